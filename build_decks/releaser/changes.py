"""What is different between the ledgers of two releases: facts added, changed and retired."""

from __future__ import annotations

from build_decks.identity.differ import Change, Status
from build_decks.identity.ledger import Entry, Ledger


def changes_between(old: Ledger, new: Ledger) -> tuple[Change, ...]:
    """The facts of `new` that `old` did not have or that had another answer, in their order, then those that are gone."""
    known = {entry.place: entry for entry in old.entries if not entry.retired}
    live = {entry.place: entry for entry in new.entries if not entry.retired}
    changes = []
    for place, entry in live.items():
        before = known.get(place)
        if before is None:
            changes.append(_change(Status.NEW, entry, "", entry.trace.answer))
        elif before.trace.answer != entry.trace.answer:
            changes.append(_change(Status.CHANGED, entry, before.trace.answer, entry.trace.answer))
    gone = (entry for place, entry in known.items() if place not in live)
    return (*changes, *(_change(Status.RETIRED, entry, entry.trace.answer, "") for entry in gone))


def _change(status: Status, entry: Entry, old: str, new: str) -> Change:
    return Change(status, entry.guid, entry.trace.file, 0, entry.trace.question, old, new)


def counts(changes: tuple[Change, ...]) -> tuple[int, int, int]:
    """How many are added, changed and retired."""
    statuses = [change.status for change in changes]
    return statuses.count(Status.NEW), statuses.count(Status.CHANGED), statuses.count(Status.RETIRED)
