"""Arrows from each to its own, several in a row: colours, codes, drugs. No cause and no path."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from build_decks.language.articles import with_the
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, singular
from build_decks.language.roles import is_field
from build_decks.language.tagger import known, tag
from build_decks.rules.base_forms import tells_to
from build_decks.rules.line import Line
from build_decks.rules.pointed import without_arrow
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Cell, Consequence, Contrast, Gap

CASE = re.compile(r"(?:if|when|unless|once)\s", re.I)  # `If depth > 3 m, …`: a sign, no arrow
TO_ITS_OWN = re.compile(r"\s+(?:=>|->|-->|→|⇒|>)\s+")
ONE_OF_ALL = re.compile(r"(?:the )?(?:only|most|least|first|last|\w{2,}est)\b", re.I)
LONGEST = 6  # words of a side
IN_A_ROW = 2
DOING = re.compile(r"(?:ing|tion|sion|ment)$")
TOO_MUCH = re.compile(r"(?:too|not) [a-z]+(?: enough)?", re.I)


@reads(
    "# Buoys\n## Top mark\n- North → two cones up\n- South → two cones down\n- Wreck → cross", "Wreck × top mark: cross"
)
@reads(
    "# Ropes\n- Only one that floats → polypropylene\n- Best for anchors → nylon\n- Least stretch → steel",
    "rope () that is the only one that floats: polypropylene",
    "ropes · Best for anchors → [nylon]",
)
@reads("# Mast\n- Too long → bends\n- Too short → carries no sail", "Mast · if Mast is too long → bends")
@leaves(
    "# Locks\n- Dry summer → low water\n- Wet summer → high water",
    "# Locks\n- Torn rope → call the mate\n- Wet rope → hang it up",
    "# Locks\n- The rope breaks → the boat drifts\n- It rains → the lock fills\n- The gate opens → boats leave",
)
def mapped(line: Line) -> Iterator[Claim]:
    """One of several rows `from → to`: asked by what stands above them, where that is a property, else as a gap; of one that is the
    only or most of its kind, which it is."""
    if line.parent is None or not (is_mapped(line) or is_one_of_all(line)):
        return
    left, right = (side.strip(" .,;") for side in TO_ITS_OWN.split(line.words))
    if line.asides:
        right = TO_ITS_OWN.split(line.item.text.plain)[-1].strip(" .;")  # what is in brackets may tell two values apart
    kind = singular(lower_first(line.subject.name))
    if is_one_of_all(line):
        if line.subject.sure and is_plural(line.subject.name):
            says = f"is the {lower_first(left).removeprefix('the ')}"
            yield Claim(Contrast(kind, (), right, says), line.words, right)
        return
    if TOO_MUCH.fullmatch(left) and line.subject.sure:
        name = line.subject.name
        who = (
            name if line.subject.proper or " " not in name and not known(name.lower()) else with_the(lower_first(name))
        )
        case = f"if {who} {'are' if is_plural(name) else 'is'} {lower_first(left)}"
        yield Claim(Consequence(case, right), line.words, right)
        return
    column = line.parent.words
    tokens = tag(column)
    told = line.parent.parent is not None and line.parent.parent.words and not is_field(column)
    if told and tokens and tokens[-1].noun and len(tokens) <= 3 and not is_plural(column) and not DOING.search(column):
        yield Claim(Cell(left, lower_first(column), right), line.words, right)
    else:
        yield Claim(Gap(f"{left} → ", right, ""), line.words, right)


def is_mapped(line: Line) -> bool:
    """Whether a line leads with one arrow from a few words to a few others, and neighbours do, without a cause in them."""
    if (
        line.heading
        or line.label
        or CASE.match(line.words)
        or not _is_pair(line)
        or without_arrow(line.words) != line.words
    ):
        return False
    return line.parent is not None and _lists_pairs(line.parent)


@lru_cache(maxsize=8)  # asked of one line after the other
def _lists_pairs(parent: Line) -> bool:
    """Whether enough of the lines below one are pairs without a cause in them."""
    pairs = (TO_ITS_OWN.split(one.words) for one in parent.children if _is_pair(one))
    return sum(1 for sides in pairs if not any(map(_happens, sides))) >= IN_A_ROW


def is_one_of_all(line: Line) -> bool:
    """`Only anchor with two flukes -> …`: what is named behind the arrow is that."""
    return ONE_OF_ALL.match(line.words) is not None and _is_pair(line) and not line.heading and not line.label


def _is_pair(line: Line) -> bool:
    sides = TO_ITS_OWN.split(line.words)
    return len(sides) == 2 and all(0 < len(side.split()) <= LONGEST for side in sides) and not tells_to(sides[1])


def _happens(side: str) -> bool:
    """A whole sentence, or more and less of something: causes and effects."""
    clause = parse(side)
    changes = re.match(r"(?:increase|decrease|loss|lack|rise|fall|reduc|rais|lower|more|less|high|low)", side, re.I)
    return clause is not None and bool(clause.subject) and clause.sure or changes is not None
