"""Deck → `.apkg`, the package that Anki, AnkiDroid and AnkiMobile import.

genanki knows the format; its weak spots are worked around here, all in this module: it gives every note the same
modification time, leaves its temporary database in the temp folder, writes the wall clock into the archive, and writes
over the target in place.  The same deck and stamps give the same bytes.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import sqlite3
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path, PurePath
from typing import Any

import genanki  # type: ignore[import-untyped]

from build_decks.deck import Deck
from build_decks.errors import NotesTrouble
from build_decks.identity.ledger import FirstBuild, Stamper
from build_decks.replacer import replacing
from build_decks.writers import note_type
from build_decks.writers.media import Medium
from build_decks.writers.notes import AnkiSettings, Note, render_notes

_FIRST_ZIP_DATE = 315_532_800  # 1980-01-01, the earliest a zip archive can say
_LAST_ZIP_DATE = 4_354_819_198  # 2107-12-31


def write_apkg(
    deck: Deck,
    target: Path,
    *,
    now: int,
    project: Path | None = None,
    stamper: Stamper | None = None,
    settings: AnkiSettings | None = None,
) -> tuple[Note, ...]:
    """Write the deck to `target`, all or nothing, and return its notes.

    `now` is the time of the build in seconds, `project` the folder whose own `templates/` come first. Without a
    `stamper` every note is new: its guid comes from its key, and its modification time is `now`.
    Raises NotesTrouble where two cards would be the same, where a picture is missing or a template does not fit.
    """
    stamper = stamper or FirstBuild(PurePath(deck.path).name, now)
    notes = render_notes(deck, stamper, settings or AnkiSettings(), project)
    times = [stamper.note(note.guid, note.content) for note in notes]
    if any(time <= 0 for time in times):
        raise NotesTrouble("a note's time cannot be right.", "Mend the ledger.", deck.path)
    look = note_type.load_look(project)
    model = _Model(look, stamper.note_type(note_type.NAME, look.digest))
    decks = {note.deck: genanki.Deck(_deck_id(note.deck, deck), note.deck) for note in notes}
    for due, (note, modified) in enumerate(zip(notes, times, strict=True), 1):
        decks[note.deck].add_note(_Note(model, note, modified, due))
    newest = max(times, default=now)
    media = {medium.name: medium for note in notes for medium in note.media}
    _write_archive(target, _database(list(decks.values()), newest), [media[name] for name in sorted(media)])
    return notes


class _Model(genanki.Model):  # type: ignore[misc]
    """The note type with the frozen ids of its parts, and a modification time of its own."""

    def __init__(self, look: note_type.Look, modified: int) -> None:
        super().__init__(
            note_type.ID,
            note_type.NAME,
            fields=[
                {"name": name, "id": note_type.field_id(name), "collapsed": name in note_type.HIDDEN_FIELDS}
                for name in note_type.FIELDS
            ],
            templates=[
                {"name": note_type.TEMPLATE, "qfmt": look.front, "afmt": look.back, "id": note_type.TEMPLATE_ID}
            ],
            css=look.css,
            model_type=genanki.Model.CLOZE,
        )
        self.modified = modified

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
        described: dict[str, Any] = super().to_json(self.modified, deck_id)
        return described


class _Note:
    """A note with a modification time of its own; it and its cards go straight into their tables."""

    def __init__(self, model: _Model, note: Note, modified: int, due: int) -> None:
        self.model = model
        self.note = note
        self.modified = modified
        self.due = due

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, deck_id: int, ids: Iterator[int]) -> None:
        note, note_id = self.note, next(ids)
        tags = f" {' '.join(note.tags)} " if note.tags else ""
        cursor.execute(
            "INSERT INTO notes VALUES(?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')",
            (note_id, note.guid, self.model.model_id, self.modified, tags, "\x1f".join(note.fields), note.fields[0]),
        )
        cursor.executemany(
            "INSERT INTO cards VALUES(?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
            [(next(ids), note_id, deck_id, gap - 1, self.modified, self.due) for gap in note.gaps],
        )


def _deck_id(name: str, deck: Deck) -> int:
    """A deck's id comes from its name and file, so that it is the same in every build; small enough for JavaScript."""
    seed = json.dumps([name, PurePath(deck.path).name])
    return 10**12 + int.from_bytes(hashlib.sha256(seed.encode()).digest()[:5], "big")


def _database(decks: list[genanki.Deck], newest: int) -> bytes:
    """The collection as the bytes of an SQLite file, made in memory: private notes leave nothing in a temp folder."""
    with closing(sqlite3.connect(":memory:")) as connection:
        genanki.Package(decks).write_to_db(connection.cursor(), newest, itertools.count(newest * 1000))
        connection.commit()
        return connection.serialize()


def _write_archive(target: Path, collection: bytes, media: list[Medium]) -> None:
    """Write the archive beside the target and put it in its place when it is whole."""
    names = json.dumps({str(order): medium.name for order, medium in enumerate(media)})
    with replacing(target) as stream, zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(_entry("collection.anki2"), collection)
        archive.writestr(_entry("media"), names)
        for order, medium in enumerate(media):
            archive.writestr(_entry(str(order)), medium.path.read_bytes())


def _entry(name: str) -> zipfile.ZipInfo:
    """An archive member without this machine's clock or rights. SOURCE_DATE_EPOCH dates the archive, never a note."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    seconds = int(epoch) if epoch.isascii() and epoch.isdigit() else _FIRST_ZIP_DATE
    date = time.gmtime(min(max(seconds, _FIRST_ZIP_DATE), _LAST_ZIP_DATE))[:6]
    entry = zipfile.ZipInfo(name, date)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry
