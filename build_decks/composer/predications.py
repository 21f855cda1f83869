"""Sentences turned into questions as a whole: whether it is so, what something does, what happens to it."""

from __future__ import annotations

from dataclasses import replace

from build_decks.composer.speakers import Turned, condition, speaker, tails, verb_group
from build_decks.facts import Subject
from build_decks.language.clause import Clause


def ask_denial(clause: Clause, subject: Subject) -> Turned:
    """`Ghost ships do not exist` → Do ghost ships exist?"""
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(replace(clause, negated=False), who, True)
    question = f"{lead}{auxiliary} {who.phrase} {verb} {clause.object}{tails(clause)}{condition(clause)}?"
    because = clause.condition.startswith("because ")
    return Turned(question, f"No, {clause.condition}" if because else "No")


def ask_whole(clause: Clause, subject: Subject) -> Turned:
    """`A steam crane hisses and swings` → What does a steam crane do?"""
    who, lead = speaker(replace(clause, object=""), subject)
    return Turned(f"{lead}what {'did' if clause.past else who.does} {who.phrase} do?", clause.object)


def ask_change(clause: Clause, subject: Subject) -> Turned:
    """`Old lamps get dull and crack` → What happens to old lamps?"""
    who, lead = speaker(replace(clause, object=""), subject)
    happens = "happened" if clause.past else "happens"
    return Turned(f"{lead}what {happens} to {who.phrase}?", f"{'They' if who.plural else 'It'} {clause.object}")
