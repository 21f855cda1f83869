"""Labels that are classes of one quantity, each with its range: `Breeze: 6-49 km/h`, `Gale: >62 km/h`, `Weak: 0 < r < 0.3`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from build_decks.language.equations import RELATION
from build_decks.language.grammar import is_plural, lower_first, singular
from build_decks.language.persons import means_person
from build_decks.language.tagger import tag
from build_decks.quantity import Bound, Dimension, Quantity
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.measuring import LEAD, PER, as_property, names_thing, property, with_noun
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.values import property_like
from build_decks.statements import Code, Measure

# Words for a number that may stand before it: `Middle: age 15-64`.
NAMED = re.compile(
    r"(?:(?P<what>age[ds]?)\s)?(?:between |from )?[~<>≤≥=]*\s?(?:(?:over|under|above|below|up to|at least|less than|more than)\s)?",
    re.I,
)
AGES = re.compile(r"\b(?:age|ages|aged|cohorts?|generations?)\b", re.I)
# Words that name no more than a part of something: a cohort, an age group.
PARTS = re.compile(r"(?:^|\s)(?P<kind>(?:cohort|group|band|bracket|generation))s?(?P<of> of .+| in .+)?$", re.I)
CLASSES = re.compile(
    r"\b(?:class|categor|group|cohort|generation|grade|level|type|kind|stage|size|scale|range)(?:e?s|y|ies)?\b", re.I
)


@reads("# Bolts\n- Weak: 0 < r < 0.3\n- Strong: r > 0.3", "0 < r < 0.3 ~ Weak", "r > 0.3 ~ Strong")
@leaves("# Bolts\n- Newton: F = ma", "# Bolts\n- Size: x = 5 and y = 6")
def relation(line: Line) -> Iterator[Claim]:
    """For which values of a quantity something is called so: `Weak: 0 < r < 0.3`."""
    value = line.value.strip(" .")
    if line.label and not line.heading and RELATION.fullmatch(value) and not property_like(line.label):
        yield Claim(Code(value, line.label, "relation"), line.words, value)


@reads(
    "# Wind\n- Wind classes\n  - Breeze: 6-62 km/h\n  - Gale: >62 km/h",
    "speed of breeze: 6–62 km/h",
    "speed of gale: over 62 km/h",
)
@reads(
    "# Oven temperatures\n- Low: 120-150 °C\n- Hot: > 220 °C",
    "oven temperature of low: 120–150 °C",
    "oven temperature of hot: over 220 °C",
)
@leaves(
    "# Core temperatures\n- Chicken: 74-80 °C\n- Beef: 52-55 °C",
    "# Post\n- Delivery: 3-5 days\n- Refund: > 5 days",
    "# Heart rate\n- Adults: 60-100 bpm\n- Children: >100 bpm",
)
def classed(line: Line) -> Iterator[Claim]:
    """A class of a quantity and its range, beside the others: `Breeze: 6-49 km/h`, `Middle: age 15-64`."""
    own = _range(line)
    if own is None or line.parent is None or property_like(line.label) or not names_thing(line.label):
        return
    beside = [_range(s) for s in line.near if s.label or s.value]
    if len(beside) < 2 or any(q is None or q.dimension is not own.dimension for q in beside):
        aged = own.dimension in (Dimension.TIME, Dimension.COUNT) and _aged(line)
        if not aged or len(beside) < 2 or any(q is None for q in beside):
            return
    spans = [_span(q) for q in beside if q is not None]
    if not _apart(spans):
        return
    above = line.parent.words.rstrip(": ")
    labels = [s.label for s in line.near if s.label]
    graded = CLASSES.search(above) or any(map(is_degree, labels)) or len({label.split()[-1] for label in labels}) == 1
    if not graded and not _side_by_side(spans):
        return
    what = _what(line, own)
    persons = is_plural(line.label) or means_person(line.label)
    if persons and what != "age" or not what:
        return
    kind = PARTS.search(above)
    name = lower_first(line.label)
    if kind:
        name = f"the {name} {kind['kind'].lower()}{kind['of'] or ''}" if not is_plural(name) else name
    whose = line.parent.subject if as_property(above) == what or f"{what}s" == as_property(above) else line.subject
    measure = Measure(with_noun(line.value, own), own.bound, own.dimension, what, name, "", None, "class")
    yield Claim(measure, line.words, own.surface, whose)


# Nouns that name a state, by their endings.
STATES = re.compile(r"(?:[a-z]ia|itis|osis|emia|tension|fever|storm|gale|drought|crisis)s?$", re.I)


@reads("# Weather\n- Snowstorm: > 56 km/h", "speed of snowstorm: over 56 km/h")
@leaves("# Kitchen\n- Fridge: < 7 °C", "# Kitchen\n- Fever: 3 days", "# Kitchen\n- Delivery: < 3 days")
def limited(line: Line) -> Iterator[Claim]:
    """A state and the limit from which on it is one: `Fever: > 38 °C`."""
    own = _range(line)
    if own is None or own.bound is Bound.RANGE or own.dimension in (Dimension.TIME, Dimension.COUNT) or not own.unit:
        return
    what = property(own.dimension, own.unit)
    if what and STATES.search(line.label) and not property_like(line.label):
        measure = Measure(own.shown, own.bound, own.dimension, what, lower_first(line.label), "", None, "class")
        yield Claim(measure, line.words, own.surface, line.subject)


def is_degree(label: str) -> bool:
    """Whether a label says how a thing is: `high`, `medium`, `perfectly elastic`.

    >>> [is_degree(label) for label in ("Medium", "perfectly elastic", "Gale", "Rope")]
    [True, True, False, False]
    """
    return tag(f"it is very {lower_first(label)}")[-1].tag in ("AJ0", "VVN")


def _range(line: Line) -> Quantity | None:
    """The range or the one end of it that stands behind a label, and nothing else."""
    quantity = next(iter(find_quantities(line.value)), None) if line.label and not line.heading else None
    if quantity is None or PER.sub("", line.value[quantity.end :]).strip(" .") or len(line.label.split()) > 3:
        return None
    if not NAMED.fullmatch(line.value[: quantity.start]) and not LEAD.fullmatch(line.value[: quantity.start]):
        return None
    return quantity if quantity.bound in (Bound.RANGE, Bound.OVER, Bound.UNDER, Bound.MIN, Bound.MAX) else None


def _span(quantity: Quantity) -> tuple[float, float]:
    """(lowest, highest) of a range."""
    numbers = [float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", quantity.shown)] or [0.0]
    if quantity.bound in (Bound.OVER, Bound.MIN):
        return numbers[0], float("inf")
    return (float("-inf"), numbers[0]) if quantity.bound in (Bound.UNDER, Bound.MAX) else (numbers[0], numbers[-1])


def _apart(spans: list[tuple[float, float]]) -> bool:
    """Whether the ranges follow each other without an overlap, up or down, and one has no end or they touch."""
    rising = spans if spans[0][0] <= spans[-1][0] else spans[::-1]
    apart = all(low[1] <= high[0] for low, high in pairwise(rising))
    return apart and (rising[0][0] == float("-inf") or rising[-1][1] == float("inf") or _side_by_side(spans))


def _side_by_side(spans: list[tuple[float, float]]) -> bool:
    """Whether each range begins where another ends."""
    rising = spans if spans[0][0] <= spans[-1][0] else spans[::-1]
    return all(high[0] - low[1] <= max(1.0, 0.02 * abs(high[0])) for low, high in pairwise(rising))


def _aged(line: Line) -> bool:
    around = " ".join((line.value, line.parent.words if line.parent else "", *(s.value for s in line.near)))
    return AGES.search(around) is not None


def _what(line: Line, quantity: Quantity) -> str:
    """What is measured: what the parent names, an age, or what the unit says."""
    above = as_property(line.parent.words.rstrip(": ")) if line.parent is not None else ""
    if quantity.dimension in (Dimension.TIME, Dimension.COUNT) and _aged(line):
        return "age"
    if not names_thing(above) and len(above.split()) <= 3:
        return singular(above)
    if line.value[quantity.end :].strip(" ."):
        return "rate"
    return property(quantity.dimension, quantity.unit) if quantity.dimension is not Dimension.TIME else ""
