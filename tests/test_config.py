"""deck.toml: what it sets, what it refuses and where it says so."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_decks.config import KINDS, Config, Orientation, Paper, ReleaseTarget, Stock, read_config
from build_decks.errors import Trouble


def configured(folder: Path, toml: str) -> Config:
    (folder / "deck.toml").write_text(toml, "utf-8")
    return read_config(folder, "notes/deck.toml")


def troubles(folder: Path, toml: str) -> list[str]:
    try:
        configured(folder, toml)
    except Trouble as trouble:
        return [str(trouble)]
    except ExceptionGroup as group:
        return [str(trouble) for trouble in group.exceptions]
    return []


def test_all_is_optional(tmp_path: Path) -> None:
    assert read_config(tmp_path) == Config()
    assert configured(tmp_path, "") == Config()


def test_everything_set(tmp_path: Path) -> None:
    config = configured(
        tmp_path,
        """
        title = "Köln"
        tags = ["aws", "exam"]
        base_url = "https://example.org/decks/"
        categories = { SQS = "Messaging" }

        [flashcards]
        stock = "avery-5371"
        fold = true
        calibration = true
        back_dx = -0.5
        back_dy = 1

        [quiz]
        seed = 7
        questions = 40

        [sheet]
        paper = "letter"
        orientation = "portrait"
        pages = 2
        columns = 3
        theme = "ink-saver"

        [extract]
        leave_out_headings = ["Links"]
        leave_out_kinds = ["event"]
        bold = true
        acronyms.TTL = "time to live"

        [release]
        target = "git"
        directory = "../public"
        remote = "upstream"
        branch = "pages"

        [anki]
        subdecks = "section"
        order = "must-first"
        typed = true

        [extract.units]
        kn = "rate"
        "ft lb" = "energy"
        """,
    )
    assert (config.title, config.tags) == ("Köln", ("aws", "exam"))
    assert config.categories == (("SQS", "Messaging"),)
    sheet = config.sheet
    assert (sheet.paper, sheet.orientation, sheet.pages) == (Paper.LETTER, Orientation.PORTRAIT, 2)
    assert (sheet.columns, sheet.theme) == (3, "ink-saver")
    cards = config.flashcards
    assert (cards.stock, cards.fold, cards.calibration) == (Stock.AVERY_5371, True, True)
    assert (cards.back_dx, cards.back_dy) == (-0.5, 1.0)
    assert (config.quiz.seed, config.quiz.questions) == (7, 40)
    assert config.base_url == "https://example.org/decks/"
    extract = config.extract
    assert (extract.leave_out_headings, extract.leave_out_kinds, extract.bold) == (("Links",), ("event",), True)
    assert extract.acronyms == (("TTL", "time to live"),)
    assert extract.units == (("kn", "rate"), ("ft lb", "energy"))
    released = config.release
    assert (released.target, released.directory) == (ReleaseTarget.GIT, "../public")
    assert (released.remote, released.branch) == ("upstream", "pages")
    assert (config.anki.subdecks, config.anki.order, config.anki.typed) == ("section", "must-first", True)
    assert_all_changed(config, Config())


def assert_all_changed(config: object, default: object) -> None:
    """The test above sets each key there is, so that a key nobody can set does not stay unseen."""
    assert is_dataclass(config)
    for field in fields(config):
        value, usual = getattr(config, field.name), getattr(default, field.name)
        assert value != usual, field.name
        if is_dataclass(value):
            assert_all_changed(value, usual)


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('\ntitel = "x"', "notes/deck.toml:2: nothing is called 'titel'. Did you mean 'title'?"),
        ("title = 3", "notes/deck.toml:1: title must be a text in quotes. It is 3."),
        ('tags = "aws"', "notes/deck.toml:1: tags must be a list of texts. It is 'aws'."),
        ('tags = ["aws", 3]', "notes/deck.toml:1: tags must be a list of texts. It is 3."),
        ("sheet = 3", "notes/deck.toml:1: sheet must be a table. It is 3."),
        ("[sheet]\n\npages = true", "notes/deck.toml:3: sheet.pages must be a whole number, 0 or more. It is true."),
        ("[sheet]\npages = 1.5", "notes/deck.toml:2: sheet.pages must be a whole number, 0 or more. It is 1.5."),
        ("[sheet]\npages = -1", "notes/deck.toml:2: sheet.pages must be a whole number, 0 or more. It is -1."),
        ("[sheet]\ncolumns = 2", "notes/deck.toml:2: sheet.columns cannot be 2. It can be 0, 3, 4, 5."),
        ("[sheet]\ncolumns = true", "notes/deck.toml:2: sheet.columns cannot be true. It can be 0, 3, 4, 5."),
        ("[sheet]\ncolumns = []", "notes/deck.toml:2: sheet.columns cannot be a list. It can be 0, 3, 4, 5."),
        ('base_url = "decks"', "notes/deck.toml:1: base_url must be an address such as 'https://example.org/decks'."),
        (
            'flashcards.stock = "avery-1"',
            "notes/deck.toml:1: flashcards.stock cannot be 'avery-1'. Did you mean 'avery-",
        ),
        (
            "[flashcards]\nback_dx = true",
            "notes/deck.toml:2: flashcards.back_dx must be a number of millimetres from -20",
        ),
        (
            "[flashcards]\nback_dy = 21",
            "notes/deck.toml:2: flashcards.back_dy must be a number of millimetres from -20",
        ),
        ('sheet.paper = "A4"', "notes/deck.toml:1: sheet.paper cannot be 'A4'. It can be a4, letter."),
        ("sheet = { papr = 1 }", "notes/deck.toml:1: nothing is called 'sheet.papr'. Did you mean 'paper'?"),
        ('[extract]\nbold = "no"', "notes/deck.toml:2: extract.bold must be true or false. It is 'no'."),
        (
            '[extract]\nleave_out_kinds = ["measures"]',
            "notes/deck.toml:2: extract.leave_out_kinds cannot be 'measures'. Did you mean 'measure'?",
        ),
        (
            '[extract.units]\n"ft lb" = "enrgy"',
            "notes/deck.toml:2: extract.units.ft lb cannot be 'enrgy'. Did you mean 'energy'?",
        ),
        (
            'extract = {bold = true,units = {kn = "sped"}}',
            "notes/deck.toml:1: extract.units.kn cannot be 'sped'. It can be count,",
        ),
        ("a = 1\na = 2", "notes/deck.toml:2: this is not TOML: Cannot overwrite a value."),
        ("title =", "notes/deck.toml:1: this is not TOML: Invalid value."),
    ],
)
def test_what_is_refused(tmp_path: Path, toml: str, said: str) -> None:
    (trouble,) = troubles(tmp_path, toml)
    assert trouble.startswith(said)


def test_not_utf8_says_the_line(tmp_path: Path) -> None:
    (tmp_path / "deck.toml").write_bytes(b'title = "x"\ntags = ["caf\xe9"]\n')
    with pytest.raises(Trouble, match=r"deck\.toml:2: this is not UTF-8"):
        read_config(tmp_path)


def test_kinds_are_those_of_the_statements() -> None:
    assert {"measure", "definition", "members", "event"} <= set(KINDS)


@given(st.dictionaries(st.text(max_size=8), st.booleans() | st.integers() | st.text(max_size=5), max_size=4))
def test_any_keys_give_a_config_or_trouble_at_their_lines(
    tmp_path_factory: pytest.TempPathFactory, table: dict[str, object]
) -> None:
    import json

    folder = tmp_path_factory.mktemp("notes")
    lines = [f"{json.dumps(key)} = {json.dumps(value)}" for key, value in table.items()]
    # JSON escapes surrogate pairs and DEL in a way TOML does not read; such a file is refused as a whole.
    said = troubles(folder, "\n".join(lines))
    if any("this is not TOML" in line for line in said):
        return
    wrong = [
        key for key, value in table.items()
        if key != "title" or not isinstance(value, str)
    ]  # fmt: skip
    assert len(said) == len(wrong)
    assert all(line.startswith("notes/deck.toml:") for line in said)
