"""A line that is no sentence, `Foundation for floating docks`, repeated as a question: what is hidden gets its question word in its place."""

from __future__ import annotations

import re

from build_decks.composer.in_place import is_somebody
from build_decks.composer.wanted import which_noun
from build_decks.language.articles import is_mass
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_name, is_plural, lower_first
from build_decks.language.tagger import tag
from build_decks.statements import Gap

# `Cracks (due to frost)`: what is said in passing of the thing in front.
DUE = re.compile(r"(?P<thing>[^:(),]+?),? \(?(?P<link>due to|caused by|because of|owing to) ")
RATIO = re.compile(r"\d+:\d+$")
WORDS = 12  # of a line that is worth repeating
# What opens a phrase that belongs to what is hidden, not to what stands in front of it.
OPENERS = frozenset("from between".split())


QUOTES = ' "“”'
# How many there are, said without a number.
VAGUE = frozenset("multiple single several many few various different same other".split())


def echo(gap: Gap) -> str:
    """`foundation for what`; empty where what is hidden has no question word."""
    said = f"{gap.before}{gap.answer}{gap.after}"
    if len(said.split()) > WORDS or any(t.finite for t in tag(lower_first(said))) or parse(said) is not None:
        return ""
    return _behind(gap) if not gap.after.strip(" .)") else _in_front(gap) if not gap.before.strip() else ""


def _behind(gap: Gap) -> str:
    """What a preposition leads to: `Cracks (due to […])`, `Rings in […]`."""
    if (due := DUE.fullmatch(gap.before)) and tag(lower_first(due["thing"]))[-1].noun:
        thing = lower_first(due["thing"])
        return f"what {'are' if is_plural(thing) else 'is'} {thing} {due['link']}"
    before = gap.before.strip()
    words = tag(f"it {lower_first(before)}")[1:]
    if (
        len(words) < 2
        or words[0].finite
        or words[-1].tag != "PRP"
        or words[-1].low in OPENERS
        or re.search(r"[:(→]", before)
    ):
        return ""
    first = tag(gap.answer)[0]
    if not (first.noun or first.tag in ("AJ0", "AT0", "DPS")) or not words[-2].noun or not words[0].word[0].isalpha():
        return ""
    noun = which_noun(gap.answer)
    what = f"which {noun}" if noun else "whom" if is_somebody(gap.answer) else "what"
    return f"{before if is_name(words[0].word) else lower_first(before)} {what}"


def _in_front(gap: Gap) -> str:
    """What describes or counts a thing: `[Roll-on] transport service`, `[40] berths per quay`."""
    behind = gap.after.strip(" .")
    thing, hidden = tag(behind), tag(lower_first(gap.answer))
    head = next((t for t in thing if t.tag not in ("AJ0", "NN1")), None)
    if not thing or not (thing[0].noun or thing[0].tag == "AJ0") or not gap.after.startswith(" "):
        return ""
    last = thing[-1] if head is None else next((t for t in reversed(thing[: thing.index(head) + 1]) if t.noun), None)
    if last is None:
        return ""
    quoted = gap.answer[0] in QUOTES and gap.answer[-1] in QUOTES
    if quoted or RATIO.match(gap.answer) or all(t.tag in ("AJ0", "VVN") and t.low not in VAGUE for t in hidden):
        return f"what kind of {behind}"
    if re.fullmatch(r"[~<>≤≥]?\d[\d.,/kKM]*", gap.answer) and not is_mass(last.low):
        return f"how many {behind}" if is_plural(last.word) else ""
    return ""
