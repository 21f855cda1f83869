"""Kinds of one thing: sub-headings or children that share their last word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from build_decks.language.articles import is_mass
from build_decks.language.grammar import is_plural, plural, singular
from build_decks.language.roles import Role
from build_decks.language.tagger import tag
from build_decks.language.tokens import NUMBERS
from build_decks.rules.items import MOST
from build_decks.rules.line import Line
from build_decks.rules.listed import SORTS
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Members


@reads("# SQS\n## Standard Queues\n- Default\n## FIFO Queues\n- Strict", "SQS · queues: Standard Queues, FIFO Queues")
@reads(
    "# Argo\n## Bower anchors\n- Anchor by which ships lie overnight\n- Plough anchor\n  - sharp\n- Folding anchor\n  - four arms",
    "Argo Bower anchors · anchors: plough anchor, folding anchor",
)
@leaves(
    "# River\n## Tidal locks\n- old\n## Night gates\n- Tidal locks: shut\n- Canal locks: open",
    "# Queue\n- Fast queue\n- Slow lane",
    "# Signs\n- Left -: one\n- Right -: two",
    "# Tools\nThere are three hand tools:\n1. Claw hammer: pulls\n2. Sledge hammer: breaks\n3. Saw: cuts",
    "# Knots\n- Rope types\n  - jute\n- Sheet types\n  - jib",
    "# Tools\n- Claw hammer: pulls\n- Sledge hammer: breaks\n- Chisel: cuts",
)
def kinds(line: Line) -> Iterator[Claim]:
    """Sub-headings or children that are kinds of one thing: they share their last word."""
    for heading in (True, False):
        named = [
            c
            for c in line.children
            if c.heading is heading
            and c.role in (Role.NAME, Role.ADJECTIVE)
            and (c.children or c.separator)
            and len(c.name.split()) <= 5
            and _is_kind(c.name)
        ]
        last = Counter(_noun(c.name) for c in named if len(_words(c.name)) > 1)
        if not last:
            continue
        noun, count = last.most_common(1)[0]
        members = [c for c in named if _noun(c.name) == noun]
        if len({c.name.lower() for c in members}) < len(members) or not any(t.noun for t in tag(noun)[:1]):
            continue
        if not heading and (count * 4 < len(named) * 3 or count < len(named) and is_plural(line.name)):
            return  # some of those that are listed
        if SORTS.fullmatch(plural(noun)):
            return  # `Sail types`, `Sheet types`: sorts of several things
        beside = {sibling.name.lower() for sibling in line.near if sibling is not line}
        if any(c.name.lower() in beside for c in members):
            continue  # remarks on what stands beside
        if 2 <= count <= MOST and count == len(members) and count * 2 > len(named) and not _counts_others(line, count):
            text, shared = line.item.text.plain, _cased(noun, members[0].name)
            of = shared if is_mass(noun) else plural(shared)
            said = re.search(rf"\b(?:{NUMBERS[count]}|{count})\s+{re.escape(of)}\b", line.words, re.I)
            single = any(re.search(r"\w['’]s\s", c.name) for c in members)  # Grimm's law, Verner's law
            yield Claim(
                Members(of, tuple(c.name for c in members), False, None, "" if said or single else "kinds"),
                text,
                "; ".join(c.name for c in members),
                line.own,
            )


def _counts_others(line: Line, count: int) -> bool:
    """Whether the line says that there are more of what stands below it: `There are three types:`."""
    last = re.split(r"(?<=[.!?])\s+", line.item.text.plain.strip())[-1]
    more = "|".join(f"{NUMBERS[n]}|{n}" for n in range(count + 1, MOST + 1))
    return (
        bool(more) and not line.heading and re.search(rf"\b(?:{more}) (?:[a-z-]+ )?[a-z]+s\b", last, re.I) is not None
    )


def _words(name: str) -> list[str]:
    return re.split(r"[\s-]", name)


def _noun(name: str) -> str:
    """The last word of a name in the singular, behind a hyphen too: `network-layer` → layer."""
    return singular(_words(name)[-1]).lower()


def _is_kind(name: str) -> bool:
    """Whether a name can be that of a kind: modifiers before a noun, no doing (`Testing the pump`), no tail (`drugs used in it`)."""
    tokens = tag(name)
    if " " not in name and re.match(r"(?:first|second|third|fourth|last|next|\d+\w*)-", name, re.I):
        return False  # `First-class`: one of a class by its place
    tailed = any(t.tag in ("PRP", "PRF", "TO0", "CJC") for t in tokens)
    doing = len(tokens) > 1 and tokens[0].tag == "VVG" and (tokens[1].word.isupper() or tokens[1].tag in ("AT0", "DPS"))
    return bool(tokens) and not tailed and not doing


def _cased(noun: str, name: str) -> str:
    """A shared noun in lower case, an acronym in capitals: `queue`, `API`."""
    last = singular(name.split()[-1])
    return last if last.isupper() else noun
