"""What a sentence says besides what is asked of it already: each whole part of it as a gap in the author's own words.

The deck takes of these, best first, those whose words no card of the line asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from build_decks.language.acronyms import EMOJI
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, past, third_person
from build_decks.language.parts import Function, Turn
from build_decks.language.roles import Role, is_field
from build_decks.language.second_deeds import joins_a_deed
from build_decks.language.tagger import tag
from build_decks.outline import Mark
from build_decks.rules.continuing import is_told_as_past
from build_decks.rules.line import Line, strong_runs
from build_decks.rules.piece import Piece
from build_decks.rules.pieces import (
    POINTS,
    can_be_asked,
    can_be_shown,
    is_certain,
    is_half_a_span,
    shows_enough,
)
from build_decks.rules.resolving import ABOUT_NOTHING
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of, own
from build_decks.rules.sentence_parts import LEAST, constituents_in, quantities_in, turn_in_brackets, turn_of
from build_decks.statements import Gap

SET_APART = 20  # what the author marked inside a sentence
TURNED = 3  # what it is worth that a part can be asked with a question
LEAST_TURNED = 3  # what such a part must weigh
CAUSE = re.compile(r"(?P<link>due to|because of|thanks to|caused by)\s(?P<cause>.+)", re.I)
MARKED = 4  # what the author's bold type adds to that


@reads(
    "# Wells\n- The keeper of the well lowers the iron bucket by hand until the rope has grown tight",
    "wells · The keeper of the well lowers the iron bucket by hand until [the rope has grown tight]",
    "wells · The keeper of the well lowers [the iron bucket] by hand until the rope has grown tight",
)
@reads(
    "# Wells\n- A new well gives hard water, and the oldest of the wells dries up in 3 weeks",
    "wells · The oldest of the wells dries up in [3 weeks]",
)
@reads(
    "# Wells\n- The brass bucket is kept dry (rusts after 40 days in water)",
    "wells · The brass bucket is kept dry (rusts after [40 days] in water)",
)
@reads(
    "# Wells\n- For summer nights, lower the **iron** bucket into the well by hand",
    "wells · For summer nights, lower the [iron] bucket into the well by hand",
)
@reads(
    "# Wells\n- Stone rims are laid dry - need a coat of tar",
    "wells · Stone rims are laid dry - need [a coat of tar]",
)
@reads(
    "# Wells\n- The iron bucket swings from 2 feet of rope to 9 feet of rope in a shaft < 3 yards wide",
    "wells · The iron bucket swings from 2 feet of rope to 9 feet of rope in a shaft [< 3 yards] wide",
)
@reads(
    "# Wells\n- A well has a shaft following a seam, with a depth of 40 m, whose rim is 2 m wide",
    "wells · A well has a shaft following a seam, with a depth of [40 m], whose rim is 2 m wide",
)
@reads(
    "# Wells\n- Any keeper has iron hooks that reach for the sunken bucket of the well",
    "wells · Any keeper has iron hooks that reach for [the sunken bucket of the well]",
)
@reads(
    "# Wells\n- The keeper lowers the iron bucket by hand in dry weeks so that the rope of the windlass does not run over the wet stones "
    "of the rim and wear out before the next spring",
    "wells · The keeper lowers [the iron bucket] by hand in dry weeks so that the rope of the windlass does not run over the wet stones "
    "of the rim and wear out before the next spring",
)
@leaves(
    "# Wells\n- Deep and dry",
    "# Wells\n- Dug by hand\n- This is lowered by hand until the rope has grown tight",
    "# Wells\n- Tie the rope to 2 hooks: the upper hook and the lower hook",
    "# Wells\n- The keeper uses two kinds of buckets:\n  - Iron buckets",
    "# Wells\n- Another well of the town became deeper than the river",
    "# Wells\n- The keeper of the well lowers it slowly although the rope has grown tight",
)
def remainder(line: Line) -> Iterator[Claim]:
    """Every whole part of every sentence, the most telling first."""
    if line.heading or re.search(r"[:?]$", line.item.text.plain.strip()):
        return
    pieces = list(pieces_in(line))
    bold = [run.strip(" .,:;") for run in strong_runs(line.item)]
    pieces = [replace(piece, weight=piece.weight + MARKED) if piece.hidden in bold else piece for piece in pieces]
    pieces.extend(in_bold(line))
    for piece in sorted(pieces, key=_rank):
        if joins_a_deed(piece.hidden) or is_half_a_span(piece):
            continue
        turn = turn_in(piece, line)
        certain = piece.weight >= LEAST and is_certain(piece)
        worth = certain or turn is not None and piece.weight >= LEAST_TURNED
        if piece.weight >= SET_APART or worth and can_be_asked(piece, line):
            open_ = piece.weight < SET_APART and not (certain and can_be_shown(piece) and shows_enough(piece, line))
            gap = Gap(piece.before, piece.hidden, piece.after, turn, open=open_)
            yield Claim(gap, piece.words, piece.hidden, own(line))


@lru_cache(maxsize=1024)  # what no card asks for is asked for in the last resort
def pieces_in(line: Line) -> tuple[Piece, ...]:
    """A piece for each whole part and each number of a line; a predicate by itself is shown behind what it is said of."""
    return (*_in_parts(line), *_in_brackets(line))


def _in_parts(line: Line) -> Iterator[Piece]:
    for part in line.parts:
        opening, at = tag(part), line.words.find(part)
        of = line.words[:at] if at > 0 and opening and opening[0].finite and not line.label else ""
        for piece in (*constituents_in(part), *quantities_in(part)):
            led = of and piece.words[:8] == part[:8]
            turn = piece.turn and (_said_of(piece.turn, of) if led else _continuing(piece.turn, part, line))
            if led or turn is not piece.turn:
                piece = replace(piece, before=f"{of}{piece.before}" if led else piece.before, turn=turn)
            yield piece


def _said_of(turn: Turn, before: str) -> Turn | None:
    """The turn of a predicate that stands apart from its sentence, `The gates are old, and were made of oak`, with the subject of that."""
    clause = parse(re.sub(r",?\s(?:(?:and|but|or)\s)?$", "", before))
    if re.search(r"\b(?:it|them)\b", turn.rest):
        return None
    return replace(turn, subject=clause.subject) if clause is not None and clause.subject and not turn.subject else None


def _continuing(turn: Turn, part: str, line: Line) -> Turn:
    """The turn of a later part, `…, holding the mast`, with the subject that its clause goes on about."""
    about = turn.function in (Function.SUBJECT, Function.WITHIN)
    if turn.subject or turn.imperative or about or part == line.parts[0]:
        return turn
    said = next((clause.subject for words, clause in clauses_of(line) if words == part), "")
    return turn.said_of(said, plural=is_plural(said)) if said else turn


def _rank(piece: Piece) -> int:
    """The most telling first; of two, the one that a question can ask, unless for who did it, which many may have done."""
    asked = piece.turn is not None and piece.turn.function is not Function.SUBJECT
    return -piece.weight - (TURNED if asked else 0)


def _in_its_time(turn: Turn, piece: Piece, line: Line) -> Turn:
    """`Paid for by monks in 1810` below `The bridge was a gift`: what was done, with the helper or the form of a past."""
    left_out = turn.form is Form.PASSIVE and re.match(r"(?:it|they|he|she)\b", piece.words, re.I) is None
    if not (left_out and turn.subject in ("", "It") and turn.helper in ("is", "") and is_told_as_past(line.parent)):
        return turn
    done = re.sub(rf"^{third_person(turn.verb)}\b", past(turn.verb), turn.rest)
    return replace(turn, helper="was") if turn.helper else replace(turn, rest=done)


def turn_in(piece: Piece, line: Line) -> Turn | None:
    """The turn of a piece, where the subject that it leaves out, or points at, is that of its line."""
    turn = piece.turn and _in_its_time(piece.turn, piece, line)
    if turn is None or turn.imperative or turn.function in (Function.SUBJECT, Function.WITHIN):
        return turn
    if turn.subject.lower() == "it" and ABOUT_NOTHING.search(piece.words):
        return replace(turn, subject="it")
    if turn.function is Function.AGENT:
        return turn if turn.subject != "It" or line.acts else None
    if ABOUT_NOTHING.match(piece.words):
        return turn
    if turn.subject.lower() in ("it", "they", "he", "she") and piece.words.lower().startswith(turn.subject.lower()):
        if is_field(line.subject.name) or turn.subject.lower() == "it" and line.subject.person:
            return None  # `It is a chord of three notes` below a whole field, `It was burnt` below a painter
        turn = replace(turn, subject="")
    if turn.nominal and not own(line) and not _describes(line):
        return None  # `Boats that carry sand`: not what stands above
    return None if not turn.subject and not line.acts else turn


def _describes(line: Line) -> bool:
    """Whether this is the first line below a name, and has none of its own: what it describes is that."""
    above = line.parent
    return above is not None and above.role is Role.NAME and line.siblings[0] is line and not line.label


def in_bold(line: Line) -> Iterator[Piece]:
    """The one word or two that the author marked inside a sentence: `set the **upper** lock for large ships`."""
    runs = [run for run in line.item.text.runs if run.mark is Mark.STRONG]
    text = line.item.text.plain.strip()
    if len(runs) != 1 or line.label or len(line.parts) != 1 or not 6 <= len(text.split()) <= 24:
        return
    before, hidden, after = text[: runs[0].start], text[runs[0].start : runs[0].end], text[runs[0].end :]
    inside = tag(hidden)
    telling = len(inside) <= 2 and all(t.noun or t.tag in ("AJ0", "AJC", "CRD") for t in inside)
    if telling and len(before.split()) >= 2 and len(after.split()) >= 2 and not POINTS.search(text):
        yield Piece(before, hidden, after, SET_APART, turn=turn_of(text, hidden))


def _in_brackets(line: Line) -> Iterator[Piece]:
    """Pieces of what stands in brackets, in the whole sentence: of a clause its parts, of a number itself, a few words as a whole."""
    text = EMOJI.sub("", line.item.text.plain).strip()
    for inside in line.asides:
        at = text.find(f"({inside})") + 1
        if line.children and re.fullmatch(r"\d+ \w+", inside):
            continue  # as many as stand below
        if not at or re.match(r"(?:see|also|or|and|aka|called|formerly|i\.e|default)\b", inside, re.I):
            continue
        opens = max((m.end() for m in re.finditer(r"[.;]\s+", text[:at])), default=0)
        end = re.search(r"[.;](?:\s|$)", text[at + len(inside) :])
        around = text[opens:at], text[at + len(inside) :][: end.start() if end else None]
        cause = CAUSE.match(inside)
        found = [*quantities_in(inside), *(constituents_in(inside) if parse(inside) and not cause else ())]
        if not found and _names_members(around[0], inside):
            turn = (
                turn_in_brackets(around[0].rstrip(" ("), inside, CAUSE.match(inside))
                if not around[1].strip(" ).")
                else None
            )
            found = [Piece("", inside, "", LEAST, True, turn=turn)]
        for one in found:
            before, after = around[0] + one.before, one.after + around[1]
            says = one.turn is not None and one.turn.subject not in ("", "It") or one.hidden == inside
            turn = one.turn if says else None
            yield replace(one, before=before, after=after, weight=one.weight + 1, turn=turn)


def _names_members(before: str, inside: str) -> bool:
    """`three kinds of oar (long, short, bent)`: which they are; why it is so, `(due to frost)`; or the name for it."""
    last = tag(before.rstrip(" ("))[-1:]
    several = re.search(r",|/|\s(?:and|or|&)\s", inside) and not re.search(r"\d|\betc\b", inside)
    named = " " in inside and all(word.strip('"“”')[:1].isupper() for word in inside.split())
    return bool(CAUSE.match(inside) or named or several and last and last[0].tag == "NN2") and len(inside.split()) <= 7
