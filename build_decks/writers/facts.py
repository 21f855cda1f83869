"""Facts and cards as JSON: for other programs, and for whoever wants to see what was read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

from build_decks.deck import Deck
from build_decks.facts import Extraction
from build_decks.replacer import replace_file


def write_facts(extraction: Extraction, deck: Deck, target: Path) -> None:
    """Writes what was read of one note file, and the cards made of it, to `target`; the whole file or nothing.

    The file holds the keys title, path, facts, cards and unread, with a line for each fact and card. Raises OSError.
    """
    parts = {
        "title": _encoded(deck.title),
        "path": _encoded(deck.path),
        "facts": _lines(extraction.facts),
        "cards": _lines(deck.cards),
        "unread": _lines(extraction.unread),
    }
    text = ",\n".join(f'"{key}": {part}' for key, part in parts.items())
    replace_file(target, f"{{\n{text}\n}}\n".encode())


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def plain(value: Any) -> Any:
    """One of our frozen objects as JSON knows it, of its parts only the outermost. Its "is" names its class; empty fields are left out.

    Basic("How long?", "30 s") becomes {"is": "basic", "question": "How long?", "answer": "30 s"}.
    """
    if is_dataclass(value):
        parts = {name: getattr(value, name) for name in _names(value.__class__)}
        return {"is": type(value).__name__.lower(), **{k: v for k, v in parts.items() if v or v == 0}}
    return sorted(value) if isinstance(value, frozenset) else value.as_posix()


# Without indents, which json adds in Python instead of C.
_encoded = json.JSONEncoder(ensure_ascii=False, default=plain).encode


def _lines(values: Iterable[object]) -> str:
    lines = ",\n".join(map(_encoded, values))
    return f"[\n{lines}\n]"
