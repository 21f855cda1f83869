"""What each card of a deck can be known by in later builds."""

from __future__ import annotations

import hashlib
from bisect import bisect_right

from build_decks.deck import Card, Deck, Listing, answer_of, question_of
from build_decks.identity.ledger import Trace
from build_decks.outline import Document


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
        traces.append(
            Trace(
                file,
                chains[at] if at >= 0 else "",
                card.key,
                _said(card),
                question_of(card.body),
                answer_of(card.body),
            )
        )
    return traces


def _said(card: Card) -> str:
    """The digest of the author's words that a card was read from; below a line, the items of a list are among them."""
    lines = [source.quote for source in card.sources]
    items = card.body.items if isinstance(card.body, Listing) else ()
    return hashlib.sha256("\n".join((*lines, *items)).encode("utf-8", "replace")).hexdigest()[:8]
