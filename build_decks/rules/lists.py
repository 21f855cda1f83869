"""Lists: children under a parent, steps in their order, a facet with one child."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.dates import is_date
from build_decks.language.facets import facets
from build_decks.language.grammar import is_plural, lower_first, plural, singular, upper_first
from build_decks.language.openings import SUCH, WHEN
from build_decks.language.roles import Role, bare, lists_members, role_of
from build_decks.language.tagger import tag
from build_decks.outline import ItemKind
from build_decks.rules.itemized import itemized
from build_decks.rules.items import ENUMERATED, MOST
from build_decks.rules.line import Line
from build_decks.rules.listed import (
    are_properties,
    counts,
    does_something,
    is_entry,
    is_measure,
    is_sentence,
    is_side,
    items_of,
    name_in,
    says_twice,
    stated,
    takes_sentences,
    tells,
)
from build_decks.rules.members import LONGEST, is_member, member_name, parts_of, ranged_over
from build_decks.rules.parents import (
    COUNTED,
    SOME,
    breaks_off,
    counted_in_bracket,
    facet_like,
    has_few_words,
    is_one_of_kinds,
    is_sequence,
    lists_something,
    with_count_first,
)
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.values import property_of
from build_decks.statements import Answered, Members

DEFINED = re.compile(r"def(?:inition|\.)?|meaning", re.I)


@reads(
    "# Wings\n## 2 Wing shapes\n- Every wing lifts\n- Delta: for speed\n- Swept: for calm air",
    "wings · Wing shapes: Delta, Swept",
)
@leaves("# Wings\n## 3 Wing shapes\n- Delta: for speed\n- Swept: for calm air")
def counted(line: Line) -> Iterator[Claim]:
    """A heading with a number, and as many labels below it."""
    stated = COUNTED.match(bare(line.words)) if line.heading else None
    named = [c for c in line.children if c.label and c.separator]
    if stated and stated["n"] == str(len(named)):
        names = tuple(member_name(c) for c in named)
        yield Claim(Members(stated["of"], names), line.item.text.plain, "; ".join(names), line.subject)


@reads(
    "# Argo\n- To pass a lock in a town, Argo requires:\n  - Crew ID\n  - Local pilot ID\n  - Toll receipt ID",
    "Argo · To pass a lock in a town, Argo requires: Crew ID, Local pilot ID, Toll receipt ID",
)
@reads(
    "# Blob\n## Blob Types\n- **Block blob**\n  - made of blocks\n- **Page blob**\n  - random access",
    "blob · Blob Types: Block blob, Page blob",
)
@reads("# Raft\n- Features\n  - Flat\n  - Open at the bow", "Raft · Features: Flat, Open at the bow")
@reads("# Streams\n- Uses:\n  - Auditing\n  - Replication", "streams · Uses: Auditing, Replication")
@reads(
    "# Lake\n## Deployments\n- All at once\n  - is fast\n- Rolling\n  - is slow",
    "Lake · deployments: All at once, Rolling",
)
@reads(
    "# Hooks\n- Stored in dedicated directories\n  - .app/pre\n  - .app/post",
    "hooks · Stored in dedicated directories: .app/pre, .app/post",
)
@reads(
    "# Fields\n- There are two troubles with wet fields:\n  1. Roots rot in them\n  2. Carts sink",
    "fields · There are two troubles with wet fields: Roots rot in them, Carts sink",
)
@reads(
    "# Rope\n## Knots\n- Types\n  - Bends\n    - Sheet bend\n    - Carrick bend\n  - Loops\n    - Bowline\n    - Eye knot",
    "knots · Types: Bends, Loops",
    "knots · Bends: Sheet bend, Carrick bend",
    "knots · Loops: Bowline, Eye knot",
)
@reads(
    "# Oils\n- Inflammable\n  - Naphtha\n  - Kerosene\n- Non-inflammable\n  - Silicone",
    "oils · Inflammable: Naphtha, Kerosene",
)
@reads(
    "# Silting\n## Monitoring\n- Hourly depth\n- Flow\n## Works\n- Dredge when:\n  - The gauge is low\n  - Boats run aground",
    "Silting · Monitoring: Hourly depth, Flow",
    "works · Dredge when: The gauge is low, Boats run aground",
)
@reads(
    "# Hulls\n- They are split into two classes\n  - Barges\n  - Rafts\n- Moor them when both are met\n  - No wind blows\n  - It is night",
    "hulls · They are split into two classes: Barges, Rafts",
    "hulls · Moor them when both are met: No wind blows, It is night",
)
@reads(
    "# Rot\n## Types of rot\n- Dry rot\n- Wet rot\n- Nobody has yet agreed on how the third of them should be called\n### Dry rot\n- Spreads",
    "rot · types of rot: Dry rot, Wet rot",
)
@reads(
    "# Damp\n## Treatment\n- Mild: airing\n- Severe: new plaster\n- Rest",
    "Damp · Treatment: Mild: airing, Severe: new plaster, Rest",
)
@reads(
    "# Damp\n- It needs measures such as\n  - airing\n  - heating\n  - draining",
    "Damp · It needs measures such as: airing, heating, draining",
)
@reads("# Ropes\n## Knots - 3 types\n1. Bends\n2. Loops\n3. Hitches", "ropes · 3 types of knots: Bends, Loops, Hitches")
@reads(
    "# Barges\n- Barges are told apart by:\n  - Shape\n  - Colour\n  - Light",
    "barges · Barges are told apart by: Shape, Colour, Light",
)
@reads(
    "# Tides\n- Phases of a tide\n  1. Flood: the water rises for 6 hours\n  2. Ebb: it falls, which takes 6 hours",
    "tides · Phases of a tide: Flood > Ebb",
)
@reads(
    "# Costs\n## Costs of a boat\n- Oak (hull)\n- Hemp (ropes)\n- Tar (both)", "costs · Costs of a boat: Oak, Hemp, Tar"
)
@reads("# Ropework\n- Loops (2 kinds)\n  - Eye\n  - Bowline", "Ropework · 2 kinds of loops: Eye, Bowline")
@reads("# Rigs\n- 2 kinds of rig:\n  - Gaff\n  - Lug\n  - Masts", "rigs · 2 kinds of rig: Gaff, Lug")
@reads("# Sail\n- Material\n  - Canvas\n  - Nylon\n  - Bark", "Sail · materials: Canvas, Nylon, Bark")
@reads(
    "# Locks\nIf the lock is too wide, it can cause problems:\n\n1. Big gates, take up space\n2. Long filling, slow",
    "locks · If the lock is too wide, it can cause problems: Big gates, take up space, Long filling, slow",
)
@reads(
    "# Locks\n## Crossing order\n1. Ferries\n2. Barges\n3. Rafts", "locks · Crossing order: Ferries > Barges > Rafts"
)
@reads(
    "# Canals\n- Locks need:\n  - gates\n  - sills\n  - walls\n  - sluices\n  - beams\n  - culverts\n  - ladders\n  - bollards",
    "canals · Locks need: gates, sills, walls, sluices",
    "canals · Locks need: beams, culverts, ladders, bollards",
)
@reads(
    "# Keels\n## Functions of keels\n- Steadies the hull\n- Carry ballast\n- Lateral plane",
    "keels · Functions of keels: Steadies the hull, Carry ballast, Lateral plane",
)
@leaves(
    "# Queue\n- Local index\n  - Limit of 5\n  - Only created once\n  - Same key as the table",
    "# Tones\nAbout the tones:\n- Do is calm\n- Re is lively",
    "# Sails\n- Jibs\n  - Examples: genoa\n  - Material: nylon",
    "# Sails\n- Sails differ between ports:\n  - In the north red sails to port\n  - In the south red sails to starboard",
    "# Barges\n- Shape:\n  - Port - flat bow\n  - Starboard - round bow",
    "# Sails\n- Jibs:\n  - Area < 9 m²\n  - Width < 2 m",
    "# Sails\n- Square sail:\n  - Four yards\n  - the wider the yard, the slower the turn\n  - Reef",
    "# Fares\n- Night fare\n  - Bergen: three crowns\n  - Oslo: four crowns",
    "# Sails\n- Knots\n  - by strength\n  - by use",
    "# Sails\n- Types of sails\n  - Jib\n- Uses\n  - Racing\n- Care of sails\n  - Drying",
)
def children(line: Line) -> Iterator[Claim]:
    """A parent whose children are names of one shape."""
    items = items_of(line)[: stated(line)]
    if not 2 <= len(items) <= LONGEST or are_properties(line) or any(DEFINED.fullmatch(c.label) for c in line.children):
        return
    measured = sum(bool(c.separator and is_measure(c.value)) for c in items)
    if not counts(line, len(items)) and (3 * measured > len(items)):
        return  # numbers with their labels
    dated, sides = sum(is_date(c.label) for c in items), any(is_side(c, line) for c in items)
    if 0 < dated < len(items) or sides and line.role is not Role.FACET:
        return  # what is told of these things, not which they are
    names = tuple(name_in(c, line) for c in items)
    if all(tag(n)[0].tag == "PRP" and len(n.split()) > 5 for n in names) and not WHEN.search(bare(line.words)):
        return  # `In the north red sails to port`: what is so in each case
    if says_twice(line, names) or tells(line, items, names):
        return  # or no names
    if len(names) > MOST and 2 * sum(bool(c.children or c.value) for c in items) >= len(names):
        return  # too many, and each is asked by what is said of it
    in_bracket = counted_in_bracket(line, len(items))
    of = (
        ranged_over(line)
        or in_bracket
        or bare(with_count_first(line.words) if line.heading else line.label or line.words)
    )
    announced = breaks_off(line) or line.item.text.plain.rstrip().endswith(":")
    announced = announced or line.item.kind is ItemKind.PARAGRAPH
    announced = announced and not line.heading or lists_members(of)
    numbered = all(c.item.kind is ItemKind.STEP for c in items)
    ordered = numbered and is_sequence(line)
    members = sum(is_member(c, announced or numbered and (has_few_words(c) or ordered)) for c in items)
    members += sum(facet_like(line) and not is_member(c, announced) and is_entry(c, line) for c in items)
    members = len(items) if WHEN.search(of) else members
    if not ordered and (members < len(items) and (len(items) > MOST or 3 * members < 2 * len(items) or not announced)):
        return
    if not lists_something(line, items) or any(len(n.split()) > (20 if WHEN.search(of) else 12) for n in names):
        return
    told = facet_like(line) or announced and line.role is Role.CLAUSE
    several = is_plural(line.name)
    if not told and (several or line.role is Role.NAME) and any(does_something(c, several) for c in items):
        return  # what these things, or this one, are and do
    if (
        any(map(is_sentence, names))
        and not (takes_sentences(line, names) or WHEN.search(of) or line.role is Role.CONDITION and numbered)
        or any(c.value and ENUMERATED.match(c.label) for c in items)
    ):
        return  # sentences, or phases: see `sequences`
    facet = of.lower() if Role.FACET in (line.role, role_of(of)) else ""
    of, such = SUCH.subn("", of) if parse(SUCH.sub("", of)) is None else (of, 0)
    facet = "some" if such and not counts(line, len(items)) or SOME.search(line.item.text.plain.strip()) else facet
    facet = facet or ("class" if is_one_of_kinds(line) else "")
    clause = parse(line.words) if not line.heading else None
    of = plural(lower_first(of)) if property_of(line) and not facet else of
    for part, besides in parts_of(names, ordered):
        half = Members(of, part, ordered, clause, facet, besides)
        yield Claim(half, line.item.text.plain, "; ".join(part), line.subject)


@reads(
    "# Delay queues\n- Use cases:\n  - large distributed systems",
    "What is the use case of Delay queues? Large distributed systems",
)
@leaves("# Delay queues\n- Use cases:\n  - one\n  - two")
def single(line: Line) -> Iterator[Claim]:
    """A facet with one child: its question has one answer."""
    facet = bare(line.label or line.words)
    question = facets()[1].get(facet.lower(), "")
    if not question and line.role is Role.FACET and not line.heading and len(facet.split()) <= 3:
        question = f"What {'are' if is_plural(facet) else 'is'} the {lower_first(facet)} for {{s}}?"
    under = line.children
    if (
        question
        and len(under) == 1
        and under[0].words
        and not under[0].heading
        and under[0].item.kind is not ItemKind.TABLE
        and len(under[0].words.split()) <= 20
        and line.subject.sure
        and not any(itemized(under[0]))
    ):
        question = question.replace(f"What are the {facet.lower()} ", f"What is the {singular(facet.lower())} ")
        answer = upper_first(under[0].words)
        yield Claim(Answered(question.replace("{s}", line.subject.in_full), (answer,)), under[0].words, under[0].words)
