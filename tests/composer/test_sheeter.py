"""Facts → sheet: what must hold of any notes, and how the rows of a few read."""

from __future__ import annotations

import re
from itertools import chain, permutations, product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from build_decks.composer import telegrams
from build_decks.composer.decker import compose_deck
from build_decks.composer.folder import text_of
from build_decks.composer.sheeter import compose_sheet
from build_decks.composer.telegrams import telegram
from build_decks.config import Config, Orientation, Paper, SheetConfig
from build_decks.deck import Deck
from build_decks.extractor import extract
from build_decks.facts import NO_RULE
from build_decks.reader import read_text
from build_decks.sheet import Block, Caution, Comparison, Figure, Gloss, Sheet
from build_decks.writers.cheatsheet import write_cheatsheet
from tests.notes import MARKDOWN

ROOT = Path(__file__).parent.parent.parent
NOTES = sorted((ROOT / "tests" / "corpus").glob("*.md"))


def made(text: str, config: Config | None = None) -> tuple[Sheet, Deck]:
    config = config or Config()
    document = read_text(text, "notes.md")
    extraction = extract(document, config)
    deck = compose_deck(extraction, document, config)
    return compose_sheet(extraction, deck, document, config), deck


def blocks_of(text: str, config: Config | None = None) -> list[Block]:
    return [block for topic in made(text, config)[0].topics for block in topic.blocks]


def figures(text: str) -> dict[str, tuple[str, ...]]:
    return {block.label: block.values for block in blocks_of(text) if isinstance(block, Figure)}


def all_texts(sheet: Sheet) -> str:
    return "\n".join(text_of(block) for topic in sheet.topics for block in topic.blocks)


@given(MARKDOWN)
def test_every_card_is_either_on_the_sheet_or_left_off_with_a_reason(text: str) -> None:
    sheet, deck = made(text)
    shown = {ref for topic in sheet.topics for block in topic.blocks for ref in block.refs}
    omitted = [omission.ref for omission in sheet.omitted]
    assert shown | set(omitted) == {card.ref for card in deck.cards}
    assert not shown & set(omitted)
    assert len(omitted) == len(set(omitted))
    assert all(omission.reason and omission.text for omission in sheet.omitted)


@given(MARKDOWN)
def test_no_row_is_empty_and_none_stands_twice_under_a_bar(text: str) -> None:
    sheet, _ = made(text)
    titles = [topic.title for topic in sheet.topics]
    assert len(titles) == len(set(titles))
    for topic in sheet.topics:
        texts = [(type(block), text_of(block).lower()) for block in topic.blocks]
        assert len(texts) == len(set(texts))
        assert all(re.search(r"\w", text) for _, text in texts)
        for block in topic.blocks:
            if isinstance(block, Comparison):
                assert block.rows
                assert {len(row) for row in block.rows} == {len(block.header)}


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.stem)
def test_a_ref_stands_only_where_the_answer_can_be_read(path: Path) -> None:
    sheet, deck = made(path.read_text("utf-8"))
    answers = {card.ref: card for card in deck.cards}
    for topic in sheet.topics:
        for block in topic.blocks:
            have = set(telegrams.words_of(text_of(block)))
            for ref in block.refs:
                body = answers[ref].body
                parts = body.items if hasattr(body, "items") else (body.answer,)
                for part in parts:
                    assert telegrams.content_of(telegram(part)) <= have, (ref, text_of(block))


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.stem)
def test_a_sheet_says_no_number_that_the_notes_do_not(path: Path) -> None:
    notes = path.read_text("utf-8").replace(",", "")
    sheet, _ = made(path.read_text("utf-8"))
    for number in re.findall(r"\d+(?:\.\d+)?", all_texts(sheet).replace(",", "")):
        assert number in notes or number.removesuffix("000") in notes


def test_values_of_one_thing_are_one_row() -> None:
    found = figures("# Ferry\n\n- Boarding window: default 30 minutes, max 12 hours\n")
    assert found == {"Boarding window": ("30 min default", "max 12 h")}


def test_a_default_named_behind_the_number_is_kept() -> None:
    (values,) = figures("# Ferry\n\n- Cache TTL: 300 seconds by default\n").values()
    assert "default" in " ".join(values)


def test_values_of_two_lines_that_contradict_each_other_are_not_one_row() -> None:
    text = "# Ferry\n\n## Decks\n\n- Capacity: max 5 MB\n- Weight: 3 kg\n- Capacity: max 9 MB\n"
    assert all(values != ("max 5 MB", "max 9 MB") for values in figures(text).values())
    assert {"5", "9"} <= set(re.findall(r"\d", " ".join(map(text_of, blocks_of(text)))))


def test_a_child_carries_its_owner() -> None:
    found = figures("# Ferry\n\n## Night crossing\n\n- Max 40 cars\n\n# Train\n\n- Max 90 seats\n")
    night, train = found
    assert "night crossing" in night.lower()
    assert "train" not in train.lower()  # the bar says so


def test_numbers_of_siblings_are_compared() -> None:
    text = "# Ferry\n\n## Night crossing\n\n- Max 40 cars\n\n## Day crossing\n\n- Max 90 cars\n\n# Train\n\n- Fast\n"
    tables = [block for block in blocks_of(text) if isinstance(block, Comparison)]
    assert [(table.header, table.rows) for table in tables] == [
        (("Night crossing", "Day crossing"), (("max 40 cars", "max 90 cars"),))
    ]


def test_siblings_are_compared() -> None:
    text = (
        "# Ferry\n\n## Crossings\n\n- Day crossing\n  - cheapest\n  - good for trucks\n"
        "- Night crossing\n  - most comfortable\n  - not suitable for trucks\n"
    )
    tables = [block for block in blocks_of(text) if isinstance(block, Comparison)]
    assert len(tables) == 1
    printed = text_of(tables[0])
    assert {"Day", "Night", "good", "comfortable"} <= set(re.findall(r"\w+", printed))


def test_what_must_not_be_overlooked_is_marked() -> None:
    blocks = blocks_of(
        "# Ferry\n\n- Drivers must leave the car deck during the crossing\n- The bar sells coffee to guests\n"
    )
    cautions = [block.text for block in blocks if isinstance(block, Caution)]
    assert len(cautions) == 1
    assert cautions[0].startswith("Drivers must leave")


def test_a_term_is_folded_with_its_acronym() -> None:
    blocks = blocks_of(
        "# Ferry\n\n- Automatic Identification System (AIS)\n- AIS: tells other ships who and where a ship is\n"
    )
    terms = {block.term: block.text for block in blocks if isinstance(block, Gloss)}
    assert "Automatic Identification System" in terms["AIS"]
    assert "tells other ships" in terms["AIS"]


def test_the_topics_own_heading_is_its_category_unless_the_configuration_names_one() -> None:
    text = "# Ferry\n\n- Speed: max 20 knots\n- Fare: 12 €\n\n# Train (long distance)\n\n- Seats: max 400 people\n"
    config = Config(categories=(("Train (long distance)", "On rails"),))
    sheet, _ = made(text, config)
    categories = {topic.title: topic.category for topic in sheet.topics}
    assert categories["Ferry"] == "Ferry"
    assert categories["Train"] == "On rails"


def test_one_property_with_two_values_is_set_side_by_side() -> None:
    sheet, _ = made("# Ferry\n\n- Cache TTL: default 5 minutes\n\n# Train\n\n- Cache TTL: default 60 seconds\n")
    (last,) = sheet.boxes
    rows = [(block.label, block.values) for block in last.blocks if isinstance(block, Figure)]
    assert [label for label, _ in rows] == ["TTL: Ferry", "TTL: Train"]
    assert {values for _, values in rows} == {("5 min default",), ("60 s default",)}
    assert all(block.refs for block in last.blocks)


def test_a_full_sheet_keeps_the_numbers_and_leaves_off_details() -> None:
    ships = "Alba Brio Cedar Dove Elm Faro Gull Heron Ibis Jay Kite Lark Merle Nene Owl Plover Rook Swift Tern".split()
    pairs = permutations(ships, 2)
    remarks = "".join(f"- {one} {other} ferries carry mail to very remote islands\n" for one, other in pairs)
    text = f"# Ferry\n\n{remarks}\n# Train\n\n- Speed: max 300 km/h\n- Fare: min 12 €\n"
    sheet, deck = made(text, Config(sheet=SheetConfig(pages=1)))
    assert ("max 300 km/h",) in [b.values for topic in sheet.topics for b in topic.blocks if isinstance(b, Figure)]
    assert [topic.title for topic in sheet.topics] == ["Ferry", "Train"], "none is missing"
    assert sheet.omitted
    assert "a detail, and the sheet is full" in {omission.reason for omission in sheet.omitted}
    assert len(sheet.omitted) < len(deck.cards)


def test_the_sample_fits_two_pages_of_readable_type(tmp_path: Path) -> None:
    path = ROOT / "source" / "aws-developer-associate.md"
    sheet, _ = made(path.read_text("utf-8"))
    rows = chain.from_iterable(b.rows if isinstance(b, Comparison) else (b,) for t in sheet.topics for b in t.blocks)
    assert 150 <= len(list(rows)) <= 260
    report = write_cheatsheet(sheet, tmp_path / "sheet.pdf")
    assert report.pages == 2
    assert report.body >= 6.5


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The queue holds a message for up to 12 hours", "queue holds message for ≤ 12 h"),
        ("Use it for charts larger than 90MB", "Use it for charts > 90 MB"),
        ("10,000 requests per second", "10,000 requests/s"),
        ("Ferries are able to turn in order to dock", "Ferries can turn to dock"),
        ("the same crew, a few days later", "the same crew, a few days later"),
        ("founded in 1848, dissolved in 1903", "founded in 1848, dissolved in 1903"),
    ],
)
def test_a_telegram_says_the_same_in_fewer_words(text: str, short: str) -> None:
    assert telegram(text) == short


def test_a_telegram_leaves_code_as_it_is() -> None:
    assert telegram("Run `the a` with the key".replace("`", ""), ("the a",)) == "Run the a with key"


@pytest.mark.parametrize("path", [*NOTES, ROOT / "source" / "aws-developer-associate.md"], ids=lambda path: path.stem)
def test_the_numbers_of_every_short_line_are_on_the_sheet(path: Path) -> None:
    document = read_text(path.read_text("utf-8"), "notes.md")
    extraction = extract(document, Config())
    told = {fact.provenance.span.first for fact in extraction.facts}
    told |= {unread.span.first for unread in extraction.unread if unread.reason == NO_RULE}
    printed = set(re.findall(r"\d+", all_texts(made(path.read_text("utf-8"))[0]).replace(",", "")))
    for item in document.items():
        text = item.text.plain
        if item.span.first in told and not item.children and len(text.split()) <= 14 and not item.cells:
            if re.match(r"\W*(?:e\.?g|see|for example)\b|.*[A-Z]\w* \d", text, re.I):
                continue
            numbers = re.findall(r"(?<![\w.:/-])\d[\d,]*(?![\w.:/%°-])", text)
            assert {number.replace(",", "").strip() for number in numbers} <= printed, (item.span.first, text)


@pytest.mark.parametrize(
    ("paper", "orientation", "columns", "pages"),
    [
        *product(Paper, Orientation, (0, 3, 5), (0,)),
        (Paper.A4, Orientation.LANDSCAPE, 0, 1),
        (Paper.A4, Orientation.PORTRAIT, 0, 3),
    ],
)
def test_what_is_chosen_fits_in_readable_type(
    tmp_path: Path, paper: Paper, orientation: Orientation, columns: Any, pages: int
) -> None:
    text = (ROOT / "source" / "aws-developer-associate.md").read_text("utf-8")
    settings = SheetConfig(paper, orientation, pages, columns)
    sheet, _ = made(text, Config(sheet=settings))
    report = write_cheatsheet(sheet, tmp_path / "sheet.pdf", settings=settings)
    assert report.pages == (pages or 2)
    assert report.body >= 6.9
    assert report.warnings == ()


def test_a_number_that_no_rule_reads_is_on_the_sheet_as_it_stands() -> None:
    printed = all_texts(made("# Ferry\n\n- Night crossing\n  - 40k/20k cars/trucks yearly\n  - Max 90 seats\n")[0])
    assert "40k/20k cars/trucks" in printed


def test_a_short_line_is_printed_whole() -> None:
    printed = all_texts(
        made("# Ferry\n\n- Bow door – steel, watertight, closed by two rams\n- Stern door – steel, open\n")[0]
    )
    assert "steel, watertight, closed by two rams" in printed


def test_commands_keep_their_letters() -> None:
    blocks = blocks_of("# Shell\n\n- `ls -a`: lists all files\n- `chmod`: changes permissions\n")
    assert {block.term for block in blocks if isinstance(block, Gloss)} == {"ls -a", "chmod"}


def test_what_a_thing_is_called_reads_as_a_sentence() -> None:
    labels = figures("# Ferry\n\n- The front of the ship is called the bow\n")
    assert labels == {"Front of ship is called": ("bow",)}


@pytest.mark.parametrize("sign", ["❗", "⚠️"])
def test_what_the_author_marks_is_a_caution(sign: str) -> None:
    blocks = blocks_of(f"# Ferry\n\n- {sign} The bow door has no lock\n- The deck has a roof\n")
    cautions = [block.text for block in blocks if isinstance(block, Caution)]
    assert len(cautions) == 1
    assert "lock" in cautions[0]
    assert sign[0] not in cautions[0]


def test_one_number_with_two_meanings_is_a_row_of_the_box() -> None:
    sheet, _ = made("# Ferry\n\n- Boarding time: 20 minutes\n\n# Train\n\n- Max stop 20 minutes\n")
    rows = [block for box in sheet.boxes for block in box.blocks if isinstance(block, Gloss)]
    assert [row.term for row in rows] == ["20 min"]
    assert "Ferry: boarding time" in rows[0].text
    assert "Train: " in rows[0].text


def test_a_long_section_without_headings_gets_bars_for_its_bullets() -> None:
    def bullets(name: str) -> str:
        return f"- {name}\n" + "".join(f"  - {name} ship {n}: carries {n} cars\n" for n in range(25))

    sheet, _ = made("# Fleets\n\n" + "".join(map(bullets, ("Danish fleet", "Norwegian fleet", "Swedish fleet"))))
    assert [topic.title for topic in sheet.topics][-3:] == ["Danish fleet", "Norwegian fleet", "Swedish fleet"]


def test_a_question_without_its_answer_is_no_row() -> None:
    assert "?" not in all_texts(made("# Ferry\n\n- Why did 20 ferries sail in winter?\n- Max 40 cars\n")[0])
