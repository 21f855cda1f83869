"""One question asked twice: whether the answers are one, or make a list."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.ask import Ask
from build_decks.deck import Basic, Body, Card, Listing, answer_of
from build_decks.language.grammar import lower_first
from build_decks.language.tokens import NUMBERS, plain


def same_answer(known: Body, other: Body) -> bool:
    """Whether two answers are one, or one is that of the same words cut shorter."""
    one, two = f" {plain(answer_of(known))} ", f" {plain(answer_of(other))} "
    return one == two or isinstance(known, Basic) and isinstance(other, Basic) and (one in two or two in one)


def adds_up(ask: Ask) -> bool:
    """Whether two answers to one question are both right: what a thing lacks, needs, does."""
    parts = ("object:", "tail:", "purpose", "suits:")
    return ask.slot in ("lack", "need", "means") or ask.slot.startswith(parts) and len(answer_of(ask.body).split()) <= 8


LONGEST = 26  # words of two descriptions


def described_twice(known: Card, line: int, ask: Ask) -> Body | None:
    """Two kinds of thing that a term is said to be, one line below the other: `a float; a raft that carries carts`."""
    first, other = known.body, ask.body
    beside = known.sources[-1].line + 1 == line and ask.slot == "what"
    if not beside or not isinstance(first, Basic) or not isinstance(other, Basic):
        return None
    both = f"{first.answer}; {lower_first(other.answer)}"
    kinds = all(re.match(r"an? ", one, re.I) for one in (first.answer, other.answer))
    return replace(first, answer=both) if kinds and len(both.split()) <= LONGEST else None


def together(known: Body, other: Body) -> Body | None:
    """Two answers to one question of what a thing lacks or needs: a list."""
    if not isinstance(other, Basic) or not isinstance(known, Basic | Listing):
        return None
    items = (*(known.items if isinstance(known, Listing) else (known.answer,)), other.answer)
    question = re.sub(r"^(?:What|Which \w+ things) ", f"Which {NUMBERS[min(len(items), 10)]} things ", known.question)
    return Listing(question, items) if len(items) <= 7 else None
