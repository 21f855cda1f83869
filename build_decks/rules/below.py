"""What stands below a parent that announces no list: its names and deeds of few words, where nothing else asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.articles import is_mass
from build_decks.language.clause import Clause
from build_decks.language.facets import facets
from build_decks.language.grammar import is_plural, is_proper
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.roles import Role, bare, lists_members, names_a_side, role_of
from build_decks.language.tagger import tag
from build_decks.language.tokens import ARROW
from build_decks.outline import ItemKind
from build_decks.quantity.finder import find_quantities
from build_decks.rules.items import MOST
from build_decks.rules.line import Line
from build_decks.rules.listed import is_sentence
from build_decks.rules.members import is_adjectival, is_member, member_name, shape_of
from build_decks.rules.parents import is_sequence
from build_decks.rules.remembered import for_all_rows
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Members

FEW = 8  # words of a point


@reads(
    "# Sailing\n## Preparation\n- Dry ropes\n- Full tanks\n- A look at the sky",
    "Sailing · Preparation: Dry ropes, Full tanks, A look at the sky",
)
@reads(
    "# Harbours\n- Deepen the basin\n  - Dredging of the inner harbour\n  - Removal of wrecks\n  - It is done in March by two boats, "
    "where the weather allows it",
    "harbours · Deepen the basin: Dredging of the inner harbour, Removal of wrecks",
)
@leaves(
    "# Sailing\n## Tiller\n- Dry wood\n- Bronze fitting",
    "# Sailing\n- Sails are cut from one cloth\n  - Jib\n  - Spinnaker",
    "# Sailing\n- Preparation\n  - Dry ropes\n  - It takes an hour\n  - Two people are needed",
    "# Sailing\n- Preparation\n  - Uses\n  - Costs",
    "# Sailing\n- Anchor point\n  - Public place of a harbour\n  - Name of the mooring\n  - It turns round like a vane",
)
def below(line: Line) -> Iterator[Claim]:
    """A parent that is a doing, a deed or one of several, and the short points below it."""
    told = [child for child in line.children if not child.aside and child.words]
    points = [child for child in told if _is_point(child) and not (child is told[0] and _says_what(child, line))]
    if not 2 <= len(points) <= MOST or 3 * len(points) < 2 * len(told) or not _alike(points):
        return
    if any(_is_another(child) for child in told if child not in points):
        return  # not all of them
    if line.role is Role.NAME and any(child.words.startswith(("It ", "They ")) for child in told):
        return  # said of the thing, not what it consists of
    kind = kind_above(line)
    if not kind and not _holds_points(line, points):
        return
    names = tuple(map(member_name, points))
    if len({name.lower() for name in names}) == len(names) and all(len(name.split()) <= FEW for name in names):
        of, clause = line.name if line.heading else bare(line.label or line.words), _deed(line)
        facet, numbered = f"below {kind}".strip(), all(point.item.kind is ItemKind.STEP for point in points)
        ordered = numbered and clause is None and is_sequence(line)
        yield Claim(Members(of, names, ordered, clause, facet), line.item.text.plain, "; ".join(names), line.subject)


@for_all_rows
def names_below(line: Line) -> tuple[str, ...]:
    """The short points below a line, if they are asked for together."""
    return next((c.statement.items for c in below(line) if isinstance(c.statement, Members)), ())


def _alike(points: list[Line]) -> bool:
    """Whether all are names, or all deeds, but for one in three: `Dry ropes` may be either."""
    deeds = sum(shape_of(point) == "vp" for point in points)
    return 3 * min(deeds, len(points) - deeds) <= len(points) and (len(points) > 2 or deeds != 1)


def _is_point(line: Line) -> bool:
    """A line of few words that is a name or a deed, no side of the thing above with its own list, no example, no number alone."""
    name = line.label if line.label and line.separator else line.words
    low = name.lower()
    if (
        line.heading
        or not 1 <= len(name.split()) <= FEW
        or low in facets()[1]
        or low in facets()[0]
        or names_a_side(low)
    ):
        return False
    if low.startswith(("i.e", "e.g")):
        return False
    if line.role is Role.FACET and line.children:
        return False
    if line.separator and find_quantities(line.value) or line.role in (Role.QUESTION, Role.VERSUS, Role.VALUE):
        return False
    return (
        is_member(line)
        and shape_of(line) in ("np", "vp")
        and (bool(line.children) or not is_adjectival(line) or _has_noun(line))
    )


def _is_another(line: Line) -> bool:
    """Whether a line that is no point may be one of them all the same: a name or a deed, however long, and no sentence about them."""
    return not (line.heading or line.children or is_sentence(line.words)) and line.role in (
        Role.NAME,
        Role.FACET,
        Role.CLAUSE,
    )


def _says_what(line: Line, parent: Line) -> bool:
    """Whether the first line says what its parent is: a noun with a tail, in four words or more."""
    tokens = tag(line.words)
    return (
        parent.role is Role.NAME
        and len(tokens) >= 4
        and any(t.tag in ("PRF", "PRP", "DTQ", "CJT") for t in tokens[1:])
        and not line.children
    )


def _has_noun(line: Line) -> bool:
    return any(token.noun for token in tag(member_name(line)))


def _deed(line: Line) -> Clause | None:
    """The imperative that a parent is: `Deepen the basin`."""
    clause = line.clause if not line.heading and not line.label else None
    return clause if clause is not None and clause.imperative and clause.sure and clause.object else None


def _holds_points(line: Line, points: list[Line]) -> bool:
    """Whether a parent consists of what stands below it: a doing, a deed; as a bullet any name, over names without more below them."""
    if line.role is Role.CLAUSE:
        return _deed(line) is not None
    if line.role not in (Role.NAME, Role.FACET, Role.ADJECTIVE) or ARROW.search(line.words):
        return False
    name = line.label or line.words
    if is_doing(name) and not is_proper(bare(name)):
        return True
    if line.heading:
        return _has_parts(line, points)
    named = all(point.role is Role.NAME for point in points) and 3 * sum(bool(p.children) for p in points) <= len(
        points
    )
    return (
        line.role is not Role.FACET
        and not line.value
        and (is_adjective(name) or not is_proper(bare(name)))
        and named
        and shape_of(points[0]) == "np"
    )


def is_adjective(name: str) -> bool:
    """`Dense`, `Normocytic`: one word that says what others below it are like, by the lexicon or by its ending."""
    ending = re.fullmatch(r"[A-Z]?[a-z]{4,}(?:ic|ous|ive|ary|ian|al)", name) is not None
    return role_of(name) is Role.ADJECTIVE or ending and "NOUN" not in lemmas(name.lower())


def _has_parts(line: Line, points: list[Line]) -> bool:
    """A heading of one thing, and of all with more below them the names, three or more, that do not repeat its own."""
    parts = [child for child in line.children if child.children and not child.aside]
    noun = line.name.split(" ")[-1].lower()
    named = all(len(part.words.split()) <= 3 and noun not in part.words.lower() for part in parts)
    return line.role is Role.NAME and not is_plural(line.name) and len(points) >= 3 and named and points == parts


# The endings of nouns of doing.
DOING = re.compile(r"(?:[ai]tion|ction|sion|ment|ing|al|up)$")


def is_doing(name: str) -> bool:
    """Whether a name is that of a doing: `preparation`, `mooring of boats`; not of what is done: `position`."""
    head = re.split(r"\s(?:of|for|in|with|on)\s", bare(name).lower())[0].split(" ")[-1]
    return DOING.search(head) is not None and is_mass(head) and (head.endswith("ing") or verb_lemma(head) != head)


def kind_above(line: Line) -> str:
    """What the parent is one of, with others beside it: `Ropes` below `Causes of leaks`, beside `Seams`."""
    above = line.parent
    if (
        line.role is Role.FACET
        or above is None
        or above.role is Role.QUESTION
        or len([s for s in line.siblings if s.children and not s.aside]) < 2
    ):
        return ""
    name = bare(above.words)
    several = re.match(r"(?!.*\b(?:types|kinds|classes|forms|groups) of)[\w -]+s of ", name, re.I) is not None
    several = several and is_plural(name.split(" of ")[0]) and above.clause is None
    return name if several or lists_members(name) else ""
