"""Of which objects there may be many: to ask what a thing may have, or what one may do with it, has no one answer."""

from __future__ import annotations

import re

from build_decks.composer.wanted import which_noun
from build_decks.language.clause import Clause
from build_decks.language.grammar import is_name

MORE_OF_IT = re.compile(r"(?:an? )?(?:new|multiple|extra) [a-z][a-z-]+", re.I)  # `launches new boats`, and no more
LIMITED = re.compile(r"\d|[\"“]|^(?:only|all|every|most)\b", re.I)
OPEN = frozenset("use support have include contain provide offer handle manage".split())


def is_open(clause: Clause) -> bool:
    """`You can choose blinds`, `Members have cards`: one of many things that one may do, or that a thing may have."""
    you = clause.subject.lower() in ("you", "we") and clause.modal in ("can", "may", "could") and not clause.negated
    if you and not (clause.condition or clause.purpose or names_in(clause.object) or LIMITED.search(clause.object)):
        return True
    if clause.tails or clause.condition or clause.purpose or clause.negated or names_in(clause.object) > 1:
        return False
    if MORE_OF_IT.fullmatch(clause.object):
        return True
    if which_noun(clause.object) or LIMITED.search(clause.object):
        return False
    if clause.modal in ("can", "may", "could") and (you or clause.verb in OPEN):
        return True
    return (
        clause.verb == "have" and not clause.modal and len(clause.object.split()) == 1 and not names_in(clause.object)
    )


def names_in(words: str) -> int:
    """How many words of a phrase are names, codes or quoted."""
    return sum(1 for w in words.split() if is_name(w) or w[:1] in '$`"“')
