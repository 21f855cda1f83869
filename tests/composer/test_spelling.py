"""Cards spell as the notes mostly do."""

from __future__ import annotations

from hypothesis import given

from build_decks.composer.spelling import Spelling
from build_decks.deck import Basic, Cloze, Listing
from build_decks.reader import read_text
from tests.notes import MARKDOWN

NOTES = """- The harbour receives ships; it receives boats
- It recieves mail and `recieves` is a flag of the harbuor
- Nitrite is a salt, nitrate another; nitrate is common
- The Harbourmaster, a Nitrito, eats
"""


def test_a_slip_is_written_as_the_notes_mostly_write_it() -> None:
    spelling = Spelling(read_text("- The harbour recieves mail\n- It receives ships and receives boats", "notes.md"))
    assert spelling.slips == {"recieves": "receives"}
    assert spelling.mended(Basic("What recieves mail?", "Recieves")) == Basic("What receives mail?", "Receives")
    assert spelling.mended(Cloze("It recieves ", "ships", "")) == Cloze("It receives ", "ships", "")
    assert spelling.mended(Listing("Who?", ("recieves-x", "recieves"))) == Listing("Who?", ("recieves-x", "receives"))


def test_another_word_is_no_slip_nor_is_code() -> None:
    assert Spelling(read_text(NOTES, "notes.md")).slips == {}


@given(MARKDOWN)
def test_what_no_dictionary_has_is_never_made_of_a_known_word(text: str) -> None:
    spelling = Spelling(read_text(text, "notes.md"))
    assert not set(spelling.slips) & set(spelling.slips.values())
    assert all(spelling.mended(Basic(right, right)) == Basic(right, right) for right in spelling.slips.values())
