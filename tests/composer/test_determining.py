"""Articles inside questions."""

from __future__ import annotations

import pytest

from build_decks.composer.determining import Determining
from build_decks.reader import read_text

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
        ("What kind of keel does it have?", "What kind of keel does it have?"),
    ],
)
def test_a_noun_has_the_article_that_the_notes_give_it(question: str, determined: str) -> None:
    assert Determining(read_text(NOTES, "ships.md")).determined(question) == determined
