"""The command that publishes: `release`."""

from __future__ import annotations

from pathlib import Path

import click

from build_decks.cli import printer
from build_decks.cli.options import must_be_folder, with_out, with_source


@click.command(short_help="Check, write, tag and publish a version.")
@with_source
@click.option("--version", "version", required=True, metavar="VERSION", help="The version, such as 1.2.0.")
@with_out("The release is written to DIR/release/VERSION.")
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

    must_be_folder(out)
    to = ReleaseTarget(target) if target else None
    release_notes(Order(source, version, out, commands, to, dry), printer.say_now)
    return 0
