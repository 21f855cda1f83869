"""Objects that no `what` asks well: all of a kind, the same for two, more than another has, somebody who is told of something."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from build_decks.composer.speakers import Turned, condition, only, speaker, tails, verb_group
from build_decks.facts import Subject
from build_decks.language.articles import is_mass, with_the, without_article
from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import is_plural, lower_first, plural, singular, third_person, upper_first
from build_decks.language.tagger import tag

# `every tray`, `all of the maps`, `only young plants`, `most tropical species`: which of them.
SOME = re.compile(
    r"(?P<how>only|just|all|every|each|any|most)(?: of)?(?: the| its| their| your)? (?P<things>[A-Za-z][\w-]*(?: [\w-]+){0,3}?)"
    r"(?P<more> (?:out of|in|on|of|from|at|that|which|who|with|without)\b.*)?",
    re.I,
)
AS = re.compile(r"(?P<what>[^,;]+?) as (?P<role>(?!well\b|soon\b|long\b|much\b|many\b)[^,;]+)")
TAKEN_AS = frozenset(
    "configure use treat see regard view describe define classify mark register employ interpret".split()
)
PRICE = re.compile(
    r"(?:cost|take|waste) (?:(?:a lot of|much|more|extra|additional) )?(?:money|time|effort|space)", re.I
)
ALIKE = re.compile(r"(?P<the>(?:exactly |much )?the )?same (?P<thing>[a-z].*)", re.I)
UNLIKE = re.compile(r"(?:very |quite |completely |totally )?different [a-z].*", re.I)
# Whom one tells of what.
TELLING = frozenset(
    "notify inform warn remind advise convince assure alert accuse deprive rob rid relieve cure suspect convict".split()
)
# `more books than new shelves`, `a higher ceiling than the hall`.
MORE = re.compile(
    r"(?P<what>(?P<how>more|less|fewer|(?:an? )?(?:more |less )?[a-z]+) (?P<thing>[a-z][\w-]*(?: [\w-]+){0,2})) than (?P<other>[^,;]+)"
)
OF = re.compile(r"(?P<whom>[^,;]+?) of (?P<what>[^,;]+)")


def asked_otherwise(clause: Clause, subject: Subject) -> Turned | None:
    """The question for such an object; None where it is a plain thing."""
    if clause.form is not Form.ACTION or clause.negated or not clause.object:
        return None
    for way in WAYS:
        if turned := way(clause, subject):
            return turned
    return None


def none_of(clause: Clause) -> Clause:
    """`needs no keel`: what it does not need."""
    spared = clause.verb not in ("make", "take", "play", "do", "give") and clause.form is Form.ACTION
    spared = spared and not clause.negated
    if (
        not spared
        or clause.tails
        or not clause.object.startswith("no ")
        or re.search(r"\b(?:or|and|more|longer|effect)\b", clause.object)
    ):
        return clause
    return replace(clause, object=clause.object[3:], negated=True)


def which_of_them(clause: Clause, subject: Subject) -> Turned | None:
    """`Returns all sensors by default` → Which sensors does a hut return by default?"""
    said, whole = clause.object, f"{clause.object}{f' {clause.tails[0]}' if clause.tails else ''}"
    rest = 0
    if (
        clause.tails
        and re.match(r"(?:every|all|any|each|most|only) ", said, re.I)
        and clause.tails[0].preposition in ("in", "of", "on", "from")
    ):
        said, rest = whole, 1  # `every item in the table` is one answer
    found = SOME.fullmatch(said) if not re.match(r"(?:most|half) of ", said, re.I) else None
    tokens = tag(found["things"]) if found else ()
    if found is None or not tokens[-1].noun or not all(t.noun or t.tag in ("AJ0", "VVN", "VVG") for t in tokens):
        return None
    narrow = found["how"].lower() in ("only", "just", "most")  # of which only some are meant: young plants
    at = len(tokens) - 1
    while at and tokens[at - 1].noun and not narrow:
        at -= 1
    noun = found["things"][tokens[at].start :]
    if found["how"].lower() in ("only", "just") and (at == 0 and not found["more"] or not tokens[-1].word.islower()):
        return None
    if not is_plural(noun) and not is_mass(tokens[-1].low):
        noun = plural(noun)
    of_it = found["how"].lower() == "all" and (found["more"] or "").startswith(" of ")
    if of_it:  # `all the old parts of a lock`
        noun, at = f"{found['things']}{found['more']}", 0
    who, lead = speaker(replace(clause, object=""), subject)
    auxiliary, verb = verb_group(clause, who)
    others = tails(replace(clause, tails=clause.tails[rest:]))
    ask = lower_first(noun) if noun[1:].islower() else noun
    plain = found["how"].lower() == "all" and at == 0 and (of_it or not found["more"])
    answer = "All" if plain else upper_first(with_the(said) if said.islower() else said)
    return Turned(
        f"{lead}which {ask} {auxiliary} {who.phrase} {verb}{others}{condition(clause)}?", only(clause, answer)
    )


def those_without(clause: Clause, subject: Subject) -> Turned | None:
    """`Refuses boats without lamps` → Which boats does a lock refuse?"""
    first = clause.tails[0] if clause.tails else None
    if first is None or first.preposition != "without" or tag(first.object)[0].tag == "VVG":
        return None
    if " " in clause.object or not is_plural(clause.object) or not clause.object.islower():
        return None
    who, lead = speaker(replace(clause, object="", tails=clause.tails[1:]), subject)
    auxiliary, verb = verb_group(clause, who)
    others = tails(replace(clause, tails=clause.tails[1:]))
    return Turned(
        f"{lead}which {clause.object} {auxiliary} {who.phrase} {verb}{others}{condition(clause)}?",
        only(clause, f"those {first}"),
    )


def in_common(clause: Clause, subject: Subject) -> Turned | None:
    """`Doors and vents use the same motor` → What do doors and vents have in common?"""
    alike, unlike = ALIKE.fullmatch(clause.object), UNLIKE.fullmatch(clause.object)
    sides = clause.subject.removeprefix("both ").split(" and ")
    if not (alike or unlike) or len(sides) != 2 or clause.modal or clause.past or clause.condition:
        return None
    who, lead = speaker(replace(clause, object="", tails=()), subject)
    told = f"{'the ' if alike and not alike['the'] else ''}{clause.object}{tails(clause)}"
    question = "what do {} have in common?" if alike else "how do {} differ?"
    return Turned(f"{lead}{question.format(who.phrase)}", f"They {clause.verb} {told}")


def whom_of_what(clause: Clause, subject: Subject) -> Turned | None:
    """`Staff must notify the manager of broken panes` → Whom must staff notify of broken panes?"""
    found = OF.fullmatch(clause.object) if clause.verb in TELLING else None
    if found is None:
        return None
    who, lead = speaker(replace(clause, object=""), subject)
    auxiliary, verb = verb_group(clause, who)
    rest = f"of {found['what']}{tails(clause)}{condition(clause)}"
    return Turned(f"{lead}whom {auxiliary} {who.phrase} {verb} {rest}?", only(clause, found["whom"]))


def compared_with(clause: Clause, subject: Subject) -> Turned | None:
    """`Old shelves hold more books than new shelves` → Which shelves hold more books?
    `A hall has a higher ceiling than a cell` → How does the ceiling of a hall compare with that of a cell?"""
    than = next((f" {t}" for t in clause.tails if t.preposition == "than"), "")
    found = MORE.fullmatch(f"{clause.object}{than}")
    plain = clause.subject and not (clause.modal or clause.past or clause.condition or clause.tails[1:])
    if found is None or not plain or not tag(found["thing"])[-1].noun:
        return None
    amount, degree = found["how"] in ("more", "less", "fewer"), tag(without_article(found["how"]))
    if not amount and degree[-1].tag != "AJC" and len(degree) == 1:
        return None
    mine, theirs = clause.subject, found["other"].removesuffix(" do").removesuffix(" does")
    who, lead = speaker(replace(clause, object="", tails=()), subject)
    head = mine.split()[-1]
    if (
        " " in mine
        and " " in theirs
        and singular(head).lower() == singular(theirs.split()[-1]).lower()
        and head.islower()
    ):
        does = verb_group(clause, who)[1].strip()
        deed = does if who.plural else third_person(clause.verb)
        return Turned(f"{lead}which {head} {deed} {found['what']}?", clause.subject)
    if amount or clause.verb != "have":
        first, second = sorted((lower_first(mine), theirs), key=str.lower)
        deed = clause.verb if is_plural(theirs) else third_person(clause.verb)
        return Turned(f"{lead}which {deed} {found['what']}: {first} or {second}?", clause.subject)
    thing, several = found["thing"], is_plural(found["thing"])
    of = f"the {thing} of {who.phrase} compare with {'those' if several else 'that'} of {theirs}"
    answer = f"{'They are' if several else 'It is'} {without_article(found['how'])}"
    return Turned(f"{lead}how {'do' if several else 'does'} {of}?", answer)


def as_what(clause: Clause, subject: Subject) -> Turned | None:
    """`You can use a barge as a bridge` → As what can you use a barge?"""
    found = AS.fullmatch(clause.object) if clause.verb in TAKEN_AS and not clause.tails else None
    if found is None or tag(found["role"])[0].tag in ("AV0", "AJ0", "CJS", "PNP"):
        return None
    who, lead = speaker(replace(clause, object=found["what"]), subject)
    auxiliary, verb = verb_group(clause, who)
    return Turned(f"{lead}as what {auxiliary} {who.phrase} {verb} {found['what']}{condition(clause)}?", found["role"])


def kinds_of_it(clause: Clause, subject: Subject) -> Turned | None:
    """`Farm animals include sheep and goats` → What are two farm animals?"""
    two = clause.object.split(" and ") if clause.verb == "include" and not re.search(r"[,;()]", clause.object) else []
    tokens = tag(clause.subject)
    plain = len(two) == 2 and is_plural(clause.subject) and not (clause.tails or clause.modal or clause.past)
    if not plain or len(tokens) < 2 or not all(t.noun or t.tag in ("AJ0", "VVN") for t in tokens):
        return None
    who, lead = speaker(replace(clause, object=""), subject)
    return Turned(f"{lead}what are two {who.bare}?", clause.object)


def few(clause: Clause, subject: Subject) -> Turned | None:
    """`Few glues stand heat` → How many glues stand heat?"""
    found = re.fullmatch(r"(?:only |very )?few (?P<things>.+)", clause.subject, re.I)
    if found is None or clause.modal or clause.past or not is_plural(found["things"]):
        return None
    who, lead = speaker(replace(clause, subject=found["things"], object="", tails=()), subject)
    deed = f"{clause.verb} {clause.object}{tails(clause)}{condition(clause)}"
    return Turned(f"{lead}how many {who.bare} {deed}?", clause.subject[: -len(found["things"])].strip())


def drawback(clause: Clause, subject: Subject) -> Turned | None:
    """`Clearing the lock by hand costs money` → What is the drawback of clearing the lock by hand?"""
    if not PRICE.fullmatch(f"{clause.verb} {clause.object}") or not clause.subject or clause.modal or clause.past:
        return None
    who, lead = speaker(replace(clause, object=""), subject)
    deed = f"{'They' if who.plural else 'It'} {clause.verb if who.plural else third_person(clause.verb)}"
    return Turned(f"{lead}what is the drawback of {who.phrase}?", f"{deed} {clause.object}{tails(clause)}")


WAYS: tuple[Callable[[Clause, Subject], Turned | None], ...] = (
    which_of_them,
    those_without,
    in_common,
    whom_of_what,
    compared_with,
    as_what,
    kinds_of_it,
    few,
    drawback,
)
