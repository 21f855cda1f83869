"""Signs by which a card of an earlier build is known again: two traces that show the same one may be the same card.

A sign that is None says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from build_decks.identity.ledger import Trace
from build_decks.identity.likeness import bare

Section = tuple[str, str]  # file, headings
Sign = Callable[[Trace], Hashable]

_TELLING = 4  # words that are enough to know a statement anywhere


def section(one: Trace) -> Section:
    """The note file and the headings under which it stands."""
    return one.file, one.section


def key_here(one: Trace) -> Hashable:
    """Its key, in its file."""
    return one.file, one.key


def question_here(one: Trace) -> Hashable:
    """Its question, in its file."""
    return one.file, bare(one.question)


def key_and_answer(one: Trace) -> Hashable:
    """Its key and its answer, in any file."""
    return one.key, bare(one.answer)


def key_anywhere(one: Trace) -> Hashable:
    """Its key, in any file."""
    return one.key


def said_here(one: Trace) -> Hashable:
    """What it says, where it stands."""
    return said_at(one, section(one))


def said_in_section(one: Trace) -> Hashable:
    """What it says, under headings of that name in any file."""
    return (one.section, one.statement, bare(one.answer)) if one.section else None


def said_in_file(one: Trace) -> Hashable:
    """What it says, anywhere in its file."""
    return said_by(one) if _tells(one) else None


def said_by(one: Trace) -> Hashable:
    """What it says, by the file that says it, however little that is."""
    return one.file, one.statement, bare(one.answer)


def said_anywhere(one: Trace) -> Hashable:
    """What it says, in any file."""
    return (one.statement, bare(one.answer)) if _tells(one) else None


def said_at(one: Trace, place: Section) -> Hashable:
    """What it says, as if it stood at `place`."""
    return place, one.statement, bare(one.answer)


def statement_here(one: Trace) -> Hashable:
    """Its statement with any answer, where it stands."""
    return statement_at(one, section(one))


def statement_at(one: Trace, place: Section) -> Hashable:
    """Its statement with any answer, as if it stood at `place`."""
    return (place, one.statement) if bare(one.statement) else None


def answer_in_file(one: Trace) -> Hashable:
    """Its answer, where that is long enough to be known by, anywhere in its file."""
    return (one.file, bare(one.answer)) if len(bare(one.answer).split()) >= _TELLING else None


def _tells(one: Trace) -> bool:
    return len(bare(f"{one.statement} {one.answer}").split()) >= _TELLING
