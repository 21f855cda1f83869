"""Blocks, given the width of a column: boxes that know their height and how to paint themselves.

A box's measures are ems of the body type.  Long texts become several boxes, so none is taller than a column.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import assert_never

from build_decks.writers.pdf.blocks import Block, CodeBlock, FigureBlock, TableBlock, TextBlock, TopicBlock
from build_decks.writers.pdf.canvas import Printer
from build_decks.writers.pdf.columns import Box, Stack
from build_decks.writers.pdf.grid import Grid
from build_decks.writers.pdf.inline import Line, Words
from build_decks.writers.pdf.lines import evened, shortened, wrap
from build_decks.writers.pdf.measures import fewest_lines, parts, shapes, tied, with_refs
from build_decks.writers.pdf.tables import TableBuilder
from build_decks.writers.pdf.theme import Hue, Theme

_ICON = 1.75  # what the sign of a caution takes of its left
_BULLET = 0.34
_MODULE = 0.18  # a square of a QR code: 0.4 mm at the smallest body
_QUIET = 2  # squares of white that a QR code needs around it, beside what the column leaves
_MARGINAL = 0.12  # between a column's edge and what hangs in the margin of its rows


class Builder:
    """Builds the boxes of a sheet for columns `width` ems wide."""

    def __init__(self, theme: Theme, width: float) -> None:
        self._theme, self._width = theme, width
        self._grid = grid = Grid(theme, width)
        self._left, self._right, self._inner, self._leading = grid.left, grid.right, grid.inner, grid.leading
        self._baseline = grid.baseline
        self._tables = TableBuilder(grid)

    def stack(self, topic: TopicBlock) -> Stack:
        """The boxes of a topic."""
        hue = self._theme.hue(topic.hue)
        rows = [box for block in topic.blocks for box in self._boxes(block, hue)]
        again = self._bar(shortened(topic.title, topic.again, self._bar_room(topic)), topic, hue)
        return Stack(topic.name, self._bar(topic.title, topic, hue), again, tuple(rows))

    def _bar_room(self, topic: TopicBlock) -> float:
        """The room for a title on one line with its category."""
        category = sum(word.width + word.space for word in topic.category)
        return self._width - self._theme.bar.inset - self._right - (category + 1.0 if category else 0.0)

    def _boxes(self, block: Block, hue: Hue) -> Iterator[Box]:
        match block:
            case FigureBlock():
                yield from self._figure(block, hue)
            case TextBlock():
                yield from self._caution(block) if block.caution else self._remark(block, hue)
            case TableBlock():
                widths = self._tables.widths(block)
                yield from self._stacked(block, hue) if widths is None else self._tables.boxes(block, widths, hue)
            case CodeBlock():
                yield self._code(block)
            case _:
                assert_never(block)

    def _bar(self, title: Words, topic: TopicBlock, hue: Hue) -> Box:
        bar, colours = self._theme.bar, self._theme.colours
        inner = self._width - bar.inset - self._right
        lines = wrap(title, inner)
        category = wrap(topic.category, inner)
        level = bool(category) and bool(lines) and lines[-1].width + 1.0 + category[0].width <= inner
        count = len(lines) + (0 if level else len(category))
        step = bar.title * 1.15
        height = bar.height + max(0, count - 1) * step
        filled = bar.style == "filled"
        ink = colours.on_bar if filled else colours.ink

        def paint(printer: Printer, x: float, y: float) -> None:
            with printer.artifact():
                if filled:
                    printer.box(x, y, self._width, height, hue.bar, bar.radius)
                else:
                    printer.rule(x, y + height, self._width, hue.bar, 1.1)
            base = y + bar.height / 2 + bar.title * 0.33
            with printer.mark("H2"):
                for number, line in enumerate(lines):
                    printer.line(line, x + bar.inset, base + number * step, ink)
                first = len(lines) - 1 if level else len(lines)
                for number, line in enumerate(category):
                    right = x + self._width - self._right - line.width
                    printer.line(line, right, base + (first + number) * step, ink if filled else colours.muted)

        return Box(height + bar.below, paint, sticks=True)

    def _figure(self, block: FigureBlock, hue: Hue) -> Iterator[Box]:
        gap = self._theme.rows.gap
        hung = self._hung(block.refs)
        labels, values, count, shift = fewest_lines(shapes(block.label, block.value, self._inner, gap))
        if block.refs and not hung:
            signed = shapes(block.label + tied(block.refs), block.value, self._inner, gap)
            labels, values, count, shift = fewest_lines(signed)
        colours, between = self._theme.colours, self._theme.rows.between
        sections = parts(count)
        for part, (first, last) in enumerate(sections):

            def paint(
                printer: Printer, x: float, y: float, part: int = part, first: int = first, last: int = last
            ) -> None:
                left, right, top = x + self._left, x + self._width - self._right, y + between / 2
                with printer.artifact():
                    if values and first <= shift < min(last, len(labels)):
                        start = left + labels[shift].width + 0.35
                        length = right - values[0].width - 0.35 - start
                        if length > 0.8:
                            printer.dots(start, top + self._baseline(shift - first), length, colours.leader)
                with printer.mark("P"):
                    if not part:
                        self._hang(printer, hung, x, top)
                    for number, line in enumerate(labels):
                        if first <= number < last:
                            printer.line(line, left, top + self._baseline(number - first), colours.ink, colours.muted)
                    for number, line in enumerate(values, shift):
                        if first <= number < last:
                            printer.line(line, right - line.width, top + self._baseline(number - first), hue.bar)

            yield Box((last - first) * self._leading + between, paint, sticks=part + 1 < len(sections) <= 2)

    def _hung(self, refs: Words) -> list[Line]:
        """The refs as they hang to the left of a row, if they fit there."""
        lines = wrap(refs, self._width)[:1]
        return lines if lines and lines[0].width <= self._left - 2 * _MARGINAL else []

    def _hang(self, printer: Printer, hung: list[Line], x: float, y: float) -> None:
        for line in hung:
            printer.line(line, x + _MARGINAL, y + self._baseline(0), self._theme.colours.muted)

    def _remark(self, block: TextBlock, hue: Hue) -> Iterator[Box]:
        hung = self._hung(block.refs)
        lines = with_refs(block.words, () if hung else block.refs, self._inner)
        colours, between = self._theme.colours, self._theme.rows.between
        sections = parts(len(lines))
        for part, (first, last) in enumerate(sections):

            def paint(
                printer: Printer, x: float, y: float, part: int = part, first: int = first, last: int = last
            ) -> None:
                top = y + between / 2
                if block.bullet and not part and not hung:
                    with printer.artifact():
                        printer.box(x + 0.3, top + self._baseline(0) - 0.42, _BULLET, _BULLET, hue.bar)
                with printer.mark("P"):
                    if not part:
                        self._hang(printer, hung, x, top)
                    for number, line in enumerate(evened(lines, self._inner)[first:last]):
                        printer.line(line, x + self._left, top + self._baseline(number), colours.ink, colours.muted)

            yield Box((last - first) * self._leading + between, paint, sticks=part + 1 < len(sections) <= 2)

    def _stacked(self, block: TableBlock, hue: Hue) -> Iterator[Box]:
        """A table whose columns have no room beside each other: each row a remark."""
        for number, words in enumerate(block.stacked):
            yield from self._remark(TextBlock(words, () if number else block.refs), hue)

    def _caution(self, block: TextBlock) -> Iterator[Box]:
        inner = self._width - _ICON - self._right
        lines = with_refs(block.words, block.refs, inner)
        colours, margin, pad = self._theme.colours, 0.18, 0.2
        sections = parts(len(lines))
        for part, (first, last) in enumerate(sections):
            height = (last - first) * self._leading + 2 * pad

            def paint(
                printer: Printer,
                x: float,
                y: float,
                part: int = part,
                first: int = first,
                last: int = last,
                height: float = height,
            ) -> None:
                top = y + margin
                with printer.artifact():
                    printer.box(x, top, self._width, height, colours.caution)
                    printer.box(x, top, 0.3, height, colours.caution_rule)
                    if not part:
                        self._sign(printer, x + 1.0, top + pad + self._baseline(0) - 0.33)
                with printer.mark("Note"):
                    for number, line in enumerate(evened(lines, inner)[first:last]):
                        printer.line(line, x + _ICON, top + pad + self._baseline(number), colours.ink, colours.muted)

            yield Box(height + 2 * margin, paint, sticks=part + 1 < len(sections) <= 2)

    def _code(self, block: CodeBlock) -> Box:
        """A QR code with its quiet zone, and the words in the middle of its right side."""
        count = len(block.modules) + 2 * _QUIET
        side, pad = count * _MODULE, self._theme.rows.between / 2
        lines = wrap(block.words, self._inner - side - self._theme.rows.gap)
        height = max(side, len(lines) * self._leading) + 2 * pad

        def paint(printer: Printer, x: float, y: float) -> None:
            top = y + (height - len(lines) * self._leading) / 2
            with printer.mark("Figure", alt=block.href):
                for row, modules in enumerate(block.modules, _QUIET):
                    for first, last in _runs(modules):
                        left = x + self._left + (_QUIET + first) * _MODULE
                        at = y + pad + row * _MODULE
                        printer.box(left, at, (last - first) * _MODULE, _MODULE, self._theme.colours.ink)
            printer.link(block.href, x + self._left, y + pad, side, side)
            with printer.mark("P"):
                for number, line in enumerate(lines):
                    left = x + self._left + side + self._theme.rows.gap
                    printer.line(line, left, top + self._baseline(number), self._theme.colours.ink)

        return Box(height, paint)

    def _sign(self, printer: Printer, x: float, y: float) -> None:
        """An exclamation mark in a disc around `x`, `y`."""
        printer.disc(x, y, 0.47, self._theme.colours.caution_rule)
        printer.box(x - 0.065, y - 0.29, 0.13, 0.35, "#FFFFFF")
        printer.disc(x, y + 0.21, 0.085, "#FFFFFF")


def _runs(modules: bytes) -> Iterator[tuple[int, int]]:
    """The dark stretches of a row of a QR code: first square, and the one after the last."""
    start = 0
    for dark, group in groupby(modules):
        end = start + len(list(group))
        if dark:
            yield start, end
        start = end
