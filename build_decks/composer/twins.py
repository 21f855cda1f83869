"""The two directions of one fact: of two questions about one line, each has the other's answer in it.

What does HTTP status code 404 mean? → Not found        Which HTTP status code means “not found”? → 404
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from build_decks.composer.keys import plain
from build_decks.deck import Basic, Card


def with_twins(cards: Sequence[Card]) -> list[Card]:
    """The cards, the second of each pair with its `twin`; a card is in one pair at most."""
    lines: defaultdict[tuple[str, int], list[Card]] = defaultdict(list)
    for card in cards:
        if isinstance(card.body, Basic) and card.sources:
            lines[card.sources[0].path, card.sources[0].line].append(card)
    twins: dict[str, str] = {}
    for line in lines.values():
        alone: list[Card] = []
        for card in line:
            other = next((one for one in alone if _ask_for_each_other(one.body, card.body)), None)
            if other is None:
                alone.append(card)
            else:
                alone.remove(other)
                twins[card.key] = other.key
    return [replace(card, twin=twins[card.key]) if card.key in twins else card for card in cards]


def _ask_for_each_other(one: object, other: object) -> bool:
    match one, other:
        case Basic(question, answer), Basic(back, asked):
            return _says(question, asked) and _says(back, answer)
        case _:
            return False


def _says(question: str, answer: str) -> bool:
    words = plain(answer)
    return bool(words) and f" {words} " in f" {plain(question)} "
