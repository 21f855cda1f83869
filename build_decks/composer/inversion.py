"""Sentences turned into questions: for the object, a tail, the number, the condition of a clause."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.doers import by_whom
from build_decks.composer.effects import changed, have_what, made_to, set_apart
from build_decks.composer.objects import asked_otherwise, none_of
from build_decks.composer.placing import inside, joined
from build_decks.composer.predications import ask_denial
from build_decks.composer.question_words import question_word, strands
from build_decks.composer.scopes import scope_of
from build_decks.composer.speakers import (
    Turned,
    clause_text,
    condition,
    only,
    speaker,
    tails,
    verb_group,
)
from build_decks.composer.turned_things import is_one_person
from build_decks.composer.wanted import Wanted, wanted
from build_decks.facts import Subject
from build_decks.language.articles import with_the
from build_decks.language.clause import Clause, Form
from build_decks.language.dates import is_date
from build_decks.language.grammar import participle, upper_first
from build_decks.language.persons import looks_like_person
from build_decks.language.prepositions import COMPLEX


def ask_object(clause: Clause, subject: Subject) -> Turned:
    """`Draws water for garden beds` → What does a chain pump draw for garden beds?"""
    clause = none_of(clause)
    if clause.negated and not _is_somebody(clause, subject):
        return ask_denial(clause, subject)
    if otherwise := asked_otherwise(clause, subject):
        return otherwise
    who, lead = speaker(replace(clause, object=""), subject)
    auxiliary, verb = verb_group(clause, who)
    rest = f"{_purpose(clause)}{condition(clause)}"
    if (
        clause.tails
        and re.match(r"(?:no|both|the same|part|parts)\b", clause.object, re.I)
        and clause.tails[0].preposition in ("in", "of", "on", "from")
    ):
        whole = f"{clause.object} {clause.tails[0]}"  # `every item in the table` is one answer
        return Turned(f"{lead}what {auxiliary} {who.phrase} {verb}{tails(clause, 0)}{rest}?", only(clause, whole))
    if barred := BARRED.fullmatch(clause.object) if clause.verb in BARRING else None:
        done = f"{verb} {barred['whom']} from doing{tails(clause)}{rest}"
        return Turned(f"{lead}what {auxiliary} {who.phrase} {done}?", only(clause, barred["deed"]))
    if made := made_to(clause):
        whom, deed = made
        to = "" if clause.verb in ("make", "let") else "to "
        does, answer = have_what(deed)
        if " " not in deed and clause.tails and not {t.preposition for t in clause.tails} & TIMED:
            answer, clause = f"{deed}{tails(clause)}", replace(clause, tails=())  # `helps boats [get to the quay]`
        done = f"{verb} {whom} {to}{does}"
        rest = condition(clause) if clause.purpose.endswith(deed) else rest
        return Turned(f"{lead}what {auxiliary} {who.phrase} {done}{tails(clause)}{rest}?", only(clause, answer))
    if effect := changed(clause):
        whom, how = effect
        return Turned(f"{lead}what {auxiliary} {who.phrase} {verb} {whom}{tails(clause)}{rest}?", only(clause, how))
    if apart := set_apart(clause):
        thing, way = apart
        return Turned(f"{lead}what {auxiliary} {who.phrase} {verb} {way}{tails(clause)}{rest}?", only(clause, thing))
    others = tails(clause)
    person = (
        clause.form is Form.ACTION
        and clause.verb not in ("become", "remain", "include", "have", "be")
        and is_one_person(clause.object, clause.verb)
    )
    asked = wanted(clause.verb, clause.object, f"{lead}{who.phrase}{others}{rest}", not others + rest) or Wanted(
        "whom" if person else "what", "", clause.object
    )
    deed = f"{verb} {asked.rest}".strip()
    answer = re.sub(r"^(?=(?:entire|whole) [a-z])", "the ", asked.answer)
    return Turned(f"{lead}{asked.word} {auxiliary} {who.phrase} {deed}{others}{rest}?", only(clause, answer))


def _is_somebody(clause: Clause, subject: Subject) -> bool:
    """Whether it is said of you, or of somebody by his name, what cannot be done."""
    own = clause.subject.lower()
    return own in ("you", "we") or bool(clause.modal) and looks_like_person(clause.subject or subject.name)


TIMED = frozenset("before after during until since".split())
SHORT_AIM = 5  # words that may end a question
BARRING = frozenset("prevent stop keep discourage hinder ban".split())
BARRED = re.compile(r"(?P<whom>[^,]+?) from (?P<deed>[a-z]+ing\b.*)")  # `blood from flowing back`


def _purpose(clause: Clause) -> str:
    short = clause.purpose and len(clause.purpose.split()) <= 8
    return f" {clause.purpose}" if short else ""


def ask_tail(clause: Clause, subject: Subject, index: int) -> Turned:
    """`Delivers logs to S3` → Where does CloudTrail deliver logs?"""
    clause = joined(inside(clause, index), index)
    tail = clause.tails[index]
    if turned := by_whom(clause, subject, index):
        return turned
    who, lead = speaker(replace(clause, tails=(*clause.tails[:index], *clause.tails[index + 1 :])), subject)
    auxiliary, verb = verb_group(clause, who)
    bare = (clause.elliptic or clause.imperative) and clause.verb != "take"  # takes place, takes effect
    what = with_the(clause.object) if bare else clause.object
    rest = f"{verb} {what}{tails(clause, index)}".strip()
    word, answer = question_word(clause, tail.preposition, tail.object)
    if not answer.startswith(f"{tail.preposition} "):
        answer = re.sub(rf"\b(and|or) {re.escape(tail.preposition)} ", r"\1 ", answer)  # `gravel or into sand`
    answer += "".join(f" {t}" for t in clause.tails[index + 1 : index + 2] if t.preposition == "like")
    stranded = re.fullmatch(
        rf"{tail.preposition} (?P<what>what|what kind of .+|who|where|which (?!basis|language$).+)", word, re.I
    )
    last = max((i for i, t in enumerate(clause.tails) if t.preposition != "like"), default=index)
    others = tails(clause, index)
    later = [t for i, t in enumerate(clause.tails) if i != index]
    dated = (
        re.match(r" (?:after|before|during|since|until)\s", others) or later and all(is_date(t.object) for t in later)
    )  # `insist on after a year`
    near = index == 0 and not what  # `bind to on the surface`
    led = tail.preposition == "without" and clause.subject.lower().startswith(
        "no "
    )  # `without what can no barge sail?`
    led = led or bool(condition(clause)) and " which " in word  # `in which mode does it run if …?`
    if stranded and not led and strands(tail.preposition, clause.verb) and (index == last or near):
        also = clause.modal and "also" in clause.adverb.split() and stranded["what"] == "what"
        word = "what else" if also else stranded["what"]
        if near and not lead and tail.preposition in COMPLEX and re.match(r" for (?:\S+ ?){1,4}$", others):
            lead, others = (
                f"{upper_first(others.strip())}, ",
                "",
            )  # `For small leaks, what is it used in combination with?`
        rest = f"{verb} {what} {tail.preposition}{others}" if near or dated else f"{rest} {tail.preposition}"
    rest = f"{rest}{condition(clause)}"
    if 2 < len(clause.purpose.split()) <= SHORT_AIM and clause.purpose.startswith("to ") and not condition(clause):
        rest, clause = f"{rest} {clause.purpose}", replace(clause, purpose="")
    return Turned(
        f"{_aim(clause, lead)}{word[0].lower()}{word[1:]} {auxiliary} {who.phrase} {rest}?",
        answer if re.match(r"(?:one|two|\d+) ", clause.object) else only(clause, answer),
    )


def _aim(clause: Clause, lead: str) -> str:
    """`To prevent abuse, `: a purpose stands first where the end of the question is asked for."""
    if not clause.purpose.startswith("to ") or len(clause.purpose.split()) > 10:
        return lead
    return (
        f"{lead}{clause.purpose}, "
        if lead.endswith(": ")
        else f"{upper_first(clause.purpose)}, {lead[:1].lower()}{lead[1:]}"
    )


def ask_state(clause: Clause, subject: Subject) -> Turned:
    """`The lamps stay dark during the watch` → In what state do the lamps stay during the watch?"""
    who, lead = speaker(replace(clause, object=""), subject)
    auxiliary, verb = verb_group(clause, who)
    when = "".join(f" {tail.preposition} {with_the(tail.object)}" for tail in clause.tails)
    return Turned(f"{lead}in what state {auxiliary} {who.phrase} {verb}{when}?", clause.object)


def ask_adverb(clause: Clause, subject: Subject) -> Turned:
    """`Hydraulically steered` → How are ferries steered?"""
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(replace(clause, adverb=""), who)
    return Turned(
        f"{lead}how {auxiliary} {who.phrase} {verb} {clause.object}{tails(clause)}{condition(clause)}?", clause.adverb
    )


MULTIPLE = re.compile(r"(.*?(?:\d[x×]|\btimes|\btwice)) (.+)", re.I)  # `3x thicker than a rope`


def ask_degree(clause: Clause, subject: Subject) -> Turned:
    """`Highly fuel efficient` → How fuel efficient is a tug?"""
    times = MULTIPLE.match(clause.object)
    much, like = times.groups() if times else clause.object.split(" ", 1)
    who, lead = speaker(replace(clause, object=""), subject)
    return Turned(f"{lead}how {'many times ' if times else ''}{like} {who.is_} {who.phrase}?", much)


def ask_impossible(clause: Clause, subject: Subject) -> Turned:
    """`Can't widen lock chambers` → What cannot be widened?"""
    scope = scope_of(subject, clause_text(clause))
    modal = "cannot" if clause.modal == "can" else f"{clause.modal} not"
    return Turned(
        f"{scope}{'what' if scope else 'What'} {modal} be {participle(clause.verb)}{tails(clause)}{condition(clause)}?",
        clause.object,
    )


def ask_reason(clause: Clause, subject: Subject) -> Turned:
    """`The town gave up because the wells had dried up` → Why did the town give up?"""
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, who)
    infinitive = f" {clause.infinitive}" if clause.infinitive else ""
    rest = f"{clause.object}{tails(clause)}{infinitive}{_purpose(clause)}"
    return Turned(f"{lead}why {auxiliary} {who.phrase} {verb} {rest}?", clause.condition.strip(" ."))


def ask_condition(clause: Clause, subject: Subject) -> Turned:
    """`Only lowered when leaving port` → When is a drop keel lowered?"""
    who, lead = speaker(replace(clause, condition=""), subject)
    auxiliary, verb = verb_group(clause, who)
    if clause.condition.startswith("unless "):
        return _ask_unless(clause, subject)
    word = "why" if re.match(r"(?:because|since|as)\b", clause.condition) else "when"
    word = "where" if clause.condition.startswith("where ") else word
    if clause.condition.startswith("until "):
        return Turned(
            f"{lead}until when {auxiliary} {who.phrase} {verb} {clause.object}{tails(clause)}?", clause.condition
        )
    infinitive = f" {clause.infinitive}" if clause.infinitive else ""
    return Turned(
        f"{lead}{word} {auxiliary} {who.phrase} {verb} {clause.object}{tails(clause)}{infinitive}?",
        re.sub(r"^(?:as|since)\b", "because", only(clause, clause.condition))
        if word == "why"
        else only(clause, clause.condition),
    )


def _ask_unless(clause: Clause, subject: Subject) -> Turned:
    """`The bell rings unless the gate is shut` → When does the bell not ring?"""
    case = f"{'only if' if clause.negated else 'when'} {clause.condition.removeprefix('unless ')}"
    return ask_condition(replace(clause, negated=not clause.negated, condition=case), subject)


def ask_duration(clause: Clause, subject: Subject) -> Turned:
    """`Cooling takes just as long` → How long does cooling take?"""
    who, lead = speaker(replace(clause, object=""), subject)
    auxiliary, verb = verb_group(clause, who)
    return Turned(f"{lead}how long {auxiliary} {who.phrase} {verb}{tails(clause)}?", clause.object)
