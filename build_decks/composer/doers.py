"""Questions for who or what does it: the subject of a clause, the agent of a passive."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.manners import SORTED, WAYS
from build_decks.composer.open_ended import names_in
from build_decks.composer.placing import is_deed, is_shown
from build_decks.composer.predications import ask_denial
from build_decks.composer.scopes import scope_of
from build_decks.composer.speakers import (
    Turned,
    adverb_of,
    clause_text,
    condition,
    only,
    opening,
    speaker,
    tails,
)
from build_decks.composer.wanted import kind_named, noun_borne, which_noun, which_two
from build_decks.facts import Subject
from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import head_noun, is_name, is_plural, past, third_person
from build_decks.language.persons import PERSONS, acts, is_person, looks_like_person, means_person
from build_decks.language.predicates import predicate
from build_decks.language.tagger import content_words, tag


def by_whom(clause: Clause, subject: Subject, index: int) -> Turned | None:
    """`Requests are signed by the client` → What signs requests?: an agent is asked for in the active voice."""
    tail = clause.tails[index]
    first = tag(tail.object)[0]
    if (
        clause.form is not Form.PASSIVE
        or tail.preposition != "by"
        or first.tag in ("VVG", "CRD")
        or first.low.endswith("ing")
        or clause.negated
        or is_deed(clause, tail.object)
        or is_shown(clause, "by")
        or clause.verb in ("do", "refer")
        or clause.verb in SORTED
        and not (looks_like_person(tail.object) or means_person(tail.object))
    ):
        return None
    dated = all(re.search(r"\d{4}", other.object) for other in clause.tails[:index])
    somebody = looks_like_person(tail.object) or means_person(tail.object)  # `moved to the pier by the river`
    if index > 0 and not (dated or somebody) or tail.object.lower() in WAYS:
        return None
    behind = clause.tails[index + 1 : index + 2]
    if behind and behind[0].preposition == "from" and not clause.past:  # `fed by springs from the hills`
        agent = replace(tail, object=f"{tail.object} {behind[0]}")
        tail = agent
        clause = replace(clause, tails=(*clause.tails[:index], agent, *clause.tails[index + 2 :]))
    who, lead = speaker(replace(clause, tails=()), subject)
    rest = f"{who.phrase}{f' {clause.particle}' if clause.particle else ''} {clause.object}{tails(clause, index)}{condition(clause)}"
    persons = all(looks_like_person(one) for one in re.split(r",? and |, ", tail.object))
    told = clause.past or clause.elliptic and (persons or index > 0)  # `Painted by Vermeer`: done once
    verb = f"{clause.modal} {clause.verb}" if clause.modal else past(clause.verb) if told else third_person(clause.verb)
    adverb = f"{adverb_of(clause)} " if not clause.modal else ""
    named = index > 0 and is_name(tail.object) and " " not in tail.object  # `invented in 1876 by Otto`
    somebody = (persons or named) and told or means_person(tail.object)
    agents = first.low in ("you", "users")
    noun = which_noun(tail.object)
    word = "who" if somebody or agents else f"which {noun}" if noun else "what"
    return Turned(f"{lead}{word} {adverb}{verb} {rest}?".replace("  ", " "), only(clause, tail.object))


def ask_subject(clause: Clause, subject: Subject) -> Turned:
    """`Only the wrapped key crosses the network` → What crosses the network? `NK cells kill …` → Which cells kill …?"""
    if clause.subject.lower().startswith("one ") and clause.negated:
        return ask_denial(clause, subject)
    if clause.subject.lower().startswith("no ") and not clause.negated:
        clause = replace(clause, subject=clause.subject[3:], negated=True)  # `No rope held`: what did not hold?
    scope = (
        opening(clause) if clause.whole else scope_of(subject, clause_text(replace(clause, subject="")), clause.past)
    )
    noun = which_noun(clause.subject) or noun_borne(clause.subject)
    if (
        ONLY.match(clause.subject)
        and not noun
        and is_plural(clause.subject)
        and (only_of := head_noun(tag(clause.subject)))
    ):
        noun = only_of.word if only_of.word.islower() else ""
    kind = "" if noun or ONLY.match(clause.subject) else kind_named(clause.subject)
    noun = noun or kind
    word = f"which {noun}" if noun else "what"
    if clause.negated and clause.form is Form.COPULA and (two := which_two(clause.subject)):
        word, noun = two, "things"
    person = acts(clause.subject, clause.verb) and (clause.past or is_person(clause.subject, clause.object))
    if clause.adverb == "also" and clause.form is Form.PASSIVE and clause.modal and word == "what":
        word = "what else"
    head = head_noun(tag(clause.subject))
    person = person or head is not None and PERSONS.fullmatch(head.word.rpartition("-")[2]) is not None
    named = is_name(clause.subject) and " " not in clause.subject and not clause.tails
    if (
        (person and not kind)
        or clause.subject.lower() in ("you", "we")
        or clause.verb in LED
        and (named or clause.object[:4] == "the ")
    ):
        word = "who"
    said = replace(clause, condition="") if clause.fronted and clause.whole else clause
    answer = (
        f"those {clause.subject[len(kind) :].strip()}"
        if clause.subject.lower().startswith(f"{kind} ")
        else clause.subject
    )
    return Turned(
        f"{scope}{word} {predicate(said, bool(noun) and is_plural(noun))}?", answer if kind else clause.subject
    )


ONLY = re.compile(r"only\s", re.I)
LED = frozenset("manage own operate provide issue control maintain fund lead".split())


def rather_subject(clause: Clause, subject: Subject) -> bool:
    """Whether the subject is the rarer term, and the better answer: `Perforin pokes holes in the target cell`."""
    if _compares(clause):
        return True
    said = " ".join((*subject.trail, subject.name, subject.owner)).lower()
    if not clause.subject or clause.negated or clause.form is not Form.ACTION or len(clause.subject.split()) > 5:
        return False
    if clause.verb in ("require", "need", "use"):
        return False  # what is needed or used is the news
    if any(w.lower().rstrip("s") in said for w in clause.subject.split()) or clause.subject.lower() in ("you", "we"):
        return False
    rest = " ".join((clause.object, *map(str, clause.tails)))
    if content_words(rest) < 2 or tag(clause.subject)[0].tag not in ("NP0", "NN1", "NN2", "NN0", "AJ0", "UNC"):
        return False
    return bool(names_in(clause.subject)) and not names_in(rest) and not re.search(r"\b(?:and|or)\b", clause.subject)


def _compares(clause: Clause) -> bool:
    """`Poor tenants have higher costs`: whose they are is the news, higher than which is not said."""
    first, *others = tag(clause.object) or (None,)
    graded = (
        first is not None
        and (first.tag == "AJC" or first.low in ("lower", "higher", "better"))
        and first.low not in ("more", "less", "fewer")
        and others
    )
    plain = clause.form is Form.ACTION and not (clause.negated or clause.modal or clause.past)
    several = is_plural(clause.subject) or " and " in clause.subject
    return (
        bool(graded and plain and several)
        and clause.verb in OWNING
        and " than " not in f"{clause.object} {tails(clause)} "
    )


OWNING = frozenset("have need require get show offer face see pay earn".split())
