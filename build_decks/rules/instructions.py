"""What to do, and in which case or to what end: `if the mast bends, ease the sheet`, `to save fuel, sail slowly`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import tag
from build_decks.rules.base_forms import FORBIDDING
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Consequence

LONGEST = 14  # words of a case, or of what to do
SHORT = 4
CASE = (
    r"(?:(?:even |only )?(?:if|when|whenever|once|unless|as soon as|as long as|before|after)|in (?:the )?(?:case|event|absence) of"
    r"|in doubt|for|during|(?:in order )?to)\s[^,:;]+"
)
FIRST = re.compile(rf"(?P<case>{CASE})(?:,|:|\s(?:=>|→|–|->))\s(?:then\s)?(?:please\s)?(?P<do>[^,;:]+)", re.I)
LAST = re.compile(
    r"(?P<do>[^,;:]+?),?\s(?P<case>(?:(?:even |only )?(?:if|when|whenever|once|as soon as)|in (?:the )?(?:case|event) of)\s[^,;:]+)",
    re.I,
)


@reads("# Sails\n- If the mast bends, ease the sheet", "sails · if the mast bends → ease the sheet")
@reads("# Sails\n- Ease the sheet if the mast bends", "sails · if the mast bends → Ease the sheet")
@reads("# Sails\n- To slow the boat, let out the sheet", "sails · to slow the boat → let out the sheet")
@leaves(
    "# Sails\n- If the mast bends, it may break",
    "# Sails\n- Ease it if this happens",
    "# Sails\n- For long trips, spare parts",
    "# Sails\n- To slow the boat, the crew lets out the sheet",
)
def in_case(line: Line) -> Iterator[Claim]:
    """What should be done in a case, or to an end, or should not."""
    for part in line.parts if not line.heading and line.role is not Role.QUESTION else ():
        found = FIRST.fullmatch(part) or LAST.fullmatch(part)
        if found is None or not is_instruction(found["do"]) or not _is_case(found["case"]):
            continue
        if re.match(r"for\s", found["case"], re.I) and len(found["do"].split()) > SHORT:
            continue  # what is used for it, is the question
        if found.re is LAST and re.search(r"\b(?:it|them|to)\b", found["do"]) and len(found["do"].split()) > SHORT:
            continue  # the case may belong to its end
        case = found["case"][0].lower() + found["case"][1:]
        yield Claim(Consequence(case, found["do"].strip()), part, found["do"])


def is_instruction(words: str) -> bool:
    """`ease the sheet`, `do not ease it`, with what it is done to."""
    told = FORBIDDING.sub("", words)
    if not 2 <= len(told.split()) <= LONGEST or re.match(r"(?:let|make) (?:sure|certain)\b|note\b", told, re.I):
        return False
    verb = told.split()[0].lower()
    if verb_lemma(verb) != verb or re.search(r"\b(?:this|that|these|those)\b", told):
        return False
    if told is not words:
        return True
    clause = parse(told)
    return clause is not None and clause.imperative and clause.sure and not clause.condition


LINK = re.compile(
    r"(?:in order to|to|for|during|in (?:the )?(?:case|event|absence) of|in|(?:even |only )?(?:if|when|whenever|once|unless|before|after)|as (?:soon|long) as)\s",
    re.I,
)


def _is_case(case: str) -> bool:
    """A case that names what it speaks of, in one clause."""
    rest = LINK.sub("", case, count=1)
    first, *others = tag(rest)
    if re.match(r"(?:in order )?to\s", case, re.I):
        return bool(verb_lemma(first.word) == first.low)
    joined = any(t.tag in ("CJC", "CJT", "DTQ", "PNQ") for t in others)
    one = joined or sum(t.finite for t in (first, *others)) < 2
    return one and len(case.split()) <= LONGEST and first.low not in DANGLING and first.tag != "PNP"
