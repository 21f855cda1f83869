"""What shape a gloss has: whether it names a thing, tells a deed, or says something else of the term."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from build_decks.language.articles import ABSTRACT, is_mass
from build_decks.language.grammar import head_noun, is_plural, is_proper, lower_first, third_person, upper_first
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.noun_phrases import names_only
from build_decks.language.tagger import TOKEN, known, tag
from build_decks.language.tokens import Token


class Shape(StrEnum):
    THING = "thing"  # a noun phrase: `ship that runs on steam`
    DEED = "deed"  # `allowing full access`, `kept the colours`: what the term does or did, without a finite form of its own
    DOUBT = "doubt"  # `separate parts into groups`: a noun phrase or a command
    STATE = "state"  # `never trusted`, `weakly tested`: what holds of it
    CIRCUMSTANCE = "circumstance"  # `mainly in towns`: where, when, for what
    QUESTION = "question"  # `what is the good?`: what a field of study asks


ADVICE = frozenset("think see note remember consider imagine compare recall try".split())  # verbs said to the reader


# Verbs whose participle before a noun says in which way that is other than usual.
CHANGES = frozenset(
    "increase decrease reduce lower raise enhance impair diminish limit improve elevate heighten".split()
)
OBJECT = frozenset({"AT0", "AJ0", "DPS", "CRD", "DT0"})  # what an object may begin with, besides a noun


SAID = frozenset("state claim report show guess argue hold".split())  # `state that`: verbs before a clause
MANNER = frozenset("only also always never often rarely still just".split())
SPELLED_AS_ONE = re.compile(r"[a-z]{2}[A-Z][a-z]")  # `StartEngine`: the name of a step, not of a thing
PROCESS = ("ing", "tion", "sion", "ment", "ance", "ence", "cy", "al", "ysis", "ism")


@lru_cache(maxsize=4096)
def shape_of(gloss: str, term: str) -> Shape:
    """The shape of a gloss that holds no clause; `term` is what it is said of."""
    if gloss.endswith("?"):
        return Shape.QUESTION
    gloss = re.sub(r"\b[A-Z]{4,}\b", lambda m: m[0].lower() if known(m[0]) else m[0], gloss)  # shouted: WRITTEN
    tokens = tag(gloss)
    if names_only(tokens) or tokens[0].low == "being":
        return Shape.THING
    if adverb_first(gloss):
        return Shape.DEED
    first = next((t for t in tokens if t.tag != "AV0"), tokens[0])
    behind = tokens[tokens.index(first) + 1 :]
    if first.tag in ("PRP", "CJS", "TO0", "VBI") or first.tag == "VVN" and behind and behind[0].tag == "PRP":
        return Shape.CIRCUMSTANCE
    changed = first.tag in ("VVD", "VVN") and verb_lemma(first.low) in CHANGES and bool(behind)
    if changed and (behind[0].noun or behind[0].tag == "AJ0"):
        return Shape.THING  # `reduced drag`: what it is or brings, no deed
    if (
        first.tag == "VVG"
        and first is tokens[0]
        and len(behind) == 1
        and behind[0].tag == "NN1"
        and not is_mass(behind[0].low)
    ):
        return Shape.THING  # `walking stick`: an object would have an article
    if first.tag == "VVG" and first is tokens[0] and is_laid(behind):
        return Shape.THING
    if (
        first is not tokens[0]
        and first.tag in ("VVG", "VVD", "VVN")
        and behind
        and (behind[0].noun or behind[0].tag == "AJ0")
    ):
        return Shape.THING  # `naturally occurring stone`
    if first.tag in ("VVG", "VVD") and len(tokens) > 1 and not is_process(term):
        return Shape.DEED if behind and (behind[0].noun or behind[0].tag in OBJECT) else Shape.STATE
    if is_thing_that(gloss):
        return Shape.THING
    if first.tag in ("VVB", "VVI", "VHI", "XX0") or head_noun(tokens) is None:
        return Shape.STATE
    if first.low == "right" and behind and behind[0].tag == "TO0":
        return Shape.THING  # `right to cross the field`
    if first.tag == "VVN" and not any(t.noun for t in behind) or _is_quality(first, behind):
        return Shape.STATE
    if (
        behind
        and first.noun
        and set(lemmas(tokens[-1].low)) == {"ADJ"}
        and all(t.noun or t.tag == "AJ0" for t in tokens)
    ):
        return Shape.STATE  # `frost resistant`
    if first.low.endswith("ed") and verb_lemma(first.low) and behind and behind[0].tag in ("AT0", "DPS"):
        return Shape.DEED  # `opened the gates`, whatever the tagger makes of its first word
    few = len(tokens) <= 3 and all(t.noun or t.tag == "AJ0" for t in tokens)
    if few and is_plural(gloss) and not is_plural(term) and not SPELLED_AS_ONE.search(term):
        return Shape.CIRCUMSTANCE  # `cup: sour fruits`: something to do with it
    after = behind[0] if behind else None
    may_be_verb = verb_lemma(first.word) == first.low and after is not None and (after.noun or after.tag == "AJ0")
    relative = any(
        t.tag in ("CJT", "DTQ", "PNQ") and then.finite for t, then in pairwise(tokens)
    )  # `short ropes that hold`
    may_be_verb = may_be_verb and not relative
    if may_be_verb and len(tokens) > 2 and (is_process(term) or is_plural(gloss) and not is_plural(term)):
        return Shape.DOUBT
    return Shape.THING


def is_laid(behind: tuple[Token, ...]) -> bool:
    """`[Insulating] layer surrounding the pipe`: one thing without the article of an object, and what it does itself."""
    thing, does = (*behind[:2], None, None)[:2]
    one = thing is not None and thing.tag == "NN1" and not is_mass(thing.low)
    doing = does is not None and does.low.endswith("ing") and set(lemmas(verb_lemma(does.low))) == {"VERB"}
    return one and doing and len(behind) > 2 and (behind[2].noun or behind[2].tag in OBJECT)


def is_thing_that(gloss: str) -> bool:
    """`lock that one boat fills`: a noun that could be a verb, with what tells it apart; not `say that it is late`."""
    first, *behind = tag(gloss)[:2]
    relative = behind and behind[0].low in ("that", "which", "who", "where", "at", "of")
    return bool(relative) and first.tag in ("VVB", "VVI") and "NOUN" in lemmas(first.low) and first.low not in SAID


def adverb_first(gloss: str) -> bool:
    """`completely dissolves`, `only rarely floats`: a deed behind how it is done."""
    first = TOKEN.search(gloss)
    if first is None or not _is_manner(first[0].lower()):
        return False
    said = tag(f"it {lower_first(gloss)}")[1:]
    at = next((i for i, t in enumerate(said) if not _is_manner(t.low)), 0)
    verb = said[at].tag == "VVZ" and bool(verb_lemma(said[at].low)) or lemmas(said[at].low).keys() == {"VERB"}
    return bool(at) and verb and said[at].low.endswith("s")


def _is_manner(word: str) -> bool:
    return word in MANNER or word.endswith("ly")


def _is_quality(first: Token, behind: tuple[Token, ...]) -> bool:
    """`open to the sea`, `smaller than a barque`, `no keel`: how a thing is, or what it has not."""
    if first.low == "no":
        return True
    after = behind[0].tag if behind else ""
    compared = first.tag == "AJC" and any(t.low == "than" for t in behind)
    return compared or first.tag in ("AJ0", "AJC") and after in ("PRP", "TO0", "CJS")


def is_process(term: str) -> bool:
    """A term that names what is done or goes on: `layering`, `abstraction`, `retirement`."""
    last = term.split(" ")[-1].lower() if term else ""
    institution = term.istitle() and last in (
        "administration",
        "organization",
        "organisation",
        "federation",
        "commission",
    )
    if institution or is_plural(term) or is_proper(term) or not last.endswith(PROCESS):
        return False
    return last.endswith("ing") or ABSTRACT.search(last) is not None and is_mass(last)


def is_typed(label: str) -> bool:
    """`mkdir`, `lsdock -l`: a word in small letters that no dictionary has is a command, also at the start of a line."""
    return re.fullmatch(r"[a-z][a-z\d_-]+(?: -{1,2}\w+)*", label) is not None and not known(label.split()[0])


def is_noun_with_verb(words: str) -> bool:
    """`Offer aims at an agreement`: a clause of its own, though its first word may be a verb."""
    first, second = (*tag(f"the {lower_first(words)}")[1:3], None, None)[:2]
    return first is not None and second is not None and first.tag == "NN1" and second.tag == "VVZ"


# `Load, move and sell goods`, `add/remove lamps`: two verbs or more at the head of a predicate.
ORDERS = re.compile(r"[A-Za-z]{3,}(?:(?:, | ?/ ?)[a-z]{3,})*(?:,? (?:and|or|OR) | ?/ ?)[a-z]{3,}(?=\s[a-z]|$)")
ORDER = re.compile(r"(?!(?:and|or)\b)[A-Za-z]{3,}")


def _is_base(word: str) -> bool:
    """Whether a word is a verb as it is ordered, and no noun in the plural."""
    return verb_lemma(word) == word.lower()


def as_deed(gloss: str, plural: bool) -> str:
    """`allowing full access` → `allows full access`, `Guards the gate` → `Guard the gate` of several: an answer to what something
    does; a past form stays, and two verbs stay as they are."""
    if not plural and (several := ORDERS.match(gloss)) and all(map(_is_base, ORDER.findall(several[0]))):
        deeds = ORDER.sub(lambda m: third_person(m[0].lower()), several[0].replace(" OR ", " or "))
        return (upper_first(deeds) if gloss[0].isupper() else deeds) + gloss[several.end() :]
    first, *rest = tag(gloss)
    verb = verb_lemma(first.word)
    joined = any(a.low in ("and", "or", ",") and verb_lemma(b.low) and not b.noun for a, b in pairwise(rest))
    if not verb or first.tag not in ("VVG", "VVZ", "VVB", "VVI") or first.tag != "VVG" and joined:
        return gloss
    deed = verb if plural else third_person(verb)
    return (upper_first(deed) if first.word[0].isupper() else deed) + gloss[first.end :]


def does_with(name: str) -> bool:
    """`Using a winch`: somebody does something with a thing; no title, as `Rotating Beam Lights`, and no kind, as `settling mode`."""
    doing = tag(name)
    return (
        not name.istitle()
        and len(doing) > 1
        and doing[0].tag == "VVG"
        and (doing[1].noun or doing[1].tag in ("AT0", "DPS", "AJ0"))
        and not (len(doing) == 2 and doing[1].tag == "NN1" and not is_mass(doing[1].low))
    )
