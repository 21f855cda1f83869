"""The clean-up package: what is in the notes no more, marked so in Anki, where a package can change notes but not delete any.

Imported, it gives each retired note the tag `retired` and a line on the back that says since when. Search for `tag:retired`,
and delete or suspend what is found.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from build_decks.deck import Basic, Card, Deck
from build_decks.identity.ledger import Entry, Ledger, Place

TAG = "retired"


def retired_of(ledger: Ledger) -> tuple[Entry, ...]:
    """The cards of notes that are retired whole; where another card of a note is still asked, the note is not."""
    living = {entry.guid for entry in ledger.entries if not entry.retired}
    return tuple(entry for entry in ledger.entries if entry.retired and entry.guid not in living)


def clean_up_deck(entries: tuple[Entry, ...]) -> Deck:
    """The retired cards as a deck; those that are known to Anki stay in the decks where they are."""
    return Deck("Retired", "retired", tuple(_card(entry) for entry in entries))


def _card(entry: Entry) -> Card:
    notice = f"in the notes no more since {entry.retired}"
    body = Basic(entry.trace.question, entry.trace.answer)
    return Card(_key(entry), body, TAG, (entry.trace.file,), (), "", notice=notice, tags=(TAG,))


def _key(entry: Entry) -> str:
    return f"{entry.guid} {entry.gap}"


class Retirer:
    """Stamps the notes of the clean-up package: they are newer than all that was published, and the ledger must know."""

    def __init__(self, ledger: Ledger, now: int) -> None:
        self.ledger = ledger
        self.now = now
        self._places = {_key(entry): entry.place for entry in ledger.entries}
        self._known: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in ledger.entries:
            self._known[entry.guid].append(entry)
        self._stamped: dict[str, tuple[str, int]] = {}

    def place(self, key: str, twin: str) -> Place:
        """The place that the card has had."""
        return self._places[key]

    def note(self, guid: str, content: str) -> int:
        """Later than the note's last change; the same again where it was marked before."""
        known = self._known[guid]
        latest = max(entry.modified for entry in known)
        modified = latest if all(entry.content == content for entry in known) else max(latest + 1, self.now)
        self._stamped[guid] = content, modified
        return modified

    def note_type(self, name: str, content: str) -> int:
        """As the last build left it; a new look comes with the next one."""
        return next((modified for known, _, modified in self.ledger.note_types if known == name), self.now)

    def result(self) -> Ledger:
        """The ledger that knows how the notes are marked, so that one that comes back is newer again."""
        entries = tuple(
            replace(entry, content=self._stamped[entry.guid][0], modified=self._stamped[entry.guid][1])
            if entry.guid in self._stamped
            else entry
            for entry in self.ledger.entries
        )
        return replace(self.ledger, entries=entries)
