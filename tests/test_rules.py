"""Every rule on the examples beside it: notes in Markdown, through the real reader, into the statements they name.

This file knows no rule by name. A new example is a `@reads` or `@leaves` line above the rule.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from build_decks.describing import describe
from build_decks.extractor.lines import lines_of
from build_decks.reader import read_text
from build_decks.rules import every_rule
from build_decks.rules.handbook import handbook
from build_decks.rules.rule import Rule

HANDBOOK = Path(__file__).parent.parent / "docs" / "rules.md"
TITLE = "notes"  # the subject of what stands under no heading


EXAMPLES = [
    pytest.param(rule, notes, statements, id=f"{rule.name}-{number}")
    for rule in every_rule()
    for number, (notes, statements) in enumerate(rule.examples, 1)
]
COUNTER_EXAMPLES = [
    pytest.param(rule, notes, id=f"{rule.name}-{number}")
    for rule in every_rule()
    for number, notes in enumerate(rule.counter_examples, 1)
]


def read_by(rule: Rule, notes: str) -> list[str]:
    """What the rule alone reads in these notes, whatever other rules would claim before it."""
    lines = lines_of(read_text(notes, f"{TITLE}.md"))
    return [describe(claim.subject or line.subject, claim.statement) for line in lines for claim in rule.read(line)]


@pytest.mark.parametrize(("rule", "notes", "statements"), EXAMPLES)
def test_rule_reads_its_example(rule: Rule, notes: str, statements: tuple[str, ...]) -> None:
    found = read_by(rule, notes)
    said = {*found, *(statement.partition(" · ")[2] for statement in found)}  # an example may leave the subject out
    missing = [statement for statement in statements if statement not in said]
    assert not missing, f"in {notes!r}\n  missing: {missing}\n  found:   {found}"


@pytest.mark.parametrize(("rule", "notes"), COUNTER_EXAMPLES)
def test_rule_leaves_its_counter_example(rule: Rule, notes: str) -> None:
    assert read_by(rule, notes) == []


def test_rules_have_different_names() -> None:
    names = [rule.name for rule in every_rule()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.name)
def test_rule_says_what_it_must_not_read(rule: Rule) -> None:
    assert rule.counter_examples, "a rule needs a counter-example (@leaves)"


def test_handbook_is_made_of_these_rules(accept: bool) -> None:
    page = "\n".join(handbook()) + "\n"
    if accept:
        HANDBOOK.parent.mkdir(exist_ok=True)
        HANDBOOK.write_text(page, "utf-8")
    assert HANDBOOK.is_file(), "make docs"
    assert HANDBOOK.read_text("utf-8") == page, "docs/rules.md is out of date: make docs"
