"""The handbook of rules, made from their table: `python -m build_decks.rules.handbook > docs/rules.md`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from build_decks.rules import every_rule
from build_decks.rules.rule import Rule

PREFACE = """\
# Rules

Every rule reads every line of the notes. Where two claim the same words, the one that stands first here wins; what no
rule reads is listed by `build-decks explain`. The examples are tests: behind each arrow stands what the rule reads.

This page is made from the rules themselves (`make docs`); do not edit it."""


def handbook() -> Iterator[str]:
    """The page, line by line: the order of the rules first, then each with its examples, family by family."""
    rules = every_rule()
    yield from PREFACE.splitlines()
    yield ""
    yield "| # | Rule | Reads |"
    yield "|--:|------|-------|"
    for number, rule in enumerate(rules, 1):
        yield f"| {number} | [`{rule.name}`](#{_anchor(rule)}) | {rule.about.replace('|', chr(92) + '|')} |"
    for family, members in groupby(sorted(rules, key=_family), key=_family):
        yield from ("", f"## {family.capitalize()}")
        for rule in members:
            yield from _entry(rule)


def _family(rule: Rule) -> str:
    return rule.name.partition(".")[0]


def _anchor(rule: Rule) -> str:
    return rule.name.replace(".", "")


def _entry(rule: Rule) -> Iterator[str]:
    read = [line for notes, statements in rule.examples for line in (*notes.split("\n"), *map(_arrow, statements), "")]
    left = [line for notes in rule.counter_examples for line in (*notes.split("\n"), "")]
    yield from ("", f"### {rule.name}", "", rule.about, "", *_fenced(read[:-1]))
    if left:
        yield from ("", "Not read:", "", *_fenced(left[:-1]))


def _arrow(statement: str) -> str:
    return f"    → {statement}"


def _fenced(lines: list[str]) -> tuple[str, ...]:
    longest = max((len(line) - len(line.lstrip("`")) for line in lines), default=0)
    fence = "`" * max(3, longest + 1)
    return (f"{fence}text", *lines, fence)


if __name__ == "__main__":
    print("\n".join(handbook()))
