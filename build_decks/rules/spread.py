"""A number for each of several things in one sentence: `5 minutes for boats and 10 minutes for barges` says it twice."""

from __future__ import annotations

import re
from itertools import pairwise

from build_decks.language.tagger import tag
from build_decks.quantity import Dimension
from build_decks.quantity.finder import find_quantities

# What a number holds for, between it and the next: `for boats and`, `in summer, but`; the preposition of the number may come again.
MEASURED = r"(?P<how>\s(?:deep|wide|long|high|tall|thick|heavy|old|fast))"
HOW = f"{MEASURED}?"
SIDE = re.compile(rf"{MEASURED}(?:,? and |, )?\.?")
SCOPE = re.compile(
    HOW
    + r"\s(?P<scope>[^\s,;]+(?:\s[^\s,;]+){0,4}?)(?:,? (?:and|but|or|while|whereas) |, |; )(?P<again>(?:at|up to|about|only|in|from|for|of) )?"
)
LAST = re.compile(HOW + r"\s(?P<scope>\S+(?:\s\S+){0,5}?)(?P<again>)(?: by default)?\.?")
PLACES = frozenset("at in on under over above below inside outside".split())
WHERE = frozenset("inside outside upstream downstream indoors outdoors overnight".split())


def spread(part: str) -> list[str]:
    """The sentence once for each of its numbers, where each has a scope of its own; otherwise as it is.

    >>> spread("Takes 5 minutes for boats and 10 minutes for barges")
    ['Takes 5 minutes for boats', 'Takes 10 minutes for barges']
    >>> spread("Opens at 3 m in summer, but at 5 m in winter")
    ['Opens at 3 m in summer', 'Opens at 5 m in winter']
    >>> spread("Is heard 40 km at sea and 12 km on land")
    ['Is heard 40 km at sea', 'Is heard 12 km on land']
    >>> spread("Is 12 m wide and 90 m long")
    ['Is 12 m wide', 'Is 90 m long']
    >>> spread("Rises from 2 bar to 5 bar in winter")
    ['Rises from 2 bar to 5 bar in winter']
    """
    found = [q for q in find_quantities(part) if q.dimension is not Dimension.YEAR]
    if len(found) < 2 or len({q.dimension for q in found}) > 1:
        return [part]
    lead = part[: found[0].start]
    behind = [part[q.end : after.start] for q, after in pairwise(found)] + [part[found[-1].end :]]
    sides = [SIDE.fullmatch(words) for words in behind]
    if all(sides):
        return [f"{lead}{part[q.start : q.end]}{side['how']}" for q, side in zip(found, sides, strict=True) if side]
    scopes: list[str] = []
    how = ""
    for shape, words in zip([*[SCOPE] * (len(found) - 1), LAST], behind, strict=True):
        scope = shape.fullmatch(words)
        if scope is None or not _holds(scope["scope"]) or not lead.endswith(scope["again"] or ""):
            return [part]
        how = how or scope["how"] or ""
        scopes.append(scope["scope"])
    links = {scope.split()[0].lower() for scope in scopes}
    alike = len(links) == 1 or links <= PLACES or all(scope in WHERE for scope in scopes)
    if not alike or len(set(scopes)) < len(scopes):
        return [part]
    always = " by default" if part.rstrip(".").endswith(" by default") else ""
    return [f"{lead}{part[q.start : q.end]}{how} {scope}{always}" for q, scope in zip(found, scopes, strict=True)]


def _holds(scope: str) -> bool:
    """Whether these words can say for what a number holds: a preposition with its noun, or where."""
    tokens = tag(scope)
    return scope in WHERE or len(tokens) > 1 and tokens[0].tag == "PRP" and not any(t.finite for t in tokens)


BRACKETED = re.compile(r" \(([a-z]+(?: [a-z]+){0,2})\)(?=[,;.]|\s(?:and|or|&)\s|$)")


def opened(text: str) -> str:
    """What numbers hold for in brackets, in words, where there are two or more of these and nothing else.

    >>> opened("Fee: 20 euros (boats), 35 euros (barges)")
    'Fee: 20 euros for boats, 35 euros for barges'
    >>> opened("Fee: 20 euros (boats)")
    'Fee: 20 euros (boats)'
    """
    *found, rest = BRACKETED.split(text)
    befores, scopes = found[::2], found[1::2]
    if len(scopes) < 2 or rest.strip(" .") or not all(re.fullmatch(r"[^()\d]*\d[^()]*", before) for before in befores):
        return text
    if not all(tag(scope)[-1].noun for scope in scopes):
        return text
    return "".join(f"{before} for {scope}" for before, scope in zip(befores, scopes, strict=True)) + rest


def scoped(text: str) -> str:
    """Two numbers with what each holds for right behind it: with `for`, where that is left out.

    >>> scoped("20 euros boats and 35 euros for barges")
    '20 euros for boats and 35 euros for barges'
    >>> scoped("20 euros and 35 pounds")
    '20 euros and 35 pounds'
    """
    first, joint, second = text.strip(" .").partition(" and ")
    sides = [_with_for(side) for side in (first, second)]
    return joint.join(sides) if all(sides) else text


def _with_for(side: str) -> str:
    """`20 euros boats` → `20 euros for boats`; empty where it is no number with such words."""
    found = find_quantities(side)
    behind = side[found[0].end :].strip() if len(found) == 1 and found[0].start == 0 and found[0].unit else ""
    tokens = tag(behind)
    if behind and _holds(behind):
        return side
    plain = (
        bool(tokens) and len(tokens) <= 4 and all(t.noun or t.tag in ("AJ0", "VVN") or t.word == "/" for t in tokens)
    )
    return f"{side[: found[0].end]} for {behind}" if plain else ""
