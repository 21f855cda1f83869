"""Tables as boxes: one for each row, so that a table may go on in the next column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_decks.writers.pdf.blocks import TableBlock
from build_decks.writers.pdf.canvas import Printer
from build_decks.writers.pdf.columns import Box
from build_decks.writers.pdf.grid import Grid
from build_decks.writers.pdf.inline import Words
from build_decks.writers.pdf.lines import wrap
from build_decks.writers.pdf.measures import column_widths, parts, tied
from build_decks.writers.pdf.theme import Hue


class TableBuilder:
    """Builds the boxes of tables for a column, and numbers the tables."""

    def __init__(self, grid: Grid) -> None:
        self._theme, self._width = grid.theme, grid.width
        self._left, self._right, self._inner, self._leading = grid.left, grid.right, grid.inner, grid.leading
        self._baseline = grid.baseline
        self._tables = 0

    def widths(self, block: TableBlock) -> list[float] | None:
        """The widths of its columns, None where they have no room beside each other."""
        head_row = (block.head,) if any(block.head[1:]) else ()
        return column_widths((*head_row, *block.rows), self._inner, self._theme.rows.gap)

    def boxes(self, block: TableBlock, widths: Sequence[float], hue: Hue) -> Iterator[Box]:
        """The boxes of a table with columns of these `widths`: its head, which is repeated in the next column, and its rows."""
        self._tables += 1
        head = None
        rows = list(block.rows)
        signed: Words = ()
        spans = not any(block.head[1:])  # a lone name of the whole table
        cells, its_widths = (block.head[:1], [self._inner]) if spans else (block.head, widths)
        if block.refs and not (block.head and self._at_right(cells[-1], block.refs, its_widths[-1])):
            rows[-1] = (*rows[-1][:-1], rows[-1][-1] + tied(block.refs))
        elif block.refs:
            signed = block.refs
        if block.head:
            head = self._row(cells, its_widths, hue, signed, head=True, last=False)[0]
            yield head
        for number, row in enumerate(rows):
            boxes = self._row(row, widths, hue, (), head=False, last=number == len(block.rows) - 1)
            # A first or last row does not stand alone either.
            sticks = number == 0 < len(block.rows) - 1 or number == len(block.rows) - 2
            for part, box in enumerate(boxes):
                stays = sticks if part == len(boxes) - 1 else len(boxes) <= 2
                yield replace(box, head=head, sticks=stays and len(block.rows) > 1)

    def _at_right(self, words: Words, refs: Words, width: float) -> bool:
        """Whether the refs have room at the right of the last cell of a table's head."""
        lines, signed = wrap(words, width), wrap(refs, width)
        used = lines[0].width + self._theme.rows.gap if lines else 0.0
        return len(lines) < 2 and len(signed) == 1 and used + signed[0].width <= width

    def _row(
        self, cells: Sequence[Words], widths: Sequence[float], hue: Hue, refs: Words, *, head: bool, last: bool
    ) -> list[Box]:
        colours, gap, table = self._theme.colours, self._theme.rows.gap, self._tables
        columns = [wrap(words, width) for words, width in zip(cells, widths, strict=True)]
        pad = self._theme.rows.between / 2
        signed = wrap(refs, widths[-1])[:1]
        sections = parts(max(1, *map(len, columns)))
        boxes = []
        for first, end in sections:
            height = (end - first) * self._leading + 2 * pad

            def paint(
                printer: Printer, x: float, y: float, first: int = first, end: int = end, height: float = height
            ) -> None:
                with printer.artifact():
                    if head:
                        printer.box(x, y, self._width, height, hue.tint)
                    if end == sections[-1][1]:
                        printer.rule(x, y + height, self._width, colours.hairline)
                with printer.group("TR"):
                    left = x + self._left
                    for place, (lines, width) in enumerate(zip(columns, widths, strict=True)):
                        with printer.mark("TH" if head else "TD"):
                            for number, line in enumerate(lines[first:end]):
                                base = y + pad + self._baseline(number)
                                printer.line(line, left, base, colours.muted if head else colours.ink, colours.muted)
                            if place == len(columns) - 1:
                                for line in signed:
                                    at = x + self._width - self._right - line.width
                                    printer.line(line, at, y + pad + self._baseline(0), colours.muted)
                        left += width + gap

            extra = self._theme.rows.between if last and end == sections[-1][1] else 0.0
            boxes.append(Box(height + extra, paint, sticks=head, table=table))
        return boxes
