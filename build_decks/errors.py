"""Everything that can be wrong with notes or with a call, drawn as one tree.

Trouble            path, line, what is wrong, what to do
├── UsageTrouble   the call is wrong: exit code 2
├── NotesTrouble   the notes, the configuration or a template need putting right: exit code 1
└── Fault          the program did what nobody foresaw: exit code 1
"""

from __future__ import annotations

import os
from pathlib import Path


class Trouble(Exception):
    """Something the user can put right. Shown as `path:line: what. Hint.`, without line or path where there is none."""

    exit_code = 1

    def __init__(self, what: str, hint: str = "", path: str = "", line: int = 0) -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint
        self.path = path
        self.line = line

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}: " if self.path and self.line else f"{self.path}: " if self.path else ""
        return f"{place}{self.what}{' ' + self.hint if self.hint else ''}"


class UsageTrouble(Trouble):
    """The call itself is wrong."""

    exit_code = 2


class NotesTrouble(Trouble):
    """A note file, deck.toml or a template cannot be used as it is."""


def unusable(error: OSError, place: str = "") -> NotesTrouble:
    """The trouble with a file that the system does not let us read or write; `place` is told where it names none."""
    where = Path(os.fsdecode(error.filename)).as_posix() if error.filename else place
    return NotesTrouble(f"this cannot be read or written: {(error.strerror or str(error)).lower()}.", "", where)


class Fault(Trouble):
    """Ours, not the user's: an error that nobody foresaw, in one line."""

    def __init__(self, error: BaseException, path: str = "") -> None:
        what = f"build-decks failed: {type(error).__name__}: {' '.join(str(error).split())[:200]}."
        super().__init__(what, "That is a fault of the program; BUILD_DECKS_DEBUG=1 shows where.", path)
        self.__cause__ = error
