"""Plans one build against the ledger: which card is which, what it is stamped with, and what is recorded of it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from build_decks.deck import Deck
from build_decks.differ import Change, changes_of, is_another_value, is_recent, with_changes
from build_decks.ledger import Entry, Ledger, Stamp, Stamper, Trace, derived_guid, in_order
from build_decks.matcher import match

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
        self._guids = {entry.guid for entry in ledger.entries}
        self._looks = {name: (digest, modified) for name, digest, modified in ledger.note_types}
        self._stamped: dict[Key, Entry] = {}  # by file and key
        known, doubts = self._known()
        self._planned = {place: self._entry(trace, known.get(place)) for place, trace in self._places()}
        self._sources = {self._planned[place].guid: entry for place, entry in known.items()}
        gone = [
            e
            for e in ledger.entries
            if not e.retired and e.guid not in self._sources and fate[e.trace.file] is Fate.RETIRABLE
        ]
        self._gone = {entry.guid for entry in gone}
        self.changes: tuple[Change, ...] = changes_of(decks, self._planned, known, gone, doubts)
        self.decks = {file: with_changes(deck, file, self._planned, now) for file, deck in decks.items()}

    def stamper(self, file: str) -> Stamper:
        """The stamps of the cards of one file."""
        return _FileStamper(self, file)

    def stamp(self, file: str, key: str, content: str) -> Stamp:
        """The stamp of a card; its time rises only where its content has changed."""
        entry = self._planned[file, key]
        if content != entry.content:
            modified = max(entry.modified + 1, self.now) if entry.content else self.now
            entry = replace(entry, content=content, modified=modified)
        self._stamped[file, key] = entry
        return Stamp(entry.guid, entry.modified, entry.gap)

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
        replaced = {entry.guid for entry in new}
        today = time.strftime("%Y-%m-%d", time.gmtime(self.now))
        for entry in self.ledger.entries:
            if entry.guid in replaced:
                continue
            file = entry.trace.file
            retires = entry.guid in self._gone and (file in self.published or file not in self._traces)
            new.append(replace(entry, retired=today) if retires else entry)
        looks = tuple((name, digest, modified) for name, (digest, modified) in self._looks.items())
        return Ledger(tuple(in_order(new)), looks)

    def _places(self) -> Iterator[tuple[Key, Trace]]:
        for file, traces in self._traces.items():
            for trace in traces:
                yield (file, trace.key), trace

    def _known(self) -> tuple[dict[Key, Entry], dict[Key, tuple[Entry, ...]]]:
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
        return known, {place: entries for place, entries in doubts.items() if place not in known}

    def _entry(self, trace: Trace, known: Entry | None) -> Entry:
        """The entry of a card, before its content is known."""
        if known:
            was, changed = self._was(trace, known)
            return replace(known, trace=trace, was=was, changed=changed, retired="")
        key = trace.key
        while (guid := derived_guid(trace.file, trace.kind, key)) in self._guids:
            key += "+"
        self._guids.add(guid)
        return Entry(guid, trace, "", self.now)

    def _was(self, trace: Trace, known: Entry) -> tuple[str, int]:
        """The value before the present one, and when it changed; a change that is taken back is forgotten."""
        if is_another_value(known.trace.answer, trace.answer):
            return ("", 0) if known.was == trace.answer else (known.trace.answer, self.now)
        return (known.was, known.changed) if is_recent(known.changed, self.now) else ("", 0)


@dataclass(frozen=True, slots=True)
class _FileStamper:
    plan: Plan
    file: str

    def note(self, key: str, kind: str, content: str) -> Stamp:
        return self.plan.stamp(self.file, key, content)

    def note_type(self, name: str, content: str) -> int:
        return self.plan.look(name, content)
