"""What a second verb says of the same subject, behind `and`: no part of what the first one has."""

from __future__ import annotations

import re

from build_decks.language.grammar import is_plural
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.tagger import tag

# `… to grow and are clear`: what another verb says of the same subject, behind a purpose, a condition or a deed.
SECOND = re.compile(
    r",?\s(?:and|but)\s(?:is|are|was|were|has|have|had|can|must|may|will|should|does|do|did|cannot|becomes?|need(?:s|ed)? to)\s.*$"
)

# `see how deep it is and mark the place`: a second deed, which answers nothing.
AND_DOES = re.compile(
    r" and (?!what|which|who|how)(?:accept|mark|take|make|use|give|leave|find|put|get|keep|set|let|write|tell|show)s? (?:the|an?|its|their|it|them)\b.*$"
)
# What somebody tries.
TRIED = frozenset("attempt try seek aim strive hope plan want need begin start".split())


def without_deed(words: str) -> str:
    """`the lake and meanders`, of which the lexicon knows the last word only as a verb: `the lake`."""
    first, _, last = words.rpartition(" and ")
    return first if first and last.endswith("s") and lemmas(last).keys() == {"VERB"} else words


DEED = re.compile(r"(?P<article>(?:an?|the|this)\s)?(?P<first>[\w-]+) and (?P<deed>[\w-]+) (?P<rest>[\w-]+)")


def joins_a_deed(words: str) -> bool:
    """`the yard and sleeps in the barn`, `an attack and alert the guard`: behind one thing, `and` and a bare noun that could be a verb."""
    found = DEED.search(words)
    if found is None:
        return False
    rest = tag(words[found.start("rest") :])[0]
    if is_plural(found["first"]):  # `… of boats and tries to find them`
        return rest.tag == "TO0" and found["deed"].endswith("s") and verb_lemma(found["deed"]) in TRIED
    if not found["deed"].endswith("s"):
        deed = verb_lemma(found["deed"]) == found["deed"]
        return deed and bool(found["article"]) and (rest.noun or rest.tag in ("AT0", "DPS", "AJ0"))
    return (
        rest.tag in ("PRP", "AVP", "AT0", "DPS")
        or "NOUN" not in lemmas(found["deed"])
        and bool(verb_lemma(found["deed"]))
    )
