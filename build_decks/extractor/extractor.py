"""Every rule on every line; each claims the words of its answer; the earlier rule wins; what nobody claimed is returned with a reason."""

from __future__ import annotations

import re

from build_decks.config import Config
from build_decks.extractor.contrasts import contrasts
from build_decks.extractor.lines import lines_of
from build_decks.facts import Extraction, Fact, Feature, Provenance, Quality, Unread, describe
from build_decks.language.roles import Role
from build_decks.outline import Directive, Document, Mark
from build_decks.rules import all_rules, last_resorts
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, Rule


def extract(document: Document, config: Config) -> Extraction:
    """All facts of a document in source order, and the lines that gave none, each with the reason."""
    lines = lines_of(document)
    facts: list[Fact] = []
    unread: list[Unread] = []
    by_line: dict[int, list[Fact]] = {}
    for line in lines:
        found = _read(line)
        by_line[id(line)] = found
    for line, extra in contrasts(lines, by_line):
        by_line[id(line)].extend(extra)
    for line in lines:
        found = by_line[id(line)]
        if found and not line.heading and all(isinstance(fact.statement, Quality | Feature) for fact in found):
            found.extend(_claims(line, last_resorts()))  # nothing to contrast with
    seen: dict[str, int] = {}
    for line in lines:
        for fact in by_line[id(line)]:
            key = describe(fact.subject, fact.statement)
            if key not in seen:
                seen[key] = len(facts)
                facts.append(fact)
        if not by_line[id(line)] and not line.heading and not line.aside:
            unread.append(Unread(line.item.span, line.item.text.plain, why_not(line)))
    return Extraction(tuple(facts), tuple(unread))


def _read(line: Line) -> list[Fact]:
    return _claims(line, all_rules()) or (_claims(line, last_resorts()) if not line.heading else [])


def _claims(line: Line, rules: tuple[Rule, ...]) -> list[Fact]:
    taken: list[tuple[str, str]] = []
    found: list[Fact] = []
    for rule in rules:
        for claim in rule.read(line):
            answer = _plain(claim.answer)
            kind = type(claim.statement).__name__
            if any(_same(answer, other) and not _both_may(kind, k) for k, other in taken):
                continue
            taken.append((kind, answer))
            found.append(fact_of(line, claim, rule.name))
    return found


def fact_of(line: Line, claim: Claim, rule: str) -> Fact:
    """The fact that a claim is, with its provenance."""
    subject = claim.subject or line.subject
    text = line.item.text
    return Fact(
        subject,
        claim.statement,
        Provenance(line.item.span, rule, claim.surface, text.plain),
        claim.hint or (f"e.g. {line.examples[0]}" if line.examples else ""),
        text.marked(Mark.CODE),
        text.marked(Mark.MATH),
    )


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def _same(a: str, b: str) -> bool:
    """Whether two answers hide the same words."""
    if not a or not b:
        return False
    return a == b or (f" {a} " in f" {b} " or f" {b} " in f" {a} ") and min(len(a), len(b)) * 2 > max(len(a), len(b))


def _both_may(kind: str, other: str) -> bool:
    """Statements of these kinds ask for different things even where they hide the same words."""
    pair = {kind, other}
    return pair in ({"Usual", "Members"}, {"Usual", "Definition"}, {"Expansion", "Definition"})


def why_not(line: Line) -> str:
    """Why no fact was read in a line."""
    if line.item.directive is Directive.SKIP:
        return "left out by a comment in the notes"
    if not line.words.strip():
        return "no words" if not line.examples else "only an example"
    if line.role is Role.CONDITION and line.children:
        return "context of the lines below it"
    if line.children:
        return "context of the lines below it"
    if re.fullmatch(r"\S+", line.words):
        return "a name only"
    return "no rule reads it"
