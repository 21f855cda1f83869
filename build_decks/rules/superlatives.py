"""What a thing is the first, the largest, the most common of: asked for the thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.articles import without_article
from build_decks.language.clauses import parse
from build_decks.language.grammar import head_noun, is_plural, lower_first, plural, upper_first
from build_decks.language.persons import looks_like_person
from build_decks.language.roles import Role, lists_members
from build_decks.language.tagger import content_words, tag
from build_decks.language.tokens import NUMBERS
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.pieces import stands_for
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered, Cell, Definition

OUTSTANDING = frozenset("first last only".split())
LONGEST = 14


@reads("# Barges\n- Carry grain\n- Most common ships on the Rhine", "barges = Most common ships on the Rhine")
@reads("# Locks\n- Slow\n- The oldest way of lifting boats", "locks = The oldest way of lifting boats")
@reads("# Anna Wagner\n- Born in Ghent\n- First woman to cross the lake", "Anna Wagner = First woman to cross the lake")
@reads("# Snow barge\n- It was the first boat to cross the lake", "Snow barge = the first boat to cross the lake")
@leaves(
    "# Snow barge\n- The wheel is old\n- It was the first wheel to turn on the lake",
    "# Barges\n- Most boats on the Rhine",
    "# Barges\n- Most common",
    "# Barges\n- Best boats",
    "# Barges\n- Last painted in May",
    "# Barges\n- Only suitable for grain",
    "# Rhine\n- Largest boats with a deck",
    "# Barges\n- Symptoms\n  - Largest boats of the canal",
)
def outstanding(line: Line) -> Iterator[Claim]:
    """A superlative with what it is measured by, as the whole line: the one right answer is the thing above."""
    parent = line.parent
    if line.heading or line.label or line.children or parent is None or parent.role is not Role.NAME:
        return
    if not line.subject.sure or line.subject.facet or lists_members(parent.words):
        return
    for part in line.parts:
        told = _of_it(part, line)
        said = without_article(told)
        head = head_noun(tag(said))
        agrees = head is None or is_plural(head.word) <= is_plural(line.subject.name)
        if (
            agrees
            and _is_outstanding(said)
            and len(said.split()) <= LONGEST
            and not find_quantities(re.sub(r"^\w+", "", said))
        ):
            name = line.subject.name
            human = " " in name or said.lower().startswith(("first ", "last "))
            was = human and looks_like_person(name) or part != told and " was " in part
            yield Claim(Definition(name, told, was), part, told, line.subject)


OF_IT = re.compile(r"(?:it|he|she) (?:is|was)(?: also)? ", re.I)


def _of_it(part: str, line: Line) -> str:
    """`It was the first boat to cross the lake` without the pronoun, where that is the thing above: no other is named before it."""
    before = line.before.clause if line.before is not None else None
    other = before is not None and before.subject.lower() not in ("", "it", "he", "she", line.subject.name.lower())
    pronoun = part.split()[0].lower()
    own = part == line.parts[0] and not other and stands_for(pronoun, line.subject.name)
    return OF_IT.sub("", part, count=1) if own else part


def _is_outstanding(said: str) -> bool:
    """`most common ships on the Rhine`, `first to cross the lake`: no verb of its own, and something to be measured by."""
    first, *rest = tag(said)
    if len(rest) < 2 or any(t.finite for t in rest) or parse(said) is not None:
        return False
    if first.low in ("most", "least"):
        begins = rest[0].tag == "AJ0"
    else:
        begins = (first.tag == "AJS" or first.low in OUTSTANDING) and (rest[0].noun or rest[0].tag in ("AJ0", "TO0"))
    behind = next((i for i, t in enumerate(rest) if t.tag in ("PRP", "PRF", "TO0", "CJT")), len(rest) - 1)
    named = rest[0].tag == "TO0" or any(t.noun for t in rest[:behind])
    measured = named and behind < len(rest) - 1
    return begins and first.low not in ("best", "worst", "latest") and measured and content_words(said) >= 2


SIDE = re.compile(
    r"(?:the )?(?P<side>(?:(?:most|least) [a-z]+|main|leading|primary|chief|principal|[a-z]{3,}est) [a-z]+)(?::| is(?= )) ?(?P<what>(?:the |an? )?[^,;:.]+)",
    re.I,
)


@reads("# Rot\n- The most common cause is wet soil", "Rot × most common cause: wet soil")
@reads("# Rot\n- Most common cause: wet soil", "Rot × most common cause: wet soil")
@leaves("# Rot\n- The most common cause of rot is damp", "# Rot\n- The oldest boat is rotten")
def side(line: Line) -> Iterator[Claim]:
    """What the most common cause, the main sign of a thing is, where the line leaves out of what."""
    name = line.subject.name
    if line.heading or line.children or not line.subject.sure or line.subject.facet or is_plural(name):
        return
    found = SIDE.fullmatch(line.words.rstrip(" ."))
    what = tag(found["what"]) if found else ()
    head = tag(f"the {found['side']}")[-1] if found else None
    if found is None or head is None or head.tag != "NN1" or head.low in name.lower().split():
        return
    if len(what) <= 6 and what[-1].noun and not any(t.finite for t in what):
        yield Claim(Cell(name, lower_first(found["side"]), found["what"]), line.words, found["what"], line.subject)


RANKED = re.compile(
    r"(?:the )?(?P<how>(?:most|least) [a-z]+|[a-z]{2,}est) (?P<what>[a-z][\w -]*?) (?P<be>is|are|was|were) (?P<ranks>[^;:.()]+)",
    re.I,
)
NEXT = re.compile(r",? (?:and )?(?:then|followed by|next) ", re.I)


@reads(
    "# Air\n- Most common gas is nitrogen, then oxygen",
    "Which two gases are the most common, in order? Nitrogen; Oxygen",
)
@leaves("# Air\n- Most common gas is nitrogen", "# Air\n- The oldest boat is tarred, then painted")
def ranked(line: Line) -> Iterator[Claim]:
    """`The largest lake is Baikal, then Tanganyika`: what comes first and what next, in order; without what the author doubts."""
    found = RANKED.fullmatch(line.words.rstrip(" .?")) if not line.heading and not line.label else None
    ranks = NEXT.split(found["ranks"].strip()) if found else []
    if len(ranks) > 2 and (line.words.endswith("?") or re.search(r"\bor\b", ranks[-1])):
        ranks = ranks[:-1]
    if found is None or not 2 <= len(ranks) < len(NUMBERS) or not all(_is_thing(rank) for rank in ranks):
        return
    words = tag(f"the {found['what']}")[1:]
    behind = next((i for i, t in enumerate(words) if t.tag in ("PRP", "PRF")), len(words))
    head = " ".join(t.word for t in words[:behind])
    if not head or not words[behind - 1].noun or any(t.finite for t in words):
        return
    several = plural(head) if plural(head) != head or is_plural(head) else f"kinds of {head}"
    which = " ".join((several, *(t.word for t in words[behind:])))
    be = "are" if found["be"] in ("is", "are") else "were"
    asked = f"Which {NUMBERS[len(ranks)]} {which} {be} the {lower_first(found['how'])}, in order?"
    yield Claim(Answered(asked, tuple(upper_first(rank) for rank in ranks)), line.words, found["ranks"])


def _is_thing(words: str) -> bool:
    tokens = tag(words)
    return len(tokens) <= 4 and tokens[-1].noun and not any(t.finite or t.tag in ("VVN", "CJC") for t in tokens)
