"""How like two cards are, and which of many are worth comparing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from build_decks.identity.ledger import Trace

_FEWEST, _SAME = 3, 0.82  # words that tell a line, and how like two of them must be
_CANDIDATES = 60  # as many are compared with one card, the likeliest by the rare words they share


def likeness(old: Trace, new: Trace) -> float:
    """How like two cards are, 0 to 1: their statements first, then their answers.

    A statement with other numbers in it (`404: …`, `405: …`) is another one, unless the answer is the same.
    """
    a, b = bare(old.answer), bare(new.answer)
    answers = 1.0 if a == b else fuzz.ratio(a, b) / 100
    if not bare(old.statement) and not bare(new.statement):  # the whole line is the answer
        return answers if answers >= 0.8 else 0.0
    statements = (
        max(fuzz.ratio(old.statement, new.statement), fuzz.token_sort_ratio(old.statement, new.statement)) / 100
    )
    if a != b and _numbers(old.statement) != _numbers(new.statement):
        statements *= 0.6
    return 0.6 * statements + 0.4 * answers


def alike(one: str, other: str) -> float:
    """How like two texts are, 0 to 1, however their words are ordered."""
    return fuzz.token_sort_ratio(bare(one), bare(other)) / 100


def same_line(old: Trace, new: Trace) -> bool:
    """Whether two cards come from the same line, or from lines that differ by a few letters, however they are ordered."""
    fewest = min(len(bare(old.line).split()), len(bare(new.line).split()))
    return old.said == new.said or fewest >= _FEWEST and alike(old.line, new.line) >= _SAME


@dataclass(slots=True)
class Candidates:
    """Old cards by the words of their statements, so that each new one is compared with a few only."""

    _index: defaultdict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, at: int, file: str, trace: Trace) -> None:
        """Files the old card number `at` under the note file where it would be now."""
        for sign in _signs(file, trace):
            self._index[sign].append(at)

    def of(self, trace: Trace) -> Iterator[int]:
        """The old cards of the file that share the rarest words with this one, or its answer."""
        signs = sorted(_signs(trace.file, trace))
        found: dict[int, None] = {}
        for some in sorted((self._index[sign] for sign in signs if sign in self._index), key=len):
            if len(found) < _CANDIDATES:
                found |= dict.fromkeys(some[:_CANDIDATES])
        yield from found


def neighbours(traces: Sequence[Trace], known: Mapping[int, int] | Collection[int]) -> dict[int, tuple[int, int]]:
    """For each place that is not known, the known ones before and after it in its file, -1 for none.

    Where `known` is a mapping, what it maps them to.
    """
    around: dict[int, tuple[int, int]] = {}
    waiting: list[int] = []
    last, file = -1, ""
    for at, one in enumerate(traces):
        if one.file != file:
            waiting, last, file = [], -1, one.file
        if at in known:
            there = known[at] if isinstance(known, Mapping) else at
            around |= {place: (around[place][0], there) for place in waiting}
            waiting, last = [], there
        else:
            around[at] = (last, -1)
            waiting.append(at)
    return around


def bare(text: str) -> str:
    """The words of a text in lower case."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _signs(file: str, one: Trace) -> set[tuple[str, str]]:
    return {(file, word) for word in (*one.statement.split(), f"= {bare(one.answer)}")}


def _numbers(text: str) -> list[str]:
    return sorted(word for word in text.split() if any(sign.isdigit() for sign in word))
