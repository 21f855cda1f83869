"""The program and its commands: what `build-decks --help` shows."""

from __future__ import annotations

import os
from difflib import get_close_matches

import click

from build_decks import __version__
from build_decks.cli.building import build, preview
from build_decks.cli.comparing import diff, retired
from build_decks.cli.options import PROGRAM
from build_decks.cli.reading import check, explain
from build_decks.cli.releasing import release
from build_decks.errors import UsageTrouble


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


@click.group(
    cls=DefaultGroup,
    commands=(build, check, diff, explain, preview, release, retired),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
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
