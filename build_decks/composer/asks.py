"""Fact → questions. One function for each kind of statement; each gives the best way to ask first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from build_decks.composer.articled import with_articles
from build_decks.composer.ask import Ask, mentions
from build_decks.composer.backwards import backward_asks
from build_decks.composer.cells import cell_asks
from build_decks.composer.codes import code_asks
from build_decks.composer.conditions import consequence_asks
from build_decks.composer.events import event_asks
from build_decks.composer.listings import list_asks
from build_decks.composer.meanings import definition_asks
from build_decks.composer.measures import measure_asks
from build_decks.composer.names import full_name, named, noun_phrase, one_of
from build_decks.composer.namings import naming_asks
from build_decks.composer.refilling import gap_asks
from build_decks.composer.scopes import scope_of
from build_decks.composer.statements import clause_asks, means_asks, suit_asks
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Body, Listing, Weight
from build_decks.facts import Fact, Subject
from build_decks.language.articles import is_mass, with_article, with_the
from build_decks.language.grammar import (
    is_plural,
    lower_first,
    singular,
    upper_first,
)
from build_decks.language.persons import looks_like_person
from build_decks.language.tagger import known, tag
from build_decks.statements import (
    Answered,
    Cell,
    Code,
    Consequence,
    Contrast,
    Definition,
    Event,
    Expansion,
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
    Suits,
    Usual,
)

# What a thing works with rather than has.
WORKED_WITH = frozenset(
    "storage model design format syntax schema pattern layout access control encryption authentication".split()
)


def asks_of(fact: Fact, wording: Wording) -> Iterator[Ask]:
    """The questions for a fact, the best first; none where it cannot be asked well."""
    subject, statement = fact.subject, fact.statement
    match statement:
        case Measure():
            yield from measure_asks(fact, statement, wording)
        case Definition():
            yield from with_articles(definition_asks(fact, statement, wording))
            yield from backward_asks(fact, statement, wording)
        case Expansion(acronym, words):
            one, short = is_plural(acronym) and is_plural(words) and "," not in words, BEHIND_SHORT.fullmatch(acronym)
            acronym, words = (acronym[:-1], singular(words)) if one else (acronym, words)
            place = _where(acronym, subject)
            if short and words.startswith(f"{short['first']} "):  # `QC AB: QC Anchor Board`
                acronym, place, words = short["last"], f" in {acronym}", words[len(short["first"]) + 1 :]
            asked = wording.say("stands_for", acronym=acronym, place=place)
            yield Ask(Basic(asked, upper_first(words)), "expansion", Weight.MUST)
        case Naming():
            yield from naming_asks(subject, statement, wording)
        case Members():
            yield from list_asks(fact, statement, wording)
        case Says():
            yield from clause_asks(fact, statement, wording)
        case Suits():
            yield from suit_asks(subject, statement, wording)
        case Consequence():
            yield from consequence_asks(subject, statement, wording)
        case Property(noun, value, than):
            who = named(subject)
            if than:
                asked = wording.say("likeness", does=who.does, noun=noun, s=who.phrase)
                ones = f"{upper_first(value)} ones" if is_plural(noun) else f"{upper_first(with_article(value))} one"
                like = (
                    "The same as"
                    if value in ("same", "identical")
                    else f"{ones} {'to' if value == 'similar' else 'than'}"
                )
                yield Ask(Basic(asked, f"{like} {with_the(than)}"), "likeness")
            elif subject.sure and noun == "by default":
                yield Ask(
                    Basic(wording.say("by_default", s=who.phrase, **{"is": who.is_}), upper_first(value)),
                    "default",
                    Weight.MUST,
                )
            elif subject.sure and noun.startswith("default "):
                asked = wording.say("measure", cue="", attribute=noun, of=f" of {who.phrase}", **{"is": "is"})
                yield Ask(Basic(asked, upper_first(value)), "default", Weight.MUST)
            elif subject.sure and re.match(r"(?:requirement|prerequisite)s?$", subject.facet, re.I):
                who = named(replace(subject, facet=""))
                asked = wording.say("requires", noun=noun, does=who.does, s=who.phrase)
                yield Ask(Basic(asked, upper_first(value)), "property")
            elif subject.sure and value.startswith("only "):
                asked = wording.say("supports_only", noun=noun, does=who.does, s=who.phrase)
                yield Ask(Basic(asked, upper_first(value)), "property")
            elif subject.sure:
                how = "works_with" if noun.split(" ")[-1] in WORKED_WITH else "property"
                asked = wording.say(how, noun=noun, does=who.does, s=who.phrase)
                yield Ask(Basic(asked, upper_first(value)), "property")
        case Quality() | Feature():
            return
        case Lack(things):
            who = named(subject)
            thing, _, use = things.partition(" for ")
            if use and use.split()[-1] in full_name(subject).split():
                return  # `no charges for using Beanstalk` below Elastic Beanstalk
            if subject.sure and use and len(thing.split()) <= 3:
                no = "are" if is_plural(thing) else "is"
                asked = wording.say("lacks_for", scope=scope_of(subject, things), thing=thing, **{"is": no})
                yield Ask(Basic(asked, upper_first(use)), "lack")
            elif subject.sure and not re.search(r"\b(?:until|unless)\b", things):  # `no salt until it boils`
                yield Ask(Basic(wording.say("lacks", does=who.does, s=who.phrase), upper_first(things)), "lack")
        case Code():
            yield from (Ask(*asked) for asked in code_asks(fact, statement, wording))
        case Event():
            yield from (Ask(*asked) for asked in event_asks(fact, statement, wording))
        case Means(means, purpose, link):
            yield from means_asks(subject, means, purpose, link, wording)
        case Answered(question, answers):
            body: Body = (
                Basic(finish(question), answers[0]) if len(answers) == 1 else Listing(finish(question), answers)
            )
            yield Ask(body, "answer")
        case Cell():
            yield from (Ask(*asked) for asked in cell_asks(fact, statement, wording))
        case Contrast(kind, options, answer, says):
            if " " in answer and sum(" " in o and looks_like_person(o) for o in options) * 2 > len(options):
                if says.startswith(("is ", "has ")):
                    return  # an adjective tells nobody apart
                yield Ask(Basic(finish(f"who {says}?"), answer), "contrast")
                return
            if not kind and len(options) < 2:
                ones = "ones" if says.startswith(("are ", "do ", "have ")) else "one"
                asked = f"which {ones} {says}, unlike {lower_first(options[0])}?" if options else f"what {says}?"
                yield Ask(Basic(finish(asked), upper_first(answer)), "contrast")
                return
            if not kind and (much := re.fullmatch(r"is the (?P<most>most|least) (?P<what>[a-z-]+)", says)):
                other = next(option for option in options if option != answer)
                asked = named(Subject(answer, subject.owner, proper=True)).phrase
                question = finish(f"how {much['what']} is {asked}, compared with {lower_first(other)}?")
                yield Ask(Basic(question, f"The {much['most']} {much['what']}"), "contrast")
                return
            if not kind:
                small = [o.lower() if re.fullmatch("[A-Z][a-z]+", o) and known(o) else lower_first(o) for o in options]
                choice = " or ".join((", ".join(small[:-1]), small[-1]))
                place = f"in {subject.owner}, " if subject.owner and not mentions(choice, subject.owner) else ""
                yield Ask(Basic(finish(f"{place}which {says}: {choice}?"), upper_first(answer)), "contrast")
                return
            which = _class(kind, subject.owner)
            yield Ask(Basic(wording.say("contrast", which=which, says=says), upper_first(answer)), "contrast")
        case Gap():
            yield from gap_asks(statement, subject)
        case Usual(name, kind):
            where = subject.owner or (subject.name if singular(subject.name).lower() != singular(kind).lower() else "")
            place = f" in {noun_phrase(where).phrase}" if where else ""
            yield Ask(
                Basic(wording.say("default_one", kind=one_of(kind), place=place), upper_first(name)),
                "default",
                Weight.MUST,
            )
        case _:
            assert_never(statement)


BEHIND_SHORT = re.compile(r"(?P<first>[A-Z]{2,5}) (?P<last>[A-Z]{2,6})")


def _where(acronym: str, subject: Subject) -> str:
    """Where an acronym of two letters means this, if that is a title: the same two stand for much else."""
    title = all(w[:1].isupper() for w in subject.name.split()) and not mentions(subject.name, acronym)
    return (
        f" in {named(subject).phrase}" if len(acronym) <= 2 and " " in subject.name and title and subject.sure else ""
    )


SORT_BEHIND = re.compile(r"(?P<whole>\S+ \S+(?: \S+)?) (?P<sort>type|kind|form|class|category)")


def _class(kind: str, owner: str) -> str:
    """The class of things to choose from, with its owner: `SQS queue`, `type of SQS polling`."""
    if (sort := SORT_BEHIND.fullmatch(kind)) and all(t.noun for t in tag(sort["whole"])):
        kind = f"{sort['sort']} of {sort['whole']}"  # `cell wall type`
        return kind if not owner or mentions(kind, owner) else f"{kind} in {owner}"
    kind = re.sub(r"^(?:supported|available|common|main|different|possible|various|other)\s+", "", kind)
    of, _, noun = kind.rpartition(" of ") if kind.startswith("type of ") else ("", "", kind)
    glued = re.match(r"[A-Z]{2,}\d*\s", owner) and is_plural(owner)  # `UPVC fittings valve`
    which = f"{owner} {noun}" if owner and not glued and not mentions(noun, owner) else noun
    mass = is_mass(noun.split(" of ")[0].split()[-1].lower())
    return f"type of {which}" if (of or mass) and not which.startswith("type of ") else which
