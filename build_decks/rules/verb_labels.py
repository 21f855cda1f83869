"""Verbs as labels, each with what is done then: the permissions of a file, the commands of a game, the steps of a job."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Definition


@reads(
    "# Use of a shed\n- Read: list the tools\n- Write: lend and swap tools",
    "read = list the tools",
    "write = lend and swap tools",
)
@leaves("# Use of a shed\n- Read: list the tools", "# Knots\n- Hitch: holds a ring\n- Bend: joins two ropes")
def deed(line: Line) -> Iterator[Claim]:
    """`Read: list the tools` beside `Write: …`: what the verb means."""
    if is_plural(line.subject.name):
        return  # the class of which each is one: the read permission
    labelled = [one for one in line.near if one.label]
    if not line.label or len(labelled) < 2 or not all(map(_is_deed, labelled)):
        return
    own = replace(line.subject, owner=line.subject.name)
    yield Claim(Definition(lower_first(line.name), line.parts[0], kind="meaning"), line.words, line.parts[0], own)


def _is_deed(line: Line) -> bool:
    """Whether the label is a verb alone, and a verb in the same form opens what stands behind it."""
    label = line.label.lower()
    if verb_lemma(label) != label or len(line.parts) != 1:
        return False
    first = tag(line.parts[0])[0]
    return first.tag in ("VVB", "VVI") or verb_lemma(first.low) == first.low and not first.noun
