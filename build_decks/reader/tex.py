"""A formula that is one sign only (`$\\rightarrow$`, `$\\alpha$`), or words and chemistry (`$\\ce{Na+}$`), is what one would type."""

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


_WORDS = re.compile(r"\\(?:ce|text|textrm|textbf|mathrm|mathbf)\s*\{([^{}\\]*)\}")
_TYPED = re.compile(r"[^\\{}^_$]+")


def as_typed(formula: str) -> str:
    r"""What a formula of one command, or of words alone, stands for; empty where it says more. Greek letters are named in Unicode.

    >>> as_typed(r"\ce{H2O}"), as_typed(r"\rightarrow"), as_typed(r"\text{n} + 1"), as_typed("x^2")
    ('H2O', '→', 'n + 1', '')
    """
    typed, words = formula, 1
    while words:
        typed, words = _WORDS.subn(r"\1", typed)
    if typed != formula and _TYPED.fullmatch(typed):
        return " ".join(typed.split())
    command = _COMMAND.fullmatch(formula)
    if command is None:
        return ""
    name = command["name"]
    size = "CAPITAL" if name[:1].isupper() else "SMALL"
    try:
        return _SIGNS.get(name) or unicodedata.lookup(f"GREEK {size} LETTER {name.upper()}")
    except KeyError:
        return ""
