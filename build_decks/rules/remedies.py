"""What is used in which case, below a heading that says what it is used against: `Erythropoietin if the kidneys fail`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first, singular, upper_first
from build_decks.language.roles import Role, bare
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered

SIDES = frozenset(
    "treatment management therapy remedy prevention prophylaxis care repair troubleshooting countermeasure".split()
)
HEALING = {"treatment": "treatment", "management": "treatment", "therapy": "therapy", "remedy": "remedy"}
IN_CASE = re.compile(
    r"(?P<what>[^,;:.]{3,60}?) (?P<link>if|when|unless|in case of|after|during|in|on) (?P<case>[^;:.]{4,80})", re.I
)
MOST = 6  # words of what is used


@reads(
    "# Rot\n## Treatment\n- New plaster if the wall is wet",
    "In the treatment of Rot, what do you use if the wall is wet? New plaster",
)
@reads(
    "# Rot\n## Treatment\n- Lime wash in old cellars",
    "In the treatment of Rot, what do you use in old cellars? Lime wash",
)
@reads(
    "# Treatment\n- Lime wash or plaster if the wall is wet",
    "Which treatment is used if the wall is wet? Lime wash or plaster",
)
@leaves(
    "# Rot\n## Treatment\n- Plaster the wall if it is wet",
    "# Rot\n## Causes\n- Wet walls in old cellars",
    "# Rot\n## Treatment\n- Lime in 2 days",
)
def in_case(line: Line) -> Iterator[Claim]:
    """A remedy, and the case or the place that it is for."""
    above = line.parent
    side = singular(bare(above.words).lower()) if above is not None and above.role is Role.FACET else ""
    if side not in SIDES or line.heading or line.label:
        return
    found = IN_CASE.fullmatch(line.words.strip(" ."))
    if found is None or len(found["what"].split()) > MOST or re.search(r"\d", found["case"]):
        return
    what, case = tag(found["what"]), found["case"]
    if (
        parse(found["what"]) is not None
        or any(t.finite or t.tag in ("VM0", "PRP", "VVG") for t in what)
        or not what[-1].noun
    ):
        return
    clausal = found["link"].lower() in ("if", "when", "unless")
    if clausal != (parse(case) is not None) or not clausal and not tag(case)[-1].noun:
        return
    owner = line.subject.owner if line.subject.name.lower() == side else line.subject.name
    then = f"{found['link'].lower()} {lower_first(case)}?"
    asked = f"In the {side} of {owner}, what do you use {then}" if owner and line.subject.sure else ""
    if not asked and side in HEALING and line.subject.facet:
        asked = f"Which {HEALING[side]} is used {then}"  # nobody says of what
    if asked:
        yield Claim(Answered(asked, (upper_first(found["what"]),)), line.words, found["what"])
