"""Why: what something is done for, and what it is so because of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clause import Clause, Form
from build_decks.language.clause_checks import fought
from build_decks.language.clauses import parse
from build_decks.language.grammar import singular
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of, good_subject, own
from build_decks.statements import Says

# Behind these `to` says what, not what for: has to, allows boats to; tells the crew to, but `was told to` is asked for.
NO_AIM = frozenset(
    "mean have need get feel be want use allow able require support tend begin start try cause force".split()
)
TELLING = frozenset("tell ask instruct order remind teach encourage persuade urge invite warn expect".split())


@reads("# Throttling\n- Limits are set to prevent abuse", "Throttling · Limits be set to prevent abuse [purpose]")
@reads("# Jib\n- Often used to trim the boat", "Jib · Often be use to trim the boat [purpose]")
@leaves(
    "- Has to be enabled",
    "# Crew\n- Spends the night waiting for the tide to turn",
    "# Crew\n- Each boat has a cabin to sleep in",
    "# Signals\n- A red lamp tells the crew to stay in port",
)
def purpose_of(line: Line) -> Iterator[Claim]:
    """Why something is done: `to prevent abuse`, `so that nobody else reads them`."""
    if line.heading:
        return
    for part, clause in clauses_of(line):
        if line.label and fought(clause):
            continue  # `Anchor: weight made to hold a boat`
        if clause.verb == "use" and clause.form is Form.PASSIVE and not clause.purpose:
            clause = replace(clause, purpose=clause.infinitive, infinitive="")  # `Used to lift boats that are heavy`
        if not clause.purpose or ":" in clause.purpose or not good_subject(clause, line) or clause.imperative:
            continue
        if denied := _must_not(clause):
            yield Claim(Says(denied, "object" if denied.object else "tail:0"), part, clause.purpose, own(line))
            continue
        if goes_in_circles(clause, clause.purpose):
            continue
        if _use(clause) and line.subject.sure and len(clause.purpose.split()) <= 16:
            yield Claim(Says(clause, "purpose"), part, clause.purpose, own(line))
            continue
        if (
            (clause.subject or line.subject.sure and clause.verb == "need")
            and clause.verb
            in ("need", "take", "have", "want", "try", "intend", "refuse", "agree", "plan", "aim", "seek", "hope")
            and not clause.object
            and clause.purpose.startswith("to ")
            and (not clause.purpose.startswith("to be ") or clause.verb in ("need", "have"))
            and clause.sure
        ):
            yield Claim(Says(clause, "duty"), part, clause.purpose, own(line))
            continue
        if re.search(r"\b(?:so|this|that|in|on|with|at|from|for)$", clause.purpose) or re.match(
            r"so (?!that\b)", clause.purpose
        ):
            continue  # `so they left`: what came of it
        if clause.purpose.startswith("for ") and re.search(r"\w{2}ing$", clause.object):
            continue  # `spends its time waiting for the tide to turn`
        if BOUND_TO.search(clause.object):
            continue  # `knows the way to sail home`
        if clause.verb in ("recommend", "advise", "suggest") and not clause.subject:
            continue  # `recommended to tar the hull`: what, not why
        if clause.object in ("little", "much", "nothing", "enough", "everything"):
            continue  # `did little to help`
        if (
            not clause.sure
            or len(clause.purpose.split()) < 3
            or not (clause.verb == "use" and part.lower().startswith("this "))
            and clause.verb in NO_AIM
            or clause.verb in TELLING
            and clause.form is Form.ACTION
        ):
            continue
        if re.match(r"to (?:be|it|them)\b", clause.purpose):
            continue
        if len(clause.purpose.split()) <= 14:
            yield Claim(Says(clause, "purpose"), part, clause.purpose, own(line))


def _must_not(clause: Clause) -> Clause | None:
    """`needs to not touch the ground`: what it must not touch."""
    if clause.verb not in ("need", "have") or not re.match(r"to not |not to ", clause.purpose):
        return None
    told = parse(f"it must not {clause.purpose.removeprefix('not ').removeprefix('to ').removeprefix('not ')}")
    return replace(told, subject=clause.subject) if told is not None and (told.object or told.tails) else None


def goes_in_circles(clause: Clause, aim: str) -> bool:
    """`resets at the gate to begin again`, `Rules need to keep the rules`: for nothing that tells."""
    told = [t for t in tag(aim)[1:] if t.noun or t.tag in ("VVG", "CRD", "AJ0", "AJC") or t.word[:1].isupper()]
    same = clause.subject.split()[-1:] and singular(clause.subject.split()[-1].lower())
    deed = aim.startswith("to ") and clause.verb not in ("need", "have", "want", "try", "refuse", "agree")
    again = bool(same) and clause.verb in ("need", "have") and any(singular(t.low) == same for t in told[:2])
    return again or deed and not told


def _use(clause: Clause) -> bool:
    """`Often used to trim the sails`: what the thing above is for."""
    told = clause.verb == "use" and clause.form is Form.PASSIVE and not (clause.subject or clause.negated)
    return told and clause.purpose.startswith("to ") and not (clause.object or clause.tails or clause.condition)


BOUND_TO = re.compile(r"\b(?:way|ability|attempt|tendency|decision|permission|desire|willingness)s?$")
REASON = re.compile(r"(?:because|since|as(?=\s(?:he|she|it|they|there|no|this|these)\b))\s+(?P<why>\S+\s\S.*)$", re.I)


@reads("# Siege\n- The town gave up because the wells had dried up", "The town give up the wells had dried up [reason]")
@reads("# Penguins\n- They huddle together as they lose heat", "huddle together they lose heat [reason]")
@leaves("# Siege\n- The town has been French since 1648", "# Siege\n- The town fell as the walls broke")
def reason_of(line: Line) -> Iterator[Claim]:
    """Why something is so: `because the wells had dried up`."""
    if line.heading:
        return
    for part, clause in clauses_of(line):
        found = REASON.match(clause.condition)
        if not found or not clause.sure or not good_subject(clause, line) or clause.imperative:
            continue
        if (
            re.match(r"(?:\w+(?:ed|wn|en)|follows|such)\b", found["why"])
            or " that " in clause.subject
            and not clause.whole
        ):
            continue
        why = parse(found["why"])
        if (
            why is not None
            and why.subject
            and len(found["why"].split()) <= 16
            and (clause.subject or line.subject.sure)
        ):
            yield Claim(Says(replace(clause, condition=found["why"]), "reason"), part, found["why"], own(line))
