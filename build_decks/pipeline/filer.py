"""Writes the files that are made of one note file: all of them, or none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from build_decks.errors import NotesTrouble
from build_decks.identity.ledger import Stamper
from build_decks.pipeline.report import FileReport, report_of
from build_decks.pipeline.studier import PROJECT, Study, accounts_of
from build_decks.worker import beside
from build_decks.writers.papers import print_cards, print_pages

if TYPE_CHECKING:
    from build_decks.writers.notes import AnkiSettings, Note

ENDINGS = (".apkg", "-cheatsheet.pdf", "-flashcards.pdf", "-quiz.pdf", "-preview.html", "-facts.json")


def write_files(study: Study, out: Path, now: int, stamper: Stamper) -> FileReport:
    """Writes all files of one note file, or none."""
    from build_decks.writers.apkg import write_apkg
    from build_decks.writers.facts import write_facts
    from build_decks.writers.unprintable import unprintable

    if not study.deck.cards:
        hint = "Write down what you want to be asked: a limit, a default, a term with its definition."
        raise NotesTrouble("there is no fact in these notes.", hint, study.notes.shown)
    target = out / study.notes.name
    with placing(target) as folder:
        apkg, sheet, flashcards, quiz, _, facts = made = [folder / (target.name + end) for end in ENDINGS]
        deck, config, date = study.deck, study.config, study.document.date
        # Printing takes about as long as what is done here meanwhile.
        with (
            beside(partial(print_cards, deck, flashcards, config, PROJECT, date)) as cards,
            beside(partial(print_pages, study.sheet, deck, (sheet, quiz), config, PROJECT, date)) as pages,
        ):
            notes = write_apkg(deck, apkg, now=now, project=PROJECT, stamper=stamper, settings=anki_settings(study))
            write_preview_page(study, folder, notes)
            write_facts(study.extraction, deck, facts)
        prints = (pages(), cards())
    written = tuple(target.parent / one.name for one in made)
    missing = {character for one in prints for character in one.missing}
    notices = [f"{study.notes.shown}: {warning}" for one in prints for warning in one.warnings]
    return report_of(study, written=written, notices=(*notices, *unprintable(study.document, missing)))


def anki_settings(study: Study) -> AnkiSettings:
    """What the configuration says of the notes in Anki."""
    from build_decks.writers.notes import AnkiSettings

    anki = study.config.anki
    return AnkiSettings(
        parent=(study.config.title or study.notes.path.absolute().parent.name) if anki.subdecks == "file" else "",
        by_section=anki.subdecks == "section",
        must_first=anki.order == "must-first",
        typed=anki.typed,
    )


def write_preview_page(study: Study, folder: Path, notes: tuple[Note, ...], *, live: bool = False) -> Path:
    """Writes the page that shows these notes of a study into `folder`."""
    from build_decks.writers.preview import write_preview

    page = folder / f"{Path(study.notes.name).name}-preview.html"
    write_preview(study.deck, study.sheet, accounts_of(study), page, project=PROJECT, notes=notes, live=live)
    return page


@contextmanager
def placing(target: Path) -> Iterator[Path]:
    """A folder beside `target` in which files are made; all of them are moved there together, or none."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, prefix=".build-decks-") as folder:
        yield Path(folder)
        for made in Path(folder).iterdir():
            made.replace(target.parent / made.name)
