"""Where the verb group of a clause begins, or a complement that has lost its verb."""

from __future__ import annotations

from itertools import pairwise

from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.tokens import Token

GOVERNED = frozenset("for to from of with in on against".split())
JUDGING = frozenset(
    "typical common good great best bad poor fine useful ideal suitable".split()
)  # what for, is a verdict
RELATIONS = frozenset(
    "alternative successor predecessor precursor opposite part member subset superset derivative branch extension component counterpart "
    "inverse reverse complement replacement substitute characteristic".split()
)
BESIDE = frozenset(
    "adjacent between below beneath above behind beyond near nearest closest next opposite facing outside inside around".split()
)
MADE = frozenset("made composed comprised built formed".split())
KEPT = frozenset("managed owned operated provided hosted maintained defined based supported issued".split())


def verb_group_at(tokens: tuple[Token, ...]) -> int | None:
    """Where the main verb group begins: the first finite verb outside a relative clause, else a bare participle."""
    if (done := _opening_participle(tokens)) is not None:
        return done
    relative = False
    for index, token in enumerate(tokens):
        if token.tag in ("DTQ", "CJT", "PNQ") and index > 0 and token.low in ("which", "that", "who", "whose"):
            relative = True
        if token.finite and not (token.word.isupper() and token.tag[:2] in ("VV", "VD") and len(token.word) > 1):
            if relative:
                relative = False
                continue
            if token.tag == "VVB" and index > 0 and _noun_after_all(tokens, index):
                continue
            if index == 1 and tokens[0].tag == "CRD":
                continue  # `4 KB read per second`
            if token.tag == "VVD" and index > 0 and (_reduced_relative(tokens, index) or _adjectival(tokens, index)):
                continue
            if index > 1 and tokens[index - 1].tag == "PNP" and tokens[index - 2].noun:
                continue  # `pairs you can add`: a relative clause without its pronoun
            return index
        if token.word in (";", ":") and index > 0:
            break
    for index, token in enumerate(tokens):
        if token.tag == "VVN" or (token.tag == "VVD" and token.word.endswith("ed")):
            before = tokens[:index]
            if index == len(tokens) - 2 and tokens[index + 1].noun:
                break
            after = tokens[index + 1] if index + 1 < len(tokens) else None
            ends = (
                after is None or after.tag in ("PRP", "TO0", "CJS", "AV0", "AVP", "CJC", "AVQ") or after.word in ",;("
            )
            if ends and all(
                t.noun or t.tag in ("AV0", "AT0", "AJ0", "DT0", "DPS", "PRF", "XX0", "CRD", "CJC") for t in before
            ):
                return index
            break
        if token.tag in ("PRP", "TO0") or token.word in ",;:(":
            break
    return None


def _opening_participle(tokens: tuple[Token, ...]) -> int | None:
    """`Used to store what nobody needs when the gate is shut`, `mostly composed of silt`: a participle that opens a line, with its
    preposition; what comes later belongs to what hangs on it."""
    at = next((i for i, t in enumerate(tokens) if t.tag != "AV0"), 0)
    if len(tokens) < at + 3 or tokens[at].tag != "VVN" or tokens[at + 1].tag not in ("TO0", "PRF", "PRP"):
        return None
    if tokens[at + 1].tag == "PRF" and (tokens[at].low not in MADE or any(t.tag == "CJC" for t in tokens)):
        return None
    finite = next((i for i, t in enumerate(tokens) if t.finite), None)
    opened = next((i for i, t in enumerate(tokens) if t.tag in ("CJT", "PNQ", "DTQ", "CJS")), len(tokens))
    before = tokens[: min(opened, len(tokens))]
    joined = any(a.tag == "CJC" and b.low.endswith("ed") for a, b in pairwise(before))  # `Made of oak and tarred`
    plain = not joined and not any(t.word in ",;:" for t in before)
    return at if plain and (finite is None or opened < finite) else None


def bare_adjective_at(tokens: tuple[Token, ...]) -> int | None:
    """Where a complement without its verb begins: `all 4 bells [always audible] within 1 mile`, `Duplicates [possible]`."""
    if (governing := _governing_at(tokens)) is not None:
        return governing
    for index, token in enumerate(tokens):
        if (
            token.tag == "AJ0"
            and index > 0
            and tokens[index - 1].tag in ("NN1", "NN2", "NN0", "NP0", "AV0", "UNC")
            and token.word.islower()
        ):
            after = tokens[index + 1] if index + 1 < len(tokens) else None
            if after is None or after.tag in ("PRP", "CJS", "TO0"):
                start = index
                while start > 1 and tokens[start - 1].tag == "AV0":
                    start -= 1
                return (
                    start
                    if any(t.noun for t in tokens[:start])
                    and all(not t.finite and t.tag not in ("PRP", "TO0") for t in tokens[:start])
                    else None
                )
    return None


def _governing_at(tokens: tuple[Token, ...]) -> int | None:
    """`Resistant to salt`, `Typical of barges`, `Mostly responsible for the gates`, `Part of the drum`: an adjective, or a noun that says how the thing stands to
    another, with its preposition, and nothing before it but adverbs."""
    at = next((i for i, t in enumerate(tokens) if t.tag != "AV0"), 0)
    if len(tokens) < at + 3 or any(t.finite for t in tokens):
        return None
    word, after = tokens[at].low, tokens[at + 1]
    if word == "part" and any(t.low in BESIDE for t in tokens[at + 3 :]):
        return None  # `Part of the deck behind the mast`: which part, and so what it is
    if word in RELATIONS and (after.low == "to" and after.tag == "PRP" or after.tag == "PRF"):
        return at
    told = (
        tokens[at].tag == "AJ0"
        and lemmas(word)
        and verb_lemma(word) != word
        and not word.endswith("ing")
        and (word not in JUDGING or after.tag == "PRF")
    )
    governed = after.tag == "PRF" or after.tag == "PRP" and after.low in GOVERNED
    return at if told and governed else None


def _noun_after_all(tokens: tuple[Token, ...], index: int) -> bool:
    """A bare form tagged as a verb between nouns, after a singular subject: `KCL load balances`, `the request limit is`."""
    if tokens[index + 1 : index + 2] and tokens[index + 1].tag == "CJS" and all(t.tag == "AV0" for t in tokens[:index]):
        return False  # `Only use if the wind is low`
    later = any(t.finite and t.tag != "VVB" for t in tokens[index + 1 :][:4])
    head = next((i for i, t in enumerate(tokens[:3]) if t.noun), 3)
    if index > head + 2 and tokens[head].tag == "NN2" and tokens[head + 1].tag in ("PRF", "PRP"):
        return later  # `Cells of the pancreas release …`: the plural agrees with it
    previous = tokens[index - 1]
    return later or (
        previous.tag in ("AT0", "DPS", "AJ0", "NN1", "CRD") and previous.tag != "NN2" and previous.low not in ("data",)
    )


def _adjectival(tokens: tuple[Token, ...], index: int) -> bool:
    """`customer managed policies`: a participle between a common noun in the singular and the plural that ends a short phrase."""
    return (
        index == len(tokens) - 2
        and tokens[index + 1].tag == "NN2"
        and tokens[index - 1].noun
        and tokens[index - 1].tag != "NN2"  # `workers demanded reforms`
        and (tokens[index - 1].tag != "NP0" or tokens[index].low in KEPT)
        and tokens[index].word.endswith("ed")
    )


def _reduced_relative(tokens: tuple[Token, ...], index: int) -> bool:
    """`pump patented by Thomas Savery was …`: a participle that a later finite verb makes part of the subject."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and after.tag == "PRP" and any(t.finite for t in tokens[index + 1 :][:8])
