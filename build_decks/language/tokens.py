"""A word with its tag, and what words look like: codes, figures, number words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

FIGURE = re.compile(r"[~<>≤≥]?\$?\d[\d.,:/x×^%-]*[a-zA-Z%]*(?:/\d+[a-zA-Z%]*)?$")


ARROW = re.compile(r"\s+(?:=>|->|→|⇒|>>>?)\s+")


NOUN_TAGS = frozenset({"NN0", "NN1", "NN2", "NP0", "UNC", "PNI"})


VERB_TAGS = frozenset({"VVB", "VVZ", "VVD", "VVN", "VVG", "VVI"})


CLOSED = frozenset("AT0 DT0 PRP PRF CJS CJC CJT PNP PNI PNQ PNX DPS DTQ TO0 VM0 XX0 EX0 AVQ AVP AV0 ORD".split())


POSSESSIVE = ("'s", "’s")
FINITE = frozenset({"VVB", "VVZ", "VVD", "VBZ", "VBB", "VBD", "VHZ", "VHB", "VHD", "VDZ", "VDB", "VDD", "VM0"})
CODE_LIKE = re.compile(
    r"^[~.]?/\w|[_$@]|\w[:.]{1,2}\w|^\.\w|[a-z][A-Z]|\w/\w+/|\d[A-Za-z]+\d|^[a-z]+(?:-[a-z0-9]+){3,}$"
)
NO_WORD = re.compile(r"\W+")
DOTTED = re.compile(r"\.\w")


class Token(NamedTuple):
    """A word at `text[start:end]`, its tag in the C5 tag set of the British National Corpus, and the word in small letters."""

    word: str
    tag: str
    start: int
    end: int
    low: str

    @property
    def noun(self) -> bool:
        return self.tag in NOUN_TAGS

    @property
    def finite(self) -> bool:
        return self.tag in FINITE


def retag(tokens: list[Token], at: int, tag: str) -> None:
    """Gives the token at this place another tag."""
    tokens[at] = tokens[at]._replace(tag=tag)


@lru_cache(maxsize=8192)
def looks_like_code(word: str) -> bool:
    """Whether a word is an identifier rather than English: `x-amz-id`, `aws:Secure`, `$LATEST`, `putItem`, `a_b`, `.ext`."""
    return bool(CODE_LIKE.search(word) and not re.fullmatch(r"(?:e\.g|i\.e|etc|vs)\.?", word.lower()))


NUMBERS = tuple("zero one two three four five six seven eight nine ten".split())  # each at its own place
NUMBER_WORDS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand "
    "million billion dozen half".split()
)


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """The words of a text in small letters, one blank between them, for telling whether two texts say the same."""
    return NO_WORD.sub(" ", text.lower()).strip()


def without_stops(text: str) -> str:
    """A text without blanks and full stops around it; the dot of `.ext` stays.

    >>> without_stops(" .zip, .tar. ")
    '.zip, .tar'
    """
    ended = text.strip().rstrip(" .")
    return ended if DOTTED.match(ended) else ended.lstrip(" .")


def unquoted(text: str) -> str:
    """A text without its single quotation marks, or half a pair of them; an apostrophe stays.

    >>> unquoted("'Main Sail' or 'Main Mast")
    'Main Sail or Main Mast'
    """
    return re.sub(r"(?<!\w)['‘](?=\w)|(?<=\w[\w.])['’](?!\w)", "", text) if re.match(r"['‘]\w", text) else text
