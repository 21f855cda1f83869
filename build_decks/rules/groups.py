"""The members of one of several groups, behind its name: `Hinge: elbow, knee` below `Joints`, beside `Pivot: neck, wrist`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.articles import without_article
from build_decks.language.clauses import parse
from build_decks.language.facets import facets
from build_decks.language.grammar import is_plural, lower_first, singular
from build_decks.language.lexicon import lemmas
from build_decks.language.roles import SIDE_OF, bare
from build_decks.language.tagger import tag
from build_decks.quantity.finder import find_quantities
from build_decks.rules.items import ENUMERATED, MOST, split_items
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.values import property_like
from build_decks.statements import Members

SORTS = re.compile(r"(?:types|kinds|classes|categories|groups|forms)\b", re.I)
PARTED = re.compile(
    r"(?P<what>[^,:]+?) (?:are|is|can be) (?:\w+ly )?(?:sub)?(?:divided|split|classified|grouped|sorted|parted)\b", re.I
)
LONGEST = 3  # words of a member


@reads(
    "# Knots\n## Types of knot\n- Loop: bowline, angler\n- Stopper: ashley, oysterman",
    "knot · Loop: bowline, angler",
    "knot · Stopper: ashley, oysterman",
)
@reads(
    "# Hulls\n- Catamaran: bridge, twin keel\n- Barge: hatch, ramp",
    "hulls · Catamaran: bridge, twin keel",
    "hulls · Barge: hatch, ramp",
)
@leaves(
    "# Knots\n- Bowline: strong, easy\n- Hitch: quick, weak",
    "# Knots\n- Colour: red, blue\n- Price: gold, silver",
    "# Knots\n- Bowline: loop, bend\n- Hitch: holds a post",
)
def grouped(line: Line) -> Iterator[Claim]:
    """A label that is one of several groups, and its members: which of them fall under it, or what belongs to it."""
    if not is_group(line):
        return
    kind = _kind_above(line)
    facet = f"sorts {kind}" if kind else f"group {_class_above(line)}".strip()
    members = Members(bare(line.label), split_items(line.value), facet=facet)
    yield Claim(members, line.words, line.value, line.subject)


def is_group(line: Line) -> bool:
    """Whether a line, and one beside it at least, is a name and a few things below the plural of what both are."""
    above = line.parent
    if above is None or not holds_members(line) or sum(map(holds_members, line.near)) < 2:
        return False
    name = bare(above.label or above.words)
    return is_plural(name) or PARTED.match(above.words) is not None


def holds_members(line: Line) -> bool:
    """`Hinge: elbow, knee`: a name that is no property, and things of few words that are nothing it is like."""
    label, items = bare(line.label), split_items(line.value) if line.label and line.separator else ()
    if line.heading or not 2 <= len(items) <= MOST or len(line.parts) != 1 or is_plural(label):
        return False
    if property_like(label) or ENUMERATED.match(label) or find_quantities(f"{label} {line.value}"):
        return False
    return all(map(_is_thing, items)) and not re.search(r"\bor\b", line.value)


def _is_thing(item: str) -> bool:
    """A noun of few words, with nothing before it that says what it is like."""
    tokens = tag(item)
    if not 1 <= len(tokens) <= LONGEST or parse(item) is not None or not re.match(r"\w", item):
        return False
    forms = lemmas(tokens[-1].low)
    thing = tokens[-1].noun and ("ADJ" not in forms or "NOUN" in forms) and tokens[-1].tag != "AJ0"
    return thing and all(token.noun for token in tokens)


def _kind_above(line: Line) -> str:
    """What the members are by what stands above their groups: `Types of knot` → knot, `Causes` → cause."""
    assert line.parent is not None
    name = bare(line.parent.label or line.parent.words)
    side, parted = SIDE_OF.match(name), PARTED.match(line.parent.words)
    if side and SORTS.search(name[: side.start("thing")]):
        return singular(lower_first(side["thing"]))
    if parted:
        return singular(without_article(lower_first(parted["what"])))
    return singular(name.lower()) if name.lower() in facets()[1] and not SORTS.match(name) else ""


def _class_above(line: Line) -> str:
    """What the groups are, where one noun in the plural says it: `Joints` → joint."""
    name = line.parent.name if line.parent is not None else ""
    return singular(lower_first(name)) if re.fullmatch(r"[A-Z]?[a-z]+", name) and is_plural(name) else ""
