"""Duties: two things that must be done together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.lexicon import verb_lemma
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Says

DUTY = re.compile(
    r"^(?P<lead>[^,]{3,40},\s+)?(?:you|we)\s+(?P<modal>must|should|have to|need to)\s+(?P<what>\w+ .+? and (?P<second>\w+) .+)$",
    re.I,
)


@reads(
    "# Agent\n- You must install the agent and open port 22",
    "agent · you must do to install the agent and open port 22 [duty]",
)
@leaves("# Agent\n- You must install the agent and the library")
def duty_of(line: Line) -> Iterator[Claim]:
    """Two things that must be done together: `you must install the agent and open the port`."""
    if line.heading or line.label:
        return
    for part in line.parts:
        found = DUTY.match(part)
        if not found or "," in found["what"] or len(found["what"].split()) > 16:
            continue
        both = parse(found["what"].replace(f" and {found['second']} ", ", ", 1))
        second = parse(f"you must {found['what'].partition(' and ')[2]}")
        if both is None or second is None or verb_lemma(found["second"]) != found["second"] or not second.object:
            continue
        modal = "should" if found["modal"].lower() == "should" else "must"
        lead = parse(part)
        clause = Clause(
            Form.ACTION,
            "do",
            "you",
            modal,
            condition=lead.condition if lead is not None else "",
            purpose=f"to {found['what']}",
        )
        yield Claim(Says(clause, "duty"), part, found["what"])
