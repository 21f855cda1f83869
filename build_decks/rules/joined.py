"""Two deeds in one breath, of which the second only ends the first: asked as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.facts import Subject
from build_decks.language.articles import without_article
from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first
from build_decks.language.tagger import tag
from build_decks.rules.base_forms import tells_to
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of
from build_decks.statements import Consequence, Definition, Says

LONGEST = 13  # words of both deeds


@reads(
    "# Mills\n- A paddle wheel draws water from the leat and fills buckets",
    "paddle wheel = draws water from the leat and fills buckets",
)
@leaves(
    "# Mills\n- A paddle wheel draws water from the leat and fills the buckets of the mill",
    "# Mills\n- A paddle wheel drew water from the leat and filled buckets",
)
def both_deeds(line: Line) -> Iterator[Claim]:
    """`requests files from the server and keeps copies`: what does it do?"""
    for part in line.parts if not line.heading and not line.label else ():
        said = [clause for words, clause in clauses_of(line) if words in part]
        if len(said) != 2 or not _is_end_of(said[1], said[0]):
            continue
        found = re.match(rf"(?:the |an? )?{re.escape(without_article(said[0].subject))} (?P<does>.+)$", part, re.I)
        if found and len(found["does"].split()) <= LONGEST and "," not in part:
            name = lower_first(without_article(said[0].subject))
            subject = Subject(name, line.subject.owner or line.subject.name, trail=line.subject.trail)
            yield Claim(Definition(name, found["does"]), part, found["does"], subject)


@reads(
    "# Locks\n- Old gates: closing the sluice only slows the flow\n- New gates: slows boats in the lock",
    "new gates · closing the sluice slow boats in the lock [object]",
)
@leaves("# Locks\n- Old gates: closing the sluice only slows the flow\n- New gates: stop boats in the lock")
def same_deed(line: Line) -> Iterator[Claim]:
    """`A: doing it affects this` above `B: affects that`: the doer is not said twice."""
    before = line.before
    if before is None or not (before.label and line.label and before.value and line.value) or line.heading:
        return
    theirs, mine = parse(before.value), parse(line.value)
    if theirs is None or mine is None or mine.subject or not theirs.subject or not (theirs.sure and mine.sure):
        return
    if mine.verb == theirs.verb and mine.object and mine.form is Form.ACTION and not mine.imperative:
        whole = " ".join((mine.object, *map(str, mine.tails)))
        clause = replace(mine, subject=theirs.subject, object=whole, tails=())
        yield Claim(Says(clause, "object"), f"{theirs.subject} {line.value}", whole, line.own)


@reads(
    "# Locks\n- Use wider gates - boats pass side by side",
    "locks · if you use wider gates → boats pass side by side",
)
@leaves("# Locks\n- Wider gates - boats pass side by side", "# Locks\n- Use wider gates - two of oak")
def effect(line: Line) -> Iterator[Claim]:
    """What to do, and behind a dash what comes of it."""
    clause = parse(line.parts[0]) if line.parts else None
    if not tells_to(line.label) or clause is None or not clause.subject or clause.elliptic:
        return
    if clause.sure and len(line.value.split()) <= 16 and line.separator in ("-", "–", "—"):
        yield Claim(Consequence(f"if you {lower_first(line.label)}", line.value), line.words, line.value)


def _is_end_of(second: Clause, first: Clause) -> bool:
    """Whether the second deed has nothing but a bare noun for its object, and the same doer."""
    plain = all(c.form is Form.ACTION and c.sure and not (c.past or c.modal or c.negated) for c in (first, second))
    told = tag(second.object)
    bare = len(told) == 1 and told[0].noun and told[0].word.islower() and not (second.tails or second.purpose)
    full = bool(first.object and first.tails and first.subject)
    return plain and bare and full and second.subject in (first.subject, "")
