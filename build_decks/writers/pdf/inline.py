"""Text within a line: from inline XML to measured words.

Words are measured once, in ems; breaking them at another type size is then plain arithmetic.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from build_decks.errors import NotesTrouble
from build_decks.writers.pdf.fonts import Face, Fonts, Style

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# A line may end after the hyphen or slash between two words.
_HYPHEN = re.compile(r"(?<=[^\W\d_]{3}[-/])(?=[^\W\d_]{3})")
_BLANKS = re.compile(r"[ \t\r\n]+")
_NUMBER = re.compile(r"[≤≥<>~≈±+−-]?\d[\d.,:/–-]*[kM]?$")
_UNIT = re.compile(r"(?:[^\W\d_]{1,4}(?:/[^\W\d_]{1,6})?|%|°C?|×)[.,;:)]*$")
_PREFIX = re.compile(r"[≤≥<>=~≈±≠(]$")
_TRAILING = frozenset("–—·/+")
_ADDRESS = re.compile(r"https?://|mailto:")
_LONGEST = 60  # characters of a word; a longer one goes on as another, so that no word takes long to place

_STYLES = {
    ("b", Style.REGULAR): Style.BOLD,
    ("b", Style.ITALIC): Style.BOLD_ITALIC,
    ("b", Style.CODE): Style.CODE_BOLD,
    ("i", Style.REGULAR): Style.ITALIC,
    ("i", Style.BOLD): Style.BOLD_ITALIC,
    ("i", Style.SEMIBOLD): Style.BOLD_ITALIC,
    ("code", Style.REGULAR): Style.CODE,
    ("code", Style.ITALIC): Style.CODE,
    ("code", Style.BOLD): Style.CODE_BOLD,
    ("code", Style.SEMIBOLD): Style.CODE_BOLD,
    ("code", Style.BOLD_ITALIC): Style.CODE_BOLD,
}


def printable(text: str) -> str:
    """`text` without what has no place on paper: control and invisible format characters; odd spaces become plain."""
    text = unicodedata.normalize("NFC", text)
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Zs", "Zl", "Zp") or character in "\t\n\r\f\v":
        return " "
    if category in ("Cc", "Cf", "Cs", "Cn") or "\ufe00" <= character <= "\ufe0f":
        return ""
    return character


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one face; `scale` is the size and `width` the width, both in ems of the body type."""

    face: Face
    text: str
    scale: float
    width: float
    role: str = ""  # "ref" where it is quieter than the rest, the address where it is a link


@dataclass(frozen=True, slots=True)
class Word:
    """What stands between two places where a line may break."""

    pieces: tuple[Piece, ...]
    width: float
    gap: Piece | None = None  # the space before it
    tied: bool = False  # to the word before, on the same line
    starts_line: bool = False  # after a forced break

    space: float = field(init=False, default=0.0)  # the width of the gap

    def __post_init__(self) -> None:
        if self.gap:
            object.__setattr__(self, "space", self.gap.width)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its words in order and its width in ems."""

    words: tuple[Word, ...]
    width: float

    def pieces(self) -> list[Piece]:
        """What to draw, spaces included; neighbours of one face are one piece, so that a line is read back whole."""
        pieces: list[Piece] = []
        for number, word in enumerate(self.words):
            if number and word.gap:
                pieces.append(word.gap)
            pieces += word.pieces
        return [
            _joined(list(alike)) for _, alike in groupby(pieces, lambda piece: (piece.face, piece.scale, piece.role))
        ]


def _joined(pieces: list[Piece]) -> Piece:
    first = pieces[0]
    if len(pieces) == 1:
        return first
    text, width = "".join([piece.text for piece in pieces]), sum([piece.width for piece in pieces])
    return Piece(first.face, text, first.scale, width, first.role)


Words = tuple[Word, ...]


class Setter:
    """Sets inline XML (a, b, i, code, br, ref) or plain text into measured words."""

    def __init__(self, fonts: Fonts, *, code_scale: float = 0.92, ref_scale: float = 0.7) -> None:
        self._fonts = fonts
        self._code_scale = code_scale
        self._ref_scale = ref_scale
        self._known: dict[tuple[str, Style, float, str], list[tuple[str, list[Piece]]]] = {}
        self._gaps: dict[tuple[Style, float, str], Piece] = {}

    def element(self, element: Element, style: Style = Style.REGULAR, scale: float = 1.0, role: str = "") -> Words:
        """The words within `element`. Raises NotesTrouble on an element that is not inline."""
        return self._words(list(self._runs(element, style, role)), scale)

    def plain(self, text: str, style: Style = Style.REGULAR, scale: float = 1.0, role: str = "") -> Words:
        """The words of a text without markup."""
        return self._words([(text, style, role)], scale)

    def space(self) -> Piece:
        """The space between two words of body type."""
        face = self._fonts.first(Style.REGULAR)
        return Piece(face, " ", 1.0, face.width(" "))

    def _runs(self, element: Element, style: Style, role: str) -> Iterator[tuple[str, Style, str]]:
        yield element.text or "", style, role
        for child in element:
            match child.tag:
                case "br":
                    yield "\n", style, role
                case "ref":
                    yield from self._runs(child, style, "ref")
                case "a":
                    href = child.get("href", "")
                    yield from self._runs(child, style, href if _ADDRESS.match(href) else role)
                case "b" | "i" | "code":
                    yield from self._runs(child, _STYLES.get((child.tag, style), style), role)
                case _:
                    raise NotesTrouble(f"<{child.tag}> cannot stand within a line.", "Use a, b, i, code, br or ref.")
            yield child.tail or "", style, role

    def _words(self, runs: list[tuple[str, Style, str]], scale: float) -> Words:
        words: list[Word] = []
        texts: list[str] = []
        pending: list[Piece] = []
        shown = ""
        gap: Piece | None = None
        broken = False

        def finish() -> None:
            nonlocal pending, shown, gap, broken
            if pending:
                width = sum([piece.width for piece in pending])
                words.append(Word(tuple(pending), width, gap, gap is not None and _tied(texts, shown), broken))
                texts.append(shown)
                pending, shown, gap, broken = [], "", None, False

        for text, style, role in runs:
            if text == "\n":
                finish()
                broken, gap = True, None
                continue
            size = scale * (self._code_scale if style in (Style.CODE, Style.CODE_BOLD) else 1.0)
            size *= self._ref_scale if role == "ref" else 1.0
            for place, token in enumerate(_BLANKS.split(text)):
                if place:
                    finish()
                    gap = None if broken else self._gap(style, size, role)
                for number, (part, pieces) in enumerate(self._set(token, style, size, role)):
                    if number:
                        finish()
                    shown += part
                    pending += pieces
        finish()
        return _tie_last(tuple(words), texts)

    def _gap(self, style: Style, size: float, role: str) -> Piece:
        """The space between two words."""
        key = (style, size, role)
        if key not in self._gaps:
            face = self._fonts.first(style)
            self._gaps[key] = Piece(face, " ", size, face.width(" ") * size, role)
        return self._gaps[key]

    def _set(self, token: str, style: Style, size: float, role: str) -> list[tuple[str, list[Piece]]]:
        """The parts of a word with their pieces; most words come again and again."""
        key = (token, style, size, role)
        if key not in self._known:
            parts = _parts(token, code=style in (Style.CODE, Style.CODE_BOLD))
            self._known[key] = [(part, self._pieces(part, style, size, role)) for part in parts]
        return self._known[key]

    def _pieces(self, part: str, style: Style, size: float, role: str) -> list[Piece]:
        found = self._fonts.pieces(part, style)
        return [Piece(face, text, size, face.width(text) * size, role) for face, text in found]


def _parts(token: str, *, code: bool) -> Iterator[str]:
    for part in (token,) if code else _HYPHEN.split(token):
        for start in range(0, len(part), _LONGEST):
            yield part[start : start + _LONGEST]


def _tied(before: Sequence[str], word: str) -> bool:
    """True where a line should not break: number and unit, operator and number, before a dash."""
    last = before[-1] if before else ""
    if word in _TRAILING or _PREFIX.search(last):
        return True
    return bool(_NUMBER.match(last) and _UNIT.match(word))


def _tie_last(words: Words, texts: Sequence[str]) -> Words:
    """A short last word does not stand alone on a line."""
    if len(words) > 2 and len(texts[-1]) <= 4 and words[-1].gap and not words[-1].starts_line:
        last = words[-1]
        return (*words[:-1], Word(last.pieces, last.width, last.gap, True))
    return words
