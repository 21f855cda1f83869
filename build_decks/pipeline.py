"""Notes in, files out: read → extract → compose → write. The only module that knows the order.

What is wrong with one note file never stops the others: troubles are collected and returned with the rest.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from tempfile import TemporaryDirectory

from build_decks.config import FILE_NAME, Config, read_config
from build_decks.deck import Deck
from build_decks.errors import Fault, NotesTrouble, Trouble
from build_decks.facts import Extraction
from build_decks.outline import Document
from build_decks.sheet import Omission, Sheet

SUFFIX = ".md"
PROJECT = Path()  # where the tool is run: its templates/ come before ours


@dataclass(frozen=True, slots=True)
class NoteFile:
    """A note file: where it is, how the user is told of it, and the name of its outputs below DIR ("unit1/sqs")."""

    path: Path
    shown: str
    name: str


@dataclass(frozen=True, slots=True)
class Study:
    """All that is made of one note file, before anything is written."""

    notes: NoteFile
    config: Config
    document: Document
    extraction: Extraction
    deck: Deck
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one note file.

    `unread` counts lines, `omitted` are the facts that the sheet leaves to the deck, `notices` are worth knowing but no
    trouble; `written` are the files of a build, none after a check.
    """

    source: str
    facts: int
    cards: int
    unread: int
    omitted: tuple[Omission, ...]
    notices: tuple[str, ...]
    written: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What became of all note files, and all trouble in the order of the places.

    `changes` say for each card what it is to those published before; `notices` are about all files together.
    """

    files: tuple[FileReport, ...]
    troubles: tuple[Trouble, ...]
    changes: tuple[Change, ...] = ()
    notices: tuple[str, ...] = ()


Progress = Callable[[str], None]


def build(
    source: Path, out: Path, progress: Progress = lambda _: None, *, book: Book | None = None, now: int | None = None
) -> BuildReport:
    """Builds every note file of `source`, a folder or one note file, into `out`; `progress` hears of each before.

    `book` says where the ledger is, if not beside the notes; `now` is the time of the build in seconds.
    """
    return _build(source, out, progress, book or find_book(source), now, keep=True)


def check(source: Path, progress: Progress = lambda _: None, *, book: Book | None = None) -> BuildReport:
    """Everything that a build would say. It is a build, into a folder that is thrown away."""
    with TemporaryDirectory(prefix="build-decks-") as out:
        report = _build(source, Path(out), progress, book or find_book(source), None, keep=False)
    return replace(report, files=tuple(replace(file, written=()) for file in report.files))


def diff(source: Path, progress: Progress = lambda _: None, *, book: Book | None = None) -> BuildReport:
    """What a build would change against the ledger: a report without files."""
    book = book or find_book(source)
    troubles: list[Trouble] = []
    with _collecting(troubles, _shown(source)):
        keeper = Keeper(book, int(time.time()))
        studies, unread = _study_all(source, progress, troubles)
        changes = keeper.plan({book.name(one.notes.path): (one.deck, one.document) for one in studies}, unread(book), _folder(source)).changes
        return BuildReport((), _sorted(troubles), changes)
    return BuildReport((), _sorted(troubles))


def _build(source: Path, out: Path, progress: Progress, book: Book, now: int | None, *, keep: bool) -> BuildReport:
    pass


def find_notes(source: Path) -> tuple[NoteFile, ...]:
    """The note files of a folder and its subfolders in the order of their names, or the one note file that `source` is.

    Files and folders whose names begin with `_` or `.` are no notes. Raises NotesTrouble where there are none.
    """
    if source.is_dir():
        paths = sorted(path for path in source.rglob("*") if _is_notes(path, source))
        if not paths:
            raise NotesTrouble("there are no notes here.", f"Put a Markdown file ({SUFFIX}) into it.", _shown(source))
        return tuple(NoteFile(p, _shown(p), p.relative_to(source).with_suffix("").as_posix()) for p in paths)
    if not os.path.lexists(source):
        raise NotesTrouble("there is no such folder or file.", _other(source), _shown(source))
    if source.suffix.lower() != SUFFIX:
        raise NotesTrouble("this is no note file.", f"Notes are Markdown and end in {SUFFIX}.", _shown(source))
    return (NoteFile(source, _shown(source), source.stem),)


def study(notes: NoteFile, config: Config) -> Study:
    """Reads one note file and composes its deck and its sheet. Raises Trouble."""
    from build_decks.composer import compose_deck, compose_sheet
    from build_decks.extractor import extract
    from build_decks.reader import read

    document = read(notes.path, notes.shown)
    extraction = extract(document, config)
    deck = compose_deck(extraction, document, config, PROJECT)
    sheet = compose_sheet(extraction, deck, document, config)
    return Study(notes, config, document, extraction, deck, sheet)


def configure(source: Path) -> Config:
    """The configuration that holds for `source`: deck.toml in the folder, or beside the one note file."""
    folder = source if source.is_dir() else source.parent
    return read_config(folder, _shown(folder / FILE_NAME))


def _write(study: Study, out: Path) -> FileReport:
    """Writes all files of one note file, or none: they are made beside their place and moved there together."""
    from build_decks.writers.apkg import write_apkg
    from build_decks.writers.cheatsheet import write_cheatsheet
    from build_decks.writers.facts import write_facts

    if not study.deck.cards:
        hint = "Write down what you want to be asked: a limit, a default, a term with its definition."
        raise NotesTrouble("there is no fact in these notes.", hint, study.notes.shown)
    target = out / study.notes.name
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, prefix=".build-decks-") as folder:
        apkg, sheet, facts = (Path(folder, target.name + end) for end in (".apkg", "-cheatsheet.pdf", "-facts.json"))
        write_apkg(study.deck, apkg, now=int(time.time()), project=PROJECT)
        printed = write_cheatsheet(study.sheet, sheet, settings=study.config.sheet, project=PROJECT)
        write_facts(study.extraction, study.deck, facts)
        written = tuple(made.replace(target.parent / made.name) for made in (apkg, sheet, facts))
    return FileReport(
        source=study.notes.shown,
        facts=len(study.extraction.facts),
        cards=len(study.deck.cards),
        unread=len({unread.span.first for unread in study.extraction.unread}),
        omitted=study.sheet.omitted,
        notices=printed.warnings,
        written=written,
    )


@contextmanager
def _collecting(troubles: list[Trouble], shown: str) -> Iterator[None]:
    """Turns whatever goes wrong with the file `shown` into troubles, so that the next file can go on."""
    try:
        yield
    except Trouble as trouble:
        troubles.append(trouble)
    except ExceptionGroup as group:
        ours, others = group.split(Trouble)
        troubles.extend(_leaves(ours) if ours else ())
        if others:
            troubles.append(_fault(others, shown))
    except OSError as error:
        place = _shown(Path(os.fsdecode(error.filename))) if error.filename else shown
        what = f"this cannot be read or written: {(error.strerror or str(error)).lower()}."
        troubles.append(NotesTrouble(what, "", place))
    except Exception as error:
        troubles.append(_fault(error, shown))


def _fault(error: Exception, shown: str) -> Fault:
    fault = Fault(error, shown)
    fault.__cause__ = error
    return fault


def _leaves(group: BaseExceptionGroup[Trouble]) -> Iterator[Trouble]:
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            yield from _leaves(error)
        else:
            yield error


def _is_notes(path: Path, source: Path) -> bool:
    hidden = any(part.startswith(("_", ".")) for part in path.relative_to(source).parts)
    # A dangling link is kept, so that it is told of rather than passed over.
    return not hidden and path.suffix.lower() == SUFFIX and (path.is_file() or not path.exists())


def _other(source: Path) -> str:
    """What to do where `source` is missing: the file that was meant, if one there has nearly that name."""
    siblings = [path.name for path in source.parent.iterdir()] if source.parent.is_dir() else []
    near = get_close_matches(source.name, siblings, n=1)
    if near:
        return f"Did you mean {_shown(source.with_name(near[0]))!r}?"
    return f"Put your notes ({SUFFIX}) there, or name where they are: build-decks FOLDER."


def _shown(path: Path) -> str:
    return path.as_posix()
