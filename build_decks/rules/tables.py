"""Tables of every kind, and questions that the author wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, singular
from build_decks.language.roles import Role, bare
from build_decks.language.short_names import in_sentence
from build_decks.language.tagger import tag
from build_decks.outline import Item, ItemKind
from build_decks.quantity.finder import find_quantities
from build_decks.rules.grids import (
    TICKS,
    columns_of,
    empty,
    first_statement,
    head_of,
    said,
    sides_of_thing,
    things_only,
    turned,
    unit_of,
    with_unit,
)
from build_decks.rules.line import Line
from build_decks.rules.remembered import for_all_rows
from build_decks.rules.row_cases import COMPARED, MATTER, MEASURES, SITUATION, SUBORDINATE, case_of
from build_decks.rules.row_names import (
    carried,
    class_above,
    class_of_rows,
    needed,
    row_names,
    second_key,
    widened,
    with_all,
)
from build_decks.rules.row_traits import told_of_row
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.table_cells import (
    FEATURES,
    GLOSS,
    TERM,
    as_cases,
    cell_claim,
    denied,
    told_of_both,
    value_of_thing,
)
from build_decks.statements import Answered, Cell

NUMBERED = re.compile(r"(?:#|no\.?|nr\.?|number|id|rank)?", re.I)
QUESTION = re.compile(r"(?:questions?|q|prompt|front|ask)", re.I)


@reads("| Term | Meaning |\n|---|---|\n| osmosis | diffusion of water |", "osmosis = diffusion of water")
@reads(
    "| Planet | Moons | Radius (km) |\n|---|---|---|\n| Mars | 2 | 3390 |", "Mars × Moons: 2", "Mars × Radius: 3390 km"
)
@reads("| Question | Answer |\n|---|---|\n| Who wrote Faust? | Goethe |", "Who wrote Faust? Goethe")
@reads("| Port | Service |\n|---|---|\n| 22 | SSH |", "22 ~ SSH")
@reads(
    "| Acronym | Meaning |\n|---|---|\n| ARP | Address Resolution Protocol |",
    "ARP stands for Address Resolution Protocol",
)
@reads("| | Rafts | Barges |\n|---|---|---|\n| Length | 8 m | 20 m |", "rafts × length: 8 m", "barges × length: 20 m")
@reads(
    "# Lock types\n| Type | Rise (RS) | Use |\n|---|---|---|\n| 1 | 2 m | 🔥 boats |\n| 1 (old) | 3 m | rafts |",
    "1 × Rise: 2 m",
    "1 × Use: boats",
    "1 (old) × Rise: 3 m",
    "1 (old) × Use: rafts",
)
@reads(
    "| Rope | Knot | Use |\n|---|---|---|\n| hemp | bowline | towing |\n| | bend | drying |\n| steel | bend | lifting |",
    "rope hemp, knot bowline × Use: towing",
    "rope hemp, knot bend × Use: drying",
    "rope steel, knot bend × Use: lifting",
)
@reads("| Masts | Name |\n|---|---|\n| 1 | sloop |\n| 2 | ketch |", "sloop × Masts: 1", "ketch × Masts: 2")
@reads(
    "| Rope | Function |\n|---|---|\n| Halyard | lift |\n| Sheet | trim |",
    "Halyard × Function: lift",
    "sheet × Function: trim",
)
@reads(
    "# Storm\n| Severity | Mild | Severe |\n|---|---|---|\n| Wind (knots) | 20 | 60 |",
    "mild storm × wind: 20 knots",
    "severe storm × wind: 60 knots",
)
@reads("| Stage | I | II |\n|---|---|---|\n| Depth | 2 m | 5 m |", "stage I × depth: 2 m", "stage II × depth: 5 m")
@reads("# Feta\n| Property | Value |\n|---|---|\n| Fat content | 45 % |", "Feta × Fat content: 45 %")
@reads("| Boat command | Description |\n|---|---|\n| mv | Move a boat |", "Which command moves a boat? mv")
@reads("| Word | Meaning |\n|---|---|\n| sine | without |", "sine = without")
@leaves(
    "| Term | Meaning |\n|---|---|\n| osmosis | |", "| Protocol | Encrypted |\n|---|---|\n| FTP | no |\n| SFTP | yes |"
)
def row(line: Line) -> Iterator[Claim]:
    """A row of a table: question and answer, code and meaning, term and definition, otherwise row × column."""
    table = line.parent
    if line.item.kind is not ItemKind.ROW or table is None or table.item.kind is not ItemKind.TABLE:
        return
    heads, units = [head_of(c.plain) for c in table.item.cells], [unit_of(c.plain) for c in table.item.cells]
    cells = [said(c.plain) for c in line.item.cells]
    cells[:1] = [cells[0] or said(carried(table.item, line.item))] if cells else []
    if len(cells) < 2 or empty(cells[0]):
        return
    text, first = line.item.text.plain, next(iter(heads), "")
    if FEATURES.fullmatch(first):
        heads, cells = things_only(heads, cells)
    mute = any(empty(cell) or cell.lower() in TICKS for cell in cells)
    if side_by_side(table) or told_of_both(heads, cells) and not mute:
        return
    key = _key(table.item, heads)
    if key and key < len(cells):
        order = [key, *(i for i in range(len(heads)) if i != key and not (i == 0 and NUMBERED.fullmatch(first)))]
        heads, units, cells = ([row[i] for i in order if i < len(row)] for row in (heads, units, cells))
        first = heads[0]
    if QUESTION.fullmatch(first) or cells[0].endswith("?") and len(cells[0].split()) > 2:
        if not empty(cells[1]):
            yield Claim(Answered(cells[0], tuple(p for p in cells[1].split("\n") if p.strip())), text, cells[1])
        return
    topic = line.subject.name if line.subject.sure and not line.subject.facet else ""
    matter = MATTER.sub("", topic)
    if (value_of_thing(heads, cells) or sides_of_thing(table.item)) and line.subject.sure:
        value = with_unit(first_statement(cells[1]), unit_of(cells[0]))
        if not mute:
            yield Claim(Cell(line.subject.name, head_of(cells[0]), value), text, value)
        return
    cases = as_cases(heads, matter)
    if cases or not key and turned(table.item):
        yield from _of_each(line, [first, *cases] if cases else heads, cells)
        return
    if not key and len(cells) > 2 and SUBORDINATE.match(cells[1]) and not SITUATION.fullmatch(heads[1]):
        case = case_of(cells[1], "", "")  # what is done in it, if …
        heads, cells = [first, heads[1]], [cells[0], cells[2]]
    else:
        case = case_of(cells[0], first, in_sentence(matter)) if not key else ""
    if not case and not key and MEASURES.search(first) and _amounts(table.item, first) > 1:
        return  # `Extreme care with old ropes` among lengths
    names = row_names(table.item) if not key else {}
    name = names.get(cells[0]) or in_sentence(bare(cells[0]) or cells[0])
    name = cells[0] if re.fullmatch(r"[A-Z]", cells[0]) else name  # vitamin A
    kind = class_of_rows(table, first, names)
    both = not key and second_key(table.item) == "both" and not case
    if both:
        name, kind = f"{lower_first(first)} {name}, {lower_first(heads[1])} {in_sentence(cells[1])}", ""
    for at, value in enumerate(cells[1:], 1):
        if both and at == 1:
            continue
        head = heads[at] if at < len(heads) else ""
        column = [] if key else columns_of(table.item)[at]
        tick = value.lower() in TICKS and (len(heads) > 2 or not TERM.match(first))
        if empty(value) and not (value == "None" and len(cells) > 2) or denied(column) or tick:
            continue
        value = first_statement(with_unit(value, units[at] if at < len(units) else ""))
        noted = () if case or key or len(heads) < 3 else tuple(told_of_row(line, name, first, head, column, value))
        if case and head:
            yield Claim(Cell(name, head, value, first, "", case), text, value)
        elif noted:
            yield from noted
        else:
            two = len(heads) == len(cells) == 2
            for claim in cell_claim(name, first, head, value, text, two, kind):
                yield with_all(claim, table, list(names.values()), column)


def _of_each(line: Line, heads: list[str], cells: list[str]) -> Iterator[Claim]:
    """What a row tells of each of the things in the columns; those of which it tells the same, together."""
    table = line.parent
    if table is None:
        return
    first, *names = heads
    told = [
        (
            name if PROPER.search(name) or len(name) == 1 else in_sentence(name),
            with_unit(first_statement(value), unit_of(cells[0])),
        )
        for name, value in zip(names, cells[1:], strict=False)
        if not (empty(value) and value != "None") and value.lower() not in TICKS
    ]
    of = class_above(table) if FEATURES.fullmatch(first) else widened(table, singular(lower_first(first)))
    kind = needed(of, names)
    for name, value in told:
        same = tuple(one for one, other in told if other.lower() == value.lower())
        others = tuple(one for one, _ in told if one not in same)
        few = len(same) <= TOGETHER or bool(of) and len(others) <= 1
        alike, others = (same, others) if len(same) > 1 and few else ((), ())
        case = case_of(name, first, "")
        cell = Cell(name, in_sentence(head_of(cells[0])), value, of, kind, case, alike if not case else (), others)
        yield Claim(cell, line.item.text.plain, value)


@for_all_rows
def _amounts(table: Item, first: str) -> int:
    return sum(bool(case_of(row.cells[0].plain, first, "")) for row in table.children if row.cells)


PROPER = re.compile(r"\s[A-Z\d]")  # `Premium P1`
TOGETHER = 3  # things that a question names at once


@for_all_rows
def _key(table: Item, heads: list[str]) -> int:
    """The column that names the rows: the first, unless it only counts or measures them and a later one names them."""
    rows = [[c.plain.strip() for c in r.cells] for r in table.children if r.cells]
    firsts = [r[0] for r in rows]
    measured = all((q := find_quantities(f)) and q[0].unit and len(f) - (q[0].end - q[0].start) <= 2 for f in firsts)
    counted = NUMBERED.fullmatch(heads[0]) and heads[0] and all(re.fullmatch(r"\d+[.)]?", f) for f in firsts)
    counts = is_plural(heads[0]) and len(heads) == 2 and all(re.fullmatch(r"\d+", f) for f in firsts)
    if rows and counts:
        return 1  # Semitones, Name
    if not rows or not (measured or counted):
        return 1 if rows and second_key(table) == "alone" else 0
    named = (
        i
        for i, h in enumerate(heads)
        if i and re.search(r"\b(?:name|term|title|type|standard|model|element)\b", h, re.I)
    )
    return next(named, 1 if counted and len(heads) > 2 else 0)


@for_all_rows
def side_by_side(line: Line) -> bool:
    """Whether a table sets things side by side: most cells are predicates, the first column's too, or the heading says so (`A vs B`)."""
    table = line.item
    rows = [r for r in table.children if r.cells]
    heads = [cell.plain.strip(" :") for cell in table.cells[:2]]
    if not rows or len(heads) < 2 or TERM.match(heads[0]) or GLOSS.match(heads[1]):
        return False
    said = sum(_predicative(r.cells[0].plain) for r in rows)
    versus = line.parent is not None and line.parent.role is Role.VERSUS and len(table.cells) == 2
    return said * 3 >= len(rows) * 2 or versus and said > 0


def _predicative(text: str) -> bool:
    """Whether a cell says something of its column's head, rather than names a row: `carries blood`, `lower cost`, `can be heard`."""
    clause = parse(text)
    if clause is not None:
        return not clause.subject and not clause.imperative
    if COMPARED.match(text):
        return False  # `More than 5 years`: an amount
    tokens = tag(lower_first(text.strip()))
    return len(tokens) > 1 and (
        tokens[0].tag in ("AJC", "AJS", "VM0", "XX0") or tokens[0].low in ("more", "less", "no", "not")
    )
