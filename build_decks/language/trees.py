"""The clauses of prose sentences, as `syntax` reads them from their trees: in the worker, which has the model, and ahead of need."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from functools import cache, partial
from typing import TYPE_CHECKING

from build_decks.worker import Answer, begin

if TYPE_CHECKING:  # only the worker needs that module, and is to begin before much else is loaded here
    from build_decks.language.syntax import Clauses, Constituents

_known: dict[str, tuple[Clauses, Constituents]] = {}
# Sentences that wait until they are a batch, those that the worker is at and will be, and the batches in which it does them.
_waiting: dict[str, None] = {}
_asked: set[str] = set()
_ahead: deque[tuple[tuple[str, ...], Answer[list[tuple[Clauses, Constituents]]]]] = deque()
_BATCH = 64  # sentences that are read at once: enough to be quick, and the first soon there
_MOST = 8192  # sentences to remember: more than a file has


@cache
def load() -> None:
    """Has the model loaded, which takes as long as reading most notes does."""
    begin(_load)


def read_ahead(texts: Iterable[str]) -> None:
    """Has the trees of sentences read, many at once, which is several times faster than one by one; waits for none."""
    if len(_known) > _MOST:
        _known.clear()
    for text in texts:
        if text and text not in _known and text not in _asked:
            _waiting[text] = None
    if len(_waiting) >= _BATCH:
        _hand_over()


def _hand_over() -> None:
    """Gives the worker what waits."""
    batch = tuple(_waiting)
    _waiting.clear()
    if batch:
        _asked.update(batch)
        _ahead.append((batch, begin(partial(_trees, batch))))


def _load() -> None:
    from build_decks.language import syntax

    syntax.load()


def _trees(texts: tuple[str, ...]) -> list[tuple[Clauses, Constituents]]:
    from build_decks.language import syntax

    return syntax.read(texts)


def clauses(text: str) -> Clauses:
    """The clauses of a sentence."""
    return _read(text)[0]


def constituents(text: str) -> Constituents:
    """The whole parts of a sentence."""
    return _read(text)[1]


def _read(text: str) -> tuple[Clauses, Constituents]:
    while text not in _known:
        if text not in _asked:
            _waiting[text] = None
        _hand_over()
        batch, answer = _ahead.popleft()
        _known.update(zip(batch, answer(), strict=True))
        _asked.difference_update(batch)
    return _known[text]
