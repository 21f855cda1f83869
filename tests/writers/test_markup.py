"""Plain text as the HTML of a field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_decks.deck import Literal
from build_decks.writers import markup
from tests.writers.anki_helper import lines_of

CODE, MATH = Literal.CODE, Literal.MATH

ACTIVE = ["{{", "}}", "::", "[sound:", "[anki:", "[latex]", "[$]", "[[type:", r"\(", r"\[", "<", "<!--", "</div>"]


@pytest.mark.parametrize("word", ACTIVE)
def test_no_active_word_is_left_in_a_field(word: str) -> None:
    html = str(markup.markup(f"a {word} b{word}"))
    assert word not in html.replace("<span></span>", "|").replace("|", "\0")
    assert lines_of(html) == [f"a {word} b{word}"]


@pytest.mark.parametrize(
    ("text", "literals", "html"),
    [
        ("Set Scan to x", ((CODE, "Scan"),), "Set <code>Scan</code> to x"),
        ("ScanIndex, re-Scan, Scan.all, my_Scan", ((CODE, "Scan"),), "ScanIndex, re-Scan, Scan.all, my_Scan"),
        ("Is it Scan?", ((CODE, "Scan"),), "Is it <code>Scan</code>?"),
        ("Scan Index", ((CODE, "Scan"), (CODE, "Scan Index")), "<code>Scan Index</code>"),
        ("a < b and c", ((CODE, "a < b"),), "<code>a &lt; b</code> and c"),
        ("one - two. end.", ((CODE, "-"), (CODE, ".")), "one <code>-</code> two. end."),
        ("use --all now", ((CODE, "--all"),), "use <code>--all</code> now"),
        ("x\r\n  y", ((CODE, "x\n  y"),), "<code>x<br>  y</code>"),
        ("all n < 2", ((MATH, "n < 2"),), r"all \(n &lt; 2\)"),
        ("n^{2}", ((MATH, "n^{2}"),), r"\(n^&#123;2&#125;\)"),
        ("nothing", ((CODE, ""), (MATH, " ")), "nothing"),
    ],
)
def test_literals_are_set_apart_as_whole_tokens(text: str, literals: markup.Literals, html: str) -> None:
    assert markup.markup(text, literals) == html


@pytest.mark.parametrize(
    "formula",
    [
        r"\href{javascript:x}{y}",
        r"\def\a{\a\a}\a",
        r"x\)<img>\(",
        "x\\",
        r"\style{position:fixed}{x}",
        r"\require{html}",
    ],
)
def test_a_formula_that_does_more_than_show_is_set_as_code(formula: str) -> None:
    html = str(markup.markup(formula, ((MATH, formula),)))
    assert html.startswith("<code>")
    assert lines_of(html) == [formula]


def test_a_text_cannot_leave_an_attribute() -> None:
    assert markup.attribute('"><script>') == "&quot;&gt;&lt;script&gt;"


@given(st.text(st.characters()))
def test_clean_keeps_what_a_card_can_hold(text: str) -> None:
    cleaned = markup.clean(text)
    assert cleaned.encode().decode() == cleaned
    assert not any(ord(char) < 32 and char not in "\t\n" for char in cleaned)
    assert markup.clean(cleaned) == cleaned
