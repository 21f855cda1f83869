"""Facts → rows: each statement in a few words, each row understood without the lines around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from build_decks.composer.names import full_name
from build_decks.composer.rows import (
    LABEL,
    LONGEST,
    TERM,
    TWO_LINES,
    VALUE,
    Kind,
    Row,
    Tier,
    figure_row,
    measure_label,
    measure_value,
    text_row,
)
from build_decks.composer.telegrams import content_of, lowered, raised, telegram, words_of
from build_decks.facts import Fact, Subject
from build_decks.language.acronyms import EMOJI
from build_decks.language.grammar import is_plural, upper_first
from build_decks.language.tagger import tag
from build_decks.quantity import Bound
from build_decks.quantity_patterns import WORDS
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

_CUES = frozenset(
    "max maximum min minimum default up least most limit about around than more less by every can".split()
)
_COUNTED = re.compile(rf"(?:{WORDS})\b", re.I)  # `two types`: told by their list, no number to look up
_ASIDE = re.compile(r"\s*\((?:e\.?g\.?|i\.e\.|for (?:example|instance)|such as|unlike|see)\b[^()]*\)", re.I)
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
    return [row for row in rows if not any(_says_more(other, row, rows) for other in rows if other is not row)]


def _with_line(fact: Fact) -> Fact:
    """The fact with its whole line as its words, where it was read from a part of it and the line is short.

    A part may lack what it hangs on: of `A, B, C – needed by writers` the last words alone would say something else.
    """
    line = EMOJI.sub("", fact.provenance.line).strip()
    told = re.match(rf"(?:the\s+)?{re.escape(fact.subject.name)}s?\s*(?:[:–—]|-\s)\s*(?=\S)", line, re.I)
    rest = _ASIDE.sub("", line[told.end() :] if told else line)
    if len(rest.split()) > _WHOLE or not isinstance(
        fact.statement, Says | Property | Feature | Quality | Suits | Means
    ):
        return fact
    return replace(fact, provenance=replace(fact.provenance, surface=rest))


def _marked(fact: Fact, m: Measure) -> str:
    """The value of a measure, as a default where the line says so behind the number: `300 s by default`."""
    value = measure_value(m)
    usual = re.search(rf"(?<![\w.]){re.escape(value)} (?:by default|unless)\b", telegram(fact.provenance.line))
    return f"{value} default" if usual and m.bound is Bound.EXACT else value


def _says_more(other: Row, row: Row, rows: list[Row]) -> bool:
    """Whether `other`, of the same line, has all words of `row`; of two alike the first stays."""
    mine, theirs = row.vocabulary, other.vocabulary
    if isinstance(row.fact.statement, Members) and other.kind is not Kind.FIGURE:
        mine = content_of(row.text)  # what the items are is said by what they are members of
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
            yield from _measure(fact, statement, name)
        case Definition(term, gloss):
            yield from text_row(fact, _term(term, fact.subject, name, topic), gloss, Tier.TERM)
        case Expansion(acronym, spelled):
            if spelled:
                yield from text_row(fact, "" if acronym == topic else acronym, spelled, Tier.TERM)
        case Naming(thing, called, former):
            yield from _naming(fact, thing, called, former)
        case Members(of, items, ordered):
            yield from _members(fact, name, of, items, ordered, topic)
        case Code():
            yield from _code(fact, statement, name)
        case Event(what, when):
            yield from _event(fact, name, what, when)
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
                yield from _cell(fact, relative_name(Subject(row), topic, title), column, value)
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


def _measure(fact: Fact, m: Measure, name: str) -> Iterator[Row]:
    counted = _COUNTED.match(m.value) is not None
    if not (m.attribute or m.noun) or m.clause is not None or counted or _is_told(fact, m, name):
        yield from text_row(fact, name, fact.provenance.surface, Tier.DETAIL if counted else Tier.NUMBER)
        return
    label = measure_label(m, name)
    if len(label) <= TWO_LINES:
        yield Row(Kind.FIGURE, Tier.NUMBER, label, _marked(fact, m), fact)
    else:
        yield from text_row(fact, name, fact.provenance.surface, Tier.NUMBER)


def _naming(fact: Fact, thing: str, called: str, former: bool) -> Iterator[Row]:
    """What a thing is called: `Wheels are called … sheaves`; a longer thing stands behind its name."""
    label = thing if former else f"{thing} {'are' if is_plural(thing) else 'is'} called"
    if former or len(label) + len(called) <= LABEL:
        yield from figure_row(fact, label, f"formerly {called}" if former else called, Tier.TERM)
    else:
        yield from text_row(fact, called, thing, Tier.TERM)


def _is_told(fact: Fact, m: Measure, name: str) -> bool:
    """Whether the line tells something of its number that no label says: `is sent every 5 minutes by default`."""
    line = fact.provenance.surface
    if re.search(rf"{re.escape(m.value)}-[a-z]", line):
        return True  # a 12-point plan
    if content_of(m.attribute) & content_of(line) or content_of(m.noun) & content_of(line):
        return False
    told = {word for word in content_of(line) - content_of(m.value) if word.isalpha()}
    told -= content_of(f"{name} {fact.subject.name} {m.attribute} {m.noun} {m.scope}") | _CUES
    first = tag(line)[:1]
    return len(told) > 1 or len(told) == 1 and bool(first) and first[0].tag in ("VVZ", "VVD")


def _members(fact: Fact, name: str, of: str, items: tuple[str, ...], ordered: bool, topic: str) -> Iterator[Row]:
    if set(words_of(" ".join(items))) <= set(words_of(of)):
        return  # Caching & Throttling: caching, throttling
    if " | " in "".join(items):
        return
    listed = (" → " if ordered else " · ").join(telegram(item, fact.codes) for item in items)
    of = re.sub(r"\s(?:are|is)$", "", of.strip(" :"))
    if len(of.split()) > TERM and fact.provenance.rule != "lists.children":
        yield from text_row(fact, name, fact.provenance.surface, Tier.RULE)
        return
    term = of if not set(words_of(of)) <= set(words_of(topic)) else name
    if term is of and name and not set(words_of(name)) & set(words_of(of)):
        term = f"{name}: {of}"
    if len(listed.split()) <= LONGEST + len(items):
        yield Row(Kind.TERM, Tier.RULE, raised(telegram(term, fact.codes), fact.codes), listed, fact)


def _code(fact: Fact, c: Code, name: str) -> Iterator[Row]:
    if "…" in c.meaning and c.kind.startswith("gap") or len(c.meaning.split()) > LONGEST:
        yield from text_row(fact, name, fact.provenance.surface, Tier.TERM)
    elif c.kind in ("port", "value", "exception") or re.fullmatch(r"\d+|[1-5][xX]{2}|0x.*", c.code):
        yield from figure_row(fact, c.meaning, c.code, Tier.NUMBER)
    else:
        yield from text_row(fact, c.code, c.meaning.replace("…", c.code), Tier.TERM)


def in_table(fact: Fact) -> bool:
    """Whether a fact is a cell of a table that the author drew, which is printed as one."""
    return isinstance(fact.statement, Cell) and fact.provenance.rule.startswith("tables.")


def _cell(fact: Fact, name: str, column: str, value: str) -> Iterator[Row]:
    """A property with its value: `Cache TTL … 5 min default`, `Faust written by … Goethe`."""
    done = re.match(r"(?:is|was|are|were|happened)\b\s*", column)
    column = column[done.end() :] if done else column
    tier = Tier.NUMBER if re.search(r"\d", value) else Tier.TERM
    if done and not name:
        yield from text_row(fact, "", fact.provenance.surface, tier)
        return
    if done and len(f"{name} {column}") > LABEL or not column:
        yield from text_row(fact, name, f"{column} {value}", tier)
        return
    said = set(words_of(name)) <= set(words_of(column))
    yield from figure_row(fact, column if said else f"{name} {column}", value, tier)


def _event(fact: Fact, name: str, what: str, when: str) -> Iterator[Row]:
    at = rf"(?:(?:in|on|by|from|during|of)\s+)?(?:the\s+)?{re.escape(when)}"
    what = re.sub(rf"^{at}[,:]?\s*|[,(]?\s*{at}\)?$", "", what, flags=re.I).strip() or name
    clause = fact.statement.clause if isinstance(fact.statement, Event) else None
    if clause is not None and not clause.subject and name and not content_of(name) & content_of(what):
        what = f"{name}: {lowered(what)}"
    if len(what) <= LABEL and len(when) <= VALUE:
        yield Row(Kind.FIGURE, Tier.NUMBER, raised(telegram(what, fact.codes), fact.codes), when, fact)
    else:
        yield from text_row(fact, when, what, Tier.NUMBER)
