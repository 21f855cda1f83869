"""How a table lies: what its heads and cells say without their marks and units, and whether its things stand in rows or columns."""

from __future__ import annotations

import re

from build_decks.language.acronyms import EMOJI, expansion_in
from build_decks.language.grammar import singular
from build_decks.language.roles import Role, role_of
from build_decks.language.tagger import content_words
from build_decks.outline import Item
from build_decks.rules.remembered import for_all_rows
from build_decks.rules.table_cells import FEATURES, GLOSS, NUMERIC, SILENT
from build_decks.rules.values import property_like

# What a cell holds where nothing is to be said.
EMPTY = re.compile(
    r"[-–—−.?…/\s]*|n\s?/\s?a|na|none|nil|tbd|tba|unknown|ditto|[\"“”'″]+|see (?:above|below|notes?|text)|same(?: as above)?"
    r"|(?:not|non|un|no)[ -]?(?:specified|applicable|available|given|known|stated|reported|relevant|listed|data)",
    re.I,
)
TICKS = {
    "x": "yes",
    "✓": "yes",
    "✔": "yes",
    "✔️": "yes",
    "✅": "yes",
    "☑": "yes",
    "❌": "no",
    "✗": "no",
    "✘": "no",
    "✖": "no",
    "y": "yes",
    "n": "no",
    "true": "yes",
    "false": "no",
    "yes": "yes",
    "no": "no",
    "yep": "yes",
    "nope": "no",
}
DEFAULT = re.compile(r"\s*\((?:the )?default\)$", re.I)
# A remark on a thing, `Ferry (default)`, is no unit.
REMARK = r"(?!(?:default|optional|required|typical|average|avg|total|normal|usual|new|old|legacy|beta|free|paid)\b)"
UNIT = re.compile(rf"\s*[(\[]\s*(?:in\s+)?{REMARK}([^()\[\]]{{1,12}})[)\]]$")
# A mark behind a head or a name that points at a footnote: `G*`, `Oak†`, `Ash[1]`.
MARK = re.compile(r"(?<=[\w)])(?:\s?\*{1,3}|\s?[†‡§]+|\s?\[\d\])$")
RELEASE = re.compile(r"v?\d+(?:\.\d+)+[a-z]?|[A-Z]{1,2}|[IVX]+")  # what bears no name of its own: `2.0`, `B`
# A break that only wraps a cell: what stands behind it goes on with what is before.
WRAPPED = re.compile(r"(?<=[^.;:,\s])\s*\n\s*(?=\((?!e\.?g)|&|(?:and|or|to|of|in|from|with|for|where|that|which)\s)")


def empty(cell: str) -> bool:
    """Whether a cell says nothing: `-`, `n/a`, `not specified`."""
    return EMPTY.fullmatch(cell.strip()) is not None and cell.strip() != "Na"  # sodium


def said(cell: str) -> str:
    """What a cell says, without the emoji before it; yes and no in one form: `🔥 Hot` → Hot, `Yep!` → yes."""
    text = MARK.sub("", WRAPPED.sub(" ", cell.strip()))
    text = text if text.lower() in TICKS else EMOJI.sub("", text) or text
    return TICKS.get(text.lower().strip(" !.:;()"), text)


def head_of(cell: str) -> str:
    """What the head of a column calls it: `Radius (km)` → Radius, `G*` → G."""
    return UNIT.sub("", DEFAULT.sub("", MARK.sub("", cell.strip()))).strip(" :")


def unit_of(head: str) -> str:
    """The unit in a column's head: `Radius (km)` → km; the short form of its own words is none."""
    found = UNIT.search(MARK.sub("", head.strip()))
    return found[1] if found and not expansion_in(found[1], UNIT.sub("", head)) else ""


def with_unit(value: str, unit: str) -> str:
    """A bare number of a cell with the unit that its head gives: `8` → 8 m."""
    if not unit or not NUMERIC.fullmatch(value):
        return value
    unit = unit[:-1] if re.fullmatch(r"(?:[mb]illion|thousand)s", unit) else unit
    unit = singular(unit) if value == "1" and len(unit) > 3 else unit
    return f"{value}%" if unit == "%" else f"{value} {unit}"


def first_statement(value: str) -> str:
    """A cell up to its first full stop or break; short lines are a list."""
    lines = [p for p in value.split("\n") if p.strip()]
    if len(lines) > 1 and all(len(p.split()) <= 8 for p in lines):
        return value
    first = lines[0] if lines else value
    end = re.search(r"(?<=[a-z\d)])\.\s+(?=[A-Z*_])", first)
    return (
        first[: end.start()] if end and (len(first.split()) > 14 or content_words(first[: end.start()]) > 1) else first
    )


@for_all_rows
def columns_of(table: Item) -> list[list[str]]:
    """What the cells of each column say, of the rows that have it."""
    cells = [[said(cell.plain) for cell in row.cells] for row in table.children]
    return [[row[at] for row in cells if at < len(row)] for at in range(max(map(len, cells), default=0))]


@for_all_rows
def turned(table: Item) -> bool:
    """Whether the things of a table are its columns, and its rows what is told of them: `Speed (km/h)` of raft and barge. The values of
    one property are of one kind."""
    heads = [head_of(cell.plain) for cell in table.cells]
    rows = [[said(cell.plain) for cell in row.cells] for row in table.children if len(row.cells) == len(heads)]
    if len(heads) < 3 or not rows or not all(heads[1:]):
        return False
    units = any(unit_of(cell.plain) for cell in table.cells[1:])
    if heads[0] and FEATURES.fullmatch(heads[0]):
        return not units
    measured = any(unit_of(row[0]) for row in rows) and not units
    if measured and not any(re.search(r"\d", row[0]) for row in rows):
        return True
    across, down = _alike(rows), _alike([list(column) for column in zip(*rows, strict=True)][1:], whole=True)
    labelled = all(RELEASE.fullmatch(head) for head in heads[1:])
    return across > down and len(rows) > 1 if heads[0] and not labelled else across >= down


def things_only(heads: list[str], cells: list[str]) -> tuple[list[str], list[str]]:
    """Heads and cells without the columns of a turned table that only remark on its things: `Notes`, `Example`."""
    kept = [
        at for at, head in enumerate(heads[: len(cells)]) if not at or not (GLOSS.match(head) or SILENT.fullmatch(head))
    ]
    return ([heads[at] for at in kept], [cells[at] for at in kept]) if len(kept) > 2 else (heads, cells)


def _alike(lines: list[list[str]], whole: bool = False) -> float:
    """The share of lines all of whose values are of one kind."""
    kinds = [[_kind(cell) for cell in (line if whole else line[1:]) if not empty(cell)] for line in lines]
    told = [line for line in kinds if len(line) > 1]
    return sum(len(set(line)) == 1 for line in told) / len(told) if told else 0.0


def _kind(cell: str) -> str:
    """What sort of value a cell holds: a tick, a year, a number with or without a unit, words."""
    if cell.lower() in TICKS:
        return "tick"
    if re.fullmatch(r"(?:1\d|20)\d\d", cell):
        return "year"
    number = re.match(
        r"(?:[~<>≤≥∼±+-]|(?:at (?:least|most)|up to|about|over|under|below|above)\b)?\s?\d[\d.,]*", cell, re.I
    )
    if number is None or len(cell.split()) > 5:
        return "words"
    unit = re.search(r"[a-zµ%°]+$", cell, re.I)
    return f"number {unit[0].lower()}" if unit else "number"


@for_all_rows
def sides_of_thing(table: Item) -> bool:
    """Whether the rows of a table are sides of the thing above it: `Weight | 20 kg`, `Diet | Hay`."""
    firsts = [head_of(row.cells[0].plain) for row in table.children if len(row.cells) == 2]
    sides = [property_like(first.lower()) or role_of(first) is Role.FACET for first in firsts]
    return len(table.cells) == 2 and len(firsts) > 1 and sum(sides) * 2 > len(sides)
