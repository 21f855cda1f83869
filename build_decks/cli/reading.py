"""Commands that say how the notes are read, and write nothing: `check`, `explain`."""

from __future__ import annotations

from pathlib import Path

import click

from build_decks.cli import printer
from build_decks.cli.options import book_of, place_of, with_json, with_ledger, with_source


@click.command(short_help="Say what a build would say, write nothing.")
@with_source
@with_json
@with_ledger
def check(source: Path, as_json: bool, ledger: Path | None, no_ledger: bool) -> int:
    """Say everything that a build of SOURCE would say, without writing anything.

    \b
    Examples:
      build-decks check
      build-decks check notes/ --json
    """
    from build_decks import accounter, pipeline

    report = pipeline.check(source, printer.progress, book=book_of(source, ledger, no_ledger))
    printer.end_progress()
    if as_json:
        return printer.report_json(report.troubles, files=report.files)
    for file in report.files:
        printer.say(f"{file.source}: {printer.counts(file)}")
        printer.say(*file.notices)
        for remark in file.remarks:
            printer.say(f"{file.source}:{remark.line}: {remark.what}")
        for line in accounter.as_lines(file.lines):
            printer.say(f"{file.source}:{line}")
        for omission in file.omitted:
            printer.say(f"{file.source}: left off the sheet: {omission.ref} {omission.text} ({omission.reason})")
        printer.say(f"{file.source}: {accounter.counted(file.lines)}")
    printer.say_changes(report)
    return printer.conclude(report)


@click.command(short_help="Show what was read in a line, and which cards came of it.")
@click.argument("place", metavar="FILE[:LINE]")
@with_json
def explain(place: str, as_json: bool) -> int:
    """Show what was read in a note file or in one line of it, by which rule, into which cards, or why not.

    \b
    Examples:
      build-decks explain notes/aws.md:12
      build-decks explain notes/aws.md --json | jq .unread
    """
    from build_decks import explainer

    path, line = place_of(place)
    explanation = explainer.explain(path, line)
    if as_json:
        printer.say_json(explanation)
    else:
        printer.say(*explainer.as_lines(explanation))
    return 0
