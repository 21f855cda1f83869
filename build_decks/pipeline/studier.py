"""Notes in, a study out: read → extract → compose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from build_decks.accounter import Account, account
from build_decks.config import FILE_NAME, Config, read_config
from build_decks.deck import Deck
from build_decks.errors import NotesTrouble, Trouble
from build_decks.facts import Extraction
from build_decks.finder import NoteFile, find_notes, shown
from build_decks.outline import Document
from build_decks.pipeline.collector import collecting
from build_decks.sheet import Sheet
from build_decks.worker import begin
from build_decks.writers import papers

PROJECT = Path()  # where the tool is run: its templates/ come before ours
Progress = Callable[[str], None]  # hears of each note file before it is read


@dataclass(frozen=True)
class Study:
    """All that is made of one note file, before anything is written."""

    notes: NoteFile
    config: Config
    document: Document
    extraction: Extraction
    deck: Deck

    @cached_property
    def sheet(self) -> Sheet:
        """Composed once it is asked for: cards can be printed meanwhile, and not every command needs it."""
        from build_decks.composer import compose_sheet

        sheet = compose_sheet(self.extraction, self.deck, self.document, self.config)
        if not self.config.base_url:
            return sheet
        return replace(sheet, url=f"{self.config.base_url.rstrip('/')}/{quote(self.notes.name)}.apkg")


def configure(source: Path) -> Config:
    """The configuration that holds for `source`: deck.toml in the folder, or beside the one note file."""
    folder = source if source.is_dir() else source.parent
    return read_config(folder, shown(folder / FILE_NAME))


def study(notes: NoteFile, config: Config, *, to_print: bool = False) -> Study:
    """Reads one note file and composes its deck, which makes ready `to_print` it. Raises Trouble."""
    from build_decks.language import trees

    trees.load()  # beside what follows
    from build_decks.composer import compose_deck
    from build_decks.extractor import extract
    from build_decks.reader import read

    document = read(notes.path, notes.shown)
    extraction = extract(document, config)
    if to_print:
        begin(papers.load)
    deck = compose_deck(extraction, document, config, PROJECT)
    return Study(notes, config, document, extraction, deck)


def study_all(
    source: Path, progress: Progress, troubles: list[Trouble], *, to_print: bool = False
) -> dict[Path, Study]:
    """All note files that can be read, by their paths; the others are in `troubles`."""
    from build_decks.writers.media import with_media_that_is_there

    studies: dict[Path, Study] = {}
    names: dict[str, NoteFile] = {}
    found, config = find_notes(source), configure(source)
    for notes in found:
        progress(notes.shown)
        with collecting(troubles, notes.shown):
            # On many systems A.md and a.md would be built into one file.
            other = names.setdefault(notes.name.casefold(), notes)
            if other is not notes:
                what = f"this would be built into the same files as {other.shown}."
                raise NotesTrouble(what, "Rename one of the two.", notes.shown)
            made = study(notes, config, to_print=to_print)
            deck, missing = with_media_that_is_there(made.deck)
            troubles += missing
            studies[notes.path] = replace(made, deck=deck)
    return studies


def accounts_of(study: Study) -> tuple[Account, ...]:
    """What became of each line of a note file."""
    return account(study.document, study.extraction, study.deck, study.sheet)
