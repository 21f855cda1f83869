"""Pictures and recordings that lie beside the notes: found, and named in Anki's one media folder by their content.

Anki may keep an old file of the same name when a package brings another, so the name is the digest of the bytes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from build_decks.deck import PICTURES, RECORDINGS, Attachment, Card, Deck
from build_decks.errors import NotesTrouble
from build_decks.writers.markup import clean

_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z+.-]+:|//")


@dataclass(frozen=True, slots=True)
class Medium:
    """A file to pack, the name it has in Anki, and whether it is seen or heard."""

    name: str
    path: Path
    is_picture: bool
    alt: str = ""


class MediaFinder:
    """Finds the media of one deck; each file is read once."""

    def __init__(self, deck: Deck) -> None:
        self.deck = deck
        self._found: dict[str, Medium] = {}

    def of(self, card: Card) -> Iterator[Medium]:
        """The media of a card; what is on the web stays there. Raises NotesTrouble where one cannot be packed."""
        for attachment in card.attachments:
            if not _ELSEWHERE.match(attachment.path):
                yield replace(self._medium(attachment, card), alt=attachment.alt)

    def _medium(self, attachment: Attachment, card: Card) -> Medium:
        if attachment.path not in self._found:
            path = self._find(attachment, card)
            digest = hashlib.sha256(path.read_bytes()).hexdigest()[:20]
            suffix = PurePosixPath(attachment.path).suffix.lower()
            self._found[attachment.path] = Medium(f"{digest}{suffix}", path, suffix in PICTURES)
        return self._found[attachment.path]

    def _find(self, attachment: Attachment, card: Card) -> Path:
        shown, pure = clean(attachment.path), PurePosixPath(attachment.path)
        place = card.sources[0] if card.sources else None
        where = (place.path if place else self.deck.path, attachment.line or (place.line if place else 0))
        if pure.suffix.lower() not in PICTURES | RECORDINGS or pure.is_absolute():
            what = f"{shown!r} is no picture or recording beside the notes."
            raise NotesTrouble(what, "Put its relative path there.", *where)
        folder = Path(self.deck.path).parent
        path = next((p for p in (folder / attachment.path, folder / unquote(attachment.path)) if _is_file(p)), None)
        if path is None:
            raise NotesTrouble(f"{shown!r} is not there.", "Put it beside the notes, or drop the link.", *where)
        return path


def with_media_that_is_there(deck: Deck) -> tuple[Deck, tuple[NotesTrouble, ...]]:
    """The deck without the media that cannot be packed, and a trouble for each of them: one lost picture is no reason
    to go without a deck."""
    finder, troubles = MediaFinder(deck), dict[str, NotesTrouble]()

    def kept(card: Card) -> Iterator[Attachment]:
        for attachment in card.attachments:
            try:
                list(finder.of(replace(card, attachments=(attachment,))))
            except NotesTrouble as trouble:
                troubles.setdefault(str(trouble), trouble)
            else:
                yield attachment

    cards = tuple(replace(card, attachments=tuple(kept(card))) if card.attachments else card for card in deck.cards)
    return replace(deck, cards=cards), tuple(troubles.values())


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name too long, or with a NUL in it
        return False
