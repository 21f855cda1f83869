"""How an amount in a clause is asked for, and what somebody is helped to do."""

from pathlib import Path

import pytest

from build_decks.composer import compose_deck
from build_decks.config import Config
from build_decks.deck import answer_of, question_of
from build_decks.extractor import extract
from build_decks.reader import read


def asked(line: str, folder: Path) -> dict[str, str]:
    notes = folder / "notes.md"
    notes.write_text(f"# Barge pump\n- {line}\n", encoding="utf-8")
    document = read(notes, notes.name)
    deck = compose_deck(extract(document, Config()), document, Config(), folder)
    return {question_of(card.body): answer_of(card.body) for card in deck.cards}


@pytest.mark.parametrize(
    ("line", "question", "answer"),
    [
        ("Reaches up to 40 miles", "Up to how many miles does the barge pump reach?", "40 miles"),
        ("Rises 20 m", "How far does the barge pump rise?", "20 m"),
        ("Weighs up to 3 kg", "How much does the barge pump weigh at most?", "3 kg"),
        ("Costs $5 per month", "How much does the barge pump cost per month?", "$5"),
        ("Costs 3 dollars", "How much does the barge pump cost?", "3 dollars"),
        ("Runs at 400 V", "At what voltage does the barge pump run?", "400 V"),
        ("Burns at 200 °C", "At what temperature does the barge pump burn?", "200 °C"),
        ("Melts at 0 degrees", "At how many degrees does the barge pump melt?", "0 degrees"),
        ("Grows to a height of 2 m", "To what height does the barge pump grow?", "2 m"),
        ("Drops by 10 mmHg in winter", "By how much does the barge pump drop in winter?", "10 mmHg"),
        ("Absorbs 40% of the light", "How much of the light does the barge pump absorb?", "40%"),
        ("Accounts for 20% of the weight", "How much of the weight does the barge pump account for?", "20%"),
        ("Needs at least 2 GB RAM", "How much RAM does the barge pump need at least?", "2 GB"),
        ("Is 40 m long", "How long is the barge pump?", "40 m"),
        ("12 kg heavy", "How heavy is the barge pump?", "12 kg"),
        (
            "Made of brass\n- Helps the crew to find leaks",
            "What does the barge pump help the crew to do?",
            "Find leaks",
        ),
        ("Invented in 1876 by Otto", "Who invented the barge pump in 1876?", "Otto"),
    ],
)
def test_an_amount_is_asked_for_by_what_it_measures(line: str, question: str, answer: str, tmp_path: Path) -> None:
    assert asked(line, tmp_path).get(question) == answer
