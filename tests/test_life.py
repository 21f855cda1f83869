"""The life of a deck in the real Anki: built, imported, learned, tagged by hand, its notes edited, built and imported again."""

from __future__ import annotations

from pathlib import Path

from anki.collection import Collection

from build_decks.differ import Status
from build_decks.pipeline import build
from tests.writers.anki_helper import collection, import_package

NOTES = """# Queues

## SQS

- Max message size: 256 KB
- Retention: default 4 days, max 14 days

## Kinesis

- Max record size: 1 MB
"""
EDITS = (
    ("256 KB", "512 KB"),
    ("Max message size", "Max mesage size"),
    ("## SQS", "## Simple Queue Service"),
    ("Max record size", "Max size of a record"),
    ("# Queues\n", "# Messages\n"),
)


def guids(col: Collection) -> set[str]:
    return {col.get_note(note).guid for note in col.find_notes("")}


def test_edits_keep_every_card_and_its_history(tmp_path: Path) -> None:
    source, out = tmp_path / "notes", tmp_path / "dist"
    source.mkdir()
    path, text = source / "q.md", NOTES
    path.write_text(text, "utf-8")
    now = 1_800_000_000
    with collection(tmp_path / "anki") as col:
        assert not build(source, out, now=now).troubles
        import_package(col, out / "q.apkg")
        known = guids(col)
        assert len(known) >= 4
        package, ledger = (out / "q.apkg").read_bytes(), (source / "ledger.json").read_bytes()
        build(source, out, now=now + 50)
        assert ((out / "q.apkg").read_bytes(), (source / "ledger.json").read_bytes()) == (package, ledger)
        for number, (old, new) in enumerate(EDITS, 1):
            assert old in text
            text = text.replace(old, new)
            path.write_text(text, "utf-8")
            report = build(source, out, now=now + 100 * number)
            assert not report.troubles
            log = import_package(col, out / "q.apkg")
            assert (len(log.new), len(log.conflicting)) == (0, 0), (old, new)
            assert guids(col) == known, (old, new)
            assert {change.status for change in report.changes} <= {Status.CHANGED, Status.MOVED, Status.UNCHANGED}
