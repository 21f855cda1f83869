"""Words that everybody knows, and that therefore may mean many things: `whip`, `schedule`; not `alveolus`."""

from __future__ import annotations

import re
from functools import lru_cache

from build_decks.language.grammar import is_name, singular
from build_decks.language.lexicon import verb_lemma
from build_decks.language.model import commonness
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import CLOSED

WORD = re.compile(r"[^\W_][\w'’-]*")
COMMON = -11.6  # how likely a common word is at least, in logarithms
# Verbs and nouns by which we ask, which name nothing.
ASKING = frozenset("be do have can could may must should will call stand mean happen characterise thing things".split())


@lru_cache(maxsize=8192)
def is_common(word: str) -> bool:
    """Whether everybody knows the word, in whatever form: `whips`, `coordinated`, `most`."""
    low = word.lower()
    forms = {
        low,
        singular(low),
        verb_lemma(low) or low,
        re.sub(r"bility$", "ble", low),
        re.sub(r"(?:ity|ness)$", "", low),
    }
    return any(commonness(form) >= COMMON for form in forms)


def telling(text: str) -> list[str]:
    """The words of a text that say something: no articles, prepositions, pronouns, and none that only ask."""
    return [
        token.word
        for token in tag(text)
        if token.word[0].isalnum()
        and token.tag not in CLOSED
        and token.tag not in ("CRD", "AV0", "AVQ", "DTQ", "PNQ", "VM0")
        and token.low not in ASKING
        and (verb_lemma(token.low) not in ASKING or token.noun)
    ]


def names_nothing(text: str) -> bool:
    """Whether no word of a text is a name or rare: words that fit many fields."""
    if any(word[0].isalpha() and is_name(word) and not known(word) for word in WORD.findall(text)):
        return False  # without a look at its other words
    return all(is_common(word) and not is_name(word) for word in telling(text))
