"""What begins, goes on or stops: the deed behind its verb belongs to that."""

from __future__ import annotations

from dataclasses import replace

from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import participle
from build_decks.language.tagger import tag
from build_decks.language.tokens import Token

STARTING = frozenset("start begin stop continue finish resume cease".split())
# Tags of what opens a noun phrase.
OPENING = frozenset("AT0 DPS AJ0 NN0 NN1 NN2 NP0 CRD".split())


def goes_on(clause: Clause) -> Clause:
    """`started using iron`, `keep flying out`: the deed stays behind its verb, and its object is the clause's."""
    first = clause.tails[0] if clause.tails else None
    if clause.verb in STARTING and first is not None and first.preposition == "using" and not clause.object:
        active = replace(clause, form=Form.ACTION, elliptic=False, past=clause.past or clause.form is Form.PASSIVE)
        return replace(active, particle="using", object=first.object, tails=clause.tails[1:])
    may_go_on = (
        (clause.verb == "keep" or clause.verb in STARTING) and clause.form is Form.ACTION and not clause.particle
    )
    tokens = tag(clause.object) if may_go_on else ()
    if not tokens or tokens[0].tag not in ("VVG", "VBG"):
        return clause
    thing = _thing_behind(tokens)
    if clause.verb == "keep" and thing is None or clause.verb in STARTING:
        at = thing.start if thing is not None else len(clause.object)
        return replace(clause, particle=clause.object[:at].strip(), object=clause.object[at:])
    return clause


def _thing_behind(tokens: tuple[Token, ...]) -> Token | None:
    """The first word of what something is done to: `movable` of `using movable frames`."""
    if tokens[0].low == "being" or len(tokens) < 2:
        return None
    return tokens[1] if tokens[1].tag in OPENING and any(t.noun for t in tokens[1:]) else None


def is_most(clause: Clause) -> Clause:
    """`is most crowded`: what something is more than others, and nothing that is done to it."""
    extreme = (
        clause.form is Form.PASSIVE
        and clause.adverb.lower() in ("most", "least")
        and not (clause.tails or clause.object)
    )
    if not extreme or clause.modal or clause.elliptic:
        return clause
    return replace(
        clause, form=Form.COPULA, verb="be", adverb="", object=f"{clause.adverb.lower()} {participle(clause.verb)}"
    )
