"""What a question may leave out of the clause that it was made from, and what it may not."""

from __future__ import annotations

import pytest

from build_decks.composer.completeness import lost_words
from build_decks.deck import Basic, Cloze, question_of
from tests.composer.test_decker import cards_of


@pytest.mark.parametrize(
    ("surface", "said", "lost"),
    [
        ("The baker sold a cart to the miller", "What did the baker sell? A cart", ("miller",)),
        ("The baker sold a cart to the miller", "What did the baker sell to the miller? A cart", ()),
        ("In 1820 the baker sold the mill", "Who sold the mill? The baker", ()),
        ("Sails are stored dry, which keeps them white", "How are sails stored? Dry", ()),
        ("Only the key is stored, not the lock", "What is stored? Only the key", ()),
        ("Sails are stored dry if they are white", "How are sails stored? Dry", ("white",)),
        ("Usually sails are stored dry and the ropes are coiled", "How are sails stored? Dry", ()),
        ("Sails and ropes are stored dry", "What is stored dry? Sails", ("ropes",)),
    ],
)
def test_what_may_be_left_out(surface: str, said: str, lost: tuple[str, ...]) -> None:
    assert lost_words(surface, said) == lost


def test_a_question_that_would_lose_words_keeps_the_order_of_the_sentence() -> None:
    cards = cards_of(
        "# Mills\n- The first mill stands on the top of the hill, it goes to the lower river by Broad Canal"
    )
    said = {card.body.answer: card.body for card in cards if isinstance(card.body, Basic | Cloze)}
    assert question_of(said["the lower river by Broad Canal"]).endswith("it goes to […]")
    assert isinstance(said["The top of the hill"], Basic)
