"""Whether a part of a sentence is one phrase, and how a phrase that was cut is made whole."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.language.lexicon import verb_lemma
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import VERB_TAGS, Token
from build_decks.rules.piece import Piece

OPENING = frozenset("DTQ CJT CJS AVQ PNQ".split())  # tags of words that open a clause inside a phrase
BEHIND = frozenset("PRP TO0 CJS CJC DTQ PNQ AVQ VVG VVN".split())  # of what may follow a phrase and its comma
DESCRIBING = frozenset("AJ0 AJC AJS NP0 ORD VVN NN1 NN0".split())  # of what belongs to the noun behind it
# `clearance [and sometimes a permit] before …`
ANOTHER = re.compile(r"\s(?:and|or|&)\s(?:(?:also|often|sometimes|even)\s)?")
HOLDS_ON = re.compile(r"[\w:'’*-]$|/\s?$")


def mended(piece: Piece) -> Piece:
    """The piece with the words of its phrase that the tree left beside it.

    >>> mended(Piece("Keep a small ", "new rope", " in the boat")).hidden
    'a small new rope'
    """
    if piece.clause:
        return piece
    return _with_another(_to_the_right(_to_the_left(piece)))


def _to_the_left(piece: Piece) -> Piece:
    """`a cool [new job]`, `the iron [bucket]`: all that describes the noun, with its article."""
    inside, ahead = piece.gap(), [t for t in piece.shown() if t.start < len(piece.before)]
    if not inside or not (inside[0].noun or inside[0].tag == "AJ0") or not piece.before.endswith(" "):
        return piece
    start = len(piece.before)
    while ahead and _describes(ahead[-1]) and ahead[-1].end == start - 1:
        start = ahead.pop().start
    if start < len(piece.before) and ahead and ahead[-1].tag in ("AT0", "DPS") and ahead[-1].end == start - 1:
        start = ahead.pop().start
    return replace(piece, before=piece.words[:start], hidden=piece.words[start : len(piece.before) + len(piece.hidden)])


def _describes(token: Token) -> bool:
    return token.tag in DESCRIBING and not verb_lemma(token.low) and token.word.replace("-", "").isalnum()


def _to_the_right(piece: Piece) -> Piece:
    """`[the bucket] rope`, `[halves(aka buddies]) until`: up to the last noun, or the closing bracket."""
    if piece.hidden.count("(") > piece.hidden.count(")") and piece.after.startswith(")"):
        return replace(piece, hidden=f"{piece.hidden})", after=piece.after[1:])
    inside, at = piece.gap(), len(piece.before) + len(piece.hidden)
    behind = [t for t in piece.shown() if t.start > at]
    if not inside or not inside[-1].noun or inside[0].tag == "CRD" or not piece.after.startswith(" "):
        return piece
    end = at
    while behind and behind[0].noun and known(behind[0].low) and behind[0].start == end + 1:
        end = behind.pop(0).end
    if behind and behind[0].start == end + 1 and behind[0].tag not in BEHIND and not behind[0].finite:
        return piece
    return replace(piece, hidden=piece.words[len(piece.before) : end], after=piece.words[end:])


def _with_another(piece: Piece) -> Piece:
    """`[clearance] and sometimes a permit before leaving`: both, where what stands behind `and` is a noun and no more."""
    link, inside = ANOTHER.match(piece.after), piece.gap()
    if link is None or not inside or not inside[-1].noun:
        return piece
    at = len(piece.before) + len(piece.hidden) + link.end()
    behind = [t for t in piece.shown() if t.start >= at]
    end = 0
    for number, token in enumerate(behind):
        if token.tag not in DESCRIBING | {"NN2", "AT0", "DPS", "CRD"} or end and token.start > end + 1:
            break
        end = token.end
        if number == 0 and (verb_lemma(token.low) or token.finite):
            return piece  # another deed
    last, after = next((t for t in behind if t.end == end), None), next((t for t in behind if t.start > end), None)
    if last is None or not last.noun or after is not None and (after.finite or after.tag in VERB_TAGS | {"TO0"}):
        return piece
    return replace(piece, hidden=piece.words[len(piece.before) : end], after=piece.words[end:])


def is_whole(piece: Piece) -> bool:
    """Whether tags and tree agree that this is one phrase: no verb of the sentence in it, no word, quotation, list cut."""
    inside = piece.gap()
    if not inside or piece.after.strip() and inside[-1].tag in ("PRP", "PRF") or piece.hidden.endswith(":"):
        return False
    glued = re.match(r"[\w:'’*-]|\s?/", piece.after) or HOLDS_ON.search(piece.before)
    if glued or not piece.clause and re.search(r"/\s|\s/", piece.hidden):
        return False
    if any(piece.hidden.count(a) != piece.hidden.count(b) for a, b in ("()", "“”")) or piece.hidden.count('"') % 2:
        return False
    dated = inside[0].tag == "CRD" and any(t.tag == "VVD" for t in inside[1:3])  # `to [1950 joined the towns]`
    spanned = re.fullmatch(r"1\d{3}|20\d\d", piece.hidden) and re.match(
        r"\s?(?:to|and|-|–)\s?(?:1\d|20)\d\d", piece.after
    )
    if dated or spanned or re.search(r"\bto (?:have|be|do|get|make)$", piece.hidden):
        return False
    opened = any(t.tag in OPENING for t in inside)
    if any(t.finite and t.tag != "VVD" for t in inside) and not piece.clause and not opened:
        return False
    if _is_cut(piece, inside) or _is_half(piece):
        return False
    if re.match(r",(?: [\w-]+){1,3},? (?:and|or) ", piece.after):
        return False  # the first of a list
    behind = tag(piece.after[1:].split(",")[0]) if piece.after.startswith(",") else ()
    return not behind or behind[0].tag in BEHIND or any(t.finite for t in behind)


def _is_cut(piece: Piece, inside: list[Token]) -> bool:
    """Whether the phrase goes on beside the gap: `a cool [new job]`, `the iron [bucket]`, `the [bucket] rope`."""
    ahead = [t for t in piece.shown() if t.start < len(piece.before)]
    behind = next((t for t in piece.shown() if t.start >= len(piece.before) + len(piece.hidden)), None)
    opened = any(t.tag in OPENING for t in inside)
    if behind is not None and (
        behind.noun and inside[-1].noun and inside[0].tag != "CRD" or opened and behind.tag == "AV0"
    ):
        return True
    if len(inside) > 1 and inside[-1].tag == "AJ0" and behind is not None and behind.noun and piece.after[:1] == " ":
        return True  # `[rough and open] water`
    told = behind is not None and behind.tag == "VVN" and behind.low not in ("based", "compared")
    if told and inside[-1].noun and ahead and not piece.clause:
        return True  # `by [the bucket] lowered at night`
    if behind is not None and not ahead and behind.tag in ("AT0", "DPS") and not piece.clause:
        return True  # `[Old Tom] a miller was …`
    if not ahead or not (inside[0].noun or inside[0].tag == "AJ0"):
        return False
    joined = (
        len(ahead) > 1 and ahead[-2].low in ("and", "or", "&") and ahead[-1].tag == "NN1"
    )  # `wood and coal [fires]`
    compound = ahead[-1].noun and not verb_lemma(ahead[-1].low) and inside[0].noun
    if (joined or compound) and inside[0].noun:
        return True
    said = any(t.low in ("is", "are", "was", "were", "be", "been") for t in ahead[-4:-1])  # `are called […]`
    return ahead[-1].tag in ("NP0", "AJ0", "AJC", "AJS", "ORD") or ahead[-1].tag == "VVN" and not said


def _is_half(piece: Piece) -> bool:
    """`not [copper] and tin bells`: what stands on the other side of `and` is no clause of its own."""
    other = re.match(r" (?:and|or|&) (?P<rest>.+)", piece.after)
    shared = re.search(r"\s(?:and|or)\s(?:an?|the)\s\w+$", piece.hidden) and re.match(
        r"\s(?:in|of|to|for)\s", piece.after
    )
    if shared and tag(piece.before)[-1:] and tag(piece.before)[-1].tag == "PRP":
        return True  # `a change in [tide or a change] in wind`
    half = other and not any(t.tag in VERB_TAGS or t.finite or t.tag in ("XX0", "TO0") for t in tag(other["rest"])[:3])
    return (
        bool(half or re.search(r"(?:\b(?:and|or)|&) (?:(?:to|in|on|at|by|with|from|for) )?$", piece.before))
        and not piece.clause
    )
