"""A formula that is one sign only (`$\\rightarrow$`, `$\\alpha$`) is that sign, as one would type it."""

from __future__ import annotations

import re
import unicodedata

_COMMAND = re.compile(r"\s*\\(?P<name>[a-zA-Z]+)\s*")
_SIGNS = {
    "rightarrow": "→",
    "longrightarrow": "→",
    "to": "→",
    "Rightarrow": "⇒",
    "implies": "⇒",
    "leftarrow": "←",
    "leftrightarrow": "↔",
    "uparrow": "↑",
    "downarrow": "↓",
    "times": "×",
    "pm": "±",
    "approx": "≈",
    "leq": "≤",
    "geq": "≥",
    "circ": "°",
    "infty": "∞",
}


def as_sign(formula: str) -> str:
    """The sign that a formula of one command stands for; empty where it says more. Greek letters are named in Unicode."""
    command = _COMMAND.fullmatch(formula)
    if command is None:
        return ""
    name = command["name"]
    size = "CAPITAL" if name[:1].isupper() else "SMALL"
    try:
        return _SIGNS.get(name) or unicodedata.lookup(f"GREEK {size} LETTER {name.upper()}")
    except KeyError:
        return ""
