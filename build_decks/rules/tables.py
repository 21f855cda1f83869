"""Tables of every kind, and questions that the author wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.acronyms import EMOJI, expansion_in
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.roles import Role, bare
from build_decks.language.short_names import in_sentence
from build_decks.language.tagger import content_words, tag
from build_decks.outline import Item, ItemKind
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.row_names import carried, class_of_rows, row_names, second_key
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.table_cells import (
    FEATURES,
    GLOSS,
    NUMERIC,
    TERM,
    as_cases,
    cell_claim,
    denied,
    told_of_both,
    value_of_thing,
)
from build_decks.statements import Answered, Cell

EMPTY = frozenset({"", "-", "–", "—", "n/a", "na", "none", "?", "…", "...", "tbd", "."})
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
NUMBERED = re.compile(r"(?:#|no\.?|nr\.?|number|id|rank)?", re.I)
QUESTION = re.compile(r"(?:questions?|q|prompt|front|ask)", re.I)
UNIT = re.compile(r"\s*[(\[]\s*(?:in\s+)?([^()\[\]]{1,12})[)\]]$")


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
@reads("| | Rafts | Barges |\n|---|---|---|\n| Length | 8 m | 20 m |", "Rafts × length: 8 m", "Barges × length: 20 m")
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
@reads("| Word | Meaning |\n|---|---|\n| sine | without |", "sine = without")
@leaves(
    "| Term | Meaning |\n|---|---|\n| osmosis | |", "| Protocol | Encrypted |\n|---|---|\n| FTP | no |\n| SFTP | yes |"
)
def row(line: Line) -> Iterator[Claim]:
    """A row of a table: question and answer, code and meaning, term and definition, otherwise row × column."""
    table = line.parent
    if line.item.kind is not ItemKind.ROW or table is None or table.item.kind is not ItemKind.TABLE:
        return
    heads = [UNIT.sub("", c.plain).strip(" :") for c in table.item.cells]
    units = [_unit(c.plain.strip()) for c in table.item.cells]
    cells = [said(c.plain) for c in line.item.cells]
    cells[:1] = [cells[0] or said(carried(table.item, line.item))] if cells else []
    if len(cells) < 2 or not cells[0] or cells[0].lower() in EMPTY:
        return
    text, first = line.item.text.plain, heads[0] if heads else ""
    if side_by_side(table) or told_of_both(heads, cells) and not {c.lower() for c in cells} & {*EMPTY, *TICKS}:
        return
    key = _key(table.item, heads)
    if key and key < len(cells):
        order = [key, *(i for i in range(len(heads)) if i != key and not (i == 0 and NUMBERED.fullmatch(first)))]
        heads, units, cells = ([row[i] for i in order if i < len(row)] for row in (heads, units, cells))
        first = heads[0]
    if QUESTION.fullmatch(first) or cells[0].endswith("?") and len(cells[0].split()) > 2:
        if cells[1].lower() not in EMPTY:
            yield Claim(Answered(cells[0], tuple(p for p in cells[1].split("\n") if p.strip())), text, cells[1])
        return
    cases = as_cases(heads, line.subject.name if line.subject.sure and not line.subject.facet else "")
    heads = [first, *cases] if cases else heads
    names_above = bool(cases) or FEATURES.fullmatch(first) is not None
    if value_of_thing(heads, cells) and line.subject.sure:
        value = _first_statement(cells[1]) if cells[1].lower() not in EMPTY else ""
        prop, unit = UNIT.sub("", cells[0]), _unit(cells[0])
        value = f"{value} {unit}" if unit and NUMERIC.fullmatch(value) else value
        if value and cells[1].lower() not in TICKS:
            yield Claim(Cell(line.subject.name, prop, value), text, cells[1])
        return
    names = row_names(table.item) if not key else {}
    name = names.get(cells[0]) or in_sentence(bare(cells[0]) or cells[0])
    name = cells[0] if re.fullmatch(r"[A-Z]", cells[0]) else name  # vitamin A
    name = UNIT.sub("", name) if names_above and _unit(name) else name
    kind = class_of_rows(table, first, names) if not names_above else ""
    both = not key and second_key(table.item) == "both"
    if both:
        name, kind = f"{lower_first(first)} {name}, {lower_first(heads[1])} {in_sentence(cells[1])}", ""
    for at, value in enumerate(cells[1:], 1):
        if both and at == 1:
            continue
        head = heads[at] if at < len(heads) else ""
        nothing = value.lower() in EMPTY and not (value == "None" and len(cells) > 2)
        column = [said(r.cells[at].plain) for r in table.item.children if at < len(r.cells)] if not key else []
        if nothing or denied(column) or value.lower() in TICKS and (len(heads) > 2 or not TERM.match(first)):
            continue
        if names_above and NUMERIC.fullmatch(value) and (unit := _unit(cells[0])):
            value = f"{value} {unit}"  # `Melts at (°C)` before the numbers of each
        elif units[at : at + 1] != [""] and units[at : at + 1] and NUMERIC.fullmatch(value):
            unit = units[at][:-1] if re.fullmatch(r"(?:[mb]illion|thousand)s", units[at]) else units[at]
            value = f"{value} {unit}" if unit != "%" else f"{value}%"
        value = _first_statement(value)
        two = len(heads) == 2 and len(cells) == 2
        yield from cell_claim(name, first, head, value, text, two, bool(names_above) and len(heads) > 2, kind)


# A break that only wraps a cell: what stands behind it goes on with what is before.
WRAPPED = re.compile(r"(?<=[^.;:,\s])\s*\n\s*(?=\((?!e\.?g)|&|(?:and|or|to|of|in|from|with|for|where|that|which)\s)")


def said(cell: str) -> str:
    """What a cell says, without the emoji before it; yes and no in one form: `🔥 Hot` → Hot, `Yep!` → yes."""
    text = WRAPPED.sub(" ", cell.strip())
    text = text if text.lower() in TICKS else EMOJI.sub("", text) or text
    return TICKS.get(text.lower().strip(" !.:;()"), text)


def _unit(head: str) -> str:
    """The unit in a column's head: `Radius (km)` → km; the short form of its own words is none."""
    found = UNIT.search(head)
    return found[1] if found and not expansion_in(found[1], UNIT.sub("", head)) else ""


def _first_statement(value: str) -> str:
    """A cell up to its first full stop or break; short lines are a list."""
    lines = [p for p in value.split("\n") if p.strip()]
    if len(lines) > 1 and all(len(p.split()) <= 8 for p in lines):
        return value
    first = lines[0] if lines else value
    end = re.search(r"(?<=[a-z\d)])\.\s+(?=[A-Z*_])", first)
    return (
        first[: end.start()] if end and (len(first.split()) > 14 or content_words(first[: end.start()]) > 1) else first
    )


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


def side_by_side(line: Line) -> bool:
    """Whether a table sets things side by side: most cells are predicates, the first column's too, or the heading says so (`A vs B`)."""
    table = line.item
    rows = [r for r in table.children if r.cells]
    if (
        not rows
        or len(table.cells) < 2
        or TERM.match(table.cells[0].plain.strip(" :"))
        or GLOSS.match(table.cells[1].plain.strip(" :"))
    ):
        return False
    said = sum(_predicative(r.cells[0].plain) for r in rows)
    versus = line.parent is not None and line.parent.role is Role.VERSUS and len(table.cells) == 2
    return said * 3 >= len(rows) * 2 or versus and said > 0


def _predicative(text: str) -> bool:
    """Whether a cell says something of its column's head, rather than names a row: `carries blood`, `lower cost`, `can be heard`."""
    clause = parse(text)
    if clause is not None:
        return not clause.subject
    tokens = tag(lower_first(text.strip()))
    return len(tokens) > 1 and (
        tokens[0].tag in ("AJC", "AJS", "VM0", "XX0") or tokens[0].low in ("more", "less", "no", "not")
    )
