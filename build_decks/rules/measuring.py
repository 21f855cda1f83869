"""What the words around a number say of it: its bound, what it counts, its scope, its property."""

from __future__ import annotations

import re

from build_decks.language.tagger import tag
from build_decks.language.tokens import Token
from build_decks.quantity import Bound, Dimension, Quantity

PER = re.compile(
    r"^\s*(?:/\s?|(?:per|each|every|a|an)\s+)(?:second|sec|s|minute|min|hour|day|week|month|year|quarter|shard|user|account|region|table|request|[a-z]+)\b(?:\s+per\s+\w+)*",
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


def with_noun(text: str, quantity: Quantity) -> str:
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
        if (
            not token.word[0].isalnum()
            and token.word != "/"
            or token.low in ("at", "in", "on", "of", "to", "for", "per", "a", "an", "the")
        ):
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


def scope_of(text: str) -> str:
    text = text.strip(" ,.")
    if re.match(r"at (?:most|least)\b", text):
        return ""
    found = re.match(r"(?:per|across|for|in|at|under|over)\s[\w/ -]+", text)
    return found.group().strip() if found else ""


def property(dimension: Dimension) -> str:
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


def names_thing(name: str) -> bool:
    """Whether a name is a thing that has sizes and durations, rather than itself a quantity (`visibility timeout`, `TTL`)."""
    return not re.search(
        r"(?:timeout|time|period|duration|retention|delay|interval|ttl|size|length|limit|rate|frequency|capacity|age|range|value|threshold|port|window|"
        r"latency|speed|throughput|number|count|dose|dosage|pressure|temperature|weight|height|width|depth|distance|cost|price|score|index|ratio|level)s?$",
        name,
        re.I,
    )
