"""The Anki note type of the decks.

**Its shape is frozen.**  Anki updates a note type in place only while its fields and templates stay the same; after any
change of shape the notes that somebody already learns from stop updating for ever.  So ids, names and order of fields
and template never change; new needs take a spare field (`Extra1` …).  The look may change at any time: it lives in
`templates/anki/`.

There is one, for questions, gaps and lists alike, because Anki never turns a note of one type into one of another: a fact
that was asked with a gap can be asked with a question later, and keeps its history.  To Anki it is a cloze type, whose
cards are numbered rather than bound to a template: number 1 asks `Question`, number 2 `Question2`, the other direction.

    a question   Question "How large may a message be?"    Answer "{{c1::256 KB}}"
    a list       Question "Which 2 kinds are there?"       Answer "{{c1::<ul>…</ul>}}"
    a gap        Question "It may be {{c1::256 KB}} large" Answer ""

Anki makes the cards whose numbers it finds in fields that the front shows with `cloze:`, so the front must name all four.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from build_decks.errors import NotesTrouble
from build_decks.templates_loader import find_template

ID = 1_732_406_400_101
NAME = "build-decks"
FIELDS = (
    "Question", "Answer", "Typed", "Question2", "Answer2", "Typed2", "Detail", "Notice", "Was", "Context", "Exhibit",
    "Media", "Quote", "Source", "Ref", "Look", "Key", "Extra1", "Extra2", "Extra3", "Extra4",
)  # fmt: skip
# `Key` holds the note's guid, so that a note can be found by it in Anki's browser: `Key:…`.
HIDDEN_FIELDS = frozenset({"Look", "Key", "Extra1", "Extra2", "Extra3", "Extra4"})  # folded away in Anki's editor
TEMPLATE = "Card"
TEMPLATE_ID = ID * 100 + 99
_ASKING = ("Question", "Answer", "Question2", "Answer2")
_ALWAYS_THERE = frozenset({"FrontSide", "Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag", "c1", "c2"})
_TAG = re.compile(r"\{\{([^{}]*)\}\}")


def field_id(name: str) -> int:
    """The frozen id of a field: it lets Anki match fields by more than their names."""
    return ID * 100 + FIELDS.index(name)


@dataclass(frozen=True, slots=True)
class Look:
    """How the cards look: the HTML of both sides and the style sheet."""

    front: str
    back: str
    css: str

    @property
    def digest(self) -> str:
        """Changes when any part of the look does."""
        return hashlib.sha256("\x1f".join((self.front, self.back, self.css)).encode()).hexdigest()[:16]


def load_look(project: Path | None = None) -> Look:
    """The look of the cards from `templates/anki/`, the project's own files first.

    Raises NotesTrouble where a template names a field that there is not (Anki would show an error on every card), or
    where the front does not ask (Anki would make no card).
    """
    paths = {side: find_template(f"anki/card-{side}.html", project) for side in ("front", "back")}
    sides = {side: path.read_text("utf-8") for side, path in paths.items()}
    for side, text in sides.items():
        for tag in _TAG.findall(text):
            field = tag.strip().lstrip("#^/").rpartition(":")[2].strip()
            if field not in FIELDS and field not in _ALWAYS_THERE:
                what = f"the template asks for {{{{{tag}}}}}, which {NAME} has not."
                line = text[: text.index(tag)].count("\n") + 1
                raise NotesTrouble(what, f"The fields are: {', '.join(FIELDS)}.", str(paths[side]), line)
    missing = [f"{{{{cloze:{name}}}}}" for name in _ASKING if f"{{{{cloze:{name}}}}}" not in sides["front"]]
    if missing:
        raise NotesTrouble("the front asks nothing.", f"Put {missing[0]} into it.", str(paths["front"]))
    css = find_template("anki/cards.css", project).read_text("utf-8")
    return Look(sides["front"], sides["back"], css)
