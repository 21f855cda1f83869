"""What a sentence says in passing of one of its nouns, between commas or at its end: as a sentence of its own."""

from __future__ import annotations

import re

from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import names_a_side
from build_decks.language.tagger import tag
from build_decks.language.tokens import NUMBERS
from build_decks.rules.items import split_items


def said_in_passing(part: str) -> list[str]:
    """The sentence without what is said in passing, and that; empty where nothing is.

    >>> said_in_passing("The old pump, built by miners in 1854, drew clean water")
    ['The old pump drew clean water', 'The old pump was built by miners in 1854']
    >>> said_in_passing("The crew wears a belt, which the mate tightens with a key")
    ['The crew wears a belt', 'the mate tightens the belt with a key']
    >>> said_in_passing("There are two kinds of buoys, cans and nuns")
    ['There are two kinds of buoys: cans and nuns']
    >>> said_in_passing("The port uses two kinds of buoys, cans and nuns, to mark the channel")
    ['The port uses two kinds of buoys to mark the channel', 'There are two kinds of buoys: cans and nuns']
    """
    return _counted(part) or _done(part) or _done_with(part)


COUNTED = re.compile(
    rf"^(?P<lead>.*\b)(?P<number>{'|'.join(NUMBERS[2:8])}|[2-7]) (?P<np>[a-z][^,;:]{{2,50}}), (?P<items>[^;:]+?)(?P<rest>, (?:to|for|by|which|on which|in which|with) [^;:]+)?$",
    re.I,
)


def _counted(part: str) -> list[str]:
    """`two kinds of buoys, cans and nuns`: as many as it says, which are named behind it."""
    found = COUNTED.match(part)
    items = split_items(found["items"]) if found else ()
    if found is None or found["number"].lower() not in (str(len(items)), NUMBERS[min(len(items), 10)]):
        return []
    sides = names_a_side(found["np"]) or re.match(r"(?:[a-z]+ )?ways\b", found["np"])
    if not (sides or all(item.startswith("the ") for item in items)):
        return []  # `two masts, a keel and a rudder`: a list
    if any(len(item.split()) > 5 or any(t.finite for t in tag(item)) for item in items):
        return []
    lead, of = found["lead"], f"{found['number']} {found['np']}"
    if not found["rest"]:
        return [f"{lead}{of}: {found['items']}"]
    bare = re.match(r"There (?:are|were) $", lead)
    main = [] if bare else [f"{lead}{of}{found['rest'][1:] if ' which ' not in found['rest'] else ''}"]
    return [*main, f"There are {of}: {found['items']}"]


DONE = re.compile(
    r"^(?P<np>(?:an?|the|all|most|these|its)\s[^,]{2,50}), (?P<done>(?!called|named|known|termed|dubbed)[a-z]+(?:ed|en|un|wn|lt|pt|ght|de|ept|ung) (?:by|in|on|at|from|with|for|to|as|of|into)\s[^,]{3,80}), (?P<main>[a-z]+\s.+)$",
    re.I,
)


def _done(part: str) -> list[str]:
    """`The pump, built by Snow in 1854, drew clean water` → what it drew, and by whom it was built."""
    found = DONE.match(part)
    if found is None or any(t.finite for t in tag(found["np"])) or not predicate_of(found["np"], found["main"]):
        return []
    told = parse(f"{found['np']} {found['main']}")
    if told is None or not told.sure or told.subject != found["np"] or tag(f"it is {found['done']}")[2].tag != "VVN":
        return []
    be = (
        ("were" if is_plural(found["np"]) else "was")
        if told.past or DATED.search(found["done"])
        else ("are" if is_plural(found["np"]) else "is")
    )
    return [f"{found['np']} {found['main']}", f"{found['np']} {be} {found['done']}"]


DATED = re.compile(r"\b(?:in|by|since)\s(?:the\s)?\d{3,4}s?\b")


OF_WHICH = re.compile(r"^(?P<main>.+), which (?P<said>(?:an?|the|its|their|[A-Z]|some|most|many)\S*\s.+)$")


def _done_with(part: str) -> list[str]:
    """`wears a belt, which the mate tightens with a key` → the mate tightens the belt with a key."""
    found = OF_WHICH.match(part)
    if found is None or finite_first(found["said"]):
        return []
    main, said = parse(found["main"]), parse(found["said"])
    if main is None or said is None or not (main.sure and said.sure and said.subject) or said.object:
        return []
    ends = [t.object for t in main.tails] + [main.object]
    thing = next((words for words in ends if words and found["main"].endswith(words)), "")
    verb = next(
        (t for t in tag(found["said"]) if verb_lemma(t.low) == said.verb and t.start >= len(said.subject)), None
    )
    if said.form is not Form.ACTION or not thing or len(thing.split()) > 4 or verb is None:
        return []
    named = re.sub(r"^an?\s", "the ", thing)
    return [found["main"], f"{found['said'][: verb.end]} {named}{found['said'][verb.end :]}"]


def predicate_of(subject: str, said: str) -> bool:
    """Whether these words can be said of the subject: a clause with it, and a verb first."""
    tokens = tag(f"{subject} {said}")[len(tag(subject)) :]
    while tokens and tokens[0].tag == "AV0":
        tokens = tokens[1:]
    return bool(tokens) and (tokens[0].finite or tokens[0].tag == "VVN") and parse(f"{subject} {said}") is not None


def finite_first(said: str) -> bool:
    return any(len(t := tag(f"{pronoun} {said}")) > 1 and t[1].finite for pronoun in ("it", "they"))
