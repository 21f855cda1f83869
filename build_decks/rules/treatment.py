"""What is done with a thing, and by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of, good_subject, own
from build_decks.statements import Says

THERE = re.compile(
    r"there (?:is|are) (?P<what>[a-z]+(?: [a-z]+)?),? but (?P<they>they|it) (?P<rest>can be [a-z]+)", re.I
)
AND_THEN = re.compile(r",? and (?:this|then|the)\b")
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


@reads("# Gateway\n- There are limits but they can be raised", "Gateway limits · can be raise [deed]")
@reads("# Gateway\n- Limits are set at the start (can be raised)", "Gateway · can be raise [deed]")
@leaves("# Gateway\n- There are limits", "# Gateway\n- Can be raised")
def still_possible(line: Line) -> Iterator[Claim]:
    """What one can do with a thing all the same: `but they can be raised`, `(can be changed)`."""
    found = None if line.heading or line.label else THERE.fullmatch(line.words)
    clause = parse(found["rest"]) if found else line.clause if line.aside else None
    if clause is None or clause.form is not Form.PASSIVE or clause.modal != "can" or clause.subject or clause.negated:
        return
    if line.subject.sure and not (clause.tails or clause.object or clause.purpose or clause.condition):
        owner = line.subject.owner or line.subject.name
        about = replace(line.subject, name=found["what"], owner=owner, proper=False) if found else line.subject
        yield Claim(Says(clause, "deed"), line.words, clause.verb, about)


def _goes_on(part: str, line: Line) -> bool:
    """`The rope is tarred and this is used to …`: what is done first is told for the sake of what follows."""
    return any(line.words[: found.start()].endswith(part) for found in AND_THEN.finditer(line.words))


@reads(
    "# LogStore\n## Entries\n- Checked by LogStore, kept for a year", "LogStore entries · be check by LogStore [done]"
)
@reads("# Gateway\n- Sails can be rolled back", "Gateway · Sails can be roll back [done]")
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
            not in (
                "use",
                "need",
                "require",
                "call",
                "know",
                "support",
                "include",
                "prefer",
                "recommend",
                "desire",
                "want",
                "expect",
            )
            and [token.tag for token in tag(clause.subject)[:1]] != ["CRD"]
        ):
            done = f"{clause.adverb} {part.split()[-1] if not clause.particle else ' '.join(part.split()[-2:])}".strip()
            yield Claim(Says(clause, "done"), part, done, own(line))


USING = re.compile(r"(?P<who>[A-Z][\w-]*(?: [a-z][\w-]*){0,3}) using (?P<what>[\w-]+(?: [\w-]+){0,3})")


@reads("# Signals\n- Weather report using flag alphabet", "signals · Weather report use flag alphabet [object]")
@leaves("# Signals\n- Reported using flag alphabet", "# Signals\n- Weather report using the flag that hangs out")
def using(line: Line) -> Iterator[Claim]:
    """A thing and what it is made or written with: `report using flag alphabet`."""
    found = USING.fullmatch(line.words.rstrip(" .")) if not line.heading and not line.label else None
    if found is None or parse(found["who"]) is not None or not tag(found["who"])[-1].noun:
        return
    if which_kind(found["what"]) and all(t.noun or t.tag == "AJ0" for t in tag(found["what"])):
        clause = Clause(Form.ACTION, "use", found["who"], object=found["what"])
        yield Claim(Says(clause, "object"), line.words, found["what"])


def which_kind(what: str) -> bool:
    """Whether what is used has a noun that says of what kind it is: `flag alphabet`."""
    return " " in what and what.split()[-1].islower()
