"""Keeps the ledger through one build: finds its file, locks it, and writes it when all is done.

Nothing is recorded before the package it was published in is on disk, and nothing retired unless its file was read, or is gone
from a folder that was read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from build_decks.deck import Deck
from build_decks.errors import NotesTrouble
from build_decks.identity.ledger import Ledger
from build_decks.identity.ledger_file import FILE_NAME, SIGNATURE, as_text, from_bytes
from build_decks.identity.planner import Fate, Plan
from build_decks.identity.tracer import traces_of
from build_decks.outline import Document
from build_decks.replacer import replace_file


@dataclass(frozen=True, slots=True)
class Book:
    """Where the ledger of a source is: `path` of the file, None to do without; `home` is where names of notes begin."""

    path: Path | None
    home: Path

    def name(self, notes: Path) -> str:
        """What a note file is called in the ledger: its path from there ("unit1/sqs.md")."""
        return Path(os.path.relpath(notes.absolute(), self.home)).as_posix()


def find_book(source: Path, ledger: Path | None = None, *, without: bool = False) -> Book:
    """The ledger of a folder or a note file: beside it, or where a folder above has one; or the file `ledger`."""
    folder = (source if source.is_dir() else source.parent).absolute()
    if without or ledger:
        return Book(None if without else ledger, folder)
    for home in (folder, *folder.parents):
        if (home / FILE_NAME).is_file() and (home == folder or _is_ledger(home / FILE_NAME)):
            return Book(home / FILE_NAME, home)
    return Book(folder / FILE_NAME, folder)


class Keeper:
    """The ledger during one build. `now` is the time of the build in seconds."""

    def __init__(self, book: Book, now: int) -> None:
        self.book = book
        self.now = now
        self._data = _read(book.path)
        self.ledger = from_bytes(self._data, _shown(book.path)) if book.path and self._data is not None else Ledger()

    @property
    def is_new(self) -> bool:
        """Whether there is no ledger yet where there should be one."""
        return self.book.path is not None and self._data is None

    def plan(self, decks: Mapping[str, tuple[Deck, Document]], folder: Path | None) -> Plan:
        """What publishing these decks, by the names of their note files, means to what was published before.

        `folder` is the one that the build has read, if it was a folder: note files that are gone from it are deleted ones.
        """
        named = {file: deck for file, (deck, _) in decks.items()}
        traces = {file: traces_of(file, deck, document) for file, (deck, document) in decks.items()}
        fate = {entry.trace.file: self._fate(entry.trace.file, named, folder) for entry in self.ledger.entries}
        return Plan(self.ledger, named, traces, fate, self.now)

    def save(self, ledger: Ledger) -> None:
        """Writes the ledger, all or nothing; not at all where it says nothing new.

        Raises NotesTrouble where another build has written it in the meantime.
        """
        if self.book.path is None or ledger == self.ledger:
            return
        data = as_text(ledger).encode()
        if data == self._data:
            return
        shown = _shown(self.book.path)
        if _read(self.book.path) != self._data:
            raise NotesTrouble("another build has written the ledger in the meantime.", "Build again.", shown)
        self.book.path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(self.book.path, data, durable=True)

    def _fate(self, file: str, decks: Mapping[str, Deck], folder: Path | None) -> Fate:
        if file in decks:
            return Fate.RETIRABLE if decks[file].cards else Fate.MOVABLE
        path = self.book.home / file
        if not _is_gone(path):
            return Fate.KEPT
        return Fate.RETIRABLE if folder and path.is_relative_to(folder.absolute()) else Fate.MOVABLE


@contextmanager
def locked(book: Book) -> Iterator[None]:
    """Lets one build at a time work with a ledger: the others wait. Where the system cannot lock, `save` still notices."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    handle = None
    try:
        if book.path is not None:
            with suppress(OSError):
                handle = os.open(book.path.parent, os.O_RDONLY)  # the folder: a lock file of its own would lie about
                fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _read(path: Path | None) -> bytes | None:
    try:
        return path.read_bytes() if path else None
    except FileNotFoundError:
        return None


def _is_gone(path: Path) -> bool:
    """Whether there is no such file; one that merely cannot be looked at is not gone."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def _is_ledger(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(len(SIGNATURE)) == SIGNATURE
    except OSError:
        return False


def _shown(path: Path | None) -> str:
    if path is None:
        return ""
    near = os.path.relpath(path)
    return Path(near).as_posix() if not near.startswith("..") else path.as_posix()
