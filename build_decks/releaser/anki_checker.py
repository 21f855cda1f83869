"""The real Anki's word on a release: its own backend imports the decks, as a learner's Anki will."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from build_decks.errors import NotesTrouble
from build_decks.releaser.tools import missing

if TYPE_CHECKING:
    from anki.cards import Card
    from anki.collection import Collection, ImportLogWithChanges

_GOOD: Literal[3] = 3  # the button of a card that was known
_OWN = "kept-by-hand"  # a tag that a learner gives


@dataclass(frozen=True, slots=True)
class Shown:
    """A card as Anki renders it, for the download page."""

    front: str
    back: str
    css: str


@dataclass(frozen=True, slots=True)
class AnkiReport:
    """What the import of the decks showed: notes in all, kept from the last release, and new; and the cards of each deck."""

    version: str
    notes: int
    kept: int
    new: int
    cards: tuple[tuple[Shown, ...], ...]


def require_anki() -> str:
    """The version of Anki's backend. Raises NotesTrouble where it is not installed."""
    try:
        from anki.buildinfo import version
    except ImportError as error:
        raise missing("a release is imported into Anki's own backend") from error
    return version


def check_decks(packages: list[Path], earlier: list[Path], scratch: Path) -> AnkiReport:
    """Imports the packages twice into a fresh collection, and over the `earlier` ones in one that has been learned from.

    Raises NotesTrouble for whatever a learner would lose or see twice.
    """
    version = require_anki()
    with _collection(scratch / "fresh") as col:
        shown = []
        for package in packages:
            known = set(col.find_cards(""))
            log = _import(col, package)
            _refuse(log, package)
            if log.updated or log.duplicate:
                raise _trouble(package, "brings notes that another deck of this release has too")
            shown.append(tuple(_shown(col, card) for card in col.find_cards("", order="c.due") if card not in known))
        released = _histories(col)
        _again(col, packages)
    if not earlier:
        return AnkiReport(version, len(released), 0, len(released), tuple(shown))
    with _collection(scratch / "learned") as col:
        for package in earlier:
            _refuse(_import(col, package), package)
        _learn(col)
        before = _histories(col)
        changed: set[str] = set()
        for package in packages:
            log = _import(col, package)
            _refuse(log, package)
            changed |= {_guid(col, note) for note in log.updated}
        after = _histories(col)
        _compare(before, after, changed)
        _refuse_doubles(before, released)
        _again(col, packages)
    kept = len(released.keys() & before.keys())
    return AnkiReport(version, len(released), kept, len(released) - kept, tuple(shown))


@dataclass(frozen=True, slots=True)
class _History:
    """What a learner has of a note: of each card id, reviews, interval, due day and entries of the log; and the tags."""

    cards: tuple[tuple[int, int, int, int, int], ...]
    tags: frozenset[str]
    question: str


@contextmanager
def _collection(folder: Path) -> Iterator[Collection]:
    from anki.collection import Collection  # the first of Anki's modules to import: they import each other in a circle

    folder.mkdir(parents=True)
    col = Collection(str(folder / "collection.anki2"))
    try:
        yield col
    finally:
        col.close()


def _import(col: Collection, package: Path) -> ImportLogWithChanges.Log:
    """Imports with the options of a new profile."""
    from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest

    request = ImportAnkiPackageRequest(package_path=str(package), options=ImportAnkiPackageOptions())
    try:
        return col.import_anki_package(request).log
    except Exception as error:  # whatever Anki's backend says of a package that it cannot read
        raise _trouble(package, f"cannot be imported: {' '.join(str(error).split())}") from error


def _again(col: Collection, packages: Iterable[Path]) -> None:
    """A second import must find everything there, and change nothing."""
    before = col.note_count()
    for package in packages:
        log = _import(col, package)
        _refuse(log, package)
        if log.new or log.updated or col.note_count() != before:
            raise _trouble(
                package, f"brings {len(log.new)} new and {len(log.updated)} changed notes when imported again"
            )


def _refuse(log: ImportLogWithChanges.Log, package: Path) -> None:
    lost = [*log.conflicting, *log.missing_notetype, *log.missing_deck, *log.empty_first_field, *log.first_field_match]
    if lost:
        named = " ".join(" ".join(lost[0].fields).split())[:80]
        raise _trouble(package, f"has {len(lost)} notes that Anki does not take, such as {named!r}")


def _shown(col: Collection, card_id: int) -> Shown:
    from anki.cards import CardId

    card = col.get_card(CardId(card_id))
    output = card.render_output()
    return Shown(
        front=output.question_text,
        back=output.answer_text,
        css=output.css,
    )


def _learn(col: Collection) -> None:
    """Answers every card once and tags every note, as a learner would."""
    for card_id in col.find_cards(""):
        card: Card = col.get_card(card_id)
        card.start_timer()
        col.sched.answerCard(card, _GOOD)
    col.tags.bulk_add(list(col.find_notes("")), _OWN)


def _histories(col: Collection) -> dict[str, _History]:
    """The history of every note, by its guid."""
    assert col.db is not None, "the collection is open"
    reviews: dict[Any, Any] = dict(map(tuple, col.db.all("select cid, count() from revlog group by cid")))
    histories = {}
    for note_id in col.find_notes(""):
        note = col.get_note(note_id)
        cards = tuple((c.id, c.reps, c.ivl, c.due, reviews.get(c.id, 0)) for c in note.cards())
        histories[note.guid] = _History(cards, frozenset(note.tags), note.fields[0])
    return histories


def _compare(before: dict[str, _History], after: dict[str, _History], changed: set[str]) -> None:
    for guid, old in before.items():
        new = after.get(guid)
        kept = new is not None and set(old.cards) <= set(new.cards)
        if not kept or (guid not in changed and new is not None and _OWN not in new.tags):
            lost = "history" if not kept else "tags"
            raise NotesTrouble(
                f"the import loses the {lost} of a card that is being learned: {old.question[:80]!r}.", ""
            )


def _refuse_doubles(before: dict[str, _History], released: dict[str, _History]) -> None:
    """A question that was asked before must come as the same note, or it stands in the collection twice."""
    asked = {old.question: guid for guid, old in before.items() if guid not in released}
    for guid, new in released.items():
        if guid not in before and new.question in asked:
            raise NotesTrouble(f"the import doubles a card that is being learned: {new.question[:80]!r}.", "")


def _guid(col: Collection, note: ImportLogWithChanges.Note) -> str:
    from anki.notes import NoteId

    return col.get_note(NoteId(note.id.nid)).guid


def _trouble(package: Path, what: str) -> NotesTrouble:
    return NotesTrouble(f"the deck {package.name} {what}.", "")
