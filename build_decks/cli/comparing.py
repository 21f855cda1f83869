"""Commands that hold the notes against what was published: `diff`, `retired`."""

from __future__ import annotations

from pathlib import Path

import click

from build_decks.cli import printer
from build_decks.cli.options import book_of, with_json, with_ledger, with_source
from build_decks.errors import UsageTrouble


@click.command(short_help="Show what a build would change in the deck.")
@with_source
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead, with the unchanged cards.")
@with_ledger
def diff(source: Path, as_json: bool, ledger: Path | None, no_ledger: bool) -> int:
    """Show which cards of SOURCE are new, changed (old -> new), moved or retired since the last build.

    \b
    Examples:
      build-decks diff
      build-decks diff notes/ --json | jq '.changes[] | select(.status == "changed")'
    """
    from build_decks import pipeline
    from build_decks.identity import differ

    report = pipeline.diff(source, printer.progress, book=book_of(source, ledger, no_ledger))
    printer.end_progress()
    if as_json:
        search = differ.retired_search(report.changes)
        return printer.report_json(report.troubles, changes=report.changes, retired=search)
    printer.say(*differ.as_lines(report.changes), *differ.doubt_lines(report.changes))
    if report.changes:
        printer.say(differ.counted(report.changes))
    return printer.say_troubles(report.troubles)


@click.command(short_help="Show the cards that are in the notes no more, and how to find them in Anki.")
@with_source
@click.option("--out", "-o", type=click.Path(path_type=Path), metavar="FILE",
              help="Also write a package that, imported, tags them `retired`.")  # fmt: skip
@with_json
@with_ledger
def retired(source: Path, out: Path | None, as_json: bool, ledger: Path | None, no_ledger: bool) -> int:
    """Show the cards of SOURCE that were published once and are in the notes no more.

    No package can delete notes in Anki. Paste the search into its browser and delete what it finds; or import the package
    that --out writes, and do the same with `tag:retired`. Notes that were deleted before come back with it.

    \b
    Examples:
      build-decks retired
      build-decks retired notes/ --out retired.apkg
    """
    from build_decks import pipeline
    from build_decks.identity import differ

    if out and out.is_dir():
        raise UsageTrouble("this is a folder.", "Name a file: --out retired.apkg.", str(out))
    entries = pipeline.retired(source, out, book=book_of(source, ledger, no_ledger))
    search = differ.search_of(entry.guid for entry in entries)
    if as_json:
        printer.say_json({"retired": entries, "search": search})
        return 0
    for entry in entries:
        printer.say(f"{entry.trace.file}: retired {entry.retired}: {entry.trace.question} {entry.trace.answer}")
    printer.say(f"{printer.number(len(entries), 'card')} retired")
    if search:
        printer.say(f"To find them in Anki's browser: {search}")
    if out and entries:
        printer.say(f"-> {out.as_posix()}; after its import: tag:retired")
    return 0
