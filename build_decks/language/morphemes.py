"""The parts of speech that a word can have, by the morphemes it may be made of: HanTa's trained English model and its search.

HanTa tries every kind of morpheme at every place of a word.  Most kinds are short lists, so a stretch of the word that is in none of
them is not tried: the same likelihoods in two thirds of the time, and numpy is not needed.
"""

from __future__ import annotations

import gzip
import pickle
from functools import lru_cache
from importlib.util import find_spec
from math import exp, inf, log, log1p
from operator import itemgetter
from pathlib import Path

MODEL = "morphmodel_en.pgz"
EMPTY, START, END, UNKNOWN = 0, 1, 2, 3  # tags of HanTa's own
QUOTES = frozenset(("`", "``", "´", "´´", "'", "''"))
BEAM = 3  # ways to take the beginning of a word apart that are followed, and those about as likely as the next of them
# How many letters at the end of an unknown morpheme tell how likely it is, by its length, the longest ending first.
SUFFIXES = ((), (), (1,), (2, 1), (3, 2, 1), (4, 3, 2, 1))
LONGEST = 24  # letters: the model knows no longer morpheme's likelihood
WHOLE = 4.6  # what it costs (in logarithms) to take a whole word for one unknown morpheme

State = tuple[int, int]  # the tags of the last two morphemes
Stretch = tuple[int, str, str]  # where a part of a word ends, the part, and the longest ending of it that the model has


class Morphemes:
    """The model, loaded once, which takes a tenth of a second.

    `names` has the tags by their numbers, `follows` the likelihood of a word's tag behind those of the two words before.
    """

    def __init__(self) -> None:
        spec = find_spec("HanTa")
        assert spec is not None
        assert spec.origin is not None
        model = pickle.loads(gzip.decompress(Path(spec.origin).with_name(MODEL).read_bytes()))
        (_, self.names, self._endings, self._lengths, unknown, rare, behind, self._known) = model[:8]
        (self.follows, self._of_tag, self._capitals) = model[9:12]
        self._words: dict[str, list[tuple[int, float]]] = model[15]
        self._analysed = lru_cache(maxsize=16384)(self._analyse)  # a word comes with and without a capital
        self._open = {tag: unknown + rare[tag] for tag in rare if tag in self._endings}
        self._suffixes = self._endings[next(iter(self._open))].keys()  # the same of every kind
        self._listed: dict[str, dict[int, float]] = {}  # what is in short lists: of which kinds it is, and how likely
        for tag in self._known.keys() - self._open.keys():
            for morpheme, chance in self._known[tag].items():
                self._listed.setdefault(morpheme, {})[tag] = chance
        self._telling = [its for tag, its in self._known.items() if self.names.get(tag, "")[:2] in ("NN", "VV", "AJ")]
        self._inner = {s: [(tag, p) for tag, p in its.items() if tag > 0] for s, its in behind.items()}
        self._last = {s: [(tag, p) for tag, p in its.items() if tag < 0] for s, its in behind.items()}

    def tags_of(self, word: str, cutoff: float, *, first: bool) -> dict[int, float]:
        """How likely (in logarithms) the word is with each tag; a word that the model does not have goes without tags that are less likely
        than its best by more than `cutoff`. Whether it has a capital counts, unless it is the first of its sentence."""
        low = '"' if word in QUOTES else word.lower()
        upper = not first and word[0].isupper()
        likely = []
        for tag, chance in self._words[low] if low in self._words else self._analysed(low):
            if tag != UNKNOWN:
                if not first:
                    chance += self._capitals[tag][upper]
                chance -= self._of_tag[tag]
            likely.append((tag, chance))
        limit = -inf if low in self._words else max(chance for _, chance in likely) - cutoff
        return {tag: chance for tag, chance in likely if chance >= limit}

    def commonness(self, word: str) -> float:
        """How likely (in logarithms) a noun, verb or adjective of the model's corpus is this one."""
        return max((chances.get(word, -inf) for chances in self._telling), default=-inf)

    def _analyse(self, word: str) -> list[tuple[int, float]]:
        """The tags of a word that the model does not have (Viterbi's algorithm over pairs of morphemes), the likeliest first."""
        rows: list[dict[State, float]] = [{(EMPTY, START): 0.0}, *({} for _ in word)]  # by the place that is reached
        for start, row in enumerate(rows[:-1]):
            floor = sorted(row.values(), reverse=True)[BEAM] - 1 if len(row) > BEAM else -inf
            stretches = self._stretches(word, start) if row else []
            fitting = self._fitting_lists(stretches)
            for state, so_far in row.items():
                if so_far < floor:
                    continue
                for tag, follows in self._inner.get(state, ()):
                    if tag in self._open and tag not in fitting:
                        fitting[tag] = self._fitting(tag, stretches)
                    pair, until_here = (state[1], tag), so_far + follows
                    for end, chance in fitting.get(tag, ()):
                        likelihood, reached = until_here + chance, rows[end]
                        if likelihood > reached.get(pair, -inf):
                            reached[pair] = likelihood
        return self._of_whole(rows[-1])

    def _of_whole(self, reached: dict[State, float]) -> list[tuple[int, float]]:
        """The tags of a word that is read to its end, the likeliest first."""
        ends: dict[State, float] = {}
        for state, so_far in reached.items():
            for tag, follows in self._last.get(state, ()):
                ends[state[1], tag] = max(so_far + follows, ends.get((state[1], tag), -inf))
        found: dict[int, float] = {}
        for (_, tag), likelihood in ends.items():
            found[-tag] = _either(found[-tag], likelihood) if -tag in found else likelihood
        return sorted(found.items(), key=itemgetter(1), reverse=True) or [(UNKNOWN, 0)]

    def _stretches(self, word: str, start: int) -> list[Stretch]:
        """What the word has from one place on, up to each of those behind it."""
        found = []
        for end in range(start + 1, len(word) + 1):
            stretch = word[start:end]
            for letters in SUFFIXES[min(end - start, 5)]:
                if (ending := stretch[-letters:]) in self._suffixes:
                    break
            else:
                ending = ""
            found.append((end, stretch, ending))
        return found

    def _fitting_lists(self, stretches: list[Stretch]) -> dict[int, list[tuple[int, float]]]:
        """(end, likelihood) of the stretches that are in short lists, by the kinds of these."""
        found: dict[int, list[tuple[int, float]]] = {}
        for end, stretch, _ in stretches:
            for tag, chance in self._listed.get(stretch, {}).items():
                found.setdefault(tag, []).append((end, chance))
        return found

    def _fitting(self, tag: int, stretches: list[Stretch]) -> list[tuple[int, float]]:
        """(end, likelihood) of the stretches that are morphemes of an open kind, or may be ones that the model does not have."""
        known, lengths, endings = self._known[tag], self._lengths[tag], self._endings[tag]
        unknown, size = self._open[tag], stretches[-1][0]
        found = []
        for length, (end, stretch, ending) in enumerate(stretches, start=1):
            if stretch in known:
                found.append((end, known[stretch]))
            elif length > 2 or size < 4:
                chance = unknown + lengths[min(length, LONGEST)] + endings[ending]
                found.append((end, chance - WHOLE if length == size else chance))
        return found


def _either(a: float, b: float) -> float:
    """The logarithm of the sum of two likelihoods that are given by theirs."""
    if a == b:
        return a + log(2)
    return max(a, b) + log1p(exp(-abs(a - b)))
