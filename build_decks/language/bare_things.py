"""Where a telegram has left out an article: a thing by a common noun, in a place where a sentence would have one.

`tug pulls barge into harbour` → barge, harbour
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from build_decks.language.articles import is_mass
from build_decks.language.grammar import is_plural
from build_decks.language.idioms import takes_no_article
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.tokens import POSSESSIVE, VERB_TAGS, Token

Tokens = tuple[Token, ...]

# Behind what a thing stands that has lost its article.
MEANS = frozenset("with via by as using for without like through".split())
OPENERS = MEANS | frozenset(
    "of about than in on into onto from to within at inside outside before after during against across over under towards toward above below between "
    "near around behind beneath along upon until".split()
)
CLAUSES = frozenset("when if once while until because unless as where whenever".split())
GERUND_AFTER = frozenset("by before after for without when while through from if upon on than".split())
SORTS = frozenset("type kind sort form class types kinds sorts forms classes piece pieces number".split())
MODIFIER = frozenset({"AJ0", "AJC", "AJS", "VVN", "VVD", "VVG", "ORD"})
DEEDS = VERB_TAGS - {"VVN"}
BEFORE_NOUN = frozenset({"CRD", "AT0", "DPS", "AJ0", "POS", "ORD"})
ASKING = frozenset("does did is was can could may might must should will would".split())
ONES = frozenset("anyone someone everyone nobody everybody somebody nothing something everything".split())


def bare_things(
    tokens: Tokens, opens: bool, doing: bool, counted: Callable[[int, int], bool]
) -> Iterator[tuple[int, int]]:
    """The places of the first and the last word of each. `opens`: whether the first word may begin one; `doing`: whether it says what
    somebody does; `counted`: whether there is one of what is named from here to there."""
    at, tokens = 0, _with_verb(tokens)
    joined = len(tokens)  # behind which place an `and` goes on with things like the last
    while at < len(tokens):
        last = _end_of_thing(tokens, at)
        if last < at:
            at += 1
            continue
        goes_on = at == joined + 2 and tokens[at - 1].tag == "CJC"
        if (
            _is_one_thing(tokens, at, last)
            and (goes_on or (_is_opened(tokens, at, last, doing) if at else opens and _ends_well(tokens, last)))
            and counted(at, last)
        ):
            yield at, last
            joined = last
        at = last + 1


def _with_verb(tokens: Tokens) -> Tokens:
    """The words of a question with the verb behind `does` or `can` that looked like a noun: `What does the tug tow?`"""
    asks = next((i for i, t in enumerate(tokens) if t.tag in ("VDZ", "VDB", "VDD", "VM0")), len(tokens))
    if any(t.tag in ("VVI", "VVB") for t in tokens[asks + 1 :]):
        return tokens
    run = range(asks + 2, next((i for i in range(asks + 2, len(tokens)) if not tokens[i].noun), len(tokens)))
    verbs = [i for i in run if verb_lemma(tokens[i].low) == tokens[i].low]
    if not verbs or not any(t.tag == "DTQ" for t in tokens[:asks]):
        return tokens  # `When does the crew load barge?`
    at = verbs[-1]
    return (*tokens[:at], tokens[at]._replace(tag="VVI"), *tokens[at + 1 :])


def _end_of_thing(tokens: Tokens, at: int) -> int:
    """The place of the last word of the thing that begins here, or one before its beginning."""
    first, end = tokens[at], at
    if at and _is_doing(first, tokens[at - 1]):
        return at - 1
    if first.tag == "VVG" and (at == 0 or "ADJ" not in lemmas(first.low)):
        return at - 1
    while end < len(tokens) and (tokens[end].tag in MODIFIER or tokens[end].low == "same"):
        end += 1
    head = end
    while end < len(tokens) and tokens[end].noun:
        end += 1
    return end - 1 if end > head else at - 1


def _is_doing(word: Token, before: Token) -> bool:
    """`before sailing`."""
    return before.low in GERUND_AFTER and word.low.endswith("ing") and verb_lemma(word.low) != ""


def _is_one_thing(tokens: Tokens, first: int, last: int) -> bool:
    """Whether this is one thing by a common noun, which nothing counts, and no other noun goes on with."""
    head, behind = tokens[last], tokens[last + 1 : last + 2]
    word = head.word
    if head.tag not in ("NN1", "UNC") or not word.islower() or not word.replace("-", "").isalpha():
        return False
    if len(word) < 3 or is_plural(word) or word.count("-") > 1:
        return False
    if any(t.word.endswith(POSSESSIVE) or is_plural(t.word) for t in tokens[first:last]):
        return False
    named = first < last and tokens[last - 1].word[:1].isupper() and verb_lemma(word) == word
    asks = named and tokens[0].tag in ("DTQ", "AVQ", "PNQ", "PRP")
    if asks and not any(t.tag in ("VVI", "VVB") for t in tokens):
        return False  # `What makes Excel work?`
    if behind and (_goes_on(tokens, last, behind[0]) or _shares_noun(tokens, last)):
        return False
    return all(a.end + 1 == b.start for a, b in pairwise(tokens[first : last + 1]))


def _goes_on(tokens: Tokens, last: int, behind: Token) -> bool:
    """`pin 2`, `lane A`, `file not found`, `boat sharing?`: the word behind belongs to the noun."""
    if behind.tag in ("CRD", "XX0") or behind.word.isupper() or behind.word in ":'’/-–—[":
        return True
    if len(behind.word) == 1 and behind.word.isalpha() and behind.word != "a":
        return True
    ends = last + 2 == len(tokens) - 1
    stuck = behind.start == tokens[last].end and behind.word not in ',;.?!)”"'
    return stuck or ends and behind.tag in ("VVZ", "VVG")


def _shares_noun(tokens: Tokens, last: int) -> bool:
    """`load and store instructions`, `price and quantity`."""
    behind = tokens[last + 1 : last + 4]
    if len(behind) < 2 or behind[0].tag != "CJC" or not behind[1].noun:
        return False
    return is_mass(behind[1].low) or is_plural(behind[1].word) or len(behind) > 2 and is_plural(behind[2].word)


def _ends_well(tokens: Tokens, last: int) -> bool:
    return len(tokens) == last + 1 or tokens[last + 1].word not in (",", "or", "and")


def _is_opened(tokens: Tokens, first: int, last: int, doing: bool) -> bool:
    """Whether what stands before a thing asks for an article."""
    before, ahead = tokens[first - 1], tokens[first - 2] if first > 1 else None
    words = [t.low for t in tokens[first : last + 1]]
    if before.end + 1 != tokens[first].start or takes_no_article(before.low, words):
        return False
    if before.tag in DEEDS or ahead is not None and _is_doing(before, ahead):
        if ahead is None:
            return doing or before.tag == "VVG" or before.tag == "VVZ" and not lemmas(before.low).get("NOUN")
        if before.low.endswith("ing") and not _is_gerund(tokens, first, ahead):
            return False
        return ahead.tag not in BEFORE_NOUN and not ahead.word.endswith(POSSESSIVE) and "-" not in before.word
    if before.low in ASKING:
        wanted = ("VVN", "VVD") if before.low in ("is", "was") else ("VVI", "VVB")
        named = any(t.word[0].isupper() for t in tokens[first:last]) or words[0] in ONES
        return not named and ahead is not None and any(t.tag in wanted for t in tokens[last + 1 : last + 2])
    if before.low == "of":
        return ahead is None or ahead.low not in SORTS
    if before.low == "to" and ahead is not None and ahead.low == words[-1]:
        return False  # `from door to door`
    if before.low == "to" and (before.tag == "TO0" or verb_lemma(words[0]) == words[0]) and len(words) == 1:
        return False
    if before.low == "from" and last + 2 < len(tokens) and tokens[last + 1].low == "to":
        return tokens[last + 2].tag == "AT0"  # `from door to door`
    if before.tag in ("CJS", "AVQ"):
        return before.low in CLAUSES
    return before.low in OPENERS and before.tag in ("PRP", "AVP", "TO0", "CJC")


def _is_gerund(tokens: Tokens, first: int, ahead: Token) -> bool:
    """`by sailing boat`, but not `of sailing boat`, `the term for floating dock`, `if sailing speed drops`."""
    if ahead.low not in GERUND_AFTER or first > 2 and tokens[first - 3].low == "term":
        return False
    return ahead.tag != "CJS" or not any(t.finite for t in tokens[first:])
