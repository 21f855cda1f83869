"""The whole parts of a sentence as pieces to hide: with what they weigh, and the sentence in the order of a question for each."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from build_decks.language.articles import without_article
from build_decks.language.clause import CONDITIONS, CUT_SHORT, Form
from build_decks.language.clauses import parse
from build_decks.language.dates import DATE
from build_decks.language.governing import EMPTY_ALONE, OBJECT_VERBS
from build_decks.language.grammar import is_name, participle, past, upper_first
from build_decks.language.lexicon import lemmas
from build_decks.language.parts import CLAUSES, Constituent, Function, Turn
from build_decks.language.tagger import content_words, tag
from build_decks.language.tokens import VERB_TAGS, Token
from build_decks.language.trees import constituents
from build_decks.quantity import Dimension
from build_decks.quantity.finder import find_quantities
from build_decks.rules.piece import Piece
from build_decks.rules.pieces import PRONOUNS
from build_decks.rules.readings import sentence_of
from build_decks.rules.wholes import mended

# Words that only hang a sentence on the one before.
LINKS = re.compile(r"^(?:(?:however|but|and|or|also|thus|therefore|hence|so|then|moreover|furthermore),?\s)+", re.I)
COUNTED = re.compile(r":\s.*(?:,| and )|,\sone\s")  # what there are so many of: they can be counted
NEGATED = re.compile(r"\s(?:cannot|(?:[a-z]+\s)?(?:not|never)|[a-z]+n['’]t)\b")
HALF = re.compile(r"\s(?:and|or|&)$")
PHRASE = frozenset(
    "AT0 DPS CRD ORD AJ0 AJC AJS AV0 NN0 NN1 NN2 NP0 VVN PRF".split()
)  # tags of what a noun has before it
TORN = re.compile(r",\s(?:shortly|soon|long|just|immediately|right|even|only)$")
LEAST = 5  # what a part must weigh to be a gap
MEASURED = 12  # what a number with its unit weighs: no words say as much
IN_PREDICATE = frozenset((Function.OBJECT, Function.TAIL, Function.COMPLEMENT))
# Parts that say what a thing is, or who does it, tell most.
WEIGHTS = {
    Function.COMPLEMENT: 3,
    Function.AGENT: 2,
    Function.SAID: 2,
    Function.OBJECT: 1,
    Function.CONDITION: 1,
    Function.DEED: 1,
}


@lru_cache(maxsize=1024)
def constituents_in(part: str) -> tuple[Piece, ...]:
    """A piece for each whole part of a sentence, in the clause that says it."""
    return tuple(_constituents(part))


def _constituents(part: str) -> Iterator[Piece]:
    text = sentence_of(part, True)
    shift = len(text) - len(part)  # the `It` that was put before it
    for found in constituents(text):
        one = _with_other_half(found, text)
        opening = text.startswith("It is ") and one is not None and one.start == shift == len("It is ")
        if one is None or one.start < shift or opening and one.function is Function.COMPLEMENT:
            continue  # `Low in the water`: in a gap that opens the line, how a thing is cannot be told
        opens, closes = _clause(part, max(0, one.opens - shift), one.closes - shift)
        piece = _piece(part, (opens, one.start - shift, one.end - shift, closes))
        within = opens <= one.start - shift and one.end - shift <= closes
        if within and not NEGATED.match(piece.after):  # many things do not
            whole = mended(replace(piece, clause=one.function in CLAUSES))
            turn = _sound(one, text, shift) if whole.hidden == piece.hidden else None
            yield _compared(replace(whole, weight=_weight(one, whole.hidden), turn=turn))


def _with_other_half(one: Constituent, text: str) -> Constituent | None:
    """`[the mast and] right sail`: with the noun that the tree cut off behind `and`; nothing where more stands there."""
    if not HALF.search(text[one.start : one.end]):
        return one
    rest = text[one.end : one.closes].strip(" .")
    other = tag(rest)
    noun = other and (other[-1].noun or len(other) == 1 and "NOUN" in lemmas(other[-1].low))
    if not noun or not all(t.tag in PHRASE for t in other[:-1]):
        return None
    whole = f"{text[one.start : one.end]} {rest}"
    turn = one.turn and replace(one.turn, hidden=whole, rest=one.turn.rest.removesuffix(rest).strip(), last=True)
    return replace(one, end=text.index(rest, one.end) + len(rest), turn=turn)


def turn_of(part: str, words: str) -> Turn | None:
    """The turn of the part of a sentence that is these words, but for an article."""
    bare = without_article(words)
    return next((p.turn for p in constituents_in(part) if p.turn and without_article(p.hidden) == bare), None)


def turn_in_brackets(sentence: str, inside: str, cause: re.Match[str] | None) -> Turn | None:
    """The turn of a sentence for what a bracket at its end says: why it is so, `(due to frost)`, or which the things before it are."""
    parts = [(p.turn, p.after.strip()) for p in constituents_in(sentence) if p.turn and p.turn.function in IN_PREDICATE]
    last, after = next(
        ((turn, after) for turn, after in parts if turn.rest.endswith(after) and (cause or not after)), (None, "")
    )
    if last is None:
        return None
    if cause is not None:
        rest = " ".join(filter(None, (last.rest.removesuffix(after).strip(), last.link, last.hidden, after)))
        return replace(last, function=Function.CAUSE, hidden=cause["cause"], link=cause["link"].lower(), rest=rest)
    thing = re.sub(r"^(?:the|all|both|these|their|its)\s", "", last.hidden)
    asked = last.form is not Form.COPULA and all(t.noun or t.tag in ("AJ0", "VVN", "CRD") for t in tag(thing))
    return replace(last, function=Function.MEMBERS, hidden=inside, object=thing) if asked else None


def _sound(one: Constituent, text: str, shift: int) -> Turn | None:
    """The turn of a part where the tags agree with the tree; without the `It` that was put before the sentence."""
    turn = one.turn
    if turn is None or not any(_is_verb(t) for t in tag(text) if t.low.removesuffix("not") == turn.finite):
        return None
    if (
        turn.verb in EMPTY_ALONE
        and turn.form is Form.ACTION
        and not turn.object
        and turn.function is not Function.OBJECT
    ):
        return None
    opening = text[one.opens : one.start].removesuffix(turn.hidden.partition(text[one.start : one.end])[0])
    if turn.function is Function.SUBJECT and not turn.opening and LINKS.sub("", opening):
        return None  # the sentence began before
    told = parse(text)
    done = told is not None and told.form is Form.PASSIVE and told.elliptic and not shift and turn.form is Form.ACTION
    if told is not None and done and told.verb == turn.verb and told.subject in (turn.subject, turn.hidden):
        return None  # `Anna Lee elected mayor`: done to her
    asks_object, passive = turn.function is Function.OBJECT, shift == len("It is ") and text.startswith("It is ")
    if not asks_object and not passive and _may_be_done(turn, text, bool(shift)):
        return None
    if turn.opening.strip(" ,").lower() in CONDITIONS | CUT_SHORT:
        return None  # of which the rest was read as the sentence
    if turn.imperative and ((clause := parse(text)) is None or not clause.imperative) or asks_object and passive:
        return None
    if re.search(r"[:;]", f"{turn.opening} {turn.subject} {turn.rest}") or TORN.search(turn.opening.rstrip(" ,")):
        return None  # a list, another sentence, `shortly` without its `after the war`
    if turn.function in (Function.SUBJECT, Function.OBJECT) and _holds_another(f"{turn.rest} {turn.hidden}"):
        return None
    return replace(turn, subject="") if shift and turn.subject == "It" and turn.function is not Function.AGENT else turn


def _may_be_done(turn: Turn, text: str, elliptic: bool) -> bool:
    """`Lamps later introduced for ships`, `Blended into oil`: whether a past form may be a participle, and its subject what it is done to."""
    if not turn.finite == past(turn.verb) == participle(turn.verb):
        return False
    link = re.search(rf"\b{re.escape(turn.finite)} (?:into|in|by|for|from|to|with|on|at|as)\b", text)
    bare = elliptic or tag(text)[0].tag not in ("AT0", "DT0", "DPS", "NP0", "NN2")  # a telegram
    return bool(link and bare) or not turn.object and (elliptic or turn.verb in OBJECT_VERBS)


def _holds_another(words: str) -> bool:
    """`closed the gates and the old wardens refused to leave`: whether a second subject with its verb stands behind `and`."""
    tokens = tag(words)
    verbs = [i for i, t in enumerate(tokens) if t.tag in ("VVD", "VVZ", "VBD", "VBZ")]
    for first, second in itertools.pairwise(verbs):
        between = tokens[first + 1 : second]
        at = next((i for i, t in enumerate(between) if t.tag == "CJC"), len(between))
        subject = between[at + 1 :]
        if subject and subject[-1].noun and all(t.noun or t.tag in ("AJ0", "AT0", "DPS") for t in subject):
            return True
    return False


def _is_verb(token: Token) -> bool:
    only = token.low.endswith("s") and lemmas(token.low).keys() == {"VERB"}
    return token.finite or token.tag in VERB_TAGS or only


def _compared(piece: Piece) -> Piece:
    """`is [wider than a door]`: which of the two is the wider one, `is […] than a door`."""
    thing, than, other = piece.hidden.partition(" than ")
    ahead = than and not piece.clause and any(map(_compares, tag(piece.before)[-3:-1]))
    if ahead and not _compares(tag(thing)[-1]):  # `more open to [frost] than oak`
        return replace(piece, hidden=thing, after=f"{than}{other}{piece.after}", turn=None)
    found = re.match(r"(?P<how>[a-z]+)(?P<than> than .+)", piece.hidden)
    if found is None or tag(found["how"])[0].tag != "AJC":
        return piece
    return replace(piece, hidden=found["how"], after=f"{found['than']}{piece.after}", turn=None)


def _compares(token: Token) -> bool:
    return token.tag == "AJC" or token.low in ("more", "less")


def quantities_in(part: str) -> Iterator[Piece]:
    """A piece for each number of a sentence; without a unit only where it stands alone."""
    if not (quantities := find_quantities(part)):
        return
    opens, closes = _clause(part, 0, len(part))
    dates = [match.span() for match in DATE.finditer(part)]
    parts = [piece for piece in constituents_in(part) if piece.turn]
    for quantity in quantities:
        if any(start <= quantity.start < end for start, end in dates):
            continue  # the half of a date: `48 BC`
        sign = re.search(r"[<>≤≥~]=?\s?$", part[opens : quantity.start])  # `< 30 ml`
        start = opens + sign.start() if sign else quantity.start
        piece = _piece(part, (opens, start, quantity.end, closes))
        piece = replace(piece, turn=_counting(piece, parts))
        paired = re.search(r"(?:\d|\b(?:and|or)|[-+/,])\s?$", piece.before) or re.match(
            r"\s?(?:(?:and|or)\b|[-+/,]|\d)", piece.after
        )
        denied = re.search(r"\bnot (?:an? )?$", piece.before) or re.match(r"\s?[+×*]\s?\d", piece.after)
        if denied:
            continue  # `not a 48 bit number`; one side of a sum
        if quantity.unit:
            yield replace(piece, weight=MEASURED)
        elif not (
            paired or COUNTED.search(piece.after) or quantity.surface.isalpha() or quantity.dimension is Dimension.YEAR
        ):
            yield replace(piece, weight=LEAST)


def _counting(number: Piece, parts: list[Piece]) -> Turn | None:
    """The turn of the part that is this number, or begins with it."""
    at = len(number.before)
    same = (p for p in parts if p.turn and len(p.before) <= at and p.hidden.endswith(number.hidden))
    opened = (p for p in parts if p.turn and p.hidden.startswith(number.hidden) and len(p.before) == at)
    found = next(same, None) or next(opened, None)
    return found.turn if found else None


def _piece(part: str, marks: tuple[int, int, int, int]) -> Piece:
    opens, start, end, closes = marks
    if opens and tag(part[opens:])[0].finite:
        opens = 0  # `…, and are tied`: whose verb it is stands before
    before = upper_first(part[opens:start]) if opens else part[:start]
    return Piece(before, part[start:end], part[end:closes].rstrip(" ."))


def _clause(part: str, opens: int, closes: int) -> tuple[int, int]:
    """Where the clause that is shown begins and ends, without the words that hang it on the one before."""
    tokens = tag(part[opens:closes])
    if opens and tokens and tokens[0].low in PRONOUNS:
        opens = 0  # `…, and it …`: understood only behind what comes before
    link = LINKS.match(part[opens:closes])
    return opens + (link.end() if link else 0), closes


def _weight(one: Constituent, words: str) -> int:
    """The more words of meaning a part has, the fewer others would fit into its gap; a long one is hard to recall."""
    named = any(is_name(word.strip(",.")) for word in words.split())
    subject = one.function is Function.SUBJECT  # which many things may be
    telling = WEIGHTS.get(one.function, 0) + 2 * min(content_words(words), 2 if subject else 4)
    telling += words.lower().startswith("only ") + (one.function is Function.CAUSE)
    if subject and words[0].isdigit():
        return 0  # of which only the number is asked
    dated = DATE.fullmatch(words) is not None
    return telling + named + 2 * dated + 2 * bool(re.search(r"\d", words)) - (len(words.split()) > 9)
