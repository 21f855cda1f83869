"""The configuration of a folder of notes: what deck.toml can say (`config`), and reading it (`reader`)."""

from build_decks.config.config import (
    FILE_NAME,
    KINDS,
    AnkiConfig,
    Config,
    ExtractConfig,
    FlashcardsConfig,
    Order,
    Orientation,
    Paper,
    QuizConfig,
    ReleaseConfig,
    ReleaseTarget,
    SheetConfig,
    Stock,
    Subdecks,
)
from build_decks.config.reader import read_config

__all__ = [
    "FILE_NAME",
    "KINDS",
    "AnkiConfig",
    "Config",
    "ExtractConfig",
    "FlashcardsConfig",
    "Order",
    "Orientation",
    "Paper",
    "QuizConfig",
    "ReleaseConfig",
    "ReleaseTarget",
    "SheetConfig",
    "Stock",
    "Subdecks",
    "read_config",
]
