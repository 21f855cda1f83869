"""How the rows of a table are named: without what is only spelled out, and of which class they are."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from build_decks.facts import Subject
from build_decks.language.acronyms import expansion_in
from build_decks.language.grammar import is_name, is_plural, lower_first, plural, sentence_case, singular
from build_decks.language.roles import Role, bare, is_field
from build_decks.language.short_names import in_sentence
from build_decks.language.tagger import known, tag
from build_decks.outline import Item
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.remembered import for_all_rows
from build_decks.rules.rule import Claim
from build_decks.statements import Cell

# Nouns whose names are mere labels: nobody says `a hot` or `a network`, but `the hot tier`, `the network layer`.
LABELLED = re.compile(
    r"\b(?:class|tier|mode|level|layer|stage|phase|state|status|plan|grade|zone|version|generation|edition|revision|release|channel|package|setting)$"
)
# Of these only where a row's name is no noun: a router is a device type, but nobody says `a point-to-point`.
SORTED = re.compile(r"\b(?:type|model|category|group|style|scheme)$")
LONGEST = 5  # words of what names a row
# Classes whose members bear names that say nothing without what they are of: the basic plan, version 2.
RELEASED = re.compile(r"\b(?:tier|plan|edition|package|release|channel|version|revision|mode|level|layer|stage|phase)$")
# What a heading says of the table rather than of its things: `Comparison of hulls`.
FRAME = re.compile(
    r"^(?:a |the )?(?:comparison|overview|list|table|summary|types|kinds|differences?) (?:of|between) (?:the )?", re.I
)
NUMBER = re.compile(r"[\d.:/]+")
_BRACKET = re.compile(r"\s*\(([^()]+)\)$")


@for_all_rows
def row_names(table: Item) -> dict[str, str]:
    """First cell → the name of its row. What stands in brackets stays where it counts, or tells two rows apart."""
    firsts = [r.cells[0].plain.strip() for r in table.children if r.cells]
    names = {first: in_sentence(bare(first) or first) for first in firsts}
    twice = Counter(name.lower() for name in names.values())
    for first, name in names.items():
        bracket = _BRACKET.search(first)
        if bracket is None or name.endswith(")"):
            continue
        counts = re.search(r"\d", bracket[1]) and not expansion_in(name, bracket[1])
        if counts or twice[name.lower()] > 1:
            names[first] = f"{name} ({bracket[1]})"
    return names


@for_all_rows
def _firsts(table: Item) -> dict[int, str]:
    """By the identity of each row its first cell, or where that is empty the last one above it."""
    above, firsts = "", {}
    for row in table.children:
        above = row.cells[0].plain.strip() if row.cells and row.cells[0].plain.strip() else above
        firsts[id(row)] = above
    return firsts


def carried(table: Item, row: Item) -> str:
    """The first cell of a row, or where that is empty the last one above it, of which the row is another case."""
    if len(table.cells) <= 2:
        return row.cells[0].plain.strip()
    firsts = _firsts(table)
    return firsts.get(id(row), next(reversed(firsts.values()), ""))


@for_all_rows
def second_key(table: Item) -> str:
    """What the second column of a table is where its first does not tell its rows apart: `alone` it names them, or `both` do together."""
    rows = [r for r in table.children if len(r.cells) > 2]
    firsts = [carried(table, r).lower() for r in rows]
    seconds = [bare(r.cells[1].plain.replace("\n", " ")).strip().lower() for r in rows]
    if len(rows) < 2 or len(set(firsts)) == len(rows) or any(len(s.split()) > LONGEST or not s for s in seconds):
        return ""
    if len(set(seconds)) == len(rows):
        return "alone" if not any(find_quantities(s) for s in seconds) else ""
    return "both" if len(set(zip(firsts, seconds, strict=True))) == len(rows) else ""


def class_of_rows(table: Line, first: str, names: dict[str, str]) -> str:
    """The class noun that the names of the rows need: `Network type` over `broadcast` → network type, `Type` below
    `# Error types` → error type. Empty where they are names of things, or the head of the column is no class."""
    return needed(widened(table, singular(lower_first(sentence_case(first)))), list(names.values()))


def needed(kind: str, names: list[str]) -> str:
    """A class noun where these names need it."""
    noun = kind.partition(" of ")[0]
    if not kind or re.search(r"[/&,]|\b(?:or|and)\b|[A-Z]{2}.*model$", noun):
        return ""
    needs = _is_word if LABELLED.search(noun) else _is_adjective if SORTED.search(noun) else None
    return kind if needs and any(NUMBER.fullmatch(name) or needs(name) for name in names) else ""


def widened(table: Line, kind: str) -> str:
    """A class noun as the heading above has it: `type` below `# Error types` → error type."""
    above = class_above(table)
    return above if above.partition(" of ")[0].lower().endswith(f" {kind.lower()}") else kind


def owned_class(subject: Subject, kind: str) -> str:
    """A class with the name above it, where that is short and no class itself: `version` of FerryNet → FerryNet version."""
    name = subject.name
    mine = subject.sure and subject.proper and len(name.split()) <= 2 and not is_plural(name) and not is_field(name)
    return f"{name} {kind}" if mine and name.lower() not in kind.lower() else kind


def several_of(kind: str) -> str:
    """A class in the plural: `deck of the ferry` → decks of the ferry."""
    things, of, whole = kind.partition(" of ")
    return f"{plural(things)}{of}{whole}"


def class_above(table: Line) -> str:
    """What the things of a table are, where the heading above it says so in the plural: `Blood groups` → blood group, `Chart editions
    / prices` → chart edition, `Decks of the ferry` → deck of the ferry."""
    heading = table.parent
    if heading is None or not heading.heading or heading.role is Role.EMPTY:
        return ""
    name = re.split(r"\s+(?:/|&|and|vs\.?)\s+|,\s", heading.name)[0]
    name = FRAME.sub("", name)
    things, of, whole = name.partition(" of ")
    if not is_plural(things) or re.search(r"\s(?:in|for|with|by|to)\s", things):
        return ""
    *before, last = in_sentence(things).split()
    return " ".join((*before, singular(last.lower() if last.istitle() else last))) + of + whole


def _is_word(name: str) -> bool:
    """A common word alone."""
    return " " not in name and (known(name.lower()) and not is_name(name) and not is_plural(name) or len(name) < 3)


def _is_adjective(name: str) -> bool:
    return (
        _is_word(name)
        and tag(f"it is {name.lower()}")[-1].tag in ("AJ0", "VVN")
        or bool(re.match(r"non-|\w+-to-", name, re.I))
    )


def with_all(claim: Claim, table: Line, names: list[str], column: list[str]) -> Claim:
    """A cell that is the same in every row, told of all of them: what all three oils cost."""
    cell = claim.statement
    same = len(column) > 2 and len(names) == len(column) and len({value.lower() for value in column}) == 1
    if not isinstance(cell, Cell) or not same or not re.fullmatch(r"[A-Za-z][a-z ]+", cell.of):
        return claim
    of = widened(table, singular(lower_first(cell.of)))
    return replace(claim, statement=replace(cell, of=of, alike=tuple(names)))
