"""Whether a line announces the list that stands below it: by a colon, a plural, a facet, a count, a verb that wants an object."""

from __future__ import annotations

import re

from build_decks.language.clause import Clause
from build_decks.language.clauses import parse
from build_decks.language.facets import facets, names_sides
from build_decks.language.grammar import is_name, is_plural, lower_first
from build_decks.language.openings import OPEN, SUCH, WHEN
from build_decks.language.roles import Role, bare, lists_members, role_of
from build_decks.language.tokens import NUMBER_WORDS, NUMBERS, looks_like_code
from build_decks.language.unfinished import unfinished
from build_decks.outline import ItemKind
from build_decks.rules.line import Line
from build_decks.rules.members import is_adjectival, member_name, ranged_over, shape_of
from build_decks.rules.values import property_of

SOME = re.compile(r"\.\s+(?:some|some examples|examples|these|they)(?: of them)? (?:are|include):$", re.I)
COUNTED = re.compile(rf"^(?:the\s+)?(?P<n>\d+|{'|'.join(NUMBER_WORDS)})\s+(?P<of>.+)$", re.I)

COUNTED_BEHIND = re.compile(
    rf"(?P<of>\S+(?: \S+){{0,4}}?)(?: [-–—]|:) (?P<n>\d|{'|'.join(NUMBER_WORDS)}) (?P<noun>(?:[a-z]+ )?[a-z]+s)$", re.I
)
SORTS = re.compile(r"(?:\w+ ){0,3}(?:types|kinds|classes|groups)(?: of|$)", re.I)
RANKED = re.compile(r"\b(?:order|priority|precedence|hierarchy|ranking)$", re.I)


def with_count_first(words: str) -> str:
    """`Knots - 3 types` → `3 types of knots`."""
    found = COUNTED_BEHIND.fullmatch(words)
    return f"{found['n']} {found['noun']} of {lower_first(found['of'])}" if found else words


SEQUENCE = re.compile(
    r"\b(?:steps?|process|procedure|order|priority|precedence|sequence|stages?|phases?|how to|workflow|cycle|path|layers|levels|from (?:the )?(?:bottom|top|inside|outside))\b",
    re.I,
)
OF_PROCESS = re.compile(r"(?<=s) of .*\b(?:process|procedure|workflow|cycle|path)\b.*", re.I)


IN_BRACKET = re.compile(
    rf"(?P<of>[^()]+) \((?P<n>\d|{'|'.join(NUMBER_WORDS)}) (?P<noun>(?:types|kinds|classes|forms|parts|steps|stages|phases|levels|layers))\)"
)


def counted_in_bracket(line: Line, number: int) -> str:
    """`Knots (3 types)` over three of them → 3 types of knots."""
    found = IN_BRACKET.fullmatch(line.item.text.plain.strip(" :"))
    if found is None or found["n"].lower() not in (str(number), NUMBERS[number] if number < len(NUMBERS) else ""):
        return ""
    return f"{found['n']} {found['noun']} of {lower_first(found['of'])}"


def is_sequence(line: Line) -> bool:
    """Whether what stands below comes in an order: `Phases of rot`, `The bread process`; not `Parts of the bread process`."""
    return SEQUENCE.search(OF_PROCESS.sub("", line.item.text.plain)) is not None


def lists_something(line: Line, items: list[Line]) -> bool:
    """The parent announces a list: a colon, a plural, a facet, a count, a verb that wants an object."""
    text = line.item.text.plain.strip()
    if line.value and line.separator:
        return SOME.search(text) is not None
    if line.role is Role.QUESTION or line.role is Role.VERSUS:
        return False
    name = bare(text)
    if name.lower() in facets()[0]:
        return False
    if (
        text.endswith(":")
        or breaks_off(line)
        or COUNTED.match(name)
        or WHEN.match(name)
        or SUCH.search(name)
        or is_one_of_kinds(line)
    ):
        return True
    if property_of(line) or _tells_number(line, len(items)):
        return True  # the materials of a sail
    if lists_members(line.subject.facet) and line.role is Role.NAME:
        return all(shape_of(c) == "np" for c in items)  # a group of the causes
    if (
        line.role is Role.FACET
        or role_of(name, line.heading) is Role.FACET
        or re.search(
            r"\b(?:types|kinds|uses|examples|steps|parts|components|options|include|includes|are|consists? of)$",
            name,
            re.I,
        )
    ):
        return True
    if line.heading and (is_plural(name) or RANKED.search(name)) and all(c.item.kind is ItemKind.STEP for c in items):
        short = all(map(has_few_words, items)) or RANKED.search(name) is not None
        return short and (len(items) >= 3 or all(is_name(member_name(c)) for c in items))
    if line.heading:
        named_below = all(c.children and c.role in (Role.NAME, Role.ADJECTIVE) for c in items)
        return (
            is_plural(name)
            and all(c.children or c.separator or c.bold or c.asides for c in items)
            and (named_below or all(shape_of(c) == "np" for c in items))
        )
    if is_plural(name) and parse(name) is None:
        return True
    if ranged_over(line) and all(shape_of(c) == "np" and not c.children for c in items):
        return True
    clause = line.clause
    if (
        clause is not None
        and clause.tails
        and is_plural(clause.tails[-1].object)
        and all(c.item.kind is ItemKind.STEP for c in items)
    ):
        return True  # `built in layers`, and the layers numbered below
    if line.role is Role.CLAUSE and all(looks_like_code(c.words) for c in items):
        return True
    if line.role is Role.CLAUSE and all(
        re.match(r"(?:via|using|by|through|in|with|on|to|for)\s", c.words, re.I) for c in items
    ):
        return True
    if clause is not None and _has_several(clause) and len(items) >= 3:
        return 3 * sum(shape_of(c) == "np" and not c.children for c in items) >= 2 * len(items)
    if clause is not None and clause.subject and not clause.elliptic:
        return False  # a whole sentence announces what is below it by a colon, or not at all
    named = sum(1 for c in items if c.words[:1].isupper() and len(member_name(c).split()) <= 4)
    adjectival = sum(is_adjectival(c) for c in items)
    return (
        len(items) >= 3
        and named == len(items)
        and 3 * adjectival <= len(items)
        and all(shape_of(c) == "np" or is_adjectival(c) for c in items)
    )


# `valid if the lease is`, `a gift must be`
COPULA = re.compile(r"\s(?:is|are|must be|can be|should be|may be)$")


def breaks_off(line: Line) -> bool:
    """Whether a line is a sentence without its last words, which stand below it, two or more: `Ropes are weakened by`."""
    words = bare(line.item.text.plain)
    below = [c for c in line.children if not c.heading]
    if line.label and line.separator or len(below) < 2:
        return False
    if COPULA.search(words) and parse(COPULA.sub(" is right", words)) is not None:
        return True
    if OPEN.search(words) is None:
        return False
    return unfinished(words) is not None or unfinished(words, deeds=True) is not None


def _has_several(clause: Clause) -> bool:
    """`Has oak fittings`: what they are may stand below."""
    bare_object = is_plural(clause.object) and not (clause.tails or clause.subject or clause.negated or clause.modal)
    return bare_object and clause.verb in ("have", "include", "offer", "support", "provide", "contain")


def _tells_number(line: Line, number: int) -> bool:
    """`Hulls are split into three classes`, with three names below it."""
    counted = rf"\b(?:{NUMBERS[number]}|{number}) (?:[a-z-]+ ){{0,3}}[a-z-]+s\b" if number < len(NUMBERS) else ""
    return not line.heading and bool(counted) and re.search(counted, bare(line.item.text.plain), re.I) is not None


def is_one_of_kinds(line: Line) -> bool:
    """Whether a parent is a kind of the things above: `Knots > Types > Bends > …`: which knots are bends? `Oils > Inflammable > …`."""
    above = line.parent
    if above is not None and above.words.lower().startswith("by "):
        above = above.parent  # `Sails > Types > By shape > …`
    sorts = above is not None and above.role is Role.FACET and SORTS.match(bare(above.words)) is not None
    if line.role is Role.ADJECTIVE and not line.heading and " " not in line.words:
        named = all(shape_of(c) == "np" and not is_adjectival(c) and not c.label for c in line.children)
        return named and (sorts or is_plural(line.subject.name))
    return sorts and is_plural(line.subject.name) and is_plural(line.name)


def facet_like(line: Line) -> bool:
    """Whether a parent names uses, signs or steps of something, or counts what is below it: then its members may be deeds."""
    last = re.split(r"\s(?:of|in|for|to)\s", bare(line.label or line.words))[0].split(" ")[-1].lower()
    return Role.FACET in (line.role, role_of(line.name)) or last in facets()[1] or COUNTED.match(line.words) is not None


def has_few_words(line: Line) -> bool:
    return len(member_name(line).split()) <= 5 and not line.children


def is_announced(line: Line) -> bool:
    """Whether it stands below a sentence that ends in a colon, or the sides of a thing: `A gift must be:`, `Barge benefits`."""
    above = line.parent
    sentence = above is not None and above.role in (Role.CLAUSE, Role.CONDITION)
    open_ = sentence and above is not None and above.item.text.plain.rstrip().endswith(":")
    return open_ or above is not None and names_sides(above.name)
