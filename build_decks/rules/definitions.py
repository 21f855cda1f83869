"""What things are: `term: definition`, a gloss below a term, the line that opens a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from build_decks.language.acronyms import acronym_pair, acronym_pairs
from build_decks.language.articles import without_article
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural
from build_decks.language.roles import Role, names_a_side
from build_decks.language.shapes import Shape, shape_of
from build_decks.language.tagger import tag
from build_decks.language.tokens import ARROW
from build_decks.outline import ItemKind
from build_decks.quantity.finder import find_quantities
from build_decks.rules.bracket_glosses import told
from build_decks.rules.defining import (
    ASKED_SO,
    CRITERION,
    NO_GLOSS,
    POINTING,
    RELATIVE,
    expands,
    is_doing,
    is_first_of_list,
    is_stuff,
    may_be_listed,
    may_tell_deed,
    repeats,
    says_what_it_is,
)
from build_decks.rules.gloss_kinds import is_word_for, kind_of_circumstance
from build_decks.rules.gloss_pieces import in_pieces, is_piece
from build_decks.rules.glossed import gloss_of, is_mere_field, is_term, is_variant, must_hold, risk_in
from build_decks.rules.items import ENUMERATED
from build_decks.rules.line import Line
from build_decks.rules.measuring import LEAD
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of
from build_decks.rules.telegrams import is_no_definition
from build_decks.statements import Cell, Definition, Gap

WHAT_IS = re.compile(r"what (?:is|are) [\w -]+", re.I)  # a heading that asks what the author then says
GRADE = re.compile(r"[A-Z]|[IVX]+|\d{1,2}|(?:stage|grade|class|type|phase|category|level)\s\S+", re.I)


@reads("# CloudFront\n- Edge Location: local cache", "CloudFront Edge Location · Edge Location = local cache")
@reads(
    "# X-Ray\n- Service map: drawing of the calls between services",
    "X-Ray service map · service map = drawing of the calls between services",
)
@reads("- **Steamship** - ship that runs on steam power", "Steamship = ship that runs on steam power")
@reads("# Queues\n- LIFO: last in, first out at a counter", "LIFO = last in, first out at a counter")
@reads(
    "# Planks\n- Deck plank: oak board, ISO-40 grade",
    "deck plank = oak board",
    "Deck plank: oak board, [ISO-40 grade]",
)
@reads("# Fires\n## Fire classes\n- B: Burning liquids", "B = Burning liquids")
@reads("- Equal berths: For any boat, the toll is the same", "equal berths = For any boat, the toll is the same")
@reads("- Wet rope in frost: risk of breaking", "Wet rope in frost × risk: breaking")
@leaves(
    "- IgA: found in saliva",
    "- Largest single PUT: 5GB",
    "- Key states: active, disabled, retired",
    "- If exceeded: 429",
    "- **Delivery** of the goods",
    "# Sale\n- Intent: The buyer must want the boat",
)
def label(line: Line) -> Iterator[Claim]:
    """`term: definition`, with a colon, a spaced dash, an equals sign, or a bold term."""
    if not is_term(line):
        return
    if risk := risk_in(ARROW.split(line.parts[0])[0].strip()):
        yield Claim(Cell(line.label, "risk", risk), line.words, line.parts[0])
        return
    if not (gloss := gloss_of(line)):
        return
    if re.fullmatch(r"[A-Z]|[IVX]{2,4}", line.label) and len(gloss.split()) <= 12:
        yield Claim(Definition(line.label, gloss), line.words, gloss)
        return  # a grade, a stage, a class
    joined = re.match(r"(?P<all>[^.;]+?,\s+but\s[^.;]+)", line.value)
    if joined and re.search(r"\sbut\s", line.label) and len(joined["all"].split()) <= 14:
        yield Claim(Definition(line.name, joined["all"], kind="meaning"), line.words, joined["all"], line.own)
        return  # a motto is told whole
    done = parse(gloss)
    if done is not None and done.form is Form.PASSIVE and done.elliptic and not done.subject and done.tails:
        return  # `Tundra - found above 60° N`: where it is found
    if done is not None and without_article(done.subject).lower() == line.label.lower():
        return  # `Upper gate: The upper gate holds the lake`: a sentence about it
    pieces = re.split(r",\s+(?![^(]*\))", gloss)
    while len(pieces) > 1 and (last := find_quantities(pieces[-1])) and LEAD.fullmatch(pieces[-1][: last[0].start]):
        gloss = gloss[: gloss.rfind(pieces.pop())].rstrip(" ,")  # `hop count, max 15`: asked for by itself
    if 2 <= len(pieces) <= 3 and all(map(is_piece, pieces)) and not re.search(r"\b(?:and|or)\b", gloss):
        yield from in_pieces(line, gloss, pieces)
        return
    asked_so = ASKED_SO.match(gloss) or must_hold(gloss)
    part = " of " in line.label and tag(gloss)[0].noun  # `Main cause of delays: leaves`
    if shape_of(gloss, line.name) is Shape.CIRCUMSTANCE and gloss == line.parts[0] and not asked_so and not part:
        told = kind_of_circumstance(line, gloss)
        said = Definition(line.name, gloss, kind=told) if told else Gap(f"{line.label}: ", gloss, "")
        yield Claim(said, line.words, gloss, line.own if told else None)
        return
    kind = "criterion" if CRITERION.fullmatch(gloss) else "meaning" if is_word_for(line, gloss) else ""
    yield Claim(Definition(line.name, gloss, kind=kind), line.words, gloss, line.own)


CASE = re.compile(r"when (?:an?|the|[a-z]+s) \w+ \w", re.I)
ANNOUNCING = re.compile(r":$|\s(?:when|if|by|with|of)$")  # `Fog forms when`, and when below it


@reads(
    "# Terms\n- Long polling\n  - waits for messages before it answers",
    "long polling = waits for messages before it answers",
)
@reads("# Streams\n- Ordered sequence of changes to items", "streams = Ordered sequence of changes to items")
@reads(
    "- Girder\n  - Any beam or truss that bears a wall or that can bear one",
    "girder = Any beam or truss that bears a wall or that can bear one",
)
@reads(
    "# Ferries\n- Ropes\n  - Old ropes that will be sold\n- Gates\n  - Iron",
    "ropes = Old ropes that will be sold",
)
@reads(
    "# Scale of storms\n- C: Gale\n  - Strong or squally wind from the west\n  - Boats stay in",
    "gale = Strong or squally wind from the west",
)
@reads("# Ships\n## What is a tug\n- a small vessel that pulls others", "tug = a small vessel that pulls others")
@reads("# Boats\n## Broach\n- When a boat heels over", "Broach = When a boat heels over")
@reads("# Shadowing\n- Following a boat into the harbour", "Shadowing = Following a boat into the harbour")
@leaves(
    "- Shard\n  - Limit of 5\n  - Duplicates possible",
    "# Cranes\n- Crane 1\n  - Beam of oak\n- Crane 2\n  - Beam of iron",
    "- Harbour tower\n  - Information about the wind",
    "# Barges\n- Barges that leak badly need a second pump",
)
def below(line: Line) -> Iterator[Claim]:
    """The first thing said under a term, where it is a noun phrase that says what the term is."""
    parent = line.parent
    if line.heading or parent is None or line.label:
        return
    asked = parent.heading and WHAT_IS.fullmatch(parent.words) is not None
    if parent.role not in (Role.NAME, Role.ADJECTIVE) and not asked:
        return
    if parent.value and not (GRADE.fullmatch(parent.label) and len(parent.value.split()) <= 3):
        return
    if line is not next(parent.told, None) or not line.parts or not line.own.sure:
        return
    described = list(parent.told)
    if line.item.kind in (ItemKind.STEP, ItemKind.CODE, ItemKind.TABLE) or (
        line.children and ANNOUNCING.search(line.words)
    ):
        return
    if (
        line.children
        and sum(1 for c in described if c.children) >= 2
        and not re.search(r"\s(?:to|that|which|for)\s", line.words)
    ):
        return  # the first of several options
    term = parent.own.name if asked else parent.name
    if term[:1].isdigit() or is_variant(parent) or names_a_side(term) or is_mere_field(parent):
        return  # a status code; the first of several cases, or types; a field of study, in which it is
    if next(told(parent), None) is not None:
        return  # the bracket behind it says already what it is
    gloss = line.parts[0]
    if POINTING.search(term) or is_stuff(gloss, term) or is_no_definition(line, parent):
        return
    if is_first_of_list(gloss, term, [c.words for c in described[1:] if may_be_listed(c)]):
        return
    if any(c.sure and " that " in c.subject and gloss.startswith(f"{c.subject} ") for _, c in clauses_of(line)):
        return  # `Boats that leak need a pump`: a sentence
    spelled = re.fullmatch(r"\S+\s?\([^()]*\)", line.item.text.plain.strip()) and acronym_pair(line.item.text.plain)
    if spelled or any(expansion in gloss for _, expansion in acronym_pairs(line.item.text.plain)):
        return  # a thing with its short form: the first of what stands below
    if repeats(gloss, term) and not (len(described) == 1 and RELATIVE.match(gloss)):
        return  # a gloss that repeats the term is a statement about it, unless it says which of them
    if parent.heading and tag(term) and tag(term)[0].tag == "VVG" and len(term.split()) > 1:
        return  # Importing APIs: what stands below is not what it is
    if parent.heading and may_tell_deed(gloss, term):
        yield Claim(Definition(term, gloss, kind="lets"), line.words, gloss, parent.own)
        return
    case = len(described) == 1 and parent.heading and CASE.match(gloss)
    says = case or is_doing(gloss, term) or says_what_it_is(gloss, alone=len(described) == 1, first=True)
    if says and not expands(parent.words, gloss):
        yield Claim(Definition(parent.own.name if parent.value else term, gloss), line.words, gloss, parent.own)


@reads(
    "# SQS\n- Simple Queue Service\n- Durable store of messages between services",
    "SQS = Durable store of messages between services",
)
@leaves("# FIFO Queues\n- First-in-first-out\n- Strict ordering")
def second_below(line: Line) -> Iterator[Claim]:
    """The definition that follows the expansion of an acronym under its heading."""
    parent = line.parent
    if line.heading or parent is None or line.label or parent.role is not Role.NAME or not line.parts:
        return
    ahead = list(takewhile(lambda other: other is not line, islice(parent.told, 2)))
    if len(ahead) == 1 and expands(parent.words, ahead[0].words) and says_what_it_is(line.parts[0], alone=False):
        yield Claim(Definition(parent.name, line.parts[0]), line.words, line.parts[0], parent.own)


@reads(
    "# CloudFront\n- Content Delivery Network (CDN) – shortens load times",
    "CloudFront = Content Delivery Network (CDN)",
)
@leaves("# S3\n- Buckets: hold objects")
def opening(line: Line) -> Iterator[Claim]:
    """The first line under a heading, `noun phrase – what it does`: the noun phrase says what the heading is."""
    parent = line.parent
    if (
        parent is None
        or line.heading
        or not line.label
        or line.separator not in ("-", "–", "—")
        or parent.role is not Role.NAME
        or not parent.heading
        and not parent.own.proper
    ) and (parent is None or parent.role is not Role.EMPTY or not line.label or line.separator not in ("-", "–", "—")):
        return
    if parent.children[:1] != [line] or not line.parts or not line.subject.sure:
        return
    first, label = tag(line.parts[0])[0], line.label
    does = first.tag == "VVZ" or first.tag == "VVB" and is_plural(label)
    if does and label.lower() != parent.name.lower() and len(label.split()) >= 2:
        words = line.item.text.plain.split(f" {line.separator} ")[0].strip()
        yield Claim(Definition(line.subject.name, words), line.label, words, line.subject)


@reads("# Music\n- Forte: loud", "Forte = loud")
@leaves("- Fast: yes", "- Note: see below", "- Use it: quick")
def adjective(line: Line) -> Iterator[Claim]:
    """`term: adjective`, where no sibling stands in contrast to it: what the term means."""
    if line.heading or not line.label or not line.separator or line.own is line.subject or not line.parts:
        return
    gloss = line.parts[0]
    tokens = tag(f"it is {gloss}")[2:]
    if (
        1 <= len(tokens) <= 3
        and tokens[-1].tag == "AJ0"
        and not (ENUMERATED.match(line.label) or tag(line.label)[0].tag == "PRP")
        and all(t.tag in ("AJ0", "AV0", "CJC") for t in tokens)
        and not NO_GLOSS.match(gloss)
    ):
        yield Claim(Definition(line.name, gloss, kind="quality"), line.words, gloss, line.own)
