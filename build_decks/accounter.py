"""Every line of the notes accounted for: asked, context of others, on the sheet only, or left out, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from build_decks.deck import Deck, listed_in
from build_decks.facts import PARENT, READ_ABOVE, Extraction
from build_decks.language.tokens import plain
from build_decks.outline import Document
from build_decks.sheet import Sheet


class Fate(StrEnum):
    """What becomes of a line of the notes."""

    ASKED = "asked"
    CONTEXT = "context of other lines"
    SHEET = "on the sheet only"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Account:
    """One heading, bullet, paragraph or table row at `line`, what became of it, and why where it is not asked."""

    line: int
    text: str
    fate: Fate
    reason: str = ""


def account(document: Document, extraction: Extraction, deck: Deck, sheet: Sheet) -> tuple[Account, ...]:
    """One account for each line of the notes that holds words, in source order."""
    asked = {source.line for card in deck.cards for source in card.sources}
    unread = {one.span.first: one.reason for one in extraction.unread}
    held = {one.fact.provenance.span.first: one.reason for one in deck.held}
    listed = set(listed_in(deck.cards))
    read = {fact.provenance.span.first for fact in extraction.facts}

    def fate(line: int, text: str, parent: bool) -> tuple[Fate, str]:
        if line in asked:
            return Fate.ASKED, ""
        if plain(text) in listed:
            return Fate.CONTEXT, ITEM
        if unread.get(line) in CONTEXT or parent and line not in sheet.lines:
            return Fate.CONTEXT, unread.get(line) or PARENT
        reason = held.get(line) or unread.get(line) or (ALONE if line in read else SKIPPED)
        return (Fate.SHEET if line in sheet.lines else Fate.LEFT_OUT), reason

    return tuple(
        Account(line, text, *fate(line, text, parent))
        for line, (text, parent) in sorted(_lines(document).items())
        if text
    )


CONTEXT = frozenset({READ_ABOVE, PARENT})
ITEM = "an item of a list that is asked"
ALONE = "understood, but no good question by itself"
SKIPPED = "left out by a comment or by deck.toml"


def _lines(document: Document) -> dict[int, tuple[str, bool]]:
    """Line → (its words, whether others stand below it). Of two items in one line the first counts."""
    lines: dict[int, tuple[str, bool]] = {}
    for section in document.root.walk():
        if section.level:
            lines[section.span.first] = (section.heading.plain, True)
    for item in document.items():
        lines.setdefault(item.span.first, (item.text.plain.strip(), bool(item.children)))
    return lines


def counted(accounts: tuple[Account, ...]) -> str:
    """`626 lines: 431 asked, 120 context of other lines, 12 on the sheet only, 63 left out`."""
    counts = Counter(one.fate for one in accounts)
    parts = (f"{counts[fate]:,} {fate}" for fate in Fate)
    return f"{len(accounts):,} line{'' if len(accounts) == 1 else 's'}: {', '.join(parts)}"


def as_lines(accounts: tuple[Account, ...]) -> Iterator[str]:
    """The lines that are not asked, each with its place and the reason."""
    for one in accounts:
        if one.fate in (Fate.SHEET, Fate.LEFT_OUT):
            yield f"{one.line}: {one.fate}: {one.text[:120]!r} ({one.reason})"
