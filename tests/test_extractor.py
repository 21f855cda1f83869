"""Document → facts: what must hold of any notes, and the goldens of tests/corpus."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given

from build_decks.config import Config
from build_decks.describing import describe
from build_decks.extractor import extract
from build_decks.facts import Extraction
from build_decks.outline import Document
from build_decks.reader import read, read_text
from tests.golden import check_golden
from tests.notes import MARKDOWN

CORPUS = Path(__file__).parent / "corpus"
NOTES = sorted(CORPUS.glob("*.md"))
SOURCE = Path(__file__).parent.parent / "source" / "aws-developer-associate.md"


def extraction_of(text: str) -> tuple[Document, Extraction]:
    document = read_text(text, "notes.md")
    return document, extract(document, Config())


@given(MARKDOWN)
def test_every_item_is_read_or_given_a_reason(text: str) -> None:
    document, extraction = extraction_of(text)
    told = {fact.provenance.span for fact in extraction.facts} | {unread.span for unread in extraction.unread}
    assert {item.span for item in document.items()} <= told
    assert all(unread.reason for unread in extraction.unread)


@given(MARKDOWN)
def test_no_item_is_both_read_and_unread(text: str) -> None:
    _, extraction = extraction_of(text)
    read_lines = {(fact.provenance.span, fact.provenance.line) for fact in extraction.facts}
    assert not read_lines & {(unread.span, unread.text) for unread in extraction.unread}


@given(MARKDOWN)
def test_facts_hold_only_words_of_their_line(text: str) -> None:
    _, extraction = extraction_of(text)
    for fact in extraction.facts:
        line = set(re.findall(r"\w+", fact.provenance.line.lower()))
        assert set(re.findall(r"\w+", fact.provenance.surface.lower())) <= line, fact


@given(MARKDOWN)
def test_facts_stand_in_the_order_of_the_notes(text: str) -> None:
    _, extraction = extraction_of(text)
    lines = [fact.provenance.span.first for fact in extraction.facts]
    assert lines == sorted(lines)


@given(MARKDOWN)
def test_no_line_gives_a_fact_twice(text: str) -> None:
    _, extraction = extraction_of(text)
    said = [(fact.provenance.span, describe(fact.subject, fact.statement)) for fact in extraction.facts]
    assert len(set(said)) == len(said)


def test_a_skipped_part_is_not_read() -> None:
    _, extraction = extraction_of("# Chartroom\n\n<!-- cards: skip -->\n- Charts can be up to 512 KB\n")
    assert extraction.facts == ()


@pytest.mark.parametrize(
    ("notes", "fact"),
    [
        ("# Biology 101\n## Leaves\n- Grow in spring\n## Roots\n- Need water", "leaves · grow in spring [tail:0]"),
        (
            "# Sails\n## Tanned Sails\n- rot in summer\n\nTwo tanned sails were sold.",
            "tanned sails · tanned sails = rot in summer",
        ),
        ("# Storage\n- Both wet and dry docks have costs:\n  - Wet: needs 2 pumps", "wet dock · pumps: 2"),
        (
            "# Royal Harbour Board\n- Elects a reeve\n## Fees\n- The RHB sets fees. The RHB keeps them.",
            "RHB · elect a reeve [object]",
        ),
        ("# Port\n## Harbour Board Office (HBO)\n- Holds 3 ships\n- The HBO sleeps", "HBO · ships: 3"),
        ("# Tidal Harbour\n## High Tidal\n- Holds 3 ships", "High Tidal Harbour · ships: 3"),
        ("# Sails\n- Luff: turn into the wind", "Luff · Luff = turn into the wind"),
        ("# UPVC fittings\n## Ball valve\n- max 9 bar\n\nA ball valve turns.", "ball valve · pressure: max 9 bar"),
        (
            "# Illness\n**Scurvy** comes from a poor diet.\n\n- Signs: pain, rash, fever",
            "scurvy · signs: pain, rash, fever",
        ),
        (
            "# Knots\n\nBowline\n\n\n* Holds the mooring ring\n\nSheet bend\n\n\n* Joins two ropes\n",
            "sheet bend · ropes: two",
        ),
        (
            "# Rope shop\n- `reeve [rope] <block>`\n  - pulls a rope through the block\n  - prints the length\n",
            "reeve · print the length [object]",
        ),
    ],
)
def test_whose_statement_it_is(notes: str, fact: str) -> None:
    _, extraction = extraction_of(notes)
    assert fact in [describe(f.subject, f.statement) for f in extraction.facts]


@pytest.mark.parametrize("notes", [*NOTES, SOURCE], ids=lambda path: path.stem)
def test_golden_facts(notes: Path, accept: bool) -> None:
    extraction = extract(read(notes, notes.name), Config())
    facts = [
        f"{fact.provenance.span.first} {fact.provenance.rule} | {describe(fact.subject, fact.statement)}"
        for fact in extraction.facts
    ]
    check_golden(CORPUS / f"{notes.stem}.facts", facts, accept)


TOPIC = """# Glazed bricks
- The kiln heats the clay slowly
- Potters stir the second glaze
- Hot air dries the surface
"""


def test_a_topic_does_not_do_what_a_line_without_subject_says() -> None:
    _, extraction = extraction_of(TOPIC + "- Covers each rack with sand\n")
    assert {f.provenance.rule for f in extraction.facts if f.provenance.span.first == 5} <= {
        "topics.predicate"
    }  # a gap


def test_a_name_does_what_most_lines_below_it_say() -> None:
    _, extraction = extraction_of("# Glazed bricks\n- Resist frost well\n- Cover each rack with sand\n")
    assert [f for f in extraction.facts if f.provenance.span.first == 3]


def test_an_adjective_below_a_facet_lists_members() -> None:
    notes = "# Sea kayaks\n## Contraindications\n### Absolute\n- Fear of water\n- Increase of wind\n- Old hull\n"
    _, extraction = extraction_of(notes)
    said = [describe(fact.subject, fact.statement) for fact in extraction.facts]
    assert said[0].endswith("Absolute contraindications: Fear of water, Increase of wind, Old hull"), said


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("- Briefly discuss the parts of a mill", "a task for the learner"),
        ("- related: [[Wind]], [[Water]]", "only says where else to look"),
        ("- tags: #mill", "only says where else to look"),
    ],
)
def test_what_tells_nothing_of_its_matter_is_left_out(line: str, reason: str) -> None:
    _, extraction = extraction_of(f"# Mills\n\n{line}\n- Cause: [[Wind]]\n")
    assert [unread.reason for unread in extraction.unread] == [reason]
    assert [fact.provenance.surface for fact in extraction.facts] == ["Cause: Wind"]


def test_what_an_example_tells_of_somebody_is_no_fact() -> None:
    """A person's name with a sum of money, or with what is his, and the steps behind it."""
    _, extraction = extraction_of(
        "# Loans\n\nEx: Lend $50 from Anna's purse to her uncle\n\n1. Take $50 from her purse.\n2. Add $50 to his purse.\n\n"
        "Example: Norway sold oil for $50 in 1980\n"
    )
    assert [fact.provenance.surface for fact in extraction.facts if "purse" in fact.provenance.surface] == []
    assert [unread.reason for unread in extraction.unread][:2] == ["what an example tells of somebody is no fact"] * 2
