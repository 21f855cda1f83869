"""The command line: arguments in, exit code out. The only module that prints: answers on stdout, trouble on stderr.

What the commands need is imported inside them, so that `--help` and `--version` answer at once.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from build_decks import __version__
from build_decks.errors import Fault, Trouble, UsageTrouble

if TYPE_CHECKING:
    from build_decks.ledger_keeper import Book
    from build_decks.pipeline import BuildReport, FileReport

PROGRAM = "build-decks"


class DefaultGroup(click.Group):
    """A group whose first command need not be named: `build-decks notes/` is `build-decks build notes/`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        first = args[0] if args else ""
        if first not in (*self.commands, "--help", "-h", "--version"):
            near = get_close_matches(first, self.commands, n=1)
            if near and not os.path.lexists(first):
                raise UsageTrouble(f"{PROGRAM}: there is no command {first!r}.", f"Did you mean {near[0]!r}?")
            args = ["build", *args]
        return super().parse_args(ctx, args)


@click.group(cls=DefaultGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name=PROGRAM, message="%(prog)s %(version)s")
def cli() -> None:
    """Turn Markdown study notes, as they are, into an Anki deck and a cheat sheet.

    The notes need no card syntax: headings, nested bullets, tables and half sentences are read for limits,
    defaults, definitions, acronyms, lists and contrasts, and each of them becomes a card.

    \b
    Examples:
      build-decks                          build every note file of source/ into dist/
      build-decks notes/ --out cards/      another folder, another place
      build-decks notes/aws.md             one note file
      build-decks check notes/             what a build would say; nothing is written
      build-decks explain notes/aws.md:12  what was read in line 12, and which cards came of it
      build-decks preview notes/ --open    every card on a page, before it is in Anki
      build-decks release --version 1.2.0  check, write, tag and publish a version

    \b
    For each note file NAME.md a build writes
      NAME.apkg             the deck: open it with Anki; importing it again updates the cards
      NAME-cheatsheet.pdf   the sheet: print it
      NAME-flashcards.pdf   the cards to print on both sides and cut out
      NAME-quiz.pdf         a quiz to fill in, with its answers
      NAME-preview.html     every card as Anki shows it, and what was left out and why
      NAME-facts.json       what was read, for other programs

    A deck.toml beside the notes sets title, tags, paper and more; see the README. Exit code: 0 all is well,
    1 the notes need putting right, 2 the call was wrong.
    """


def _ledger(command: Callable[..., int]) -> Callable[..., int]:
    """The options that say where the ledger is."""
    without = click.option("--no-ledger", is_flag=True, help="Neither read nor write a ledger: every card is new.")
    where = click.option("--ledger", type=click.Path(path_type=Path), metavar="FILE",
                         help="Where the cards of earlier builds are remembered. [default: ledger.json beside the notes]")  # fmt: skip
    return where(without(command))


_source = click.argument("source", type=click.Path(path_type=Path), default=Path("source"))


@cli.command(short_help="Build the notes of SOURCE; the command that need not be named.")
@_source
@click.option("--out", "-o", type=click.Path(path_type=Path), default=Path("dist"), show_default=True, metavar="DIR",
              help="Where to write. Made if missing.")  # fmt: skip
@_ledger
def build(source: Path, out: Path, ledger: Path | None, no_ledger: bool) -> int:
    """Build the notes of SOURCE, a folder or one note file (default: source).

    \b
    Examples:
      build-decks build
      build-decks build notes/ --out cards/
    """
    _writable(out)
    from build_decks import pipeline

    report = pipeline.build(source, out, _progress, book=_book(source, ledger, no_ledger))
    _progress("")
    for file in report.files:
        left = f", {len(file.omitted)} left off the sheet" if file.omitted else ""
        print(f"{file.source}: {_counts(file)}{left} -> {' '.join(path.as_posix() for path in file.written)}")
        _print_notices(file)
        _print_omitted(file)
    _print_changes(report)
    return _conclude(report)


@cli.command(short_help="Say what a build would say, write nothing.")
@_source
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead.")
@_ledger
def check(source: Path, as_json: bool, ledger: Path | None, no_ledger: bool) -> int:
    """Say everything that a build of SOURCE would say, without writing anything.

    \b
    Examples:
      build-decks check
      build-decks check notes/ --json
    """
    from build_decks import accounter, pipeline

    report = pipeline.check(source, _progress, book=_book(source, ledger, no_ledger))
    _progress("")
    if as_json:
        _print_json({"files": report.files, "troubles": [_as_data(trouble) for trouble in report.troubles]})
        return 1 if report.troubles else 0
    for file in report.files:
        print(f"{file.source}: {_counts(file)}")
        _print_notices(file)
        for remark in file.remarks:
            print(f"{file.source}:{remark.line}: {remark.what}")
        for line in accounter.as_lines(file.lines):
            print(f"{file.source}:{line}")
        for omission in file.omitted:
            print(f"{file.source}: left off the sheet: {omission.ref} {omission.text} ({omission.reason})")
        print(f"{file.source}: {accounter.counted(file.lines)}")
    _print_changes(report)
    return _conclude(report)


@cli.command(short_help="Show what a build would change in the deck.")
@_source
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead, with the unchanged cards.")
@_ledger
def diff(source: Path, as_json: bool, ledger: Path | None, no_ledger: bool) -> int:
    """Show which cards of SOURCE are new, changed (old -> new), moved or retired since the last build.

    \b
    Examples:
      build-decks diff
      build-decks diff notes/ --json | jq '.changes[] | select(.status == "changed")'
    """
    from build_decks import differ, pipeline

    report = pipeline.diff(source, _progress, book=_book(source, ledger, no_ledger))
    _progress("")
    if as_json:
        search = differ.retired_search(report.changes)
        _print_json({"changes": report.changes, "retired": search, "troubles": [_as_data(t) for t in report.troubles]})
        return 1 if report.troubles else 0
    for line in (*differ.as_lines(report.changes), *differ.doubt_lines(report.changes)):
        print(line)
    if report.changes:
        print(differ.counted(report.changes))
    return _say(report.troubles)


@cli.command(short_help="Show the cards that are in the notes no more, and how to find them in Anki.")
@_source
@click.option("--out", "-o", type=click.Path(path_type=Path), metavar="FILE",
              help="Also write a package that, imported, tags them `retired`.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead.")
@_ledger
def retired(source: Path, out: Path | None, as_json: bool, ledger: Path | None, no_ledger: bool) -> int:
    """Show the cards of SOURCE that were published once and are in the notes no more.

    No package can delete notes in Anki. Paste the search into its browser and delete what it finds; or import the package
    that --out writes, and do the same with `tag:retired`. Notes that were deleted before come back with it.

    \b
    Examples:
      build-decks retired
      build-decks retired notes/ --out retired.apkg
    """
    from build_decks import differ, pipeline

    if out and out.is_dir():
        raise UsageTrouble("this is a folder.", "Name a file: --out retired.apkg.", str(out))
    entries = pipeline.retired(source, out, book=_book(source, ledger, no_ledger))
    search = differ.search_of(entry.guid for entry in entries)
    if as_json:
        _print_json({"retired": entries, "search": search})
        return 0
    for entry in entries:
        print(f"{entry.trace.file}: retired {entry.retired}: {entry.trace.question} {entry.trace.answer}")
    print(f"{_number(len(entries), 'card')} retired")
    if search:
        print(f"To find them in Anki's browser: {search}")
    if out and entries:
        print(f"-> {out.as_posix()}; after its import: tag:retired")
    return 0


@cli.command(short_help="Show every card on a page, before it is in Anki.")
@_source
@click.option("--out", "-o", type=click.Path(path_type=Path), default=Path("dist"), show_default=True, metavar="DIR",
              help="Where to write the page. Made if missing.")  # fmt: skip
@click.option("--open", "open_", is_flag=True, help="Open the page in the browser.")
@click.option("--watch", is_flag=True, help="Write it again whenever the notes change, until Ctrl-C.")
@_ledger
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

    _writable(out)

    def once() -> tuple[list[Path], int]:
        report = pipeline.preview(source, out, _progress, book=_book(source, ledger, no_ledger), live=watch)
        _progress("")
        for file in report.files:
            print(f"{file.source}: {_counts(file)} -> {' '.join(path.as_posix() for path in file.written)}")
        return [path for file in report.files for path in file.written], _say(report.troubles)

    pages, code = once()
    if open_:
        for page in pages[:5]:
            click.launch(page.resolve().as_uri())
    if watch:
        print(f"Watching {source.as_posix()}; Ctrl-C ends it.", flush=True)
        for _ in watcher.changes(source, pipeline.PROJECT):
            _, code = once()
            sys.stdout.flush()
    return code


@cli.command(short_help="Check, write, tag and publish a version.")
@_source
@click.option("--version", "version", required=True, metavar="VERSION", help="The version, such as 1.2.0.")
@click.option("--out", "-o", type=click.Path(path_type=Path), default=Path("dist"), show_default=True, metavar="DIR",
              help="The release is written to DIR/release/VERSION.")  # fmt: skip
@click.option("--check", "commands", multiple=True, metavar="COMMAND", help="A command that must succeed first.")
@click.option("--to", "target", type=click.Choice(["none", "directory", "git", "github"]),
              help="Where to publish, if not where deck.toml says.")  # fmt: skip
@click.option("--dry-run", "dry", is_flag=True, help="Do and show all of it, change nothing.")
def release(source: Path, version: str, out: Path, commands: tuple[str, ...], target: str | None, dry: bool) -> int:
    """Release the notes of SOURCE as a version: built twice and compared, imported into Anki over the last release,
    the PDFs read back; then written, tagged and published.

    It refuses a tree that is not clean, a version that CHANGELOG.md does not speak of, and notes that were not
    built before. Where it is published says [release] in deck.toml; run again, it goes on where it failed.

    \b
    Examples:
      build-decks release --version 1.2.0 --dry-run
      build-decks release notes/ --version 1.2.0 --check "make test"
    """
    from build_decks.config import ReleaseTarget
    from build_decks.releaser import Order
    from build_decks.releaser import release as release_notes

    _writable(out)
    to = ReleaseTarget(target) if target else None
    release_notes(Order(source, version, out, commands, to, dry), lambda line: print(line, flush=True))
    return 0


@cli.command(short_help="Show what was read in a line, and which cards came of it.")
@click.argument("place", metavar="FILE[:LINE]")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead.")
def explain(place: str, as_json: bool) -> int:
    """Show what was read in a note file or in one line of it, by which rule, into which cards, or why not.

    \b
    Examples:
      build-decks explain notes/aws.md:12
      build-decks explain notes/aws.md --json | jq .unread
    """
    from build_decks import explainer

    path, line = _place(place)
    explanation = explainer.explain(path, line)
    if as_json:
        _print_json(explanation)
    else:
        for text in explainer.as_lines(explanation):
            print(text)
    return 0


def main(args: list[str] | None = None) -> None:
    """Runs the command line and leaves with its exit code."""
    gc.set_threshold(
        100_000
    )  # a run makes many objects and keeps them to its end: looking for garbage took a sixth of it
    sys.exit(run(sys.argv[1:] if args is None else args))


def run(args: list[str]) -> int:
    """Runs one command; whatever goes wrong becomes lines on stderr and an exit code."""
    try:
        code = _guarded(args)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our answer has gone (`| head`): nothing more to say, not even at the interpreter's last flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    return code


def _guarded(args: list[str]) -> int:
    try:
        with cli.make_context(PROGRAM, args) as context:
            return int(cli.invoke(context))
    except BrokenPipeError:
        raise
    except click.exceptions.Exit as exit:
        return exit.exit_code
    except KeyboardInterrupt:
        return 130
    except click.UsageError as error:
        return _say([UsageTrouble(f"{PROGRAM}: {_sentence(error.format_message())}", _usage_hint(error))])
    except click.ClickException as error:
        return _say([UsageTrouble(f"{PROGRAM}: {_sentence(error.format_message())}")])
    except Trouble as trouble:
        return _say([trouble])
    except ExceptionGroup as group:
        return _say([error if isinstance(error, Trouble) else Fault(error) for error in group.exceptions])
    except Exception as error:
        return _say([Fault(error)])


def _conclude(report: BuildReport) -> int:
    """The last line of an answer, then the trouble."""
    if files := report.files:
        counted = (
            _number(len(files), "note file"),
            _number(sum(file.facts for file in files), "fact"),
            _number(sum(file.cards for file in files), "card"),
            f"{_number(sum(file.unread for file in files), 'line')} unread",
        )
        print(", ".join(counted))
    return _say(report.troubles)


def _say(troubles: Iterable[Trouble]) -> int:
    """Prints troubles, one line each; the exit code is that of the worst."""
    code = 0
    sys.stdout.flush()
    for trouble in troubles:
        print(" ".join(str(trouble).split()), file=sys.stderr)
        code = max(code, trouble.exit_code)
        if isinstance(trouble, Fault) and trouble.__cause__ and os.environ.get("BUILD_DECKS_DEBUG"):
            import traceback

            traceback.print_exception(trouble.__cause__)
    return code


def _print_notices(file: FileReport) -> None:
    for notice in file.notices:
        print(notice)


def _print_omitted(file: FileReport) -> None:
    """Which cards have no row on the sheet, one line for each reason; `check` says what they ask."""
    from build_decks.writers.pdf.template import short_refs

    refs: dict[str, list[str]] = {}
    for omission in file.omitted:
        refs.setdefault(omission.reason, []).append(omission.ref)
    for reason, its in refs.items():
        print(f"{file.source}: on the flashcards, not on the sheet ({reason}): {short_refs(its, '')}")


def _print_changes(report: BuildReport) -> None:
    """What the build means to a deck that is already being learned; nothing where it changes nothing."""
    from build_decks import differ

    for line in (*report.notices, *differ.doubt_lines(report.changes)):
        print(line)
    if differ.as_lines(report.changes):
        print(f"Since the last build: {differ.counted(report.changes)}. `{PROGRAM} diff` before a build shows them.")
    if search := differ.retired_search(report.changes):
        print(f"To find the retired ones in Anki's browser and delete them: {search}")
    if differ.has_emptied(report.changes):
        print("Of some notes one direction is retired: Tools, Empty Cards in Anki takes its card away.")


def _writable(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise UsageTrouble("this is a file, so nothing can be built into it.", "Name a folder: --out DIR.", str(out))


def _book(source: Path, ledger: Path | None, no_ledger: bool) -> Book:
    from build_decks.ledger_keeper import find_book

    if ledger and no_ledger:
        raise UsageTrouble(f"{PROGRAM}: --ledger and --no-ledger contradict each other.", "Give one of them.")
    if ledger and ledger.is_dir():
        raise UsageTrouble("this is a folder.", "Name a file: --ledger FILE.", str(ledger))
    return find_book(source, ledger, without=no_ledger)


def _counts(file: FileReport) -> str:
    return f"{_number(file.facts, 'fact')}, {_number(file.cards, 'card')}, {_number(file.unread, 'line')} unread"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _place(place: str) -> tuple[Path, int]:
    """`notes/aws.md:12` → (notes/aws.md, 12), 0 for no line; a file with the colon in its own name is taken whole."""
    path, _, line = place.rpartition(":")
    if path and line.isdecimal() and not os.path.lexists(place):
        return Path(path), int(line)
    if Path(place).is_dir():
        raise UsageTrouble("this is a folder.", "Name one note file: build-decks explain FILE:LINE.", place)
    return Path(place), 0


def _progress(shown: str) -> None:
    """Says what is being read, on a terminal only, in place of what it said before."""
    if sys.stderr.isatty():
        print(f"\r\x1b[2K{shown}", end="", file=sys.stderr, flush=True)


def _as_data(trouble: Trouble) -> dict[str, object]:
    return {"path": trouble.path, "line": trouble.line, "what": trouble.what, "hint": trouble.hint}


def _print_json(value: object) -> None:
    import json

    from build_decks.writers.facts import plain

    print(json.dumps(plain(value), ensure_ascii=False, indent=1))


def _sentence(text: str) -> str:
    """Click's message as a sentence of ours."""
    return f"{text[:1].lower()}{text[1:].rstrip('.')}{'' if text.endswith('?') else '.'}"


def _usage_hint(error: click.UsageError) -> str:
    named = error.ctx.command_path if error.ctx else PROGRAM
    return f"See {named} --help."
