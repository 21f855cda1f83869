"""All rules, in one ordered table. Every rule reads every line; where two claim the same answer, the earlier row wins."""

from __future__ import annotations

from functools import cache

from build_decks.rules import acronyms, clauses, codes, dates, definitions, lists, qualities, quantities, tables
from build_decks.rules.rule import Rule, rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """The table: what the author asked first, then what is surest."""
    return (
        rule(tables.answered),
        rule(tables.row),
        rule(acronyms.pair),
        rule(acronyms.below),
        rule(codes.status),
        rule(codes.named_number),
        rule(codes.bare_exception),
        rule(dates.bracketed),
        rule(dates.dated_label),
        rule(quantities.equals),
        rule(quantities.labelled),
        rule(quantities.cued),
        rule(quantities.stated),
        rule(quantities.counts),
        rule(quantities.in_clause),
        rule(definitions.called),
        rule(qualities.usual),
        rule(lists.children),
        rule(lists.inline),
        rule(codes.command),
        rule(definitions.prose),
        rule(definitions.label),
        rule(definitions.below),
        rule(definitions.second_below),
        rule(qualities.suits),
        rule(clauses.lack),
        rule(clauses.condition_of),
        rule(clauses.consequence),
        rule(clauses.means),
        rule(codes.mentioned),
        rule(dates.in_sentence),
        rule(clauses.object_of),
        rule(clauses.tail_of),
        rule(clauses.purpose_of),
        rule(qualities.property_),
        rule(qualities.judgement),
    )
