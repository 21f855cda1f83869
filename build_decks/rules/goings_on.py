"""What happens in a process: the sentence that opens what stands below its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.articles import is_mass
from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Definition

PROCESS = re.compile(r"[a-z]{2}(?:[^ly]sis|lysis|[aeiocp]tion|sion|[^u]ment|itism|tosis|try|cry|ing|ance|ence)$", re.I)
LONGEST = 16  # words of a sentence that can be said by heart


@reads("# Coast\n- Accretion\n  - sand joins the lower bank", "accretion = sand joins the lower bank")
@reads("# Erosion\n- sand leaves the upper bank\n- Slow", "Erosion = sand leaves the upper bank")
@leaves(
    "# Erosion\n- Slow\n- sand leaves the upper bank",
    "# Erosion\n- It takes the sand away",
    "# Erosion\n- Erosion takes the sand away",
    "# Barge\n- crew pulls the hull over",
    "# Erosion\n- Holland lost two villages",
)
def happens(line: Line) -> Iterator[Claim]:
    """The first line below the name of a process, a sentence on something else: what happens there."""
    parent = line.parent
    if line.heading or line.label or line.children or parent is None or parent.role is not Role.NAME or parent.value:
        return
    term = parent.name.split(" ")[-1].lower()
    if (
        not PROCESS.search(term)
        or not (is_mass(term) or term.endswith(("sis", "cry")))
        or line is not next(parent.told, None)
        or not parent.own.sure
    ):
        return
    words = line.words.strip(" .")
    clause = parse(words)
    if clause is not None and len(words.split()) <= LONGEST and len(line.parts) == 1 and _tells_of_kind(clause, term):
        yield Claim(Definition(parent.name, words, kind="event"), line.words, words, parent.own)


def _tells_of_kind(clause: Clause, term: str) -> bool:
    """`crew pulls the hull over`: a sentence on one of a kind or several, none on a thing by its name."""
    told = clause.sure and clause.subject and not (clause.elliptic or clause.modal or clause.negated or clause.past)
    if not told or clause.form is Form.COPULA or clause.imperative:
        return False
    subject = tag(clause.subject)
    named = any(t.tag in ("NP0", "PNP", "DPS", "EX0", "DT0") or t.low == term for t in subject)
    return (
        len(subject) <= 3 and subject[-1].noun and not named and subject[0].low not in DANGLING and not is_plural(term)
    )
