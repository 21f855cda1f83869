"""Where a noun phrase ends: over determiners, adjectives, nouns, and what is set beside or below them."""

from __future__ import annotations

import re
from itertools import pairwise

from build_decks.language.clause import Clause, Form, Tail
from build_decks.language.cursor import Reader
from build_decks.language.lexicon import verb_lemma
from build_decks.language.tokens import VERB_TAGS

NP_STOP = frozenset({"PRP", "TO0", "CJS", "DTQ", "CJT", "PNQ", "AVQ", "VM0", *VERB_TAGS} - {"VVG", "VVN"})


def skip_phrase(reader: Reader, of_too: bool) -> None:
    """Over one noun phrase: determiners, adjectives, nouns, `of` phrases, coordinations of nouns, and `that`/`which` clauses at its end."""
    seen = joined = False
    while (token := reader.peek()) is not None:
        if token.low == "or" and (more := reader.peek(1)) is not None and more.low in ("more", "fewer", "less"):
            reader.at += 2  # `0 or more owners`
            continue
        if token.tag == "PUQ" and (closing := _closing(reader)):
            seen, reader.at = True, closing + 1  # a title in quotation marks is one thing, whatever its words
            continue
        if token.tag == "CJC":
            joined = True
        if joined and token.tag == "VVB" and token.word.islower():
            return  # `makes cells and the cells present it`: another clause
        if token.word in (",", "/", "&", "+") or token.tag == "CJC":
            nxt = reader.peek(1)
            if (
                nxt is None
                or not seen
                or nxt.finite
                or nxt.tag in ("TO0", "CJS", "DTQ", "VVI", "VBI", "VHI")
                or nxt.low in ("but", "not")
                or token.word == ","
                and trails(reader)
            ):
                return
            after = reader.peek(2)
            if token.word == "," and nxt.tag == "AJ0" and after is not None and after.tag == "PRF":
                return  # `…, short of money`: no thing
            if (
                token.word == ","
                and nxt.tag in ("VVN", "VVD")
                and after is not None
                and after.tag in ("AT0", "AJ0", "DPS", "DT0")
            ):
                return  # `…, justified military superiority`: a second predicate
            if (
                token.tag == "CJC"
                and nxt.tag in ("VVN", "VVD")
                and after is not None
                and after.tag in ("PRP", "AV0", "TO0")
            ):
                return  # `painted boats and moved to Oslo`: a second predicate
            if token.low == "but" or token.tag == "CJC" and (_verb_after_all(reader) or nxt.tag == "PRP"):
                return
        elif token.tag == "PRF" and of_too:
            reader.at += 2 * is_bound(reader, 1)  # `files of up to 5 TB`
        elif token.tag in ("DTQ", "CJT", "PNQ") and seen and token.low in ("that", "which", "who", "whose"):
            _skip_relative(reader)
            return
        elif (
            token.low in ("using", "via", "so")
            and seen
            or (
                token.tag in NP_STOP
                and not (token.tag == "VVB" and not _really_verb(reader))
                or token.low in ("based", "depending", "according", "compared")
                and seen
            )
        ):
            return
        elif token.tag == "VVN" and seen:
            nxt = reader.peek(1)
            if nxt is not None and nxt.tag == "PRP":  # `proteins found on most cells`
                reader.at += 2
                skip_phrase(reader, of_too=True)
                return
        elif token.word in ";:()<>→⇒=" or token.tag in ("PNQ", "AVQ"):
            return
        elif token.tag == "AV0" and seen:
            nxt = reader.peek(1)
            listed = (
                token.low == "then"
                and nxt is not None
                and reader.at > 0
                and reader.tokens[reader.at - 1].tag == "CJC"
                and (nxt.noun or nxt.tag == "AT0")
            )
            if nxt is None or nxt.tag not in ("AJ0", "VVN", "CRD") and not listed:
                return
        elif token.finite and token.tag != "VVB":
            return
        seen = True
        reader.at += 1


def is_bound(reader: Reader, at: int = 0) -> bool:
    """Whether what follows says how much at least or at most: `at least two masts`."""
    first, second, third = reader.peek(at), reader.peek(at + 1), reader.peek(at + 2)
    if first is None or second is None or third is None or third.tag != "CRD":
        return False
    return (first.low, second.low) in (("at", "least"), ("at", "most"), ("up", "to"))


def _closing(reader: Reader) -> int:
    """Where the quotation that opens here ends, or 0."""
    sign = reader.tokens[reader.at].word
    ends = {"“": "”", "‘": "’"}.get(sign, sign)
    return next((i for i in range(reader.at + 1, len(reader.tokens)) if reader.tokens[i].word == ends), 0)


def trails(reader: Reader) -> bool:
    """Behind a comma, a comparative or adverb with its preposition and no verb, or what is done besides (`…, cutting the rope`):
    something added, not a member of a list."""
    nxt, after = reader.peek(1), reader.peek(2)
    if nxt is None or after is None:
        return False
    if nxt.tag == "VVG":
        return after.tag in ("CJT", "AT0", "DPS") or after.low in ("to", "in")  # `…, leading to a leak`
    return (
        nxt.tag in ("AJC", "AV0")
        and after.tag == "PRP"
        and not any(t.finite or t.tag == "CJC" for t in reader.tokens[reader.at :])
    )


def _verb_after_all(reader: Reader) -> bool:
    """`requests content and caches results`, `install the agent and use the kit`: behind `and`, a noun that can be a verb, with an
    object of its own."""
    nxt, after = reader.peek(1), reader.peek(2)
    if nxt is None or after is None or nxt.tag not in ("NN1", "NN2") or not verb_lemma(nxt.word):
        return False
    if nxt.tag == "NN1":
        base = nxt.low == verb_lemma(nxt.word) and any(t.tag in ("VVI", "VVB") for t in reader.tokens[: reader.at])
        return base and (after.tag in ("AT0", "DPS", "NP0") or after.noun and after.word[0].isupper())
    return (after.noun or after.tag in ("AT0", "DT0", "DPS", "AJ0")) and any(
        t.tag == "VVZ" for t in reader.tokens[: reader.at]
    )


def _really_verb(reader: Reader) -> bool:
    nxt = reader.peek(1)
    return nxt is not None and nxt.tag in ("AT0", "DT0", "DPS", "PNP")


def _skip_relative(reader: Reader) -> None:
    """`that lead to an old weir`: to the end of the clause, or to a comma, a condition or a purpose."""
    reader.at += 1
    while (token := reader.peek()) is not None and token.word not in (",", ";", "(") and token.tag not in ("CJS",):
        reader.at += 1


MEANT = re.compile(
    r"so (?:that|as)\b|.*\b(?:can|could|may|might|will|would|should|must|not|never|cannot)\b|.*n['’]t\b", re.I
)
YEAR = re.compile(r"1\d{3}|20\d\d")


def follows(words: str) -> bool:
    """Whether a clause with `so` says what comes of something, not what it is meant for.

    >>> follows("so the gate shuts"), follows("so that the gate shuts"), follows("so it does not leak")
    (True, False, False)
    """
    return MEANT.match(words) is None


def skip_range(reader: Reader) -> None:
    """Past the end of `3 to 5 days`, behind its first number."""
    last, token, after = reader.peek(-1), reader.peek(), reader.peek(1)
    if last is None or token is None or after is None or token.low != "to" or (last.tag, after.tag) != ("CRD", "CRD"):
        return
    if YEAR.fullmatch(last.word) and not YEAR.fullmatch(after.word):
        return  # `from 9 boats in 1893 to 40`
    reader.at += 1
    skip_phrase(reader, of_too=True)


def as_one(tails: list[Tail], purpose: str) -> tuple[Tail, ...]:
    """Tails as they are asked for: `from left to right` is one; the `in order` of a purpose none.

    >>> [str(tail) for tail in as_one([Tail("from", "left"), Tail("to", "right")], "")]
    ['from left to right']
    """
    if tails and str(tails[-1]) == "in order" and purpose.startswith("to "):
        tails = tails[:-1]
    for at, (one, other) in enumerate(pairwise(tails)):
        way = f"{one.object} {other}"
        if (one.preposition, other.preposition) == ("from", "to") and WAY.fullmatch(way):
            return (*tails[:at], Tail("from", way), *tails[at + 2 :])
    return tuple(tails)


WAY = re.compile(r"[a-z]+[ -]to[ -][a-z]+|\d+ to (?:\d+|[a-z](?: [-−–] \d)?)")  # `left to right`, `0 to n − 1`


QUESTIONS = frozenset("what which who whether how why".split())
# Behind these `when` and `where` are what is decided or told, too.
ASKED_OF = frozenset(
    "decide define determine describe specify show tell know explain say state see check record note identify find learn understand control govern "
    "choose indicate".split()
)


def inner_question(reader: Reader, clause: Clause) -> str:
    """`decides where boats moor`, `shows how deep it is`: a question as the object, up to the end."""
    token = reader.peek()
    if token is None or clause.form is not Form.ACTION or reader.peek(1) is None:
        return ""
    asks = token.low in QUESTIONS or token.low in ("when", "where") and clause.verb in ASKED_OF
    said = reader.rest() if asks else ""
    return said if len(said.split()) <= 16 and not re.search(r"[,;:]", said) else ""


def stands_apart(clause: Clause, first: int, reader: Reader) -> bool:
    """`slows the wheel down`: a particle of the verb behind its object, with nothing that says from or to where."""
    last, after = reader.tokens[reader.at - 1], reader.peek()
    small = last.tag == "AVP" and last.low in ("up", "out", "off", "down")
    behind = reader.at - first > 1 and reader.tokens[reader.at - 2].noun
    return (
        clause.form is Form.ACTION
        and not clause.particle
        and small
        and behind
        and (after is None or after.tag == "CJS")
    )


GIVING = frozenset("give offer send show tell grant lend teach assign hand".split())


# What is no recipient: `shows the age of a tree`, `tells how a lock works`.
NOBODY = r"(?:of|in|on|for|to|with|from|by|at|and|or|that|how|when|why|what|which|who|where|if|whether|than|as)\b"


def given(obj: str, tails: list[Tail]) -> tuple[str, list[Tail]]:
    """`gives clients a signed token` → (a signed token, [to clients, …])."""
    both = re.match(
        rf"(?P<whom>(?:the |an? |each |every )?(?!{NOBODY})[\w-]+(?: (?!{NOBODY})[\w-]+)?) (?P<what>(?:an?|the|some|its|their|more|many|several|two|three|four|five|no)\s.+)$",
        obj,
    ) or re.match(r"(?P<whom>(?:his|her|its|their) [a-z]+s) (?P<what>[a-z]+)$", obj)
    return (both["what"], [Tail("to", both["whom"]), *tails]) if both else (obj, tails)
