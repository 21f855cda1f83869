"""Sentences in the order of a question, asked for who or what: the doer, the thing, what it is, what is said or done."""

from __future__ import annotations

import re

from build_decks.composer.wanted import COUNTED, wanted, which_noun
from build_decks.language.articles import ARTICLES
from build_decks.language.clause import Form
from build_decks.language.dates import is_date
from build_decks.language.grammar import head_noun, is_name, is_plural, lower_first, plural
from build_decks.language.lexicon import verb_lemma
from build_decks.language.parts import Turn
from build_decks.language.persons import FULL_NAME, acts, looks_like_person, means_person
from build_decks.language.tagger import content_words, tag
from build_decks.quantity import Dimension
from build_decks.quantity.finder import find_quantities

Asked = tuple[str, str] | None  # (question, answer)

QUANTIFIED = re.compile(
    r"(?:all|any|each|every|no|none|most|many|some|several|few|both|either|neither|only \d|not|another|other|others)\b",
    re.I,
)
# What is said of one thing alone: the oldest, older than another.
TELLING_APART = re.compile(r"\w+ (?:\w+ )?(?:be )?(?:the\b|\w+est\b|(?:more )?\w+ than\b)")
TOLD = re.compile(r"(?:\w+ed\b|was|had|did|wrote|led|took|made|became)")  # of what is so, a name may be that of a thing
PLURAL = re.compile(r"\b(?:their|they|them|each other)\b")
# With these a noun says one thing: do harm, take place; with a particle they say something of their own: make up.
LIGHT = frozenset("do get take make give call seem become keep let put come go be".split())
PARTICLE = re.compile(r"^(?:\w+ )?\w+ (?:up|out|off|down|over)\b")
# In the passive, what somebody is to do; of other deeds `to` says why.
BOUND = frozenset(
    "assume presume suppose permit allow require force compel expect ask oblige tell make entitle enable design intend train say believe know think "
    "forbid order invite encourage advise teach prepare need program configure consider instruct urge persuade convince warn remind motivate".split()
)
NAMING = frozenset("call name term know consider label dub entitle".split())
MODIFYING = frozenset("PRP CJT DTQ PNQ VVG VVN".split())  # tags of what says more of a noun behind it
# What says nothing of what a thing is.
LIKE = re.compile(r"(?:the same|one of|similar|like|not|no|a lot|also|still|because|due)\b", re.I)
NO_THING = frozenset("AJC AV0 VVN VVG PRP AJ0 XX0 CJS TO0 PNI PNP".split())
ROLE = re.compile(r"the [\w ]+ (?:of|for|in) ", re.I)

ONE = re.compile(r"(?P<number>(?:only |exactly |just |more than |at least |at most )?one) (?P<noun>[a-z]+(?: [a-z]+)?)")
# `may be used alone, and are checked daily`: the second of two things that are said of it.
SECOND = re.compile(
    r"(?<=\w{3}),? and (?:is|are|was|were|has|have|can|may|must|should|will|does|do)\b(?! (?:\w+ )?(?:its|their|it|them)\b).*$"
)
MADE = frozenset("elect appoint make crown declare nominate ordain proclaim".split())
FEELING = {
    "concerned": "about",
    "worried": "about",
    "afraid": "of",
    "aware": "of",
    "sure": "of",
    "certain": "of",
    "convinced": "of",
}
MOST = re.compile(r"(?:the )?(?:maximum|minimum|lowest|highest|longest|shortest|usual|normal|average|total)\b", re.I)


def of_subject(turn: Turn) -> Asked:
    """`[Whale oil] lights the pier` → what lights the pier?"""
    hidden, rest = turn.hidden, SECOND.sub("", turn.rest)
    if some := of_some(turn):
        return some
    if QUANTIFIED.match(hidden) or COUNTED.fullmatch(hidden) or content_words(f"{turn.opening} {rest}") < 2:
        return None
    if turn.form is Form.COPULA and not TELLING_APART.match(rest):
        return None  # many things are a kind of boat, or dry
    noun = which_noun(hidden) or _of_degree(hidden)
    if noun and any(len(word) > 3 for word in set(hidden.split()) - set(noun.split())):
        return None if "each other" in rest else (f"which {noun} {turn.several if is_plural(noun) else rest}", hidden)
    if PLURAL.search(rest) or turn.form is Form.PASSIVE and turn.object or tag(hidden)[0].tag == "CRD":
        return None
    told = TOLD.match(rest) or tag(f"he {rest}")[1].tag == "VVD"
    somebody = acts(hidden, turn.verb) and told or means_person(hidden)
    somebody = somebody or turn.verb == "become" and means_person(turn.rest.partition(f"{turn.finite} ")[2])
    return f"{'who' if somebody else 'what'} {rest}", hidden


def _of_degree(words: str) -> str:
    """`Steeper curves` are one of two kinds of curves."""
    tokens = tag(words)
    return tokens[1].word if [t.tag for t in tokens] == ["AJC", "NN2"] else ""


def of_some(turn: Turn) -> Asked:
    """`Boats with [flat keels] are slow` → which boats are slow? Those with flat keels."""
    some = None if QUANTIFIED.match(turn.hidden) or COUNTED.match(turn.hidden) else _some_of(turn.hidden)
    if some is None or not turn.several or content_words(f"{some[0]} {turn.several}") < 2:
        return None
    return f"which {some[0]} {turn.several}", f"those {some[1]}"


def _some_of(words: str) -> tuple[str, str] | None:
    """`boats with flat keels`: those of a kind that more is said of, and what that is."""
    tokens = tag(words)
    at = next((i for i, t in enumerate(tokens) if t.tag in MODIFYING), 0)
    kind = tokens[:at]
    plain = kind and kind[-1].tag == "NN2" and all(t.noun or t.tag in ("AJ0", "VVN") for t in kind)
    if not plain or is_name(kind[0].word) or not any(t.noun for t in tokens[at:]) or "," in words:
        return None
    return lower_first(words[: tokens[at].start].strip()), words[tokens[at].start :]


def of_agent(turn: Turn) -> Asked:
    """`Requests are signed by [the client]` → what signs requests?"""
    hidden = turn.hidden
    if QUANTIFIED.match(hidden) or COUNTED.fullmatch(hidden) or content_words(turn.rest) < 2:
        return None
    if tag(hidden)[0].tag == "VVG":
        return None  # `raised by turning the wheel`: how
    noun = which_noun(hidden)
    word = (
        "who"
        if looks_like_person(hidden) or means_person(hidden)
        else f"which {noun}"
        if noun and not is_plural(noun)
        else "what"
    )
    return f"{word} {turn.rest}", hidden


def of_object(turn: Turn) -> Asked:
    """`Dry rope loses [half its strength]` → what does dry rope lose?"""
    hidden = turn.hidden
    denied = re.match(r"not (?P<deed>(?!only\b|just\b|necessarily\b)[a-z]+)$", turn.rest)
    if denied and turn.last and turn.helper in ("do", "does", "did") and turn.subject.lower() not in ("you", "we"):
        return f"{turn.helper} {turn.subject} {denied['deed']} {hidden}", "no"
    if not turn.rest or _is_made_to(turn) or turn.subject == "it" and " " not in hidden:
        return None
    if turn.verb in LIGHT and not PARTICLE.search(turn.rest):
        return told if (told := _wanted(turn)) and told[0].endswith(" to do") else None
    if is_date(re.sub(r"^(?:around|about|circa|c\.) ", "", hidden)):
        return turn.asked("when"), hidden
    counted = COUNTED.fullmatch(hidden)
    if counted and is_plural(counted["noun"]):
        return turn.asked(f"how many {counted['noun']}"), counted["number"]
    if one := ONE.fullmatch(hidden):
        return turn.asked(f"how many {plural(one['noun'])}"), one["number"]
    if turn.verb == "have":
        return (turn.asked("what"), hidden) if re.match(r"not have\b", turn.rest) else _wanted(turn)
    if _lasts(turn):
        return turn.asked("how long"), hidden
    if turn.form is Form.PASSIVE and turn.verb in MADE:
        return turn.asked("what"), hidden  # `was elected mayor`
    named = looks_like_person(hidden) and not hidden.lower().startswith("the ")
    if (named or is_one_person(hidden, turn.verb)) and turn.helper == "did":
        return turn.asked("whom"), hidden
    return _wanted(turn) or (turn.asked("what"), hidden)


def is_one_person(words: str, verb: str) -> bool:
    """Whether an object is somebody by his name or as one of a kind, no body of people: `Ann Lee`, `her landlord`."""
    kind = re.sub(r"(?: [A-Z][\w’'-]+)+$", "", words)  # `his minister Lee`
    if means_person(kind):
        return INSTITUTION.search(kind) is None and not any(t.finite for t in tag(kind))
    full = FULL_NAME.fullmatch(words) is not None or verb in ("marry", "meet", "befriend")  # no `Egypt`
    return full and looks_like_person(words)


INSTITUTION = re.compile(
    r"\b(?:governments?|people|parliament|legislature|army|forces|troops|elites?|clergy|jury|crowds?|mobs?|chair|general)\b",
    re.I,
)


def _is_made_to(turn: Turn) -> bool:
    """`forces [the crew] to row`: whom it forces, and to what."""
    deed = re.search(r"\b(\w+) to (\w+)", turn.rest) if turn.verb in BOUND else None
    return deed is not None and verb_lemma(deed[1]) == turn.verb and verb_lemma(deed[2]) == deed[2]


def _lasts(turn: Turn) -> bool:
    """`The walk takes [two hours]`."""
    quantity = next(iter(find_quantities(turn.hidden)), None)
    long = quantity is not None and quantity.dimension is Dimension.TIME and bool(quantity.unit)
    return long and turn.verb in ("last", "require", "need")


def _wanted(turn: Turn) -> Asked:
    """`The barge has [a flat bottom]` → what kind of bottom does the barge have?"""
    found = wanted(turn.verb, turn.hidden, f"{turn.subject} {turn.rest}", turn.last)
    return (turn.asked(found.word, found.rest), found.answer) if found and (turn.last or not found.rest) else None


DEGREE = re.compile(r"so (?P<how>[a-z]+) that\s")


def of_complement(turn: Turn) -> Asked:
    """`The usual cause of leaks is [dry wood]` → what is the usual cause of leaks?"""
    hidden, words = turn.hidden, tag(turn.hidden)
    if (degree := DEGREE.match(hidden)) and turn.form is Form.COPULA and turn.last:
        return turn.asked(f"how {degree['how']}"), hidden
    if turn.form is Form.PASSIVE:
        return (turn.asked("what"), hidden) if turn.verb in NAMING and words[-1].noun else None
    if turn.subject == "there":
        return _how_many(turn)
    if _turns_out(turn):
        return turn.asked("what"), hidden
    if turn.form is not Form.COPULA or turn.rest or not turn.last or turn.helper not in ("is", "are", "was", "were"):
        return None
    if (number := find_quantities(turn.subject)) and number[0].surface == turn.subject and MOST.match(hidden):
        return f"what {turn.helper} {hidden}", turn.subject
    if head_noun(words) is None or words[0].tag in NO_THING or LIKE.match(hidden) or COUNTED.fullmatch(hidden):
        return None
    several = is_plural(turn.subject) != is_plural(hidden) and words[0].low not in ARTICLES
    if QUANTIFIED.match(turn.subject) or not ROLE.match(turn.subject) and (several or " and " in turn.subject):
        return None
    return turn.asked("who" if looks_like_person(turn.subject) or looks_like_person(hidden) else "what"), hidden


def _turns_out(turn: Turn) -> bool:
    """`A rope must be [long enough]`, `The gates become [loose] in summer`: what a thing has to be, or comes to be."""
    if turn.verb == "become":
        return turn.helper in ("do", "does", "did") and not LIKE.match(turn.hidden)
    duty = turn.helper in ("must", "should") and turn.form is Form.COPULA and turn.rest == "be"
    return duty and turn.last and (" " in turn.hidden or tag(turn.hidden)[0].tag in ("AJ0", "VVN", "AJC"))


def _how_many(turn: Turn) -> Asked:
    """`There are [four ways to cross the lake]` → how many ways to cross the lake are there?"""
    found = COUNTED.match(turn.hidden)
    if found is None or not is_plural(found["noun"]) or turn.helper not in ("are", "were"):
        return None
    return turn.asked(f"how many {found['noun']}{turn.hidden[found.end() :]}"), found["number"]


def of_members(turn: Turn) -> Asked:
    """`The fleet sails from three ports ([Ostend, Dover, Brest])` → from which three ports does the fleet sail?"""
    link = f"{turn.link} " if turn.link else ""
    return turn.asked(f"{link}which {lower_first(turn.object)}"), turn.hidden


def of_saying(turn: Turn) -> Asked:
    """`The survey found that [the tower leans]` → what did the survey find?"""
    noun = turn.form is Form.COPULA and bool(turn.rest)  # `is liable for loss [that he causes]`
    told = turn.hidden if turn.hidden.startswith(turn.link) else f"{turn.link} {turn.hidden}"  # `how deep it is`
    if turn.rest and turn.form is not Form.ACTION and turn.last:
        end = FEELING.get(turn.rest.split()[-1])
        return (turn.asked("what", end), told) if end else None
    return (turn.asked("what"), told) if turn.last and not noun else None


def of_deed(turn: Turn) -> Asked:
    """`The wool is [washed and dried]` → what is done with the wool?"""
    helper = {"is": "is", "are": "is", "was": "was", "were": "was"}.get(turn.helper)
    joined = not re.search(r"\bbut\b", turn.hidden)
    return (f"what {helper} done with {turn.subject}", turn.hidden) if helper and joined and not turn.rest else None
