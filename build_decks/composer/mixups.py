"""What is easily confused: one property with several values in several topics."""

from __future__ import annotations

import re

from build_decks.composer.abridger import in_table
from build_decks.composer.folder import Folded
from build_decks.composer.names import full_name
from build_decks.composer.rows import Tier, figure_row, measure_value
from build_decks.composer.telegrams import words_of
from build_decks.facts import Extraction, Fact
from build_decks.language.grammar import is_name, upper_first
from build_decks.sheet import Figure
from build_decks.statements import Cell, Measure

_MOST = 8  # values of one property; more are no confusion but a list
_VAGUE = frozenset("number size duration time amount count value length version unit type key item limit rate".split())


def mixups(extraction: Extraction, topic_of: dict[int, str]) -> list[Folded]:
    """A row for every value of a property that two topics or more give differently: `TTL: CloudFront … 1 day default`.

    `topic_of` names the topic of a fact by its id.
    """
    found: dict[str, list[tuple[Fact, str]]] = {}
    for fact in extraction.facts:
        head, value = _head(fact), _value(fact)
        if fact.subject.sure and words_of(head) and words_of(head)[0] not in _VAGUE and re.search(r"\d", value):
            found.setdefault(head, []).append((fact, value))
    rows: list[Folded] = []
    for shown, same in found.items():
        topics = {topic_of.get(id(fact), "") for fact, _ in same}
        if len(topics) < 2 or len({value for _, value in same}) < 2 or len(same) > _MOST:
            continue
        by_owner: dict[str, list[tuple[Fact, str]]] = {}
        for fact, value in same:
            name, topic = full_name(fact.subject), topic_of.get(id(fact), "")
            own = set(words_of(name)) - set(words_of(shown))
            name = re.sub(rf"\s+{re.escape(shown)}$", "", name, flags=re.I)
            owner = topic if not own else name if set(words_of(topic)) <= own else f"{topic} {name}"
            by_owner.setdefault(owner, []).append((fact, value))
        for owner, its in by_owner.items():
            label = f"{upper_first(shown)}: {owner}"
            lines = frozenset(fact.provenance.span.first for fact, _ in its)
            rows.append(Folded(Figure(label, tuple(dict.fromkeys(value for _, value in its))), lines))
    return rows


def _head(fact: Fact) -> str:
    """The last word of a property, which it shares with others of its kind: `TTL` of `cache TTL`."""
    match fact.statement:
        case Measure(clause=None):
            attribute = fact.statement.attribute
        case Cell() if not in_table(fact):
            attribute = fact.statement.column
        case _:
            return ""
    head = attribute.split(" of ")[0].split(" ")[-1]
    return head if is_name(head) else head.lower()


def _value(fact: Fact) -> str:
    match fact.statement:
        case Measure():
            return measure_value(fact.statement)
        case Cell(_, _, value):
            return next((row.text for row in figure_row(fact, "", value, Tier.NUMBER)), "")
        case _:
            return ""
