"""A case alone below the name of what one uses then, or of what then is so: `if the wind is too strong` below `Storm sail`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.events import EVENTS
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import tag
from build_decks.rules.conditions import IF, THEN
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Says

LONGEST = 14  # words of a case
CASE = re.compile(r"(?:only )?(?:if|when|whenever|as soon as|as long as)\s(?P<what>[^,;:?]+)", re.I)
# What happens, and is used by nobody.
HAPPENS = re.compile(
    r"(?:[a-z]+(?:sion|tion|ure|ment|ing|lock|fault|loss)|error|miss|hit|crash|overflow|attack|shock|pain|accident|delay|conflict|event)s?$",
    re.I,
)


@reads(
    "# Sails\n- Storm sail\n  - If the wind is too strong", "storm sail · be use if the wind is too strong [condition]"
)
@reads("# Locks\n- Flooding\n  - When the gates are open", "flooding · occur when the gates are open [condition]")
@leaves(
    "# Sails\n- Storm sail\n  - If the wind is too strong, reef it",
    "# Sails\n- Storm sail\n  - If it is too strong",
    "# Sails\n- Take it in:\n  - If the wind is too strong\n  - When it is dark",
    "# Sails\n- If the wind is too strong",
)
def case(line: Line) -> Iterator[Claim]:
    """When a thing is used, or something happens, in a line that says nothing else."""
    parent = line.parent
    if line.heading or line.label or line.children or parent is None or parent.heading or parent.value:
        return
    said, name = line.words.strip(" ."), line.subject.name
    found = CASE.fullmatch(said)
    if (
        found is None
        or parent.role not in (Role.NAME, Role.ADJECTIVE)
        or not line.subject.sure
        or IF.match(said)
        or THEN.match(said)
    ):
        return
    tokens = tag(found["what"])
    told = parse(found["what"])
    if told is None or len(said.split()) > LONGEST or tokens[0].low in DANGLING or tokens[0].tag == "PNP":
        return
    condition = said[0].lower() + said[1:]
    occurs = HAPPENS.search(name) or EVENTS.search(name)
    form, verb = (Form.ACTION, "occur") if occurs else (Form.PASSIVE, "use")
    yield Claim(Says(Clause(form, verb, condition=condition, elliptic=True), "condition"), said, said)
