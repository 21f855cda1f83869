"""Labels that alone do not say what they name: a letter, a number, a verb below the plural of a noun."""

from __future__ import annotations

import re

from build_decks.language.grammar import is_name, is_plural, lower_first, singular
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import Role, bare, role_of
from build_decks.language.tagger import known, tag
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line


def is_lettered(line: Line) -> bool:
    """`B: Fresh breeze`: what stands below is of the breeze, whatever its letter or number."""
    name = bare(line.value)
    if not re.fullmatch(r"[A-Z]|[IVX]{2,4}|\d", line.label) or not 1 <= len(name.split()) <= 4 or find_quantities(name):
        return False
    return role_of(name) is Role.NAME and tag(name)[-1].noun


def noun_of_label(line: Line) -> str:
    """The noun that a verb with what it does needs to be a name, from the plural above it: `moor: lets a boat stay` below
    `Permissions` → permission."""
    above = bare(line.parent.label or line.parent.words) if line.parent is not None else ""
    word = line.label.lower()
    if not line.value or not word.isalpha() or verb_lemma(word) != word or tag(f"it {line.value}")[1].tag != "VVZ":
        return ""
    if not is_plural(above) or len(above.split()) > 2 or not known(singular(above.split()[-1].lower())):
        return ""
    return singular(lower_first(above)) if not is_name(above.split()[0]) else singular(above)
