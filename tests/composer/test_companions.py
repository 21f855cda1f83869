"""What stands beside a line goes with its cards, and the two directions of a fact with each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_decks.composer import compose_deck
from build_decks.config import Config
from build_decks.deck import Attachment, Card, CodeBlock, Formula, TableRow, answer_of
from build_decks.extractor import extract
from build_decks.reader import read_text


def cards_of(notes: str) -> tuple[Card, ...]:
    document = read_text(notes, "notes.md")
    return compose_deck(extract(document, Config()), document, Config(), Path()).cards


SLUICE = "# Locks\n\n- A sluice is a gate that lets water through"


@pytest.mark.parametrize(
    ("below", "exhibits", "attachments"),
    [
        ("\n  ```sh\n  open --gate 3\n  ```", (CodeBlock("open --gate 3", "sh"),), ()),
        ("\n```\nopen\n```\n![gate](gate.png)", (CodeBlock("open"),), (Attachment("gate.png", "gate", 7),)),
        ("\n\n```\nnot of the bullet\n```", (), ()),
        ("\n\n  $$q = v \\cdot a$$", (Formula(r"q = v \cdot a"),), ()),
        ("\n  ![](a%20gate.svg)", (), (Attachment("a%20gate.svg", "", 3),)),
        ("\n\n  ![](gate.png)\n  ![](b.png)", (), (Attachment("gate.png", "", 3), Attachment("b.png", "", 3))),
        (" ![](gate.png)", (), (Attachment("gate.png", "", 3),)),
        ("\n  [how it sounds](gate.mp3)", (), (Attachment("gate.mp3", "how it sounds", 4),)),
        (" ![gate](gate.png)", (), (Attachment("gate.png", "gate", 3),)),
        (" [more](gate.html)", (), ()),
        ("\n- Another line\n  ![](other.png)", (), ()),
    ],
)
def test_what_stands_beside_a_line_goes_with_its_cards(
    below: str, exhibits: tuple[object, ...], attachments: tuple[Attachment, ...]
) -> None:
    card = next(card for card in cards_of(SLUICE + below) if "sluice" in str(card.body))
    assert (card.exhibits, card.attachments) == (exhibits, attachments)


def test_a_paragraph_leads_on_to_the_code_below_it() -> None:
    (card, *_) = cards_of("# Locks\n\nA sluice is a gate that lets water through.\n\n```\nopen\n```\n")
    assert card.exhibits == (CodeBlock("open"),)


def test_a_picture_is_beside_the_words_and_its_text_is_none_of_them() -> None:
    (card, *_) = cards_of(SLUICE.replace("gate that", "gate ![a gate](gate.png) that"))
    assert answer_of(card.body) == "A gate that lets water through"
    (alone, *_) = cards_of("# Locks\n\n![Mitre gates are closed by the water](gate.png)\n")
    assert [one.path for one in alone.attachments] == ["gate.png"]


def test_a_card_of_a_table_shows_its_row() -> None:
    table = "# Signals\n\n| Signal | Meaning | Colour |\n|---|---|---|\n| T1 | enter | green |\n| T2 | wait | red |\n"
    cards = cards_of(table)
    assert cards
    for card in cards:
        (row,) = card.exhibits
        assert isinstance(row, TableRow)
        assert row.head == ("Signal", "Meaning", "Colour")
        assert row.cells in (("T1", "enter", "green"), ("T2", "wait", "red"))


def test_the_two_directions_of_a_code_are_twins() -> None:
    there, back, *_ = cards_of("# HTTP\n\n## Status codes\n\n- 404: not found\n- 503: service unavailable\n")
    assert (there.twin, back.twin) == ("", there.key)


def test_two_cards_of_one_line_that_do_not_answer_each_other_are_no_twins() -> None:
    cards = cards_of("# SQS\n\n- Visibility timeout: default 30 s, max 600 s\n")
    assert len(cards) == 2
    assert [card.twin for card in cards] == ["", ""]
