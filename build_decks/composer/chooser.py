"""Which facts are worth a card: of one clause the part that says most."""

from __future__ import annotations

from collections.abc import Iterator

from build_decks.composer.worth import BOTH, MANY, worth
from build_decks.facts import Fact
from build_decks.language.predicates import LIGHT_VERBS
from build_decks.language.tagger import content_words, tag
from build_decks.language.tokens import NUMBERS
from build_decks.quantity import Dimension
from build_decks.statements import (
    Cell,
    Consequence,
    Contrast,
    Definition,
    Lack,
    Means,
    Measure,
    Members,
    Naming,
    Property,
    Says,
    Statement,
    Suits,
)


def chosen(facts: tuple[Fact, ...], alone: bool = False) -> Iterator[Fact]:
    """The facts worth a card: of one clause the object or the tail, whichever says more, both only where both are telling.

    `alone`: of lines that are not asked otherwise, where less is enough.
    """
    groups: dict[tuple[int, str], list[Fact]] = {}
    for fact in facts:
        groups.setdefault((fact.provenance.span.first, fact.provenance.surface), []).append(fact)
    glosses: dict[int, list[Fact]] = {}
    lines: dict[int, list[Fact]] = {}
    for fact in facts:
        lines.setdefault(fact.provenance.span.first, []).append(fact)
        if isinstance(fact.statement, Definition):
            glosses.setdefault(fact.provenance.span.first, []).append(fact)
    told = {f.statement.gloss for f in facts if isinstance(f.statement, Definition)}
    contrasted = {fact.provenance.surface for fact in facts if isinstance(fact.statement, Contrast)}
    for fact in facts:
        group = groups[fact.provenance.span.first, fact.provenance.surface]
        match fact.statement:
            case Says() | Cell() if _is_listed(fact, lines[fact.provenance.span.first]):
                continue  # the first of those that are asked for together
            case Means(means, purpose) if any(means in gloss and purpose in gloss for gloss in told):
                continue  # `Ropes to moor a boat`: what the thing is
            case Says() | Means() if _announces(fact, lines[fact.provenance.span.first]):
                continue  # which they are is asked
            case Says(clause, slot) if slot == "object" or slot.startswith("tail:"):
                if any(_duty_says(f.statement, clause.object) for f in lines[fact.provenance.span.first]):
                    continue
                if fact.provenance.surface in contrasted and (
                    clause.negated and not clause.modal or clause.verb in LIGHT_VERBS
                ):
                    continue  # `Which kind does not wait?` is asked instead
                if clause.condition and any(
                    isinstance(f.statement, Consequence) for f in lines[fact.provenance.span.first]
                ):
                    continue
                if clause.object.isdigit() and slot != "object":
                    continue  # `affects 1 in 50`
                if slot == "object" and _told_otherwise(clause.object, lines[fact.provenance.span.first]):
                    continue
                if any(
                    isinstance(f.statement, Consequence | Means | Suits)
                    or (isinstance(f.statement, Definition) and f.statement.gloss == fact.provenance.surface)
                    for f in group + glosses.get(fact.provenance.span.first, [])
                ):
                    continue
                if any(
                    isinstance(f.statement, Measure)
                    and f.statement.clause is not None
                    and (f.statement.place == slot or _goes_along(f.statement, slot))
                    for f in group
                ):
                    continue
                if slot == "object" and any(_tells_subject(f, clause.object) for f in group):
                    continue  # who it is is what the sentence tells
                if _weak_beside(fact, lines[fact.provenance.span.first]):
                    continue
                if not _best(fact.statement, [f.statement for f in group if isinstance(f.statement, Says)], alone):
                    continue
            case Says(_, "subject") if _turned_round(fact, group):
                continue  # the same fact, from its other end
            case Says() if not worth(fact.statement):
                continue
            case Says(_, "done") if any(isinstance(f.statement, Members) for f in lines[fact.provenance.span.first]):
                continue
            case Members(items=items, ordered=False) if (
                not fact.provenance.line.rstrip().endswith(":")
                and items[0] in told
                and all(one not in told for one in items[1:])
            ):
                continue  # the first says what it is, the others what it has
            case Measure(value=value) if _counts_listed(value, fact, lines):
                continue  # the question for the list says it
            case Lack() if fact.provenance.surface in contrasted:
                continue
            case Property() if any(isinstance(f.statement, Definition | Naming) for f in group):
                continue
            case _:
                pass
        yield fact


def passed_over(facts: tuple[Fact, ...], taken: list[Fact]) -> Iterator[Fact]:
    """Who or what does what is said, where that was not `taken` and may still be asked of a line whose cards do not ask it."""
    kept = set(map(id, taken))
    listing = {fact.provenance.span.first for fact in facts if isinstance(fact.statement, Members)}
    for fact in facts:
        if fact.provenance.span.first in listing:
            continue  # which they are is asked
        match fact.statement:
            case Says(clause, "subject") if id(fact) not in kept and worth(fact.statement) > 0:
                if not MANY.match(clause.subject):
                    yield fact
            case _:
                pass


def _goes_along(measure: Measure, slot: str) -> bool:
    """Whether a tail only says from where an amount is counted: `30 min before meals`, `430 m below the sea`."""
    asked = measure.place == "object" and measure.dimension in (Dimension.TIME, Dimension.LENGTH)
    tails = measure.clause.tails if measure.clause is not None else ()
    return asked and slot == "tail:0" and bool(tails) and tails[0].preposition in FROM_WHERE


FROM_WHERE = frozenset("before after above below beneath under behind beyond".split())


COUNTING = ("lists.children", "enumerations.counted", "enumerations.in_clause", "enumerations.existing")
LISTING = ("lists.children", "enumerations.")


def _is_listed(fact: Fact, line: list[Fact]) -> bool:
    """Whether the answer is but one of the things for which another question of its line asks: `What causes rot? Rain`."""
    match fact.statement:
        case Cell(_, column, value) if column.endswith(" by"):
            answer = value
        case Says(clause, "object"):
            answer = clause.object
        case Says(clause, slot) if slot.startswith("tail:"):
            answer = clause.tails[int(slot.split(":")[1])].object
        case _:
            return False
    lists = (
        f.statement.items for f in line if isinstance(f.statement, Members) and f.provenance.rule.startswith(LISTING)
    )
    deeds = (f.statement.items for f in line if isinstance(f.statement, Members) and f.statement.of == "deeds")
    return any(answer.lower() == item.lower() for items in lists for item in items) or any(
        answer.lower() in item.lower() for items in deeds for item in items
    )


def _announces(fact: Fact, line: list[Fact]) -> bool:
    """Whether a sentence is the one that announces the list below it: `Pans are divided as follows`."""
    read, says = fact.provenance, fact.statement
    if isinstance(says, Says) and not says.slot.startswith(("object", "tail")):
        return False
    return any(
        f.provenance.rule == "lists.children" and f.provenance.surface.startswith(read.surface) for f in line
    ) and read.surface.rstrip(" :") == read.line.rstrip(" :")


def _counts_listed(value: str, fact: Fact, lines: dict[int, list[Fact]]) -> bool:
    """Whether a number is that of the members below its line: `There are two tides`, and both of them."""
    for other in lines[fact.provenance.span.first]:
        listed = other.statement
        if isinstance(listed, Members) and not listed.besides and other.provenance.rule in COUNTING:
            number = len(listed.items)
            if value.lower() in (str(number), *NUMBERS[number : number + 1]):
                return True
    return False


def _tells_subject(fact: Fact, what: str) -> bool:
    """Whether a sentence is about which one it is: `the oldest`, `only the key`; or says little else: `holds the key`."""
    rule = fact.provenance.rule
    return rule == "doers.subject_of" or rule == "circumstances.doer" and content_words(what) < 2


def _turned_round(fact: Fact, group: list[Fact]) -> bool:
    """Whether the same clause is asked from its other end: for what is done, or how many there are."""
    if fact.provenance.rule == "circumstances.doer" and any(map(_asks_object, group)):
        return True
    some = tag(fact.statement.clause.subject)[0].low in ("most", "many") if isinstance(fact.statement, Says) else False
    return some and any(isinstance(other.statement, Measure) for other in group)


def _asks_object(fact: Fact) -> bool:
    says = fact.statement
    return (
        isinstance(says, Says) and says.slot == "object" and worth(says) > 0 and content_words(says.clause.object) >= 2
    )


def _told_otherwise(what: str, facts: list[Fact]) -> bool:
    """Whether who did this is asked already: `Who founded the league?`"""
    return any(
        isinstance(f.statement, Cell) and f.statement.column.endswith(" by") and f.statement.row.startswith(what)
        for f in facts
    )


def _weak_beside(fact: Fact, line: list[Fact]) -> bool:
    """Whether this part tells little, and the code or the reason in the same words is asked for."""
    says = fact.statement
    assert isinstance(says, Says)
    return worth(says) <= (3 if says.slot == "object" else 1) and any(
        f.provenance.rule == "typed.mentioned"
        or isinstance(f.statement, Says)
        and f.statement.slot == "purpose"
        and f.provenance.surface == fact.provenance.surface
        for f in line
    )


def _duty_says(statement: Statement, words: str) -> bool:
    """Whether a duty that is asked for as a whole holds these words."""
    return (
        isinstance(statement, Says) and statement.slot == "duty" and bool(words) and words in statement.clause.purpose
    )


def _best(says: Says, all_of_clause: list[Says], alone: bool) -> bool:
    """Whether this part of a clause tells more than the others, or so much that it is asked for besides."""
    mine = worth(says, alone)
    others = [
        worth(s, alone)
        for s in all_of_clause
        if s.slot != says.slot and (s.slot == "object" or s.slot.startswith("tail:"))
    ]
    most = max(others, default=0)
    return mine > 0 and (mine >= BOTH or mine > most or mine == most and says.slot == "object")
