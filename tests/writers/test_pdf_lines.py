"""Words into lines."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_decks.errors import NotesTrouble
from build_decks.writers.pdf.fonts import Fonts, Style
from build_decks.writers.pdf.inline import Line, Setter, printable
from build_decks.writers.pdf.lines import evened, wrap

SETTER = Setter(Fonts(""))


def said(lines: list[Line]) -> list[str]:
    return ["".join(piece.text for piece in line.pieces()) for line in lines]


@given(st.text(st.characters(codec="utf-8", max_codepoint=0x2FF), max_size=300), st.floats(2, 40))
def test_no_character_is_lost_and_no_line_too_long(text: str, width: float) -> None:
    text = printable(text)
    lines = wrap(SETTER.plain(text), width)
    assert "".join("".join(said(lines)).split()) == "".join(text.split())
    assert all(line.width <= width + 1e-6 for line in lines)
    for line in lines:
        assert line.width == pytest.approx(sum(piece.width for piece in line.pieces()))


@given(st.lists(st.sampled_from(["a", "water", "lock-keeper", "5", "km"]), min_size=1, max_size=40))
def test_evened_lines_are_as_many_with_the_same_words(words: list[str]) -> None:
    lines = wrap(SETTER.plain(" ".join(words)), 12)
    even = evened(lines, 12)
    assert len(even) == len(lines)
    assert "".join(" ".join(said(even)).split()) == "".join("".join(words).split())


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("it is about 400 KB", "400 KB"),
        ("as deep as > 4 fathoms", "> 4"),
        ("locks are narrow – or wide", "narrow –"),
        ("boats that are going to it", "to it"),
    ],
)
def test_what_belongs_together_stays_on_a_line(text: str, together: str) -> None:
    for tenths in range(40, 120):
        lines = said(wrap(SETTER.plain(text), tenths / 10))
        assert any(together in line for line in lines), lines


def test_code_is_broken_after_a_seam_and_only_when_it_must_be() -> None:
    code = SETTER.element(fromstring("<p>see <code>x-lock-server-side-paddle</code></p>"))
    assert said(wrap(code, 12)) == ["see", "x-lock-server-side-paddle"]
    assert said(wrap(code, 8)) == ["see", "x-lock-server-", "side-paddle"]


def test_inline_elements_choose_the_face() -> None:
    words = SETTER.element(fromstring("<p>a <b>b</b><i>i</i> <code>c</code><br/>d</p>"))
    first, second = wrap(words, 50)
    faces = {piece.text.strip(): piece.face.name for piece in first.pieces() if piece.text.strip()}
    assert faces == {
        "a": "SourceSansPro-Regular",
        "b": "SourceSansPro-Bold",
        "i": "SourceSansPro-It",
        "c": "UbuntuMono_Regular",
    }
    assert said([second]) == ["d"]
    with pytest.raises(NotesTrouble, match="<img>"):
        SETTER.element(fromstring("<p><img/></p>"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\u00a0b\u2009c\td", "a b c d"),
        ("e\u0301", "é"),
        ("x\u200dy\u202ez\x07\ufe0f", "xyz"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_a_character_is_found_in_the_first_font_that_has_it() -> None:
    fonts = Fonts("aЖ⇒漢")
    names = [(face.name.split("-")[0], text) for face, text in fonts.pieces("a\u0414ℝ⇒漢", Style.BOLD_ITALIC)]
    assert names[0] == ("SourceSansPro", "a")
    assert names[1][0] == "NotoSans_BoldItalic"
    assert ("NotoSansMath_Regular", "⇒") in names
    assert fonts.missing == {"漢"}
