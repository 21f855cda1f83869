"""Runs one command line: whatever goes wrong becomes lines on stderr and an exit code."""

from __future__ import annotations

import gc
import os
import sys

import click

from build_decks.cli import printer
from build_decks.cli.options import PROGRAM
from build_decks.cli.program import cli
from build_decks.errors import Fault, Trouble, UsageTrouble


def main(args: list[str] | None = None) -> None:
    """Runs the command line and leaves with its exit code."""
    # A run makes many objects and keeps them to its end: looking for garbage took a sixth of it.
    gc.set_threshold(1_000_000)
    code = run(sys.argv[1:] if args is None else args)
    gc.freeze()  # or Python would look through all of them once more before it ends
    sys.exit(code)


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
        return printer.say_troubles(
            [UsageTrouble(f"{PROGRAM}: {_sentence(error.format_message())}", _usage_hint(error))]
        )
    except click.ClickException as error:
        return printer.say_troubles([UsageTrouble(f"{PROGRAM}: {_sentence(error.format_message())}")])
    except Trouble as trouble:
        return printer.say_troubles([trouble])
    except ExceptionGroup as group:
        return printer.say_troubles(
            [error if isinstance(error, Trouble) else Fault(error) for error in group.exceptions]
        )
    except Exception as error:
        return printer.say_troubles([Fault(error)])


def _sentence(text: str) -> str:
    """Click's message as a sentence of ours."""
    return f"{text[:1].lower()}{text[1:].rstrip('.')}{'' if text.endswith('?') else '.'}"


def _usage_hint(error: click.UsageError) -> str:
    named = error.ctx.command_path if error.ctx else PROGRAM
    return f"See {named} --help."
