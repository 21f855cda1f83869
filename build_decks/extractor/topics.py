"""Headings that are no things: topics, below which other things act, and adjectives of what stands above them."""

from __future__ import annotations

import re

from build_decks.language.grammar import is_proper
from build_decks.language.roles import DANGLING, Role, bare
from build_decks.language.tagger import tag
from build_decks.outline import Text
from build_decks.rules.line import Line


def tell_topic(above: Line) -> None:
    """`Viral infections`, below which cells and proteins do this and that: a topic.

    Where most lines below a name have subjects of their own, one that leaves its subject out does not speak of that name.
    """
    told = [(line, line.clause) for line in above.children if not (line.heading or line.label or line.aside)]
    bare_ones = [line for line, clause in told if clause is not None and not clause.subject and not clause.imperative]
    others = sum(clause is not None and _of_another(clause.subject, above.name) for _, clause in told)
    if others >= 3 and others >= 2 * len(bare_ones) and not is_proper(above.name) and not _is_option(above):
        for line in bare_ones:
            line.acts = line is above.children[0]  # the first line speaks of what stands above it


def _is_option(line: Line) -> bool:
    """`Steep roof` beside `Flat roof`, each with what is said of it."""
    last = line.name.split(" ")[-1].lower()
    beside = [s for s in line.near if s is not line and s.children and not s.heading]
    return not line.heading and any(s.name.split(" ")[-1].lower() == last for s in beside)


def _of_another(subject: str, name: str) -> bool:
    """Whether a clause has a subject, and it is neither the name above nor a pronoun."""
    words = set(re.findall(r"\w{3,}", subject.lower()))
    return bool(words) and tag(subject)[0].low not in DANGLING and not words & set(re.findall(r"\w{3,}", name.lower()))


def of_facet(heading: Text, above: Line) -> Text:
    """`Absolute` below `Contraindications`: the absolute contraindications."""
    adjectives = all(token.tag in ("AJ0", "AJC", "AJS", "CJC") for token in tag(heading.plain))
    if above.role is not Role.FACET or not above.heading or not heading.plain or not adjectives:
        return heading
    return Text(f"{heading.plain} {bare(above.words).lower()}")
