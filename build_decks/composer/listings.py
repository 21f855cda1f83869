"""Questions for lists, with their count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.composer import inversion, speakers
from build_decks.composer.ask import NUMBERS, Ask, mentions
from build_decks.composer.cells import in_sentence_case
from build_decks.composer.names import full_name, named, noun_phrase
from build_decks.composer.speakers import scope_of
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Listing, Weight
from build_decks.facts import Fact, Subject
from build_decks.language.articles import is_mass
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import (
    is_plural,
    is_proper,
    lower_first,
    plural,
    singular,
    upper_first,
)
from build_decks.language.persons import PERSONS, looks_like_person
from build_decks.language.roles import facets, is_field
from build_decks.language.tagger import tag
from build_decks.quantity.finder import find_quantities
from build_decks.statements import Members


def _count(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def list_asks(fact: Fact, m: Members, wording: Wording) -> Iterator[Ask]:
    subject, count = fact.subject, _count(len(m.items))
    items = tuple(upper_first(i) for i in m.items)
    about = full_name(subject)
    of = lower_first(m.of).strip(" :")
    of = in_sentence_case(of) if " " in of else of
    measured = find_quantities(of)
    if not (measured and measured[0].unit):  # `64 bit systems` keep their number
        of = re.sub(r"^(?:the\s+)?(?:\d+|" + "|".join(NUMBERS) + r")\s+", "", of, flags=re.I)
    question = ""
    people = [i for i in m.items if " " in i and looks_like_person(i)]
    if m.clause is None and len(people) * 2 >= len(m.items) and not PERSONS.search(of):
        return  # people under the name of their field are no types of it
    if m.facet == "letters":
        question = wording.say("letters", s=subject.name)
    elif m.facet == "set":
        question = f"Which {count} {m.of}?"
    elif m.facet == "kinds":
        whole = about if singular(of).lower() in singular(about).lower() else f"{about} {of}"
        question = (
            f"What are the {count} types of {lower_plural(whole)}?"
            if subject.sure or about
            else f"What are the {count} types of {of}?"
        )
    elif re.match(r"(?:at|in|on|for|during|with|under|by|before|after)\s", of, re.I) and parse(of) is None:
        where = subject if subject.condition.lower() != of.lower() else replace(subject, condition="")
        question = f"What are the {count} options for {named(where).phrase} ({of})?" if subject.sure else ""
    elif m.facet == "shown":
        question = f"{scope_of(subject)}which {count} things must be {m.of}?"
    elif m.clause is not None and m.facet in ("conditions", "cases"):
        question = _list_conditions(m, subject, count)
    elif m.facet == "counted" and m.clause is not None:
        question = _list_counted(m, subject, count)
    elif m.clause is not None and m.facet in ("object",) or m.clause is not None and m.facet.startswith("tail"):
        question = _list_clause(m, subject, count)
    elif of.lower() in facets()[1]:
        pattern = facets()[1][of.lower()] or f"What {{are}} the {of} of {{s}}?"
        question = pattern.replace("{s}", named(subject).phrase).replace("{are}", "are")
        question = re.sub(r"^What are the ", f"What are the {count} ", question)
    elif parse(of) is not None or m.clause is not None:
        question = _list_announced(m, of, subject, count, wording)
    else:
        place = "" if mentions(of, about) or not subject.sure else f" of {named(subject).phrase}"
        if re.search(r"\b(?:of|in|for)\b", of) or is_field(subject.name):
            place = f" in {named(subject).phrase}" if place else ""
        if not is_plural(of) and len(of.split()) <= 3 and not m.ordered:
            if not is_mass(of.split()[-1].lower()) and all(tag(i)[-1].noun for i in m.items):
                asked = _belonging(of, subject, count)
                yield Ask(Listing(finish(asked), items, m.ordered), "members", Weight.MUST)
                return
            of = f"types of {of}"
            place = place.replace(" of ", " in ", 1)
        which = "order" if m.ordered else "list"
        question = wording.say(
            which, count=count, of=plural(of) if not re.search(r"\s(?:of|to|for|in)\s", of) else of, place=place
        )
    if question:
        yield Ask(Listing(finish(question), items, m.ordered), "members", Weight.MUST)


def _belonging(of: str, subject: Subject, count: str) -> str:
    """Members under a name: `Phase 1` under `Hooks` → What are the three hooks of phase 1? Without a class: what belongs to it."""
    name = subject.name
    if subject.sure and is_plural(name) and not is_proper(name.split()[-1]) and not mentions(of, name):
        place = f" in {noun_phrase(subject.owner).phrase}" if subject.owner else ""
        return f"What are the {count} {lower_first(name)} of {noun_phrase(of).phrase}{place}?"
    place = f" in {named(subject).phrase}" if subject.sure and not mentions(of, full_name(subject)) else ""
    return f"Which {count} things belong to {noun_phrase(of).phrase}{place}?"


def _list_clause(m: Members, subject: Subject, count: str) -> str:
    """An enumeration in a clause: `Shows latency, status, errors` → Which three things does the service map show?"""
    clause = m.clause
    assert clause is not None
    if clause.form is Form.COPULA and m.facet == "object":
        if not is_plural(clause.subject):
            return ""
        place = (
            "" if mentions(clause.subject, full_name(subject)) or not subject.sure else f" of {named(subject).phrase}"
        )
        counted = r"^(?:the\s+)?(?:\d+|" + "|".join(NUMBERS) + r")\s+|^the\s+"
        return f"What are the {count} {re.sub(counted, '', lower_first(clause.subject), flags=re.I)}{place}?"
    if m.facet == "object":
        turned = inversion.ask_object(clause, subject)
    else:
        turned = inversion.ask_tail(clause, subject, int(m.facet.split(":")[1]))
    noun = _common_noun(m.items)
    return (
        re.sub(r"\b([Ww])hat\b", lambda f: f"{f[1]}hich {count} {noun or 'things'}", turned.question, count=1)
        if re.search(r"\b[Ww]hat\b", turned.question)
        else f"{turned.question.rstrip('?')} ({count})?"
    )


def lower_plural(name: str) -> str:
    """`SQS queues`, `Step Functions workflows`, `DynamoDB secondary indexes`."""
    return plural(name)


def _list_conditions(m: Members, subject: Subject, count: str) -> str:
    """`The grant is renewed if A, B and C` → Under which three conditions is the grant renewed?"""
    clause = m.clause
    assert clause is not None
    who, lead = speakers.speaker(clause, subject)
    auxiliary, verb = speakers.verb_group(clause, who, True)
    word = "in" if m.facet == "cases" else "under"
    rest = f"{clause.object}{speakers.tails(clause)} {clause.infinitive or clause.purpose}"
    return f"{lead}{word} which {count} {m.facet} {auxiliary} {who.phrase} {verb} {rest}?"


def _list_counted(m: Members, subject: Subject, count: str) -> str:
    """`Must specify 2 IAM users: A and B` → Which two IAM users must you specify?"""
    clause = m.clause
    assert clause is not None
    text = clause.object or (clause.tails[-1].object if clause.tails else "")
    noun = re.sub(r"^(?:the\s+)?(?:\d+|two|three|four|five|six|seven)\s+", "", text, flags=re.I)
    stated = text[: len(text) - len(noun)].strip().lower().removeprefix("the ")
    if noun == text or stated not in (str(len(m.items)), count):
        return ""  # no number, or not that of the items
    who, lead = speakers.speaker(clause, subject)
    if not clause.subject and clause.modal in ("must", "should", "can"):
        who, lead = noun_phrase("you"), scope_of(subject, noun)
    auxiliary, verb = speakers.verb_group(clause, who, True)
    return (
        f"{lead}which {count} {noun} {auxiliary} {who.phrase} {verb}{speakers.tails(clause) if clause.object else ''}?"
    )


def _common_noun(items: tuple[str, ...]) -> str:
    last = {i.split()[-1].lower() for i in items}
    return last.pop() if len(last) == 1 and is_plural(items[0]) else ""


def _list_announced(m: Members, of: str, subject: Subject, count: str, wording: Wording) -> str:
    """A parent that is a clause: `To access a VPC, Lambda requires:` → which three things?"""
    text = of.rstrip(":")
    lead = re.match(r"^(?:to|for|in|on|if|when)\b[^,]+,\s*", text, re.I)
    head = lead.group() if lead else ""
    able = re.match(r"^(?P<verb>allows? you to|lets you|enables? you to|can be used to|used to|can)$", text, re.I)
    if able and subject.sure:
        who = named(subject)
        doing = {"can": "can {s} do", "used to": "is {s} used to do", "can be used to": "can {s} be used to do"}.get(
            able["verb"].lower(), f"{who.does} {{s}} {able['verb'].split()[0].rstrip('s').lower()} you to do"
        )
        return f"Which {count} things {doing.replace('{s}', who.phrase)}?"
    body = parse(text[len(head) :])
    following = re.search(r"\b(?P<prep>\w+)\s+(?:the\s+)?following\s+(?P<noun>[\w ]+)$", text)
    if following and body is not None and body.subject and body.form is not Form.ACTION:
        who, _ = speakers.speaker(body, subject)
        auxiliary, verb = speakers.verb_group(body, who, True)
        what = (
            f"the {body.object}"
            if body.object and body.form is Form.COPULA and not re.match(r"(?:an?|the)\s", body.object)
            else body.object
        )
        return f"{following['prep']} which {count} {following['noun']} {auxiliary} {who.phrase} {verb} {what}?"
    if body is None:
        return ""
    if body.form is Form.ACTION and (
        not body.object
        or body.verb
        in ("include", "require", "need", "support", "contain", "have", "provide", "allow", "be", "use", "store")
    ):
        if body.object and body.verb not in ("include",):
            return ""
        who, _ = speakers.speaker(body, subject)
        auxiliary, verb = speakers.verb_group(body, who, True)
        lead_text = f"{lower_first(head)}" if head else ""
        return f"{lead_text}which {count} things {auxiliary} {who.phrase} {verb}{speakers.tails(body)}?"
    if (
        body.form is Form.PASSIVE
        and body.tails
        and is_plural(body.tails[-1].object)
        and not re.match(r"(?:via|using|by|through)\s", m.items[0], re.I)
        and (body.subject or subject.sure)
    ):
        last = body.tails[-1]
        who, lead_in = speakers.speaker(body, subject)
        auxiliary, verb = speakers.verb_group(body, who, True)
        return f"{lead_in}{last.preposition} which {count} {last.object} {auxiliary} {who.phrase} {verb}{speakers.tails(body, len(body.tails) - 1)}?"
    if (body.form is Form.PASSIVE or all(re.match(r"(?:via|using|by|through)\s", i, re.I) for i in m.items)) and (
        body.subject or subject.sure
    ):
        who, lead_in = speakers.speaker(body, subject)
        auxiliary, verb = speakers.verb_group(body, who, True)
        return f"{lead_in}in which {count} ways {auxiliary} {who.phrase} {verb}{speakers.tails(body)}?"
    return ""
