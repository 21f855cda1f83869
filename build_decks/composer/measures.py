"""Questions for numbers: maximum, default, how many, how much."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.composer import counting
from build_decks.composer.ask import Ask, mentions
from build_decks.composer.names import full_name, named, noun_phrase
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Weight
from build_decks.facts import Fact, Subject
from build_decks.language.grammar import (
    is_plural,
    is_proper,
    plural,
    singular,
    upper_first,
)
from build_decks.quantity import Bound, Dimension
from build_decks.statements import Measure

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


def measure_asks(fact: Fact, m: Measure, wording: Wording) -> Iterator[Ask]:
    subject = fact.subject
    who = named(subject)
    scope = f" {m.scope}" if m.scope else ""
    if m.clause is not None:
        turned = counting.ask_number(m.clause, subject, m.place, m.value, m.noun, m.dimension.value)
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
    if attribute.startswith(("1 ", "one ")):
        place = f" in {who.phrase}" if subject.sure and not mentions(attribute, who.bare) else ""
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
            Basic(wording.say("measure", attribute=who.bare, cue=cue, of=scope, **{"is": verb_is}), _value(m)),
            f"measure:{cue}{attribute}",
            Weight.MUST,
        )
        return
    how = {Dimension.SIZE: "large", Dimension.TIME: "long", Dimension.LENGTH: "long", Dimension.MASS: "heavy"}.get(
        m.dimension
    )
    if verb_is == "are" and SUPERLATIVE.match(attribute) and how:
        yield Ask(
            Basic(wording.say("how_are", how=how, attribute=attribute, s=who.phrase), _value(m)),
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


def _owned(noun: str, subject: Subject) -> str:
    about = full_name(subject)
    if mentions(noun, about) or not subject.sure:
        return noun
    if is_proper(about) and len(about.split()) <= 3 and len(noun.split()) <= 2:
        return noun_phrase(f"{about} {singular(noun)}").phrase
    return f"{noun} in {noun_phrase(about).phrase}"
