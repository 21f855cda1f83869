"""The breaker, with boxes that paint nothing."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from build_decks.writers.pdf.canvas import Printer
from build_decks.writers.pdf.columns import Box, Column, Stack, fill, pages


def blank(printer: Printer, x: float, y: float) -> None:
    """Paints nothing."""


def stacks_of(heights: list[list[float]]) -> list[Stack]:
    return [
        Stack(
            f"T{number}",
            Box(2.0, blank, sticks=True),
            Box(2.0, blank, sticks=True),
            tuple(Box(height, blank) for height in rows),
        )
        for number, rows in enumerate(heights)
    ]


def rows_of(columns: list[Column], stacks: list[Stack]) -> list[Box]:
    bars = {id(bar) for stack in stacks for bar in (stack.bar, stack.again)}
    return [box for column in columns for part in column.parts for box in part if id(box) not in bars]


SHEETS = st.lists(st.lists(st.floats(1, 8), min_size=1, max_size=20), min_size=1, max_size=12)


@given(SHEETS, st.floats(30, 80), st.booleans())
def test_each_row_once_in_order_and_no_column_too_high(heights: list[list[float]], height: float, whole: bool) -> None:
    stacks = stacks_of(heights)
    columns = fill(stacks, height, 1.0, whole=whole)
    assert [id(box) for box in rows_of(columns, stacks)] == [id(box) for stack in stacks for box in stack.rows]
    for column in columns:
        parts = sum(box.height for part in column.parts for box in part) + len(column.parts) - 1
        assert column.height <= height + 1e-6
        assert abs(column.height - parts) < 1e-6


@given(SHEETS, st.floats(30, 80))
def test_two_rows_on_either_side_of_a_break(heights: list[list[float]], height: float) -> None:
    for column in fill(stacks_of(heights), height, 1.0):
        for part, name in zip(column.parts, column.names, strict=True):
            short = name and len(heights[int(name[1:])]) == 1
            assert len(part) >= 3 or short, "a bar with a single row"


@given(SHEETS)
def test_whole_topics_are_broken_only_when_no_column_holds_them(heights: list[list[float]]) -> None:
    stacks = stacks_of(heights)
    for columns in pages(stacks, 60, 1.0, 4, whole=True):
        for column in columns:
            for part, name in zip(column.parts, column.names, strict=True):
                if name and 2 + sum(heights[int(name[1:])]) <= 60:
                    assert len(part) - 1 == len(heights[int(name[1:])])


def test_the_columns_of_the_last_page_are_level() -> None:
    laid = pages(stacks_of([[1.0] * 10] * 8), 100, 1.0, 4)
    assert len(laid) == 1
    assert [column.height for column in laid[0]] == [25.0] * 4


def test_a_table_head_is_repeated() -> None:
    head = Box(1.0, blank, sticks=True)
    rows = (head, *(Box(1.0, blank, head=head, table=1) for _ in range(30)))
    columns = fill([Stack("T", Box(2.0, blank, sticks=True), Box(2.5, blank), rows)], 20, 1.0)
    assert len(columns) == 2
    assert columns[1].parts[0][0].height == 2.5
    assert columns[1].parts[0][1] is head


def test_ten_thousand_rows_take_no_time() -> None:
    stacks = stacks_of([[1.0] * 50] * 200)
    begun = time.perf_counter()
    pages(stacks, 60, 1.0, 4)
    assert time.perf_counter() - begun < 0.5
