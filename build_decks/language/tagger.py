"""Words with their part of speech and lemma, from HanTa's trained English model (offline, inside the package).

Notes are not prose: `Captures metadata` has no subject and `Stores VHD files` begins with a word that could be two plural
nouns.  So identifiers, figures and codes are tokens of their own with a tag of our own, and a doubtful first word is
settled by reading the line a second time behind "It".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

# One token: an identifier, path, address or code; a figure; a word with inner hyphens, slashes or apostrophes; a sign.
TOKEN = re.compile(
    r"""
    https?://\S+
  | [$@.]?[A-Za-z_][\w$]*(?:(?:::|[:._/@$*-])[\w$*]+)+ | [$@][A-Za-z_]\w*
  | \d[\w.,:/%^×-]*\w | \d+
  | \w+(?:['’-]\w+)*
  | \.\.\. | [^\w\s]
    """,
    re.X,
)
FIGURE = re.compile(r"[~<>≤≥]?\$?\d[\d.,:/x×^%-]*[a-zA-Z%]*$")
NOUN_TAGS = frozenset({"NN0", "NN1", "NN2", "NP0", "UNC", "PNI"})
VERB_TAGS = frozenset({"VVB", "VVZ", "VVD", "VVN", "VVG", "VVI"})
FINITE = frozenset({"VVB", "VVZ", "VVD", "VBZ", "VBB", "VBD", "VHZ", "VHB", "VHD", "VDZ", "VDB", "VDD", "VM0"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word at `text[start:end]`, its lemma, and its tag in the C5 tag set of the British National Corpus."""

    word: str
    lemma: str
    tag: str
    start: int
    end: int

    @property
    def noun(self) -> bool:
        return self.tag in NOUN_TAGS

    @property
    def finite(self) -> bool:
        return self.tag in FINITE

    @property
    def low(self) -> str:
        return self.word.lower()


@cache
def _model() -> Any:
    from HanTa import HanoverTagger

    return HanoverTagger.HanoverTagger("morphmodel_en.pgz")


def looks_like_code(word: str) -> bool:
    """Whether a word is an identifier rather than English: `x-amz-id`, `aws:Secure`, `$LATEST`, `putItem`, `a_b`, `.ext`."""
    return bool(
        re.search(r"[_$@]|\w[:.]{1,2}\w|^\.\w|[a-z][A-Z]|\w/\w+/|\d[A-Za-z]+\d|^[a-z]+(?:-[a-z0-9]+){3,}$", word)
        and not re.fullmatch(r"(?:e\.g|i\.e|etc|vs)\.?", word.lower())
    )


@lru_cache(maxsize=8192)
def tag(text: str) -> tuple[Token, ...]:
    """The tokens of a line of notes."""
    spots = [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text)]
    if not spots:
        return ()
    words = [word for word, _, _ in spots]
    tagged = _tag_words(tuple(words))
    tokens = [_token(word, lemma, code, start, end) for (word, start, end), (lemma, code) in zip(spots, tagged, strict=True)]
    first = tokens[0]
    if first.tag not in FINITE and _may_be_verb_of_it(tokens):
        tokens[0] = Token(first.word, verb_lemma(first.word) or first.low, "VVZ", first.start, first.end)
    return tuple(tokens)


def _tag_words(words: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(lemma, code) for _, lemma, code in _model().tag_sent(list(words))]


def _token(word: str, lemma: str, code: str, start: int, end: int) -> Token:
    if FIGURE.match(word):
        return Token(word, word, "CRD", start, end)
    if looks_like_code(word):
        return Token(word, word, "NP0", start, end)
    if code in ("CRD", "ORD") and word.lower() in ("second", "seconds"):
        return Token(word, "second", "NN2" if word.endswith("s") else "NN1", start, end)
    if code == "CRD" and not word.isdigit() and word.lower() not in NUMBER_WORDS:
        return Token(word, word, "NP0", start, end)
    if code == "UNC" and word.islower():
        code = "NN2" if word.endswith("s") and not word.endswith("ss") else "NN1"
    return Token(word, lemma.lower() if code not in ("NP0", "UNC") else word, code, start, end)


NUMBER_WORDS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand "
    "million billion dozen half".split()
)


def verb_lemma(word: str) -> str:
    """The base form if the word can be a verb, else an empty string."""
    from lemminflect import getAllLemmas

    found = getAllLemmas(word.lower(), upos="VERB").get("VERB", ())
    return found[0] if found else ""


def known(word: str) -> bool:
    """Whether English dictionaries know the word (in any part of speech)."""
    from lemminflect import getAllLemmas

    return bool(getAllLemmas(word.lower())) or word.lower() in NUMBER_WORDS


def _may_be_verb_of_it(tokens: list[Token]) -> bool:
    """`Stores VHD files`, `Works with both …`: a third person form whose rest holds an object or a preposition, no verb."""
    first = tokens[0].word
    if not re.fullmatch(r"[A-Za-z]+s", first) or first.endswith("ss") or len(tokens) < 2:
        return False
    lemma = verb_lemma(first)
    if not lemma or lemma == first.lower():
        return False
    rest = tokens[1:]
    for token in rest:  # up to the first break, nothing else may be the verb
        if token.word in (",", ";", ".", "–", "—", "-", ":", "(") or token.tag in ("CJS", "TO0", "DTQ", "PNQ", "CJT"):
            break
        if token.finite and token.tag != "VVB":
            return False
    nxt = rest[0]
    if nxt.word in (":", ",", "-", "–", "—", "(", "=", "→", ">"):
        return False
    if nxt.tag in ("AT0", "DT0", "DPS", "AJ0", "PNP", "AVP") or nxt.low in ("both", "all", "multiple", "only", "up"):
        return nxt.tag != "DT0" or nxt.low not in ("such",)
    if nxt.noun:  # a plural before another noun is rare in English, outside of titles: `Stores VHD files`
        return len(rest) > 1 and not all(t.word[:1].isupper() for t in tokens if t.word.isalpha()) or nxt.word.islower()
    again = _tag_words(("It", first.lower(), *(t.word for t in rest)))
    return nxt.tag == "PRP" and nxt.low not in ("of", "for", "in") and again[1][1] != "NN2"
