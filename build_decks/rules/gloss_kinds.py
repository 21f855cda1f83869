"""What kind of thing a gloss tells of its term, where it is not what the term is: what it means, where it is, what it does."""

from __future__ import annotations

import re

from build_decks.language.articles import is_mass
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import Role
from build_decks.language.shapes import is_thing_that, is_typed
from build_decks.language.tagger import known, tag
from build_decks.quantity.finder import find_quantities
from build_decks.rules.glossed import must_hold
from build_decks.rules.line import Line

# Prepositions that tell a place whatever stands behind them.
PLACE = re.compile(
    r"(?:(?:right|just|directly|immediately|mostly|mainly) )?(?:behind|below|beneath|underneath|under|above|between|beside|near|next to|close to|"
    r"inside|outside|along|around|opposite|in front of|on top of|at the (?:back|base|bottom|top|front|end|tip|side|edge) of)\s",
    re.I,
)


def is_word_for(line: Line, gloss: str) -> bool:
    """`Moor: tie a boat to the quay`: a verb, or a word that no dictionary has, with an order behind it that says the same; or what
    must hold for the word."""
    if must_hold(gloss):
        return True
    first, *behind = tag(lower_first(gloss))
    if is_thing_that(gloss) or not behind or behind[0].tag == "PUN" or verb_lemma(first.low) != first.low:
        return False
    label, ordered, manner = line.label, parse(gloss), behind[0].tag in ("AV0", "AT0")
    if _is_verb(label):
        among = (
            not (line.own.owner or line.own.kind)
            or not line.own.kind
            and all(_is_verb(s.label) for s in line.near if s.label)
        )
        return among and (manner or ordered is not None and ordered.imperative)
    strange = re.fullmatch(r"[^\W\d_]+", label) is not None and not known(label)
    return manner and strange and not (is_mass(label) or is_plural(label) or label.isupper())


def _is_verb(word: str) -> bool:
    return verb_lemma(word) == word.lower()


def kind_of_circumstance(line: Line, gloss: str) -> str:
    """`Aft: towards the stern`, a word that says how or where: what it means; `Keel: below the hull`: where it is; `lsdock: show
    boats`: what it does; else nothing."""
    if "," in gloss or parse(gloss) is not None:
        return ""
    if line.role is Role.ADJECTIVE or [t.tag for t in tag(line.label.lower())] == ["AJ0"]:
        return "meaning"
    if tag(gloss)[0].tag != "PRP":
        return "deed" if is_typed(line.label) and verb_lemma(tag(gloss)[0].low) == tag(gloss)[0].low else ""
    if PLACE.match(gloss) and known(line.label.split()[-1]):
        return "place" if tag(line.label)[-1].noun and not find_quantities(gloss) else ""
    strange = re.fullmatch(r"[A-Z]?[a-z]+(?: [a-z]+){0,3}", line.label) and not all(map(known, line.label.split()))
    return "meaning" if strange else ""
