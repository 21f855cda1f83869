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
import tempfile
import time
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path, PurePath
from typing import Any

import genanki  # type: ignore[import-untyped]

from build_decks.deck import Deck
from build_decks.errors import NotesTrouble
from build_decks.ledger import FirstBuild, Stamp, Stamper
from build_decks.writers.fields import Note, Picture, render_notes
from build_decks.writers.markup import clean
from build_decks.writers.note_types import HIDDEN_FIELDS, NoteType, load_look

_FIRST_ZIP_DATE = 315_532_800  # 1980-01-01, the earliest a zip archive can say
_LAST_ZIP_DATE = 4_354_819_198  # 2107-12-31


def write_apkg(
    deck: Deck, target: Path, *, now: int, project: Path | None = None, stamper: Stamper | None = None
) -> tuple[Note, ...]:
    """Write the deck to `target`, all or nothing, and return its notes.

    `now` is the time of the build in seconds, `project` the folder whose own `templates/` come first. Without a
    `stamper` every note is new: its guid comes from its key, and its modification time is `now`.
    Raises NotesTrouble where two cards would be the same note, where a picture is missing or a template does not fit.
    """
    stamper = stamper or FirstBuild(PurePath(deck.path).name, now)
    notes = render_notes(deck, project)
    stamps = [stamper.note(note.key, note.type.name.lower(), note.content) for note in notes]
    _check(deck, stamps)
    models = {}
    for note_type in NoteType:
        look = load_look(note_type, project)
        models[note_type] = _Model(
            note_type, look.front, look.back, look.css, stamper.note_type(note_type.title, look.digest)
        )

    anki_deck = genanki.Deck(_deck_id(deck), _deck_name(deck))
    for due, (note, stamp) in enumerate(zip(notes, stamps, strict=True), 1):
        anki_deck.add_note(_Note(models[note.type], note, stamp, due))
    newest = max((stamp.modified for stamp in stamps), default=now)
    pictures = {picture.name: picture for note in notes for picture in note.pictures}
    _write_archive(target, _database(anki_deck, newest), [pictures[name] for name in sorted(pictures)])
    return notes


class _Model(genanki.Model):  # type: ignore[misc]
    """A note type with the frozen ids of its parts, and a modification time of its own."""

    def __init__(self, note_type: NoteType, front: str, back: str, css: str, modified: int) -> None:
        super().__init__(
            note_type.id,
            note_type.title,
            fields=[
                {"name": name, "id": note_type.part_id(order), "collapsed": name in HIDDEN_FIELDS}
                for order, name in enumerate(note_type.fields)
            ],
            templates=[{"name": note_type.name.title(), "qfmt": front, "afmt": back, "id": note_type.part_id(99)}],
            css=css,
            model_type=genanki.Model.CLOZE if note_type.is_cloze else genanki.Model.FRONT_BACK,
        )
        self.modified = modified

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
        described: dict[str, Any] = super().to_json(self.modified, deck_id)
        return described


class _Note:
    """A note with a modification time of its own; it and its one card go straight into their tables."""

    def __init__(self, model: _Model, note: Note, stamp: Stamp, due: int) -> None:
        self.model = model
        self.note = note
        self.stamp = stamp
        self.due = due

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, deck_id: int, ids: Iterator[int]) -> None:
        stamp, note_id = self.stamp, next(ids)
        fields = self.note.stamped(stamp)
        tags = f" {' '.join(self.note.tags)} " if self.note.tags else ""
        cursor.execute(
            "INSERT INTO notes VALUES(?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')",
            (note_id, stamp.guid, self.model.model_id, stamp.modified, tags, "\x1f".join(fields), fields[0]),
        )
        cursor.execute(
            "INSERT INTO cards VALUES(?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
            (next(ids), note_id, deck_id, stamp.gap - 1 if self.note.type.is_cloze else 0, stamp.modified, self.due),
        )


def _check(deck: Deck, stamps: Iterable[Stamp]) -> None:
    """Refuse what Anki would take without a word and get wrong for ever."""
    seen: dict[str, str] = {}
    for card, stamp in zip(deck.cards, stamps, strict=True):
        path, line = (card.sources[0].path, card.sources[0].line) if card.sources else (deck.path, 0)
        if not card.key or not stamp.guid:
            raise NotesTrouble("a card has no key, so Anki could not tell it from others.", "", path, line)
        if stamp.guid in seen:
            raise NotesTrouble(
                f"this card and {seen[stamp.guid]} would be the same note.", "Say them apart.", path, line
            )
        if stamp.modified <= 0 or stamp.gap < 1:
            raise NotesTrouble("a card's time or gap number cannot be right.", "Mend the ledger.", path, line)
        seen[stamp.guid] = f"the one of {path}:{line}"


def _deck_name(deck: Deck) -> str:
    """The name that Anki shows. `::` puts a deck below another, as everywhere in Anki."""
    return " ".join(clean(deck.title).split()) or PurePath(deck.path).stem or "Notes"


def _deck_id(deck: Deck) -> int:
    """A deck's id comes from its name and file, so that it is the same in every build; small enough for JavaScript."""
    seed = json.dumps([_deck_name(deck), PurePath(deck.path).name])
    return 10**12 + int.from_bytes(hashlib.sha256(seed.encode()).digest()[:5], "big")


def _database(deck: genanki.Deck, newest: int) -> bytes:
    """The collection as the bytes of an SQLite file, made in memory: private notes leave nothing in a temp folder."""
    with closing(sqlite3.connect(":memory:")) as connection:
        genanki.Package(deck).write_to_db(connection.cursor(), newest, itertools.count(newest * 1000))
        connection.commit()
        return connection.serialize()


def _write_archive(target: Path, collection: bytes, pictures: list[Picture]) -> None:
    """Write the archive beside the target and put it in its place when it is whole."""
    names = json.dumps({str(order): picture.name for order, picture in enumerate(pictures)})
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream, zipfile.ZipFile(stream, "w") as archive:
            archive.writestr(_entry("collection.anki2"), collection)
            archive.writestr(_entry("media"), names)
            for order, picture in enumerate(pictures):
                archive.writestr(_entry(str(order)), picture.path.read_bytes())
        # mkstemp lets only the owner read; a finished deck is a file like any other.
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(0o666 & ~umask)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


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
