"""Clauses of which a count or a share is the object or the subject: `one or more`, `twelve … are`, `20% of … fail`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural
from build_decks.quantity import Bound, Dimension, Quantity
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.measuring import LEAD, counted, several
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of, good_subject, own
from build_decks.statements import Measure

OPEN = re.compile(
    r"(?P<value>(?:at least |at most |up to )?[\w,]+ or (?:more|fewer|less)|(?:at least|at most|up to) [\w,]+) (?P<noun>.+)"
)

# `20% of [pumps]`, `half [the crew]`, `1 in 5 [adults]`
WHOLE = re.compile(r"(?: of)? (?P<whole>(?!of\b|it\b|them\b|this\b|these\b|those\b)[^,;:]{3,60})")

BOUNDS = re.compile(rf"(?!.*\b(?:the|of|an?)\b){LEAD.pattern}(?<=\s)", re.I)

RELATIVE = re.compile(r"\b(?:that|which|who)\b")


@reads("# Boats\n- A ketch carries two or more masts", "boats · masts: two or more")
@leaves("# Boats\n- A ketch carries two masts or a sail", "# Boats\n- A ketch carries more masts")
def open_count(line: Line) -> Iterator[Claim]:
    """A count with one end open, as the object of a clause: `carries two or more masts`."""
    for part, clause in clauses_of(line) if not line.heading else ():
        if not clause.sure or clause.imperative or not good_subject(clause, line):
            continue
        found = OPEN.fullmatch(clause.object) if clause.form is Form.ACTION else None
        if found and is_plural(found["noun"]) and find_quantities(found["value"]):
            measure = Measure(found["value"], Bound.EXACT, Dimension.COUNT, "", found["noun"], "", clause, "object")
            yield Claim(measure, part, found["value"], own(line))


@reads("# Boats\n- Twelve oars are kept in the shed", "boats · oars: Twelve")
@reads("# Boats\n- More than 40 guests sail in the ketch", "boats · guests: over 40")
@leaves("# Boats\n- One oar is kept in the shed", "# Boats\n- The twelve oars are kept in the shed")
def counted_subject(line: Line) -> Iterator[Claim]:
    """A clause that opens with a count of what it speaks of: `Twelve oars are kept …`."""
    for part, clause, quantity in _opening(line):
        noun = counted(clause.subject, find_quantities(clause.subject)[0])
        if quantity.dimension is not Dimension.COUNT or quantity.shown.lower() in ("1", "one"):
            continue
        if line.item.text.plain.rstrip().endswith(":") and line.children:
            continue  # which they are stands below
        told = clause.object or clause.tails or clause.form is Form.PASSIVE or clause.past
        whole = bool(noun) and clause.subject == f"{quantity.surface} {noun}"
        if told and whole and several(noun) and not clause.negated and not RELATIVE.search(clause.object):
            measure = Measure(quantity.shown, quantity.bound, Dimension.COUNT, "", noun, "", clause, "subject")
            yield Claim(measure, part, quantity.surface, own(line))


@reads("# Pumps\n- Only 20% of pumps fail", "pumps · pumps: 20%")
@reads("# Pumps\n- About two thirds of the water is lost by noon", "pumps · the water: about two thirds")
@leaves("# Pumps\n- 20% of it fails", "# Pumps\n- 20% of pumps: fail")
def shared_subject(line: Line) -> Iterator[Claim]:
    """A clause that opens with a share of what it speaks of: `20% of pumps fail`."""
    for part, clause, quantity in _opening(line):
        of = WHOLE.fullmatch(clause.subject[len(quantity.surface) :])
        if of and quantity.dimension in (Dimension.SHARE, Dimension.RATIO) and not clause.negated:
            measure = Measure(quantity.shown, quantity.bound, Dimension.SHARE, "", of["whole"], "", clause, "subject")
            yield Claim(measure, part, quantity.surface, own(line))


def _opening(line: Line) -> Iterator[tuple[str, Clause, Quantity]]:
    """(words, clause, amount) of what opens with an amount, the subject without the words that bound it."""
    if line.heading:
        return
    for part, clause in clauses_of(line):
        first = next(iter(find_quantities(clause.subject)), None)
        if first is not None and first.start == 0 and clause.sure and good_subject(clause, line):
            yield part, clause, first
    for part in line.parts:
        first = next(iter(find_quantities(part)), None)
        if first is None or not BOUNDS.fullmatch(part[: first.start]):
            continue
        bounded = parse(part[first.start :])
        if bounded is not None and bounded.sure and bounded.subject.startswith(first.surface):
            yield part, bounded, first
