"""The whole way from notes to files, and parts of it: `build`, and what a build would say, change or show."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from build_decks.errors import Trouble
from build_decks.finder import shown
from build_decks.identity.differ import Change
from build_decks.identity.keeper import Book, Keeper, find_book, locked
from build_decks.identity.ledger import Entry
from build_decks.identity.planner import Plan
from build_decks.pipeline.collector import collecting, in_order
from build_decks.pipeline.filer import anki_settings, placing, write_files, write_preview_page
from build_decks.pipeline.report import BuildReport, FileReport, report_of
from build_decks.pipeline.studier import PROJECT, Progress, Study, study_all

_LOST = (
    "there is no ledger, though these notes were built before: cards whose lines were edited since their first build come as "
    "new ones, and the import takes away the tags that were given in Anki. If there is a copy of it, put it back and build again."
)


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
    with collecting(troubles, shown(source)):
        keeper = Keeper(book or find_book(source), int(time.time()))
        changes = _plan(keeper, source, study_all(source, progress, troubles)).changes
    return BuildReport((), in_order(troubles), changes)


def preview(
    source: Path, out: Path, progress: Progress = lambda _: None, *, book: Book | None = None, live: bool = False
) -> BuildReport:
    """Writes the preview pages of `source` and nothing else: what a build would put into Anki, before it does.

    A `live` page looks for a newer one whenever its reader comes back to it.
    """
    from build_decks.writers.notes import render_notes

    troubles: list[Trouble] = []
    files: list[FileReport] = []
    book = book or find_book(source)
    with collecting(troubles, shown(source)):
        keeper = Keeper(book, int(time.time()))
        studies = study_all(source, progress, troubles)
        plan = _plan(keeper, source, studies)
        for path, one in studies.items():
            with collecting(troubles, one.notes.shown):
                name = book.name(path)
                study = replace(one, deck=plan.decks[name])
                notes = render_notes(study.deck, plan.stamper(name), anki_settings(study), PROJECT)
                target = out / study.notes.name
                with placing(target) as folder:
                    page = write_preview_page(study, folder, notes, live=live)
                files.append(report_of(study, written=(target.parent / page.name,)))
    return BuildReport(tuple(files), in_order(troubles))


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


def _build(source: Path, out: Path, progress: Progress, book: Book, now: int, *, keep: bool) -> BuildReport:
    """Writes all that can be written, and then the ledger, if it is to be kept."""
    troubles: list[Trouble] = []
    files: list[FileReport] = []
    changes: tuple[Change, ...] = ()
    notices: tuple[str, ...] = ()
    with collecting(troubles, shown(source)):
        keeper = Keeper(book, now)
        studies = study_all(source, progress, troubles, to_print=True)
        plan = _plan(keeper, source, studies)
        if keeper.is_new and any((out / f"{one.notes.name}.apkg").exists() for one in studies.values()):
            notices = (_LOST,)
        for path, one in studies.items():
            with collecting(troubles, one.notes.shown):
                name = book.name(path)
                files.append(write_files(replace(one, deck=plan.decks[name]), out, now, plan.stamper(name)))
                plan.published.add(name)
        if keep:
            keeper.save(plan.result() if plan.published else keeper.ledger)
        changes = plan.changes if keeper.ledger.entries else ()
    return BuildReport(tuple(files), in_order(troubles), changes, notices)


def _plan(keeper: Keeper, source: Path, studies: dict[Path, Study]) -> Plan:
    decks = {keeper.book.name(path): (one.deck, one.document) for path, one in studies.items()}
    return keeper.plan(decks, source if studies and source.is_dir() else None)
