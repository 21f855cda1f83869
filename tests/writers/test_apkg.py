"""Packages, as the real Anki imports them and a real browser shows them."""

from __future__ import annotations

import io
import itertools
import json
import unicodedata
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Pixels

from build_decks.deck import (
    Attachment,
    Basic,
    Body,
    Card,
    Cloze,
    CodeBlock,
    Deck,
    Formula,
    Listing,
    Literal,
    Source,
    TableRow,
    Weight,
)
from build_decks.errors import NotesTrouble
from build_decks.identity.ledger import FirstBuild, Place
from build_decks.templates_loader import find_template
from build_decks.writers import note_type
from build_decks.writers.apkg import write_apkg
from build_decks.writers.markup import clean
from build_decks.writers.notes import AnkiSettings, Note, render_notes, tags
from build_decks.writers.quotations import excerpt, quotation
from tests.browser import PHONE, chromium
from tests.writers.anki_helper import Shown, cards, collection, fold, import_package, imported

NOW = 1_700_000_000
CODE, MATH = Literal.CODE, Literal.MATH
HOSTILE = (
    r'</div><!-- <script>document.title="run"</script> \(y\) [latex]x[/latex] [sound:x.mp3]'
    " {{Answer}} &amp; [[type:Answer]]"
)
LONG = "arn:aws:iam::123456789012:role/" + "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 3


def card(key: str, body: Body, *, line: int = 1, quote: str = "", topic: str = "Queues", **more: object) -> Card:
    made = Card(key, body, topic, ("Queues", "Limits"), (Source("notes.md", line, quote),), "test", ref=f"Q {line}")
    return replace(made, **more)  # type: ignore[arg-type]


def deck(*made: Card, path: str = "notes.md") -> Deck:
    return Deck("Message queues", path, made, ("exam",))


KINDS = (
    card(
        "size", Basic("How large may a message be?", "256 KB"), quote="up to 256kb", notice="since 2025: 1 MiB", line=7
    ),
    card(
        "order",
        Basic("Which order does a FIFO queue keep?", "Strict order"),
        detail="Standard: best effort",
        topic="FIFO",
    ),
    card(
        "descending",
        Cloze("To sort in descending order, set Forward to ", "false", "."),
        literals=((CODE, "Forward"), (CODE, "false")),
        topic="Query",
    ),
    card("hint", Cloze("A std::vector keeps its elements ", "together::always", " in {memory}", "where?"), topic="C++"),
    card("kinds", Listing("Which 2 kinds of queue are there?", ("standard", "FIFO")), topic="List"),
    card("steps", Listing("Which 3 steps, in order?", ("stop", "install", "start"), ordered=True), topic="Steps"),
    card("edges", Basic("How many edges for n vertices?", "n(n-1)/2"), literals=((MATH, "n(n-1)/2"),), topic="Math"),
    card("hebrew", Basic("מהו הגודל המרבי של הודעה?", "256 קילובייט"), topic="עברית"),
    card("chinese", Basic("可视性超时的默认值是多少?", "三十秒 🎉"), context=("日本語",)),
    card(
        "long", Basic(f"What is {LONG}?", LONG * 2), quote=LONG, context=(LONG,), literals=((CODE, LONG),), ref="R" * 40
    ),
    card(
        "hostile",
        Basic(HOSTILE, f"1 {HOSTILE}"),
        quote=HOSTILE,
        detail=HOSTILE[:20],
        context=(HOSTILE,),
        notice=HOSTILE,
    ),
    card("hostile:: {{gap}}", Cloze(f"{HOSTILE} ", HOSTILE, f": {HOSTILE}", ":" + HOSTILE)),
)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shown]:
    """The cards of KINDS as Anki shows them, by key."""
    folder = tmp_path_factory.mktemp("kinds")
    write_apkg(deck(*KINDS), folder / "kinds.apkg", now=NOW)
    found = imported(folder / "kinds.apkg", folder / "anki")
    assert [one.due for one in found] == list(range(1, len(KINDS) + 1))
    return dict(zip((one.key for one in KINDS), found, strict=True))


# --- what a learner sees


def test_a_question_stands_below_its_place_and_the_answer_comes_first_on_the_back(shown: dict[str, Shown]) -> None:
    size = shown["size"]
    assert size.front_lines == ["Queues › Limits", "How large may a message be?"]
    assert size.answer_lines == ["256 KB", "⚠ since 2025: 1 MiB", "“up to 256kb”", "notes.md:7 Q 7"]
    assert size.back.count("id=answer") == 1
    assert shown["order"].answer_lines[:2] == ["Strict order", "Standard: best effort"]


def test_a_gap_is_closed_below_the_sentence(shown: dict[str, Shown]) -> None:
    assert shown["descending"].front_lines[-1] == "To sort in descending order, set Forward to [...]."
    assert shown["descending"].answer_lines[0] == "false"
    assert "<code>Forward</code>" in shown["descending"].front
    assert shown["hint"].front_lines[-1] == "A std::vector keeps its elements [where?] in {memory}"
    assert shown["hint"].answer_lines[0] == "together::always"


def test_a_list_shows_its_items_numbered_only_where_order_counts(shown: dict[str, Shown]) -> None:
    assert shown["kinds"].answer_lines[:2] == ["standard", "FIFO"]
    assert "<ul>" in shown["kinds"].back
    assert "<ol>" in shown["steps"].back


def test_only_what_the_author_wrote_as_math_is_math(shown: dict[str, Shown]) -> None:
    assert r"\(n(n-1)/2\)" in shown["edges"].back
    assert r"\(y" not in shown["hostile"].back


def test_nothing_in_the_notes_becomes_active(shown: dict[str, Shown]) -> None:
    hostile, gap = shown["hostile"], shown["hostile:: {{gap}}"]
    assert hostile.front_lines == [HOSTILE, HOSTILE]
    assert hostile.answer_lines[0] == f"1 {HOSTILE}"
    assert gap.front_lines[-1] == f"{HOSTILE} [:{HOSTILE}]: {HOSTILE}"
    assert gap.answer_lines[0] == HOSTILE
    for one in (hostile, gap):
        assert one.sounds == 0
        assert "<script" not in one.back
        assert "<img" not in one.back


def test_each_topic_has_its_hue_and_every_card_its_deck_and_tags(shown: dict[str, Shown]) -> None:
    assert shown["size"].fields["Look"] == shown["chinese"].fields["Look"] == "hue-1"
    assert shown["order"].fields["Look"] == "hue-2"
    assert {one.deck for one in shown.values()} == {"Message queues"}
    assert {one.tags for one in shown.values()} == {("exam",)}


FRAGMENTS = [
    *"a :{}[]()\\$<>&\"'\n\u202e\u05d0\u4e2d",
    "{{c1::",
    "::",
    "}}",
    "[sound:",
    "[/latex]",
    "&lt;",
    "\ud800",
    "\x1f",
]
TEXTS = st.text(max_size=30) | st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join)
ANSWERS = TEXTS.filter(lambda text: as_shown(text) != "")


@settings(max_examples=25)
@given(st.lists(st.tuples(TEXTS, ANSWERS, TEXTS), min_size=4, max_size=8))
def test_any_text_is_shown_as_it_was_written(parts: list[tuple[str, str, str]]) -> None:
    made = []
    for order, (one, two, three) in enumerate(parts):
        codes = ((CODE, one), (CODE, two), (CODE, "a"))
        made += [
            card(f"basic {order}", Basic(f"x{one}", two), detail=three, literals=codes),
            card(f"gap {order}", Cloze(f"x{one}", two, three, one), literals=codes),
            card(f"list {order}", Listing(f"x{one}", (two, f"x{three}")), quote=one),
        ]
    with folder_of_its_own() as folder:
        write_apkg(deck(*made), folder / "any.apkg", now=NOW)
        found = imported(folder / "any.apkg", folder / "anki")
    for shown, written in zip(found, made, strict=True):
        front, back = "".join(shown.front_lines[1:]), "".join(shown.answer_lines)
        match written.body:
            case Basic(question, answer):
                assert front == as_shown(question)
                assert back.startswith(as_shown(answer) + as_shown(written.detail))
            case Cloze(before, answer, _, _):
                assert front.startswith(as_shown(f"{before}["))
                assert back.startswith(as_shown(answer))
            case Listing(question, items):
                assert front == as_shown(question)
                assert back.startswith("".join(map(as_shown, items)))


def as_shown(text: str) -> str:
    """What a card shows of a text: Anki composes accents, a browser folds white space and starts lines anew."""
    lines = unicodedata.normalize("NFC", clean(text)).split("\n")
    return "".join(fold(line) for line in lines)


@contextmanager
def folder_of_its_own() -> Iterator[Path]:
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


# --- in a browser, as wide as a phone


# Where the apps put a card. AnkiDroid sets both night classes, the others one of them.
DESKTOP = (
    '<html class="linux"><body class="card card1 {night}"><div id="qa">{side}</div></body></html>',
    ("", "nightMode"),
)
ANKIDROID = (
    '<html class="mobile android linux js"><head><meta name="viewport" content="width=device-width">'
    "<style>body {{ margin: .5em }}</style></head>"
    '<body class="card card1 {night}"><div id="content">{side}</div></body></html>',
    ("", "night_mode nightMode"),
)
ANKIMOBILE = (
    '<html class="mobile iphone ios"><head><meta name="viewport" content="width=device-width"></head>'
    '<body class="card card1 {night}"><div id="qa"><div id="card">{side}</div></div></body></html>',
    ("", "nightMode"),
)
APPS = {"desktop": DESKTOP, "AnkiDroid": ANKIDROID, "AnkiMobile": ANKIMOBILE}


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a card, as an app shows it on a phone."""

    key: str
    app: str
    night: bool
    width: int
    question: str
    title: str
    foreign: int
    small: float
    paper: tuple[int, int, int]


def sides_of(shown: dict[str, Shown], media: Path | None = None) -> list[Side]:
    """Both sides of every card in every app by day and by night, 360 px wide."""
    from playwright.sync_api import sync_playwright

    found = []
    with sync_playwright() as playwright, folder_of_its_own() as folder:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": PHONE, "height": 640})
        dresses = [(app, page_, night) for app, (page_, nights) in APPS.items() for night in nights]
        for (app, skeleton, night), (key, one) in itertools.product(dresses, shown.items()):
            for html in (one.front, one.back):
                head = f'<meta charset="utf-8"><title>cards</title><style>{one.css}</style>'
                base = f'<base href="{media.as_uri()}/">' if media else ""
                text = skeleton.format(night=night, side=html).replace("<body", f"{head}{base}<body", 1)
                (folder / "card.html").write_text(f"<!doctype html>{text}", "utf-8")
                page.goto((folder / "card.html").as_uri())
                measured = page.evaluate(
                    """() => ({
                        width: document.documentElement.scrollWidth,
                        question: document.querySelector(".question").innerText,
                        title: document.title,
                        foreign: document.querySelectorAll("body script, body img:not(.media img), body a, body iframe").length,
                        small: Math.min(...[...document.querySelectorAll(".leaf, .leaf *")].map(
                            e => parseFloat(getComputedStyle(e).fontSize))),
                    })"""
                )
                corner = page.screenshot(clip={"x": 0, "y": 0, "width": 2, "height": 2})
                paper = Pixels.open(io.BytesIO(corner)).convert("RGB").getpixel((0, 0))
                assert isinstance(paper, tuple)
                found.append(Side(key, app, bool(night), **measured, paper=(paper[0], paper[1], paper[2])))
        browser.close()
    return found


@pytest.fixture(scope="module")
def sides(shown: dict[str, Shown]) -> list[Side]:
    """KINDS in every app."""
    return sides_of(shown)


def test_no_card_is_wider_than_a_phone(sides: list[Side]) -> None:
    assert [side.key for side in sides if side.width > PHONE] == []


def test_small_print_can_be_read_on_a_phone(sides: list[Side]) -> None:
    assert min(side.small for side in sides if side.app != "desktop") >= 10


WIDE_MATH = (
    '<mjx-container display="true"><span style="display:inline-block;width:900px">formula</span></mjx-container>'
)


def test_pictures_code_rows_and_formulas_fit_a_phone(tmp_path: Path) -> None:
    Pixels.new("RGB", (900, 300), "teal").save(tmp_path / "wide.png")
    rich = card("rich", KINDS[0].body, exhibits=EXHIBITS, attachments=(Attachment("wide.png", "a picture"),))
    rows = tuple(f"{LONG} {number}" for number in range(4))
    row = card("row", KINDS[0].body, exhibits=(TableRow(rows, rows), CodeBlock(LONG * 3)))
    write_apkg(deck(rich, row, path=str(tmp_path / "notes.md")), tmp_path / "rich.apkg", now=NOW)
    found = imported(tmp_path / "rich.apkg", tmp_path / "anki")
    math = replace(found[0], back=found[0].back.replace('<div class="foot">', f'{WIDE_MATH}<div class="foot">'))
    assert WIDE_MATH in math.back
    media = tmp_path / "anki/collection.media"
    assert [s for s in sides_of({"rich": found[0], "row": found[1], "math": math}, media) if s.width > PHONE] == []


def test_the_browser_shows_the_question_and_runs_nothing(sides: list[Side]) -> None:
    hostile = [side for side in sides if side.key == "hostile"]
    assert hostile
    assert {fold(side.question) for side in hostile} == {HOSTILE}
    assert {side.title for side in sides} == {"cards"}
    assert {side.foreign for side in sides} == {0}


def test_night_is_dark_in_every_app_and_day_is_light(sides: list[Side]) -> None:
    assert {side.night for side in sides} == {True, False}
    for side in sides:
        assert (sum(side.paper) < 120) if side.night else (sum(side.paper) > 720)


@pytest.mark.parametrize("night", [False, True])
def test_every_hue_can_be_read_on_its_paper(night: bool) -> None:
    css = find_template("anki/cards.css").read_text("utf-8")
    rule = ".card.nightMode .leaf.hue-{}, " if night else "\n.leaf.hue-{} "
    for number in range(1, 8):
        hue = css.split(rule.format(number), 1)[1].split("--hue: #", 1)[1][:6]
        assert contrast(hue, "1b1c1f" if night else "ffffff") >= 4.5


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two sRGB colours as WCAG 2 defines it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


# --- what stays the same from build to build


def test_the_shape_of_the_note_type_is_frozen() -> None:
    fields = "Question Answer Typed Question2 Answer2 Typed2 Detail Notice Was Context Exhibit Media Quote Source Ref Look Key"
    assert (note_type.ID, note_type.NAME, note_type.TEMPLATE) == (1732406400101, "build-decks", "Card")
    assert list(note_type.FIELDS) == [*fields.split(), "Extra1", "Extra2", "Extra3", "Extra4"]
    assert (note_type.field_id("Answer2"), note_type.TEMPLATE_ID) == (173240640010104, 173240640010199)


def test_guids_never_change() -> None:
    assert FirstBuild("notes.md", NOW).place("size", "") == Place("1edd744460414628c78f")


def test_the_same_deck_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, dated = (tmp_path / name for name in ("first.apkg", "second.apkg", "dated.apkg"))
    write_apkg(deck(*KINDS), first, now=NOW)
    write_apkg(deck(*KINDS), second, now=NOW)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    write_apkg(deck(*KINDS), dated, now=NOW)
    assert first.read_bytes() == second.read_bytes() != dated.read_bytes()
    with zipfile.ZipFile(first) as one, zipfile.ZipFile(dated) as other:
        assert one.namelist() == other.namelist() == ["collection.anki2", "media"]
        assert one.read("collection.anki2") == other.read("collection.anki2")
        assert other.infolist()[0].date_time == (2020, 9, 13, 12, 26, 40)


def test_nothing_private_is_left_in_the_temp_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    write_apkg(deck(*KINDS), tmp_path / "kinds.apkg", now=NOW)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["kinds.apkg", "tmp"]


@dataclass(frozen=True, slots=True)
class Remembered(FirstBuild):
    """A stamper that knows which notes have changed since the first build, and where cards stand by their keys."""

    deck: str = "notes.md"
    now: int = NOW
    changed: tuple[tuple[str, int], ...] = ()
    places: tuple[tuple[str, Place], ...] = ()
    look: int = NOW

    def place(self, key: str, twin: str) -> Place:
        return dict(self.places).get(key) or FirstBuild.place(self, key, twin)

    def note(self, guid: str, content: str) -> int:
        return dict(self.changed).get(guid, NOW)

    def note_type(self, name: str, content: str) -> int:
        return self.look


def test_a_second_import_changes_what_has_changed_and_keeps_the_learners_own(tmp_path: Path) -> None:
    write_apkg(deck(*KINDS), tmp_path / "first.apkg", now=NOW)
    edited = (replace(KINDS[0], body=Basic("How large may a message be?", "1 MiB")), *KINDS[1:])
    (tmp_path / "templates/anki").mkdir(parents=True)
    (tmp_path / "templates/anki/cards.css").write_text(".card { color: teal }", "utf-8")
    stamper = Remembered(changed=((guid("size"), NOW + 60),), look=NOW + 60)
    write_apkg(deck(*edited), tmp_path / "second.apkg", now=NOW + 60, project=tmp_path, stamper=stamper)
    with collection(tmp_path / "anki") as col:
        assert len(import_package(col, tmp_path / "first.apkg").new) == len(KINDS)
        col.tags.bulk_add(col.find_notes(""), "mine")
        learned = col.get_card(col.find_cards("Question:*large*")[0])
        col.sched.set_due_date([learned.id], "5")
        # A learner's tag makes a note newer than the build; only a later stamp brings the change.
        col.db.execute("update notes set mod = ?", NOW)  # type: ignore[union-attr]
        log = import_package(col, tmp_path / "second.apkg")
        assert (len(log.new), len(log.updated), len(log.duplicate), len(log.conflicting)) == (0, 1, len(KINDS) - 1, 0)
        *others, size = sorted(cards(col), key=lambda one: one.guid == guid("size"))
        assert col.find_notes(f"Key:{size.guid}") == [learned.nid]
        assert size.answer_lines[0] == "1 MiB"
        assert col.get_card(learned.id).ivl == 5
        assert {one.tags for one in others} == {("exam", "mine")}
        assert size.css == ".card { color: teal }"


def guid(key: str) -> str:
    return FirstBuild("notes.md", NOW).place(key, "").guid


BODIES = (
    Basic("How large may a message be?", "256 KB"),
    Cloze("A message may be ", "256 KB", " large"),
    Listing("Which 2 sizes?", ("256 KB", "1 MiB")),
)


@pytest.mark.parametrize("old", BODIES)
@pytest.mark.parametrize("new", BODIES)
def test_a_card_may_become_one_of_another_kind_and_keeps_its_history(old: Body, new: Body, tmp_path: Path) -> None:
    write_apkg(deck(card("a", old)), tmp_path / "old.apkg", now=NOW)
    later = Remembered(changed=((guid("a"), NOW + 60),))
    write_apkg(deck(card("a", new)), tmp_path / "new.apkg", now=NOW + 60, stamper=later)
    with collection(tmp_path / "anki") as col:
        import_package(col, tmp_path / "old.apkg")
        (before,) = col.find_cards("")
        col.sched.set_due_date([before], "5")
        import_package(col, tmp_path / "new.apkg")
        assert list(col.find_cards("")) == [before]
        assert col.get_card(before).ivl == 5
        (one,) = cards(col)
    assert one.front_lines[-1] == as_front(new)
    assert one.answer_lines[0] == ("256 KB")


def as_front(body: Body) -> str:
    return f"{body.before}[...]{body.after}" if isinstance(body, Cloze) else body.question


TWINS = (
    card("404", Basic("What does 404 mean?", "not found"), line=3),
    card("not found", Basic("Which code means “not found”?", "404"), line=3, twin="404"),
)


def test_two_directions_are_two_cards_of_one_note(tmp_path: Path) -> None:
    write_apkg(deck(TWINS[0]), tmp_path / "one.apkg", now=NOW)
    write_apkg(deck(*TWINS), tmp_path / "two.apkg", now=NOW, stamper=Remembered(changed=((guid("404"), NOW + 60),)))
    there, back = imported(tmp_path / "two.apkg", tmp_path / "anki")
    assert there.guid == back.guid
    assert (there.front_lines[-1], there.answer_lines[0]) == ("What does 404 mean?", "not found")
    assert (back.front_lines[-1], back.answer_lines[0]) == ("Which code means “not found”?", "404")
    with collection(tmp_path / "later") as col:  # the other direction may come later
        import_package(col, tmp_path / "one.apkg")
        (known,) = col.find_cards("")
        import_package(col, tmp_path / "two.apkg")
        assert known in col.find_cards("")
        assert [one.front_lines[-1] for one in cards(col)] == ["What does 404 mean?", "Which code means “not found”?"]


def test_a_direction_that_is_left_alone_keeps_its_number(tmp_path: Path) -> None:
    stamper = Remembered(places=(("not found", Place("a", 2)),))
    write_apkg(
        deck(replace(TWINS[1], body=Cloze("Code ", "404", " means not found"))),
        tmp_path / "a.apkg",
        now=NOW,
        stamper=stamper,
    )
    (one,) = imported(tmp_path / "a.apkg", tmp_path / "anki")
    assert (one.guid, one.ordinal) == ("a", 1)
    assert (one.front_lines[-1], one.answer_lines[0]) == ("Code [...] means not found", "404")


def notes_of(*made: Card, settings: AnkiSettings | None = None) -> tuple[Note, ...]:
    return render_notes(deck(*made), FirstBuild("notes.md", NOW), settings or AnkiSettings())


def test_a_note_that_only_moved_says_the_same() -> None:
    def content(one: Card, **more: object) -> str:
        return notes_of(replace(one, **more))[0].content  # type: ignore[arg-type]

    size = KINDS[0]
    moved = {"ref": "Q 9", "sources": (replace(size.sources[0], line=99),), "context": ("Elsewhere",), "tags": ("b",)}
    assert content(size, **moved) == content(size)
    assert content(size, was="1 KB", until="2026-11") == content(size)
    for change in ({"detail": "new"}, {"body": Basic("a", "b")}, {"notice": "stale"}, {"exhibits": (Formula("x"),)}):
        assert content(size, **change) != content(size)


def test_the_earlier_value_is_told_with_a_tag(tmp_path: Path) -> None:
    write_apkg(deck(replace(KINDS[0], was="128 KB", until="2026-11")), tmp_path / "was.apkg", now=NOW)
    (one,) = imported(tmp_path / "was.apkg", tmp_path / "anki")
    assert "was 128 KB until 2026-11" in one.answer_lines
    assert one.tags == ("changed::2026-11", "exam")


# --- what deck.toml may ask for


def test_numbers_and_codes_can_be_typed_in(tmp_path: Path) -> None:
    code = card("code", Cloze("Set it to ", "false", ""), literals=((CODE, "false"),))
    made = (KINDS[0], KINDS[1], code, KINDS[4], *TWINS)
    write_apkg(deck(*made), tmp_path / "typed.apkg", now=NOW, settings=AnkiSettings(typed=True))
    found = imported(tmp_path / "typed.apkg", tmp_path / "anki")
    asked = ["[[type:" in one.front for one in found]
    assert asked == [True, False, True, False, False, True]
    assert asked == ["[[type:" in one.back for one in found]
    assert found[0].fields["Typed"] == "256 KB"
    assert found[-1].fields["Typed2"] == "404"


def test_new_cards_come_in_the_order_that_is_wanted(tmp_path: Path) -> None:
    weights = (Weight.COULD, Weight.MUST, Weight.SHOULD, Weight.MUST)
    made = [card(str(order), Basic(f"q{order}", "a"), weight=weight) for order, weight in enumerate(weights)]
    write_apkg(deck(*made), tmp_path / "a.apkg", now=NOW, settings=AnkiSettings(must_first=True))
    found = imported(tmp_path / "a.apkg", tmp_path / "anki")
    assert [one.front_lines[-1] for one in found] == ["q1", "q3", "q2", "q0"]


def test_sections_and_files_can_have_decks_of_their_own(tmp_path: Path) -> None:
    settings = AnkiSettings(parent="Exams", by_section=True)
    made = (KINDS[0], replace(KINDS[1], topic="C::D"))
    write_apkg(deck(*made), tmp_path / "a.apkg", now=NOW, settings=settings)
    found = imported(tmp_path / "a.apkg", tmp_path / "anki")
    assert {one.deck for one in found} == {"Exams::Message queues::Queues", "Exams::Message queues::C: D"}


# --- code, rows, formulas on the back


EXHIBITS = (
    CodeBlock('for key in names:  # {{all}} </pre><script>\n    print("[sound:x]")', "python"),
    CodeBlock("\n".join(f"line {number}" for number in range(40)), "no such language"),
    TableRow(("Queue", "Order", "Speed"), ("FIFO", "strict", "<b>300</b> a second")),
    Formula(r"\frac{a}{b} < c"),
    Formula(r"\href{javascript:alert(1)}{x}"),
)


def test_what_stands_beside_a_fact_is_shown_on_the_back(tmp_path: Path) -> None:
    write_apkg(deck(replace(KINDS[0], exhibits=EXHIBITS)), tmp_path / "a.apkg", now=NOW)
    (one,) = imported(tmp_path / "a.apkg", tmp_path / "anki")
    back = "\n".join(one.answer_lines)
    assert 'for key in names: # {{all}} </pre><script>\nprint("[sound:x]")' in back
    assert "line 13\n…" in back
    assert "line 14" not in back
    assert "Orderstrict" in back
    assert r"\[\frac&#123;a&#125;&#123;b&#125; &lt; c\]" in one.back
    assert r"\[\href" not in one.back
    assert '<span class="k">for</span>' in one.back
    assert "Order" not in one.front
    assert one.sounds == 0


# --- tags, quotations, pictures


def test_tags_are_such_as_anki_keeps() -> None:
    assert tags(("a b::c\u3000d", "A_B::C_d", 'x"y', "", "::", "z::", "\x1f")) == ("a_b::c_d", "xy", "z")


def test_tags_come_out_of_anki_as_they_went_in(tmp_path: Path) -> None:
    names = ("aws::sqs", "two words", "Ünïcode::日本", "per%cent_*")
    write_apkg(deck(card("a", Basic("q", "a"), tags=names)), tmp_path / "tags.apkg", now=NOW)
    (one,) = imported(tmp_path / "tags.apkg", tmp_path / "anki")
    assert set(one.tags) == set(tags((*names, "exam")))


def test_a_quotation_is_left_out_where_it_only_repeats_the_card() -> None:
    body = Basic("Which order does the queue keep?", "Strict order")
    assert quotation(card("a", body, quote="strict order")) == ""
    assert quotation(card("a", body, quote="strict order, always")) == "strict order, always"
    assert quotation(card("a", body, quote="strict order, always", detail="a detail " * 7)) == ""


@given(st.text(alphabet="ab cd.", max_size=200), st.text(alphabet="abcd", min_size=1, max_size=5))
def test_an_excerpt_is_short_and_made_of_the_words_of_the_text(line: str, answer: str) -> None:
    line = " ".join(line.split())
    short = excerpt(line, answer, 30)
    assert len(short) <= 2 * 30 + 4
    assert short.removeprefix("… ").removesuffix("…").strip() in line
    if len(line) <= 30:
        assert short == line


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def test_pictures_and_recordings_travel_under_the_names_of_their_content(tmp_path: Path) -> None:
    (tmp_path / "img").mkdir()
    (tmp_path / "img/a b.PNG").write_bytes(PIXEL)
    (tmp_path / "hum.mp3").write_bytes(b"hum")
    media = (
        Attachment("img/a%20b.PNG", 'a "red" <pixel> [sound:x]'),
        Attachment("hum.mp3", "hum"),
        Attachment("https://example.org/x.png", "elsewhere"),
    )
    seen = deck(card("a", Basic("q", "a"), attachments=media), path=str(tmp_path / "notes.md"))
    write_apkg(seen, tmp_path / "media.apkg", now=NOW)
    with zipfile.ZipFile(tmp_path / "media.apkg") as archive:
        names = json.loads(archive.read("media"))
        packed = {Path(name).suffix: (name, archive.read(number)) for number, name in names.items()}
    assert {suffix: data for suffix, (_, data) in packed.items()} == {".png": PIXEL, ".mp3": b"hum"}
    with collection(tmp_path / "anki") as col:
        import_package(col, tmp_path / "media.apkg")
        (one,) = cards(col)
        for name, data in packed.values():
            assert (Path(col.media.dir()) / name).read_bytes() == data
    assert f'<img src="{packed[".png"][0]}"' in one.back
    assert "example.org" not in one.back
    assert one.sounds == 1


# --- what is refused


@pytest.mark.parametrize(
    "path", ["missing.png", "/etc/passwd", "/etc/logo.png", "notes.md", "x" * 5000 + ".png", "nul\0.png"]
)
def test_a_picture_that_cannot_be_packed_is_named_with_its_place(path: str, tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("# notes", "utf-8")
    seen = deck(card("a", Basic("q", "a"), attachments=(Attachment(path),), line=4), path=str(tmp_path / "notes.md"))
    with pytest.raises(NotesTrouble, match=r"^notes.md:4: "):
        write_apkg(seen, tmp_path / "deck.apkg", now=NOW)
    assert [file.name for file in tmp_path.iterdir()] == ["notes.md"]


@pytest.mark.parametrize("keys", [("a", "a"), ("a", "")])
def test_cards_that_anki_could_not_tell_apart_are_refused(keys: tuple[str, str], tmp_path: Path) -> None:
    target = tmp_path / "deck.apkg"
    target.write_bytes(b"the last good build")
    twins = [card(key, Basic(f"q{line}", "a"), line=line) for line, key in enumerate(keys, 1)]
    with pytest.raises(NotesTrouble, match=r"^notes.md:2: "):
        write_apkg(deck(*twins), target, now=NOW)
    assert target.read_bytes() == b"the last good build"


@pytest.mark.parametrize(("place", "time"), [(Place(""), NOW), (Place("a"), 0), (Place("a", gap=3), NOW)])
def test_a_stamp_that_anki_would_take_wrong_is_refused(place: Place, time: int, tmp_path: Path) -> None:
    stamper = Remembered(changed=((place.guid, time),), places=(("size", place),))
    with pytest.raises(NotesTrouble):
        write_apkg(deck(KINDS[0]), tmp_path / "deck.apkg", now=NOW, stamper=stamper)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("front", "line"),
    [("{{Question}}\n{{#Colour}}x{{/Colour}}", ":2"), ("{{Answer}}", ""), ("{{hint:Qestion}}{{cloze:Question}}", ":1")],
)
def test_a_template_that_does_not_fit_is_refused(front: str, line: str, tmp_path: Path) -> None:
    own = tmp_path / "templates/anki/card-front.html"
    own.parent.mkdir(parents=True)
    own.write_text(front, "utf-8")
    with pytest.raises(NotesTrouble) as trouble:
        write_apkg(deck(KINDS[0]), tmp_path / "deck.apkg", now=NOW, project=tmp_path)
    assert str(trouble.value).startswith(f"{own}{line}: ")


@pytest.mark.parametrize(
    ("name", "template", "line"),
    [
        ("answer.j2", "x\n{{ anwser }}", ":2"),
        ("answer.j2", "x\n{% if %}", ":2"),
        ("answer.j2", "{{ 1 / 0 }}", ":1"),
        ("gap.j2", "{{ before }}{{ answer }}", ""),
    ],
)
def test_a_field_template_that_fails_is_named(name: str, template: str, line: str, tmp_path: Path) -> None:
    own = tmp_path / "templates/fields" / name
    own.parent.mkdir(parents=True)
    own.write_text(template, "utf-8")
    with pytest.raises(NotesTrouble) as trouble:
        write_apkg(deck(*KINDS), tmp_path / "deck.apkg", now=NOW, project=tmp_path)
    assert str(trouble.value).startswith(f"{own}{line}: ")


@pytest.mark.parametrize(("title", "name"), [("", "notes"), ("C++::Basics", "C++::Basics"), (" a \x1f b\n", "a b")])
def test_a_deck_has_the_title_of_its_notes(title: str, name: str, tmp_path: Path) -> None:
    write_apkg(replace(deck(KINDS[0]), title=title), tmp_path / "deck.apkg", now=NOW)
    (one,) = imported(tmp_path / "deck.apkg", tmp_path / "anki")
    assert one.deck == name
