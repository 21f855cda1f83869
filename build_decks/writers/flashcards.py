"""Flashcards to cut out: a `Deck` as a PDF, questions in front and answers behind.

Made for printing on both sides with a flip on the long edge: the answer to the card in column k lies in column
columns−1−k of the next page, so that both meet on the same card.  A printer that shifts the back is set right with an
offset, which the calibration page helps to measure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from build_decks.config import FlashcardsConfig, Paper
from build_decks.deck import Basic, Card, Cloze, Deck, Listing, Literal
from build_decks.errors import NotesTrouble
from build_decks.writers.pdf.canvas import MM, PAPERS, Printer
from build_decks.writers.pdf.cards import EDGE, LEADING, SMALL, CardSetter, PaperCard, Side
from build_decks.writers.pdf.fonts import Fonts
from build_decks.writers.pdf.inline import Setter
from build_decks.writers.pdf.stocks import Layout, stock_of
from build_decks.writers.pdf.template import Coder, render
from build_decks.writers.pdf.theme import Theme, load_theme

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TEMPLATE = "sheet/flashcards.xml"


@dataclass(frozen=True, slots=True)
class CardReport:
    """How the cards came out: cards on paper, pages, the smallest type used, and what the reader should know."""

    cards: int
    pages: int
    smallest: float
    missing: tuple[str, ...]
    warnings: tuple[str, ...]


def write_flashcards(
    deck: Deck,
    target: Path,
    *,
    settings: FlashcardsConfig | None = None,
    paper: Paper = Paper.A4,
    theme: str = "colour",
    project: Path | None = None,
    date: str = "",
    language: str = "en",
) -> CardReport:
    """Writes the cards of `deck` to `target` as a PDF and says how they came out; `paper` is of plain stock.

    Raises NotesTrouble when the settings, the theme, a template or the target cannot be used; then nothing is written.
    """
    settings = settings or FlashcardsConfig()
    stock = stock_of(settings.stock, paper)
    if settings.fold and stock.columns != 2:
        what = f"flashcards.fold: cards of {settings.stock} lie in one column and cannot be folded."
        raise NotesTrouble(what, "Choose a stock with two columns.")
    look = load_theme(theme, project)
    xml, root = _rendered(deck, project)
    fonts = Fonts(xml, look.fonts)
    maker = CardSetter(Setter(fonts, code_scale=look.type.code), look, stock)
    papers = [paper for element in root.iterfind("card") for paper in maker.papers(element)]
    printer = Printer(PAPERS[stock.paper], title=deck.title, language=language, date=date, fonts=fonts)
    printer.prefer("PrintScaling", "None")  # a scaled page would not fit the stock
    printer.prefer("Duplex", "Simplex" if settings.fold else "DuplexFlipLongEdge")
    sheets = _Sheets(printer, stock, settings, look)
    if settings.calibration and not settings.fold:
        sheets.calibrate(maker)
    sheets.draw(papers)
    printer.save(target)
    return CardReport(
        cards=len(papers),
        pages=printer.pages,
        smallest=min((size for p in papers for side in (p.front, p.back) for _, size in side.lines), default=0.0),
        missing=tuple(sorted(fonts.missing)),
        warnings=_warnings(papers),
    )


def _warnings(papers: Sequence[PaperCard]) -> tuple[str, ...]:
    """What to say of facts whose text is too long for one card."""
    long = [paper.name for paper in papers if paper.part == 2]
    if not long:
        return ()
    which = f"{long[0]} is" if len(long) == 1 else f"{', '.join(long)} are"
    return (f"{which} too long for one card and printed on several. Shorten the line, or choose larger cards.",)


def _rendered(deck: Deck, project: Path | None) -> tuple[str, Element]:
    topics = list(dict.fromkeys(card.topic for card in deck.cards))
    numbers = {topic: number for number, topic in enumerate(topics)}
    return render(
        _TEMPLATE,
        project,
        deck=deck,
        kind_of=_kind,
        hue=lambda card: numbers[card.topic],
        context=lambda card: list(dict.fromkeys((card.topic, *card.context))),
        code=lambda text, card: Coder(words for kind, words in card.literals if kind is Literal.CODE)(text),
    )


def _kind(card: Card) -> str:
    match card.body:
        case Basic():
            return "basic"
        case Cloze():
            return "cloze"
        case Listing():
            return "listing"
        case _:
            assert_never(card.body)


class _Sheets:
    """Lays cards on sheets."""

    def __init__(self, printer: Printer, stock: Layout, settings: FlashcardsConfig, theme: Theme) -> None:
        self._printer, self._stock, self._settings, self._theme = printer, stock, settings, theme
        self._topic = ""

    def draw(self, papers: Sequence[PaperCard]) -> None:
        """Draws all cards, or an empty page."""
        stock = self._stock
        share = stock.rows * (1 if self._settings.fold else stock.columns)
        for first in range(0, len(papers), share):
            group = papers[first : first + share]
            if self._settings.fold:
                with self._printer.page():
                    self._marks(len(group) * 2)
                    for row, paper in enumerate(group):
                        self._side(paper, paper.front, *self._place(row, 0), front=True)
                        self._side(paper, paper.back, *self._place(row, 1), front=False)
                continue
            with self._printer.page():
                self._marks(len(group))
                for number, paper in enumerate(group):
                    self._side(paper, paper.front, *self._place(*divmod(number, stock.columns)), front=True)
            with self._printer.page():
                self._marks(len(group), mirrored=True)
                for number, paper in enumerate(group):
                    self._side(paper, paper.back, *self._behind(*divmod(number, stock.columns)), front=False)
        if not papers:
            with self._printer.page():
                pass

    def calibrate(self, maker: CardSetter) -> None:
        """A page with crosses at the corners of the cards, and behind it a page with rulers through them."""
        printer, stock = self._printer, self._stock
        corners = [
            (stock.left + column * stock.across + stock.width / 2, stock.top + row * stock.down + stock.height / 2)
            for column in (0, stock.columns - 1)
            for row in (0, stock.rows - 1)
        ]
        lines = (
            "Print this sheet on both sides and hold it against the light.",
            "Read off the rulers how far the cross lies from 0, and set back_dx and back_dy to that many millimetres.",
        )
        for back in (False, True):
            with printer.page():
                printer.unit = 1.0
                with printer.artifact():
                    for x, y in corners:
                        left = (printer.size[0] / MM - x if back else x) * MM
                        self._cross(left + (self._settings.back_dx * MM if back else 0.0), y * MM, ruler=back)
                printer.unit = SMALL
                with printer.mark("P"):
                    for number, text in enumerate(lines if not back else ()):
                        line = maker.small(text)
                        middle = printer.size[1] / 2 / SMALL + number * LEADING
                        printer.line(line, (printer.size[0] / SMALL - line.width) / 2, middle, self._theme.colours.ink)

    def _cross(self, x: float, y: float, *, ruler: bool) -> None:
        colour, length = self._theme.colours.ink, 8 * MM
        self._printer.rule(x - length, y, 2 * length, colour, 0.3)
        self._printer.rule(x, y - length, 2 * length, colour, 0.3, down=True)
        for step in range(-5, 6) if ruler else ():
            tick = 1.6 * MM if step % 5 == 0 else 0.9 * MM
            self._printer.rule(x + step * MM, y - tick, 2 * tick, colour, 0.3, down=True)
            self._printer.rule(x - tick, y + step * MM, 2 * tick, colour, 0.3)

    def _place(self, row: int, column: int) -> tuple[float, float]:
        """The upper left corner of a card's front, in points."""
        stock = self._stock
        return (stock.left + column * stock.across) * MM, (stock.top + row * stock.down) * MM

    def _behind(self, row: int, column: int) -> tuple[float, float]:
        """The upper left corner of its back: the front's place as seen through the paper, and the printer's offset."""
        x, y = self._place(row, column)
        mirrored = self._printer.size[0] - x - self._stock.width * MM
        return mirrored + self._settings.back_dx * MM, y + self._settings.back_dy * MM

    def _marks(self, count: int, *, mirrored: bool = False) -> None:
        """Ticks outside the corners of the cards, to cut along."""
        stock, printer = self._stock, self._printer
        if not stock.cut:
            return
        printer.unit = 1.0

        def draw() -> None:
            for number in range(count):
                row, column = divmod(number, stock.columns)
                self._ticks(*(self._behind(row, column) if mirrored else self._place(row, column)))

        with printer.artifact():
            printer.stamp(f"marks-{count}{'-back' if mirrored else ''}", draw)

    def _ticks(self, left: float, top: float) -> None:
        """The ticks of the card with its upper left corner there."""
        printer, colour, tick, away = self._printer, self._theme.colours.muted, 1.4 * MM, 0.4 * MM
        right, foot = left + self._stock.width * MM, top + self._stock.height * MM
        for y in (top, foot):
            printer.rule(left - away - tick, y, tick, colour, 0.3)
            printer.rule(right + away, y, tick, colour, 0.3)
        for x in (left, right):
            printer.rule(x, top - away - tick, tick, colour, 0.3, down=True)
            printer.rule(x, foot + away, tick, colour, 0.3, down=True)

    def _side(self, paper: PaperCard, side: Side, x: float, y: float, *, front: bool) -> None:
        printer, stock, colours = self._printer, self._stock, self._theme.colours
        width, height = stock.width * MM, stock.height * MM
        if front and paper.topic != self._topic:
            self._topic = paper.topic
            printer.unit = 1.0
            printer.outline(paper.topic, x, y)
        with printer.group("Sect"):
            printer.unit = SMALL
            with printer.artifact():
                printer.box((x + EDGE) / SMALL, (y + EDGE) / SMALL, 0.5, 0.85, paper.hue)
            with printer.mark("P"):
                if front and paper.context:
                    base = (y + EDGE) / SMALL + 0.72
                    printer.line(paper.context, (x + EDGE) / SMALL + 0.9, base, colours.muted)
                foot = (y + height - EDGE) / SMALL - 0.1
                printer.line(paper.ref, (x + width - EDGE) / SMALL - paper.ref.width, foot, colours.muted)
            with printer.mark("P"):
                top = y + (height - side.height) / 2
                first = side.lines[0][1] if side.lines else 0.0
                for line, size in side.lines:
                    printer.unit = size
                    left = (x + (width - line.width * size) / 2) / size
                    colour = side.colour if size == first else colours.ink
                    printer.line(line, left, top / size + 0.85, colour)
                    top += size * LEADING
