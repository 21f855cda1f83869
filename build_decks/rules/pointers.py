"""Sentences that say on what the sentence before them said: `This leads to …`, `They reduce …`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from build_decks.language.clauses import parse
from build_decks.language.grammar import upper_first
from build_decks.language.parts import Turn
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import content_words, tag
from build_decks.outline import Mark
from build_decks.rules.line import Line
from build_decks.rules.piece import Piece
from build_decks.rules.pieces import EMPTY, NOBODYS, can_be_led, stands_for
from build_decks.rules.remainders import SET_APART
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import OF_THE_NOTES, own
from build_decks.rules.sentence_parts import LEAST, constituents_in, quantities_in, turn_of
from build_decks.statements import Gap


@reads(
    "# Kilns\n- A kiln drives the water out of the clay. This makes the pots hard and light",
    "kilns · A kiln drives the water out of the clay. This makes [the pots hard and light]",
)
@reads(
    "# Kilns\n- All potters of the town share one kiln. Therefore, it burns a whole cart of oak",
    "kilns · All potters of the town share one kiln. It burns [a whole cart of oak]",
)
@reads(
    "# Kilns\n- Fire the pots for nine hours in the wood kiln\n- Although this method gives a fine glaze, it cracks the handles of the cups",
    "kilns · Fire the pots for nine hours in the wood kiln. Although this method gives a fine glaze, it cracks [the handles of the cups]",
)
@reads(
    "# Kilns\n- Brush thin white clay on the shelves of a kiln before the first fire. We call this **kiln wash**",
    "kilns · Brush thin white clay on the shelves of a kiln before the first fire. We call this [kiln wash]",
)
@leaves(
    "# Kilns\n- This makes the pots hard and light",
    "# Kilns\n- It is hot. This makes the pots hard and light",
    "# Kilns\n- A kiln drives the water out of the clay. This is why",
)
def pointer(line: Line) -> Iterator[Claim]:
    """The most telling part of a sentence that points back at its opening, behind the sentence it points at."""
    yield from pointed_back(line, LEAST)


def pointed_back(line: Line, least: int) -> Iterator[Claim]:
    """A claim for each sentence that points back, of its part that weighs most, and `least` or more."""
    if line.heading or line.role is Role.QUESTION:
        return
    above = _said_before(line)
    for before, part in pairwise((above if _says(above) else "", *line.parts)):
        if not _can_lead(before) or not part[0].isalnum() or OF_THE_NOTES.search(part):
            continue
        lead = f"{upper_first(before.rstrip(' .'))}{'' if before.rstrip().endswith(('!', '?')) else '.'} "
        parts = (*constituents_in(part), *quantities_in(part), *_predicate(part), *_marked(line, part))
        pieces = [p for p in parts if p.weight >= least and can_be_led(p, lead)]
        if pieces:
            best = max(pieces, key=lambda piece: piece.weight)
            turn = best.turn or turn_of(part, best.hidden)
            turn = turn if turn is not None and turn.subject else None
            named = _named(turn, before) if turn is not None and not NOBODYS.match(part) else None
            opening = "" if named else lead.strip()
            gap = Gap(f"{lead}{upper_first(best.before)}", best.hidden, best.after, named or turn, lead=opening)
            yield Claim(gap, best.words, best.hidden, own(line))


def _named(turn: Turn, before: str) -> Turn | None:
    """`The miller opens the lock. He lowers it`: a turn whose pronoun stands for the subject of the sentence before, with its name."""
    pronoun, clause = turn.subject.lower(), parse(before)
    one = clause is not None and clause.subject and not DANGLING & {clause.subject.split()[0].lower()}
    if pronoun not in ("it", "they", "he", "she") or clause is None or not one or "," in clause.subject:
        return None
    return replace(turn, subject=clause.subject) if stands_for(pronoun, clause.subject) else None


def _said_before(line: Line) -> str:
    """The last sentence before a line: of the line before it, or of the one that it stands below."""
    above = line.parent if line.parent is not None and line.parent.role is Role.CLAUSE else None
    before = line.before or above
    if before is None or before.heading or before.children and before is not above:
        return ""
    return before.words if before.label else "".join(before.parts[-1:])


def _says(before: str) -> bool:
    """Whether a line is a sentence, or tells what to do."""
    return any(t.finite or t.tag == "VVB" for t in tag(before))


def _can_lead(before: str) -> bool:
    """Whether another sentence may point at this one: it names what it speaks of."""
    opening = tag(before)
    dangles = not opening or opening[0].low in DANGLING or before.endswith(("?", ":"))
    return not dangles and content_words(before) >= 3


def _marked(line: Line, part: str) -> Iterator[Piece]:
    """The only words in bold of a line, at the end of one of its sentences: `We call this **a kiln wash**`."""
    bold = line.item.text.marked(Mark.STRONG)
    if len(bold) == 1 and part.rstrip(" .").endswith(f" {bold[0]}"):
        at = part.rindex(bold[0])
        yield Piece(part[:at], bold[0], "", SET_APART)


def _predicate(part: str) -> Iterator[Piece]:
    """All that stands behind the verb and its preposition, where it is one short phrase: `This leads to [rust and decay]`."""
    tokens = tag(part)
    verb = next((i for i, t in enumerate(tokens) if t.finite), len(tokens))
    behind = tokens[verb + 1 :]
    behind = behind[1:] if behind and behind[0].tag in ("PRP", "PRF") else behind
    if behind and behind[0].low in EMPTY:
        return  # `in fact unknown`
    if 2 <= len(behind) <= 8 and not any(t.finite or t.tag in ("PRP", "CJS", "TO0", "VVN") for t in behind):
        at = behind[0].start
        yield Piece(part[:at], part[at:].rstrip(" ."), "", LEAST)
