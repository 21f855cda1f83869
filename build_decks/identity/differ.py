"""What is different from what was published: for `build-decks diff`, for the last lines of a build, for the back of a card."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rapidfuzz import fuzz

from build_decks.deck import Deck
from build_decks.identity.ledger import Entry

Known = Mapping[tuple[str, str], Entry]  # by file and key

RECENT = 90 * 86_400  # seconds of work on the notes that a card tells of its earlier value
_IN_A_ROW = 500
_BRIEF = 40  # characters; a longer answer is a text that is worked on rather than a value


class Status(StrEnum):
    """What became of a card."""

    NEW = "new"
    CHANGED = "changed"
    MOVED = "moved"
    RETIRED = "retired"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Change:
    """One card: where it is (`path`, `line`, 0 for retired ones), what it asks, its answer before (`old`) and now (`new`).

    `origin` is where it was, if it has moved ("aws.md › SQS"); `doubts` are earlier questions it could have been.
    """

    status: Status
    guid: str
    path: str
    line: int
    question: str
    old: str
    new: str
    origin: str = ""
    doubts: tuple[str, ...] = ()


def changes_of(
    decks: Mapping[str, Deck],
    planned: Known,
    known: Known,
    gone: Iterable[Entry],
    doubts: Mapping[tuple[str, str], tuple[Entry, ...]],
) -> tuple[Change, ...]:
    """All cards of the decks in their order with what became of them, then the retired ones."""
    changes = []
    for file, deck in decks.items():
        for card in deck.cards:
            now, before = planned[file, card.key], known.get((file, card.key))
            source = card.sources[0] if card.sources else None
            change = Change(
                status=_status(before, now),
                guid=now.guid,
                path=source.path if source else deck.path,
                line=source.line if source else 0,
                question=now.trace.question,
                old=before.trace.answer if before else "",
                new=now.trace.answer,
                origin=_place(before) if before and _place(before) != _place(now) else "",
                doubts=tuple(entry.trace.question for entry in doubts.get((file, card.key), ())),
            )
            changes.append(change)
    changes += [Change(Status.RETIRED, e.guid, e.trace.file, 0, e.trace.question, e.trace.answer, "") for e in gone]
    return tuple(changes)


def _status(before: Entry | None, now: Entry) -> Status:
    if before is None:
        return Status.NEW
    if (before.trace.answer, before.trace.statement) != (now.trace.answer, now.trace.statement):
        return Status.CHANGED
    if _place(before) != _place(now):
        return Status.MOVED
    return Status.UNCHANGED


def _place(entry: Entry) -> str:
    return " › ".join(part for part in (entry.trace.file, entry.trace.section) if part)


def as_lines(changes: Iterable[Change]) -> list[str]:
    """What is different, a line each, in the order of the notes."""
    return [_line(change) for change in changes if change.status is not Status.UNCHANGED]


def _line(change: Change) -> str:
    place = f"{change.path}:{change.line}" if change.line else change.path
    match change.status:
        case Status.CHANGED if change.old != change.new:
            what = f"{change.question} {change.old} -> {change.new}"
        case Status.RETIRED:
            what = f"{change.question} {change.old}"
        case _:
            what = f"{change.question} {change.new}"
    return " ".join(f"{place}: {change.status}: {what}{f' (was in {change.origin})' if change.origin else ''}".split())


def doubt_lines(changes: Iterable[Change]) -> list[str]:
    """A line for each card that is new because it could have been one of several."""
    return [
        f"{change.path}:{change.line}: “{change.question}” is a new card, because it could not be told for sure which "
        f"earlier one it was: {' or '.join(f'“{doubt}”' for doubt in change.doubts[:3])}."
        for change in changes
        if change.doubts
    ]


def retired_search(changes: Sequence[Change]) -> str:
    """What finds the retired notes in Anki's browser; empty where there are none."""
    living = {change.guid for change in changes if change.status is not Status.RETIRED}
    return search_of(change.guid for change in changes if change.guid not in living)


def search_of(guids: Iterable[str]) -> str:
    """What finds these notes in Anki's browser, which takes no more than about 1000 in a row: so they stand in brackets."""
    terms = [f"Key:{guid}" for guid in dict.fromkeys(guids)]
    rows = [" OR ".join(terms[at : at + _IN_A_ROW]) for at in range(0, len(terms), _IN_A_ROW)]
    return rows[0] if len(rows) == 1 else " OR ".join(f"({row})" for row in rows)


def has_emptied(changes: Sequence[Change]) -> bool:
    """Whether one direction of a note is retired while the other lives: its card stays until Anki's Empty Cards."""
    living = {change.guid for change in changes if change.status is not Status.RETIRED}
    return any(change.guid in living for change in changes if change.status is Status.RETIRED)


def counted(changes: Iterable[Change]) -> str:
    """`2 new, 1 changed, 40 unchanged`"""
    statuses = [change.status for change in changes]
    return ", ".join(f"{count:,} {status}" for status in Status if (count := statuses.count(status)))


def with_changes(deck: Deck, file: str, planned: Known, newest: int) -> Deck:
    """The deck with the earlier value in each card whose value has changed lately; `newest` is when the file last changed."""
    cards = []
    for card in deck.cards:
        entry = planned[file, card.key]
        if entry.was and newest - entry.changed <= RECENT:
            card = replace(card, was=entry.was, until=time.strftime("%Y-%m", time.gmtime(entry.changed)))
        cards.append(card)
    return replace(deck, cards=tuple(cards))


def is_another_value(old: str, new: str) -> bool:
    """Whether an answer has become another value, rather than the same one written better: `256 KB` → `1 MB`."""
    if _plain(old) == _plain(new):
        return False
    numbers = re.findall(r"\d+", old) != re.findall(r"\d+", new)
    return len(old) <= _BRIEF and (numbers or fuzz.ratio(_plain(old), _plain(new)) < 80)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
