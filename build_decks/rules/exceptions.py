"""Exceptions: what holds for all of a kind but one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clauses import parse
from build_decks.language.grammar import singular
from build_decks.language.predicates import predicate
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Contrast

EXCEPT = r"(?:except(?:\s+for)?|apart\s+from|other\s+than|with\s+the\s+exception\s+of)"
LAST = re.compile(rf"^(?P<all>all|every|each|no)\s+(?P<rest>.+?),?\s+{EXCEPT}\s+(?:the\s+)?(?P<one>[^,]+)$", re.I)
INSIDE = re.compile(
    rf"^(?P<all>all|every|each|no)\s+(?P<kind>[^,]+?),?\s+{EXCEPT}\s+(?:the\s+)?(?P<one>[^,]+?),?\s+(?P<does>(?:is|are|was|were|can|has|have|needs?|must)\b.+)$",
    re.I,
)


@reads("# Router\n- All ports are open except port 23", "port () that is not open: port 23")
@reads("# Nerves\n- All nerves except the vagus are in the head", "nerve () that is not in the head: vagus")
@leaves("- All ports are open", "- All except two are open")
def exception(line: Line) -> Iterator[Claim]:
    """`All ports are open except port 23`: which one is not?"""
    if line.heading:
        return
    for part in line.parts:
        found = INSIDE.match(part) or LAST.match(part)
        if not found or len(found["one"].split()) > 6:
            continue
        whole = found.groupdict()
        rest = whole.get("rest") or f"{whole['kind']} {whole['does']}"
        clause = parse(f"all {rest}")
        kind = re.sub(r"^all\s+", "", clause.subject, flags=re.I) if clause is not None else ""
        if clause is None or not kind or len(kind.split()) > 4 or tag(kind)[0].tag in ("CRD", "PNP"):
            continue
        negated = clause.negated == (found["all"].lower() == "no")
        says = predicate(replace(clause, negated=negated, subject=""))
        yield Claim(Contrast(singular(kind), (), found["one"], says), part, found["one"])
