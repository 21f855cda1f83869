"""The ledger as a file: lost, damaged, merged by git, written by two builds at once."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_decks.errors import NotesTrouble
from build_decks.identity.keeper import find_book
from build_decks.identity.ledger import Entry, Ledger, Place, Trace
from build_decks.identity.ledger_file import as_text, from_bytes
from build_decks.pipeline import BuildReport, build, retired

NOW = 1_700_000_000
WEIRS = """# Weirs

- Max height: 3 m
- Sill: the lowest part of the crest

# Sluices

- Max width: 12 m
- Apron: the paved bed below the gate

# Locks

- Max length: 110 m
- Chamber: the room between the gates
"""

TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
ENTRIES = st.builds(
    Entry,
    guid=TEXTS.filter(bool),
    trace=st.builds(Trace, *[TEXTS] * 6),
    content=TEXTS,
    modified=st.integers(1, 2**40),
    gap=st.sampled_from([1, 2]),
    was=TEXTS,
    changed=st.integers(0, 2**40),
    retired=st.sampled_from(["", "2026-11-24"]),
)


@given(st.lists(ENTRIES, unique_by=lambda entry: entry.place), st.dictionaries(TEXTS, st.integers(1, 2**40)))
def test_a_ledger_is_read_as_it_was_written(entries: list[Entry], looks: dict[str, int]) -> None:
    ledger = Ledger(tuple(entries), tuple((name, "digest", time) for name, time in sorted(looks.items())))
    text = as_text(ledger)
    assert from_bytes(text.encode(), "ledger.json") == ledger
    assert sum(line.startswith('{"guid"') for line in text.split("\n")) == len(entries)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """A folder of notes that was built once."""
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "weirs.md").write_text(WEIRS, "utf-8")
    assert not built(folder).troubles
    return folder


def built(notes: Path, now: int = NOW) -> BuildReport:
    return build(notes, notes.parent / "dist", now=now)


def guids(notes: Path) -> dict[str, str]:
    """The guids of the living cards by their questions."""
    table = json.loads((notes / "ledger.json").read_text("utf-8"))
    return {note["question"]: note["guid"] for note in table["notes"] if "retired" not in note}


DAMAGE: dict[str, Callable[[str], str]] = {
    "cut off": lambda text: text[: len(text) // 2],
    "empty": lambda text: "",
    "another file": lambda text: '{"name": "package"}',
    "a later format": lambda text: text.replace('"format": 1', '"format": 2'),
    "a note without guid": lambda text: text.replace('"guid": "', '"guid": "", "x": "', 1),
    "a time that is a text": lambda text: text.replace(f'"modified": {NOW}', '"modified": "now"', 1),
    "a third card of a note": lambda text: text.replace(f'"modified": {NOW}', f'"modified": {NOW}, "gap": 3', 1),
    "a note twice": lambda text: text.replace('{"guid"', text.split("\n")[3] + '\n{"guid"', 1),
    "a conflict": lambda text: text.replace('"notes": [', '"notes": [\n<<<<<<< ours', 1),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_ledger_is_told_of_and_nothing_is_built_over_it(damage: str, notes: Path) -> None:
    ledger, package = notes / "ledger.json", notes.parent / "dist/weirs.apkg"
    harmed = DAMAGE[damage](ledger.read_text("utf-8"))
    assert harmed != ledger.read_text("utf-8")
    ledger.write_text(harmed, "utf-8")
    before = package.read_bytes()
    (notes / "weirs.md").write_text(WEIRS.replace("3 m", "4 m"), "utf-8")
    (trouble,) = built(notes, NOW + 100).troubles
    assert isinstance(trouble, NotesTrouble)
    assert trouble.path.endswith("ledger.json")
    assert trouble.line > 0
    assert trouble.hint
    assert (ledger.read_text("utf-8"), package.read_bytes()) == (harmed, before)


def test_a_lost_ledger_costs_only_what_was_edited(notes: Path) -> None:
    known = guids(notes)
    (notes / "ledger.json").unlink()
    report = built(notes, NOW + 100)
    assert guids(notes) == known
    assert "there is no ledger" in report.notices[0]


def test_an_unreadable_ledger_is_told_of(notes: Path) -> None:
    (notes / "ledger.json").write_bytes(b"\xff\xfe")
    (trouble,) = built(notes).troubles
    assert "not UTF-8" in trouble.what


def git(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    return subprocess.run(["git", *identity, *args], cwd=folder, capture_output=True, text=True)


def test_branches_that_git_can_merge_keep_every_card(notes: Path) -> None:
    known = guids(notes)
    assert git(notes, "init", "-q").returncode == 0
    for branch, old, new in (("one", "3 m", "4 m"), ("two", "110 m", "120 m")):
        git(notes, "checkout", "-q", "-b", branch, *(["main"] if branch == "two" else []))
        if branch == "one":
            git(notes, "add", "-A")
            git(notes, "commit", "-q", "-m", "as it was")
            git(notes, "branch", "main")
        (notes / "weirs.md").write_text(WEIRS.replace(old, new), "utf-8")
        assert not built(notes, NOW + 100).troubles
        assert git(notes, "commit", "-q", "-a", "-m", branch).returncode == 0
    merged = git(notes, "merge", "-q", "one")
    assert merged.returncode == 0, merged.stdout
    report = built(notes, NOW + 200)
    assert not report.troubles
    assert guids(notes) == known
    assert {change.status for change in report.changes} == {"unchanged"}


def test_a_conflict_that_git_leaves_is_told_of_with_its_line(notes: Path) -> None:
    git(notes, "init", "-q")
    git(notes, "add", "-A")
    git(notes, "commit", "-q", "-m", "as it was")
    for branch, value in (("one", "4 m"), ("two", "5 m")):
        git(notes, "checkout", "-q", "-b", branch, "main")
        (notes / "weirs.md").write_text(WEIRS.replace("3 m", value), "utf-8")
        built(notes, NOW + 100)
        git(notes, "commit", "-q", "-a", "-m", branch)
    assert git(notes, "merge", "one").returncode == 1
    lines = (notes / "ledger.json").read_text("utf-8").split("\n")
    (trouble,) = (one for one in built(notes).troubles if one.path.endswith("ledger.json"))
    assert lines[trouble.line - 1].startswith("<<<<<<<")


def test_builds_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    names = ("one", "two", "three")
    for name in names:
        (tmp_path / f"{name}.md").write_text(WEIRS.replace("Max", f"{name} max"), "utf-8")
    (tmp_path / "ledger.json").write_text(as_text(Ledger()), "utf-8")
    command = [sys.executable, "-m", "build_decks", "build", "--out", str(tmp_path / "dist")]
    running = [subprocess.Popen([*command, str(tmp_path / f"{name}.md")], stdout=subprocess.DEVNULL) for name in names]
    assert [process.wait() for process in running] == [0, 0, 0]
    ledger = from_bytes((tmp_path / "ledger.json").read_bytes(), "")
    assert {entry.trace.file for entry in ledger.entries} == {f"{name}.md" for name in names}


def test_nothing_is_retired_where_notes_could_not_be_read(notes: Path) -> None:
    known = guids(notes)
    (notes / "weirs.md").write_bytes(b"\xff\xfe not UTF-8")
    built(notes, NOW + 100)
    assert guids(notes) == known
    (notes / "weirs.md").write_text("", "utf-8")
    built(notes, NOW + 200)
    assert guids(notes) == known
    (notes / "weirs.md").unlink()
    built(notes, NOW + 300)
    assert guids(notes) == known


def test_a_retired_card_that_comes_back_is_the_same_and_newer(notes: Path) -> None:
    known = guids(notes)
    (notes / "weirs.md").write_text(WEIRS.replace("- Max height: 3 m\n", ""), "utf-8")
    built(notes, NOW + 100)
    assert len(guids(notes)) == len(known) - 1
    (entry,) = retired(notes, notes.parent / "retired.apkg", now=NOW + 200)
    (notes / "weirs.md").write_text(WEIRS, "utf-8")
    built(notes, NOW + 150)  # a clock that goes back must not make the note older than the one that was marked
    assert guids(notes) == known
    ledger = from_bytes((notes / "ledger.json").read_bytes(), "")
    assert next(one for one in ledger.entries if one.place == Place(entry.guid)).modified > NOW + 200


def test_the_ledger_of_a_folder_above_serves_one_file_too(notes: Path) -> None:
    assert find_book(notes / "weirs.md").path == notes / "ledger.json"
    inner = notes / "unit"
    inner.mkdir()
    assert find_book(inner).path == notes / "ledger.json"
    assert find_book(inner, without=True).path is None
