"""What an object holds of itself, and what has to be done: read as one would say it."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.language.clause import Clause, Form, Tail
from build_decks.language.clauses import parse
from build_decks.language.lexicon import verb_lemma
from build_decks.language.tagger import tag


def adverb_apart(clause: Clause) -> Clause:
    """`criticises the guild publicly`: how it is done is no part of what it is done to."""
    if clause.form is not Form.ACTION or clause.adverb or not clause.object.rstrip().lower().endswith("ly"):
        return clause
    *before, last = tag(clause.object)
    if not before or not before[-1].noun or last.tag != "AV0" or " to " in clause.object:
        return clause
    if last.low in ("only", "early", "daily", "likely"):
        return clause
    return replace(clause, adverb=last.low, object=clause.object[: last.start].strip())


def due(clause: Clause) -> Clause:
    """`has to be filed within a month`: it must be; `binds` and `to the wall`, read as one: where to is a tail."""
    if clause.verb == "refer" and clause.form is Form.PASSIVE and [t.preposition for t in clause.tails][:1] == ["as"]:
        return replace(clause, particle="to")  # `is referred to as`
    deed, tail = clause.purpose or clause.infinitive, clause.object.removeprefix("to ")
    if (
        clause.form is Form.ACTION
        and tail != clause.object
        and not clause.tails
        and verb_lemma(tail.split()[0]) != tail.split()[0]
    ):
        return replace(clause, object="", tails=(Tail("to", tail),))
    bare = not (clause.object or clause.tails or clause.negated or clause.past or clause.modal)
    if clause.verb not in ("have", "need") or not bare or not deed.startswith("to be "):
        return clause
    told = parse(f"it must {deed.removeprefix('to ')}")
    if told is None or not told.sure or told.subject != "it" or not (told.tails or told.condition or told.purpose):
        return clause
    return replace(told, subject=clause.subject, condition=clause.condition or told.condition, whole=clause.whole)


# What is counted or measured of a thing: where that is belongs to it.
OF_THING = re.compile(
    r"(?:.*\s)?(?:number|amount|level|rate|share|percentage|proportion|size|quality|quantity|degree|distribution|concentration|variety) of [\w’'-]+(?: [\w’'-]+)?$",
    re.I,
)
WHEN = re.compile(
    r"\d|\b(?:winter|summer|spring|autumn|years?|months?|weeks?|days?|nights?|morning|evening|time|case)\b"
)
LEFT_SO = frozenset("make keep render find leave hold consider get turn call be become remain stay deem think".split())


def object_whole(clause: Clause) -> Clause:
    """`picks apples similar to pears`, `shows the number of seats in a boat`: what is said of the object belongs to it."""
    first = clause.tails[0] if clause.tails and clause.object and clause.form is Form.ACTION else None
    if first is None or clause.verb in LEFT_SO:
        return clause
    *before, last = tag(clause.object)
    described = (
        bool(before)
        and before[-1].noun
        and last.tag == "AJ0"
        and first.preposition in ("to", "for", "from", "of", "with")
    )
    counted = (
        OF_THING.match(clause.object)
        and first.preposition in ("in", "on", "at", "within")
        and not WHEN.search(first.object)
    )
    if not (described or counted):
        return clause
    return replace(clause, object=f"{clause.object} {first}", tails=clause.tails[1:])
