"""Limits in sentences and telegrams: `X can be up to N`, `default X, max Y`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.articles import without_article
from build_decks.language.clause import Form
from build_decks.language.clauses import HEDGES, parse
from build_decks.language.equations import RELATION
from build_decks.language.grammar import lower_first
from build_decks.language.tagger import tag
from build_decks.quantity import Bound, Dimension, Quantity
from build_decks.quantity.finder import find_quantities, with_unit_of
from build_decks.rules.extents import HOW
from build_decks.rules.line import Line
from build_decks.rules.measuring import (
    LEAD,
    SUPERLATIVE,
    YEARLIKE,
    as_property,
    bound_of,
    counted,
    has_size,
    led,
    measured,
    names_thing,
    of_the_same,
    of_what,
    property,
    scope_of,
    with_noun,
)
from build_decks.rules.multiples import HIGHER, MULTIPLE
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered, Measure

STATED = re.compile(
    rf"^(?P<attr>.{{2,60}}?)\s+(?:is|are|was|were|=|equals|can be|must be|should be|will be|may be|set to|defaults? to|limited to|goes up to|"
    rf"ranges? from)\s+{LEAD.pattern}$",
    re.I,
)


USUAL = re.compile(r"(normal|typical|average|usual|mean) ", re.I)
# Where a limit holds: `max 12 knots below the bridge`.
WHERE = re.compile(
    r"\s(?:below|above|beneath|within|inside|outside|between|near|during|without|when|if|while)\s\S.{2,60}$"
)


THING = re.compile(r"(?:an?|one|each|every)\s(?!\w+ of\b)", re.I)  # `A leap year is 366 days`: no property of something


def _goes_on(part: str, quantity: Quantity) -> bool:
    """Whether more is said behind a counted noun than a scope."""
    behind = part[quantity.end :].replace(counted(part, quantity), "", 1)
    apart = re.match(r"\s*(?:[,;(]|(?:so|and|but|or)\s)", behind)
    return len(re.findall(r"[A-Za-z]{2,}", behind)) >= 2 and not (scope_of(behind) or apart)


@reads("# Chartroom\n- Charts can be up to 512kb", "Chartroom · size of charts: max 512 KB")
@reads("# DynamoDB\n- records are kept in tables\n- max item size is 400KB", "DynamoDB · item size: max 400 KB")
@reads("# Pumps\n- Flows typically range from 8 to 90 litres", "pumps · volume of flows: 8–90 litres")
@reads("# Ferry radio\n- Default ETA is 45 minutes", "Ferry radio · ETA: default 45 minutes")
@reads("# Disks\n- A page is 4 KB", "disks · size of page: 4 KB")
@reads("# Lifts\n- The maximum height of the cage is about 3 m", "lifts · maximum height of the cage: about 3 m")
@leaves("- EC2 is a service", "- In 1884 it began")
def stated(line: Line) -> Iterator[Claim]:
    """A sentence whose complement is the number: `X is N`, `X can be up to N`, `default X is N`."""
    if line.heading:
        return
    for part in line.parts if not line.label else (*line.parts[1:], *(line.parts[:1] if line.value else ())):
        for quantity in find_quantities(part):
            if quantity.dimension in YEARLIKE or any(p.fullmatch(part) for p in (RELATION, MULTIPLE, HIGHER)):
                continue
            found = STATED.match(part[: quantity.start])
            if not found or re.search(r"\bof\s+$", found.group()) or re.match(r"[’']\s\w", part[quantity.end :]):
                continue  # `tides are of three kinds`, `two weeks’ wages`
            attr = re.sub(rf"\s(?:{'|'.join(HEDGES)})$", "", without_article(found["attr"].strip()))
            told = parse(attr)
            if (
                told is not None
                and not (told.imperative and len(attr.split()) == 2)  # `Ping timeout is 1 s`
                and not (told.form is Form.PASSIVE and told.elliptic and told.subject)
                and not re.match(r"(?:default|max|min|total|number)\b|\w+est\s", attr, re.I)
                or len(attr.split()) > 8
                or ", " in attr
                or tag(attr)[0].tag in ("PNP", "DT0", "EX0", "AVQ", "DTQ", "PNQ", "CJS")
                or re.search(r"\bthere$", attr)
            ):
                continue
            if quantity.dimension in (Dimension.COUNT, Dimension.SHARE) and _goes_on(part, quantity):
                continue  # `a tetrachord is four notes in a row`
            if quantity.dimension is Dimension.COUNT and re.search(r"\bthe $|\bdefaults? to ", found.group()):
                continue  # `These are the 4 winds`
            if quantity.dimension is Dimension.COUNT and THING.match(part) and (pieces := counted(part, quantity)):
                asked = f"How many {pieces} is {lower_first(found['attr'].strip())}?"
                yield Claim(Answered(asked, (quantity.shown,)), part, quantity.surface)
                continue
            bound = bound_of(part, quantity)
            if HOW.match(part[quantity.end :]) and quantity.unit:
                continue  # asked how long it is
            limited = bound in (
                Bound.DEFAULT,
                Bound.MAX,
                Bound.MIN,
            )  # `minimum is around 9 t` is none: its name says so
            name = re.sub(r"^(?:default|max(?:imum)?\.?|min(?:imum)?\.?)\s+", "", attr, flags=re.I) if limited else attr
            if quantity.dimension is Dimension.SHARE and (usual := USUAL.match(name)) and names_thing(name):
                name = f"{usual[1].lower()} percentage of {name[usual.end() :]}"
            value = with_noun(part, quantity)
            behind = part[part.find(quantity.surface) + len(quantity.surface) :]
            scope = scope_of(behind) if quantity.dimension is not Dimension.COUNT else ""
            property_ = (
                property(quantity.dimension, quantity.unit)
                if not SUPERLATIVE.search(attr)
                and (THING.match(part) or "can be" in found.group() or has_size(name, quantity))
                else ""
            )
            of_thing = property_ and not re.search(rf"\b{property_}\b", name)
            what, noun = (property_, as_property(name)) if of_thing else (as_property(name), "")
            yield Claim(Measure(value, bound, quantity.dimension, what, noun, scope), part, quantity.surface)


@reads(
    "# Argo\n- Mooring time: how long crews may stay ashore. Default 20 minutes, max 3 days",
    "Argo mooring time · mooring time: default 20 minutes",
    "Argo mooring time · mooring time: max 3 days",
)
@reads(
    "# Beacon\n- Default delay 20 seconds, max 3 hours",
    "Beacon · delay: default 20 seconds",
    "Beacon · delay: max 3 hours",
)
@reads("# DynamoDB\n- Local secondary index\n  - Limit of 5", "DynamoDB local secondary index · number: max 5")
@reads("# TTL\n- default 1 day", "TTL · TTL: default 1 day")
@reads("# Gauge\n- 8 read requests per second, max 6MB per second", "Gauge · read data rate: max 6 MB per second")
@reads("# Block blob\n- 50.000 max blobs", "Block blob · number of blobs: max 50,000")
@reads("# Boat speed\n- Max 12 knots below the bridge", "Boat speed · boat speed: max 12 knots below the bridge")
@reads("# Hive\n- at least 15 kg of stores", "Hive · weight of stores: min 15 kg")
@leaves("- Default port of call", "- max speed matters")
def cued(line: Line) -> Iterator[Claim]:
    """`default X, max Y`, `limit of N`, `up to N`: a cue and a number; the attribute is carried over the comma."""
    if line.heading:
        return
    own = line.own if line.label and line.separator else line.subject
    attribute = ""
    for part in (*line.parts, *line.asides):
        if part in line.asides:
            attribute = attribute or _measured_before(line)
            if not attribute:
                continue
        pieces = re.split(r",\s+|\s+and\s+(?=(?:max|min|up to|default))", part)
        for piece in pieces:
            for quantity in find_quantities(piece)[:1]:
                if quantity.dimension in YEARLIKE or re.search(r"\bevery\s+$", piece[: quantity.start], re.I):
                    continue
                if quantity.dimension is Dimension.COUNT and not counted(piece, quantity) and len(pieces) > 1:
                    quantity = with_unit_of(quantity, pieces)
                found = re.match(
                    r"^(?P<cue>default|max(?:imum)?\.?|min(?:imum)?\.?|limit|up to|at most|at least|lasts?|within|short,?)?(?![a-z])\s*(?P<attr>(?:[A-Za-z][\w/-]*\s+){0,5}?)"
                    r"(?P<tail>(?:is|of|to|:|=|for|up to|max(?:imum)?|at most)\s+|[~<>≤≥]\s?)*$",
                    piece[: quantity.start],
                    re.I,
                )
                cue = (found["cue"] or "").lower().rstrip(".") if found else ""
                after = re.match(
                    r"\s*(?P<cue>max(?:imum)?|min(?:imum)?|by default|default|limit)\b\s*(?P<attr>[\w /-]*)$",
                    piece[quantity.end :],
                    re.I,
                )
                if after:
                    bound = (
                        Bound.MAX
                        if after["cue"].lower().startswith(("max", "limit"))
                        else Bound.MIN
                        if after["cue"].lower().startswith("min")
                        else Bound.DEFAULT
                    )
                    attr = after["attr"].strip()
                    name = (
                        (
                            f"number of {lower_first(attr)}"
                            if attr and quantity.dimension is Dimension.COUNT
                            else lower_first(attr)
                        )
                        or (counted(piece, quantity) and f"number of {counted(piece, quantity)}")
                        or attribute
                    )
                    yield Claim(
                        Measure(quantity.shown, bound, quantity.dimension, name or measured(piece, quantity)),
                        piece,
                        quantity.surface,
                        own,
                    )
                    continue
                if not found or not cue or re.match(r"(?:is|are)\s", found["attr"] or "", re.I):
                    continue  # `default is berth 4`: its name, no number of it
                bound = bound_of(piece, quantity)
                if bound is Bound.EXACT:
                    bound = (
                        Bound.DEFAULT
                        if cue == "default"
                        else Bound.MIN
                        if cue in ("min", "minimum", "at least")
                        else Bound.MAX
                    )
                named = re.sub(r"\b(?:is|of|to|for)\s*$", "", (found["attr"] or "").strip()).strip()
                if re.match(r"(?:in|at|on|per)\s", named):
                    named = f"{property(quantity.dimension) if quantity.dimension is not Dimension.TIME else 'time'} {named}"
                named = re.sub(
                    r"\s(?:is|are)(?:\s+(?:usually|always|typically|often|around|about|approximately|roughly))?$",
                    "",
                    named,
                )
                if named:
                    vague = cue.startswith(("max", "min")) and bound not in (Bound.MAX, Bound.MIN)  # `is around 9 t`
                    attribute = as_property(f"{cue} {named}" if vague else named)
                noun = counted(piece, quantity)
                value = with_noun(piece, quantity)
                what = attribute
                if quantity.unit and re.match(r"\s(?:old|of age)\b", piece[quantity.end :]):
                    what, noun = "age", ""
                elif not what and (of := of_what(piece, quantity)):
                    what, value = of, quantity.shown
                elif not what and cue == "limit" and not noun:
                    what = measured(piece, quantity) or "number"
                elif not what and noun:
                    what, value = f"number of {noun}", quantity.shown
                elif not what:
                    what = measured(piece, quantity) if names_thing(own.name) else as_property(own.name)
                    what = of_the_same(pieces[0], piece, what)
                rest = piece[quantity.end :].replace(noun, "", 1)
                if behind := WHERE.match(rest):
                    value = value.removesuffix(behind.group())
                scope = behind.group().strip() if behind else scope_of(rest)
                scope = "" if scope and value.endswith(scope) else scope
                told = f"{quantity.surface} {scope}" if re.search(r"\d", scope) else quantity.surface
                yield Claim(Measure(value, bound, quantity.dimension, what, "", scope), part, told, own)


def _measured_before(line: Line) -> str:
    """What the number before a bracket measures: `Timeout 30 s (max 15 min)`."""
    if line.label or len(line.parts) != 1:
        return as_property(line.label) if line.label and find_quantities(line.value)[:1] else ""
    quantity = next(iter(find_quantities(line.parts[0])), None)
    name = led(line.parts[0][: quantity.start])[0] if quantity else ""
    return as_property(name) if name and len(name.split()) <= 3 and not names_thing(name) else ""
