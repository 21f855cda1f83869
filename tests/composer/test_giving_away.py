"""Answers that can be read in their questions."""

import pytest

from build_decks.composer.giving_away import reads_in_question
from build_decks.deck import Basic


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How does baking with an extra batch work?", "In batches"),
        ("Who manages the harbours?", "Harbour management"),
        ("What kind of berth number does each boat have?", "A unique berth number"),
        ("What does the league of bakers pay to the BBG?", "Bread Bakers Guild"),
        ("What do you use to open a gate?", "OpenGate"),
    ],
)
def test_the_answer_is_read_in_another_form(question: str, answer: str) -> None:
    assert reads_in_question(Basic(question, answer))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Which key are the ropes sorted by?", "Sort key"),  # of the keys, which it is
        ("Where is the long ladder kept?", "With the ladders"),
        ("What happens when the lock is closed?", "The locks are closed"),
        ("What does BBG stand for?", "Bread Bakers Guild"),
        ("What does the baker sell on market days?", "Fresh rolls"),
        ("How many loaves fit on 2 loaf trays?", "2 loaves"),
    ],
)
def test_what_tells_more_than_its_question_is_asked(question: str, answer: str) -> None:
    assert not reads_in_question(Basic(question, answer))
