"""Two things, of which something is said of one only: `A does not do it (but B does)`; `A and B are …`, below it `A is preferred`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural
from build_decks.language.predicates import predicate
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Contrast

BUT = re.compile(
    r"(?P<said>[^,;()]{3,90}?)(?: \(|, | – |, \()(?:(?:but|while|whereas) )?(?P<other>[^,;()]{1,40}?) "
    r"(?:do|does|is|are|can|will|has|have)\)?\.?"
)


@reads("- Ropes don't carry current (but chains do)", " (Ropes) that carry current: chains")
@leaves("- Ropes carry current (but chains do)", "- It doesn't float, but wood does", "- Ropes don't carry current")
def but_the_other(line: Line) -> Iterator[Claim]:
    """What one thing does not, and another does: which of the two?"""
    text = line.item.text.plain.strip()
    found = BUT.fullmatch(text) if not line.heading else None
    clause = parse(found["said"]) if found else None
    if (
        found is None
        or clause is None
        or not clause.negated
        or not clause.sure
        or not (clause.object or clause.tails or clause.particle)
    ):
        return
    one, other = clause.subject, found["other"]
    if not one or not found["said"].startswith(one) or {tag(one)[0].low, tag(other)[0].low} & DANGLING:
        return
    does = replace(clause, negated=False, adverb="")
    says = predicate(does, plural=is_plural(one) and is_plural(other))
    yield Claim(Contrast("", (one,), other, says), text, other)


SIDES = re.compile(r"(?P<one>[^,;]{2,50}?),? (?:but|while|whereas) (?P<two>[^,;]{2,50})", re.I)


@reads("- Rafts are light but barges are heavy", " (Rafts) that are heavy: barges", " (barges) that are light: Rafts")
@leaves("- Rafts are open but they are dry", "- Rafts are open but carry sheep", "- Rafts are open but barges sink")
def one_each(line: Line) -> Iterator[Claim]:
    """`A are this but B are that`: which are this, and which that."""
    found = SIDES.fullmatch(line.item.text.plain.strip(" .")) if not line.heading and not line.label else None
    clauses = [parse(found[side]) for side in ("one", "two")] if found else []
    if len(clauses) != 2 or not all(
        c and c.sure and c.form is Form.COPULA and c.object and not c.tails for c in clauses
    ):
        return
    first, second = (c for c in clauses if c is not None)
    if any(
        not c.subject or c.negated or tag(c.subject)[0].low in DANGLING or len(c.object.split()) > 3
        for c in (first, second)
    ):
        return
    for said, other in ((second, first), (first, second)):
        says = predicate(said, plural=is_plural(said.subject))
        yield Claim(Contrast("", (other.subject,), said.subject, says), line.item.text.plain, said.subject)


@reads(
    "# Harbour\n- Barges and ferries use the same berth\n  - Ferries are preferred",
    " () that is preferred over Barges: ferries",
)
@leaves(
    "# Harbour\n- Barges and ferries use the same berth\n  - The crew is preferred",
    "# Harbour\n- Ferries are preferred",
)
def one_of_both(line: Line) -> Iterator[Claim]:
    """What is said of one of the two things that the line above joins."""
    above = line.parent.clause if line.parent is not None and not line.parent.heading else None
    both = re.split(r"\s+and\s+", above.subject) if above is not None else []
    clause = parse(line.words) if len(both) == 2 and not line.label else None
    if clause is None or clause.form is Form.ACTION or not clause.sure or clause.negated:
        return
    chosen = next((one for one in both if one.lower() == clause.subject.lower()), "")
    if chosen and (clause.form is Form.PASSIVE or tag(clause.object)[0].tag in ("AJ0", "AJC", "AJS", "AT0")):
        other = both[both[0] == chosen]
        preferred = clause.form is Form.PASSIVE and clause.verb in ("prefer", "recommend")
        link = "over" if preferred else "than" if clause.object and tag(clause.object)[0].tag == "AJC" else ""
        says = predicate(clause)
        told = Contrast("", (), chosen, f"{says} {link} {other}") if link else Contrast("", (other,), chosen, says)
        yield Claim(told, line.words, chosen)
