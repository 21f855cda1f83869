"""What a column of numbers wants to know: how many, how long."""

from __future__ import annotations

import re

from build_decks.composer.names import Named
from build_decks.composer.wording import Wording, finish
from build_decks.language.grammar import is_plural, lower_first, sentence_case

LEAST = re.compile(
    r"(?:(?P<least>min(?:imum|\.)?)|(?P<most>max(?:imum|\.)?)|(?:no\.?|number|#) of) (?P<what>\S.*)", re.I
)
COUNT = re.compile(r"[~<>≤≥]?\d{1,3}\+?(?:\s?[-–]\s?\d{1,3})?")
LASTS = re.compile(
    r"(?:[\d.,]+\s?(?:[-–]\s?[\d.,]+\s?)?)(?:s|sec\w*|min\w*|h|hrs?|hours?|d|days?|weeks?|months?|years?)\b", re.I
)


def how_many(column: str, value: str, who: Named, wording: Wording) -> str:
    """`Moons` over a bare number → How many moons does Mars have? `Min disks` → How many disks does it need at least?"""
    low = sentence_case(lower_first(column)).strip(" ?:")
    found = LEAST.fullmatch(low)
    what = found["what"] if found else low
    if not COUNT.fullmatch(value) or not is_plural(what) or low.startswith("what"):
        return ""
    least, most = (found["least"], found["most"]) if found else ("", "")
    end = " need at least" if least else " have at most" if most else " have"
    return finish(f"how many {what} {who.does} {who.phrase}{end}?")


def how_long(column: str, value: str, who: Named, wording: Wording) -> str:
    """`Time` over `6 min` → How long does the egg take?"""
    asked = column.lower().strip(" ?:") in ("time", "duration", "period") and LASTS.match(value)
    return finish(f"how long {who.does} {who.phrase} take?") if asked else ""
