"""Reads deck.toml: every key that nobody knows and every value that cannot be is told with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, fields
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from build_decks.config.config import FILE_NAME, KINDS, Config, Pairs
from build_decks.config.places import lines_of_key
from build_decks.errors import NotesTrouble, Trouble
from build_decks.quantity import Dimension

_FARTHEST = 20  # millimetres by which a printer may shift the back of a page


def read_config(folder: Path, shown: str = "") -> Config:
    """The Config of the notes in `folder`; the default where there is no deck.toml. `shown` is the path in messages.

    Raises NotesTrouble where the file cannot be read, and an ExceptionGroup of them, one for each key that nobody knows
    and each value that cannot be.
    """
    path = folder / FILE_NAME
    shown = shown or str(path)
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return Config()
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise NotesTrouble("this is not UTF-8.", "Save the file as UTF-8.", shown, line) from error
    except OSError as error:
        raise NotesTrouble(f"this cannot be read: {(error.strerror or 'unknown error').lower()}.", "", shown) from error
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"\(at line (\d+)", str(error))
        line = int(where.group(1)) if where else text.count("\n") + 1
        what = re.sub(r"\s*\(at .*\)$", "", str(error))
        raise NotesTrouble(f"this is not TOML: {what}.", "See https://toml.io for its rules.", shown, line) from error
    reading = _Reading(shown, text, [])
    config: Config = reading.table(Config, table)
    if reading.troubles:
        raise ExceptionGroup(f"{shown} needs putting right", reading.troubles)
    return config


@dataclass(frozen=True, slots=True)
class _Reading:
    """One deck.toml being read, with the troubles met so far."""

    shown: str
    text: str
    troubles: list[Trouble]

    def table(self, kind: type[Any], table: dict[str, Any], above: tuple[str, ...] = ()) -> Any:
        """An instance of the dataclass `kind` from a TOML table that stands at the dotted name `above`."""
        hints = get_type_hints(kind)
        known = [field.name for field in fields(kind)]
        values = {}
        for key, value in table.items():
            name = (*above, key)
            try:
                if key not in known:
                    raise self.trouble(f"nothing is called {'.'.join(name)!r}.", _suggestion(key, known), name)
                values[key] = self.value(hints[key], value, name)
            except Trouble as trouble:
                self.troubles.append(trouble)
        return kind(**values)

    def value(self, wanted: Any, value: Any, name: tuple[str, ...]) -> Any:
        """The value of one key as its field, of the type `wanted`, holds it."""
        if wanted is str:
            if name == ("base_url",) and not (isinstance(value, str) and re.fullmatch(r"https?://[^\s/]+\S*", value)):
                raise self.wrong(value, "an address such as 'https://example.org/decks'", name)
            return self.checked(value, str, "a text in quotes", name)
        if wanted is float:
            if isinstance(value, bool) or not isinstance(value, int | float) or not -_FARTHEST <= value <= _FARTHEST:
                raise self.wrong(value, f"a number of millimetres from -{_FARTHEST} to {_FARTHEST}", name)
            return float(value)
        if wanted is bool:
            return self.checked(value, bool, "true or false", name)
        if wanted is int:
            if type(value) is not int or value < 0:  # to Python, true is an int as well
                raise self.wrong(value, "a whole number, 0 or more", name)
            return value
        if get_origin(wanted) is Literal:
            if type(value) is not int or value not in get_args(wanted):
                numbers = ", ".join(map(str, get_args(wanted)))
                raise self.trouble(f"{'.'.join(name)} cannot be {_shown(value)}.", f"It can be {numbers}.", name)
            return value
        if wanted == Pairs:
            pairs = self.checked(value, dict, "a table", name)
            return tuple((key, self.pair(text, (*name, key))) for key, text in pairs.items())
        if get_origin(wanted) is tuple:
            words = KINDS if name == ("extract", "leave_out_kinds") else None
            texts = self.checked(value, list, "a list of texts", name)
            return tuple(self.word(text, name, words, "a list of texts") for text in texts)
        if issubclass(wanted, StrEnum):
            return self.choice(wanted, value, name)
        return self.table(wanted, self.checked(value, dict, "a table", name), name)

    def pair(self, value: Any, name: tuple[str, ...]) -> str:
        """The right side of a table that the user fills; a unit's must be a dimension we know."""
        return self.word(value, name, tuple(map(str, Dimension)) if name[:2] == ("extract", "units") else None)

    def choice(self, kind: type[StrEnum], value: Any, name: tuple[str, ...]) -> StrEnum:
        """A member of the enumeration `kind`."""
        return kind(self.word(value, name, tuple(map(str, kind))))

    def word(
        self, value: Any, name: tuple[str, ...], allowed: tuple[str, ...] | None, called: str = "a text in quotes"
    ) -> str:
        """A text, one of those allowed."""
        text = str(self.checked(value, str, called, name))
        if allowed is not None and text not in allowed:
            raise self.trouble(f"{'.'.join(name)} cannot be {text!r}.", _suggestion(text, allowed), name)
        return text

    def checked(self, value: Any, kind: type[Any], called: str, name: tuple[str, ...]) -> Any:
        """`value`, which must be of the type `kind`, called so in the message."""
        if not isinstance(value, kind):
            raise self.wrong(value, called, name)
        return value

    def wrong(self, value: Any, called: str, name: tuple[str, ...]) -> NotesTrouble:
        """The trouble with a value of the wrong type."""
        return self.trouble(f"{'.'.join(name)} must be {called}.", f"It is {_shown(value)}.", name)

    def trouble(self, what: str, hint: str, name: tuple[str, ...]) -> NotesTrouble:
        """A trouble at the line where the key `name` is set."""
        return NotesTrouble(what, hint, self.shown, next(lines_of_key(self.text, name), 1))


def _suggestion(word: str, known: Sequence[str]) -> str:
    near = get_close_matches(word, known, n=1)
    return f"Did you mean {near[0]!r}?" if near else f"It can be {', '.join(known)}."


def _shown(value: Any) -> str:
    """A TOML value as its author would write it."""
    match value:
        case bool():
            return str(value).lower()
        case dict():
            return "a table"
        case list():
            return "a list"
        case _:
            return repr(value)
