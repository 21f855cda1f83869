"""Articles: `a` or `an`, whether a noun takes one, the phrase with it and without."""

from __future__ import annotations

import re
from functools import lru_cache

from build_decks.language.grammar import SINGULAR_S, head_noun, is_plural, lower_first
from build_decks.language.tagger import tag

ARTICLES = frozenset("a an the".split())
DETERMINERS = ARTICLES | frozenset(
    "any all every each some no both most many several this that these those its their your our his her my another".split()
)
MASS_ENDINGS = ("ing", "ance", "ence", "ness", "ity", "ware", "tion")


@lru_cache(maxsize=8192)
def article(phrase: str) -> str:
    """`a` or `an`, by sound: an hour, an S3 bucket, a user, an XML file, a one-way message."""
    word = re.sub(r"^[^\w]+", "", phrase).split(" ")[0]
    if not word:
        return "a"
    if re.match(r"[B-DF-HJ-NP-TV-Z][AEIOU][A-Z]{2,}\b", word):
        return "a"  # an acronym that is spoken as a word: a FIFO queue
    if re.match(r"[A-Z0-9]{2,}|[A-Z]\b", word) and not re.match(r"[A-Z]+[a-z]", word) or len(word) == 1:
        return "an" if word[0] in "AEFHILMNORSX8" or re.match(r"1[18]\b", word) else "a"
    low = word.lower()
    if re.match(r"hour|honest|heir|honou?r", low):
        return "an"
    if re.match(r"uni(?!n|m)|use|usu|eu|one\b|once|ubi|ut[ei]", low):
        return "a"
    return "an" if low[0] in "aeiou" or low.startswith("8") else "a"


@lru_cache(maxsize=8192)
def with_article(phrase: str) -> str:
    """An indefinite article for a bare singular count noun: `special user` → `a special user`; otherwise as it stands."""
    tokens = tag(phrase)
    if not tokens or tokens[0].low in DETERMINERS or tokens[0].tag in ("CRD", "AT0", "DPS", "PNP"):
        return phrase
    head = head_noun(tokens)
    if tokens[0].tag in ("CJS", "AVQ", "PRP", "VVZ", "VVB", "VVG") or head is not None and head.low.endswith("ing"):
        return phrase
    if head is None or is_plural(head.word) or head.tag in ("NP0", "NN0") or is_mass(head.low):
        return phrase
    return f"{article(phrase)} {lower_first(phrase)}"


@lru_cache(maxsize=8192)
def is_mass(noun: str) -> bool:
    """A noun that takes no `a`: the lexicon has no plural for it, or its ending says so."""
    low = noun.lower()
    if low in SINGULAR_S or low in (
        "data",
        "software",
        "information",
        "hardware",
        "access",
        "traffic",
        "storage",
        "metadata",
        "infrastructure",
    ):
        return True
    if low.endswith(MASS_ENDINGS) and low not in (
        "string",
        "ring",
        "thing",
        "building",
        "setting",
        "meeting",
        "reading",
    ):
        return not low.endswith(("tion", "ity", "ance", "ence"))
    return False
