"""Rows → blocks: values of one thing in one row, texts of one term in one, sibling options and tables side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from build_decks.composer.rows import Kind, Row, Tier
from build_decks.composer.tables import cells, comparisons
from build_decks.composer.telegrams import content_of, lowered, telegram, words_of
from build_decks.facts import Fact
from build_decks.sheet import Block, Caution, Comparison, Figure, Gloss
from build_decks.statements import Members

_FOLDED = 32  # words of one term's texts; the next begin a row of their own
_REMARK = 14  # words of remarks on the topic itself that share a row


@dataclass(frozen=True, slots=True)
class Folded:
    """A block and the lines of the notes that it was made of."""

    block: Block
    lines: frozenset[int]


def fold(rows: list[Row], facts: list[Fact]) -> list[Folded]:
    """The blocks of one topic: numbers, tables, terms and remarks, cautions, each in the order of the notes.

    `facts` are the topic's facts, whose contrasts and cells say what is a table.
    """
    tables = [Folded(block, lines) for block, lines in cells(facts)]
    used: set[int] = set()
    lists = [row for row in rows if isinstance(row.fact.statement, Members)]
    for table, its in comparisons(rows, facts):
        have = set(words_of(text_of(table)))
        # A list of the options alone says nothing that their table does not.
        its = its + [row for row in lists if set(words_of(row.text)) <= have]
        tables.append(Folded(table, _lines(its)))
        used.update(map(id, its))
    rows = [row for row in rows if id(row) not in used]
    listed = {content_of(item) for row in lists for item in row.text.split(" · ")}
    rows = [row for row in rows if row in lists or row.kind is not Kind.TERM or content_of(row.text) not in listed]
    doubtful = _doubtful(rows)
    rows = _unambiguous(rows, doubtful)
    return _distinct([*_figures(rows, doubtful), *tables, *_terms(rows), *_cautions(rows)])


def _distinct(blocks: list[Folded]) -> list[Folded]:
    """The blocks, each once: what stands twice in the notes is one row with both lines."""
    found: dict[tuple[type[Block], str], Folded] = {}
    for folded in blocks:
        key = (type(folded.block), text_of(folded.block).lower())
        first = found.get(key)
        found[key] = folded if first is None else replace(first, lines=first.lines | folded.lines)
    return list(found.values())


def text_of(block: Block) -> str:
    """All that a block prints."""
    match block:
        case Figure(label, values):
            return " ".join((label, *values))
        case Gloss(term, text):
            return f"{term} {text}"
        case Caution(text):
            return text
        case Comparison(header, rows):
            return " ".join((*header, *(cell for row in rows for cell in row)))
        case _:
            assert_never(block)


def _doubtful(rows: list[Row]) -> set[str]:
    """The labels to which two lines give different values with the same bound."""
    values: dict[tuple[str, str], dict[str, int]] = {}
    for row in rows:
        if row.kind is Kind.FIGURE:
            bound = re.search(r"^(?:max|min)\b|\bdefault$", row.text)
            values.setdefault((row.label, bound.group() if bound else ""), {}).setdefault(row.text, row.line)
    return {label for (label, _), its in values.items() if len(set(its.values())) > 1}


def _unambiguous(rows: list[Row], doubtful: set[str]) -> list[Row]:
    """Figures as they are, but terms with the author's words where these tell apart what the label does not."""
    told: list[Row] = []
    for row in rows:
        surface = telegram(row.fact.provenance.surface, row.fact.codes)
        more = not set(words_of(surface)) <= set(words_of(f"{row.label} {row.text}"))
        if row.kind is Kind.FIGURE and row.label in doubtful and more:
            row = replace(row, kind=Kind.TERM, text=lowered(surface))
        told.append(row)
    return told


def _figures(rows: list[Row], doubtful: set[str]) -> list[Folded]:
    found: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        if row.kind is Kind.FIGURE:
            key = words_of(re.sub(r"^(?:max|min)\w*\s", "", row.label, flags=re.I))
            found.setdefault((*key, f"{row.line}" if row.label in doubtful else ""), []).append(row)
    figures = [
        Folded(Figure(same[0].label, tuple(dict.fromkeys(_value(row, same[0]) for row in same))), _lines(same))
        for same in found.values()
    ]
    return sorted(figures, key=_is_wordy)


def _is_wordy(folded: Folded) -> bool:
    """Whether a figure has no number among its values; the numbers stand first."""
    return isinstance(folded.block, Figure) and not re.search(r"\d", " ".join(folded.block.values))


def _value(row: Row, first: Row) -> str:
    """A value, with the bound that its own label had and the label of the row has not."""
    bound = re.match(r"(?:max|min)\w*\s", row.label, re.I)
    if bound and not first.label.lower().startswith(bound.group().lower()):
        return f"{bound.group().lower()[:3]} {row.text}"
    return row.text


def _terms(rows: list[Row]) -> list[Folded]:
    folded: list[list[Row]] = []
    of_term: dict[str, list[Row]] = {}
    for row in rows:
        if row.kind is not Kind.TERM:
            continue
        key = row.label.lower() or ("" if row.tier is not Tier.NUMBER else f"\n{row.line}")  # numbers stay apart
        group = of_term.get(key)
        limit = _FOLDED if row.label else _REMARK
        if group is None or sum(len(r.text.split()) for r in group) + len(row.text.split()) > limit:
            group = of_term[key] = []
            folded.append(group)
        if not any(content_of(row.text) <= content_of(r.text) for r in group):
            group.append(row)
    return [
        Folded(Gloss(group[0].label, _joined([row.text for row in group])), _lines(group)) for group in folded if group
    ]


def _joined(texts: Iterable[str]) -> str:
    """Texts in one row: `single key; serves for HMAC codes as well`; a lead that they share stands once."""
    first, *others = texts
    lead = re.match(r"[^:;]+: ", first)
    return "; ".join((first, *(lowered(text).removeprefix(lead.group() if lead else "") for text in others)))


def _cautions(rows: list[Row]) -> list[Folded]:
    cautions = {row.text: row for row in rows if row.kind is Kind.CAUTION}
    return [Folded(Caution(text), frozenset({row.line})) for text, row in cautions.items()]


def _lines(rows: Iterable[Row]) -> frozenset[int]:
    return frozenset(row.line for row in rows)
