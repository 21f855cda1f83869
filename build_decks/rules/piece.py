"""A part of a sentence that may be hidden, with the words around it."""

from __future__ import annotations

from dataclasses import dataclass

from build_decks.language.parts import Turn
from build_decks.language.tagger import tag
from build_decks.language.tokens import Token


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence, and the words around it; `weight` is how much it tells; `clause`: it has a verb of its own; `turn`:
    the sentence in the order of a question for it."""

    before: str
    hidden: str
    after: str
    weight: int = 0
    clause: bool = False
    turn: Turn | None = None

    @property
    def words(self) -> str:
        return f"{self.before}{self.hidden}{self.after}"

    def shown(self) -> list[Token]:
        """The tokens beside the gap, tagged in the whole sentence."""
        gap = range(len(self.before), len(self.before) + len(self.hidden))
        return [t for t in tag(self.words) if t.start not in gap]

    def gap(self) -> list[Token]:
        """The tokens in the gap, tagged in the whole sentence."""
        gap = range(len(self.before), len(self.before) + len(self.hidden))
        return [t for t in tag(self.words) if t.start in gap]
