"""Numbers: limits, defaults, counts, rates, durations, sizes, each with its attribute and scope."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.facts import Measure, Subject
from build_decks.language.clauses import Clause, Form, parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.tagger import Token, looks_like_code, tag
from build_decks.quantity import Bound, Dimension, Quantity, find_quantities
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads

PER = re.compile(
    r"^\s*(?:/\s?|(?:per|each|every|a|an)\s+)(?:second|sec|s|minute|min|hour|day|week|month|year|quarter|shard|user|account|region|table|request|[a-z]+)\b(?:\s+per\s+\w+)*",
    re.I,
)
SCOPE = re.compile(r"\b(?:per|for each|across|for all|in total|total)\s+[\w/ -]+$|\bonly$", re.I)
CUE_WORDS = re.compile(
    r"\b(?:max(?:imum)?\.?|min(?:imum)?\.?|defaults?(?: to| is)?|by default|up to|at most|at least|no more than|less than|more than|"
    r"greater than|larger than|within|about|approximately|around|roughly|nearly|limit(?:ed)?(?: of| to)?|of|is|are|was|be|can|=|:|~|≤|≥|<|>)\s*$",
    re.I,
)
SUPERLATIVE = re.compile(
    r"\b(?:largest|smallest|longest|shortest|highest|lowest|biggest|fastest|max(?:imum)?|min(?:imum)?|total|average|normal|typical)\b",
    re.I,
)
YEARLIKE = (Dimension.YEAR,)


def bound_of(line_text: str, quantity: Quantity) -> Bound:
    """The bound that the words around a quantity give it."""
    if quantity.bound not in (Bound.EXACT,):
        return quantity.bound
    clause_start = max(line_text.rfind(sign, 0, quantity.start) for sign in (",", ";", ". ", " and "))
    before = line_text[max(clause_start, 0) : quantity.start].lower()
    after = line_text[quantity.end : quantity.end + 30].lower()
    if re.search(r"\bdefault", before) or re.match(r"\s*(?:by default|\(default\)|default\b)", after):
        return Bound.DEFAULT
    if re.search(
        r"\b(?:max|maximum|up to|at most|limit|largest|longest|highest|cannot exceed|must not exceed)\b", before
    ):
        return Bound.MAX
    if re.match(r"\s*(?:max\b|maximum\b|at most|or less|or fewer|limit\b)", after):
        return Bound.MAX
    if re.search(r"\b(?:min|minimum|at least|smallest|shortest|lowest)\b", before) or re.match(
        r"\s*(?:min\b|minimum|or more|or higher)", after
    ):
        return Bound.MIN
    return Bound.EXACT


@reads("# S3\n- Largest single PUT: 5GB", "S3 · largest single PUT: 5 GB")
@reads(
    "# Lambda\n- Limited per Account/Region per second: 1000", "Lambda · limit: max 1000 per Account/Region per second"
)
@reads("# Wood\n- Density: 0.8 g at most", "Wood · density: max 0.8 g")
@leaves("- Phase 1: deregistering", "- Use EC2: t2.micro")
def labelled(line: Line) -> Iterator[Claim]:
    """`property: number`: the label names the property."""
    if not line.label or line.heading:
        return
    quantities = [q for q in find_quantities(line.value) if q.dimension is not Dimension.YEAR]
    if quantities and "," in line.value[: quantities[0].start]:
        return
    if (
        not quantities
        or len(line.value) > 60
        or quantities[0].start > 25
        or parse(line.value)
        and quantities[0].start > 12
    ):
        return
    first = quantities[0]
    attribute = re.sub(r"^(?:an?|the)\s+", "", lower_first(line.label), flags=re.I)
    if tag(attribute)[0].tag in ("PRP", "CJS", "AVQ"):
        return  # `above the limit: 429`: a situation, not a property
    scope = ""
    limited = re.match(r"(?:limited|limit)\s+(per .+)", attribute, re.I)
    if limited:
        attribute, scope = "limit", limited[1]
        yield Claim(Measure(first.shown, Bound.MAX, first.dimension, attribute, "", scope), line.words, first.surface)
        return
    if looks_like_code(line.label):
        return
    yield Claim(
        Measure(
            _with_noun(line.value, first),
            bound_of(line.value, first),
            first.dimension,
            attribute,
            "",
            _scope(line.value[first.end :]),
        ),
        line.words,
        first.surface,
    )
    for other in quantities[1:2]:
        bound = bound_of(line.value, other)
        if bound not in (Bound.EXACT, first.bound):
            yield Claim(
                Measure(_with_noun(line.value, other), bound, other.dimension, attribute), line.words, other.surface
            )


def _with_noun(text: str, quantity: Quantity) -> str:
    """The value with the noun it counts: `10,000 requests per second`."""
    noun = counted(text, quantity)
    per = PER.match(text[quantity.end + (text[quantity.end :].find(noun) + len(noun) if noun else 0) :])
    return " ".join(
        p
        for p in (
            quantity.shown,
            noun if quantity.dimension is Dimension.COUNT else "",
            per.group().strip() if per else "",
        )
        if p
    )


def counted(text: str, quantity: Quantity) -> str:
    """The noun phrase that a number counts: `300 [transactions] per second`, `3 [geographically distinct data centers]`."""
    if quantity.dimension not in (Dimension.COUNT,):
        return ""
    rest = text[quantity.end :]
    if not re.match(r"[\s-]", rest):
        return ""
    rest = rest.strip(" -")
    words: list[Token] = []
    for token in tag(rest):
        if token.low in ("at", "in", "on", "of", "to", "for", "per", "a", "an", "the"):
            break
        if (
            token.noun
            or token.tag in ("AJ0", "AV0", "VVN", "VVG", "AJC", "AJS", "ORD")
            or (token.tag in ("VVB", "VVZ", "VVD", "VVI") and not words)
            or token.word == "/"
        ):
            words.append(token)
            continue
        break
    while words and not (words[-1].noun or words[-1].tag in ("VVB", "VVZ", "VVD", "VVI")):
        words.pop()
    return rest[words[0].start : words[-1].end] if words else ""


def _scope(text: str) -> str:
    text = text.strip(" ,.")
    if re.match(r"at (?:most|least)\b", text):
        return ""
    found = re.match(r"(?:per|across|for|in|at|under|over)\s[\w/ -]+", text)
    return found.group().strip() if found else ""


@reads("# SQS\n- Messages can be up to 256kb", "SQS · size of messages: max 256 KB")
@reads("# DynamoDB\n- records are kept in tables\n- max item size is 400KB", "DynamoDB · item size: max 400 KB")
@reads("# API Gateway\n- Default TTL is 300 seconds", "API Gateway · TTL: default 300 seconds")
@leaves("- EC2 is a service", "- In 1884 it began")
def stated(line: Line) -> Iterator[Claim]:
    """A sentence whose complement is the number: `X is N`, `X can be up to N`, `default X is N`."""
    if line.heading:
        return
    for part in line.parts if not line.label else (*line.parts[1:], *(line.parts[:1] if line.value else ())):
        for quantity in find_quantities(part):
            if quantity.dimension in YEARLIKE:
                continue
            found = re.match(
                r"^(?P<attr>.{2,60}?)\s+(?:is|are|was|were|=|equals|can be|must be|should be|will be|may be|set to|defaults? to|limited to|goes up to|ranges? from)\s+"
                r"(?:always |usually |set to |limited to |only |just )?(?:up to |at most |at least |a maximum of |a minimum of |max(?:imum)? of |about |approximately |around |less than |more than |over |under |[~<>≤≥]\s?)?$",
                part[: quantity.start],
                re.I,
            )
            if not found:
                continue
            attr = re.sub(r"^(?:an?|the)\s+", "", found["attr"].strip(), flags=re.I)
            told = parse(attr)
            if (
                told is not None
                and not (told.form is Form.PASSIVE and told.elliptic and told.subject)
                and not attr.lower().startswith(("default", "max", "min"))
                or len(attr.split()) > 8
                or tag(attr)[0].tag in ("PNP", "DT0", "EX0")
            ):
                continue
            bound = bound_of(part, quantity)
            name = re.sub(r"^(?:default|max(?:imum)?\.?|min(?:imum)?\.?)\s+", "", attr, flags=re.I)
            value = _with_noun(part, quantity)
            scope = (
                _scope(part[part.find(quantity.surface) + len(quantity.surface) :])
                if quantity.dimension is not Dimension.COUNT
                else ""
            )
            property_ = (
                _property(quantity.dimension) if "can be" in found.group() and not SUPERLATIVE.search(attr) else ""
            )
            if property_ and not re.search(rf"\b{property_}\b", name):
                yield Claim(
                    Measure(value, bound, quantity.dimension, property_, lower_first(name), scope),
                    part,
                    quantity.surface,
                )
            else:
                yield Claim(
                    Measure(value, bound, quantity.dimension, lower_first(name), "", scope), part, quantity.surface
                )


def _property(dimension: Dimension) -> str:
    return {
        Dimension.SIZE: "size",
        Dimension.TIME: "duration",
        Dimension.LENGTH: "length",
        Dimension.MASS: "weight",
        Dimension.TEMPERATURE: "temperature",
        Dimension.PRESSURE: "pressure",
        Dimension.VOLUME: "volume",
        Dimension.RATE: "rate",
        Dimension.MONEY: "cost",
        Dimension.SHARE: "share",
        Dimension.CONCENTRATION: "concentration",
        Dimension.ANGLE: "angle",
        Dimension.POWER: "power",
        Dimension.ENERGY: "energy",
    }.get(dimension, "")


CUED = re.compile(
    r"^(?P<lead>(?:[\w/ -]+?)\s+)?(?P<cue>default(?:s)?(?: to| of| is)?|max(?:imum)?(?: of| is)?|min(?:imum)?(?: in \w+)?(?: of| is)?|up to|at most|at least|limit(?:ed to| of| is)?|"
    r"lasts?(?: for| up to)?|within|≤|≥|<|>|~)\s*$",
    re.I,
)


@reads(
    "# SQS\n- Visibility timeout: how long a message is hidden. Default 30 seconds, max 12 hours",
    "SQS visibility timeout · visibility timeout: default 30 seconds",
    "SQS visibility timeout · visibility timeout: max 12 hours",
)
@reads(
    "# Kinesis\n- Default retention 24 hours, max 365 days",
    "Kinesis · retention: default 24 hours",
    "Kinesis · retention: max 365 days",
)
@reads("# DynamoDB\n- Local secondary index\n  - Limit of 5", "DynamoDB local secondary index · number: max 5")
@reads("# TTL\n- default 1 day", "TTL · TTL: default 1 day")
@reads("# Block blob\n- 50.000 max blobs", "Block blob · number of blobs: max 50,000")
@leaves("- Default port of call", "- max speed matters")
def cued(line: Line) -> Iterator[Claim]:
    """`default X, max Y`, `limit of N`, `up to N`: a cue and a number; the attribute is carried over the comma."""
    if line.heading:
        return
    own = line.own if line.label and line.separator else line.subject
    attribute = ""
    for part in line.parts:
        pieces = re.split(r",\s+(?!\d{3})|\s+and\s+(?=(?:max|min|up to|default))", part)
        for piece in pieces:
            for quantity in find_quantities(piece)[:1]:
                if quantity.dimension in YEARLIKE:
                    continue
                if quantity.dimension is Dimension.COUNT and not counted(piece, quantity) and len(pieces) > 1:
                    quantity = _borrow_unit(quantity, pieces)
                found = re.match(
                    r"^(?P<cue>default|max(?:imum)?\.?|min(?:imum)?\.?|limit|up to|at most|at least|lasts?|within|short,?)?\s*(?P<attr>(?:[A-Za-z][\w/-]*\s+){0,5}?)"
                    r"(?P<tail>(?:is|of|to|:|=|for|up to|max(?:imum)?|at most)\s+|[~<>≤≥]\s?)*$",
                    piece[: quantity.start],
                    re.I,
                )
                cue = (found["cue"] or "").lower().rstrip(".") if found else ""
                after = re.match(
                    r"\s*(?P<cue>max(?:imum)?|min(?:imum)?|by default|default|limit)\s*(?P<attr>[\w /-]*)$",
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
                        Measure(quantity.shown, bound, quantity.dimension, name or _property(quantity.dimension)),
                        piece,
                        quantity.surface,
                        own,
                    )
                    continue
                if not found or not cue:
                    continue
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
                    named = f"{_property(quantity.dimension) if quantity.dimension is not Dimension.TIME else 'time'} {named}"
                named = re.sub(r"\s(?:is|are)\s+(?:usually|always|typically|often)$", "", named)
                if named:
                    attribute = lower_first(named)
                noun = counted(piece, quantity)
                value = _with_noun(piece, quantity)
                what = attribute
                if not what and cue == "limit" and not noun:
                    what = "number"
                elif not what and noun:
                    what, value = f"number of {noun}", quantity.shown
                elif not what:
                    what = _property(quantity.dimension) if _names_thing(own.name) else own.name
                scope = _scope(piece[quantity.end :])
                yield Claim(Measure(value, bound, quantity.dimension, what, "", scope), part, quantity.surface, own)


def _borrow_unit(quantity: Quantity, pieces: list[str]) -> Quantity:
    """`Default 0, max 900 seconds`: the unit of the number that has one holds for its neighbour."""
    for piece in pieces:
        for other in find_quantities(piece):
            if other.unit and other.dimension is not Dimension.COUNT:
                return replace(
                    quantity,
                    shown=f"{quantity.shown} {other.shown.split(' ')[-1]}",
                    dimension=other.dimension,
                    unit=other.unit,
                )
    return quantity


def _names_thing(name: str) -> bool:
    """Whether a name is a thing that has sizes and durations, rather than itself a quantity (`visibility timeout`, `TTL`)."""
    return not re.search(
        r"(?:timeout|time|period|duration|retention|delay|interval|ttl|size|length|limit|rate|frequency|capacity|age|range|value|threshold|port|window|"
        r"latency|speed|throughput|number|count|dose|dosage|pressure|temperature|weight|height|width|depth|distance|cost|price|score|index|ratio|level)s?$",
        name,
        re.I,
    )


@reads("# FIFO Queues\n- 300 transactions per second", "FIFO Queues · transactions per second: 300")
@reads(
    "# Standard Queues\n- Nearly unlimited transactions per second",
    "Standard Queues · transactions per second: nearly unlimited",
)
@leaves("- 429 Too Many Requests error", "- 400 Access denied")
def counts(line: Line) -> Iterator[Claim]:
    """A telegram that begins with a number and what it counts: `300 transactions per second`."""
    if line.heading or (line.label and not line.value):
        return
    own = line.own if line.label and line.separator else line.subject
    for part in line.parts:
        for piece in re.split(r",\s+(?!\d{3})", part):
            unlimited = re.match(
                r"(?P<v>(?:nearly |virtually |practically |almost )?(?:unlimited|infinite|no limit (?:on|to)))\s+(?P<n>[\w ]+?)(?P<per>\s+(?:per|in)\s+[\w ]+)?$",
                piece,
                re.I,
            )
            if unlimited:
                noun = f"{unlimited['n']}{unlimited['per'] or ''}"
                yield Claim(
                    Measure(unlimited["v"].lower(), Bound.EXACT, Dimension.COUNT, "", lower_first(noun)),
                    piece,
                    unlimited["v"],
                    own,
                )
                continue
            quantity = next(iter(find_quantities(piece)), None)
            if quantity is None or quantity.start > 10 or re.match(r"[1-5]\d\d\s+[A-Z]", piece):
                continue
            if re.sub(
                r"(?:only|about|around|approximately|always|max|up to|[~<>≤≥])\s*",
                "",
                piece[: quantity.start],
                flags=re.I,
            ).strip():
                continue
            noun = counted(piece, quantity)
            if (
                quantity.dimension is Dimension.COUNT
                and noun
                and (is_plural(noun) or quantity.shown in ("1", "one", "One"))
                and parse(piece) is None
            ):
                after = piece[quantity.end :]
                rest = after[after.find(noun) + len(noun) :]
                per = PER.match(rest)
                noun = re.sub(r"^max(?:imum)? ", "", noun)
                yield Claim(
                    Measure(
                        quantity.shown,
                        quantity.bound if quantity.bound is not Bound.EXACT else bound_of(piece, quantity),
                        Dimension.COUNT,
                        "",
                        lower_first(noun) + (f" {per.group().strip()}" if per else ""),
                        _scope(rest[per.end() if per else 0 :]),
                    ),
                    piece,
                    quantity.surface,
                    own,
                )
            elif (
                quantity.dimension in (Dimension.FACTOR, Dimension.SHARE)
                and len(piece) > quantity.end + 4
                and quantity.start == 0
                and len(piece.split()) <= 7
            ):
                yield Claim(
                    Measure(
                        quantity.shown,
                        quantity.bound,
                        quantity.dimension,
                        lower_first(piece[quantity.end :].strip(" -")),
                    ),
                    piece,
                    quantity.surface,
                    own,
                )


@reads("# Bands\n- 160 meters (1.8-2 MHz)", "160 meters · frequency: 1.8–2 MHz")
@reads("# Anchors\n- Plough anchor (100 kg): holds in sand", "plough anchor · weight: 100 kg")
@leaves("- Louis Pasteur (1822-1895)", "- Use it (see page 5)")
def bracketed(line: Line) -> Iterator[Claim]:
    """A number with its unit in brackets behind a name: `160 meters (1.8-2 MHz)`."""
    before = line.item.text.plain.partition("(")[0].strip(" *:-")
    if not before or len(before.split()) > 6 or parse(before) is not None:
        return
    for aside in line.asides:
        quantity = next(iter(find_quantities(aside)), None)
        if quantity is None or not quantity.unit or len(aside) - (quantity.end - quantity.start) > 3:
            continue
        attribute = "frequency" if quantity.unit.endswith("Hz") else _property(quantity.dimension)
        if attribute:
            yield Claim(
                Measure(quantity.shown, quantity.bound, quantity.dimension, attribute),
                line.item.text.plain,
                quantity.surface,
                Subject(lower_first(before), line.subject.owner, trail=line.subject.trail),
            )


@reads("# Anchors\n- Weight\n  - 100 kg", "Anchors · weight: 100 kg")
@reads("# SQS\n## Large Messages\n- 256kb to 2GB", "SQS Large Messages · size: 256 KB–2 GB")
@leaves("- 100", "- 1984")
def value_only(line: Line) -> Iterator[Claim]:
    """A child that is nothing but a number with its unit: the parent names the property, or the unit does."""
    if line.heading or line.label or line.parent is None:
        return
    quantity = next(iter(find_quantities(line.words)), None)
    if quantity is None or quantity.dimension is Dimension.YEAR or not quantity.unit:
        return
    rest = (line.words[: quantity.start] + line.words[quantity.end :]).strip(" .,~<>≤≥")
    if rest and not re.fullmatch(
        r"(?:about|around|approximately|up to|at least|at most|max|min|over|under|only|roughly|or (?:more|less))",
        rest,
        re.I,
    ):
        return
    parent = line.parent
    if parent.heading or _names_thing(parent.name):
        yield Claim(
            Measure(quantity.shown, quantity.bound, quantity.dimension, _property(quantity.dimension) or parent.name),
            line.words,
            quantity.surface,
            parent.own,
        )
    else:
        yield Claim(
            Measure(quantity.shown, quantity.bound, quantity.dimension, lower_first(parent.name)),
            line.words,
            quantity.surface,
            parent.subject,
        )


OFTEN = re.compile(
    r"\b(?P<often>(?:at least|at most|exactly|only|no more than)?\s*(?:once|twice|(?:\d+|two|three|four|five|several|many) times|daily|weekly|monthly|yearly|annually|hourly|nightly)(?:\s+(?:per|a|an|every)\s+\w+)?|on (?:an? )?(?:annual|daily|weekly|monthly|yearly|regular) basis|every (?:\w+ )?(?:second|minute|hour|day|week|month|quarter|year)s?)\b",
    re.I,
)


@reads("# SQS\n- Messages will be processed at least once", "SQS · process: at least once")
@reads("# KMS\n- AWS can rotate keys on annual basis", "KMS · rotate: on annual basis")
@leaves("- Once upon a time", "- Once created, it stays")
def how_often(line: Line) -> Iterator[Claim]:
    """How often, or how many times, something is done."""
    if line.heading:
        return
    for part in line.parts:
        found = OFTEN.search(part)
        if (
            not found
            or found.start() == 0
            and not part.lower().startswith(("exactly", "at least", "at most", "daily"))
            or re.search(r"\d", found["often"])
        ):
            continue
        rest = (part[: found.start()] + part[found.end() :]).strip(" ,")
        clause = parse(rest)
        if clause is not None and clause.sure and not clause.imperative and not clause.condition:
            yield Claim(
                Measure(found["often"].strip(), Bound.EXACT, Dimension.TIME, "", "", "", clause, "often"),
                part,
                found["often"].strip(),
                line.own if line.label and line.separator else None,
            )


@reads("# DynamoDB\n- 1 read unit = 4kb read per second", "DynamoDB · 1 read unit: 4kb read per second")
@reads("# Units\n- 1 nautical mile = 1852 m", "Units · 1 nautical mile: 1852 m")
@leaves("- a = b")
def equals(line: Line) -> Iterator[Claim]:
    """An equivalence: `1 unit = 4 KB a second`."""
    if (
        line.label
        and line.separator in ("=", "==")
        and re.match(r"(?:1|one|an?)\s", line.label, re.I)
        and re.match(r"[~≈]?\d", line.value)
    ):
        quantity = find_quantities(line.value)[0]
        yield Claim(
            Measure(line.value, Bound.EXACT, quantity.dimension, lower_first(line.label)), line.words, line.value
        )


@reads("# DynamoDB\n- Items marked for deletion will be deleted within 48 hours", "DynamoDB · delete: max 48 hours")
@reads(
    "# DynamoDB\n- Data is always spread across 3 geographically distinct data centers",
    "DynamoDB · geographically distinct data centers: 3",
)
@reads("# Streams\n- Records are stored for 24 hours only", "Streams · store: 24 hours")
@leaves("- Records are stored in 1884")
def in_clause(line: Line) -> Iterator[Claim]:
    """A number inside a clause: in its object or in a prepositional tail."""
    if line.heading:
        return
    own = line.own if line.label and line.separator else line.subject
    for part in line.parts:
        clause = parse(part)
        if clause is None or (
            clause.form is Form.COPULA and not clause.tails and find_quantities(clause.object)[:1] == ()
        ):
            continue
        for place, text in (("object", clause.object), *((f"tail:{i}", str(t)) for i, t in enumerate(clause.tails))):
            for quantity in find_quantities(text)[:1]:
                if quantity.dimension in YEARLIKE or _label_of_step(text, quantity):
                    continue
                if clause.form is Form.COPULA and place == "object":
                    continue
                noun = counted(text, quantity)
                bound = bound_of(text, quantity)
                if quantity.dimension is Dimension.COUNT and (
                    not noun or not is_plural(noun) and quantity.shown.lower() not in ("1", "one")
                ):
                    continue
                yield Claim(
                    Measure(quantity.shown, bound, quantity.dimension, "", noun, "", clause, place),
                    part,
                    quantity.surface,
                    own,
                )


def _label_of_step(text: str, quantity: Quantity) -> bool:
    return bool(
        re.search(
            r"\b(?:phase|step|version|type|grade|class|level|port|page|chapter)\s*$", text[: quantity.start], re.I
        )
    )


def clause_of(part: str) -> Clause | None:
    """The clause of a part."""
    return parse(part)
