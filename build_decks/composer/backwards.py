"""A definition asked backwards: from what a term does, or is, to the term.

Only a gloss that says enough leads back to one term: three telling words besides the verb, none of them the term's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.composer.ask import Ask, mentions
from build_decks.composer.terms import owner_of_term, place_of_term
from build_decks.composer.wording import Wording
from build_decks.deck import Basic
from build_decks.facts import Fact, Subject
from build_decks.language.acronyms import expansion_in
from build_decks.language.articles import with_article
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, third_person, upper_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import looks_like_person
from build_decks.language.shapes import ADVICE, Shape, is_noun_with_verb, is_process, shape_of
from build_decks.language.tagger import content_words, known, tag
from build_decks.statements import Definition

LONGEST = 16  # words of a gloss that can stand in a question


def backward_asks(fact: Fact, d: Definition, wording: Wording) -> Iterator[Ask]:
    """`Kubelet: manages the pods of its node` → What manages the pods of its node?"""
    gloss = re.split(r"[.;]\s|\s[–—-]\s", d.gloss.strip(" ."))[0]
    term = d.term.strip()
    if (
        fact.provenance.rule != "definitions.label"
        or d.kind
        or not 3 <= len(gloss.split()) <= LONGEST
        or len(term.split()) > 5
        or content_words(gloss) < 3
        or _repeats(gloss, term)
        or re.search(r"\b(?:it|its|this|these|those|they|their|same|etc|you|your)\b|[()=<>|/]|\b\d", gloss, re.I)
    ):
        return
    asked = _asked(gloss, term, wording, owner_of_term(fact.subject, term))
    if asked:
        yield Ask(Basic(asked, upper_first(term)), "backwards")


ADVERB = re.compile(r"(?:often|usually|typically|generally|normally|always|sometimes|automatically) ", re.I)


def _asked(gloss: str, term: str, wording: Wording, own: Subject) -> str:
    place = place_of_term(own)
    deed = parse(lower_first(gloss))
    adverb = ADVERB.match(gloss)
    often, gloss = (adverb[0], gloss[adverb.end() :]) if adverb else ("", gloss)
    first, _, rest = gloss.partition(" ")
    if not first.isalpha() or any(len(word) > 4 and word.isupper() for word in gloss.split()):
        return ""
    if deed is not None and deed.form is Form.ACTION and not deed.subject and tag(gloss)[0].tag != "VVN" and deed.sure:
        ordered = deed.imperative and (is_process(term) or _is_occasion(term) and not own.kind)
        if is_noun_with_verb(gloss) or deed.verb in ADVICE or ordered:
            return ""
        finite = first.lower().endswith("s") or tag(gloss)[0].tag == "VM0"
        verb = first.lower() if finite else third_person(first.lower())
        who = f"which {own.kind}" if own.kind.islower() else "who" if looks_like_person(term) else "what"
        return wording.say("what_does_it", word=who, deed=f"{often.lower()}{verb} {rest}", place=place)
    if deed is None and content_words(gloss) >= 4 and _is_thing(gloss, term):
        thing = lower_first(gloss) if is_plural(gloss) else with_article(lower_first(gloss))
        return wording.say("term_for", gloss=thing, place=place)
    return ""


def _is_occasion(term: str) -> bool:
    """`Emergency: open the hatch`: behind a mere noun an order to somebody; `Hoist: pull the sail up` tells what that does."""
    last = term.split()[-1].lower()
    return known(last) and not verb_lemma(last) and not is_plural(term)


SURELY_FINITE = ("VVB", "VVZ", "VBZ", "VBB", "VHZ", "VHB", "VM0")


def _is_thing(gloss: str, term: str) -> bool:
    """Whether the gloss is a noun phrase with something behind its noun that tells it apart, and the term a noun."""
    tokens = tag(gloss)
    told = next(
        (i for i, t in enumerate(tokens) if i and t.tag in ("PRF", "PRP", "CJT", "DTQ", "PNQ", "VVG", "VVN")), 0
    )
    thing = tokens[0].tag in ("AT0", "AJ0", "VVN") or tokens[0].noun
    ordinal = re.match(r"(?:first|second|third|last|next)\b", gloss, re.I)
    if any(t.tag in SURELY_FINITE for t in tokens[1:told]):
        return False  # `the oxen draw carts that …`
    named = any(t.noun for t in tag(term)) and not looks_like_person(term)
    return thing and bool(told) and not ordinal and named and shape_of(gloss, term) is Shape.THING


def _repeats(gloss: str, term: str) -> bool:
    """Whether the gloss gives the term away, or some of it."""
    if expansion_in(term.removesuffix("s"), gloss):
        return True
    return any(mentions(gloss, word) for word in re.findall(r"\w{3,}", term)) or mentions(gloss, term)
