"""What verbs take behind them."""

from __future__ import annotations

from dataclasses import replace

from build_decks.language.clause import Clause
from build_decks.language.cursor import Reader

# Verbs that always have an object: behind their subject, without one, their past form is a participle.
OBJECT_VERBS = frozenset(
    "encrypt decrypt store direct redirect route install deploy upload delete attach remove forward replicate encode compress configure enable disable "
    "terminate create register stop place put send retain cache charge bill apply protect secure include exclude limit require allow support "
    "compose comprise divide subdivide split classify categorize group".split()
)
# Of these, nothing is said without what is done to: `uses beyond a doubt`, `progress updates on the work` were read wrongly.
EMPTY_ALONE = frozenset(
    "use include contain own update describe define generate create require need enable specify obtain mention discuss".split()
)
BARE = frozenset("VVB VVI VBI VHB".split())  # `lets boats use`
# Behind what is needed or spent, `to` says what for, though a noun may follow: `spends money to fund schools`.
SPENT_ON = frozenset("need require use spend borrow raise collect".split())
# With these, `to` goes with the object: force somebody to pay, offer a way to pay.
OBJECT_TO = frozenset(
    "trust allow enable let permit force require cause help want expect ask support provide offer have lack include".split()
)
# With these, `to` says what is done, not what for: learn to sail.
TO_DO = frozenset(
    "learn begin start continue tend try want fail seem appear attempt decide refuse agree hope plan manage choose aim intend prefer cease come seek".split()
)
# Of these, what is never done to anything: `refused to pay`.
TRIED = TO_DO - {"begin", "start", "choose", "plan", "intend", "prefer", "learn", "manage", "seek"}
# What these lead to is a thing, even where it could be a verb: `can lead to shock`.
TO_NOUN = frozenset("lead contribute refer relate respond amount belong correspond".split())
# With these, what follows is not what they say without `you`.
TELLING = frozenset("tell show remind teach warn".split())


def with_you(reader: Reader, clause: Clause) -> Clause:
    """`tells you the wind`: what it tells is asked for, and whom stays behind the verb."""
    token = reader.peek()
    if token is None or token.low != "you" or clause.verb not in TELLING or clause.particle or reader.peek(1) is None:
        return clause
    reader.at += 1
    return replace(clause, particle="you")
