"""Numbers that count, numbers alone, rates, frequencies, equivalences, numbers inside clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, plural, upper_first
from build_decks.language.tagger import tag
from build_decks.quantity import Bound, Dimension
from build_decks.quantity.finder import find_quantities
from build_decks.rules.frequencies import PACE
from build_decks.rules.line import Line
from build_decks.rules.measuring import PER, bound_of, counted, names_thing, property, scope_of, several
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered, Definition, Measure

AMOUNT_OF = re.compile(r"\s(?:of )?(RAM|memory|storage|disk(?: space)?|data)\.?", re.I)
ADDED = re.compile(r"\s*(\+|&|plus\b|or\b)\s*[a-z]")  # `one mast + boom`
UNLIMITED = re.compile(
    r"(?P<v>(?:nearly |virtually |practically |almost )?(?:unlimited|infinite|no limit (?:on|to)))\s+(?P<n>[\w ]+?)(?P<per>\s+(?:per|in)\s+[\w ]+)?$",
    re.I,
)


@reads("# FIFO Queues\n- 300 transactions per second", "FIFO Queues · transactions per second: 300")
@reads(
    "# Deep Wells\n- Nearly unlimited buckets per hour",
    "Deep Wells · buckets per hour: nearly unlimited",
)
@leaves(
    "- 451 Flooded Cellars",
    "- 400 Access denied",
    "# Pacts\n- Three Emperors' League\n  - ended",
    "# Locks\n- Two kinds:\n  - tidal\n  - river",
)
@reads("# Rafts\n- One mast + boom per raft", "rafts · : One mast + boom per raft")
@reads("# Tolls\n- Pier toll - 1 large coin", "pier toll = 1 large coin")
@leaves("# Ferries\n- 3-lever steering gears")
def counts(line: Line) -> Iterator[Claim]:
    """A telegram that begins with a number and what it counts: `300 transactions per second`."""
    if line.heading or line.label and (not line.value or find_quantities(line.label)):
        return
    own = line.own if line.label and line.separator and names_thing(line.label) else line.subject
    for part in line.parts if not line.item.text.plain.rstrip().endswith(":") else ():  # a list says its number itself
        for piece in re.split(r",\s+", part):
            unlimited = UNLIMITED.match(piece)
            if unlimited:
                noun = f"{unlimited['n']}{unlimited['per'] or ''}"
                if not several(unlimited["n"]):
                    what = lower_first(unlimited["n"])
                    yield Claim(
                        Measure(unlimited["v"], Bound.EXACT, Dimension.LENGTH, what), piece, unlimited["v"], own
                    )
                    continue
                yield Claim(
                    Measure(unlimited["v"].lower(), Bound.EXACT, Dimension.COUNT, "", lower_first(noun)),
                    piece,
                    unlimited["v"],
                    own,
                )
                continue
            quantity = next(iter(find_quantities(piece)), None)
            if quantity is None or quantity.start > 14 or re.match(r"[1-5]\d\d\s+[A-Z]|\d+-[a-z]+\s[a-z]+\s", piece):
                continue  # a code and its name; `3-masted old ships`, of which the number is a part of the name
            if re.match(r"[A-Z][a-z]+\s[A-Z]\w+['’]s?\s", piece):
                continue  # a name: Three Emperors' League
            if re.match(r"/\s?\d", piece[quantity.end :]):
                continue  # `80/40 berths`: of each its own number
            if re.sub(
                r"(?:only|about|around|approximately|always|max|up to|(?:more|fewer|less) than|at least|at most|over|almost|nearly|[~<>≤≥])\s*",
                "",
                piece[: quantity.start],
                flags=re.I,
            ).strip():
                continue
            if line.label and PACE.fullmatch(piece):
                continue
            noun = counted(piece, quantity)
            dashed = line.label and line.separator in ("-", "–", "—")
            if (
                dashed
                and quantity.shown.lower() in ("1", "one")
                and noun
                and not several(noun)
                and " per " not in piece
            ):
                yield Claim(Definition(own.name, piece.strip(" .")), piece, piece, own)
                continue  # `Toll - 1 large coin`: what it is
            if noun and (more := ADDED.match(piece[quantity.end :].partition(noun)[2])) and quantity.unit == "":
                whole, per, of = piece.partition(" per ")
                if per and more[1] not in ("and", "or"):  # `one mast + boom per boat`
                    measure = Measure(whole, Bound.EXACT, Dimension.COUNT, "", "", f"per {of}", None, "parts")
                    yield Claim(measure, piece, whole, own)
                continue
            if (mass := AMOUNT_OF.fullmatch(piece[quantity.end :])) and quantity.dimension is Dimension.SIZE:
                yield Claim(
                    Measure(quantity.shown, quantity.bound, Dimension.SIZE, "", mass[1]), piece, quantity.surface, own
                )
                continue
            if (
                quantity.dimension is Dimension.COUNT
                and noun
                and not re.match(r"things?\b", noun)
                and (several(noun) or quantity.shown in ("1", "one", "One"))
                and parse(piece[quantity.start :]) is None
            ):
                after = piece[quantity.end :]
                rest = after[after.find(noun) + len(noun) :]
                per = PER.match(rest)
                if re.match(r"\sto\s[a-z]", rest):
                    continue  # `one rope to tie it up`: what it is for
                if of := re.match(r"\sof\s[a-z]+s$", rest):
                    noun, rest = f"{plural(noun)}{of.group()}", ""
                noun = re.sub(r"^max(?:imum)? ", "", noun)
                usual = Bound.DEFAULT if rest.strip(" .") in ("by default", "default") else Bound.EXACT
                yield Claim(
                    Measure(
                        quantity.shown,
                        next((b for b in (usual, quantity.bound) if b is not Bound.EXACT), bound_of(piece, quantity)),
                        Dimension.COUNT,
                        "",
                        lower_first(noun) + (f" {per.group().strip()}" if per else ""),
                        scope_of(rest[per.end() if per else 0 :]),
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
                and not re.match(r"\s*(?:and|or|of|to|in|for)\b", piece[quantity.end :])
                and any(t.noun for t in tag(piece[quantity.end :]))
                and not (quantity.dimension is Dimension.SHARE and any(t.finite for t in tag(piece[quantity.end :])))
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


@reads("# Anchors\n- Weight\n  - 100 kg", "anchors · weight: 100 kg")
@reads("# SQS\n## Large Messages\n- 256kb to 2GB", "SQS Large Messages · size: 256 KB–2 GB")
@leaves("- 100", "- 1984")
def value_only(line: Line) -> Iterator[Claim]:
    """A child that is nothing but a number with its unit: the parent names the property, or the unit does."""
    if line.heading or line.label or line.parent is None or line.children:
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
    if parent.heading or names_thing(parent.name):
        what = property(quantity.dimension, quantity.unit)
        yield Claim(
            Measure(quantity.shown, quantity.bound, quantity.dimension, what or parent.name),
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


@reads("# DynamoDB\n- 1 read unit = 4kb per second", "DynamoDB · 1 read unit: 4kb per second")
@reads("# Units\n- 1 nautical mile = 1852 m", "units · 1 nautical mile: 1852 m")
@leaves("- a = b")
@leaves("# Units\n- 1 barn = 1e-28m")
def equals(line: Line) -> Iterator[Claim]:
    """An equivalence: `1 unit = 4 KB a second`."""
    if (
        line.label
        and line.separator in ("=", "==")
        and re.match(r"(?:1|one|an?)\s", line.label, re.I)
        and re.match(r"[~≈]?\d", line.value)
        and (quantities := find_quantities(line.value))
    ):
        dimension = quantities[0].dimension
        yield Claim(Measure(line.value, Bound.EXACT, dimension, lower_first(line.label)), line.words, line.value)


OF_THESE = re.compile(
    r"(?P<many>(?:(?:about|over|nearly|almost|around|roughly) )?(?:(?:\d[\d.,]*|hundreds|thousands|millions|billions|trillions|dozens)(?: (?:hundred|thousand|million|billion|trillion))?)) "
    r"of (?:these|them|those)",
    re.I,
)


@reads("# Boat\n- oars (spare) - 12 of these", "How many oars (spare) are there in Boat? 12")
@leaves("# Boat\n- oars - two of these are spare", "# Boat\n- oar: one of these")
def of_these(line: Line) -> Iterator[Claim]:
    """How many there are of a thing: `oars - 12 of these`."""
    found = OF_THESE.fullmatch(line.value.strip(" .")) if line.label and line.separator and not line.heading else None
    if found is None or not is_plural(line.label):
        return
    aside = f" ({line.asides[0]})" if line.asides and len(line.asides[0].split()) <= 4 else ""
    place = f" in {line.subject.in_full}" if line.subject.sure and not line.subject.facet else ""
    asked = f"How many {lower_first(line.label)}{aside} are there{place}?"
    yield Claim(Answered(asked, (upper_first(found["many"]),)), line.words, found["many"])
