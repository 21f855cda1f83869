"""Lines that hang one statement behind another on a name with dashes: `Fuse - thin wire - melts - 3 A`."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.language.clauses import parse
from build_decks.language.roles import Role, role_of
from build_decks.language.tagger import tag
from build_decks.outline import Item, ItemKind, Mark, Run, Text

_DASH = re.compile(r"\s+[-–—]\s+(?![^()]*\))")
_KINDS = frozenset((ItemKind.BULLET, ItemKind.STEP, ItemKind.PARAGRAPH))
_LONGEST = 5  # words of a name
_POINTS = frozenset(("AT0", "DT0", "PNP", "DPS", "AV0", "PRP", "CJS", "DTQ", "PNQ", "CRD", "ORD"))
_SHORT = re.compile(r"[A-Za-z]?[A-Z0-9][A-Z0-9a-z]{0,4}(?<![a-z]{2})")  # an abbreviation
_RELATIVE = re.compile(r"(?:which|who|whose|where|when|that|such as|e\.?g|including|not)\b", re.I)


def chained(item: Item) -> Item:
    """An item with its name and the first thing said of it, and below it each of those that further dashes hang on that name.

    >>> from build_decks.outline import Span
    >>> line = lambda text: Item(Span("n.md", 1, 1), ItemKind.BULLET, Text(text))
    >>> [str(below.text) for below in chained(line("Fuse - thin wire - melts when hot")).children]
    ['melts when hot']
    >>> [chained(line(text)).children for text in ("The moat - which was dry - kept nobody out.", "File - Open - Save")]
    [(), ()]
    """
    name, *said = pieces = [piece.strip() for piece in _DASH.split(item.text.plain)]
    if item.kind not in _KINDS or len(said) < 2 or not all(pieces) or not _is_named(name) or _is_path(pieces):
        return item
    if _RELATIVE.match(said[0]) or len(said) == 2 and _goes_on(name, said[1]):
        return item
    if _SHORT.fullmatch(said[0]):
        if len(said) == 2:
            return item  # `Genoa - G1 - a large headsail`: what it is called for short, what it is
        said[:2] = [f"{said[0]} - {said[1]}"]
    text = Text(f"{name} - {said[0]}", () if role_of(name) is Role.NAME else (Run(Mark.STRONG, 0, len(name)),))
    below = tuple(Item(item.span, ItemKind.BULLET, Text(piece)) for piece in said[1:])
    return replace(item, text=text, children=(*below, *item.children))


def _is_named(name: str) -> bool:
    """Whether the words before the first dash are a name: short, no number, no pointer, nothing that is said."""
    words = tag(name)
    return (
        name[0].isalpha()
        and len(words) <= _LONGEST
        and words[0].tag not in _POINTS
        and not re.search(r"[:=.?]|→", name)
    )


def _is_path(pieces: list[str]) -> bool:
    """`File - Open - Save`: what one clicks, or a row of names."""
    return all(len(piece.split()) <= 3 and piece[0].isupper() and piece.isascii() for piece in pieces)


def _goes_on(name: str, last: str) -> bool:
    """`Harbours - even small ones - need a light.`: a sentence goes on behind what two dashes put into it."""
    clause = parse(f"{name} {last}") if last.endswith(".") and last[0].islower() else None
    return clause is not None and clause.subject.lower() == name.lower()
