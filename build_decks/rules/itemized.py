"""A line that is all a list, alone below the name of what it lists: `coal, grain, sand` below `Uses`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from build_decks.language.facets import facets
from build_decks.language.grammar import is_plural
from build_decks.language.roles import Role, bare, lists_members
from build_decks.language.tagger import tag
from build_decks.outline import ItemKind
from build_decks.quantity.finder import find_quantities
from build_decks.rules.items import MOST, split_items
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Members

FEW = 4  # words of an item
PLAIN = (ItemKind.BULLET, ItemKind.STEP, ItemKind.PARAGRAPH, ItemKind.QUOTE)


@reads("# Barges\n- Rope types\n  - hemp, sisal and jute", "barges · Rope types: hemp, sisal, jute")
@reads(
    "# Barges\n## Uses\ncoal transport, dredging works, ferries",
    "barges · uses: coal transport, dredging works, ferries",
)
@reads("# Farm\n## Milk vessels\n- pails, churns, jugs", "Farm · Milk vessels: pails, churns, jugs")
@leaves(
    "# Barges\n- Hull\n  - oak, tar, hemp",
    "# Barges\n## Uses\n- coal, grain\n- sand",
    "# Tugs\nPower, speed and safety",
    "# Barges\n- Features\n  - red or green",
    "# Barges\n- Uses\n  - open at night, close at noon",
    "# Barges\n- Limits\n  - 20 m, 30 m",
)
def itemized(line: Line) -> Iterator[Claim]:
    """The members that one line names, alone below a side that has members."""
    above = line.parent
    if above is None or line.heading or line.label or line.children or line.item.kind not in PLAIN:
        return
    said = (child for child in above.children if not child.aside)
    if list(islice(said, 2)) != [line] or above.value or not _lists(above):
        return
    items = split_items(line.words)
    if (
        2 <= len(items) <= MOST
        and len(line.parts) <= len(items)
        and (len(items) > 2 or not _is_class(bare(above.label or above.words)))
        and all(map(_is_thing, items))
        and not all(map(_is_quality, items))
    ):
        of = bare(above.label or above.words)
        facet = of.lower() if above.role is Role.FACET else ""
        yield Claim(Members(of, items, False, None, facet), line.words, line.words, above.subject)


def _lists(above: Line) -> bool:
    """A side that has members, or a name that ends on one: `Rope types`; other plurals are often told of, not listed."""
    name = bare(above.label or above.words)
    if above.role is Role.FACET:
        return lists_members(name) or is_plural(name)
    side = name.split(" ")[-1].lower() in facets()[1]
    return above.role is Role.NAME and (side or _is_class(name)) and is_plural(name) and above.subject.sure


def _is_class(name: str) -> bool:
    """`Milk vessels`, `red wine grapes`: a plural with what tells it apart, and no name."""
    words = tag(name)
    kind = all(t.noun or t.tag in ("AJ0", "VVN") for t in words) and words[-1].tag == "NN2"
    return 2 <= len(words) <= 3 and kind and not any(t.tag == "NP0" for t in words)


def _is_thing(item: str) -> bool:
    """A noun with what belongs to it, in few words; no number, no adjective alone, no sentence."""
    tokens = tag(item)
    if not 1 <= len(tokens) <= FEW or find_quantities(item) or any(t.finite for t in tokens):
        return False
    return tokens[-1].noun and tokens[0].tag not in ("PRP", "PRF", "CJS", "AV0", "PNP", "TO0", "VVB", "VVZ")


def _is_quality(item: str) -> bool:
    """`red`, which may be a noun as well."""
    return " " not in item and tag(f"it is very {item}")[-1].tag == "AJ0"
