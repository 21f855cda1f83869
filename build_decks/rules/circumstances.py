"""What the clauses of a prose sentence say besides their objects and tails: when, why, who, and to do what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clause import WHETHER, Form
from build_decks.language.clauses import parse
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import content_words, tag
from build_decks.language.trees import clauses
from build_decks.rules.hanging import is_all_the_same, pieces_of
from build_decks.rules.line import Line
from build_decks.rules.reasons import goes_in_circles
from build_decks.rules.resolving import ABOUT_NOTHING, exacted, hangs, resolved
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of, good_subject, leads, own
from build_decks.statements import Members, Says

LIGHT = frozenset("let make have get take give put do".split())
LONGEST = 24  # words of an answer that is a whole condition


@reads(
    "# Grants\n- The grant may be renewed if the report has come in time, the money is spent, and the town agrees",
    "grants · The grant may be renewed: the report has come in time, the money is spent, the town agrees",
)
@leaves(
    "# Grants\n- The grant may be renewed if the report has come in time, at the latest in the second year",
    "# Grants\n- The grant is renewed when the report has come in time, and it brings the town new books",
)
def several(line: Line) -> Iterator[Claim]:
    """The conditions on which something is so, where there are several: they are asked for together."""
    if line.heading or line.role is Role.QUESTION:
        return
    for part in line.parts:
        main, items = pieces_of(part)
        if not 2 <= len(items) <= 6 or not all(2 <= len(i.split()) <= 20 for i in items):
            continue
        told = next((c for _, c in clauses(main) if c.subject), None) if items else None
        told = resolved(told, line) if told is not None else None
        if told is not None and good_subject(told, line) and not told.imperative:
            facet = "cases" if re.search(r",?\s+or\s", part) else "conditions"
            yield Claim(Members(main, items, False, told, facet), part, part[len(main) :])


AS_NEEDED = re.compile(
    r"(?:if|when|where|as|unless) (?:needed|necessary|required|possible|available|applicable|desired|appropriate|indicated)"
)


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
        if (
            is_all_the_same(words)
            or hangs(clause, line)
            or clause.fronted
            or re.match(r"(?:instead|rather|unlike|besides|apart)\b", clause.condition)
            or clause.condition.startswith("if ")
            and WHETHER.search(words)
        ):
            continue
        bare = not (clause.object or clause.tails or clause.infinitive or clause.particle)
        if bare and clause.form is Form.ACTION and clause.verb in LIGHT:
            continue  # `let him go`: its object is lost
        if clause.form is Form.PASSIVE and clause.verb in ("call", "know", "name", "term"):
            continue  # asked for the name
        if any(pieces_of(part)[1] for part in line.parts if clause.condition[:20] in part):
            continue  # one of several
        if re.match(r"as .+ (?:to be|to do|saw it|sees it|so|did|does)$", clause.condition):
            continue  # in the way in which, no reason: `fair as the court saw it`
        rest = tag(re.sub(r"^(?:(?:only|just) )?\w+ ", "", clause.condition))
        if (
            not re.match(r"even\b|as (?:\w+(?:ed|wn|en)|follows|such|well|above|below)\b", clause.condition)
            and len(clause.condition.split()) <= LONGEST
            and rest
            and rest[0].low not in DANGLING
            and not AS_NEEDED.fullmatch(clause.condition)
        ):
            yield Claim(Says(exacted(clause) or clause, "condition"), words, clause.condition, own(line))


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
        if clause.verb == "include" or clause.negated and not clause.modal:
            continue  # `Parts of a hull include the keel`: what they are
        said = " ".join((clause.object, *map(str, clause.tails), clause.condition if clause.fronted else ""))
        definite = re.match(r"(?:the|all|every|its|their|his|her)\b", clause.object)
        if definite and 2 <= len(clause.subject.split()) <= 7 and content_words(said) >= 3:
            yield Claim(Says(clause, "subject"), words, clause.subject, own(line))


@reads(
    "# Maps\n- A map that is older than the war is not suitable to prove where the border of the town was drawn",
    "maps · A map that is older than the war not be suitable to prove where the border of the town was drawn [fit]",
)
@leaves(
    "# Maps\n- A map is good to have, and the older the map is, the more the town will pay for it",
    "# Maps\n- In spring it is possible to draw the lower fields of the town with one chain",
)
def fit(line: Line) -> Iterator[Claim]:
    """What something is able, apt, admissible (or not) to do."""
    if line.heading:
        return
    for words, clause in clauses_of(line):
        if (
            clause.form is not Form.COPULA
            or not clause.infinitive
            or not clause.whole
            or not good_subject(clause, line)
            or ABOUT_NOTHING.search(words)
        ):
            continue
        rest = clause.infinitive.split(" ", 2)
        if (
            len(rest) == 3
            and not re.match(r"(?:and|or)\b", rest[2])
            and 2 <= len(rest[2].split()) <= 16
            and content_words(rest[2]) >= 2
        ):
            yield Claim(Says(clause, "fit"), words, rest[2], own(line))


@reads(
    "# Curfew\n- The keeper of the gate may not be hired as a guard by the council of the town",
    "Curfew · The keeper of the gate may not be hire as a guard by the council of the town [subject]",
)
@leaves("# Curfew\n- It may not be called at night, and the keeper of the gate may call it by day")
def barred(line: Line) -> Iterator[Claim]:
    """Who or what may not be treated in a way: the subject of a ban."""
    if line.heading:
        return
    for words, clause in clauses_of(line):
        if (
            clause.whole
            and clause.negated
            and clause.modal
            and clause.form is Form.PASSIVE
            and clause.tails
            and 2 <= len(clause.subject.split()) <= 9
            and good_subject(clause, line)
            and content_words(clause.subject) >= 2
        ):
            yield Claim(Says(clause, "subject"), words, clause.subject, own(line))


TO = re.compile(r",?\s(?:and|or)\sto\s|,\sto\s")
AIM = re.compile(r"(?P<main>.+?) to (?P<deed>[a-z]+ .+)")


@reads(
    "# Grants\n- The winner of the prize is required to sign the book and to speak to the town council",
    "grants · The winner of the prize is required: sign the book, speak to the town council",
)
@reads(
    "# Grants\n- The law requires towns to keep the books for two years, to open them and to print the names",
    "grants · The law requires towns: keep the books for two years, open them, print the names",
)
@leaves("# Grants\n- The mayor went to the hall and to the tower", "# Grants\n- It is used to keep books and to print")
def required(line: Line) -> Iterator[Claim]:
    """The things that somebody is to do, where they are several: `is required to count the votes and to lock the door`."""
    for part in line.parts if not line.heading else ():
        first, *others = TO.split(part)
        found = AIM.fullmatch(first)
        deeds = (found["deed"], *others) if found and others else ()
        if found is None or not 2 <= len(deeds) <= 6 or not all(map(_is_deed, deeds)):
            continue
        told = next((clause for _, clause in (*clauses(first), ("", parse(first))) if clause and clause.subject), None)
        whom = told.object.partition(" to ")[0] if told is not None and told.form is Form.ACTION else ""
        if told is None or told.verb not in BIDDING or told.form is Form.ACTION and not whom:
            continue
        told = resolved(replace(told, infinitive="", purpose="", object=whom), line)
        if good_subject(told, line) and told.subject.lower() not in DANGLING:
            yield Claim(Members(found["main"], deeds, False, told, "to do"), part, part[len(found["main"]) :])


BIDDING = frozenset(
    "require oblige entitle allow permit force compel order expect ask tell forbid enable instruct authorize authorise advise encourage".split()
)


def _is_deed(words: str) -> bool:
    return 2 <= len(words.split()) <= 14 and tag(f"to {words}")[1].tag in ("VVI", "VVB", "VBI", "VHI", "VDI")


ABLE = re.compile(r"(?:un)?(?:able|willing|likely)|free|eager|reluctant|(?:[a-z]+ )?[a-z]+ enough", re.I)  # to do what


@reads(
    "# Grants\n- The winner of the first round may choose to keep the money, and nobody may object to that",
    "grants · The winner of the first round may choose to keep the money [infinitive]",
)
@reads("# Lake Act\n- Tried to keep the water clean", "Lake Act · try to keep the water clean [infinitive]")
@reads("# Owls\n- Owlets are unable to fly", "owls · Owlets be unable to fly [infinitive]")
@leaves("# Grants\n- Needs to be given back by the end of the year, whatever the reason of the delay is")
def infinitive(line: Line) -> Iterator[Claim]:
    """What somebody may, must or chooses to do."""
    if line.heading:
        return
    for words, clause in clauses_of(line):
        helps = clause.verb == "help" and bool(clause.infinitive)  # `helps predict rain`
        bare = clause.elliptic and not clause.subject and not clause.imperative  # `Refused to pay for the walls`
        if clause.form is Form.COPULA and ABLE.fullmatch(clause.object) and clause.purpose.startswith("to "):
            if clause.sure and clause.subject and good_subject(clause, line) and not clause.tails:
                able = replace(clause, infinitive=clause.purpose, purpose="")
                yield Claim(Says(able, "infinitive"), words, clause.purpose, own(line))
            continue
        if (
            not (clause.whole or bare or helps)
            or not clause.sure
            or not good_subject(clause, line)
            or clause.form is Form.COPULA
        ):
            continue
        if clause.verb == "use":
            continue  # `used to draw it`: a means
        if clause.verb == "need" and goes_in_circles(clause, clause.infinitive):
            continue
        if 3 - helps <= len(clause.infinitive.split()) <= 14 and not clause.infinitive.startswith(("to be ", "to do ")):
            yield Claim(Says(clause, "infinitive"), words, clause.infinitive, own(line))
