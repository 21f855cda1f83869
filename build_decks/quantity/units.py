"""The units of quantities and what they measure. The table is data: `units.toml` beside this module."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

from build_decks.quantity.quantity import Dimension

EACH = re.compile(r"/(?P<unit>[A-Za-zµμ]+)(?![\w/])")
PARTS = re.compile(r"(?:/[A-Za-zµ]+[23²³]?)+")
# A noun behind `B` of which no size is told.
NO_BYTES = re.compile(
    r" (?!(?:of|in|for|per|to|and|or|at|each|on|with|from|max|min|by|is|are|long|large|only|plus|minus)\b)"
    r"(?!(?:\w+ )?(?:sizes?|data|memory|disk|storage|files?|payloads?|objects?|blocks?|frames?|packets?|messages?|buffers?|headers?|"
    r"pages?|sectors?|caches?|lines?|records?|chunks?|segments?|keys?|words?|rows?|cells?|entries|tokens?|strings?|fields?)\b)[a-z]{3,}"
)
Extra = tuple[tuple[str, str], ...]  # spelling and dimension

_EXTRA: ContextVar[Extra] = ContextVar("extra_units", default=())


@contextmanager
def extra_units(units: Extra) -> Iterator[None]:
    """Within it, these units are known too: pairs of a spelling and its dimension, as `deck.toml` gives them."""
    token = _EXTRA.set(units)
    try:
        yield
    finally:
        _EXTRA.reset(token)


def known_extra() -> Extra:
    """The units that are known besides the table, here and now."""
    return _EXTRA.get()


@cache
def _units(extra: Extra = ()) -> tuple[dict[str, tuple[str, Dimension]], re.Pattern[str]]:
    table = tomllib.loads((Path(__file__).parent / "units.toml").read_text("utf-8"))
    spellings = {
        s: (shown, Dimension(dim)) for dim, units in table.items() for shown, all_ in units.items() for s in all_
    }
    for spelling, dimension in extra:
        spellings[spelling] = (spelling, Dimension(dimension))
    longest = sorted(spellings, key=len, reverse=True)
    words = "|".join(re.escape(s) for s in longest)
    return spellings, re.compile(rf"(?:{words})(?![\w])|(?:[%°º]|mm ?Hg)")


def _has_twin(text: str, at: int, letter: str) -> bool:
    """`568A and 568B`: a number with another letter beside the same number with this one."""
    number = re.search(r"\d+$", text[:at])
    if number is None or letter not in ("A", "B") or text[at : at + 1] != letter:
        return False
    return re.search(rf"(?<!\d){number.group()}[{'AB'.replace(letter, '')}]\b", text) is not None


def _per(dimension: Dimension, each: list[Dimension | None]) -> Dimension:
    """What a compound unit measures: `mg/kg/day` a dose, `mg/l` a concentration, `l/min` a rate."""
    if Dimension.VOLUME in each:
        return Dimension.CONCENTRATION
    return Dimension.RATE if dimension is Dimension.VOLUME and Dimension.MASS not in each else Dimension.DOSE


def unit_after(text: str, at: int, extra: Extra) -> tuple[str, Dimension, int, str] | None:
    """(unit, dimension, end, as shown) of a unit at `text[at:]`, after at most one blank or hyphen."""
    spellings, pattern = _units(extra)
    gap = re.compile(r"[ \u00a0-]?").match(text, at)
    start = gap.end() if gap else at
    found = pattern.match(text, start)
    if not found:
        return None
    written = found.group()
    shown, dimension = spellings.get(written, ("mmHg", Dimension.PRESSURE))
    glued = start == at
    ends = re.match(r"\s*(?:$|[,;.)/])|\s(?:and|or|at|in|is|to|above|below)\b", text[found.end() :])
    if len(written) == 1 and written.isalpha() and not glued and written not in "hsgmWVJN" and not ends:
        return None
    if written == "B" and glued and NO_BYTES.match(text, found.end()) or _has_twin(text, at, written):
        return None  # `568B wiring`, `568A and 568B`: names
    parts = PARTS.match(text, found.end()) if dimension in (Dimension.MASS, Dimension.DOSE, Dimension.VOLUME) else None
    if parts and (each := [spellings.get(p, ("", None))[1] for p in parts.group().strip("/").split("/")]) and all(each):
        per = _per(dimension, each)
        return written, per, parts.end(), f"{shown if len(written) <= 3 else written}{parts.group()}"
    word = (len(written) > 3 or written in ("day", "days")) and ("/" in written or written.lower() != shown.lower())
    if dimension is Dimension.TIME and not word and shown not in ("ms", "µs", "ns"):
        plural_ = not re.search(r"(?<![\d.])1\s?$", text[max(0, at - 8) : at])
        shown = shown + "s" if plural_ else shown
    elif word:
        shown = written if dimension is not Dimension.SIZE or shown in ("bit", "byte") else shown
    elif shown in ("bit", "byte", "inch") or dimension is Dimension.MONEY:
        shown = written
    return (spellings.get(written, ("mmHg", dimension))[0], dimension, found.end(), shown)


def each_after(text: str, at: int, extra: Extra) -> tuple[str, int, Dimension] | None:
    """A bare number per unit: `12/min`, `50,000/µL`."""
    match = EACH.match(text, at)
    unit = _units(extra)[0].get(match["unit"]) if match else None
    if match is None or unit is None or unit[1] not in (Dimension.TIME, Dimension.VOLUME):
        return None
    return match["unit"], match.end(), Dimension.RATE if unit[1] is Dimension.TIME else Dimension.CONCENTRATION
