"""What stands behind an arrow, by its form: when something is used, how often, what for, what one may do, what one is to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.lexicon import verb_lemma
from build_decks.language.openings import ASKED, LOOKED_AT
from build_decks.language.tagger import tag
from build_decks.language.tokens import ARROW
from build_decks.quantity.finder import find_quantities
from build_decks.rules.base_forms import tells_to
from build_decks.rules.line import Line
from build_decks.rules.pointed import without_arrow
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Gap

IN_CASE = re.compile(
    r"(?P<no>not )?(?P<when>(?:(?:only|mostly|usually) )?(?:if|when|while|until|unless|once|as soon as)\s.+)", re.I
)
IF = re.compile(r"(?P<word>if|when|whenever|once) (?P<what>.+)", re.I)
RATE = re.compile(r"(?:\S+ ){0,4}(?:every|per|an?|each) (?:\S+ ){0,2}\S+$|(?:once|twice) (?:a|every|per) \w+", re.I)
EVERY = re.compile(
    r"\b(?:every|per|/)\s?(?:\S+ )?(?:s|sec|seconds?|min|minutes?|h|hours?|days?|weeks?|months?|years?)\b|\b(?:once|twice|times?) an? ",
    re.I,
)
AIM = re.compile(r"to (?P<verb>[a-z]+)\b.*")
MODAL = re.compile(
    r"(?P<modal>can ?not|can['’]t|must not|must|should not|should|may not|may|can) (?P<deed>[a-z]+\b.*)", re.I
)
LONGEST = 7  # words before the arrow


@reads("# Sails\n- Storm sail -> only if it blows", "sails · Storm sail → [only if it blows]")
@reads("# Sails\n- Fog horn -> one blast every 2 minutes", "sails · Fog horn → [one blast every 2 minutes]")
@reads("# Sails\n- Reef knot -> to tie two ropes", "sails · Reef knot → [to tie two ropes]")
@reads("# Sails\n- Inspect hull -> rot, worms", "sails · Inspect hull → [rot, worms]")
@leaves(
    "# Sails\n- If it blows -> reef",
    "# Sails\n- Sails tear -> only if old",
    "# Sails\n- Menu -> Sails -> Reef",
    "# Sails\n- Jib -> small sail",
)
def by_form(line: Line) -> Iterator[Claim]:
    """A thing, a case or a doing with an arrow to what tells by its form what it is to it."""
    sides = [side.strip(" .,;") for side in ARROW.split(line.words)]
    if line.heading or line.label or len(sides) != 2 or not all(sides):
        return
    left, right = sides
    if MODAL.fullmatch(right) and without_arrow(line.words) != line.words:
        return  # a sentence as it stands
    if len(left.split()) > LONGEST or re.search(r"[,:()+]", left) or IF.fullmatch(left):
        return
    if _looks(left) and parse(right) is None or _names(left) and _tells(right):
        yield Claim(Gap(f"{left} → ", right, ""), line.words, right)


def _looks(left: str) -> bool:
    """`Inspect the hull`: what one does to find something."""
    return " " in left and left.split()[0].lower() in LOOKED_AT | ASKED


def _names(left: str) -> bool:
    """Whether a few words name a thing, or a case by its adjective."""
    tokens = tag(left)
    last = tokens[-1]
    return (
        (last.noun or last.tag in ("AJ0", "VVN"))
        and not any(t.finite for t in tokens)
        and tokens[0].tag not in ("PRP", "PNP")
    )


def _tells(right: str) -> bool:
    """Whether words tell by their form what they are to the thing before them."""
    aim = AIM.fullmatch(right)
    if IN_CASE.fullmatch(right) or MODAL.fullmatch(right) or is_rate(right):
        return True
    return aim is not None and verb_lemma(aim["verb"]) == aim["verb"]


def is_rate(words: str) -> bool:
    """`one blast every 2 minutes`, `60 a minute`: how often."""
    counted = bool(find_quantities(words)) or words.lower().startswith(("one ", "once ", "twice "))
    return counted and RATE.fullmatch(words) is not None and EVERY.search(words) is not None


def is_order(words: str) -> bool:
    """`call the harbour`: what somebody is told to do."""
    clause, first = parse(words), words.split()[0].lower()
    if tells_to(words):
        return True
    return (
        clause is not None and clause.imperative and not clause.subject and " " in words and verb_lemma(first) == first
    )
