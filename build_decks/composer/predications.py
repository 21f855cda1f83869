"""Sentences turned into questions as a whole: whether it is so, what something does, what happens to it."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.names import named
from build_decks.composer.speakers import Turned, condition, speaker, tails, verb_group
from build_decks.facts import Subject
from build_decks.language.articles import with_article, with_the
from build_decks.language.clause import Clause
from build_decks.language.grammar import is_plural, lower_first, plural, singular

TURNING = re.compile(r"(?:become|became|get|got|grow|grew)s? (?:\w+ly |much |even )?(?:more|less|\w+er)\b")


def ask_denial(clause: Clause, subject: Subject) -> Turned:
    """`Ghost ships do not exist` → Do ghost ships exist? `Crusts never reach the shop` → Do crusts ever reach the shop?"""
    who, lead = speaker(clause, subject)
    ever = re.sub(r"\bnever\b", "ever", clause.adverb)
    may = "may" if clause.modal == "must" else clause.modal  # `must not touch it`
    auxiliary, verb = verb_group(replace(clause, negated=False, adverb=ever, modal=may), who)
    deed = clause.infinitive or clause.purpose
    if clause.condition.startswith("unlike "):
        clause = replace(clause, condition="")
    thing = with_article(clause.object) if clause.elliptic else clause.object
    question = f"{lead}{auxiliary} {who.phrase} {verb} {thing}{tails(clause)} {deed}{condition(clause)}?"
    because = clause.condition.startswith("because ")
    return Turned(question, f"No, {clause.condition}" if because else "No")


def ask_whole(clause: Clause, subject: Subject) -> Turned:
    """`A steam crane hisses and swings` → What does a steam crane do?"""
    who, lead = speaker(replace(clause, object=""), subject)
    auxiliary = clause.modal or ("did" if clause.past else who.does)
    return Turned(f"{lead}what {auxiliary} {who.phrase} do?", clause.object)


def ask_change(clause: Clause, subject: Subject) -> Turned:
    """`Old lamps get dull and crack` → What happens to old lamps?"""
    who, lead = speaker(replace(clause, object=""), subject)
    if TURNING.match(clause.object):
        auxiliary = "did" if clause.past else who.does
        return Turned(
            f"{lead}how {auxiliary} {who.phrase} change?", f"{'they' if who.plural else 'it'} {clause.object}"
        )
    happens = "happened" if clause.past else "happens"
    return Turned(f"{lead}what {happens} to {who.phrase}?", f"{'They' if who.plural else 'It'} {clause.object}")


def ask_number(clause: Clause, subject: Subject) -> Turned:
    """`Each mill can have many wheels` → How many wheels can each mill have?"""
    who, lead = speaker(replace(clause, object=""), subject)
    auxiliary, verb = verb_group(clause, who)
    number, _, noun = clause.object.rpartition(" ")
    if number.lower() == "many":
        return Turned(f"{lead}{auxiliary} {who.phrase} {verb} one {singular(noun)}{tails(clause)} or many?", number)
    return Turned(f"{lead}how many {plural(singular(noun))} {auxiliary} {who.phrase} {verb}{tails(clause)}?", number)


def ask_look(of: str, clause: Clause, subject: Subject) -> Turned:
    """`The port mark is red` → What colour is the port mark?"""
    who, lead = speaker(replace(clause, object=""), subject)
    auxiliary, _ = verb_group(clause, who)
    return Turned(f"{lead}what {of} {auxiliary} {who.phrase}?", clause.object)


def ask_grade(clause: Clause, subject: Subject) -> Turned:
    """`Water level very high` below Gale → What is the water level in a gale?"""
    of = lower_first(clause.subject)
    be = "are" if is_plural(of) else "is"
    return Turned(f"what {be} {with_the(of)} in {named(subject).phrase}?", clause.object)


def ask_which(clause: Clause, subject: Subject, numbers: str) -> Turned:
    """`Gates 2 and 4 are shut` → Which gates are shut?"""
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, replace(who, plural=True))
    does = verb if auxiliary == "do" else f"{auxiliary} {verb}".strip()
    return Turned(f"{lead}which {who.bare} {does} {clause.object}{tails(clause)}{condition(clause)}?", numbers)


def ask_like(clause: Clause, subject: Subject) -> Turned:
    """`Pale, rough bark` below Birch → What is the bark like in a birch?"""
    of = lower_first(clause.subject)
    be = "are" if is_plural(of) else "is"
    of = f"the {of}" if is_plural(of) else with_the(of)
    return Turned(f"what {be} {of}{tails(clause)} like in {named(subject).phrase}?", clause.object)


def ask_kind(clause: Clause, subject: Subject) -> Turned:
    """`Pale, rough wood` below Birch → What kind of wood is a birch?"""
    who = named(subject)
    of = lower_first(clause.subject)
    return Turned(f"what kind of {of} {who.is_} {who.phrase}?", clause.object)
