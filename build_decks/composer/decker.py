"""Facts → cards: the best way to ask each, one question once, nothing given away, everything with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from build_decks.composer.agreeing import agreeing
from build_decks.composer.ask import Ask
from build_decks.composer.asks import asks_of
from build_decks.composer.bare_gaps import why_bare
from build_decks.composer.cards import card_of, source_of
from build_decks.composer.casing import Casing, as_coded
from build_decks.composer.chooser import chosen, passed_over
from build_decks.composer.companions import Companions
from build_decks.composer.completeness import in_own_words, loses_words
from build_decks.composer.coverage import LONG_ITEM, Coverage
from build_decks.composer.determining import Determining
from build_decks.composer.gates import fault_of
from build_decks.composer.giving_away import ECHOED, GIVEN_AWAY, reads_in_question
from build_decks.composer.keys import Asked, asked_of, keys_of, same_questions
from build_decks.composer.merging import adds_up, described_twice, same_answer, together
from build_decks.composer.restoring import Restoring
from build_decks.composer.spelling import Spelling
from build_decks.composer.telegrams import content_of
from build_decks.composer.theme import Theme
from build_decks.composer.tidying import tidied
from build_decks.composer.topics import Topics
from build_decks.composer.twins import with_twins
from build_decks.composer.wording import Wording
from build_decks.config import Config
from build_decks.deck import (
    Card,
    Cloze,
    Deck,
    Held,
    answer_of,
    listed_in,
    question_of,
)
from build_decks.facts import (
    Extraction,
    Fact,
)
from build_decks.language.tagger import tag
from build_decks.language.tokens import plain
from build_decks.outline import Document
from build_decks.statements import Definition, Gap, Means, Members, Says, Suits

WANTED = frozenset(("deck.toml",))  # gaps that the reader of the notes asked for


def compose_deck(extraction: Extraction, document: Document, config: Config, project: Path | None = None) -> Deck:
    """The deck of one note file, in source order."""
    cards, held = compose_cards(extraction, document, project)
    title = config.title if config.title and len(document.title) == 0 else document.title
    return Deck(title or document.path, document.path, tuple(cards), (*config.tags, *document.tags), tuple(held))


def compose_cards(
    extraction: Extraction, document: Document, project: Path | None = None
) -> tuple[list[Card], list[Held]]:
    """All cards in source order, and the questions that were held back."""
    wording = Wording(project)
    topics = Topics(document)
    written = Determining(document)
    hand = _Hand(wording, topics, Theme(document), Casing(document, written), Spelling(document))
    taken = list(chosen(extraction.facts))
    for fact in taken:
        hand.ask(fact)
    silent = frozenset(_silent(document, hand))
    for fact in chosen(extraction.again(silent), alone=True):
        if hand.may_ask(fact):
            hand.ask(fact)
    coverage = Coverage((*hand.cards, *hand.defined))
    for fact in extraction.remainders(frozenset(coverage.open(document))):
        if coverage.wants(fact) and (dealt := hand.ask(fact)):
            coverage.add(dealt)
    told = set(hand.lines)
    for fact in extraction.scraps(frozenset(coverage.open(document))):
        line = fact.provenance.span.first
        more = line in told and _in_predicate(fact) and coverage.wants(fact)  # one more of each line
        apart = (
            line in hand.lines and not isinstance(fact.statement, Gap) and hand.may_ask(fact)
        )  # no card asks its sentence
        if (more or apart or line not in hand.lines) and hand.ask(fact) and not apart:
            told.discard(line)
    for fact in passed_over(extraction.facts, taken):
        if all(coverage.lacks(fact, ask.body) for ask in asks_of(fact, wording)) and (dealt := hand.ask(fact)):
            coverage.add(dealt)
    hand.leave_parts_of_lists()
    both = zip(hand.cards, hand.asked, strict=True)
    kept = [pair for at, pair in enumerate(both) if at not in hand.doubtful]
    pairs = sorted(kept, key=lambda pair: pair[0].sources[0].line)
    keys = keys_of([asked for _, asked in pairs])
    keyed = (replace(card, key=key) for (card, _), key in zip(pairs, keys, strict=True))
    whole = with_twins(list(Companions(document).join(keyed)))
    articles = Restoring(document, written)
    return [topics.numbered(articles.restored(agreeing(tidied(card)))) for card in whole], hand.held


def _in_predicate(fact: Fact) -> bool:
    """Whether a gap hides what is said of a thing, not the thing."""
    gap = fact.statement
    return isinstance(gap, Gap) and bool(gap.before.strip()) and not any(t.finite for t in tag(gap.after)[:1])


def _silent(document: Document, hand: _Hand) -> Iterator[int]:
    """The lines that are not asked, not even as an item of a list, and those with more than one sentence."""
    for item in document.items():
        asked = item.span.first in hand.lines or plain(item.text.plain) in hand.listed
        if not asked or re.search(r"[.;]\s+\S|\s[–—]\s", item.text.plain):
            yield item.span.first


class _Hand:
    """The cards dealt so far: no question twice, and none that a gate holds back."""

    def __init__(self, wording: Wording, topics: Topics, theme: Theme, casing: Casing, spelling: Spelling) -> None:
        self._wording, self._topics, self._theme = wording, topics, theme
        self._casing, self._spelling = casing, spelling
        self.cards: list[Card] = []
        self.asked: list[Asked] = []
        self.held: list[Held] = []
        self.listed: set[str] = set()  # the items of all lists
        self._by_question: dict[str, int] = {}
        self.parts: dict[int, Fact] = {}  # the cards that ask for a part of a clause
        # The cards that lead back to a term, where the same is said of another, and those of which a list asks more.
        self.doubtful: set[int] = set()
        self.defined: list[Card] = []  # what a term is said to be for the second time
        self.lines: dict[int, list[str]] = {}  # the words that are asked of each line

    def leave_parts_of_lists(self) -> None:
        """Takes back what asks for a part of one deed of a list that is asked for as a whole: `Fetch the rope from the loft`."""
        for at, fact in self.parts.items():
            line = fact.provenance.line
            if plain(line) in self.listed and len(content_of(line)) < LONG_ITEM and len(self.cards[at].sources) == 1:
                self.doubtful.add(at)
                self.held.append(Held(fact, question_of(self.cards[at].body), "its list is asked for as a whole"))

    def may_ask(self, fact: Fact) -> bool:
        """Whether no card asks for the words of this fact, or for some of them, and no list holds them."""
        if isinstance(fact.statement, Members) and fact.statement.facet.startswith("below"):
            return 2 * sum(plain(item) in self.listed for item in fact.statement.items) < len(fact.statement.items)
        return not self._asks(fact) and plain(fact.provenance.line) not in self.listed

    def _asks(self, fact: Fact) -> bool:
        words = plain(fact.provenance.surface)
        return any(words in other or other in words for other in self.lines.get(fact.provenance.span.first, ()))

    def ask(self, fact: Fact) -> Card | None:
        """Deals the cards of one fact, and returns the last that is new."""
        dealt: Card | None = None
        for first in asks_of(fact, self._wording):
            ask, fault = self._without_slips(*self._passing(fact, self._calmed(fact, first)))
            if not fault and isinstance(ask.body, Cloze) and fact.provenance.rule not in WANTED:
                fault = why_bare(ask.body)
            ask = ask if fault else self._told(fact, ask)
            question = question_of(ask.body)
            if fault:
                self.held.append(Held(fact, question, fault))
                continue
            self.lines.setdefault(fact.provenance.span.first, []).append(plain(fact.provenance.surface))
            asked, unplaced = same_questions(question)
            said = f"{fact.provenance.span.first} {unplaced} {plain(answer_of(ask.body))}"
            same = self._by_question.get(asked, self._by_question.get(said))
            if same is None:
                self._by_question[asked] = self._by_question[said] = len(self.cards)
                if isinstance(fact.statement, Gap | Says) and ask.slot.startswith(("object", "tail", "gap")):
                    self.parts[len(self.cards)] = fact
                dealt = card_of(fact, ask, self._topics)
                self.cards.append(dealt)
                self.listed.update(listed_in((dealt,)))
                self.asked.append(asked_of(fact, ask))
            else:
                self._repeated(same, fact, ask)
        return dealt

    def _calmed(self, fact: Fact, ask: Ask) -> Ask:
        return replace(ask, body=self._casing.calmed(as_coded(ask.body, fact.codes)))

    def _told(self, fact: Fact, ask: Ask) -> Ask:
        """The question with what it is about, where its words fit many fields and no author asked it."""
        body = ask.body if ask.slot == "answer" else self._theme.told(fact.provenance.span.first, ask.body)
        if body == ask.body:
            return ask
        told = replace(ask, body=body)
        return ask if _fault(told) else told

    def _without_slips(self, ask: Ask, fault: str) -> tuple[Ask, str]:
        """The question as the notes mostly spell its words, and why it must not go out."""
        mended = replace(ask, body=self._spelling.mended(ask.body))
        return mended, fault or (_fault(mended) if mended != ask else "")

    def _passing(self, fact: Fact, ask: Ask) -> tuple[Ask, str]:
        """The question, or where the heading held its answer the one with the name above it, and why it must not go out."""
        fault = _fault(ask)
        if not fault and loses_words(fact, ask):
            gap = in_own_words(fact, ask)
            own = next((self._calmed(fact, ask) for ask in asks_of(gap, self._wording)), None) if gap else None
            return (own, _fault(own)) if own else (ask, "the question says less than the sentence")
        if fault == GIVEN_AWAY and (wider := _wider(fact)):
            asks = (self._calmed(fact, a) for a in asks_of(wider, self._wording) if a.slot == ask.slot)
            retry = next(asks, None)
            if retry is not None and not _fault(retry):
                return retry, ""
        return ask, fault

    def _repeated(self, same: int, fact: Fact, ask: Ask) -> None:
        """One question for the second time: another source, another item of its list, or held back."""
        known = self.cards[same]
        if same_answer(known.body, ask.body):
            self.cards[same] = replace(known, sources=(*known.sources, source_of(fact)))
        elif (
            adds_up(ask)
            and (both := together(known.body, ask.body))
            or isinstance(fact.statement, Definition)
            and (both := described_twice(known, source_of(fact).line, ask))
        ):
            self.cards[same] = replace(known, body=both, sources=(*known.sources, source_of(fact)))
        else:
            if isinstance(fact.statement, Definition) and ask.slot == "what":
                self.defined.append(replace(known, body=ask.body, sources=(source_of(fact),)))
            self.held.append(Held(fact, question_of(ask.body), "another card asks the same with another answer"))
            if ask.slot == "backwards":
                self.doubtful.add(same)


def _fault(ask: Ask) -> str:
    fault = fault_of(ask.body)
    if not fault and ask.slot not in ("called", "former", "contrast", "answer") and reads_in_question(ask.body):
        return ECHOED
    return fault


def _wider(fact: Fact) -> Fact | None:
    """The fact under the name above its subject's own, if there is one."""
    subject = fact.subject
    if isinstance(fact.statement, Suits) or isinstance(fact.statement, Says) and not fact.statement.clause.subject:
        return None  # what one does is not what the other does
    above = subject.owner or (subject.trail[0] if subject.trail and subject.trail[0] != subject.name else "")
    if isinstance(fact.statement, Means) and (not above or tag(above)[0].tag == "VVG"):
        return replace(fact, subject=replace(subject, sure=False))  # below `Monitoring` everything is that
    return replace(fact, subject=replace(subject, name=above, owner="", kind="", proper=True)) if above else None
