"""Facts → cards: what must hold of any notes, what keeps a card the same card, and the goldens of tests/corpus."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given

from build_decks.composer.decker import compose_cards, compose_deck
from build_decks.composer.gates import fault_of
from build_decks.config import Config
from build_decks.deck import Basic, Body, Card, Cloze, Listing, answer_of, question_of
from build_decks.extractor import extract
from build_decks.reader import read, read_text
from tests.golden import check_golden
from tests.notes import MARKDOWN

CORPUS = Path(__file__).parent.parent / "corpus"
NOTES = sorted(CORPUS.glob("*.md"))


def cards_of(text: str) -> list[Card]:
    document = read_text(text, "notes.md")
    return compose_cards(extract(document, Config()), document)[0]


def words(text: str) -> str:
    return " ".join(text.lower().split())


@given(MARKDOWN)
def test_no_card_violates_a_gate(text: str) -> None:
    for card in cards_of(text):
        assert fault_of(card.body) == "", card


@given(MARKDOWN)
def test_keys_and_questions_and_refs_are_unique(text: str) -> None:
    cards = cards_of(text)
    questions = [words(question_of(card.body)) for card in cards]
    for values in ([card.key for card in cards], questions, [card.ref for card in cards]):
        assert len(set(values)) == len(values)


@given(MARKDOWN)
def test_every_card_names_a_line_of_the_notes(text: str) -> None:
    document = read_text(text, "notes.md")
    deck = compose_deck(extract(document, Config()), document, Config())
    quotes = {(item.span.first, item.text.plain) for item in document.items()}
    quotes |= {(section.span.first, section.heading.plain) for section in document.root.walk()}
    assert {(source.line, source.quote) for card in deck.cards for source in card.sources} <= quotes


@given(MARKDOWN)
def test_a_breadcrumb_does_not_give_the_answer_away(text: str) -> None:
    for card in cards_of(text):
        assert all(words(answer_of(card.body)) != words(crumb) for crumb in card.context), card


def test_the_same_notes_give_the_same_cards_in_every_process() -> None:
    program = """
import sys; from pathlib import Path
from build_decks.composer.decker import compose_deck; from build_decks.config import Config
from build_decks.extractor import extract; from build_decks.reader import read
document = read(Path(sys.argv[1]), "notes.md")
print(compose_deck(extract(document, Config()), document, Config()))
"""
    runs = {
        subprocess.run(
            [sys.executable, "-c", program, str(NOTES[0])],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    assert b"Card(" in runs.pop()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# Chartroom\n- Charts can be up to 512 KB", "# Chartroom\n- Charts can be up to 2048 KB"),
        ("# SQS\n- Message retention: 4 days", "# SQS\n- Message retention: 14 days"),
        ("# Git\n- HEAD: the commit you stand on", "# Git\n- HEAD: the commit that is checked out"),
        ("# A\n- x\n\n# Chartroom\n- Charts can be up to 512 KB", "# Chartroom\n- Charts can be up to 512 KB"),
    ],
    ids=["limit", "labelled", "definition", "other section gone"],
)
def test_an_edited_answer_is_the_same_card(before: str, after: str) -> None:
    old, new = cards_of(before), cards_of(after)
    assert [card.key for card in new] == [card.key for card in old]
    assert new


def test_a_fact_said_twice_is_one_card_with_two_sources() -> None:
    (card,) = cards_of("# SQS\n- Message retention: 4 days\n- Fast\n- Message retention: 4 days\n")
    assert [source.line for source in card.sources] == [2, 4]


def test_two_answers_to_one_question_make_one_card_and_a_refusal() -> None:
    document = read_text("# SQS\n- Message retention: 4 days\n- Fast\n- Message retention: 14 days\n", "notes.md")
    cards, refused = compose_cards(extract(document, Config()), document)
    assert [answer_of(card.body) for card in cards] == ["4 days"]
    assert [held.reason for held in refused] == ["another card asks the same with another answer"]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (Basic("What is the size limit of messages in SQS?", "256 KB"), ""),
        (Basic("What is SQS?", "…"), "the answer is empty"),
        (Basic("What is SQS?", "word " * 41), "the answer is too long"),
        (Basic("word " * 46, "5"), "the question is too long"),
        (Basic("It stores what?", "messages"), "the question begins with a pronoun"),
        (Basic("What stores it?", "SQS"), "the question has a pronoun without its noun"),
        (Basic("What does SQS store?", "it"), "the answer is a pronoun"),
        (Basic("What does the FIFO queue keep in FIFO order?", "FIFO"), "the answer stands in the question"),
        (Basic("What are the limits of queues?", "Queue"), "the answer stands in the question"),
        (Basic("How long is 14?", "4"), ""),
        (
            Listing("Which queues, standard or not, are there?", ("Standard", "FIFO")),
            "an item of the answer stands in the question",
        ),
        (Listing("Which queues are there?", ("Standard", "FIFO")), ""),
        (Cloze("A queue keeps messages for ", "4 days", "."), ""),
        (Cloze("4 days: a queue keeps messages for ", "4 days", "."), "the answer stands in the question"),
        (Basic("What is SQS (simple?", "a queue"), "the question is garbled"),
        (Basic("What does the lock lift to the upper quay It is old?", "barges"), "the question is garbled"),
        (Basic("What is the upper quay is a long wall of?", "oak"), "the question is garbled"),
        (Basic("What is the wall that is the longest made of?", "oak"), ""),
        (Basic("Small leaks: what do you cover with?", "a clean cloth"), "the question is garbled"),
        (Basic("When is the converse true?", "at low tide"), "the question points at something that it does not name"),
        (Basic("What does the rule of the lock say?", "That, other boats aside"), "the answer is cut off"),
        (Basic("Moorings: what is a buoy?", "Availability"), "the answer does not say what it is"),
    ],
)
def test_gates(body: Body, fault: str) -> None:
    assert fault_of(body) == fault


@pytest.mark.parametrize(
    ("notes", "question", "items"),
    [
        (
            "# Locks\n- There are two troubles with old locks:\n  1. Gates leak\n  2. Sills rot",
            "two troubles with old locks",
            2,
        ),
        (
            "# Locks\nNobody may pass with any of the following:\n- **Oil**, as it burns\n- Gas\n- Cattle",
            "any of which three",
            3,
        ),
        ("# Locks\nThese are goods that need a permit:\n- Oil\n- Gas", "Which two goods need a permit?", 2),
        (
            "# Filling the lock\n1. Shut the gates\n2. Open the sluice\n3. Wait",
            "three steps of filling the lock, in order",
            3,
        ),
        ("# Locks\nThe lock has three parts: gate, chamber and sill.", "Which three parts does the lock have?", 3),
        (
            "# Locks\n- Hulls are split into two classes\n  - Barges\n  - Rafts",
            "nto which two classes are hulls split?",
            2,
        ),
        (
            "# Locks\n- Open the gate when both are met\n  - The river is high\n  - No boat is in the lock",
            "Which two conditions must both be met before you open the gate?",
            2,
        ),
        (
            "# Sailing\n## Preparation\n- Clean ropes\n- Full tanks\n- Spare sails",
            "Which three things does preparation involve in sailing?",
            3,
        ),
        (
            "# Harbours\n- Deepen the basin\n  - Dredging of mud\n  - Removal of wrecks",
            "What are the two ways to deepen the basin in harbours?",
            2,
        ),
        (
            "# Leaks\n## Causes\n- Hull\n  - Loose rivets\n  - Soft timber\n- Others\n  - Wet ropes\n  - Loose hatches",
            "What are two other causes of leaks?",
            2,
        ),
        (
            "# Sound\n## Manner of striking\n- Bells\n  - with a clapper\n- Drums\n  - with sticks\n- Harps\n  - with a finger",
            "What are the three manners of striking",
            3,
        ),
        ("# Locks\n- A lock has two gates\n  - Upper gate\n  - Lower gate", "Which two gates does the lock have?", 2),
        ("# Sails\n- Mending:\n  - Patches\n  - New seams", "Which two things does mending involve", 2),
        (
            "# Ship\n- The day is divided into three watches: first, middle and morning watch",
            "nto which three watches is the day divided?",
            3,
        ),
        ("# Rot\n- Types of rot\n  - Dry\n  - Wet", "What are the two types of rot?", 2),
        (
            "# Rot\n\nSigns of rot vary with the wood and may include:\n- Soft spots\n- Dark stains\n- Sour smell",
            "What are the three signs of rot?",
            3,
        ),
        ("# Boat classifications\n- Flat river boats:\n  - Punt\n  - Pram", "What are the two flat river boats?", 2),
        ("# Harbour\n- Common knots include bowline, hitch and bend", "What are three common knots in a harbour?", 3),
    ],
)
def test_a_list_is_asked_under_the_noun_that_announces_it(notes: str, question: str, items: int) -> None:
    lists = [card.body for card in cards_of(notes) if isinstance(card.body, Listing)]
    assert [len(body.items) for body in lists if question in body.question] == [items], lists


def test_one_of_several_is_asked_for_by_how_it_is_not_by_a_mere_noun() -> None:
    notes = "# Watches\n- Bow watch\n  - {}\n- Stern watch\n  - Slow"
    of = {
        said: [
            question_of(card.body) for card in cards_of(notes.format(said)) if "Which watch" in question_of(card.body)
        ]
        for said in ("Brave", "Judgment")
    }
    assert "Which watch is brave?" in of["Brave"]
    assert not any("judgment" in question for question in of["Judgment"])


def test_steps_are_asked_one_after_the_other() -> None:
    cards = cards_of("# Filling the lock\n1. Shut the gates\n2. Open the sluice\n3. Wait\n4. Sail in")
    after = {question_of(card.body): answer_of(card.body) for card in cards if "right after" in question_of(card.body)}
    assert list(after.values()) == ["Open the sluice", "Wait", "Sail in"]


def test_what_a_cell_says_further_is_said_of_its_row_and_names_its_line() -> None:
    row = "| Oak | For hulls. Oak planks resist rot for 50 years. |"
    cards = cards_of(f"| Wood | Use |\n|---|---|\n{row}")
    told = [card for card in cards if "50 years" in answer_of(card.body)]
    assert told
    assert all(source.quote == "Oak | For hulls. Oak planks resist rot for 50 years." for source in told[0].sources)


@pytest.mark.parametrize("notes", NOTES, ids=lambda path: path.stem)
def test_golden_cards(notes: Path, accept: bool) -> None:
    document = read(notes, notes.name)
    cards, _ = compose_cards(extract(document, Config()), document)
    lines = [f"{question_of(card.body)} => {answer_of(card.body)}" for card in cards]
    check_golden(CORPUS / f"{notes.stem}.cards", lines, accept)
