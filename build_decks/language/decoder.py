"""The likeliest parts of speech of a sentence, by HanTa's trained English model (offline, inside that package).

HanTa's own search tries every tag at every word.  A word has a handful, so this one tries those: the same tags in half the time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from math import inf

from build_decks.language.morphemes import EMPTY, END, START, Morphemes

BEAM = 5  # states that are followed at each word, and those about as likely as the last of them
CUTOFF = 5  # tags that are less likely for a word by this much (in logarithms) are left out
MOST = 8192  # beginnings of sentences to remember

State = tuple[int, int]  # the tags of the last two words, by their numbers in the model


@dataclass(slots=True)
class Step:
    """How far a beginning of a sentence is read: how likely each state is behind its last word, and the state before that."""

    beam: dict[State, float]
    came_from: dict[State, State]
    behind: dict[str, Step] = field(default_factory=dict)  # by the next word


class Decoder:
    """The model, loaded once: a tenth of a second.

    A sentence is read again and again up to one place or another, so its beginnings are remembered.
    """

    def __init__(self) -> None:
        self._morphemes = Morphemes()
        # The same words come again and again.
        self._chances = lru_cache(maxsize=16384)(self._chances_of)
        self._follows: dict[State, dict[int, float]] = self._morphemes.follows
        self._start = Step({(EMPTY, START): 0.0}, {})
        self._steps = 0
        tags = [tag for tag in self._follows[EMPTY, START] if tag != END]
        self._places = {tag: place for place, tag in enumerate(tags)}

    def commonness(self, word: str) -> float:
        """How likely (in logarithms) a noun, verb or adjective of the model's corpus is this one."""
        return self._morphemes.commonness(word)

    def decode(self, words: Iterable[str]) -> list[str]:
        """A tag of the C5 tag set for each word (Viterbi's algorithm over pairs of tags, within a beam)."""
        if self._steps > MOST:
            self._steps, self._start.behind = 0, {}
        step, steps = self._start, []
        for word in words:
            step = step.behind.get(word) or self._next(step, word)
            steps.append(step)
        ends = [so_far + self._follows[state][END] for state, so_far in step.beam.items()]
        state = list(step.beam)[ends.index(max(ends))]
        found: list[str] = []
        for step in reversed(steps):
            found.append(self._morphemes.names[state[1]])
            state = step.came_from[state]
        return found[::-1]

    def _next(self, step: Step, word: str) -> Step:
        """One word more."""
        beam = step.beam
        floor = sorted(beam.values(), reverse=True)[BEAM] - 1 if len(beam) > BEAM else -inf
        chances = self._chances(word, step is self._start)
        reached: dict[State, float] = {}
        came_from: dict[State, State] = {}
        for state, so_far in beam.items():
            if so_far < floor:
                continue
            last, follows = state[1], self._follows[state]
            for tag, chance in chances:
                likelihood = so_far + follows[tag] + chance
                pair = (last, tag)
                if pair not in reached or likelihood > reached[pair]:
                    reached[pair], came_from[pair] = likelihood, state
        step.behind[word] = following = Step(reached, came_from)
        self._steps += 1
        return following

    def _chances_of(self, word: str, first: bool) -> tuple[tuple[int, float], ...]:
        """How likely a word is with each tag that it can have (in logarithms); a capital says nothing in the first word."""
        likely = self._morphemes.tags_of(word, CUTOFF, first=first)
        known = sorted(likely.keys() & self._places.keys(), key=self._places.__getitem__)
        return tuple((tag, likely[tag]) for tag in known) or tuple((tag, 0.0) for tag in self._places)
