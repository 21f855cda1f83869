"""Cards → Anki notes: each field rendered by its template in `templates/fields/`."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, assert_never
from urllib.parse import unquote

from build_decks.deck import Basic, Card, Cloze, Deck, Image, Listing
from build_decks.errors import NotesTrouble
from build_decks.ledger import Stamp
from build_decks.templates_loader import environment, find_template, template_trouble
from build_decks.writers.markup import attribute, clean, markup
from build_decks.writers.note_types import NoteType
from build_decks.writers.quotations import quotation

if TYPE_CHECKING:
    from jinja2 import Template

HUES = 7
BRIEF = 14  # characters of an answer that is set large
FULL = 60  # from here on an answer is a sentence, and set smaller

# Where the note stands and what it is painted with may change without the note saying anything new.
_NOT_CONTENT = frozenset({"Source", "Ref", "Hue", "Key"})
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp"})
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z+.-]+:|//")


@dataclass(frozen=True, slots=True)
class Picture:
    """A file to pack, and the name it has in Anki's one media folder: the digest of its bytes."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class Note:
    """A card as Anki stores it: the fields as HTML in the note type's order.

    What only a stamp can say is left open: the field Key is empty, and a gap has the number 1.
    """

    key: str
    type: NoteType
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    pictures: tuple[Picture, ...] = ()

    @property
    def content(self) -> str:
        """The digest of what the note says: all but its place in the notes, its row and its hue."""
        said = [html for name, html in zip(self.type.fields, self.fields, strict=True) if name not in _NOT_CONTENT]
        return hashlib.sha256("\x1f".join((self.type.name, *said, *self.tags)).encode()).hexdigest()[:16]

    def stamped(self, stamp: Stamp) -> tuple[str, ...]:
        """The fields with what the stamp says: Key holds the guid, and the gap has its number."""
        fields = dict(zip(self.type.fields, self.fields, strict=True)) | {"Key": stamp.guid}
        if self.type.is_cloze:  # there is one cloze in it: every brace of the notes' own is an entity
            fields["Text"] = fields["Text"].replace("{{c1::", f"{{{{c{stamp.gap}::", 1)
        return tuple(fields.values())


def render_notes(deck: Deck, project: Path | None = None) -> tuple[Note, ...]:
    """The notes of a deck, in its order. `project` is the folder whose own templates come first.

    Raises NotesTrouble for a picture that is not there or is none, and for a template that cannot be filled.
    """
    renderer = _Renderer(deck, project)
    return tuple(renderer.note(card) for card in deck.cards)


class _Renderer:
    """Renders the cards of one deck; each template and each picture is read once."""

    def __init__(self, deck: Deck, project: Path | None) -> None:
        self.deck = deck
        self.project = project
        self.environment = environment(project, autoescape=True)
        self.templates: dict[str, Template] = {}
        self.pictures: dict[str, Picture] = {}
        topics = dict.fromkeys(card.topic for card in deck.cards)
        self.hues = {topic: f"hue-{order % HUES + 1}" for order, topic in enumerate(topics)}

    def note(self, card: Card) -> Note:
        pictures = tuple(
            (image, self.picture(image, card)) for image in card.images if not _ELSEWHERE.match(image.path)
        )
        note_type, fields = self.body(card)
        fields |= self.surroundings(card, pictures)
        return Note(
            key=card.key,
            type=note_type,
            fields=tuple(fields.get(name, "") for name in note_type.fields),
            tags=tags(self.deck.tags + card.tags),
            pictures=tuple(picture for _, picture in pictures),
        )

    def body(self, card: Card) -> tuple[NoteType, dict[str, str]]:
        """The note type, and the fields that ask and answer."""
        html = partial(markup, literals=card.literals)
        match card.body:
            case Basic(question, answer):
                size = "brief" if len(answer) <= BRIEF else "full" if len(answer) >= FULL else ""
                return NoteType.QUESTION, {
                    "Question": self.render("question", question=html(question)),
                    "Answer": self.render("answer", answer=html(answer), size=size),
                }
            case Cloze(before, answer, after, hint):
                text = self.render("gap", before=html(before), answer=html(answer), after=html(after), hint=html(hint))
                return NoteType.GAP, {"Text": text}
            case Listing(question, items, ordered):
                return NoteType.LIST, {
                    "Question": self.render("question", question=html(question)),
                    "Answer": self.render("items", items=[html(item) for item in items], ordered=ordered),
                }
            case _:
                assert_never(card.body)

    def surroundings(self, card: Card, pictures: tuple[tuple[Image, Picture], ...]) -> dict[str, str]:
        """The fields around question and answer; what a card has not stays empty."""
        html = partial(markup, literals=card.literals)
        fields = {"Hue": self.hues[card.topic], "Ref": str(markup(card.ref))}
        if card.context:
            fields["Context"] = self.render("context", context=[html(part) for part in card.context])
        if card.detail:
            fields["Detail"] = self.render("detail", detail=html(card.detail))
        if card.notice:
            fields["Notice"] = self.render("notice", notice=html(card.notice))
        if quote := quotation(card):
            fields["Quote"] = self.render("quote", quote=html(quote))
        if card.sources:
            places = dict.fromkeys(str(source) for source in card.sources)
            fields["Source"] = self.render("source", sources=[markup(place) for place in places])
        if pictures:
            shown = [{"name": picture.name, "alt": attribute(image.alt)} for image, picture in pictures]
            fields["Image"] = self.render("image", images=shown)
        return fields

    def render(self, name: str, **values: object) -> str:
        """The field template `name` filled with `values`."""
        file = f"fields/{name}.j2"
        try:
            if name not in self.templates:
                self.templates[name] = self.environment.get_template(file)
            html = clean(self.templates[name].render(**values)).strip(" \t\n")
        except Exception as error:  # a template is the user's code: it can fail in any way
            raise template_trouble(error, file, self.project) from error
        if name == "gap" and "{{c1::" not in html:
            path = str(find_template(file, self.project))
            raise NotesTrouble("the template makes no gap.", "Put {{c1::…}} around the answer.", path)
        return html

    def picture(self, image: Image, card: Card) -> Picture:
        """The file of an image, found beside the note file."""
        if image.path not in self.pictures:
            place = card.sources[0] if card.sources else None
            trouble = partial(
                NotesTrouble, path=place.path if place else self.deck.path, line=place.line if place else 0
            )
            suffix = PurePosixPath(image.path).suffix.lower()
            if suffix not in _PICTURES or PurePosixPath(image.path).is_absolute():
                raise trouble(
                    f"{clean(image.path)!r} is no picture beside the notes.", "Put a picture's relative path there."
                )
            folder = Path(self.deck.path).parent
            path = next((p for p in (folder / image.path, folder / unquote(image.path)) if _is_file(p)), None)
            if path is None:
                raise trouble(
                    f"the picture {clean(image.path)!r} is not there.", "Put it beside the notes, or drop the link."
                )
            digest = hashlib.sha256(path.read_bytes()).hexdigest()[:20]
            self.pictures[image.path] = Picture(f"{digest}{suffix}", path)
        return self.pictures[image.path]


def tags(names: tuple[str, ...]) -> tuple[str, ...]:
    """Tags as Anki keeps them: `a::b` for levels, no white space or quotation marks; sorted, each once in any case."""
    kept: dict[str, str] = {}
    for name in names:
        levels = (re.sub(r"\s+", "_", clean(level).replace('"', "").strip()) for level in name.split("::"))
        tag = "::".join(level.strip(":") for level in levels if level.strip(":"))
        if tag:
            kept.setdefault(tag.casefold(), tag)
    return tuple(kept[name] for name in sorted(kept))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name too long, or with a NUL in it
        return False
