"""Tables of notes and the card that a person would write from them."""

from __future__ import annotations

import pytest

from build_decks.deck import answer_of, question_of
from tests.composer.test_decker import cards_of


def table(*rows: str, under: str = "# Harbour") -> str:
    """A table below a heading, from its rows: the first is its head."""
    head, *others = rows
    line = "|".join("---" for _ in head.split("|"))
    return "\n".join((under, "", f"| {head} |", f"|{line}|", *(f"| {row} |" for row in others), ""))


@pytest.mark.parametrize(
    ("notes", "question", "answer"),
    [
        (table("Rope | Details", "Old hawser | Kept for storms"), "What is an old hawser kept for?", "Storms"),
        (
            table("Step | Details", "Stop the ferry | When the water rises"),
            "In a harbour, when do you stop the ferry?",
            "When the water rises",
        ),
        (table("Year | Event", "1703 | Battle of Rye"), "When was the Battle of Rye?", "1703"),
        (table("Key points", "Barges carry coal."), "What do barges carry in harbour?", "Coal"),
        (
            table("Wind speed | Action", "< 20 knots | Keep sailing", "> 40 knots | Reef the sail"),
            "What do you do at wind speed above 40 knots in harbour?",
            "Reef the sail",
        ),
        (
            table("Situation | Signal", "Ferry is late | Two blasts", under="# Ferry traffic"),
            "In ferry traffic, what is the signal when the ferry is late?",
            "Two blasts",
        ),
        (
            table("Severity | Wind (knots)", "Mild | 10 to <20", "Severe | >40", under="# Severity of squalls"),
            "What is the wind in mild squalls?",
            "10 to <20 knots",
        ),
        (
            table("Version | 1.0 | 2.0*", "Released | 1999 | 2004", "Range (m) | 10 | 50", under="# FerryNet"),
            "What is the range of FerryNet version 2.0?",
            "50 m",
        ),
        (
            table("Version | 1.0 | 2.0", "Year released | 1999 | 2004", "Colour | red | blue", under="# FerryNet"),
            "When was FerryNet version 2.0 released?",
            "2004",
        ),
        (
            table("Feature | Basic | Team | Full", "Boats | 3 | unlimited | unlimited", under="# Plans of FerryNet"),
            "How many boats do the team and full plans of FerryNet allow?",
            "Unlimited",
        ),
        (
            table("Feature | Raft | Barge | Ketch", "Deck (m) | 8 | 8 | 8", under="# Boats"),
            "What is the deck of all three boats?",
            "8 m",
        ),
        (table("Boat | Built by | Draws", "Sloop Anna | Jan Smit | 2 m"), "Who built Sloop Anna?", "Jan Smit"),
        (
            table("Cost | Captain | Cook", "Tar | x | ", "Rope | x | ", "Food | | x"),
            "Which two costs fall to the captain?",
            "Tar; Rope",
        ),
        (
            table("Part | Action", "Winch | Oil it", "Grease the shaft every 3 weeks | Use tallow"),
            "How often do you grease the shaft in harbour?",
            "Every 3 weeks",
        ),
        (
            table("Pros | Cons", "Cheap timber | Slow hull", "Quiet | Short life", under="# Rafts"),
            "What are the two disadvantages of rafts?",
            "Slow hull; Short life",
        ),
        (
            table("Port | 1840 | 1850", "Rye | 12,000 | 14,000", under="# Population"),
            "What was the population of Rye in 1850?",
            "14,000",
        ),
        (
            table("Rope | Best | Worst", "Hemp | 40 kN | 20 kN", under="# Prices"),
            "What is the worst price of hemp?",
            "20 kN",
        ),
        (table("Verb | Past", "heave | hove"), "What is the past of “heave”?", "Hove"),
        (table("Item | Details", "Tar coat | Tar 20 g twice"), "What is the dose of a tar coat?", "20 g twice"),
        (
            table("Element | Details", "Weight | 20 kg", "Diet | Hay", "Uses | Towing", under="# Mule"),
            "What is the diet of the mule?",
            "Hay",
        ),
        (
            table(
                "Rope | Type | Traits",
                "Hemp | Laid | Rots, Cheap",
                "Nylon | Braided | Cheap, Stretches",
                under="# Ropework",
            ),
            "What type of rope is hemp?",
            "Laid",
        ),
        (
            table(
                "Rope | Type | Traits",
                "Hemp | Laid | Rots, Cheap",
                "Nylon | Braided | Cheap, Stretches",
                under="# Ropework",
            ),
            "Which rope has the trait “Stretches”?",
            "nylon",
        ),
        (
            table("Feature | Description", "Elastic | Springs back after a pull", under="# Hemp"),
            "In what way is hemp elastic?",
            "Springs back after a pull",
        ),
        (
            table("Feature | Raft | Barge | Notes", "Deck | Open planks | Closed hatches | tar it", under="# Boats"),
            "How do rafts and barges differ in their deck?",
            "Raft: open planks; Barge: closed hatches",
        ),
        (
            table("Oil | Suitable for lamps", "Whale oil | yes", "Tar oil | no", "Fish oil | no"),
            "Which oil is suitable for lamps?",
            "Whale oil",
        ),
        (
            table("Oil | Best kept in", "Whale oil | Jars", "Tar oil | Jars", "Fish oil | Jars"),
            "What are all three oils best kept in?",
            "Jars",
        ),
        (
            table("| Tropical | Polar", "Sails | Light canvas | Heavy canvas", under="# Sailing zones"),
            "How do tropical sailing zones and polar sailing zones differ in sails?",
            "Tropical sailing zone: light canvas; Polar sailing zone: heavy canvas",
        ),
        (
            table("Version | 1.0 | 2.0 | 3.0", "Radar | | x | x", "Sonar | | | x", under="# FerryNet"),
            "Which FerryNet version has sonar?",
            "3.0",
        ),
        (
            table("Feature | Oak | Elm | Ash", "Needs tar | x | | ", under="# Comparison of woods"),
            "Which type of wood needs tar?",
            "Oak",
        ),
    ],
)
def test_question(notes: str, question: str, answer: str) -> None:
    asked = {question_of(card.body): answer_of(card.body) for card in cards_of(notes)}
    assert asked.get(question) == answer, asked
