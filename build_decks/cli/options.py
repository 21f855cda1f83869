"""Arguments that several commands share, and what they mean."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from build_decks.errors import UsageTrouble

if TYPE_CHECKING:
    from build_decks.identity.keeper import Book

PROGRAM = "build-decks"


def with_ledger(command: Callable[..., int]) -> Callable[..., int]:
    """The options that say where the ledger is."""
    without = click.option("--no-ledger", is_flag=True, help="Neither read nor write a ledger: every card is new.")
    where = click.option("--ledger", type=click.Path(path_type=Path), metavar="FILE",
                         help="Where the cards of earlier builds are remembered. [default: ledger.json beside the notes]")  # fmt: skip
    return where(without(command))


def with_out(shown: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """The option that says into which folder to write, with its line of help."""
    return click.option("--out", "-o", type=click.Path(path_type=Path), default=Path("dist"), show_default=True,
                        metavar="DIR", help=shown)  # fmt: skip


with_source = click.argument("source", type=click.Path(path_type=Path), default=Path("source"))
with_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead.")


def book_of(source: Path, ledger: Path | None, no_ledger: bool) -> Book:
    """Where the ledger of `source` is, after the options of `with_ledger`. Raises UsageTrouble where they contradict."""
    from build_decks.identity.keeper import find_book

    if ledger and no_ledger:
        raise UsageTrouble(f"{PROGRAM}: --ledger and --no-ledger contradict each other.", "Give one of them.")
    if ledger and ledger.is_dir():
        raise UsageTrouble("this is a folder.", "Name a file: --ledger FILE.", str(ledger))
    return find_book(source, ledger, without=no_ledger)


def must_be_folder(out: Path) -> None:
    """Raises UsageTrouble where `out` is a file."""
    if out.exists() and not out.is_dir():
        raise UsageTrouble("this is a file, so nothing can be built into it.", "Name a folder: --out DIR.", str(out))


def place_of(place: str) -> tuple[Path, int]:
    """`notes/aws.md:12` → (notes/aws.md, 12), 0 for no line; a file with the colon in its own name is taken whole."""
    path, _, line = place.rpartition(":")
    if path and line.isdecimal() and not os.path.lexists(place):
        return Path(path), int(line)
    if Path(place).is_dir():
        raise UsageTrouble("this is a folder.", "Name one note file: build-decks explain FILE:LINE.", place)
    return Path(place), 0
