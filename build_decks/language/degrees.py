"""How something is done or is: well or best, faster than another."""

from __future__ import annotations

from dataclasses import replace

from build_decks.language.clause import Clause, Form
from build_decks.language.cursor import Reader
from build_decks.language.tagger import tag

MANNER = frozenset("best well better worst worse badly poorly".split())
OPENING = frozenset("PRP CJS AVQ CJC".split())  # tags of what goes on behind a manner


def with_manner(reader: Reader, clause: Clause) -> Clause:
    """`works best when it is warm`: the word belongs to the verb, and is no object."""
    token, after = reader.peek(), reader.peek(1)
    if token is None or token.low not in MANNER or clause.particle or clause.form is not Form.ACTION:
        return clause
    if after is not None and after.tag not in OPENING:
        return clause  # `knows best practices`
    reader.at += 1
    return replace(clause, particle=token.word)


def compared(words: str) -> bool:
    """Whether `than` may stand behind these words: `faster`, `more brittle`; not behind `rather`, `more`, `less water`."""
    tokens = tag(words)
    if not tokens or tokens[-1].noun or tokens[0].low in ("rather", "other"):
        return False
    return tokens[-1].tag == "AJC" or any(t.low in ("more", "less") for t in tokens[:-1])
