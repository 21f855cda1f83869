"""The article of a gloss as an answer, and of the term that it explains."""

from __future__ import annotations

import pytest

from build_decks.composer.articled import articled
from build_decks.composer.paired import paired
from build_decks.language.noun_phrases import names_only
from build_decks.language.tagger import tag


@pytest.mark.parametrize(
    ("gloss", "answer"),
    [
        ("small boat with one mast", "A small boat with one mast"),
        ("Endpoint for ropes", "An endpoint for ropes"),
        ("lock that only one boat fills", "A lock that only one boat fills"),
        ("price a boat would fetch", "The price a boat would fetch"),
        ("rope or chain that holds a boat", "A rope or chain that holds a boat"),
        ("ability to float", "The ability to float"),
        ("average number of oars on a boat", "The average number of oars on a boat"),
        ("high rate of decay", "A high rate of decay"),
        ("largest gate of the harbour", "The largest gate of the harbour"),
        ("time it takes for the tide to turn", "The time it takes for the tide to turn"),
        ("outside of a hull", "The outside of a hull"),
        ("boats that carry coal", "Boats that carry coal"),
        ("money paid at the gate", "Money paid at the gate"),
        ("renewed each month", "Renewed each month"),
        ("ropes people pull", "Ropes people pull"),
        ("someone who steers", "Someone who steers"),
        ("still a part of the harbour", "Still a part of the harbour"),
        ("toll x boats", "Toll x boats"),
    ],
)
def test_a_gloss_has_the_article_of_a_sentence(gloss: str, answer: str) -> None:
    assert articled(gloss) == answer


@pytest.mark.parametrize(
    ("question", "answer", "paired_with"),
    [
        ("What is sumpter?", "A horse that carries packs", "What is a sumpter?"),
        ("What is Towboat?", "A boat that pulls others", "What is a towboat?"),
        ("What is a tide range?", "The height between ebb and flood", "What is the tide range?"),
        ("What is a rope collection?", "The process of gathering ropes", "What is rope collection?"),
        ("What is quaydb?", "A store for tolls", "What is quaydb?"),
        ("What is Okanogan?", "A deep lake", "What is Okanogan?"),
        ("What is wealth?", "A good start", "What is wealth?"),
    ],
)
def test_a_term_has_the_article_that_fits_its_gloss(question: str, answer: str, paired_with: str) -> None:
    assert paired(question, answer) == paired_with


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("number of planks a boat can carry", True),
        ("average number of years a hull is expected to last", True),
        ("delay before the tide turns", True),
        ("plank that breaks if a boat hits it", True),
        ("time it takes for tar to dry", True),
        ("ship sinks when it hits a rock", False),
        ("the year the war began", False),
        ("boats that leak sink when it storms", False),
        ("The average number of boats on the lake slowly rises", False),
    ],
)
def test_a_thing_is_no_sentence_about_it(text: str, thing: bool) -> None:
    assert names_only(tag(text)) is thing
