"""How something is done or is: well or best, faster than another."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from build_decks.language.clause import Clause, Form
from build_decks.language.cursor import Reader
from build_decks.language.lexicon import verb_lemma
from build_decks.language.tagger import tag
from build_decks.language.tokens import Token

MANNER = frozenset("best well better worst worse badly poorly".split())
OPENING = frozenset("PRP CJS AVQ CJC".split())  # tags of what goes on behind a manner

# Tags and words of which an adjective with its degree consists; tags of what it may take behind it.
OF_ADJECTIVES = frozenset("AJ0 AJC AJS AV0 XX0 CJC".split())
HOW_MUCH = frozenset("most least more less very too".split())
GOVERNED = frozenset("PRP PRF TO0 CJS".split())


def with_manner(reader: Reader, clause: Clause) -> Clause:
    """`works best when it is warm`: the word belongs to the verb, and is no object."""
    token, after = reader.peek(), reader.peek(1)
    if token is None or token.low not in MANNER or clause.particle or clause.form is not Form.ACTION:
        return clause
    if after is not None and after.tag not in OPENING:
        return clause  # `knows best practices`
    reader.at += 1
    return replace(clause, particle=token.word)


def compared(words: str) -> bool:
    """Whether `than` may stand behind these words: `faster`, `more brittle`; not behind `rather`, `more`, `less water`."""
    tokens = tag(words)
    if not tokens or tokens[-1].noun or tokens[0].low in ("rather", "other"):
        return False
    return tokens[-1].tag == "AJC" or any(t.low in ("more", "less") for t in tokens[:-1])


def in_a_row(words: str) -> bool:
    """`Strong, freely moving doors`: adjectives before one noun, which several things have, and no list of points."""
    *before, last = (tag(piece) for piece in re.split(r",\s+(?:(?:and|or)\s+)?", words))
    if not before or not all(tokens and tokens[-1].tag in ("AJ0", "VVG", "VVN") for tokens in (*before, last[:-1])):
        return False
    alike = all(t.tag in ("AJ0", "AV0", "VVG", "VVN") for tokens in (*before, last[:-1]) for t in tokens)
    return alike and last[-1].tag == "NN2"


def adjective_opens(tokens: tuple[Token, ...]) -> bool:
    """`Difficult to see at night`, `Most common in ports`, `Extremely light`: what something is like, with no noun of its own."""
    ahead = list(takewhile(lambda t: t.tag in OF_ADJECTIVES or t.low in HOW_MUCH, tokens))
    if not ahead or ahead[-1].tag not in ("AJ0", "AJC", "AJS") or ahead[0].tag == "CJC":
        return False
    behind = tokens[len(ahead) :]
    if not behind:
        return True
    asked = any(
        t.tag in ("AVQ", "DTQ", "CJT", "PNQ") for t in behind
    )  # `hard to tell how deep it is`: not the thing is hard
    deed = (
        ahead[-1].low.endswith("ing") or len(ahead) == 1 and verb_lemma(ahead[0].low) == ahead[0].low
    )  # `Dry until …`
    return behind[0].tag in GOVERNED and not (asked and behind[0].tag == "TO0" or deed and behind[0].tag == "CJS")
