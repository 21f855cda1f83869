"""Second readings of what a fragment says of the name above it: what it is, where only that stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.articles import article as indefinite
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.roles import Role, is_field
from build_decks.language.tagger import content_words, tag
from build_decks.language.tokens import Token
from build_decks.rules.definitions import WHAT_IS
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Definition

LONGEST = 26  # words
# Tags of a noun phrase up to its head, and of what says more of it behind.
NOMINAL = frozenset("AJ0 AJC AJS ORD VVN CJC NP0 NN0 NN1 NN2 UNC".split())
MORE = frozenset("CJT DTQ PNQ TO0 VVN VVG PRP PRF AVQ".split())
OPENING = frozenset(("DTQ", "CJT", "PNQ", "AVQ"))
SPOT = re.compile(
    r"(?:point|place|spot|site|area|region|room|moment|time|period|process) (?:where|(?:at|in|by|through|during) which) ",
    re.I,
)


@reads(
    "# Ferries\n## What is a pontoon\n- a flat float\n- a float to load, hold and carry carts over the upper lake",
    "pontoon = a float to load, hold and carry carts over the upper lake",
)
@reads(
    "# Ferries\n- Spoken signals\n  - Loud calls that can easily be heard over the open water",
    "spoken signals = Loud calls that can easily be heard over the open water",
)
@reads("# Ferries\n- Ramp\n  - Built of oak\n  - Point where carts unloaded", "ramp = a point where carts unloaded")
@leaves(
    "# Ferries\n- Pontoons\n  - A float sinks",
    "# Ferries\n- Spoken signal\n  - Only by day\n  - Loud calls that can easily be heard over water",
)
def described(line: Line) -> Iterator[Claim]:
    """A noun phrase with more said of it, below a name: of one thing with an article, or in the number of that name where it opens."""
    parent = line.parent
    if line.heading or line.label or parent is None or len(line.parts) != 1 or line.children or not line.own.sure:
        return
    asked = parent.heading and WHAT_IS.fullmatch(parent.words) is not None
    part, name = line.parts[0], parent.own.name if asked else parent.name
    if parent.role is not Role.NAME and not asked or parent.value or is_field(name) or part != line.words:
        return
    spot = SPOT.match(part)
    tokens = tag(f"the {part}")[1:] if spot else tag(part)
    first = line is next(parent.told, None)
    article = tokens[0].low in ("a", "an")
    if re.search(r"\s\d+$", name):
        return  # one of several cases
    fits = (first or spot) and is_plural(name) == is_plural(part)
    if not (article and not is_plural(name) or fits):
        return
    if re.match(r"(?:the |an? )?(?:ability|capacity|power|right|permission|option|potential|duty)\b", part, re.I):
        return  # what it has
    if _is_phrase(tokens[article:]) and content_words(part) >= 3 and len(part.split()) <= LONGEST:
        gloss = f"{indefinite(part)} {lower_first(part)}" if spot else part
        yield Claim(Definition(name, gloss), part, part, parent.own)


def _is_phrase(tokens: tuple[Token, ...]) -> bool:
    """Whether these words are one noun with what is said of it, and have no verb but in a clause that says more of it."""
    at = next((i for i, t in enumerate(tokens) if t.tag in MORE and not (t.tag == "VVN" and i == 0)), len(tokens))
    head = tokens[:at]
    if at == len(tokens) or not head or not head[-1].noun or not all(t.tag in NOMINAL or t.noun for t in head):
        return False
    opens = next((i for i, t in enumerate(tokens) if t.tag in OPENING), len(tokens))
    told = not any(t.finite for t in tokens[:opens]) and re.search(r"[:;=→]", " ".join(t.word for t in tokens)) is None
    return told and tokens[at].low not in ("if", "when", "than")
