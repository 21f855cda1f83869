"""A sentence with a gap that is asked as a question, or stays a gap."""

import pytest

from build_decks.composer.in_place import asked_in_place
from build_decks.composer.refilling import gap_asks
from build_decks.composer.turned import turned_question
from build_decks.deck import Cloze, question_of
from build_decks.facts import Subject
from build_decks.rules.fillable import can_be_filled
from build_decks.rules.remainders import CAUSE
from build_decks.rules.sentence_parts import turn_in_brackets, turn_of
from build_decks.statements import Gap


def turned(sentence: str) -> tuple[str, str] | None:
    before, _, rest = sentence.partition("[")
    hidden, _, after = rest.partition("]")
    turn = turn_of(f"{before}{hidden}{after}", hidden)
    return turned_question(turn, Subject("barge")) if turn else None


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        ("Dry rope loses [half its strength]", "what does the dry rope lose?", "half its strength"),
        ("The tower leans because of [the soft soil]", "why does the tower lean?", "because of the soft soil"),
        ("The lock opens when [both gates are shut]", "when does the lock open?", "when both gates are shut"),
        ("The lamp is not lit unless [the ships are late]", "when is the lamp lit?", "only if the ships are late"),
        ("If [the wind drops], the crew needs the oars", "when does the crew need the oars?", "if the wind drops"),
        ("In winter, the miller sells [the flour]", "in winter, what does the miller sell?", "the flour"),
        (
            "The miller uses the wheel to [lift the sacks]",
            "what does the miller use the wheel to do?",
            "lift the sacks",
        ),
        ("Wheels are used to [lift the sacks]", "what are wheels used for?", "to lift the sacks"),
        ("The lamp is filled with [whale oil]", "what is the lamp filled with?", "whale oil"),
        ("The rope is used in winter as [a fence]", "what is the rope used as in winter?", "a fence"),
        ("The ferry crosses the lake in [two hours]", "in what time does the ferry cross the lake?", "two hours"),
        ("Sacks are divided into [three large heaps]", "into how many large heaps are sacks divided?", "three"),
        ("The survey found that [the tower leans]", "what did the survey find?", "that the tower leans"),
        ("[The brass lamp] lights the pier", "what lights the pier?", "The brass lamp"),
        ("The boats were built by [the monks]", "who built the boats?", "the monks"),
        ("The guild wants to sell [the old lamps]", "what does the guild want to sell?", "the old lamps"),
        ("The usual cause of leaks is [a dry plank]", "what is the usual cause of leaks?", "a dry plank"),
        ("The barge has [a flat bottom]", "what kind of bottom does the barge have?", "a flat bottom"),
        ("The barge needs [less depth than a ship]", "what does the barge need less of than a ship?", "depth"),
        ("However, the crew also paints [the long hull]", "what does the crew paint?", "the long hull"),
        ("The miller grinds rye, and the baker buys [the flour]", "what does the baker buy?", "the flour"),
        ("The miller ties [a second rope] to the mast", "what does the miller tie to the mast?", "a second rope"),
        ("The barge is a flat boat that carries [gravel]", "what does the barge carry?", "gravel"),
        ("The tide turns at noon, filling [the old dock]", "what does the tide fill?", "the old dock"),
        ("The gate lets the crew enter [the harbour]", "what does the gate let the crew enter?", "the harbour"),
        ("The pump is able to lift [muddy water]", "what is the pump able to lift?", "muddy water"),
        ("The monks worked to mend [the old dam]", "what did the monks work to mend?", "the old dam"),
        ("Bavaria sent [a barge] to Ulm, which was rare", "what did Bavaria send to Ulm?", "a barge"),
        (
            "A gaff is a spar found on [the upper edge of a sail]",
            "where is a gaff found?",
            "on the upper edge of a sail",
        ),
        ("A bollard is a type of post made of [cast iron]", "what is a bollard made of?", "cast iron"),
        ("Leaks are faults caused by [loose seams]", "what causes leaks?", "loose seams"),
        (
            "Boats with [flat keels] are slow in rough seas",
            "which boats are slow in rough seas?",
            "those with flat keels",
        ),
        ("The clerk believed that mules pull [the barge]", "what did the clerk believe that mules pull?", "the barge"),
        (
            "The law attempts to ensure that [the water stays clean]",
            "what does the law attempt to ensure?",
            "that the water stays clean",
        ),
        ("A barge may be too wide to [pass the lock]", "what may a barge be too wide to do?", "pass the lock"),
        ("It is hard to steer [a wide barge] in a storm", "what is it hard to steer in a storm?", "a wide barge"),
        ("There are [three ways to cross the lake]", "how many ways to cross the lake are there?", "three"),
    ],
)
def test_a_sentence_is_turned_for_its_part(sentence: str, question: str, answer: str) -> None:
    assert turned(sentence) == (question, answer)


def test_a_sentence_without_its_subject_is_said_of_what_stands_above() -> None:
    turn = turn_of("Carries sand across the bay", "sand")
    assert turn is not None
    assert turned_question(turn, Subject("barges")) == ("what do barges carry across the bay?", "sand")
    assert turned_question(turn, Subject("barges", sure=False)) is None
    turn = turn_of("Comprised by the hull and the deck", "the hull and the deck")
    assert turn is not None
    assert turned_question(turn, Subject("barges")) == ("what comprises barges?", "the hull and the deck")
    assert turned_question(turn, Subject("barges", sure=False)) is None


def test_a_noun_with_a_relative_clause_says_what_the_thing_above_does() -> None:
    turn = turn_of("Flat boat that carries gravel", "gravel")
    assert turn is not None
    assert turn.nominal
    assert turned_question(turn, Subject("barge")) == ("what does a barge carry?", "gravel")


def test_a_sentence_that_points_back_is_asked_behind_the_one_it_points_at() -> None:
    lead = "The miller opens the gate at dawn."
    gap = Gap(f"{lead} This drives ", "the wheel", "", turn_of("This drives the wheel", "the wheel"), lead=lead)
    (ask,) = gap_asks(gap, Subject("mill"))
    assert question_of(ask.body) == f"{lead} What does this drive?"


@pytest.mark.parametrize(
    ("sentence", "bracket", "question"),
    [
        ("The fleet visits two ports", "Ostend and Dover", "which two ports does the fleet visit?"),
        ("The new tar is cheaper than paint", "due to the near mines", "why is the new tar cheaper than paint?"),
        ("The mill is a house", "brick, wood", ""),
    ],
)
def test_a_bracket_says_which_or_why(sentence: str, bracket: str, question: str) -> None:
    turn = turn_in_brackets(sentence, bracket, CAUSE.match(bracket))
    asked = turned_question(turn, Subject("barge")) if turn else None
    assert (asked[0] if asked else "") == question


@pytest.mark.parametrize(
    ("label", "hidden", "facet", "question"),
    [
        ("Sails", "main and jib", "", "What are the sails of a barge?"),
        ("Deck 2", "cabins", "", "A barge: what is deck 2?"),
        ("Fire", "smoke in the hold", "causes", "What are the causes of a barge in fire?"),
        ("Towing", "patience", "", ""),
        ("OnTow", "De-mooring", "", "Barge: what happens at OnTow?"),
        ("1 reach", "8 km", "", "How much is 1 reach?"),
        ("Towing", "gentle waves", "", "Barge: what characterises towing?"),
        ("Draught", "2 m", "", "What is the draught of a barge?"),
        ("Tarpaulin", "usually for rain", "", "What is a tarpaulin usually for?"),
        ("Hull", "it is flat and wide", "", ""),
    ],
)
def test_a_label_is_asked_for_only_as_a_side_of_its_thing(label: str, hidden: str, facet: str, question: str) -> None:
    (ask,) = gap_asks(Gap(f"{label}: ", hidden, ""), Subject("barge", facet=facet))
    assert (question_of(ask.body) == question) if question else isinstance(ask.body, Cloze)


@pytest.mark.parametrize(
    ("before", "hidden", "after"),
    [
        ("", "The miller", " is seldom at home on a Sunday"),  # who is not?
        ("Unlike ", "the old lock", ", the new one has no gate"),
        ("The keeper of the old lock ", "sleeps", " while the boats wait in a long line " + "on the river " * 8),
    ],
)
def test_a_gap_that_leaves_too_much_open_is_no_card(before: str, hidden: str, after: str) -> None:
    assert not list(gap_asks(Gap(before, hidden, after), Subject("barge")))


@pytest.mark.parametrize(
    "sentence",
    [
        "The bar must not be bent and turned by [strong hands]",
        "They carry [the sacks]",  # who?
        "The keeper sleeps when the bell rings for [the first boat]",  # inside a clause of its own
        "The oldest barge of the town has [the most beautiful and the longest mast that was ever made]",
        "Not all barges carry [the red sail]",  # what do not all barges carry?
        "The dam broke, leading to [a flood]",  # it was not the dam that led to it
        "A raft is not a boat driven by [a sail]",
    ],
)
def test_other_sentences_stay_gaps(sentence: str) -> None:
    assert turned(sentence) is None


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


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "Barges leave the dock early to reach [the upper lock]",
            "Barges leave the dock early to reach what",
            "the upper lock",
        ),
        (
            "The canal is dredged by [a small steamer], as the law demands",
            "The canal is dredged by what",
            "a small steamer",
        ),
        ("Boats with [a flat keel] are slow in deep water", "Boats with what are slow in deep water", "a flat keel"),
        (
            "The mill draws power from the brook and sends it to [the upper forge]",
            "The mill draws power from the brook and sends it to what",
            "the upper forge",
        ),
        (
            "A dry keel is able to [carry salt] because it does not leak",
            "A dry keel is able to do what because it does not leak",
            "carry salt",
        ),
        ("The old harbour wall is [a heap of stones]", "what is the old harbour wall", "a heap of stones"),
        ("Gates that stay shut until [the tide turns]", "Gates that stay shut until when", "until the tide turns"),
        (
            "Ships may enter only if [the green lamp is lit]",
            "Ships may enter only in which case",
            "if the green lamp is lit",
        ),
        (
            "The pilot climbs up to [400 feet] above the tower",
            "The pilot climbs up to how many feet above the tower",
            "400 feet",
        ),
        (
            "A slow leak can be stopped by [driving in oakum]",
            "A slow leak can be stopped by doing what",
            "driving in oakum",
        ),
        (
            "Sails hoisted early in order to [catch the wind]",
            "Sails hoisted early in order to do what",
            "catch the wind",
        ),
    ],
)
def test_a_gap_is_asked_where_it_stands(sentence: str, question: str, answer: str) -> None:
    assert placed(sentence) == (question, answer)


@pytest.mark.parametrize(
    "sentence",
    [
        "The old harbour wall is [no heap of stones]",
        "The crew had [a new boat] like the others of the harbour",
        "The crew loads sand and [wet gravel] before dawn",
        "The crew relies on [wet gravel], or on something like it",
        "Ships of the town reach [the lower lock (built of oak)] and turn",
        "The keeper of the lock must [oil both gates]",
        "[The keeper] opens both gates of the lock",
    ],
)
def test_a_gap_stays_where_no_question_word_fits(sentence: str) -> None:
    assert placed(sentence) is None


def placed(sentence: str) -> tuple[str, str] | None:
    before, _, rest = sentence.partition("[")
    hidden, _, after = rest.partition("]")
    return asked_in_place(Gap(before, hidden, after))
