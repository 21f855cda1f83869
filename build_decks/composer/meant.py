"""What a term means: the question, and the gloss as its answer."""

from __future__ import annotations

import re
from itertools import pairwise

from build_decks.composer.ask import Ask
from build_decks.composer.terms import place_of_term
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Weight
from build_decks.facts import Subject
from build_decks.language.grammar import gerund, lower_first, upper_first
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.tagger import tag
from build_decks.statements import Definition

QUALITY = re.compile(r"[a-z]{3}(?:ity|ness|cy)$")
UNABLE = re.compile(r"(?:can ?not|can['’]t|unable to)\s", re.I)
NOT = re.compile(r"(?:do not|don['’]t|never)\s(?=[a-z]+\b)", re.I)


def means_ask(d: Definition, own: Subject, gloss: str, wording: Wording, weight: Weight = Weight.SHOULD) -> Ask:
    """`Crabbing (steer into the wind)` → What does “crabbing” mean? Steering into the wind."""
    return Ask(Basic(meaning_of(d, own, wording), upper_first(as_doing(gloss))), "what", weight)


def meaning_of(d: Definition, own: Subject, wording: Wording) -> str:
    """What the term means, with its class noun and its place."""
    named_in_full = own.kind.islower() and own.kind.split()[-1][:6] not in d.term.lower()
    term = f"{d.term} {own.kind}" if named_in_full else d.term
    if QUALITY.search(term) and term == d.term:
        return quality_asked(term, own)
    return wording.say("means", s=lower_first(term), place=place_of_term(own))


def quality_asked(term: str, own: Subject) -> str:
    """What a quality means: purity, isolation."""
    return finish(f"what does {lower_first(term)} mean{place_of_term(own)}?")


def as_doing(gloss: str) -> str:
    """An order as what it orders, which a noun can mean.

    >>> as_doing("steer into the wind"), as_doing("cannot find the port")
    ('steering into the wind', 'being unable to find the port')
    >>> as_doing("never sail alone"), as_doing("tie the rope and close the hatch"), as_doing("hold of a ship")
    ('not sailing alone', 'tying the rope and closing the hatch', 'hold of a ship')
    """
    if found := UNABLE.match(gloss):
        return f"being unable to {gloss[found.end() :]}"
    found = NOT.match(gloss)
    lead, deed = ("not ", gloss[found.end() :]) if found else ("", gloss)
    tokens = tag(lower_first(deed))
    first = tokens[0]
    verb = first.tag in ("VVB", "VVI") or lemmas(first.low).keys() == {"VERB"}
    order = verb and verb_lemma(first.low) == first.low and len(tokens) > 1
    if not order or "NOUN" in lemmas(first.low) and tokens[1].low == "of":
        return gloss
    for before, more in reversed([*pairwise(tokens)]):
        if more.tag in ("VVB", "VVI") and before.low in ("and", "or", ",", "then") and verb_lemma(more.low) == more.low:
            deed = f"{deed[: more.start]}{gerund(more.low)}{deed[more.end :]}"
    return f"{lead}{gerund(first.low)}{deed[first.end :]}"
