"""What checks a release must notice what it is there for."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from build_decks.deck import Basic, Card, Deck
from build_decks.errors import NotesTrouble
from build_decks.identity.differ import Status
from build_decks.identity.ledger import Entry, Ledger, Trace
from build_decks.releaser.anki_checker import check_decks, require_anki
from build_decks.releaser.changes import changes_between, counts
from build_decks.releaser.notes_writer import plain
from build_decks.releaser.page_writer import human_size
from build_decks.releaser.pdf_checker import check_papers, require_pdfium
from build_decks.releaser.tools import versions
from build_decks.sheet import Figure, Sheet, Topic
from build_decks.writers.apkg import write_apkg

NOW = 1_700_000_000


def package(
    target: Path, *questions: str, key: str = "", path: str = "n.md", now: int = NOW, answer: str = "yes"
) -> Path:
    cards = tuple(Card(f"{key}{q}", Basic(q, answer), "T", (), (), "r", ref=f"T {i}") for i, q in enumerate(questions))
    write_apkg(Deck("Deck", path, cards), target, now=now)
    return target


def test_decks_that_update_are_fine(tmp_path: Path) -> None:
    old = package(tmp_path / "old.apkg", "One?", "Two?", "Gone?")
    new = package(tmp_path / "new.apkg", "One?", "Two?", "Three?", now=NOW + 100, answer="no")
    report = check_decks([new], [old], tmp_path / "anki")
    assert (report.notes, report.kept, report.new) == (3, 2, 1)
    assert "One?" in report.cards[0][0].front
    assert "no" in report.cards[0][0].back


def test_a_card_that_comes_as_a_new_note_is_noticed(tmp_path: Path) -> None:
    old = package(tmp_path / "old.apkg", "One?", "Two?")
    new = package(tmp_path / "new.apkg", "One?", key="other ", now=NOW + 100)
    with pytest.raises(NotesTrouble, match=r"doubles a card that is being learned: 'One\?'"):
        check_decks([new], [old], tmp_path / "anki")


def test_two_decks_with_one_note_are_noticed(tmp_path: Path) -> None:
    one = package(tmp_path / "one.apkg", "One?")
    two = package(tmp_path / "two.apkg", "One?")
    with pytest.raises(NotesTrouble, match=r"two\.apkg brings notes that another deck of this release has"):
        check_decks([one, two], [], tmp_path / "anki")


def test_a_file_that_is_no_package_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "bad.apkg").write_bytes(b"PK")
    with pytest.raises(NotesTrouble, match=r"the deck bad\.apkg cannot be imported"):
        check_decks([tmp_path / "bad.apkg"], [], tmp_path / "anki")


def pdf(target: Path, *pages: str) -> Path:
    canvas = Canvas(str(target))
    for page in pages:
        canvas.drawString(50, 700, page)
        canvas.showPage()
    canvas.save()
    return target


DECK = Deck("D", "d.md", (Card("k", Basic("How wide?", "12 m"), "T", (), (), "r", ref="T 1"),))
SHEET = Sheet("D", "d.md", "", (Topic("T", "", (Figure("Width", ("12 m",), ("T 1",)),)),))


def test_papers_that_print_everything_are_fine(tmp_path: Path) -> None:
    sheet = pdf(tmp_path / "s.pdf", "T Width 12 m")
    papers = check_papers(
        DECK, SHEET, sheet, pdf(tmp_path / "f.pdf", "T 1 How wi-", "de? 12 m"), pdf(tmp_path / "q.pdf", "?1")
    )
    assert (papers.sheet, papers.flashcards, papers.quiz) == (1, 2, 1)
    assert papers.picture.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("sheet", "cards", "said"),
    [
        (("T Width",), ("T 1 How wide? 12 m",), "s.pdf does not print '12 m'"),
        (("T Width 12 m",), ("T 1 How wide?",), "f.pdf does not print '12 m'"),
        (("T Width 12 m", ""), ("T 1 How wide? 12 m",), "page 2 of s.pdf is empty"),
    ],
)
def test_what_is_not_printed_is_noticed(
    tmp_path: Path, sheet: tuple[str, ...], cards: tuple[str, ...], said: str
) -> None:
    with pytest.raises(NotesTrouble, match=said):
        check_papers(
            DECK, SHEET, pdf(tmp_path / "s.pdf", *sheet), pdf(tmp_path / "f.pdf", *cards), pdf(tmp_path / "q.pdf", "1")
        )


def test_a_broken_pdf_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "s.pdf").write_bytes(b"%PDF-1.4 not really")
    with pytest.raises(NotesTrouble, match=r"s\.pdf cannot be read back"):
        check_papers(DECK, SHEET, tmp_path / "s.pdf", tmp_path / "s.pdf", tmp_path / "s.pdf")


@pytest.mark.parametrize(("module", "require"), [("anki", require_anki), ("pypdfium2", require_pdfium)])
def test_what_is_not_installed_is_said(
    module: str, require: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any) -> Any:
        if name.split(".")[0] == module:
            raise ImportError(name)
        return real(name, *args)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(NotesTrouble, match="not installed") as caught:
        require()
    assert caught.value.hint == "Install it: pip install 'build-decks[release]'."


def entry(guid: str, answer: str, gap: int = 1, retired: str = "") -> Entry:
    return Entry(guid, Trace("n.md", "", guid, "", f"What is {guid}?", answer), "", NOW, gap, retired=retired)


def test_changes_between_ledgers() -> None:
    old = Ledger((entry("a", "1"), entry("b", "2"), entry("c", "3"), entry("d", "4", retired="2026-01-01")))
    new = Ledger(
        (
            entry("b", "20"),
            entry("a", "1"),
            entry("a", "1", gap=2),
            entry("c", "3", retired="2026-02-02"),
            entry("d", "4"),
        )
    )
    changes = changes_between(old, new)
    told = [(change.status, change.guid, change.old, change.new) for change in changes]
    assert told == [
        (Status.CHANGED, "b", "2", "20"),
        (Status.NEW, "a", "", "1"),
        (Status.NEW, "d", "", "4"),
        (Status.RETIRED, "c", "3", ""),
    ]
    assert counts(changes) == (2, 1, 1)
    assert changes_between(new, new) == ()


def test_notes_are_no_markdown_of_the_release_notes() -> None:
    assert plain("[x](javascript:1) <b> `c`\n# d") == r"\[x\]\(javascript:1\) \<b\> \`c\` \# d"
    assert "@me" not in plain("ask @me")


def test_sizes_for_people() -> None:
    assert [human_size(n).replace("\u00a0", " ") for n in (0, 999, 1500, 58_700, 1_450_000, 250_000_000)] == [
        "0 bytes", "999 bytes", "1.5 kB", "59 kB", "1.4 MB", "250 MB"
    ]  # fmt: skip


def test_versions_name_what_builds_and_nothing_that_only_tests() -> None:
    names = [name for name, _ in versions()]
    assert names[:2] == ["python", "build-decks"]
    assert {"genanki", "jinja2", "markupsafe", "pillow"} <= set(names)
    assert not {"pytest", "anki", "pypdfium2"} & set(names)
