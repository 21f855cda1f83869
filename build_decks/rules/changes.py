"""How much something went up or down, in the words of a telegram: `tolls up 12%, traffic down 3%`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.tagger import tag
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Measure

CHANGE = re.compile(
    r"(?P<what>(?:[A-Za-z][\w-]* ){1,4})(?P<how>up|down|rose|fell|rises|falls|grew|dropped)(?: by)? (?P<n>\d[\d.,]*\s?%)"
)


@reads("# Ferries\n- Tolls up 12%, traffic down by 3%", "ferries · rise: 12%", "ferries · fall: 3%")
@leaves("# Ferries\n- Hands up 12", "# Ferries\n- Sails up")
def changed(line: Line) -> Iterator[Claim]:
    """A thing and by how much it rose or fell."""
    for part in line.parts if not line.heading else ():
        for piece in re.split(r",\s+(?:and\s+)?", part):
            found = CHANGE.fullmatch(piece.strip(" ."))
            if found is None or not tag(f"the {found['what']}")[-1].noun:
                continue
            verb = {"up": "rose", "down": "fell"}.get(found["how"], found["how"])
            clause = parse(f"{found['what']}{verb} by {found['n']}")
            quantity = next(iter(find_quantities(found["n"])), None)
            if clause is not None and clause.sure and clause.tails and quantity is not None:
                measure = Measure(quantity.shown, quantity.bound, quantity.dimension, "", "", "", clause, "tail:0")
                yield Claim(measure, part, found["n"], line.own if line.label and line.separator else line.subject)
