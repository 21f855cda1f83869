"""Flashcards are written, then read back from the PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdf
import pytest

from build_decks.config import FlashcardsConfig, Paper, Stock
from build_decks.deck import Basic, Body, Card, Cloze, Deck, Listing, Literal, Source
from build_decks.errors import NotesTrouble
from build_decks.writers.flashcards import CardReport, write_flashcards
from build_decks.writers.pdf.canvas import PAPERS
from build_decks.writers.pdf.stocks import stock_of
from tests.writers.paper import MM, chars, drawn, squeezed, words
from tests.writers.test_cheatsheet import HOSTILE


def card(number: int, body: Body, topic: str = "Locks", **more: Any) -> Card:
    source = (Source("boating.md", number, "…"),)
    return Card(f"key {number}", body, topic, ("Paddles",), source, "rule", ref=f"{topic} {number}", **more)


def numbered(count: int) -> tuple[Card, ...]:
    return tuple(card(n, Basic(f"How deep is basin {n}?", f"{n} m")) for n in range(101, 101 + count))


CARDS = (
    card(1, Basic("How long may a boat be?", "72 ft"), detail="60 ft in the north"),
    card(2, Cloze("Never leave a boat over the ", "cill", " of a lock.", "a ledge")),
    card(3, Listing("Which 2 gates are there?", ("top gate", "bottom gate"), ordered=True)),
    card(4, Basic("What drains it?", "lock --drain"), topic="Tools", literals=((Literal.CODE, "lock --drain"),)),
)


def write(folder: Path, cards: tuple[Card, ...], paper: Paper = Paper.A4, **settings: Any) -> tuple[Path, CardReport]:
    target = folder / "cards.pdf"
    deck = Deck("Boating", "boating.md", cards)
    return target, write_flashcards(deck, target, settings=FlashcardsConfig(**settings), paper=paper)


EVERY_STOCK = [*((stock, Paper.A4) for stock in Stock), (Stock.PLAIN, Paper.LETTER)]


def test_both_sides_of_every_card_are_on_paper(tmp_path: Path) -> None:
    path, report = write(tmp_path, CARDS)
    found = drawn(path)
    for text in (
        "How long may a boat be?",
        "72 ft",
        "60 ft in the north",
        "Never leave a boat over the [a ledge] of a lock.",
        "Never leave a boat over the cill of a lock.",
        "1. top gate2. bottom gate",
        "lock --drain",
        "Locks › Paddles",
    ):
        assert squeezed(text) in found
    for number in (1, 2, 3):
        assert found.count(f"Locks{number}") == 2, "the ref stands on both sides"
    assert (report.cards, report.pages) == (4, 2)
    code = [char for char in chars(path) if "UbuntuMono" in char["fontname"]]
    assert "".join(char["text"] for char in code) == "lock --drain"


@pytest.mark.parametrize(("name", "paper"), EVERY_STOCK)
def test_a_back_lies_behind_its_front(tmp_path: Path, name: Stock, paper: Paper) -> None:
    stock = stock_of(name, paper)
    path, _ = write(tmp_path, numbered(13), paper, stock=name)
    width, _ = PAPERS[stock.paper]
    edge = {text: (page, right, base) for page, right, base, text in words(path, r"Locks \d{3}") if page % 2 == 0}
    assert len(edge) == 13
    for page, right, base, text in words(path, r"Locks \d{3}"):
        if page % 2 == 0:
            continue
        front, front_right, front_base = edge[text]
        assert front == page - 1
        assert base == pytest.approx(front_base, abs=0.05)
        # Both refs are as far from the right edge of the card; seen through the paper, the cards coincide.
        inset = 4.5 * MM
        left_of_front = front_right + inset - stock.width * MM
        assert right + inset == pytest.approx(width - left_of_front, abs=0.05)
    last = stock.columns - 1
    expected = (stock.left + last * stock.across + stock.width - 4.5) * MM
    assert edge[f"Locks {101 + last}"][1] == pytest.approx(expected, abs=0.05)


@pytest.mark.parametrize(("name", "paper"), EVERY_STOCK)
def test_cards_lie_on_their_paper_and_apart(name: Stock, paper: Paper) -> None:
    stock = stock_of(name, paper)
    width, height = (side / MM for side in PAPERS[stock.paper])
    right = stock.left + (stock.columns - 1) * stock.across + stock.width
    foot = stock.top + (stock.rows - 1) * stock.down + stock.height
    assert right <= width
    assert foot <= height
    assert width - right == pytest.approx(stock.left, abs=0.3), "in the middle, so that backs meet fronts"
    assert height - foot == pytest.approx(stock.top, abs=0.3)
    assert stock.across >= stock.width
    assert stock.down >= stock.height


def test_an_offset_moves_the_backs_alone(tmp_path: Path) -> None:
    plain = words(write(tmp_path, numbered(8))[0], r"Locks \d{3}")
    moved = words(write(tmp_path, numbered(8), back_dx=1.5, back_dy=-0.5)[0], r"Locks \d{3}")
    for before, after in zip(plain, moved, strict=True):
        back = before[0] % 2
        assert after[1] - before[1] == pytest.approx(1.5 * MM * back, abs=0.01)
        assert after[2] - before[2] == pytest.approx(0.5 * MM * back, abs=0.01)


def test_fold_puts_the_answer_beside_the_question(tmp_path: Path) -> None:
    path, report = write(tmp_path, numbered(5), fold=True)
    assert report.pages == 2
    for number in range(101, 106):
        (page, left, base, _), (other, right, level, _) = words(path, f"Locks {number}")
        assert page == other
        assert left < right
        assert base == pytest.approx(level)
    with pytest.raises(NotesTrouble, match="folded"):
        write(tmp_path, CARDS, fold=True, stock=Stock.AVERY_5388)


def test_a_long_answer_shrinks_and_then_goes_on_to_another_card(tmp_path: Path) -> None:
    path, report = write(tmp_path, (card(1, Basic("Why?", "because of the tide " * 30)),))
    assert report.cards == 1
    assert 6.5 <= report.smallest < 14
    long = " ".join(f"w{number}" for number in range(900))
    path, report = write(tmp_path, (card(1, Basic("Why?", long)),))
    assert report.cards > 1
    found = drawn(path)
    assert all(f"w{number}" in found for number in range(900))
    assert f"Locks1({report.cards}/{report.cards})" in found


def test_nothing_leaves_its_card(tmp_path: Path) -> None:
    long = " ".join(f"word{number}" for number in range(300))
    path, _ = write(
        tmp_path, tuple(card(n, Basic(long, long), detail=long) for n in range(1, 4)), stock=Stock.AVERY_L7414
    )
    stock = stock_of(Stock.AVERY_L7414, Paper.A4)
    height = PAPERS["a4"][1]
    for char in chars(path):
        across = (char["x0"] / MM - stock.left) % stock.across
        down = ((height - char["matrix"][5]) / MM - stock.top) % stock.down
        assert across >= 4
        assert across + (char["x1"] - char["x0"]) / MM <= stock.width - 4, char["text"]
        assert 4 <= down <= stock.height - 4, char["text"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_printed_as_it_stands(tmp_path: Path, text: str) -> None:
    bodies: tuple[Body, ...] = (Basic(text, text), Cloze(text, text, text), Listing(text, (text, text)))
    cards = tuple(card(n, body, detail=text, literals=((Literal.CODE, text[:6]),)) for n, body in enumerate(bodies))
    path, _ = write(tmp_path, cards)
    assert drawn(path).count(squeezed(text)) >= 11
    assert all("/Annots" not in page and not page.images for page in pypdf.PdfReader(path).pages)


def test_the_printer_is_told_and_the_bytes_are_the_same(tmp_path: Path) -> None:
    path, report = write(tmp_path, CARDS, calibration=True)
    assert report.pages == len(pypdf.PdfReader(path).pages) == 4
    assert "holditagainstthelight" in drawn(path)
    first = path.read_bytes()
    assert write(tmp_path, CARDS, calibration=True)[0].read_bytes() == first
    root: Any = pypdf.PdfReader(path).root_object
    assert root["/ViewerPreferences"]["/Duplex"] == "/DuplexFlipLongEdge"
    assert root["/ViewerPreferences"]["/PrintScaling"] == "/None"
    assert first.startswith(b"%PDF-1.7")
    outline: list[Any] = pypdf.PdfReader(path).outline
    assert [entry.title for entry in outline] == ["Locks", "Tools"]
