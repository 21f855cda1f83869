"""Articles inside questions."""

from __future__ import annotations

import pytest

from build_decks.composer.determining import Determining
from build_decks.deck import question_of
from build_decks.reader import read_text
from tests.composer.test_decker import cards_of

NOTES = """\
- Draught is lost in salt water
- Barges lie lower for lack of draught in rivers, and with draught goes speed
- A keel bears the mast, each hull has a keel of oak
- The rudder steers, the rudder is of elm
- Ropes of hemp lie on deck
"""


@pytest.mark.parametrize(
    ("question", "determined"),
    [
        ("What is a draught?", "What is draught?"),
        ("What does a deep draught cost?", "What does deep draught cost?"),
        ("What does keel bear?", "What does a keel bear?"),
        ("What is a rudder made of?", "What is the rudder made of?"),
        ("What is a rope made of?", "What is a rope made of?"),
        ("What is Anchor?", "What is an anchor?"),
        ("What is pin 2?", "What is pin 2?"),
        ("What kind of keel does it have?", "What kind of keel does it have?"),
    ],
)
def test_a_noun_has_the_article_that_the_notes_give_it(question: str, determined: str) -> None:
    assert Determining(read_text(NOTES, "ships.md")).determined(question) == determined


@pytest.mark.parametrize(
    ("notes", "question"),
    [
        (
            "# Erosion\n- This may be caused by:\n  - Wind from the north\n  - Nights without clouds",
            "What are the two causes of Erosion?",
        ),
        ("# Lore\n- Sandblasting: cleaning hulls with sand", "What is sandblasting?"),
        ("# Duties of the mate\n- Counts the ropes at dusk", "What does a mate count at dusk?"),
        ("# Town\n- Ann McDoe is the mayor of the upper town", "Who is the mayor of the upper town?"),
        ("# Tug\n- Tows barges of coal", "What does a tug do?"),
    ],
)
def test_a_thing_is_called_as_people_speak(notes: str, question: str) -> None:
    assert question in [question_of(card.body) for card in cards_of(notes)]
