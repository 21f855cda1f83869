"""Numbers in brackets: of what a name measures, of what is named beside the number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.facts import Subject
from build_decks.language.clauses import parse
from build_decks.language.dates import is_date
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.lexicon import lemmas
from build_decks.language.roles import Role
from build_decks.language.tagger import tag
from build_decks.quantity import Bound, Dimension
from build_decks.quantity.finder import find_quantities
from build_decks.rules.defining import CRITERION
from build_decks.rules.line import Line
from build_decks.rules.measuring import counted, property
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Cell, Definition, Measure


@reads("# Bands\n- 160 meters (1.8-2 MHz)", "160 meters · frequency: 1.8–2 MHz")
@reads("# Anchors\n- Plough anchor (100 kg): holds in sand", "plough anchor · weight: 100 kg")
@reads(
    "# Pups\n- Cub (0-1 years)\n- Pup (1-3 years)\n- Dog (3-9 years)",
    "cub · age range: 0–1 years",
    "pup · age range: 1–3 years",
    "dog · age range: 3–9 years",
)
@reads("# Grouse\n- Smaller and shyer (40 cm)", "Grouse · size: 40 cm")
@leaves(
    "- Louis Pasteur (1822-1895)",
    "- Use it (see page 5)",
    "# Drugs\n- Shortest acting one (< 5 min)",
    "# Ropes\n- 1000 m (1 km)",
)
def bracketed(line: Line) -> Iterator[Claim]:
    """A number with its unit in brackets behind a name: `160 meters (1.8-2 MHz)`."""
    before = line.item.text.plain.partition("(")[0].strip(" *:-")
    if not line.asides or not before or len(before.split()) > 6 or parse(before) is not None:
        return
    for aside in line.asides:
        quantity = next(iter(find_quantities(aside)), None)
        if quantity is None or not quantity.unit or len(aside) - (quantity.end - quantity.start) > 3:
            continue
        if any(q.dimension is quantity.dimension and q.unit for q in find_quantities(before)):
            continue  # `1000 Mbps (1 Gbps)`: the same number
        attribute = property(quantity.dimension, quantity.unit)
        if quantity.unit in YEARS and quantity.bound is Bound.RANGE and _are_ages(line):
            attribute = "age range"
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


YEARS = ("year", "years", "month", "months")


def _are_ages(line: Line) -> bool:
    """`Infancy (0-1 year)`, `Toddler (1-3 years)`: times of life, one behind the other."""
    beside = [next((q for aside in s.asides for q in find_quantities(aside)), None) for s in line.near]
    return sum(q is not None and q.bound is Bound.RANGE and q.unit in YEARS for q in beside) >= 3


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


# What a bracket counts of the notes, not of the thing.
OF_NOTES = re.compile(r"(?:marks?|points?|pages?|slides?|lectures?|hours?|parts?|questions?|times|items)$")


@reads("# Boats\n- Dinghy (2 oars)", "dinghy · oars: 2")
@reads("# Boats\n- Dinghy (2 oars) + raft (4 barrels)", "dinghy · oars: 2", "raft · barrels: 4")
@leaves("# Boats\n- Dinghy (2 pages)", "# Boats\n- We saw a dinghy (2 oars)", "# Boats\n- Dinghy (2 oars, 1 mast)")
def counted_in_brackets(line: Line) -> Iterator[Claim]:
    """How many of something a thing has, in brackets behind its name: `Dinghy (2 oars)`."""
    for aside in line.asides if not line.heading and not line.label else ():
        before = line.item.text.plain.partition(f"({aside}")[0].strip()
        name = re.split(r"[+,;/&)]|\band\b", before)[-1].strip()
        quantity = next(iter(find_quantities(aside)), None)
        if quantity is None or quantity.start or quantity.dimension is not Dimension.COUNT or parse(before) is not None:
            continue
        noun = aside[quantity.end :].strip()
        if not name or len(name.split()) > 4 or not tag(name)[-1].noun or not is_plural(noun) or len(noun.split()) > 2:
            continue
        if noun == counted(aside, quantity) and not OF_NOTES.search(noun):
            measure = Measure(quantity.shown, quantity.bound, Dimension.COUNT, "", noun)
            subject = Subject(lower_first(name), line.subject.owner, trail=line.subject.trail)
            yield Claim(measure, line.item.text.plain, quantity.surface, subject)


@reads("# Crew\n- Rowers (20-30): served for pay", "Crew · rowers: 20–30")
@leaves(
    "# Crew\n- Rowers (1850)", "# Crew\n- Rower (20)", "# Crew\n- Rowers (see 20)", "# Laws\n- Rights of rowers (20)"
)
def how_many(line: Line) -> Iterator[Claim]:
    """How many there are of what stands before the bracket: `Senators (100): …`."""
    name = (line.label or line.words).strip(" .")
    plain = 0 < len(name.split()) <= 3 and is_plural(name) and all(t.noun or t.tag == "AJ0" for t in tag(name))
    if line.heading or not line.subject.sure or not plain or not line.item.text.plain.startswith(f"{name} ("):
        return
    aside = line.asides[0] if line.asides else ""
    quantity = next(iter(find_quantities(aside)), None)
    if (
        quantity is not None
        and quantity.dimension is Dimension.COUNT
        and quantity.surface == aside.strip(" ~")
        and not is_date(aside)
    ):
        measure = Measure(quantity.shown, quantity.bound, Dimension.COUNT, "", lower_first(name), "", None, "exist")
        yield Claim(measure, line.item.text.plain, quantity.surface)


@reads("# Seas\n- Gale (wind > 34 knots)", "gale = wind > 34 knots")
@leaves("# Seas\n- Gale (> 34 knots)", "# Seas\n- Gale (stronger than 34 knots)")
def criterion(line: Line) -> Iterator[Claim]:
    """What must be measured for a thing to be called so, in brackets behind its name: `Gale (wind > 34 knots)`."""
    if line.heading or line.label or line.role is not Role.NAME or len(line.words.split()) > 5 or not line.asides:
        return
    if CRITERION.fullmatch(line.asides[0]) and tag(line.words.strip(" ."))[-1].noun:
        told = line.asides[0]
        yield Claim(Definition(line.name, told, kind="criterion"), line.item.text.plain, told, line.own)


COMPARED = {"small": "size", "large": "size", "big": "size", "long": "length", "short": "length", "heavy": "weight"}


def _compared(words: str) -> str:
    """What a telegram of adjectives compares: `Generally smaller` → size; empty for a name."""
    tokens = tag(words)
    if any(t.noun for t in tokens):
        return ""
    bases = (lemmas(t.low).get("ADJ", (t.low,))[0] for t in tokens)
    return next((COMPARED[one] for one in bases if one in COMPARED), "")
