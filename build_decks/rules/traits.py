"""Words that tell a trait of a thing: what it has, what it is like, what goes on in it."""

from __future__ import annotations

import re

from build_decks.language.clauses import parse
from build_decks.language.degrees import adjective_opens
from build_decks.language.tagger import tag
from build_decks.quantity.finder import find_quantities

# Tags of what says how something is, before its noun; of what is said of a noun, behind it.
LIKE = frozenset("AJ0 AJC AJS AV0 VVN VVG".split())
BEHIND = frozenset("PRP PRF CJT DTQ TO0".split())
# How a definition opens, or what it has in it: an article, a clause, what the thing is for, of what kind.
DEFINES = re.compile(
    r"(?:an?|the|any|one) |.*\b(?:that|which|who|whose|where|for|to|used|\w+ed (?:by|with|from|on|in|to))\b|.*\b(?:type|kind|form|set|group|class|study|process|part|branch|science|method|way) of ",
    re.I,
)
DOING_OF = re.compile(r"[A-Za-z]+(?:ing|[ts]ion|ment) (?:of|for|in|on|with|between|by) ")


def are_traits(first: str, others: list[str]) -> bool:
    """Whether what stands below a thing are its traits, one after the other, and the first no definition: three of them, or more."""
    things = [first, *(other for other in others if not adjective_opens(tag(other)))]
    if len(things) < 3 or DEFINES.match(first) or not all(map(describes, things)):
        return False
    nouns = [{token.low for token in tag(thing) if token.noun} for thing in things]
    return not set.intersection(*nouns)  # the same in other words


def describes(words: str) -> bool:
    """`Dark spots along the grain`, `Soft wood`: a thing that is like something, or of which more is said, in few words without a verb."""
    tokens = tag(words)
    few = 1 < len(tokens) <= 12 and not adjective_opens(tokens) and not find_quantities(words) and ":" not in words
    if not few or any(t.finite for t in tokens) or parse(words) is not None and tokens[0].tag not in LIKE:
        return False
    return tokens[0].tag in LIKE or has_tail(words)


def has_tail(words: str) -> bool:
    """`Spots along the grain`: a thing of which more is said behind it."""
    return any(t.tag in BEHIND for t in tag(words)[1:])
