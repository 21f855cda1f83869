"""What letters stand for, and in what a quantity is measured: `v = speed - metres per second (m/s)`, `Work - force x way - joules`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.clauses import parse
from build_decks.language.equations import COUNTED, OPERATOR, SYMBOL
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.tagger import tag
from build_decks.language.tokens import ARROW
from build_decks.quantity import Dimension
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Code

DASHES = ("-", "–", "—")
PIECES = re.compile(r"\s+[-–—]\s+")
SIGNED = re.compile(
    r"(?P<unit>[A-Za-z]{3,}(?: [a-z]{2,}){0,3})\s?\((?P<sign>[A-Za-zµΩ°%]{1,3}(?:/[a-z]{1,2}[²³]?)?[²³]?)\)"
)
SLASHED = re.compile(r"(?:1|[A-Za-z][A-Za-z ]*[a-z])\s?/\s?[A-Za-z][A-Za-z ]*")


@reads("# Rowing\n- v = Speed - metres per second (m/s)", "Rowing · Speed ~ v", "metres per second (m/s) ~ speed")
@reads("# Rowing\n- W = Work - joules - force x way", "Rowing · Work ~ W", "joules ~ work", "force x way ~ work")
@leaves("# Rowing\n- A = 5", "# Crew\n- C = cook - mate", "# Crew\n- Cook = Ann - kitchen")
def symbol(line: Line) -> Iterator[Claim]:
    """What a letter of a formula stands for, with its unit behind it: `v = Speed - metres per second`."""
    if stands_for(line):
        name, *others = PIECES.split(_value(line))
        yield Claim(Code(name, line.label, "symbol"), line.words, name)
        yield from _of_quantity(lower_first(name), [(piece, _unit(piece)) for piece in others], line, True)


def stands_for(line: Line) -> bool:
    """Whether a line says what a letter stands for, rather than what it is equal to."""
    if line.heading or line.separator != "=" or len(line.label) > 2 or not SYMBOL.fullmatch(line.label):
        return False
    name, *others = PIECES.split(_value(line))
    return any(map(_unit, others)) and _is_quantity(name)


@reads("# Rowing\n- Work - force x way - joules (J)", "force x way ~ work")
@leaves("# Crew\n- Cook - feeds the crew - kitchen", "# Rowing\n- Stop - bow/stern line")
def dashed(line: Line) -> Iterator[Claim]:
    """A quantity and its formula behind a dash: `Work - force x way`."""
    if line.heading or line.separator not in DASHES or not _is_quantity(line.label):
        return
    measured = any(_unit(child.item.text.plain.strip(" .")) for child in line.children)
    told = [(piece, _unit(piece)) for piece in PIECES.split(_value(line))]
    if len(told) == 1 and (told[0][1] or _is_formula(told[0][0], measured)):
        yield from _of_quantity(_bare(line.label), told, line, measured)


@reads("# Rowing\n- Work - force x way - joules (J)", "joules (J) ~ work")
@reads("# Rowing\n- Stroke rate - strokes in a minute - 1/stroke time - Hertz(Hz)", "1/stroke time ~ stroke rate")
@reads("# Rowing\n- Pull\n  - newtons", "newtons ~ pull")
@leaves(
    "# Crew\n- Cook - feeds the crew - kitchen", "# Rowing\n- Race - 3 km - in May", "# Rowing\n- Boats\n  - metres"
)
def below(line: Line) -> Iterator[Claim]:
    """The unit or the formula of a quantity, below its name or hung on it with a dash: `Work - what moving takes - joules`."""
    above = line.parent
    if above is None or line.heading or line.label or line.children or above.heading:
        return
    name = above.label if above.separator in DASHES else above.words if not above.value else ""
    if not name or is_plural(name) or not _is_quantity(name):
        return
    piece = line.item.text.plain.strip(" .")
    measured = any(_unit(s.item.text.plain.strip(" .")) for s in line.near)
    yield from _of_quantity(_bare(name), [(piece, _unit(piece))], above, measured)


def _bare(name: str) -> str:
    return lower_first(re.sub(r"\s?\([A-Za-z]{1,2}\)$", "", name))


def _of_quantity(name: str, told: list[tuple[str, str]], line: Line, measured: bool) -> Iterator[Claim]:
    own = Subject(name, trail=line.subject.trail)
    for piece, unit in told:
        if unit:
            yield Claim(Code(unit, name, "unit"), piece, piece, own)
        elif _is_formula(piece, measured):
            yield Claim(Code(piece, name, "formula"), piece, piece, own)


def _value(line: Line) -> str:
    """What stands behind the first sign, with its brackets: `Speed - metres per second (m/s)`."""
    plain = line.item.text.plain
    at = plain.find(line.separator, plain.find(line.label) + len(line.label))
    return plain[at + 1 :].strip(" .") if at >= 0 else line.value


def _is_quantity(words: str) -> bool:
    name = re.sub(r"\s?\([A-Za-z]{1,2}\)$", "", words)
    return 1 <= len(name.split()) <= 4 and bool(tag(name)) and tag(name)[-1].noun and OPERATOR.search(name) is None


def _unit(piece: str) -> str:
    """`Watts(W)` → Watts (W); `joules`; empty for what is no unit."""
    found = SIGNED.fullmatch(piece)
    if found and (found["sign"][0].lower() == found["unit"][0].lower() or find_quantities(f"2 {found['sign']}")[:1]):
        return f"{found['unit']} ({found['sign']})"
    if not re.fullmatch(r"per cent|[A-Za-z]{3,}(?: per [a-z]+(?: squared)?)?", piece):
        return ""
    amount = next(iter(find_quantities(f"2 {re.split(' per ', lower_first(piece))[0]}")), None)
    fits = amount is not None and amount.dimension not in (Dimension.COUNT, Dimension.TIME, Dimension.FACTOR)
    return piece if fits else ""


def _is_formula(piece: str, measured: bool) -> bool:
    """`force x way`; `energy/charge` beside a unit only, where the slash parts no alternatives."""
    parted = measured and re.search(r"\s[/×÷x*]\s", piece) is not None
    if parse(piece) is not None and not parted or not re.search(r"[^\W\d]{2}", piece):
        return False
    if ">" in piece or ARROW.search(piece) or not measured and " + " in piece:
        return False
    slash = "/" in piece
    counted = COUNTED.fullmatch(piece) or OPERATOR.search(re.sub(r"\s[-−]\s", " ", piece)) or SLASHED.fullmatch(piece)
    return counted is not None and (measured or not slash or re.search(r"^1/|\s[x×]\s", piece) is not None)
