"""Where text stands in a column: its margins and baselines, in ems of the body type."""

from __future__ import annotations

from dataclasses import dataclass

from build_decks.writers.pdf.theme import Theme

_ASCENT, _DESCENT = 0.75, 0.25  # of the body type's faces


@dataclass(frozen=True, slots=True)
class Grid:
    """A column `width` ems wide, set as the theme says."""

    theme: Theme
    width: float

    @property
    def left(self) -> float:
        """What is left free at its left."""
        return self.theme.rows.left

    @property
    def right(self) -> float:
        """What is left free at its right."""
        return self.theme.rows.right

    @property
    def inner(self) -> float:
        """The room for text between them."""
        return self.width - self.left - self.right

    @property
    def leading(self) -> float:
        """From one baseline to the next."""
        return self.theme.type.leading

    def baseline(self, number: int) -> float:
        """From the top of a text to the baseline of its line `number`, counted from 0."""
        return number * self.leading + (self.leading - _ASCENT - _DESCENT) / 2 + _ASCENT
