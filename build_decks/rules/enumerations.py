"""Enumerations inside a line: behind a colon, or as the object of a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.roles import bare
from build_decks.language.tagger import tag
from build_decks.language.tokens import NUMBERS
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Members

MOST = 7


ENUMERATED = re.compile(r"(?P<noun>phase|step|stage|level|layer|tier|part|round)\s+(?:\d+|[IVX]+)$", re.I)


EXAMPLES = re.compile(
    r"^(?:(?:some|common|typical|other)\s)?(?P<of>examples?(?:\sof\s[\w -]{3,40}?)?)\s(?:include|are|is)\s(?P<items>.+)$",
    re.I,
)


@reads("# Reptiles\n- Cold-blooded. Examples include snakes and lizards.", "reptiles · examples: snakes, lizards")
@leaves("# Reptiles\n- Examples are hard to find")
def examples(line: Line) -> Iterator[Claim]:
    """`Examples include a, b and c`."""
    for part in line.parts if not line.heading else ():
        found = EXAMPLES.match(part)
        items = split_items(found["items"]) if found else ()
        if found and 2 <= len(items) <= MOST and all(_short(i) for i in items):
            of = found["of"].lower() if " " in found["of"] else "examples"
            yield Claim(Members(of, items), part, found["items"])


EXISTING = re.compile(
    r"^(?:(?:there (?:are|were|exist)|(?:it|this|they) (?:has|have)) )?(?P<of>(?:the )?(?:\d+|"
    + "|".join(NUMBERS[2:])
    + r") [\w -]{3,60}?)(?: are| include)?: (?P<items>.+)$",
    re.I,
)


@reads(
    "# Clouds\n- There are three general clouds: cirrus, cumulus (heaped), and stratus.",
    "clouds · three general clouds: cirrus, cumulus, stratus",
)
@leaves("# Clouds\n- There are three clouds", "# Clouds\n- There are three clouds: two of them rain, and one snows")
def existing(line: Line) -> Iterator[Claim]:
    """`There are three clouds: a, b and c`, with as many members as it says."""
    for part in line.parts if not line.heading and not line.label else ():
        found = EXISTING.match(part)
        items = split_items(found["items"]) if found else ()
        if found is None or not 2 <= len(items) <= MOST or not all(_short(i) and parse(i) is None for i in items):
            continue
        number = re.sub(r"^the ", "", found["of"], flags=re.I).split()[0].lower()
        if number in (str(len(items)), NUMBERS[len(items)]) and is_plural(found["of"]):
            yield Claim(Members(found["of"], items), part, found["items"])


@reads("# KMS\n- Key states: active, disabled, retired", "KMS · key states: active, disabled, retired")
@reads(
    "# X-Ray\n- Shows latency, status code, and error messages", "X-Ray · Shows: latency, status code, error messages"
)
@reads("# DynamoDB\n- document types: JSON, XML, HTML", "DynamoDB · document types: JSON, XML, HTML")
@leaves("- fast, small", "- On some hosts (e.g., EC2, ECS), install the agent")
def inline(line: Line) -> Iterator[Claim]:
    """An enumeration inside a line: behind a colon, or as the object of a clause."""
    if line.heading:
        return
    if line.label and line.separator and line.value:
        items = split_items(line.value)
        if items and 2 <= len(items) <= MOST and all(_short(i) for i in items) and len(line.parts) == 1:
            tokens = tag(line.label)
            if tag(items[0])[0].tag in ("PRP", "CJS"):
                return  # `at full and new moon`: when, not a list
            if any(tag(i)[0].tag in ("VM0", "VBZ", "VHZ") for i in items):
                return  # statements
            if not is_plural(line.label) and sum(
                1
                for i in items
                if tag(i) and tag(i)[-1].tag in ("AJ0", "AV0", "VVN") and not tag(i)[-1].word[0].isupper()
            ) * 2 >= len(items):
                return
            if (
                is_plural(line.label)
                or (tokens and tokens[-1].tag == "NN2")
                or re.search(r"\b(?:types|kinds|include|includes)\b", line.label)
            ):
                yield Claim(Members(lower_first(bare(line.label)), items), line.words, line.value)
        return
    counted_list = re.match(
        r"^(?P<head>[^:]+\b(?:\d+|two|three|four|five|six|seven)\s[^:]+):\s+(?P<items>.+)$", line.words
    )
    if counted_list:
        items, clause = split_items(counted_list["items"]), parse(counted_list["head"])
        if clause is not None and 2 <= len(items) <= MOST and all(_short(i) for i in items):
            yield Claim(
                Members(counted_list["head"], items, False, clause, "counted"), line.words, counted_list["items"]
            )
            return
    for part in line.parts:
        clause = parse(part)
        if (
            clause is None
            or not clause.sure
            or clause.verb == "name"
            or clause.form is Form.COPULA
            and not clause.object
        ):
            continue
        text = clause.object if clause.object else ""
        place = "object"
        if not text or len(split_items(text)) < 2:
            for index, tail in enumerate(clause.tails):
                if len(split_items(tail.object)) >= 2:
                    text, place = tail.object, f"tail:{index}"
        items = split_items(re.sub(r"^(?:both|either)\s+", "", text))
        if (
            (len(items) >= 3 or (len(items) == 2 and re.match(r"(?:both|either)\b", text)))
            and len(items) <= MOST
            and all(_short(i) for i in items)
        ):
            verb = part[: part.find(text)].strip() if text in part else clause.verb
            yield Claim(Members(verb, items, False, clause, place), part, text)


def split_items(text: str) -> tuple[str, ...]:
    """`CPU, memory, disk, and status checks` → its four items; one item where there is no enumeration."""
    text = re.sub(r"(?:,?\s+(?:etc\.?|and so on|and more|…|\.\.\.))\s*$", "", text.strip(" ."))
    if "•" in text:
        return tuple(p.strip(" .,;") for p in text.split("•") if p.strip(" .,;"))
    parts = re.split(r"\s*,\s*(?:and/or|and|or|&)\s+|\s*,\s*|\s*;\s*", text)
    last = re.split(r"\s+(?:and/or|and|or|&|\+)\s+", parts[-1])
    if len(last) == 2 and (len(parts) == 1 or all(len(p.split()) <= 5 for p in last)):
        parts = [*parts[:-1], *last]
    elif len(parts) == 1 and text.count(" / ") >= 1:
        parts = text.split(" / ")
    return tuple(p.strip().rstrip(" .") for p in parts if p.strip(" ."))


def _short(item: str) -> bool:
    return 1 <= len(item.split()) <= 7 and not item.lower().startswith(
        ("but ", "which ", "because ", "so ", "although ")
    )
