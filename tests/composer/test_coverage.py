"""What of a sentence no card asks yet becomes a gap, and what is asked does not."""

from __future__ import annotations

from build_decks.composer.decker import compose_cards
from build_decks.config import Config
from build_decks.deck import answer_of, question_of
from build_decks.extractor import extract
from build_decks.reader import read_text


def cards_of(text: str) -> list[tuple[str, str]]:
    document = read_text(text, "notes.md")
    cards, _ = compose_cards(extract(document, Config()), document)
    return [(question_of(card.body), answer_of(card.body)) for card in cards]


def test_each_sentence_of_a_line_is_asked() -> None:
    cards = cards_of(
        "# Wells\n\n- The keeper of the well lowers the iron bucket by hand. The oldest of the wells dries up in 3 weeks.\n"
    )
    answers = " ".join(answer for _, answer in cards).lower()
    assert "3 weeks" in answers
    assert "iron bucket" in answers or "by hand" in answers


def test_no_two_cards_of_a_sentence_ask_for_the_same_words() -> None:
    cards = cards_of(
        "# Wells\n\n- The keeper of the well lowers the iron bucket by hand until the rope has grown tight.\n"
    )
    answers = [frozenset(answer.lower().split()) - {"the", "until"} for _, answer in cards]
    assert len(answers) >= 2
    assert all(not one & other for one in answers for other in answers if one is not other), cards


def test_a_short_sentence_is_asked_once() -> None:
    assert len(cards_of("# Wells\n\n- The keeper lowers the iron bucket.\n")) == 1


def test_a_part_is_asked_by_a_question_where_its_clause_surely_can_be_turned() -> None:
    cards = cards_of(
        "# Wells\n\n- Farmers arriving at the oldest well must warn the village mayor before lowering the iron bucket.\n"
    )
    asked = [question for question, answer in cards if answer.lower() == "the village mayor"]
    assert [question[-1] for question in asked] == ["?"], cards


def test_a_sentence_over_a_list_is_asked_once_with_its_number() -> None:
    cards = cards_of("# Harbours\n\n- Hulls are split into two classes\n  - Barges\n  - Rafts\n")
    assert [answer for _, answer in cards] == ["Barges; Rafts"], cards
