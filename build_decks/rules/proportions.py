"""What grows or shrinks with something else: `The wider the gate, the more water runs through it`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.articles import article, without_article
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Consequence

MORE = r"(?:more|less|fewer|[a-z]+er)"
TOGETHER = re.compile(rf"the (?P<how>{MORE}) (?P<what>[^,;:]+), (?P<then>the {MORE} [^;:]+)", re.I)
POINTS = re.compile(r"\b(?:it|they|this|these|that one)\b", re.I)


@reads(
    "# Locks\n- The wider the gate, the more water runs through",
    "locks · a wider gate → more water runs through",
)
@reads(
    "# Locks\n- The more gates a lock has, the slower passage",
    "locks · the more gates a lock has → slower passage",
)
@leaves("# Locks\n- The wider gate, the older one, is shut", "# Locks\n- The wider, the better")
def proportion(line: Line) -> Iterator[Claim]:
    """Of two things that change together, what comes of the first."""
    for part in line.parts if not line.heading else ():
        found = TOGETHER.fullmatch(part)
        if found is None or tag(f"a {found['how']} one")[1].tag not in ("AJC", "DT0", "AV0"):
            continue
        if POINTS.search(found["what"]):
            continue
        noun = without_article(found["what"])
        if noun != found["what"] and parse(found["what"]) is None and tag(noun)[-1].noun:
            thing = f"{found['how'].lower()} {noun}"
            case = thing if is_plural(noun) else f"{article(thing)} {thing}"
        elif any(t.finite for t in tag(found["what"])):
            case = f"the {found['how'].lower()} {found['what']}"
        else:
            continue
        outcome = found["then"]
        if re.match(r"the (?:more|less|fewer) ", outcome, re.I) and tag(outcome)[2].noun or parse(outcome) is None:
            outcome = outcome[4:]
        yield Claim(Consequence(case, outcome), part, outcome)
