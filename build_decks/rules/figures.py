"""Numbers in telegrams: `half-life 36 h`, `hepatotoxic above 150 mg/kg`, `composed of 16 MB blocks`, `has a capacity of 80 TB`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import tag
from build_decks.language.tokens import looks_like_code
from build_decks.quantity import Bound, Dimension, Quantity
from build_decks.quantity.finder import find_quantities
from build_decks.rules.elided import is_deed
from build_decks.rules.line import Line
from build_decks.rules.measuring import (
    FREQUENCY,
    LEAD,
    PER,
    REMARK,
    as_property,
    bound_of,
    counted,
    led,
    names_thing,
    property,
    shown,
    with_noun,
)
from build_decks.rules.ports import PORTS
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Measure

COMMA = re.compile(r",\s+|\s+and\s+(?=(?:an? |the )?[a-z][a-z ]{2,30} of [~<>≤≥]?\d)")
JOINED = re.compile(r"^(?:then|and|or|plus)\s+", re.I)


def pieces_of(line: Line) -> Iterator[tuple[str, Subject]]:
    """The comma-separated pieces of a line's sentences, each with whose it is."""
    own = line.own if line.label and line.separator else line.subject
    for part in line.parts if not line.heading else ():
        first, *others = COMMA.split(part)
        if others and tag(first)[0].tag == "PRP" and not any(t.finite for t in tag(first)):
            first, others = f"{others[0]} {lower_first(first)}", others[1:]  # `In winter, the depth is 3 m`
        for piece in (first, *others):
            if line.label and piece[:1].isupper() and not piece.split()[0].isupper():
                continue  # `Longest river: Nile, 6650 km`
            yield JOINED.sub("", piece.strip()), own


HOLDS = re.compile(r"\s+(?:(?:for|in|at|per)\s[^,]{2,30}|inside|outside)$")  # for what a number holds


@reads(
    "# Ibuprofen\n- Half-life 2 h\n- Bioavailability 80%",
    "Ibuprofen · half-life: 2 hours",
    "Ibuprofen · bioavailability: 80%",
)
@reads("# Ibuprofen\n- Serum level usually 10-50 mg/l", "Ibuprofen · serum level: 10–50 mg/l")
@reads(
    "# Loading\n- Bolus 80 units/kg, then drip 18 units/kg/h",
    "Loading · bolus: 80 units/kg",
    "Loading · drip: 18 units/kg/h",
)
@reads("# Tuning\n- Forks are struck, A4 = 440 Hz", "A4 · frequency: 440 Hz")
@leaves("- Windows 10", "- Plates drop 50% in winter", "- Uses 5 GB", "- Unit 3 m")
def telegram(line: Line) -> Iterator[Claim]:
    """A property and its number without a sign between them: `half-life 36 h`, `serum level usually below 10 mg/l`."""
    for piece, own in pieces_of(line):
        quantity = next((q for q in find_quantities(piece) if q.dimension is not Dimension.YEAR), None)
        if quantity is None or "|" in piece:
            continue
        noun, cue = led(piece[: quantity.start])
        if noun and re.match(r"range\s", cue):
            noun = f"{noun} range"  # `port range 1-1023`
        if quantity.bound is Bound.OVER and not quantity.unit and PORTS.search(line.words):
            continue  # `HTTPS over 443`
        things = counted(piece, quantity) if noun and not names_thing(noun) else ""
        rest = piece[quantity.end :].partition(things)[2] if things else piece[quantity.end :]
        per = PER.match(rest) or FREQUENCY.match(rest)
        rest = rest[per.end() :] if per else rest
        if rest.strip(" .") and not REMARK.match(rest) and not HOLDS.match(rest):
            continue
        if not _names_property(noun, quantity, bool(re.sub(r"\b(?:of|is|are|an?|the)\b", "", cue).strip())):
            continue
        value = with_noun(piece, quantity)
        if remark := UNDER_WHICH.fullmatch(rest):
            value = value.removesuffix(remark.group().rstrip(" ."))
        holds = remark or HOLDS.match(rest)
        scope = rest.strip(" .") if holds and not value.endswith(rest.strip(" .")) else ""
        bound = Bound.EXACT if quantity.bound is Bound.RANGE else bound_of(piece, quantity)
        if re.search(r"\bwithin\s*$", piece[: quantity.start]):
            value, bound = f"within {value}", Bound.EXACT
        if bound is not Bound.EXACT and line.parent is not None and line.parent.words.endswith(":"):
            continue  # `Frost below -5 °C`, one of the cases above
        attribute = as_property(noun)
        if re.fullmatch(r"[A-Z]{1,3}\d+", noun) and (measured := property(quantity.dimension, quantity.unit)):
            attribute, own = measured, Subject(noun, trail=line.subject.trail)
        yield Claim(Measure(value, bound, quantity.dimension, attribute, "", scope), piece, quantity.surface, own)


UNDER_WHICH = re.compile(r"\s(?:on|during|with|without)\s(?!default)[^,;]{2,40}")  # the fee `on withdrawals`


def _names_property(noun: str, quantity: Quantity, cued: bool) -> bool:
    """Whether the words before a number name what it measures, rather than a thing with a number (`Windows 10`) or a deed."""
    tokens = tag(noun)
    if not tokens or len(tokens) > 5 or tokens[0].low in DANGLING:
        return False
    if looks_like_code(noun) and not re.fullmatch(r"[a-zA-Z]{2,4}", noun):
        return False
    if quantity.dimension is Dimension.RATIO and parse(noun) is None:
        return tokens[0].noun and tokens[-1].noun  # `rice to water ratio 1:2`
    if quantity.dimension is Dimension.COUNT and not (cued or quantity.bound is Bound.RANGE or "," in quantity.shown):
        return False
    last, said = tokens[-1], parse(noun)
    if quantity.dimension is Dimension.TIME and is_deed(noun):
        return False  # `boil eggs 6 min`
    if len(tokens) == 1 and not cued and tag(f"it is {noun.lower()}")[-1].tag == "AJ0":
        return False  # `white 135°`
    if (
        not last.noun
        or (said is not None and not (said.imperative and len(tokens) == 2))  # `pass mark 70%`
        or tokens[0].tag in ("CRD", "PRP", "CJS", "AVQ", "AV0", "DT0", "VVZ", "VVB", "VVI")
    ):
        return False
    if verb_lemma(last.word) and (
        len(tokens) == 1 and last.word.endswith("s") or len(tokens) > 1 and is_plural(tokens[-2].word)
    ):
        return False  # `uses`, `plates drop`
    return all(
        t.noun or t.tag in ("AJ0", "AJS", "AJC", "VVN", "VVG", "AT0", "PRF", "ZZ0") or not t.word.isalpha()
        for t in tokens
    )


def tells_amount(words: str) -> bool:
    """Whether words tell how much of a property something has, so that they do not say what it is; a limit may.

    >>> [tells_amount(words) for words in ("weight 2 kg", "voltage of 12 V and a lamp", "visibility below 1 km", "box of 2 kg")]
    [True, True, False, False]
    """
    quantity = next(iter(find_quantities(words)), None)
    if quantity is None or not quantity.unit or quantity.bound in (Bound.OVER, Bound.UNDER, Bound.MIN, Bound.MAX):
        return False
    noun, cue = led(words[: quantity.start])
    return (
        bool(noun) and not names_thing(noun) and len(noun.split()) <= 3 and _names_property(noun, quantity, bool(cue))
    )


HAS = re.compile(
    r"(?P<who>.*?)\b(?:has|have|had|with)\s(?:an?|the)\s(?P<what>[a-z][\w -]{2,40}?)\sof\s(?P<rest>.+)$", re.I
)


@reads("# Drive\n- Has a usable capacity of 80 TB", "Drive · usable capacity: 80 TB")
@reads("# Drives\n- Each drive has a maximum load of 80 kg", "drives · maximum load: 80 kg")
@reads("# Disk\n- Composed of 4 KB sectors", "Disk · size of sectors: 4 KB")
@leaves("- Has 3 wheels")
def owned(line: Line) -> Iterator[Claim]:
    """A number as the measure of a noun: `has a capacity of 80 TB`, `made of 4 KB sectors`, `a 30-day trial`."""
    for part in line.parts if not line.heading else ():
        own = line.own if line.label and line.separator else line.subject
        has = HAS.match(part)
        quantity = next(iter(find_quantities(has["rest"])), None) if has else None
        if (
            has
            and quantity
            and (quantity.unit or _is_total(has["what"], has["rest"], quantity))
            and not led(has["rest"][: quantity.start])[0]
        ):
            who = re.sub(r"^(?:each|every|an?|the)\s+", "", has["who"].strip(" ,"), flags=re.I)
            if who and (parse(who) is not None or not tag(who)[-1].noun or tag(who)[0].low in DANGLING):
                continue
            told = parse(own.name)
            if who and told is not None and told.sure and told.subject:
                own = Subject(lower_first(who), own.owner, trail=own.trail)  # the line above is a sentence, no name
            subject = (
                Subject(lower_first(who), own.owner or own.name) if who and who.lower() not in own.name.lower() else own
            )
            statement = Measure(
                with_noun(has["rest"], quantity), bound_of(part, quantity), quantity.dimension, as_property(has["what"])
            )
            yield Claim(statement, part, part[has.start("what") :], subject)
            continue
        sized = next(iter(find_quantities(part)), None)
        if sized is None or sized.dimension not in (
            Dimension.SIZE,
            Dimension.LENGTH,
            Dimension.MASS,
            Dimension.TIME,
            Dimension.POWER,
        ):
            continue
        behind = re.match(r"[ -](?P<noun>[a-z]+s)(?:$|[.,;]|\s(?:of|for|in|per|with)\s)", part[sized.end :])
        if (
            behind
            and is_plural(behind["noun"])
            and re.search(r"\b(?:of|into|in|with|has|have|uses?)\s$", part[: sized.start])
        ):
            what = property(sized.dimension, sized.unit)
            if tag(behind["noun"])[0].noun and what:
                yield Claim(
                    Measure(shown(sized.shown), sized.bound, sized.dimension, what, behind["noun"]),
                    part,
                    sized.surface,
                    own,
                )


def _is_total(what: str, rest: str, quantity: Quantity) -> bool:
    """`a population of 38 million`: a number by itself, of no thing to be counted."""
    return quantity.dimension is Dimension.COUNT and not rest[quantity.end :].strip(" .") and not is_plural(what)


@reads("# Life jackets\n- 150 N for offshore use", "Life jackets · force: 150 N for offshore use")
@reads("# Harbour plan\n- $400 mn in aid to crews", "Harbour plan · aid to crews: $400 mn")
@leaves("- 5 items for free", "# Plan\n- 30 days for free")
def for_use(line: Line) -> Iterator[Claim]:
    """A number with its use, under the thing that has it: `150 N for offshore use`."""
    part = line.parts[0] if line.parts else ""
    if line.heading or line.label or not line.subject.sure:
        return
    quantity = next(iter(find_quantities(part)), None)
    found = (
        re.match(r"\s+(?P<use>(?:for|in|at|during)\s(?!free\b|now\b|example\b)[^,;.]{3,50})$", part[quantity.end :])
        if quantity
        else None
    )
    if (
        quantity is None
        or not found
        or not LEAD.fullmatch(part[: quantity.start])
        or quantity.dimension is Dimension.TIME
    ):
        return
    what = property(quantity.dimension, quantity.unit) if quantity.unit else ""
    if not names_thing(line.subject.name):
        what = lower_first(line.subject.name)
    if what and not find_quantities(found["use"]):  # `$400 in aid to farmers`
        given = re.match(r"in (?P<what>[a-z]{3,}\b.*)", found["use"]) if quantity.dimension is Dimension.MONEY else None
        what, noun, use = ("", given["what"], "") if given else (what, "", found["use"])
        measure = Measure(quantity.shown, bound_of(part, quantity), quantity.dimension, what, noun, use)
        yield Claim(measure, part, quantity.surface)
