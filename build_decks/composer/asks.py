"""Fact → questions. One function for each kind of statement; each gives the best way to ask first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from build_decks.composer import inversion
from build_decks.composer.codes import code_asks
from build_decks.composer.inversion import clause_text, scope_of
from build_decks.composer.names import full_name, named, noun_phrase, one_of
from build_decks.composer.records import cell_asks, event_asks
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Body, Cloze, Listing, Weight
from build_decks.facts import (
    Answered,
    Cell,
    Code,
    Consequence,
    Contrast,
    Definition,
    Event,
    Expansion,
    Fact,
    Feature,
    Gap,
    Lack,
    Means,
    Measure,
    Members,
    Naming,
    Property,
    Quality,
    Says,
    Subject,
    Suits,
    Usual,
)
from build_decks.language.clauses import Form, parse
from build_decks.language.grammar import (
    head_noun,
    is_mass,
    is_plural,
    is_proper,
    lower_first,
    plural,
    singular,
    upper_first,
)
from build_decks.language.roles import bare, facets
from build_decks.language.tagger import tag
from build_decks.quantity import Bound, Dimension

NUMBERS = "zero one two three four five six seven eight nine ten".split()


@dataclass(frozen=True, slots=True)
class Ask:
    """A way to ask a fact. `slot` names what is asked of the fact, whatever the wording, for the card's key."""

    body: Body
    slot: str
    weight: Weight = Weight.SHOULD
    detail: str = ""


def asks_of(fact: Fact, wording: Wording) -> Iterator[Ask]:
    """The questions for a fact, the best first; none where it cannot be asked well."""
    subject, statement = fact.subject, fact.statement
    match statement:
        case Measure():
            yield from _measure(fact, statement, wording)
        case Definition():
            yield from _definition(fact, statement, wording)
        case Expansion(acronym, words):
            yield Ask(Basic(wording.say("stands_for", acronym=acronym), words), "expansion", Weight.MUST)
        case Naming():
            yield from _naming(subject, statement, wording)
        case Members():
            yield from _members(fact, statement, wording)
        case Says():
            yield from _says(fact, statement)
        case Suits():
            yield from _suits(subject, statement, wording)
        case Consequence():
            yield from _consequence(subject, statement, wording)
        case Property(noun, value):
            who = named(subject)
            if subject.sure and noun == "by default":
                yield Ask(
                    Basic(finish(f"What {who.is_} {who.phrase} by default?"), upper_first(value)),
                    "default",
                    Weight.MUST,
                )
            elif subject.sure:
                yield Ask(
                    Basic(wording.say("property", noun=noun, does=who.does, s=who.phrase), upper_first(value)),
                    "property",
                )
        case Quality() | Feature():
            return
        case Lack(things):
            who = named(subject)
            if subject.sure:
                yield Ask(Basic(wording.say("lacks", does=who.does, s=who.phrase), upper_first(things)), "lack")
        case Code():
            yield from (Ask(*asked) for asked in code_asks(fact, statement, wording))
        case Event():
            yield from (Ask(*asked) for asked in event_asks(fact, statement, wording))
        case Means(means, purpose, link):
            yield from _means(subject, means, purpose, link, wording)
        case Answered(question, answers):
            body: Body = (
                Basic(finish(question), answers[0]) if len(answers) == 1 else Listing(finish(question), answers)
            )
            yield Ask(body, "answer")
        case Cell():
            yield from (Ask(*asked) for asked in cell_asks(fact, statement, wording))
        case Contrast(kind, options, answer, says):
            owner = subject.owner
            kind = re.sub(r"^(?:supported|available|common|main|different|possible|various|other)\s+", "", kind)
            which = f"{owner} {kind}" if owner and owner.lower() not in kind.lower() else kind
            yield Ask(Basic(finish(f"Which {which} {says}?"), upper_first(answer)), "contrast")
        case Gap(before, answer, after):
            about = full_name(subject)
            if not subject.sure and len(re.findall(r"\w{3,}", f"{before} {after}")) >= 3:
                yield Ask(Cloze(before, answer, after), "gap")
            elif subject.sure:
                lead = "" if _mentions(f"{before} {after}", about) else f"{upper_first(about)}: "
                yield Ask(Cloze(f"{lead}{before}", answer, after), "gap")
        case Usual(name, kind):
            who = subject.owner or (subject.name if subject.name.lower() != kind.lower() else "")
            place = f" in {noun_phrase(who).phrase}" if who else ""
            yield Ask(
                Basic(wording.say("default_one", kind=one_of(kind), place=place), upper_first(name)),
                "default",
                Weight.MUST,
            )
        case _:
            assert_never(statement)


SUPERLATIVE = re.compile(
    r"(?:total|largest|smallest|longest|shortest|highest|lowest|biggest|maximum|minimum|max|min|most|least)\b", re.I
)


def _of(subject: Subject, attribute: str = "") -> str:
    if not subject.sure:
        return ""
    about = named(subject)
    words = set(re.findall(r"\w+", attribute.lower()))
    if set(re.findall(r"\w+", about.bare.lower())) <= words:
        return ""
    within = SUPERLATIVE.match(attribute) or re.search(r"\b(?:you|of|for|in|per)\b", attribute)
    return f" {'in' if within else 'of'} {about.phrase}"


def _measure(fact: Fact, m: Measure, wording: Wording) -> Iterator[Ask]:
    subject = fact.subject
    who = named(subject)
    scope = f" {m.scope}" if m.scope else ""
    if m.clause is not None:
        turned = inversion.ask_number(m.clause, subject, m.place, m.value, m.noun, m.dimension.value)
        if turned and m.clause.sure and len(m.clause.tails) <= 2 and not re.search(r",\s*\w+\?$", turned.question):
            yield Ask(
                Basic(finish(turned.question), _value(m, turned.answer)), f"number:{m.noun or m.dimension}", Weight.MUST
            )
        return
    cue = {Bound.MAX: "maximum ", Bound.MIN: "minimum ", Bound.DEFAULT: "default "}.get(m.bound, "")
    attribute = m.attribute
    if re.search(
        r"\b(?:max|maximum|min|minimum|largest|smallest|longest|shortest|highest|lowest|default|limit|least|most)\b",
        attribute,
    ):
        cue = ""
        attribute = re.sub(r"^max\b\.?", "maximum", re.sub(r"^min\b\.?", "minimum", attribute))
    if attribute == "number" and subject.sure:
        yield Ask(
            Basic(
                wording.say("measure", attribute="number", cue=cue, of=f" of {_plural_name(subject)}", **{"is": "is"}),
                m.value,
            ),
            "measure:number",
            Weight.MUST,
        )
        return
    if attribute.startswith("1 ") or attribute.startswith("one "):
        place = f" in {who.phrase}" if subject.sure and not _mentions(attribute, who.bare) else ""
        yield Ask(
            Basic(wording.say("how_much_is", attribute=attribute, place=place), m.value),
            f"measure:{attribute}",
            Weight.MUST,
        )
        return
    if attribute and m.noun:
        thing = _owned(m.noun, subject)
        yield Ask(
            Basic(
                wording.say("measure", attribute=attribute, cue=cue, of=f" of {thing}{scope}", **{"is": "is"}),
                _value(m),
            ),
            f"measure:{cue}{attribute}",
            Weight.MUST,
        )
        return
    if m.noun:
        if m.dimension in (Dimension.FACTOR, Dimension.SHARE):
            yield Ask(
                Basic(wording.say("how_large", noun=m.noun, s=who.phrase), _value(m)), f"measure:{m.noun}", Weight.MUST
            )
            return
        verb = "support" if re.search(r"\bper\b|/", m.noun) else "have"
        tail = f"{scope}{' at most' if m.bound is Bound.MAX else ' at least' if m.bound is Bound.MIN else ' by default' if m.bound is Bound.DEFAULT else ''}"
        yield Ask(
            Basic(wording.say("how_many", noun=m.noun, does=who.does, s=who.phrase, verb=verb, tail=tail), _value(m)),
            f"measure:{m.noun}",
            Weight.MUST,
        )
        return
    if not attribute:
        return
    verb_is = "are" if is_plural(attribute) else "is"
    if attribute.lower() == subject.name.lower():
        yield Ask(
            Basic(finish(f"What {verb_is} the {cue}{who.bare}{scope}?"), _value(m)),
            f"measure:{cue}{attribute}",
            Weight.MUST,
        )
        return
    how = {Dimension.SIZE: "large", Dimension.TIME: "long", Dimension.LENGTH: "long", Dimension.MASS: "heavy"}.get(
        m.dimension
    )
    if verb_is == "are" and SUPERLATIVE.match(attribute) and how:
        yield Ask(
            Basic(finish(f"How {how} are the {attribute} in {who.phrase}?"), _value(m)),
            f"measure:{attribute}",
            Weight.MUST,
        )
        return
    yield Ask(
        Basic(
            wording.say("measure", attribute=attribute, cue=cue, of=_of(subject, attribute) + scope, **{"is": verb_is}),
            _value(m),
        ),
        f"measure:{cue}{attribute}",
        Weight.MUST,
    )


def _value(m: Measure, answer: str = "") -> str:
    value = answer or m.value
    hedge = {Bound.ABOUT: "about ", Bound.OVER: "more than ", Bound.UNDER: "less than "}.get(m.bound, "")
    return upper_first(value) if not hedge or value.startswith(hedge) else upper_first(f"{hedge}{value}")


def _plural_name(subject: Subject) -> str:
    return plural(full_name(subject))


def _mentions(text: str, name: str) -> bool:
    have = {w.lower().rstrip("s") for w in re.findall(r"\w+", text)}
    return {w.lower().rstrip("s") for w in re.findall(r"\w+", name)} <= have


def _owned(noun: str, subject: Subject) -> str:
    about = full_name(subject)
    if _mentions(noun, about) or not subject.sure:
        return noun
    if is_proper(about) and len(about.split()) <= 3 and len(noun.split()) <= 2:
        return noun_phrase(f"{about} {singular(noun)}").phrase
    return f"{noun} in {noun_phrase(about).phrase}"


def _definition(fact: Fact, d: Definition, wording: Wording) -> Iterator[Ask]:
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
        own.proper
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
    if told and clause is not None and clause.imperative and who.plural:
        return  # `Other versions: append the label`: an instruction, not what they do
    if told and clause is not None and (first.finite or clause.imperative):
        yield Ask(Basic(wording.say("what_does", s=who.phrase, does=who.does), upper_first(gloss)), "does")
        yield from _backwards(own, gloss, f"{lower_first(gloss)}" if first.tag == "VVZ" else "", fact, wording)
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
        yield Ask(Basic(finish(f"What happens in {who.phrase}?"), upper_first(gloss)), "what")
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
    ):
        if clause.sure and clause.tails or len(gloss.split()) <= 12:
            yield Ask(
                Basic(wording.say("what_is", s=who.phrase, **{"is": tense}), upper_first(gloss)), "what", Weight.SHOULD
            )
        return
    answer = upper_first(gloss)
    if len(gloss.split()) > 24:
        return
    yield Ask(Basic(wording.say("what_is", s=who.phrase, **{"is": tense}), answer), "what", Weight.MUST)


def _backwards(subject: Subject, gloss: str, predicate: str, fact: Fact, wording: Wording) -> Iterator[Ask]:
    return iter(())


def _owner_for(term: str, subject: Subject) -> str:
    if is_proper(term) or not subject.sure:
        return ""
    name = full_name(subject)
    return name if is_proper(name) and len(name.split()) <= 3 and not _mentions(term, name) else ""


def _naming(subject: Subject, n: Naming, wording: Wording) -> Iterator[Ask]:
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
    place = f" in {noun_phrase(about).phrase}" if subject.sure and not _mentions(thing, about) else ""
    clause = parse(thing)
    if clause is not None and not clause.subject and not clause.imperative and subject.sure:
        yield Ask(
            Basic(finish(f"What is it called when {named(subject).phrase} {thing}?"), upper_first(n.name)),
            "called",
            Weight.MUST,
        )
        return
    if clause is not None:
        yield Ask(Basic(finish(f"What is it called{place} when {thing}?"), upper_first(n.name)), "called", Weight.MUST)
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


def _count(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def _members(fact: Fact, m: Members, wording: Wording) -> Iterator[Ask]:
    subject, count = fact.subject, _count(len(m.items))
    items = tuple(upper_first(i) for i in m.items)
    about = full_name(subject)
    of = re.sub(r"^(?:the\s+)?(?:\d+|" + "|".join(NUMBERS) + r")\s+", "", lower_first(m.of).strip(" :"), flags=re.I)
    question = ""
    if m.facet == "kinds":
        noun = of if of.lower() in about.lower() or singular(of).lower() in about.lower() else of
        whole = about if singular(of).lower() in singular(about).lower() else f"{about} {of}"
        question = (
            f"What are the {count} types of {lower_plural(whole)}?"
            if subject.sure or about
            else f"What are the {count} types of {noun}?"
        )
    elif re.match(r"(?:at|in|on|for|during|with|under|by|before|after)\s", of, re.I) and parse(of) is None:
        where = subject if subject.condition.lower() != of.lower() else replace(subject, condition="")
        question = f"What are the {count} options for {named(where).phrase} ({of})?" if subject.sure else ""
    elif m.facet == "counted" and m.clause is not None:
        question = _list_counted(m, subject, count)
    elif m.clause is not None and m.facet in ("object",) or m.clause is not None and m.facet.startswith("tail"):
        question = _list_clause(m, subject, count)
    elif of.lower() in facets()[1]:
        pattern = facets()[1][of.lower()] or f"What {{are}} the {of} of {{s}}?"
        question = pattern.replace("{s}", named(subject).phrase).replace("{are}", "are")
        question = re.sub(
            r"^What are the ", f"What are the {count} " if not m.ordered else f"What are the {count} ", question
        )
    elif parse(of) is not None or m.clause is not None:
        question = _list_announced(m, of, subject, count, wording)
    else:
        if not is_plural(of) and len(of.split()) <= 3 and not m.ordered:
            of = f"types of {of}"
        place = "" if _mentions(of, about) or not subject.sure else f" of {named(subject).phrase}"
        if re.search(r"\b(?:of|in|for)\b", of):
            place = f" in {named(subject).phrase}" if place else ""
        which = "order" if m.ordered else "list"
        question = wording.say(
            which, count=count, of=plural(of) if not re.search(r"\s(?:of|to|for|in)\s", of) else of, place=place
        )
    if question:
        yield Ask(Listing(finish(question), items, m.ordered), "members", Weight.MUST)


def _list_clause(m: Members, subject: Subject, count: str) -> str:
    """An enumeration in a clause: `Shows latency, status, errors` → Which three things does the service map show?"""
    clause = m.clause
    assert clause is not None
    if clause.form is Form.COPULA and m.facet == "object":
        if not is_plural(clause.subject):
            return ""
        place = (
            "" if _mentions(clause.subject, full_name(subject)) or not subject.sure else f" of {named(subject).phrase}"
        )
        return f"What are the {count} {lower_first(clause.subject)}{place}?"
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


def _list_counted(m: Members, subject: Subject, count: str) -> str:
    """`Must specify 2 IAM users: A and B` → Which two IAM users must you specify?"""
    clause = m.clause
    assert clause is not None
    text = clause.object or (clause.tails[-1].object if clause.tails else "")
    noun = re.sub(r"^(?:the\s+)?(?:\d+|two|three|four|five|six|seven)\s+", "", text, flags=re.I)
    if noun == text:
        return ""
    who, lead = inversion.speaker(clause, subject)
    if not clause.subject and clause.modal in ("must", "should", "can"):
        who, lead = noun_phrase("you"), scope_of(subject, noun)
    auxiliary, verb = inversion.verb_group(clause, who, True)
    return f"{lead}which {count} {noun} {auxiliary} {who.phrase} {verb}{inversion._tails(clause) if clause.object else ''}?"


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
        who, _ = inversion.speaker(body, subject)
        auxiliary, verb = inversion.verb_group(body, who, True)
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
        who, _ = inversion.speaker(body, subject)
        auxiliary, verb = inversion.verb_group(body, who, True)
        lead_text = f"{lower_first(head)}" if head else ""
        return f"{lead_text}which {count} things {auxiliary} {who.phrase} {verb}{inversion._tails(body)}?"
    if (
        body.form is Form.PASSIVE
        and body.tails
        and is_plural(body.tails[-1].object)
        and not re.match(r"(?:via|using|by|through)\s", m.items[0], re.I)
        and (body.subject or subject.sure)
    ):
        last = body.tails[-1]
        who, lead_in = inversion.speaker(body, subject)
        auxiliary, verb = inversion.verb_group(body, who, True)
        return f"{lead_in}{last.preposition} which {count} {last.object} {auxiliary} {who.phrase} {verb}{inversion._tails(body, len(body.tails) - 1)}?"
    if (body.form is Form.PASSIVE or all(re.match(r"(?:via|using|by|through)\s", i, re.I) for i in m.items)) and (
        body.subject or subject.sure
    ):
        who, lead_in = inversion.speaker(body, subject)
        auxiliary, verb = inversion.verb_group(body, who, True)
        return f"{lead_in}in which {count} ways {auxiliary} {who.phrase} {verb}{inversion._tails(body)}?"
    return ""


VAGUE = frozenset(
    "service the service system the system application app user users process thing things people something someone everything everyone".split(
        " "
    )
) | {"the service", "the system", "the application", "the user", "the process"}


def _says(fact: Fact, s: Says) -> Iterator[Ask]:
    clause, subject = s.clause, fact.subject
    if (
        not clause.subject
        and not subject.sure
        and not (
            clause.negated and clause.modal and s.slot == "object" and any(is_proper(t.object) for t in clause.tails)
        )
    ):
        return
    if clause.negated and not clause.modal and s.slot != "subject":
        return  # what something does not do is asked by contrast, or not at all
    if clause.subject.lower() in VAGUE:
        return
    if s.slot == "object" and not (clause.negated and clause.modal and not clause.subject):
        turned = inversion.ask_object(clause, subject)
    elif s.slot.startswith("tail:"):
        turned = inversion.ask_tail(clause, subject, int(s.slot.split(":")[1]))
    elif s.slot == "purpose":
        turned = inversion.ask_purpose(clause, subject)
    elif s.slot == "need":
        yield Ask(Basic(finish(f"What do you need for {named(subject).phrase}?"), upper_first(clause.object)), "need")
        return
    elif s.slot == "duty":
        turned = inversion.ask_duty(clause, subject)
    elif s.slot == "deed":
        who = named(subject)
        deed = f"{clause.verb} {'them' if who.plural else 'it'}"
        yield Ask(
            Basic(
                finish(f"What {clause.modal} you {'not ' if clause.negated else ''}do with {who.phrase}?"),
                upper_first(deed),
            ),
            f"deed:{clause.verb}",
        )
        return
    elif s.slot == "done":
        turned = inversion.ask_done(clause, subject)
    elif s.slot == "object" and clause.negated and clause.modal and not clause.subject:
        turned = inversion.ask_impossible(clause, subject)
    elif s.slot == "subject":
        turned = inversion.ask_subject(clause, subject)
    elif s.slot == "condition":
        turned = inversion.ask_condition(clause, subject)
    else:
        return
    yield Ask(Basic(finish(turned.question), upper_first(turned.answer)), f"{s.slot.split(':')[0]}:{clause.verb}")


def _suits(subject: Subject, s: Suits, wording: Wording) -> Iterator[Ask]:
    who = named(subject)
    if not subject.sure:
        return
    verdict = f"{'not ' if s.negated else ''}{s.verdict}"
    answer = upper_first(s.use)
    if s.link == "for":
        yield Ask(
            Basic(wording.say("suits_for", s=who.phrase, verdict=verdict, **{"is": who.is_}), answer),
            f"suits:{s.verdict}",
        )
    elif s.link in ("when", "if"):
        yield Ask(
            Basic(
                wording.say("suits_when", s=who.phrase, verdict=verdict, **{"is": who.is_}),
                upper_first(f"{s.link} {s.use}"),
            ),
            f"suits:{s.verdict}",
        )
    elif s.link == "to":
        yield Ask(
            Basic(wording.say("suits_to", s=who.phrase, verdict=verdict, **{"is": who.is_}), answer),
            f"suits:{s.verdict}",
        )
    elif (noun := inversion._which(s.use)) and s.link in ("in", "on", "with", "by"):
        yield Ask(
            Basic(
                finish(f"{s.link} which {noun} {who.is_} {who.phrase} {verdict.removeprefix('only ')}?"),
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


def _consequence(subject: Subject, c: Consequence, wording: Wording) -> Iterator[Ask]:
    condition = whole_condition(c.condition, subject)
    c = Consequence(condition, c.outcome)
    scope = scope_of(subject, condition)
    clause = parse(c.outcome)
    if len(c.outcome.split()) > 22:
        return
    if clause is not None and clause.imperative:
        yield Ask(Basic(wording.say("what_if", scope=scope, condition=c.condition), upper_first(c.outcome)), "then")
        return
    yield Ask(Basic(wording.say("if_then", scope=scope, condition=c.condition), upper_first(c.outcome)), "then")


def whole_condition(condition: str, subject: Subject) -> str:
    """A condition with what the notes leave out: `if exceeded` → `if Lambda concurrent executions are exceeded`."""
    word, _, rest = condition.partition(" ")
    clause = parse(rest)
    tokens = tag(rest)
    if clause is not None and clause.form is Form.PASSIVE and clause.elliptic:
        if clause.subject:
            who = noun_phrase(lower_first(clause.subject))
            the = re.sub(r"^an? ", "the ", who.phrase)
            return f"{word} {the} {who.is_} {rest[len(clause.subject) :].strip()}"
        return f"{word} {named(subject).phrase} {named(subject).is_} {rest}"
    if clause is None and tokens and tokens[0].tag in ("VVN", "VVD") and len(tokens) <= 3:
        return f"{word} {named(subject).phrase} {named(subject).is_} {rest}"
    return condition


def _means(subject: Subject, means: str, purpose: str, link: str, wording: Wording) -> Iterator[Ask]:
    if purpose == "SUBJECT":
        yield Ask(Basic(wording.say("means_for", scope="", purpose=named(subject).phrase), upper_first(means)), "means")
        return
    scope = scope_of(subject, f"{means} {purpose}") if subject.sure else ""
    answer = upper_first(means)
    if link in ("to", "in order to"):
        yield Ask(Basic(wording.say("means_to", scope=scope, purpose=lower_first(purpose)), answer), "means")
    elif link == "for":
        yield Ask(Basic(wording.say("means_for", scope=scope, purpose=lower_first(purpose)), answer), "means")
    else:
        yield Ask(Basic(wording.say("means_when", scope=scope, purpose=f"{link} {purpose}"), answer), "means")


__all__ = ["Ask", "asks_of", "clause_text"]
