"""Sentences turned into questions for a deed: what somebody needs, helps, or may not be compelled, to do."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.speakers import Turned, condition, only, speaker, tails, verb_group
from build_decks.facts import Subject
from build_decks.language.articles import with_the
from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, participle, third_person
from build_decks.language.lexicon import verb_lemma
from build_decks.language.tagger import tag


def ask_duty(clause: Clause, subject: Subject) -> Turned:
    """`The application needs to implement backoff` → What does the application need to do?"""
    who, lead = speaker(replace(clause, purpose=""), subject)
    auxiliary, verb = verb_group(clause, who)
    if clause.purpose.startswith("to be "):
        return Turned(f"{lead}what {auxiliary} {who.phrase} {verb}{tails(clause)}{condition(clause)}?", clause.purpose)
    deed, answer = object_of_deed(clause, clause.purpose.removeprefix("to "))
    deed = verb if clause.verb == "do" else f"{verb} to {deed}"
    return Turned(f"{lead}what {auxiliary} {who.phrase} {deed}{tails(clause)}{condition(clause)}?", answer)


# What says that a deed is done, not that somebody wants it: the deed may stand in the question, and its object is asked for.
BINDING = frozenset(
    "have need tend seem appear continue help assume presume believe think know say expect suppose consider estimate find show report claim".split()
)
WILLING = frozenset("try want choose decide refuse agree plan hope aim intend seek attempt offer promise wish".split())
MADE = re.compile(
    r"(?P<deed>form|create|produce|make) (?P<what>(?:an?|the) [^;:()]+)"
)  # `fuse to form a larger, darker drop`
OBJECT = re.compile(r"(?P<deed>[a-z]+) (?P<what>(?!(?:it|them|him|her|so|this|that|not)\b)[^,;:()]+)")


def object_of_deed(clause: Clause, deed: str) -> tuple[str, str]:
    """`carry a spare link` of `Riders have to carry a spare link`, `is assumed to hold water`: what stands in the question, and its answer."""
    if clause.verb not in WILLING and (made := MADE.fullmatch(deed)):
        return made["deed"], made["what"]
    found = (
        OBJECT.fullmatch(deed) if clause.verb in BINDING and verb_lemma(deed.split()[0]) == deed.split()[0] else None
    )
    tokens = tag(found["what"]) if found else ()
    thing = bool(tokens) and all(t.noun or t.tag in NOUNS for t in tokens) and tokens[-1].noun
    told = found is not None and found["deed"] == "mean" and parse(found["what"]) is not None
    if found is None or not (thing or told) or re.search(r"\b(?:and|or) [a-z]+ (?:the|an?|its|their)\b", deed):
        return "do", deed
    return found["deed"], found["what"]


NOUNS = frozenset("AT0 DT0 DPS AJ0 AJC AJS CRD PRF CJC VVN NP0".split())  # tags of what belongs to a noun


def ask_fit(clause: Clause, subject: Subject) -> Turned:
    """`Old maps are not admissible to prove a border` → What are old maps not admissible to prove?"""
    who, lead = speaker(replace(clause, infinitive=""), subject)
    auxiliary, verb = verb_group(clause, who)
    _, does, rest = clause.infinitive.split(" ", 2)
    return Turned(f"{lead}what {auxiliary} {who.phrase} {verb} {clause.object} to {does}?", rest)


def ask_ability(clause: Clause, subject: Subject) -> Turned:
    """`Cannot sink` → What can a cork raft not do?"""
    who, lead = speaker(clause, subject)
    return Turned(f"{lead}what {clause.modal} {who.phrase} not do?", f"{clause.verb} {clause.particle}".strip())


def ask_done(clause: Clause, subject: Subject) -> Turned:
    """`Sails can be rolled back` → What can you do with sails? `It is then hashed` → What happens to it?"""
    who, lead = speaker(clause, subject)
    particle = f" {clause.particle}" if clause.particle else ""
    pronoun = "them" if who.plural else "it"
    if clause.tails:  # `Read by the harbour master` below his logs
        thing = who.phrase if clause.subject else with_the(subject.name)
        return Turned(f"what does {clause.tails[0].object} do with {thing}?", f"{third_person(clause.verb)} {pronoun}")
    if clause.modal:
        no = "not " if clause.negated else ""
        return Turned(f"{lead}what {clause.modal} you {no}do with {who.phrase}?", f"{clause.verb} {pronoun}{particle}")
    answer = f"{'They' if who.plural else 'It'} {who.is_} {clause.adverb} {participle(clause.verb)}{particle}"
    return Turned(f"{lead}what happens to {who.phrase}?", answer.replace("  ", " "))


def ask_either(clause: Clause, subject: Subject) -> Turned:
    """`The clerk can take or refuse a letter` → What can the clerk do with a letter? `They can be lent or sold` → What can be done with them?"""
    who, lead = speaker(replace(clause, object="", purpose=""), subject)
    if clause.form is Form.PASSIVE:
        how = f" {clause.purpose}" if clause.purpose else ""
        they = "They" if who.plural else "It"
        return Turned(
            f"{lead}what {clause.modal} be done with {who.phrase}{how}?", f"{they} {clause.modal} be {clause.verb}"
        )
    if not clause.object:
        return Turned(f"{lead}what {clause.modal} {who.phrase} do?", clause.verb)
    pronoun = "them" if is_plural(clause.object) else "it"
    return Turned(f"{lead}what {clause.modal} {who.phrase} do with {clause.object}?", f"{clause.verb} {pronoun}")


def ask_infinitive(clause: Clause, subject: Subject) -> Turned:
    """`A married person may not be compelled to testify` → What may a married person not be compelled to do?"""
    clause = replace(clause, modal="") if clause.modal == "will" and clause.verb == "tend" else clause
    who, lead = speaker(replace(clause, infinitive=""), subject)
    auxiliary, verb = verb_group(clause, who)
    verb = f"{verb} {clause.object}".strip()  # `are unable`
    deed, when = _deed_and_time(clause.infinitive.removeprefix("to "))
    does, answer = object_of_deed(clause, deed)
    does = does if clause.verb == "help" else f"to {does}"
    question = f"{lead}what {auxiliary} {who.phrase} {verb} {does}{tails(clause)}{when}{condition(clause)}?"
    return Turned(question, only(clause, answer))


def _deed_and_time(infinitive: str) -> tuple[str, str]:
    """`reef the sail before the squall comes` → what is to be done, and when: that stands in the question."""
    found = re.match(r"(?P<deed>[a-z]+ .+?)(?P<when> (?:before|after|when|if|unless|once|until) \S+ .+)$", infinitive)
    named = found is not None and not re.search(r"\b(?:it|them|this)$", found["when"])
    return (found["deed"], found["when"]) if found and named else (infinitive, "")
