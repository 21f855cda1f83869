"""Questions for numbers: maximum, default, how many, how much, how long, above what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.composer import counting, kinds_of_measure, speakers
from build_decks.composer.amounts import MUCH
from build_decks.composer.ask import Ask, mentions
from build_decks.composer.names import full_name, named
from build_decks.composer.owners import SUPERLATIVE, owned, owner, set_in
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Weight
from build_decks.facts import Fact, Subject
from build_decks.language.articles import with_article
from build_decks.language.grammar import is_plural, is_proper, plural, upper_first
from build_decks.language.persons import means_person
from build_decks.language.roles import is_field
from build_decks.language.tagger import tag
from build_decks.quantity import Bound, Dimension
from build_decks.rules.things import measured_of
from build_decks.statements import Measure

ALONG = re.compile(r"in (?:diameter|length|width|height|depth|thickness|size|circumference)")
CUED = re.compile(r"\b(?:maximum|minimum|largest|smallest|longest|shortest|highest|lowest|default|limit|least|most)\b")
CUES = {Bound.MAX: "maximum ", Bound.MIN: "minimum ", Bound.DEFAULT: "default "}
LIMITS = {Bound.MAX: " at most", Bound.MIN: " at least", Bound.DEFAULT: " by default"}
HOW = {Dimension.SIZE: "large", Dimension.TIME: "long", Dimension.LENGTH: "long", Dimension.MASS: "heavy"}
NAMED_AFTER = re.compile(r"[A-Z]\w+['’]s ")  # Avogadro's number
PLACED = re.compile(r"\s(?:on|in|at|during|under|between)\s.+$")
BEYOND = re.compile(r"\b(?:below|under|above|over|up to) what\b")  # the question says on which side
UNIT = re.compile(r"(?:1|one|an?) ", re.I)
A_TIME = re.compile(r"(?:\bper|/)\s?(?:second|sec|s|minute|min|hour|h|day|month|year)\b", re.I)


def measure_asks(fact: Fact, m: Measure, wording: Wording) -> Iterator[Ask]:
    """The question for a number, which names its property, its bound and its scope."""
    asked = _question(fact.subject, m, wording)
    if asked is None:
        return
    question, slot, answer = asked
    value = upper_first(answer or m.value) if slot.startswith("beyond:") else _value(m, answer)
    yield Ask(Basic(finish(question), value), slot, Weight.MUST)
    if m.scope and (scope := _scope_question(fact.subject, m)):
        yield Ask(Basic(finish(scope), upper_first(m.scope)), f"scope:{m.attribute or m.noun}", Weight.SHOULD)


def _question(subject: Subject, m: Measure, wording: Wording) -> tuple[str, str, str] | None:
    """(question, slot, answer where it is not the bare value)."""
    if m.place == "threshold":
        return _threshold(subject, m)
    if m.place in kinds_of_measure.PLACES:
        return kinds_of_measure.question(subject, m)
    if m.clause is not None:
        turned = counting.ask_number(m.clause, subject, m.place, m.value, m.noun, m.dimension.value)
        fits = turned and m.clause.sure and len(m.clause.tails) <= 2 and not re.search(r",\s*\w+\?$", turned.question)
        if turned is None or not fits:
            return None
        answer = _bounded(m, turned.question, turned.answer)
        slot = f"{'beyond' if BEYOND.search(turned.question) else 'number'}:{m.noun or m.dimension}"
        return turned.question, slot, answer
    alone = m.attribute and not m.noun and m.place != "there"
    if alone and (what := measured_of(m.attribute, m.dimension, m.value)):
        return _of_thing(subject, m, what, wording)
    attribute = _full(m.attribute)
    cue = "" if CUED.search(attribute) else CUES.get(m.bound, "")
    if attribute == "number" and subject.sure:
        of = f" of {plural(full_name(subject))}"
        return wording.say("measure", attribute="number", cue=cue, of=of, **{"is": "is"}), "measure:number", ""
    if attribute.startswith(("1 ", "one ")):
        owns = (
            is_proper(full_name(subject))
            and not is_plural(subject.name)
            and not mentions(attribute, named(subject).bare)
        )
        place = set_in(subject) if owns else ""
        return wording.say("how_much_is", attribute=attribute, place=place), f"measure:{attribute}", ""
    if attribute and m.noun:
        of = f" of {owned(m.noun, subject)}{_scope(m)}"
        return (
            wording.say("measure", attribute=attribute, cue=cue, of=of, **{"is": "is"}),
            f"measure:{cue}{attribute}",
            "",
        )
    if m.noun:
        return _counted(subject, m, wording)
    return _attributed(subject, m, attribute, cue, wording) if attribute else None


def _of_thing(subject: Subject, m: Measure, what: str, wording: Wording) -> tuple[str, str, str]:
    """`Chicken: 74 °C` → What is the temperature of the chicken?"""
    thing = m.attribute if is_plural(m.attribute) else f"the {m.attribute}"
    if is_proper(full_name(subject)) and not is_field(subject.name):
        thing = owned(m.attribute, subject)
    elif subject.sure and not mentions(m.attribute, named(subject).bare):
        thing = f"{thing}{set_in(subject)}"
    cue, scope = CUES.get(m.bound, ""), _scope(m)
    if ALONG.fullmatch(m.scope):
        what, scope = m.scope.partition(" ")[2], ""
    asked = wording.say("measure", attribute=what, cue=cue, of=f" of {thing}{scope}", **{"is": "is"})
    return asked, f"measure:{cue}{m.attribute}", ""


def _bounded(m: Measure, question: str, value: str) -> str:
    """An answer with its bound where the question does not say it: `lives for up to 70 years`."""
    said = " ".join(map(str, (m.clause.object, *m.clause.tails))) if m.clause else ""
    cue = next((cue for cue in ("at least", "at most", "up to") if f"{cue} {value}" in said), "")
    return (
        f"{cue} {value}" if cue and not re.search(rf"\b(?:{cue}|at most|maximum|minimum)\b", question, re.I) else value
    )


def _full(attribute: str) -> str:
    """`max size` → `maximum size`."""
    for short, full in (("max", "maximum"), ("min", "minimum")):
        attribute = re.sub(rf"^{short}\b\.?(?!i)", full, attribute, flags=re.I)
    return attribute


def _attributed(
    subject: Subject, m: Measure, attribute: str, cue: str, wording: Wording
) -> tuple[str, str, str] | None:
    """`retention: max 14 days` → What is the maximum retention of …?"""
    slot = f"measure:{cue}{attribute}"
    several = is_plural(attribute)
    if attribute.lower() == subject.name.lower():
        about = named(subject)
        bare = attribute if attribute == about.bare.lower() else about.bare
        return wording.say("measure", attribute=bare, cue=cue, of=_scope(m), **{"is": about.is_}), slot, ""
    if several and m.dimension is Dimension.COUNT and re.search(r"\d|unlimited", m.value) and " of " not in attribute:
        bare = re.sub(r"^(?:maximum|minimum|default)\s+", "", attribute)
        cue = cue or attribute[: len(attribute) - len(bare)]
        attribute, several = f"{'range' if m.bound is Bound.RANGE else 'number'} of {bare}", False
    elif several and SUPERLATIVE.match(attribute) and m.dimension in HOW:
        say = wording.say("how_are", how=HOW[m.dimension], attribute=attribute, s=named(subject).phrase)
        return say, f"measure:{attribute}", ""
    of, scope = owner(subject, attribute), _scope(m)
    if _is_somebody(m.scope.partition(" ")[2]) and not subject.person:
        of = ""  # `pulse in adults`: theirs
    where = f"{scope}{of}" if m.scope.startswith(("on ", "per ")) else f"{of}{scope}"
    asked = wording.say("measure", attribute=attribute, cue=cue, of=where, **{"is": "are" if several else "is"})
    if NAMED_AFTER.match(attribute):
        asked = asked.replace(f" the {attribute}", f" {attribute}", 1)
    return asked, slot, ""


def _counted(subject: Subject, m: Measure, wording: Wording) -> tuple[str, str, str]:
    """`300 transactions per second` → How many transactions per second do … support?"""
    who, slot = named(subject), f"measure:{m.noun}"
    if m.dimension in (Dimension.FACTOR, Dimension.SHARE):
        return wording.say("how_large", noun=m.noun, s=who.phrase), slot, ""
    if m.dimension in MUCH:
        return f"how much {m.noun} {who.does} {who.phrase} have{_scope(m)}?", slot, ""
    head, per, rest = m.noun.partition(" per ")
    noun = f"{plural(head)}{per}{rest}"
    if placed := PLACED.search(noun):
        noun, per, rest = noun[: placed.start()], "", placed.group()
    tail = f"{rest if placed else ''}{_scope(m)}{LIMITS.get(m.bound, '')}"
    if is_field(subject.name):
        return f"how many {noun} are there{tail}?", slot, ""
    if counting.KINDS.fullmatch(noun) and not m.scope:
        return f"how many {noun} of {who.bare} are there?", slot, ""
    verb = "support" if A_TIME.search(m.noun) else "allow" if UNIT.match(subject.name) else "have"
    if verb == "support" and re.match(r"(?:an? |the )?\w+ of ", who.phrase):  # the effects of a strike
        return f"in {who.phrase}, how many {noun} are there{tail}?", slot, ""
    if kind := re.match(r"for (?P<kind>(?:\w+ly )?\w+)$", m.scope):
        tokens = tag(kind["kind"].lower())
        if tokens[-1].tag in ("AJ0", "VVN"):  # `3 casts for slow drying`
            noun, tail = f"{kind['kind'].lower()} {noun}", LIMITS.get(m.bound, "")
    return wording.say("how_many", noun=noun, does=who.does, s=who.phrase, verb=verb, tail=tail), slot, ""


def _threshold(subject: Subject, m: Measure) -> tuple[str, str, str]:
    """`toxic above 80 mg/dl` → Above what concentration is … toxic?"""
    clause = m.clause
    assert clause is not None
    who, lead = speakers.speaker(clause, subject)
    auxiliary, verb = speakers.verb_group(clause, who)
    if clause.imperative:
        auxiliary = "should"
    attribute = "amount" if m.attribute == "cost" else m.attribute  # nobody says up to what cost
    word = {Bound.UNDER: "below", Bound.MAX: "up to"}.get(m.bound, "above")
    rest = f"{verb} {clause.object}{speakers.tails(clause)} {clause.purpose}"
    return f"{lead}{word} what {attribute} {auxiliary} {who.phrase} {rest}?", f"threshold:{clause.verb}", m.value


def _scope_question(subject: Subject, m: Measure) -> str:
    """`Limit per account and region: 1000` → What is the scope of the limit of 1000 …?"""
    if not re.match(r"per\s", m.scope) or A_TIME.fullmatch(m.scope) or m.clause is not None or not subject.sure:
        return ""
    what = re.sub(r"^(?:maximum )?(?:number of )?", "", _full(m.attribute) or m.noun)
    if re.search(r"\blimit|quota", what):
        told = f"{what} of {m.value}"
    elif is_plural(what) and m.bound in CUES:
        told = f"{CUES[m.bound]}of {m.value} {what}"
    else:
        return ""
    return f"what is the scope of the {told}{set_in(subject)}?"


def _scope(m: Measure) -> str:
    return f" {_of_whom(m.scope)}" if m.scope else ""


def _is_somebody(words: str) -> bool:
    return (
        means_person(words)
        or re.search(r"\b(?:adult|infant|newborn|neonate|male|female|baby|babie)s?$", words) is not None
    )


def _of_whom(scope: str) -> str:
    """`in healthy adult` → in a healthy adult."""
    preposition, _, whom = scope.partition(" ")
    single = preposition in ("in", "of", "for") and whom.islower() and _is_somebody(whom) and not is_plural(whom)
    return f"{preposition} {with_article(whom)}" if single else scope


def _value(m: Measure, answer: str = "") -> str:
    value = answer or m.value
    hedge = {Bound.ABOUT: "about ", Bound.OVER: "more than ", Bound.UNDER: "less than "}.get(m.bound, "")
    if m.place == "threshold" or not hedge or value.startswith(hedge):
        return upper_first(value)
    return upper_first(f"{hedge}{value}")
