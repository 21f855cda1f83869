"""Clauses of which a count or a share is the object or the subject: `one or more`, `twelve … are`, `20% of … fail`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.dates import MONTH
from build_decks.language.tagger import tag
from build_decks.quantity import Bound, Dimension, Quantity
from build_decks.quantity.finder import find_quantities
from build_decks.rules.elided import done_for, stating
from build_decks.rules.items import split_items
from build_decks.rules.line import Line
from build_decks.rules.measuring import LEAD, YEARLIKE, bound_of, counted, several
from build_decks.rules.mending import BARRING
from build_decks.rules.resolving import resolved
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of, good_subject, own
from build_decks.statements import Measure

OPEN = re.compile(
    r"(?P<value>(?:at least |at most |up to )?[\w,]+ or (?:more|fewer|less)|(?:at least|at most|up to) [\w,]+) (?P<noun>.+)"
)

# `20% of [pumps]`, `half [the crew]`, `1 in 5 [adults]`
WHOLE = re.compile(r"(?: of)? (?P<whole>(?!of\b|it\b|them\b|this\b|these\b|those\b)[^,;:]{3,60})")

BOUNDS = re.compile(rf"(?!.*\b(?:the|of|an?)\b){LEAD.pattern}(?<=\s)", re.I)

PART_OF = re.compile(
    r"the (?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) [\w -]+s"
)  # two of `the three peaks`
RELATIVE = re.compile(r"\b(?:that|which|who)\b")


@reads("# Boats\n- A ketch carries two or more masts", "boats · masts: two or more")
@leaves("# Boats\n- A ketch carries two masts or a sail", "# Boats\n- A ketch carries more masts")
def open_count(line: Line) -> Iterator[Claim]:
    """A count with one end open, as the object of a clause: `carries two or more masts`."""
    for part, clause in clauses_of(line) if not line.heading else ():
        if not clause.sure or clause.imperative or not good_subject(clause, line):
            continue
        found = OPEN.fullmatch(clause.object) if clause.form is Form.ACTION else None
        counts = all(quantity.dimension is Dimension.COUNT for quantity in find_quantities(clause.object))  # no hours
        if found and counts and tag(found["noun"])[-1].tag == "NN2" and find_quantities(found["value"]):
            measure = Measure(found["value"], Bound.EXACT, Dimension.COUNT, "", found["noun"], "", clause, "object")
            yield Claim(measure, part, found["value"], own(line))


@reads("# Boats\n- Twelve oars are kept in the shed", "boats · oars: Twelve")
@reads("# Boats\n- More than 40 guests sail in the ketch", "boats · guests: over 40")
@leaves("# Boats\n- One oar is kept in the shed", "# Boats\n- The twelve oars are kept in the shed")
def counted_subject(line: Line) -> Iterator[Claim]:
    """A clause that opens with a count of what it speaks of: `Twelve oars are kept …`."""
    for part, clause, quantity in _opening(line):
        noun = counted(clause.subject, find_quantities(clause.subject)[0])
        if quantity.dimension is not Dimension.COUNT or quantity.shown.lower() in ("1", "one"):
            continue
        if line.item.text.plain.rstrip().endswith(":") and line.children:
            continue  # which they are stands below
        told = clause.object or clause.tails or clause.form is Form.PASSIVE or clause.past
        if clause.form is Form.PASSIVE and clause.elliptic:
            continue  # `26 emperors ruled`: not by anybody
        whole = bool(noun) and clause.subject == f"{quantity.surface} {noun}"
        if told and whole and several(noun) and not clause.negated and not RELATIVE.search(clause.object):
            measure = Measure(quantity.shown, quantity.bound, Dimension.COUNT, "", noun, "", clause, "subject")
            yield Claim(measure, part, quantity.surface, own(line))


@reads("# Pumps\n- Only 20% of pumps fail", "pumps · pumps: 20%")
@reads("# Pumps\n- About two thirds of the water is lost by noon", "pumps · the water: about two thirds")
@leaves("# Pumps\n- 20% of it fails", "# Pumps\n- 20% of pumps: fail")
def shared_subject(line: Line) -> Iterator[Claim]:
    """A clause that opens with a share of what it speaks of: `20% of pumps fail`."""
    for part, clause, quantity in _opening(line):
        of = WHOLE.fullmatch(clause.subject[len(quantity.surface) :])
        if of and quantity.dimension is Dimension.COUNT and PART_OF.fullmatch(of["whole"]) and not clause.negated:
            measure = Measure(
                quantity.shown, quantity.bound, Dimension.COUNT, "", f"of {of['whole']}", "", clause, "subject"
            )
            yield Claim(measure, part, quantity.surface, own(line))
        if of and quantity.dimension in (Dimension.SHARE, Dimension.RATIO) and not clause.negated:
            measure = Measure(quantity.shown, quantity.bound, Dimension.SHARE, "", of["whole"], "", clause, "subject")
            yield Claim(measure, part, quantity.surface, own(line))


def _opening(line: Line) -> Iterator[tuple[str, Clause, Quantity]]:
    """(words, clause, amount) of what opens with an amount, the subject without the words that bound it."""
    if line.heading:
        return
    for part, clause in clauses_of(line):
        first = next(iter(find_quantities(clause.subject)), None)
        if first is not None and first.start == 0 and clause.sure and good_subject(clause, line):
            yield part, clause, first
    for part in line.parts:
        first = next(iter(find_quantities(part)), None)
        if first is None or not BOUNDS.fullmatch(part[: first.start]):
            continue
        bounded = parse(part[first.start :])
        if bounded is not None and bounded.sure and bounded.subject.startswith(f"{first.surface} "):
            yield part, bounded, first


IN_PAST = re.compile(r"\bin (?:1\d{3}|200\d)\b")
ADJECTIVE = re.compile(r"\d-[a-z]+$")
OUT_OF = re.compile(r"\s(?P<noun>[a-z]+(?: [a-z]+)?)$")
SECOND = re.compile(r",? and (?P<more>[\w,]+ [a-z][a-z -]+)$")  # `9 songs and 32 dances`
NAMED_NUMBER = re.compile(r"\b(?:an? (?:factor|ratio|score|total|average|maximum|minimum) of|(?:the )?age(?: of)?)\s*$")
QUESTION = re.compile(r"(?:how|what|which|whether|why|who|where|when)\b", re.I)


@reads("# Quay\n- Unclaimed nets will be sold within 36 hours", "Quay · sell: max 36 hours")
@reads(
    "# Ferry\n- Every cargo is spread across 3 completely separate deck houses",
    "Ferry · completely separate deck houses: 3",
)
@reads("# Kitchens\n- Hams are smoked for 30 hours only", "kitchens · smoke: 30 hours")
@reads("# Lifeboats\n- A lifeboat must carry at least 4 oars in winter", "lifeboats · oars: min 4")
@reads("# Band\n- A season has 9 fairs and 32 dances", "Band · fairs: 9", "Band · dances: 32")
@reads("# Varnish\n- Drying takes 3 to 5 days", "Varnish · take: 3–5 days")
@leaves(
    "- Hams are smoked in 1884",
    "# War\n- The king marched between the two armies",
    "# Ships\n- Load grain in one port to sell it in another",
    "# Ropes\n- A splice joins ropes into one line",
)
def in_clause(line: Line) -> Iterator[Claim]:
    """A number inside a clause: in its object or in a prepositional tail."""
    if line.heading:
        return
    own = line.own if line.label and line.separator else line.subject
    for part, clause in _told(line):
        if re.match(r"(?:not|no|neither)\b", clause.subject, re.I) or any(
            t.preposition == "than" for t in clause.tails
        ):
            continue
        if clause.form is Form.COPULA and not clause.tails and not find_quantities(clause.object):
            continue
        if clause.form is Form.PASSIVE and clause.elliptic and IN_PAST.search(part):
            clause = replace(clause, past=True)  # `besieged for 9 months in 1266`
        if clause.object.isdigit() and clause.tails and re.match(r"in [\d,]+ [a-z]", str(clause.tails[0])):
            clause = replace(
                clause, object=f"{clause.object} {clause.tails[0]}", tails=clause.tails[1:]
            )  # `1 in 50 boats`
        for place, text in (("object", clause.object), *((f"tail:{i}", str(t)) for i, t in enumerate(clause.tails))):
            quantity = next(iter(find_quantities(text)), None)
            if quantity is None or _tells_nothing(part, clause, text, quantity):
                continue
            single = place != "object" and quantity.shown.lower() in ("1", "one")
            if single and (len(find_quantities(part)) > 1 or text.startswith("into ")):
                continue  # `carries 50 crates on one trip`; `ties two ropes into one`, as whatever ties does
            if clause.form is Form.COPULA and (place == "object" or clause.object and text.startswith("with ")):
                continue
            if QUESTION.match(text):
                continue
            noun = counted(text, quantity)
            if (
                quantity.dimension is Dimension.RATIO
                and (of := OUT_OF.match(text[quantity.end :]))
                and several(of["noun"])
            ):
                noun = of["noun"]  # `40 of 60 questions`
            if noun and len(split_items(part.partition(f"{quantity.surface} {noun}: ")[2])) >= 3:
                continue  # `of three kinds: spring, neap, storm`: asked for which they are
            if quantity.dimension is Dimension.COUNT and not _can_be_counted(part, text, noun, quantity):
                continue
            bound = bound_of(text, quantity)
            if bound is Bound.EXACT:  # `wrote over 600 songs`, where `over` was read with the verb
                bound = next((q.bound for q in find_quantities(part) if q.shown == quantity.shown), bound)
            measure = Measure(quantity.shown, bound, quantity.dimension, "", noun, "", clause, place)
            yield Claim(measure, part, quantity.surface, own)
            second = SECOND.search(text[quantity.end :]) if place == "object" and noun else None
            also = find_quantities(second["more"])[0] if second and find_quantities(second["more"]) else None
            if second and also and also.start == 0 and (other := counted(second["more"], also)) and several(other):
                said = replace(clause, object=second["more"])
                measure = Measure(also.shown, also.bound, also.dimension, "", other, "", said, place)
                yield Claim(measure, part, also.surface, own)


def _tells_nothing(part: str, clause: Clause, text: str, quantity: Quantity) -> bool:
    """Whether a number in a clause is none to ask for: a date, the label of a step, a part of a word, one of two."""
    if quantity.dimension in YEARLIKE or _label_of_step(text, quantity) or _one_and_another(part, quantity):
        return True
    if clause.form is Form.COPULA and text.startswith("by ") and find_quantities(clause.object):
        return True  # `is 20 m by 15 m`
    if text.startswith(" ago", quantity.end) or re.match(rf" {MONTH}(?:\W|$)", text[quantity.end :]):
        return True  # asked with when: `on 1 June`
    if ADJECTIVE.search(quantity.surface) and re.match(r" [a-z]+s(?: [a-z]|$)", text[quantity.end :]):
        return True  # `128-bit blocks and 3 keys`
    if text[quantity.end : quantity.end + 1] == "-" and (quantity.unit or quantity.shown.lower() == "one"):
        return True  # `an 11-month-old child`, `one-time keys`
    if quantity.dimension is Dimension.FACTOR and clause.verb in ("get", "become", "grow"):
        return True  # `gets 10x faster`
    if quantity.shown.lower() in ("2", "two") and re.search(r"\bthe\s*$", text[: quantity.start], re.I):
        return True  # `between the two armies`: known to be two
    return quantity.shown.lower() == "one" and clause.verb in BARRING  # `keeps one boat from ramming another`: any boat


def _can_be_counted(part: str, text: str, noun: str, quantity: Quantity) -> bool:
    """Whether how many can be asked for; of one, only where a sentence is plainly read."""
    if text.startswith("at ") and noun in ("time", "times"):
        return False  # `two at one time`
    if not noun:
        return NAMED_NUMBER.search(text[: quantity.start]) is not None
    if several(noun):
        return True
    plain = quantity.shown.lower() in ("1", "one") and not any(t.tag in ("CJS", "CJT", "DTQ") for t in tag(part))
    return plain and (whole := parse(part)) is not None and whole.sure


def _told(line: Line) -> Iterator[tuple[str, Clause]]:
    """The clauses of a line, and those of its parts that are read no other way."""
    told = tuple(clauses_of(line))
    yield from told
    for part in line.parts:
        if any(words in part for words, _ in told):
            continue
        if (deed := done_for(part)) is not None:
            yield part, deed
            continue
        if (clause := parse(part)) is not None:
            yield part, resolved(clause, line)
        elif line.acts and line.subject.sure and not line.label and (state := stating(part)) is not None:
            yield part, state


def _one_and_another(part: str, quantity: Quantity) -> bool:
    """`in one port for ships of another`: no number."""
    return quantity.shown.lower() == "one" and re.search(r"\b(?:an)?other\b", part, re.I) is not None


def _label_of_step(text: str, quantity: Quantity) -> bool:
    return bool(
        re.search(
            r"\b(?:phase|step|version|type|grade|class|level|port|page|chapter)\s*$", text[: quantity.start], re.I
        )
    )
