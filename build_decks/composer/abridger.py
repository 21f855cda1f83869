"""Facts → rows: each statement in a few words, each row understood without the lines around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from build_decks.composer.figures import (
    BARE,
    CUES,
    cell_rows,
    code_rows,
    event_rows,
    in_table,
    measure_rows,
    member_rows,
    naming_rows,
)
from build_decks.composer.names import full_name
from build_decks.composer.rows import TERM, Kind, Row, Tier, figure_row, text_row
from build_decks.composer.telegrams import content_of, numbers_of, words_of
from build_decks.facts import Fact, Subject
from build_decks.language.acronyms import EMOJI
from build_decks.language.grammar import upper_first
from build_decks.statements import (
    Answered,
    Cell,
    Code,
    Consequence,
    Contrast,
    Definition,
    Event,
    Expansion,
    Feature,
    Gap,
    Lack,
    Means,
    Measure,
    Members,
    Naming,
    Property,
    Quality,
    Says,
    Suits,
    Usual,
)

_ASIDE = re.compile(r"\s*\((?:e\.?g\.?|i\.e\.|for (?:example|instance)|such as|unlike|see)\b[^()]*\)", re.I)
_SIGN = re.compile(r"s?\s*(?:[:–—]|-\s)\s*(?=\S)", re.I)
_WHOLE = 16  # words of a line that is printed whole
_GENERIC = re.compile(r"(?:default|use|uses|type|types|note|notes|example|examples|limit|limits)$", re.I)


def rows_of(facts: list[Fact], topic: str, title: str = "") -> list[Row]:
    """The rows for the facts of one line under the bar `topic`; what one row says already is not said again.

    Neither the topic nor the `title` of the sheet is repeated in them.
    """
    rows: list[Row] = []
    counted = any(isinstance(fact.statement, Measure | Code | Event | Usual) for fact in facts)
    facts = facts if counted else [_with_line(fact) for fact in facts]
    drawn = any(map(in_table, facts))
    for fact in facts:
        if not (drawn and isinstance(fact.statement, Measure)):
            own = set(words_of(fact.provenance.line)) if drawn else set()
            rows += (
                row
                for row in _rows(fact, topic, title)
                if not own or not set(words_of(f"{row.label} {row.text}")) <= own
            )
    if not drawn:
        rows += _unsaid(facts[0], rows, topic, title)
    kept = list(rows)
    for row in rows:
        if any(_says_more(other, row, kept) for other in kept if other is not row):
            kept = [other for other in kept if other is not row]
    return kept


def _unsaid(fact: Fact, rows: list[Row], topic: str, title: str) -> Iterator[Row]:
    """The whole line, if it is short and has numbers that are in none of its rows."""
    line = EMOJI.sub("", fact.provenance.line).strip()
    have = {number for row in rows for number in numbers_of(f"{row.label}: {row.text}")}
    if len(line.split()) <= _WHOLE and not set(numbers_of(line)) <= have:
        name = relative_name(fact.subject, topic, title)
        yield from text_row(fact, name, line, Tier.NUMBER)


def _with_line(fact: Fact) -> Fact:
    """The fact with its whole line as its words, where it was read from a part of it and the line is short.

    A part may lack what it hangs on: of `A, B, C – needed by writers` the last words alone would say something else.
    """
    if not isinstance(fact.statement, Says | Property | Feature | Quality | Suits | Means):
        return fact
    line = EMOJI.sub("", fact.provenance.line).strip()
    name = fact.subject.name
    for text in (re.sub(r"^the\s+", "", line, flags=re.I), line):
        if text[: len(name)].casefold() == name.casefold() and (sign := _SIGN.match(text, len(name))):
            line = text[sign.end() :]
            break
    rest = _ASIDE.sub("", line)
    if rest == fact.provenance.surface or len(rest.split()) > _WHOLE:
        return fact
    return replace(fact, provenance=replace(fact.provenance, surface=rest))


def _says_more(other: Row, row: Row, rows: list[Row]) -> bool:
    """Whether `other`, of the same line, has all words of `row`; of two alike the first stays."""
    # What our reading called it does not count, but what the line says.
    said = content_of(f"{row.fact.provenance.line} {row.text}")
    mine, theirs = frozenset(word for word in row.vocabulary if word in said or word[0].isdigit()), other.vocabulary
    if (
        row.kind is Kind.FIGURE
        and other.kind is Kind.FIGURE
        and set(numbers_of(row.text)) < set(numbers_of(other.text))
    ):
        return row.vocabulary - BARE - CUES <= theirs
    if isinstance(row.fact.statement, Members) and other.kind is not Kind.FIGURE:
        mine = content_of(row.text)  # what the items are is said by what they are members of
    if (
        row.kind is Kind.FIGURE
        and other.kind is not Kind.FIGURE
        and not set(numbers_of(other.text))
        <= {number for one in rows if one.kind is Kind.FIGURE for number in numbers_of(f"{one.label}: {one.text}")}
    ):
        return mine <= theirs | CUES  # the line says more than its numbers at the right edge
    if row.kind is Kind.FIGURE and other.kind is not Kind.FIGURE:
        # Numbers are looked for at the right edge, but a code whose condition is known stays with it.
        return isinstance(row.fact.statement, Code) and isinstance(other.fact.statement, Consequence) and mine <= theirs
    if row.kind is not Kind.FIGURE and other.kind is Kind.FIGURE:
        values = {w for r in rows if r.kind is Kind.FIGURE for w in words_of(f"{r.label} {r.text}")}
        return set(words_of(row.text)) <= values | {"by", "up", "to", "can", "be", "are", "is"}
    return mine < theirs or mine == theirs and rows.index(other) < rows.index(row)


def relative_name(subject: Subject, topic: str, title: str = "") -> str:
    """The subject as a term below the bar `topic`, without the topic's name; empty where it is the topic itself."""
    if not subject.sure:
        return ""
    name = full_name(subject)
    if title and name.lower().startswith(f"{title.lower()} "):
        name = name[len(title) :].strip()
    under = words_of(topic)
    own = words_of(name)
    if not own or set(own) <= {*under, *words_of(title)}:
        return ""
    if under and own[: len(under)] == under and name.lower().startswith(topic.lower()):
        name = name[len(topic) :].lstrip(" -–:") or name
    name = name.strip(' "“”')
    if len(name.split()) > TERM or name.count('"') % 2:
        return ""
    return upper_first(name)


def _rows(fact: Fact, topic: str, title: str) -> Iterator[Row]:
    name = relative_name(fact.subject, topic, title)
    statement = fact.statement
    match statement:
        case Measure():
            yield from measure_rows(fact, statement, name)
        case Definition(term, gloss):
            yield from text_row(fact, _term(term, fact.subject, name, topic), gloss, Tier.TERM)
        case Expansion(acronym, spelled):
            if spelled:
                yield from text_row(fact, "" if acronym == topic else acronym, spelled, Tier.TERM)
        case Naming(thing, called, former):
            yield from naming_rows(fact, thing, called, former)
        case Members(of, items, ordered):
            yield from member_rows(fact, name, of, items, ordered, topic)
        case Code():
            yield from code_rows(fact, statement, name)
        case Event(what, when):
            yield from event_rows(fact, name, what, when)
        case Consequence(condition, outcome):
            tier = Tier.TERM if re.search(r"\d", outcome) else Tier.RULE
            yield from text_row(fact, name, _surface(fact, condition, outcome) or f"{condition} → {outcome}", tier)
        case Answered(question, answers):
            yield from text_row(fact, question, "; ".join(answers), Tier.TERM)
        case Usual(usual, kind):
            yield from figure_row(fact, f"Default {kind}", usual, Tier.NUMBER)
        case Gap(before, answer, after):
            yield from text_row(fact, name, f"{before}{answer}{after}", Tier.DETAIL)
        case Quality(quality, negated):
            yield from text_row(
                fact, name, _surface(fact, quality) or f"{'not ' if negated else ''}{quality}", Tier.DETAIL
            )
        case Suits(verdict, link, use):
            yield from text_row(fact, name, _surface(fact, use) or f"{verdict} {link} {use}", Tier.RULE)
        case Lack(things):
            yield from text_row(fact, name, f"no {things}", Tier.RULE)
        case Says() | Property() | Feature():
            tier = Tier.DETAIL if name else Tier.RULE  # what a topic itself is or does matters more
            yield from text_row(fact, name, fact.provenance.surface, tier)
        case Means():
            yield from text_row(fact, name, fact.provenance.surface, Tier.RULE)
        case Cell(row, column, value):
            if not in_table(fact):
                yield from cell_rows(fact, relative_name(Subject(row), topic, title), column, value)
        case Contrast():
            return  # said by the line that it was read from
        case _:
            assert_never(statement)


def _surface(fact: Fact, *parts: str) -> str:
    """The author's own words where they hold all parts of the statement, else nothing."""
    surface = fact.provenance.surface
    have = set(words_of(surface))
    return surface if all(set(words_of(part)) <= have for part in parts) else ""


def _term(term: str, subject: Subject, name: str, topic: str) -> str:
    """The term of a definition, with its owner where it has none of its own."""
    if set(words_of(term)) <= set(words_of(topic)):
        return ""
    if set(words_of(term)) <= set(words_of(name)):
        return name
    return f"{name}: {term}" if name and _GENERIC.search(term) else term
