"""All rules, in one ordered table. Every rule reads every line; where two claim the same answer, the earlier row wins."""

from __future__ import annotations

from functools import cache

from build_decks.rules import acronyms, clauses, codes, dates, definitions, gaps, lists, prose, qualities, quantities, relations, tables, values
from build_decks.rules.rule import Rule, rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """The table: what the author asked first, then what is surest."""
    return (
        rule(tables.answered),
        rule(tables.row),
        rule(tables.matrix),
        rule(tables.versus),
        rule(acronyms.pair),
        rule(acronyms.below),
        rule(codes.status),
        rule(codes.lettered),
        rule(codes.port),
        rule(codes.address),
        rule(codes.formula),
        rule(codes.found),
        rule(codes.named_number),
        rule(codes.bare_exception),
        rule(dates.bracketed),
        rule(dates.lived),
        rule(dates.dated_label),
        rule(dates.dated_name),
        rule(dates.dated_subject),
        rule(relations.agent),
        rule(relations.doer),
        rule(relations.named_after),
        rule(relations.between),
        rule(relations.work_of),
        rule(relations.place),
        rule(relations.happened),
        rule(values.abbreviated),
        rule(values.property_value),
        rule(values.option_value),
        rule(values.value_only),
        rule(quantities.equals),
        rule(quantities.labelled),
        rule(quantities.cued),
        rule(quantities.stated),
        rule(quantities.counts),
        rule(quantities.value_only),
        rule(quantities.how_often),
        rule(quantities.in_clause),
        rule(definitions.called),
        rule(qualities.usual),
        rule(lists.children),
        rule(lists.kinds),
        rule(lists.single),
        rule(lists.inline),
        rule(codes.command),
        rule(prose.marked_term),
        rule(definitions.prose),
        rule(definitions.opening),
        rule(definitions.label),
        rule(definitions.below),
        rule(prose.described),
        rule(definitions.second_below),
        rule(definitions.purpose),
        rule(definitions.aside_purpose),
        rule(qualities.suits),
        rule(qualities.avoid),
        rule(qualities.advice),
        rule(qualities.by_default),
        rule(clauses.lack),
        rule(clauses.subject_of),
        rule(clauses.condition_of),
        rule(clauses.needs),
        rule(clauses.consequence),
        rule(clauses.role_for),
        rule(clauses.named_for),
        rule(clauses.means),
        rule(codes.mentioned),
        rule(dates.in_sentence),
        rule(prose.marked_answer),
        rule(clauses.object_of),
        rule(clauses.tail_of),
        rule(clauses.purpose_of),
        rule(clauses.done_with),
        rule(qualities.property_),
        rule(qualities.judgement),
        rule(qualities.feature),
    )


@cache
def last_resorts() -> tuple[Rule, ...]:
    """Rules that read a line only where no rule of the table did."""
    return (rule(gaps.situation), rule(gaps.complement), rule(gaps.modifier), rule(gaps.last_phrase))
