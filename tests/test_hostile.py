"""Hostile or careless notes: nothing of them runs, loads, hides or breaks a card or an import."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_decks.composer import compose_deck
from build_decks.config import Config
from build_decks.deck import Card, Listing, Literal, answer_of, question_of
from build_decks.extractor import extract
from build_decks.reader import read_text
from build_decks.writers.apkg import write_apkg
from build_decks.writers.media import with_media_that_is_there
from tests.browser import opened
from tests.notes import MARKDOWN
from tests.writers.anki_helper import Shown, imported
from tests.writers.test_apkg import as_shown

ACTIVE = (
    "<script>document.title = 'run'</script>",
    "<img src=x onerror=\"document.title='run'\">",
    "<svg onload=\"document.title='run'\"></svg>",
    "<iframe src='https://example.org'></iframe>",
    "<a href=\"javascript:document.title='run'\">press</a>",
    "[press](javascript:alert)",
    "![remote](https://example.org/a.png)",
    "![local](file:/private/keys.txt)",
    "</div></div><!-- the rest is hidden",
    "<style>* { display: none }</style>",
    "[sound:https://example.org/a.mp3]",
    "[anki:play:q:0]",
    "[latex]\\input{/etc/passwd}[/latex]",
    "[$]x[/$]",
    "[[type:Answer]]",
    "{{Answer}} {{c1::gap}} {{#Key}}",
    "std::vector<int>",
    "$\\href{javascript:alert(1)}{x}$",
    "\\(x\\) and \\[y\\]",
    "&lt;b&gt; &amp; &#123;",
    "\x1f\x00\x07\u202e\ufeff",
    "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
)


def cards_of(notes: str, folder: Path) -> tuple[tuple[Card, ...], list[Shown]]:
    """The cards of these notes, and how Anki shows them."""
    document = read_text(notes, "notes.md")
    deck, _ = with_media_that_is_there(compose_deck(extract(document, Config()), document, Config()))
    if not deck.cards:
        return (), []
    write_apkg(deck, folder / "notes.apkg", now=1_700_000_000)
    shown = imported(folder / "notes.apkg", folder / "anki")
    assert len(shown) == len(deck.cards)
    return deck.cards, shown


def assert_as_written(cards: tuple[Card, ...], shown: list[Shown]) -> None:
    """Every card shows its question and begins its back with its answer, letter by letter; formulas aside."""
    backs = {("".join(one.front_lines[-1:]), "".join(one.answer_lines)): one for one in shown}
    for card in cards:
        items = card.body.items if isinstance(card.body, Listing) else (answer_of(card.body),)
        question, answer = as_shown(question_of(card.body)), "".join(map(as_shown, items))
        if any(kind is Literal.MATH for kind, _ in card.literals):  # shown between delimiters of its own
            continue
        question = question.replace("[…]", "[...]")
        assert any(front == question and back.startswith(answer) for front, back in backs), (question, answer)


def notes_with(active: str) -> str:
    """Notes that have it in every place that a card can show."""
    return (
        f"# Gates {active}\n\n- Sluice: a gate {active} that lets water through\n- Max width: 12 m {active}\n"
        f"- The {active} chamber is filled by the upper gate\n\n| Signal | Meaning |\n|---|---|\n"
        f"| 101 | enter {active} |\n| 202 | wait |\n\n```sh\n{active}\n```\n\n- {active}: a label\n"
    )


def test_nothing_of_the_notes_is_active_on_a_card(tmp_path: Path) -> None:
    sides = []
    for number, active in enumerate(ACTIVE):
        folder = tmp_path / str(number)
        folder.mkdir()
        cards, shown = cards_of(notes_with(active), folder)
        assert len(cards) >= 2, active
        assert {one.sounds for one in shown} == {0}, active
        sides += [side for one in shown for side in (one.front, one.back)]
    page = tmp_path / "page.html"
    boxes = "\n".join(f"<section>{side}</section>" for side in sides)
    page.write_text(f"<!doctype html><meta charset=utf-8><title>still</title><body class=card>{boxes}", "utf-8")
    with opened(page) as browser:  # fails on any request and any error of a script
        assert browser.title() == "still"
        assert browser.locator("body > section > .leaf:only-child").count() == len(sides)  # none is torn or hidden
        assert browser.locator(":is(script, iframe, svg, style, a, img)").count() == 0


FRAGMENTS = st.sampled_from(ACTIVE)
HOSTILE = st.lists(st.one_of(MARKDOWN, FRAGMENTS.map(lambda text: f"- Gate: {text}\n")), max_size=4).map("\n".join)


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(HOSTILE)
def test_any_notes_import_and_show_what_they_say(notes: str) -> None:
    with TemporaryDirectory() as folder:
        assert_as_written(*cards_of(notes, Path(folder)))
