"""What is easily confused: one property with several values, one number with several meanings, one name for several things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_decks.composer.abridger import relative_name
from build_decks.composer.figures import in_table, measure_label, measure_value
from build_decks.composer.folder import Folded
from build_decks.composer.names import full_name
from build_decks.composer.rows import Tier, figure_row
from build_decks.composer.telegrams import content_of, lowered, telegram, words_of
from build_decks.facts import Extraction, Fact
from build_decks.language.grammar import is_name, lower_first, upper_first
from build_decks.quantity import Dimension
from build_decks.sheet import Figure, Gloss
from build_decks.statements import Cell, Code, Definition, Measure

_MOST = 6  # values of one property; more are no confusion but a list
_LONGEST = 12  # words of one of several meanings
_VAGUE = frozenset("number time amount count value length version unit type key item limit rate units".split())
_COMMON = frozenset({Dimension.COUNT, Dimension.YEAR})  # numbers that mean nothing without their noun


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What is said under a topic about something that other topics also have."""

    topic: str
    owner: str
    said: str
    line: int


def mixups(extraction: Extraction, topic_of: dict[int, str]) -> list[Folded]:
    """The rows of the box: values side by side, `TTL: CloudFront … 1 day default`, and meanings in one row.

    `topic_of` names the topic of a fact by its id.
    """
    facts = [fact for fact in extraction.facts if fact.subject.sure and id(fact) in topic_of]
    return [*_values(facts, topic_of), *_meanings(facts, topic_of)]


def _values(facts: list[Fact], topic_of: dict[int, str]) -> Iterator[Folded]:
    """A row for every owner of a property to which two topics or more give different numbers."""
    found: dict[str, list[_Meaning]] = {}
    for fact in facts:
        head, value = _head(fact), _value(fact)
        if words_of(head) and words_of(head)[0] not in _VAGUE and re.search(r"\d", value):
            topic = topic_of[id(fact)]
            owner = _owner(fact, topic, head)
            found.setdefault(head, []).append(_Meaning(topic, owner, value, fact.provenance.span.first))
    for head, same in found.items():
        if not _confusing(same):
            continue
        by_owner: dict[str, list[_Meaning]] = {}
        for one in same:
            by_owner.setdefault(one.owner, []).append(one)
        for owner, its in by_owner.items():
            values = tuple(dict.fromkeys(one.said for one in its))
            yield Folded(Figure(f"{upper_first(head)}: {owner}", values), frozenset(one.line for one in its))


def _meanings(facts: list[Fact], topic_of: dict[int, str]) -> Iterator[Folded]:
    """A row for every number and every name that means something else in another topic."""
    found: dict[str, list[_Meaning]] = {}
    titles = {title.lower() for title in topic_of.values()}
    for fact in facts:
        topic = topic_of[id(fact)]
        if told := _told(fact, topic):
            name, said = told
            if (
                name.lower() not in titles
                and len(said.split()) <= _LONGEST
                and not content_of(said) <= content_of(topic)
            ):
                found.setdefault(name, []).append(_Meaning(topic, topic, said, fact.provenance.span.first))
    for name, same in found.items():
        by_topic = {one.topic: one for one in reversed(same)}
        if _confusing(same) and len(by_topic) > 1 and not _overlapping(list(by_topic.values())):
            said = "; ".join(f"{one.topic}: {one.said}" for one in reversed(by_topic.values()))
            yield Folded(Gloss(name, said), frozenset(one.line for one in by_topic.values()))


def _confusing(same: list[_Meaning]) -> bool:
    return len({one.topic for one in same}) > 1 and len({one.said for one in same}) > 1 and len(same) <= _MOST


def _overlapping(meanings: list[_Meaning]) -> bool:
    """Whether two of them say the same in other words: more of their words are shared than not."""
    for number, one in enumerate(meanings):
        for other in meanings[number + 1 :]:
            mine, theirs = content_of(one.said), content_of(other.said)
            if 2 * len(mine & theirs) >= min(len(mine), len(theirs)):
                return True
    return False


def _told(fact: Fact, topic: str) -> tuple[str, str] | None:
    """A number or a name, and what it means under the topic."""
    match fact.statement:
        case Measure(value, _, dimension, attribute, noun) if (attribute or noun) and dimension not in _COMMON:
            return telegram(value), lower_first(measure_label(fact.statement, relative_name(fact.subject, topic)))
        case Code(code, meaning) if re.fullmatch(r"\d{3,}", code):
            return code, lowered(telegram(meaning, fact.codes))
        case Definition(term, gloss) if len(term.split()) <= 2:
            return upper_first(term), telegram(gloss, fact.codes)
        case _:
            return None


def _owner(fact: Fact, topic: str, head: str) -> str:
    """Whose property it is: the topic, and the subject below it if that is another."""
    name = re.sub(rf"\s+{re.escape(head)}$", "", full_name(fact.subject), flags=re.I)
    own = set(words_of(name)) - set(words_of(head))
    return (
        topic if not own or own <= set(words_of(topic)) else name if set(words_of(topic)) <= own else f"{topic} {name}"
    )


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
    if not set(words_of(head)) <= set(
        words_of(" ".join((fact.provenance.line, fact.subject.name, *fact.subject.trail)))
    ):
        return ""  # a word that only our reading gave it
    return head if is_name(head) else head.lower()


def _value(fact: Fact) -> str:
    match fact.statement:
        case Measure():
            return measure_value(fact.statement)
        case Cell(_, _, value):
            return next((row.text for row in figure_row(fact, "", value, Tier.NUMBER)), "")
        case _:
            return ""
