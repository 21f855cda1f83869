"""Numbers behind labels: `property: number`, `device - number`, `a: number, b: number`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.clauses import parse
from build_decks.language.dates import DATE
from build_decks.language.equations import RELATION
from build_decks.language.grammar import is_plural, lower_first, plural
from build_decks.language.roles import Role
from build_decks.language.tagger import tag
from build_decks.language.tokens import looks_like_code
from build_decks.quantity import Bound, Dimension, Quantity
from build_decks.quantity.finder import find_quantities
from build_decks.rules.extents import HOW
from build_decks.rules.frequencies import PACE
from build_decks.rules.items import split_items
from build_decks.rules.line import Line
from build_decks.rules.measuring import (
    FREQUENCY,
    LEAD,
    PLACE,
    SUPERLATIVE,
    as_property,
    bound_of,
    counted,
    names_thing,
    property,
    scope_of,
    shown,
    with_noun,
)
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.stated import side_or_row
from build_decks.rules.values import property_like
from build_decks.statements import Cell, Definition, Gap, Measure

# Of several things, a sum rather than a property of each.
OF_NO_THINGS = (Dimension.COUNT, Dimension.SHARE, Dimension.MONEY, Dimension.RATIO, Dimension.FACTOR)
# Who takes a dose: `Children: 10 mg/kg`.
TAKERS = re.compile(
    r"(?:(?:the|healthy|young|older|pregnant) )?(?:adults|children|infants|neonates|newborns|elderly|women|men|adolescents|patients)(?: .{2,40})?"
)
NOT_A_PROPERTY = ("PRP", "CJS", "AVQ", "VVG", "TO0", "PNP")


@reads("# S3\n- Largest single PUT: 5GB", "S3 · largest single PUT: 5 GB")
@reads("# Lambda\n- Limited per Account/Zone per second: 1000", "Lambda · limit: max 1000 per Account/Zone per second")
@reads("# Wood\n- Density: 0.8 g at most", "Wood · density: max 0.8 g")
@reads("# Buses\n- CAN 2.0: 1 Mbps", "CAN 2.0 · data rate: 1 Mbps")
@reads(
    "# Music\n- Tempo\n  - Largo: 40-60 bpm\n  - Presto: 168-200 bpm",
    "largo × tempo: 40–60 bpm",
    "presto × tempo: 168–200 bpm",
)
@reads("# Tables\n- Clustered index: one per table", "tables · clustered indexes: one per table")
@reads("# Parcel\n- Estimated: 3-5 weeks after order", "Parcel · estimated duration: 3–5 weeks after order")
@reads("# Locks\n- Gate priority default = 1", "locks · gate priority: default 1")
@reads("# Syrup\n- Dose: 5 ml every 6 hours", "Syrup · dose: 5 ml every 6 hours")
@reads("# Ropes\n- Hawser - 3 strands", "Hawser · strands: 3")
@leaves("- Phase 1: deregistering", "- Use EC2: t2.micro", "- Valve: water flows in one direction only")
def labelled(line: Line) -> Iterator[Claim]:
    """`property: number`: the label names the property, or the thing that the number's unit says it of."""
    if not line.label or line.heading or len(line.value) > 60 or DATE.fullmatch(line.label):
        return
    quantities = [q for q in find_quantities(line.value) if q.dimension is not Dimension.YEAR]
    if not quantities or RELATION.fullmatch(line.value.strip(" .")) or PLACE.match(line.label):
        return
    before, one = line.value[: quantities[0].start], re.match(r"(?:1|one)\s", line.label, re.I)
    if HOW.fullmatch(line.value[quantities[0].end :].rstrip(" .")):
        return  # `Mast: 14 m tall`
    if not LEAD.fullmatch(before) and not (one and len(before) <= 25):
        return
    first = quantities[0]
    attribute = as_property(line.label)
    if names_thing(attribute) and PACE.fullmatch(line.value):
        return
    tokens = tag(attribute)
    limited = re.match(r"(?:limited|limit)\s+(per .+)", attribute, re.I)
    if limited:
        statement = Measure(first.shown, Bound.MAX, first.dimension, "limit", "", limited[1])
        yield Claim(statement, line.words, first.surface)
        return
    if (
        tokens[0].tag in NOT_A_PROPERTY  # `above the limit: 429`: a situation
        or tokens[0].tag in ("VVN", "VVD")
        and any(t.tag == "PRP" for t in tokens)  # `reversed by X: 1 mg`
        or looks_like_code(line.label)
        and not _is_thing(line.label)
        or re.match(r"\s*(?:[-+*/×÷^]|x(?=\s?\d))\s*\w", line.value[first.end :])  # a formula
        or is_plural(line.label)
        and len(split_items(line.value)) == len(quantities) > 1  # a list
    ):
        return
    behind = line.value[first.end :].replace(counted(line.value, first), "", 1)
    if (
        first.dimension is Dimension.COUNT
        and len(re.findall(r"[A-Za-z]{2,}", behind)) >= 2
        and not scope_of(behind)
        and not FREQUENCY.match(behind)
    ):
        return  # `one pitch, two names`
    noun, scope = counted(line.value, first), scope_of(line.value[first.end :])
    if [t.tag for t in tag(behind)[:1]] in (["VVD"], ["VBD"], ["VHD"]):
        return  # `60% gave up`: what was found
    if line.separator in ("-", "–", "—") and not first.unit and noun and is_plural(noun) and not behind.strip(" ."):
        statement = Measure(first.shown, bound_of(line.value, first), Dimension.COUNT, "", lower_first(noun))
        yield Claim(statement, line.words, first.surface, line.own)
        return
    if (
        first.dimension is Dimension.COUNT
        and noun.islower()
        and not one
        and not (property_like(attribute) or scope or is_plural(line.label))
    ):
        return  # `Crew: two old sailors`: what it is
    if first.dimension in (Dimension.DOSE, Dimension.MASS) and TAKERS.fullmatch(attribute):
        yield Claim(
            Measure(
                with_noun(line.value, first),
                bound_of(line.value, first),
                first.dimension,
                "dose",
                "",
                f"for {'the ' if attribute == 'elderly' else ''}{attribute}",
            ),
            line.words,
            first.surface,
        )
        return
    what = property(first.dimension, first.unit) if first.unit else ""
    things = what and is_plural(attribute) and len(tokens) <= 2 and _is_plain_thing(attribute)
    if things and first.dimension is Dimension.TIME:
        return  # `Guards: 6 months`
    if things and first.dimension not in OF_NO_THINGS:
        statement = Measure(with_noun(line.value, first), bound_of(line.value, first), first.dimension, what, attribute)
        yield Claim(statement, line.words, first.surface)
        return
    if noun and is_plural(noun) and bound_of(line.value, first) in (Bound.MAX, Bound.MIN) and line.label.isupper():
        bound = bound_of(line.value, first)
        yield Claim(
            Measure(first.shown, bound, first.dimension, f"number of {noun}"), line.words, first.surface, line.own
        )
        return
    subject = None
    if not any(t.noun or t.tag in ("VVG", "ZZ0") for t in tokens):
        attribute = f"{attribute} {property(first.dimension, first.unit)}".strip()
    elif _is_thing(line.label) and names_thing(line.label) and (noun := property(first.dimension, first.unit)):
        attribute, subject = noun, Subject(line.label, trail=line.subject.trail)
    value, answer, bound = with_noun(line.value, first), first.surface, bound_of(line.value, first)
    if by_default := re.fullmatch(r"(?P<what>.+) default", attribute):
        attribute, bound = by_default["what"], Bound.DEFAULT
    if _conditions(quantities):
        value, answer, bound, quantities = shown(line.value.strip(" .")), line.value, Bound.EXACT, quantities[:1]
    if first.dimension is Dimension.COUNT and re.match(r"per\s", scope) and value == first.shown:
        statement = Measure(value, bound, first.dimension, "", plural(attribute), scope, None, "there")
    elif same := _same_below(line, first):
        yield Claim(Cell(as_property(line.label), same, value), line.words, value)
        return
    else:
        scope = "" if value.endswith(scope) else scope
        statement = Measure(value, bound, first.dimension, attribute, "", scope)
    yield Claim(statement, line.words, answer, subject)
    for other in quantities[1:2]:
        bound = bound_of(line.value, other)
        if bound not in (Bound.EXACT, first.bound):
            statement = Measure(with_noun(line.value, other), bound, other.dimension, attribute)
            yield Claim(statement, line.words, other.surface, subject)


def _is_plain_thing(words: str) -> bool:
    """`roads`, which are so long; no property, nor the largest of its kind, which is asked for itself."""
    return names_thing(words) and not SUPERLATIVE.search(words)


def _is_thing(label: str) -> bool:
    """`USB 2.0`, `Cat 6`: a name with a number in it has properties and is none."""
    return bool(re.search(r"[A-Za-z].*\d|\d[A-Z]", label))


def _same_below(line: Line, quantity: Quantity) -> str:
    """The parent as a property, where all its children are names with a number of one kind: `Tempo` over `Largo: 40-60 bpm`."""
    parent = line.parent
    if parent is None or parent.heading or parent.value or parent.role is not Role.NAME or is_plural(parent.name):
        return ""
    beside = [next(iter(find_quantities(s.value)), None) for s in line.near]
    same = [q for q in beside if q is not None and q.dimension is quantity.dimension and q.unit]
    return as_property(parent.words) if len(same) == len(beside) >= 2 and not property_like(line.label) else ""


def _conditions(quantities: list[Quantity]) -> bool:
    """`1 Gbps up to 100 m, 10 Gbps up to 55 m`: the other numbers say when the first one holds."""
    with_unit = [q for q in quantities if q.unit]
    return (
        len(with_unit) >= 2
        and with_unit[0].dimension is not with_unit[1].dimension
        and with_unit[1].bound in (Bound.MAX, Bound.MIN, Bound.OVER, Bound.UNDER)
    )


PAIR = re.compile(r"(?P<label>[A-Za-z][\w /-]{0,40}?)\s*(?::\s+|\s?=\s?)(?P<value>[^:=]{1,40})$")


@reads(
    "# OSPF\n- Hello interval: 10 s, dead interval: 40 s",
    "OSPF · hello interval: 10 seconds",
    "OSPF · dead interval: 40 seconds",
)
@reads("# Resistors\n- Colour code: black = 0, brown = 1", "black × colour code: 0", "brown × colour code: 1")
@reads("# Rot\n- Signs: early: dark spots; late: holes", "Rot × early signs: dark spots", "Rot × late signs: holes")
@reads("# Kit\n- V1: kits and spares, V2: spares", "kit · V1: [kits and spares]", "kit · V2: [spares]")
@leaves("- Size: 5 GB, 3 files", "- Hosts: a, b = c")
def pairs(line: Line) -> Iterator[Claim]:
    """Several `label: value` in one line: `hello interval: 10 s, dead interval: 40 s`."""
    if line.heading or not line.label:
        return
    inner = [PAIR.match(p) for p in re.split(r"[,;]\s+", line.value)]
    if len(inner) >= 2 and all(inner):
        for found in inner:
            if found:
                cell = side_or_row(found["label"], line, found["value"].strip())
                yield Claim(cell, line.words, found["value"].strip())
        return
    pieces, at = [], 0
    for cut in re.finditer(r"[,;]\s+(?=[A-Za-z][\w /-]{0,40}?(?::\s|\s=\s))", line.words):
        pieces.append(line.words[at : cut.start()])
        at = cut.end()
    pieces.append(line.words[at:])
    outer = [PAIR.match(p) for p in pieces]
    if len(outer) < 2 or not all(outer):
        return
    for found in outer:
        if found is None or re.fullmatch(r"for (?:example|instance)|e\.?g\.?", found["label"], re.I):
            continue
        label, value = found["label"], found["value"].strip(" .")
        quantity = next(iter(find_quantities(value)), None)
        if quantity is not None and LEAD.fullmatch(value[: quantity.start]):
            measure = Measure(
                with_noun(value, quantity), bound_of(value, quantity), quantity.dimension, as_property(label)
            )
            yield Claim(measure, found.group(), quantity.surface)
        elif re.fullmatch(r"[A-Za-z]{0,2}\d+", label):
            yield Claim(
                Gap(f"{label}: ", value, ""), found.group(), value, line.subject
            )  # a version is not what it is for
        elif parse(value) is None and tag(value)[0].noun:
            yield Claim(Definition(label, value), found.group(), value, Subject(label, line.subject.name))
