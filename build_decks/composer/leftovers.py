"""Lines with a number that no rule reads: nobody can be asked for it, but a sheet can show the line as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.composer.telegrams import numbers_of
from build_decks.facts import NO_RULE, Extraction, Fact, Provenance, Subject
from build_decks.language.acronyms import EMOJI
from build_decks.outline import Document, Item
from build_decks.statements import Quality

RULE = "leftovers"  # in place of the rule's name
_LONGEST = 16  # words; more are a paragraph, no row
_PASSING = re.compile(r"(?:e\.?\s?g\b|for (?:example|instance)|see\b)", re.I)


def leftovers(extraction: Extraction, document: Document) -> Iterator[Fact]:
    """A fact for each such line, with the subject of the lines beside it, if that is known."""
    numbered = {
        unread.span.first for unread in extraction.unread if unread.reason == NO_RULE and any(numbers_of(unread.text))
    }
    if not numbered:
        return
    subjects: dict[int, Subject] = {}
    for fact in extraction.facts:
        if fact.subject.sure:
            subjects.setdefault(fact.provenance.span.first, fact.subject)
    read = {fact.provenance.span.first for fact in extraction.facts}
    for section in document.root.walk():
        for siblings in _families(section.items):
            beside = next(
                (subjects[item.span.first] for item in siblings if item.span.first in subjects), Subject("", sure=False)
            )
            for item in siblings:
                text = EMOJI.sub("", item.text.plain).strip()
                if item.span.first not in numbered - read or item.children or len(text.split()) > _LONGEST:
                    continue
                if not _PASSING.match(text):
                    yield Fact(beside, Quality(text), Provenance(item.span, RULE, text, text))


def _families(items: tuple[Item, ...]) -> Iterator[tuple[Item, ...]]:
    """The items that stand under one parent, for all parents."""
    if items:
        yield items
    for item in items:
        yield from _families(item.children)
