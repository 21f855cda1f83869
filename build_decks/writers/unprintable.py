"""Characters that no font has, and where they stand in the notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import normalize

from build_decks.outline import Document


def unprintable(document: Document, missing: Iterable[str]) -> Iterator[str]:
    """A line for the user about each place where `missing` characters stand first, in the order of the places."""
    characters = sorted(missing)
    if not characters:
        return
    texts = [(section.span.first, section.heading.plain) for section in document.root.walk()]
    texts += [(item.span.first, " ".join((item.text.plain, *map(str, item.cells)))) for item in document.items()]
    texts = [(line, normalize("NFC", text)) for line, text in texts]
    places: dict[int, list[str]] = {}
    for character in characters:
        line = min((line for line, text in texts if character in text), default=0)
        places.setdefault(line, []).append(f"{character} (U+{ord(character):04X})")
    for line, named in sorted(places.items()):
        place = f"{document.path}:{line}" if line else document.path
        yield (
            f"{place}: no font has {', '.join(named)}, so the PDFs print a mark instead. "
            'Name a font that has it in the theme: fonts = ["NAME.ttf"].'
        )
