"""Where a thing is, of which the notes leave out that it is there: `rear lamp below the saddle`, `between the lungs`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.articles import is_mass, with_the
from build_decks.language.clause import Clause
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import Role
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import own
from build_decks.statements import Says

_SIDE = (
    r"(?:base|top|bottom|end|edge|tip|apex|front|back|rear|centre|center|middle|side|surface|outside|inside|left|right|head|foot|mouth|junction|"
    r"root|north|south|east|west|coast|border)"
)
PLACE = re.compile(
    rf"(?P<thing>[^,;:()→]*?)\s?\b(?P<where>(?:between|beyond|behind|beneath|underneath|beside|inside|outside|in front of|on top of|next to|adjacent to|"
    rf"below|above|under|near|around|opposite|along|(?:at|on|in|to|near) the (?:[a-z]+ )?{_SIDE}(?: part)? of|(?:north|south|east|west) of)"
    r"\s[^,;:()→]{3,70})",
    re.I,
)
# Behind these a bare noun is a state, not a place: `under load`, `above average`.
STATES = re.compile(
    r"(?:under|above|below|beyond|behind|near|along|outside|inside)\s(?!the\s|an?\s|its\s|their\s|[A-Z])(?!\w+s\b)",
    re.I,
)
GRADES = re.compile(r"(?:under|above|below|beyond|near|along|around)\s", re.I)  # `below replacement level`
MOST = 4  # words of the thing


@reads("# Bicycle\n- rear lamp below the saddle", "Bicycle · the rear lamp be below the saddle [tail:0]")
@reads("# Heart\n- in the middle of the chest", "Heart · be in the middle of the chest [tail:0]")
@leaves(
    "# Bicycle\n- bolt under load",
    "# Bicycle\n- speed below 5 km/h",
    "# Bicycle\n- difference between hub and rim",
    "# Bicycle\n- time between two stops",
    "# Bicycle\n- Fasten the bolt below the saddle",
)
def lies(line: Line) -> Iterator[Claim]:
    """A thing and its place, or the place alone below the name of the thing."""
    if line.heading or line.label or line.role is Role.QUESTION:
        return
    for part in line.parts:
        found = PLACE.fullmatch(part.strip(" ."))
        said = _placed(found["thing"].strip(), found["where"], line) if found else None
        if found and said is not None:
            yield Claim(Says(said, "tail:0"), part, found["where"], own(line))


def _placed(thing: str, where: str, line: Line) -> Clause | None:
    """`the rear lamp is below the saddle`, where both are what they seem."""
    if STATES.match(where) or re.search(r"\d", where) or any(t.finite for t in tag(where)):
        return None
    if not thing:
        above = line.parent
        named = above is not None and above.role is Role.NAME and line.subject.sure and not GRADES.match(where)
        said = parse(f"It is {lower_first(where)}") if named else None
        return replace(said, subject="", elliptic=True) if said is not None and len(said.tails) == 1 else None
    if not _is_thing(thing):
        return None
    said = parse(f"{with_the(lower_first(thing))} is {where}")
    return said if said is not None and said.subject and len(said.tails) == 1 and not said.object else None


def _is_thing(name: str) -> bool:
    """A few nouns and adjectives, the last one of one thing that can be somewhere: no doing, no measure, no relation."""
    tokens = tag(name)
    if tokens[0].tag in ("AT0", "DPS"):
        tokens = tokens[1:]
    if not 1 <= len(tokens) <= MOST or not all(t.noun or t.tag in ("AJ0", "VVN") for t in tokens):
        return False
    head = tokens[-1]
    if not head.noun or "/" in name or is_plural(name) or parse(name) is not None or ABSTRACT.search(head.low):
        return False
    return len(tokens) > 1 and not is_mass(head.low) or verb_lemma(head.word) != head.low


ABSTRACT = re.compile(
    r"(?:tion|sion|ment|[ae]nce|[ae]ncy|ity|ness|ship|ism|ing|ure|th)s?$"
    r"|^(?:time|gap|link|border|boundary|trade-?off|balance|conflict|war|peace|contract|deal|bond|space|speed|price|pressure|number|people|person|"
    r"access|angle|age|ratio|rate|level|value|score|way|day|year|line|path|area|half|part|one|layer)s?$"
)
