"""Questions for clauses, suitability and means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from build_decks.composer import doers, infinitives, inversion, predications, purposes, speakers, wanted
from build_decks.composer.ask import Ask, mentions
from build_decks.composer.conditions import whole_condition
from build_decks.composer.names import named
from build_decks.composer.scopes import condition_above, scope_of
from build_decks.composer.speakers import PEOPLE
from build_decks.composer.times import PERIOD
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Body, Weight
from build_decks.facts import Fact, Subject
from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import (
    is_name,
    is_proper,
    lower_first,
    participle,
    past,
    third_person,
    upper_first,
)
from build_decks.language.lexicon import lemmas
from build_decks.language.persons import looks_like_person, means_person
from build_decks.language.tagger import tag
from build_decks.statements import Says, Suits

VAGUE = frozenset(
    "service the service system the system application app user users process thing things people something someone everything everyone".split(
        " "
    )
) | {"the service", "the system", "the application", "the user", "the process"}


POINTED = re.compile(r"\b(?:these|those)\s(?!(?:in|on|at|from|of|with|without|for|that|who|which)\b)\w")
# How a clause is turned round for the part that a slot names.
TURNED: dict[str, Callable[[Clause, Subject], speakers.Turned]] = {
    "subject": doers.ask_subject,
    "purpose": purposes.ask_purpose,
    "reason": inversion.ask_reason,
    "condition": inversion.ask_condition,
    "duty": infinitives.ask_duty,
    "fit": infinitives.ask_fit,
    "duration": inversion.ask_duration,
    "infinitive": infinitives.ask_infinitive,
    "adverb": inversion.ask_adverb,
    "degree": inversion.ask_degree,
    "ability": infinitives.ask_ability,
    "done": infinitives.ask_done,
    "either": infinitives.ask_either,
    "state": inversion.ask_state,
    "denial": predications.ask_denial,
    "whole": predications.ask_whole,
    "change": predications.ask_change,
    "number": predications.ask_number,
    "colour": partial(predications.ask_look, "colour"),
    "grade": predications.ask_grade,
    "like": predications.ask_like,
    "kind": predications.ask_kind,
    "shape": partial(predications.ask_look, "shape"),
}


def clause_asks(fact: Fact, s: Says, wording: Wording) -> Iterator[Ask]:
    """A clause turned round for the part its slot names; none where that part says nothing."""
    clause, subject = s.clause, fact.subject
    if clause.condition and not clause.whole and s.slot != "reason":
        doer = clause.subject and clause.condition.split()[0].lower() in ("after", "once", "when", "while", "before")
        about = Subject(lower_first(clause.subject)) if doer else subject
        clause = replace(clause, condition=whole_condition(clause.condition, about))
    if (
        not clause.subject
        and not subject.sure
        and not (
            clause.negated and clause.modal and s.slot == "object" and any(is_proper(t.object) for t in clause.tails)
        )
    ):
        return
    if (
        clause.negated
        and not clause.modal
        and not clause.whole
        and s.slot not in ("subject", "object", "denial", "done", "duty" if clause.subject else "")
        and not (s.slot.startswith("tail:") and clause.form is Form.ACTION and not clause.object)
    ):
        return  # what something does not do is asked by contrast, or for its object
    low = clause.subject.lower()
    all_of_it = low == "everything" and clause.form is Form.PASSIVE
    named_below = subject.sure and (low in PEOPLE or s.slot == "duty" or all_of_it)
    if low in VAGUE and not named_below or not low and _is_no_actor(clause, subject):
        return
    if s.slot == "said":
        yield from _said_asks(clause, subject, wording)
        return
    if s.slot == "object" and doers.rather_subject(clause, subject):
        turned = doers.ask_subject(clause, subject)
    elif s.slot == "object":
        impossible = clause.negated and clause.modal and not (clause.subject or looks_like_person(subject.name))
        turned = (inversion.ask_impossible if impossible else inversion.ask_object)(clause, subject)
    elif s.slot.startswith("tail:"):
        turned = inversion.ask_tail(clause, subject, int(s.slot.split(":")[1]))
    elif s.slot == "need":
        if when := condition_above(subject, clause.object):
            lead = "" if mentions(when, named(subject).bare) else scope_of(replace(subject, condition=""))
            yield Ask(Basic(finish(f"{lead}what do you need {when}?"), upper_first(clause.object)), "need")
            return
        yield Ask(Basic(wording.say("need", s=named(subject).phrase), upper_first(clause.object)), "need")
        return
    elif s.slot == "deed":
        who = named(subject)
        if clause.negated:
            asked, answer = (
                wording.say("undone", modal=clause.modal, s=who.phrase),
                f"{clause.verb} {'them' if who.plural else 'it'}",
            )
        else:
            asked, answer = finish(f"{clause.modal} {who.phrase} be {participle(clause.verb)}?"), "yes"
        yield Ask(Basic(asked, upper_first(answer)), f"deed:{clause.verb}")
        return
    elif s.slot.startswith("which:"):
        turned = predications.ask_which(clause, subject, s.slot.partition(":")[2])
    elif s.slot in TURNED:
        turned = TURNED[s.slot](clause, subject)
    else:
        return
    if re.search(r"\b(?:this|these|those)\s\w", turned.question) or POINTED.search(turned.answer):
        return
    if turned.answer == "".join(w[:1] for w in subject.name.split()):
        return  # `CDN` of a Content Delivery Network
    name, said = subject.name.lower(), turned.answer.lower().split()
    derived = len(name) > 3 and name.isalpha() and any(word.startswith(name) for word in said)  # Dockerized
    alone = len(name) > 4 and " " not in name and not clause.subject and name in said
    if s.slot == "object" and (alone or (is_name(subject.name) or subject.proper) and (name in said or derived)):
        return  # `AzCopy is the AzCopy tool`
    yield Ask(Basic(finish(turned.question), upper_first(turned.answer)), f"{s.slot.split(':')[0]}:{clause.verb}")


def _is_no_actor(clause: Clause, subject: Subject) -> bool:
    """A heading that is a sentence (`A pump is a machine`), or that the clause only names again (`This is called a pump`)."""
    if third_person(clause.verb) in subject.name.lower().split():
        return True  # `Answers to letters`, read as what the answers do
    told = re.match(r"there\b", subject.name, re.I) is not None or any(
        t.tag in ("EX0", "VBZ", "VBB", "VHZ", "VHB", "VBD") for t in tag(subject.name)
    )
    words = tag(subject.name)
    adjective = len(words) == 1 and words[0].tag in ("AJ0", "AJC", "AJS") and not subject.kind
    adjective = adjective and not (words[0].low.endswith("ing") and "ADJ" not in lemmas(words[0].low))  # `Swarming`
    return told or adjective or clause.object.lower() == subject.name.lower()


BELIEFS = frozenset("believe think argue hold claim deny insist".split())


def _said_asks(clause: Clause, subject: Subject, wording: Wording) -> Iterator[Ask]:
    """`Galen taught that …` → Who taught that …? Of a theory or a rule: what does it state?"""
    who, said = clause.subject or subject.name, clause.object.removeprefix("that ")
    if looks_like_person(who) and (clause.past or " " in who or clause.verb in BELIEFS):
        verb = past(clause.verb) if clause.past else third_person(clause.verb)
        yield Ask(Basic(wording.say("who_said", verb=verb, said=lower_first(said)), who), "said", Weight.SHOULD)
        return
    turned = inversion.ask_object(clause, subject)
    yield Ask(Basic(finish(turned.question), upper_first(said)), "said")


def _prefixed(body: Body, lead: str) -> Body:
    return replace(body, question=lead + lower_first(body.question)) if isinstance(body, Basic) else body


CASES = frozenset(
    ("if", "when", "while", "where", "once", "after", "before", "until", "unless", "as long as", "without")
)


def suit_asks(subject: Subject, s: Suits, wording: Wording) -> Iterator[Ask]:
    who = named(subject)
    if not subject.sure:
        return
    if wise := re.match(r"(?P<how>[a-z]+-?wise) (?P<rest>.+)", s.verdict):
        for ask in suit_asks(subject, replace(s, verdict=wise["rest"]), wording):
            yield replace(ask, body=_prefixed(ask.body, f"{wise['how'].capitalize()}, "))
        return
    verdict = f"{'not ' if s.negated else ''}{s.verdict}"
    answer = upper_first(s.use)
    if s.link == "for":
        use, than, other = s.use.partition(" than ")
        asked = wording.say(
            "suits_for", s=who.phrase, verdict=verdict, than=f"{than.rstrip()} {other}", **{"is": who.is_}
        )
        yield Ask(Basic(asked, upper_first(use)), f"suits:{s.verdict}")
    elif s.link.removeprefix("only ").removeprefix("even ") in CASES:
        only = "only " if verdict.startswith("only ") else ""
        asked = wording.say("suits_when", s=who.phrase, verdict=verdict.removeprefix("only "), **{"is": who.is_})
        asked = f"Until {lower_first(asked)}" if s.link == "until" else asked
        yield Ask(Basic(asked, upper_first(f"{only}{s.link} {s.use}")), f"suits:{s.verdict}")
    elif s.link == "to":
        yield Ask(
            Basic(wording.say("suits_to", s=who.phrase, verdict=verdict, **{"is": who.is_}), answer),
            f"suits:{s.verdict}",
        )
    elif s.link in ("after", "before", "at", "during") or s.link == "in" and PERIOD.fullmatch(s.use):
        asked = wording.say("suits_when", s=who.phrase, verdict=verdict, **{"is": who.is_})
        yield Ask(Basic(asked, f"{upper_first(s.link)} {s.use}"), f"suits:{s.verdict}")
    elif s.link in ("in", "among") and any(map(means_person, s.use.split(" and "))):
        yield Ask(Basic(finish(f"{s.link} whom {who.is_} {who.phrase} {verdict}?"), answer), f"suits:{s.verdict}")
    elif (noun := wanted.which_noun(s.use)) and s.link in ("in", "on", "with", "by"):
        yield Ask(
            Basic(
                wording.say(
                    "suits_which",
                    link=s.link,
                    noun=noun,
                    s=who.phrase,
                    verdict=verdict.removeprefix("only "),
                    **{"is": who.is_},
                ),
                f"{'only ' if verdict.startswith('only ') else ''}{s.use}",
            ),
            f"suits:{s.verdict}",
        )
    else:
        yield Ask(
            Basic(
                wording.say("suits_link", s=who.phrase, link=upper_first(s.link), verdict=verdict, **{"is": who.is_}),
                answer,
            ),
            f"suits:{s.verdict}",
        )


def means_asks(subject: Subject, means: str, purpose: str, link: str, wording: Wording) -> Iterator[Ask]:
    about, (what, answer) = named(subject).phrase, wanted.asked_as(means)
    if purpose == "SUBJECT":
        yield Ask(Basic(wording.say("means_for", scope="", what=what, purpose=about), answer), "means")
        return
    purpose = purpose.replace("SUBJECT", about)
    scope = scope_of(subject, purpose) if subject.sure else ""
    if link == "how":
        yield Ask(Basic(finish(f"{scope}how do you {purpose}?"), answer), "means")
        return
    asked = {"to": "means_to", "in order to": "means_to", "for": "means_for"}.get(link, "means_when")
    purpose = f"{link} {purpose}" if asked == "means_when" else lower_first(purpose)
    yield Ask(Basic(wording.say(asked, scope=scope, what=what, purpose=purpose), answer), "means")
