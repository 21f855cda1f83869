"""The breaker: stacks of boxes into columns, columns onto pages.

A bar never stands at a column's foot, a topic leaves at least two rows behind and takes at least two along, and where
it goes on its bar is repeated.  The columns of the last page are balanced.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from build_decks.writers.pdf.canvas import Printer

_AT_LEAST = 2  # rows on either side of a break
_ROUNDS = 12  # of the bisection that balances


@dataclass(frozen=True, slots=True)
class Box:
    """Something `height` ems high; `paint(printer, x, y)` draws it with its upper left corner there.

    `sticks` keeps it in one column with the box after it; `head` is repeated above it where it begins a column;
    boxes with the same `table`, which is not 0, make up one table.
    """

    height: float
    paint: Callable[[Printer, float, float], None]
    sticks: bool = False
    head: Box | None = None
    table: int = 0


@dataclass(frozen=True, slots=True)
class Stack:
    """The boxes of one topic: its bar, the bar where it goes on in another column, its rows."""

    name: str
    bar: Box
    again: Box
    rows: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """The parts of topics in one column, each a run of boxes, and their height with the gaps between the parts.

    `start` is where it begins: the number of the topic, and of its row.
    """

    parts: tuple[tuple[Box, ...], ...]
    names: tuple[str, ...]
    height: float
    start: tuple[int, int]


def fill(
    stacks: Sequence[Stack], height: float, gap: float, *, start: tuple[int, int] = (0, 0), whole: bool = False
) -> list[Column]:
    """The stacks from `start` on in columns of `height` ems, `gap` between parts; with `whole` unbroken if possible."""
    columns: list[Column] = []
    parts: list[tuple[Box, ...]] = []
    names: list[str] = []
    used, begin = 0.0, start

    def close(at: tuple[int, int]) -> None:
        nonlocal parts, names, used, begin
        columns.append(Column(tuple(parts), tuple(names), used, begin))
        parts, names, used, begin = [], [], 0.0, at

    row = start[1]
    for number in range(start[0], len(stacks)):
        stack = stacks[number]
        while True:
            top = [stack.again if row else stack.bar]
            if row and (head := stack.rows[row].head):
                top.append(head)
            room = height - used - (gap if parts else 0.0) - sum(box.height for box in top)
            count = _fitting(stack.rows, row, room, split=not whole or _taller(stack, row, top, height))
            if count is None:
                if parts:
                    close((number, row))
                    continue
                count = _forced(stack.rows, row, room)
            taken = (*top, *stack.rows[row : row + count])
            used += sum(box.height for box in taken) + (gap if parts else 0.0)
            parts.append(taken)
            names.append("" if row else stack.name)
            row += count
            if row >= len(stack.rows):
                row = 0
                break
            close((number, row))
    if parts:
        close((len(stacks), 0))
    return columns


def _taller(stack: Stack, row: int, top: Sequence[Box], height: float) -> bool:
    return sum(box.height for box in (*top, *stack.rows[row:])) > height + 1e-6


def _fitting(rows: Sequence[Box], first: int, room: float, *, split: bool) -> int | None:
    """How many rows from `first` on go into `room`: all, or up to the last good break; None where there is none."""
    best, used, total = None, 0.0, len(rows)
    for number in range(first, total):
        used += rows[number].height
        if used > room + 1e-6:
            return best if split else None
        done = number + 1
        if done - first >= _AT_LEAST and total - done >= _AT_LEAST and not rows[number].sticks:
            best = done - first
    return total - first


def _forced(rows: Sequence[Box], first: int, room: float) -> int:
    """As many rows as an empty column holds, good break or not; at least one, so that there is an end."""
    used = 0.0
    for number in range(first, len(rows)):
        used += rows[number].height
        if used > room:
            return max(1, number - first)
    return len(rows) - first


def pages(stacks: Sequence[Stack], height: float, gap: float, count: int, *, whole: bool = False) -> list[list[Column]]:
    """The stacks on pages of `count` columns; those of the last page end as level as their boxes allow."""
    columns = fill(stacks, height, gap, whole=whole)
    laid = [columns[first : first + count] for first in range(0, len(columns), count)]
    if laid:
        laid[-1] = _balanced(stacks, laid[-1], height, gap, count, whole)
    return laid


def _balanced(
    stacks: Sequence[Stack], columns: list[Column], height: float, gap: float, count: int, whole: bool
) -> list[Column]:
    low, high = sum(column.height for column in columns) / count * 0.9, height
    best, start = columns, columns[0].start
    if whole:  # lower columns must not break what a whole one holds
        heights = [stack.bar.height + sum(box.height for box in stack.rows) for stack in stacks[start[0] :]]
        low = max([low, *(tall for tall in heights if tall <= height)])
    for round_ in range(_ROUNDS):
        middle = (low + high) / 2 if round_ else low
        trial = fill(stacks, middle, gap, start=start, whole=whole)
        if len(trial) <= count and all(column.height <= middle + 1e-6 for column in trial):
            best, high = trial, middle
        else:
            low = middle
    return best
