"""Commands that write what is made of the notes: `build`, `preview`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_decks.cli import printer
from build_decks.cli.options import book_of, must_be_folder, with_ledger, with_out, with_source


@click.command(short_help="Build the notes of SOURCE; the command that need not be named.")
@with_source
@with_out("Where to write. Made if missing.")
@with_ledger
def build(source: Path, out: Path, ledger: Path | None, no_ledger: bool) -> int:
    """Build the notes of SOURCE, a folder or one note file (default: source).

    \b
    Examples:
      build-decks build
      build-decks build notes/ --out cards/
    """
    from build_decks.language import trees

    trees.load()
    from build_decks import pipeline

    must_be_folder(out)
    report = pipeline.build(source, out, printer.progress, book=book_of(source, ledger, no_ledger))
    printer.end_progress()
    for file in report.files:
        left = f", {len(file.omitted)} left off the sheet" if file.omitted else ""
        printer.say(f"{file.source}: {printer.counts(file)}{left} -> {printer.written(file)}")
        printer.say(*file.notices)
        printer.say_omitted(file)
    printer.say_changes(report)
    return printer.conclude(report)


@click.command(short_help="Show every card on a page, before it is in Anki.")
@with_source
@with_out("Where to write the page. Made if missing.")
@click.option("--open", "open_", is_flag=True, help="Open the page in the browser.")
@click.option("--watch", is_flag=True, help="Write it again whenever the notes change, until Ctrl-C.")
@with_ledger
def preview(source: Path, out: Path, open_: bool, watch: bool, ledger: Path | None, no_ledger: bool) -> int:
    """Write a page for each note file of SOURCE that shows every card as Anki will, and what was left out and why.

    Nothing else is written: no deck, no ledger. While it watches, a page that is open shows the newest cards
    as soon as you come back to it.

    \b
    Examples:
      build-decks preview --open
      build-decks preview notes/aws.md --open --watch
    """
    from build_decks import pipeline, watcher

    must_be_folder(out)

    def once() -> tuple[list[Path], int]:
        report = pipeline.preview(source, out, printer.progress, book=book_of(source, ledger, no_ledger), live=watch)
        printer.end_progress()
        for file in report.files:
            printer.say(f"{file.source}: {printer.counts(file)} -> {printer.written(file)}")
        return [path for file in report.files for path in file.written], printer.say_troubles(report.troubles)

    pages, code = once()
    if open_:
        for page in pages[:5]:
            click.launch(page.resolve().as_uri())
    if watch:
        printer.say_now(f"Watching {source.as_posix()}; Ctrl-C ends it.")
        for _ in watcher.changes(source, pipeline.PROJECT):
            _, code = once()
            sys.stdout.flush()
    return code
