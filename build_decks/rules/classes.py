"""A class of things by its heading, and the names of its members: labels, bold words, sub-headings, in whatever order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.facets import facets
from build_decks.language.grammar import is_plural
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import Role, bare
from build_decks.language.tagger import tag
from build_decks.outline import ItemKind
from build_decks.quantity.finder import find_quantities
from build_decks.rules.items import ENUMERATED, MOST
from build_decks.rules.line import Line
from build_decks.rules.listed import beside_table, is_sentence
from build_decks.rules.lists import DEFINED
from build_decks.rules.members import member_name, shape_of
from build_decks.rules.parents import counted_in_bracket
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.values import property_like
from build_decks.statements import Members

NAMED = re.compile(r"(?P<name>[A-Z][\w'’-]*(?: [\w'’-]+){0,4}): \S")
LONGEST = 6  # words of a member, and of the class


@reads(
    "# Ropework\n## Knots for special tasks\n- **Sheet bend**: joins two ropes\n- **Bowline**: holds a man\n"
    "### Drying the ropes\n- In the wind",
    "Ropework · Knots for special tasks: Sheet bend, Bowline",
)
@reads(
    "# Shed\n## Safe habits\n- Little fire: no more than a lamp\n- Call before you lift: Even if you are alone, never lift in silence.\n"
    "- Order of tools\n- Clean floors: sweep at night",
    "Shed · Safe habits: Little fire, Call before you lift, Order of tools, Clean floors",
)
@reads(
    "# Law of wrecks\n## Exceptions to salvage\n### Ships of the crown\nNobody may touch them.\n### Burning ships\nThey are left alone.",
    "Law of wrecks · Exceptions to salvage: Ships of the crown, Burning ships",
)
@leaves(
    "# Ropes\n- Length: 20 m\n- Colour: brown",
    "# Ropes\n## Hemp ropes\n- Use: towing\n- Care: dry them\n- Price: low",
    "# Shed\n## Lamps and oils\n- Lamp: hangs by the door\n- Oil: stands below it",
    "# Shed\n## Doors\n- They are green\n- Every door has a lock\n- Front door: oak",
)
def named_below(line: Line) -> Iterator[Claim]:
    """A heading that is a plural, and below it nothing but its members by their names: `Safe habits` over labels or sub-headings."""
    of = bare(line.words)
    if not line.heading or line.role not in (Role.NAME, Role.FACET) or not _is_class(of) or beside_table(line):
        return
    told = [c for c in line.told if not c.aside and c.words and not _says_of_all(c)]
    below = told or [c for c in line.children if c.heading]
    if not 2 <= len(below) <= MOST or not told and not _names_class(of):
        return
    names = tuple(map(_name, below))
    labelled = sum(c.heading or bool(c.bold) or NAMED.match(c.item.text.plain) is not None for c in below)
    if not all(names) or 3 * labelled < 2 * len(below) or len({name.lower() for name in names}) < len(names):
        return
    if any(map(_tells_side, below, names)) or all(name.split()[0].endswith("ing") for name in names):
        return  # when or where, no members
    yield Claim(Members(of, names), line.item.text.plain, "; ".join(names), line.subject)


@reads(
    "# Sailing\n## Check of the ropes\n1. Colour\n2. Ends\n3. Knots",
    "Sailing · Check of the ropes: Colour, Ends, Knots",
)
@leaves(
    "# Sailing\n## Check of the ropes\n- Colour\n- Ends\n- Knots", "# Check\n1. Look at the ends\n2. Knots\n3. Colour"
)
def numbered_below(line: Line) -> Iterator[Claim]:
    """A heading of one thing, and below it nothing but names that the author numbers: what it involves."""
    parts = [c for c in line.children if not c.aside]
    if not line.heading or line.role is not Role.NAME or is_plural(line.name) or not 3 <= len(parts) <= MOST:
        return
    names = tuple(map(member_name, parts))
    numbered = all(c.item.kind is ItemKind.STEP and shape_of(c) == "np" for c in parts)
    if numbered and all(len(name.split()) <= LONGEST for name in names) and len(set(names)) == len(names):
        counted = counted_in_bracket(line, len(names))  # `Caulking (3 steps)`
        members = Members(counted, names, True) if counted else Members(line.name, names, facet="below")
        yield Claim(members, line.item.text.plain, "; ".join(names), line.subject)


def is_step(line: Line) -> bool:
    """`1. measure the flow of …`, or the first of several things that are numbered."""
    if line.item.kind is not ItemKind.STEP or line.parent is None:
        return False
    deed = bool(tag(line.words)) and verb_lemma(tag(line.words)[0].word) == tag(line.words)[0].low
    return deed or next(numbered_below(line.parent), None) is not None


def _is_class(name: str) -> bool:
    """A plural of few words, no two things at once, no sentence."""
    tokens = tag(name)
    head = re.split(r"\s(?:of|for|in|with|to|from|on)\s", name)[0]
    return (
        1 <= len(tokens) <= LONGEST
        and is_plural(head)
        and tag(head)[-1].noun
        and not re.search(r"\b(?:and|or)\b|[&,]", name)
        and not any(t.finite for t in tokens)
        and tokens[0].tag != "VVG"
    )


def _names_class(name: str) -> bool:
    """Whether a heading over sub-headings says itself that they are its members: `Exceptions to salvage`, `Types of rope`, not `Ropes`."""
    return re.search(r"\w+s (?:of|to|for) ", name) is not None


def _says_of_all(line: Line) -> bool:
    """A paragraph ahead of the members: `Knots bind one rope to another.`"""
    return line.place == 0 and line.item.kind is ItemKind.PARAGRAPH and not line.label and is_sentence(line.words)


def _name(line: Line) -> str:
    """A member by its name, or nothing where it has none that is short."""
    named = NAMED.match(line.item.text.plain)
    name = named["name"] if named and not line.label else bare(line.words) if line.heading else member_name(line)
    if len(name.split()) > LONGEST or line.role is Role.QUESTION:
        return ""
    first = tag(name)[0] if tag(name) else None
    dangling = first is None or first.tag in ("PNP", "DT0", "CJC", "CJS", "EX0")
    several = re.search(r"[.!?|]$|,|\bvs\b", name) is not None
    return "" if dangling or several or not (named or line.label or line.bold) and is_sentence(name) else name


def _tells_side(line: Line, name: str) -> bool:
    """Whether this is a side of the things above, a number, a step, no member: `Uses`, `Price: low`, `Phase 2`."""
    low = name.lower()
    return bool(
        line.role is Role.FACET
        or low in facets()[0]
        or low in facets()[1]
        or property_like(name)
        or DEFINED.fullmatch(name)
        or ENUMERATED.match(name)
        or find_quantities(name)
        or any(quantity.start == 0 for quantity in find_quantities(line.value[:14]))
    )
