"""What something is not, and in which cases it is not so: `silence is not consent`, `open except at night`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clause import Form, Tail
from build_decks.language.clauses import parse
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import content_words, tag
from build_decks.rules.line import Line
from build_decks.rules.resolving import resolved
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of, good_subject, own
from build_decks.statements import Says

DEGREES = frozenset("very always all only just necessarily the same entirely fully something".split())
VAGUE = frozenset("do vary differ change help apply work happen occur be".split())
EXCEPT = re.compile(
    r"(?P<main>[^,;:]+?),?\s(?:except|but not)\s(?P<link>for|in|on|at|during|to|by|with|from|between)\s(?P<what>[^,;:]+)",
    re.I,
)


@reads("# Tolls\n- A toll is not a tax", "tolls · A toll not be a tax [denial]")
@reads("# Tolls\n- Foreign coins are not accepted", "tolls · Foreign coins not be accept [subject]")
@leaves("# Tolls\n- It is not a tax", "# Tolls\n- The tolls are not very high")
def is_not(line: Line) -> Iterator[Claim]:
    """Which thing is not what one might take it for, or is not what others are."""
    for part, clause in clauses_of(line) if not line.heading else ():
        about = clause.form is Form.PASSIVE and not (clause.tails or clause.object)
        kind = clause.form is Form.COPULA and bool(clause.object) and not clause.tails
        dropped = clause.adverb.lower() == "no longer"
        if not ((clause.negated and not clause.adverb or dropped) and clause.sure and (about or kind)):
            continue
        if clause.modal or clause.condition or clause.infinitive or clause.purpose or clause.elliptic and not dropped:
            continue
        if not clause.subject or len(clause.subject.split()) > 6 or clause.subject.lower() == line.subject.name.lower():
            continue
        if tag(clause.subject)[0].tag == "DT0":
            continue  # `all boats`
        said = tag(clause.object)
        if kind and (said[0].low in DEGREES | DANGLING or not said[-1].noun):
            continue
        if good_subject(clause, line) and content_words(clause.subject):
            single = kind and " and " not in clause.subject
            yield Claim(Says(clause, "denial" if single else "subject"), part, clause.subject, own(line))


@reads("# Cork raft\n- Cannot sink", "Cork raft · can not sink [ability]")
@leaves("# Cork raft\n- Can float", "# Cork raft\n- Cannot be sunk", "# Cork raft\n- Cannot sink if tarred")
def ability(line: Line) -> Iterator[Claim]:
    """What the thing above cannot do: `cannot sink`, all that its line says."""
    for part, clause in clauses_of(line) if not line.heading and not line.label and not line.children else ():
        more = clause.object or clause.tails or clause.condition or clause.purpose or clause.infinitive or clause.adverb
        if clause.subject or more or not clause.sure or clause.form is not Form.ACTION or clause.verb in VAGUE:
            continue
        if clause.modal == "can" and clause.negated and len(part.split()) <= 4 and line.subject.sure:
            yield Claim(Says(clause, "ability"), part, clause.verb)


@reads("# Gates\n- The gates are open except during floods", "gates · The gates not be open during floods [tail:0]")
@reads("# Tolls\n- The rule applies to salt but not to grain", "tolls · The rule not apply to grain [tail:0]")
@leaves("# Gates\n- All gates are open except during floods and feasts of the town, when it is shut")
def not_in(line: Line) -> Iterator[Claim]:
    """In which case, or for what, something does not hold that holds otherwise."""
    for sentence in (line.value or line.words,) if not line.heading else ():
        found = EXCEPT.fullmatch(sentence.rstrip(" ."))
        clause = parse(found["main"]) if found else None
        if found is None or clause is None or not clause.sure or clause.negated or clause.condition:
            continue
        if clause.modal not in ("", "can", "may", "will") or clause.imperative or len(found["what"].split()) > 8:
            continue
        link = found["link"].lower()
        others = tuple(tail for tail in clause.tails if tail.preposition != link)
        told = resolved(replace(clause, negated=True, whole=True, tails=(*others, Tail(link, found["what"]))), line)
        if good_subject(told, line) and not re.match(r"(?:all|every|each|no)\b", told.subject, re.I):
            yield Claim(Says(told, f"tail:{len(others)}"), sentence, found["what"], own(line))
