"""Numbers in brackets: of what a name measures, of what is named beside the number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.facts import Subject
from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first
from build_decks.language.lexicon import lemmas
from build_decks.language.tagger import tag
from build_decks.quantity import Dimension
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.measuring import property
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Cell, Measure


@reads("# Bands\n- 160 meters (1.8-2 MHz)", "160 meters · frequency: 1.8–2 MHz")
@reads("# Anchors\n- Plough anchor (100 kg): holds in sand", "plough anchor · weight: 100 kg")
@reads("# Grouse\n- Smaller and shyer (40 cm)", "Grouse · size: 40 cm")
@leaves("- Louis Pasteur (1822-1895)", "- Use it (see page 5)", "# Drugs\n- Shortest acting one (< 5 min)")
def bracketed(line: Line) -> Iterator[Claim]:
    """A number with its unit in brackets behind a name: `160 meters (1.8-2 MHz)`."""
    before = line.item.text.plain.partition("(")[0].strip(" *:-")
    if not line.asides or not before or len(before.split()) > 6 or parse(before) is not None:
        return
    for aside in line.asides:
        quantity = next(iter(find_quantities(aside)), None)
        if quantity is None or not quantity.unit or len(aside) - (quantity.end - quantity.start) > 3:
            continue
        attribute = property(quantity.dimension, quantity.unit)
        like = _compared(before)
        if like and line.subject.sure and quantity.dimension in (Dimension.LENGTH, Dimension.MASS, Dimension.SIZE):
            measure = Measure(quantity.shown, quantity.bound, quantity.dimension, like)
            yield Claim(measure, line.item.text.plain, quantity.surface)
        elif attribute and tag(before) and tag(before)[-1].noun and tag(before)[0].tag not in ("AJS", "AJC", "AV0"):
            yield Claim(
                Measure(quantity.shown, quantity.bound, quantity.dimension, attribute),
                line.item.text.plain,
                quantity.surface,
                Subject(lower_first(before), line.subject.owner, trail=line.subject.trail),
            )


NAMED = re.compile(r"(?P<name>[a-z][a-z -]{2,25}?)(?: of|:| =)?\s+(?P<value>[<>≤≥~]?\s?\d.*)")


@reads("# Anchors\n- Plough anchor (fluke angle 30°): holds in sand", "plough anchor × fluke angle: 30°")
@reads("# Storm scale\n- B: Fresh breeze (wave height 1.5 - 2 m)", "Storm scale B × wave height: 1.5 - 2 m")
@leaves(
    "- Use it (see page 5)",
    "# Locks\n- Back lock (lock 2)",
    "# Locks\n- Canal lock (built in 1830)",
    "# Locks\n- Canal lock (about 30 m)",
)
def named_in_brackets(line: Line) -> Iterator[Claim]:
    """A property with its number in brackets behind a name or its meaning: `Plough anchor (fluke angle 30°)`."""
    for aside in line.asides if not line.heading else ():
        found = NAMED.fullmatch(aside)
        quantity = next(iter(find_quantities(found["value"])), None) if found else None
        if found is None or quantity is None or not all(t.noun or t.tag == "AJ0" for t in tag(found["name"])):
            continue
        before = line.item.text.plain.partition(f"({aside}")[0].strip(" *:-")
        if before.lower().endswith(found["name"]):
            continue  # `Back lock (lock 2)`: its other name
        if line.label and line.separator:
            letter = len(line.label) == 1 and line.subject.sure  # a grade of the scale above
            subject = replace(line.own, name=f"{line.subject.name} {line.label}", proper=True) if letter else line.own
        elif len(before.split()) <= 6 and parse(before) is None and tag(before) and tag(before)[-1].noun:
            subject = Subject(lower_first(before), line.subject.owner, trail=line.subject.trail)
        else:
            continue
        if tag(found["name"])[-1].noun and found["value"].strip() in aside:
            value = found["value"].strip()
            yield Claim(Cell(subject.name, found["name"], value), line.item.text.plain, value, subject)


COMPARED = {"small": "size", "large": "size", "big": "size", "long": "length", "short": "length", "heavy": "weight"}


def _compared(words: str) -> str:
    """What a telegram of adjectives compares: `Generally smaller` → size; empty for a name."""
    tokens = tag(words)
    if any(t.noun for t in tokens):
        return ""
    bases = (lemmas(t.low).get("ADJ", (t.low,))[0] for t in tokens)
    return next((COMPARED[one] for one in bases if one in COMPARED), "")
