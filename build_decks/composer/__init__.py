"""Facts → deck and sheet."""

from build_decks.composer.decker import compose_cards, compose_deck
from build_decks.composer.sheeter import compose_sheet

__all__ = ["compose_cards", "compose_deck", "compose_sheet"]
