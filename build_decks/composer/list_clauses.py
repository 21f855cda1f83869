"""Questions for lists that stand inside a clause: `Shows latency, status, errors`, `is renewed if A, B and C`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from build_decks.composer import inversion, speakers
from build_decks.composer.ask import mentions
from build_decks.composer.broken_off import PLACED, done_by
from build_decks.composer.infinitives import ask_infinitive
from build_decks.composer.list_nouns import HEAD, uncounted
from build_decks.composer.names import full_name, named, noun_phrase
from build_decks.composer.scopes import scope_of
from build_decks.facts import Subject
from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import base, is_plural, lower_first
from build_decks.language.persons import means_person
from build_decks.language.tagger import tag
from build_decks.statements import Members

WHAT = re.compile(r"\b(?:([Ww])hat|which two (?:things|kinds of [\w-]+))\b")


def list_clause(m: Members, subject: Subject, count: str) -> str:
    """An enumeration in a clause: `Shows latency, status, errors` → Which three things does the service map show?"""
    assert m.clause is not None
    clause = speakers.meant_above(m.clause, subject)
    if clause.form is Form.COPULA and m.facet == "object":
        things = [any(t.noun for t in tag(item)) for item in m.items]
        if not any(things) and not clause.negated and (clause.subject or subject.sure):
            return f"which {count} properties characterise {speakers.speaker(clause, subject)[0].phrase}?"
        if not is_plural(clause.subject) or " " in m.items[-1] and not all(things):
            return ""  # `tall, strong, narrow boats`: how they are, not which
        place = (
            "" if mentions(clause.subject, full_name(subject)) or not subject.sure else f" of {named(subject).phrase}"
        )
        return f"What are the {count} {uncounted(lower_first(clause.subject))}{place}?"
    if m.facet == "object" and _are_some(clause):
        return f"{scope_of(subject, clause.subject)}what are {count} {uncounted(lower_first(clause.subject))}?"
    if m.facet == "object":
        turned = inversion.ask_object(clause, subject)
    elif clause.form is Form.PASSIVE and clause.tails[int(m.facet.split(":")[1])].preposition == "by":
        who, lead = speakers.speaker(clause, subject)
        return done_by(m.items, replace(clause, tails=()), who, lead, count)
    elif clause.form is Form.ACTION and clause.tails[at := int(m.facet.split(":")[1])].preposition == "by":
        who, lead = speakers.speaker(clause, subject)
        auxiliary, verb = speakers.verb_group(clause, who)
        what = f" {clause.object}" if clause.object else ""
        return f"{lead}in which {count} ways {auxiliary} {who.phrase} {verb}{what}{speakers.tails(clause, at)}?"
    else:
        turned = inversion.ask_tail(clause, subject, int(m.facet.split(":")[1]))
    noun = _common_noun(m.items) or ("people" if all(map(_is_somebody, m.items)) else "")
    if doer := re.match(r"(?:who or )?what (?P<verb>[a-z]+s) ", turned.question, re.I):
        verb = {"is": "are", "was": "were", "has": "have", "does": "do"}.get(doer["verb"], base(doer["verb"]))
        asked = turned.question[doer.end() :]
        if doer["verb"] not in ("does", "is", "was"):
            return f"which {count} {noun or 'things'} {verb} {asked}"
    which = f"hich {count} {noun or 'things'}"
    if WHAT.search(turned.question):
        return WHAT.sub(lambda found: f"{found[1] or 'w'}{which}", turned.question, count=1)
    place = "places" if clause.verb in PLACED or clause.form is not Form.PASSIVE else "things"
    return re.sub(r"\bwhere\b", f"in which {count} {noun or place}", turned.question, count=1, flags=re.I)


def _is_somebody(item: str) -> bool:
    """`his steward`, `the cooks`: by the noun alone."""
    return means_person(re.sub(r"^(?:his|her|their|its|the|an?) ", "", item))


def _are_some(clause: Clause) -> bool:
    """`Common knots include A, B and C`: what is included are some of those; not of `the gates`, `most boats`."""
    plain = clause.verb == "include" and not (clause.tails or clause.modal or clause.past or clause.negated)
    first = tag(clause.subject)[0] if clause.subject else None
    return (
        plain and is_plural(HEAD.split(clause.subject)[0]) and first is not None and (first.noun or first.tag == "AJ0")
    )


def list_conditions(m: Members, subject: Subject, count: str) -> str:
    """`The grant is renewed if A, B and C` → Under which three conditions is the grant renewed?"""
    clause = m.clause
    assert clause is not None
    who, lead = speakers.speaker(clause, subject)
    auxiliary, verb = speakers.verb_group(clause, who)
    word = "in" if m.facet == "cases" else "under"
    rest = f"{clause.object}{speakers.tails(clause)} {clause.infinitive or clause.purpose}"
    return f"{lead}{word} which {count} {m.facet} {auxiliary} {who.phrase} {verb} {rest}?"


STATED = re.compile(r"(?:the\s+)?(?P<n>\d+|two|three|four|five|six|seven)\s+(?P<noun>.+)", re.I)


def list_counted(m: Members, subject: Subject, count: str) -> str:
    """`Must name 2 night keepers: A and B` → Which two night keepers must you name? `The day is divided into three watches: A, B and C`
    → Into which three watches is the day divided?"""
    clause = m.clause
    assert clause is not None
    numbers = (count, str(len(m.items)))
    counted = {
        at: found
        for at, t in enumerate(clause.tails)
        if (found := STATED.match(t.object)) and found["n"].lower() in numbers
    }
    at = next(iter(counted), -1)
    found = STATED.match(clause.object) if at < 0 else counted[at]
    noun, stated = (found["noun"], found["n"].lower()) if found else (clause.object, "")
    whose = re.match(rf"(?:the )?(?:{len(m.items)}|{count}) (?P<noun>.+)", clause.subject, re.I)
    if whose and m.of.startswith(clause.subject):
        return f"which {count} {whose['noun']}{m.of[len(clause.subject) :]}?"  # three parts make a lock
    if stated not in numbers:
        return ""  # no number, or not that of the items
    who, lead = speakers.speaker(clause, subject)
    if not clause.subject and clause.modal in ("must", "should", "can"):
        who, lead = noun_phrase("you"), scope_of(subject, noun)
    auxiliary, verb = speakers.verb_group(clause, who)
    if at >= 0:
        what = f" {clause.object}" if clause.object else ""
        where, rest = clause.tails[at].preposition, speakers.tails(clause, at)
        return f"{lead}{where} which {count} {noun} {auxiliary} {who.phrase} {verb}{what}{rest}?"
    return f"{lead}which {count} {noun} {auxiliary} {who.phrase} {verb}{speakers.tails(clause)}?"


def list_deeds(m: Members, subject: Subject, count: str) -> str:
    """`The mate is required to count the votes and to lock the door` → Which two things is the mate required to do?"""
    assert m.clause is not None
    whom = f" {m.clause.object}" if m.clause.object else ""
    asked = ask_infinitive(replace(m.clause, infinitive="to do"), subject).question
    return re.sub(r"\bwhat (.*) to do\b", rf"which {count} things \1{whom} to do", asked, count=1)


IN_CLAUSE: dict[str, Callable[[Members, Subject, str], str]] = {
    "conditions": list_conditions,
    "cases": list_conditions,
    "counted": list_counted,
    "to do": list_deeds,
}


def _common_noun(items: tuple[str, ...]) -> str:
    """The words that all the items end with, if they are a noun in the plural: `data models`."""
    told = [item.lower().split() for item in items]
    shared: list[str] = []
    for words in zip(*map(reversed, told), strict=False):
        if len(set(words)) > 1:
            break
        shared.insert(0, words[0])
    shared = shared[-(min(map(len, told)) - 1) :] if min(map(len, told)) > 1 else shared[-1:]
    return " ".join(shared) if shared and is_plural(items[0]) else ""
