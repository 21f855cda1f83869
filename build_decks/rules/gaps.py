"""Where no question can be built: one gap in the author's own words, and only where two more words of meaning stand beside it.

These rules read a line only when no other rule did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.grammar import is_name, is_plural
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import content_words, tag
from build_decks.quantity.finder import find_quantities
from build_decks.rules.defining import NO_TERM
from build_decks.rules.items import ENUMERATED
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Definition, Gap


@reads("# Data Lake\n- GPv2 storage accounts only", "Data Lake · [GPv2] storage accounts only")
@leaves("# Index\n- Key", "# Index\n- It is so")
def modifier(line: Line) -> Iterator[Claim]:
    """A noun phrase with a tail: hide what tells it apart, its first modifier."""
    if line.heading or line.children:
        return
    for part in line.parts:
        tokens = tag(part)
        if (
            len(tokens) < 3
            or parse(part) is not None
            and tokens[-1].low != "only"
            or tokens[0].low in DANGLING - {"such"}
            or "/" in part
            and len(tokens) < 4
        ):
            continue
        head = next(
            (i for i, t in enumerate(tokens) if t.noun and (i + 1 == len(tokens) or not tokens[i + 1].noun)), None
        )
        if head is None or head == 0 or head > 4:
            continue
        first = tokens[0]
        tailed = any(t.tag in ("PRP", "PRF", "TO0") for t in tokens[1:]) or tokens[-1].low == "only"
        if not tailed:
            continue
        telling = (
            first.tag in ("DT0", "UNC", "AJC", "AJS")
            or first.tag == "NP0"
            and first.word[:1].isupper()
            or first.low in ("single", "multiple")
        )
        if not telling or first.low in ("other", "more", "most", "some", "any", "all", "many", "several"):
            continue
        shown = part[tokens[1].start :]
        if content_words(shown) < 2 or len(part.split()) > 14:
            continue
        yield Claim(Gap("", first.word, f" {shown}"), part, first.word)


LONGEST = 12  # words of an answer that says all

HEADED = frozenset(("AJ0", "AT0", "VVN", "VVG", "CRD"))
TAIL = re.compile(
    r"(?P<before>(?:[\w-]+ ){1,5}(?:in|on|via|with|for|by|at|from|to|using) )(?P<named>\S+(?: \S+){0,4}?)(?P<only> only)?"
)


@reads("# Ferry\n- Tickets in PDF or paper", "Ferry · Tickets in [PDF or paper]")
@reads("# Ferry\n- Pier for Viking ships only", "Ferry · Pier for [Viking ships] only")
@leaves("# Ferry\n- Tickets on board", "# Ferry\n- It leaves for Oslo", "# Ferry\n- Good for Oslo")
def tail(line: Line) -> Iterator[Claim]:
    """A noun phrase with a tail that names something: hide the name."""
    if line.heading or line.children or line.label or not line.subject.sure:
        return
    for part in line.parts:
        found = TAIL.fullmatch(part)
        if found is None or parse(part) is not None or not any(is_name(w) for w in found["named"].split()):
            continue
        *told, _ = tag(found["before"])
        plain = all(t.noun or t.tag in ("AJ0", "AT0", "CJC", "CRD") or t.word == "," for t in tag(found["named"]))
        if plain and told[-1].noun and told[0].tag != "VVG" and all(t.noun or t.tag in HEADED for t in told):
            yield Claim(Gap(found["before"], found["named"], found["only"] or ""), part, found["named"])


@reads("# S3 encryption\n- In transit: SSL", "S3 encryption · In transit: [SSL]")
@reads("# Kiln firing\n- Phase 2: glazing", "Kiln firing · Phase 2 = glazing")
@reads("# Rust\n- Signs: brown spots, flakes; holes", "Rust · Signs: [brown spots, flakes; holes]")
@leaves(
    "# S3\n- Colour: red and blue and green and white",
    "# Rust\n- Causes: salt, wet ropes, which are rare, can cause it",
)
def situation(line: Line) -> Iterator[Claim]:
    """`In transit: SSL`: what holds in a situation, or for a thing."""
    where = re.match(r"(?:in|at|on|for|during|under|before|after)\s", line.label, re.I)
    if (
        not line.heading
        and not (len(line.label) > 1 and NO_TERM.fullmatch(line.label))
        and line.separator
        and line.parts
        and len(line.parts[0].split()) <= (8 if where else 3)
        and not line.children
    ):
        value = re.split(r",\s", line.parts[0])[0] if where else line.parts[0]
        if is_plural(line.label) and not where:
            value = line.value.rstrip(".") or value  # `Causes: bad oil, worn ropes`: the first is not all
            if len(value.split()) > LONGEST or any((c := parse(part)) is not None and c.subject for part in line.parts):
                return
        if value.lower().split()[-1] == line.label.lower().split()[-1]:
            return  # `Depth: the actual depth`
        if ENUMERATED.match(line.label):
            yield Claim(Definition(line.label, value, kind="part"), line.words, value)
            return
        if all(t.tag in ("AJ0", "AJC", "AJS", "AV0") for t in tag(value)) and not where:
            return  # `Constructive wave: smaller, …`: an adjective out of a telegram
        yield Claim(Gap(f"{line.label}: ", value, ""), line.words, value)


SIGN = re.compile(r"(?:\bif\s)?(?<![-=])[~<>≤≥±]=?\s?$")  # `open if < 3 m`
SUM = re.compile(r"\s?\([^()]*\d\s?[*×=]\s?[^()]*\)")  # `(15 * 4 = 60)`: how a number comes about
SO = re.compile(r"^so (?=(?:the|an?|it|they|\d+)\b)", re.I)


@reads(
    "# Screening\n- colonoscopy every 5 years from the age of 50",
    "Screening · colonoscopy every [5 years] from the age of 50",
)
@reads("# Fuel\n- Diesel 20-30 kg daily", "Fuel · Diesel [20–30 kg] daily")
@reads("# Fuel\n- Spare tank if <20 kg", "Fuel · Spare tank [if <20 kg]")
@leaves("# Screening\n- 5 years", "# Screening\n- in 1984 it was colder")
def number(line: Line) -> Iterator[Claim]:
    """A number that nothing else asks for: hide it in the author's words, two at most in a line."""
    if line.heading or line.children or not line.subject.sure:
        return
    asked = 0
    for part in line.parts:
        if tag(part)[:1] and tag(part)[0].tag in ("AVQ", "DTQ", "PNQ"):
            continue  # a question
        if tag(part)[:1] and tag(part)[0].low in ("he", "she"):
            continue  # somebody's, who is not named
        part = SUM.sub("", SO.sub("", part))
        for quantity in find_quantities(part) if len(part.split()) <= 22 else ():
            if not quantity.unit or asked == 2:
                continue
            before, after = part[: quantity.start], part[quantity.end :]
            if (
                re.match(r"\+|\s[+×]\s\d", after)
                or before.endswith(("+ ", "× "))
                or re.fullmatch(r"[1-3]°", quantity.surface)
                and re.match(r" [A-Za-z]{2}", after)
            ):
                continue  # `built 2m+ homes`: no metres; `2° burns`: secondary
            named = tag(before)[-1:] and tag(before)[-1].noun and len(before.split()) <= 3 and after.strip(" .")
            told = content_words(before + after) >= 2 or named  # `Diesel 20 l daily`
            if told:
                asked += 1
                glued = quantity.unit == "m" and " " not in quantity.surface  # metres or millions
                number = quantity.surface if glued else quantity.shown
                sign = SIGN.search(before)
                before, number = (before[: sign.start()], f"{sign.group()}{number}") if sign else (before, number)
                yield Claim(Gap(before, number, after), part, quantity.surface)
