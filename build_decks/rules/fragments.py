"""Fragments that say one thing of what stands above them: how much it is so, which signs it has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from build_decks.language.articles import with_the
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.roles import Role, bare
from build_decks.language.tagger import tag
from build_decks.language.tokens import looks_like_code
from build_decks.rules.definitions import below
from build_decks.rules.items import split_items
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Definition, Means, Members, Says

# Adverbs that tell how much: worth recalling, unlike `very`.
DEGREE = re.compile(
    r"(?:(?:highly|extremely|poorly|weakly|slightly|moderately|freely|sparingly|readily|barely|hardly|completely|fully|partially|partly) )(?=\S)",
    re.I,
)


@reads("# Tug\n- Highly fuel efficient", "Tug · be highly fuel efficient [degree]")
@reads("# Tug\n- It is slightly curved", "Tug · be slightly curved [degree]")
@leaves("# Tug\n- Fuel efficient", "# Tug\n- Highly fuel efficient engine", "# Tug\n- Very light")
def degree(line: Line) -> Iterator[Claim]:
    """How much something is so: `highly fuel efficient`."""
    for part in line.parts if not line.heading and not line.label and line.subject.sure else ():
        said = DEGREE.match(re.sub(r"^(?:it is|they are|is|are)\s", "", part, flags=re.I))
        if said is None:
            continue
        words = lower_first(said.string)
        clause, like = parse(f"it is {words}"), tag(words)[1:]
        adjective = 1 <= len(like) <= 2 and like[-1].tag in ("AJ0", "VVN") and not any(t.tag == "PRP" for t in like)
        if adjective and clause is not None and clause.form is not Form.ACTION and not clause.tails:
            told = replace(clause, form=Form.COPULA, verb="be", adverb="", object=words, subject="")
            yield Claim(Says(told, "degree"), part, said[0].strip())


SIGN = re.compile(r"\[[^\[\]\s]{1,3}\]|/[^/\s]{1,3}/|[^\w\s]{1,2}")
POINTER = re.compile(
    r"(?:these|the|this|its|following)?\s?(?P<noun>symbols?|signs?|letters?|codes?|sounds?|characters?|numbers?|values?)$",
    re.I,
)
PLURAL = re.compile(
    r"(?:(?:the|these|those)\s)?(?P<said>(?!they\b)[\w-]+(?:\s[\w-]+){0,3}?s are (?:called|known|named|termed)\s.+)$",
    re.I,
)
MOST = 12  # signs of one list


@reads("# Vowels\n- Nasal\n  - These signs\n    - [a], [o], [u]", "nasal vowel · signs: [a], [o], [u]")
@reads("# Sounds\n- These sounds are called open\n  - [e] or [o]", "sounds · sounds are called open: [e], [o]")
@reads("# Sounds\n- Open vowels\n  - [e], [o]", "sounds · open vowels: [e], [o]")
@leaves("# Sounds\n- Vowels\n  - open, closed", "# Sounds\n- Vowels\n  - [a]")
def signs(line: Line) -> Iterator[Claim]:
    """Two or more signs in one line below what they belong to."""
    parent = line.parent
    items = split_items(line.words.strip(" .")) if parent is not None and not line.label and not line.heading else ()
    if parent is None or not 2 <= len(items) <= MOST or not all(map(_is_sign, items)):
        return
    name, pointing = bare(parent.words), POINTER.fullmatch(bare(parent.words))
    if pointing and parent.parent is not None:
        yield Claim(Members(pointing["noun"].lower(), items), line.words, "; ".join(items), parent.subject)
    elif said := PLURAL.match(name):
        yield Claim(
            Members(lower_first(said["said"]), items, facet="set"), line.words, "; ".join(items), parent.subject
        )
    elif parent.role is Role.NAME and is_plural(name.lower()):
        yield Claim(Members(parent.name, items), line.words, "; ".join(items), parent.subject)


def _is_sign(words: str) -> bool:
    return SIGN.fullmatch(words) is not None or len(words) <= 6 and looks_like_code(words)


WEIGHING = frozenset("consider avoid note remember see check know think".split())


@reads("# Rot\n- Treat the planks\n  - Tar or resin\n  - Do it in dry weeks", "Rot · Tar or resin how treat the planks")
@leaves(
    "# Rot\n- Treat the planks\n  - Tar\n  - Resin",
    "# Rot\n- Treat the planks\n  - Apply tar",
    "# Rot\n- Planks\n  - Tar or resin",
)
def way(line: Line) -> Iterator[Claim]:
    """The one thing without a verb below a deed: how it is done."""
    above = line.parent
    deed = parse(bare(above.words)) if above is not None and above.role is Role.CLAUSE and not above.label else None
    if above is None or deed is None or line.label or deed.verb in WEIGHING:
        return  # `Consider a new mast`: nobody asks how
    told = deed.imperative and deed.sure and deed.object and not deed.condition
    things = (child for child in line.siblings if child.words and not child.aside and _is_thing(child))
    if told and list(islice(things, 2)) == [line]:
        does = lower_first(bare(above.words)).replace(deed.object, with_the(deed.object), 1)
        yield Claim(Means(line.words.strip(" ."), does, "how"), line.words, line.words)


def _is_thing(line: Line) -> bool:
    tokens = tag(line.words)
    few = 2 <= len(tokens) <= 10 and not line.heading and not any(t.finite for t in tokens)
    return few and tokens[0].tag not in ("PRP", "CJS", "AV0", "AVQ", "XX0") and parse(line.words) is None


@reads(
    "# Ropes\n- Sheets\n  - Lines that trim a sail\n- Springs\n  - Lines at the quay",
    "springs = Lines at the quay",
)
@leaves("# Ropes\n- Springs\n  - Lines at the quay", "# Ropes\n- Springs\n  - Short\n  - Lines at the quay")
def likewise(line: Line) -> Iterator[Claim]:
    """The first thing below a name, which opens with the noun by which one beside it is defined: what it is, even if it may be a verb."""
    parent = line.parent
    if line.label or line.heading or parent is None or parent.value:
        return
    words = line.words.split()
    named = parent.role in (Role.NAME, Role.ADJECTIVE)
    if not named or len(words) < 3 or line is not next(parent.told, None) or not is_plural(words[0].lower()):
        return
    firsts = (next(beside.told, None) for beside in parent.near if beside is not parent)
    same = (first for first in firsts if first is not None and first.words.split()[:1] == words[:1])
    if any(next(below(first), None) is not None for first in same):
        yield Claim(Definition(parent.name, line.words, kind="meaning"), line.words, line.words, parent.own)
