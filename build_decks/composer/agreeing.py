"""Deeds that stand beside each other in the form of the first: what one thing does, it does in the third person to the end.

`What does a foreman do? → Plans shifts and assign crews` → Plans shifts and assigns crews
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from build_decks.deck import Basic, Card
from build_decks.language.grammar import lower_first, third_person
from build_decks.language.lexicon import verb_lemma
from build_decks.language.tagger import tag

ASKS_FOR_DEED = re.compile(r"^(?:In [^?]+, )?what does .+ do(?: (?:in|with|for|to|if|when) [^?]+)?\?$", re.I)
OTHER_CLAUSE = frozenset({"TO0", "VM0", "CJS", "CJT", "DTQ", "PNQ", "VDZ", "VDB"})


def agreeing(card: Card) -> Card:
    """The card with its answer in one form."""
    body = card.body
    if not isinstance(body, Basic) or not ASKS_FOR_DEED.match(body.question):
        return card
    return replace(card, body=replace(body, answer=_in_one_form(body.answer)))


def _in_one_form(deeds: str) -> str:
    tokens = tag(lower_first(deeds))
    if len(tokens) < 3 or not tokens[0].low.endswith("s") or verb_lemma(tokens[0].low) in ("", tokens[0].low):
        return deeds
    out, at = "", 0
    for before, token in pairwise(tokens[1:]):
        if token.tag in OTHER_CLAUSE:
            break  # `helps to cut and shape`
        joined = before.tag == "CJC" or before.word == ","
        if joined and token.tag in ("VVI", "VVB") and token.word == verb_lemma(token.low):
            out += f"{deeds[at : token.start]}{third_person(token.word)}"
            at = token.end
    return out + deeds[at:]
