"""Sentences that are about which one it is: `Only the wrapped key …`, `She was the first woman who …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, upper_first
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of, good_subject, of_none, own, shared_out
from build_decks.rules.treatment import wholly
from build_decks.statements import Answered, Says

ALSO = re.compile(r"\b(?:also|too|as well)\b", re.I)
ONLY = re.compile(r"(?:only|just|no)\s", re.I)


def _is_rule(clause: Clause) -> bool:
    """`Only dry ropes should be used`."""
    return bool(clause.modal) and clause.form is Form.PASSIVE and clause.subject.lower().startswith("only ")


@reads("# KMS\n- Only the wrapped key crosses the network", "KMS · Only the wrapped key cross the network [subject]")
@reads(
    "# Feasts\n- The cook buys the fish but you buy the wine",
    "feasts · The cook buy the fish [subject]",
    "feasts · you buy the wine [subject]",
)
@leaves("- It goes over the network")
def subject_of(line: Line) -> Iterator[Claim]:
    """The subject, where the sentence is about which one it is: `Only the data key …`."""
    if line.heading:
        return
    for part, clause in clauses_of(line):
        extreme = EXTREME.search(clause.object) is not None and not clause.modal
        if extreme and not clause.subject and clause.form is Form.COPULA and line.subject.sure and line.subject.person:
            clause = replace(clause, subject=line.subject.name)  # `She was the first woman who …`
        if clause.subject.lower().startswith("no ") and not of_none(clause):
            continue  # `No boat sails without a pilot`: asked without what
        told = extreme or _tells_which(part, clause) or shared_out(clause, line)
        oftener = MORE_SO.fullmatch(clause.object) is not None and bool(clause.subject) and clause.form is Form.ACTION
        told = told or oftener and is_plural(clause.subject) and len(clause.subject.split()) > 1
        said = clause.object or clause.tails or _is_rule(clause) or wholly(clause)
        bare = clause.form is Form.COPULA and not (clause.object and tag(clause.object)[0].tag != "PRP")
        short = len(clause.subject.split()) <= 7 and "," not in clause.subject
        if not (told and said and clause.subject and good_subject(clause, line)) or bare or not short:
            continue
        if clause.verb != "mean" and clause.sure:
            yield Claim(Says(clause, "subject"), part, clause.subject, own(line))


# How much more it does so, than which is not said.
MORE_SO = re.compile(
    r"(?:more|less) (?:often|easily|\w+ly)|faster|slower|longer|sooner|earlier|later|better|worse|harder"
)
EXTREME = re.compile(
    r"\b(?<!at )(?:least|most|highest|lowest|greatest|largest|smallest|best|worst|fastest|slowest)\b|^the (?:first|last|only|\w+est)\b|^\w{2,}[^aeiou\W]est$"
)


def _tells_which(part: str, clause: Clause) -> bool:
    """Whether it is so of this one too, of this one alone, or of none, or this is all there is."""
    added = ALSO.search(part) and clause.form is Form.PASSIVE and not clause.tails
    all_of_it = clause.form is Form.COPULA and re.match(r"all (?:that|you|we|it)\b|all that's\b", clause.object)
    return bool(added or all_of_it or wholly(clause) or ONLY.match(clause.subject))


CLEFT = re.compile(r"It (?:is|was) (?P<what>[^,]{3,60}?),? (?:that|which|who) (?P<did>\w[^,;:]+)$")
PLACED = re.compile(r"(?:in|on|at|through|by|from|under|during|after|before|because)\s")


@reads("# Honey\n- It is the worker bee that fills the comb", "Honey · the worker bee fill the comb [subject]")
@leaves(
    "# Honey\n- It is in summer that bees swarm",
    "# Honey\n- It is a comb that hangs in a box",
    "- It is clear that bees sting",
)
def cleft(line: Line) -> Iterator[Claim]:
    """Who or what does it, where the sentence is about nothing else: `It was the storm that sank the fleet`."""
    if line.heading:
        return
    for part in line.parts:
        found = CLEFT.match(part)
        if found is None or PLACED.match(found["what"]) or tag(found["what"])[0].low in ("a", "an", "not"):
            continue
        clause = parse(f"{found['what']} {found['did']}")
        if clause is not None and clause.sure and clause.subject == found["what"] and (clause.object or clause.tails):
            yield Claim(Says(clause, "subject"), part, found["what"], own(line))


PSEUDO = re.compile(r"What (?P<asked>[^,;:]{8,80}?) (?:is|was) (?P<said>(?:that|the|an?) \S+ .+)$")


@reads(
    "# Honey\n- What keeps the comb warm in winter is the cluster of the bees",
    "What keeps the comb warm in winter? The cluster of the bees",
)
@leaves("# Honey\n- What the bees eat is honey")
def pseudo_cleft(line: Line) -> Iterator[Claim]:
    """A sentence that puts its question first: `What keeps the comb warm is the cluster of the bees`."""
    for part in line.parts if not line.heading else ():
        found = PSEUDO.match(part)
        told = parse(f"it {found['asked']}") if found else None
        if found is None or told is None or not told.sure or told.subject != "it" or not (told.object or told.tails):
            continue
        said = found["said"].removeprefix("that ")
        yield Claim(Answered(f"What {found['asked']}?", (upper_first(said),)), part, found["said"])
