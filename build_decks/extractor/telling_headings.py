"""Headings that tell something of the thing they name: `Sloop: a boat with one mast`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.grammar import head_noun
from build_decks.language.roles import Role, role_of
from build_decks.language.tagger import tag
from build_decks.rules.labels import split_label
from build_decks.rules.line import Line
from build_decks.rules.sentences import sentences

_TOLD = re.compile(r"(?:(?:an?|the|any)\s)?[a-z]")  # words, no second name

_COUNTED = re.compile(r"\d$")  # `Lecture 2`, `1905`


def telling(heading: Line) -> Iterator[Line]:
    """The heading once more, as a line of its section: its label and what it says of that."""
    label, sign, value = split_label(heading.words)
    if heading.role is Role.FACET or not _is_told(value) or role_of(label) is not Role.NAME or _COUNTED.search(label):
        return
    yield replace(
        heading,
        label=label,
        separator=sign,
        value=value,
        parts=tuple(sentences(value)),
        children=[],
        heading=False,
        aside=True,
    )


def _is_told(value: str) -> bool:
    """`a boat with one mast`; a title has a subtitle: `knots and how to tie them`."""
    tokens = tag(value)
    head = head_noun(tokens)
    return len(tokens) >= 3 and _TOLD.match(value) is not None and head is not None and not value.endswith("?")
