"""How a subject is named inside a question."""

from __future__ import annotations

import pytest

from build_decks.composer.decker import compose_cards
from build_decks.composer.names import named
from build_decks.composer.scopes import scope_of
from build_decks.composer.wording import finish
from build_decks.config import Config
from build_decks.deck import question_of
from build_decks.extractor import extract
from build_decks.facts import Subject
from build_decks.reader import read_text


@pytest.mark.parametrize(
    ("name", "owner", "phrase"),
    [
        ("FIFO queues", "SQS", "SQS FIFO queues"),
        ("versions", "Lambda", "Lambda versions"),
        ("rolling deployment", "Elastic Beanstalk", "a rolling deployment in Elastic Beanstalk"),
        ("Harbour Fees", "Kiel", "Harbour Fees in Kiel"),
        ("the inner basin", "Kiel", "the inner basin in Kiel"),
        ("OSI model", "", "the OSI model"),
        ("cog", "The Hanse", "a cog in the Hanse"),
        ("overtures", "Richard Wagner", "Richard Wagner's overtures"),
    ],
)
def test_an_owner_is_part_of_the_name_or_the_place(name: str, owner: str, phrase: str) -> None:
    assert named(Subject(name, owner)).phrase == phrase


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        (
            "Old harbours: how often does the moon lift the salt water of a basin?",
            "How often does the moon lift the salt water of a basin?",
        ),
        ("Old harbours: what do keepers lift?", "Old harbours: what do keepers lift?"),
        (
            "SQS: how often does the moon lift the salt water of a basin?",
            "SQS: how often does the moon lift the salt water of a basin?",
        ),
    ],
)
def test_a_question_that_says_enough_needs_no_topic(asked: str, question: str) -> None:
    assert finish(asked) == question


def test_a_scope_says_in_once() -> None:
    assert (
        scope_of(Subject("rolling deployment", "Elastic Beanstalk")) == "In a rolling deployment of Elastic Beanstalk, "
    )


@pytest.mark.parametrize(
    ("notes", "question"),
    [
        ("# Harbours\n- HMO: office of the harbour master\n- An HMO has 3 clerks", "What is an HMO?"),
        ("# Harbours\n- HMO: office of the harbour master\n- Open at noon", "What is HMO?"),
    ],
)
def test_an_acronym_that_the_notes_count_takes_an_article(notes: str, question: str) -> None:
    document = read_text(notes, "notes.md")
    cards, _ = compose_cards(extract(document, Config()), document)
    assert question in [question_of(card.body) for card in cards]
