"""Some of several things, told by their numbers: `Gates 2, 4 and 7 are shut`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Says

NUMBERED = re.compile(
    r"(?P<things>[A-Za-z]+(?: [a-z]+)?) (?:(?:no|nos|number|numbers)\.? )?(?P<which>\d{1,3}(?:, ?\d{1,3})*,? ?(?:and|&|or) ?\d{1,3})\s+"
    r"(?P<does>[a-z]+ .+|[a-z]+)"
)


@reads("# Locks\n- Gates 2, 4 and 7 are shut", "locks · gates be shut [which:2, 4 and 7]")
@reads("# Locks\n- Keys 1 and 3 open the cellar", "locks · keys open the cellar [which:1 and 3]")
@leaves("# Locks\n- Gate 2 is shut", "# Locks\n- Between 2 and 4 gates are shut", "# Locks\n- Gates 2 and 4")
def numbered(line: Line) -> Iterator[Claim]:
    """Which of several numbered things something is said of."""
    for part in line.parts if not (line.heading or line.label) else ():
        found = NUMBERED.fullmatch(part.strip(" ."))
        if (
            found is None
            or not is_plural(found["things"])
            or not all(t.noun for t in tag(lower_first(found["things"])))
        ):
            continue
        clause = parse(f"{lower_first(found['things'])} {found['does']}")
        if clause is not None and clause.sure and clause.subject.startswith(lower_first(found["things"])):
            yield Claim(Says(clause, f"which:{found['which']}"), part, found["which"])
