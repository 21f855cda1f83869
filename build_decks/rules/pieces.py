"""A sentence with one part of it taken out: whether what is left can be understood, and the part be told from it."""

from __future__ import annotations

import re
from functools import lru_cache

from build_decks.language.grammar import is_plural
from build_decks.language.openings import SEEMING
from build_decks.language.parts import Function
from build_decks.language.persons import looks_like_person
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import content_words, tag
from build_decks.language.tokens import Token
from build_decks.rules.fillable import can_be_filled
from build_decks.rules.line import Line
from build_decks.rules.piece import Piece
from build_decks.rules.wholes import is_whole

LONGEST = 30  # words of the sentence that is shown
LONGEST_LED = 38  # with the one before it
LONGEST_TURNED = 60  # of one whose object is asked for with a question, which has a length of its own
OPENING_WORDS = 6  # among which what needs the sentence before stands
# What opens a remark or a fragment, and where a sentence breaks off.
FRAGMENTS = frozenset("including as like consider suppose imagine note recall remember see".split())
ENDS = frozenset("including by of to with for like that if iff when from in on at and or the a".split())
LINKING = frozenset("thus so then rather instead however also".split())
SIGNS = re.compile(r"[|→•@\[\]]|[<>](?!=?\s?\d)|(?<![<>])=|->|--")  # a drawing or a formula, no sentence
# What points at words that are not shown.
POINTS = re.compile(
    r"\b(?:this|these|those|such|(?:the )?following(?! (?:an?|the|its|their)\b)|the (?:above|below|said|previous)|the (?:former|latter)(?! [a-z]+ [a-z]))\b",
    re.I,
)
AHEAD = re.compile(r"\b(?:following|below)\b", re.I)  # which points at what comes
PRONOUNS = frozenset("it they he she them him its their his her itself themselves".split())
# `It is possible to …`: nobody's it.
NOBODYS = re.compile(
    rf"\bit (?:is|was|{SEEMING}|(?:would|will|may|can|might) be|has been)(?: not)? \w+(?: \w+)? (?:to|that|for)\b", re.I
)
LIMITS = frozenset("not no never only must cannot".split())
BEING = re.compile(r"\w\s(?:is|are|was|were|became|has|have)\s$")
# What tells nothing by itself; half of `in order to`, `in the case of`.
VAGUE = re.compile(
    r"(?:an? )?(?:certain|some|various|several|specific|different|particular)\b|order to\b|(?:the )?case of\b", re.I
)
EMPTY = frozenset(
    "thing things way ways case cases use fact kind kinds type types part parts lot order example examples "
    "reason reasons time times number something anything everything someone others one ones answer answers".split()
)
SOME = re.compile(r"(?:a|some) things? (?:that|which) (?:\w+ )?\w+$", re.I)  # which may be anything


def can_be_asked(piece: Piece, line: Line) -> bool:
    """Whether this piece would be a card: as a question; as a gap, if it is certain, too."""
    return is_whole(piece) and _tells(piece) and _stands_alone(piece, line)


def can_be_shown(piece: Piece) -> bool:
    """Whether the sentence is short enough to stand on a card, with its gap."""
    return len(piece.words.split()) <= LONGEST


def is_certain(piece: Piece) -> bool:
    """Whether one who knows the matter could say what is in the gap."""
    return can_be_filled(piece.before, piece.hidden, piece.after, piece.clause)


def can_be_led(piece: Piece, lead: str) -> bool:
    """Whether a gap for this piece would be a card behind the sentence that the pointer or the pronoun at its opening needs."""
    shown, dangling = f"{lead}{piece.words}", unnamed(piece)
    dangling = [t for t in dangling if t is dangling[0] or t.low != dangling[0].low]  # `it …, and it …`
    opening = [t.start for t in tag(piece.words)][:OPENING_WORDS]
    if not dangling or dangling[-1].start >= min(opening[-1] + 1, len(piece.before)) or AHEAD.search(piece.words):
        return False
    if not any(t.noun for t in tag(lead)) or unnamed(Piece(lead, "", "")):
        return False
    fits = len(shown.split()) <= LONGEST_LED and not SIGNS.search(shown) and shown.count("(") == shown.count(")")
    return fits and is_whole(piece) and _tells(piece) and is_certain(piece)


def can_be_all(piece: Piece, line: Line) -> bool:
    """Whether a gap for this piece would be the only card of its line: less may stand beside it, and it may only say how a thing is."""
    if not is_whole(piece) or not _is_sentence(piece, line, LONGEST_LED, 3) or not _tells(piece):
        return False
    like = piece.hidden.count(" ") == 1 and tag(piece.hidden)[1].tag in ("AJ0", "AJC")  # `very deep`
    told = content_words(" ".join(t.word for t in piece.shown()))
    said = told >= 1 and content_words(piece.hidden) >= 2 and BEING.search(piece.before)  # `The lid is […]`
    enough = said or told >= (2 if piece.before.strip() else 3)
    return bool(enough) and (like or is_certain(piece))


def _stands_alone(piece: Piece, line: Line) -> bool:
    """Whether the sentence can be understood by itself, and has enough left to recall the gap by."""
    longest = LONGEST_TURNED if piece.turn and piece.turn.function is Function.OBJECT else LONGEST
    return _is_sentence(piece, line, longest, 4) and (shows_enough(piece, line) or _asks_of_subject(piece, line))


def shows_enough(piece: Piece, line: Line) -> bool:
    """Whether a gap for this piece leaves two words of meaning besides the name of what it is said of."""
    topic = {word.lower().rstrip("s") for word in line.subject.name.split()}
    beside = [t for t in piece.shown() if t.low.rstrip("s") not in topic]
    return content_words(" ".join(t.word for t in beside)) + sum(t.low in LIMITS for t in beside) >= 2


def _asks_of_subject(piece: Piece, line: Line) -> bool:
    """`Moored at [the second pier]`: a predicate of one thing, which a question for this piece names."""
    turn = piece.turn
    asked = turn is not None and not turn.imperative and turn.function in (Function.TAIL, Function.AGENT)
    elliptic = turn is not None and turn.subject in ("", "It") and not line.label
    return asked and elliptic and line.acts and line.subject.sure


def _is_sentence(piece: Piece, line: Line, longest: int, shortest: int) -> bool:
    """Whether nothing that the sentence needs stands outside it, and it breaks off nowhere."""
    words = piece.words
    if not shortest <= len(words.split()) <= longest or words.count("(") != words.count(")") or SIGNS.search(words):
        return False
    if not words[0].isalnum() and words[0] not in "\"“'($`&/.#":
        return False
    tokens = tag(words)
    likened = tokens[0].low in ("as", "like") and len(piece.before.split()) > 1
    told = likened and any(t.finite for t in tag(words.partition(", ")[2])[1:])
    broken = tokens[0].finite and not line.label and not line.words.startswith(words[:12])
    ends = tokens[0].low in FRAGMENTS and not told or piece.after and tokens[-1].low in ENDS or _ends_above(line)
    gap = range(len(piece.before), len(piece.before) + len(piece.hidden))
    hidden = any(t.start in gap for t in unnamed(Piece(words, "", "")))
    return not (ends or broken or hidden or unnamed(piece) and not _opens(piece, line))


def _ends_above(line: Line) -> bool:
    """Whether the line only ends a sentence that its parent begins, `… are allowed if:`, or its label is no name: `Same in: …`."""
    above = tag(line.parent.item.text.plain.strip(" :")) if line.parent is not None and not line.parent.heading else ()
    label = tag(line.label)
    if above and above[-1].low in ("both", "all", "each", "either") and line.parent and line.parent.role is Role.CLAUSE:
        return True
    return bool(above and above[-1].low in ENDS or label and label[-1].tag == "PRP")


def _opens(piece: Piece, line: Line) -> bool:
    """Whether what the sentence points at is what the card names in front of it: the first sentence below a name, one with `it`."""
    above = line.parent
    if not line.subject.sure or not "".join(line.parts[:1]).startswith(piece.words[:20]):
        return False
    if above is not None and above.role is Role.CLAUSE and not above.heading:
        return False  # `this`: what is said above
    dangling = unnamed(piece)
    if line.siblings[:1] == [line]:
        return len(POINTS.findall(piece.words)) <= 1
    thing = dangling[:1] and dangling[0].low in ("it", "its") and line.subject.person
    alone = len(dangling) == 1 and dangling[0].start == 0 and not thing
    return alone and stands_for(dangling[0].low, line.subject.name)


def stands_for(pronoun: str, name: str) -> bool:
    """Whether a pronoun at the opening of a line may stand for the name above it."""
    if pronoun in ("he", "she", "his", "her"):
        return looks_like_person(name)
    return pronoun in (("they", "their") if is_plural(name) else ("it", "its"))


def unnamed(piece: Piece) -> list[Token]:
    """The pronouns and pointers that have no noun before them in the words that are shown, in their order."""
    pointing = _pointing(piece.words)
    first = next((t.start for t in piece.shown() if t.noun), len(piece.words)) if pointing else 0
    return [token for token, always in pointing if always or token.start <= first]


@lru_cache(maxsize=1024)  # one sentence is shown with many gaps
def _pointing(words: str) -> list[tuple[Token, bool]]:
    """The pronouns and pointers of a sentence, each with whether it needs its noun even where one stands before it."""
    points = {m.start() for m in POINTS.finditer(words)}
    return [
        (t, t.start in points)
        for t in tag(words)
        if t.start in points
        or t.low == "that"
        and t.tag == "DT0"
        or t.low.partition("'")[0].partition("’")[0] in PRONOUNS  # it's
        and not NOBODYS.match(words, t.start)
    ]


def is_half_a_span(piece: Piece) -> bool:
    """`from [1956] to 1957`, whose other half is shown."""
    opened = re.search(r"\b(?:from|between)\s$", piece.before, re.I) and re.match(
        r"\s(?:to|and|until)\s\d", piece.after
    )
    closed = re.search(r"\b(?:from|between)\s\d+\s(?:to|and|until)\s$", piece.before, re.I)
    return bool(opened or closed) and piece.hidden[:1].isdigit()


def _tells(piece: Piece) -> bool:
    """Whether these words are worth recalling: a number, a noun that is no empty one, what is said of it."""
    words, tokens = piece.hidden, tag(piece.hidden)
    if (
        VAGUE.match(words)
        or not tokens
        or tokens[0].low in LINKING
        or words.lower() in ("us", "you", "me")
        or SOME.match(words)
        or is_half_a_span(piece)
    ):
        return False
    if tokens[-1].low in EMPTY and len(tokens) <= (3 if tokens[0].tag == "AT0" else 2):
        return False  # `the right answer`
    shown = {t.low for t in piece.shown()}
    telling = [t for t in tokens if t.noun or t.tag in ("CRD", "AJ0", "VVN", "VVG")]
    measured = any(t.tag == "CRD" and t.low not in shown for t in tokens)  # `from [3 miles] to 5 miles`
    if not measured and sum(t.low in shown for t in telling) * 2 > max(2, len(telling)):
        return False  # the sentence says it already
    kinds = ("CRD", "AJC") if len(tokens) == 1 else ("CRD", "AJ0", "VVN")
    if tokens[0].low in DANGLING | PRONOUNS and not piece.clause:
        return False
    return content_words(words) >= 1 and any(t.noun or t.tag in kinds for t in tokens)
