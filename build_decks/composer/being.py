"""Whether an answer says what a thing is, as `What is a buoy?` asks, and not how it is, what it does or where it lies."""

from __future__ import annotations

import re

from build_decks.language.articles import ABSTRACT, is_mass
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import ARROW

WHAT_IS = re.compile(
    r"what (?:is|are|was|were) (?!not\b|(?:most|least) |the (?:only|first|last|most|\w+est) |(?:the [\w ]+|another name) (?:of|for) |.*\blike (?:in|at|on|under|during) |.*\b(?:called\b|(?:for|to|do|by|from|with|in|on|of|into|at|good|used|by default)\?$))",
    re.I,
)
PRAISE = re.compile(
    r"(?:an?\s)?(?:very\s|most\s)?(?:important|useful|essential|crucial|key|great|good|nice|helpful|interesting|popular|common|controversial)\s\w+(?:\sof\s(?:the\s|an?\s)?\w+(?:\s\w+)?)?",
    re.I,
)
SET_APART = re.compile(r"\s(?:vs\.?|versus)\s|^not the same\b", re.I)  # two things beside each other, another thing
UNEQUAL = re.compile(r"[a-z] ?[<>] ?[a-z]")  # `supply > demand`: what is so in it
RESULTS = re.compile(r"[A-Za-z]+s (?:in|from|into) ")

# `about 3x as thick as a rope`
TIMES = re.compile(r"(?:[a-z]+ )?(?:[\d.]+(?:x| times)|twice) (?:as|more|less|[a-z]+er)\b", re.I)


def may_be_what_it_is(answer: str) -> bool:
    """`done to find it`, `= minor`, `availability`: what is said of a thing is not always what the thing is."""
    tokens = tag(answer[:1].lower() + answer[1:] if answer[1:2].islower() else answer)
    if not tokens or answer[0] in "=@%-":
        return not tokens
    if (
        UNEQUAL.search(answer)
        or SET_APART.search(answer)
        or ARROW.search(answer)
        or PRAISE.fullmatch(answer)
        or TIMES.match(answer)
    ):
        return False
    if tokens[0].tag == "AJ0" and len(tokens) > 2 and tokens[1].word == "," and tokens[2].tag == "VVZ":
        return False  # `round, holds water`
    if tokens[0].tag == "VVN" and len(tokens) > 1 and tokens[1].tag in ("PRP", "TO0", "DPS"):
        return False
    if RESULTS.match(answer) and tag(f"it {answer[0].lower()}{answer[1:]}")[1].tag == "VVZ":
        return False  # `Results in a calm sea`: what it does
    last = tokens[-1].low.split("-")[-1]
    abstract = is_mass(tokens[0].low) or is_mass(last) or not known(last) and ABSTRACT.search(last) is not None
    return len(tokens) > 1 or not abstract or tokens[0].word[:1].isdigit()
