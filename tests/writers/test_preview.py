"""The preview page, held against the real Anki and opened in the real browser."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from playwright.sync_api import expect

from build_decks import pipeline
from build_decks.deck import Basic, Card, Cloze, Deck, Listing, Literal, Source
from build_decks.sheet import Sheet
from build_decks.writers.preview import write_preview
from build_decks.writers.sides import fill, render_sides, scoped
from tests.browser import PHONE, opened, overflow
from tests.notes import ANYTHING
from tests.writers.anki_helper import imported, lines_of

NOTES = """# Harbour

## Locks

- Lock width: 12 m
- VHF: very high frequency
- Gates: max opening 90 s, default 40 s
- A sluice is a gate that lets water through
- See the harbour master
- `std::vector<int>`: a growable array
- Energy: $E = mc^2$

## Tides

- Gauges: staff, float, radar
- Tides are of three kinds: spring, neap, storm
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("harbour")
    (folder / "harbour.md").write_text(NOTES, "utf-8")
    report = pipeline.build(folder / "harbour.md", folder)
    assert not report.troubles
    return folder / "harbour-preview.html"


class _Sides(HTMLParser):
    """Collects the HTML inside each `<div class="anki …">`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.sides: list[str] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if (dict(attrs).get("class") or "").startswith("anki "):
            self.sides.append("")
            self.depth = 1
        elif self.depth:
            self.depth += tag == "div"
            self.sides[-1] += self.get_starttag_text() or ""

    def handle_endtag(self, tag: str) -> None:
        if self.depth:
            self.depth -= tag == "div"
            self.sides[-1] += f"</{tag}>"

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.sides[-1] += data

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")


def shown_sides(page: Path) -> list[list[str]]:
    """The lines of every front and back on the page, in their order."""
    reader = _Sides()
    reader.feed(page.read_text("utf-8"))
    return [lines_of(side) for side in reader.sides]


def test_every_card_shows_what_anki_shows(page: Path, tmp_path: Path) -> None:
    cards = imported(page.with_name("harbour.apkg"), tmp_path / "anki")
    assert len(cards) >= 8
    expected = [lines_of(side) for card in cards for side in (card.front, card.back)]
    shown = shown_sides(page)
    # MathML shows the letters of a formula, Anki's HTML its TeX until MathJax has run.
    assert [a for a, b in zip(shown, expected, strict=True) if a != b and "mc^2" not in " ".join(b)] == []


def test_on_a_phone_nothing_is_wider_than_the_screen(page: Path) -> None:
    for scheme in ("light", "dark"):
        with opened(page, width=PHONE, scheme=scheme) as shown:
            assert overflow(shown) == 0
            boxes = shown.locator(".row .anki").evaluate_all("all => all.map(e => e.getBoundingClientRect().right)")
            assert max(boxes) <= PHONE
            assert shown.locator(".anki .card.nightMode").count() == (0 if scheme == "light" else len(boxes))


def test_search_and_filters_leave_what_fits(page: Path) -> None:
    with opened(page, width=1000) as shown:
        total = shown.locator(".row").count()
        shown.get_by_label("Search").fill("WIDTH lock")
        expect(shown.locator(".row:visible")).to_have_count(1)
        expect(shown.locator("output")).to_have_text(f"1 of {total} cards")
        shown.get_by_label("Search").fill("no such word")
        expect(shown.locator(".row:visible")).to_have_count(0)
        shown.get_by_role("button", name="Show all cards").click()
        shown.get_by_label("Section").select_option("Tides")
        expect(shown.locator(".row:visible .about .ref").first).to_contain_text("Tides")
        expect(shown.locator(".row:visible .about .ref", has_text="Locks")).to_have_count(0)
        shown.get_by_label("Cards").select_option("questions")
        expect(shown.locator(".row:visible")).to_have_count(0)
        shown.get_by_label("Cards").select_option("lists")
        assert 0 < shown.locator(".row:visible").count() < total
        shown.reload()  # what was chosen outlives it
        expect(shown.get_by_label("Section")).to_have_value("section-2")


def test_backs_can_be_hidden_and_turned_over_one_by_one(page: Path) -> None:
    with opened(page) as shown:
        shown.get_by_role("button", name="Hide backs").click()
        expect(shown.locator(".back:visible")).to_have_count(0)
        shown.locator(".sides").first.click()
        expect(shown.locator(".back:visible")).to_have_count(1)
        shown.get_by_role("button", name="Night").click()
        assert shown.locator(".anki .card:not(.nightMode)").count() == 0


def test_a_row_id_is_an_address_and_the_sheet_is_named(page: Path) -> None:
    with opened(page) as shown:
        row = shown.locator('[id="Locks-1"]')
        expect(row.locator(".about")).to_contain_text("Locks 1")
        assert row.locator(".back .ref").inner_text() == "Locks 1"
        assert shown.locator(".row.sheet").count() > 0


def test_what_was_left_out_stands_there_with_its_line_and_reason(page: Path) -> None:
    with opened(page) as shown:
        shown.get_by_text("Lines that no card asks").scroll_into_view_if_needed()
        row = shown.locator("#left-out tr", has_text="See the harbour master")
        assert "harbour.md:9" in row.inner_text()
        assert row.locator("td").last.inner_text() != ""


HOSTILE = (
    "<script>window.hurt = 1</script>",
    "<img src=x onerror='window.hurt = 1'>",
    "</div></article></main><h1>gone",
    "<!-- ",
    "{{Answer}} {{#Hue}} {{FrontSide}}",
    '" onmouseover="window.hurt = 1" x="',
    "</style><style>*{display:none}",
    "[sound:a.mp3] [[type:Answer]] \\(x\\)",
)


def deck_of(texts: tuple[str, ...]) -> Deck:
    source = Source("notes/<b>x</b>.md", 3, "quoted " + " ".join(texts)[:60])
    bodies = [
        body for t in texts for body in (Basic(t, t), Cloze("It is ", t or "-", " then.", t), Listing(t, (t, "second")))
    ]
    cards = tuple(
        Card(
            f"k{i}",
            body,
            topic="<i>T</i>",
            context=texts[:1],
            sources=(source,),
            rule="r",
            ref=f"T {i}",
            detail=texts[-1],
        )
        for i, body in enumerate(bodies)
    )
    return Deck("<u>Deck</u>", "notes/<b>x</b>.md", cards, ("tag",))


def test_numbers_are_typed_in_where_the_notes_say_so(tmp_path: Path) -> None:
    """The page of a build and that of `preview` ask as Anki will."""
    (tmp_path / "harbour.md").write_text("# Harbour\n\n- Lock width: 12 m\n", "utf-8")
    (tmp_path / "deck.toml").write_text("[anki]\ntyped = true\n", "utf-8")
    for make in (pipeline.build, pipeline.preview):
        make(tmp_path / "harbour.md", tmp_path)
        assert '<input id="typeans">' in (tmp_path / "harbour-preview.html").read_text("utf-8")


def test_hostile_notes_are_shown_and_do_nothing(tmp_path: Path) -> None:
    target = tmp_path / "x-preview.html"
    write_preview(deck_of(HOSTILE), Sheet("<u>", "<b>", "", ()), (), target)
    with opened(target) as shown:
        assert shown.evaluate("window.hurt") is None
        assert shown.locator(".row").count() == 3 * len(HOSTILE)
        assert shown.locator("main h1, .row img, .row script").count() == 0
        for text in HOSTILE:
            assert shown.locator(".front .question", has_text=text.strip()).count() >= 2
        assert overflow(shown) == 0


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=ANYTHING)
def test_any_text_leaves_the_page_whole(text: str, tmp_path: Path) -> None:
    """Whatever the notes say, the page has its cards, each with two sides, and nothing of the text has become markup."""
    target = tmp_path / "x-preview.html"
    write_preview(deck_of((text,)), Sheet("", "", "", ()), (), target)
    shown = shown_sides(target)
    sides = render_sides(deck_of((text,)))
    assert shown == [lines_of(side) for both in sides for side in (both.front, both.back)]


def test_formulas_are_set_and_wrong_ones_shown_as_written() -> None:
    maths = ("a < b", "\\text{<img onerror=x>}", "\\frac{")
    cards = tuple(
        Card(f"m{i}", Basic("What?", tex), "T", (), (), "r", literals=((Literal.MATH, tex),))
        for i, tex in enumerate(maths)
    )
    fine, tricky, broken = (sides.back for sides in render_sides(Deck("D", "d.md", cards)))
    assert "<mo>&lt;</mo>" in fine
    assert "<img" not in tricky
    assert "<code>\\frac&#123;</code>" in broken


def test_watching_writes_the_page_again_at_each_change(tmp_path: Path) -> None:
    notes, page = tmp_path / "harbour.md", tmp_path / "out" / "harbour-preview.html"
    notes.write_text(NOTES, "utf-8")
    command = [sys.executable, "-m", "build_decks", "preview", str(notes), "--out", str(page.parent), "--watch"]
    watching = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True)
    try:
        said = iter(watching.stdout or ())
        assert "->" in next(said)
        assert next(said).startswith("Watching")
        assert "12 m" in page.read_text("utf-8")
        time.sleep(0.5)  # until the watch is set up
        notes.write_text(NOTES.replace("12 m", "14 m"), "utf-8")
        assert "->" in next(said)
        assert "14 m" in page.read_text("utf-8")
    finally:
        watching.send_signal(signal.SIGINT)
        assert watching.wait(20) == 130
        (watching.stdout or sys.stdin).close()


def test_templates_are_filled_as_in_anki() -> None:
    fields = {"A": "one", "B": " <br> ", "Text": "x {{c2::y::h}} z"}
    assert fill("{{#A}}{{A}}{{^B}}!{{/B}}{{/A}}{{#B}}no{{/B}}", fields, answered=False) == "one!"
    assert (
        fill("{{cloze:Text}}|{{cloze-only:Text}}", fields, answered=False, number=2)
        == 'x <span class="cloze">[h]</span> z|[h]'
    )
    assert (
        fill("{{cloze:Text}}|{{cloze-only:Text}}", fields, answered=True, number=2)
        == 'x <span class="cloze">y</span> z|y'
    )


def test_styles_of_the_cards_cannot_end_their_element() -> None:
    assert "</style" not in scoped("p::after { content: '</style><script>' }", ".anki")
