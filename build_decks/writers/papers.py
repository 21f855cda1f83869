"""The PDFs of a note file, as jobs for the worker: what is handed over is pickled."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from build_decks.config import Config
from build_decks.deck import Deck
from build_decks.sheet import Sheet

_NEEDED = (
    "reportlab.pdfgen.canvas",
    "jinja2.sandbox",
    "xml.etree.ElementTree",
    "build_decks.writers.cheatsheet",
    "build_decks.writers.flashcards",
    "build_decks.writers.quiz",
    "build_decks.writers.pdf.elements",
)


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of printing: the characters that no font has, and what the reader of the build should know."""

    missing: tuple[str, ...]
    warnings: tuple[str, ...] = ()


def load() -> None:
    """Loads what printing needs: a quarter of a second."""
    for module in _NEEDED:
        import_module(module)
    from build_decks.writers.pdf.fonts import Fonts, Style

    for style in Style:
        Fonts("").first(style)


def print_cards(deck: Deck, target: Path, config: Config, project: Path, date: str) -> Printed:
    """Writes the flashcards. Raises NotesTrouble."""
    from build_decks.writers.flashcards import write_flashcards

    paper, theme = config.sheet.paper, config.sheet.theme
    cut = write_flashcards(
        deck, target, settings=config.flashcards, paper=paper, theme=theme, project=project, date=date
    )
    return Printed(cut.missing, tuple(f"the flashcards: {warning}" for warning in cut.warnings))


def print_pages(
    sheet: Sheet, deck: Deck, targets: tuple[Path, Path], config: Config, project: Path, date: str
) -> Printed:
    """Writes the cheat sheet and the quiz to the two `targets`. Raises NotesTrouble."""
    from build_decks.writers.cheatsheet import write_cheatsheet
    from build_decks.writers.quiz import write_quiz

    paper, theme = config.sheet.paper, config.sheet.theme
    printed = write_cheatsheet(sheet, targets[0], settings=config.sheet, project=project)
    asked = write_quiz(deck, targets[1], settings=config.quiz, paper=paper, theme=theme, project=project, date=date)
    warnings = tuple(f"the sheet: {warning}" for warning in printed.warnings)
    return Printed((*printed.missing, *asked.missing), warnings)
