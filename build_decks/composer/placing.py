"""Whether a prepositional tail says where something is done, or how: `in the hold`, `by inspection`, `with a dashed line`."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.manners import BELONGING, BRINGING, DEED_NOUN, IDIOMS, METHODS, NO_PLACE, PLACE_VERBS, SHOWING
from build_decks.language.clause import Clause, Form, Tail
from build_decks.language.events import EVENTS
from build_decks.language.grammar import head_noun, is_name, is_plural
from build_decks.language.persons import looks_like_person, means_person
from build_decks.language.prepositions import complex_preposition
from build_decks.language.tagger import tag

AIMED = frozenset("laugh point shout fire throw stare arrive work".split())


def is_place(clause: Clause, preposition: str, text: str) -> bool:
    """`studied at Leiden`, `is absorbed in the large intestine`: where, if the verb asks for nothing and the noun is a thing."""
    if (
        preposition not in ("in", "at")
        or clause.verb in BELONGING
        or preposition == "at"
        and clause.verb in AIMED
        or clause.form is Form.COPULA
    ):
        return False
    words = tag(re.split(r",|\s(?:of|in|at|on|for|with|by|from|to|that|which|and|or|\w+ed)\s", text)[0])
    if not words or re.search(r"\d", text) or EVENTS.search(text) or words[-1].low in IDIOMS or words[0].low == "only":
        return False
    if words[0].low == "the" and len(words) > 1:
        return words[-1].noun and not is_plural(words[-1].word) and NO_PLACE.search(words[-1].low) is None
    return all(t.word.istitle() and t.noun for t in words)


def is_deed(clause: Clause, text: str) -> bool:
    """`must be approved by inspection`: a tail that names a deed, in general, by which something is done."""
    words = tag(text)
    head = head_noun(words) if words and words[0].tag not in ("AT0", "DPS", "DT0", "CRD") else None
    deed = head is not None and (
        DEED_NOUN.fullmatch(head.word) is not None or clause.verb in METHODS and not is_name(text)
    )
    deed = deed and not means_person(text) and not looks_like_person(text)
    return deed and clause.verb not in BRINGING and clause.form is Form.PASSIVE


def is_shown(clause: Clause, preposition: str) -> bool:
    """`is drawn with a dashed line`: a tail that says how a thing is shown or made."""
    shown = clause.form is Form.PASSIVE and clause.verb in SHOWING
    return shown and (
        preposition in ("with", "by") or preposition == "in" and clause.verb not in ("show", "write", "display")
    )


def joined(clause: Clause, index: int) -> Clause:
    """`in` and `combination with hemp`: one preposition."""
    tail = clause.tails[index]
    whole = complex_preposition(str(tail).split())
    if not whole or whole == tail.preposition:
        return clause
    both = Tail(whole, str(tail).removeprefix(whole).strip())
    return replace(clause, tails=(*clause.tails[:index], both, *clause.tails[index + 1 :]))


def inside(clause: Clause, index: int) -> Clause:
    """`is kept in the drawer in the hall`: one place, told more and more widely."""
    tail, *after = clause.tails[index:]
    if clause.verb not in PLACE_VERBS | {"locate"} or not after or {tail.preposition, after[0].preposition} != {"in"}:
        return clause
    place = replace(tail, object=f"{tail.object} {after[0]}")
    return replace(clause, tails=(*clause.tails[:index], place, *after[1:]))
