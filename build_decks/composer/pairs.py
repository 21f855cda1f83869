"""A label with what stands behind it, `Sails: main, jib`, `Salt → rust`, `Oakum (caulking)`: which question asks for it."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.arrow_pairs import arrow_question
from build_decks.composer.ask import mentions
from build_decks.composer.names import named, noun_phrase
from build_decks.composer.wanted import which_noun
from build_decks.facts import Subject
from build_decks.language.articles import is_mass
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_name, is_plural, lower_first, upper_first
from build_decks.language.roles import lists_members
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import looks_like_code
from build_decks.statements import Gap

OPENING = frozenset("CJS CJT CJC DTQ PNQ AVQ PNP PRP EX0 TO0 AV0".split())  # of what opens no plain name
LABEL = re.compile(r"(?P<label>[A-Z0-9][\w-]*(?: [\w-]+){0,3}): ")
PAIR = re.compile(r"(?P<label>[^:→()]{1,48})(?:: | → | \()")
PURPOSE = re.compile(r"(?P<how>(?:usually|mostly|mainly|only|often) )?for (?P<what>[a-z].+)")
# What is done with a thing: `Oakum (insulation)`.
DOING = re.compile(r"[a-z]+(?:[aeiocp]tion|sion|[^u]ment|[io]very)")
VALUE = re.compile(r"[~<>≤≥]?\s?\d")
SHARE = re.compile(r"\d[\d.,]* ?% of \w")
GOES_ON = re.compile(r"[a-z]{2}(?:osis|ysis|tion|sion|ment)$")  # what comes about and has an outcome
GOING_ON = re.compile(r"[\w-]+(?:ing|tion|sion|ment|al|ure)(?: [a-z]+)?", re.I)
FORMULA = re.compile(r"[^\W\d_]{1,3}\s?=\s?\S")


def pair_question(gap: Gap, subject: Subject) -> tuple[str, str] | None:
    """The question for what stands behind a label, and its answer."""
    found = PAIR.fullmatch(gap.before)
    if found is None or gap.after.strip(" .)"):
        return None
    label, hidden = found["label"], gap.answer
    if gap.before.endswith(" → "):
        return arrow_question(gap.before, hidden, subject) or _of_value(label, hidden)
    if LABEL.fullmatch(gap.before) and (asked := _side(label, hidden, subject)):
        return asked, hidden
    if SHARE.match(label):
        return f"what makes up {label}?", hidden
    name, words = lower_first(label), tag(lower_first(label))
    if words[0].tag in OPENING or not words[-1].noun or any(t.finite for t in words) or len(words) > 6:
        return None
    whose, thing, is_ = named(replace(subject, facet="")), noun_phrase(name).phrase, "are" if is_plural(name) else "is"
    if purpose := PURPOSE.fullmatch(hidden):
        return f"what {is_} {thing} {purpose['how'] or ''}for?", purpose["what"]
    if VALUE.match(hidden) and re.match(r"\d", label) and gap.before.endswith(": "):
        return f"how much is {label}?", hidden
    if VALUE.match(hidden) and not is_plural(name) and gap.before.endswith(": ") and not mentions(label, subject.name):
        return f"what is the {label if is_name(label) else name} of {whose.phrase}?", hidden
    place = "" if mentions(label, whose.bare) else f"{upper_first(whose.bare)}: "
    if gap.before.endswith("(") and DOING.fullmatch(hidden):
        return f"{place}what is {thing} for?", hidden
    if FORMULA.match(hidden):
        return f"what is the formula {'of' if name.endswith('formula') else 'for'} {thing}?", hidden
    first = tag(hidden)[0]
    if not (first.noun or first.tag in ("AJ0", "AT0", "CRD", "VVN")) or parse(hidden) is not None:
        return None
    if noun := which_noun(hidden):
        return f"{place}which {noun} {is_} {thing} associated with?", hidden
    if not any(t.noun for t in tag(hidden)):
        return f"{place}how {is_} {thing} described?", hidden
    if gap.before.endswith(": ") and first.tag in ("AJ0", "VVN") and " " in hidden:  # `gentle swell`
        return f"{place}what characterises {thing}?", hidden
    if re.search(r",\s|\sand\s", hidden):
        return f"{place}what belongs to {thing}?", hidden
    if gap.before.endswith("(") and _is_other_name(label, hidden):
        return f"what {is_} {thing} also called?", hidden
    if gap.before.endswith(": ") and looks_like_code(label) and GOING_ON.fullmatch(hidden):
        return f"{place}what happens at {label}?", hidden
    return None  # what the one is to the other, nobody knows


def _of_value(label: str, hidden: str) -> tuple[str, str] | None:
    """`Oakum → for caulking`, `Grain loss → 5%`: what for, how much; what else it may be, nobody knows."""
    name, words = lower_first(label), tag(lower_first(label))
    if words[0].tag in OPENING or not words[-1].noun or any(t.finite for t in words):
        return None
    if purpose := PURPOSE.fullmatch(hidden):
        thing = noun_phrase(name)
        return f"what {thing.is_} {thing.phrase} {purpose['how'] or ''}for?", purpose["what"]
    if GOES_ON.search(label) and is_mass(words[-1].low) and tag(hidden)[-1].noun and parse(hidden) is None:
        return f"what does {noun_phrase(name).phrase} lead to?", hidden
    return None


def _is_other_name(label: str, hidden: str) -> bool:
    """`K5 (Fast Ferry)`, `careening (hull cleaning)`: a name for a code, what goes on for what goes on."""
    titled = hidden.istitle() and re.search(r"\d", label) is not None
    return titled or all(GOES_ON.search(side) for side in (label, hidden))


def _side(label: str, hidden: str, subject: Subject) -> str:
    """`Sails: main, jib` under a ship → What are the sails of the ship? Only where the label is a side that can be counted, and
    what stands behind it a name, a number, or several things."""
    words, first, whose = tag(lower_first(label)), tag(hidden)[0], named(replace(subject, facet="")).phrase
    if words[0].tag in OPENING or any(map(looks_like_code, label.split())) or first.tag in ("AV0", "PRP"):
        return ""
    facet, name, last = lower_first(subject.facet), lower_first(label), words[-1]
    if facet and lists_members(facet) and is_plural(facet):
        adjective = len(words) == 1 and tag(f"the {words[0].low} kind")[1].tag == "AJ0"
        return (
            f"what are the {name} {facet} of {whose}?" if adjective else f"what are the {facet} of {whose} in {name}?"
        )
    if last.tag == "CRD":
        return f"{upper_first(whose)}: what is {name}?"
    side = last.noun and known(last.low) and not is_name(last.word) and not is_mass(last.low)
    value = re.search(r",\s|\sand\s|\d", hidden) or is_name(hidden.split()[0]) or is_plural(label)
    if not side or not value or parse(hidden) is not None or re.search(r"\d|\s(?:of|by|for|in)\s", label):
        return ""
    return "" if mentions(label, subject.name) else f"what {'are' if is_plural(label) else 'is'} the {name} of {whose}?"
