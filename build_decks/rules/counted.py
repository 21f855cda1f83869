"""Clauses of which a count is the object or the subject, where it says how many of a kind there are: `one or more`, `twelve … are`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import is_plural
from build_decks.quantity import Bound, Dimension
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.measuring import counted
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of, good_subject, own
from build_decks.statements import Measure

OPEN = re.compile(
    r"(?P<value>(?:at least |at most |up to )?[\w,]+ or (?:more|fewer|less)|(?:at least|at most|up to) [\w,]+) (?P<noun>.+)"
)

RELATIVE = re.compile(r"\b(?:that|which|who)\b")


@reads("# Boats\n- A ketch carries two or more masts", "boats · masts: two or more")
@leaves("# Boats\n- A ketch carries two masts or a sail", "# Boats\n- A ketch carries more masts")
def open_count(line: Line) -> Iterator[Claim]:
    """A count with one end open, as the object of a clause: `carries two or more masts`."""
    for part, clause in _clauses(line):
        found = OPEN.fullmatch(clause.object) if clause.form is Form.ACTION else None
        if found and is_plural(found["noun"]) and find_quantities(found["value"]):
            measure = Measure(found["value"], Bound.EXACT, Dimension.COUNT, "", found["noun"], "", clause, "object")
            yield Claim(measure, part, found["value"], own(line))


@reads("# Boats\n- Twelve oars are kept in the shed", "boats · oars: Twelve")
@leaves("# Boats\n- One oar is kept in the shed", "# Boats\n- The twelve oars are kept in the shed")
def counted_subject(line: Line) -> Iterator[Claim]:
    """A clause that opens with a count of what it speaks of: `Twelve oars are kept …`."""
    for part, clause in _clauses(line):
        quantity = next(iter(find_quantities(clause.subject)), None)
        if quantity is None or quantity.start > 0 or quantity.dimension is not Dimension.COUNT:
            continue
        noun = counted(clause.subject, quantity)
        if line.children and line.item.text.plain.rstrip().endswith(":"):
            continue  # which they are stands below
        told = clause.object or clause.tails or clause.form is Form.PASSIVE
        whole = bool(noun) and clause.subject == f"{quantity.surface} {noun}"
        if told and whole and is_plural(noun) and not clause.negated and not RELATIVE.search(clause.object):
            measure = Measure(quantity.shown, quantity.bound, Dimension.COUNT, "", noun, "", clause, "subject")
            yield Claim(measure, part, quantity.surface, own(line))


def _clauses(line: Line) -> Iterator[tuple[str, Clause]]:
    if not line.heading:
        yield from ((part, c) for part, c in clauses_of(line) if c.sure and not c.imperative and good_subject(c, line))
