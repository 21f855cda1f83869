"""Tables that are read word by word say what lemminflect reads out of them."""

from __future__ import annotations

import subprocess
import sys

import lemminflect
import pytest
from lemminflect.codecs.InflectionLUCodec import InflectionLUCodec
from lemminflect.codecs.LemmaLUCodec import LemmaLUCodec

from build_decks.language.lexicon import Table, guessed_lemmas, inflections, lemmas


def test_every_word_has_the_lemmas_of_the_library() -> None:
    lemmas("queue")
    table, whole = lemminflect.Lemmatizer().lemma_dict, LemmaLUCodec.load(lemminflect.config.lemma_lu_fn)
    assert isinstance(table, Table)
    assert {word: table.get(word) for word in whole} == whole


def test_every_word_has_the_inflections_of_the_library() -> None:
    inflections("queue", "NNS")
    table, whole = lemminflect.Inflections().infl_dict, InflectionLUCodec.load(lemminflect.config.inflection_lu_fn)
    assert isinstance(table, Table)
    assert {word: table.get(word) for word in whole} == whole


@pytest.mark.parametrize("word", ["", "zxqv", "in,noun", "queue,", "Queue\n"])
def test_a_word_that_no_dictionary_has(word: str) -> None:
    assert not lemmas(word)


def test_forms() -> None:
    assert lemmas("Leaves") == {"NOUN": ("leave", "leaf"), "VERB": ("leave",)}
    assert inflections("be", "VBD") == ("was", "were")
    assert inflections("zxqv", "NNS") == ("zxqvs",)
    assert guessed_lemmas("rezipped", "VERB") == ("rezip",)


def test_the_tables_do_not_load_the_parser_of_prose() -> None:
    code = "import sys; from build_decks.language.lexicon import lemmas; assert lemmas('queue'); print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "lemminflect" in modules
    assert "spacy" not in modules
