"""What stands on a sheet, as blocks: every word measured, nothing placed yet."""

from __future__ import annotations

from dataclasses import dataclass

from build_decks.writers.pdf.inline import Words


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """label … value"""

    label: Words
    value: Words
    refs: Words


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A remark or, with `caution`, a line that must not be overlooked."""

    words: Words
    refs: Words
    bullet: bool = True
    caution: bool = False


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A comparison; all rows are as long as the longest. `stacked` has the rows as running text."""

    head: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]
    stacked: tuple[Words, ...]
    refs: Words


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """A QR code that leads to `href`; `modules` are its rows of dark (1) and light (0) squares, `words` stand beside it."""

    href: str
    modules: tuple[bytes, ...]
    words: Words


Block = FigureBlock | TextBlock | TableBlock | CodeBlock


@dataclass(frozen=True, slots=True)
class TopicBlock:
    """A bar and what stands below it. `name` is the title as plain text; `again` is what the bar says where the topic goes
    on: behind the title, and behind a title that was cut."""

    name: str
    title: Words
    again: tuple[Words, Words]
    category: Words
    hue: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One category of the legend."""

    words: Words
    hue: int


@dataclass(frozen=True, slots=True)
class SheetBlock:
    """The whole sheet. The footer's texts hold {page}, {pages} and {size}."""

    title: Words
    subtitle: Words
    legend: tuple[Entry, ...]
    left: str
    right: str
    topics: tuple[TopicBlock, ...]
