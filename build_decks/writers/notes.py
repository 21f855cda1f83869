"""Cards → Anki notes. A card is a note of its own; the two directions of one fact are two cards of one note, so that Anki
does not show both on one day.

Which card is which of which note is the ledger's to say: what was once published together stays together.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path, PurePath

from build_decks.deck import Card, Deck, Weight
from build_decks.errors import NotesTrouble
from build_decks.identity.ledger import Stamper
from build_decks.writers.fields import FieldRenderer
from build_decks.writers.markup import clean
from build_decks.writers.media import MediaFinder, Medium
from build_decks.writers.note_type import FIELDS, NAME

# Where a note stands, what it is painted with and what it once said may change without the note saying anything new. Anki
# takes the learner's tags away from a note that it brings up to date, so these wait for the next change of what it says.
_NOT_CONTENT = frozenset({"Context", "Source", "Ref", "Look", "Key", "Was"})
_CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class AnkiSettings:
    """`parent`: a deck above this one; `by_section`: a deck for each topic below it; `must_first`: new cards that matter
    most come first; `typed`: numbers and codes are to be typed in."""

    parent: str = ""
    by_section: bool = False
    must_first: bool = False
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A note as Anki stores it: the fields as HTML in the note type's order, the keys and the numbers of its cards, and its deck.

    `content` is the digest of what it says, with the tags that all notes of the deck have.
    """

    guid: str
    keys: tuple[str, ...]
    gaps: tuple[int, ...]
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    deck: str
    media: tuple[Medium, ...]
    content: str


def render_notes(
    deck: Deck, stamper: Stamper, settings: AnkiSettings = AnkiSettings(), project: Path | None = None
) -> tuple[Note, ...]:
    """The notes of a deck in the order in which new ones are to be learned.

    `project` is the folder whose own templates come first. Raises NotesTrouble for cards that Anki could not tell apart,
    for a picture or recording that is not there, and for a template that cannot be filled.
    """
    renderer = FieldRenderer(deck, project, typed=settings.typed)
    finder = MediaFinder(deck)
    notes = []
    for guid, cards in _in_order(_grouped(deck, stamper), settings.must_first):
        first = next(iter(cards.values()))
        media = tuple(dict.fromkeys(medium for card in cards.values() for medium in finder.of(card)))
        changed = [f"{_CHANGED}::{card.until}" for card in cards.values() if card.was]
        fields = renderer.fields(guid, cards, media)
        note = Note(
            guid=guid,
            keys=tuple(card.key for card in cards.values()),
            gaps=tuple(cards),
            fields=fields,
            tags=tags((*deck.tags, *(tag for card in cards.values() for tag in card.tags), *changed)),
            deck=_deck_name(deck, first, settings),
            media=media,
            content=_digest(fields, tags(deck.tags)),
        )
        notes.append(note)
    return tuple(notes)


def _digest(fields: tuple[str, ...], tags: tuple[str, ...]) -> str:
    said = [html for name, html in zip(FIELDS, fields, strict=True) if name not in _NOT_CONTENT]
    return hashlib.sha256("\x1f".join((NAME, *said, *tags)).encode()).hexdigest()[:16]


def _grouped(deck: Deck, stamper: Stamper) -> dict[str, dict[int, Card]]:
    """The cards of each note by their numbers. Refuses what Anki would take without a word and get wrong for ever."""
    notes: defaultdict[str, dict[int, Card]] = defaultdict(dict)
    for card in deck.cards:
        path, line = (card.sources[0].path, card.sources[0].line) if card.sources else (deck.path, 0)
        place = stamper.place(card.key, card.twin)
        if not card.key or not place.guid:
            raise NotesTrouble("a card has no key, so Anki could not tell it from others.", "", path, line)
        if other := notes[place.guid].get(place.gap):
            where = f"{other.sources[0]}" if other.sources else deck.path
            raise NotesTrouble(f"this card and the one of {where} would be the same.", "Say them apart.", path, line)
        if place.gap not in (1, 2):
            raise NotesTrouble("a card's number in its note cannot be right.", "Mend the ledger.", path, line)
        notes[place.guid][place.gap] = card
    return {guid: dict(sorted(cards.items())) for guid, cards in notes.items()}


def _in_order(notes: dict[str, dict[int, Card]], must_first: bool) -> list[tuple[str, dict[int, Card]]]:
    """As in the notes, or what matters most first."""
    if not must_first:
        return list(notes.items())
    ranks = list(Weight)
    return sorted(notes.items(), key=lambda pair: min(ranks.index(card.weight) for card in pair[1].values()))


def _title(deck: Deck) -> str:
    """The name of the deck in Anki. `::` puts a deck below another, as everywhere in Anki."""
    return _name(deck.title) or PurePath(deck.path).stem or "Notes"


def _deck_name(deck: Deck, card: Card, settings: AnkiSettings) -> str:
    """The deck of one card: below a parent, and a section's own, where they are wanted."""
    section = _name(card.topic).replace("::", ": ") if settings.by_section else ""
    return "::".join(dict.fromkeys(part for part in (_name(settings.parent), _title(deck), section) if part))


def _name(text: str) -> str:
    return " ".join(clean(text).split())


def tags(names: tuple[str, ...]) -> tuple[str, ...]:
    """Tags as Anki keeps them: `a::b` for levels, no white space or quotation marks; sorted, each once in any case."""
    kept: dict[str, str] = {}
    for name in names:
        levels = (re.sub(r"\s+", "_", clean(level).replace('"', "").strip()) for level in name.split("::"))
        tag = "::".join(level.strip(":") for level in levels if level.strip(":"))
        if tag:
            kept.setdefault(tag.casefold(), tag)
    return tuple(kept[name] for name in sorted(kept))
