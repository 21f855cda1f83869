"""Slips of the pen: a word that no dictionary has is written on the cards as the notes themselves mostly write it.

`recieve` beside `receive` → receive; only where letters were swapped, doubled, added or left out, never where one stands for
another: `nitrite` and `nitrate` are two words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from build_decks.deck import Basic, Body, Cloze
from build_decks.language.tagger import known
from build_decks.outline import Document, Mark

SHORTEST = 6  # letters of a word that can be told from another
WORD = re.compile(rf"(?<![\w@#./:'’-])[A-Za-z][a-z]{{{SHORTEST - 1},}}(?![\w@#/'’-])")


class Spelling:
    """The words of a document, and how often it writes each."""

    def __init__(self, document: Document) -> None:
        self._written: Counter[str] = Counter()
        self._codes: set[str] = set()
        for item in document.items():
            self._written.update(found[0].lower() for found in WORD.finditer(item.text.plain))
            for code in item.text.marked(Mark.CODE):
                self._codes.update(found[0].lower() for found in WORD.finditer(code))
        self.slips = dict(self._slips())

    def _slips(self) -> Iterator[tuple[str, str]]:
        """(as written once or seldom, as written mostly) for every slip."""
        near: defaultdict[str, set[str]] = defaultdict(set)
        for word in self._written:
            for other in _swapped_or_shorter(word):
                if other in self._written and other != word:
                    near[word].add(other)
                    near[other].add(word)
        for word, others in near.items():
            times = self._written[word]
            right = [other for other in others if self._written[other] > times]
            if times > 2 or not right or word in self._codes or known(word):
                continue
            right = [other for other in right if self._is_word(other)]
            if len(right) == 1:
                yield word, right[0]

    def _is_word(self, word: str) -> bool:
        """Whether a word is one: in a dictionary, or in the notes again and again."""
        return known(word) or self._written[word] >= 4

    def mended(self, body: Body) -> Body:
        """A card without the slips of its line."""
        if not self.slips:
            return body
        match body:
            case Basic(question, answer):
                return replace(body, question=self._mend(question), answer=self._mend(answer))
            case Cloze(before, answer, after):
                return replace(body, before=self._mend(before), answer=self._mend(answer), after=self._mend(after))
            case _:
                return replace(body, question=self._mend(body.question), items=tuple(map(self._mend, body.items)))

    def _mend(self, text: str) -> str:
        return WORD.sub(self._right, text)

    def _right(self, found: re.Match[str]) -> str:
        right = self.slips.get(found[0].lower(), "")
        return found[0] if not right else right.capitalize() if found[0][0].isupper() else right


def _swapped_or_shorter(word: str) -> Iterator[str]:
    """Words with two neighbours swapped or a letter less, all behind the first letter; the last stays, as it makes other forms."""
    for i in range(1, len(word) - 1):
        yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
        yield word[:i] + word[i + 1 :]
