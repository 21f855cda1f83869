"""The items of an enumeration that stands in one line."""

from __future__ import annotations

import re

from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural
from build_decks.language.tokens import ARROW, without_stops

BOTH_WAYS = re.compile(r"\s+(?:<=>|<->|↔|⇔)\s+")
GREATER = re.compile(r"\s+>\s+")
SIDE_BY_SIDE = re.compile(r"[A-Za-z]{3,}(?:/[A-Za-z]{3,}){2,}")  # scope/time/cost
ENUMERATED = re.compile(r"(?P<noun>phase|step|stage|level|layer|tier|part|round)\s+(?:\d+|[IVX]+)$", re.I)
MOST = 7
AND_SO_ON = re.compile(r"(?:,?\s+(?:etc\.?|and so on|and more|…|\.\.\.))\s*$")
OR_MORE = re.compile(r"(?<=\d) or (?=(?:more|fewer|less)\b)")
COMMA = re.compile(r"\s*,\s*(?:and/or|and|or|&)\s+|\s*,(?!\d{3}\b)\s*|\s*;\s*")
WIDE = re.compile(r"\s*;\s*(?:and/or|and|or|&)?\s+")  # between items that hold commas themselves
LAST = re.compile(r"\s+(?:and/or|and|or|&|\+)\s+")


def split_items(text: str) -> tuple[str, ...]:
    """`CPU, memory, disk, and status checks` → its four items; one item where there is no enumeration."""
    named, *led_to = ARROW.split(text)
    if len(led_to) == 1 and "," in named:
        text = named  # `rust, dents → would need a dock`
    text = AND_SO_ON.sub("", without_stops(text))
    if "•" in text:
        return tuple(p.strip(" .,;") for p in text.split("•") if p.strip(" .,;"))
    text = OR_MORE.sub("_or_", text)  # `0 or more owners` is one
    parts = (WIDE if re.search(r",[^;]*;|;[^;]*,", text) else COMMA).split(text)
    last = LAST.split(parts[-1])
    if len(last) == 2 and (len(parts) == 1 or all(len(p.split()) <= 5 for p in last)):
        parts = [*parts[:-1], *last]
    elif len(parts) == 1 and text.count(" / ") >= 1:
        parts = text.split(" / ")
    elif len(parts) == 1 and SIDE_BY_SIDE.fullmatch(text):
        parts = text.split("/")
    if any(re.match(r"(?:that|which|who|whose|like)\s", p) for p in parts[1:]):
        return (text,)  # `ropes, like cables, that hold`: no things side by side
    parts = [p for p in parts if p.strip(" .") and p.strip(" .").lower() not in ("for example", "for instance", "e.g")]
    return tuple(p.replace("_or_", " or ").strip().rstrip(" .") for p in parts)


def chain_of(text: str) -> tuple[str, ...]:
    """`apprentice -> journeyman -> master`: things, or things to be done, in a row; nothing where there is no row of three."""
    for pattern in (ARROW, BOTH_WAYS, GREATER):
        sides = tuple(side.strip(" .,;") for side in pattern.split(text))
        if 3 <= len(sides) <= MOST + 2 and sides[0] != sides[-1] and all(map(_is_link, sides)):
            return sides
    return ()


def _is_link(side: str) -> bool:
    """A few words that say nothing by themselves: a thing, or a deed as it is told to somebody."""
    if not 1 <= len(side.split()) <= 5 or not re.search(r"[A-Za-z]", side) or ";" in side:
        return False
    clause = parse(side) if " " in side else None
    return clause is None or clause.imperative and not clause.subject


def is_apposed(value: str) -> bool:
    """`the poor, members of the lower ranks`: one thing in two ways."""
    return (
        re.fullmatch(
            r"(?:the|an?)\s[^,;&/+]+, (?!and |or )(?:the |an? )?\w+s? (?:of|in|from|who|that) [^,;]+", value, re.I
        )
        is not None
    )


def told_twice(words: str) -> bool:
    """`narrow locks, old works of oak and stone`: no list of three, but what the locks are."""
    return re.fullmatch(r"(?:(?! of )[^,])+, [^,]* of [\w-]+ and [\w-]+", words) is not None


def is_short(item: str) -> bool:
    return 1 <= len(item.split()) <= 7 and not item.lower().startswith(
        ("but ", "which ", "because ", "so ", "although ")
    )


def is_class(items: tuple[str, ...]) -> bool:
    """Whether the first is what the others are: `blood groups, A, B, O`."""
    first, *others = items
    return (
        len(others) >= 2
        and is_plural(first)
        and first.islower()
        and all(o[:1].isupper() and " " not in o for o in others)
    )


def says_two(words: str) -> bool:
    return re.match(r"(?:the\s)?(?:two|2)\s", words, re.I) is not None


def whole_items(items: tuple[str, ...], label: str) -> tuple[str, ...]:
    """`Bells: hand and tower bells` → hand bells, tower bells: the noun that the last one has for all."""
    noun, last = label.split(" ")[-1].lower(), items[-1].rpartition(" ")
    apart = any(noun in item.lower() or is_plural(item) for item in items[:-1])
    if last[0].count(" ") > 1 or last[2].lower() != noun or apart:
        return items
    return (*(f"{item} {last[2]}" for item in items[:-1]), items[-1])


def with_head(items: tuple[str, ...]) -> tuple[str, ...]:
    """`both wet and dry docks`: wet docks and dry docks."""
    first, last = items[0], items[-1].split()
    if len(items) != 2 or " " in first or is_plural(first) or len(last) < 2 or not is_plural(last[-1]):
        return items
    return f"{first} {' '.join(last[1:])}", items[1]
