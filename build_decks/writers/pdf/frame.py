"""What stands around the columns of each page: title, subtitle and legend above, source and page number below.

All in points; the frame does not shrink with the body.
"""

from __future__ import annotations

from dataclasses import dataclass

from build_decks.writers.pdf.blocks import SheetBlock
from build_decks.writers.pdf.canvas import MM, Printer
from build_decks.writers.pdf.inline import Line, Setter, Words
from build_decks.writers.pdf.lines import shortened, wrap
from build_decks.writers.pdf.theme import Theme

_SWATCH = 0.75  # ems of the legend's type
_APART = 1.1  # between its entries
_MOST_LEGEND_LINES = 2  # a longer legend is left out: each bar says its category too


@dataclass(frozen=True, slots=True)
class _Item:
    line: Line
    hue: int
    width: float


class Frame:
    """Header and footer for a page of `size`, and what room they leave: `top`, `bottom`, `left`, `width`, in points."""

    def __init__(self, sheet: SheetBlock, theme: Theme, setter: Setter, size: tuple[float, float]) -> None:
        self._sheet, self._theme, self._setter = sheet, theme, setter
        self.left = theme.page.margin * MM
        self.width = size[0] - 2 * self.left
        page = theme.page
        self._title = wrap(sheet.title, self.width / page.title)
        self._subtitle = wrap(sheet.subtitle, self.width / page.subtitle)
        used = self._title[-1].width * page.title if self._title else 0.0
        # Title, subtitle and legend share a line if they can; else each begins its own.
        self._beside = used + 10 + sum(line.width for line in self._subtitle[:1]) * page.subtitle <= self.width
        if self._beside and len(self._subtitle) == 1:
            used += 10 + self._subtitle[0].width * page.subtitle
        self._legend = self._legend_rows(self.width - used - 12)
        self._legend_beside = len(self._legend) <= 1
        if not self._legend_beside:
            self._legend = self._legend_rows(self.width)
        if len(self._legend) > _MOST_LEGEND_LINES:
            self._legend = []
        self._title_height = max(1, len(self._title)) * page.title * 1.15
        height = self._title_height
        if not self._beside:
            height += len(self._subtitle) * page.subtitle * 1.25
        if not self._legend_beside:
            height += len(self._legend) * page.legend * 1.5
        self._rule = self.left + height + 2.0
        self.top = self._rule + 7.0
        self.bottom = size[1] - self.left - page.footer * 1.2 - 5.0
        self._foot = size[1] - self.left

    def paint(self, printer: Printer, page: int, pages: int, body: float) -> None:
        """Draws header and footer of page number `page` of `pages`; only on the first are they content."""
        if page == 1:
            self._header(printer, tagged=True)
        else:
            with printer.artifact():
                self._header(printer, tagged=False)
        with printer.artifact():
            printer.unit = 1.0
            printer.rule(self.left, self._rule, self.width, self._theme.colours.rule, 1.1)
            self._footer(printer, page, pages, body)

    def _header(self, printer: Printer, *, tagged: bool) -> None:
        look, colours = self._theme.page, self._theme.colours
        if tagged:
            with printer.mark("H1"):
                self._lines(printer, self._title, self.left, self.left + look.title * 0.8, look.title, colours.ink)
            with printer.mark("P"):
                self._second(printer)
        else:
            self._lines(printer, self._title, self.left, self.left + look.title * 0.8, look.title, colours.ink)
            self._second(printer)
        if self._legend:
            self._draw_legend(printer, tagged=tagged)

    def _second(self, printer: Printer) -> None:
        look, colours = self._theme.page, self._theme.colours
        base = self.left + self._title_height - look.title * 0.35
        left = self.left
        if self._beside and self._title:
            left += self._title[-1].width * look.title + 10
        else:
            base += look.subtitle * 1.25
        self._lines(printer, self._subtitle, left, base, look.subtitle, colours.muted)

    def _lines(self, printer: Printer, lines: list[Line], x: float, y: float, size: float, colour: str) -> None:
        printer.unit = size
        for number, line in enumerate(lines):
            printer.line(line, x / size, y / size + number * 1.15, colour)

    def _legend_rows(self, room: float) -> list[list[_Item]]:
        size = self._theme.page.legend
        rows: list[list[_Item]] = []
        used = room + 1
        for entry in self._sheet.legend if len(self._theme.hues) > 1 else ():
            lines = wrap(entry.words, 30.0)
            if not lines:
                continue
            width = (_SWATCH + 0.4 + lines[0].width) * size
            if used + width > room:
                rows.append([])
                used = 0.0
            rows[-1].append(_Item(lines[0], entry.hue, width))
            used += width + _APART * size
        return rows

    def _draw_legend(self, printer: Printer, *, tagged: bool) -> None:
        size, colours = self._theme.page.legend, self._theme.colours
        printer.unit = size
        first = self._rule / size - 0.75 - (len(self._legend) - 1) * 1.5
        for number, row in enumerate(self._legend):
            base = first + number * 1.5
            width = sum(item.width for item in row) / size + _APART * (len(row) - 1)
            left = (self.left + self.width) / size - width
            for item in row:
                first_of = next((n for n, topic in enumerate(self._sheet.topics) if topic.hue == item.hue), None)
                if first_of is not None:
                    printer.link(f"#{first_of}", left, base - 0.85, item.width / size, 1.2)
                if tagged:
                    with printer.artifact():
                        printer.box(left, base - 0.68, _SWATCH, _SWATCH, self._theme.hue(item.hue).bar, 0.15)
                    with printer.mark("P"):
                        printer.line(item.line, left + _SWATCH + 0.4, base, colours.ink)
                else:
                    printer.box(left, base - 0.68, _SWATCH, _SWATCH, self._theme.hue(item.hue).bar, 0.15)
                    printer.line(item.line, left + _SWATCH + 0.4, base, colours.ink)
                left += item.width / size + _APART

    def _footer(self, printer: Printer, page: int, pages: int, body: float) -> None:
        size, colours = self._theme.page.footer, self._theme.colours
        printer.unit = size
        base = self._foot / size - 0.2
        right = self._said(self._sheet.right, page, pages, body)
        room = self.width / size
        end = wrap(right, room)[:1]
        for line in end:
            printer.line(line, (self.left + self.width) / size - line.width, base, colours.muted)
        left = self._said(self._sheet.left, page, pages, body)
        for line in wrap(
            shortened(left, ((), self._setter.plain("…")), room - sum(line.width for line in end) - 2), room
        )[:1]:
            printer.line(line, self.left / size, base, colours.muted)

    def _said(self, text: str, page: int, pages: int, body: float) -> Words:
        return self._setter.plain(text.format(page=page, pages=pages, size=f"{body:.1f} pt".replace(".0 ", " ")))
