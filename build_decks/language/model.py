"""The tag of each word of a line as the model gives it, before anybody looks at the line as a whole."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from build_decks.language.decoder import Decoder
from build_decks.language.tokens import FIGURE, NUMBER_WORDS, looks_like_code

HALVES = re.compile(r"[A-Za-z]+/[a-z]+")


@lru_cache(maxsize=8192)
def word_tags(words: tuple[str, ...]) -> tuple[str, ...]:
    """The tag of each word, in the C5 tag set of the British National Corpus, except for figures and identifiers as the model gives it."""
    return tuple(map(_settled, words, tag_words(tuple(map(_stand_in, words)))))


MAX_WORD = 30  # longer words are no English: the model's time grows with the square of a word's length, and their ending decides


@lru_cache(maxsize=8192)
def _stand_in(word: str) -> str:
    """What the model knows a word by: `cannot`, `don't` were two words in its corpus; `encrypts/decrypts` goes by its first half."""
    low = word.lower().replace("’", "'")
    if low in ("cannot", "can't"):
        return "can"
    if low == "iff":
        return "if"
    if low == "won't":
        return "will"
    if low.endswith("n't") and len(low) > 3:
        return low[:-3]
    first = word.split("/")[0] if HALVES.fullmatch(word) else word
    return first[-MAX_WORD:]


@cache
def _decoder() -> Decoder:
    return Decoder()


@lru_cache(maxsize=8192)
def tag_words(words: tuple[str, ...]) -> list[str]:
    """The model's own tags."""
    return _decoder().decode(words)


@lru_cache(maxsize=8192)
def commonness(word: str) -> float:
    """How likely (in logarithms) a noun, verb or adjective is this one, in the form that the model has it."""
    return _decoder().commonness(word)


@lru_cache(maxsize=8192)
def _settled(word: str, code: str) -> str:
    """The tag, where the model cannot know: figures, identifiers, and the words it has never seen."""
    if FIGURE.match(word):
        return "CRD"
    if looks_like_code(word):
        return "NP0"
    if word.lower().replace("’", "'") in NEGATED:
        return NEGATED[word.lower().replace("’", "'")]
    if len(word) > 1 and word.isupper() and word.isalpha() and code.startswith("VV"):
        return "NP0"  # PUT, GET: capitals name, they don't act
    if code in ("CRD", "ORD") and word.lower() in ("second", "seconds"):
        return "NN2" if word.endswith("s") else "NN1"
    if code == "CRD" and not word.isdigit() and word.lower() not in NUMBER_WORDS:
        return "NP0"
    if code == "UNC" and word.islower():
        return "NN2" if word.endswith("s") and not word.endswith("ss") else "NN1"
    return code


NEGATED = {
    "don't": "VDB",
    "doesn't": "VDZ",
    "didn't": "VDD",
    "isn't": "VBZ",
    "aren't": "VBB",
    "wasn't": "VBD",
    "weren't": "VBD",
    "hasn't": "VHZ",
    "haven't": "VHB",
    "hadn't": "VHD",
}
