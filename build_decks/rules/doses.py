"""How much of a thing one takes: its name, a quantity, and how often or by which way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first
from build_decks.language.tagger import tag
from build_decks.quantity import Bound, Dimension
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.measuring import FREQUENCY
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Measure

SMALL = re.compile(r"(?:m|µ|mc|n)g|IU|units?|mEq|mmol", re.I)  # nobody weighs out anything else by these
WAY = re.compile(
    rf"(?:{FREQUENCY.pattern}|\s+(?:as needed|(?:if|when) (?!it\b)[a-z ]+|[A-Z]{{2,4}}(?:/[A-Z]{{2,4}})*|q\d+h|[a-z]{{3,}}ly)\b)+",
    re.I,
)
NAME = re.compile(r"[A-Z][\w-]{3,}(?: [a-z]{4,}){0,2}")
STRENGTH = re.compile(r" (?P<strength>\d+(?:\.\d+)? ?%)$")


@reads(
    "# Painkillers\n- Ibuprofen 200-400mg three times daily\n- Morphine sulphate 5 mg IV",
    "Ibuprofen · dose: 200–400 mg three times daily",
    "Morphine sulphate · dose: 5 mg IV",
)
@reads("# Eye baths\n- Saline 0.9% 20 ml/kg/hr; can be warmed", "0.9% saline · dose: 20 ml/kg/hr")
@reads("# Painkillers\n- Ibuprofen 400 mg as needed", "Ibuprofen · dose: 400 mg as needed")
@reads("# Vitamins\n- Thiamine 100 mg keeps the nerves whole", "Thiamine · dose: 100 mg")
@leaves("# Fuel\n- Diesel 20 l daily", "# Fuel\n- Dose 5 mg", "# Fuel\n- Lead in it stays below 5 mg")
def dose(line: Line) -> Iterator[Claim]:
    """`Ibuprofen 400 mg three times daily`, and what it does behind that."""
    if line.heading or line.label:
        return
    for part in line.parts:
        quantity, strength = None, None
        for quantity in find_quantities(part)[:2]:  # `Acetic acid 5% 20 ml daily`: first how strong it is
            strength = strength or STRENGTH.search(part[: quantity.start].rstrip())
            if not STRENGTH.search(part[: quantity.end]):
                break
        name = part[: strength.start() if strength else quantity.start].strip() if quantity else ""
        if quantity is None or not NAME.fullmatch(name) or parse(name) is not None or not tag(name)[-1].noun:
            continue
        taken = quantity.dimension is Dimension.DOSE or SMALL.fullmatch(quantity.unit) is not None
        way = WAY.match(part, quantity.end)
        rest = part[way.end() if way else quantity.end :]
        deed = tag(f"it {rest.strip()}")[1:2] if rest.strip(" .") else ()
        if not taken or name.split(" ")[-1].lower() in ("dose", "dosage") or deed and deed[0].tag != "VVZ":
            continue
        value = f"{quantity.shown}{way.group() if way else ''}"
        told = f"{strength['strength']} {quantity.surface}" if strength else quantity.surface
        common = f"{name[0].lower()}{name[1:]}" if " " in name else lower_first(name)
        called = f"{strength['strength']} {common}" if strength else name
        about = Subject(called, trail=line.subject.trail)
        yield Claim(Measure(value, Bound.EXACT, quantity.dimension, "dose"), part, told, about)
