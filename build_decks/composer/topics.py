"""The sections of a document as breadcrumbs, and running row ids."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.scopes import shares_word
from build_decks.deck import Card
from build_decks.facts import (
    Fact,
)
from build_decks.language.roles import is_field
from build_decks.outline import Document, Section


class Topics:
    """The sections of a document as breadcrumbs, and running row ids for each topic: `SQS 1`, `SQS 2` …"""

    def __init__(self, document: Document) -> None:
        from build_decks.language.short_names import short_name

        self._starts: list[tuple[int, tuple[str, ...]]] = []
        chain: list[tuple[int, str]] = []
        for section in document.root.walk():
            if section.level == 0:
                continue
            chain = [c for c in chain if c[0] < section.level] + [
                (section.level, short_name(section.heading.plain, heading=True))
            ]
            self._starts.append((section.span.first, tuple(c[1] for c in chain)))
        if self._starts:
            top = {chain[0] for _, chain in self._starts}
            if len(top) == 1 and any(len(chain) > 1 for _, chain in self._starts):  # one H1 is the title, not a topic
                self._starts = [(line, chain[1:] or chain) for line, chain in self._starts]
        self._title = document.title
        self._numbers: dict[str, int] = {}

    def of(self, fact: Fact) -> tuple[str, tuple[str, ...]]:
        """(topic, breadcrumb) of a fact."""
        import bisect

        at = bisect.bisect_right([line for line, _ in self._starts], fact.provenance.span.first) - 1
        chain = self._starts[at][1] if at >= 0 else (self._title,)
        return chain[0], chain

    def numbered(self, card: Card) -> Card:
        """The card with its row id; topics with the same sign are numbered together, so that no two cards share one."""
        sign = abbreviation(card.topic)
        self._numbers[sign] = self._numbers.get(sign, 0) + 1
        return replace(card, ref=f"{sign} {self._numbers[sign]}")


def abbreviation(topic: str) -> str:
    """A short sign for a topic: `SQS`, `EB` for Elastic Beanstalk, `Lambda`."""
    words: list[str] = re.findall(r"\w+", topic)
    acronyms = [w for w in words if len(w) > 1 and w.isupper()]
    if not words or len(words) == 1 or acronyms:
        return (acronyms or words or ["–"])[0][:10]
    initials = "".join(w[0] for w in words if w[0].isupper() or w[0].isdigit())
    return initials[:5] if len(initials) >= 2 else words[0][:10]


def spells_items(section: Section) -> bool:
    """`ABC`, below which Anchor, Buoy and Cable stand: letters to remember them by."""
    return "".join(item.text.plain[:1] for item in section.items).upper().startswith(section.heading.plain.upper())


SHORT = re.compile(r"What does [A-Z]{2,3} stand for\?")


def tells_meaning(whole: str, question: str, answer: str, brand: str) -> bool:
    """Whether what the notes are about tells which meaning of three letters is meant: a field, a craft, a brand, a longer acronym."""
    if not SHORT.fullmatch(question) or not whole or shares_word(whole, f"{question} {answer}"):
        return False
    craft = whole.islower() and whole.endswith("ing")
    return is_field(whole) or craft or whole == brand or re.fullmatch("[A-Z]{4,}", whole) is not None
