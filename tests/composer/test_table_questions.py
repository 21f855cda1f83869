"""Tables of notes and the card that a person would write from them."""

from __future__ import annotations

import pytest

from build_decks.deck import answer_of, question_of
from tests.composer.test_decker import cards_of


def table(*rows: str, under: str = "# Harbour") -> str:
    """A table below a heading, from its rows: the first is its head."""
    head, *others = rows
    line = "|".join("---" for _ in head.split("|"))
    return "\n".join((under, "", f"| {head} |", f"|{line}|", *(f"| {row} |" for row in others), ""))


@pytest.mark.parametrize(
    ("notes", "question", "answer"),
    [
        (table("Rope | Details", "Old hawser | Kept for storms"), "What is an old hawser kept for?", "Storms"),
        (
            table("Step | Details", "Stop the ferry | When the water rises"),
            "In harbour, when do you stop the ferry?",
            "When the water rises",
        ),
        (table("Year | Event", "1703 | Battle of Rye"), "When was the Battle of Rye?", "1703"),
        (table("Key points", "Barges carry coal."), "What do barges carry in harbour?", "Coal"),
    ],
)
def test_question(notes: str, question: str, answer: str) -> None:
    asked = {question_of(card.body): answer_of(card.body) for card in cards_of(notes)}
    assert asked.get(question) == answer, asked
