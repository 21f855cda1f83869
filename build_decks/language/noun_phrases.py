"""Noun phrases that a reader of clauses may take for sentences: all their verbs say which thing is meant."""

from __future__ import annotations

from build_decks.language.articles import is_mass
from build_decks.language.grammar import is_plural
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.tokens import Token

DETERMINING = frozenset({"AT0", "PNP", "DPS"})
JOINING = frozenset("if when before after until unless because while where once".split())
UNITS_OF_TIME = frozenset(
    "year day week month century decade hour minute morning evening night noon summer winter spring autumn".split()
)
# What is told by a clause behind it: `amount a shop can sell at that price`.
AMOUNTS = frozenset("amount number quantity time price rate share distance speed".split())
RELATIVE = frozenset("that which who".split())


def names_only(tokens: tuple[Token, ...]) -> bool:
    """`price a boat fetches`, `delay before the tide turns`, `plank that breaks if a boat hits it`: a thing, and no sentence about it."""
    if (
        not tokens
        or tokens[0].tag in ("PRP", "CJS", "AVQ", "AV0", "PNP", "VVG", "TO0", "EX0")
        or any(t.word in ",;:()" for t in tokens)
    ):
        return False
    per = next((i for i, t in enumerate(tokens) if t.low == "per"), 0)
    if per and tokens[per - 1].low.endswith("s") and per >= len(tokens) - 3 and "NOUN" in lemmas(tokens[per - 1].low):
        return all(t.noun or t.tag == "AJ0" for t in tokens[: per - 1])  # `turns per minute`
    verbs = [i for i, t in enumerate(tokens) if t.finite and not (_is_amount(t) or i and tokens[i - 1].tag == "PRF")]
    if not verbs:
        return False
    groups = [i for n, i in enumerate(verbs) if not n or any(_starts_again(t) for t in tokens[verbs[n - 1] + 1 : i])]
    joins = next((i for i, t in enumerate(tokens) if i and t.low in JOINING and t.tag != "NN1"), 0)
    relative = next((i for i, t in enumerate(tokens) if i and t.low in RELATIVE and tokens[i - 1].noun), 0)
    if relative and joins > relative:
        before = [i for i in groups if i < joins]
        return len(groups) == 2 and before == [relative + 1] and tokens[0].tag != "NN2"
    if not relative and joins and len(groups) == 1 and groups[0] > joins:
        return _is_one_thing(tokens[:joins])
    return len(groups) == 1 and _reduces(tokens, groups[0])


def _is_amount(token: Token) -> bool:
    return token.low in AMOUNTS


def _may_be_noun(tokens: tuple[Token, ...], at: int) -> bool:
    return (
        tokens[at].noun or _is_amount(tokens[at]) or at > 0 and tokens[at - 1].tag == "PRF" and tokens[at].tag == "VVZ"
    )


def _starts_again(token: Token) -> bool:
    return token.noun or token.tag in DETERMINING


def _is_one_thing(tokens: tuple[Token, ...]) -> bool:
    """A bare noun in the singular that is counted: what a sentence would open with an article."""
    *before, noun = tokens
    bare = all(t.tag in ("AJ0", "NN1", "VVN", "ORD") for t in before)
    return bare and noun.tag == "NN1" and not is_plural(noun.word) and not is_mass(noun.low)


def _reduces(tokens: tuple[Token, ...], verb: int) -> bool:
    """`boats a harbour holds`: a noun, and right behind it another with its article, whose verb lacks its object."""
    at = next((i for i in range(1, verb) if tokens[i].tag in DETERMINING and _may_be_noun(tokens, i - 1)), 0)
    noun = tokens[at - 1]
    amount = any(_is_amount(t) for t in tokens[:at])
    if not at or any(t.tag in DETERMINING for t in tokens[1:at]):
        return False
    if amount:
        return True
    if (
        noun.low.rstrip("s") in UNITS_OF_TIME
        or at == 1
        and noun.low.endswith("s")
        and verb_lemma(noun.low)
        or "NOUN" not in lemmas(noun.low)
    ):
        return False
    last = tokens[-1]
    ends = last.finite or last.tag in ("VVI", "VVN", "VBI") or last.tag in ("PRP", "AVP", "AV0")
    return ends and all(not t.noun or t.tag == "VVG" for t in tokens[verb + 1 :])
