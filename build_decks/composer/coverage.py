"""What of each line is asked: the words of its cards' answers. What only stands in their questions is shown, not asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from build_decks.composer.telegrams import content_of
from build_decks.deck import Body, Card, Cloze, answer_of, listed_in, question_of
from build_decks.facts import Fact
from build_decks.language.tokens import plain
from build_decks.outline import Document
from build_decks.quantity.finder import find_quantities
from build_decks.statements import Gap

WORDS_A_CARD = 4  # words of meaning: about as many as one fact takes
ONE_FACT = 9  # words of meaning that a sentence may have and say one thing
SO = frozenset("yes no same different one ones".split())
USE = frozenset(("use", "using"))
MOST_GAPS = 2  # of one sentence: who meets it a third time fills the gap by heart
LONG_ITEM = 6  # words of meaning: an item of a list that says more than its name


class Coverage:
    """The answers that are asked of each line, and for how many more there is room."""

    def __init__(self, cards: Iterable[Card]) -> None:
        self._answers: defaultdict[int, list[frozenset[str]]] = defaultdict(list)
        self._questions: defaultdict[int, list[frozenset[str]]] = defaultdict(list)
        self._announced: defaultdict[int, frozenset[str]] = defaultdict(
            frozenset
        )  # what asks for the list below a line
        self._gaps: defaultdict[int, list[str]] = defaultdict(list)  # the sentences that stand on cards, filled in
        self._listed: set[str] = set()
        for card in cards:
            self.add(card)

    def add(self, card: Card) -> None:
        """Counts a card for every line it comes from."""
        for source in card.sources:
            self._answers[source.line].append(content_of(answer_of(card.body)))
            self._questions[source.line].append(content_of(question_of(card.body)))
            if isinstance(card.body, Cloze):
                self._gaps[source.line].append(plain(f"{card.body.before}{card.body.answer}{card.body.after}"))
            if card.rule == "lists.children":
                self._announced[source.line] |= content_of(question_of(card.body))
        self._listed.update(listed_in((card,)))

    def wants(self, fact: Fact) -> bool:
        """Whether the words of a gap are asked by no card of its line, and its sentence has room for one more."""
        line, gap = fact.provenance.span.first, fact.statement
        if not isinstance(gap, Gap):
            return False
        asked = frozenset().union(*self._answers[line])
        shown = plain(f"{gap.before}{gap.answer}{gap.after}")
        if self._measured(line, gap.answer) or sum(shown in one for one in self._gaps[line]) >= MOST_GAPS:
            return False
        words = content_of(gap.answer) - content_of(fact.subject.name)
        subject = not gap.before.strip() and not gap.answer[0].isdigit()
        told = content_of(gap.after) if subject else frozenset()
        if words and 3 * len(words - self._announced[line]) <= len(words):
            return False
        if _most(words, asked) or told and _most(told, asked) or self._turned_round(line, gap, fact.subject.name):
            return False
        return self._room(line, fact.provenance.surface)

    def lacks(self, fact: Fact, body: Body) -> bool:
        """Whether no card of its line asks for the words that would be the answer of another."""
        line, hidden = fact.provenance.span.first, content_of(answer_of(body))
        return bool(hidden) and not _most(hidden, frozenset().union(*self._answers[line]))

    def _turned_round(self, line: int, gap: Gap, name: str) -> bool:
        """Whether a card shows what is hidden, and asks for what is shown: the same fact, turned round. A number, and of a long
        sentence a part of what is shown, is another fact."""
        hidden, shown = content_of(gap.answer), content_of(f"{gap.before} {gap.after}") - USE
        number = any(char.isdigit() for word in hidden for char in word)
        short = len(hidden | shown) <= ONE_FACT
        cards = zip(self._questions[line], self._answers[line], strict=True)
        of = content_of(name)
        return any(
            answer <= SO
            and hidden <= question
            or short
            and (
                answer <= of
                and hidden | shown <= question | of
                or answer <= hidden
                and hidden | shown <= question | answer | of
            )
            or _most(hidden, question)
            and (
                shown <= answer | of
                or not number
                and (len(shown - answer - of) <= 1 or short and answer and _most(answer, shown))
            )
            for question, answer in cards
        )

    def _measured(self, line: int, words: str) -> bool:
        """Whether words that are a number are asked as such: `10k` as `10,000 litres`."""
        quantity = next(iter(find_quantities(words)), None)
        if quantity is None or quantity.surface != words.strip():
            return False
        return any(content_of(quantity.shown) <= answer for answer in self._answers[line])

    def open(self, document: Document) -> Iterator[int]:
        """The lines of which something is left to ask."""
        for item in document.items():
            line, text = item.span.first, item.text.plain
            listed = plain(text) in self._listed and len(content_of(text)) < LONG_ITEM
            if not listed and self._room(line, text):
                yield line

    def _room(self, line: int, text: str) -> bool:
        """Whether the words of a text, of this line, are enough for another card."""
        words = content_of(text)
        cards = sum(_most(answer, words) for answer in self._answers[line])
        return cards < max(1, round(len(words) / WORDS_A_CARD))


def _most(words: frozenset[str], among: frozenset[str]) -> bool:
    return len(words & among) * 2 >= len(words)
