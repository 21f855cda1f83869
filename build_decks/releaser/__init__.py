"""A release: refused or checked, written to a folder of its own, tagged, published. One step after the other in `releaser`."""

from build_decks.releaser.refuser import Order
from build_decks.releaser.releaser import release

__all__ = ["Order", "release"]
