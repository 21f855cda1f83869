"""Lines that are read with another: the answer to a question, one of several conditions, the caption of a command."""

from __future__ import annotations

from build_decks.language.openings import WHEN
from build_decks.language.roles import bare
from build_decks.rules.answers import is_answer
from build_decks.rules.commands import captions
from build_decks.rules.line import Line
from build_decks.rules.situations import answer_below


def read_elsewhere(line: Line) -> bool:
    """Whether nothing is read in a line by itself."""
    return _is_answer(line) or _is_condition(line) or captions(line)


def _is_answer(line: Line) -> bool:
    """Whether a line is the `A:` right behind a `Q:`, or what to do in the situation above it."""
    if line.parent is not None and answer_below(line.parent) is line or is_answer(line):
        return True
    if line.label.lower().removesuffix(".") not in ("a", "ans", "answer"):
        return False
    return line.before is not None and line.before.label.lower().removesuffix(".") in ("q", "question")


def _is_condition(line: Line) -> bool:
    """Whether a line is one of those below `Ring the bell when:`: not so, but asked for."""
    above = line.parent
    return bool(above and not above.heading and not line.children and WHEN.match(bare(above.item.text.plain)))
