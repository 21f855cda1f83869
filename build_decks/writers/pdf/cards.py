"""The texts of a flashcard, set so that they fit its two sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_decks.writers.pdf.canvas import MM
from build_decks.writers.pdf.inline import Line, Setter, Words
from build_decks.writers.pdf.lines import evened, wrap
from build_decks.writers.pdf.stocks import Layout
from build_decks.writers.pdf.theme import Theme

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SMALL = 7.0  # points, of breadcrumb and ref
EDGE = 4.5 * MM  # from the cut to the text
LEADING = 1.2
_SIZES = (17.0, 15.5, 14.0, 12.5, 11.0, 10.0, 9.0, 8.0, 7.0, 6.5)  # points, tried in turn until a text fits its card
_DETAIL = 0.72  # of the answer's size
_BAND = 11.0  # points at the top and at the foot of a card, for breadcrumb and ref


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a card, set: lines with their sizes in points, from the top."""

    lines: tuple[tuple[Line, float], ...]
    colour: str

    @property
    def height(self) -> float:
        """In points."""
        return sum(size * LEADING for _, size in self.lines)


@dataclass(frozen=True, slots=True)
class PaperCard:
    """A card on paper: a text too long for one card goes on to the next, with the same ref; `part` counts them from 1."""

    front: Side
    back: Side
    context: Line | None
    ref: Line
    hue: str
    topic: str
    name: str
    part: int


class CardSetter:
    """Sets the texts of cards so that they fit."""

    def __init__(self, setter: Setter, theme: Theme, stock: Layout) -> None:
        self._setter, self._theme = setter, theme
        self._width = stock.width * MM - 2 * EDGE
        self._height = stock.height * MM - 2 * EDGE - 2 * _BAND

    def papers(self, card: Element) -> Iterator[PaperCard]:
        """The card on paper, or several where a text is too long for one."""
        hue = self._theme.hue(int(card.get("hue", "0"))).bar
        fronts = self._sides(self._words(card, "front"), (), self._theme.colours.ink)
        backs = self._sides(self._words(card, "back"), self._words(card, "detail"), hue)
        count = max(len(fronts), len(backs))
        for number in range(count):
            more = f" ({number + 1}/{count})" if count > 1 else ""
            yield PaperCard(
                fronts[min(number, len(fronts) - 1)],
                backs[min(number, len(backs) - 1)],
                next(iter(wrap(self._words(card, "context"), (self._width - 4) / SMALL)), None),
                self.small(f"{card.get('ref', '')}{more}"),
                hue,
                card.get("topic", ""),
                card.get("ref", ""),
                number + 1,
            )

    def small(self, text: str) -> Line:
        """A line of small type."""
        return next(iter(wrap(self._setter.plain(text), self._width / SMALL)), Line((), 0.0))

    def _words(self, card: Element, tag: str) -> Words:
        element = card.find(tag)
        return () if element is None else self._setter.element(element)

    def _sides(self, words: Words, detail: Words, colour: str) -> list[Side]:
        for size in _SIZES:
            lines = self._set(words, detail, size)
            if sum(scale * LEADING for _, scale in lines) <= self._height:
                return [Side(tuple(lines), colour)]
        sides: list[Side] = []
        room = 0.0
        for line, size in lines:  # not even the smallest type fits
            if not sides or room < size * LEADING:
                sides.append(Side((), colour))
                room = self._height
            sides[-1] = Side((*sides[-1].lines, (line, size)), colour)
            room -= size * LEADING
        return sides

    def _set(self, words: Words, detail: Words, size: float) -> list[tuple[Line, float]]:
        small = max(SMALL, size * _DETAIL)
        width = self._width / size
        lines = [(line, size) for line in evened(wrap(words, width), width)]
        return lines + [(line, small) for line in wrap(detail, self._width / small)]
