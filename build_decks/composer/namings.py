"""Questions for names: what is it called, what was it called, what else is it called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.composer.ask import Ask, mentions
from build_decks.composer.names import full_name, named, noun_phrase
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Weight
from build_decks.facts import Subject
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, is_proper, lower_first, singular, upper_first
from build_decks.language.persons import looks_like_person
from build_decks.language.roles import bare
from build_decks.language.tagger import content_words, tag
from build_decks.language.tokens import plain
from build_decks.statements import Naming


def naming_asks(subject: Subject, n: Naming, wording: Wording) -> Iterator[Ask]:
    if not n.thing:
        asked = wording.say("other_name", s=named(subject).phrase)
        yield Ask(Basic(asked, upper_first(n.name)), "called", Weight.MUST)
        return
    article = re.match(r"(?:an?|the)\s+", n.thing, re.I)
    thing = lower_first(n.thing[article.end() :] if article else n.thing)
    phrase = noun_phrase(thing)
    if article and not phrase.plural:
        phrase = replace(phrase, phrase=f"{article.group().strip().lower()} {thing}")
    if is_proper(thing) and not article:
        phrase = replace(phrase, phrase=thing)
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
    placed = subject.sure and not mentions(thing, about) and plain(n.name) not in plain(about)
    place = f" in {named(subject).phrase}" if placed and not looks_like_person(subject.name) else ""
    if bare(subject.name).lower() == bare(n.thing).lower() and subject.sure:
        who = named(subject)
        yield Ask(
            Basic(wording.say("also_called", thing=who.phrase, place="", **{"is": who.is_}), upper_first(n.name)),
            "called",
            Weight.MUST,
        )
        return
    stem = singular(plain(n.name))
    if stem in plain(about) and subject.sure and content_words(thing) < 2:
        return  # `halves` in the buddy system: the name stands above, and the thing alone says too little
    described = re.fullmatch(r"(?P<kind>[\w-]+(?:\s[\w-]+)?) that (?P<does>\w+\s.+)", thing)
    if described and tag(described["kind"])[-1].noun:
        yield Ask(Basic(finish(f"which {described['kind']} {described['does']}?"), upper_first(n.name)), "called")
        return
    clause = parse(thing)
    if clause is not None and clause.form is Form.PASSIVE and clause.elliptic and thing.startswith(clause.subject):
        be = "are" if is_plural(clause.subject) else "is"
        thing = f"{clause.subject} {be}{thing[len(clause.subject) :]}" if clause.subject else thing
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
    if n.also and _says_again(n.name, thing, about):
        kind = thing.split(" ")[-1]
        if is_plural(kind) and kind in plain(n.name).split():  # `sea loans (Harbour loans)` of Harbour
            yield Ask(Basic(finish(f"which {kind} are called {n.name}?"), upper_first(thing)), "called")
        return
    called = phrase.phrase.replace("the ", "", 1) if phrase.plural else phrase.phrase
    asked = wording.say("also_called" if n.also else "called", thing=called, place=place, **{"is": phrase.is_})
    yield Ask(Basic(asked, upper_first(n.name)), "called", Weight.MUST)


def _says_again(name: str, thing: str, about: str) -> bool:
    """Whether a name has all the words of its place, and none that the thing has not."""
    said, of, place = ({singular(w) for w in plain(text).split()} for text in (name, thing, about))
    return bool(place) and place <= said <= of | place
