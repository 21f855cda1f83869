"""Notes in, files out: read → extract → compose → plan → write. The only module that knows the order.

What is wrong with one note file never stops the others: troubles are collected and returned with the rest.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import quote

from build_decks.accounter import Account, account
from build_decks.config import FILE_NAME, Config, read_config
from build_decks.deck import Deck
from build_decks.errors import Fault, NotesTrouble, Trouble, unusable
from build_decks.facts import Extraction
from build_decks.finder import NoteFile, find_notes, shown
from build_decks.identity.differ import Change
from build_decks.identity.keeper import Book, Keeper, find_book, locked
from build_decks.identity.ledger import Entry, Stamper
from build_decks.identity.planner import Plan
from build_decks.outline import Document
from build_decks.reviewer import Remark, review
from build_decks.sheet import Omission, Sheet

if TYPE_CHECKING:
    from build_decks.writers.notes import AnkiSettings

PROJECT = Path()  # where the tool is run: its templates/ come before ours
ENDINGS = (".apkg", "-cheatsheet.pdf", "-flashcards.pdf", "-quiz.pdf", "-preview.html", "-facts.json")
Progress = Callable[[str], None]

_LOST = (
    "there is no ledger, though these notes were built before: cards whose lines were edited since their first build come as "
    "new ones, and the import takes away the tags that were given in Anki. If there is a copy of it, put it back and build again."
)


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

    `unread` counts lines, `lines` say what became of each line, `remarks` what in the notes deserves a look, `omitted` are the facts that the sheet leaves to the deck, `notices` are worth knowing but no
    trouble; `written` are the files of a build, none after a check.
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


def build(
    source: Path, out: Path, progress: Progress = lambda _: None, *, book: Book | None = None, now: int = 0
) -> BuildReport:
    """Builds every note file of `source`, a folder or one note file, into `out`; `progress` hears of each before.

    `book` says where the ledger is, if not beside the notes; `now` is the time of the build in seconds, if not the clock's.
    """
    book = book or find_book(source)
    with locked(book):
        return _build(source, out, progress, book, now or int(time.time()), keep=True)


def check(source: Path, progress: Progress = lambda _: None, *, book: Book | None = None) -> BuildReport:
    """Everything that a build would say. It is a build, into a folder that is thrown away."""
    with TemporaryDirectory(prefix="build-decks-") as out:
        report = _build(source, Path(out), progress, book or find_book(source), int(time.time()), keep=False)
    return replace(report, files=tuple(replace(file, written=()) for file in report.files))


def diff(source: Path, progress: Progress = lambda _: None, *, book: Book | None = None) -> BuildReport:
    """What a build would change: its report, without files."""
    troubles: list[Trouble] = []
    changes: tuple[Change, ...] = ()
    with _collecting(troubles, shown(source)):
        keeper = Keeper(book or find_book(source), int(time.time()))
        changes = _plan(keeper, source, _study_all(source, progress, troubles)).changes
    return BuildReport((), _in_order(troubles), changes)


def retired(source: Path, target: Path | None = None, *, book: Book | None = None, now: int = 0) -> tuple[Entry, ...]:
    """The cards that are in the notes no more; with a `target`, writes the package that marks them in Anki."""
    from build_decks.identity.retirer import Retirer, clean_up_deck, retired_of
    from build_decks.writers.apkg import write_apkg

    book, now = book or find_book(source), now or int(time.time())
    with locked(book):
        keeper = Keeper(book, now)
        entries = retired_of(keeper.ledger)
        if target and entries:
            retirer = Retirer(keeper.ledger, now)
            target.parent.mkdir(parents=True, exist_ok=True)
            write_apkg(clean_up_deck(entries), target, now=now, project=PROJECT, stamper=retirer)
            keeper.save(retirer.result())
    return entries


def preview(
    source: Path, out: Path, progress: Progress = lambda _: None, *, book: Book | None = None, live: bool = False
) -> BuildReport:
    """Writes the preview pages of `source` and nothing else: what a build would put into Anki, before it does.

    A `live` page looks for a newer one whenever its reader comes back to it.
    """
    troubles: list[Trouble] = []
    files: list[FileReport] = []
    book = book or find_book(source)
    with _collecting(troubles, shown(source)):
        keeper = Keeper(book, int(time.time()))
        studies = _study_all(source, progress, troubles)
        plan = _plan(keeper, source, studies)
        for path, one in studies.items():
            with _collecting(troubles, one.notes.shown):
                study = replace(one, deck=plan.decks[book.name(path)])
                target = out / study.notes.name
                with _placing(target) as folder:
                    page = _write_preview(study, folder, live=live)
                files.append(_report(study, written=(target.parent / page.name,)))
    return BuildReport(tuple(files), _in_order(troubles))


def _build(source: Path, out: Path, progress: Progress, book: Book, now: int, *, keep: bool) -> BuildReport:
    """Writes all that can be written, and then the ledger, if it is to be kept."""
    troubles: list[Trouble] = []
    files: list[FileReport] = []
    changes: tuple[Change, ...] = ()
    notices: tuple[str, ...] = ()
    with _collecting(troubles, shown(source)):
        keeper = Keeper(book, now)
        studies = _study_all(source, progress, troubles)
        plan = _plan(keeper, source, studies)
        if keeper.is_new and any((out / f"{one.notes.name}.apkg").exists() for one in studies.values()):
            notices = (_LOST,)
        for path, one in studies.items():
            with _collecting(troubles, one.notes.shown):
                name = book.name(path)
                files.append(_write(replace(one, deck=plan.decks[name]), out, now, plan.stamper(name)))
                plan.published.add(name)
        if keep:
            keeper.save(plan.result() if plan.published else keeper.ledger)
        changes = plan.changes if keeper.ledger.entries else ()
    return BuildReport(tuple(files), _in_order(troubles), changes, notices)


def _study_all(source: Path, progress: Progress, troubles: list[Trouble]) -> dict[Path, Study]:
    """All note files that can be read, by their paths; the others are in `troubles`."""
    from build_decks.writers.media import with_media_that_is_there

    studies: dict[Path, Study] = {}
    names: dict[str, NoteFile] = {}
    found, config = find_notes(source), configure(source)
    for notes in found:
        progress(notes.shown)
        with _collecting(troubles, notes.shown):
            # On many systems A.md and a.md would be built into one file.
            other = names.setdefault(notes.name.casefold(), notes)
            if other is not notes:
                what = f"this would be built into the same files as {other.shown}."
                raise NotesTrouble(what, "Rename one of the two.", notes.shown)
            made = study(notes, config)
            deck, missing = with_media_that_is_there(made.deck)
            troubles += missing
            studies[notes.path] = replace(made, deck=deck)
    return studies


def _plan(keeper: Keeper, source: Path, studies: dict[Path, Study]) -> Plan:
    decks = {keeper.book.name(path): (one.deck, one.document) for path, one in studies.items()}
    return keeper.plan(decks, source if studies and source.is_dir() else None)


def study(notes: NoteFile, config: Config) -> Study:
    """Reads one note file and composes its deck and its sheet. Raises Trouble."""
    from build_decks.composer import compose_deck, compose_sheet
    from build_decks.extractor import extract
    from build_decks.reader import read

    document = read(notes.path, notes.shown)
    extraction = extract(document, config)
    deck = compose_deck(extraction, document, config, PROJECT)
    sheet = compose_sheet(extraction, deck, document, config)
    if config.base_url:
        sheet = replace(sheet, url=f"{config.base_url.rstrip('/')}/{quote(notes.name)}.apkg")
    return Study(notes, config, document, extraction, deck, sheet)


def accounts_of(study: Study) -> tuple[Account, ...]:
    """What became of each line of a note file."""
    return account(study.document, study.extraction, study.deck, study.sheet)


def configure(source: Path) -> Config:
    """The configuration that holds for `source`: deck.toml in the folder, or beside the one note file."""
    folder = source if source.is_dir() else source.parent
    return read_config(folder, shown(folder / FILE_NAME))


def _write(study: Study, out: Path, now: int, stamper: Stamper) -> FileReport:
    """Writes all files of one note file, or none."""
    from build_decks.writers.apkg import write_apkg
    from build_decks.writers.cheatsheet import write_cheatsheet
    from build_decks.writers.facts import write_facts
    from build_decks.writers.flashcards import write_flashcards
    from build_decks.writers.quiz import write_quiz
    from build_decks.writers.unprintable import unprintable

    if not study.deck.cards:
        hint = "Write down what you want to be asked: a limit, a default, a term with its definition."
        raise NotesTrouble("there is no fact in these notes.", hint, study.notes.shown)
    target = out / study.notes.name
    with _placing(target) as folder:
        apkg, sheet, flashcards, quiz, _, facts = made = [folder / (target.name + end) for end in ENDINGS]
        config, date = study.config, study.document.date
        paper, theme = config.sheet.paper, config.sheet.theme
        write_apkg(study.deck, apkg, now=now, project=PROJECT, stamper=stamper, settings=_anki_settings(study))
        printed = write_cheatsheet(study.sheet, sheet, settings=config.sheet, project=PROJECT)
        cut = write_flashcards(
            study.deck, flashcards, settings=config.flashcards, paper=paper, theme=theme, project=PROJECT, date=date
        )
        asked = write_quiz(study.deck, quiz, settings=config.quiz, paper=paper, theme=theme, project=PROJECT, date=date)
        _write_preview(study, folder)
        write_facts(study.extraction, study.deck, facts)
    written = tuple(target.parent / one.name for one in made)
    missing = {*printed.missing, *cut.missing, *asked.missing}
    notices = [f"{study.notes.shown}: the sheet: {warning}" for warning in printed.warnings]
    notices += [f"{study.notes.shown}: the flashcards: {warning}" for warning in cut.warnings]
    return _report(study, written=written, notices=(*notices, *unprintable(study.document, missing)))


def _anki_settings(study: Study) -> AnkiSettings:
    from build_decks.writers.notes import AnkiSettings

    anki = study.config.anki
    return AnkiSettings(
        parent=(study.config.title or study.notes.path.absolute().parent.name) if anki.subdecks == "file" else "",
        by_section=anki.subdecks == "section",
        must_first=anki.order == "must-first",
        typed=anki.typed,
    )


def _write_preview(study: Study, folder: Path, *, live: bool = False) -> Path:
    from build_decks.writers.preview import write_preview

    page = folder / f"{Path(study.notes.name).name}-preview.html"
    write_preview(study.deck, study.sheet, accounts_of(study), page, project=PROJECT, live=live)
    return page


@contextmanager
def _placing(target: Path) -> Iterator[Path]:
    """A folder beside `target` in which files are made; all of them are moved there together, or none."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, prefix=".build-decks-") as folder:
        yield Path(folder)
        for made in Path(folder).iterdir():
            made.replace(target.parent / made.name)


def _report(study: Study, *, written: tuple[Path, ...], notices: tuple[str, ...] = ()) -> FileReport:
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


@contextmanager
def _collecting(troubles: list[Trouble], place: str) -> Iterator[None]:
    """Turns whatever goes wrong with the file `place` into troubles, so that the next file can go on."""
    try:
        yield
    except Trouble as trouble:
        troubles.append(trouble)
    except ExceptionGroup as group:
        ours, others = group.split(Trouble)
        troubles.extend(_leaves(ours) if ours else ())
        if others:
            troubles.append(Fault(others, place))
    except OSError as error:
        troubles.append(unusable(error, place))
    except Exception as error:
        troubles.append(Fault(error, place))


def _leaves(group: BaseExceptionGroup[Trouble]) -> Iterator[Trouble]:
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            yield from _leaves(error)
        else:
            yield error


def _in_order(troubles: list[Trouble]) -> tuple[Trouble, ...]:
    return tuple(sorted(troubles, key=lambda trouble: (trouble.path, trouble.line)))
