"""The gloss of a definition as an answer: the clause that it holds, if any, and how much of it is said."""

from __future__ import annotations

import re
from itertools import pairwise

from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.lexicon import verb_lemma
from build_decks.language.shapes import is_thing_that
from build_decks.language.tagger import content_words, tag

RELATIVE = re.compile(r"\w\s(?:that|which|who|before|after|when|where|of how|of what)\s", re.I)


# Verbs behind which `with` may stand: behind another word that may be a plural it tells which things.
WITH = frozenset(
    "deal work start begin end comply interact cope integrate communicate compete associate correlate vary agree connect overlap bind react combine "
    "mix pair help meet share do go come fill struggle cooperate collaborate bond merge align conflict comply identify increase decrease".split()
)


def things_with(gloss: str) -> bool:
    """`stones with a round edge`: a plural and what it has, though its word may be a verb."""
    found = re.match(r"(?P<things>[a-z]+s) with\s", gloss, re.I)
    if found is None or verb_lemma(found["things"]) in WITH:
        return False
    return any(t.tag == "NN2" for t in tag(f"the {found['things'].lower()} were")[1:2])


def clause_in(gloss: str) -> Clause | None:
    """The clause that a gloss is, if its verb is its own: not that of a relative clause, nor left out behind `person free of debt`."""
    first = tag(gloss)[0]
    clause = parse(gloss) if first.low not in ("when", "where", "being") and not is_thing_that(gloss) else None
    if (
        clause is None
        or things_with(gloss)
        or not clause.sure
        and (RELATIVE.search(clause.subject) or clause.subject.endswith(" and"))
    ):
        return None
    if (first.tag == "AT0" or _goods_somebody_holds(gloss)) and not _is_sentence(gloss):
        return None
    noun_phrase = clause.form is Form.COPULA and clause.elliptic and clause.subject and clause.tails
    return None if noun_phrase else clause


def _goods_somebody_holds(gloss: str) -> bool:
    """`goods a trader keeps`: a noun and right behind it whose deed tells which."""
    first, *rest = tag(gloss)[:2]
    return first.noun and first.word.isalpha() and bool(rest) and (rest[0].tag == "AT0" or rest[0].tag == "PNP")


def _is_sentence(gloss: str) -> bool:
    """`the key stays secret`, no noun phrase such as `a key that stays secret`, `a key you keep`."""
    tokens = tag(gloss)
    at = next((i for i, t in enumerate(tokens) if t.tag in ("VBZ", "VBB", "VM0", "VHZ", "VVZ")), len(tokens))
    opens = ("CJT", "DTQ", "PNQ", "CJS", "AVQ")
    relative = (t.tag in opens or t.tag in ("AT0", "PNP", "DPS") and before.noun for before, t in pairwise(tokens[:at]))
    noun_phrase = any(relative)
    return at < len(tokens) and not noun_phrase and not any(t.tag in opens for t in tokens[at + 1 : at + 2])


def verb_behind_plural(gloss: str) -> bool:
    """`the oxen draw carts that creak`: a sentence, whatever comes behind."""
    tokens = tag(gloss)[:4]
    at = 1 if tokens[0].tag == "AT0" else 0
    return [t.tag for t in tokens[at : at + 2]] == ["NN2", "VVB"] and len(tokens) == 4


def without_copula(gloss: str) -> str:
    """`Byte: is a group of bits` → a group of bits."""
    copula, _, said = gloss.partition(" ")
    first = tag(said)[:1] if copula.lower() in ("is", "are", "was", "were") and said else ()
    return said if first and (first[0].tag == "AT0" or first[0].noun) else gloss


def first_deed(told: str) -> str:
    """Of a long predicate of two deeds the first: the other is a fact of its own."""
    first = re.match(r"(.{15,}?),?\sand\s(?:may|can|must|will|\w{3,}s)\s", told) if len(told.split()) > 14 else None
    return first[1] if first else told


PLACES = re.compile(r"(?:places|points|areas|spots|sites|times|ways) (?:where|at which|when|how|in which)\s", re.I)
TRYING = frozenset("aims attempts helps hopes needs plans seeks tends tries wants".split())


def verb_after_all(gloss: str) -> bool:
    """`Resistor: limits current`: behind a term in the singular, a plural that can be a verb, with an object."""
    tokens = tag(gloss)
    if len(tokens) < 2 or tokens[0].tag != "NN2" or not verb_lemma(tokens[0].word) or PLACES.match(gloss):
        return False
    return (
        tokens[1].tag in ("CJT", "AVQ", "DTQ")
        and tag(f"it {gloss}")[1].tag == "VVZ"
        or tokens[1].tag == "TO0"
        and tokens[0].low in TRYING
        or tag(f"it {gloss}")[1].tag == "VVZ"
        and (tokens[1].noun or tokens[1].tag in ("AT0", "AJ0", "DPS", "VVD", "VVN") or tokens[1].low == "from")
    )


LONGEST = 28  # words of a definition that can still be checked against one's own


def shortened(gloss: str) -> str:
    """A definition too long to answer with, up to the end of its first statement: behind a comma, or before `and` with a verb."""
    spliced = re.match(
        r"(?!(?:if|when|although|though|while|after|before|because|as|since)\b)(.+?),\s(?:he|she|it|they)\s",
        gloss,
        re.I,
    )
    if spliced and content_words(spliced[1]) >= 2:
        gloss = spliced[1]
    thing, _, deed = gloss.partition(", ")
    if (
        deed
        and tag(thing)[0].tag not in ("CJS", "AVQ")
        and tag(f"it {deed}")[1].tag == "VVZ"
        and parse(thing) is None
        and " " in thing
    ):
        return thing  # `flat boat, carries coal`
    told = re.match(r"([^:]{20,}):\s", gloss)
    if told and content_words(told[1]) >= 4:
        gloss = told[1]
    gloss = re.sub(r",?\s(?:aka|a\.k\.a\.?|namely|viz\.?|versus|vs\.?)$", "", gloss)
    if len(gloss.split()) <= LONGEST:
        return gloss
    ends = [
        m.start()
        for m in re.finditer(
            r"(?:,|;)\s|\sand\s(?=(?:try|then|\w+(?:s|ed))\b)|\s(?:that|which|who|in order to|so that|in|during|within|throughout)\s",
            gloss,
        )
    ]
    kept = [gloss[:end].rstrip(" ,;") for end in ends if 6 <= len(gloss[:end].split()) <= LONGEST]
    return kept[-1] if kept and kept[-1].count("(") == kept[-1].count(")") else gloss


def in_the_past(said: str) -> bool:
    """Whether what is said of somebody is over: the years of a life, or a verb in the past behind `who`, `whose`, `which`."""
    if re.search(r"\(?\b1[0-9]\d\d\s?[-–]\s?1[0-9]\d\d\b", said):
        return True
    relative = re.search(r"\b(?:who|whose|which)\s(.+)$", said)
    first = next((t for t in tag(f"he {relative[1]}")[1:] if t.finite), None) if relative else None
    return first is not None and first.tag in ("VVD", "VBD", "VHD", "VDD")
