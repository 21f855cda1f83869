"""Which glosses lead back to their term: what they may say, and what they may not show."""

from __future__ import annotations

import re

from build_decks.composer.ask import mentions
from build_decks.language.acronyms import expansion_in
from build_decks.language.grammar import is_plural, singular
from build_decks.language.persons import looks_like_person
from build_decks.language.shapes import Shape, shape_of
from build_decks.language.tagger import tag
from build_decks.language.tokens import Token

STEM = 5  # letters that words of one root share: consequence, consequentialist
TELLING = 3  # words of a gloss that carry meaning
# What points out of the gloss, wherever it stands, or is no plain English.
ELSEWHERE = re.compile(
    r"\b(?:this|these|those|(?<!the )same|same as|etc|you|your|above|themselves)\b|[()=<>|?*@%×$€£]|\s[/+]|, then\b|^\d|\d[.,/-]\d",
    re.I,
)
# A term that does so; a gloss that places the term among others and says no more.
POINTED = re.compile(r"\b(?:this|these|that|those|either|its|their)\b|[<>@%]", re.I)
A_PART = re.compile(r"(?:an?\s|the\s)?(?:member|part|piece|example|one|none|all)s? of\b", re.I)
# What may stand behind the noun that it points at.
POINTING = re.compile(r"\b(?:it|its|they|them|their)\b", re.I)


FINITE = ("VVB", "VVZ", "VBZ", "VBB", "VHZ", "VHB", "VM0")


def first_statement(gloss: str) -> str:
    """The gloss up to the end of its first sentence or predicate, without what it has in brackets."""
    gloss = re.sub(r"\s\([^()]*\)", "", re.split(r"[.;]\s|\s[–—-]\s", gloss.strip(" ."))[0])
    kept, _, more = gloss.partition(", ")
    return kept if more and tag(more)[0].tag in FINITE else gloss


def names_a_thing(term: str) -> bool:
    """Whether a term can be an answer: five words at most, a noun or an adjective, nothing that points elsewhere."""
    tokens = tag(term)
    named = len(tokens) == 1 or any(t.noun or t.tag == "AJ0" for t in tokens) and tokens[-1].tag != "CJC"
    return named and len(term.split()) <= 5 and not POINTED.search(term)


def points(gloss: str) -> bool:
    """Whether a word of the gloss stands for something outside it."""
    found = POINTING.search(gloss)
    case = re.match(r"when\s", gloss)
    said = re.sub(r"\b(?:you|your)\b", "", gloss) if case else gloss
    loose = found is not None and not any(t.noun for t in tag(gloss[: found.start()]))
    return loose or bool(ELSEWHERE.search(said) or A_PART.match(gloss))


def is_thing(gloss: str, term: str) -> bool:
    """Whether the gloss is a noun phrase with something behind its noun that tells it apart, and the term a noun."""
    tokens = tag(gloss)
    told = next(
        (i for i, t in enumerate(tokens) if i and t.tag in ("PRF", "PRP", "CJT", "DTQ", "PNQ", "VVG", "VVN", "TO0")), 0
    )
    thing = tokens[0].tag in ("AT0", "AJ0", "VVN") or tokens[0].noun
    ordinal = re.match(r"(?:first|second|third|last|next)\b", gloss, re.I)
    if any(_is_verb(tokens, i) for i in range(1, told)):
        return False  # `the oxen draw carts that …`
    several = is_plural(gloss)  # `Glottal: sounds made in the throat`
    named = any(t.noun or several and t.tag == "AJ0" for t in tag(term)) and not looks_like_person(term)
    return thing and bool(told) and not ordinal and named and shape_of(gloss, term) is Shape.THING


def _is_verb(tokens: tuple[Token, ...], at: int) -> bool:
    """`news get in the way`: a finite verb, or one in its base form behind no `to`."""
    return tokens[at].tag in FINITE or tokens[at].tag == "VVI" and tokens[at - 1].tag not in ("TO0", "VM0")


def repeats(gloss: str, term: str, shared: str) -> bool:
    """Whether the gloss gives the term away, or some of it; `shared` is the class of the term, which may be named."""
    if expansion_in(term.removesuffix("s"), gloss):
        return True
    own = [w for w in re.findall(r"\w{3,}", term) if singular(w.lower()) not in shared.split()]
    stems = {w[:STEM].lower() for w in own if len(w) >= STEM and w == term and w[1:].islower()}
    akin = any(w[:STEM] in stems for w in re.findall(r"\w+", gloss.lower()))
    return akin or any(mentions(gloss, word) for word in own) or mentions(gloss, term)
