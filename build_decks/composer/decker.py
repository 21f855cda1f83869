"""Facts → cards: the best way to ask each, one question once, nothing given away, everything with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from build_decks.composer.asks import NUMBERS, Ask, asks_of
from build_decks.composer.gates import GIVEN_AWAY, answer_of, fault_of, question_of, reads_in_question
from build_decks.composer.inversion import PLACE_VERBS
from build_decks.composer.keys import Asked, asked_of, keys_of
from build_decks.composer.wording import Wording
from build_decks.config import Config
from build_decks.deck import Basic, Body, Card, Cloze, Deck, Listing, Literal, Source
from build_decks.facts import (
    Consequence,
    Contrast,
    Definition,
    Extraction,
    Fact,
    Lack,
    Means,
    Measure,
    Naming,
    Property,
    Says,
    Suits,
)
from build_decks.language.grammar import is_name
from build_decks.outline import Document


@dataclass(frozen=True, slots=True)
class Refused:
    """A question that a gate held back, and why."""

    fact: Fact
    question: str
    reason: str


def compose_deck(extraction: Extraction, document: Document, config: Config, project: Path | None = None) -> Deck:
    """The deck of one note file, in source order."""
    cards, _ = compose_cards(extraction, document, project)
    title = config.title if config.title and len(document.title) == 0 else document.title
    return Deck(title or document.path, document.path, tuple(cards), (*config.tags, *document.tags))


def compose_cards(
    extraction: Extraction, document: Document, project: Path | None = None
) -> tuple[list[Card], list[Refused]]:
    """All cards, and the questions that were held back."""
    wording = Wording(project)
    topics = Topics(document)
    cards: list[Card] = []
    asked: list[Asked] = []
    by_question: dict[str, int] = {}
    refused: list[Refused] = []
    for fact in chosen(extraction.facts):
        for ask in asks_of(fact, wording):
            fault = fault_of(ask.body)
            if not fault and ask.slot not in ("called", "former", "contrast", "answer") and reads_in_question(ask.body):
                fault = GIVEN_AWAY
            if fault == GIVEN_AWAY and (wider := _wider(fact)):  # the heading held the answer: ask with the one above
                retry = next((a for a in asks_of(wider, wording) if a.slot == ask.slot), None)
                if retry is not None and not fault_of(retry.body):
                    ask, fault = retry, ""
            question = question_of(ask.body)
            if fault:
                refused.append(Refused(fact, question, fault))
                continue
            same = by_question.get(_plain(question))
            if same is not None:
                known = cards[same]
                if ask.slot in ("lack", "need") and (both := _together(known.body, ask.body)):
                    cards[same] = replace(known, body=both, sources=(*known.sources, _source(fact)))
                elif _plain(answer_of(known.body)) == _plain(answer_of(ask.body)):
                    cards[same] = replace(known, sources=(*known.sources, _source(fact)))
                else:
                    refused.append(Refused(fact, question, "another card asks the same with another answer"))
                continue
            by_question[_plain(question)] = len(cards)
            cards.append(_card(fact, ask, topics))
            asked.append(asked_of(fact, ask))
    keyed = (replace(card, key=key) for card, key in zip(cards, keys_of(asked), strict=True))
    return [topics.numbered(card) for card in keyed], refused


def _together(known: Body, other: Body) -> Body | None:
    """Two answers to one question of what a thing lacks or needs: a list."""
    if not isinstance(other, Basic) or not isinstance(known, Basic | Listing):
        return None
    items = (*(known.items if isinstance(known, Listing) else (known.answer,)), other.answer)
    question = re.sub(r"^(?:What|Which \w+ things) ", f"Which {NUMBERS[min(len(items), 10)]} things ", known.question)
    return Listing(question, items) if len(items) <= 7 else None


def _wider(fact: Fact) -> Fact | None:
    """The fact under the name above its subject's own, if there is one."""
    subject = fact.subject
    above = subject.owner or (subject.trail[0] if subject.trail and subject.trail[0] != subject.name else "")
    return replace(fact, subject=replace(subject, name=above, owner="", kind="", proper=True)) if above else None


def chosen(facts: tuple[Fact, ...]) -> Iterator[Fact]:
    """The facts worth a card: of one clause the object or the tail, whichever says more, both only where both are telling."""
    groups: dict[tuple[int, str], list[Fact]] = {}
    for fact in facts:
        groups.setdefault((fact.provenance.span.first, fact.provenance.surface), []).append(fact)
    glosses: dict[int, list[Fact]] = {}
    lines: dict[int, list[Fact]] = {}
    for fact in facts:
        lines.setdefault(fact.provenance.span.first, []).append(fact)
        if isinstance(fact.statement, Definition):
            glosses.setdefault(fact.provenance.span.first, []).append(fact)
    contrasted = {fact.provenance.surface for fact in facts if isinstance(fact.statement, Contrast)}
    for fact in facts:
        group = groups[fact.provenance.span.first, fact.provenance.surface]
        match fact.statement:
            case Says(clause, slot) if slot == "object" or slot.startswith("tail:"):
                if clause.negated and not clause.modal and fact.provenance.surface in contrasted:
                    continue  # `Which kind does not wait?` is asked instead
                if clause.condition and any(
                    isinstance(f.statement, Consequence) for f in lines[fact.provenance.span.first]
                ):
                    continue
                if any(
                    isinstance(f.statement, Consequence | Means | Suits)
                    or (isinstance(f.statement, Definition) and f.statement.gloss == fact.provenance.surface)
                    for f in group + glosses.get(fact.provenance.span.first, [])
                ):
                    continue
                others = [
                    f.statement
                    for f in group
                    if isinstance(f.statement, Says)
                    and f.statement.slot != slot
                    and (f.statement.slot == "object" or f.statement.slot.startswith("tail:"))
                ]
                if any(
                    isinstance(f.statement, Measure) and f.statement.clause is not None and f.statement.place == slot
                    for f in group
                ):
                    continue
                if others and not _telling(fact.statement, others[0]):
                    continue
            case Lack() if fact.provenance.surface in contrasted:
                continue
            case Property() if any(isinstance(f.statement, Definition | Naming) for f in group):
                continue
            case _:
                pass
        yield fact


def _telling(statement: Says, other: Says) -> bool:
    """Whether this part of a clause is worth asking for beside the other."""
    mine, theirs = _weight(statement), _weight(other)
    if mine != theirs:
        return mine > theirs or mine >= 3
    return statement.slot == "object" or mine >= 3


def _weight(statement: Says) -> int:
    clause = statement.clause
    if statement.slot == "object":
        words = clause.object
    else:
        words = clause.tails[int(statement.slot.split(":")[1])].object
    names = sum(1 for w in words.split() if is_name(w) or w[:1] in "$`")
    place = 1 if statement.slot != "object" and clause.verb in PLACE_VERBS else 0
    return (
        min(len(words.split()), 3)
        + 2 * names
        + place
        - (2 if re.match(r"(?:it|them|this|that|these|those)\b", words) else 0)
    )


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def _source(fact: Fact) -> Source:
    return Source(fact.provenance.span.path, fact.provenance.span.first, fact.provenance.line)


def _card(fact: Fact, ask: Ask, topics: Topics) -> Card:
    topic, context = topics.of(fact)
    shown = _plain(answer_of(ask.body))
    items = {_plain(i) for i in ask.body.items} if isinstance(ask.body, Listing) else set()
    quiet = tuple(c for c in context if not _gives_away(_plain(c), shown, items))
    text = f"{question_of(ask.body)} {answer_of(ask.body)}"
    literals = tuple((Literal.CODE, c) for c in fact.codes if c in text) + tuple(
        (Literal.MATH, m) for m in fact.maths if m in text
    )
    detail = ask.detail or (fact.hint if _may_hint(fact, ask) else "")
    tags = tuple("::".join((topic, *context[1:2])) for _ in (0,)) if topic else ()
    return Card(
        "", ask.body, topic, quiet, (_source(fact),), fact.provenance.rule, "", detail, ask.weight, tags, literals
    )


def _gives_away(crumb: str, answer: str, items: set[str]) -> bool:
    return bool(answer) and (f" {answer} " in f" {crumb} " or any(f" {i} " in f" {crumb} " for i in items))


def _may_hint(fact: Fact, ask: Ask) -> bool:
    return (
        bool(fact.hint)
        and len(fact.hint) <= 120
        and isinstance(ask.body, Basic | Cloze)
        and not re.match(r"\d", answer_of(ask.body))
    )


class Topics:
    """The sections of a document as breadcrumbs, and running row ids for each topic: `SQS 1`, `SQS 2` …"""

    def __init__(self, document: Document) -> None:
        from build_decks.language.roles import short_name

        self._starts: list[tuple[int, tuple[str, ...]]] = []
        chain: list[tuple[int, str]] = []
        for section in document.root.walk():
            if section.level == 0:
                continue
            chain = [c for c in chain if c[0] < section.level] + [(section.level, short_name(section.heading.plain))]
            self._starts.append((section.span.first, tuple(c[1] for c in chain)))
        if self._starts:
            top = {chain[0] for _, chain in self._starts}
            if len(top) == 1 and any(len(chain) > 1 for _, chain in self._starts):  # one H1 is the title, not a topic
                self._starts = [(line, chain[1:] or chain) for line, chain in self._starts]
        self._title = document.title
        self._numbers: dict[str, int] = {}

    def of(self, fact: Fact) -> tuple[str, tuple[str, ...]]:
        """(topic, breadcrumb) of a fact."""
        import bisect

        at = bisect.bisect_right([line for line, _ in self._starts], fact.provenance.span.first) - 1
        chain = self._starts[at][1] if at >= 0 else (self._title,)
        return chain[0], chain

    def numbered(self, card: Card) -> Card:
        """The card with its row id."""
        self._numbers[card.topic] = self._numbers.get(card.topic, 0) + 1
        return replace(card, ref=f"{abbreviation(card.topic)} {self._numbers[card.topic]}")


def abbreviation(topic: str) -> str:
    """A short sign for a topic: `SQS`, `EB` for Elastic Beanstalk, `Lambda`."""
    words = re.findall(r"\w+", topic)
    if not words:
        return "–"
    if len(words) == 1:
        return words[0] if len(words[0]) <= 8 else words[0][:6]
    initials = "".join(w[0] for w in words if w[0].isupper() or w[0].isdigit())
    return initials[:5] if len(initials) >= 2 else words[0][:6]


def refusals(extraction: Extraction, document: Document) -> Iterator[Refused]:
    """The questions that were held back, for `check` and `explain`."""
    yield from compose_cards(extraction, document)[1]
