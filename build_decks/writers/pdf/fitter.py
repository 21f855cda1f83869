"""The type is fitted to the pages, the boxes are placed in the columns and drawn."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from build_decks.writers.pdf.blocks import SheetBlock
from build_decks.writers.pdf.boxes import Builder
from build_decks.writers.pdf.canvas import MM, Printer
from build_decks.writers.pdf.columns import Box, Column, Stack, pages
from build_decks.writers.pdf.frame import Frame
from build_decks.writers.pdf.theme import Theme

_STEP = 0.05  # points, between the type sizes that are tried
_WHOLE = 0.98  # topics stay whole if the type is at least this much of what it could be
_LEVEL = 0.9  # of the longest column, if topics are to stay whole
_MANY = 6  # pages; on more a larger type gains nothing that would be worth the search for it
_SPARE = 0.6  # of the page's height; where no column is longer, nothing needs to be level
_FULL = 0.93  # of the page's height; columns longer than that are stretched to the foot
_LOOSE = 0.2  # ems that rows may move apart to that end


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of each page, for a body of `body` points."""

    body: float
    pages: list[list[Column]]


class Fitter:
    """Finds the type size for a number of pages, and draws the sheet at that size."""

    def __init__(self, sheet: SheetBlock, theme: Theme, frame: Frame, columns: int) -> None:
        self._sheet, self._theme, self._frame, self._columns = sheet, theme, frame, columns
        gutter = theme.page.gutter * MM
        self._width = (frame.width - gutter * (columns - 1)) / columns
        self._stacks: dict[float, list[Stack]] = {}
        self._laid: dict[tuple[float, bool], Layout] = {}

    def height(self, body: float) -> float:
        """The height of a column in ems of the `body`."""
        return (self._frame.bottom - self._frame.top) / body

    def fit(self, wanted: int) -> tuple[Layout, tuple[str, ...]]:
        """The layout with the largest type on `wanted` pages, or on the fewest that can be read well if that is 0.

        Also what to tell the user where that many pages cannot be read.
        """
        scale = self._theme.type
        warnings: tuple[str, ...] = ()
        count = wanted or len(self._lay(scale.comfortable, False).pages)
        if not wanted and count > _MANY:
            return self._lay(scale.comfortable, False), warnings
        if wanted and (least := len(self._lay(scale.smallest, False).pages)) > count:
            warnings = (
                f"{count} page{'' if count == 1 else 's'} would need type below {scale.smallest} pt, so the sheet "
                f"takes {least}. Leave something out, or ask for pages = {least}.",
            )
            count = least
        best = self._largest(scale.smallest, scale.largest, count, whole=False)
        whole = self._largest(max(scale.smallest, best.body * _WHOLE), best.body, count, whole=True)
        return (whole if len(whole.pages) <= count and self._is_level(whole) else best), warnings

    def _is_level(self, layout: Layout) -> bool:
        """Whether the columns of each page are about as long as one another, or the page has room to spare."""
        heights = [[column.height for column in page] for page in layout.pages if page]
        spare = _SPARE * self.height(layout.body)
        return all(max(page) < spare or min(page) >= _LEVEL * max(page) for page in heights)

    def _largest(self, low: float, high: float, count: int, *, whole: bool) -> Layout:
        """The layout of at most `count` pages with the largest type from `low` to `high`, else that of `low`."""
        best: Layout | None = None
        first, last = round(low / _STEP + 0.49), int(high / _STEP + 1e-6)
        middle = last  # the largest first: short sheets need no other
        while first <= last:
            layout = self._lay(round(middle * _STEP, 4), whole)
            if len(layout.pages) <= count:
                best, first = layout, middle + 1
            else:
                last = middle - 1
            middle = (first + last) // 2
        return best or self._lay(low, whole)

    def _lay(self, body: float, whole: bool) -> Layout:
        if (body, whole) not in self._laid:
            if body not in self._stacks:
                builder = Builder(self._theme, self._width / body)
                self._stacks[body] = [builder.stack(topic) for topic in self._sheet.topics]
            laid = pages(self._stacks[body], self.height(body), self._theme.bar.above, self._columns, whole=whole)
            self._laid[body, whole] = Layout(body, laid or [[]])
        return self._laid[body, whole]

    def draw(self, printer: Printer, layout: Layout, *, before: int = 0, after: int = 0) -> None:
        """Draws all pages. `before` and `after` are pages of the same document that others draw."""
        total = before + len(layout.pages) + after
        for number, columns in enumerate(layout.pages, before + 1):
            with printer.page():
                self._frame.paint(printer, number, total, layout.body)
                printer.unit = layout.body
                self._draw_columns(printer, columns, layout.body)

    def _draw_columns(self, printer: Printer, columns: list[Column], body: float) -> None:
        theme, frame = self._theme, self._frame
        gutter = theme.page.gutter * MM
        level = max((column.height for column in columns), default=0.0)
        if level > _FULL * self.height(body):
            level = self.height(body)
        if theme.page.line == "hairline":
            with printer.artifact():
                for number in range(1, len(columns)):
                    x = (frame.left + number * (self._width + gutter) - gutter / 2) / body
                    printer.rule(x, frame.top / body, level, theme.colours.hairline, 0.5, down=True)
        for number, column in enumerate(columns):
            x, y = (frame.left + number * (self._width + gutter)) / body, frame.top / body
            over = level - column.height
            stretch = min(over / max(1, len(column.parts) - 1), theme.rows.stretch)
            gap = theme.bar.above + stretch
            # What is still over goes between the rows, if so little that nobody sees it.
            rows = sum(not box.table for part in column.parts for box in part) - 1
            loose = (over - stretch * (len(column.parts) - 1)) / max(1, rows)
            loose = loose if loose <= _LOOSE else 0.0
            for name, part in zip(column.names, column.parts, strict=True):
                if name:
                    printer.outline(name, x, y)
                with printer.group("Sect"):
                    for table, boxes in groupby(part, key=lambda box: box.table):
                        y = self._draw_boxes(printer, list(boxes), x, y, loose, table=bool(table))
                y += gap

    def _draw_boxes(
        self, printer: Printer, boxes: list[Box], x: float, y: float, loose: float, *, table: bool
    ) -> float:
        if table:
            with printer.group("Table"):
                return self._draw_boxes(printer, boxes, x, y, loose, table=False)
        for box in boxes:
            box.paint(printer, x, y)
            y += box.height + (0.0 if box.table else loose)
        return y
