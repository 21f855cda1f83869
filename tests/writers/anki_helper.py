"""The real Anki: import a package into a collection, and see each card as a learner would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from anki import import_export_pb2
from anki.collection import Collection, ImportLogWithChanges

_BLOCKS = frozenset({"div", "hr", "br", "ul", "ol", "li", "p", "pre", "table", "tr"})


@dataclass(frozen=True, slots=True)
class Shown:
    """A card as Anki renders it; `fields` is what Anki stored, `front` and `back` are the HTML of the two sides."""

    guid: str
    note_type: str
    deck: str
    tags: tuple[str, ...]
    fields: dict[str, str]
    due: int
    ordinal: int
    modified: int
    front: str
    back: str
    css: str
    sounds: int

    @property
    def front_lines(self) -> list[str]:
        """The lines of text on the front."""
        return lines_of(self.front)

    @property
    def answer_lines(self) -> list[str]:
        """The lines of text below the front on the back."""
        return lines_of(self.back.split("<hr id=answer>", 1)[1])


@contextmanager
def collection(folder: Path) -> Iterator[Collection]:
    """A new, empty collection."""
    folder.mkdir(parents=True, exist_ok=True)
    opened = Collection(str(folder / "collection.anki2"))
    try:
        yield opened
    finally:
        opened.close()


def import_package(col: Collection, package: Path) -> ImportLogWithChanges.Log:
    """Import with the options of a new profile; the log says which notes are new, updated, duplicate, conflicting."""
    if not hasattr(import_export_pb2, "ImportAnkiPackageOptions"):  # before 23.10
        return col.import_anki_package(str(package)).log  # type: ignore[arg-type, unused-ignore]
    options = import_export_pb2.ImportAnkiPackageOptions()
    request = import_export_pb2.ImportAnkiPackageRequest(package_path=str(package), options=options)
    return col.import_anki_package(request).log


def cards(col: Collection) -> list[Shown]:
    """Every card of the collection, in the order of its deck."""
    shown = []
    for card_id in col.find_cards("", order="c.did, c.due, c.id"):
        card = col.get_card(card_id)
        note = card.note()
        rendered = card.render_output()
        shown.append(
            Shown(
                guid=note.guid,
                note_type=str(card.note_type()["name"]),
                deck=col.decks.name(card.did),
                tags=tuple(note.tags),
                fields=dict(note.items()),
                due=card.due,
                ordinal=card.ord,
                modified=note.mod,
                front=rendered.question_text,
                back=rendered.answer_text,
                css=rendered.css,
                sounds=len(rendered.question_av_tags) + len(rendered.answer_av_tags),
            )
        )
    return shown


def imported(package: Path, folder: Path) -> list[Shown]:
    """The cards of a package, imported into an empty collection."""
    with collection(folder) as col:
        import_package(col, package)
        return cards(col)


def lines_of(html: str) -> list[str]:
    """The lines of text that HTML shows, white space folded."""
    reader = _Lines()
    reader.feed(html)
    reader.close()
    return [line for raw in "".join(reader.parts).split("\0") if (line := fold(raw))]


def fold(text: str) -> str:
    """White space as a browser folds it."""
    return re.sub(r"[ \t\n\r]+", " ", text).strip(" ")


class _Lines(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.parts.append("\0")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.parts.append("\0")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
