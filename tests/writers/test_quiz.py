"""Quizzes are composed, written, and read back from the PDF."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest

from build_decks.config import QuizConfig
from build_decks.deck import Basic, Body, Card, Cloze, Deck, Listing, Source
from build_decks.writers.quiz import Question, quiz, write_quiz
from tests.writers.paper import chars, drawn, squeezed
from tests.writers.test_cheatsheet import HOSTILE


def deck_of(*bodies: Body) -> Deck:
    source = (Source("boating.md", 1, "…"),)
    return Deck(
        "Boating",
        "boating.md",
        tuple(Card(f"k{n}", body, "Locks", (), source, "r", ref=f"Locks {n}") for n, body in enumerate(bodies, 1)),
    )


DECK = deck_of(
    Basic("How long may a boat be?", "72 ft"),
    Basic("How wide is a broad lock?", "14 ft"),
    Basic("How wide is a narrow lock?", "7 ft"),
    Basic("How deep is the cut?", "3.5 ft"),
    Basic("How long does it take to fill?", "8 min"),
    Cloze("Never leave a boat over the ", "cill", "."),
    Listing("Which 2 gates are there?", ("top gate", "bottom gate")),
)


def by_ref(deck: Deck, settings: QuizConfig | None = None) -> dict[str, Question]:
    return {question.ref: question for question in quiz(deck, settings or QuizConfig())}


def test_a_number_has_four_choices_of_its_unit() -> None:
    questions = by_ref(DECK)
    assert questions["Locks 1"].choices == ("3.5 ft", "7 ft", "14 ft", "72 ft")
    assert questions["Locks 5"].choices == (), "no other value is in minutes"
    assert questions["Locks 5"].blanks == 1
    assert questions["Locks 7"].blanks == 2
    assert "____" in questions["Locks 6"].text
    assert "cill" not in questions["Locks 6"].text


def test_values_that_are_equal_are_not_wrong() -> None:
    deck = deck_of(*(Basic(f"q{n}", value) for n, value in enumerate(("1,000 m", "1000 m", "1 000 m", "2 m", "3 m"))))
    assert all(question.choices == () for question in quiz(deck, QuizConfig()))


def test_the_order_is_shuffled_and_the_same_for_the_same_seed() -> None:
    deck = deck_of(*(Basic(f"How deep is basin {n}?", f"{n} m") for n in range(40)))
    orders = {seed: [question.ref for question in quiz(deck, QuizConfig(seed=seed))] for seed in (1, 2)}
    assert orders[1] == [question.ref for question in quiz(deck, QuizConfig(seed=1))]
    assert orders[1] != orders[2]
    assert sorted(orders[1]) == sorted(orders[2]) == sorted(card.ref for card in deck.cards)
    for question in quiz(deck, QuizConfig()):
        assert len(set(question.choices)) == 4
        assert question.answer in question.choices
    assert len(quiz(deck, QuizConfig(questions=10))) == 10


def test_questions_first_and_answers_on_the_last_page(tmp_path: Path) -> None:
    path = tmp_path / "quiz.pdf"
    report = write_quiz(DECK, path)
    assert report.pages == len(pypdf.PdfReader(path).pages) == 2
    pages = ["".join(char["text"] for char in chars(path) if char["page"] == number) for number in range(2)]
    for question in quiz(DECK, QuizConfig()):
        assert squeezed(question.text) in squeezed(pages[0])
        assert squeezed(question.answer) in squeezed(pages[1])
        assert squeezed(question.ref) in squeezed(pages[1])
        assert question.ref not in pages[0]
    first = path.read_bytes()
    write_quiz(DECK, path)
    assert path.read_bytes() == first


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_printed_as_it_stands(tmp_path: Path, text: str) -> None:
    path = tmp_path / "quiz.pdf"
    write_quiz(deck_of(Basic(text, text), Listing(text, (text, "x"))), path)
    assert drawn(path).count(squeezed(text)) == 4
