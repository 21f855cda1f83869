"""Who a card is to Anki, from one build to the next: what was published, under which guid, and when it changed.

Anki knows a note by its guid alone, and takes a new version of it only when its modification time has risen.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Place:
    """Which card of which note one of ours is: the note's guid, and the card's number in it, 1 or 2."""

    guid: str
    gap: int = 1


class Stamper(Protocol):
    """Whoever knows what was published before."""

    def place(self, key: str, twin: str) -> Place:
        """The note and the number in it that the card `key` has or now gets, whose other direction is the card `twin`."""
        ...

    def note(self, guid: str, content: str) -> int:
        """When the note, whose content now has the digest `content`, last changed, in seconds."""
        ...

    def note_type(self, name: str, content: str) -> int:
        """When the look of a note type last changed, in seconds."""
        ...


@dataclass(frozen=True, slots=True)
class FirstBuild:
    """The stamps where nothing is known to be published: guids derived from the keys, everything changed `now`.

    `deck` is the name of the note file, so that the same key in two files names two notes.
    """

    deck: str
    now: int

    def place(self, key: str, twin: str) -> Place:
        """A note of its own, or the second place in its twin's."""
        return Place(derived_guid(self.deck, twin or key), 2 if twin else 1)

    def note(self, guid: str, content: str) -> int:
        """Now."""
        return self.now

    def note_type(self, name: str, content: str) -> int:
        """Now."""
        return self.now


def derived_guid(deck: str, key: str) -> str:
    """The guid of a note that has none yet: 80 bits of what names it."""
    seed = json.dumps([deck, key], ensure_ascii=True)
    return hashlib.sha256(seed.encode()).hexdigest()[:20]


@dataclass(frozen=True, slots=True)
class Trace:
    """What a card can be known by: where it stands (file, headings), its key, the digest of the words it was read from
    (`said`), and what it asks and answers."""

    file: str
    section: str
    key: str
    said: str
    question: str
    answer: str

    @property
    def statement(self) -> str:
        """The line with the answer left out: the key without its subject and without what tells it from its like."""
        return self.key.split(" | ")[1] if " | " in self.key else ""

    @property
    def line(self) -> str:
        """The line with the answer put back, as far as it is known."""
        return self.statement.replace("…", self.answer.casefold())


@dataclass(frozen=True, slots=True)
class Entry:
    """A published card: the guid of its note, and its number in it (`gap`, 1 or 2: the two directions of one fact).

    `content` is the digest of what the note says, `modified` when that last changed (seconds).  `was` is the value
    before the present one and `changed` when that was (seconds). `retired` is the day the card was found to be in the
    notes no more ("2026-11-24"), empty while it is.
    """

    guid: str
    trace: Trace
    content: str
    modified: int
    gap: int = 1
    was: str = ""
    changed: int = 0
    retired: str = ""

    @property
    def place(self) -> Place:
        """The note and the card's number in it."""
        return Place(self.guid, self.gap)


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that was published, in the order of the file; `note_types` are (name, digest of the look, modified)."""

    entries: tuple[Entry, ...] = ()
    note_types: tuple[tuple[str, str, int], ...] = ()


def in_order(entries: Iterable[Entry]) -> Iterator[Entry]:
    """By file, in each the notes as they come, then the retired ones by their keys."""
    yield from sorted(
        entries,
        key=lambda e: (e.trace.file, bool(e.retired), (e.trace.key, e.guid, e.gap) if e.retired else ()),
    )
