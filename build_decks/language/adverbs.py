"""Tags of a verb behind an adverb that makes it look like a noun: `no longer runs`, `Only applies to minors`."""

from __future__ import annotations

import itertools

from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.tokens import Token

OPENING = frozenset("only also mostly usually often sometimes generally normally typically".split())
DEEDS = frozenset("works runs lasts uses needs".split())  # nouns too, but hardly behind such an adverb


def no_longer(tokens: list[Token]) -> None:
    """`No longer sold`, `It no longer runs`: an adverb, and behind it a verb."""
    for i, (token, after) in enumerate(itertools.pairwise(tokens)):
        if (token.low, after.low) != ("no", "longer"):
            continue
        tokens[i : i + 2] = (Token(t.word, "AV0", t.start, t.end) for t in (token, after))
        behind = tokens[i + 2] if i + 2 < len(tokens) else None
        if behind is not None and behind.noun and i and verb_lemma(behind.word):
            tokens[i + 2] = Token(behind.word, "VVZ" if behind.low.endswith("s") else "VVB", behind.start, behind.end)


def deed_behind_adverb(tokens: list[Token]) -> None:
    """`Only applies to minors`, `Usually lies in the north`: behind the adverb that opens a line, a verb that no noun is."""
    if len(tokens) < 3 or tokens[0].low not in OPENING or tokens[1].tag != "NN2":
        return
    deed = tokens[1]
    if lemmas(deed.low).keys() == {"VERB"} or deed.low in DEEDS:
        tokens[1] = Token(deed.word, "VVZ", deed.start, deed.end)
