"""A number for each of several things, side by side: `Adults 10 mg, children 5 mg`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.grammar import is_name, is_plural, lower_first, upper_first
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import tag
from build_decks.quantity import Bound, Dimension
from build_decks.quantity.finder import find_quantities
from build_decks.rules.extents import HOW
from build_decks.rules.line import Line
from build_decks.rules.measuring import LEAD, as_property, bound_of
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.spread import scoped, spread
from build_decks.statements import Answered, Measure

SHARE = re.compile(
    r"(?P<who>[^\d\W][\w' -]*?|\d+(?:(?:st|nd|rd|th)|/\d+) [\w ]+?)\s?[-–:=]?\s?(?P<value>[~<>≤≥$€£]?\d\S*(?: [^\s\d]\S*){0,2})"
)
ASKED = {Dimension.TIME: "how long", Dimension.COUNT: "how many", Dimension.LENGTH: "how far"}


@reads(
    "# Medals\n- Gold 10, silver 5, bronze 1",
    "Medals: how many for gold? 10",
    "Medals: how many for silver? 5",
    "Medals: how many for bronze? 1",
)
@reads("# Tar\n- Barges 10 kg, rafts 5 kg", "Tar: how much for barges? 10 kg", "Tar: how much for rafts? 5 kg")
@reads(
    "# Ropes\n- Wear: 1st rope-6%, 2nd rope-1%",
    "Wear: how much for the 1st rope? 6%",
    "Wear: how much for the 2nd rope? 1%",
)
@leaves(
    "# Lock\n- Width 12 m, length 90 m",
    "# Lifeboats\n- Mostly deck 1 (Sun) and deck 2 (Main)",
    "# Lock\n- Gates 12",
    "# Lock\n- Bolus 80 units/kg, then drip 18 units/kg/h",
)
def shares(line: Line) -> Iterator[Claim]:
    """Each thing with its number; properties of one thing (`Width 12 m, length 90 m`) are asked for as such."""
    if line.heading or not (line.subject.sure or line.label):
        return
    pieces = [SHARE.fullmatch(piece) for piece in re.split(r"[,;]\s|\sand\s", (line.value or line.words).strip(" ."))]
    found = [piece for piece in pieces if piece is not None]
    if len(found) < 2 or len(found) < len(pieces):
        return
    values = [value for piece in found for value in find_quantities(piece["value"])[:1]]
    dimensions = {value.dimension for value in values}
    if len(values) < len(found) or len(dimensions) > 1 or Dimension.YEAR in dimensions:
        return
    if len({piece["who"] for piece in found}) < len(found) or any(piece["value"].endswith("+") for piece in found):
        return  # versions
    named = [piece["who"].split()[-1].lower() for piece in found if not piece["who"][0].isdigit()]
    if len(set(named)) < len(named):
        return  # `deck 1 and deck 2`
    if not all(_is_thing(piece["who"], Dimension.COUNT in dimensions) for piece in found):
        return
    above = line.parent
    told = above is not None and not above.heading and above.role is Role.CLAUSE and not above.words.endswith("?")
    of = line.label or (above.words.rstrip(" :.") if above is not None and told else line.subject.in_full)
    for piece, value in zip(found, values, strict=True):
        who = f"the {piece['who']}" if piece["who"][0].isdigit() or piece["who"] == "rest" else piece["who"]
        who = who if is_name(who.split()[0]) else lower_first(who)
        question = f"{upper_first(of)}: {ASKED.get(value.dimension, 'how much')} for {who}?"
        yield Claim(Answered(question, (value.shown,)), line.words, piece["value"])


def _is_thing(who: str, counted: bool) -> bool:
    """Things that have a number, of which there are several or which are told by their place; no property, no deed."""
    tokens = tag(who)
    if who == "rest":
        return True
    if (
        tokens[0].low in DANGLING
        or not tokens[-1].noun
        or any(t.finite or t.tag == "PRP" for t in tokens)
        or len(tokens) > 4
    ):
        return False
    return counted or is_plural(who) or who[0].isdigit()


OF_WHOLE = re.compile(r"(?:an? |the )?(?P<who>[^,;:]{2,40}?) (?:is|are|makes? up|accounts? for)\s")
WHOLE = re.compile(r"\sof (?P<of>(?:the|all|our|every|each) [^,;.]{3,40})\.?")


@reads("# Air\n- Argon is 1% of the air", "argon of the air: 1%")
@leaves("# Air\n- It is 1% of the air", "# Air\n- Argon is 1% heavier", "# Air\n- Rent is 30% of 900 euros")
def of_whole(line: Line) -> Iterator[Claim]:
    """What a thing makes up of another: `argon is 1% of the air`."""
    for part in line.parts if not line.heading and not line.label else ():
        quantity = next(iter(find_quantities(part)), None)
        if quantity is None or quantity.dimension is not Dimension.SHARE:
            continue
        who, of = OF_WHOLE.match(part[: quantity.start]), WHOLE.fullmatch(part[quantity.end :])
        if who and of and LEAD.fullmatch(part[who.end() : quantity.start]) and _is_thing(who["who"], True):
            name = who["who"] if is_name(who["who"].split()[0]) else lower_first(who["who"])
            measure = Measure(quantity.shown, quantity.bound, Dimension.SHARE, name, of["of"], place="share")
            yield Claim(measure, part, quantity.surface)


CUES = {"default": Bound.DEFAULT, "max": Bound.MAX, "min": Bound.MIN}
CUE = re.compile(r"for (default|max|min)(?:imum)?")


@reads(
    "# Ferry\n- Fee: 20 euros (default), 35 euros (max)", "Ferry · fee: default 20 euros", "Ferry · fee: max 35 euros"
)
@reads(
    "# Ferry\n- Fee: 20 euros for rafts, 35 euros for barges",
    "Ferry · fee: 20 euros for rafts",
    "Ferry · fee: 35 euros for barges",
)
@reads(
    "# Depot\n- SLA: 99.5% coast and 99.9% for rivers", "Depot · SLA: 99.5% for coast", "Depot · SLA: 99.9% for rivers"
)
@leaves("# Ferry\n- Fee: 20 euros for rafts", "# Ferry\n- For rafts: 20 euros in summer, 35 euros in winter")
def labelled(line: Line) -> Iterator[Claim]:
    """A property with a number for each of several cases."""
    named = tag(line.label)
    if line.heading or not (named and line.value) or not named[-1].noun or named[0].tag == "PRP":
        return
    parts = spread(scoped(line.value))
    for part in parts if len(parts) > 1 else ():
        quantity = find_quantities(part)[0]
        if not LEAD.fullmatch(part[: quantity.start]) or HOW.match(part[quantity.end :]):
            return  # `3 m wide, 2 m deep`
        scope, bound = part[quantity.end :].strip(), bound_of(part, quantity)
        if cue := CUE.fullmatch(scope):
            scope, bound = "", CUES[cue[1]]
        about = Measure(quantity.shown, bound, quantity.dimension, as_property(line.label), "", scope)
        yield Claim(about, part, quantity.surface)
