"""Says things: the only module that prints. Answers on stdout, trouble and progress on stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from build_decks.cli.options import PROGRAM
from build_decks.errors import Fault, Trouble

if TYPE_CHECKING:
    from build_decks.pipeline import BuildReport, FileReport


def say(*lines: str) -> None:
    """Lines of an answer."""
    for line in lines:
        print(line)


def say_now(line: str) -> None:
    """A line that its reader waits for, such as a step of a release."""
    print(line, flush=True)


def say_json(value: object) -> None:
    """An answer for other programs."""
    import json

    from build_decks.writers.facts import plain

    print(json.dumps(value, default=plain, ensure_ascii=False, indent=1))


def report_json(troubles: Iterable[Trouble], **parts: object) -> int:
    """A report for other programs: its parts and its troubles; the exit code is 1 where there are any."""
    as_data = [{"path": one.path, "line": one.line, "what": one.what, "hint": one.hint} for one in troubles]
    say_json({**parts, "troubles": as_data})
    return 1 if as_data else 0


def progress(shown: str) -> None:
    """Says what is being read, on a terminal only, in place of what it said before."""
    if sys.stderr.isatty():
        print(f"\r\x1b[2K{shown}", end="", file=sys.stderr, flush=True)


def end_progress() -> None:
    """Leaves nothing of what was being read on the terminal."""
    progress("")


def conclude(report: BuildReport) -> int:
    """The last line of an answer, then the trouble."""
    if files := report.files:
        counted = (
            number(len(files), "note file"),
            number(sum(file.facts for file in files), "fact"),
            number(sum(file.cards for file in files), "card"),
            f"{number(sum(file.unread for file in files), 'line')} unread",
        )
        say(", ".join(counted))
    return say_troubles(report.troubles)


def say_troubles(troubles: Iterable[Trouble]) -> int:
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


def say_omitted(file: FileReport) -> None:
    """Which cards have no row on the sheet, one line for each reason; `check` says what they ask."""
    from build_decks.writers.pdf.template import short_refs

    refs: dict[str, list[str]] = {}
    for omission in file.omitted:
        refs.setdefault(omission.reason, []).append(omission.ref)
    for reason, its in refs.items():
        say(f"{file.source}: on the flashcards, not on the sheet ({reason}): {short_refs(its, '')}")


def say_changes(report: BuildReport) -> None:
    """What the build means to a deck that is already being learned; nothing where it changes nothing."""
    from build_decks.identity import differ

    say(*report.notices, *differ.doubt_lines(report.changes))
    if differ.as_lines(report.changes):
        say(f"Since the last build: {differ.counted(report.changes)}. `{PROGRAM} diff` before a build shows them.")
    if search := differ.retired_search(report.changes):
        say(f"To find the retired ones in Anki's browser and delete them: {search}")
    if differ.has_emptied(report.changes):
        say("Of some notes one direction is retired: Tools, Empty Cards in Anki takes its card away.")


def counts(file: FileReport) -> str:
    """`12 facts, 10 cards, 1 line unread`"""
    return f"{number(file.facts, 'fact')}, {number(file.cards, 'card')}, {number(file.unread, 'line')} unread"


def written(file: FileReport) -> str:
    """The paths of what was made of a note file."""
    return " ".join(path.as_posix() for path in file.written)


def number(count: int, noun: str) -> str:
    """`1 card`, `1,200 cards`"""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
