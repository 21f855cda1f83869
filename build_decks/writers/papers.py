"""The PDFs of a note file, as jobs for the worker: what is handed over is pickled."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from build_decks.config import Config
from build_decks.deck import Deck
from build_decks.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of printing: the characters that no font has, and what the reader of the build should know."""

    missing: tuple[str, ...]
    warnings: tuple[str, ...] = ()


def print_sheet(sheet: Sheet, target: Path, config: Config, project: Path) -> Printed:
    """Writes the cheat sheet. Raises NotesTrouble, as all here do."""
    from build_decks.writers.cheatsheet import write_cheatsheet

    report = write_cheatsheet(sheet, target, settings=config.sheet, project=project)
    return Printed(report.missing, tuple(f"the sheet: {warning}" for warning in report.warnings))


def print_cards(deck: Deck, flashcards: Path, quiz: Path, config: Config, project: Path, date: str) -> Printed:
    """Writes the flashcards and the quiz."""
    from build_decks.writers.flashcards import write_flashcards
    from build_decks.writers.quiz import write_quiz

    paper, theme = config.sheet.paper, config.sheet.theme
    cut = write_flashcards(
        deck, flashcards, settings=config.flashcards, paper=paper, theme=theme, project=project, date=date
    )
    asked = write_quiz(deck, quiz, settings=config.quiz, paper=paper, theme=theme, project=project, date=date)
    warnings = tuple(f"the flashcards: {warning}" for warning in cut.warnings)
    return Printed((*cut.missing, *asked.missing), warnings)
