"""What comes in an order: numbered phases, the stages of a process, chains of arrows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first, plural
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import bare
from build_decks.language.tokens import NUMBERS
from build_decks.outline import ItemKind
from build_decks.rules.below import is_doing
from build_decks.rules.items import ENUMERATED, MOST
from build_decks.rules.line import Line
from build_decks.rules.members import member_name, shape_of
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Members

# What the parts of such a thing are called.
PROCESS = re.compile(r"(?:^|\s|life)(?:(?P<phases>cycle)|(?P<steps>process|procedure|workflow|algorithm))$", re.I)
OF_WHAT = re.compile(r"\s(?:of|in|for|to)\s")  # behind the noun that says what a heading is of: `parts of the process`
STAGES = re.compile(r"\s(?:phases|stages|steps)$", re.I)
LONGEST = 5  # words of a step that is named alone
DOING = re.compile(r"^\w+ing\s+(?:the\s+|an?\s+)?(?=\w)", re.I)


@reads(
    "# Build\n- For releases\n  - Phase 1: compile\n  - Phase 2: test", "Build · phases for releases: compile > test"
)
@leaves("# Build\n- For releases\n  - Phase 1: compile\n  - Tests: many")
def phases(line: Line) -> Iterator[Claim]:
    """Children that are numbered in words: `Phase 1: compile`."""
    below = [c for c in line.children if not c.aside]
    found = [ENUMERATED.match(c.label) for c in below]
    nouns = {one["noun"].lower() for one in found if one}
    if not 2 <= len(below) <= MOST or not all(found) or len(nouns) != 1 or not all(c.value for c in below):
        return
    names, of = tuple(member_name(c) for c in below), bare(line.label or line.words)
    within = f" {lower_first(of)}" if re.match(r"(?:for|in|on|at|during|with)\s", of, re.I) else ""
    yield Claim(
        Members(plural(nouns.pop()) + within, names, True),
        line.item.text.plain,
        "; ".join(names),
        line.subject if within else line.own,
    )


@reads(
    "# Running the bread process\n- Kneading: by hand\n- Rising: in the warmth\n- Baking: at great heat",
    "Running the bread process · steps of the bread process: Kneading > Rising > Baking",
)
@reads(
    "# Mill\n## The hiring process\n- **Selection**\n- **Training**\n- Trial\n- **Payment**",
    "Mill · steps of the hiring process: Selection > Training > Trial > Payment",
)
@reads(
    "# Mill\n## Life cycle of a sack\n1. Fresh sack\n2. Worn sack\n3. Old rag",
    "Mill · phases of the life cycle of a sack: Fresh sack > Worn sack > Old rag",
)
@leaves(
    "# The bread process\n- Bakers rise early\n- Kneading: by hand\n- Baking: at great heat",
    "# Bread\n- Kneading: by hand\n- Rising: warm\n- Baking: hot",
    "# Parts of the bread process\n1. Oven: heats\n2. Trough: holds the dough\n3. Peel: lifts it",
    "# Mill\n## The hiring process\n- Slow answers\n- High costs\n- Training",
)
def stages(line: Line) -> Iterator[Claim]:
    """The labels below the heading of a process are its steps, those below a cycle its phases; names alone are where they are
    numbered, or mostly doings."""
    name = DOING.sub("the ", bare(line.words)) if line.heading else ""
    process = PROCESS.search(OF_WHAT.split(name)[0])
    below = [c for c in line.children if not c.aside]
    if not process or not 3 <= len(below) <= MOST or any(c.heading for c in below):
        return
    names = tuple(member_name(c) for c in below)
    if not all(c.label and c.separator and c.value for c in below) and not _names_steps(below, names):
        return
    of, whole = "phases" if process["phases"] else "steps", re.sub(r"^(?:the|an?)\s", "", name, flags=re.I)
    yield Claim(
        Members(f"{of} of the {lower_first(whole)}", names, True), line.item.text.plain, "; ".join(names), line.subject
    )


def _names_steps(below: list[Line], names: tuple[str, ...]) -> bool:
    """`1. Fresh sack`, or `Selection`, `Training` without a number: steps by their names alone."""
    if any(len(name.split()) > LONGEST or shape_of(c) != "np" for c, name in zip(below, names, strict=True)):
        return False
    return all(c.item.kind is ItemKind.STEP for c in below) or 3 * sum(map(is_doing, names)) >= 2 * len(names)


@reads(
    "# Selling eggs\n1. Wash the eggs\n2. Sort them by size\n3. Print the labels",
    "Selling eggs · steps of selling eggs: Wash the eggs > Sort them by size > Print the labels",
)
@reads(
    "# Shop\n- How to sell an egg\n  1. Wash it\n  2. Sort it\n  3. Print the label",
    "Shop · steps to sell an egg: Wash it > Sort it > Print the label",
)
@reads(
    "# Shop\n## Steps to sell an egg\n- Wash it\n- Sort it\n- Print the label",
    "Shop · steps to sell an egg: Wash it > Sort it > Print the label",
)
@reads(
    "# Egg soup\n## Method\n1. Boil the eggs\n2. Peel them\n3. Add salt",
    "egg soup · steps: Boil the eggs > Peel them > Add salt",
)
@leaves(
    "# Selling eggs\n1. Fresh eggs\n2. Boiled eggs\n3. Goose eggs", "# Eggs\n1. Wash the eggs\n2. Sort them by size"
)
def steps(line: Line) -> Iterator[Claim]:
    """Deeds below what is done by them: `Selling eggs`, `To sell an egg:`, `How to sell an egg`, numbered; `Steps to sell an egg`."""
    told = (c for c in line.children if not c.aside and not c.heading)
    below = [*takewhile(lambda c: c.item.kind in (ItemKind.STEP, ItemKind.BULLET), told)]
    name = bare(line.words)
    doing, counted = DOING_WHAT.match(name), STEPS.match(name)
    if not (doing or counted) or not 3 <= len(below) <= MOST:
        return
    if not counted and any(c.item.kind is not ItemKind.STEP for c in below):
        return
    names = tuple(c.parts[0] if c.parts and not c.label else c.words for c in below)
    deeds = sum(verb_lemma(name.split(" ")[0]) == name.split(" ")[0].lower() for name in names)
    if deeds * 2 <= len(names) or not any(map(_is_deed, names)) or any(len(name.split()) > 16 for name in names):
        return
    of = (
        counted["what"] or ""
        if counted
        else f"to {doing['what']}"
        if doing and doing["how"]
        else f"of {lower_first(name)}"
    )
    named = STAGES.search(name) is not None and not counted  # `Caulking phases` say what they are
    yield Claim(
        Members(lower_first(name) if named else f"steps {of}".strip(), names, True),
        line.item.text.plain,
        "; ".join(names),
        line.subject,
    )


# `Steps to sell an egg`, `The four main steps of selling`, `Procedure`
STEPS = re.compile(
    r"(?:(?:the|\d|[a-z]+) ){0,3}steps (?P<what>(?:to|for|in|of|when|before|after) \w.+)$|(?:steps|method|procedure|instructions)$",
    re.I,
)
DOING_WHAT = re.compile(
    r"^(?:(?P<how>(?:how )?to) (?P<what>\w.+)|[A-Z]?[a-z]+ing (?:an? |the |data |and )?\w.*)$", re.I
)


def _is_deed(words: str) -> bool:
    clause = parse(words)
    return clause is not None and not clause.subject and clause.imperative


@reads(
    "# Sleep\n- NREM\n  - A cycle of 3 stages\n  - Deepens hour by hour\n    1. Dozing\n    2. Light sleep\n    3. Deep sleep",
    "NREM · stages: Dozing > Light sleep > Deep sleep",
)
@leaves(
    "# Sleep\n- NREM\n  - A cycle of 4 stages\n  - Deepens hour by hour\n    1. Dozing\n    2. Deep sleep\n    3. Waking"
)
def promised(line: Line) -> Iterator[Claim]:
    """Numbered items whose number and name a line beside their parent gives: `a cycle of 3 stages`, `7 step process`."""
    below = [c for c in line.children if not c.aside and not c.heading]
    if line.heading or not 3 <= len(below) <= MOST or any(c.item.kind is not ItemKind.STEP for c in below):
        return
    number = rf"(?:{len(below)}|{NUMBERS[len(below)]})"
    apart = (one for one in line.siblings if one is not line and not one.children)
    beside = " / ".join(one.words for one in (line.parent, *apart) if one is not None)
    found = re.search(rf"\b{number}[ -](?P<noun>step|stage|phase|level|layer)s?\b", beside, re.I)
    names = tuple(member_name(c) for c in below)
    if found and all(len(name.split()) <= 8 for name in names):
        yield Claim(
            Members(plural(found["noun"].lower()), names, True), line.item.text.plain, "; ".join(names), line.subject
        )
