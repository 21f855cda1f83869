"""Numbers beside the property that they are of: before its name, below it for each of several cases, one or the other of two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.articles import with_article
from build_decks.language.grammar import is_plural, is_proper, lower_first, singular
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import Role
from build_decks.language.tagger import tag
from build_decks.quantity import Bound, Dimension
from build_decks.quantity.finder import find_quantities
from build_decks.rules.extents import can_be_measured
from build_decks.rules.figures import pieces_of
from build_decks.rules.line import Line
from build_decks.rules.measuring import LEAD, as_property, bound_of, names_thing, property, shown, with_noun
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.values import property_like, property_of
from build_decks.statements import Measure

# Properties whose number stands before them: `15 minute timeout`; not `8 bit number`, `30 kg value`.
OTHER = re.compile(
    r"(?:bandwidth|concentration|lifetime|lifespan|half-life|radius|diameter|thickness|voltage|power|resistance|accuracy|precision|resolution|"
    r"discount|probability|altitude|wavelength|accuracy|tolerance|clearance)$",
    re.I,
)
LOOSE = re.compile(r"(?:number|count|value|port|range|score|index|age|level|size of)s?$", re.I)
LONGEST = 4  # words of such a property


@reads("# Radio\n- 50-100ns access time", "Radio · access time: 50–100 ns")
@reads("# Radios\n- Old radio: 1ns access time", "old radio · access time: 1 ns")
@reads("# Ferry\n- 15 minute timeout", "Ferry · timeout: 15 minutes")
@reads("# Brine\n- <135 mEq/l salt concentration", "Brine · salt concentration: under 135 mEq/l")
@leaves(
    "# Ferry\n- 8 bit number",
    "# Ferry\n- 30-day trial",
    "# Ferry\n- 3 km way to the pier",
    "# Ferry\n- 10% of the price",
)
def before_property(line: Line) -> Iterator[Claim]:
    """A number before the name of what it measures: `50-100ns access time`, `15 minute timeout`."""
    for piece, own in pieces_of(line):
        quantity = next(iter(find_quantities(piece)), None)
        if quantity is None or not quantity.unit or not LEAD.fullmatch(piece[: quantity.start]):
            continue
        behind = re.fullmatch(
            r"[ -](?P<what>(?!max|min|default)[A-Za-z][\w -]*?)(?P<scope>\s(?:per|for|in|at)\s[\w/ -]+)?",
            piece[quantity.end :].rstrip(" ."),
        )
        if behind is None or not own.sure or not _is_property(behind["what"]):
            continue
        value = quantity.shown
        if quantity.dimension is Dimension.TIME and re.search(r"[a-z]{3,}[^s]$", value) and not value.startswith("1 "):
            value = f"{value}s"  # `15 minute timeout`
        statement = Measure(
            value,
            bound_of(piece, quantity),
            quantity.dimension,
            as_property(behind["what"]),
            "",
            (behind["scope"] or "").strip(),
        )
        yield Claim(statement, piece, quantity.surface, own)


def _is_property(words: str) -> bool:
    """`access time`, `battery life`: a short phrase that ends on the name of a property."""
    tokens = tag(words)
    if len(tokens) > LONGEST or LOOSE.search(words) or not (OTHER.search(words) or not names_thing(words)):
        return False
    return tokens[-1].noun and all(t.noun or t.tag in ("AJ0", "VVG", "VVN") for t in tokens) and not is_plural(words)


@reads(
    "# Ferry\n## Minimum depth\n- Over sand banks: 12 feet above the highest stone",
    "Minimum depth · minimum depth: 12 feet above the highest stone over sand banks",
)
@reads("# Heart rate\n- Sleeping sailor: 50-60 bpm", "Heart rate · heart rate: 50–60 bpm of a sleeping sailor")
@leaves("# Heart rate\n- Upper limit: 180 bpm", "# Ferry\n- In harbours: 8 feet", "# Heart rate\n- Normal: 60 bpm")
def of_case(line: Line) -> Iterator[Claim]:
    """A number for one of several cases, below the property: `Over sand banks: 12 feet` below `Minimum depth`."""
    above = line.parent
    if above is None or not line.label or not line.value or line.heading or not line.subject.sure:
        return
    quantity = next(iter(find_quantities(line.value)), None)
    if quantity is None or not quantity.unit or not LEAD.fullmatch(line.value[: quantity.start]):
        return
    name = above.name
    if (
        names_thing(name)
        or above.value
        or len(name.split()) > LONGEST
        or property_of(above)
        or above.role is Role.QUESTION
    ):
        return
    case = _case(line.label)
    if not case or line.subject.name.lower() != name.lower():
        return
    value, rest = with_noun(line.value, quantity), line.value[quantity.end :].strip(" .")
    if rest and not value.endswith(rest):
        if len(rest.split()) > 16 or not re.match(
            r"(?:above|below|from|of|over|under|after|before|within|per|each)\b", rest
        ):
            return
        value = shown(f"{quantity.shown} {rest}")
    statement = Measure(
        value, bound_of(line.value, quantity), quantity.dimension, singular(as_property(name)), "", case
    )
    yield Claim(statement, line.words, line.value[quantity.start :])


def _case(label: str) -> str:
    """For what a number holds, as it stands behind the property: `over sand banks`, `of a sleeping sailor`."""
    tokens = tag(label)
    if tokens[0].tag == "PRP" and len(tokens) <= 6:
        return lower_first(label.strip('"“”'))
    plain = all(t.noun or t.tag in ("AJ0", "VVG", "VVN", "AT0", "DT0") for t in tokens)
    if not plain or not tokens[-1].noun or not names_thing(label) or property_like(label) or re.search(r"\d", label):
        return ""
    return f"of {label}" if is_proper(label) or is_plural(label) else f"of {with_article(lower_first(label))}"


# What goes on: `aging`, `convergence`, `access`.
GOING_ON = re.compile(r"(?:[a-z]{2}(?:ing|[aeiou]tion|sion|ment|ence|ance|sis)|operation|recovery|cycle)$", re.I)


@reads("# Radio\n- Table aging: 5 minutes", "table aging · take: 5 minutes")
@reads(
    "# Lamp memory\n- Short lamp: 0.5 seconds\n- Long lamp: 3-4 seconds",
    "short lamp · last: 0.5 seconds",
    "long lamp · last: 3–4 seconds",
)
@leaves("# Radio\n- Forward delay: 15 seconds", "# Radio\n- Lamp: 15 seconds", "# Onset\n- Onset: 3 h\n- Duration: 5 h")
def lasting(line: Line) -> Iterator[Claim]:
    """How long something goes on, behind its name: `Table aging: 5 minutes`; or each of several things of one kind."""
    quantity = next(iter(find_quantities(line.value)), None) if line.label and not line.heading else None
    if quantity is None or quantity.dimension is not Dimension.TIME or line.parent is None:
        return
    lead, rest = line.value[: quantity.start], line.value[quantity.end :].strip(" .")
    if (
        not LEAD.fullmatch(lead)
        or rest
        or not names_thing(line.label)
        or property_like(line.label)
        or property_of(line)
    ):
        return
    beside = [next(iter(find_quantities(s.value)), None) for s in line.near]
    alike = len(beside) >= 2 and all(q is not None and q.dimension is Dimension.TIME for q in beside)
    of_kind = alike and not any(property_like(s.label) or not names_thing(s.label) for s in line.near)
    named = of_kind and names_thing(line.parent.name) and line.parent.role is Role.NAME
    done = GOING_ON.search(line.label) is not None or _is_deed(line.label)
    if done or named:
        lasts = "take" if done else "last"
        measure = Measure(quantity.shown, bound_of(line.value, quantity), Dimension.TIME, lasts, place="lasts")
        own = line.own if line.own.name.lower() in line.label.lower() else Subject(line.label, trail=line.subject.trail)
        yield Claim(measure, line.words, quantity.surface, own)


def _is_deed(label: str) -> bool:
    """`door check`, `page write`: a noun that is a verb, too, behind that of what it is done to."""
    *before, last = label.lower().split()
    return len(before) == 1 and verb_lemma(last) == last and tag(label)[0].noun and not before[0].endswith("s")


@reads("# Rope\n- Long rope\n  - 100 m or 55 m", "long rope · length: 100 m or 55 m")
@reads("# Rope\n- Winch: 40 or 60 rpm", "winch · speed: 40 or 60 rpm")
@leaves("# Rope\n- 100 m or more", "# Rope\n- 100 m or 3 kg")
def either(line: Line) -> Iterator[Claim]:
    """Two numbers that a thing may have, and nothing else: `1000 Mbps or 10 Gbps`."""
    words = line.value if line.label else line.words
    quantities = find_quantities(words)
    if line.heading or line.parent is None or line.children or len(quantities) != 2:
        return
    first, second = quantities
    what, name = property(second.dimension, second.unit), line.label or line.parent.name
    whole = words[: first.start].strip() == "" and words[second.end :].strip(" .") == ""
    joined = words[first.end : second.start].strip() in ("or", "/")
    alike = second.unit and (first.dimension is second.dimension or not first.unit)
    if whole and joined and alike and what and names_thing(name):
        own = line.own if line.label else line.parent.own
        yield Claim(Measure(f"{first.shown} or {second.shown}", Bound.EXACT, second.dimension, what), words, words, own)


GRAIN = re.compile(
    r"^(?P<unit>(?:sub-?)?(?:micro|milli|nano)?second|minute|hour|day)(?:-level| level)? (?P<what>(?:[a-z]+ )?(?:latency|response times?|"
    r"retrieval|access|precision|accuracy|granularity|resolution|delays?))$",
    re.I,
)


@reads("# Cache\n- Much faster (microsecond response times)", "Cache · response times: microseconds")
@reads("# Log\n- Millisecond precision", "Log · precision: milliseconds")
@leaves("- Second access", "- Minute details")
def grain(line: Line) -> Iterator[Claim]:
    """A unit without a number: `microsecond response times`, `millisecond precision`."""
    for part in (*line.parts, *line.asides) if not line.heading else ():
        found = GRAIN.match(part.strip(" ."))
        if found and found["unit"].lower() != "second":
            value = f"{found['unit'].lower()}s"
            yield Claim(Measure(value, Bound.EXACT, Dimension.TIME, as_property(found["what"])), part, found["unit"])


BITS = re.compile(
    r"(?P<who>[A-Z][^,;:]{2,60}?) (?:is )?is an? (?:[\w-]+,? ){0,4}?(?P<bits>(?P<n>\d+)[- ]bit) (?:\w+ )?"
    r"(?:number|address|key|identifier|value|integer|code|hash|field|word|id)\b.*",
    re.I,
)


@reads("# Tags\n- The hull tag is a random, 48-bit number that never changes", "tags · long of the hull tag: 48 bits")
@leaves("# Tags\n- It is a 48-bit number", "# Tags\n- The hull tag is a small number")
def bits(line: Line) -> Iterator[Claim]:
    """How long a number is of which the notes tell its bits: `is a random 48-bit number`."""
    for part in line.parts if not line.heading and not line.label else ():
        found = BITS.fullmatch(part)
        if found and can_be_measured(found["who"]):
            who, value = lower_first(found["who"]), f"{found['n']} bits"
            measure = Measure(value, Bound.EXACT, Dimension.SIZE, "long", who, "", None, "how")
            yield Claim(measure, part, found["bits"])
