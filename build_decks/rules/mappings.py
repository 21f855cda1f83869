"""Arrows from each to its own, several in a row: colours, codes, drugs. No cause and no path."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Cell, Gap

ARROW = re.compile(r"\s+(?:=>|->|-->|→|⇒)\s+")
LONGEST = 6  # words of a side
IN_A_ROW = 2


@reads(
    "# Buoys\n## Top mark\n- North → two cones up\n- South → two cones down\n- Wreck → cross", "Wreck × top mark: cross"
)
@reads(
    "# Ropes\n- Only one that floats → polypropylene\n- Best for anchors → nylon\n- Least stretch → steel",
    "ropes · Best for anchors → [nylon]",
)
@leaves(
    "# Locks\n- Dry summer → low water\n- Wet summer → high water",
    "# Locks\n- The rope breaks → the boat drifts\n- It rains → the lock fills\n- The gate opens → boats leave",
)
def mapped(line: Line) -> Iterator[Claim]:
    """One of several rows `from → to`: asked by what stands above them, where that is a property, else as a gap."""
    if line.parent is None or not is_mapped(line):
        return
    left, right = (side.strip(" .,;") for side in ARROW.split(line.words))
    column = line.parent.words
    tokens = tag(column)
    if tokens and tokens[-1].noun and len(tokens) <= 3 and not is_plural(column):
        yield Claim(Cell(left, lower_first(column), right), line.words, right)
    else:
        yield Claim(Gap(f"{left} → ", right, ""), line.words, right)


def is_mapped(line: Line) -> bool:
    """Whether a line leads with one arrow from a few words to a few others, and neighbours do, without a cause in them."""
    if line.heading or line.label or not _is_pair(line):
        return False
    return (
        sum(1 for one in line.siblings if _is_pair(one) and not any(map(_happens, ARROW.split(one.words)))) >= IN_A_ROW
    )


def _is_pair(line: Line) -> bool:
    sides = ARROW.split(line.words)
    return len(sides) == 2 and all(0 < len(side.split()) <= LONGEST for side in sides)


def _happens(side: str) -> bool:
    """A whole sentence, or more and less of something: causes and effects."""
    clause = parse(side)
    changes = re.match(r"(?:increase|decrease|loss|lack|rise|fall|reduc|rais|lower|more|less|high|low)", side, re.I)
    return clause is not None and bool(clause.subject) and clause.sure or changes is not None
