"""Quantities: numbers with their units, bounds and ranges (`quantity`), and finding them in a line (`finder`)."""

from build_decks.quantity.quantity import Bound, Dimension, Quantity

__all__ = ["Bound", "Dimension", "Quantity"]
