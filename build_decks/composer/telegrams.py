"""The wording of a sheet: the author's words, shorter. What is dropped or abbreviated never changes what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from build_decks.language.grammar import lower_first, upper_first
from build_decks.quantity import Dimension
from build_decks.quantity.finder import find_quantities

# Words that mean something else without their article: a few, the most, in the end, and the like.
_KEEPS = "few|lot|little|same|most|least|more|less|single|whole|end|like|rest|latter|former|time|service"
_FUNCTION = frozenset(
    "is are was were be been being by of to in on at for from with as and or the an it its this that which who "
    "has have had".split()
)
# (pattern, what is printed instead); the order matters.
_SHORTER: tuple[tuple[str, str], ...] = (
    (r"\bin order to\b", "to"),
    (r"\b(?:is|are) able to\b|\b(?:has|have) the ability to\b", "can"),
    (r"\bin conjunction with\b", "with"),
    (r"\bas well as\b", "and"),
    (r"\b(?:for example|for instance|such as)\b,?", "e.g."),
    (r"\b(?:greater|more|larger|longer|bigger) than (?=\d)", "> "),
    (r"\b(?:less|fewer|smaller|shorter) than (?=\d)", "< "),
    (r"\b(?:up to|at most|no more than|(?:a )?max(?:imum)? of) (?=\d)", "≤ "),
    (r"\b(?:at least|no less than|(?:a )?min(?:imum)? of) (?=\d)", "≥ "),
    (r"(?<=\d )seconds?\b", "s"),
    (r"(?<=\d )minutes?\b", "min"),
    (r"(?<=\d )hours?\b", "h"),
    (r"\s(?:per|a|each) second\b", "/s"),
    (r"\s(?:per|a|each) minute\b", "/min"),
    (r"\s(?:per|a|each) hour\b", "/h"),
    (rf"(?<!\w)(?<!all )(?<!both )(?:the|an?) (?!(?:{_KEEPS})\b)(?=[\w$@.\"“])", ""),
    (r"^(?:The|An?) (?=\w)", ""),
    (r"\s?(?<![-=])[-=]>\s?", " → "),
    (r"(?<=\s)([<>≤≥]) ?(?=\d)", r"\1 "),
    (r"\s+([,;])", r"\1"),
    (r"\s{2,}", " "),
)
# A digit that begins a number, not one within a name: `40k`, `1:1`, but not `S3` or `X.509`.
NUMBER = re.compile(r"(?<![^\W_])(?<![^\W\d_][.-])\d")
COUNT = re.compile(rf"{NUMBER.pattern}[\d.,  ]*(?P<times>[kM]\b)?")
WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
ABBREVIATED = re.compile(r"\b(?:e\.g|i\.e|etc)$")
_RULES = tuple((re.compile(pattern), instead) for pattern, instead in _SHORTER)


def telegram(text: str, codes: Iterable[str] = ()) -> str:
    """A text in telegram style, what the author wrote as code untouched.

    >>> telegram("the chart can be up to 512kb.")
    'chart can be ≤ 512 KB'
    """
    kept = sorted({code for code in codes if code and code in text}, key=len, reverse=True)
    if not kept:
        return _ended(_shortened(text))
    pattern = re.compile("(" + "|".join(map(re.escape, kept)) + ")")
    parts = [part if number % 2 else _shortened(part) for number, part in enumerate(pattern.split(text))]
    return _ended("".join(parts))


def _ended(text: str) -> str:
    """A text without the punctuation around it, but with the full stop of an abbreviation."""
    ended = text.strip(" .,;:")
    return f"{ended}." if ended.endswith(("e.g", "i.e", "etc")) and ABBREVIATED.search(ended) else ended


@lru_cache(maxsize=16384)
def _shortened(text: str) -> str:
    text = _with_units(text)
    for pattern, instead in _RULES:
        text = pattern.sub(instead, text)
    return text


def _with_units(text: str) -> str:
    """Quantities with units in their one typographic form: `256kb` → `256 KB`; bare numbers and years as they are."""
    for quantity in reversed(find_quantities(text)):
        if quantity.unit and quantity.dimension not in (Dimension.YEAR, Dimension.COUNT):
            text = text[: quantity.start] + quantity.shown + text[quantity.end :]
    return text


def lowered(text: str) -> str:
    """A text as it stands behind its term: a lower first letter, unless the words after it are capitalised as well.

    A single letter is a name, since articles are gone: `A: address`.

    >>> lowered("Cross Origin Resource Sharing"), lowered("Local cache")
    ('Cross Origin Resource Sharing', 'local cache')
    """
    words = text.split(" ")
    title = len(words) > 1 and words[1][:1].isupper() and words[0].isalpha()
    return text if title or len(words[0].rstrip(":")) == 1 else lower_first(text)


def raised(text: str, codes: Iterable[str] = ()) -> str:
    """A text with an upper first letter, unless it begins with what the author wrote as code.

    >>> raised("message size"), raised("chmod 644", ("chmod 644",))
    ('Message size', 'chmod 644')
    """
    return text if any(code and text.startswith(code) for code in codes) else upper_first(text)


def content_of(text: str) -> frozenset[str]:
    """The words of a text that say something: without articles, prepositions and the forms of be and have.

    >>> sorted(content_of("The bridge was opened by the mayor"))
    ['bridge', 'mayor', 'opened']
    """
    return frozenset(words_of(text)) - _FUNCTION


def numbers_of(text: str) -> Iterator[str]:
    """The digits of each number in a text, without those of names.

    >>> list(numbers_of("40k boats in 12.5 h on S3 in Phase 2"))
    ['40000', '125']
    """
    text = telegram(text) if re.search(r"\d", text) else ""
    for number in COUNT.finditer(text):
        if not re.search(r"(?:^|[^.!?:]\s)[A-Z]\w*\s$", text[: number.start()]):
            yield re.sub(r"\D", "", number.group()) + {"k": "000", "M": "000000"}.get(number["times"], "")


@lru_cache(maxsize=16384)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared: lower case, no plural s, no punctuation.

    >>> words_of("Standard queues: 30 s")
    ('standard', 'queue', '30')
    """
    found = WORD.findall(text.lower())
    return tuple(word if len(word) < 4 else word.removesuffix("s") for word in found if len(word) > 1 or word.isdigit())
