"""A question whose words fit many fields says what it is about, as the notes name it; any other stays as it is."""

from __future__ import annotations

import pytest

from build_decks.composer.theme import Theme
from build_decks.deck import Basic, Cloze, question_of
from build_decks.reader.reader import read_text
from tests.composer.test_decker import cards_of

MAIL = "---\ntitle: MAIL Certified Clerk\n---\nMAIL is a set of mills.\n\n# PostMill\n"


@pytest.mark.parametrize(
    ("notes", "question"),
    [
        ("# Moot\n## Tolls\n### Law and order\n- Tax: a share of the pay\n- The Moot is old", "What is a tax in Moot?"),
        (
            "# Beekeeping\n## Guards\n- watch the door\n- In beekeeping, veils are worn",
            "What do guards do in beekeeping?",
        ),
        ("## Guards\n- watch the door\n## Rope\n- Ropes are tarred", "What do guards do?"),  # nothing tells where
        ("## Money of GKV\n- Tax: a share of the pay\n## Form of GKV\n- A clerk decides", "What is a tax in GKV?"),
        ("# Moot\n## Halyards\n- lift the sail\n- The Moot is old", "What do Halyards do?"),  # rare enough
        # What stands ahead of a question is said in it.
        ("# Mitosis\n- Cells divide into two halves", "In mitosis, into how many halves do cells divide?"),
        # Calls, files and settings are those of the product below whose heading alone they stand; a product names itself.
        (MAIL + "## Hooks\n- CheckStamp: run tests to validate the stamp\n", "What does CheckStamp do in PostMill?"),
        (MAIL + "## Setup\n- Routefile\n  - short rules that choose a van\n", "What is routefile in PostMill?"),
        (MAIL + "- Trims letters\n", "What does PostMill do?"),
        # Where no heading tells anything, the title of the notes does.
        (MAIL + "# Common error codes\n- 400 Wrong stamp\n", "What does HTTP status code 400 mean in MAIL?"),
        (MAIL + "# General tips\n- PostMill has a spare engine\n", "What has a spare engine in MAIL?"),
        # What leads back to a term, and what points at one thing.
        (
            "# Beekeeping\n## Guards\n- Fanning\n  - moving air with their wings\n- In beekeeping, veils are worn",
            "What is the term for moving air with their wings in beekeeping?",
        ),
        # A field is spoken of where those are who are in it.
        ("# Fundamentals of brewing\n- tap - the valve below a tank\n- Brewers skim it", "What is a tap in brewing?"),
        ("# Economics\n- People face choices\n", "In economics, what do people face?"),
        ("# Ways to moor\n- Tar keeps the old rope dry", "What does the tar keep dry?"),  # a chapter
    ],
)
def test_what_it_is_about(notes: str, question: str) -> None:
    asked = [question_of(card.body) for card in cards_of(notes)]
    assert question in asked, asked


def test_a_heading_ahead_of_a_gap_is_set_in_what_it_is_about() -> None:
    document = read_text("# Beekeeping\n## Care\n- In beekeeping, veils are worn\n- Feed sugar until spring", "bees.md")
    gap = Cloze("Care: feed sugar until ", "spring", "")
    assert Theme(document).told(4, gap) == Cloze("Care in beekeeping: feed sugar until ", "spring", "")
    assert Theme(document).told(4, Cloze("Care: ", "beekeeping", " ends")) == Cloze("Care: ", "beekeeping", " ends")


def test_a_topic_ahead_of_a_question_is_set_into_it() -> None:
    theme = Theme(read_text("# Harbours\n- Pilots board every barge, in the lock too\n", "harbours.md"))

    def told(question: str) -> str:
        return question_of(theme.told(2, Basic(question, "Lamps")))

    assert told("Ten rules of sailing: what do crews face?") == "In sailing, what do crews face?"
    assert told("Location of the pump: what do valves keep?") == "In the pump, what do valves keep?"
    assert told("Free berths in Dover: what do they need?") == "For free berths in Dover, what do they need?"
    assert told("Gates: which gates shut first?") == "Which gates shut first?"
