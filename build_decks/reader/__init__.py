"""Markdown → `Document`: notes read as their author meant them. The only part that knows markdown_it."""

from build_decks.reader.reader import read, read_text

__all__ = ["read", "read_text"]
