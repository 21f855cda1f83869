"""Brackets behind a name within a line: what the name is, or does; in a list, each item with its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from build_decks.facts import Subject
from build_decks.language.acronyms import acronym_pair
from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import base, head_noun, is_plural, third_person
from build_decks.language.roles import DANGLING
from build_decks.language.shapes import ADVICE
from build_decks.language.short_names import in_sentence
from build_decks.language.tagger import content_words, tag
from build_decks.language.tokens import Token
from build_decks.outline import ItemKind
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Definition

BRACKET = re.compile(r"\s\((?P<gloss>[^()]+)\)")
# Where the words end that stand before a name: behind a sign, `and`, `or`.
EDGE = re.compile(r"[,;:.→>|)–—]\s*|\s/\s.*|\s-\s|\s(?:and|or|&|vs\.?)\s", re.I)
BEHIND_ITEM = re.compile(r"\s*(?:[,;/|.]|(?:and|or|&|vs\.?)\s|$)", re.I)
ITEM = 4  # words that a name has
NEAR = 80  # characters before and behind a bracket that are looked at
THING = re.compile(r"(?:an?|the|(?:part|type|kind|form|group|set|piece|unit|stretch|lack|loss) of)\s", re.I)
# What a bracket says of the notes, of the reader, of the case, of how it is done; a sum, a drawing, a question.
REMARK = re.compile(
    r"(?:see|also|or|and|but|not|no|with|without|default|same|called|formerly|aka|optional|required|like|ie|i\.e|e\.?g|unlike|be|as|if|"
    r"when|by|to|per|for|from|in|on|at|of|due|because|risk|needs?|use|used|using|pay|attach|set|avoid|check|only|usually|often|sometimes|"
    r"mostly|typically|generally|now|new|old|more|less|most|least|all|both|any|some|many|few|about|approx|hence|thus|so|then|than)\b"
    r"|.*(?:[?!=→]|->|\.\.\.|…|[a-z]\.\s)",
    re.I,
)
# What is done so by the whole deed before the bracket: `Anchors are set by hand (takes an hour)`.
OF_THE_DEED = frozenset(
    "cost take need require ensure allow enable prevent cause result mean lead help give make reduce increase improve save avoid protect "
    "apply return depend include contain".split()
)


class Bracket(NamedTuple):
    """A bracket of a line and the name it stands behind."""

    term: str
    gloss: str


@reads(
    "# Crew\n- Deck: bosun (looks after the rigging), helmsman (steers the ship)",
    "bosun = looks after the rigging",
    "helmsman = steers the ship",
)
@reads("# Crew\n- Boats need tenders (carry stores) and pilots (know the reefs)", "tenders = carry stores")
@leaves(
    "# Crew\n- Deck: bosun (see below), helmsman (see above)",
    "# Crew\n- Deck: bosun (8 men), helmsman (2 men)",
    "# Crew\n- The bosun is ashore (rings the bell)",
)
def each_item(line: Line) -> Iterator[Claim]:
    """What each of several names in one line does, in a bracket of its own: `bosun (tends the rigging), helmsman (steers)`."""
    found = list(brackets_of(line))
    deeds = [one for one in found if _deed(one.gloss) is not None]
    if len(found) < 2 or len(deeds) * 2 < len(found):
        return
    for one in found:
        if one in deeds or _deed(f"they {one.gloss}") is not None:
            yield _claim(line, one, deed=True)


@reads(
    "# Keels\n- A keel lowers drag (the force of water against the hull)", "drag = the force of water against the hull"
)
@reads("# Keels\n- Rain rots the tholes (a pair of pins for an oar)", "tholes = a pair of pins for an oar")
@reads("# Keels\n- Steers by a tiller bar (turns the rudder of the boat)", "tiller bar = turns the rudder of the boat")
@leaves(
    "# Keels\n- A keel is set by hand (takes an hour or two)",
    "# Keels\n- A keel lowers drag (the usual reason)",
    "# Keels\n- Keels of oak (the best) last",
    "# Keels\n- Sailors sleep (a watch of the crew stays on deck)",
)
def explained(line: Line) -> Iterator[Claim]:
    """What a name inside a line is or does, in a bracket right behind it: `lowers drag (the force of water on the hull)`."""
    for one in brackets_of(line):
        if _names_a_thing(one):
            yield _claim(line, one)
        elif _tells_a_deed(one):
            yield _claim(line, one, deed=True)


def _tells_a_deed(one: Bracket) -> bool:
    """`tiller bar (turns the rudder)`: what the thing does, not what comes of all that was said before."""
    clause = _deed(one.gloss) if len(one.gloss.split()) >= 3 and not is_plural(one.term) else None
    return clause is not None and clause.verb not in OF_THE_DEED and tag(one.gloss)[0].tag == "VVZ"


def _names_a_thing(one: Bracket) -> bool:
    """`a pair of pins`, `the force of water`, `part of the keel`, `a soft rock`: what the name is, in words of its own."""
    tokens = tag(one.gloss)
    head = head_noun(tokens)
    if THING.match(one.gloss) is None or len(tokens) < 3 or head is None or parse(one.gloss) is not None:
        return False
    named = tokens[0].low in ("a", "an") or " of " in one.gloss
    return (
        named
        and head.low not in one.term.lower().split()
        and is_plural(one.term) <= (is_plural(head.word) or " of " in one.gloss)
    )


def brackets_of(line: Line) -> Iterator[Bracket]:
    """The brackets that may tell what the name before them is; not the one behind a name that is all of its line."""
    text = line.item.text.plain.strip()
    if line.heading or line.item.kind in (ItemKind.TABLE, ItemKind.ROW, ItemKind.CODE) or "(" not in text:
        return
    for found in BRACKET.finditer(text):
        gloss, before = found["gloss"].strip(), text[max(0, found.start() - NEAR) : found.start()]
        edge = max((m.end() for m in EDGE.finditer(before)), default=0)
        term = _name_before(before[edge:].strip(" *_"), text[found.end() : found.end() + NEAR])
        alone = text[: found.start()].strip(" *_") == term and not text[found.end() :].strip(" .:")
        if term and not alone and _may_gloss(gloss) and not _spells_out(gloss, term):
            yield Bracket(term, gloss)


def _name_before(words: str, behind: str) -> str:
    """The name that these words are, as an item between signs, or that they end with."""
    tokens = tag(words)
    item = BEHIND_ITEM.match(behind) is not None and 1 <= len(tokens) <= ITEM and not any(t.finite for t in tokens)
    name = words if item else _name_in(words)
    named = tag(name)
    return name if named and named[-1].noun and named[0].low not in DANGLING else ""


def _spells_out(gloss: str, term: str) -> bool:
    """`bpm (beats per minute)`: the words that the name is short for."""
    initials = "".join(word[0] for word in re.findall(r"\w+", gloss)).lower()
    return initials == term.lower().strip("s") or bool(acronym_pair(f"{term} ({gloss})"))


def _may_gloss(gloss: str) -> bool:
    return (
        not (REMARK.match(gloss) or find_quantities(gloss))
        and content_words(gloss) >= 1
        and tag(gloss)[0].low not in DANGLING
    )


def _name_in(words: str) -> str:
    """`rope tension` of `by sharing rope tension`: the noun at the end with what describes it."""
    tokens = tag(words)
    at = len(tokens)
    while at and (_belongs(tokens[at - 1]) or at < len(tokens) and _joins_nouns(tokens, at - 1)):
        at -= 1
    name = words[tokens[at].start :] if at < len(tokens) else ""
    return name if 1 <= len(tokens) - at <= ITEM and tokens[-1].noun else ""


def _joins_nouns(tokens: tuple[Token, ...], at: int) -> bool:
    """The `of` of `bundle of Kent`."""
    return at > 0 and tokens[at].low == "of" and tokens[at - 1].noun and tokens[at - 1].word.isalpha()


def _belongs(token: Token) -> bool:
    return token.noun and not token.finite or token.tag == "AJ0"


def _deed(gloss: str) -> Clause | None:
    """What a thing does, where a bracket says no more: `steers the ship`."""
    clause = parse(gloss)
    if clause is None or clause.subject not in ("", "they") or clause.form is not Form.ACTION:
        return None
    told = (clause.object or clause.tails) and not (clause.past or clause.modal or "," in gloss)
    return clause if told and clause.verb not in ADVICE else None


def _claim(line: Line, one: Bracket, deed: bool = False) -> Claim:
    term, gloss, kind = in_sentence(one.term), one.gloss, ""
    first, _, rest = gloss.partition(" ")
    if deed and is_plural(one.term):
        gloss, kind = f"{base(first)} {rest}".strip(), "deed"
    elif deed and tag(gloss)[0].tag != "VVZ":
        gloss = f"{third_person(first)} {rest}".strip()
    said = f"{one.term} ({one.gloss})"
    return Claim(Definition(term, gloss, kind=kind), said, one.gloss, Subject(term, trail=line.subject.trail))
