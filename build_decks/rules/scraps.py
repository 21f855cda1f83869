"""The last word: of a line that gave no card at all, its most telling part, where a sentence with that hidden can be read."""

from __future__ import annotations

from collections.abc import Iterator

from build_decks.language.grammar import is_name
from build_decks.language.parts import Function
from build_decks.language.roles import Role
from build_decks.rules.line import Line
from build_decks.rules.pieces import can_be_all
from build_decks.rules.pointers import pointed_back
from build_decks.rules.remainders import pieces_in, turn_in
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import own
from build_decks.statements import Gap

ARTICLES = frozenset(("a", "an", "the"))
LEAST, LEAST_LED = 4, 3  # what a part must weigh, and one behind the sentence it points at


@reads("# Wells\n- The old well is very deep", "wells · The old well is [very deep]")
@reads("# Wells\n- Copper lids in wet years", "wells · Copper lids in [wet years]")
@leaves("# Wells\n- It is deep", "# Wells\n- Deep", "# Wells\n- Clean:")
def scrap(line: Line) -> Iterator[Claim]:
    """The most telling part of a line of which nothing else is asked."""
    if (
        line.heading
        or line.role is Role.QUESTION
        or line.item.text.plain.rstrip().endswith((":", "?", " if", " iff", " when"))
    ):
        return
    topic = set(line.subject.name.lower().split())
    for piece in sorted(pieces_in(line), key=lambda p: 2 * len(topic & set(p.hidden.lower().split())) - p.weight):
        if (piece.weight >= LEAST or _names(piece.hidden)) and can_be_all(piece, line):
            turn = turn_in(piece, line)
            if (turn is None or turn.function is Function.WITHIN) and set(
                piece.hidden.lower().split()
            ) <= topic | ARTICLES:
                continue  # the topic, which the card says before the gap
            yield Claim(Gap(piece.before, piece.hidden, piece.after, turn), piece.words, piece.hidden, own(line))
    yield from pointed_back(line, LEAST_LED)


def _names(words: str) -> bool:
    return any(map(is_name, words.split()))
