"""Where notes use a name: the calls, files and settings that one thing has of its own stand in its section only."""

from __future__ import annotations

import re
from bisect import bisect_right

from build_decks.language.grammar import is_name
from build_decks.language.tagger import known
from build_decks.outline import Document

IDENTIFIER = re.compile(r"[A-Z]?[a-z]+(?:[A-Z][a-z]+)+|[A-Z]?[a-z]+[A-Z]{2,}")
FILE = re.compile(r"[A-Za-z][a-z]{4,}")  # `Buildfile`, in notes on a product
WORD = re.compile(r"[\w-]+")


class Used:
    """The sections of a document by their numbers from the top down, and in which of them a word is used."""

    def __init__(self, document: Document) -> None:
        self._starts: list[int] = []
        self._chains: list[tuple[int, ...]] = []
        self._in: dict[str, set[tuple[int, ...]]] = {}
        self._headings: set[str] = set()
        chain: list[tuple[int, int]] = []
        for number, section in enumerate(document.root.walk()):
            if section.level:
                chain = [above for above in chain if above[0] < section.level] + [(section.level, number)]
                self._headings.update(WORD.findall(section.heading.plain))
            place = tuple(at for _, at in chain)
            self._starts.append(section.span.first)
            self._chains.append(place)
            for item in section.lines():
                for word in set(WORD.findall(item.text.plain)):
                    self._in.setdefault(word, set()).add(place)

    def own(self, line: int, question: str, files: bool) -> list[str]:
        """The identifiers of a question that the notes use below one heading of the second level only, and in no heading; `files`: and names that
        are in no dictionary."""
        place = self._chains[max(bisect_right(self._starts, line) - 1, 0)]
        return [word for word in WORD.findall(question)[1:] if self._is_own(word, place, files)]

    def _is_own(self, word: str, place: tuple[int, ...], files: bool) -> bool:
        title = word.capitalize()  # `Buildfile`, which a question has small where no line has it inside
        made = IDENTIFIER.fullmatch(word) and is_name(word) or files and FILE.fullmatch(word) and is_name(title)
        if not made or known(word) or known(word.lower()) or not place:
            return False
        used = self._in.get(word, set()) | (self._in.get(title, set()) if files else set())
        named = word in self._headings or title in self._headings
        return bool(used) and not named and all(other[:2] == place[:2] for other in used)
