"""Codes by which the notes number their chapters, and which name nothing in them: `P4 - Currents`, `P5 - Waves`; and words that headings
spell, each with its letter: `ABC: Anchor`, `ABC: Buoy`, `ABC: Cable`."""

from __future__ import annotations

import re
from collections import defaultdict

from build_decks.outline import Document, Section, Text

_CODE = re.compile(r"(?P<code>(?P<letters>[A-Z]{1,3})(?P<number>\d{1,2}(?:\.\d{1,2})?))\s*[-–—:.|]\s+(?=\S)")
_LETTER = re.compile(r"(?P<code>[A-Z]{3,8})\s*[-–—:.|]\s+(?=(?P<first>[A-Z]))")
_CHAPTER = 6  # items: less stands below the name of a thing


def chapter_codes(document: Document) -> frozenset[str]:
    """The codes of headings that number long sections of one level with the same letters, and the words that others spell."""
    series: defaultdict[tuple[int, str], dict[str, int]] = defaultdict(dict)
    for section in document.root.walk():
        if found := _CODE.match(section.heading.plain):
            series[section.level, found["letters"]][found["number"]] = _size(section)
    return frozenset(
        letters + number
        for (_, letters), sizes in series.items()
        if len(sizes) >= 2 and sum(sizes.values()) >= _CHAPTER * len(sizes)
        for number in sizes
    ) | spelt(document)


def spelt(document: Document) -> frozenset[str]:
    """The words that stand in front of headings, one for each of their letters in order."""
    letters: defaultdict[tuple[int, str], str] = defaultdict(str)
    for section in document.root.walk():
        if found := _LETTER.match(section.heading.plain):
            letters[section.level, found["code"]] += found["first"]
    return frozenset(word for (_, word), firsts in letters.items() if firsts == word)


def without_code(heading: Text, codes: frozenset[str]) -> Text:
    """A heading without the code that numbers its chapter, or the word of which it tells one letter."""
    found = (_CODE.match(heading.plain) or _LETTER.match(heading.plain)) if codes else None
    return Text(heading.plain[found.end() :]) if found is not None and found["code"] in codes else heading


def _size(section: Section) -> int:
    return sum(1 for below in section.walk() for _ in below.lines())
