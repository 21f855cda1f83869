"""Where the verb group of a clause begins, and what it says: modal, negation, passive, tense."""

from __future__ import annotations

from build_decks.language.clause import Clause, Form
from build_decks.language.cursor import Reader
from build_decks.language.grammar import participle
from build_decks.language.grammar import past as past_form
from build_decks.language.lexicon import verb_lemma
from build_decks.language.tokens import VERB_TAGS, Token

KEPT = frozenset("managed owned operated provided hosted maintained defined based supported issued".split())
MODALS = {"ca": "can", "wo": "will", "'ll": "will"}


def verb_group_at(tokens: tuple[Token, ...]) -> int | None:
    """Where the main verb group begins: the first finite verb outside a relative clause, else a bare participle."""
    relative = False
    for index, token in enumerate(tokens):
        if token.tag in ("DTQ", "CJT", "PNQ") and index > 0 and token.low in ("which", "that", "who", "whose"):
            relative = True
        if token.finite:
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


def bare_adjective_at(tokens: tuple[Token, ...]) -> int | None:
    """Where a complement without its verb begins: `all 3 copies [always consistent] within 1 second`, `Duplicates [possible]`."""
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


def _noun_after_all(tokens: tuple[Token, ...], index: int) -> bool:
    """A bare form tagged as a verb between nouns, after a singular subject: `KCL load balances`, `the request limit is`."""
    later = any(t.finite and t.tag != "VVB" for t in tokens[index + 1 :][:4])
    if index > 2 and tokens[0].tag == "NN2" and tokens[1].tag in ("PRF", "PRP"):
        return later  # `Cells of the pancreas release …`: the plural agrees with it
    previous = tokens[index - 1]
    return later or (
        previous.tag in ("AT0", "DPS", "AJ0", "NN1", "CRD") and previous.tag != "NN2" and previous.low not in ("data",)
    )


def _adjectival(tokens: tuple[Token, ...], index: int) -> bool:
    """`customer managed policies`: a participle between a common noun and the plural that ends a short phrase."""
    return (
        index == len(tokens) - 2
        and tokens[index + 1].tag == "NN2"
        and tokens[index - 1].noun
        and (tokens[index - 1].tag != "NP0" or tokens[index].low in KEPT)
        and tokens[index].word.endswith("ed")
    )


def _reduced_relative(tokens: tuple[Token, ...], index: int) -> bool:
    """`theory developed by Louis Pasteur was …`: a participle that a later finite verb makes part of the subject."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and after.tag == "PRP" and any(t.finite for t in tokens[index + 1 :][:8])


def _main_do(reader: Reader) -> bool:
    """`does the work`: `do` with an object of its own, no auxiliary."""
    nxt = reader.peek(1)
    return nxt is not None and (nxt.tag in ("AT0", "DPS", "DT0") or nxt.noun and not verb_lemma(nxt.word))


def verb_group(reader: Reader, subject: str) -> Clause | None:
    modal, negated, adverbs, past, sure = "", False, [], False, True
    token = reader.peek()
    assert token is not None
    imperative = not subject and token.tag in ("VVB", "VVI", "VBB") and reader.at == 0
    have = False
    if imperative and token.tag != "VBB" and not verb_lemma(token.word):
        return None
    while token is not None:
        low = token.low
        if token.tag == "VM0":
            modal = MODALS.get(low, low.removesuffix("n't"))
            negated = negated or low.endswith("n't") or low in ("cannot",)
            modal = "can" if low in ("cannot", "can't", "can’t") else "will" if low in ("won't", "won’t") else modal
        elif token.tag == "XX0" or low in ("not", "never", "n't"):
            negated = True
        elif token.tag == "VDI" or token.tag in ("VDZ", "VDB", "VDD") and _main_do(reader):
            break
        elif token.tag in ("VDZ", "VDB", "VDD"):
            past = past or token.tag == "VDD"
            negated = negated or low.endswith(("n't", "n’t"))
        elif low in ("don't", "doesn't", "didn't", "don’t", "doesn’t"):
            negated = True
        elif token.tag == "AV0" or (token.tag == "AJ0" and low in ("only",)):
            adverbs.append(token.word)
        elif token.tag in ("VHZ", "VHB", "VHD", "VHI"):
            nxt = reader.peek(1)
            if nxt is not None and nxt.tag in ("VVN", "VBN"):
                have = past = True
            else:
                reader.at += 1
                return Clause(
                    Form.ACTION,
                    "have",
                    subject,
                    modal,
                    negated,
                    " ".join(adverbs),
                    token.tag == "VHD",
                    elliptic=not subject,
                )
        elif token.tag.startswith("VB"):
            past = past or token.tag == "VBD"
            negated = negated or low.endswith(("n't", "n’t"))
            return _after_be(reader, subject, modal, negated, adverbs, past)
        elif token.low in ("both", "either") and modal and (nxt := reader.peek(1)) is not None and nxt.tag in VERB_TAGS:
            sure = False
        elif token.tag in VERB_TAGS or (
            token.tag in ("NN1", "NN2", "NN0", "AJ0")
            and (modal or negated)
            and (verb_lemma(token.word) or modal and token.word.islower())
        ):
            break
        else:
            return None
        reader.at += 1
        token = reader.peek()
    if token is None:
        return None
    reader.at += 1
    verb = verb_lemma(token.word) or (token.low.removesuffix("s") if token.tag == "VVZ" else token.low)
    adverb = " ".join(adverbs)
    following = reader.peek()
    particle = ""
    if following is not None and following.tag == "AVP":
        particle = following.word
        reader.at += 1
        particle += _second_particle(reader)
    if (
        following is not None
        and following.low in ("up", "out", "off", "down")
        and following.tag == "PRP"
        and not particle
    ):
        particle, reader.at = following.word, reader.at + 1  # `split up Africa`
        following = reader.peek()
    same = token.low == verb  # run, put, set: the bare form is a participle only before a preposition
    if (
        same
        and not subject
        and not modal
        and not negated
        and token.tag in ("VVN", "VVB", "VVD")
        and following is not None
        and following.tag == "PRP"
        and verb in ("set", "put", "cut", "split", "built", "hit", "shut")
    ):
        return Clause(Form.PASSIVE, verb, subject, "", negated, adverb, False, particle, elliptic=True, sure=sure)
    told = token.tag == "VVN" and past_form(verb) == token.low != participle(verb)  # `wrote` is no participle
    if token.tag == "VVN" and not told and not have and not modal and not (same and not subject):
        return Clause(Form.PASSIVE, verb, subject, "", negated, adverb, False, particle, elliptic=True, sure=sure)
    past = past or told or (token.tag == "VVD" and not same)
    return Clause(
        Form.ACTION,
        verb,
        subject,
        modal,
        negated,
        adverb,
        past,
        particle,
        elliptic=not subject,
        imperative=imperative,
        sure=sure,
    )


def _second_particle(reader: Reader) -> str:
    """`scaled up and down`."""
    one, two = reader.peek(), reader.peek(1)
    if one is None or two is None or one.tag != "CJC" or two.tag != "AVP":
        return ""
    reader.at += 2
    return f" {one.word} {two.word}"


def _after_be(reader: Reader, subject: str, modal: str, negated: bool, adverbs: list[str], past: bool) -> Clause | None:
    reader.at += 1
    token = reader.peek()
    while token is not None and (token.tag in ("AV0", "XX0", "VBN", "VBI", "VBG") or token.low in ("not", "only")):
        if token.tag == "XX0" or token.low == "not":
            negated = True
        elif token.tag == "AV0" or token.low == "only":
            nxt = reader.peek(1)
            if (
                nxt is None
                or nxt.tag not in ("VVN", "VVD", "VVG", "XX0", "AV0", "AJ0")
                or (nxt.tag == "AJ0" and not token.low.endswith("ly"))
            ):
                break
            if nxt.tag == "AJ0":
                break
            adverbs.append(token.word)
        reader.at += 1
        token = reader.peek()
    adverb = " ".join(adverbs)
    if token is not None and token.tag in ("VVN", "VVD"):
        reader.at += 1
        verb = verb_lemma(token.word) or token.low
        following = reader.peek()
        particle = ""
        if following is not None and following.tag == "AVP":
            particle, reader.at = following.word, reader.at + 1
            particle += _second_particle(reader)
        return Clause(Form.PASSIVE, verb, subject, modal, negated, adverb, past, particle, elliptic=not subject)
    return Clause(Form.COPULA, "be", subject, modal, negated, adverb, past, elliptic=not subject)
