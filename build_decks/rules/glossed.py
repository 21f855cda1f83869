"""A line `term: gloss`: whether its label is a term, and what is said of it."""

from __future__ import annotations

import re

from build_decks.language.acronyms import expansion_in
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.facets import facets
from build_decks.language.grammar import is_plural
from build_decks.language.roles import Role, is_field, lists_members
from build_decks.language.tagger import tag
from build_decks.quantity.finder import find_quantities
from build_decks.rules.defining import NO_TERM, is_gloss
from build_decks.rules.figures import tells_amount
from build_decks.rules.groups import is_group
from build_decks.rules.items import ENUMERATED, MOST, chain_of, split_items
from build_decks.rules.line import Line
from build_decks.rules.measuring import LEAD

FRONTED = re.compile(r"(?:after|before|until|while|once)\s[^,]+,\s(?:an?|the|it|they)\s", re.I)  # a sentence, no time
COUNT = re.compile(r"(?:\d|two|three|four|five|six|seven)\s", re.I)
RISK = re.compile(r"(?:some )?(?:risk|danger)s? (?:of )?(?P<of>\S.+)|(?P<what>(?!at\s)\S.+) (?:risk|danger)", re.I)


def risk_in(text: str) -> str:
    """`danger of fire`, `collision risk`: of what, or which; empty where the risk is only spoken of."""
    found = RISK.fullmatch(text)
    if found is None or found["what"] and not all(t.noun or t.tag in ("AJ0", "AJC") for t in tag(found["what"])):
        return ""
    return found["of"] or found["what"]


def is_term(line: Line) -> bool:
    """Whether the label of a line can be a term: no side of a thing, no question, no number, nothing compared."""
    if not (line.separator and line.value and line.parts) or line.own is line.subject:
        return False
    if line.role not in (Role.NAME, Role.ADJECTIVE, Role.VALUE) or lists_members(line.subject.facet):
        return False
    empty, asked = facets()
    if line.label.lower() in empty or line.label.lower() in asked or NO_TERM.fullmatch(line.label):
        return False
    if COUNT.match(line.label) and (told := parse(line.label)) is not None and told.object:
        return False  # `Two keys open the vault: …`
    if ENUMERATED.match(line.label) and len(line.value.split()) <= 2:
        return False  # `Phase 2: Melt`
    if re.search(r",|\bthan\b", line.label) or re.match(r"[~<>≤≥]?\d", line.label) and find_quantities(line.label):
        return False
    quantities = find_quantities(line.value)
    return not quantities or (not LEAD.fullmatch(line.value[: quantities[0].start]) and tag(line.label)[0].tag != "PRP")


def gloss_of(line: Line) -> str:
    """The first sentence behind the label, without the words that only spell the label out; empty where it says nothing of it."""
    gloss = line.parts[0]
    if must_hold(gloss):
        return gloss
    short, slash, words = gloss.partition(" / ")
    if slash and expansion_in(short, words) == words:
        gloss = words  # `HRS / Hot Rolled Steel`
    titled = len(line.label.split()) > 1 and all(w[0].isupper() for w in line.label.split())
    if gloss.split()[-1:] == line.label.lower().split()[-1:] and len(gloss.split()) <= 3 and not titled:
        return ""  # `Hooks: small brass hooks`
    if re.search(r"\w\s?=\s?\w", gloss) or line.value.endswith(":") or chain_of(line.value) or is_group(line):
        return ""  # pairs, the head of a list, things in a row
    if line.separator == "=" and re.search(r"\w\s[-–]\s\w", line.value) or tells_amount(gloss):
        return ""  # a formula; `weight 2 kg`
    done = parse(gloss)
    if is_plural(line.label) and done is None and len(split_items(gloss)) >= 2 or members_of(line):
        return ""  # a list
    if done is not None and done.form is Form.PASSIVE and not done.subject and done.sure and done.tails:
        return ""  # `found in saliva` is asked for its place
    if done is not None and done.sure and done.modal and not done.elliptic and 1 <= len(done.subject.split()) <= 3:
        return ""  # `Intent: the buyer must want the boat`: what must be, whatever the label
    if expansion := expansion_in(line.label.split()[-1], gloss):
        behind = gloss[len(expansion) :].strip(" ,.:–-") if len(gloss) > len(expansion) + 8 else ""
        tailed = behind and tag(behind)[0].tag in ("PRP", "CJS")  # `LIFO: last in, first out at a counter`
        gloss = gloss if tailed else behind
    return gloss if gloss and is_gloss(gloss) and not FRONTED.match(gloss) else ""


# `Equal berths: For any boat, the cost of the first is the same as …`: what must hold of all for the word to be in place.
HOLDS = re.compile(r"for (?:any|all|every|each) [^,]{3,40}, (?P<what>.+)", re.I)
SAME = re.compile(r"\b(?:identical|equal|equivalent|the same|unique|there (?:is|are|exists?))\b", re.I)


def must_hold(gloss: str) -> bool:
    """Whether a term is told by what must hold of all: the same, or that there is one."""
    found = HOLDS.fullmatch(gloss)
    said = parse(found["what"]) if found and SAME.search(found["what"]) else None
    return said is not None and said.sure and not said.imperative


def is_variant(line: Line) -> bool:
    """`Cranes 1` beside `Cranes 2`: what stands below is not what it is, but how it is in that case."""
    stem = re.fullmatch(r"(\D+ )\d+", line.name)
    return stem is not None and any(s is not line and s.name.startswith(stem[1]) for s in line.near)


def is_mere_field(line: Line) -> bool:
    """A heading that only says in which field we are: `Histology`."""
    return line.heading and " " not in line.name and is_field(line.name)


def members_of(line: Line) -> tuple[str, ...]:
    """`Handover: Greet, Count, Sign`: three things or more of a word or two, all in capitals or all nouns, behind one in the singular; else none."""
    items = split_items(line.value) if line.separator == ":" and line.role is Role.NAME and "," in line.value else ()
    short = 3 <= len(items) <= MOST and all(re.fullmatch(r"[A-Za-z-]+(?: [A-Za-z-]+)?", item) for item in items)
    told = bool(short) and " " in items[0] and tag(items[0])[0].tag in ("VVB", "VVI")  # `Planning: define scope, roles`
    if (
        not short
        or told
        or re.search(r"\d", line.label)
        or is_plural(line.label)
        or len(line.label.split()) > 2
        or expansion_in(line.label, line.value)
    ):
        return ()
    ends = [tag(item)[-1] for item in items]
    named = all(item.istitle() or item.isupper() for item in items)
    nouns = all(
        end.noun and not end.low.endswith(("ed", "ing")) and len(tag(item)) <= 2
        for item, end in zip(items, ends, strict=True)
    )
    return items if named or nouns else ()
