"""Tags set right by the words around them: notes leave out articles and subjects, and the model was trained on whole sentences.

Each correction is one small function that changes the tokens of a line in place.
"""

from __future__ import annotations

import itertools
import re
import string
from collections.abc import Callable

from build_decks.language import telegram_tags, verb_tags
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.model import tag_words
from build_decks.language.tokens import FINITE, VERB_TAGS, Token, retag

FOR_SO_LONG = re.compile(r"for (?:up to |about )?[\d.,]+ (?:%|(?:percent|second|minute|hour|day|week|month|year)s?\b)")
# Forms of verbs that no noun has, whatever the model thinks: they stand behind their subject.
LASTING = frozenset("stays remains becomes seems".split())
SURE_VERBS = frozenset("refers belongs consists relates applies leads occurs depends means stands travels".split())


def corrected(tokens: list[Token]) -> tuple[Token, ...]:
    """The tokens of a line with the tags that the whole line asks for."""
    words = {token.low for token in tokens}
    for telling, correct in CORRECTIONS:
        if not telling or not telling.isdisjoint(words):
            correct(tokens)
    return tuple(tokens)


def _lettered(tokens: list[Token]) -> None:
    """`Router B sends the table`: a thing of several, told from the others by its letter."""
    for i, (token, after) in enumerate(itertools.pairwise(tokens)):
        lettered = len(after.word) == 1 and "A" <= after.word <= "Z"
        named = lettered and re.fullmatch(r"[A-Z][a-z]{2,}", token.word)
        behind = tokens[i + 2] if i + 2 < len(tokens) else None
        if named and (behind is None or behind.finite or behind.tag in ("CJC", "VM0")):
            retag(tokens, i, "NN1")
            retag(tokens, i + 1, "NP0")


def _neighbours(tokens: list[Token]) -> None:
    """What two or three words settle between them, from left to right."""
    verb_before = False
    for i, (token, after) in enumerate(itertools.pairwise(tokens)):
        before = tokens[i - 1] if i > 0 else None
        verb_before = verb_before or before is not None and before.finite
        if token.word in ("a", "A") and after.low == "few":
            retag(tokens, i + 1, "AJ0")
        if token.tag == "AV0" and token.low in BESIDE and after.tag in ("AT0", "DPS"):
            retag(tokens, i, "PRP")  # `The lamp is below the saddle`
        if before is None or token.tag not in ("NN2", "VVZ", "VVI") and token.low not in SURE_VERBS:
            continue
        if _moves_treated(tokens, i) and not verb_before:  # `The pump moves treated water`
            retag(tokens, i, "VVZ")
            retag(tokens, i + 1, "AJ0")
        elif token.low in SURE_VERBS or verb_before and _second_deed(tokens, i):
            retag(tokens, i, "VVZ")
            noun = i == 1 and before.tag == "AJ0" and "NOUN" in lemmas(before.low)
            retag(tokens, i - 1, "NN1" if noun else before.tag)
        elif before.tag == "CRD" and token.tag == "VVZ" and before.low not in ("1", "one"):
            retag(tokens, i, "NN2")  # `5 times with …`
        elif token.tag == "VVI" and before.noun:
            retag(tokens, i, "NN1")  # `restrict data access to …`
        elif token.tag == "NN2" and _object_begins(after) and verb_lemma(token.word) and not verb_before:
            retag(tokens, i, "VVZ")  # `Service polls the queue`, `A gauge measures how high the water is`


def _second_deed(tokens: list[Token], i: int) -> bool:
    """`The canal leaves the lake and meanders through the town`: behind `and` what the lexicon knows only as a verb; not `reads and writes of`."""
    if i < 2 or tokens[i].tag != "NN2" or tokens[i - 1].tag != "CJC" or tokens[i + 1].tag not in ("PRP", "AT0", "DPS"):
        return False
    deed = tokens[i].low.endswith("s") and lemmas(tokens[i].low).keys() == {"VERB"}
    return deed and not (tokens[i - 2].low.endswith("s") and verb_lemma(tokens[i - 2].low))


BESIDE = frozenset(
    "above below inside outside behind beneath underneath beyond opposite around along near under".split()
)
ASKING = frozenset("how whether why what".split())


def _split_infinitive(tokens: list[Token]) -> None:
    """`The crew needs to not touch the wheel`."""
    for i in range(len(tokens) - 2):
        if tokens[i].tag != "PRP" or tokens[i].low != "to" or (tokens[i + 1].low, tokens[i + 2].tag) != ("not", "VVI"):
            continue
        retag(tokens, i, "TO0")
        if (
            i
            and tokens[i - 1].tag == "NN2"
            and verb_lemma(tokens[i - 1].word)
            and not any(t.finite for t in tokens[:i])
        ):
            retag(tokens, i - 1, "VVZ")


def _object_begins(token: Token) -> bool:
    return token.tag in ("AT0", "DPS") or token.low in ("it", "them", "him", "us", "me") or token.low in ASKING


def _moves_treated(tokens: list[Token], i: int) -> bool:
    return (
        i > 1
        and tokens[i].tag == "NN2"
        and tokens[i + 1].tag == "VVD"
        and tokens[i - 1].tag == "NN1"
        and tokens[0].tag == "AT0"
        and i + 2 < len(tokens)
        and tokens[i + 2].noun
        and bool(verb_lemma(tokens[i].word))
    )


def _verb_behind_acronym(tokens: list[Token]) -> None:
    """`S3 uses strong consistency`."""
    named = len(tokens) > 3 and tokens[1].tag == "NN2" and re.fullmatch(r"[A-Z][A-Z0-9]+", tokens[0].word)
    if named and tokens[2].tag in ("NN1", "AJ0", "AT0") and _may_be_verb_of_it(tokens[1:]):
        retag(tokens, 1, "VVZ")


def _first_word(tokens: list[Token]) -> None:
    """The first word of a line has no capital to tell by, and often no subject before it."""
    first = tokens[0]
    if first.low in ADVISING and len(tokens) > 1 and (tokens[1].noun or tokens[1].tag in ("AJ0", "AT0", "VVN", "VVD")):
        retag(tokens, 0, "VVB")  # `Use managed ropes`, `Prefer oak`
        if tokens[1].tag == "VVD":
            retag(tokens, 1, "AJ0")
        return
    third = tokens[2] if len(tokens) > 2 else None
    if first.low in GIVING and tokens[1:] and tokens[1].word.endswith("s") and third is not None and third.tag == "AT0":
        retag(tokens, 0, "VVB")  # `Give guests a key`
        retag(tokens, 1, "NN2")
        return
    object_ = (
        third is not None and third.tag in ("AT0", "DPS") and third.low not in ("every", "each")
    )  # not `Check pads every month`
    if (
        object_ and first.tag == "VVB" and tokens[1].tag == "NN2" and verb_lemma(tokens[1].word)
    ):  # `Overload damages the motor`
        retag(tokens, 0, "NN1")
        retag(tokens, 1, "VVZ")
    elif first.tag == "VVI" or first.noun and len(tokens) > 2 and _may_be_command(tokens):
        retag(tokens, 0, "VVB")
    elif first.tag not in FINITE and _may_be_verb_of_it(tokens):
        retag(tokens, 0, "VVZ")


GIVING = frozenset("give lend teach tell send assign".split())  # to somebody, something
ADVISING = frozenset("use prefer choose pick avoid".split())
COMMANDS = frozenset("store copy upload download place move set".split())  # nouns too, but seldom before another noun


def _may_be_command(tokens: list[Token]) -> bool:
    """`Store message in S3`: a base form with an object and a tail, read as a verb behind "You", and no other verb."""
    first, nxt = tokens[0], tokens[1]
    if first.low in COMMANDS and nxt.low != "of" and any(t.tag == "PRP" for t in tokens[1:]):
        return not any(t.finite for t in tokens[1:])
    if (
        first.low != verb_lemma(first.word)
        or any(t.finite or t.tag in ("VVN", "CJC") for t in tokens[1:])
        or nxt.low == first.low
    ):
        return False
    if nxt.tag in ("AT0", "DPS"):
        return True
    if (
        not (nxt.noun or nxt.tag == "AJ0")
        or not nxt.word.islower()
        or not any(t.tag in ("PRP", "TO0") and t.low != "of" for t in tokens[2:])
    ):
        return False
    again = tag_words(("You", first.low, *(t.word for t in tokens[1:])))
    alone = tag_words((first.low,))
    return again[1] in VERB_TAGS and alone[0] in VERB_TAGS


def _may_be_verb_of_it(tokens: list[Token]) -> bool:
    """`Stores VHD files`, `Works with both …`: a third person form whose rest holds an object or a preposition, no verb."""
    first = tokens[0].word
    if len(tokens) < 2 or not re.fullmatch(r"[A-Za-z]*[^\Ws]s", first) or verb_lemma(first) in ("", first.lower()):
        return False
    rest = tokens[1:]
    for at, token in enumerate(rest):  # up to the first break, nothing else may be the verb
        if (
            token.word in (",", ";", ".", "–", "—", "-", ":", "(")
            or token.low in ("then", "so")
            or token.tag in ("CJS", "TO0", "DTQ", "PNQ", "CJT")
        ):
            break
        if token.finite and (token.tag != "VVB" or at > 1):
            return False
    nxt = rest[0]
    if nxt.word in (":", ",", "-", "–", "—", "(", "=", "→", ">"):
        return False
    if verb_lemma(nxt.low) == nxt.low and nxt.tag in ("VVB", "NN1") and _is_verb_behind(first, rest):
        return False
    if nxt.tag == "VVB" and (len(rest) == 1 or rest[1].tag == "AV0"):
        return True  # `Polls queue periodically`
    if nxt.tag in ("AT0", "DT0", "DPS", "AJ0", "PNP", "AVP") or nxt.low in ("both", "all", "multiple", "only", "up"):
        possible = nxt.tag == "AJ0" and (len(rest) == 1 or not any(t.noun for t in rest[1:3]))  # `Duplicates possible`
        return nxt.low != "such" and (not possible or first.lower() in LASTING)
    if nxt.noun:  # a plural before another noun is rare in English, outside of titles: `Stores VHD files`
        return len(rest) > 1 and not all(t.word[:1].isupper() for t in tokens if t.word.isalpha()) or nxt.word.islower()
    again = tag_words(("It", first.lower(), *(t.word for t in rest)))
    if nxt.tag == "AV0" and len(rest) > 2 and rest[1].tag == "PRP":
        return again[1] == "VVZ"  # `Runs well on diesel`
    glued = re.search(r"\d[A-Za-z]", nxt.word) or len(rest) > 1 and rest[1].noun
    if nxt.tag == "CRD" and glued or nxt.low == "for" and FOR_SO_LONG.match(" ".join(t.low for t in rest[:5])):
        return again[1] == "VVZ"  # `returns 1MB at a time`, `lives for 12 years`
    return nxt.tag == "PRP" and nxt.low not in ("of", "for", "in") and again[1] != "NN2"


def _is_verb_behind(first: str, rest: list[Token]) -> bool:
    """`Rods recover faster`, `Rods pool their heat`: a bare form behind a plural that no dictionary knows as a noun, or with an object."""
    owned = len(rest) > 1 and rest[1].tag in ("DPS", "AT0") and rest[0].tag == "NN1"
    return "NOUN" in lemmas(first) and (owned or "NOUN" not in lemmas(rest[0].low))


# In the order in which they are made, each with the words of which a line must have one; where there are none, its tags tell.
CORRECTIONS: tuple[tuple[frozenset[str], Callable[[list[Token]], None]], ...] = (
    (frozenset({"longer"}), verb_tags.no_longer),
    (frozenset({"first"}), verb_tags.first_done),
    (frozenset({"lay"}), verb_tags.laying),
    (frozenset({"each"}), verb_tags.each_other),
    (frozenset({"help", "helps"}), verb_tags.helping),
    (frozenset(), verb_tags.nouns_behind),
    (frozenset(string.ascii_lowercase), _lettered),
    (frozenset(), _neighbours),
    (frozenset({"not"}), _split_infinitive),
    (frozenset(), _verb_behind_acronym),
    (frozenset(), verb_tags.verb_before_purpose),
    (frozenset(), _first_word),
    (verb_tags.OPENING, verb_tags.deed_behind_adverb),
    (frozenset(), verb_tags.told_deed),
    (frozenset(), verb_tags.deeds),
    (telegram_tags.ONE, telegram_tags.verb_of_one),
    (frozenset({"last"}), telegram_tags.lasting),
    (telegram_tags.BEFORE_CASES, telegram_tags.deed_before_condition),
    (frozenset({"and", "or"}), telegram_tags.last_listed),
    (telegram_tags.BEFORE_CASES, telegram_tags.verb_before_condition),
    (frozenset(), telegram_tags.last_deed),
    (frozenset({"up", "down"}), telegram_tags.noun_before_change),
    (frozenset({"and", "or"}), verb_tags.first_of_two),
)
