"""Which font prints which character.

Each style has a chain of fonts.  A character is set in the first font of the chain that has it, so that nothing
vanishes silently; what no font has is printed as a replacement mark and remembered in `missing`.
All fonts are embedded: Source Sans with Ubuntu Mono for code, Noto and FiraGO for what these lack.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from build_decks.errors import NotesTrouble
from build_decks.writers.pdf.outlines import covered, truetype

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class Style(StrEnum):
    """A face of the type family."""

    REGULAR = "regular"
    SEMIBOLD = "semibold"
    BOLD = "bold"
    ITALIC = "italic"
    BOLD_ITALIC = "bold italic"
    CODE = "code"
    CODE_BOLD = "code bold"


# The first of each chain is the design's; the others stand in, in this order.
_CHAINS = {
    Style.REGULAR: ("SourceSansPro-Regular", "NotoSans_Regular", "FiraGO_Regular"),
    Style.SEMIBOLD: ("SourceSansPro-Semibold", "NotoSans_Bold", "FiraGO_Bold"),
    Style.BOLD: ("SourceSansPro-Bold", "NotoSans_Bold", "FiraGO_Bold"),
    Style.ITALIC: ("SourceSansPro-It", "NotoSans_Italic", "FiraGO_Italic"),
    Style.BOLD_ITALIC: ("SourceSansPro-BoldIt", "NotoSans_BoldItalic", "FiraGO_BoldItalic"),
    Style.CODE: ("UbuntuMono_Regular", "NotoSans_Regular", "FiraGO_Regular"),
    Style.CODE_BOLD: ("UbuntuMono_Bold", "NotoSans_Bold", "FiraGO_Bold"),
}
_SYMBOLS = ("NotoSansSymbols_Regular", "NotoSansSymbols2_Regular", "NotoSansMath_Regular")


class Face:
    """One TrueType font, registered under `name`; widths are in ems."""

    def __init__(self, name: str, font: TTFont) -> None:
        from reportlab.pdfbase.pdfmetrics import registerFont

        registerFont(font)
        self.name = name
        self.font = font
        self._widths: dict[int, float] = font.face.charWidths
        self._default: float = font.face.defaultWidth
        self.characters = frozenset(map(chr, font.face.charToGlyph))

    def width(self, text: str) -> float:
        """The width of `text` in ems, every character of which this face must have."""
        widths, default = self._widths, self._default
        return sum([widths.get(ord(c), default) for c in text]) / 1000


def _package_data(name: str) -> bytes:
    buffer: bytes = import_module(f"pymupdf_fonts.{name}").fontbuffer
    return buffer


@cache
def _face(name: str) -> Face:
    from reportlab.pdfbase.ttfonts import TTFont

    if name.startswith("SourceSansPro"):
        from font_source_sans_pro import font_directory

        return Face(name, TTFont(name, str(Path(font_directory) / f"{name}.ttf")))
    return Face(name, TTFont(name, io.BytesIO(_package_data(name))))


@lru_cache(maxsize=64)
def _extract(name: str, characters: str) -> Face:
    """A face with only these characters, for fonts whose outlines have to be converted."""
    from reportlab.pdfbase.ttfonts import TTFont

    unique = f"{name}-{hashlib.sha256(characters.encode()).hexdigest()[:12]}"
    return Face(unique, TTFont(unique, io.BytesIO(truetype(_package_data(name), characters))))


def _own_face(path: Path) -> Face:
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    name = f"own-{hashlib.sha256(bytes(path)).hexdigest()[:12]}"
    try:
        return Face(name, TTFont(name, str(path)))
    except (OSError, TTFError) as error:
        raise NotesTrouble(
            f"cannot use the font ({error}).", "Name a TrueType font (.ttf) that can be read.", str(path)
        ) from None


class Fonts:
    """The fonts for one document that uses these `characters`. `more` are the user's own font files, asked last."""

    def __init__(self, characters: Iterable[str], more: Iterable[Path] = ()) -> None:
        self.missing: set[str] = set()
        self._wanted = frozenset(characters) | {REPLACEMENT}
        self._more = tuple(more)
        self._last_resort: tuple[Face, ...] | None = None
        self._chains: dict[Style, list[Face]] = {}
        self._choice: dict[tuple[Style, str], tuple[Face, str]] = {}

    def pieces(self, text: str, style: Style) -> list[tuple[Face, str]]:
        """`text` cut where the font must change."""
        first = self._chain(style)[0]
        if first.characters.issuperset(text):
            return [(first, text)] if text else []
        pieces: list[tuple[Face, str]] = []
        for character in text:
            face, shown = self._choose(character, style)
            if pieces and pieces[-1][0] is face:
                pieces[-1] = (face, pieces[-1][1] + shown)
            else:
                pieces.append((face, shown))
        return pieces

    def first(self, style: Style) -> Face:
        """The design's own face for `style`."""
        return self._chain(style)[0]

    def _chain(self, style: Style) -> list[Face]:
        chain = self._chains.get(style)
        if chain is None:
            chain = self._chains[style] = [_face(_CHAINS[style][0])]
        return chain

    def _choose(self, character: str, style: Style) -> tuple[Face, str]:
        key = (style, character)
        if key not in self._choice:
            self._choice[key] = self._search(character, style)
        return self._choice[key]

    def _search(self, character: str, style: Style) -> tuple[Face, str]:
        chain = self._chain(style)
        names: list[Callable[[], Iterable[Face]]] = [lambda: chain]
        names += [lambda name=name: (_face(name),) for name in _CHAINS[style][1:]]  # type: ignore[misc]
        names.append(self._symbols)
        for faces in names:  # each is loaded only when the ones before it lack the character
            for face in faces():
                if character in face.characters:
                    return face, character
        if character == REPLACEMENT:
            return chain[0], "?"
        self.missing.add(character)
        return self._choose(REPLACEMENT, style)

    def _symbols(self) -> tuple[Face, ...]:
        if self._last_resort is None:
            faces = [_own_face(path) for path in self._more]
            for name in _SYMBOLS:
                if characters := covered(_package_data(name), self._wanted):
                    faces.append(_extract(name, characters))
            self._last_resort = tuple(faces)
        return self._last_resort
