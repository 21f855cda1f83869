"""A cursor over the tokens of one clause."""

from __future__ import annotations

from build_decks.language.tokens import Token


class Reader:
    """A cursor over the tokens of one clause."""

    def __init__(self, text: str, tokens: tuple[Token, ...]) -> None:
        self.text = text
        self.tokens = tokens
        self.at = 0

    def peek(self, ahead: int = 0) -> Token | None:
        index = self.at + ahead
        return self.tokens[index] if index < len(self.tokens) else None

    def slice(self, first: int, last: int) -> str:
        """The text of tokens first..last-1."""
        if first >= last:
            return ""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end].strip(" ,;:")

    def rest(self) -> str:
        return self.text[self.tokens[self.at].start :].strip(" .,;") if self.at < len(self.tokens) else ""
