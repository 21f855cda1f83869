"""The PDFs of a release read back by another program (PDFium, as in many browsers): everything that was meant to be
printed must be there as text. It also takes the picture of the sheet."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from build_decks.deck import Basic, Body, Cloze, Deck, Listing
from build_decks.errors import NotesTrouble
from build_decks.releaser.tools import missing
from build_decks.sheet import Sheet

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_WIDTH = 1400  # pixels of the picture, enough to read the sheet on a screen of two pixels a point
_COLOURS = 48  # a sheet has few, and a palette makes the picture a quarter of the size


@dataclass(frozen=True, slots=True)
class Papers:
    """What was read back of one note file's PDFs: the pages of each, and the first page of the sheet as a PNG."""

    sheet: int
    flashcards: int
    quiz: int
    picture: bytes


def require_pdfium() -> str:
    """The version of the PDF reader. Raises NotesTrouble where it is not installed."""
    try:
        from pypdfium2.version import PYPDFIUM_INFO
    except ImportError as error:
        raise missing("the PDFs of a release are read back with PDFium") from error
    return str(PYPDFIUM_INFO)


def check_papers(deck: Deck, sheet: Sheet, printed: Path, flashcards: Path, quiz: Path) -> Papers:
    """Reads the three PDFs back. Raises NotesTrouble where a page is empty or a text of deck or sheet is not there."""
    require_pdfium()
    return Papers(
        sheet=_read_back(printed, list(_texts(sheet.topics))),
        flashcards=_read_back(flashcards, [text for card in deck.cards for text in (*_asked(card.body), card.ref)]),
        quiz=_read_back(quiz, []),
        picture=_picture(printed),
    )


def _asked(body: Body) -> Iterator[str]:
    match body:
        case Cloze(before, answer, after):
            yield from (before, answer, after)
        case Basic(question, answer):
            yield from (question, answer)
        case Listing(question, items):
            yield from (question, *items)


def _read_back(path: Path, texts: list[str]) -> int:
    with _opened(path) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    for number, page in enumerate(pages, 1):
        if not _letters(page):
            raise NotesTrouble(f"page {number} of {path.name} is empty.", "")
    # Lines break and words are hyphenated on paper, so only the letters count; scripts from right to left come reversed.
    found = _letters("".join(pages))
    for text in texts:
        letters = _letters(text)
        if letters not in found and letters[::-1] not in found:
            hint = "If no font has its letters, name one in the theme: fonts = […]."
            raise NotesTrouble(f"{path.name} does not print {text[:80]!r}.", hint)
    return len(pages)


def _picture(path: Path) -> bytes:
    with _opened(path) as document:
        page = document[0]
        image = page.render(scale=_WIDTH / page.get_width()).to_pil().quantize(_COLOURS)
    stream = io.BytesIO()
    image.save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _opened(path: Path) -> PdfDocument:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        return PdfDocument(path)
    except PdfiumError as error:
        raise NotesTrouble(f"{path.name} cannot be read back: {error}.", "") from error


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()


def _texts(value: object) -> Iterator[str]:
    """Every text in our data, apart from the row ids, which the sheet shortens."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != "refs":
                yield from _texts(getattr(value, field.name))
