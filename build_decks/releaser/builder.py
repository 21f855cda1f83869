"""Builds the notes of a commit twice, and holds the two builds against each other, byte for byte.

The first is built from the working tree, as its author builds it, the second from what the commit holds, in another folder,
with another hash seed and another time zone. So what differs is what would differ for others: a file that was never
committed, a path of this machine, an order that nobody chose, the clock.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from build_decks.errors import Fault, NotesTrouble, Trouble
from build_decks.identity.keeper import find_book
from build_decks.identity.ledger import Ledger
from build_decks.identity.ledger_file import from_bytes
from build_decks.pipeline import ENDINGS
from build_decks.releaser.repository import Repository

_STALE = "the ledger is not that of these notes: a build would change it."
_BUILD = "Build them (build-decks), commit the notes with their ledger, and release that."


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """What one note file was built into: `name` is that of its files below the build's folder ("unit1/sqs")."""

    source: str
    name: str
    facts: int
    cards: int
    omitted: int

    def paths(self, folder: Path) -> dict[str, Path]:
        """Its files, by their endings."""
        return {ending: folder / f"{self.name}{ending}" for ending in ENDINGS}


@dataclass(frozen=True, slots=True)
class Build:
    """A finished build in `folder`, and the ledger that goes with it."""

    folder: Path
    files: tuple[BuiltFile, ...]
    ledger: Ledger


@dataclass(frozen=True, slots=True)
class Place:
    """Where a build is made: notes and ledger, and the folder that it is run in, each inside the working tree."""

    source: Path
    ledger: Path
    here: Path

    @classmethod
    def of(cls, source: Path) -> Place:
        """The place of notes, seen from the folder in which we are."""
        here = Path.cwd()
        ledger = find_book(source).path or Path()
        return cls(source.resolve(), ledger.resolve(), here.resolve())

    def moved(self, root: Path, copy: Path) -> Place:
        """The same place in a copy of the working tree whose root is `root`."""
        return Place(*(copy / path.relative_to(root) for path in (self.source, self.ledger, self.here)))


def build_twice(repository: Repository, commit: str, place: Place, scratch: Path) -> Build:
    """The build of a commit, made twice. Raises NotesTrouble, or a group of them, where it fails or differs."""
    export = scratch / "commit"
    export.mkdir(parents=True)
    repository.export(commit, export)
    date = repository.date(commit)
    root = repository.root.resolve()
    before = place.ledger.read_bytes()
    ledger = from_bytes(before, Path(os.path.relpath(place.ledger)).as_posix())
    kept = scratch / "ledger.json"
    shutil.copyfile(place.ledger, kept)
    first = _build(place, kept, place.ledger.parent, scratch / "first", date, seed=1, zone="UTC")
    if kept.read_bytes() != before:
        raise NotesTrouble(_STALE, _BUILD, os.path.relpath(place.ledger))
    other = place.moved(root, export)
    _build(other, other.ledger, other.ledger.parent, scratch / "second", date, seed=2, zone="Pacific/Auckland")
    different = differences(scratch / "first", scratch / "second")
    if different:
        raise NotesTrouble(
            f"two builds of {commit[:10]} differ in {', '.join(different[:3])}{' …' if len(different) > 3 else ''}.",
            "Commit every file that the build reads: notes, pictures, deck.toml, templates.",
        )
    return Build(scratch / "first", first, ledger)


def rebuild(repository: Repository, commit: str, place: Place, scratch: Path) -> tuple[BuiltFile, ...] | None:
    """What an earlier commit is built into, below `scratch`/built; None where it had no such notes or no ledger."""
    export = scratch / "commit"
    export.mkdir(parents=True)
    repository.export(commit, export)
    earlier = place.moved(repository.root.resolve(), export)
    if not earlier.source.exists() or not earlier.ledger.exists() or not earlier.here.is_dir():
        return None
    date = repository.date(commit)
    return _build(earlier, earlier.ledger, earlier.ledger.parent, scratch / "built", date, seed=1, zone="UTC")


def differences(one: Path, other: Path) -> list[str]:
    """The names of the files below two folders that are not the same in both."""
    names = {
        path.relative_to(folder).as_posix() for folder in (one, other) for path in folder.rglob("*") if path.is_file()
    }
    return sorted(name for name in names if _bytes(one / name) != _bytes(other / name))


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _build(
    place: Place, ledger: Path, home: Path, out: Path, date: int, *, seed: int, zone: str
) -> tuple[BuiltFile, ...]:
    """One build in a process of its own, at the time `date`."""
    environment = os.environ | {"PYTHONHASHSEED": str(seed), "TZ": zone, "SOURCE_DATE_EPOCH": str(date)}
    source = os.path.relpath(place.source, place.here)
    done = subprocess.run(
        [
            sys.executable,
            "-P",
            "-m",
            "build_decks.releaser.rebuild",
            source,
            str(out),
            str(ledger),
            str(home),
            str(date),
        ],
        cwd=place.here,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise Fault(RuntimeError((done.stderr.strip().splitlines() or ["the build ended without a word"])[-1]))
    said = json.loads(done.stdout)
    if said["troubles"]:
        raise ExceptionGroup("the notes need putting right", [_trouble(*parts) for parts in said["troubles"]])
    return tuple(BuiltFile(**file) for file in said["files"])


def _trouble(what: str, hint: str, path: str, line: int) -> Trouble:
    return NotesTrouble(what, hint, path, line)
