"""Themes: what comes with the tool is readable, what is wrong is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_decks.errors import NotesTrouble
from build_decks.writers.pdf.theme import READABLE, contrast, load_theme


def own(folder: Path, text: str) -> Path:
    path = folder / "templates" / "sheet" / "mine.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    return path


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)  # the known grey that just fails


@pytest.mark.parametrize("name", ["colour", "ink-saver"])
def test_all_text_is_readable(name: str) -> None:
    theme = load_theme(name)
    assert theme.faint() == ()
    for hue in theme.hues:
        assert contrast(hue.bar, "#FFFFFF") >= READABLE
        assert contrast(theme.colours.ink, hue.tint) >= READABLE


def test_faint_colours_are_told(tmp_path: Path) -> None:
    own(tmp_path, 'base = "colour"\n[colours]\nmuted = "#AAAAAA"\n')
    assert any("colours.muted" in faint for faint in load_theme("mine", tmp_path).faint())


def test_hues_come_round_again() -> None:
    theme = load_theme("colour")
    assert theme.hue(len(theme.hues)) == theme.hue(0) != theme.hue(1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('base = "colour"\n[colours]\nink = "navy"', "colours.ink is 'navy'"),
        ('base = "colour"\n[type]\nleading = "wide"', "type.leading is 'wide'"),
        ('base = "colour"\n[type]\nlaeding = 1.1', "type.laeding. Did you mean type.leading?"),
        ('base = "colour"\n[bars]\nheight = 1', "key bars. Did you mean bar?"),
        ('base = "colour"\nhues = []', "hues is not a list"),
        ('base = "colour"\nhues = [{ bar = "#000000" }]', "hues.tint is missing"),
        ('base = "colour"\n[bar]\nstyle = "round"', "bar.style is 'round'"),
        ('base = "colour"\n[type]\nsmallest = 12', "smallest"),
        ('base = "mine"', "base leads back"),
        ('base = "color"', "base is 'color', which is no theme"),
        ("[colours]\nink = '#000000'", "type.smallest is missing"),
        ('base = "colour"\nbar = 3', "bar is not a table"),
        ("base = [", "cannot read the theme"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, said: str) -> None:
    path = own(tmp_path, text)
    with pytest.raises(NotesTrouble) as caught:
        load_theme("mine", tmp_path)
    assert said in str(caught.value)
    assert str(caught.value).startswith(str(path))
    if "missing" not in said and text.count("\n") == 2:
        assert caught.value.line in (2, 3), "that of the key, or of its table"


def test_a_font_file_that_cannot_be_used(tmp_path: Path) -> None:
    from build_decks.writers.pdf.fonts import Fonts, Style

    own(tmp_path, 'base = "colour"\nfonts = ["none.ttf"]\n')
    fonts = Fonts("漢", load_theme("mine", tmp_path).fonts)
    with pytest.raises(NotesTrouble, match=r"none\.ttf"):
        fonts.pieces("漢", Style.REGULAR)


def test_a_theme_that_nobody_has(tmp_path: Path) -> None:
    with pytest.raises(NotesTrouble, match="there is no theme 'dark'") as caught:
        load_theme("dark", tmp_path)
    assert "colour or ink-saver" in caught.value.hint
    assert str(tmp_path / "templates" / "sheet" / "dark.toml") in caught.value.hint
