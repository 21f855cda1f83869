"""How a sheet looks: sizes and colours from a TOML file of `templates/sheet/`.

A theme may name another as its `base` and say only what differs.  Sizes are in ems of the body type unless the key's
description in colour.toml says points or millimetres.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, cast, get_type_hints

from build_decks.config.places import lines_of_key
from build_decks.errors import NotesTrouble
from build_decks.templates_loader import find_template

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}$")
BOX = -1  # the hue of what belongs to no category
READABLE = 4.5  # the contrast that WCAG 2.1 asks of body text


@dataclass(frozen=True, slots=True)
class Type:
    """Body sizes in points; all else in ems of the body."""

    smallest: float
    comfortable: float
    largest: float
    leading: float
    code: float
    ref: float


@dataclass(frozen=True, slots=True)
class Page:
    """Millimetres, and points for the type of header and footer."""

    margin: float
    gutter: float
    title: float
    subtitle: float
    legend: float
    footer: float
    line: str


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar over a topic. `style` is "filled" or "ruled"."""

    style: str
    height: float
    title: float
    category: float
    radius: float
    inset: float
    above: float
    below: float


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows below a bar."""

    left: float
    right: float
    gap: float
    between: float
    table_head: float
    caution: float
    stretch: float


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours that do not depend on the topic."""

    ink: str
    muted: str
    rule: str
    leader: str
    hairline: str
    caution: str
    caution_rule: str
    on_bar: str


@dataclass(frozen=True, slots=True)
class Hue:
    """The colours of one category: the bar and values, and the light ground of table heads."""

    bar: str
    tint: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A whole theme; `fonts` are font files for characters that the built-in fonts lack."""

    name: str
    type: Type
    page: Page
    bar: Bar
    rows: Rows
    colours: Colours
    hues: tuple[Hue, ...]
    fonts: tuple[Path, ...]

    def hue(self, number: int) -> Hue:
        """The hue of the category `number`, counted from 0; they come round again. That of a BOX is neutral."""
        if number == BOX:
            return Hue(self.colours.ink, self.colours.on_bar)
        return self.hues[number % len(self.hues)]

    def faint(self) -> tuple[str, ...]:
        """The pairs of colours of text and ground with less contrast than is readable, in words."""
        ground = "#FFFFFF"
        pairs = [("colours.ink", self.colours.ink, ground), ("colours.muted", self.colours.muted, ground)]
        pairs.append(("colours.ink on colours.caution", self.colours.ink, self.colours.caution))
        for number, hue in enumerate(self.hues, 1):
            pairs.append((f"hues {number}, bar", hue.bar, ground))
            pairs.append((f"colours.muted on hues {number}, tint", self.colours.muted, hue.tint))
            if self.bar.style == "filled":
                pairs.append((f"colours.on_bar on hues {number}, bar", self.colours.on_bar, hue.bar))
        return tuple(
            f"{name} has a contrast of {contrast(text, on):.1f}, {READABLE} is readable"
            for name, text, on in pairs
            if contrast(text, on) < READABLE
        )


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours #RRGGBB, 1 to 21, as WCAG 2.1 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def load_theme(name: str, project: Path | None = None) -> Theme:
    """The theme of `sheet/NAME.toml` among the templates. Raises NotesTrouble that names the key that is wrong."""
    try:
        path = find_template(f"sheet/{name}.toml", project)
    except NotesTrouble as trouble:
        raise NotesTrouble(
            f"sheet.theme: there is no theme {name!r}.", f"Use colour or ink-saver. {trouble.hint}"
        ) from None
    table = _merged(path, project, ())
    groups = {"type": Type, "page": Page, "bar": Bar, "rows": Rows, "colours": Colours}
    _known(table, {*groups, "hues", "fonts"}, "", path)
    parts = {key: _group(kind, table, key, path) for key, kind in groups.items()}
    hues = table.get("hues")
    if not isinstance(hues, list) or not hues:
        raise _wrong("hues", "is not a list of tables with a bar and a tint", path)
    theme = Theme(
        name=name,
        type=cast(Type, parts["type"]),
        page=cast(Page, parts["page"]),
        bar=cast(Bar, parts["bar"]),
        rows=cast(Rows, parts["rows"]),
        colours=cast(Colours, parts["colours"]),
        hues=tuple(cast(Hue, _group(Hue, {"hues": hue}, "hues", path)) for hue in hues),
        fonts=_fonts(table.get("fonts", []), path),
    )
    if theme.bar.style not in ("filled", "ruled"):
        raise _wrong("bar.style", f'is {theme.bar.style!r}, not "filled" or "ruled"', path)
    if not 0 < theme.type.smallest <= theme.type.comfortable <= theme.type.largest:
        raise _wrong("type", "does not go from smallest over comfortable to largest", path)
    return theme


def _merged(path: Path, project: Path | None, seen: tuple[Path, ...]) -> dict[str, Any]:
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        place = re.search(r"\(at line (\d+)", str(error))
        line = int(place.group(1)) if place else 0
        raise NotesTrouble(f"cannot read the theme ({error}).", "Write it as TOML in UTF-8.", str(path), line) from None
    base = table.pop("base", None)
    if base is None:
        return table
    if not isinstance(base, str):
        raise _wrong("base", "is not the name of a theme", path)
    try:
        below = find_template(f"sheet/{base}.toml", project)
    except NotesTrouble as trouble:
        raise _wrong("base", f"is {base!r}, which is no theme", path) from trouble
    if below in (path, *seen):
        raise _wrong("base", "leads back to the theme itself", path)
    merged = _merged(below, project, (path, *seen))
    for key, value in table.items():
        if isinstance(value, dict) and isinstance(merged.get(key), dict):
            merged[key] = {**merged[key], **value}
        else:
            merged[key] = value
    return merged


def _group(kind: type, table: dict[str, Any], key: str, path: Path) -> object:
    given = table.get(key, {})
    if not isinstance(given, dict):
        raise _wrong(key, "is not a table", path)
    hints = get_type_hints(kind)
    _known(given, set(hints), f"{key}.", path)
    for field in fields(kind):
        place, value = f"{key}.{field.name}", given.get(field.name)
        if value is None:
            raise _wrong(place, "is missing", path)
        if hints[field.name] is float:
            if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1000:
                raise _wrong(place, f"is {value!r}, not a number from 0 to 1000", path)
        elif not isinstance(value, str):
            raise _wrong(place, f"is {value!r}, not a text", path)
        elif kind in (Colours, Hue) and not _COLOUR.match(value):
            raise _wrong(place, f"is {value!r}, not a colour such as #2F7D32", path)
    return kind(**given)


def _fonts(names: object, path: Path) -> tuple[Path, ...]:
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise _wrong("fonts", "is not a list of font files", path)
    return tuple(path.parent / name for name in names)


def _known(table: dict[str, Any], keys: set[str], prefix: str, path: Path) -> None:
    for key in table:
        if key not in keys:
            near = get_close_matches(key, sorted(keys), 1)
            hint = f"Did you mean {prefix}{near[0]}?" if near else f"Known are {', '.join(sorted(keys))}."
            what = f"the theme has an unknown key {prefix}{key}."
            raise NotesTrouble(what, hint, str(path), _line(path, f"{prefix}{key}"))


def _wrong(key: str, what: str, path: Path) -> NotesTrouble:
    hint = 'Put it right, or leave it to base = "colour".'
    return NotesTrouble(f"in the theme, {key} {what}.", hint, str(path), _line(path, key))


def _line(path: Path, key: str) -> int:
    """The line of the theme that sets the key, 0 where none does."""
    return next(lines_of_key(path.read_text("utf-8"), tuple(key.split("."))), 0)
