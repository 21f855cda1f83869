"""Sentences that say on what the sentence before them said: `This leads to …`, `They reduce …`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import content_words, tag
from build_decks.rules.line import Line
from build_decks.rules.pieces import Piece, can_be_led
from build_decks.rules.remainders import LEAST, constituents_in, quantities_in
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import own
from build_decks.statements import Gap


@reads(
    "# Kilns\n- A kiln drives the water out of the clay. This makes the pots hard and light",
    "kilns · A kiln drives the water out of the clay. This makes [the pots hard and light]",
)
@leaves(
    "# Kilns\n- This makes the pots hard and light",
    "# Kilns\n- It is hot. This makes the pots hard and light",
    "# Kilns\n- A kiln drives the water out of the clay. This is why",
)
def pointer(line: Line) -> Iterator[Claim]:
    """The most telling part of a sentence that opens with `this` or `they`, shown behind the sentence it points at."""
    if line.heading or line.role is Role.QUESTION:
        return
    for before, part in pairwise(line.parts):
        opening = tag(before)
        if (
            not opening
            or opening[0].finite
            or opening[0].low in DANGLING
            or content_words(before) < 3
            or before.endswith(("?", ":"))
        ):
            continue
        lead = f"{before.rstrip(' .')}. "
        parts = (*constituents_in(part), *quantities_in(part), *_predicate(part))
        pieces = [p for p in parts if p.weight >= LEAST and can_be_led(p, lead)]
        if pieces:
            best = max(pieces, key=lambda piece: piece.weight)
            gap = Gap(f"{lead}{best.before}", best.hidden, best.after)
            yield Claim(gap, best.words, best.hidden, own(line))


def _predicate(part: str) -> Iterator[Piece]:
    """All that stands behind the verb and its preposition, where it is one short phrase: `This leads to [rust and decay]`."""
    tokens = tag(part)
    verb = next((i for i, t in enumerate(tokens) if t.finite), len(tokens))
    behind = tokens[verb + 1 :]
    behind = behind[1:] if behind and behind[0].tag == "PRP" else behind
    if 2 <= len(behind) <= 8 and not any(t.finite or t.tag in ("PRP", "CJS", "TO0", "VVN") for t in behind):
        at = behind[0].start
        yield Piece(part[:at], part[at:].rstrip(" ."), "", LEAST)
