"""The rows of numbers, codes, lists, names, properties and events: a label with its value at the right edge where both are short."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

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
    term_row,
    text_row,
)
from build_decks.composer.telegrams import content_of, lowered, raised, telegram, words_of
from build_decks.facts import Fact
from build_decks.language.grammar import is_plural, plural, singular, upper_first
from build_decks.language.tagger import tag
from build_decks.quantity import Bound
from build_decks.quantity.patterns import WORDS
from build_decks.statements import Cell, Code, Event, Measure

BARE = frozenset("size duration number count rate limit time length capacity".split())
CUES = frozenset("max maximum min minimum default up least most limit about around than more less by every can".split())
_COUNTED = re.compile(rf"(?:{WORDS})\b", re.I)  # `two types`: told by their list, no number to look up


def measure_rows(fact: Fact, m: Measure, name: str) -> Iterator[Row]:
    counted = _COUNTED.match(m.value) is not None
    if not (m.attribute or m.noun) or m.clause is not None or counted or _is_told(fact, m, name):
        yield from text_row(fact, name, fact.provenance.surface, Tier.DETAIL if counted else Tier.NUMBER)
        return
    label = measure_label(m, name)
    if len(label) <= TWO_LINES:
        yield Row(Kind.FIGURE, Tier.NUMBER, label, _marked(fact, m), fact)
    else:
        yield from text_row(fact, name, fact.provenance.surface, Tier.NUMBER)


def _is_told(fact: Fact, m: Measure, name: str) -> bool:
    """Whether the line tells something of its number that no label says: `is tarred every 4 weeks by custom`."""
    line = fact.provenance.surface
    if f"{m.value}-" in line and re.search(rf"{re.escape(m.value)}-[a-z]", line):
        return True  # a 12-point plan
    told = {word for word in content_of(line) - content_of(m.value) if word.isalpha()}
    told -= content_of(f"{name} {fact.subject.name} {m.attribute} {m.noun} {m.scope}") | CUES
    if content_of(m.attribute) & content_of(line) or content_of(m.noun) & content_of(line):
        # A size of something that the label would not name.
        bare, *of = m.attribute.lower().split(" ")
        return not name and bare in BARE and len(told) > (2 if m.noun or of else 1)
    first = tag(line)[:1]
    return len(told) > 1 or len(told) == 1 and bool(first) and first[0].tag in ("VVZ", "VVD")


def _marked(fact: Fact, m: Measure) -> str:
    """The value of a measure, as a default where the line says so behind the number: `300 s by default`."""
    value = measure_value(m)
    line = telegram(fact.provenance.line)
    usual = f"{value} " in line and re.search(rf"(?<![\w.]){re.escape(value)} (?:by default|unless)\b", line)
    return f"{value} default" if usual and m.bound is Bound.EXACT else value


def naming_rows(fact: Fact, thing: str, called: str, former: bool) -> Iterator[Row]:
    """What a thing is called: `Wheels are called … sheaves`; a longer thing stands behind its name."""
    label = thing if former else f"{thing} {'are' if is_plural(thing) else 'is'} called"
    if former or len(label) + len(called) <= LABEL:
        yield from figure_row(fact, label, f"formerly {called}" if former else called, Tier.TERM)
    else:
        yield from text_row(fact, called, thing, Tier.TERM)


def member_rows(fact: Fact, name: str, of: str, items: tuple[str, ...], ordered: bool, topic: str) -> Iterator[Row]:
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
        yield term_row(fact, Tier.RULE, raised(telegram(term, fact.codes), fact.codes), listed)


def code_rows(fact: Fact, c: Code, name: str) -> Iterator[Row]:
    if "…" in c.meaning and c.kind.startswith("gap") or len(c.meaning.split()) > LONGEST:
        yield from text_row(fact, name, fact.provenance.surface, Tier.TERM)
    elif c.kind in ("port", "value", "exception") or re.fullmatch(r"\d+|[1-5][xX]{2}|0x.*", c.code):
        yield from figure_row(fact, c.meaning, c.code, Tier.NUMBER)
    else:
        yield from text_row(fact, c.code, c.meaning.replace("…", c.code), Tier.TERM)


def in_table(fact: Fact) -> bool:
    """Whether a fact is a cell of a table that the author drew, which is printed as one."""
    return isinstance(fact.statement, Cell) and fact.provenance.rule.startswith("tables.")


def cell_rows(fact: Fact, name: str, column: str, value: str) -> Iterator[Row]:
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


def event_rows(fact: Fact, name: str, what: str, when: str) -> Iterator[Row]:
    at = rf"(?:(?:in|on|by|from|during|of)\s+)?(?:the\s+)?{re.escape(when)}"
    what = re.sub(rf"^{at}[,:]?\s*|[,(]?\s*{at}\)?$", "", what, flags=re.I).strip() or name
    clause = fact.statement.clause if isinstance(fact.statement, Event) else None
    if clause is not None and not clause.subject and name and not content_of(name) & content_of(what):
        what = f"{name}: {lowered(what)}"
    if len(what) <= LABEL and len(when) <= VALUE:
        yield Row(Kind.FIGURE, Tier.NUMBER, raised(telegram(what, fact.codes), fact.codes), when, fact)
    else:
        yield from text_row(fact, when, what, Tier.NUMBER)


def measure_label(m: Measure, name: str) -> str:
    """What a number is of: `Message size`, `Local secondary indexes`, `Concurrent executions / Region`.

    What the value says itself, as in `5 per room`, is not said again.
    """
    if m.attribute == "number" and not m.noun:
        label = plural(name) if name else "Number"
    elif m.attribute and m.noun:
        short = len(m.noun.split()) <= 2 and len(m.attribute.split()) == 1
        label = f"{singular(m.noun)} {m.attribute}" if short else f"{m.attribute} of {m.noun}"
    else:
        label = m.attribute or m.noun
    if name and not set(words_of(name)) <= set(words_of(label)):
        name = _without_last(name, label)
        label = f"{singular(name)} {label}" if not m.noun and len(name.split()) <= 3 else f"{name}: {label}"
    scope = re.sub(r"\b(per \w+) \1\b", r"\1", m.scope)
    said = re.search(r"\b(?:per|a|each) .*$", m.value)
    scope = scope.removeprefix(said.group()).strip() if said else scope
    scope = re.sub(r"\bper\s+", "/ ", scope)
    label = f"{label} {scope}" if scope and not set(words_of(scope)) <= set(words_of(f"{label} {m.value}")) else label
    return upper_first(telegram(label))


def _without_last(name: str, label: str) -> str:
    """A name without its last word where the label begins with it: `delay queue`, `queue size` → `delay`."""
    *others, last = name.split()
    first = words_of(label)[:1]
    return " ".join(others) if others and first and words_of(last)[:1] == first else name


def measure_value(m: Measure) -> str:
    """A number with its bound as a sheet shows it: `≤ 256 KB`, `30 s default`, `≈ 10`."""
    value = re.sub(r"\s(?:at|and|or|of|in|to|per)$", "", telegram(m.value))
    value = value[:1].lower() + value[1:] if value[1:2].islower() else value
    said = re.search(r"\b(?:max\w*|min\w*|largest|smallest|longest|shortest|highest|lowest|limit)\b", m.attribute, re.I)
    match m.bound:
        case Bound.MAX:
            return value if said or not value[:1].isdigit() else f"max {value}"
        case Bound.MIN:
            return value if said or not value[:1].isdigit() else f"min {value}"
        case Bound.DEFAULT:
            return f"{value} default"
        case Bound.OVER:
            return f"> {value}"
        case Bound.UNDER:
            return f"< {value}"
        case Bound.ABOUT:
            return f"≈ {value}"
        case Bound.EXACT | Bound.RANGE:
            return value
        case _:
            assert_never(m.bound)
