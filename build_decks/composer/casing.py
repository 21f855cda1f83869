"""Capitals inside a question: a word that the notes write small wherever a sentence goes on is no name, whatever a heading does.

`What secretes Cytokines?` → What secretes cytokines?     `BOTH products and systems` → both products and systems
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from build_decks.deck import Basic, Body
from build_decks.language.grammar import singular
from build_decks.language.lexicon import lemmas
from build_decks.language.tagger import tag
from build_decks.outline import Document

# Small words that are only capitals for emphasis.
SHOUTED = re.compile(
    r"\b(?:BOTH|ONLY|NEVER|ALWAYS|MUST|VERY|EVERY|EACH|(?<=is )NOT|(?<=are )NOT|(?<=do )NOT|(?<=does )NOT|(?<=can )NOT)\b"
)
# A word with one capital, and what stands on both sides of it.
ALONE = re.compile(
    r"(?<!\S)(?P<before>[a-z]\S* )(?P<word>[A-Z][a-z]{2,})(?=[,;?.]|$| (?!(?:of|and|or|in|for) [A-Z])[^A-Z\d\s])"
)
BEHIND_SMALL = re.compile(r"(?<!\S)[a-z]\S* ([A-Z][a-z]{2,})\b")
SMALL = re.compile(r"\b[a-z]{3,}\b(?!['’.-]\w)")


class Casing:
    """What a document tells about the capitals of its words."""

    def __init__(self, document: Document) -> None:
        self._small: Counter[str] = Counter()
        self._named: Counter[str] = Counter()
        self._proper: Counter[str] = Counter()  # with a capital right behind a small word
        for item in document.items():
            for found in re.finditer(r"(?P<inside>(?<=[\w,] ))?\b[A-Za-z][a-z]{2,}\b", item.text.plain):
                if found[0].islower():
                    self._small[found[0]] += 1
                elif found["inside"] is not None:
                    self._named[found[0].lower()] += 1
            self._proper.update(word.lower() for word in BEHIND_SMALL.findall(item.text.plain))

    def calmed(self, body: Body) -> Body:
        """The question and its answer without capitals that mean nothing."""
        if not isinstance(body, Basic):
            return body
        question = ALONE.sub(self._lowered, SHOUTED.sub(_spoken, body.question))
        question = SMALL.sub(self._raised, question)
        return replace(body, question=question, answer=SHOUTED.sub(_spoken, body.answer))

    def _lowered(self, found: re.Match[str]) -> str:
        word = found["word"].lower()
        small = self._small[word]
        slip = small == 1 and _may_name(found["word"])  # `in english`
        name = not small or slip or self._named[word] * 4 > small
        return found[0] if name else f"{found['before']}{word}"

    def _raised(self, found: re.Match[str]) -> str:
        """A word that the notes never write small, although they write it where a sentence goes on."""
        word, one = found[0], singular(found[0])
        named = self._proper[word] >= 2 or self._proper[one] >= 3
        return word.capitalize() if named and not (self._small[word] or self._small[one]) else word


def _spoken(found: re.Match[str]) -> str:
    return found[0].capitalize() if found.start() == 0 else found[0].lower()


def _may_name(word: str) -> bool:
    """Whether a word with a capital may be a name or come from one: English, French."""
    kind = tag(word)[0].tag
    return kind == "NP0" or kind == "AJ0" and not lemmas(word.lower())
