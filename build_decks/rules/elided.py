"""Clauses of which the notes leave out a small word: `Boil eggs 6 min`, `Stable for 28 days`."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.tagger import tag
from build_decks.quantity import Dimension
from build_decks.quantity.finder import find_quantities
from build_decks.rules.measuring import led, names_thing

# Nouns of time that a verb before them tells apart: `charge cycle`, `lock wait`.
SPANS = re.compile(
    r"(?:phase|cycle|wait|break|stage|stay|lag|pause|gap|step|run|spell|course|stroke|life|half|term|trial)s?$", re.I
)

SIGNS = {"~": "about", "<": "less than", ">": "more than", "≤": "at most", "≥": "at least"}


def is_deed(words: str) -> bool:
    """Whether words before a time say what is to be done for so long, rather than what lasts.

    >>> [is_deed(words) for words in ("Boil eggs", "Wash both hands", "Charge cycle", "Half-life", "Old rope")]
    [True, True, False, False, False]
    """
    first, _, rest = words.partition(" ")
    if not rest or verb_lemma(first.lower()) != first.lower() or not names_thing(words) or SPANS.search(words):
        return False
    said = parse(f"{first} the {rest}")
    return tag(rest)[-1].noun and said is not None and said.imperative and not said.tails


def done_for(part: str) -> Clause | None:
    """`Boil eggs 6 min`: what is to be done for so long, where the notes leave out that it is `for`."""
    quantity = next(iter(find_quantities(part)), None)
    if quantity is None or quantity.dimension is not Dimension.TIME:
        return None
    before, cue = led(part[: quantity.start])
    if not is_deed(before):
        return None
    first, _, rest = before.partition(" ")
    bound = SIGNS.get(cue.strip(), cue.strip().removeprefix("for ").strip())
    said = parse(f"{first} the {rest} for {bound} {part[quantity.start :]}".replace("  ", " "))
    return replace(said, object=rest) if said is not None and said.object == f"the {rest}" else None


def stating(part: str) -> Clause | None:
    """`Stable for 28 days`, `Given 30 min before meals`: what the subject is, where the notes leave out that it is so."""
    first, *rest = tag(part)
    state = first.tag == "VVN" or first.tag == "AJ0" and rest[:1] and rest[0].tag == "PRP"
    said = parse(f"It is {lower_first(part)}") if state else None
    if said is None or not said.sure or said.object and said.form is Form.COPULA and not said.tails:
        return None
    return replace(said, subject="", elliptic=True)
