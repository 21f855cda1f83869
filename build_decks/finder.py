"""Finds the note files of a folder, and what each is called."""

from __future__ import annotations

import os
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from build_decks.errors import NotesTrouble

SUFFIX = ".md"


@dataclass(frozen=True, slots=True)
class NoteFile:
    """A note file: where it is, how the user is told of it, and the name of its outputs below DIR ("unit1/sqs")."""

    path: Path
    shown: str
    name: str


def find_notes(source: Path) -> tuple[NoteFile, ...]:
    """The note files of a folder and its subfolders in the order of their names, or the one note file that `source` is.

    Files and folders whose names begin with `_` or `.` are no notes, nor is CHANGELOG.md, which speaks of releases. Raises NotesTrouble where there are none.
    """
    if source.is_dir():
        paths = sorted(path for path in source.rglob("*") if _is_notes(path, source))
        if not paths:
            raise NotesTrouble("there are no notes here.", f"Put a Markdown file ({SUFFIX}) into it.", shown(source))
        return tuple(NoteFile(p, shown(p), p.relative_to(source).with_suffix("").as_posix()) for p in paths)
    if not os.path.lexists(source):
        raise NotesTrouble("there is no such folder or file.", _other(source), shown(source))
    if source.suffix.lower() != SUFFIX:
        raise NotesTrouble("this is no note file.", f"Notes are Markdown and end in {SUFFIX}.", shown(source))
    return (NoteFile(source, shown(source), source.stem),)


def _is_notes(path: Path, source: Path) -> bool:
    hidden = any(part.startswith(("_", ".")) for part in path.relative_to(source).parts)
    # A dangling link is kept, so that it is told of rather than passed over.
    return (
        not hidden
        and path.name != "CHANGELOG.md"
        and path.suffix.lower() == SUFFIX
        and (path.is_file() or not path.exists())
    )


def _other(source: Path) -> str:
    """What to do where `source` is missing: the file that was meant, if one there has nearly that name."""
    siblings = [path.name for path in source.parent.iterdir()] if source.parent.is_dir() else []
    near = get_close_matches(source.name, siblings, n=1)
    if near:
        return f"Did you mean {shown(source.with_name(near[0]))!r}?"
    return f"Put your notes ({SUFFIX}) there, or name where they are: build-decks FOLDER."


def shown(path: Path) -> str:
    """A path as the user is told of it."""
    return path.as_posix()
