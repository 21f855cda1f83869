"""What a sentence says besides what is asked of it already: each whole part of it as a gap in the author's own words.

The deck takes of these, best first, those whose words no card of the line asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.acronyms import EMOJI
from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.constituents import CLAUSES, Constituent, Function
from build_decks.language.dates import DATE
from build_decks.language.grammar import is_name, upper_first
from build_decks.language.tagger import content_words, known, tag
from build_decks.language.trees import constituents
from build_decks.outline import Mark
from build_decks.quantity import Dimension
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line, strong_runs
from build_decks.rules.piece import Piece
from build_decks.rules.pieces import POINTS, PRONOUNS, can_be_asked
from build_decks.rules.readings import sentence_of
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of, good_subject, own
from build_decks.rules.wholes import mended
from build_decks.statements import Gap, Says

# Words that only hang a sentence on the one before.
LINKS = re.compile(r"^(?:(?:however|but|and|or|also|thus|therefore|hence|so|then|moreover|furthermore),?\s)+", re.I)
LIGHT = frozenset("do get take make give have call seem become".split())
COUNTED = re.compile(r":\s.*(?:,| and )|,\sone\s")  # what there are so many of: they can be counted
NEGATED = re.compile(r"\s(?:cannot|(?:[a-z]+\s)?(?:not|never)|[a-z]+n['’]t)\b")
SET_APART = 20  # what the author marked inside a sentence
LEAST = 5  # what a part must weigh
MARKED = 4  # what the author's bold type adds to that
# Parts that say what a thing is, or who does it, tell most.
WEIGHTS = {
    Function.COMPLEMENT: 3,
    Function.AGENT: 2,
    Function.SAID: 2,
    Function.OBJECT: 1,
    Function.CONDITION: 1,
    Function.DEED: 1,
}


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
    said = [clause for _, clause in clauses_of(line) if clause.sure and clause.whole and good_subject(clause, line)]
    for piece in sorted(pieces, key=lambda p: -p.weight):
        if piece.weight >= SET_APART or piece.weight >= LEAST and can_be_asked(piece, line):
            gap = Gap(piece.before, piece.hidden, piece.after, _said(piece.hidden, said))
            yield Claim(gap, piece.words, piece.hidden, own(line))


def pieces_in(line: Line) -> Iterator[Piece]:
    """A piece for each whole part and each number of a line; a predicate by itself is shown behind what it is said of."""
    for part in line.parts:
        opening, at = tag(part), line.words.find(part)
        of = line.words[:at] if at > 0 and opening and opening[0].finite and not line.label else ""
        for piece in (*constituents_in(part), *quantities_in(part)):
            yield replace(piece, before=f"{of}{piece.before}") if piece.words[:8] == part[:8] else piece
    yield from in_brackets(line)


def _said(words: str, clauses: list[Clause]) -> Says | None:
    """The clause that has these words as one of its parts, where it can surely be asked for that part."""
    for clause in clauses:
        slots = {clause.object: "object", clause.subject: "subject", clause.condition.partition(" ")[2]: "condition"}
        slots.update((tail.object, f"tail:{i}") for i, tail in enumerate(clause.tails))
        slots.update(
            {clause.infinitive.removeprefix("to "): "infinitive", clause.purpose.removeprefix("to "): "purpose"}
        )
        if words in slots and _can_be_turned(clause, slots[words], words):
            return Says(clause, slots[words])
    return None


def _can_be_turned(clause: Clause, slot: str, words: str) -> bool:
    """Whether a question for this part asks for a thing: not for what something is like, nor for what `do` and `get` complete."""
    if not known(clause.verb) or re.match(r"(?:not|only|no)\b|.*,", clause.subject, re.I):
        return False
    if slot == "infinitive" and words.startswith("be ") or slot == "condition" and clause.fronted:
        return False
    if slot not in ("object", "subject"):
        return True
    tokens = tag(words)
    noun = any(t.noun for t in tokens) and tokens[0].tag not in ("AJC", "AV0", "VVN")
    return noun and clause.form is not Form.COPULA and clause.verb not in LIGHT


def constituents_in(part: str) -> Iterator[Piece]:
    """A piece for each whole part of a sentence, in the clause that says it."""
    text = sentence_of(part, True)
    shift = len(text) - len(part)  # the `It` that was put before it
    for one in constituents(text):
        if one.start >= shift:
            opens, closes = _clause(part, max(0, one.opens - shift), one.closes - shift)
            piece = _piece(part, (opens, one.start - shift, one.end - shift, closes))
            if NEGATED.match(piece.after):
                continue  # many things do not
            if opens <= one.start - shift and one.end - shift <= closes:
                piece = mended(replace(piece, clause=one.function in CLAUSES))
                yield _compared(replace(piece, weight=_weight(one, piece.hidden)))


def _compared(piece: Piece) -> Piece:
    """`is [wider than a door]`: which of the two is the wider one, `is […] than a door`."""
    found = re.match(r"(?P<how>[a-z]+)(?P<than> than .+)", piece.hidden)
    if found is None or tag(found["how"])[0].tag != "AJC":
        return piece
    return replace(piece, hidden=found["how"], after=f"{found['than']}{piece.after}")


def quantities_in(part: str) -> Iterator[Piece]:
    """A piece for each number of a sentence; without a unit only where it stands alone."""
    opens, closes = _clause(part, 0, len(part))
    dates = [match.span() for match in DATE.finditer(part)]
    for quantity in find_quantities(part):
        if any(start <= quantity.start < end for start, end in dates):
            continue  # the half of a date: `48 BC`
        sign = re.search(r"[<>≤≥~]=?\s?$", part[opens : quantity.start])  # `< 30 ml`
        start = opens + sign.start() if sign else quantity.start
        piece = _piece(part, (opens, start, quantity.end, closes))
        paired = re.search(r"(?:\d|\b(?:and|or)|[-/,])\s?$", piece.before) or re.match(
            r"\s?(?:(?:and|or)\b|[-/,]|\d)", piece.after
        )
        if quantity.unit:
            yield replace(piece, weight=LEAST + 2)
        elif not (
            paired or COUNTED.search(piece.after) or quantity.surface.isalpha() or quantity.dimension is Dimension.YEAR
        ):
            yield replace(piece, weight=LEAST)


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
        yield Piece(before, hidden, after, SET_APART)


def in_brackets(line: Line) -> Iterator[Piece]:
    """Pieces of what stands in brackets, in the whole sentence: of a clause its parts, of a number itself, a few words as a whole."""
    text = EMOJI.sub("", line.item.text.plain).strip()
    for inside in line.asides:
        at = text.find(f"({inside})") + 1
        if not at or re.match(r"(?:see|also|or|and|aka|called|formerly|i\.e|default)\b", inside, re.I):
            continue
        opens = max((m.end() for m in re.finditer(r"[.;]\s+", text[:at])), default=0)
        end = re.search(r"[.;](?:\s|$)", text[at + len(inside) :])
        around = text[opens:at], text[at + len(inside) :][: end.start() if end else None]
        found = [*quantities_in(inside), *(constituents_in(inside) if parse(inside) else ())]
        if not found and _names_members(around[0], inside):
            found = [Piece("", inside, "", LEAST, True)]
        for one in found:
            yield replace(one, before=around[0] + one.before, after=one.after + around[1], weight=one.weight + 1)


def _names_members(before: str, inside: str) -> bool:
    """`three kinds of oar (long, short, bent)`: which they are; why it is so, `(due to frost)`; or the name for it."""
    last = tag(before.rstrip(" ("))[-1:]
    several = re.search(r",|/|\s(?:and|or|&)\s", inside) and not re.search(r"\d|\betc\b", inside)
    cause = re.match(r"(?:due to|because of|thanks to|caused by)\s", inside, re.I)
    named = " " in inside and all(word.strip('"“”')[:1].isupper() for word in inside.split())
    return bool(cause or named or several and last and last[0].tag == "NN2") and len(inside.split()) <= 7


def _piece(part: str, marks: tuple[int, int, int, int]) -> Piece:
    opens, start, end, closes = marks
    if opens and tag(part[opens:])[0].finite:
        opens = 0  # `…, and are tied`: whose verb it is stands before
    before = upper_first(part[opens:start]) if opens else part[:start]
    return Piece(before, part[start:end], part[end:closes].rstrip(" ."))


def _clause(part: str, opens: int, closes: int) -> tuple[int, int]:
    """Where the clause that is shown begins and ends, without the words that hang it on the one before."""
    tokens = tag(part[opens:closes])
    if opens and tokens and tokens[0].low in PRONOUNS:
        opens = 0  # `…, and it …`: understood only behind what comes before
    link = LINKS.match(part[opens:closes])
    return opens + (link.end() if link else 0), closes


def _weight(one: Constituent, words: str) -> int:
    """The more words of meaning a part has, the fewer others would fit into its gap; a long one is hard to recall."""
    named = any(is_name(word.strip(",.")) for word in words.split())
    subject = one.function is Function.SUBJECT  # which many things may be
    telling = WEIGHTS.get(one.function, 0) + 2 * min(content_words(words), 2 if subject else 4)
    telling += words.lower().startswith("only ") + (one.function is Function.CAUSE)
    if subject and words[0].isdigit():
        return 0  # of which only the number is asked
    return telling + named + 2 * bool(re.search(r"\d", words)) - (len(words.split()) > 9)
