"""Document → facts, and the words that nothing read."""

from build_decks.extractor.extractor import extract

__all__ = ["extract"]
