"""Which topics a sheet has: the outermost sections, and parts of long ones that have a name of their own."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from build_decks.config import Config
from build_decks.facts import Extraction, Fact
from build_decks.language.grammar import is_name, upper_first
from build_decks.language.roles import Role, role_of
from build_decks.language.short_names import short_name
from build_decks.outline import Document, Item, Section

_SPLIT = 20  # facts; a longer topic gives its parts with proper names bars of their own
_PART = 8  # facts that make such a part
_LISTED = 7  # facts below one bullet that make it a part of a section without headings
_NAMED = 5  # words of such a bullet


@dataclass(slots=True)
class Bar:
    """A topic before its rows: title, category and its facts in source order."""

    title: str
    category: str
    facts: list[Fact] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """From its first line on, what follows belongs to this title."""

    first: int
    title: str
    category: str


def bars_of(extraction: Extraction, document: Document, config: Config) -> dict[str, Bar]:
    """The topics by title in source order; sections of one title are one topic."""
    stretches = sorted(_stretches(extraction, document, dict(config.categories)), key=lambda stretch: stretch.first)
    starts = [stretch.first for stretch in stretches]
    bars: dict[str, Bar] = {}
    for fact in extraction.facts:
        at = bisect_right(starts, fact.provenance.span.first) - 1
        stretch = stretches[at] if at >= 0 else _Stretch(0, document.title, "")
        bars.setdefault(stretch.title, Bar(stretch.title, stretch.category)).facts.append(fact)
    return bars


def _stretches(extraction: Extraction, document: Document, categories: dict[str, str]) -> Iterator[_Stretch]:
    lines = sorted(fact.provenance.span.first for fact in extraction.facts)
    end = lines[-1] + 1 if lines else 1
    for section, its_end in _with_ends(_tops(document.root), end):
        yield from _visit(section, its_end, _category(section, categories), categories, lines)


def _tops(root: Section) -> tuple[Section, ...]:
    """The sections that are topics: the outermost, or those below a single heading that is the title."""
    tops = root.sections
    while len(tops) == 1 and len(tops[0].sections) > 1:
        tops = tops[0].sections
    return tops


def _with_ends(sections: tuple[Section, ...], end: int) -> Iterator[tuple[Section, int]]:
    """Each section with the line where it is over; the last one's is `end`."""
    for section, after in pairwise((*sections, None)):
        if section is not None:
            yield section, after.span.first if after is not None else end


def _visit(
    section: Section, end: int, category: str, categories: dict[str, str], lines: list[int]
) -> Iterator[_Stretch]:
    """The stretches of a section: its own, and those of its parts that get a bar of their own."""
    title = _title(section)
    yield _Stretch(section.span.first, title, category)
    yield from _parts(section, end, title, category, categories, lines)


def _parts(
    section: Section, end: int, title: str, category: str, categories: dict[str, str], lines: list[int]
) -> Iterator[_Stretch]:
    """The stretches of those parts of a section that get a bar of their own."""
    if _count(lines, section.span.first, end) <= _SPLIT:
        return
    if not section.sections and _count(lines, section.span.first, end) > 3 * _SPLIT:
        yield from _listed(section.items, end, title, category, lines)
        return
    for part, its_end in _with_ends(section.sections, end):
        named = all(map(is_name, re.split(r"[\s/]+", _title(part))))
        if named and _count(lines, part.span.first, its_end) >= _PART:
            yield from _visit(part, its_end, _category(part, categories, category), categories, lines)
            yield _Stretch(its_end, title, category)
        else:
            yield from _parts(part, its_end, title, category, categories, lines)


def _listed(items: tuple[Item, ...], end: int, title: str, category: str, lines: list[int]) -> Iterator[_Stretch]:
    """The stretches of a long section without headings: bullets that name what many facts below them are about."""
    ends = [*(item.span.first for item in items[1:]), end]
    for item, its_end in zip(items, ends, strict=True):
        name = item.text.plain.strip(" :")
        if _count(lines, item.span.first, its_end) < _LISTED or not item.children:
            continue
        if len(name.split()) <= _NAMED and not re.search(r"[.?!:]", name) and role_of(name) is Role.NAME:
            yield _Stretch(item.span.first, upper_first(name), category)
            yield _Stretch(its_end, title, category)
        else:
            yield from _listed(item.children, its_end, title, category, lines)


def _title(section: Section) -> str:
    return short_name(section.heading.plain, heading=True)


def _category(section: Section, categories: dict[str, str], above: str = "") -> str:
    """What the configuration says of the heading, as written or in short; else what is `above`; else the title."""
    title = _title(section)
    return categories.get(section.heading.plain) or categories.get(title) or above or title


def _count(lines: list[int], first: int, end: int) -> int:
    return bisect_left(lines, end) - bisect_left(lines, first)
