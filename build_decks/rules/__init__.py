"""All rules, in one ordered table. Every rule reads every line; where two claim the same answer, the earlier row wins."""

from __future__ import annotations

from functools import cache

from build_decks.rules import (
    acronyms,
    answers,
    arrows,
    circumstances,
    clauses,
    codes,
    conditions,
    counts,
    dates,
    deeds,
    definitions,
    enumerations,
    exceptions,
    figures,
    formulas,
    frequencies,
    gaps,
    glosses,
    happenings,
    kinds,
    leftovers,
    limits,
    lists,
    matrices,
    means,
    naming,
    ports,
    properties,
    prose,
    qualities,
    quantities,
    reasons,
    relations,
    remainders,
    reports,
    sequels,
    sequences,
    standards,
    tables,
    telegrams,
    topics,
    values,
)
from build_decks.rules.rule import Rule, rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """The table: what the author asked first, then what is surest."""
    return (
        rule(answers.answered),
        rule(tables.row),
        rule(matrices.matrix),
        rule(matrices.apart),
        rule(matrices.versus),
        rule(acronyms.pair),
        rule(acronyms.stands_for),
        rule(acronyms.letters),
        rule(acronyms.below),
        rule(ports.status),
        rule(ports.lettered),
        rule(ports.port),
        rule(ports.address),
        rule(formulas.formula),
        rule(codes.value_set),
        rule(codes.call),
        rule(codes.found),
        rule(standards.standard),
        rule(codes.named_number),
        rule(codes.bare_exception),
        rule(dates.bracketed),
        rule(dates.lived),
        rule(dates.dated_label),
        rule(dates.dated_name),
        rule(dates.dated_subject),
        rule(deeds.agent),
        rule(deeds.doer),
        rule(relations.named_after),
        rule(relations.between),
        rule(relations.work_of),
        rule(relations.place),
        rule(relations.happened),
        rule(prose.abbreviated),
        rule(prose.defined),
        rule(prose.apposed),
        rule(prose.known_as),
        rule(reports.reported),
        rule(reports.to_be_shown),
        rule(values.option_value),
        rule(values.value_only),
        rule(counts.equals),
        rule(quantities.pairs),
        rule(quantities.labelled),
        rule(values.property_value),
        rule(limits.cued),
        rule(limits.stated),
        rule(figures.threshold),
        rule(figures.owned),
        rule(counts.counts),
        rule(frequencies.existing),
        rule(counts.bracketed),
        rule(counts.value_only),
        rule(frequencies.how_often),
        rule(counts.in_clause),
        rule(figures.grain),
        rule(figures.telegram),
        rule(figures.for_use),
        rule(naming.called),
        rule(naming.called_when),
        rule(naming.called_inside),
        rule(naming.pointed),
        rule(naming.bracketed),
        rule(naming.alias_of),
        rule(qualities.usual),
        rule(qualities.usual_in),
        rule(sequences.phases),
        rule(sequences.stages),
        rule(sequences.steps),
        rule(lists.counted),
        rule(lists.children),
        rule(sequels.ways),
        rule(kinds.kinds),
        rule(lists.single),
        rule(enumerations.examples),
        rule(enumerations.existing),
        rule(enumerations.inline),
        rule(codes.command),
        rule(prose.marked_term),
        rule(glosses.translated),
        rule(glosses.prose),
        rule(definitions.opening),
        rule(definitions.managed),
        rule(means.doing_label),
        rule(definitions.label),
        rule(definitions.below),
        rule(sequels.said_below),
        rule(prose.described),
        rule(definitions.second_below),
        rule(glosses.purpose),
        rule(glosses.aside_purpose),
        rule(qualities.suits),
        rule(qualities.avoid),
        rule(qualities.advice),
        rule(qualities.by_default),
        rule(telegrams.alike),
        rule(telegrams.spared),
        rule(telegrams.manner),
        rule(sequels.continued),
        rule(sequels.appended),
        rule(sequels.besides),
        rule(telegrams.several_subjects),
        rule(telegrams.likened),
        rule(conditions.lack),
        rule(exceptions.exception),
        rule(clauses.subject_of),
        rule(clauses.duty_of),
        rule(conditions.condition_of),
        rule(conditions.needs),
        rule(conditions.consequence),
        rule(arrows.leads_to),
        rule(arrows.chain),
        rule(means.role_for),
        rule(means.named_for),
        rule(means.means),
        rule(codes.mentioned),
        rule(happenings.in_sentence),
        rule(prose.marked_answer),
        rule(clauses.object_of),
        rule(clauses.tail_of),
        rule(reasons.purpose_of),
        rule(reasons.reason_of),
        rule(circumstances.several),
        rule(circumstances.condition),
        rule(circumstances.doer),
        rule(circumstances.fit),
        rule(circumstances.barred),
        rule(circumstances.infinitive),
        rule(clauses.done_with),
        rule(topics.predicate),
        rule(properties.property_),
        rule(properties.only_these),
        rule(properties.judgement),
        rule(properties.feature),
    )


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
        rule(leftovers.compared),
        rule(leftovers.bracketed),
        rule(telegrams.qualities),
        rule(circumstances.condition),
        rule(circumstances.infinitive),
        rule(clauses.object_of),
        rule(clauses.tail_of),
        *last_resorts(),
        rule(leftovers.label_gap),
    )


@cache
def left_over() -> tuple[Rule, ...]:
    """The rule that reads what a line says besides what its cards ask."""
    return (rule(remainders.remainder),)


def every_rule() -> tuple[Rule, ...]:
    """The rules of all tables, each once, in the order in which they are tried."""
    return tuple(dict.fromkeys((*all_rules(), *numbers(), *second_readings(), *left_over())))
