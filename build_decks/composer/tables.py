"""Sibling options and the tables of the notes side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from build_decks.composer.figures import in_table
from build_decks.composer.names import full_name
from build_decks.composer.rows import Kind, Row
from build_decks.composer.telegrams import content_of, lowered, telegram, words_of
from build_decks.facts import Fact
from build_decks.language.facets import facets
from build_decks.language.grammar import singular, upper_first
from build_decks.language.shapes import does_with
from build_decks.language.tagger import tag
from build_decks.sheet import Comparison, Gloss
from build_decks.statements import Cell, Contrast, Event, Measure, Members, Property, Quality, Suits, Usual

_CELL = 16  # words of one statement in a table
_CELLS = 26  # words of one option in a table
_COLUMNS = 3  # a fourth would be narrower than its words
_OPTIONS = 6  # more are a list
_NAME = 4  # words of an option's name


def cells(facts: list[Fact]) -> Iterator[tuple[Comparison | Gloss, frozenset[int]]]:
    """The tables of the notes, as they stand there, each with its lines; wide ones as terms."""
    tables: dict[tuple[str, tuple[str, ...]], list[tuple[Cell, Fact]]] = {}
    for fact in facts:
        if isinstance(fact.statement, Cell) and in_table(fact):
            tables.setdefault((fact.statement.of, fact.subject.trail), []).append((fact.statement, fact))
    for (of, _), table in tables.items():
        columns = list(dict.fromkeys(cell.column for cell, _ in table))
        names = list(dict.fromkeys(cell.row for cell, _ in table))
        values = {(c.row, c.column): telegram(" · ".join(c.value.split("\n")), fact.codes) for c, fact in table}
        lines = frozenset(fact.provenance.span.first for _, fact in table)
        short = max(len(value.split()) for value in values.values()) <= _CELLS
        if short and len(names) > 1 and len(columns) < _COLUMNS:
            shown = tuple((upper_first(n), *(values.get((n, c), "–") for c in columns)) for n in names)
            yield Comparison((upper_first(of), *(upper_first(c) for c in columns)), shown, lead=True), lines
            continue
        if short and 1 < len(names) < _COLUMNS:
            shown = tuple((upper_first(c), *(values.get((n, c), "–") for n in names)) for c in columns)
            yield Comparison(("", *(upper_first(n) for n in names)), shown, lead=True), lines
            continue
        for name in names:
            said = "; ".join(f"{lowered(c)}: {values[name, c]}" for c in columns if (name, c) in values)
            lines = frozenset(fact.provenance.span.first for cell, fact in table if cell.row == name)
            yield Gloss(upper_first(name), said), lines


def option_sets(facts: list[Fact]) -> dict[tuple[str, ...], str]:
    """Options of a topic with their class noun: those of contrasts, and siblings whose names share a noun."""
    sets: dict[tuple[str, ...], str] = {}
    for fact in facts:
        if isinstance(fact.statement, Contrast):
            sets.setdefault(fact.statement.options, fact.statement.kind)
    known = {name.lower() for options in sets for name in options}
    for names, noun in _parallel(facts):
        if 2 <= len(names) <= _OPTIONS and not known & {name.lower() for name in names}:
            sets[names] = noun
    return sets


def _parallel(facts: list[Fact]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Subjects under one parent whose names end alike: `standard queues`, `FIFO queues`."""
    found: dict[tuple[tuple[str, ...], str], dict[str, str]] = {}
    for fact in facts:
        subject = fact.subject
        if not subject.sure or subject.name not in subject.trail:
            continue
        above = subject.trail[: subject.trail.index(subject.name)]
        words = subject.name.split()
        if does_with(subject.name):
            continue  # `Exceeding the limit` is no kind of limit
        if above and (subject.kind or 1 < len(words) <= _NAME):
            noun = subject.kind or singular(words[-1])
            found.setdefault((above, noun.lower()), {}).setdefault(subject.name, noun)
    for names in found.values():
        yield tuple(names), next(iter(names.values()))


def comparisons(rows: list[Row], facts: list[Fact]) -> Iterator[tuple[Comparison, list[Row]]]:
    """A table for each set of options of which two at least have something to compare, with the rows it takes up."""
    sets = option_sets(facts)
    of_name: dict[str, list[Row]] = {option.lower(): [] for options in sets for option in options}
    for row in rows:
        own = of_name.get(row.fact.subject.name.lower())
        if own is not None and _is_short(row):
            own.append(row)
    taken: set[int] = set()
    contrasted = {fact.statement.options for fact in facts if isinstance(fact.statement, Contrast)}
    for options, kind in sets.items():
        said: dict[str, list[Row]] = {}
        for option in options:
            own = [row for row in of_name[option.lower()] if id(row) not in taken]
            if own and not any(option.lower().endswith(facet) for facet in facets()[1]):
                said[option] = own
        said = _without_lone_numbers(said)
        said = {option: _fitting(own) for option, own in said.items() if own}
        if not 2 <= len(said) <= _OPTIONS or options not in contrasted and not _alike(said):
            continue
        used = [row for own in said.values() for row in own]
        taken |= {id(row) for row in used}
        yield _comparison(kind, said), used


def _alike(said: dict[str, list[Row]]) -> bool:
    """Whether options that only their names bring together can be compared: by several statements, or one number."""
    sides = list(said.values())
    return sum(len(own) > 1 for own in sides) > 1 or all(len(own) == 1 and _is_number(own[0]) for own in sides)


def _is_short(row: Row) -> bool:
    """Whether a row is a statement on its subject, not on a part of it, that a cell can hold."""
    if row.kind is Kind.TERM and not content_of(row.label) <= content_of(full_name(row.fact.subject)):
        return False
    return not isinstance(row.fact.statement, Members | Event) and len(_cell(row).split()) <= _CELL


def _without_lone_numbers(said: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """The statements without the numbers of a property that only one option has: those stay with the numbers."""
    measured = ({word for row in own if _is_number(row) for word in _property(row)} for own in said.values())
    sharing = Counter(word for words in measured for word in words)
    return {
        option: [row for row in own if not _is_number(row) or any(sharing[word] > 1 for word in _property(row))]
        for option, own in said.items()
    }


def _is_number(row: Row) -> bool:
    return row.kind is Kind.FIGURE and isinstance(row.fact.statement, Measure)


def _fitting(rows: list[Row]) -> list[Row]:
    fitting: list[Row] = []
    for row in rows:
        if sum(len(_cell(r).split()) for r in fitting) + len(_cell(row).split()) <= _CELLS:
            fitting.append(row)
    return fitting


def _comparison(kind: str, said: dict[str, list[Row]]) -> Comparison:
    """Two options of which the same is said, property by property; others one below the other."""
    tokens = tag(kind)
    kind = kind if len(kind.split()) <= _NAME and tokens and tokens[-1].noun else ""
    sides = list(said.values())
    if len(sides) == 2 and (pairs := _pairs(*sides)):
        return Comparison(tuple(map(upper_first, said)), pairs)
    names = [_short(option, kind) if kind else upper_first(option) for option in said]
    lines = tuple((name, "; ".join(map(_cell, own))) for name, own in zip(names, sides, strict=True))
    cased = {word.lower(): word for option in said for word in map(singular, option.split()) if word.isupper()}
    kind = " ".join(cased.get(word.lower(), word) for word in kind.split())
    return Comparison((upper_first(kind), ""), lines, lead=True)


def _short(option: str, kind: str) -> str:
    """An option's name without the class noun that all share: `all at once deployment` → `All at once`."""
    words = option.split()
    last = words_of(words[-1]) if words else ()
    return upper_first(" ".join(words[:-1]) if len(words) > 1 and last == words_of(kind.split()[-1]) else option)


def _cell(row: Row) -> str:
    """A row in a table whose header or first column already names its option."""
    own = set(words_of(row.fact.subject.name))
    if row.kind is Kind.FIGURE:
        label = " ".join(w for w in row.label.split() if words_of(w) and not set(words_of(w)) <= own).lower()
        label = label.rpartition(": ")[2].removeprefix("number of ")
        if _is_number(row):
            return f"{row.text} {label}".strip()
        return f"{label}{'' if label.endswith((' by', ' in', ' after')) else ':'} {row.text}".strip(" :")
    lead, colon, text = row.text.partition(": ")
    return lowered(text if row.kind is Kind.CAUTION and colon and set(words_of(lead)) & own else row.text)


def _pairs(left: list[Row], right: list[Row]) -> tuple[tuple[str, str], ...]:
    """Statements on the same property side by side, then the others in their order; none where less than half match."""
    rest, alone = list(right), []
    pairs: list[tuple[str, str]] = []
    for row in left:
        same = max(rest, key=lambda other: _shared(row, other), default=None)
        if same is None or not _shared(row, same):
            alone.append(row)
            continue
        rest.remove(same)
        pairs.append((_cell(row), _cell(same)))
    if len(pairs) * 2 < max(len(left), len(right)):
        return ()
    others = zip_longest(alone, rest)
    return (*pairs, *((_cell(a) if a else "", _cell(b) if b else "") for a, b in others))


def _shared(row: Row, other: Row) -> int:
    """How much two statements are about the same: the words of their properties, of which one alone may be chance."""
    mine, theirs = _property(row), _property(other)
    shared = len(mine & theirs)
    return shared if shared >= min(2, len(mine), len(theirs)) else 0


def _property(row: Row) -> set[str]:
    """What a statement is about, so far as it can be told: its noun, its attribute, the stem of its judgement."""
    match row.fact.statement:
        case Property(noun, _):
            return set(words_of(noun))
        case Measure():
            return set(words_of(f"{row.fact.statement.attribute} {row.fact.statement.noun}"))
        case Quality(quality, _):
            stems = {re.sub(r"^(?:non|in|im|un|asyn|syn)", "", word) for word in words_of(quality)}
            return stems - {"non", "most", "least", "more", "less"}
        case Suits():
            return {"suits"}
        case Usual():
            return {"default"}
        case _:
            return set(content_of(row.text))
