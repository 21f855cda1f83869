"""What became of the notes: of each file, and of all of them together."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from build_decks.accounter import Account
from build_decks.errors import Trouble
from build_decks.identity.differ import Change
from build_decks.pipeline.studier import Study, accounts_of
from build_decks.reviewer import Remark, review
from build_decks.sheet import Omission


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one note file.

    `unread` counts lines, `lines` say what became of each line, `remarks` what in the notes deserves a look, `omitted` are
    the facts that the sheet leaves to the deck, `notices` are worth knowing but no trouble; `written` are the files of a
    build, none after a check.
    """

    source: str
    facts: int
    cards: int
    unread: int
    omitted: tuple[Omission, ...]
    notices: tuple[str, ...]
    lines: tuple[Account, ...]
    remarks: tuple[Remark, ...]
    written: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What became of all note files, and all trouble in the order of the places.

    `changes` say what became of each card since the last build; there are none where nothing was published before.
    `notices` are about all files together.
    """

    files: tuple[FileReport, ...]
    troubles: tuple[Trouble, ...]
    changes: tuple[Change, ...] = ()
    notices: tuple[str, ...] = ()


def report_of(study: Study, *, written: tuple[Path, ...], notices: tuple[str, ...] = ()) -> FileReport:
    """The report on one note file, of which the files `written` were made."""
    return FileReport(
        source=study.notes.shown,
        facts=len(study.extraction.facts),
        cards=len(study.deck.cards),
        unread=len({unread.span.first for unread in study.extraction.unread}),
        omitted=study.sheet.omitted,
        lines=accounts_of(study),
        remarks=review(study.extraction),
        notices=notices,
        written=written,
    )
