"""In which case something is so: `void unless signed`, `not binding until then`, `open only while the tide is in`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.lexicon import lemmas
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.parents import breaks_off
from build_decks.rules.qualities import SUITS
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import own
from build_decks.statements import Suits

HOLDS = re.compile(
    r"(?:(?:is|are)\s)?(?P<neg>not\s|never\s)?(?P<only>only\s)?(?P<adv>(?:always|usually|fully|often|legally)\s)?(?P<state>[a-z]+)\s"
    r"(?P<link>(?:(?:only|even)\s)?(?:if|when|while|where|once|after|before|until|unless)|as long as|only without|without)\s(?P<case>[^,;:]+)",
    re.I,
)


@reads("# Toll\n- Void unless stamped by the mayor", "Toll · void unless stamped by the mayor")
@reads("# Toll\n- Not binding until it is sealed", "Toll · not binding until it is sealed")
@leaves("# Toll\n- Paid when boats leave", "# Toll\n- Void if this happens")
def holds(line: Line) -> Iterator[Claim]:
    """When, until when or without what something is so, or is not."""
    for part in line.parts if not line.heading and (line.subject.sure and not line.label) else ():
        found = HOLDS.fullmatch(part)
        if (
            found is None
            or breaks_off(line)
            or SUITS.match(part)
            or not _is_state(found["state"].lower(), found["link"].lower())
            or not 1 <= len(found["case"].split()) <= 14
        ):
            continue
        if tag(found["case"])[0].low in DANGLING - {"it", "they"}:
            continue
        how = f"{found['only'] or ''}{found['adv'] or ''}".lower()
        suits = Suits(f"{how}{found['state'].lower()}", found["link"].lower(), found["case"], bool(found["neg"]))
        yield Claim(suits, part, found["case"], own(line))


def _is_state(word: str, link: str) -> bool:
    """An adjective: what a thing is, no deed, and no thing of which more is told."""
    if link in ("when", "where", "while", "after", "before") and "NOUN" in lemmas(word):
        return False  # `Incident when a boat sank`
    told = lemmas(word)
    adjective = "ADJ" in told or not told and word.endswith(("ible", "able"))
    return adjective and tag(f"it is {word}")[-1].tag in ("AJ0", "VVN") and not word.endswith("ed")
