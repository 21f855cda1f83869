"""Numbers with their units, bounds and ranges, read exactly as written and shown in one typographic form.

The unit table is data: `units.toml` beside this module.  Nothing is converted: `256kb` is shown as `256 KB`, never as bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Dimension(StrEnum):
    """What a quantity measures; decides the question word (how long, how many, what size …)."""

    COUNT = "count"
    TIME = "time"
    SIZE = "size"
    RATE = "rate"
    LENGTH = "length"
    MASS = "mass"
    VOLUME = "volume"
    AREA = "area"
    CONCENTRATION = "concentration"
    DOSE = "dose"
    FORCE = "force"
    SOUND = "sound"
    PRESSURE = "pressure"
    TEMPERATURE = "temperature"
    ANGLE = "angle"
    POWER = "power"
    ENERGY = "energy"
    SHARE = "share"
    MONEY = "money"
    FACTOR = "factor"
    RATIO = "ratio"
    YEAR = "year"


class Bound(StrEnum):
    """How the number limits: `max 5`, `at least 5`, `default 5`, `> 5`, `about 5`, or just `5`."""

    EXACT = "exact"
    MAX = "max"
    MIN = "min"
    DEFAULT = "default"
    OVER = "over"
    UNDER = "under"
    ABOUT = "about"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as it stands at `text[start:end]` of a line; `shown` is its one typographic form, `bound` the cue it holds itself.

    `noun` is what is counted where no unit follows (`300 transactions`), with its adjectives; empty otherwise.
    """

    start: int
    end: int
    surface: str
    shown: str
    dimension: Dimension
    bound: Bound = Bound.EXACT
    unit: str = ""
