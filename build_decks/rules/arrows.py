"""Arrows: what leads to what, and what comes after what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from build_decks.language.articles import with_article
from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import gerund, is_plural, lower_first
from build_decks.language.openings import ASKED, LOOKED_AT
from build_decks.language.roles import bare
from build_decks.language.tagger import content_words, tag
from build_decks.language.tokens import ARROW
from build_decks.outline import Mark
from build_decks.rules.base_forms import tells_to
from build_decks.rules.conditions import HAPPENS
from build_decks.rules.items import MOST, chain_of
from build_decks.rules.line import Line
from build_decks.rules.mappings import is_mapped, is_one_of_all
from build_decks.rules.pieces import POINTS
from build_decks.rules.pointed import without_arrow
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import good_subject
from build_decks.statements import Consequence, Gap, Members

# Labels of what is said over in its order.
ORDER = re.compile(r"\b(?:order|sequence|steps|stages|phases|levels|layers)\b", re.I)
LONGEST = 12  # words of a side


@reads("# Locks\n- Water enters the basin -> the boat rises", "locks · when water enters the basin → the boat rises")
@reads("# Locks\n- Open gate (OG) => lower water", "locks · open gate → lower water")
@reads(
    "# Locks\n- Dry summer -> the water falls -> boats wait",
    "locks · dry summer → the water falls",
    "locks · when the water falls → boats wait",
)
@reads("# Locks\n- If no boat has called => Closed", "locks · if no boat has called → Closed")
@reads(
    "# Locks\n- high water -> open gates, low water -> closed gates",
    "locks · high water → open gates",
    "locks · low water → closed gates",
)
@reads("# Locks\n- Broken gate -> call the keeper", "locks · in case of a broken gate → call the keeper")
@reads("# Pumps\n- lifts water => dry fields", "pumps · lifting water → dry fields")
@leaves(
    "# Locks\n- Settings -> Gates -> Close",
    "# Guilds\n- apprentice -> journeyman -> master",
    "# Locks\n- Stop it -> ruin",
    "# Locks\n- Storm lock -> two gates",
    "# Locks\n- Inspect the gate -> cracks, rust",
)
def leads_to(line: Line) -> Iterator[Claim]:
    """`cause -> effect`, and in a chain from one to the next."""
    if line.heading or line.label or is_mapped(line) or is_one_of_all(line) or without_arrow(line.words) != line.words:
        return
    for sentence in (piece for told in re.split(r"(?<=[.!?])\s+", line.words) for piece in _pairs(told)):
        sides = _sides(sentence)
        if len(sides) < 2 or not all(side and len(side.split()) <= _most(side) for side in sides) or _is_path(sides):
            continue
        if chain_of(sentence):
            continue  # things in a row
        for cause, effect in pairwise(sides):
            if len(sides) == 2 and not _leads(cause, effect):
                continue
            if (condition := _case(cause, effect) or _condition(cause, line)) and not _goes_from(cause, effect):
                said = sentence[sentence.find(cause) : sentence.rfind(effect) + len(effect)]
                outcome = effect if condition.startswith("in case of") else _happening(effect)
                yield Claim(Consequence(condition, outcome), said, effect)


@reads("# Locks\n- If the bell rings twice -> `stop`", "locks · If the bell rings twice → [stop]")
@leaves("# Locks\n- If the bell rings twice -> boats stop", "# Locks\n- Settings -> Gates -> **Close**")
def points_to(line: Line) -> Iterator[Claim]:
    """A case or a name with an arrow to what the author marked: the marked words are asked."""
    sides = _sides(line.words) if not line.label else []
    if line.heading or len(sides) != 2 or is_mapped(line) or len(sides[0].split()) > LONGEST * 2:
        return
    case, answer = sides
    runs = [run for run in line.item.text.runs if run.mark in (Mark.STRONG, Mark.CODE)]
    marked = any(line.item.text.plain[run.start : run.end].strip(" .,;") == answer for run in runs)
    if marked and (
        parse(case) is None or re.match(r"(?:if|when|while|after|before|in|on|at|for|during)\s", case, re.I)
    ):
        yield Claim(Gap(f"{case} → ", answer, ""), line.words, answer)


@reads("# Locks\n- Old wood -> soft when wet", "locks · Old wood → [soft when wet]")
@reads("# Locks\n- Oak -> hard, Pine -> soft", "locks · Oak → [hard]", "locks · Pine → [soft]")
@reads("# Sails\n- Gybing: wind -> far side", "sails · Gybing: wind → [far side]")
@leaves("# Locks\n- Settings -> Gates -> Close")
def either_side(line: Line) -> Iterator[Claim]:
    """One thing with an arrow to another, whatever the one is to the other: what stands behind the arrow is hidden."""
    for pair in _pairs(line.value if line.label and line.separator else line.words) if not line.heading else ():
        sides = _sides(pair)
        told = all(content_words(side) and len(side.split()) <= LONGEST for side in sides)
        if len(sides) == 2 and told and "{" not in pair and not POINTS.search(pair):
            label = f"{line.label}: " if line.label and line.separator else ""
            yield Claim(Gap(f"{label}{sides[0]} → ", sides[1], ""), pair, sides[1])


@reads("# Guilds\n- apprentice -> journeyman -> master", "guilds · between apprentice and master: journeyman")
@reads("# Towers\n- ROOF <-> ATTIC <-> HALL <-> CELLAR", "towers · between ROOF and CELLAR: ATTIC > HALL")
@reads("# Guilds\n- Career: apprentice -> journeyman -> master", "career · between apprentice and master: journeyman")
@reads(
    "# Bread\n- Steps: feed the starter > mix the dough > bake",
    "Bread · Steps: feed the starter > mix the dough > bake",
)
@leaves(
    "# Locks\n- Settings -> Gates -> Close",
    "# Locks\n- canals sink -> boats wait -> trade stops",
    "# Locks\n- Way: settings -> Gates",
)
def chain(line: Line) -> Iterator[Claim]:
    """Things in a row, with or without a label: what stands between the ends."""
    words = line.value if line.label and line.separator else line.words
    sides = chain_of(words) if not line.heading and len(_pairs(words)) == 1 else ()
    if not sides or _is_path(sides):
        return
    if words != line.words and len(sides) <= MOST and ORDER.search(line.label):
        yield Claim(Members(bare(line.label), sides, True), line.words, words)
        return
    first, *between, last = sides
    members = Members(f"between {first} and {last}", tuple(between), True, facet="between")
    yield Claim(members, line.words, "; ".join(between), line.subject if words == line.words else line.own)


def _pairs(text: str) -> list[str]:
    """`high water -> deep draught, low water -> shallow draught`: an arrow in each piece."""
    pieces = text.split(", ")
    each = len(pieces) > 1 and all(len(ARROW.split(piece)) == 2 for piece in pieces)
    return pieces if each else [text]


THEREFORE = re.compile(
    r"(?:and )?(?:therefore|thus|hence|so|consequently)\s(?!that\b|far\b|much\b)"
)  # said by the arrow


def _sides(text: str) -> list[str]:
    return [THEREFORE.sub("", side.strip(" .,;")) for side in ARROW.split(text)]


def _is_path(sides: Sequence[str]) -> bool:
    """A way through menus: all are written large, and not one kind of things becomes another."""
    things = is_plural(sides[0]) and is_plural(sides[-1])
    return (
        len(sides) > 2 and not things and all(side[:1].isupper() for side in sides) and not all(map(str.isupper, sides))
    )


# What comes about, or grows and shrinks: a cause or an effect.
CHANGE = re.compile(
    r"\b(?:more|less|fewer|higher|lower|too (?:much|little|many|few)|(?:in|de)creas\w+|loss|lack|excess|rise|fall|growth|damage|failure)\b"
    r"|(?:tion|sion|osis|ysis)$|^(?:high|low|dry|wet|similar|reduced|raised) ",
    re.I,
)


def _leads(cause: str, effect: str) -> bool:
    """Whether one side of an arrow comes of the other: a clause, a case of what is to be done, or things that change."""
    clause = parse(cause)
    if clause is not None:
        return clause.verb not in LOOKED_AT | ASKED
    if HAPPENS.match(cause) or _case(cause, effect):
        return True
    return bool(CHANGE.search(cause) or CHANGE.search(effect)) and parse(effect) is None


def _most(side: str) -> int:
    return LONGEST + 6 if HAPPENS.match(side) else LONGEST


def _condition(cause: str, line: Line) -> str:
    """A cause as it stands in a question: `when …` for a clause, a doing or a thing by its name; empty where it is none of these."""
    if HAPPENS.match(cause) and parse(HAPPENS.sub("", cause)) is not None:
        return lower_first(cause)
    clause = parse(cause)
    if clause is None:
        return lower_first(cause) if tag(cause)[-1].noun and content_words(cause) >= 2 else ""
    if clause.subject:
        return (
            f"when {lower_first(cause)}"
            if (clause.sure or len(cause.split()) <= 3) and good_subject(clause, line) and not clause.imperative
            else ""
        )
    return _doing(cause, clause)


def _doing(words: str, clause: Clause) -> str:
    """`inhibits water uptake` → `inhibiting water uptake`; empty where the first word is not the verb."""
    first, _, rest = words.partition(" ")
    if (
        clause.form is not Form.ACTION
        or clause.modal
        or clause.negated
        or not rest
        or tag(rest)[0].tag == "PNP"
        or tag(f"it {words}")[1].tag not in ("VVZ", "VVB")
    ):
        return ""
    return f"{gerund(clause.verb)} {rest}" if first[:2].lower() == clause.verb[:2] else ""


def _case(cause: str, effect: str) -> str:
    """`Broken mast -> call the harbour master`: the case in which one is told to do something."""
    told = tells_to(effect) and tag(cause)[-1].noun and parse(cause) is None and not HAPPENS.match(cause)
    return f"in case of {with_article(cause)}" if told else ""


def _goes_from(cause: str, effect: str) -> bool:
    """`the beam swings left -> right`: from where to where, and no cause."""
    last, first = tag(cause)[-1], tag(f"the {lower_first(effect)} side")[1:-1]
    return len(first) == 1 and first[0].tag == "AJ0" and last.tag in ("AJ0", "AV0") and len(cause.split()) > 1


def _happening(effect: str) -> str:
    clause = parse(effect)
    return (_doing(effect, clause) if clause is not None and not clause.subject else "") or effect
