"""How texts share the width of a column: label and value, refs, the cells of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from build_decks.writers.pdf.inline import Line, Piece, Word, Words
from build_decks.writers.pdf.lines import wrap

_TALLEST = 10  # lines of one box
_TRIED = 12  # widths of a table's first column
_BROKEN = 0.4  # lines that a broken name is worse by
_RAGGED = 1.5  # ems that a line leaves free at its end, on average

Shape = tuple[list[Line], list[Line], int, int]


def shapes(label: Words, value: Words, inner: float, gap: float) -> Iterator[Shape]:
    """The ways to set a figure: lines of label and of value, lines in all, line of the label where the value begins."""
    labels, values = wrap(label, inner), wrap(value, inner)
    if len(labels) == len(values) == 1 and labels[0].width + gap + values[0].width <= inner:
        yield labels, values, 1, 0
        return
    if not labels or not values:
        yield labels, values, max(len(labels), len(values)), 0
        return
    if len(values) == 1 and inner - gap - values[0].width >= min(8.0, inner / 3):
        beside = wrap(label, inner - gap - values[0].width)
        yield beside, values, len(beside), len(beside) - 1
    if len(labels) == 1 and inner - gap - labels[0].width >= min(8.0, inner / 3):
        beside = wrap(value, inner - gap - labels[0].width)
        yield labels, beside, len(beside), 0
    yield labels, values, len(labels) + len(values), len(labels)


def fewest_lines(ways: Iterable[Shape]) -> Shape:
    return min(ways, key=lambda way: way[2])


def parts(count: int) -> list[tuple[int, int]]:
    """`count` lines in parts of at most about ten, none of a single line."""
    if count <= _TALLEST + 2:
        return [(0, count)]
    starts = range(0, count - 1, _TALLEST)
    return list(zip(starts, [*starts[1:], count], strict=True))


def tied(refs: Words) -> Words:
    """The refs as they follow a text: a little apart from it, on its line."""
    return tuple(replace(word, gap=word.gap or _space_before(word), tied=True) for word in refs)


def _space_before(word: Word) -> Piece:
    piece = word.pieces[0]
    width = piece.face.width(" ") * piece.scale
    return replace(piece, text=" ", width=width)


def with_refs(words: Words, refs: Words, width: float) -> list[Line]:
    """The lines of the words and the refs behind them, which take the last word along where they need another line."""
    return wrap(words + tied(refs), width)


def column_widths(rows: Sequence[Sequence[Words]], inner: float, gap: float) -> list[float] | None:
    """The widths of a table's columns, in all `inner` with a `gap` between: what their texts ask for, else those with
    which the rows take the fewest lines, and at least their longest words. None where not even these fit."""
    rows = [row for row in rows if row]
    count = len(rows[0]) if rows else 0
    if not count:
        return None
    room = inner - gap * (count - 1)
    asked, least = [0.0] * count, [0.0] * count
    for row in rows:
        for number, words in enumerate(row):
            asked[number] = max(asked[number], sum(word.width + word.space for word in words))
            least[number] = max(least[number], max((word.width for word in words), default=0.0))
    if sum(asked) <= room:  # what is over goes to the last, so that short names are not far from what is said of them
        return [*asked[:-1], asked[-1] + room - sum(asked)] if count == 2 else _spread(asked, room)
    least = [width + 0.01 for width in least]
    if sum(least) > room or room / count < 3.5:
        return None
    if count == 2:
        return _lowest(rows, least, asked, room)
    widths = list(least)
    order = sorted(range(count), key=asked.__getitem__)  # the modest are served first, the others share the rest
    for done, number in enumerate(order):
        later = sum(least[other] for other in order[done + 1 :])
        widths[number] = max(least[number], min(asked[number], room / (count - done), room - later))
        room -= widths[number]
    return widths


def _spread(widths: list[float], room: float) -> list[float]:
    over = (room - sum(widths)) / len(widths)
    return [width + over for width in widths]


def _lowest(rows: Sequence[Sequence[Words]], least: list[float], asked: list[float], room: float) -> list[float]:
    """The widths of two columns with which the rows take the fewest lines, about; a broken name counts as well."""
    totals = [[sum(word.width + word.space for word in words) for words in row] for row in rows]
    low, high = least[0], min(asked[0], room - least[1])
    tried = [low + (high - low) * step / _TRIED for step in range(_TRIED + 1)]

    def lines(first: float) -> float:
        pairs = [(_about(row[0], first), _about(row[1], room - first)) for row in totals]
        return sum(max(pair) + _BROKEN * (pair[0] - 1) for pair in pairs)

    first = min(tried, key=lines)
    return [first, room - first]


def _about(total: float, width: float) -> int:
    """How many lines a text takes: it leaves some of each line but the last."""
    return 1 if total <= width else -int(-total // (width - min(_RAGGED, width / 4)))
