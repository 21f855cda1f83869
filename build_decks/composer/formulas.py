"""How formulas are asked, and the letters and the ranges of values in them."""

from __future__ import annotations

import re

from build_decks.composer.names import noun_phrase
from build_decks.composer.scopes import scope_of
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Body, Weight
from build_decks.facts import Subject
from build_decks.language.equations import RELATION, as_text
from build_decks.language.grammar import is_plural, lower_first, upper_first
from build_decks.rules.ranges import is_degree
from build_decks.statements import Code

KINDS = ("formula", "calculated", "symbol", "unit", "relation")
# `Braking equation`: the name of a formula.
NAMED = re.compile(r"formula|equation", re.I)

BY = re.compile(r"(?:formula|equation) (?:for|with|by|from)\s", re.I)


def formula_ask(subject: Subject, c: Code, wording: Wording) -> tuple[Body, str, Weight]:
    """The question for a formula, for how something is calculated, for what a letter stands for."""
    code = as_text(c.code)
    if c.kind == "symbol":
        asked = finish(f"what does the symbol {c.meaning} stand for?")
        return Basic(asked, upper_first(code)), f"symbol:{c.meaning}", Weight.MUST
    if c.kind == "unit":
        return Basic(finish(f"what is the unit of {c.meaning}?"), upper_first(code)), "unit", Weight.MUST
    if c.kind == "relation" and (found := RELATION.fullmatch(c.code)):
        name = lower_first(c.meaning)
        name = name if is_degree(name) else noun_phrase(name).phrase
        values = "value of {} counts" if found["sign"] == "=" else "values of {} count"
        scope = "" if found["symbol"] == "pH" else scope_of(subject, c.meaning)
        asked = finish(f"{scope}what {values.format(found['symbol'])} as {name}?")
        return Basic(asked, code), f"relation:{c.meaning}", Weight.MUST
    if c.kind == "calculated":
        name = lower_first(re.sub(r"^(?:an?|the)\s+", "", c.meaning))
        asked = wording.say("calculated", s=name, **{"is": "are" if is_plural(name) else "is"})
        return Basic(asked, upper_first(code)), "formula", Weight.MUST
    name = re.sub(r"^(?:an?|the)\s+", "", c.meaning)
    name = lower_first(name) if len(name) > 3 else name
    *bare, kind = name.split()
    if BY.match(name) and subject.sure:
        return Basic(finish(f"what is the {name} for {noun_phrase(subject.name).bare}?"), code), "formula", Weight.MUST
    if NAMED.fullmatch(kind):
        of, owner = " ".join(bare), noun_phrase(subject.name).bare if subject.sure else name
        asked = (
            f"{name} for {owner}"
            if bare and owner.lower() != name and c.meaning[0].islower()
            else f"{kind.lower()} for {of or owner}"
        )
        return Basic(finish(f"what is the {asked}?"), code), "formula", Weight.MUST
    return Basic(wording.say("formula", s=name), code), "formula", Weight.MUST
