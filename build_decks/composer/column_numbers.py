"""What a column of numbers wants to know: how many, how long."""

from __future__ import annotations

import re

from build_decks.composer.names import Named
from build_decks.composer.wording import Wording, finish
from build_decks.language.grammar import is_plural, lower_first, sentence_case
from build_decks.language.lexicon import verb_lemma

LEAST = re.compile(
    r"(?:(?P<least>min(?:imum|\.)?)|(?P<most>max(?:imum|\.)?)|(?:no\.?|number|#) of) (?P<what>\S.*)", re.I
)
COUNT = re.compile(
    r"[~<>≤≥∼]?\s?\d[\d,]*(?:\.\d)?(?-i:[kM])?\+?(?:(?:\s?[-–]\s?| or | to | and )\d[\d,]*)?|(?P<open>unlimited|no limit|infinite)|none|one|two|three",
    re.I,
)
DONE = re.compile(r"(?P<what>(?:[\w-]+ )*?\w+s) (?P<done>\w+(?:ed|en))")
LASTS = re.compile(
    r"(?:[\d.,]+\s?(?:[-–]\s?[\d.,]+\s?)?)(?:s|sec\w*|min\w*|h|hrs?|hours?|d|days?|weeks?|months?|years?)\b", re.I
)


def how_many(column: str, value: str, who: Named, wording: Wording) -> str:
    """`Moons` over a bare number → How many moons does Mars have? `Min disks` → How many disks does it need at least?"""
    low = sentence_case(lower_first(column)).strip(" ?:")
    found = LEAST.fullmatch(low)
    what = found["what"] if found else low
    count, done = COUNT.fullmatch(value), DONE.fullmatch(low)
    if count and done and is_plural(done["what"]) and (verb := verb_lemma(done["done"])):
        return finish(f"how many {done['what']} {who.does} {who.phrase} {verb}?")  # `Pairs used`
    if not count or not is_plural(what) or low.startswith("what"):
        return ""
    if count["open"] and not found:
        return finish(f"how many {what} {who.does} {who.phrase} allow?")
    least, most = (found["least"], found["most"]) if found else ("", "")
    end = " need at least" if least else " have at most" if most else " have"
    return finish(f"how many {what} {who.does} {who.phrase}{end}?")


def how_long(column: str, value: str, who: Named, wording: Wording) -> str:
    """`Time` over `6 min` → How long does the egg take?"""
    asked = column.lower().strip(" ?:") in ("time", "duration", "period") and LASTS.match(value)
    return finish(f"how long {who.does} {who.phrase} take?") if asked else ""
