"""Rules for the lines that the first table leaves: numbers, last resorts, second readings, and what a line says besides its cards."""

from __future__ import annotations

from functools import cache

from build_decks.rules import (
    arrows,
    attributes,
    below,
    bracket_glosses,
    circumstances,
    clauses,
    comparisons,
    conditions,
    definitions,
    described,
    doers,
    features,
    fragments,
    gaps,
    leftovers,
    occasions,
    outcomes,
    parts_played,
    pointers,
    predications,
    remainders,
    scraps,
    telegrams,
    treatment,
)
from build_decks.rules.rule import Rule, rule


@cache
def numbers() -> tuple[Rule, ...]:
    """The rule that reads a number wherever no other rule asks for it."""
    return (rule(gaps.number),)


@cache
def last_resorts() -> tuple[Rule, ...]:
    """Rules that read a line only where no rule of the table did."""
    return (
        rule(definitions.adjective),
        rule(gaps.situation),
        rule(gaps.modifier),
    )


@cache
def second_readings() -> tuple[Rule, ...]:
    """Rules for a line that gave no question: safe shapes first, then its tree, then gaps."""
    return (
        rule(leftovers.side),
        rule(leftovers.labelled_deed),
        rule(leftovers.labelled),
        rule(leftovers.opening),
        rule(described.described),
        rule(leftovers.compared),
        rule(comparisons.than),
        rule(leftovers.bracketed),
        rule(telegrams.qualities),
        rule(fragments.degree),
        rule(fragments.signs),
        rule(fragments.way),
        rule(fragments.likewise),
        rule(parts_played.played),
        rule(occasions.present),
        rule(conditions.condition_of),
        rule(circumstances.condition),
        rule(circumstances.infinitive),
        rule(doers.subject_of),
        rule(clauses.object_of),
        rule(clauses.tail_of),
        rule(treatment.done_with),
        rule(gaps.number),
        *last_resorts(),
        rule(leftovers.label_gap),
        rule(bracket_glosses.hidden),
        rule(arrows.either_side),
        rule(gaps.tail),
    )


@cache
def lists_of_points() -> tuple[Rule, ...]:
    """The rules for the parent of lines that gave no question each by itself."""
    return (rule(below.below), rule(features.features), rule(telegrams.qualities_below))


@cache
def left_over() -> tuple[Rule, ...]:
    """The rules that read what a line says besides what its cards ask."""
    return (rule(outcomes.outcome), rule(remainders.remainder), rule(pointers.pointer))


@cache
def last_of_all() -> tuple[Rule, ...]:
    """The rules for a line of which still nothing is asked."""
    return (
        rule(attributes.look),
        rule(attributes.number),
        rule(attributes.doing),
        rule(attributes.kind),
        rule(attributes.required),
        rule(predications.denial),
        rule(predications.may_be_done),
        rule(predications.of_its_own),
        rule(predications.manner),
        rule(predications.whole),
        rule(scraps.scrap),
    )


def all_later() -> tuple[Rule, ...]:
    """The rules of these tables, in the order in which they are tried."""
    return (*numbers(), *second_readings(), *lists_of_points(), *left_over(), *last_of_all())
