"""Sentences turned into questions for what is done for, or comes of it."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.infinitives import object_of_deed
from build_decks.composer.speakers import PEOPLE, Turned, adverb_of, condition, speaker, tails, verb_group
from build_decks.composer.turned_things import BOUND
from build_decks.facts import Subject
from build_decks.language.articles import with_the
from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import gerund, is_plural, lower_first, participle
from build_decks.language.persons import means_person
from build_decks.language.tagger import known


def ask_purpose(clause: Clause, subject: Subject) -> Turned:
    """`Limits are set to prevent abuse` → Why are limits set?"""
    who, lead = speaker(replace(clause, purpose=""), subject)
    auxiliary, verb = verb_group(clause, who)
    if (
        not clause.object
        and not clause.tails
        and clause.form is Form.PASSIVE
        and clause.purpose.startswith("to ")
        and clause.verb in BOUND | {"use", "set", "build", "extend", "customize"}
    ):
        if clause.verb == "use":
            return Turned(f"{lead}what {auxiliary} {who.phrase} {verb} for?", clause.purpose)
        deed, answer = object_of_deed(clause, clause.purpose.removeprefix("to "))
        return Turned(f"{lead}what {auxiliary} {who.phrase} {verb} to {deed}?", answer)
    if found := _found_so(clause):
        return Turned(f"{lead}{found.question}", found.answer)
    if (result := RESULT.fullmatch(clause.purpose)) and _comes_of(clause):
        deed, thing = result.groups()
        return Turned(f"{lead}what {auxiliary} {who.phrase} {verb}{tails(clause)} to {deed}?", thing)
    if _shows_means(clause):
        deed = f"{adverb_of(clause)} {gerund(clause.verb)} {clause.particle} {clause.object}{tails(clause)}"
        aim = clause.purpose.removeprefix("to ")
        return Turned(f"{lead}how {auxiliary} {who.phrase} {aim}{condition(clause)}?", f"by {' '.join(deed.split())}")
    return Turned(
        f"{lead}why {auxiliary} {who.phrase} {verb} {clause.object}{tails(clause)}{condition(clause)}?",
        clause.purpose,
    )


RESULT = re.compile(
    r"to (?P<deed>form|create|make up|make|produce|become|yield|give|generate|constitute|build) (?P<thing>(?:an?|the) (?:[a-z]+, )?[^,;:()]+|[^,;:()]+)"
)


def _comes_of(clause: Clause) -> bool:
    """`Storms merge to form a larger storm`: what comes of it, where nobody aims at it."""
    deed = clause.form is Form.ACTION and not (clause.object or clause.modal or clause.negated or clause.infinitive)
    return deed and len(clause.tails) <= 1 and not means_person(clause.subject) and clause.subject.lower() not in PEOPLE


FINDING = re.compile(
    r"to (?P<find>calculate|find|get|obtain|compute|determine|derive|measure) (?P<what>(?!(?:it|them|out|to)\b)[^,;:()]+)"
)


def _found_so(clause: Clause) -> Turned | None:
    """`The price is divided by 12 to find the share` → How is the share found? By dividing the price by 12."""
    found = FINDING.fullmatch(clause.purpose)
    plain = clause.form is Form.PASSIVE and bool(clause.subject and clause.tails) and not (clause.past or clause.modal)
    if not found or not plain or clause.negated or clause.object:
        return None
    what = with_the(found["what"])
    are = "are" if is_plural(what) else "is"
    deed = f"by {gerund(clause.verb)} {with_the(lower_first(clause.subject))}{tails(clause)}"
    return Turned(f"how {are} {what} {participle(found['find'])}?", deed)


STATES = frozenset("need want have require like".split())


def _shows_means(clause: Clause) -> bool:
    """`Bees dance to show the way`: how they do it is what one forgets; of what was done once, why."""
    habit = (
        clause.form is Form.ACTION
        and clause.verb not in STATES
        and not (clause.past or clause.modal or clause.negated or clause.infinitive)
    )
    deed = clause.purpose.split()
    return habit and bool(clause.subject and clause.object) and len(deed) >= 3 and deed[0] == "to" and known(deed[1])
