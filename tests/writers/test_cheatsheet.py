"""Cheat sheets are written, then read back from the PDF."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdfplumber
import pypdf
import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from build_decks.config import Orientation, Paper, SheetConfig
from build_decks.errors import NotesTrouble
from build_decks.sheet import Block, Caution, Comparison, Figure, Gloss, Sheet, Topic
from build_decks.writers.cheatsheet import SheetReport, write_cheatsheet
from tests.writers.paper import MM, chars, drawn, squeezed

LOCKS = Topic(
    "Locks",
    "Waterways",
    (
        Figure("Longest boat", ("72 ft",), ("Locks 1",)),
        Figure("Time to fill", ("8 min", "max 15 min"), ("Locks 2", "Locks 3")),
        Gloss("Paddle", "a small gate that lets water through; wound with a key", ("Locks 4",)),
        Gloss("", "run `lock --drain` before the winter", ("Locks 5",)),
        Caution("Never leave a boat over the cill.", ("Locks 6",)),
        Comparison(
            ("Broad lock", "Narrow lock"),
            (("14 ft wide", "7 ft wide"), ("two boats", "one boat"), ("rare in the west", "common")),
            ("Locks 7",),
        ),
    ),
)
TIDES = Topic(
    "Tides",
    "Sea",
    (
        Figure("Spring tide comes after new moon by", ("2 days",), ("Tides 1",)),
        Figure("Period", ("12 h 25 min",), ("Tides 2",)),
        Gloss("Neap tide", "the smallest range, at half moon", ("Tides 3",)),
    ),
)
SHEET = Sheet("Boating", "boating.md", "2024-03-01", (LOCKS, TIDES), (), frozenset({"lock --drain"}))

# Words that nobody chose, some longer than a column.
TEXTS = st.lists(st.text("abcdefg-/_.:<&>{}%$12345–·", min_size=1, max_size=70), min_size=1, max_size=25).map(" ".join)

HOSTILE = (
    '<img src="/etc/passwd"/>',
    '<a href="javascript:alert(1)">here</a>',
    "Vec<String> & AT&T &amp; &#65;",
    "an unclosed <b> and </gloss></topic>",
    "{{ 7 * 7 }} {% raw %} {# note #}",
    "]]> <![CDATA[ <!-- <?xml ?> <!DOCTYPE x>",
    "{page} {0} %s $HOME \\(x\\)",
    "<font color='red' size='99'>big</font>",
    "naïve Ελληνικά Ж ⇒ ∀x∈ℝ ✗ ⚠ ↔",
)


def write(folder: Path, sheet: Sheet, **settings: Any) -> tuple[Path, SheetReport]:
    target = folder / "sheet.pdf"
    return target, write_cheatsheet(sheet, target, settings=SheetConfig(**settings))


def texts(sheet: Sheet) -> Iterator[str]:
    for topic in sheet.topics:
        yield topic.title
        for block in topic.blocks:
            yield from texts_of(block)


def texts_of(block: Block) -> Iterator[str]:
    match block:
        case Figure():
            yield block.label
            yield " · ".join(block.values)
        case Gloss():
            yield block.term
            yield block.text
        case Caution():
            yield block.text
        case Comparison():
            for row in (block.header, *block.rows):
                yield from row


def many(count: int, *, topics: int = 12) -> Sheet:
    """A sheet of `count` rows."""
    blocks = [
        Figure(f"Depth of basin number {n}", (f"{n}.5 m",), (f"T {n}",))
        if n % 3
        else Gloss(f"Basin {n}", "was dug by hand and is fed by a brook that dries up in a warm summer", (f"T {n}",))
        for n in range(1, count + 1)
    ]
    share = -(-count // topics)
    return Sheet(
        "Basins",
        "basins.md",
        "2024-03-01",
        tuple(
            Topic(f"Region {n + 1}", f"Part {n % 4}", tuple(blocks[n * share : (n + 1) * share])) for n in range(topics)
        ),
    )


@pytest.mark.parametrize("theme", ["colour", "ink-saver"])
def test_every_row_is_on_paper(tmp_path: Path, theme: str) -> None:
    path, report = write(tmp_path, SHEET, theme=theme)
    found = drawn(path)
    for text in texts(SHEET):
        assert squeezed(text.replace("`", "")) in found.replace("`", ""), text
    assert report.pages == 1
    assert report.warnings == ()


def test_many_rows_are_all_on_paper_and_on_their_pages(tmp_path: Path) -> None:
    sheet = many(400)
    path, report = write(tmp_path, sheet)
    found = drawn(path)
    assert [text for text in texts(sheet) if squeezed(text) not in found] == []
    assert report.pages == len(pypdf.PdfReader(path).pages) > 1
    assert 7 <= report.body <= 9


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_printed_as_it_stands(tmp_path: Path, text: str) -> None:
    topic = Topic(
        text,
        text,
        (
            Figure(text, (text,), (text,)),
            Gloss(text, text),
            Caution(text),
            Comparison((text, "x"), ((text, "y"), ("z", text))),
        ),
    )
    path, report = write(tmp_path, Sheet(text, text, "", (topic,), (), frozenset({"Vec<String>", "{", " "})))
    assert drawn(path).count(squeezed(text)) >= 9
    assert report.missing == ()
    reader = pypdf.PdfReader(path)
    assert reader.metadata is not None
    assert reader.metadata.title == text
    for page in reader.pages:
        assert "/Annots" not in page
        assert not page.images


def test_odd_blocks_are_on_paper_too(tmp_path: Path) -> None:
    wide = tuple(f"column {n}" for n in range(9))
    long = "a label that is so long that it takes several lines of any column that it may stand in"
    topic = Topic(
        long,
        "a category with a long name too",
        (
            Figure("", ("a value alone",)),
            Figure("a label alone", ()),
            Figure(long, ("short",), ("some ref 1", "another ref 2")),
            Figure("short", (long,)),
            Figure(long + " indeed", (long + " also",)),
            Gloss("a term alone", ""),
            Comparison(wide, (tuple(f"cell {n}" for n in range(9)),)),
            Comparison((), (("no", "header"), ("ragged",))),
            Comparison(("", "first", "second"), (("row", long, "x"),)),
        ),
    )
    sheet = Sheet("Odd", "odd.md", "no date", (topic, Topic("Without rows", "x", ())))
    path, _ = write(tmp_path, sheet)
    found = drawn(path)
    assert [text for text in texts(replace(sheet, topics=(topic,))) if squeezed(text) not in found] == []
    assert "Withoutrows" not in found
    inside(path, 4)


def test_control_and_format_characters_are_left_out(tmp_path: Path) -> None:
    text = "a\x00b\x1bc\u202ed\u200be\ufeff\ud800f\x85g\u2028h"
    path, report = write(tmp_path, Sheet("t", "s", "", (Topic("T", "", (Gloss("", text),)),)))
    assert "abcdef" in drawn(path)
    assert report.missing == ()


def test_a_very_long_word_is_cut_not_clipped(tmp_path: Path) -> None:
    word = "".join(chr(97 + n * n % 26) for n in range(5000))
    topic = Topic("T", "C", (Gloss(word[:300], word), Figure(word[:200], (word[:150],)), Caution(word[:400])))
    path, _ = write(tmp_path, Sheet("t", "s", "", (topic,), (), frozenset()))
    found = re.sub(r"T\(cont\.\)C?", "", drawn(path))
    assert word[:300] in found
    assert word[:150] in found
    assert found.count(word[:100]) >= 4
    inside(path, 4)


@pytest.mark.parametrize(
    ("paper", "orientation", "columns"),
    [
        (Paper.A4, Orientation.LANDSCAPE, 4),
        (Paper.A4, Orientation.LANDSCAPE, 5),
        (Paper.LETTER, Orientation.PORTRAIT, 3),
        (Paper.LETTER, Orientation.LANDSCAPE, 4),
    ],
)
def test_nothing_leaves_its_column_or_runs_over_its_neighbour(
    tmp_path: Path, paper: Paper, orientation: Orientation, columns: int
) -> None:
    path, _ = write(tmp_path, many(150), paper=paper, orientation=orientation, columns=columns)
    box = pypdf.PdfReader(path).pages[0].mediabox
    sides = {"a4": (595.28, 841.89), "letter": (612, 792)}[paper]
    assert sorted((float(box.width), float(box.height))) == pytest.approx(sides, abs=0.01)
    assert (box.width > box.height) == (orientation is Orientation.LANDSCAPE)
    inside(path, columns)


def inside(path: Path, columns: int) -> None:
    """Each character within one column (or the frame), and none upon another."""
    lines: dict[tuple[int, int], list[dict[str, Any]]] = defaultdict(list)
    box = pypdf.PdfReader(path).pages[0].mediabox
    width, height = float(box.width), float(box.height)
    margin, gutter = 8 * MM, 4.5 * MM
    for char in chars(path):
        assert margin - 0.1 <= char["x0"] <= char["x1"] <= width - margin + 0.1, char
        assert margin - 0.1 <= char["top"] <= char["bottom"] <= height - margin + 2.5, char
        if char["text"].isspace():
            continue
        if margin + 45 < char["top"] < height - margin - 15:
            column = (width - 2 * margin - gutter * (columns - 1)) / columns
            place = char["x0"] - margin
            number = int(place // (column + gutter))
            assert char["x1"] - margin <= number * (column + gutter) + column + 0.1, char
        lines[char["page"], round(char["matrix"][5] * 2)].append(char)
    assert lines
    previous: dict[int, tuple[int, list[dict[str, Any]]]] = {}
    for (number, base), line in sorted(lines.items()):
        line.sort(key=lambda char: (char["x0"], char["x1"]))
        for left, right in pairwise(line):
            assert right["x0"] >= left["x1"] - 0.3 * left["size"] / 9 - 0.25, (left["text"], right["text"])
        if number in previous and base - previous[number][0] < 8:  # less than 4 pt apart
            for char in line:
                for other in previous[number][1]:
                    apart = char["x0"] >= other["x1"] - 0.2 or other["x0"] >= char["x1"] - 0.2
                    assert apart, (char["text"], other["text"])
        previous[number] = (base, line)


def test_fonts_are_embedded(tmp_path: Path) -> None:
    path, _ = write(tmp_path, replace(SHEET, topics=(*SHEET.topics, Topic("⇒ ✗", "x", (Gloss("∀", "Ж ↔"),)))))
    fonts = {}
    for page in pypdf.PdfReader(path).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            fonts[font["/BaseFont"]] = "/FontFile2" in font["/FontDescriptor"]
    assert len(fonts) >= 5
    assert all(fonts.values()), fonts


def test_a_character_that_no_font_has_is_reported_and_marked(tmp_path: Path) -> None:
    path, report = write(tmp_path, Sheet("t", "s", "", (Topic("T", "", (Gloss("kanji", "漢字 here"),)),)))
    assert report.missing == ("字", "漢")
    assert "��here" in drawn(path)


def test_as_many_pages_as_asked_with_the_largest_type(tmp_path: Path) -> None:
    bodies = [write(tmp_path, many(250), pages=pages)[1] for pages in (2, 3)]
    assert [report.pages for report in bodies] == [2, 3]
    assert 6.5 <= bodies[0].body < bodies[1].body <= 9


def test_type_is_never_too_small_to_read(tmp_path: Path) -> None:
    _, report = write(tmp_path, many(400), pages=1)
    assert report.pages > 1
    assert report.body >= 6.5
    assert len(report.warnings) == 1
    assert "6.5 pt" in report.warnings[0]
    assert f"takes {report.pages}" in report.warnings[0]


def test_no_bar_stands_alone_and_a_topic_that_goes_on_says_so(tmp_path: Path) -> None:
    path, _ = write(tmp_path, many(90, topics=2))
    rows = re.findall(r"Region\dT\(cont\.\)|Region\d|Basin\d+(?=was)|Depthofbasinnumber\d+", drawn(path))
    assert "Region1T(cont.)" in rows
    bars = [number for number, row in enumerate(rows) if row.startswith("Region")]
    for bar, following in zip(bars, [*bars[1:], len(rows)], strict=True):
        assert following - bar > 2, rows[bar]


def test_the_same_notes_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    first = write(tmp_path, SHEET)[0].read_bytes()
    assert write(tmp_path, SHEET)[0].read_bytes() == first
    assert b"D:20240301000000" in first
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert b"D:19700102000000" in write(tmp_path, SHEET)[0].read_bytes()


def test_properties_and_outline(tmp_path: Path) -> None:
    path, _ = write(tmp_path, many(400))
    reader = pypdf.PdfReader(path)
    root: Any = reader.root_object
    assert reader.metadata is not None
    assert reader.metadata.title == "Basins"
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert reader.page_labels == [str(number + 1) for number in range(len(reader.pages))]
    entries: list[Any] = reader.outline
    assert [entry.title for entry in entries] == [f"Region {n}" for n in range(1, 13)]
    pages: list[Any] = [reader.get_destination_page_number(entry) for entry in entries]
    assert pages == sorted(pages)
    assert pages[-1] == len(reader.pages) - 1


def test_refs_are_short_below_a_bar_that_says_their_prefix(tmp_path: Path) -> None:
    gateway = Topic("API Gateway", "x", (Gloss("a", "b", ("AG 3", "AG 4")), Gloss("c", "d", ("AG 7", "SQS 1"))))
    path, _ = write(tmp_path, replace(SHEET, topics=(gateway, TIDES)))
    found = drawn(path)
    assert "APIGatewayAGxa–b3–4c–d7,SQS1" in found
    assert "TidesSea1Springtide" in found
    outline: list[Any] = pypdf.PdfReader(path).outline
    assert [entry.title for entry in outline] == ["API Gateway", "Tides"]


def test_tags_cover_all_content(tmp_path: Path) -> None:
    path, _ = write(tmp_path, SHEET)
    reader = pypdf.PdfReader(path)
    root: Any = reader.root_object
    assert root["/MarkInfo"]["/Marked"].value is True
    roles: list[str] = []
    marks: list[int] = []

    def walk(element: Any) -> None:
        if isinstance(element, int):
            marks.append(element)
            return
        element = element.get_object()
        roles.append(element["/S"])
        for kid in element["/K"]:
            walk(kid if isinstance(kid, int) else kid.get_object())

    walk(root["/StructTreeRoot"]["/K"])
    assert {"/Document", "/Sect", "/H1", "/H2", "/P", "/Note", "/Table", "/TR", "/TH", "/TD"} <= set(roles)
    assert roles.count("/H2") == 2
    assert roles.count("/TD") == 6
    content = reader.pages[0].get_contents()
    assert content is not None
    stream = content.get_data().decode("latin-1")
    assert marks == list(range(len(re.findall(r"/MCID \d+", stream))))
    # Whatever is drawn is drawn within a mark or an artifact, and these are never nested.
    depth = 0
    for token in re.findall(r"\b(?:BDC|BMC|EMC|BT|Tj|f|S)(?=\s)", re.sub(r"\(.*?(?<!\\)\)", "", stream)):
        depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(token, 0)
        assert depth in (0, 1)
        assert depth == 1 or token not in ("BT", "Tj")


def test_an_empty_sheet_is_a_page(tmp_path: Path) -> None:
    path, report = write(tmp_path, Sheet("Nothing yet", "n.md", "", ()))
    assert report.pages == len(pypdf.PdfReader(path).pages) == 1
    assert "Nothingyet" in drawn(path)


def test_the_look_changes_without_python(tmp_path: Path) -> None:
    sheets = tmp_path / "templates" / "sheet"
    sheets.mkdir(parents=True)
    (sheets / "mine.toml").write_text('base = "colour"\n[colours]\nink = "#0000AA"\n', "utf-8")
    (sheets / "sheet.xml").write_text(
        "<sheet><title>{{ sheet.title }}</title>{% for topic in sheet.topics %}<topic hue='2'>"
        "<title>{{ topic.title }}</title><gloss>Only <i>this</i><br/>line</gloss></topic>{% endfor %}</sheet>",
        "utf-8",
    )
    target = tmp_path / "sheet.pdf"
    write_cheatsheet(SHEET, target, settings=SheetConfig(theme="mine"), project=tmp_path)
    assert drawn(target) == "BoatingLocksOnlythislineTidesOnlythisline"
    colours = {char["non_stroking_color"] for char in chars(target)}
    assert any(colour == pytest.approx((0, 0, 170 / 255), abs=0.01) for colour in colours)


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("<sheet>{{ sheet.titel }}</sheet>", "titel"),
        ("<sheet>\n{% for %}</sheet>", "sheet.xml:2"),
        ("<sheet><title>{{ 1 / 0 }}</title></sheet>", "division by zero"),
        ("<sheet><title></sheet>", "no XML"),
        ("<sheet><topic><img/></topic></sheet>", "<img>"),
        ("<sheet><topic><gloss><u>x</u></gloss></topic></sheet>", "<u>"),
        ('<sheet><topic hue="red"><gloss>x</gloss></topic></sheet>', "hue='red'"),
    ],
)
def test_a_template_that_is_wrong_is_named_and_nothing_is_written(tmp_path: Path, template: str, said: str) -> None:
    sheets = tmp_path / "templates" / "sheet"
    sheets.mkdir(parents=True)
    (sheets / "sheet.xml").write_text(template, "utf-8")
    target = tmp_path / "sheet.pdf"
    target.write_text("old")
    with pytest.raises(NotesTrouble) as caught:
        write_cheatsheet(SHEET, target, project=tmp_path)
    assert said in str(caught.value)
    assert "sheet.xml" in str(caught.value)
    assert target.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sheet.pdf", "templates"]


def test_a_target_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(NotesTrouble, match="cannot be written"):
        write_cheatsheet(SHEET, tmp_path / "nowhere" / "sheet.pdf")


def test_columns_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(NotesTrouble, match=r"sheet\.columns"):
        write(tmp_path, SHEET, columns=9)


def test_the_qr_code_leads_to_the_deck(tmp_path: Path) -> None:
    url = "https://example.org/decks/boating.apkg"
    path, report = write(tmp_path, replace(SHEET, url=url))
    assert report.pages == 1
    assert squeezed(url) in drawn(path)
    assert url in links(path)
    assert module_rows(path) == [
        bytes(row) for row in segno.make(url, error="m", boost_error=False, micro=False).matrix
    ]


def module_rows(path: Path) -> list[bytes]:
    """The dark and light squares of the QR code, as they lie on the page."""
    with pdfplumber.open(path) as pdf:
        page = pdf.pages[0]
        rects = [
            rect
            for rect in page.rects
            if rect["non_stroking_color"] == pytest.approx((31 / 255, 41 / 255, 55 / 255), abs=0.01)
        ]
        side = min(rect["height"] for rect in rects)
        squares = [rect for rect in rects if rect["height"] == pytest.approx(side, abs=0.02)]
    left, top = min(s["x0"] for s in squares), min(s["top"] for s in squares)
    count = round((max(s["x1"] for s in squares) - left) / side)
    rows = [bytearray(count) for _ in range(count)]
    for square in squares:
        row = rows[round((square["top"] - top) / side)]
        first, last = round((square["x0"] - left) / side), round((square["x1"] - left) / side)
        row[first:last] = b"\x01" * (last - first)
    return list(map(bytes, rows))


def links(path: Path) -> list[str]:
    found = []
    for page in pypdf.PdfReader(path).pages:
        for annotation in page.get("/Annots", ()):
            found.append(annotation.get_object().get("/A", {}).get("/URI", ""))
    return found


def test_an_address_that_no_qr_code_holds(tmp_path: Path) -> None:
    with pytest.raises(NotesTrouble, match="base_url"):
        write(tmp_path, replace(SHEET, url="https://example.org/" + "x" * 4000))


def test_addresses_of_the_web_are_links_and_nothing_else_is(tmp_path: Path) -> None:
    text = "see https://example.org/a?b=1&c=2, or (http://example.org/d). Not javascript:alert(1) or file:/private/keys.txt"
    path, _ = write(tmp_path, Sheet("t", "s", "", (Topic("T", "", (Gloss("", text),)),)))
    assert squeezed(text) in drawn(path)
    assert set(links(path)) == {"https://example.org/a?b=1&c=2", "http://example.org/d"}


def test_boxes_stand_behind_the_topics_in_no_hue(tmp_path: Path) -> None:
    box = Topic("Don’t mix up", "", (Figure("Width: broad lock", ("14 ft",)), Figure("Width: narrow lock", ("7 ft",))))
    path, _ = write(tmp_path, replace(SHEET, boxes=(box,)))
    found = drawn(path)
    assert found.index("Don’tmixup") > found.index("Neaptide")
    outline: list[Any] = pypdf.PdfReader(path).outline
    assert [entry.title for entry in outline] == ["Locks", "Tides", "Don’t mix up"]
    with pdfplumber.open(path) as pdf:
        values = [
            c
            for c in pdf.pages[0].chars
            if c["text"] == "7" and c["non_stroking_color"] == pytest.approx((31 / 255, 41 / 255, 55 / 255), abs=0.01)
        ]
    assert values, "printed in ink"


def test_a_legend_stands_where_it_tells_what_belongs_together(tmp_path: Path) -> None:
    shared = many(60, topics=6)  # six regions, four parts
    path, _ = write(tmp_path, shared)
    assert drawn(path).startswith("Basins40numbers,20termsPart0Part1Part2Part3build-decks")
    reader = pypdf.PdfReader(path)
    found = [annotation.get_object() for page in reader.pages for annotation in page.get("/Annots", ())]
    assert len(found) == 4, "each entry leads to the first topic of its category"
    assert len({str(link["/Dest"]) for link in found}) == 4
    alone = replace(shared, topics=tuple(replace(topic, category=topic.title) for topic in shared.topics))
    path, _ = write(tmp_path, alone)
    assert drawn(path).startswith("Basins40numbers,20termsbuild-decks")


def test_no_ref_is_lost(tmp_path: Path) -> None:
    sheet = many(300)
    table = Comparison(
        ("Lock", ""), (("broad", "14 ft " * 9), ("narrow", "7 ft " * 12)), ("T 901", "T 903", "T 905"), True
    )
    pair = Comparison(("Broad", "Narrow"), (("14 ft wide", "7 ft wide"),), ("T 907",))
    bare = Comparison(("", ""), (("a", "b"), ("c", "d")), ("T 909",), True)
    sheet = replace(sheet, topics=(*sheet.topics, Topic("Tables", "", (table, pair, bare))))
    path, report = write(tmp_path, sheet)
    found = "".join(char["text"] for char in chars(path) if char["size"] < 0.8 * report.body)
    for number in (*range(1, 301), 901, 903, 905, 907, 909):
        assert str(number) in found, number


def test_only_refs_are_smaller_than_can_be_read_at_a_glance(tmp_path: Path) -> None:
    path, report = write(tmp_path, many(400), pages=2)
    assert 6.5 <= report.body < 8
    small = "".join(char["text"] for char in chars(path) if char["size"] < 6.49)
    assert re.fullmatch(r"[T\d\s,–]*", small), small


def test_full_pages_are_level(tmp_path: Path) -> None:
    for columns in (3, 4, 5):
        _, report = write(tmp_path, many(260), columns=columns)
        pages = [report.fill[first : first + columns] for first in range(0, len(report.fill), columns)]
        assert all(min(page) >= 0.85 * max(page) for page in pages), report.fill


def test_a_long_title_is_short_where_its_topic_goes_on(tmp_path: Path) -> None:
    title = "The slow decay of the canals between the wars"
    blocks = tuple(
        Gloss(f"Basin {n}", "was dug by hand and is fed by a brook that dries up in summer") for n in range(90)
    )
    path, _ = write(tmp_path, Sheet("t", "s", "", (Topic(title, "", blocks),)))
    found = drawn(path)
    assert squeezed(title) in found
    assert re.search(r"Theslowdecayofthe\w*…\(cont\.\)", found)


def sections(path: Path) -> dict[str, str]:
    """What stands below each bar, by the tags of the file: title of the topic to all its text without white space."""
    found: dict[str, str] = {}
    title, last = "", None
    for char in chars(path):
        place = (char["page"], char["mcid"])
        if char["tag"] == "H2":
            title = title + char["text"] if place == last else char["text"]
        elif char["tag"] is not None:
            found[title] = found.get(title, "") + char["text"]
        last = place
    joined: dict[str, str] = {}
    for bar, text in found.items():
        name = re.sub(r"(?:…)?\(cont\.\).*", "", squeezed(bar))
        key = next((known for known in joined if known.startswith(name)), name)
        joined[key] = joined.get(key, "") + squeezed(text)
    return joined


def test_every_row_stands_below_its_bar(tmp_path: Path) -> None:
    sheet = many(300)
    path, report = write(tmp_path, sheet)
    found = sections(path)
    for topic in sheet.topics:
        below = next(text for bar, text in found.items() if bar.startswith(f"{squeezed(topic.title)}T"))
        for block in topic.blocks:
            for text in texts_of(block):
                assert squeezed(text) in below, (topic.title, text)
    assert report.pages > 1


@given(st.lists(TEXTS, min_size=1, max_size=30), st.sampled_from([3, 4, 5]))
@settings(max_examples=25)
def test_any_texts_are_printed_whole_and_within_their_columns(
    tmp_path_factory: pytest.TempPathFactory, said: list[str], columns: int
) -> None:
    blocks: list[Block] = []
    for number, text in enumerate(said):
        other = said[number - 1]
        blocks += (
            Figure(text, (other, text)),
            Gloss(text, other),
            Caution(text),
            Comparison(("", text), ((text, other),)),
        )
    sheet = Sheet("Any", "any.md", "", tuple(Topic(f"T{n}", "", tuple(blocks[n::3])) for n in range(3)))
    path, _ = write(tmp_path_factory.mktemp("any"), sheet, columns=columns)
    # Where a word is cut, or a row goes on in the next column, the bar or a ref may stand between.
    found = re.sub(r"T\d\(cont\.\)", "", drawn(path))
    for text in texts(sheet):
        assert squeezed(text) in found
    inside(path, columns)
