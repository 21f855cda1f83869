"""Tags of a verb that looks like a noun: behind an adverb (`no longer runs`), behind a plural (`pumps relieve pressure`)."""

from __future__ import annotations

import itertools

from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.tokens import POSSESSIVE, Token, retag

OPENING = frozenset("only also mostly mainly usually often sometimes generally normally typically".split())
OFTEN = frozenset("usually often sometimes always never rarely seldom frequently generally normally typically".split())
DEEDS = frozenset("works runs lasts uses needs".split())  # nouns too, but hardly behind such an adverb


def no_longer(tokens: list[Token]) -> None:
    """`No longer sold`, `It no longer runs`: an adverb, and behind it a verb."""
    for i, (token, after) in enumerate(itertools.pairwise(tokens)):
        if after.word not in ("longer", "Longer", "LONGER") or token.low != "no":
            continue
        retag(tokens, i, "AV0")
        retag(tokens, i + 1, "AV0")
        behind = tokens[i + 2] if i + 2 < len(tokens) else None
        if behind is not None and behind.noun and i and verb_lemma(behind.word):
            retag(tokens, i + 2, "VVZ" if behind.low.endswith("s") else "VVB")


def deed_behind_adverb(tokens: list[Token]) -> None:
    """`Only applies to minors`, `Usually lies in the north`: behind the adverb that opens a line, a verb that no noun is."""
    if len(tokens) < 3 or tokens[0].low not in OPENING or tokens[1].tag != "NN2":
        return
    deed = tokens[1]
    if lemmas(deed.low).keys() == {"VERB"} or deed.low in DEEDS:
        retag(tokens, 1, "VVZ")


def first_done(tokens: list[Token]) -> None:
    """`Boats were first kept in docks`, `First seen in Oslo`: how early it was done; not `the first recorded storm`."""
    for i, (token, after) in enumerate(itertools.pairwise(tokens)):
        if token.tag != "ORD" or token.low != "first" or after.tag not in ("VVN", "VVD"):
            continue
        behind = tokens[i + 2] if i + 2 < len(tokens) else None
        opens = i == 0 or tokens[i - 1].tag.startswith("VB")
        if opens and (behind is None or not (behind.noun or behind.tag.startswith("AJ"))):
            retag(tokens, i, "AV0")


def laying(tokens: list[Token]) -> None:
    """`Hens lay eggs`, `Queens lay up to 9 eggs`: what has an object is no past of `lie`."""
    for i, (token, after) in enumerate(itertools.pairwise(tokens)):
        if token.tag != "VVD" or token.low != "lay":
            continue
        behind = tokens[i + 2] if i + 2 < len(tokens) else None
        counted = (after.low, behind.low if behind else "") in (("up", "to"), ("more", "than"))
        if after.noun or after.tag in ("CRD", "DPS") or counted:
            retag(tokens, i, "VVB")


def each_other(tokens: list[Token]) -> None:
    """`Sheets bond to each other`: behind the plural that opens a sentence, what its members do to one another."""
    if len(tokens) < 5 or any(t.finite for t in tokens):
        return
    several, deed, link, *both = tokens[:5]
    linked = link.tag == "PRP" and [t.low for t in both] == ["each", "other"]
    if linked and deed.tag == "NN1" and verb_lemma(deed.word) == deed.low and several.noun and several.low[-1] == "s":
        retag(tokens, 0, "NN2")
        retag(tokens, 1, "VVB")


# Verbs that are nouns too, with the prepositions behind which they are none, and what they do.
LINKED = {
    "results": ("in", "from"),
    "forms": ("on", "when", "over", "between"),
    "acts": ("as", "on"),
    "ranges": ("from",),
    "reacts": ("with", "to"),
}


def deeds(tokens: list[Token]) -> None:
    """`Pumps relieve pressure`, `Wear results in leaks`: behind its subject, what no dictionary has as a noun, or what its link shows."""
    if any(t.finite for t in tokens):
        return
    for i in range(1, len(tokens) - 1):
        before, token, after = tokens[i - 1 : i + 2]
        many = before.tag == "NN2" or before.low in ("they", "we", "you")
        acts = before.tag == "NN2" and (after.tag in ("AT0", "DPS") or after.low in OPENING)  # `Rods pool their heat`
        bare = many and token.tag in ("NN1", "VVI") and token.low == verb_lemma(token.word)
        lowers = before.tag == "NN2" and token.tag in ("AV0", "AJ0", "AJC") and token.low == verb_lemma(token.word)
        if lowers and i <= 3 and (after.noun or after.tag in ("AT0", "DPS")):  # `Enzymes lower energy`
            retag(tokens, i, "VVB")
            return
        if bare and (acts or _only_verb(token, before)) and not after.finite:
            retag(tokens, i, "VVB")
            return
        if before.noun and token.tag == "NN2" and after.low in LINKED.get(token.low, ()):
            retag(tokens, i, "VVZ")
            return
        if _often_done(tokens, i) or _moved(tokens, i):
            retag(tokens, i, "VVZ" if token.tag == "NN2" else "VVB")
            return


def _only_verb(token: Token, before: Token) -> bool:
    if token.tag == "VVI" and before.low == "they":
        return True
    return token.word.islower() and lemmas(token.low).keys() == {"VERB"}


def _often_done(tokens: list[Token], at: int) -> bool:
    """`Boats often race at night`, `The pilot rarely signals in fog`: between an adverb of how often and a preposition."""
    if at < 2 or not tokens[at - 2].noun or tokens[at - 1].low not in OFTEN or tokens[at + 1].tag != "PRP":
        return False
    many, base = tokens[at - 2].tag == "NN2", verb_lemma(tokens[at].word)
    return bool(base) and tokens[at].tag == ("NN1" if many else "NN2") and (base == tokens[at].low) is many


def _moved(tokens: list[Token], at: int) -> bool:
    """`The hand crank pumps water into the tank`: between one thing and what goes somewhere."""
    if tokens[0].low != "the" or at + 2 >= len(tokens) or tokens[at - 1].tag != "NN1" or tokens[at].tag != "NN2":
        return False
    thing, way = tokens[at + 1 : at + 3]
    before = all(t.tag in ("AT0", "AJ0", "NN1", "NP0") for t in tokens[:at])
    return before and verb_lemma(tokens[at].low) != "" and thing.tag == "NN1" and way.low in ("into", "from", "through")


def helping(tokens: list[Token]) -> None:
    """`The old track helps predict slides`: between a noun and a verb in its base form."""
    for i in range(1, len(tokens) - 1):
        before, token, after = tokens[i - 1 : i + 2]
        if not (token.noun and before.noun and after.tag in ("VVB", "VVI") and token.low in ("help", "helps")):
            continue
        if verb_lemma(after.low) == after.low:
            retag(tokens, i, "VVZ" if token.low == "helps" else "VVB")
            retag(tokens, i + 1, "VVI")


def nouns_behind(tokens: list[Token]) -> None:
    """`strong enough to bear blows`, `prone to leaks`: behind an infinitive, and behind `to`, what ends in -s is no verb."""
    for i in range(1, len(tokens)):
        if tokens[i].tag != "VVZ":
            continue
        before = tokens[i - 1]
        if before.tag in ("VVI", "TO0") and "NOUN" in lemmas(tokens[i].low):
            retag(tokens, i, "NN2")
            if before.tag == "TO0":
                retag(tokens, i - 1, "PRP")


def first_of_two(tokens: list[Token]) -> None:
    """`The liver stores glycogen and filters bile`: two things would not *filters*, so what ends in -s before `and` is a verb as well."""
    second = next((i for i, t in enumerate(tokens) if t.finite), 0)
    if second < 3 or tokens[second].tag != "VVZ" or tokens[second - 1].low not in ("and", "or"):
        return
    for i in range(1, second - 2):
        token, behind = tokens[i], tokens[i + 1]
        if (
            token.tag == "NN2"
            and tokens[i - 1].tag in ("NN1", "NP0", "NN0")
            and verb_lemma(token.low) not in ("", token.low)
        ):
            retag(tokens, i, "VVZ")
            if behind.tag == "VVN" and not verb_lemma(behind.low):
                retag(tokens, i + 1, "NN1")
            return


def verb_before_purpose(tokens: list[Token]) -> None:
    """`Tools like Nagios poll hosts to find faults`: no verb but a noun that may be one, between a plural and an object, before `to`."""
    if tokens[0].tag != "NN2" or any(t.finite for t in tokens):
        return
    to = next((i for i, (t, then) in enumerate(itertools.pairwise(tokens)) if (t.tag, then.tag) == ("TO0", "VVI")), 0)
    for i in range(1, to - 1):
        token = tokens[i]
        if (
            token.tag == "NN1"
            and token.low == verb_lemma(token.word)
            and tokens[i - 1].noun
            and tokens[i + 1].tag == "NN2"
        ):
            retag(tokens, i, "VVB")
            return


MEASURES = frozenset("seconds minutes hours days weeks months years times miles feet metres meters degrees".split())
# What goes on with a story: no adverb of a participle, as in `newly built houses`.
GOING_ON = frozenset(
    "also later then finally eventually subsequently soon afterwards ultimately thereafter next".split()
)
# Of these, what a participle is followed by may be the name or the thing that is given: `Called the Small Dog`, `Given a berth`.
NAMING = frozenset(
    "call name consider dub term deem elect appoint make declare vote give assign allocate grant award offer send show tell teach pay deny compare "
    "base set provide".split()
)


def told_deed(tokens: list[Token]) -> None:
    """`Built a lock`, `Sank 3 ships`, `Also hired masons`: a past form that opens a line, with an object behind it, is no participle."""
    at = 1 if tokens[0].low in GOING_ON and len(tokens) > 2 else 0
    verb, behind = tokens[at], next(iter(tokens[at + 1 :]), None)
    past = verb.tag == "VVN" or at and verb.tag == "AJ0" and verb.low.endswith("ed")
    lemma = verb_lemma(verb.word) if past and behind is not None else ""
    rest = tokens[at + 1 :]
    if behind is None or not lemma or lemma in NAMING:
        return
    named = behind.low in ("a", "an", "the") or behind.tag == "DPS" or behind.word.endswith(POSSESSIVE)
    listed = at and (behind.noun or behind.tag == "AJ0") and not any(t.finite for t in rest)
    counted = behind.tag == "CRD" and any(t.tag == "NN2" and t.low not in MEASURES for t in rest[1:3])  # `sank 3 ships`
    person = behind.tag == "NP0" and not behind.word.isupper() and not any(t.tag == "NN2" for t in rest[1:2])
    if named or listed or (counted or person) and not any(t.finite or t.low == "by" for t in rest):
        retag(tokens, at, "VVD")
