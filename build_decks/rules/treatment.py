"""What is done with a thing, and by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Clause, Form
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of, good_subject, own
from build_decks.statements import Says

HOW = re.compile(r"\b(?:\w+ly|always|still|never)\b")


def wholly(clause: Clause) -> bool:
    """`The entire cargo is still weighed`: how much of it."""
    return (
        clause.form is Form.PASSIVE and re.match(r"(?:(?:the )?entire|the whole)\s", clause.subject, re.I) is not None
    )


def by_owner(clause: Clause, line: Line) -> bool:
    """`Read by the Master`, below a heading of that name: nobody need be asked by whom."""
    agent = clause.tails[0] if len(clause.tails) == 1 and not clause.past and not clause.modal else None
    return agent is not None and agent.preposition == "by" and agent.object in (*line.subject.trail, line.subject.owner)


def _goes_on(part: str, line: Line) -> bool:
    """`The rope is tarred and this is used to …`: what is done first is told for the sake of what follows."""
    return re.search(rf"{re.escape(part)},? and (?:this|then|the)\b", line.words) is not None


@reads(
    "# LogStore\n## Entries\n- Checked by LogStore, kept for a year", "LogStore entries · be check by LogStore [done]"
)
@reads("# Gateway\n- Releases can be rolled back", "Gateway · Releases can be roll back [done]")
@leaves("- It is done", "# Gateway\n- Releases are created", "# Gateway\n- No release can be rolled back")
def done_with(line: Line) -> Iterator[Claim]:
    """What is done with a thing, where the sentence says no more than that, but how or whither: `automatically`, `back`."""
    if line.heading:
        return
    for part, clause in clauses_of(line):
        if (
            clause.form is Form.PASSIVE
            and (clause.particle or HOW.search(clause.adverb) or clause.tails or _goes_on(part, line))
            and not re.match(r"no\s", clause.subject, re.I)
            and not wholly(clause)
            and (not clause.tails or by_owner(clause, line))
            and not clause.object
            and not clause.purpose
            and not clause.condition
            and clause.sure
            and not clause.negated
            and (not clause.whole or part in line.parts)
        ) and (
            good_subject(clause, line)
            and (clause.subject or not clause.elliptic or clause.tails)
            and clause.verb
            not in ("use", "need", "require", "call", "know", "support", "include", "prefer", "recommend")
            and [token.tag for token in tag(clause.subject)[:1]] != ["CRD"]
        ):
            done = f"{clause.adverb} {part.split()[-1] if not clause.particle else ' '.join(part.split()[-2:])}".strip()
            yield Claim(Says(clause, "done"), part, done, own(line))
