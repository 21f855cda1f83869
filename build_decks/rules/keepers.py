"""Who keeps a thing: `customer managed keys`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import base
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Says

MANAGED = re.compile(
    r"^(?P<who>[\w ]+?)[ -](?P<done>managed|owned|operated|provided|issued|controlled|maintained|funded|led) (?P<what>\w+)$"
)


@reads("# Keys\n- SSE-A: customer managed keys", "SSE-A · customer manage the keys [subject]")
@leaves("- Bank: well managed funds")
def managed(line: Line) -> Iterator[Claim]:
    """`X: customer managed keys`: who manages them."""
    if not line.separator or line.heading:
        return
    for piece in line.value.split(", "):
        found = MANAGED.match(piece)
        if found and not re.search(r"\b(?:well|self|badly|highly|fully|poorly|newly)$", found["who"]):
            yield Claim(
                Says(Clause(Form.ACTION, base(found["done"]), found["who"], object=f"the {found['what']}"), "subject"),
                piece,
                piece,
                line.own,
            )
