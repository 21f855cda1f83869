"""Notes → the two sides of their cards as HTML, by the same templates and in the same way as Anki fills them.

What Anki understands in a template is understood here: `{{Field}}`, `{{#Field}}…{{/Field}}`, `{{^Field}}…{{/Field}}`,
`{{FrontSide}}` and the filters `cloze:`, `cloze-only:`, `text:`, `hint:` and `type:`.
"""

from __future__ import annotations

import base64
import html
import mimetypes
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

from build_decks.deck import Deck
from build_decks.writers.fields import Note, Picture, render_notes
from build_decks.writers.note_types import Look, NoteType, load_look

_CONDITION = re.compile(r"\{\{([#^])\s*([^{}]*?)\s*\}\}((?:(?!\{\{[#^]).)*?)\{\{/\s*\2\s*\}\}", re.S)
_FIELD = re.compile(r"\{\{\s*([^{}#^/][^{}]*?)\s*\}\}")
_GAP = re.compile(r"\{\{c\d+::(.*?)(?:::(.*?))?\}\}", re.S)  # a `::` or brace of the notes' own is an entity in a field
_BLANK = re.compile(r"(?:\s|&nbsp;|</?(?:br|div|p|span)\b[^>]*>)*", re.I)
_TAG = re.compile(r"<[^>]*>")
_MATH = re.compile(r"<[^>]*>|\\\((.+?)\\\)", re.S)  # tags are passed over: math is in the text between them
_PICTURE = re.compile(r'(<img\b[^>]*?\bsrc=")([^"]*)(")')


@dataclass(frozen=True, slots=True)
class Sides:
    """What a card shows before and after it is turned over; the back holds the front, as in Anki."""

    front: Markup
    back: Markup


def render_sides(deck: Deck, project: Path | None = None) -> tuple[Sides, ...]:
    """Both sides of every card of a deck, in its order, with the pictures inside. Raises NotesTrouble as the package does."""
    looks = {note_type: load_look(note_type, project) for note_type in NoteType}
    embedded: dict[str, str] = {}
    return tuple(_sides(note, looks[note.type], deck, embedded) for note in render_notes(deck, project))


def scoped(css: str, selector: str) -> Markup:
    """A style sheet that holds below `selector` only, ready to stand in a `<style>` of its own."""
    return Markup(f"{selector} {{\n{css}\n}}".replace("</", "<\\/"))


def data_uri(path: Path, name: str = "") -> str:
    """A file as an address that holds it; `name` says of what kind it is, if not its own."""
    kind = mimetypes.guess_type(name or path.name)[0] or "application/octet-stream"
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode('ascii')}"


def _sides(note: Note, look: Look, deck: Deck, embedded: dict[str, str]) -> Sides:
    fields = dict(zip(note.type.fields, note.fields, strict=True))
    fields |= {"Tags": " ".join(note.tags), "Deck": deck.title, "Subdeck": deck.title, "Type": note.type.title}
    fields |= {"Card": note.type.name.title(), "CardFlag": ""}
    front = fill(look.front, fields, answered=False)
    back = fill(look.back, fields | {"FrontSide": front}, answered=True)
    return Sides(*(Markup(_with_math(_with_pictures(side, note.pictures, embedded))) for side in (front, back)))


def fill(template: str, fields: Mapping[str, str], *, answered: bool) -> str:
    """One side of a card: its template filled with the fields, the gaps closed or, once `answered`, open.

    >>> fill("{{cloze:Text}}{{#Detail}} ({{Detail}}){{/Detail}}", {"Text": "It is {{c1::blue}}.", "Detail": ""}, answered=False)
    'It is <span class="cloze">[...]</span>.'
    """

    def condition(found: re.Match[str]) -> str:
        sign, name, inside = found.groups()
        return inside if (sign == "#") == bool(not _BLANK.fullmatch(fields.get(name, ""))) else ""

    def field(found: re.Match[str]) -> str:
        *filters, name = (part.strip() for part in found[1].split(":"))
        value = fields.get(name, "")
        for filter_ in reversed(filters):
            value = _filtered(filter_, value, name, answered)
        return value

    while (inner := _CONDITION.sub(condition, template)) != template:  # the innermost first
        template = inner
    return _FIELD.sub(field, template)


def _filtered(name: str, value: str, field: str, answered: bool) -> str:
    match name:
        case "cloze":
            return _GAP.sub(lambda gap: f'<span class="cloze">{_gap(gap, answered)}</span>', value)
        case "cloze-only":
            return ", ".join(_gap(gap, answered) for gap in _GAP.finditer(value))
        case "text":
            return _TAG.sub("", value)
        case "hint":
            return f"<details><summary>{field}</summary>{value}</details>" if value.strip() else ""
        case "type":
            return f'<div id="typeans">{_TAG.sub("", value)}</div>' if answered else '<div><input id="typeans"></div>'
        case _:
            return value


def _gap(gap: re.Match[str], answered: bool) -> str:
    return gap[1] if answered else f"[{gap[2] or '...'}]"


def _with_pictures(side: str, pictures: Iterable[Picture], embedded: dict[str, str]) -> str:
    paths = {picture.name: picture.path for picture in pictures}

    def picture(found: re.Match[str]) -> str:
        name = found[2]
        if name in paths and name not in embedded:
            embedded[name] = data_uri(paths[name], name)
        return f"{found[1]}{embedded.get(name, name)}{found[3]}"

    return _PICTURE.sub(picture, side) if paths else side


def _with_math(side: str) -> str:
    """The formulas as MathML, which a browser sets by itself; Anki leaves them to MathJax."""
    return _MATH.sub(lambda found: _formula(found[1]) if found[1] else found[0], side) if "\\(" in side else side


@lru_cache(maxsize=256)
def _formula(tex: str) -> str:
    from xml.etree.ElementTree import tostring

    from latex2mathml.converter import convert_to_element

    try:
        math = convert_to_element(html.unescape(tex))
        for element in math.iter():  # the converter writes entities; as text they are escaped once, by the serializer
            element.text = html.unescape(element.text or "") or None
        return tostring(math, encoding="unicode")
    except Exception:  # no TeX that it knows: better as written than not at all
        return f"<code>{tex}</code>"
