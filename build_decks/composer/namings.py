"""Questions for names: what is it called, what was it called, what else is it called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.composer.ask import Ask, mentions
from build_decks.composer.names import full_name, named, noun_phrase
from build_decks.composer.wording import Wording
from build_decks.deck import Basic, Weight
from build_decks.facts import Subject
from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first, upper_first
from build_decks.language.roles import bare
from build_decks.statements import Naming


def naming_asks(subject: Subject, n: Naming, wording: Wording) -> Iterator[Ask]:
    if not n.thing:
        asked = wording.say("other_name", s=named(subject).phrase)
        yield Ask(Basic(asked, upper_first(n.name)), "called", Weight.MUST)
        return
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
