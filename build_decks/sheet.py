"""What a cheat sheet prints, before any geometry: topics, each with blocks of rows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at a glance: label … value. Several values of one thing are one row: ("30 s", "max 12 h")."""

    label: str
    values: tuple[str, ...]
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gloss:
    """A term with its short definition, run in; an empty term is a plain remark."""

    term: str
    text: str
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Caution:
    """A line that must not be overlooked: must, only, cannot."""

    text: str
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Sibling options side by side: the header names them, each row compares one property.

    With `lead` it is the first column that names the rows, and the header says what they and the columns are; a header
    of empty texts is not printed.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    refs: tuple[str, ...] = ()
    lead: bool = False


Block = Figure | Gloss | Caution | Comparison


@dataclass(frozen=True, slots=True)
class Topic:
    """A coloured bar and the blocks below it. `category` stands at the bar's right and chooses the hue."""

    title: str
    category: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Omission:
    """A fact that the sheet leaves to the flashcards, and why."""

    ref: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One cheat sheet.

    `boxes` are about all topics together and stand behind them: what is easily confused, numbers known to be stale.
    `source` and `date` go into the footer, `url` is where the deck can be had; `codes` are stretches set in the code
    font, `lines` those lines of the notes that can be read on it.
    """

    title: str
    source: str
    date: str
    topics: tuple[Topic, ...]
    omitted: tuple[Omission, ...] = ()
    codes: frozenset[str] = frozenset()
    lines: frozenset[int] = frozenset()
    boxes: tuple[Topic, ...] = ()
    url: str = ""

    @property
    def parts(self) -> tuple[Topic, ...]:
        """All that has rows: the topics, then the boxes."""
        return (*self.topics, *self.boxes)
