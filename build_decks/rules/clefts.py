"""Sentences that name a thing first and then ask the rest of it: `the courts are where most quarrels end`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clause import Tail
from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import own
from build_decks.statements import Says

CLEFT = re.compile(
    r"(?P<thing>\S.{2,50}?) (?:is|are|was|were) (?:basically |also |often |usually )?(?P<word>where|how|why) (?P<told>[^,;:?]{6,90})",
    re.I,
)

# `get settled`: are settled.
GETS = re.compile(r"\b(?P<get>gets?|got) (?P<done>\w+(?:ed|en|ne|wn|lt|nt|ld))\b")
BEING = {"get": "are", "gets": "is", "got": "were"}


@reads(
    "# Courts\n- Lower courts are where most quarrels get settled",
    "courts · most quarrels be settle in lower courts [tail:0]",
)
@reads("# Breath\n- Diffusion is how air enters the blood", "Breath · air enter the blood by diffusion [tail:0]")
@reads("# Pipes\n- Hard frost is why old pipes burst", "pipes · old pipes burst because of hard frost [tail:0]")
@leaves("# Courts\n- This is where most quarrels get settled", "# Courts\n- The court is where it was")
def cleft(line: Line) -> Iterator[Claim]:
    """Where, how or why something is so, with the answer in front."""
    for part in line.parts if not line.heading else ():
        found = CLEFT.fullmatch(part)
        first = tag(found["thing"]) if found else ()
        if found is None or not first[-1].noun or first[0].low in DANGLING or any(t.finite for t in first):
            continue
        said = GETS.sub(lambda m: f"{BEING[m['get']]} {m['done']}", found["told"])
        told = parse(said)
        if told is None or not told.sure or not told.subject:
            continue
        if tag(told.subject)[0].tag == "PNP" or told.negated:
            continue
        link = {"where": "in", "how": "by", "why": "because of"}[found["word"].lower()]
        thing = lower_first(found["thing"])
        asked = replace(told, tails=(*told.tails, Tail(link, thing)))
        yield Claim(Says(asked, f"tail:{len(told.tails)}"), f"{said} {link} {thing}", found["thing"], own(line))
