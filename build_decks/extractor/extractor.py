"""Every rule on every line; each claims the words of its answer; the earlier rule wins; what nobody claimed is returned with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from build_decks.config import Config, ExtractConfig
from build_decks.describing import describe
from build_decks.extractor.asides import tells_nothing
from build_decks.extractor.contrasts import contrasts, with_kinds
from build_decks.extractor.elsewhere import read_elsewhere
from build_decks.extractor.lines import lines_of
from build_decks.facts import NO_RULE, PARENT, READ_ABOVE, Extraction, Fact, Provenance, Unread
from build_decks.language.roles import Role
from build_decks.language.tokens import plain
from build_decks.language.trees import read_ahead
from build_decks.outline import Directive, Document, ItemKind, Mark
from build_decks.quantity.units import extra_units
from build_decks.rules import all_rules
from build_decks.rules.later import last_of_all, last_resorts, left_over, lists_of_points, numbers, second_readings
from build_decks.rules.line import Line
from build_decks.rules.readings import trees_of
from build_decks.rules.rule import Claim, Rule
from build_decks.rules.situations import answer_below
from build_decks.statements import Answered, Cell, Contrast, Expansion, Feature, Gap, Members, Property, Quality

# What the author asked is asked, and a mnemonic stands for its list.
WHOLE = frozenset(("answers.answered", "mnemonics.mnemonic"))
# And these, where there is but one sentence.
SENTENCE = frozenset(("comparisons.beside", "multiples.of_it"))
# The modules whose rules read tables and code; a program says nothing of itself.
OF_TABLES = frozenset(("tables", "matrices", "answers", "acronyms"))
ONLY = {
    ItemKind.TABLE: OF_TABLES,
    ItemKind.ROW: OF_TABLES,
    ItemKind.CODE: frozenset(("commands",)),
    ItemKind.MATH: frozenset(("formulas", "symbols")),
}


def extract(document: Document, config: Config) -> Extraction:
    """All facts of a document in source order, and the lines that gave none, each with the reason."""
    with extra_units(config.extract.units):
        return _extract(document, config.extract)


def _extract(document: Document, config: ExtractConfig) -> Extraction:
    lines = lines_of(document, frozenset(h.lower() for h in config.leave_out_headings))
    facts: list[Fact] = []
    unread: list[Unread] = []
    for line in lines:  # most are asked for in the end
        read_ahead(_sentences(line))
    taken: dict[int, list[tuple[str, str]]] = {id(line): [] for line in lines}
    by_line = {id(line): _claims(line, all_rules(), taken[id(line)]) for line in lines}
    for line in lines:
        found = by_line[id(line)]
        if not found and not line.heading:
            found += _claims(line, last_resorts(), taken[id(line)])
        found += _claims(line, numbers(), taken[id(line)])
    for line in _remarks(lines):
        by_line[id(line)] = [f for f in by_line[id(line)] if isinstance(f.statement, Expansion | Answered)]
    for line, extra in contrasts(lines, by_line):
        by_line[id(line)] = [fact for fact in by_line[id(line)] if not _contrasted(fact, extra)] + extra
    for line in lines:
        by_line[id(line)] = [fact for fact in by_line[id(line)] if not _only_listed(line, fact, by_line)]
    for line in lines:
        found = by_line[id(line)]
        if found and not line.heading and all(isinstance(fact.statement, Quality | Feature) for fact in found):
            found.extend(_claims(line, last_resorts(), []))  # nothing to contrast with
    for line, extra in asked_for(lines, config):
        by_line[id(line)].extend(extra)
    seen: set[tuple[int, str]] = set()
    for line in lines:
        for fact in by_line[id(line)]:
            key = (line.item.span.first, describe(fact.subject, fact.statement))
            if key not in seen and type(fact.statement).__name__.lower() not in config.leave_out_kinds:
                seen.add(key)
                facts.append(fact)
        if not by_line[id(line)] and not line.heading and not line.aside:
            unread.append(Unread(line.item.span, line.item.text.plain, why_not(line, by_line)))
    again = partial(_again, lines, config, second_readings(), lists_of_points())
    remainders, scraps = (partial(_again, lines, config, rules, ()) for rules in (left_over(), last_of_all()))
    return Extraction(tuple(with_kinds(facts)), tuple(unread), again, remainders, scraps)


def _again(
    lines: list[Line],
    config: ExtractConfig,
    rules: tuple[Rule, ...],
    of_parents: tuple[Rule, ...],
    numbers: frozenset[int],
) -> tuple[Fact, ...]:
    """What these rules find in the lines of these numbers when the trees of all their parts are read, and others in their parents."""
    remarks = {id(line) for line in _remarks(lines)}
    facts: list[Fact] = []
    again = [
        line
        for line in lines
        if line.item.span.first in numbers
        and not (line.heading or line.aside or id(line) in remarks or line.item.kind in (ItemKind.TABLE, ItemKind.ROW))
    ]
    read_ahead(text for line in again for text in _sentences(line))
    with extra_units(config.units):
        for parent in _parents(again) if of_parents else ():
            facts.extend(_claims(parent, of_parents, []))
        for line in again:
            line.again = True
            facts.extend(_claims(line, rules, None))
    return tuple(fact for fact in facts if type(fact.statement).__name__.lower() not in config.leave_out_kinds)


def _parents(lines: list[Line]) -> Iterator[Line]:
    """What these lines stand below, where they are two or more, and about half of all that stand there."""
    below: dict[int, list[Line]] = {}
    for line in lines:
        if line.parent is not None:
            below.setdefault(id(line.parent), []).append(line)
    for silent in below.values():
        parent = silent[0].parent
        if parent is not None and len(silent) >= 2 and len(parent.children) <= 2 * len(silent) + 1:
            yield parent


def _sentences(line: Line) -> Iterator[str]:
    """What the last resorts and a second reading may ask the trees of: of a line's parts, and of what it has in brackets."""
    for part in (*line.parts, *line.asides) if not line.heading else ():
        yield from (part, *trees_of(part, again=True))


def _claims(line: Line, rules: tuple[Rule, ...], taken: list[tuple[str, str]] | None) -> list[Fact]:
    """What these rules read in a line; `taken` are the answers that are asked for already, and grows; None: all ways to ask for each."""
    found: list[Fact] = []
    told = answer_below(line) is not None
    if told and taken is None or read_elsewhere(line) or tells_nothing(line):
        return found  # an answer is read with its question, a caption with its command, a condition with its list
    if (only := ONLY.get(line.item.kind)) is not None:
        rules = tuple(rule for rule in rules if rule.name.split(".")[0] in only)
    whole = WHOLE if len(line.parts) > 1 else WHOLE | SENTENCE
    for rule in rules:
        if found and (told or found[0].provenance.rule in whole):
            break  # nothing else is read there
        for claim in rule.read(line):
            # The cells of a row are said of different things, and its columns ask for different ones, whatever they have in common.
            cell = line.item.kind is ItemKind.ROW and isinstance(claim.statement, Cell)
            cell = cell or line.item.kind is ItemKind.TABLE
            if taken is None or cell or _is_new(claim, rules is numbers(), taken):
                found.append(fact_of(line, claim, rule.name))
    return found


def _is_new(claim: Claim, number: bool, taken: list[tuple[str, str]]) -> bool:
    """Whether nothing asks for these words yet; then they are taken."""
    answer, kind = plain(claim.answer), type(claim.statement).__name__
    asked = any(_same(answer, other) and not _both_may(kind, k) for k, other in taken)
    if asked or number and any(f" {answer} " in f" {other} " for _, other in taken):
        return False
    taken.append((kind, answer))
    return True


def fact_of(line: Line, claim: Claim, rule: str) -> Fact:
    """The fact that a claim is, with its provenance."""
    subject = claim.subject or line.subject
    statement = claim.statement
    if isinstance(statement, Gap) and line.label and line.separator and line.role is Role.NAME and not claim.subject:
        shown = line.label in f"{statement.before}{statement.answer}{statement.after}"
        statement = statement if shown else replace(statement, before=f"{line.label}: {statement.before}")
    text = line.item.text
    return Fact(
        subject,
        statement,
        Provenance(line.item.span, rule, line.as_written(claim.surface), line.whole or text.plain),
        claim.hint or (f"e.g. {line.examples[0]}" if line.examples else ""),
        text.marked(Mark.CODE),
        text.marked(Mark.MATH),
    )


def asked_for(lines: list[Line], config: ExtractConfig) -> Iterator[tuple[Line, list[Fact]]]:
    """What deck.toml asks for besides: a gap for every bold word, the acronyms it spells out where they stand first."""
    left = dict(config.acronyms)
    for line in lines:
        plain = line.item.text.plain
        found: list[Claim] = []
        for run in line.item.text.runs if config.bold and not line.heading else ():
            if run.mark is Mark.STRONG and 0 < run.end - run.start < len(plain) - 8:
                word = plain[run.start : run.end]
                found.append(Claim(Gap(plain[: run.start], word, plain[run.end :]), plain, word))
        for acronym in [a for a in left if re.search(rf"(?<!\w){re.escape(a)}(?!\w)", plain)]:
            found.append(Claim(Expansion(acronym, left.pop(acronym)), plain, acronym))
        if found:
            yield line, [fact_of(line, claim, "deck.toml") for claim in found]


def _remarks(lines: list[Line]) -> Iterator[Line]:
    """What stands before the first heading of a file with several: the author's words about the notes, not the matter."""
    headings = [i for i, line in enumerate(lines) if line.heading]
    if len(headings) >= 3 and headings[0] * 5 < len(lines):
        yield from lines[: headings[0]]


def _contrasted(fact: Fact, extra: list[Fact]) -> bool:
    """Whether a property of one sibling is asked by which of them has it."""
    if not isinstance(fact.statement, Property):
        return False
    said = f"{fact.statement.value} {fact.statement.noun}".lower()
    return any(isinstance(c.statement, Contrast) and c.statement.says.lower().endswith(said) for c in extra)


def _only_listed(line: Line, fact: Fact, facts: dict[int, list[Fact]]) -> bool:
    """Whether a noun with its modifier is no property of the thing above, but one of those that it lists."""
    if not isinstance(fact.statement, Property) or line.parent is None or fact.subject.facet:
        return False
    listed = (f.statement.items for f in facts.get(id(line.parent), []) if isinstance(f.statement, Members))
    return any(plain(line.words) == plain(item) for items in listed for item in items)


def _same(a: str, b: str) -> bool:
    """Whether two answers hide the same words."""
    if not a or not b:
        return False
    return a == b or (f" {a} " in f" {b} " or f" {b} " in f" {a} ") and min(len(a), len(b)) * 2 > max(len(a), len(b))


def _both_may(kind: str, other: str) -> bool:
    """Statements of these kinds ask for different things even where they hide the same words."""
    pairs = ({"Usual", "Members"}, {"Usual", "Definition"}, *({"Expansion", k} for k in ("Definition", "Cell", "Says")))
    return {kind, other} in pairs


def why_not(line: Line, facts: dict[int, list[Fact]]) -> str:
    """Why no fact was read in a line."""
    if line.parent is not None and any(
        isinstance(f.statement, Members | Answered) for f in facts.get(id(line.parent), [])
    ):
        return READ_ABOVE
    if line.item.directive is Directive.SKIP:
        return "left out by a comment in the notes"
    if reason := tells_nothing(line):
        return reason
    if not line.words.strip():
        return "no words" if not line.examples else "only an example"
    if line.children:
        return PARENT
    if re.fullmatch(r"\S+", line.words):
        return "a name only"
    return NO_RULE
