"""Brackets that say something: of the word before them, or of what the line is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.facts import Subject
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.roles import DANGLING, Role, bare, role_of
from build_decks.language.short_names import in_sentence
from build_decks.language.tagger import tag
from build_decks.rules.appositions import each_item, explained
from build_decks.rules.bracket_glosses import told
from build_decks.rules.line import Line
from build_decks.rules.sentences import sentences

WHICH = re.compile(r"which (?P<said>(?:is|are|was|were|can|may|must|will|has|have)\s.+)")


def _said_of_last(line: Line, aside: str, said: str) -> Iterator[Line]:
    """`… long oars (which are good for sculling)`: what the bracket says of the words right before it."""
    before = tag(line.item.text.plain.partition(f"({aside}")[0].strip())
    at = len(before)
    while at and (before[at - 1].noun or before[at - 1].tag in ("AJ0", "VVN")):
        at -= 1
    name = " ".join(t.word for t in before[at:])
    if name and is_plural(name) and len(name.split()) <= 3:
        subject = Subject(name, trail=line.subject.trail)
        parts = sentences(said)
        yield Line(
            line.item,
            subject,
            said,
            parts=parts,
            role=Role.CLAUSE,
            parent=line.parent,
            level=line.level,
            own=subject,
            aside=True,
        )


def speaking(line: Line) -> Iterator[Line]:
    """Brackets that say something of the words before them: `Edge location (close to viewers) …`."""
    glosses = {claim.answer for rule in (each_item, explained) if line.asides for claim in rule(line)}
    for aside in line.asides if next(told(line), None) is None else ():
        if aside in glosses:
            continue  # said of the name before it
        if which := WHICH.fullmatch(aside):
            yield from _said_of_last(line, aside, which["said"])
            continue
        conceded = aside.startswith("but ") and line.clause is not None and bool(line.clause.subject)
        clause = parse(aside.removeprefix("but "))
        before = line.item.text.plain.partition(f"({aside}")[0].strip()
        of_value = bool(line.separator) and before == f"{line.label}{line.separator} {line.value}"
        named = line.value if of_value else before  # `Okafor: bend theory (knots fail there)`: of the theory
        predicate = (
            clause is not None
            and clause.sure
            and not clause.subject
            and (not clause.imperative or clause.verb == "pay")
        )
        said = clause is not None and clause.sure and clause.subject and tag(clause.subject)[0].low not in DANGLING
        if (
            not (predicate or said and len(aside.split()) >= 5)
            or len(aside.split()) < 3
            or re.match(r"(?:see|also|or|and|called|formerly|default|same)\b", aside, re.I)
        ):
            continue
        subject = line.own if line.label and before.startswith(line.label) else line.subject
        if (
            clause is not None
            and clause.verb != "pay"
            and 1 <= len(named.split()) <= 4
            and (of_value or before == line.item.text.plain[: len(before)])
            and parse(named) is None
            and role_of(named) is Role.NAME
        ):
            subject = (
                replace(line.own, name=in_sentence(bare(named)), proper=False)
                if line.own.name != line.subject.name and not of_value
                else replace(
                    line.subject,
                    name=in_sentence(bare(named)),
                    owner=line.subject.owner or line.subject.name,
                    proper=False,
                )
            )
        if conceded:  # `Lamps are lit (but the sea stays dark)`
            aside = aside.removeprefix("but ")
            subject = replace(subject, condition=f"although {lower_first(line.words)}")
        yield Line(
            line.item,
            subject,
            aside,
            "",
            "",
            "",
            sentences(aside),
            role=Role.CLAUSE,
            parent=line.parent,
            level=line.level,
            own=subject,
            aside=True,
        )
