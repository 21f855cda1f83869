"""Properties stated in a few words, without an article: `Main symptom is shivering` under the thing that has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.facets import facets
from build_decks.language.grammar import lower_first
from build_decks.language.roles import Role, is_field
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.values import PROPERTIES, core, is_narrowed, may_own, property_like
from build_decks.statements import Cell

OTHERWISE = frozenset("CJT TO0 CJS XX0 AVQ DTQ PNP VVN PRP AV0".split())  # how what is no value begins
STATED = re.compile(
    r"(?P<the>the )?(?P<prop>[a-z][\w -]{2,30}?) (?:is|are) (?P<value>(?:usually |often |mostly )?[^,;.:]+)", re.I
)


@reads("# Ague\n- Main symptom is shivering", "Ague × main symptom: shivering")
@reads("# Ague\n- treatment is quinine", "Ague × treatment: quinine")
@leaves("# Ague\n- Treatment is difficult", "# Ague\n- Cause is that they drank", "# Ague\n- Ague is a fever")
def property_stated(line: Line) -> Iterator[Claim]:
    """`property is value` under the thing that has it."""
    if line.heading or line.label or not line.subject.sure or line.parent is None or line.children:
        return
    for part in line.parts:
        found = STATED.fullmatch(part.strip(" ."))
        low = found["prop"].lower() if found else ""
        if found is None or not (is_narrowed(low) or low.replace(" ", "_") in PROPERTIES or low in facets()[1]):
            continue
        if re.match(r"(?:\w+er|(?:more|less) \w+) than\s", found["value"]):
            continue  # `Typical oars are longer than the boat`
        if found["the"] and (line.parent.heading and line.parent.level < 2 or line.parent.role is not Role.NAME):
            continue  # of what the prose around it tells
        value, owner = core(found["value"]), line.subject.name
        if _may_be_value(value, low) and may_own(owner, low) and not is_field(owner):
            yield Claim(Cell(owner, low, value), part, value)


def _may_be_value(value: str, prop: str) -> bool:
    """`Shivering`, `poor`; not `relative to its age`, and `difficult` is not how something is treated."""
    words = tag(value)
    if words[0].tag in OTHERWISE or words[0].low in ("same", "also") or [t.tag for t in words[:2]] == ["AJ0", "PRP"]:
        return False
    return not facets()[1].get(prop, "").startswith("How ") or any(t.noun for t in words)


def side_or_row(label: str, line: Line, value: str) -> Cell:
    """`Signs: early: rust` says what the early signs of the thing above are; `Colours: port: red` what colour port is."""
    prop, narrowing = lower_first(line.label), tag(f"it is {label.lower()}")[2:]
    if line.subject.sure and property_like(prop) and [t.tag for t in narrowing] == ["AJ0"]:
        return Cell(line.subject.name, f"{label.lower()} {prop}", value)
    return Cell(label, prop, value)
