"""What a label compares: a thing with those beside it, two things with each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.articles import with_the
from build_decks.language.clause import Clause, Form, Tail
from build_decks.language.clauses import parse
from build_decks.language.degrees import compared
from build_decks.language.grammar import is_plural, lower_first, upper_first
from build_decks.language.roles import Role, bare
from build_decks.language.tagger import known, tag
from build_decks.rules.line import Line
from build_decks.rules.multiples import POINTING, WHO_IS
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered, Definition, Property, Says

DEGREE = re.compile(r"(?:(?:even|much|far|slightly|a bit) )?(?:more|less) [a-z-]+ (?P<noun>[a-z-]+)", re.I)
FORM = re.compile(r"(?:(?:even|much|far|slightly|a bit) )?[a-z]{2,}er (?P<noun>[a-z-]+)", re.I)

VERSUS = re.compile(r"\s(?:vs\.?|versus)\s", re.I)


@reads("# Bends\n- Sheet bend: even weaker rope", "sheet bend · rope: even weaker")
@reads("# Bends\n- Sheet bend: more slippery knot", "sheet bend · knot: more slippery")
@leaves(
    "# Bends\n- Sheet bend: more ropes", "# Bends\n- Sheet bend: weaker than a splice", "# Bends\n- Sheet bend: timber"
)
def graded(line: Line) -> Iterator[Claim]:
    """`name: comparative noun`: how the thing is beside the others, not what it is."""
    gloss = line.value.strip(" .")
    found = DEGREE.fullmatch(gloss) or FORM.fullmatch(gloss)
    if found is None or not line.label or line.own is line.subject or line.role not in (Role.NAME, Role.ADJECTIVE):
        return
    noun, value = found["noun"], gloss[: found.start("noun")].strip()
    compared = any(t.tag == "AJC" or t.low in ("more", "less") for t in tag(value))
    if compared and known(noun) and not is_plural(noun) and tag(noun)[-1].noun and parse(gloss) is None:
        yield Claim(Property(noun, value), line.words, gloss, line.own)


@reads("# Knots\n- Knot vs hitch: a hitch needs a post", "knots · Knot vs hitch = a hitch needs a post")
@leaves("# Knots\n- Knot vs hitch", "# Knots\n- Hitch: a knot round a post")
def difference(line: Line) -> Iterator[Claim]:
    """`A vs B: what tells them apart`."""
    sides = VERSUS.split(bare(line.label))
    told = line.value.strip(" .")
    alike = (
        len(sides) == 2 and len(sides[0].split()) == len(sides[1].split()) <= 4
    )  # `price vs tide table` is one table
    if line.label and alike and 3 <= len(told.split()) <= 24:
        yield Claim(Definition(" vs ".join(sides), told, kind="difference"), line.words, told)


COMPARED = re.compile(
    WHO_IS + r"(?P<how>(?:(?:much|far|slightly|a bit|a lot|even|significantly) )?"
    r"(?:[a-z]{2,}er|better|worse|(?:more|less) [a-z-]+)) than (?P<other>[^,;:]{3,50})",
    re.I,
)
AS_AS = re.compile(
    WHO_IS + r"(?P<so>(?:(?:almost|nearly|about|just|not) )?as (?P<how>[a-z]+) as [^,;:]{3,50})",
    re.I,
)
# In what a comparative compares.
SIDES = {
    word: f" in {side}"
    for side, words in {
        "size": "bigger smaller larger",
        "weight": "heavier lighter",
        "temperature": "hotter colder cooler warmer",
        "speed": "faster slower quicker",
        "age": "older younger newer",
        "strength": "stronger weaker",
    }.items()
    for word in words.split()
}


@reads(
    "# Ropes\n- A hawser is much heavier than a line", "How does a hawser compare with a line in weight? Much heavier"
)
@reads("# Ropes\n- A hawser is as thick as an arm", "How thick is a hawser? As thick as an arm")
@leaves("# Ropes\n- It is heavier than a line", "# Ropes\n- A hawser is heavier than it looks")
def beside(line: Line) -> Iterator[Claim]:
    """How one thing is beside another, where a sentence names both."""
    for part in line.parts if not line.heading and not line.label else ():
        said = part.strip(" .")
        found = COMPARED.fullmatch(said) or AS_AS.fullmatch(said)
        tokens = tag(found["who"]) if found else ()
        if found is None or tokens[0].tag in (*POINTING, "EX0", "AV0") or tokens[-1].tag == "AV0":
            continue
        who, be = with_the(lower_first(found["who"])), found["be"].lower()
        if found.re is AS_AS:
            if tag(f"so {found['how']}")[-1].tag == "AJ0" and found["how"] not in ("well", "soon", "far"):
                asked = f"How {found['how'].lower()} {be} {who}?"
                yield Claim(Answered(asked, (upper_first(found["so"]),)), part, found["so"])
            continue
        other = tag(found["other"])
        if any(t.finite for t in other) or other[0].tag in ("CRD", "PNP", "DT0") or not compared(found["how"]):
            continue
        side = SIDES.get(found["how"].split()[-1].lower(), "")
        do = "did" if be in ("was", "were") else "do" if be == "are" else "does"
        asked = f"How {do} {who} compare with {with_the(found['other'])}{side}?"
        yield Claim(Answered(asked, (upper_first(found["how"]),)), part, found["how"])


THAN = re.compile(
    r"(?:(?:is|are) )?(?P<how>(?:[a-z]+ly )?(?:[a-z]{2,}er|better|worse|(?:more|less) [a-z-]+)) than (?P<other>[^,;:]+)",
    re.I,
)


@reads("# Hawser\n- Thicker than a painter", "Hawser · be thicker than a painter [tail:0]")
@leaves("# Hawser\n- More than 3 m", "# Hawser\n- Thicker than it looks", "# Hawser\n- Other than a painter")
def than(line: Line) -> Iterator[Claim]:
    """A comparative alone: than what the thing is so; one of a kind is asked by which of them is."""
    for part in line.parts if not line.heading and not line.label and line.subject.sure else ():
        found = THAN.fullmatch(part)
        if (
            found is None
            or " " in line.subject.name
            or not (compared(found["how"]) or tag(f"it is {found['how']} than it")[-3].tag == "AJC")
            or tag(found["other"])[0].tag in ("CRD", "PNP", "DT0")
        ):
            continue
        if len(found["other"].split()) > 7 or any(t.finite for t in tag(found["other"])):
            continue
        tails = (Tail("than", found["other"]),)
        clause = Clause(Form.COPULA, "be", object=lower_first(found["how"]), tails=tails, elliptic=True)
        yield Claim(Says(clause, "tail:0"), part, found["other"])
