"""Conditions and what follows from them, needs, and what is lacking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.articles import with_the
from build_decks.language.clause import WHETHER, Clause, Form, Tail
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.tagger import tag
from build_decks.rules.base_forms import FORBIDDING
from build_decks.rules.causes import standing
from build_decks.rules.hanging import is_all_the_same
from build_decks.rules.line import Line
from build_decks.rules.parents import is_announced
from build_decks.rules.readings import is_prose
from build_decks.rules.resolving import exacted, hangs
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of, good_subject, leads, own
from build_decks.statements import Consequence, Lack, Says

OPENING = frozenset("when if iff while until unless once after before whenever every each any only".split())


@reads("# Drop keel\n- Only lowered when leaving port", "Drop keel · Only be lower when leaving port [condition]")
@reads(
    "# Locks\n- A barge may pass the gate only if it carries a lamp",
    "A barge may pass the gate only if it carries a lamp [condition]",
)
@leaves(
    "- Good when loads are steady",
    "# Leases\n- If it was signed late, the rule does not apply",
    "# Boats\n- If rented for a year, they are returned when the season ends",
    "# Locks\n- The keeper asks if the barge carries coal",
)
def condition_of(line: Line) -> Iterator[Claim]:
    """When the subject does what the clause says: `only created when creating the table`."""
    if line.heading:
        return
    for part, clause in clauses_of(line):
        if (
            (
                clause.condition
                and (clause.condition.startswith("only ") or not (clause.object or clause.tails))
                and good_subject(clause, line)
                and clause.form is not Form.COPULA
                and not clause.imperative
                and not clause.purpose
                and not (clause.verb in ("have", "let", "make") and clause.form is Form.ACTION)  # its object is lost
            )
            and clause.condition.split()[0].lower() in OPENING
            and _whole(clause.condition)
            and not hangs(clause, line)
            and not is_all_the_same(part)
            and not _holds_only(part, clause.condition)
            and (exact := exacted(clause)) is not None
        ):
            yield Claim(Says(exact, "condition"), part, clause.condition, own(line))


def _holds_only(part: str, condition: str) -> bool:
    """`If rented, boats go back when the season ends`: what hangs on two conditions is asked for as a whole."""
    opened = IF.match(part)
    if opened is None:
        return condition.startswith("if ") and WHETHER.search(part) is not None
    return not condition.lower().startswith(opened["cond"].lower()) or THEN.match(opened["then"]) is not None


def _whole(condition: str) -> bool:
    """A condition with its verb, nothing cut off and nothing hung on: no comma, no full stop inside."""
    if condition.split()[0].lower() in ("every", "each", "any"):
        return True
    return not re.search(r"[,.;]\s", condition) and (_happens(condition) or bool(re.search(r"ing\b", condition)))


@reads("# Hosting\n- You need to have a default document", "Hosting · need a default document [need]")
@leaves("- You need to go")
def needs(line: Line) -> Iterator[Claim]:
    """What is needed or required for the subject."""
    if line.heading or line.label:
        return
    for part in line.parts:
        found = re.match(
            r"^(?:you\s+|we\s+)?(?:(?:will\s+)?(?:also\s+)?(?:need|must have|must provide|have to have|needs|requires?))(?:\s+to\s+(?:have|provide))?\s+(?P<what>(?!to\s).+)$",
            part,
            re.I,
        )
        clause = parse(part)
        if (
            found
            and len(found["what"].split()) <= 12
            and clause is not None
            and (clause.imperative or clause.subject.lower() in ("you", "we"))
        ):
            yield Claim(Says(Clause(Form.ACTION, "need", object=found["what"]), "need"), part, found["what"])


OFTEN = re.compile(r"once (?:an?|per|every|each) \w+", re.I)  # how often, not when
OPENS = r"(?:iff?|when|once|whenever|unless|after|as soon as|as long as|provided that|even if|where(?=\s(?:an?|the|no|there)\s))"
HAPPENS = re.compile(rf"^{OPENS}\s+", re.I)
IF = re.compile(
    rf"^(?P<cond>(?:{OPENS}\s+|(?:without|in (?:the )?(?:case|event|absence) of)\s).+?)\s*(?:,|:|=>|→|–|->)\s*(?:then\s+)?(?P<then>.+)$",
    re.I,
)
AND_IF = re.compile(r",? (?:and|but) if ")  # what follows from another condition
THEN = re.compile(r"^(?P<then>.{8,}?),?\s+(?P<cond>(?:iff?|when|once|whenever|unless|as soon as)\s+.+)$", re.I)
NOUN_CASE = re.compile(r"(?:without|in (?:the )?(?:case|event|absence) of)\s+(?!\w+ing\b)", re.I)


@reads(
    "# SQS\n- If timeout reached, message returns to the queue",
    "SQS · if timeout reached → message returns to the queue",
)
@reads(
    "# Gates\n- If a key is lost, so all the locks are changed", "gates · if a key is lost → all the locks are changed"
)
@reads("# RDS\n- When a host fails, a standby takes over", "RDS · when a host fails → a standby takes over")
@leaves(
    "- Good when loads are steady",
    "- Once a year the king pays, and nobody asks why",
    "# Shipworm\n- Soft animal that lives in old timber and harms the hull when disturbed",
)
def consequence(line: Line) -> Iterator[Claim]:
    """A condition and what follows from it."""
    if line.heading:
        return
    for part in (*line.parts, line.words) if len(line.parts) == 1 else line.parts:
        if (
            not is_all_the_same(part)
            and is_prose(part, parse(part))
            and any(_is_asked(c, line) for _, c in clauses_of(line))
        ):
            continue  # its tree is read instead
        found = IF.match(part)
        if found and re.match(r"(?:that|this|these|those|which)\s+(?:is|are|was|can|will)", found["then"], re.I):
            continue
        if found and found["then"].rstrip().endswith(":"):
            return  # what follows stands below
        if found and len(found["then"].split()) >= 2 and (_happens(found["cond"]) or _precedes(found)):
            condition = re.sub("^provided that", "if", found["cond"][0].lower() + found["cond"][1:])
            then = AND_IF.split(found["then"])[0].strip(" .")
            part = AND_IF.split(part)[0]
            outcome, so, reason = re.sub(r"^(?:so|then),? ", "", then, flags=re.I).partition(" so ")
            yield Claim(Consequence(condition, outcome), part, outcome)
            said = parse(outcome)
            about = parse(HAPPENS.sub("", condition))
            if so and said is not None and about is not None and about.subject:
                tails, known_as = said.tails, said.condition.removeprefix("as ")
                if known_as != said.condition:
                    tails = (*tails, Tail("as", known_as))  # `marked as invisible`
                if said.subject.lower() in ("it", "they"):
                    said, condition = _turned(said, about.subject, condition)
                said = replace(said, tails=tails, condition=condition, purpose=f"so {reason}")
                yield Claim(Says(said, "purpose"), part, reason)
            return
        then = THEN.match(part)
        told = then and re.match(r"([^,]*?\w)\s(?:where|that|which|who)\s", then["then"])
        described = told and not any(t.finite for t in tag(told[1]))
        if then and not described and not WHETHER.search(part) and _happens(then["cond"]):
            clause = parse(then["then"]) or standing(then["then"])
            if (
                FORBIDDING.match(then["then"])
                or re.match(r"(?:this|that|these|those)\s", then["then"], re.I)
                or then["then"].lower().endswith((" even", " only", " just", " except"))
                or re.search(r"\bthat (?:it|they|he|she|this)\b", then["then"])
            ):
                continue
            if (
                clause is not None
                and (clause.form is not Form.COPULA or clause.subject and is_all_the_same(part))
                and not clause.imperative
                and (clause.subject or clause.form is Form.ACTION and (clause.object or clause.tails))
            ):
                condition = _of_the_same(then["cond"][0].lower() + then["cond"][1:], clause)
                outcome = re.sub(r"^(?:so|then),? ", "", then["then"].strip(" .,"), flags=re.I)
                yield Claim(Consequence(condition, outcome), part, outcome)
                return


def _is_asked(clause: Clause, line: Line) -> bool:
    """Whether the condition of a clause is asked for as such: it does not lead its sentence, and the clause names its subject."""
    named = good_subject(clause, line) or not HAPPENS.match(clause.condition)
    return bool(clause.condition) and not leads(line, clause) and named


def _of_the_same(condition: str, main: Clause) -> str:
    """`The gate stays open if not locked`: if the gate is not locked."""
    word, _, rest = condition.partition(" ")
    tokens = tag(rest)
    bare = tokens[0].tag in ("VVN", "VVD") or tokens[0].low == "not" and tokens[1:] and tokens[1].tag in ("VVN", "VVD")
    if not bare or not main.subject or main.subject.lower() in ("it", "they", "you", "this"):
        return condition
    who = with_the(lower_first(main.subject))
    return f"{word} {who} {'are' if is_plural(main.subject) else 'is'} {rest}"


def _turned(said: Clause, thing: str, condition: str) -> tuple[Clause, str]:
    """`When boats leave, they are counted` as one asks for it: boats are counted when they leave."""
    they = said.subject.lower()
    return replace(said, subject=thing), condition.replace(f" {thing} ", f" {they} ", 1)


def _precedes(found: re.Match[str]) -> bool:
    """Whether a whole sentence stands behind the comma: then a condition stands before it, even if its verb could be a noun."""
    main = parse(found["then"]) or standing(found["then"])
    enough = 2 if NOUN_CASE.match(found["cond"]) else 4
    return main is not None and main.sure and bool(main.subject) and len(found["cond"].split()) >= enough


def _happens(condition: str) -> bool:
    """A condition that holds a verb: `if exceeded`, `when messages are read`; not `once per quarter`."""
    rest = re.sub(r"^not\s(?=\w+ing\b)", "", HAPPENS.sub("", condition))
    said = re.match(r"(?:told|otherwise|specified|noted|stated|necessary|needed|possible|applicable)\b", rest, re.I)
    told = parse(rest) is not None or bool(tag(rest)) and tag(rest)[0].tag in ("VVN", "VVG", "VVD")
    return told and not said and not OFTEN.match(condition)


@reads("# Firehose\n- No shards", "Firehose · no shards")
@reads("# Winch\n- No need for crew to haul ropes", "Winch · no need for crew to haul ropes")
@leaves(
    "- No. 5 is alive",
    "- Notes",
    "# Bread\n- Without yeast, dough stays flat",
    "# Pump\n- Without oil it jams",
    "# Gift\n- It must be:\n  - signed\n  - without reward",
)
def lack(line: Line) -> Iterator[Claim]:
    """What the subject has not: `no shards`, `without retention`."""
    if line.heading or line.label and line.separator not in ("-", "–", "—") or is_announced(line):
        return
    for part in line.parts:
        found = re.match(
            r"^(?:no|without|zero|lacks?(?! of)|there (?:is|are) no)\s+(?P<things>[a-z].{2,70})$", part, re.I
        )
        if found and re.search(r"\b(?:it|they|he|she|you|we)\b|[-=]>|→", found["things"]):
            continue  # `Without oil it jams`
        if found and part[:5].lower() == "there" and re.search(r"\s(?:in|on|at|between|among|for)\s", found["things"]):
            continue  # `There is no bridge in the village`: said of the village
        if found and part[:7].lower() == "without" and ", " in part and NOUN_CASE.match(part):
            continue  # `Without yeast, dough stays flat`
        if found and ", " in part and any(t.finite for t in tag(part.partition(", ")[2])):
            continue  # `Without yeast, dough stays flat`
        if found and (
            len(found["things"].split()) <= 9 and parse(found["things"]) is None or found["things"].startswith("need")
        ):
            for thing in re.split(r",\s+(?:and\s+|or\s+)?no\s+", found["things"]):
                yield Claim(Lack(thing.removesuffix(" at all")), part, thing, own(line))
