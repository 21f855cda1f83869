"""What each card of a deck can be known by in later builds."""

from __future__ import annotations

from bisect import bisect_right
from typing import assert_never

from build_decks.deck import Basic, Body, Cloze, Deck, Listing
from build_decks.ledger import Trace
from build_decks.outline import Document

GAP = "[…]"


def traces_of(file: str, deck: Deck, document: Document) -> list[Trace]:
    """The traces of the cards in their order; `file` is the name of the note file in the ledger."""
    starts: list[int] = []
    chains: list[str] = []
    chain: list[tuple[int, str]] = []
    for section in document.root.walk():
        if section.level:
            chain = [above for above in chain if above[0] < section.level] + [(section.level, section.heading.plain)]
            starts.append(section.span.first)
            chains.append(" › ".join(heading for _, heading in chain))
    traces = []
    for card in deck.cards:
        at = bisect_right(starts, card.sources[0].line) - 1 if card.sources else -1
        kind, question, answer = _shown(card.body)
        traces.append(Trace(file, chains[at] if at >= 0 else "", card.key, kind, question, answer))
    return traces


def _shown(body: Body) -> tuple[str, str, str]:
    """(kind, question, answer); the kinds are those of the note types."""
    match body:
        case Basic(question, answer):
            return "question", question, answer
        case Cloze(before, answer, after, _):
            return "gap", f"{before}{GAP}{after}", answer
        case Listing(question, items, _):
            return "list", question, "; ".join(items)
        case _:
            assert_never(body)
