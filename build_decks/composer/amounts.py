"""How an amount in a clause is asked for: up to how many metres, at what temperature, to what height, how far."""

from __future__ import annotations

import re

from build_decks.language.clause import Clause
from build_decks.quantity import Dimension

# Verbs that say how far something is or goes, rather than how much of it there is.
FAR = frozenset(
    "reach extend stretch rise climb fall drop sink dive go travel fly range shine move run spread lie stand".split()
)
# What is asked for behind any preposition, and what behind one that leads to an amount only.
MEASURED = {Dimension.TEMPERATURE: "temperature", Dimension.PRESSURE: "pressure", Dimension.ANGLE: "angle"}
PROPERTY = {
    **MEASURED,
    Dimension.CONCENTRATION: "concentration",
    Dimension.RATE: "rate",
    Dimension.MONEY: "amount",
}
# What a unit measures, where units of several properties are of one dimension.
OF_UNIT = {
    **dict.fromkeys(("V", "kV", "mV"), "voltage"),
    **dict.fromkeys(("W", "kW", "MW", "hp"), "power"),
    **dict.fromkeys(("A", "mA"), "current"),
    **dict.fromkeys(("Hz", "kHz", "MHz", "GHz"), "frequency"),
    **dict.fromkeys(("km/h", "km/s", "m/s", "mph", "kt"), "speed"),
}
MUCH = frozenset((Dimension.SIZE, Dimension.MASS, Dimension.VOLUME, Dimension.MONEY, Dimension.SHARE))
SPELLED = re.compile(r"(?:[a-z]+ )?(?:[a-z]{3,}s|feet)")  # a unit that can be counted in words
NAMED = re.compile(r"an? (?P<property>[a-z]+(?: [a-z]+)?) of\s*")


def limited(clause: Clause, preposition: str) -> str:
    """The preposition in front of an amount, `up to` where the clause has its first half."""
    return "up to" if clause.particle == "up" and preposition == "to" else preposition


def amount_words(verb: str, preposition: str, before: str, value: str, dimension: str) -> tuple[str, str]:
    """(what the question begins with, what stands behind its verb) for `value` behind a preposition; two empty strings where
    an amount cannot be asked for. `before` is what stands between the two, `a height of`."""
    if before.strip() in ("age", "the age of"):
        return f"{preposition} what age", ""
    if found := NAMED.fullmatch(before):
        return f"{preposition} what {found['property']}", ""
    if before.strip():
        return "", ""
    unit = _unit(value)
    if preposition == "by" and dimension != Dimension.TIME:
        return "by how much", ""
    if SPELLED.fullmatch(unit) and dimension != Dimension.TIME:
        return f"{preposition} how many {unit}", ""
    if property_ := OF_UNIT.get(unit) or PROPERTY.get(Dimension(dimension)):
        return f"{preposition} what {property_}", ""
    if preposition == "up to" and (far := how_far(verb, dimension)):
        return far, " at most"
    if preposition == "up to" and dimension == Dimension.SHARE:
        return f"up to {share_word(value)}", ""
    if preposition == "up to" and dimension in MUCH:
        return "how much", " at most"
    return "", ""


def how_far(verb: str, dimension: str) -> str:
    """`rises 20 m` → how far."""
    return "how far" if verb in FAR and dimension == Dimension.LENGTH else ""


def share_word(value: str) -> str:
    """`20%` → what percentage, `two thirds` → what fraction."""
    return "what percentage" if re.search(r"%|per ?cent", value) else "what fraction"


HOLDING = frozenset("have contain hold comprise need use".split())
# What these say of an amount is by how much something changes, or how much of it is used.
BY_HOW_MUCH = frozenset(
    "drop fall rise increase decrease grow shrink gain lose change exceed differ vary add save".split()
)


def amount_of(verb: str, value: str, dimension: str) -> str:
    """What asks for an amount in the object: how far it rises, what temperature it reaches, how large an area it covers, how much it weighs."""
    if far := how_far(verb, dimension):
        return far
    if verb == "last":
        return "how long"  # `lasts 2000 km`
    if verb in HOLDING and SPELLED.fullmatch(_unit(value)) and dimension not in (Dimension.TIME, Dimension.SHARE):
        return f"how many {_unit(value)}"
    if dimension == Dimension.AREA:
        return "how large an area"
    named = OF_UNIT.get(_unit(value)) or MEASURED.get(Dimension(dimension))
    return f"what {named}" if named and verb not in BY_HOW_MUCH else "how much"


def _unit(value: str) -> str:
    return re.sub(r"^[−±$€£]?[\d.,–]+\s?", "", value)
