"""About how much a sheet holds: lines on a page and characters in a line, in type that can be read.

Good enough to choose what goes on a sheet; the writer measures, and fits the type to what was chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import assert_never

from build_decks.composer.folder import text_of
from build_decks.config import Orientation, Paper, SheetConfig
from build_decks.sheet import Block, Caution, Comparison, Figure, Gloss

_SIDES = {Paper.A4: (210, 297), Paper.LETTER: (216, 279)}  # millimetres
_AROUND = 33  # millimetres of a page's height for margins, header and footer
_MARGINS = 16
_GUTTER = 4.5
_LINE = 3.13  # millimetres, of type of 7.4 points
_CHARACTER = 1.23
_INDENT = 4.4
_COLUMNS = {Orientation.LANDSCAPE: 4, Orientation.PORTRAIT: 3}
BAR = 2.4  # lines that a bar takes with the room above it
_GAP = 0.25  # lines between rows that may break
CODE = 12.0  # lines of the box with a QR code


@dataclass(frozen=True, slots=True)
class Room:
    """The `lines` of one page, all columns together, and the characters of a line: its `width`."""

    lines: float
    width: float

    def lines_of(self, block: Block) -> float:
        """About how many lines a block takes."""
        match block:
            case Figure():
                return ceil((len(text_of(block)) + 3) / self.width)
            case Gloss():
                return ceil((len(text_of(block)) + 4) / self.width) + _GAP
            case Caution():
                return ceil((len(text_of(block)) + 8) / self.width) + 3 * _GAP
            case Comparison(header, rows, _, leads):
                lead = 0.3 if len(header) == 2 and leads else 1 / max(1, len(header))
                widths = [lead, *((1 - lead) / max(1, len(header) - 1) for _ in header[1:])]
                cells = (
                    max(ceil((len(c) + 2) / (w * self.width)) for c, w in zip(row, widths, strict=False))
                    for row in rows
                )
                return 1 + sum(height + _GAP for height in cells)
            case _:
                assert_never(block)


def room_of(config: SheetConfig) -> Room:
    """The room of one page that is laid out as deck.toml asks."""
    width, height = sorted(_SIDES[config.paper], reverse=config.orientation is Orientation.LANDSCAPE)
    columns = config.columns or _COLUMNS[config.orientation]
    column = (width - _MARGINS - (columns - 1) * _GUTTER) / columns
    return Room(columns * (height - _AROUND) / _LINE, (column - _INDENT) / _CHARACTER)
