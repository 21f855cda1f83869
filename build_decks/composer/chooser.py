"""Which facts are worth a card: of one clause the part that says most."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.composer.question_words import PLACE_VERBS
from build_decks.facts import Fact
from build_decks.language.grammar import is_name
from build_decks.statements import (
    Consequence,
    Contrast,
    Definition,
    Lack,
    Means,
    Measure,
    Naming,
    Property,
    Says,
    Suits,
)


def chosen(facts: tuple[Fact, ...]) -> Iterator[Fact]:
    """The facts worth a card: of one clause the object or the tail, whichever says more, both only where both are telling."""
    groups: dict[tuple[int, str], list[Fact]] = {}
    for fact in facts:
        groups.setdefault((fact.provenance.span.first, fact.provenance.surface), []).append(fact)
    glosses: dict[int, list[Fact]] = {}
    lines: dict[int, list[Fact]] = {}
    for fact in facts:
        lines.setdefault(fact.provenance.span.first, []).append(fact)
        if isinstance(fact.statement, Definition):
            glosses.setdefault(fact.provenance.span.first, []).append(fact)
    contrasted = {fact.provenance.surface for fact in facts if isinstance(fact.statement, Contrast)}
    for fact in facts:
        group = groups[fact.provenance.span.first, fact.provenance.surface]
        match fact.statement:
            case Says(clause, slot) if slot == "object" or slot.startswith("tail:"):
                if clause.negated and not clause.modal and fact.provenance.surface in contrasted:
                    continue  # `Which kind does not wait?` is asked instead
                if clause.condition and any(
                    isinstance(f.statement, Consequence) for f in lines[fact.provenance.span.first]
                ):
                    continue
                if any(
                    isinstance(f.statement, Consequence | Means | Suits)
                    or (isinstance(f.statement, Definition) and f.statement.gloss == fact.provenance.surface)
                    for f in group + glosses.get(fact.provenance.span.first, [])
                ):
                    continue
                others = [
                    f.statement
                    for f in group
                    if isinstance(f.statement, Says)
                    and f.statement.slot != slot
                    and (f.statement.slot == "object" or f.statement.slot.startswith("tail:"))
                ]
                if any(
                    isinstance(f.statement, Measure) and f.statement.clause is not None and f.statement.place == slot
                    for f in group
                ):
                    continue
                if others and not _telling(fact.statement, others[0]):
                    continue
            case Lack() if fact.provenance.surface in contrasted:
                continue
            case Property() if any(isinstance(f.statement, Definition | Naming) for f in group):
                continue
            case _:
                pass
        yield fact


def _telling(statement: Says, other: Says) -> bool:
    """Whether this part of a clause is worth asking for beside the other."""
    mine, theirs = _weight(statement), _weight(other)
    if mine != theirs:
        return mine > theirs or mine >= 3
    return statement.slot == "object" or mine >= 3


def _weight(statement: Says) -> int:
    clause = statement.clause
    words = clause.object if statement.slot == "object" else clause.tails[int(statement.slot.split(":")[1])].object
    names = sum(1 for w in words.split() if is_name(w) or w[:1] in "$`")
    place = 1 if statement.slot != "object" and clause.verb in PLACE_VERBS else 0
    return (
        min(len(words.split()), 3)
        + 2 * names
        + place
        - (2 if re.match(r"(?:it|them|this|that|these|those)\b", words) else 0)
    )
