"""Parts of a sentence that no question asks for so that one answer fits: what one may do, what has or uses something, what is not so."""

from __future__ import annotations

import re

from build_decks.composer.open_ended import LIMITED, OPEN
from build_decks.composer.wanted import which_noun
from build_decks.language.clause import Form
from build_decks.language.parts import Function, Turn
from build_decks.quantity.finder import find_quantities

NOBODY_ELSE = frozenset(("you", "we", "one"))
HAVING = frozenset("have use get contain include need become".split())  # as many things may
OCCASION = re.compile(r"\b(?:when|if|once|after|before|while|until|unless|instead of|because)\b", re.I)
DENIED = re.compile(r"(?:not|never|no longer)\s")
# What an answer does not say by itself, `a part of the hull`, or says of anything: `kinds of rope`.
PART = re.compile(r"(?P<what>(?:an? )?(?:small |large |main |important )?parts?) of (?P<whole>[^,;]+)", re.I)
OF_A_KIND = re.compile(r"(?:an? |the |some )?(?:types?|kinds?|forms?|sorts?|examples?|ways?|aspects?) of [^,;]+", re.I)


def is_open_turn(turn: Turn, question: str) -> bool:
    """Whether many answers to this question for it would fit, or none that tells anything."""
    where = turn.function
    if question.startswith("how many ") or turn.verb == "have" and re.match(r"what (?:kind|type) of ", question):
        return False  # `what kind of bottom does the barge have?`
    if where is Function.SUBJECT:
        return turn.verb in HAVING and turn.form is Form.ACTION
    told = turn.opening or OCCASION.search(turn.rest)
    if where in (Function.OBJECT, Function.TAIL, Function.COMPLEMENT) and DENIED.match(turn.rest):
        return True
    if where is Function.TAIL:  # `are in [the 20 to 30 knot range]`: no place
        return turn.form is Form.COPULA and not turn.rest and bool(find_quantities(turn.hidden))
    if where is Function.COMPLEMENT:
        return OF_A_KIND.fullmatch(turn.hidden) is not None
    if where is not Function.OBJECT or told or LIMITED.search(turn.hidden) or which_noun(turn.hidden):
        return False
    if turn.imperative or turn.subject.lower() in NOBODY_ELSE:
        return True
    return turn.verb in OPEN and turn.last and turn.rest.split()[-1:] == [turn.verb]


def of_part(turn: Turn) -> tuple[str, str] | None:
    """`The bilge is [a part of the hull]` → what is the bilge a part of?"""
    found = PART.fullmatch(turn.hidden) if turn.function is Function.COMPLEMENT and turn.form is Form.COPULA else None
    if found is None or turn.rest or not turn.last or not turn.subject:
        return None
    return turn.asked("what", f"{found['what']} of"), found["whole"]
