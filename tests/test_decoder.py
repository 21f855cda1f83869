"""Our search for tags finds what HanTa's own finds."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from HanTa.HanoverTagger import HanoverTagger
from hypothesis import given
from hypothesis import strategies as st

from build_decks.language.decoder import Decoder
from build_decks.language.morphemes import MODEL

NOTES = sorted((Path(__file__).parent / "corpus").glob("*.md"))
WORDS = sorted({word for path in NOTES for word in re.findall(r"\S+", path.read_text("utf-8"))})


@cache
def ours() -> Decoder:
    return Decoder()


@cache
def theirs() -> Any:
    return HanoverTagger(MODEL)


@pytest.mark.parametrize("path", NOTES, ids=lambda path: str(path.stem))
def test_lines_of_notes(path: Path) -> None:
    for line in path.read_text("utf-8").splitlines():
        words = line.split()
        assert ours().decode(words) == theirs().tag_sent(words, taglevel=0)


@given(st.lists(st.sampled_from(WORDS) | st.text(min_size=1, max_size=8), max_size=12))
def test_any_words(words: list[str]) -> None:
    assert ours().decode(words) == theirs().tag_sent(words, taglevel=0)


def test_a_line_of_thousands_of_words_ends_like_a_short_one() -> None:
    words = "The queue is full and".split()
    assert ours().decode(words * 2000)[-5:] == ours().decode(words * 3)[-5:] == ["AT0", "NN1", "VBZ", "AJ0", "CJC"]
