"""Codes by which the notes number their chapters, and which name nothing in them: `P4 - Currents`, `P5 - Waves`."""

from __future__ import annotations

import re
from collections import defaultdict

from build_decks.outline import Document, Section, Text

_CODE = re.compile(r"(?P<letters>[A-Z]{1,3})(?P<number>\d{1,2}(?:\.\d{1,2})?)\s*[-–—:.|]\s+(?=\S)")
_CHAPTER = 6  # items: less stands below the name of a thing


def chapter_codes(document: Document) -> frozenset[str]:
    """The codes of headings that number long sections of one level with the same letters."""
    series: defaultdict[tuple[int, str], dict[str, int]] = defaultdict(dict)
    for section in document.root.walk():
        if found := _CODE.match(section.heading.plain):
            series[section.level, found["letters"]][found["number"]] = _size(section)
    return frozenset(
        letters + number
        for (_, letters), sizes in series.items()
        if len(sizes) >= 2 and sum(sizes.values()) >= _CHAPTER * len(sizes)
        for number in sizes
    )


def without_code(heading: Text, codes: frozenset[str]) -> Text:
    """A heading without the code that numbers its chapter."""
    found = _CODE.match(heading.plain) if codes else None
    coded = found is not None and found["letters"] + found["number"] in codes
    return Text(heading.plain[found.end() :]) if found is not None and coded else heading


def _size(section: Section) -> int:
    return sum(1 for below in section.walk() for item in below.items for _ in item.walk())
