"""How many times as much as another thing one thing is, has or does: `3x as thick as a line`, `has twice the weight of a boat`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.articles import with_the
from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, upper_first
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered, Says

WHO_IS = r"(?P<who>[^,;:]{3,60}?) (?P<be>is|are|was|were) "
POINTING = ("PNP", "DT0", "DPS", "CJS")
MULTIPLE = re.compile(
    WHO_IS + r"(?P<n>(?:(?:approximately|about|around|roughly|nearly|at least|over|up to) )?"
    r"(?:\d+(?:\.\d+)?(?:x| times)|twice|(?:two|three|four|five|six|ten) times)) "
    r"(?P<than>(?:as [a-z]+ as|[a-z]+er than|(?:more|less) [a-z]+ than) [^,;:]{3,70})",
    re.I,
)


HIGHER = re.compile(
    WHO_IS + r"(?P<n>(?:(?:approximately|about|around|roughly|nearly|at least|over|up to) )?"
    r"(?:\d+(?:\.\d+)?(?:x| times)|(?:two|three|four|five|six|ten) times)) "
    r"(?P<than>(?:[a-z]+er|(?:more|less) [a-z]+)) (?P<where>(?:in|on|at|for|with|during|among) [^,;:]{3,60})",
    re.I,
)


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
        if found is None or tag(found["who"])[0].tag in POINTING:
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


OF_IT = re.compile(
    r"(?P<who>[^,;:]{3,60}?) (?P<verb>[a-z]+(?: (?:out|up|in|off))?) (?P<n>(?:(?:about|around|roughly|nearly|at least|over|up to) )?"
    r"(?:[\d.,^]+(?:[x×]| times)|twice|(?:two|three|four|five|six|ten|hundred|thousand) times)) (?P<what>(?:the|that|those|its|as) [^,;:]{3,70})",
    re.I,
)


@reads(
    "# Ropes\n- A hawser has twice the weight of a line",
    "How many times the weight of a line does a hawser have? Twice",
)
@reads(
    "# Ropes\n- The winch lifts 3x the load of a hand",
    "How many times the load of a hand does the winch lift? 3x",
)
@leaves("# Ropes\n- It has twice the weight of a line", "# Ropes\n- A hawser is used 3 times the same day")
def of_it(line: Line) -> Iterator[Claim]:
    """How many times the amount of another thing a thing has, uses, gives."""
    for part in line.parts if not line.heading else ():
        found = OF_IT.fullmatch(part.strip(" ."))
        said = parse(f"{found['who']} {found['verb']} ropes") if found else None
        if found is None or said is None or not said.subject or said.form is not Form.ACTION or said.object != "ropes":
            continue
        if tag(found["who"])[0].tag in POINTING:
            continue
        do = "did" if said.past else "do" if is_plural(found["who"]) else "does"
        verb = f"{said.verb} {found['verb'].partition(' ')[2]}".strip()
        asked = f"How many times {found['what']} {do} {with_the(lower_first(found['who']))} {verb}?"
        yield Claim(Answered(asked, (upper_first(found["n"]),)), part, found["n"])
