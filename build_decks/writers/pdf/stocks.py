"""Paper that cards are cut or broken from: where each card lies on the sheet."""

from __future__ import annotations

from dataclasses import dataclass

from build_decks.config import Paper, Stock


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet of cards, in millimetres: the first card's upper left corner, and from one card to the next.

    `cut` is True for plain paper, which needs marks to cut along; ready-made stock is perforated.
    """

    paper: str
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    down: float
    cut: bool = False


_INCH = 25.4

# The makers' own data sheets, by product number.
_MADE = {
    Stock.AVERY_5388: Layout("letter", 1, 3, 5 * _INCH, 3 * _INCH, 1.75 * _INCH, _INCH, 5 * _INCH, 3 * _INCH),
    Stock.AVERY_5371: Layout("letter", 2, 5, 3.5 * _INCH, 2 * _INCH, 0.75 * _INCH, 0.5 * _INCH, 3.5 * _INCH, 2 * _INCH),
    Stock.AVERY_C32015: Layout("a4", 2, 4, 85, 54, 17, 31.5, 91, 60),
    Stock.AVERY_C32011: Layout("a4", 2, 5, 85, 54, 15, 13.5, 95, 54),
    Stock.AVERY_L7414: Layout("a4", 2, 5, 90, 52, 15, 18.5, 90, 52),
}
_PLAIN = {
    Paper.A4: Layout("a4", 2, 4, 90, 64, 12, 14.5, 96, 68, cut=True),
    Paper.LETTER: Layout("letter", 2, 4, 90, 60, 14.95, 13.7, 96, 64, cut=True),
}


def stock_of(stock: Stock, paper: Paper) -> Layout:
    """Where the cards lie on a sheet of `stock`; plain paper has the size `paper`."""
    return _PLAIN[paper] if stock is Stock.PLAIN else _MADE[stock]
