"""Sentences whose last words stand below them: `Ropes are weakened by`, `The mate wants to`."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from build_decks.language.clause import Clause, Form, Tail
from build_decks.language.clauses import parse

DEED = "to do something"


@lru_cache(maxsize=4096)
def unfinished(text: str, deeds: bool = False) -> Clause | None:
    """A clause whose object or last place is what stands below it: `stretching increases`, which alone might be a noun; or its `deeds`.

    >>> unfinished("Ropes are weakened by").tails[0].object, unfinished("Ropes rot because of").condition
    ('something', 'because of something')
    >>> unfinished("The mate wants to", deeds=True).infinitive, unfinished("Rules of")
    ('to do something', None)
    """
    if deeds and text.endswith(" to") and (clause := parse(f"{text} {DEED[3:]}")) is not None and clause.sure:
        if DEED in (clause.infinitive, clause.purpose) and clause.form is not Form.COPULA:
            return clause
        if (whom := clause.object.removesuffix(f" {DEED}")) != clause.object:
            return replace(clause, object=whom, infinitive=DEED)  # `allows the crew to`
    clause = parse(f"{text} something")
    if clause is None or not clause.sure:
        return None
    if clause.condition in ("because of something", "due to something"):
        return clause
    if (noun := clause.object.removesuffix(" of something")) != clause.object:
        return replace(clause, object=noun, tails=(Tail("of", "something"),))
    if clause.tails:
        return clause if clause.tails[-1].object == "something" and not clause.imperative else None
    return replace(clause, object="") if clause.object == "something" and clause.form is Form.ACTION else None
