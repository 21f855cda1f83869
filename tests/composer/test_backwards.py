"""What a definition is asked backwards, and where it is not."""

from __future__ import annotations

import pytest

from build_decks.deck import answer_of, question_of
from tests.composer.test_decker import cards_of


def asked_in(notes: str) -> set[tuple[str, str]]:
    return {(question_of(card.body), answer_of(card.body)) for card in cards_of(notes)}


@pytest.mark.parametrize(
    ("notes", "question", "answer"),
    [
        (
            "# Mills\n- Governor: limits the speed of the upper stone",
            "What limits the speed of the upper stone?",
            "A governor",
        ),
        (
            "# Mills\n- Hopper: a wooden funnel that holds the dry grain",
            "Which wooden funnel holds the dry grain?",
            "Hopper",
        ),
        (
            "# Mills\n- Dressing: cutting new furrows into a worn stone",
            "What is the term for cutting new furrows into a worn stone?",
            "Dressing",
        ),
        (
            "# Mills\n- Tail race (the water that rises behind the wheel)",
            "Which water rises behind the wheel?",
            "Tail race",
        ),
        (
            "# Mills\n- Slack water: when the millpond neither rises nor falls at night",
            "What is it called when the millpond neither rises nor falls at night?",
            "Slack water",
        ),
    ],
)
def test_a_definition_that_says_enough_leads_back_to_its_term(notes: str, question: str, answer: str) -> None:
    assert (question, answer) in asked_in(notes)


@pytest.mark.parametrize(
    "notes",
    [
        "# Mills\n- Hopper: a funnel",
        "# Mills\n- Water mill: a mill that is driven by water",
        "# Mills\n- Trough: a part of the old mill house",
    ],
)
def test_a_short_definition_or_one_that_names_its_term_does_not(notes: str) -> None:
    assert not [question for question, _ in asked_in(notes) if "term for" in question]


def test_what_is_said_of_two_terms_leads_back_to_neither() -> None:
    notes = "# Mills\n- Race: a narrow channel cut in the rock\n- Leat: a narrow channel cut in the rock"
    assert not [answer for question, answer in asked_in(notes) if "narrow channel" in question]
