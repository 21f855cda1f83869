"""Turns Markdown study notes as they are into an Anki deck and a cheat sheet."""

__version__ = "0.1.0"
