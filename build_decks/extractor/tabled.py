"""Tables that are lists in another dress: one column of points, or names and what is said of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.roles import Role, role_of
from build_decks.language.shapes import Shape, shape_of
from build_decks.language.tagger import tag
from build_decks.outline import Item, ItemKind, Mark, Run, Text
from build_decks.rules.table_cells import COMMANDS, FEATURES

# Heads of a column that tells of what stands before it, in words that vary from row to row.
TELLING = re.compile(
    r"(?:(?:key |short |brief )?(?:definition|description|explanation|detail|note|summary|event)s?|what (?:it is|it means|happened))?",
    re.I,
)
DATED = re.compile(r"(?:dates?|years?|when|periods?|time|century)", re.I)
WHEN = re.compile(r"\b(?:1\d|20|[4-9])\d{2}\b|\b\d{1,3}0s\b|\bcentury\b|\bB\.?C", re.I)
CALLED = re.compile(
    r"(?:commands?|shortcuts?|options?|flags?|keys?|functions?|codes?|acronyms?|abbr.*|questions?|q|ports?|status.*)",
    re.I,
)
COUNTED = re.compile(r"(?:#|no\.?|nr\.?|number)", re.I)
WHENEVER = re.compile(r"(?:when|if|to|after|until|once|while|as soon as)\s", re.I)
SILENT = re.compile(r"[-–—.?…\s]*|n/?a|none|tbd", re.I)


def told(items: Sequence[Item]) -> Iterator[Item]:
    """The items, with the rows of such tables as bullets: `Halyard | lifts the sail` is read as `Halyard: lifts the sail`."""
    for item in items:
        yield from _points(item) if item.kind is ItemKind.TABLE else (item,)


def _points(table: Item) -> Iterator[Item]:
    heads = [cell.plain.strip(" :") for cell in table.cells]
    if len(heads) == 1:
        points = tuple(_bullet(row, row.cells[0]) for row in table.children if row.cells)
        lists = role_of(heads[0]) is Role.FACET
        yield from (replace(_bullet(table, table.cells[0]), children=points),) if lists else points
        return
    if len(heads) > 1 and all(head and role_of(head) is Role.FACET and is_plural(head) for head in heads):
        yield from (_column(table, at) for at in range(len(heads)))  # `Pros | Cons`: a list in each column
        return
    counts = len(heads) == 3 and COUNTED.fullmatch(heads[0]) is not None
    name, says = heads[-2:]
    if len(heads) != 2 and not counts or CALLED.fullmatch(name) or COMMANDS.fullmatch(name):
        yield replace(table, children=tuple(_deed(row, heads[0]) for row in table.children))
        return
    rows = [row.cells[-2:] for row in table.children]
    dated = DATED.fullmatch(name) and all(len(row) == 2 and WHEN.search(row[0].plain) for row in rows)
    telling = dated or TELLING.fullmatch(says)
    yield replace(
        table, children=tuple(_told(row, name, bool(dated)) if telling else _deed(row, name) for row in table.children)
    )


def _column(table: Item, at: int) -> Item:
    points = (_bullet(row, row.cells[at]) for row in table.children if at < len(row.cells))
    return replace(
        _bullet(table, table.cells[at]),
        children=tuple(point for point in points if not SILENT.fullmatch(point.text.plain)),
    )


def _deed(row: Item, head: str) -> Item:
    """A row that begins with what is to be done, `Grease the winch every week`, as a bullet: it names nothing that the other cells
    could be told of."""
    name = row.cells[0] if row.cells else Text("")
    clause = parse(name.plain) if len(name.plain.split()) > 3 else None
    if clause is not None and clause.modal and not clause.subject and head and not re.match(r"wh|how|if", head, re.I):
        return _bullet(row, Text(f"{head} {lower_first(name.plain)}"))  # `Must be above 2 m` below `Depth`
    cases = any(WHENEVER.match(cell.plain.strip()) for cell in row.cells[1:])  # what is done then, stands behind
    if clause is None or not clause.imperative or not clause.sure or cases:
        return row
    return replace(_bullet(row, name), kind=ItemKind.STEP)


def _told(row: Item, head: str, dated: bool) -> Item:
    """A row as a bullet, where its last cell is no mere noun phrase: what a thing is, tables ask for themselves."""
    cells = row.cells[-2:]
    if row.kind is not ItemKind.ROW or len(cells) < 2 or any(SILENT.fullmatch(cell.plain.strip()) for cell in cells):
        return row
    name, says = cells
    if head and FEATURES.fullmatch(head) and tag(f"it is {lower_first(name.plain)}")[-1].tag == "AJ0":
        return row  # `Elastic` below `Feature`
    first = re.split(r"\n|(?<=[a-z)])\.\s", says.plain)[0]
    shape = shape_of(first, name.plain)
    clause = parse(first)
    sentence = clause is not None and clause.sure and not (shape is Shape.THING and not clause.subject)
    done = shape is Shape.CIRCUMSTANCE and tag(lower_first(first))[0].tag == "VVN"  # `Kept for storms`
    told = dated or sentence or done or WHENEVER.match(first) is not None
    return _labelled(row, name, says) if told and "\n" not in says.plain else row


def _bullet(row: Item, cell: Text) -> Item:
    return Item(row.span, ItemKind.PARAGRAPH if cell.plain.rstrip().endswith(".") else ItemKind.BULLET, cell)


def _labelled(row: Item, name: Text, says: Text) -> Item:
    """A bullet with its name in bold, where it is a name."""
    label = " ".join(name.plain.split())
    bold = () if parse(label) else (Run(Mark.STRONG, 0, len(label)),)
    behind = len(label) + 2
    runs = (replace(run, start=run.start + behind, end=run.end + behind) for run in says.runs)
    return Item(row.span, ItemKind.BULLET, Text(f"{label}: {says.plain}", (*bold, *runs)))
