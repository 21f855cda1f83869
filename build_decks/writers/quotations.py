"""The author's own words beside the answer: which of them, and how many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from build_decks.deck import Basic, Card, Cloze, Listing

SMALL_PRINT = 80  # characters of detail and quotation together: two lines on a phone
LEAST_QUOTE = 20


def quotation(card: Card) -> str:
    """The author's own words, where they add to what the card says: as many as fit beside the answer, "…" for the rest.

    They are cut to the words around the answer.  A quotation that only repeats question and answer is noise, and so is
    one that a long detail leaves no room for.
    """
    quote = " ".join(card.sources[0].quote.split()) if card.sources else ""
    said = _words(" ".join((*_texts(card), card.detail, *card.context)))
    room = SMALL_PRINT - len(card.detail)
    if room < LEAST_QUOTE:
        return ""
    shown = excerpt(quote, _answer(card), room)
    return "" if _words(shown) <= said else shown


def excerpt(text: str, around: str, room: int) -> str:
    """At most about `room` characters of a text in whole words, those around the words `around`.

    >>> excerpt("Charts can be up to 512kb", "512 KB", 64)
    'Charts can be up to 512kb'
    >>> excerpt("By default a message is kept for four days in a queue", "four days", 30)
    '… message is kept for four days …'
    """
    if len(text) <= room:
        return text
    words = text.split(" ")
    wanted = _words(around)
    hits = [order for order, word in enumerate(words) if wanted & _words(word)] or [0]
    first, last = (
        hits[0],
        next(h for h in reversed(hits) if h == hits[0] or sum(map(len, words[hits[0] : h + 1])) < room),
    )
    length = len(" ".join(words[first : last + 1]))
    # Grow towards the start first: what stands before the answer says what it is about.
    while first > 0 and length + 1 + len(words[first - 1]) <= room:
        first -= 1
        length += 1 + len(words[first])
    while last + 1 < len(words) and length + 1 + len(words[last + 1]) <= room:
        last += 1
        length += 1 + len(words[last])
    shown = " ".join(words[first : last + 1])
    if len(shown) > 2 * room:  # one endless word
        shown = shown[:room]
        return f"{'… ' if first else ''}{shown}…"
    return f"{'… ' if first else ''}{shown}{' …' if last + 1 < len(words) else ''}"


def _texts(card: Card) -> Iterator[str]:
    """The texts that ask and answer."""
    match card.body:
        case Basic(question, answer):
            yield from (question, answer)
        case Cloze(before, answer, after, _):
            yield from (before, answer, after)
        case Listing(question, items, _):
            yield from (question, *items)
        case _:
            assert_never(card.body)


def _answer(card: Card) -> str:
    body = card.body
    return " ".join(body.items) if isinstance(body, Listing) else body.answer


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
