"""How much or what a thing has of a property, in a telegram: `Low melting temperature`, `dark in colour`, `breathing rate normal`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.roles import Role
from build_decks.language.tagger import known, tag
from build_decks.quantity.finder import find_quantities
from build_decks.rules.items import split_items
from build_decks.rules.line import Line
from build_decks.rules.parents import is_announced
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Cell, Says

HOW = r"(?:(?:very|quite|relatively|fairly|rather|extremely|typically|usually) )?"
GRADE = (
    r"(?:high|low|large|small|big|fast|slow|rapid|long|short|strong|weak|good|excellent|poor|bad|moderate|medium|limited|unlimited|wide|narrow"
    r"|deep|shallow|steep|flat|constant|variable|stable|unstable|minimal|maximal|negligible|tight|loose)"
)
GRADED = re.compile(rf"(?P<grade>{HOW}{GRADE}) (?P<noun>[A-Za-z][\w-]*(?: [\w-]+){{0,2}})", re.I)
LIKE = re.compile(
    r"(?:(?:general|main|key|basic|physical|chemical) )?(?:properties|characteristics|features|traits)", re.I
)
HAS = re.compile(r"(?:has|have|with) (?:an? )?", re.I)
# Nouns of what there is more or less of.
MEASURED = re.compile(
    r"(?:[a-z]{2,}(?:ity|ance|ency|sure|ness)|temperature|index|indices|cost|price|time|content|level|count|rate|speed|throughput|bandwidth"
    r"|strength|voltage|current|power|efficiency|accuracy|precision|size|volume|weight|mass|height|depth|width|length|range|yield|overhead"
    r"|consumption|usage|demand|supply|humidity|growth|gain|noise|gravity|point|risk|mortality|incidence|prevalence|turnover|lifetime)s?$",
    re.I,
)
IN_RESPECT = re.compile(
    rf"(?P<grade>{HOW}[a-z]{{3,}}) in (?P<noun>colou?r|size|shape|weight|texture|taste|height|length|number)", re.I
)
STATE = re.compile(
    rf"(?P<noun>[A-Za-z][\w-]*(?: [\w-]+){{0,2}}?) (?P<grade>{HOW}(?:{GRADE}|intact|normal|abnormal|absent|impaired|altered|regular|irregular|unchanged"
    r"|preserved|elevated|reduced|increased|decreased))",
    re.I,
)


@reads("# Pine\n- Low melting temperature\n- Dark in colour", "Pine × melting temperature: low", "Pine × colour: dark")
@reads("# Pine\n- Has a high melting temperature", "Pine × melting temperature: high")
@reads("# Pine\n## Properties\n- Soft\n- Low density", "Pine × density: low")
@reads("# Gale\n- Water level very high", "Gale · Water level be very high [grade]")
@leaves(
    "# Pine\n- Low branches",
    "# Pine\n- Symptoms\n  - Low temperature",
    "# Gale\n- Waves high",
    "# Gale\n- Good for sailing at high speed",
    "# Gale\n- Dangers:\n  - Low speed\n  - High cost",
)
def graded(line: Line) -> Iterator[Claim]:
    """How much of a property a thing has."""
    if not _is_told_of_a_thing(line):
        return
    owner = line.subject.name
    for part in line.parts:
        has = HAS.match(part)
        if (found := GRADED.fullmatch(part, has.end() if has else 0)) and _is_measured(found["noun"]):
            yield Claim(Cell(owner, lower_first(found["noun"]), lower_first(found["grade"])), part, part)
        elif (found := IN_RESPECT.fullmatch(part)) and _is_adjective(found["grade"]):
            yield Claim(Cell(owner, found["noun"].lower(), lower_first(found["grade"])), part, part)
        elif (found := STATE.fullmatch(part)) and (_is_measured(found["noun"]) or " " in found["noun"]):
            said = Clause(Form.COPULA, "be", found["noun"], object=found["grade"].lower(), elliptic=True)
            if all(t.noun or t.tag in ("AJ0", "VVG") for t in tag(found["noun"])):
                yield Claim(Says(said, "grade"), part, part)


def _is_told_of_a_thing(line: Line) -> bool:
    """Whether a line may say something of the one thing above it: no member of a list, nothing below it."""
    parent = line.parent
    if line.heading or line.label or line.children or parent is None:
        return False
    like = parent.role is Role.FACET and LIKE.fullmatch(line.subject.facet) is not None
    if is_announced(line) and not like:
        return False
    listed = is_plural(parent.name) and parent.item.text.plain.rstrip().endswith(":")
    named = like or parent.role in (Role.NAME, Role.ADJECTIVE) and not line.subject.facet
    return (
        named
        and line.subject.sure
        and not listed
        and not parent.value
        and len(split_items(line.words)) < 2
        and not find_quantities(line.words)
    )


def _is_measured(noun: str) -> bool:
    *before, last = tag(noun)
    return (
        MEASURED.match(last.low) is not None
        and known(last.low)
        and all(t.noun or t.tag in ("AJ0", "VVG") for t in before)
    )


def _is_adjective(grade: str) -> bool:
    return tag(f"it is {grade.lower()}")[-1].tag in ("AJ0", "VVN")
