"""Columns whose head says little by itself: of which kind a row is, and what is noted of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_decks.language.grammar import lower_first, plural, sentence_case, singular, upper_first
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim
from build_decks.statements import Answered

SORTS = re.compile(r"type|kind|class|category|family", re.I)
TRAITS = re.compile(r"traits?|features?|characteristics?|attributes?|propert(?:y|ies)", re.I)
LONGEST = 5  # words of a trait


def told_of_row(line: Line, name: str, first: str, head: str, column: Sequence[str], value: str) -> Iterator[Claim]:
    """`Block` below `Type` → What type of cipher is DES?; `Shared key` below `Traits`, of one row only → which one has it?

    `first` is the head above the names of the rows, `column` all cells below `head`.
    """
    if not (SORTS.fullmatch(head) or TRAITS.fullmatch(head)):
        return
    thing = singular(sentence_case(lower_first(first)))
    text = line.item.text.plain
    if not thing or not re.fullmatch(r"[a-z]+(?: [a-z]+)?", thing) or not tag(thing)[-1].noun or SORTS.fullmatch(thing):
        return
    if SORTS.fullmatch(head):
        if len(value.split()) <= 3 and "," not in value:
            yield Claim(Answered(f"What {head.lower()} of {thing} is {name}?", (upper_first(value),)), text, value)
        return
    others = {item.lower() for cell in column if cell != value for item in _items(cell)}
    own = [item for item in _items(value) if len(item.split()) <= LONGEST and item.lower() not in others]
    if own:
        trait = singular(head.lower())
        name_above = line.subject.name if line.subject.sure else ""
        among = f" of the {lower_first(name_above)}" if name_above.lower().endswith(plural(thing)) else f" {thing}"
        place = f"In {line.subject.in_full}, which" if name_above and thing not in name_above.lower() else "Which"
        noun = trait if len(own) == 1 else plural(trait)
        yield Claim(Answered(f"{place}{among} has the {noun} “{', '.join(own)}”?", (name,)), text, ", ".join(own))


def _items(cell: str) -> list[str]:
    return [item.strip(" .") for item in re.split(r",\s+|;\s+|\n", cell) if item.strip(" .")]
