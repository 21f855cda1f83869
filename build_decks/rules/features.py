"""What is told of one thing in a few words each, below its name: what it is like, what goes on in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from build_decks.language.clauses import parse
from build_decks.language.degrees import adjective_opens
from build_decks.language.facets import facets
from build_decks.language.grammar import is_name, is_plural, is_proper
from build_decks.language.persons import looks_like_person
from build_decks.language.roles import Role, bare, is_field, names_a_side
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import ARROW
from build_decks.outline import ItemKind
from build_decks.quantity.finder import find_quantities
from build_decks.rules.below import is_doing
from build_decks.rules.definitions import below
from build_decks.rules.fragments import DEGREE
from build_decks.rules.items import MOST
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.traits import BEHIND, DOING_OF, LIKE, has_tail
from build_decks.statements import Members

LONGEST = 12  # words of a point
JOINING = frozenset("no not also can may must only same as and or but".split())  # words that a point does not open with


@reads(
    "# Rot\n## Dry rot\n- Soft wood\n- Dark spots along the grain\n- Loss of paint\n- It takes a year",
    "Dry rot · features: Soft wood, Dark spots along the grain, Loss of paint",
)
@reads(
    "# Boats\n- Raft\n  - Wide deck\n  - Reed walls around it\n  - It drifts",
    "raft · features: Wide deck, Reed walls around it",
)
@reads(
    "# Locks\n- Keeper\n  - Opening of the gates\n  - Collection of tolls",
    "locks · keeper: Opening of the gates, Collection of tolls",
)
@reads(
    "# Ada Marlow\n- Reduced harbour fees\n- Finished repair of the quay",
    "Ada Marlow · deeds: Reduced harbour fees, Finished repair of the quay",
)
@leaves(
    "# Boats\n- Rafts\n  - Log raft\n  - Reed raft",
    "# Boats\n- Raft\n  - Deck\n  - Mast",
    "# Boats\n- Raft\n  - Wide deck\n  - It drifts\n  - It is slow",
    "# Boats\n- Uses\n  - Slow transport\n  - Safe storage",
    "# Boats\n- Launch\n  1. Pushed down the ramp to the water\n  2. Towed across the bay to the quay",
)
def features(line: Line) -> Iterator[Claim]:
    """The points below one thing that say what it has or is like, where most of what stands there is such a point."""
    if not _is_one_thing(line):
        return
    told = [child for child in line.told if not child.aside and child.words]
    points = [child for child in told if _is_point(child)]
    if points and points[0] is told[0] and next(below(points[0]), None) is not None:
        points = points[1:]  # what it is
    describing = sum(map(_describes, points))
    if not 2 <= len(points) <= MOST or 2 * len(points) < len(told) or 3 * describing < 2 * len(points):
        return
    if is_plural(bare(line.name)) and not all(has_tail(point.words) for point in points):
        return  # they may be the things themselves
    names = tuple(point.words.strip(" .,;") for point in points)
    if len({name.lower() for name in names}) == len(names):
        somebody = line.own.person or " " in line.name and looks_like_person(line.name)
        of = "deeds" if somebody else "features"
        of, subject = (line.name, line.subject) if all(map(_is_doing, names)) else (of, line.own)
        yield Claim(Members(of, names, facet="below"), line.item.text.plain, "; ".join(names), subject)


def _is_one_thing(line: Line) -> bool:
    """Whether a parent is the name of one thing, of which something can be told."""
    if line.role is not Role.NAME or not line.own.sure or line.value or ARROW.search(line.words):
        return False
    if not line.heading and line.item.text.plain.rstrip().endswith(":"):
        return False
    name = bare(line.name)
    doing = is_doing(name) or tag(name)[0].tag == "VVG"
    return not (doing or is_field(name) or names_a_side(name) or name.lower() in facets()[1])


def _is_point(line: Line) -> bool:
    """A few words without a verb, with nothing below them."""
    if line.children or line.label or line.examples or line.item.kind is not ItemKind.BULLET:
        return False
    words, tokens = line.words, tag(line.words)
    if re.search(r"\bvs\b|[=<>≈]|→", words):
        return False
    few = 1 <= len(words.split()) <= LONGEST and not find_quantities(words) and not words.endswith(":")
    if not few or tokens[0].low in JOINING:
        return False
    compared = tokens[0].tag == "AJC" and " than " in words
    if compared or DEGREE.match(words) or adjective_opens(tokens) and any(t.tag in BEHIND for t in tokens):
        return False  # `Lower than a barge`, `Low in the water`: asked by itself
    noun = takewhile(lambda t: t.tag not in ("CJT", "DTQ", "PNQ"), tokens)
    return not any(t.finite for t in noun) and (parse(words) is None or tokens[0].tag in LIKE)


def _describes(line: Line) -> bool:
    """`Dark spots along the grain`, `Soft wood`: what the thing has is like something, or more is said of it; no name."""
    tokens = tag(line.words)
    if is_proper(line.words) and all(is_name(t.word) and not known(t.low) for t in tokens if t.noun):
        return False
    return len(tokens) > 1 and (tokens[0].tag in LIKE or has_tail(line.words)) or _is_doing(line.words)


def _is_doing(words: str) -> bool:
    return DOING_OF.match(words) is not None or is_doing(words)
