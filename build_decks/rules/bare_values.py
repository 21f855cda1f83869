"""A value alone under the name of its property."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.facets import facets
from build_decks.language.grammar import is_plural, lower_first, singular
from build_decks.language.roles import bare
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.values import PROPERTIES, may_own, property_of
from build_decks.statements import Cell


@reads("# Mast\n- ColourCode: always RAL 3000", "Mast × ColourCode: always RAL 3000")
@leaves("# Mast\n- ColourCode: always red and shining", "# Mast\n- Always: RAL 3000")
def fixed(line: Line) -> Iterator[Claim]:
    """`Label: always a code`: a value that never changes."""
    value = line.value.strip(" .")
    told = re.fullmatch(r"always (?:[A-Z]+ )?[\w./-]*\d[\w./-]*", value)
    if told and line.label and line.separator and line.subject.sure and len(line.label.split()) <= 3:
        yield Claim(Cell(f"{line.subject.owner} {line.subject.name}".strip(), line.label, value), line.words, value)


@reads("- Kidney\n  - Weight\n    - 150 g", "kidney × weight: 150 g")
@reads("# Boat\n- Colour:\n  - dark blue", "Boat × colour: dark blue")
@reads("# Bridge\n- maximum weight of a lorry\n  - 40 tonnes", "Bridge × maximum weight of a lorry: 40 tonnes")
@leaves("# Boat\n- Crew\n  - 5", "# Boat\n- Uses:\n  - fishing")
def value_only(line: Line) -> Iterator[Claim]:
    """A value alone under the name of its property: `Weight` over `150 g`."""
    parent = line.parent
    if (
        line.heading
        or parent is None
        or parent.heading
        or parent.value
        or line.label
        or line.children
        or not parent.subject.sure
    ):
        return
    values = [c for c in parent.children if not c.heading]
    words = line.words.strip(" .")
    quantities = find_quantities(words)
    is_number = (
        bool(quantities) and len(words) - (quantities[0].end - quantities[0].start) <= 12 and quantities[0].start <= 8
    )
    name = bare(parent.words)
    prop = property_of(parent)
    if prop and not is_number and is_plural(prop):
        return
    if not prop and is_number and _names_quantity(name):
        prop = lower_first(name)
    if not prop or len(values) != 1 or prop in facets()[1] and not is_number or not may_own(parent.subject.name, prop):
        return
    if is_number or len(words.split()) <= 6:
        yield Claim(Cell(parent.subject.name, prop, words), words, words, parent.subject)


def _names_quantity(name: str) -> bool:
    """`maximum weight of a lorry`, `normal body temperature`: a noun phrase whose head is a property, or that holds a superlative."""
    head = re.split(r"\s(?:of|for|in|per|on|at)\s", name.lower())[0].split()
    return (
        bool(head)
        and len(name.split()) <= 9
        and (
            head[-1] in PROPERTIES
            or singular(head[-1]) in PROPERTIES
            or bool(set(head) & {"maximum", "minimum", "max", "min", "average", "normal", "typical", "total"})
        )
    )


def lists_options(line: Line) -> bool:
    """Whether a property stands over options, each with its value: `Shape` over `Port: flat top`, `Starboard: pointed top`."""
    prop = property_of(line)
    asked = facets()[1].get(prop, "")
    several = bool(asked) and is_plural(prop) or asked.startswith("How ")  # how it is treated: in several ways
    return bool(prop) and not several and sum(bool(c.separator and c.value) for c in line.children) >= 2
