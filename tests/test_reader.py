"""The reader: outlines as in the fixtures, exact places and marks, and what holds for any text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet
from hypothesis import example, given
from hypothesis import strategies as st

from build_decks.errors import NotesTrouble
from build_decks.outline import Directive, Item, Mark, Section
from build_decks.reader import read, read_text
from build_decks.reader.inline import read_inline

FIXTURES = Path(__file__).parent / "fixtures" / "reader"


def cases() -> Iterator[ParameterSet]:
    """Every case of every page: a title, the Markdown and the outline, set off by lines that hold one dot."""
    for page in sorted(FIXTURES.glob("*.md")):
        parts = page.read_text(encoding="utf-8").split("\n.\n")
        for title, markdown, expected in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
            yield pytest.param(markdown, expected, id=f"{page.stem}: {title.strip()}")


@pytest.mark.parametrize(("markdown", "expected"), list(cases()))
def test_fixture(markdown: str, expected: str) -> None:
    assert "\n".join(show(read_text(markdown, "n.md").root)) == expected


def show(section: Section) -> Iterator[str]:
    if section.level:
        yield f"{section.span.first}-{section.span.last} {'#' * section.level} {section.heading}{asked(section)}"
    for item in section.items:
        yield from show_item(item, "")
    for inner in section.sections:
        yield from show(inner)


def show_item(item: Item, margin: str) -> Iterator[str]:
    number = "" if item.number is None else f" {item.number}"
    yield f"{margin}{item.span.first}-{item.span.last} {item.kind}{number}: {item.text}{asked(item)}"
    for child in item.children:
        yield from show_item(child, margin + "  ")


def asked(part: Section | Item) -> str:
    return "" if part.directive is Directive.NONE else f" [{part.directive}]"


def test_marks_are_exact() -> None:
    (item,) = read_text("- **Term:** the `code`, *em*, ~~no~~, ==hi==, [here](u) and $x^2$\n", "n.md").root.items
    assert item.text.plain == "Term: the code, em, no, hi, here and x^2"
    found = [(run.mark, item.text.plain[run.start : run.end], run.target) for run in item.text.runs]
    assert found == [
        (Mark.STRONG, "Term:", ""),
        (Mark.CODE, "code", ""),
        (Mark.EMPHASIS, "em", ""),
        (Mark.STRIKE, "no", ""),
        (Mark.HIGHLIGHT, "hi", ""),
        (Mark.LINK, "here", "u"),
        (Mark.MATH, "x^2", ""),
    ]


def test_front_matter_and_title() -> None:
    document = read_text("---\ntitle: Birds\ntags: a, b\ndate: 2024-01-02\n---\n# Other\n- x\n", "n.md")
    assert (document.title, document.tags, document.date) == ("Birds", ("a", "b"), "2024-01-02")
    assert [item.span.first for item in document.items()] == [7]
    assert read_text("# One\n", "n.md").title == "One"
    assert read_text("# One\n# Two\n", "some-notes.md").title == "some notes"


def test_broken_front_matter_names_its_line() -> None:
    with pytest.raises(NotesTrouble, match=r"^n\.md:2: the front matter cannot be read"):
        read_text("---\ntitle: a: b\n---\n", "n.md")


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"a\n\nb\xe9c", "byte 0xE9 at line 3"), (b"a\0b", "NUL bytes"), (b"\xff\xfea\0", "UTF-16")],
)
def test_files_that_are_no_text(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "n.md"
    path.write_bytes(data)
    with pytest.raises(NotesTrouble, match=said):
        read(path, "n.md")
    with pytest.raises(NotesTrouble, match="directory"):
        read(tmp_path, "notes")


def test_byte_order_mark_and_carriage_returns() -> None:
    document = read_text("\ufeff# A\r\n- x\r\n- y\r\n", "n.md")
    assert [(item.span.first, item.text.plain) for item in document.items()] == [(2, "x"), (3, "y")]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(" " * (2 * n) + f"- w{n}" for n in range(1000)),
        ">" * 1000 + " w0",
        "- " * 1000 + "w0",
        "*[" * 5000 + "w0",
        "w0 " * 100_000,
    ],
    ids=["lists", "quotes", "one line", "brackets", "long"],
)
def test_nothing_is_too_deep(text: str) -> None:
    document = read_text(text, "n.md")
    assert any("w0" in item.text.plain for item in document.items())


_markup = st.text(st.sampled_from(list('ab A1.:*_-+#>|`~$=[]()<!/\\\n\t &^"é→')), max_size=80)


@given(st.text() | _markup)
@example("---\n:")
@example("- ```\n  a")
@example("[^1]: a[^1]")
def test_any_text_gives_ordered_spans_within_the_file(text: str) -> None:
    try:
        document = read_text(text, "n.md")
    except NotesTrouble:
        assert text.lstrip("\ufeff").startswith("---")
        return
    last = document.root.span.last
    spans = [section.span for section in document.root.walk()] + [item.span for item in document.items()]
    assert all(1 <= span.first <= span.last <= last for span in spans)
    for item in document.items():
        for run in item.text.runs:
            assert 0 <= run.start < run.end <= len(item.text.plain)


_word = st.text(st.sampled_from("abcxyzABC0123"), min_size=1, max_size=8)
_lead = st.sampled_from(["", "- ", "  - ", "    * ", "\t+ ", "1. ", "  2) ", "   ", "     ", "## ", "> "])


@given(st.lists(st.tuples(_lead, _word) | st.just(("", "")), max_size=12))
def test_no_word_is_lost(lines: list[tuple[str, str]]) -> None:
    document = read_text("\n".join(lead + word for lead, word in lines), "n.md")
    shown = [section.heading.plain for section in document.root.walk()]
    shown += [item.text.plain for item in document.items()]
    assert sorted(" ".join(shown).split()) == sorted(word for _, word in lines if word)


@pytest.mark.parametrize(
    ("source", "formulas"),
    [
        (r"the mean \(\bar{x}\) of n", (r"\bar{x}",)),
        (r"\(x\) and \[a_1 + b\]", ("x", "a_1 + b")),
        (r"$$E = h \nu$$ of light", (r"E = h \nu",)),
        (r"a sluice \(gate\), \(S3\), \(and/or\), \[ \], \[x\] and `\(x^2\)`", ()),
        ("$5 a month, $10 a year", ()),
    ],
)
def test_formulas_are_read_in_each_notation(source: str, formulas: tuple[str, ...]) -> None:
    text, _ = read_inline(source, {})
    assert text.marked(Mark.MATH) == formulas
    assert "\\)" not in text.plain or "`" in source


@pytest.mark.parametrize(
    ("source", "plain"),
    [(r"rain $\rightarrow$ flood", "rain → flood"), (r"$\alpha$ and $\Omega$", "α and Ω"), (r"$\frac$", r"\frac")],
)
def test_a_formula_of_one_sign_is_that_sign(source: str, plain: str) -> None:
    assert read_inline(source, {})[0].plain == plain
