"""Lists of notes, whatever announces them, and the questions for them, for one of them and for what tells them apart."""

from __future__ import annotations

import pytest

from build_decks.deck import answer_of, question_of
from tests.composer.test_decker import cards_of


@pytest.mark.parametrize(
    ("notes", "question", "answer"),
    [
        (
            "# Ropes\n- Knot benefits:\n  - less wear\n  - quick release\n  - no tools",
            "What are the three knot benefits of ropes?",
            "Less wear; Quick release; No tools",
        ),
        (
            "# Woods\n## Dry rot\n- Soft wood\n- Dark spots along the grain\n- Loss of paint",
            "What are the three features of the Dry rot?",
            "Soft wood; Dark spots along the grain; Loss of paint",
        ),
        (
            "# Sounds\n- Open vowels\n  - [e], [o]\n- Closed vowels\n  - [i], [u]",
            "What are the two open vowels?",
            "[e]; [o]",
        ),
        (
            "# Fishing\n- Journey: sea -> quay -> market -> kitchen",
            "In a journey, what comes between sea and kitchen, in order?",
            "Quay; Market",
        ),
        (
            "# Bread\n- Steps: feed the starter > mix the dough > bake",
            "What are the three steps of Bread, in order?",
            "Feed the starter; Mix the dough; Bake",
        ),
        (
            "# Sailing\n## Boats\n- Layers of the hull\n  - Paint\n  - Planks\n  - Tar",
            "What are the three layers of the hull?",
            "Paint; Planks; Tar",
        ),
        (
            "# Knots\n## Types of knot\n- Loop: bowline, angler\n- Stopper: ashley, oysterman",
            "Which two knots fall under “loop”?",
            "Bowline; Angler",
        ),
        (
            "# Joins\n- Hinge: door, gate\n- Pivot: wheel, winch",
            "Which two things belong to the hinge join?",
            "Door; Gate",
        ),
        (
            "# Cheese\n## Kinds of cheese\n- Soft\n  - brie\n  - ricotta\n- Hard\n  - cheddar\n  - edam",
            "Which two cheeses are soft?",
            "Brie; Ricotta",
        ),
        (
            "# Tides\n- Phases of a tide\n  1. Flood: the water rises for 6 hours\n  2. Slack: the water stands\n  3. Ebb: the water falls for 6 hours",
            "What are the three phases of a tide, in order?",
            "Flood; Slack; Ebb",
        ),
        (
            "# Ropes\n- Hemp, nylon and steel are the three main kinds of rope",
            "What are the three main kinds of rope?",
            "Hemp; Nylon; Steel",
        ),
        (
            "# Gifts\nA gift must be:\n1. in writing\n2. signed by both\n3. witnessed",
            "What three things must the gift be?",
            "In writing; Signed by both; Witnessed",
        ),
        (
            "# Ships\n- The hull has three decks (upper, gun, orlop)",
            "What are the three decks of a hull?",
            "Upper; Gun; Orlop",
        ),
        (
            "# Trade\n- Boats can be towed, sunk or sold",
            "Which three things can be done with boats?",
            "Towed; Sunk; Sold",
        ),
        (
            "# Sailing\n## Check of the ropes\na) colour\nb) ends\nc) knots",
            "Which three things does the check of the ropes involve in sailing?",
            "Colour; Ends; Knots",
        ),
    ],
)
def test_a_list_is_asked_for(notes: str, question: str, answer: str) -> None:
    assert (question, answer) in [(question_of(card.body), answer_of(card.body)) for card in cards_of(notes)]


@pytest.mark.parametrize(
    "notes",
    [
        "# Keel\n- Parts: upper plank, lower plank, iron shoe, long bolt\n- Bolts\n  - Rusty\n  - Wet",
        "# Lock\n- Chamber: full basin, empty basin\n- Gates: oak beam, iron hinge",
    ],
)
def test_what_stands_below_one_thing_is_no_kind_of_it(notes: str) -> None:
    assert not [
        card for card in cards_of(notes) if (question_of(card.body) or "").startswith(("Which keel", "Which lock"))
    ]


@pytest.mark.parametrize(
    ("table", "question", "answer"),
    [
        ("| Rig | Masts |\n|---|---|\n| Sloop | 1 |\n| Ketch | 2 |", "How many masts does a sloop have?", "1"),
        (
            "| Level | Min locks | Notes |\n|---|---|---|\n| 1 | 2 | - |\n| 2 | 4 | - |",
            "How many locks does level 2 need at least?",
            "4",
        ),
        (
            "| Knot | Time (min) | Colour |\n|---|---|---|\n| Bowline | 2 | red |\n| Bend | 3 | blue |",
            "How long does a bend take?",
            "3 min",
        ),
        (
            "| Signal | Use | Colour |\n|---|---|---|\n| A | fog | red |\n| B | calm | blue |",
            "What is the colour of signal B?",
            "Blue",
        ),
        (
            "| Port | Region | Guild member |\n|---|---|---|\n| Bremen | west | yes |\n| Kiel | east | no |",
            "Which port is a guild member?",
            "Bremen",
        ),
    ],
)
def test_a_table_is_asked_for(table: str, question: str, answer: str) -> None:
    assert (question, answer) in [(question_of(card.body), answer_of(card.body)) for card in cards_of(table)]
