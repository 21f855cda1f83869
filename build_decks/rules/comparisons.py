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
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered, Definition, Property, Says

DEGREE = re.compile(r"(?:(?:even|much|far|slightly|a bit) )?(?:more|less) [a-z-]+ (?P<noun>[a-z-]+)", re.I)
FORM = re.compile(r"(?:(?:even|much|far|slightly|a bit) )?[a-z]{2,}er (?P<noun>[a-z-]+)", re.I)

MULTIPLE = re.compile(
    r"(?P<who>[^,;:]{3,60}?) (?P<be>is|are|was|were) (?P<n>(?:(?:approximately|about|around|roughly|nearly|at least|over|up to) )?"
    r"(?:\d+(?:\.\d+)?(?:x| times)|twice|(?:two|three|four|five|six|ten) times)) "
    r"(?P<than>(?:as [a-z]+ as|[a-z]+er than|(?:more|less) [a-z]+ than) [^,;:]{3,70})",
    re.I,
)


HIGHER = re.compile(
    r"(?P<who>[^,;:]{3,60}?) (?P<be>is|are|was|were) (?P<n>(?:(?:approximately|about|around|roughly|nearly|at least|over|up to) )?"
    r"(?:\d+(?:\.\d+)?(?:x| times)|(?:two|three|four|five|six|ten) times)) "
    r"(?P<than>(?:[a-z]+er|(?:more|less) [a-z]+)) (?P<where>(?:in|on|at|for|with|during|among) [^,;:]{3,60})",
    re.I,
)
VERSUS = re.compile(r"\s(?:vs\.?|versus)\s", re.I)


@reads(
    "# Ropes\n- A hawser is about 3x as thick as a heaving line",
    "How many times as thick as a heaving line is a hawser? About 3x",
)
@reads("# Ropes\n- The load is 3 times higher in a storm", "How many times higher is the load in a storm? 3 times")
@leaves("# Ropes\n- It is twice as thick as a heaving line", "# Ropes\n- A hawser is thicker than a heaving line")
def multiple(line: Line) -> Iterator[Claim]:
    """How many times as much as another thing a thing is."""
    for part in line.parts if not line.heading else ():
        found = MULTIPLE.fullmatch(part) or HIGHER.fullmatch(part)
        if found is None or tag(found["who"])[0].tag in ("PNP", "DT0", "DPS", "CJS"):
            continue
        where = f" {found['where']}" if found.re is HIGHER else ""
        asked = f"How many times {found['than']} {found['be']} {with_the(lower_first(found['who']))}{where}?"
        yield Claim(Answered(asked, (upper_first(found["n"]),)), part, found["n"])


TIMES = re.compile(
    r"(?:(?:is|are) )?(?P<n>(?:(?:about|around|roughly|nearly|up to) |~ ?)?(?:\d+(?:\.\d+)?(?:[x×]| times)|twice|(?:two|three|four|five|six|ten) times)) "
    r"(?P<than>(?:as [a-z]+ as|[a-z]+er than|(?:more|less) [a-z]+ than) [^,;:]{2,70})",
    re.I,
)


@reads("# Hawser\n- 3x thicker than a painter", "Hawser · be 3x thicker than a painter [degree]")
@leaves("# Hawser\n- Thicker than a painter", "# Hawser\n- 3x cheaper")
def times(line: Line) -> Iterator[Claim]:
    """How many times as much as another thing what is spoken of is, without its name: `3x thicker than a painter`."""
    for part in line.parts if not line.heading and not line.label and line.subject.sure else ():
        found = TIMES.fullmatch(part.rstrip(" ."))
        if found is not None:
            clause = Clause(Form.COPULA, "be", object=f"{lower_first(found['n'])} {found['than']}", elliptic=True)
            yield Claim(Says(clause, "degree"), part, found["n"])


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
