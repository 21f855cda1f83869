"""What the words around a number say of it: its bound, what it counts, its scope, its property."""

from __future__ import annotations

import re

from build_decks.language.articles import without_article
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.lexicon import lemmas
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import Token
from build_decks.quantity import Bound, Dimension, Quantity
from build_decks.quantity.finder import find_quantities

PER = re.compile(
    r"^\s*(?:/\s?|(?:per|each|every|a|an)\s+)(?:second|sec|s|minute|min|hour|day|week|month|year|quarter|shard|user|account|region|table|request|[a-z]+)\b(?:\s+per\s+\w+)*",
    re.I,
)


SUPERLATIVE = re.compile(
    r"\b(?:largest|smallest|longest|shortest|highest|lowest|biggest|fastest|max(?:imum)?|min(?:imum)?|total|average|normal|typical)\b",
    re.I,
)


PLACE = re.compile(r"(?:pages?|pp|chapters?|slides?|readings?)\b", re.I)  # where it stands in a book
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
    rest = text[quantity.end + (text[quantity.end :].find(noun) + len(noun) if noun else 0) :]
    per = PER.match(rest) or FREQUENCY.match(rest)
    if per and not A_TIME.search(per.group()):
        per = None  # `per account` is a scope
    value = " ".join(p for p in (quantity.shown, noun if quantity.dimension is Dimension.COUNT else "") if p)
    if per:
        value += per.group().rstrip() if per.group().startswith("/") else f" {per.group().strip(' ,')}"
        rest = rest[per.end() :]
    remark = REMARK.match(rest)
    return shown(value + remark.group()) if remark else value


def shown(text: str) -> str:
    """A text with its quantities in their one typographic form: `max 16mb` → `max 16 MB`."""
    for quantity in reversed(find_quantities(text)):
        if quantity.dimension is not Dimension.YEAR and quantity.unit:
            text = text[: quantity.start] + quantity.shown + text[quantity.end :]
    return text


def counted(text: str, quantity: Quantity) -> str:
    """The noun phrase that a number counts: `300 [transactions] per second`, `3 [completely separate deck houses]`."""
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
    if len(words) == 1 and words[0].tag == "VVN" and "NOUN" in lemmas(words[0].low.split("/")[-1]):
        return words[0].word  # `1 read`, `2 read/writes`
    while words and not (words[-1].noun or words[-1].tag in ("VVB", "VVZ", "VVD", "VVI")):
        words.pop()
    return rest[words[0].start : words[-1].end] if words else ""


# Nouns whose plural is no different.
UNCHANGED = frozenset("species series fish sheep deer aircraft spacecraft offspring dice salmon trout".split())


def several(noun: str) -> bool:
    """Whether a counted noun is a plural, if only by its number: `300 species`."""
    return is_plural(noun) or noun.split(" ")[-1] in UNCHANGED


def scope_of(text: str) -> str:
    text = text.strip(" ,.")
    if re.match(r"at (?:most|least)\b", text):
        return ""
    found = re.match(r"(?:per|across|for|in|at|under|over)\s[\w/ -]+", text)
    return found.group().strip() if found else ""


NOUNS = {
    Dimension.SIZE: "size",
    Dimension.TIME: "duration",
    Dimension.LENGTH: "length",
    Dimension.AREA: "area",
    Dimension.MASS: "weight",
    Dimension.TEMPERATURE: "temperature",
    Dimension.PRESSURE: "pressure",
    Dimension.VOLUME: "volume",
    Dimension.RATE: "rate",
    Dimension.MONEY: "cost",
    Dimension.SHARE: "share",
    Dimension.CONCENTRATION: "concentration",
    Dimension.DOSE: "dose",
    Dimension.FORCE: "force",
    Dimension.SOUND: "sound level",
    Dimension.ANGLE: "angle",
    Dimension.POWER: "power",
    Dimension.ENERGY: "energy",
    Dimension.FACTOR: "factor",
    Dimension.RATIO: "ratio",
}
# What single units measure, where their dimension holds several kinds.
UNITS = {
    "data rate": r".*bps|[MG]B/s",
    "speed": r"kt|mph|km/h|m/s|rpm",
    "frequency": r"[kMG]?Hz",
    "voltage": r"[km]?V",
    "current": r"m?A",
    "resistance": r"[kM]?Ω",
    "capacitance": r"[µp]?F",
    "charge": r"Ah|C",
}


def property(dimension: Dimension, unit: str = "") -> str:
    """What a quantity measures, as a noun: `size`, `duration`, `speed`; empty for a bare count."""
    named = next((noun for noun, units in UNITS.items() if unit and re.fullmatch(units, unit)), "")
    return named or NOUNS.get(dimension, "")


CUE = (
    r"(?:up to|at most|at least|about|around|approximately|approx\.?|roughly|usually|typically|normally|generally|often|always|only|just|"
    r"between|from|max(?:imum)?\.?|min(?:imum)?\.?|defaults?(?: to)?|by default|(?:more|less|fewer|greater|larger|smaller|longer|shorter|"
    r"higher|lower) than|no more than|not more than|over|under|above|below|within|exactly|an?|the|of|is|are|was|were|nearly|almost|ca\.?|"
    r"limited to|set to|can be|equals?|ranges?|some|short,)"
)
SIGNS = r"[~<>≤≥=≈±:]+\s?"
LEAD = re.compile(rf"(?:{CUE}\s+|{SIGNS})*", re.I)
LEAD_END = re.compile(rf"(?:(?:^|(?<=\s)){CUE}\s+|{SIGNS})$", re.I)


def led(before: str) -> tuple[str, str]:
    """What stands before a number without the words that only introduce it, and those: `retention of up to ` → `retention`, `of up to `."""
    words = before
    while cue := LEAD_END.search(words):
        words = words[: cue.start()]
    return words.strip(" ,"), before[len(words) :]


FREQUENCY = re.compile(
    r"\s*(?:,\s*)?(?:every\s(?:\d+(?:\s?[-–]\s?\d+)?\s?)?(?:seconds?|minutes?|hours?|hrs?|h|days?|weeks?|months?|years?|dose)|"
    r"(?:once|twice|\d+ times|three times|four times)(?:\s(?:a|per|every))?\s(?:daily|day|week|month|year|hour)|daily|weekly|monthly|yearly|hourly|nightly)\b",
    re.I,
)
A_TIME = re.compile(
    r"\b(?:s|sec|second|min|minute|h|hr|hour|day|week|month|quarter|year|dose|daily|weekly|monthly|yearly|hourly|nightly|once|twice|times)s?\b",
    re.I,
)
REMARK = re.compile(
    r"\s+(?:after|before|from|since|without|with|of|on|during|until|following|by|above|below)\s(?!default)[^,;]{2,40}$"
)


def as_property(words: str) -> str:
    """A property as it stands in a question: `Half-life` → `half-life`, `Max item size` → `max item size`; acronyms and titles stay."""
    words = without_article(words.strip())
    if not names_thing(words) and all(w[:1].isupper() and not w[1:2].isupper() and known(w) for w in words.split()):
        return words.lower()  # `Normal Oil Level`
    first, _, rest = words.partition(" ")
    if not re.fullmatch(r"[A-Z][a-z]+(?:-[a-z]+)*", first) or rest[:1].isupper() and not rest.split()[0].isupper():
        return lower_first(words)
    return f"{first.lower()}{' ' if rest else ''}{rest}"


def measured(text: str, quantity: Quantity) -> str:
    """What a number of a text measures: a size a second is a data rate."""
    per = PER.match(text[quantity.end :])
    if quantity.dimension is Dimension.SIZE and per and A_TIME.search(per.group()):
        return "data rate"
    return property(quantity.dimension, quantity.unit)


def of_what(text: str, quantity: Quantity) -> str:
    """What is measured, with what it is measured of: `15 kg of stores for the winter` → weight of stores for the winter."""
    of = re.fullmatch(r" of (?P<what>[a-z]{3,}(?: [a-z]+){0,4})\.?", text[quantity.end :])
    plain = of is not None and quantity.unit and tag(of["what"])[0].tag in ("NN0", "NN1", "NN2", "AJ0")
    return f"{measured(text, quantity)} of {of['what']}" if of is not None and plain else ""


def of_the_same(first: str, piece: str, what: str) -> str:
    """`5 read requests per second, max 2 MB per second`: both are of reading."""
    told = re.fullmatch(r"[\d.,]+ (?P<of>[a-z]+) [a-z]+s (?P<per>per \w+)", first.strip())
    return f"{told['of']} {what}" if told and first != piece and piece.rstrip().endswith(told["per"]) else what


def names_thing(name: str) -> bool:
    """Whether a name is a thing that has sizes and durations, rather than itself a quantity (`visibility timeout`, `TTL`)."""
    return not re.search(
        r"(?:timeout|timer|time|period|duration|retention|delay|interval|ttl|size|length|limit|\b(?:bit|frame|sample|data|heart|birth|death|hit|miss|refresh|baud)?rate|frequency|capacity|\bage|range|value|threshold|\bport|window|"
        r"latency|fraction|percentage|proportion|density|speed|throughput|number|count|dose|dosage|concentration|pressure|temperature|voltage|altitude|elevation|radius|diameter|thickness|wavelength|bandwidth|lifetime|lifespan|half-life|(?:shelf|battery|service|working) life|weight|height|width|depth|distance|cost|price|score|index|ratio|level)s?$",
        re.split(r"\s(?:of|in|for)\s", name)[0],
        re.I,
    )


def has_size(name: str, quantity: Quantity) -> bool:
    """Whether `X is 4 KB` says how large X is: things, or one by a common noun; `MTU is 1500 bytes` may be a size itself."""
    last = name.split(" ")[-1]
    one = quantity.dimension in (Dimension.SIZE, Dimension.MASS) and not last.isupper() and known(last)
    return bool(quantity.unit) and names_thing(name) and (is_plural(name) or one)
