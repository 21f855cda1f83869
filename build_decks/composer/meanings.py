"""Questions for definitions and names: what is, what does, what for, what is it called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.composer.ask import Ask, mentions
from build_decks.composer.names import full_name, named, noun_phrase
from build_decks.composer.wording import Wording
from build_decks.deck import Basic, Weight
from build_decks.facts import Fact, Subject
from build_decks.language.articles import is_mass
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import (
    head_noun,
    is_plural,
    is_proper,
    lower_first,
    participle,
    past,
    singular,
    upper_first,
)
from build_decks.language.persons import is_person, looks_like_person
from build_decks.language.roles import bare
from build_decks.language.tagger import tag
from build_decks.statements import Definition, Naming


def definition_asks(fact: Fact, d: Definition, wording: Wording) -> Iterator[Ask]:
    subject = fact.subject
    own = (
        subject
        if bare(subject.name).lower() == d.term.lower()
        else Subject(d.term, subject.owner or _owner_for(d.term, subject))
    )
    who = named(own)
    tense = ("were" if who.plural else "was") if d.past else who.is_
    gloss = d.gloss.strip(" .")
    tokens = tag(gloss)
    head = head_noun(tokens)
    if (
        (own.proper or own.name.islower())
        and who.plural
        and head is not None
        and head.tag == "NN1"
        and not is_plural(gloss)
        and len(full_name(own).split()) > 1
        and not is_mass(head.low)
    ):
        own = replace(own, name=singular(own.name), proper=False)  # one of them is what the gloss describes
        who = named(own)
        tense = "was" if d.past else "is"
    first = tokens[0] if tokens else None
    if first is None:
        return
    clause = parse(gloss) if first.tag != "AT0" and first.low not in ("when", "where") else None
    if first.low in ("for", "to") or re.match(r"used (?:for|to)\b", gloss, re.I):
        yield Ask(Basic(wording.say("what_for", s=who.phrase, **{"is": tense}), upper_first(gloss)), "purpose")
        return
    told = clause is not None and not clause.subject and clause.form is Form.ACTION
    if told and clause is not None and clause.imperative and re.fullmatch(r"[A-Z][a-z]+[^s]s", own.name):
        who = replace(who, plural=True)  # `Lysosomes: contain enzymes`: what they do
        yield Ask(Basic(wording.say("what_does", s=who.phrase, does=who.does), upper_first(gloss)), "does")
        return
    if told and clause is not None and clause.imperative and who.plural:
        return  # `Other versions: append the label`: an instruction, not what they do
    if told and clause is not None and (first.finite or clause.imperative):
        yield Ask(Basic(wording.say("what_does", s=who.phrase, does=who.does), upper_first(gloss)), "does")
        return
    if (
        clause is not None
        and clause.subject
        and clause.form is Form.ACTION
        and not clause.past
        and not clause.modal
        and len(gloss.split()) <= 14
        and subject.sure
        and not who.plural
        and clause.sure
        and clause.subject.split()[-1].islower()
        and tag(clause.subject)[0].tag not in ("AVQ", "DTQ", "PNQ", "CJS")
        and "," not in clause.subject
        and tag(clause.subject)[-1].noun
        and not re.match(r"(?:an?|the)\s", gloss, re.I)
        and fact.provenance.rule == "definitions.label"
    ):
        yield Ask(Basic(wording.say("happens_in", s=who.phrase), upper_first(gloss)), "what")
        return
    if (
        clause is not None
        and clause.subject
        and clause.form is Form.ACTION
        and clause.sure
        and not clause.past
        and first.tag != "AT0"
    ):
        return
    if (
        clause is not None
        and clause.subject
        and clause.form is not Form.COPULA
        and not (clause.elliptic and clause.form is Form.PASSIVE)
        and not (
            clause.past and not clause.object and participle(clause.verb) == past(clause.verb)
        )  # `war fought in Asia`
    ):
        if clause.sure and clause.tails or len(gloss.split()) <= 12:
            yield Ask(Basic(wording.say("means", s=who.bare), upper_first(gloss)), "what", Weight.SHOULD)
        return
    gloss = shortened(gloss)
    answer = upper_first(gloss)
    if len(gloss.split()) > 24 or " " in own.name and looks_like_person(own.name) and gloss.istitle():
        return
    if is_person(own.name, gloss):
        was = "was" if d.past or _in_the_past(gloss) or _in_the_past(fact.provenance.line) else "is"
        yield Ask(Basic(wording.say("who_is", s=own.name, **{"is": was}), answer), "what", Weight.MUST)
        return
    yield Ask(Basic(wording.say("what_is", s=who.phrase, **{"is": tense}), answer), "what", Weight.MUST)


LONGEST = 24  # words of a definition that can still be checked against one's own


def shortened(gloss: str) -> str:
    """A definition too long to answer with, up to the end of its first statement: behind a comma, or before `and` with a verb."""
    if len(gloss.split()) <= LONGEST:
        return gloss
    ends = [
        m.start()
        for m in re.finditer(r"(?:,|;)\s|\sand\s(?=(?:try|then|\w+(?:s|ed))\b)|\s(?:in order to|so that)\s", gloss)
    ]
    kept = [gloss[:end].rstrip(" ,;") for end in ends if 6 <= len(gloss[:end].split()) <= LONGEST]
    return kept[-1] if kept and kept[-1].count("(") == kept[-1].count(")") else gloss


def _in_the_past(said: str) -> bool:
    """Whether what is said of somebody is over: the years of a life, or a verb in the past behind `who`, `whose`, `which`."""
    if re.search(r"\(?\b1[0-9]\d\d\s?[-–]\s?1[0-9]\d\d\b", said):
        return True
    relative = re.search(r"\b(?:who|whose|which)\s(.+)$", said)
    first = next((t for t in tag(f"he {relative[1]}")[1:] if t.finite), None) if relative else None
    return first is not None and first.tag in ("VVD", "VBD", "VHD", "VDD")


def _owner_for(term: str, subject: Subject) -> str:
    if is_proper(term) or not subject.sure:
        return ""
    name = full_name(subject)
    return name if is_proper(name) and len(name.split()) <= 3 and not mentions(term, name) else ""


def naming_asks(subject: Subject, n: Naming, wording: Wording) -> Iterator[Ask]:
    thing = re.sub(r"^(?:an?|the)\s+", "", n.thing, flags=re.I)
    thing = lower_first(thing)
    phrase = noun_phrase(thing)
    if n.former:
        yield Ask(
            Basic(
                wording.say("formerly", thing=phrase.phrase, was="were" if phrase.plural else "was"),
                upper_first(n.name),
            ),
            "former",
            Weight.MUST,
        )
        return
    about = full_name(subject)
    place = f" in {noun_phrase(about).phrase}" if subject.sure and not mentions(thing, about) else ""
    if bare(subject.name).lower() == bare(n.thing).lower() and subject.sure:
        who = named(subject)
        yield Ask(
            Basic(wording.say("also_called", thing=who.phrase, **{"is": who.is_}), upper_first(n.name)),
            "called",
            Weight.MUST,
        )
        return
    clause = parse(thing)
    if clause is not None and not clause.subject and not clause.imperative and subject.sure:
        yield Ask(
            Basic(wording.say("called_when", place="", when=f"{named(subject).phrase} {thing}"), upper_first(n.name)),
            "called",
            Weight.MUST,
        )
        return
    if clause is not None:
        yield Ask(
            Basic(wording.say("called_when", place=place, when=thing), upper_first(n.name)), "called", Weight.MUST
        )
        return
    yield Ask(
        Basic(
            wording.say(
                "called",
                thing=phrase.phrase.replace("the ", "", 1) if phrase.plural else phrase.phrase,
                place=place,
                **{"is": phrase.is_},
            ),
            upper_first(n.name),
        ),
        "called",
        Weight.MUST,
    )
