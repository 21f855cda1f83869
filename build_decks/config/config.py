"""The configuration of a folder of notes: `deck.toml` beside them, all of it optional.

The dataclasses are the schema: a field is a key, a nested dataclass a table, the default stands where a key is missing.

    title = "AWS Developer"             # of a note file that has none
    tags = ["aws"]
    [sheet]
    paper = "letter"
    [extract]
    leave_out_headings = ["Links"]
    [extract.units]
    kn = "rate"
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, get_args

from build_decks.statements import Statement

FILE_NAME = "deck.toml"

Pairs = tuple[tuple[str, str], ...]
KINDS = tuple(sorted(kind.__name__.lower() for kind in get_args(Statement)))


class Paper(StrEnum):
    """The paper a sheet is printed on."""

    A4 = "a4"
    LETTER = "letter"


class Orientation(StrEnum):
    """Which side of the paper is up."""

    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"


class Subdecks(StrEnum):
    """What has a deck below another: nothing (each note file has its own), files (below the deck of deck.toml's title),
    or sections (below their file's)."""

    NONE = "none"
    FILE = "file"
    SECTION = "section"


class Order(StrEnum):
    """In which order new cards come."""

    SOURCE = "source"
    MUST_FIRST = "must-first"


@dataclass(frozen=True, slots=True)
class SheetConfig:
    """`[sheet]`: `pages` to fit it on, `columns` on each of them; 0 leaves it to the program.

    `theme` names a file of `templates/sheet/`, without its `.toml`.
    """

    paper: Paper = Paper.A4
    orientation: Orientation = Orientation.LANDSCAPE
    pages: int = 0
    columns: Literal[0, 3, 4, 5] = 0  # fewer are too wide to scan, more break the labels
    theme: str = "colour"


class Stock(StrEnum):
    """What flashcards are printed on: plain paper to cut, or a maker's sheets by their product number."""

    PLAIN = "plain"
    AVERY_5388 = "avery-5388"
    AVERY_5371 = "avery-5371"
    AVERY_C32015 = "avery-c32015"
    AVERY_C32011 = "avery-c32011-10"
    AVERY_L7414 = "avery-l7414"


@dataclass(frozen=True, slots=True)
class FlashcardsConfig:
    """`[flashcards]`: the paper; `fold` puts the answer beside the question, to fold instead of printing on both sides.

    `calibration` prints a page first that shows how far a printer shifts the back; `back_dx` and `back_dy` are that many
    millimetres, to the right and down.
    """

    stock: Stock = Stock.PLAIN
    fold: bool = False
    calibration: bool = False
    back_dx: float = 0.0
    back_dy: float = 0.0


@dataclass(frozen=True, slots=True)
class QuizConfig:
    """`[quiz]`: `seed` chooses questions, order and wrong answers; `questions` are at most that many, 0 for all."""

    seed: int = 1
    questions: int = 60


@dataclass(frozen=True, slots=True)
class ExtractConfig:
    """`[extract]`: what to leave out, whether bold words are gaps to fill, the subject's own acronyms and units.

    `leave_out_kinds` are kinds of statements in lower case ("event"), `units` map a unit to what it measures ("rate").
    """

    leave_out_headings: tuple[str, ...] = ()
    leave_out_kinds: tuple[str, ...] = ()
    bold: bool = False
    acronyms: Pairs = ()
    units: Pairs = ()


class ReleaseTarget(StrEnum):
    """Where a release is published."""

    NONE = "none"
    DIRECTORY = "directory"
    GIT = "git"
    GITHUB = "github"


@dataclass(frozen=True, slots=True)
class ReleaseConfig:
    """`[release]`: where to publish. `directory` is relative to the notes, `branch` is one of `remote` for "git"."""

    target: ReleaseTarget = ReleaseTarget.NONE
    directory: str = ""
    remote: str = "origin"
    branch: str = "gh-pages"


@dataclass(frozen=True, slots=True)
class AnkiConfig:
    """`[anki]`: which decks, in which order new cards come, and whether numbers and codes are to be typed in."""

    subdecks: Subdecks = Subdecks.NONE
    order: Order = Order.SOURCE
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Config:
    """All of deck.toml. `categories` says which category a topic of the sheet belongs to: ("SQS", "Messaging").

    `base_url` is the address of the folder where the decks are published; sheet and download page show it as a QR code.
    """

    title: str = ""
    tags: tuple[str, ...] = ()
    base_url: str = ""
    sheet: SheetConfig = SheetConfig()
    flashcards: FlashcardsConfig = FlashcardsConfig()
    quiz: QuizConfig = QuizConfig()
    extract: ExtractConfig = ExtractConfig()
    anki: AnkiConfig = AnkiConfig()
    release: ReleaseConfig = ReleaseConfig()
    categories: Pairs = ()
