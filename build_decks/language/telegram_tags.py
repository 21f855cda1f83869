"""Tags of words that a telegram leaves to their neighbours to tell: a verb behind `a` or before `if`, a noun that ends an enumeration."""

from __future__ import annotations

from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.tokens import Token, retag
from build_decks.language.verb_tags import OFTEN

LONG = frozenset(
    "less more about around up only at between for from until over under almost nearly roughly a an".split()
)


def lasting(tokens: list[Token]) -> None:
    """`Storms usually last less than an hour`: behind a plural, before how long."""
    for i, token in enumerate(tokens[1:-1], 1):
        if token.low != "last":
            continue
        who = tokens[i - 1] if tokens[i - 1].low not in OFTEN else tokens[max(i - 2, 0)]
        behind = tokens[i + 1]
        if who.tag in ("NN2", "PNP") and (behind.tag == "CRD" or behind.low in LONG):
            retag(tokens, i, "VVB")
            return


def deed_before_condition(tokens: list[Token]) -> None:
    """`Two leases conflict if they overlap`: between a plural and when it does so, a verb that may be a noun."""
    for i in range(1, len(tokens) - 3):
        before, token, after = tokens[i - 1 : i + 2]
        if token.finite:
            return
        if before.tag == "NN2" and after.tag == "CJS" and after.low in BEFORE_CASES and token.tag == "NN1":
            if token.low == verb_lemma(token.word) and any(t.finite for t in tokens[i + 2 :]):
                retag(tokens, i, "VVB")
            return


BEFORE_CASES = frozenset("if iff when unless once until because whenever".split())


def last_listed(tokens: list[Token]) -> None:
    """`gusts, dark clouds, and hail`: what ends an enumeration of things is one of them, though it may be a verb."""
    words = tokens[:-1] if tokens[-1].word == "." else tokens
    if len(words) < 6 or words[-2].low not in ("and", "or") or words[-3].word != "," or not words[-4].noun:
        return
    last = words[-1]
    if last.tag in ("VVB", "VVI", "VVZ") and "NOUN" in lemmas(last.low) and any(t.word == "," for t in words[:-4]):
        at = len(words) - 1
        retag(tokens, at, "NN2" if last.tag == "VVZ" else "NN1")


def last_deed(tokens: list[Token]) -> None:
    """`King Olaf VI abdicates`: what ends the line behind a name, and no dictionary has as a noun."""
    if len(tokens) < 2 or any(t.tag != "NP0" for t in tokens[:-1]) or tokens[-1].finite:
        return
    last = tokens[-1]
    if last.tag == "NN2" and last.word.islower() and lemmas(last.low).keys() == {"VERB"}:
        retag(tokens, -1, "VVZ")


def verb_before_condition(tokens: list[Token]) -> None:
    """`Forms when the gate is shut`: what opens a line in the third person, right before when it does so, is no plural."""
    if len(tokens) < 4 or tokens[0].tag != "NN2" or tokens[1].low not in ("when", "if", "once", "until", "because"):
        return
    if verb_lemma(tokens[0].low) and any(t.finite for t in tokens[2:]):
        for at, tag in ((0, "VVZ"), (1, "CJS")):
            retag(tokens, at, tag)


def noun_before_change(tokens: list[Token]) -> None:
    """`wages up 10%`: what opens a telegram and could be a noun, before how far it went."""
    if len(tokens) < 3 or tokens[0].tag != "VVZ" or tokens[1].low not in ("up", "down") or tokens[2].tag != "CRD":
        return
    first = tokens[0]
    if "NOUN" in lemmas(first.low):
        retag(tokens, 0, "NN2")


ONE = frozenset("a an each every".split())


def verb_of_one(tokens: list[Token]) -> None:
    """`A worker bee dances on the comb`: behind `a`, `each`, no noun is a plural, so the word in -s that ends the phrase is its verb."""
    if tokens[0].low not in ONE:
        return
    end = next((i for i, t in enumerate(tokens) if i and t.tag not in ("NN1", "AJ0", "NN0", "NP0")), len(tokens))
    if not 2 <= end < len(tokens) - 1 or tokens[end].tag != "NN2" or tokens[end - 1].tag == "AJ0":
        return
    behind, verb = tokens[end + 1], tokens[end]
    opens = behind.tag in ("PRP", "AV0", "AVP", "AJ0", "CJS") and behind.low not in ("per", "for")
    if opens and verb_lemma(verb.low) not in ("", verb.low) and not any(t.finite for t in tokens[: end + 4]):
        retag(tokens, end, "VVZ")
