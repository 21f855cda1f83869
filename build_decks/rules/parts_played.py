"""The part that a thing plays, as one of several points below its name: asked for the thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.articles import ABSTRACT, is_mass, without_article
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, singular
from build_decks.language.roles import Role, lists_members
from build_decks.language.tagger import content_words, tag
from build_decks.language.tokens import Token
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.values import property_like
from build_decks.statements import Definition

# Of which there is one in many things, or which says nothing of what the thing is.
COMMON = frozenset(
    "type kind form sort part piece member example one number amount lot lack loss risk limit need way case change increase decrease rise fall set "
    "group list tendency chance step phase use cause reason result effect problem issue sign view idea concept".split()
)
TAIL = frozenset(("PRF", "CJT", "DTQ", "PNQ"))
SHARE = re.compile(r"(?:the )?(?:majority|most|bulk) of (?:the )?[a-z]+", re.I)  # what a thing makes up
LONGEST = 14


@reads("# Sea Lock\n- Slow\n- Gateway for ships from the north", "Sea Lock = Gateway for ships from the north")
@reads("# Peat\n- Wet\n- Most of the northern moor", "Peat = Most of the northern moor")
@reads("# Tern\n- Sails well\n- A small boat with a flat deck", "Tern = A small boat with a flat deck")
@leaves(
    "# Sea Lock\n- Slow\n- Limit of five ships",
    "# Sea Lock\n- Slow\n- Protection from the waves",
    "# Sea Lock\n- Slow\n- Temperature of the water",
    "# Sea Lock\n- Slow\n- Gates for ships",
    "# Sea Lock\n- Slow\n- Gate in the north\n- Gate in the south",
    "# Sea Locks\n- Slow\n- Gateway for ships",
    "# Sea Lock\n- Slow\n- Gate # of the north lake",
    "# Boats\n## Moving old boats to the lake\n- Slow\n- Crane for barges only",
)
def played(line: Line) -> Iterator[Claim]:
    """A noun with what tells which: `Gateway for ships from the north`. Which thing is that?"""
    parent = line.parent
    if line.heading or line.label or line.children or parent is None or parent.role is not Role.NAME:
        return
    words, name = line.words.strip(" ."), line.subject.name
    if tag(name)[:1] and tag(name)[0].tag == "VVG":
        return  # `Moving house` / `Lift for pianos only`: what it is done with
    if not line.subject.sure or line.subject.facet or lists_members(parent.words) or is_plural(name.split(" ")[-1]):
        return
    if SHARE.match(words) and parse(words) is None and len(words.split()) <= LONGEST:
        yield Claim(Definition(name, words, kind="role"), line.words, words, line.subject)
        return
    head = _part(words)
    if head is None or find_quantities(words):
        return
    alike = (_part(s.words.strip(" .")) for s in line.near if s is not line and s.words)
    if not any(other is not None and other.low == head.low for other in alike):
        yield Claim(Definition(name, words, kind="role"), line.words, words, line.subject)


def _part(words: str) -> Token | None:
    """The noun of a part that one thing plays; none where the words tell a property, a doing, several things or none."""
    tokens = tag(without_article(words))
    if (
        not 3 <= len(tokens) <= LONGEST
        or not (tokens[0].noun or tokens[0].tag in ("AJ0", "AV0"))
        or parse(words) is not None
    ):
        return None
    if not all(re.match(r"\w", t.word) for t in tokens[:2]):
        return None  # `Throttle # of lines`
    tail = next((i for i, t in enumerate(tokens) if t.tag in TAIL or t.low in ("for", "with", "between")), len(tokens))
    single = re.match(r"an?\s", words, re.I) is not None
    head = tokens[tail - 1] if tail else tokens[0]
    if not head.noun or is_plural(head.word) or any(t.finite for t in tokens[:tail]) or "," in words:
        return None
    if tail == len(tokens) and not (single and content_words(words) >= 3) or content_words(words) < 2:
        return None
    low = singular(head.low)
    vague = low in COMMON or property_like(low) or is_mass(low) or ABSTRACT.search(low)
    return None if vague else head
