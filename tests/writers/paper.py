"""Reading PDFs back."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pdfplumber

MM = 72 / 25.4


def chars(path: Path) -> list[dict[str, Any]]:
    """All characters in the order in which they are drawn, each with its place in points and its page from 0."""
    with pdfplumber.open(path) as pdf:
        return [{**char, "page": number} for number, page in enumerate(pdf.pages) for char in page.chars]


def drawn(path: Path) -> str:
    """What is drawn, in that order, without white space."""
    return squeezed("".join(char["text"] for char in chars(path)))


def squeezed(text: str) -> str:
    """The text without white space."""
    return re.sub(r"\s+", "", text)


def words(path: Path, pattern: str) -> list[tuple[int, float, float, str]]:
    """The stretches of text that match: page, right end and baseline in points from the lower left corner, text."""
    found = []
    everything = chars(path)
    for number in sorted({char["page"] for char in everything}):
        own = [char for char in everything if char["page"] == number]
        text = "".join(char["text"] for char in own)
        for match in re.finditer(pattern, text):
            first, last = own[match.start()], own[match.end() - 1]
            found.append((number, last["x1"], first["matrix"][5], match[0]))
    return found
