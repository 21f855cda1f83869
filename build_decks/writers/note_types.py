"""The three Anki note types of the decks: Question, Gap and List.

**Their shape is frozen.**  Anki updates a note type in place only while its fields and templates stay the same; after
any change of shape the notes that somebody already learns from stop updating for ever.  So ids, names and order of
fields and templates never change; new needs take a spare field (`Extra1` …).  The look may change at any time: it
lives in `templates/anki/`.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from build_decks.errors import NotesTrouble
from build_decks.templates_loader import find_template

_SHARED_FIELDS = (
    "Detail", "Notice", "Context", "Quote", "Source", "Ref", "Image", "Hue", "Key", "Extra1", "Extra2", "Extra3",
)  # fmt: skip
# `Key` holds the note's guid, so that a note can be found by it in Anki's browser: `Key:…`.
HIDDEN_FIELDS = frozenset({"Hue", "Key", "Extra1", "Extra2", "Extra3"})  # folded away in Anki's editor
_ALWAYS_THERE = frozenset({"FrontSide", "Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag"})
_TAG = re.compile(r"\{\{([^{}]*)\}\}")


class NoteType(Enum):
    """Id, name, the field that asks, and all fields in their frozen order; the id is the seed of the ids inside."""

    QUESTION = (1_732_406_400_101, "build-decks Question", "Question", ("Question", "Answer", *_SHARED_FIELDS))
    GAP = (1_732_406_400_102, "build-decks Gap", "cloze:Text", ("Text", *_SHARED_FIELDS))
    LIST = (1_732_406_400_103, "build-decks List", "Question", ("Question", "Answer", *_SHARED_FIELDS))

    def __init__(self, id_: int, title: str, asks: str, fields: tuple[str, ...]) -> None:
        self.id = id_
        self.title = title
        self.asks = asks
        self.fields = fields

    @property
    def is_cloze(self) -> bool:
        """Whether Anki makes the cards from the gaps of the text."""
        return self.asks.startswith("cloze:")

    def part_id(self, order: int) -> int:
        """The frozen id of the field or template at this place: it lets Anki match parts by more than their name."""
        return self.id * 100 + order


@dataclass(frozen=True, slots=True)
class Look:
    """How the cards of a note type look: the HTML of both sides and the style sheet."""

    front: str
    back: str
    css: str

    @property
    def digest(self) -> str:
        """Changes when any part of the look does."""
        return hashlib.sha256("\x1f".join((self.front, self.back, self.css)).encode()).hexdigest()[:16]


def load_look(note_type: NoteType, project: Path | None = None) -> Look:
    """The look of a note type from `templates/anki/`, the project's own files first.

    Raises NotesTrouble where a template names a field that the note type has not (Anki would show an error on every
    card), or where a front does not ask (Anki would make no card).
    """
    name = note_type.name.lower()
    paths = {side: find_template(f"anki/{name}-{side}.html", project) for side in ("front", "back")}
    sides = {side: path.read_text("utf-8") for side, path in paths.items()}
    known = {*note_type.fields, *_ALWAYS_THERE}
    for side, text in sides.items():
        for tag in _TAG.findall(text):
            field = tag.strip().lstrip("#^/").rpartition(":")[2].strip()
            if field not in known:
                raise NotesTrouble(
                    f"the template asks for {{{{{tag}}}}}, which {note_type.title} has not.",
                    f"The fields are: {', '.join(note_type.fields)}.",
                    str(paths[side]),
                    text[: text.index(tag)].count("\n") + 1,
                )
    if f"{{{{{note_type.asks}}}}}" not in sides["front"]:
        raise NotesTrouble("the front asks nothing.", f"Put {{{{{note_type.asks}}}}} into it.", str(paths["front"]))
    css = find_template("anki/cards.css", project).read_text("utf-8")
    return Look(sides["front"], sides["back"], css)
