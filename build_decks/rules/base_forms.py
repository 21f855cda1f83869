"""Base forms: whether `Lift the gate` tells people what to do, or says what the thing above it does."""

from __future__ import annotations

import re

from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import Role
from build_decks.language.tagger import tag
from build_decks.rules.line import Line

FORBIDDING = re.compile(r"do(?: not|n['’]t)\s", re.I)
NEVER = re.compile(r"never (?P<deed>\w+) ", re.I)
STANDING = frozenset(
    "occur contain have include produce consist lack live belong exist need depend require cause grow".split()
)


def _told_of_many(line: Line) -> bool:
    """Below a plural name: `Occur in the liver`, `Release heat` say what they do, where one of them can be no instruction."""
    verbs = [c.verb for s in line.near if not s.label and (c := parse(s.words)) is not None and c.imperative]
    return any(verb in STANDING for verb in verbs)


# What only people do, whatever stands above.
SET = frozenset("configure set choose select specify define edit modify click install enable disable restrict".split())

# What people do with their hands and keyboards: in the base form they are instructions.
HANDS = frozenset(
    "store put keep save send write upload download copy place move deploy publish host declare define install set use configure enable disable connect "
    "click press run create choose select open close add attach ship pass check avoid give take call wait turn pull push delete get remove edit modify "
    "authenticate encrypt sign register specify base prepare apply start stop try make do go have see note remember read learn think mind ask tell show consider "
    "pay buy find look let include insert replace generate run help cover fill empty rinse wash wipe stir pour peel chop slice bake boil simmer season unplug plug "
    "descale tighten loosen screw unscrew clean dry shake".split()
)


def tells_to(label: str) -> bool:
    """Whether a label is an instruction: `Use wider gates`, not `Open gates`, nor `Store room`."""
    first, _, rest = label.partition(" ")
    return bool(rest) and first.lower() in HANDS and tag(label)[0].tag not in ("AJ0", "NN1", "NN2")


def does(line: Line, clause: Clause) -> bool:
    """Whether the line's subject is a thing that acts, not a task (`Preparing the drive`), nor named by the line (`Append blob`)."""
    first = line.subject.name.split(" ")[0].lower()
    if not line.subject.sure or first.endswith("ing") and verb_lemma(first) or first in ("how", "to", "steps"):
        return False
    if _instructs(line) or _is_order(line, clause) or _speaks_to_somebody(line):
        return False
    if clause.object:
        return not (line.children and line.role is Role.NAME)
    return is_plural(line.subject.name) and _told_of_many(line)


def _speaks_to_somebody(line: Line) -> bool:
    """Whether several lines below one thing stand in the base form, and none in its third person: `Shield the lamp`, `Raise it at dusk`."""
    beside = [parse(s.words) for s in line.near if not s.label and not s.heading]
    said = [c for c in beside if c is not None and c.form is Form.ACTION and not (c.subject or c.past or c.modal)]
    return not is_plural(line.subject.name) and len(said) >= 3 and all(c.imperative for c in said)


# Headings below which somebody is told what to do.
DUTIES = frozenset("management treatment therapy prevention procedure workup approach precautions".split())


def _is_order(line: Line, clause: Clause) -> bool:
    """`Call a pilot if the fog is thick` below `Harbour radio`, which would call one only in the third person."""
    below = DUTIES & {name.lower() for name in line.subject.trail}
    return not is_plural(line.subject.name) and (bool(below) or clause.condition.startswith(("if ", "unless ")))


def _instructs(line: Line) -> bool:
    """Whether the lines beside this one tell people what to do: `Keep them warm`, `Do not move the arm`."""
    beside = [s.words for s in line.near if not s.label and not s.heading]
    told = [c for words in beside if (c := parse(words)) is not None and c.imperative and c.verb in HANDS - SHARED]
    return len(told) >= 2 or any(map(_forbids, beside))


def _forbids(words: str) -> bool:
    """`Do not move the arm`, `Never cover the vent`; not `Never covers the vent`."""
    never = NEVER.match(words)
    told = never is not None and verb_lemma(never["deed"].lower()) == never["deed"].lower()
    return told or FORBIDDING.match(words) is not None


# Of these, what things do too.
SHARED = frozenset("have make go do attach move base let include insert replace generate start stop store".split())
