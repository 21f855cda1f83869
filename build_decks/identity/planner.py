"""Plans one build against the ledger: which card is which, what it is stamped with, and what is recorded of it."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from build_decks.deck import Deck
from build_decks.identity.differ import Change, changes_of, is_another_value, with_changes
from build_decks.identity.ledger import Entry, Ledger, Place, Stamper, Trace, derived_guid, in_order
from build_decks.identity.matcher import match

Key = tuple[str, str]  # name of the note file, key of the card


class Fate(Enum):
    """What may become of the entries of a note file."""

    KEPT = 1  # it was not read: they stay as they are
    MOVABLE = 2  # what they say may turn up in another file
    RETIRABLE = 3  # what is not found is in the notes no more


class Plan:
    """What one build publishes, and how it stands to what was published before."""

    def __init__(
        self, ledger: Ledger, decks: dict[str, Deck], traces: dict[str, list[Trace]], fate: dict[str, Fate], now: int
    ) -> None:
        self.ledger = ledger
        self.now = now
        self.published: set[str] = set()
        self._fate = fate
        self._traces = traces
        self._twins = _twins(decks)
        self._numbers: defaultdict[str, set[int]] = defaultdict(set)  # that the cards of each note have or had
        self._latest: defaultdict[str, int] = defaultdict(int)  # when each note last changed
        for entry in ledger.entries:
            self._numbers[entry.guid].add(entry.gap)
            self._latest[entry.guid] = max(self._latest[entry.guid], entry.modified)
        self._looks = {name: (digest, modified) for name, digest, modified in ledger.note_types}
        self._stamped: dict[Key, Entry] = {}
        self._known, doubts = self._matched()
        self._planned = self._plan()
        self._cards: defaultdict[str, list[Key]] = defaultdict(list)  # by the guids of their notes
        for place, entry in self._planned.items():
            self._cards[entry.guid].append(place)
        self._sources = {entry.place for entry in self._known.values()}
        gone = [
            e
            for e in ledger.entries
            if not e.retired and e.place not in self._sources and fate[e.trace.file] is Fate.RETIRABLE
        ]
        self._gone = {entry.place for entry in gone}
        self.changes: tuple[Change, ...] = changes_of(decks, self._planned, self._known, gone, doubts)
        newest = self._newest()
        self.decks = {file: with_changes(deck, file, self._planned, newest[file]) for file, deck in decks.items()}

    def stamper(self, file: str) -> Stamper:
        """The stamps of the cards of one file."""
        return _FileStamper(self, file)

    def place(self, file: str, key: str) -> Place:
        """The note and the number in it of a card."""
        return self._planned[file, key].place

    def stamp(self, guid: str, content: str) -> int:
        """When a note last changed: its time rises only where its content has."""
        latest = self._latest[guid]
        if any(self._planned[place].content != content for place in self._cards[guid]):
            latest = max(latest + 1, self.now)
        for place in self._cards[guid]:
            self._stamped[place] = replace(self._planned[place], content=content, modified=latest)
        return latest

    def look(self, name: str, digest: str) -> int:
        """When the look of a note type last changed."""
        known, modified = self._looks.get(name, ("", 0))
        if known != digest:
            modified = max(modified + 1, self.now)
            self._looks[name] = digest, modified
        return modified

    def result(self) -> Ledger:
        """The ledger after this build: only what is on disk counts."""
        new = [entry for (file, _), entry in self._stamped.items() if file in self.published]
        replaced = {entry.place for entry in new}
        today = time.strftime("%Y-%m-%d", time.gmtime(self.now))
        for entry in self.ledger.entries:
            if entry.place in replaced:
                continue
            file = entry.trace.file
            retires = entry.place in self._gone and (file in self.published or file not in self._traces)
            new.append(replace(entry, retired=today) if retires else entry)
        looks = tuple((name, digest, modified) for name, (digest, modified) in self._looks.items())
        return Ledger(tuple(in_order(new)), looks)

    def _places(self) -> Iterator[tuple[Key, Trace]]:
        for file, traces in self._traces.items():
            for trace in traces:
                yield (file, trace.key), trace

    def _matched(self) -> tuple[dict[Key, Entry], dict[Key, tuple[Entry, ...]]]:
        """The earlier entry of each card that has one, and the entries of those that could be one of several."""
        places = dict(self._places())
        known: dict[Key, Entry] = {}
        doubts: dict[Key, tuple[Entry, ...]] = {}
        live = [e for e in self.ledger.entries if not e.retired and self._fate[e.trace.file] is not Fate.KEPT]
        retired = [e for e in self.ledger.entries if e.retired]
        for entries, exactly in ((live, False), (retired, True)):
            free = [place for place in places if place not in known]
            found = match([e.trace for e in entries], [places[place] for place in free], exactly=exactly)
            known |= {free[new]: entries[old] for new, old in found.pairs.items()}
            if not exactly:
                doubts = {free[new]: tuple(entries[old] for old in olds) for new, olds in found.doubts.items()}
        known = self._undivided(known)
        return known, {place: entries for place, entries in doubts.items() if place not in known}

    def _undivided(self, known: dict[Key, Entry]) -> dict[Key, Entry]:
        """Without cards that have left the file of their note's other card: a note can be in one file only."""
        home: dict[str, str] = {}
        for (file, _), entry in sorted(known.items(), key=lambda pair: (pair[1].gap, pair[0])):
            home.setdefault(entry.guid, file)
        return {(file, key): entry for (file, key), entry in known.items() if home[entry.guid] == file}

    def _plan(self) -> dict[Key, Entry]:
        """The entry of each card, before its content is known."""
        planned: dict[Key, Entry] = {}
        for place, trace in self._places():
            if entry := self._known.get(place):
                was, changed = self._was(trace, entry)
                planned[place] = replace(entry, trace=trace, was=was, changed=changed, retired="")
        for place, trace in self._places():
            if place not in planned:
                new = self._new(trace, planned.get(self._twins.get(place, place)))
                self._numbers[new.guid].add(new.gap)
                planned[place] = Entry(new.guid, trace, "", self.now, new.gap)
        return planned

    def _new(self, trace: Trace, twin: Entry | None) -> Place:
        """The place of a card that was never published: beside its twin, unless that note has or had a second card."""
        if twin and self._numbers[twin.guid] == {1}:
            return Place(twin.guid, 2)
        key = trace.key
        while self._numbers[guid := derived_guid(trace.file, key)]:
            key += "+"
        return Place(guid)

    def _was(self, trace: Trace, known: Entry) -> tuple[str, int]:
        """The value before the present one, and when it changed; a change that is taken back is forgotten.

        Where the notes say the same as before and are only read otherwise, no value has changed.
        """
        if known.trace.said != trace.said and is_another_value(known.trace.answer, trace.answer):
            return ("", 0) if known.was == trace.answer else (known.trace.answer, self.now)
        return known.was, known.changed

    def _newest(self) -> dict[str, int]:
        """When each file last changed; not the clock, so that building the same again gives the same at any time."""
        newest: defaultdict[str, int] = defaultdict(int)
        for entry in self.ledger.entries:
            newest[entry.trace.file] = max(newest[entry.trace.file], entry.modified)
        for (file, key), entry in self._planned.items():
            if (file, key) not in self._known or self._known[file, key].trace != entry.trace:
                newest[file] = self.now
        return newest


@dataclass(frozen=True, slots=True)
class _FileStamper:
    plan: Plan
    file: str

    def place(self, key: str, twin: str) -> Place:
        return self.plan.place(self.file, key)

    def note(self, guid: str, content: str) -> int:
        return self.plan.stamp(guid, content)

    def note_type(self, name: str, content: str) -> int:
        return self.plan.look(name, content)


def _twins(decks: dict[str, Deck]) -> dict[Key, Key]:
    """Each card that is one of two directions → the other one."""
    pairs = [((file, card.key), (file, card.twin)) for file, deck in decks.items() for card in deck.cards if card.twin]
    return dict(pairs) | {other: one for one, other in pairs}
