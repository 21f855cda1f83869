"""One question asked twice: whether the answers are one, or make a list."""

from __future__ import annotations

import re

from build_decks.composer.ask import Ask
from build_decks.deck import Basic, Body, Listing, answer_of
from build_decks.language.tokens import NUMBERS, plain


def same_answer(known: Body, other: Body) -> bool:
    """Whether two answers are one, or one is that of the same words cut shorter."""
    one, two = f" {plain(answer_of(known))} ", f" {plain(answer_of(other))} "
    return one == two or isinstance(known, Basic) and isinstance(other, Basic) and (one in two or two in one)


def adds_up(ask: Ask) -> bool:
    """Whether two answers to one question are both right: what a thing lacks, needs, does."""
    parts = ("object:", "tail:", "purpose", "suits:")
    return ask.slot in ("lack", "need", "means") or ask.slot.startswith(parts) and len(answer_of(ask.body).split()) <= 8


def together(known: Body, other: Body) -> Body | None:
    """Two answers to one question of what a thing lacks or needs: a list."""
    if not isinstance(other, Basic) or not isinstance(known, Basic | Listing):
        return None
    items = (*(known.items if isinstance(known, Listing) else (known.answer,)), other.answer)
    question = re.sub(r"^(?:What|Which \w+ things) ", f"Which {NUMBERS[min(len(items), 10)]} things ", known.question)
    return Listing(question, items) if len(items) <= 7 else None
