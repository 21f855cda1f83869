"""The file beside the notes that remembers the ledger.

    {"ledger": "build-decks", "format": 1,
    "note_types": {"build-decks": ["3f2a…", 1795478400]},
    "notes": [
    {"guid": "…", "file": "aws.md", "section": "SQS › Limits", "key": "sqs | max message size …", "answer": "256 KB", …},
    …
    ]}

One line a note, made for `git diff`: by file, in each the notes as they stand there, then those that are there no more.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from build_decks.errors import NotesTrouble
from build_decks.identity.ledger import Entry, Ledger, Place, Trace

FILE_NAME = "ledger.json"
SIGNATURE = b'{"ledger": "build-decks"'  # how the file begins, whatever comes later
_FORMAT = 1
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})", re.M)
_REMEDY = (
    "Put an earlier copy of it back; without any, delete it: notes that were edited since their first build start anew."
)


def as_text(ledger: Ledger) -> str:
    """The ledger as its file."""
    looks = json.dumps({name: [digest, modified] for name, digest, modified in sorted(ledger.note_types)})
    notes = ",\n".join(json.dumps(_as_data(entry), ensure_ascii=False) for entry in ledger.entries)
    return f'{SIGNATURE.decode()}, "format": {_FORMAT},\n"note_types": {looks},\n"notes": [\n{notes}\n]}}\n'


def from_bytes(data: bytes, shown: str) -> Ledger:
    """The ledger that a file holds; `shown` is its path in messages.

    Raises NotesTrouble where it is damaged or half merged: what it knows is not to be lost without a word.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotesTrouble("the ledger is damaged: it is not UTF-8.", _REMEDY, shown) from error
    if conflict := _CONFLICT.search(text):
        line = text.count("\n", 0, conflict.start()) + 1
        hint = "Take the lines of both sides, each note once, and remove the marks."
        raise NotesTrouble("git has left a conflict in the ledger.", hint, shown, line)
    try:
        table = json.loads(text)
    except json.JSONDecodeError as error:
        raise NotesTrouble(f"the ledger is damaged: {error.msg.lower()}.", _REMEDY, shown, error.lineno) from error
    except RecursionError as error:
        raise NotesTrouble("the ledger is damaged.", _REMEDY, shown) from error
    if not isinstance(table, dict) or table.get("ledger") != "build-decks":
        raise NotesTrouble("this is no ledger.", "Name another file: --ledger FILE.", shown, 1)
    if table.get("format") != _FORMAT:
        raise NotesTrouble("a later version of build-decks has written this ledger.", "Use that one.", shown, 1)
    places = _Places(text, shown)
    notes, looks = table.get("notes"), table.get("note_types")
    if not isinstance(notes, list) or not isinstance(looks, dict):
        raise NotesTrouble("the ledger is damaged: its notes are missing.", _REMEDY, shown, 1)
    entries = tuple(_entry(note, places) for note in notes)
    _refuse_doubles(entries, places)
    return Ledger(entries, tuple(_look(name, look, places) for name, look in looks.items()))


@dataclass(frozen=True, slots=True)
class _Places:
    """Finds the line of what is wrong."""

    text: str
    shown: str

    def trouble(self, what: str, hint: str, about: object, again: bool = False) -> NotesTrouble:
        """A trouble at the line that speaks of `about`; the second such line if `again`."""
        said = json.dumps(about, ensure_ascii=False)
        lines = [number for number, line in enumerate(self.text.split("\n"), 1) if said in line] or [1]
        return NotesTrouble(what, hint, self.shown, lines[1 if again and len(lines) > 1 else 0])


_TRACE = tuple(field.name for field in fields(Trace))
_OPTIONAL: dict[str, Any] = {"gap": 1, "was": "", "changed": 0, "retired": ""}
_TYPES = {"guid": str} | dict.fromkeys(_TRACE, str) | {"content": str, "modified": int}
_TYPES |= {name: type(default) for name, default in _OPTIONAL.items()}


def _as_data(entry: Entry) -> dict[str, object]:
    data: dict[str, object] = {"guid": entry.guid} | {name: getattr(entry.trace, name) for name in _TRACE}
    data |= {"content": entry.content, "modified": entry.modified}
    return data | {name: value for name, default in _OPTIONAL.items() if (value := getattr(entry, name)) != default}


def _entry(note: Any, places: _Places) -> Entry:
    known = _OPTIONAL | note if isinstance(note, dict) else {}
    wrong = [name for name, kind in _TYPES.items() if type(known.get(name)) is not kind]
    if not wrong:
        wrong = [name for name in known if name not in _TYPES]
        wrong += [] if known["guid"] else ["guid"]
        wrong += [
            name for name, right in (("modified", known["modified"] > 0), ("gap", known["gap"] in (1, 2))) if not right
        ]
    if wrong:
        about = known.get("guid") or known.get("key") or note
        raise places.trouble(f"the ledger is damaged: a note's {wrong[0]} cannot be right.", _REMEDY, about)
    trace = Trace(**{name: known.pop(name) for name in _TRACE})
    return Entry(trace=trace, **known)


def _look(name: str, look: Any, places: _Places) -> tuple[str, str, int]:
    match look:
        case [str(digest), int(modified)] if modified > 0:
            return name, digest, modified
        case _:
            raise places.trouble("the ledger is damaged: a note type's time cannot be right.", _REMEDY, name)


def _refuse_doubles(entries: Iterable[Entry], places: _Places) -> None:
    """Refuse a card that is in it twice, as a merge can leave it."""
    seen: set[Place] = set()
    for entry in entries:
        if entry.place in seen:
            hint = 'Keep the line that has the later "modified", delete the other.'
            raise places.trouble("the ledger has this card twice.", hint, entry.guid, again=True)
        seen.add(entry.place)
