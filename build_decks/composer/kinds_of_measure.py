"""Numbers that are asked for by what they are: an extent, a class of a quantity, a share, how long something takes or lasts."""

from __future__ import annotations

import re

from build_decks.composer.amounts import share_word
from build_decks.composer.ask import mentions
from build_decks.composer.names import named, noun_phrase
from build_decks.composer.owners import set_in
from build_decks.facts import Subject
from build_decks.language.grammar import is_plural, lower_first
from build_decks.quantity import Bound
from build_decks.rules.measuring import names_thing
from build_decks.rules.ranges import is_degree
from build_decks.statements import Measure

PLACES = frozenset("how class lasts takes exist there share parts".split())
CLASS = re.compile(r"the .* (?:cohort|group|band|bracket|generation)(?: (?:of|in) .*)?$")


def question(subject: Subject, m: Measure) -> tuple[str, str, str]:
    """(question, slot, answer where it is not the bare value)."""
    if m.place == "how":
        thing = noun_phrase(m.noun)
        modal = m.clause.modal if m.clause else ""
        asked = f"{modal} {_the(thing.phrase)} be" if modal else f"{thing.is_} {_the(thing.phrase)}"
        least = {Bound.MIN: "at least ", Bound.MAX: "up to "}.get(m.bound, "")
        far = "far " if m.attribute in ("away", "apart", "below sea level", "above sea level") else ""
        return (
            f"how {far}{m.attribute} {asked}{_scope(m)}?",
            f"measure:{m.attribute}",
            f"{least}{m.value}" if least else "",
        )
    if m.place == "class":
        return _class(subject, m), f"class:{m.noun}", ""
    if m.place == "lasts":
        who = named(subject)
        return f"how long {who.does} {who.phrase} {m.attribute}?", "measure:duration", ""
    if m.place == "takes":
        does = {"takes": "does", "took": "did"}.get(m.attribute, m.attribute)
        return f"how {f'much {m.noun}' if m.noun else 'long'} {does} it take{_scope(m)}?", f"measure:{m.noun}", ""
    if m.place == "exist":
        done = re.match(
            r"(?P<noun>.+?)\s(?P<done>\w+(?:ed|en|wn|ne)(?:\s(?:to|in|by|together|with|of|for|on|at)\b.*)?)$", m.noun
        )
        noun, rest = (done["noun"], f"are {done['done']}") if done else (m.noun, "are there")
        place = "" if mentions(m.noun, named(subject).bare) else set_in(subject)
        return f"how many {noun} {rest}{place}?", f"measure:{m.noun}", ""
    if m.place == "there":
        return f"how many {m.noun} can there be{_scope(m)}?", f"measure:{m.noun}", ""
    if m.place == "share":
        return (
            f"{share_word(m.value)} of {m.noun} {'are' if is_plural(m.attribute) else 'is'} {m.attribute}?",
            f"share:{m.noun}",
            "",
        )
    who = named(subject)
    return f"what {who.does} {who.phrase} have{_scope(m)}?", "parts", ""


def _class(subject: Subject, m: Measure) -> str:
    """`Breeze: 6-49 km/h` → What speed counts as a breeze?"""
    name, made = m.noun, CLASS.match(m.noun)
    if m.attribute == "age" and is_plural(name):
        return f"how old are {name}?"
    like = is_degree(name)
    if not made and like and not is_plural(subject.name) and names_thing(subject.name):
        name, like = f"{name} {lower_first(subject.name)}", False
    phrase = name if made or like or name.isupper() else noun_phrase(name).phrase
    said = mentions(f"{m.attribute} {name}", named(subject).bare) or not (like or name.isupper())
    of = "" if said or not subject.sure else f" for {named(subject).phrase}"
    counts = "ages make up" if made and m.attribute == "age" else f"{m.attribute} {'makes up' if made else 'counts as'}"
    return f"what {counts} {phrase}{of}?"


def _scope(m: Measure) -> str:
    return f" {m.scope}" if m.scope else ""


def _the(phrase: str) -> str:
    return re.sub(r"^an?\s", "the ", phrase)
