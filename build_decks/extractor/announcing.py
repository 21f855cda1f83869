"""Items that hang on the one before them: a list that a line announces, an answer behind its question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_decks.language.facets import table
from build_decks.outline import Item, ItemKind, Mark
from build_decks.rules.line import Line, strong_runs

ANSWER = re.compile(r"A(?:nswer|ns)?\s?\d*\s?[:.)]\s+", re.I)


def without_mark(item: Item, parent: Line) -> tuple[str, tuple[str, ...]]:
    """The text of an item and the bold words it begins with; behind a question without the `A:` that marks an answer."""
    text, before = item.text.plain, parent.children[-1:] or [parent]
    mark = ANSWER.match(text) if before[0].item.text.plain.rstrip().endswith("?") else None
    return (text[mark.end() :], ()) if mark else (text, strong_runs(item))


def announced(items: Sequence[Item]) -> Iterator[Item]:
    """The items, with a list that one of them announces put below it: `Donors must not have:` and its bullets."""
    lead: Item | None = None
    below: list[Item] = []
    titled = sum(_is_title(item) for item in items) > 1
    for item in items:
        under_title = titled and lead is not None and _is_title(lead) and not _is_title(item)
        if lead is not None and (under_title or _announces(lead, below, item)):
            below.append(item)
            continue
        if lead is not None:
            yield replace(lead, children=(*lead.children, *below)) if below else lead
        lead, below = item, []
    if lead is not None:
        yield replace(lead, children=(*lead.children, *below))


def _is_title(item: Item) -> bool:
    """A paragraph all in bold: a heading in all but name, where there are several of them."""
    text = item.text.plain.rstrip()
    return (
        item.kind is ItemKind.PARAGRAPH and item.text.marked(Mark.STRONG) == (item.text.plain,) and text[-1:].isalpha()
    )


def _announces(lead: Item, below: list[Item], item: Item) -> bool:
    """Whether a list item belongs to an item beside it: no more than a blank line between them, and one list only."""
    if item.kind not in (ItemKind.BULLET, ItemKind.STEP) or below and below[0].kind is not item.kind:
        return False
    last = max(one.span.last for top in (lead, *below) for one in top.walk())
    leads_itself = item.text.plain.rstrip().endswith(":") and not item.children
    if (
        item.span.first > last + 2
        or leads_itself
        or lead.text.plain.rstrip(" :").lower() in table()["pointers"]["words"]
    ):
        return False  # `tags: #tide` is read without its tag
    text = lead.text.plain.rstrip()
    if lead.kind in (ItemKind.BULLET, ItemKind.STEP):
        return text.endswith(":") and not lead.children and not item.text.plain.rstrip().endswith(":")
    if lead.kind not in (ItemKind.PARAGRAPH, ItemKind.QUOTE) or lead.text.marked(Mark.IMAGE):
        return False
    titled = text[-1:].isalnum() and len(text.split()) <= 12
    titled = titled and (_is_title(lead) or item.span.first == lead.span.last + 1)
    return text.endswith(":") or bool(below or titled)
