"""Trends: what grows or falls with what: `as the tide falls, the stream slows`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Consequence

VERB = (
    r"(?:increases?|decreases?|rises?|falls?|drops?|grows?|shrinks?|declines?|doubles?|halves?|slows?(?: down)?|weakens?|strengthens?|widens?|narrows?"
    r"|(?:goes?|speeds?|slows?) (?:up|down)|(?:gets?|becomes?) (?:more |less )?[a-z]+)(?: (?:too|also|as well|exponentially|linearly|slowly|quickly|sharply))?"
)
CAUSE = rf"as (?P<cause>(?:\w[\w'’/-]* ){{1,7}})(?P<changes>{VERB})"
EFFECT = rf"(?P<thing>(?:\w[\w'’/-]* ){{1,7}})(?P<does>{VERB})"
FIRST = re.compile(rf"{CAUSE}(?:,|, so| so)? (?:then )?{EFFECT}", re.I)
BEHIND = re.compile(rf"{EFFECT},? {CAUSE}", re.I)


@reads("# Ferries\n- Draught increases as the load increases", "as the load increases → Draught increases")
@reads("# Ferries\n- As the cargo gets lighter, the speed goes up", "as the cargo gets lighter → the speed goes up")
@leaves(
    "# Ferries\n- Draught increases as the keeper says",
    "# Ferries\n- As the load increases, it increases",
    "# Ferries\n- Tolls rise as soon as the king falls",
)
def trend(line: Line) -> Iterator[Claim]:
    """How one thing changes as another does."""
    if line.heading:
        return
    for part in line.parts:
        found = FIRST.fullmatch(part) or BEHIND.fullmatch(part)
        if found and _is_thing(found["cause"]) and _is_thing(found["thing"]):
            outcome = f"{found['thing']}{found['does']}"
            yield Claim(Consequence(f"as {found['cause']}{found['changes']}", outcome), part, outcome)


def _is_thing(words: str) -> bool:
    tokens = tag(words.strip())
    return tokens[-1].noun and not any(t.finite or t.tag in ("PNP", "CJS", "DTQ", "CJT") for t in tokens)
