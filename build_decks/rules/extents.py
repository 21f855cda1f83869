"""How long, how high, how old something is or may be, and what it must not exceed: `40 m long`, `must not exceed 40 °C`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.articles import with_the, without_article
from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, singular
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import tag
from build_decks.quantity import Bound, Dimension, Quantity
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.measuring import LEAD, as_property, bound_of, counted, led, names_thing, property, with_noun
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Measure

HOW = re.compile(
    r"\s+(long|wide|high|tall|thick|deep|old|heavy|large|big|fast|away|apart|below sea level|above sea level)\b"
)
LAST = re.compile(rf"{HOW.pattern}(?P<scope>\s(?:with|without|in|at|on|during|when)\s[^,;]{{3,40}})?$")
MEASURED = re.compile(rf"(?:(?:is|are|was|were|(?P<modal>must|should|can|may) be)\s)?{LEAD.pattern}", re.I)
STATED = re.compile(
    rf"(?P<who>.{{2,60}}?)\s(?:is|are|was|were|(?P<modal>must|should|can|may|cannot)(?: not)? be)\s{LEAD.pattern}", re.I
)


def _measured(part: str) -> tuple[Quantity, str] | None:
    """(amount, how) of words that end with an amount of extent: `3 m deep`, `3 to 63 characters long`."""
    quantity = next(iter(find_quantities(part)), None)
    if quantity is None:
        return None
    noun = counted(part, quantity)
    if word := LAST.search(part.rstrip(" .")):
        behind = part[quantity.end : word.start()].strip()
        if (quantity.unit and not behind) or (behind and noun in (behind, f"{behind} {word[1]}") and is_plural(behind)):
            return quantity, word[1]
    return None


def _extent(part: str, found: tuple[Quantity, str], of: str, modal: str = "") -> Measure:
    quantity, how = found
    behind = LAST.search(part.rstrip(" ."))
    value = f"{quantity.shown}{part[quantity.end : behind.start() if behind else None].rstrip()}"
    scope = (behind["scope"] or "").strip() if behind else ""
    said = Clause(Form.COPULA, "be", of, modal.lower()) if modal else None
    return Measure(value, bound_of(part, quantity), quantity.dimension, how, of, scope, said, "how")


@reads("# Old pier\n- 40 m long", "Old pier · long of Old pier: 40 m")
@reads("# Old pier\n- Is about 3 m high", "Old pier · high of Old pier: about 3 m")
@reads("# Code word\n- Must be 3 to 9 letters long", "Code word · long of Code word: 3–9 letters")
@reads("# Old pier\n- Rotten planks, about 3 cm thick", "Old pier · thick of Old pier: about 3 cm")
@leaves("# Old pier\n- 40 m long boats", "# Old pier\n- 40 long planks")
def as_long(line: Line) -> Iterator[Claim]:
    """A telegram that says how long, how old, how heavy its subject is: `40 m long`."""
    told = not line.heading and not line.label and line.subject.sure and not _is_deed(line.subject.name)
    for part in line.parts if told else ():
        first, *_ = pieces = part.split(", ")
        said = parse(first) if len(pieces) > 1 else None
        for piece in pieces if said is None or not said.imperative else ():  # `Lay the ropes out, 3 m apart`
            found = _measured(piece)
            lead = MEASURED.fullmatch(piece[: found[0].start]) if found else None
            if found and lead:
                yield Claim(_extent(piece, found, line.subject.name, lead["modal"] or ""), part, found[0].surface)


@reads("# Boats\n- A pilot must be at least 21 years old", "boats · old of pilot: min 21 years")
@reads("# Boats\n- Call signs must be between 3 and 7 letters long", "boats · long of call signs: 3–7 letters")
@reads("# Boats\n- Mast: 14 m tall", "boats · tall of mast: 14 m")
@reads("# Boats\n- Hulls: 3 m wide, 2 m deep", "boats · wide of hulls: 3 m", "boats · deep of hulls: 2 m")
@reads("# Boats\n- Main mast 14 m tall", "boats · tall of main mast: 14 m")
@leaves("# Boats\n- It must be 3 years old", "# Boats\n- Masts are 14 m tall poles")
def extent(line: Line) -> Iterator[Claim]:
    """How long, high, old the thing is that a sentence or its label names."""
    if line.heading:
        return
    pieces = [(piece, _measured(piece)) for piece in line.value.split(", ")] if line.label and line.value else []
    if pieces and all(found and LEAD.fullmatch(piece[: found[0].start]) for piece, found in pieces):
        for piece, found in pieces:
            if found:
                yield Claim(_extent(piece, found, as_property(line.label)), piece, found[0].surface)
        return
    for part in line.parts:
        who, modal = "", ""
        for piece in (
            part.split(" and ") if re.search(rf"{HOW.pattern} and ", part) else (part,)
        ):  # `7 km wide and 300 m deep`
            found = _measured(piece)
            lead = STATED.fullmatch(piece[: found[0].start]) if found else None
            before = led(piece[: found[0].start])[0] if found else ""
            if found and before and not lead and not line.label and before[0].isupper() and _is_plain(before):
                who = before  # `Moat 10 m wide`
            elif lead:
                who, modal = _owned(lead["who"], line), lead["modal"] or ""
            elif found and not LEAD.fullmatch(piece[: found[0].start]):
                break
            if found and who and can_be_measured(who):
                yield Claim(_extent(piece, found, lower_first(without_article(who)), modal), part, found[0].surface)


def _is_deed(name: str) -> bool:
    """`Naval warfare`, `Rowing`: what goes on, which is not so high or so long."""
    return re.search(r"(?:fare|ing|[aeiou]tion|sion|ment|ism)$", name.lower()) is not None


def _is_plain(words: str) -> bool:
    """`Moat`, `Outer wall`: a thing by its name alone."""
    tokens = tag(words)
    named = all(t.noun or t.tag in ("AJ0", "VVN", "VVG") for t in tokens) and tokens[-1].noun
    return named and len(tokens) <= 3 and names_thing(words)


def _owned(words: str, line: Line) -> str:
    """`Its crater` → the crater of the volcano."""
    first, _, thing = words.partition(" ")
    if first.lower() not in ("its", "their") or not line.subject.sure:
        return words
    return f"{thing} of {with_the(lower_first(line.subject.name))}"


def can_be_measured(words: str) -> bool:
    tokens = tag(words)
    return (
        len(tokens) <= 8
        and tokens[0].low not in DANGLING
        and tokens[0].tag not in ("PNP", "DT0", "EX0", "AVQ", "DTQ", "PNQ", "CJS", "PRP")
        and any(t.noun for t in tokens)
        and parse(words) is None
    )


SIDES = re.compile(r"[\d.,]+(?: ?[a-zµ]{1,6})? ?(?:by|x|×) ?[\d.,]+(?: ?(?:by|x|×) ?[\d.,]+)? ?[a-zµ]{1,6}")
SIDED = re.compile(rf"(?P<who>.{{2,40}}?)(?: (?:is|are|measures?)|:)? (?:about )?(?P<sides>{SIDES.pattern})\.?")


@reads("# Boats\n- The cabin is 3 m by 2 m", "boats · size of cabin: 3 m by 2 m")
@reads("# Boats\n- Hatch: 60 x 80 cm", "boats · size of hatch: 60 x 80 cm")
@leaves("# Boats\n- It is 3 m by 2 m", "# Boats\n- Oars: 3 x 4", "# Boats\n- Rowed 3 by 2 miles")
def sides(line: Line) -> Iterator[Claim]:
    """How long and how wide something is: `The cabin is 3 m by 2 m`."""
    for part in (line.words,) if not line.heading else ():
        found = SIDED.fullmatch(part)
        amount = find_quantities(found["sides"]) if found else ()
        if (
            found is None
            or not amount
            or amount[-1].dimension is not Dimension.LENGTH
            or not can_be_measured(found["who"])
        ):
            continue
        who = as_property(found["who"].rstrip(":"))
        if names_thing(who) and tag(who)[-1].noun:
            yield Claim(Measure(found["sides"], Bound.EXACT, Dimension.LENGTH, "size", who), part, found["sides"])


CEILING = re.compile(
    rf"(?P<who>.{{2,60}}?)\s(?:(?:should|must|may|can|shall|will|does|do)(?: not|n[’']t)|never|cannot)\s"
    rf"(?:exceed|be (?:more|greater|higher|larger|over|above)(?: than)?|go (?:above|over|beyond)|rise above)\s{LEAD.pattern}",
    re.I,
)


@reads("# Boilers\n- The water temperature should not exceed 90 °C", "boilers · water temperature: max 90 °C")
@reads("# Boilers\n- Parcels must not exceed 20 kg", "boilers · weight of parcels: max 20 kg")
@leaves("# Boilers\n- It should not exceed 90 °C", "# Boilers\n- Parcels must exceed 20 kg")
def ceiling(line: Line) -> Iterator[Claim]:
    """What something must not exceed: its maximum."""
    for part in line.parts if not line.heading else ():
        quantity = next(iter(find_quantities(part)), None)
        found = CEILING.fullmatch(part[: quantity.start]) if quantity else None
        if quantity is None or found is None or not can_be_measured(found["who"]):
            continue
        value = with_noun(part, quantity)
        rest = part[quantity.end :].replace(counted(part, quantity), "", 1).strip(" .")
        if rest and not value.endswith(rest):
            continue
        who = as_property(found["who"])
        what = "amount" if quantity.dimension is Dimension.MONEY else property(quantity.dimension, quantity.unit)
        if not is_plural(who) or names_thing(who) is False or not what:
            yield Claim(Measure(value, Bound.MAX, quantity.dimension, who), part, quantity.surface)
        else:
            yield Claim(Measure(value, Bound.MAX, quantity.dimension, what, who), part, quantity.surface)


@reads("# Alcohol\n- Toxic above 80 mg/dl", "Alcohol · concentration: over 80 mg/dl")
@reads("# Chartrooms\n- Use several sheets for charts larger than 90MB", "Chartrooms · chart size: over 90 MB")
@leaves("- Above 5 m", "- Runs over 5 km", "- Charts larger than 5 MB")
def threshold(line: Line) -> Iterator[Claim]:
    """The number from which on something holds or is to be done: `toxic above 80 mg/dl`, `use sheets for charts larger than 90 MB`."""
    for part in line.parts if not line.heading and not line.label else ():
        found = next(iter(find_quantities(part)), None)
        if found is None or found.bound not in (Bound.OVER, Bound.UNDER) or part[found.end :].strip(" ."):
            continue
        before, _ = led(part[: found.start])
        tokens = tag(before)
        said: Clause | None = None
        what = property(found.dimension, found.unit)
        if len(tokens) == 1 and tokens[0].tag in ("AJ0", "VVN") and what:
            said = Clause(Form.COPULA, "be", object=tokens[0].low)
        elif tokens and tokens[-1].noun and (clause := parse(before)) is not None and clause.imperative and what:
            thing, said = tokens[-1].word, parse(re.sub(r"\s+(?:for|on|with|in|of)\s+\S+$", "", before))
            if thing == before.split()[-1] and said is not None and not said.object.endswith(thing):
                what = f"{singular(thing)} {what}"
        if said is not None and (said.object or said.verb != "be"):
            yield Claim(
                Measure(found.shown, found.bound, found.dimension, what, "", "", said, "threshold"), part, found.surface
            )


BEYOND = re.compile(
    r"(?P<who>[A-Za-z][\w’' -]{1,40}?)\s(?P<than>(?:larger|bigger|greater|longer|older|higher|heavier|hotter|faster|deeper|more) than|over|above|up to|"
    r"(?:smaller|shorter|lower|younger|lighter|colder|slower|less) than|under|below)\s*"
)
AGE = ("older", "younger")


@reads("# Post\n- Parcels heavier than 20 kg are weighed twice", "Post · weight: over 20 kg")
@reads("# Ferry\n- Passengers under 6 years travel free of charge", "Ferry · age: under 6 years")
@reads("# Post\n- Parcels up to 2 kg are weighed once", "Post · weight: max 2 kg")
@leaves("# Post\n- Parcels heavier than 20 kg", "# Post\n- Parcels of 20 kg are weighed twice")
def beyond(line: Line) -> Iterator[Claim]:
    """From what amount on something happens to things: `parcels heavier than 20 kg are …`."""
    for part in line.parts if not line.heading else ():
        quantity = next(iter(find_quantities(part)), None)
        found = BEYOND.fullmatch(part[: quantity.start]) if quantity else None
        if (
            quantity is None
            or found is None
            or not quantity.unit
            or quantity.bound not in (Bound.OVER, Bound.UNDER, Bound.MAX)
        ):
            continue
        said = parse(f"{found['who']}{part[quantity.end :]}")
        what = property(quantity.dimension, quantity.unit)
        if quantity.unit in ("year", "month") and (
            found["than"].split()[0] in AGE or found["than"] in ("over", "under")
        ):
            what = "age"
        if said is not None and said.sure and said.subject == found["who"] and not said.imperative and what:
            measure = Measure(quantity.shown, quantity.bound, quantity.dimension, what, "", "", said, "threshold")
            yield Claim(measure, part, quantity.surface)
