"""A sentence with a gap that is asked as a question, or stays a gap."""

import pytest

from build_decks.composer.refilling import gap_asks, question_of_gap
from build_decks.deck import Cloze, question_of
from build_decks.facts import Subject
from build_decks.rules.fillable import can_be_filled
from build_decks.statements import Gap


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        ("Dry rope loses [half its strength]", "what does dry rope lose?", "half its strength"),
        ("The tower leans because of [the soft soil]", "why does the tower lean?", "because of the soft soil"),
        ("The lock opens when [both gates are shut]", "when does the lock open?", "when both gates are shut"),
        (
            "The miller uses the wheel to [lift the sacks]",
            "what does the miller use the wheel to do?",
            "lift the sacks",
        ),
        ("The lamp is filled with [whale oil]", "what is the lamp filled with?", "whale oil"),
        ("The survey found that [the tower leans]", "what did the survey find?", "that the tower leans"),
        ("[Whale oil] lights the pier", "what lights the pier?", "Whale oil"),
    ],
)
def test_a_plain_sentence_is_asked(sentence: str, question: str, answer: str) -> None:
    before, _, rest = sentence.partition("[")
    hidden, _, after = rest.partition("]")
    assert question_of_gap(before, hidden, after) == (question, answer)


@pytest.mark.parametrize(
    ("label", "hidden", "facet", "question"),
    [
        ("Sails", "main and jib", "", "What are the sails of a barge?"),
        ("Deck 2", "cabins", "", "A barge: what is deck 2?"),
        ("Fire", "smoke in the hold", "causes", "What are the causes of a barge in fire?"),
        ("Towing", "patience", "", ""),
        ("Hull", "it is flat and wide", "", ""),
    ],
)
def test_a_label_is_asked_for_only_as_a_side_of_its_thing(label: str, hidden: str, facet: str, question: str) -> None:
    (ask,) = gap_asks(Gap(f"{label}: ", hidden, ""), Subject("barge", facet=facet))
    assert (question_of(ask.body) == question) if question else isinstance(ask.body, Cloze)


@pytest.mark.parametrize(
    "sentence",
    [
        "On a calm day, the ferry takes [the short way]",  # something stands before the subject
        "The miller grinds rye, and the baker buys [the flour]",  # two sentences
        "They carry [the sacks]",  # a pronoun
        "The lamp is lit until [the ships are home]",  # until what?
    ],
)
def test_other_sentences_stay_gaps(sentence: str) -> None:
    before, _, rest = sentence.partition("[")
    hidden, _, after = rest.partition("]")
    assert question_of_gap(before, hidden, after) is None


@pytest.mark.parametrize(
    ("before", "hidden", "certain"),
    [
        ("Young bark is ", "the food of deer", True),
        ("Young bark is ", "smoother than old bark", False),
        ("In autumn the bark becomes ", "a hard crust", False),
        ("Deer eat the bark although ", "the leaves are still green", False),
        ("If the winter has brought ", "deep snow", False),
    ],
)
def test_only_what_can_be_told_is_hidden(before: str, hidden: str, certain: bool) -> None:
    assert can_be_filled(before, hidden, "", hidden.startswith("the leaves")) is certain
