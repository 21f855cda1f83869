"""Two deeds in one breath, of which the second only ends the first: asked as one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.articles import without_article
from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import lower_first
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of
from build_decks.statements import Definition

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


def _is_end_of(second: Clause, first: Clause) -> bool:
    """Whether the second deed has nothing but a bare noun for its object, and the same doer."""
    plain = all(c.form is Form.ACTION and c.sure and not (c.past or c.modal or c.negated) for c in (first, second))
    told = tag(second.object)
    bare = len(told) == 1 and told[0].noun and told[0].word.islower() and not (second.tails or second.purpose)
    full = bool(first.object and first.tails and first.subject)
    return plain and bare and full and second.subject in (first.subject, "")
