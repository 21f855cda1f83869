"""What the clauses of a prose sentence say besides their objects and tails: when, why, who, and to do what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Form
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import content_words, tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of, good_subject, leads, own
from build_decks.statements import Says

LONGEST = 24  # words of an answer that is a whole condition


@reads(
    "# Grants\n- A grant may be renewed only if the report of the first year has reached the office in time",
    "grants · A grant may be renew only if the report of the first year has reached the office in time [condition]",
)
@leaves("# Grants\n- Renewed if needed", "# Grants\n- A grant is given to those who have written the best of the plans")
def condition(line: Line) -> Iterator[Claim]:
    """When, or why, what a clause says is so."""
    if line.heading:
        return
    for words, clause in clauses_of(line):
        if not clause.whole or not clause.condition or not good_subject(clause, line) or leads(line, clause):
            continue
        rest = tag(re.sub(r"^(?:(?:only|just) )?\w+ ", "", clause.condition))
        if (
            not clause.condition.startswith("even ")
            and len(clause.condition.split()) <= LONGEST
            and rest
            and rest[0].low not in DANGLING
        ):
            yield Claim(Says(clause, "condition"), words, clause.condition, own(line))


@reads(
    "# Grants\n- The head of the smallest department decides the order of the grants in a year of want",
    "grants · The head of the smallest department decide the order of the grants in a year of want [subject]",
)
@leaves("# Grants\n- It decides the order of the grants in a year of want, and nobody asks it why")
def doer(line: Line) -> Iterator[Claim]:
    """Who or what does it, where the sentence says this of something in particular."""
    if line.heading:
        return
    for words, clause in clauses_of(line):
        if not clause.whole or not clause.sure or clause.form is not Form.ACTION or not good_subject(clause, line):
            continue
        said = " ".join((clause.object, *(str(tail) for tail in clause.tails)))
        definite = re.match(r"(?:the|all|every|its|their|his|her)\b", clause.object)
        if definite and 2 <= len(clause.subject.split()) <= 7 and content_words(said) >= 3:
            yield Claim(Says(clause, "subject"), words, clause.subject, own(line))


@reads(
    "# Grants\n- The winner of the first round may choose to keep the money, and nobody may object to that",
    "grants · The winner of the first round may choose to keep the money [infinitive]",
)
@leaves("# Grants\n- Needs to be given back by the end of the year, whatever the reason of the delay is")
def infinitive(line: Line) -> Iterator[Claim]:
    """What somebody may, must or chooses to do."""
    if line.heading:
        return
    for words, clause in clauses_of(line):
        if not clause.whole or not clause.sure or not good_subject(clause, line) or clause.form is Form.COPULA:
            continue
        if 3 <= len(clause.infinitive.split()) <= 14 and not clause.infinitive.startswith(("to be ", "to do ")):
            yield Claim(Says(clause, "infinitive"), words, clause.infinitive, own(line))
