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
from pathlib import Path, PurePath

from markupsafe import Markup

from build_decks.deck import Deck
from build_decks.identity.ledger import FirstBuild
from build_decks.writers import note_type
from build_decks.writers.media import Medium
from build_decks.writers.notes import Note, render_notes

_CONDITION = re.compile(r"\{\{([#^])\s*([^{}]*?)\s*\}\}((?:(?!\{\{[#^]).)*?)\{\{/\s*\2\s*\}\}", re.S)
_FIELD = re.compile(r"\{\{\s*([^{}#^/][^{}]*?)\s*\}\}")
_GAP = re.compile(
    r"\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}", re.S
)  # a `::` or brace of the notes' own is an entity in a field
_BLANK = re.compile(r"(?:\s|&nbsp;|</?(?:br|div|p|span)\b[^>]*>)*", re.I)
_TAG = re.compile(r"<[^>]*>")
_MATH = re.compile(
    r"<[^>]*>|\\\((.+?)\\\)|\\\[(.+?)\\\]", re.S
)  # tags are passed over: math is in the text between them
_PICTURE = re.compile(r'(<img\b[^>]*?\bsrc=")([^"]*)(")')
_SOUND = re.compile(r"\[sound:([^\]]*)\]")  # what the notes themselves say so is broken up by entities


@dataclass(frozen=True, slots=True)
class Sides:
    """What a card shows before and after it is turned over; the back holds the front, as in Anki."""

    front: Markup
    back: Markup


def render_sides(deck: Deck, project: Path | None = None, notes: Iterable[Note] | None = None) -> tuple[Sides, ...]:
    """Both sides of every card of a deck, in its order, with the pictures inside, by its `notes` if those are rendered already.

    Raises NotesTrouble as the package does.
    """
    look = note_type.load_look(project)
    embedded: dict[str, str] = {}
    sides: dict[str, Sides] = {}
    for note in notes or render_notes(deck, FirstBuild(PurePath(deck.path).name, 1), project=project):
        for key, number in zip(note.keys, note.gaps, strict=True):
            sides[key] = _sides(note, number, look, embedded)
    return tuple(sides[card.key] for card in deck.cards)


def scoped(css: str, selector: str) -> Markup:
    """A style sheet that holds below `selector` only, ready to stand in a `<style>` of its own."""
    return Markup(f"{selector} {{\n{css}\n}}".replace("</", "<\\/"))


def data_uri(path: Path, name: str = "") -> str:
    """A file as an address that holds it; `name` says of what kind it is, if not its own."""
    kind = mimetypes.guess_type(name or path.name)[0] or "application/octet-stream"
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode('ascii')}"


def _sides(note: Note, number: int, look: note_type.Look, embedded: dict[str, str]) -> Sides:
    fields = dict(zip(note_type.FIELDS, note.fields, strict=True))
    subdeck = note.deck.rpartition("::")[2]
    fields |= {"Tags": " ".join(note.tags), "Deck": note.deck, "Subdeck": subdeck, "Type": note_type.NAME}
    fields |= {"Card": note_type.TEMPLATE, "CardFlag": "", f"c{number}": "1"}
    front = fill(look.front, fields, answered=False, number=number)
    back = fill(look.back, fields | {"FrontSide": front}, answered=True, number=number)
    return Sides(*(Markup(_with_math(_with_media(side, note.media, embedded))) for side in (front, back)))


def fill(template: str, fields: Mapping[str, str], *, answered: bool, number: int = 1) -> str:
    """One side of a card: its template filled with the fields, the gaps of its `number` closed or, once `answered`, open.

    >>> fill("{{cloze:Text}}{{#Detail}} ({{Detail}}){{/Detail}}", {"Text": "It is {{c1::blue}}.", "Detail": ""}, answered=False)
    'It is <span class="cloze">[...]</span>.'
    """

    def field(found: re.Match[str]) -> str:
        *filters, name = (part.strip() for part in found[1].split(":"))
        value = fields.get(name, "")
        for filter_ in reversed(filters):
            value = _filtered(filter_, value, name, answered, number)
        return value

    shown = frozenset(name for name, value in fields.items() if value and not _BLANK.fullmatch(value))
    return _FIELD.sub(field, _chosen(template, shown))


@lru_cache(maxsize=512)  # most cards of a deck have the same fields
def _chosen(template: str, shown: frozenset[str]) -> str:
    """A template without what it shows on conditions that do not hold, where these fields are not blank."""

    def condition(found: re.Match[str]) -> str:
        sign, name, inside = found.groups()
        return inside if (sign == "#") == (name in shown) else ""

    while (inner := _CONDITION.sub(condition, template)) != template:  # the innermost first
        template = inner
    return template


def _filtered(name: str, value: str, field: str, answered: bool, number: int) -> str:
    gaps = [gap for gap in _GAP.finditer(value) if int(gap[1]) == number]
    match name:
        case "cloze" | "cloze-only" if not gaps:
            return ""
        case "cloze":
            return _GAP.sub(lambda gap: _shown(gap, answered) if int(gap[1]) == number else gap[2], value)
        case "cloze-only":
            return ", ".join(_gap(gap, answered) for gap in gaps)
        case "text":
            return _TAG.sub("", value)
        case "hint":
            return f"<details><summary>{field}</summary>{value}</details>" if value.strip() else ""
        case "type":
            return f'<div id="typeans">{_TAG.sub("", value)}</div>' if answered else '<div><input id="typeans"></div>'
        case _:
            return value


def _shown(gap: re.Match[str], answered: bool) -> str:
    return f'<span class="cloze">{_gap(gap, answered)}</span>'


def _gap(gap: re.Match[str], answered: bool) -> str:
    return gap[2] if answered else f"[{gap[3] or '...'}]"


def _with_media(side: str, media: Iterable[Medium], embedded: dict[str, str]) -> str:
    """A side with its pictures and recordings inside."""
    paths = {medium.name: medium.path for medium in media}

    def uri(name: str) -> str:
        if name in paths and name not in embedded:
            embedded[name] = data_uri(paths[name], name)
        return embedded.get(name, name)

    if not paths:
        return side
    side = _PICTURE.sub(lambda found: f"{found[1]}{uri(found[2])}{found[3]}", side)
    return _SOUND.sub(lambda found: f'<audio controls src="{uri(found[1])}"></audio>', side)


def _with_math(side: str) -> str:
    """The formulas as MathML, which a browser sets by itself; Anki leaves them to MathJax."""

    def formula(found: re.Match[str]) -> str:
        inline, block = found.groups()
        return _formula(inline or block, "block" if block else "inline") if inline or block else found[0]

    return _MATH.sub(formula, side) if "\\(" in side or "\\[" in side else side


@lru_cache(maxsize=256)
def _formula(tex: str, display: str) -> str:
    from xml.etree.ElementTree import tostring

    from latex2mathml.converter import convert_to_element

    try:
        math = convert_to_element(html.unescape(tex), display=display)
        for element in math.iter():  # the converter writes entities; as text they are escaped once, by the serializer
            element.text = html.unescape(element.text or "") or None
        return tostring(math, encoding="unicode")
    except Exception:  # no TeX that it knows: better as written than not at all
        return f"<code>{tex}</code>"
