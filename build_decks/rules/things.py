"""Whether the label of a number is a thing that has sizes, or itself the name of a size."""

from __future__ import annotations

import re

from build_decks.language.tagger import known, tag
from build_decks.quantity import Dimension
from build_decks.quantity.finder import find_quantities
from build_decks.rules.measuring import SUPERLATIVE, names_thing, property
from build_decks.rules.values import property_like

# What a thing has, whatever it is; what a share, a sum of money or a time is of, its label says.
PHYSICAL = frozenset(
    (
        Dimension.SIZE,
        Dimension.LENGTH,
        Dimension.MASS,
        Dimension.VOLUME,
        Dimension.AREA,
        Dimension.TEMPERATURE,
        Dimension.CONCENTRATION,
        Dimension.RATE,
        Dimension.ENERGY,
    )
)
# How nouns end that name a property or a deed: `salinity`, `clearance`, `exposure`.
ABSTRACT = re.compile(
    r"(?:ity|ness|[ae]nce|[ae]ncy|ment|[aeiou]tion|sion|ure|ing|age|[bcdfglmnprstv]al|sis|[dplgn]th|ism|hood|ship|metry)$"
)
# Nouns of measure without such an ending.
MEASURES = frozenset(
    "accuracy amount amplitude area base beat boundary bore break budget cap charge current cut cutoff delta dose draft draught drop "
    "energy entropy error flow flux focus force gain gap gauge goal half heat impact input interval intake lag lead load loss mass mean "
    "median mode momentum need norm offset onset output peak period pitch point power pulse quota radius rainfall reach reserve "
    "resolution rest rise room scale set shift slope space span spread step stroke sum supply target temp tension term torque total "
    "turnover usage use visibility volume wave wingspan work yield zone unit units alkali memory storage disk mtu ttl height "
    "max min order equivalent body mass field constant factor rule line place side way top bottom end start".split()
)


def is_thing(name: str) -> bool:
    """Whether a label names a plain thing, of which one can tell the size, the weight, the temperature.

    >>> [is_thing(name) for name in ("chicken", "oak beam", "wingspan", "humidity", "MTU", "largest boat")]
    [True, True, False, False, False, False]
    """
    last = name.split(" ")[-1]
    if not last.isalpha() or not last.islower() or len(name.split()) > 3 or not known(last):
        return False
    if not names_thing(name) or property_like(name) or property_like(last) or SUPERLATIVE.search(name):
        return False
    tokens = tag(name)
    plain = tokens[-1].noun and all(t.noun or t.tag in ("AJ0", "VVN", "VVG") for t in tokens)
    return plain and last not in MEASURES and ABSTRACT.search(last) is None


def measured_of(label: str, dimension: Dimension, value: str) -> str:
    """What the number of a thing measures; empty where its label is the property.

    >>> measured_of("chicken", Dimension.TEMPERATURE, "74 °C")
    'temperature'
    >>> measured_of("humidity", Dimension.SIZE, "3 MB")
    ''
    """
    if dimension not in PHYSICAL or not is_thing(label):
        return ""
    unit = next((q.unit for q in find_quantities(value)), "")
    if dimension is Dimension.CONCENTRATION and "/" in value:
        return ""  # it may be a density
    return "size" if unit in ("nm", "µm", "mm", "cm") else property(dimension, unit)
