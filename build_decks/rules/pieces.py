"""A sentence with one part of it taken out: whether what is left can be understood, and the part be told from it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import content_words, tag
from build_decks.language.tokens import VERB_TAGS, Token
from build_decks.rules.fillable import can_be_filled
from build_decks.rules.line import Line

LONGEST = 30  # words of the sentence that is shown
# What opens a remark or a fragment, and where a sentence breaks off.
FRAGMENTS = frozenset("including as like consider suppose imagine note recall remember".split())
ENDS = frozenset("including by of to with for like that if when from in on at".split())
LINKING = frozenset("thus so then rather instead however also".split())
SIGNS = re.compile(r"[|→•<>@=\[\]]|->|--")  # a drawing or a formula, no sentence
# What points at words that are not shown.
POINTS = re.compile(
    r"\b(?:this|these|those|such|(?:the )?following|the (?:former|latter|above|below|said|previous))\b", re.I
)
PRONOUNS = frozenset("it they he she them him its their his her itself themselves".split())
OPENING = frozenset("DTQ CJT CJS AVQ PNQ".split())  # tags of words that open a clause inside a phrase
BEHIND = frozenset("PRP TO0 CJS CJC DTQ PNQ AVQ VVG VVN".split())  # of what may follow a phrase and its comma
# `It is possible to …`: nobody's it.
NOBODYS = re.compile(r"\bit (?:is|was|would be|has been)(?: not)? \w+(?: \w+)? (?:to|that|for)\b", re.I)
LIMITS = frozenset("not no never only must cannot".split())
VAGUE = re.compile(r"(?:an? )?(?:certain|some|various|several|specific|different|particular)\b", re.I)
EMPTY = frozenset(
    "thing things way ways case cases use fact kind kinds type types part parts lot order example examples "
    "reason reasons time times number something anything everything someone others one ones answer answers".split()
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence, and the words around it; `weight` is how much it tells; `clause`: it has a verb of its own."""

    before: str
    hidden: str
    after: str
    weight: int = 0
    clause: bool = False

    @property
    def words(self) -> str:
        return f"{self.before}{self.hidden}{self.after}"

    def shown(self) -> list[Token]:
        """The tokens beside the gap, tagged in the whole sentence."""
        gap = range(len(self.before), len(self.before) + len(self.hidden))
        return [t for t in tag(self.words) if t.start not in gap]

    def gap(self) -> list[Token]:
        """The tokens in the gap, tagged in the whole sentence."""
        gap = range(len(self.before), len(self.before) + len(self.hidden))
        return [t for t in tag(self.words) if t.start in gap]


def can_be_asked(piece: Piece, line: Line) -> bool:
    """Whether a gap for this piece would be a card."""
    return _is_whole(piece) and _stands_alone(piece, line) and _tells(piece) and _is_certain(piece)


def _is_certain(piece: Piece) -> bool:
    return can_be_filled(piece.before, piece.hidden, piece.after, piece.clause)


def can_be_led(piece: Piece, lead: str) -> bool:
    """Whether a gap for this piece would be a card behind the sentence that its opening `this` or `they` points at."""
    shown, (first, *told) = f"{lead}{piece.words}", tag(piece.words)
    verb = next((t for t in told if t.tag != "AV0"), None)
    if first.low not in ("this", "these", "they") or verb is None or not verb.finite or verb.start > len(piece.before):
        return False
    if POINTS.search(piece.words[len(first.word) :]) or any(t.low in PRONOUNS for t in told):
        return False
    fits = len(shown.split()) <= LONGEST and not SIGNS.search(shown) and shown.count("(") == shown.count(")")
    return fits and _is_whole(piece) and _tells(piece) and _is_certain(piece)


def _is_whole(piece: Piece) -> bool:
    """Whether tags and tree agree that this is one phrase: no verb of the sentence in it, no word, quotation, list cut."""
    inside = piece.gap()
    if not inside:
        return False
    glued = re.match(r"[\w:'’*-]|\s?/", piece.after) or re.search(r"[\w:'’*-]$|/\s?$", piece.before)
    if glued or re.search(r"/\s|\s/", piece.hidden):
        return False
    if any(piece.hidden.count(a) != piece.hidden.count(b) for a, b in ("()", "“”")) or piece.hidden.count('"') % 2:
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
    half = other and not any(t.tag in VERB_TAGS or t.finite or t.tag in ("XX0", "TO0") for t in tag(other["rest"])[:3])
    return bool(half or re.search(r"(?:\b(?:and|or)|&) $", piece.before)) and not piece.clause


def _stands_alone(piece: Piece, line: Line) -> bool:
    """Whether the sentence can be understood by itself, and has enough left to recall the gap by."""
    words, tokens = piece.words, tag(piece.words)
    if not 4 <= len(words.split()) <= LONGEST or words.count("(") != words.count(")") or SIGNS.search(words):
        return False
    broken = tokens[0].finite and not line.label and not line.words.startswith(words[:12])
    if (
        tokens[0].low in FRAGMENTS
        or piece.after
        and tokens[-1].low in ENDS
        or _ends_above(line)
        or broken
        or not (_opens(piece, line) or _names_all(piece))
    ):
        return False
    topic = {word.lower().rstrip("s") for word in line.subject.name.split()}
    beside = [t for t in piece.shown() if t.low.rstrip("s") not in topic]
    return content_words(" ".join(t.word for t in beside)) + sum(t.low in LIMITS for t in beside) >= 2


def _ends_above(line: Line) -> bool:
    """Whether the line only ends a sentence that its parent begins, `… are allowed if:`, or its label is no name: `Same in: …`."""
    above = tag(line.parent.item.text.plain.strip(" :")) if line.parent is not None and not line.parent.heading else ()
    label = tag(line.label)
    if above and above[-1].low in ("both", "all", "each", "either") and line.parent and line.parent.role is Role.CLAUSE:
        return True
    return bool(above and above[-1].low in ENDS or label and label[-1].tag == "PRP")


def _opens(piece: Piece, line: Line) -> bool:
    """Whether the sentence is the first below a name: what it points at is what the card names in front of it."""
    first = line.subject.sure and line.siblings[:1] == [line] and "".join(line.parts[:1]).startswith(piece.words[:20])
    return first and len(POINTS.findall(piece.words)) <= 1


def _names_all(piece: Piece) -> bool:
    """Whether every pronoun and pointer has its noun before it in the words that are shown."""
    nouns = [t.start for t in piece.shown() if t.noun]
    return not POINTS.search(piece.words) and all(
        any(noun < token.start for noun in nouns)
        for token in tag(piece.words)
        if re.split("['’]", token.low)[0] in PRONOUNS
        and not NOBODYS.match(piece.words, token.start)
        or token.low == "that"
        and token.tag == "DT0"
    )


def _tells(piece: Piece) -> bool:
    """Whether these words are worth recalling: a number, a noun that is no empty one, what is said of it."""
    words, tokens = piece.hidden, tag(piece.hidden)
    if VAGUE.match(words) or not tokens or tokens[0].low in LINKING:
        return False
    if tokens[-1].low in EMPTY and len(tokens) <= (3 if tokens[0].tag == "AT0" else 2):
        return False  # `the right answer`
    shown = {t.low for t in piece.shown()}
    telling = [t for t in tokens if t.noun or t.tag in ("CRD", "AJ0", "VVN", "VVG")]
    if sum(t.low in shown for t in telling) * 2 > max(2, len(telling)):
        return False  # the sentence says it already
    kinds = ("CRD", "AJC") if len(tokens) == 1 else ("CRD", "AJ0", "VVN")
    if tokens[0].low in DANGLING | PRONOUNS and not piece.clause:
        return False
    return content_words(words) >= 1 and any(t.noun or t.tag in kinds for t in tokens)
