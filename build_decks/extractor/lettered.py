"""Labels that are only a letter or a number, and say of nothing what it is: `B: Fresh breeze`."""

from __future__ import annotations

import re

from build_decks.language.roles import Role, bare, role_of
from build_decks.language.tagger import tag
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line


def is_lettered(line: Line) -> bool:
    """`B: Fresh breeze`: what stands below is of the breeze, whatever its letter or number."""
    name = bare(line.value)
    if not re.fullmatch(r"[A-Z]|[IVX]{2,4}|\d", line.label) or not 1 <= len(name.split()) <= 4 or find_quantities(name):
        return False
    return role_of(name) is Role.NAME and tag(name)[-1].noun
