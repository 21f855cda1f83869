"""Words with their part of speech.

Notes are not prose: `Captures metadata` has no subject and `Stores VHD files` begins with a word that could be two plural
nouns.  So identifiers, figures and codes are tokens of their own with a tag of our own, and a doubtful first word is
settled by reading the line a second time behind "It".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from build_decks.language.corrections import corrected
from build_decks.language.lexicon import lemmas
from build_decks.language.model import tag_words, word_tags
from build_decks.language.tokens import CLOSED, NUMBER_WORDS, Token

# One token: an identifier, path, address or code; a figure; a word with inner hyphens, slashes or apostrophes; a sign.
TOKEN = re.compile(
    r"""
    https?://\S+
  | (?<!\S)(?:~|\.{1,2})?/[A-Za-z_][\w./*-]*[\w/*]
  | [$@.]?[A-Za-z_][\w$]*(?:(?:::|[:._/@$*-])[\w$*]+)+ | [$@][A-Za-z_]\w*
  | (?<!\S)\.{1,2}/?[A-Za-z_][\w./-]*\w
  | [A-Za-z_]\w*\(\)
  | \d[\w.,:/%^×-]*\w | \d+
  | \w+(?:['’-]\w+)*
  | \.\.\. | [^\w\s]
    """,
    re.X,
)


@lru_cache(maxsize=8192)
def tag(text: str) -> tuple[Token, ...]:
    """The tokens of a line of notes."""
    spots = [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text)]
    if not spots:
        return ()
    tags = word_tags(tuple(word for word, _, _ in spots))
    words = zip(spots, tags, strict=True)
    return corrected([Token(word, code, start, end, word.lower()) for (word, start, end), code in words])


@lru_cache(maxsize=8192)
def known(word: str) -> bool:
    """Whether English dictionaries know the word (in any part of speech)."""
    low = word.lower()
    return bool(lemmas(low)) or low in NUMBER_WORDS or tag_words((low,))[0] in CLOSED


def compounds(word: str) -> Iterator[tuple[str, str]]:
    """The ways in which a word is made of two of the dictionary's, which may not have it: `endpoint` → end, point."""
    halves = ((word[:at], word[at:]) for at in range(3, len(word) - 3))
    return ((one, other) for one, other in halves if known(one) and known(other))


def content_words(text: str) -> int:
    """How many words of a text carry meaning."""
    return sum(
        1
        for t in tag(text)
        if t.noun or t.tag in ("AJ0", "VVN", "VVG", "VVI", "CRD", "VVB", "VVZ", "VVD", "AJC", "AJS")
    )
