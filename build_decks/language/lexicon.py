"""What English dictionaries know of a word: base forms and inflected forms, from lemminflect's tables."""

from __future__ import annotations

import gzip
import os
import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import Any

Entry = dict[str, tuple[str, ...]]


@lru_cache(maxsize=8192)
def lemmas(word: str) -> Mapping[str, tuple[str, ...]]:
    """The base forms of a word by its parts of speech, `NOUN`, `VERB`, `ADJ`, `ADV` or `AUX`; empty where no dictionary has it."""
    found: Entry = _lemminflect().getAllLemmas(word.lower())
    return found


@lru_cache(maxsize=8192)
def guessed_lemmas(word: str, kind: str) -> tuple[str, ...]:
    """The base forms that a word which no dictionary has would have as a part of speech."""
    found: Entry = _lemminflect().getAllLemmasOOV(word, upos=kind)
    return found.get(kind, ())


@lru_cache(maxsize=8192)
def inflections(lemma: str, tag: str, guess: bool = True) -> tuple[str, ...]:
    """The forms of a base form that have a tag of the Penn Treebank (`NNS`, `VBD`); where no dictionary has it, made by rule
    or, without `guess`, none."""
    forms: tuple[str, ...] = _lemminflect().getInflection(lemma.lower(), tag, guess)
    return forms


PREFIXED = re.compile(r"(?P<prefix>up|down|over|under|re|co|inter)-?(?P<verb>[a-z]{4,})")  # upregulated
UNKNOWN_VERB = re.compile(r"(?:de|re|un|dis|mis|en|pre|over|contra)[a-z]{3,}(?:ed|s)|[a-z]{3,}i[sz](?:es?|ed|ing)")


@lru_cache(maxsize=8192)
def verb_lemma(word: str) -> str:
    """The base form if the word can be a verb, else an empty string; `encrypts/decrypts` → `encrypt/decrypt`."""
    if "/" in word:
        halves = [verb_lemma(half) or half.lower().removesuffix("s") for half in word.split("/")]
        return "/".join(halves) if verb_lemma(word.split("/")[0]) else ""

    low = word.lower()
    found = lemmas(low).get("VERB", ())
    if not found and UNKNOWN_VERB.fullmatch(low) and not lemmas(low):
        found = guessed_lemmas(low, "VERB")  # decrypted, opsonizes: no dictionary has them
        found = tuple(f"{base}e" if base.endswith(("iz", "is")) else base for base in found)
    if low.endswith(("ed", "s")) and (not found or found[0] == low) and (prefixed := PREFIXED.fullmatch(low)):
        rest = verb_lemma(prefixed["verb"])
        return f"{prefixed['prefix']}{rest}" if rest not in ("", prefixed["verb"]) else (found[0] if found else "")
    return found[0] if found else ""


@cache
def _lemminflect() -> Any:
    """The library, with tables that are read word by word: reading them whole takes as long as reading a note file."""
    lemminflect = _alone()
    from lemminflect.codecs.InflectionLUCodec import InflectionLUCodec
    from lemminflect.codecs.LemmaLUCodec import LemmaLUCodec
    from lemminflect.core.LexicalUtils import categoryToUPos

    def lemma_entry(line: str) -> Entry:
        _, category, forms = LemmaLUCodec.fromString(line)
        return {categoryToUPos(category): forms}

    def inflection_entry(line: str) -> Entry:
        forms: Entry = InflectionLUCodec.fromString(line)[2]
        return forms

    lemminflect.Lemmatizer().lemma_dict = Table(lemminflect.config.lemma_lu_fn, lemma_entry)
    inflected = Table(lemminflect.config.inflection_lu_fn, inflection_entry)
    lemminflect.Inflections().infl_dict = InflectionLUCodec.updateForAuxMod(inflected)
    return lemminflect


def _alone() -> Any:
    """The library without spaCy, which it hooks itself into wherever that is installed: half a second for nothing."""
    os.environ["OPENBLAS_NUM_THREADS"] = (
        "1"  # numpy, which it loads, would start threads, and there is no core to spare
    )
    sys.meta_path.insert(0, _Without)
    try:
        import lemminflect
    finally:
        sys.meta_path.remove(_Without)
    return lemminflect


class _Without:
    """Refuses the import of spaCy."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> None:
        if name == "spacy":
            raise ModuleNotFoundError(name)


class Table(dict[str, Entry]):
    """A table of lemminflect, lines of `word,category,forms…`, that reads a word's lines when the word is asked for."""

    def __init__(self, path: str, read: Callable[[str], Entry]) -> None:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            self._lines = sorted(file.read().split("\n"))
        self._read = read

    def get(self, word: str, default: Any = None) -> Any:
        if word not in self:
            at = bisect_left(self._lines, f"{word},")
            while at < len(self._lines) and self._lines[at].partition(",")[0] == word:
                self.setdefault(word, {}).update(self._read(self._lines[at]))
                at += 1
        return super().get(word, default)
