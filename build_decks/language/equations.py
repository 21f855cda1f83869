"""Equations as people write them: which brackets are counted with, and how TeX reads without its commands."""

from __future__ import annotations

import re
import unicodedata

OPERATOR = re.compile(
    r"\s[x×*/+÷·−-]\s|[\^²³√]|[A-Za-z)]\s?[*/×÷]\s?[A-Za-z(]|\b(?:divided by|multiplied by|minus|times)\b|"
    r"\w\(\w+\s?[-+]\s?\d\)"
)
MULTIPLIED = re.compile(r"\s[×÷·]\s|\)\s?[x*/]\s|\s[x*]\s[a-z(]")
COUNTED = re.compile(r"[A-Za-z][A-Za-z ()]*(?:\s[×÷/*]\s[A-Za-z\d][A-Za-z\d() ]*)+")
SYMBOL = re.compile(r"[^\W\d](?:[_\w]{0,2})|[A-Z]{2,4}")
# `0 < |e| < 1`, `pH ≥ 7`: a letter or two and the numbers between which it lies.
RELATION = re.compile(
    r"(?:[-−]?[\d.,]+ ?(?:<|≤|<=) ?)?(?P<symbol>\|?(?:[^\W\d]['’]?|pH|[^\W\d]_?\w{1,2})\|?) ?(?P<sign>[<>≤≥=]|<=|>=) ?[-−]?(?:[\d.,]*\d|∞)%?"
)

SIGN = re.compile(r"(?:[-−+*/×÷·=(]|\bx|->|→)\s*$")
COUNTED_WITH = re.compile(r"[^\W_][%)]?\s?[-−+*/×÷]\s?[^\W_]")
GOES_ON = re.compile(r"\s*[-−+*/×÷·^](?:\s|\w|\()|\s*x\s")


def is_operand(before: str, inside: str, after: str) -> bool:
    """Whether a bracket is part of an equation, so that it says another thing without it.

    >>> is_operand("Colony growth = eggs - deaths + ", "arrivals - departures", "")
    True
    >>> is_operand("Rent = money for a flat - ", "without heating", ", paid monthly")
    False
    """
    if not re.search(r"=|->|→", before) or SIGN.search(before) is None:
        return False
    if re.search(r"[×÷/*·]\s*$", before):
        return True
    return COUNTED_WITH.search(inside) is not None or GOES_ON.match(after) is not None


FRACTION = re.compile(
    r"\\[dt]?frac\s*\{(?P<over>[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}\s*\{(?P<under>[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}"
)
WORDS = re.compile(r"\\(?:text|ce|mathrm|mathbf|mathit|operatorname|vec|hat|bar)\s*\{([^{}]*)\}")
INDEX = re.compile(r"([_^])\{([^{}\s]*)\}")
COMMAND = re.compile(r"\\([A-Za-z]+)\s?")
SIGNS = {
    "times": " × ",
    "cdot": " · ",
    "div": " ÷ ",
    "pm": "±",
    "approx": " ≈ ",
    "leq": " ≤ ",
    "le": " ≤ ",
    "geq": " ≥ ",
    "ge": " ≥ ",
    "neq": " ≠ ",
    "infty": "∞",
    "sum": "∑",
    "int": "∫",
    "sqrt": "√",
    "partial": "∂",
    "rightarrow": " → ",
    "to": " → ",
    "propto": " ∝ ",
    "left": "",
    "right": "",
    "quad": " ",
}


def as_text(formula: str) -> str:
    r"""A formula in TeX as one would type it; as it stands where it needs more than a line.

    >>> as_text(r"p = \frac{m}{m_{flour}} \times 100\%")
    'p = m / m_flour × 100%'
    """
    formula = formula.replace("$", "") if formula.count("$") % 2 == 0 else formula
    if "\\" not in formula and "{" not in formula:
        return formula
    text = re.sub(r"\\([%$&#_])", r"\1", formula)
    while found := FRACTION.search(text):
        text = f"{text[: found.start()]}{_side(found['over'])} / {_side(found['under'])}{text[found.end() :]}"
    text = COMMAND.sub(_sign, INDEX.sub(r"\1\2", WORDS.sub(r"\1", text)))
    text = re.sub(r"\^([+-])(?![A-Za-z\d])", lambda found: {"+": "⁺", "-": "⁻"}[found[1]], text).replace("⁺_", "⁺ ")
    return formula if re.search(r"[\\{}]", text) else re.sub(r"\s+", " ", text).strip()


def _side(words: str) -> str:
    return f"({words.strip()})" if re.search(r"[^{]\s*[-+]\s*\S|\s\S+\s", words.strip()) else words.strip()


def _sign(found: re.Match[str]) -> str:
    name = found[1]
    if name in SIGNS:
        return SIGNS[name]
    try:
        return unicodedata.lookup(f"GREEK {'CAPITAL' if name[0].isupper() else 'SMALL'} LETTER {name.upper()}")
    except KeyError:
        return found[0]
