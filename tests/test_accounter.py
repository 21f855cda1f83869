"""No line of any notes disappears, and what is odd in them is said."""

from __future__ import annotations

from hypothesis import given

from build_decks.accounter import Account, Fate, account, counted
from build_decks.composer import compose_deck, compose_sheet
from build_decks.config import Config
from build_decks.extractor import extract
from build_decks.reader import read_text
from build_decks.reviewer import review
from tests.notes import MARKDOWN


def accounts_of(text: str) -> tuple[Account, ...]:
    document = read_text(text, "notes.md")
    extraction = extract(document, Config())
    deck = compose_deck(extraction, document, Config())
    return account(document, extraction, deck, compose_sheet(extraction, deck, document, Config()))


def fates(text: str) -> dict[str, Fate]:
    return {one.text: one.fate for one in accounts_of(text)}


def remarks(text: str) -> list[tuple[int, str]]:
    return [(one.line, one.what) for one in review(extract(read_text(text, "notes.md"), Config()))]


@given(MARKDOWN)
def test_every_line_with_words_has_one_account_and_a_reason_where_it_is_not_asked(text: str) -> None:
    document = read_text(text, "notes.md")
    accounts = accounts_of(text)
    assert [one.line for one in accounts] == sorted({one.line for one in accounts})
    assert {item.span.first for item in document.items() if item.text.plain.strip()} <= {one.line for one in accounts}
    assert all(one.reason for one in accounts if one.fate is not Fate.ASKED)


def test_lines_are_asked_give_context_or_are_left_out_with_the_reason() -> None:
    found = fates(
        "# Valves\n- max pressure: 6 bar\n- Kinds:\n  - Ball valve\n  - Gate valve\n- E.g., the one at home\n"
    )
    assert found["max pressure: 6 bar"] is Fate.ASKED
    assert found["Valves"] is Fate.CONTEXT
    assert found["Ball valve"] is Fate.CONTEXT
    assert found["E.g., the one at home"] is Fate.LEFT_OUT


def test_the_count_names_every_fate() -> None:
    text = counted(accounts_of("# Valves\n- max pressure: 6 bar\n"))
    assert text == "2 lines: 1 asked, 1 context of other lines, 0 on the sheet only, 0 left out"


def test_two_values_of_one_property_are_reported_with_both_lines() -> None:
    found = remarks("# Valves\n- Max pressure: 6 bar\n- Made of brass\n- Max pressure: 8 bar\n")
    assert found == [(4, "the max pressure of valves is '8 bar' here and '6 bar' in line 2. Keep the one that holds.")]


def test_the_same_value_twice_is_no_contradiction() -> None:
    assert remarks("# Valves\n- Max pressure: 6 bar\n- Made of brass\n- Max pressure: 6 bar\n") == []


def test_a_measured_property_without_a_unit_is_reported() -> None:
    found = remarks("# Pump\n- Timeout: 30\n- Stages: 4\n")
    assert found == [(2, "'30' has no unit, though it is a timeout. Write the unit behind it.")]


def test_a_line_that_begins_with_a_lost_pronoun_is_reported() -> None:
    assert [line for line, _ in remarks("# Pump\n- This one, oddly\n")] == [2]
