"""The parts of one short clause: subject, verb group, object, prepositional tails, condition, purpose.

A shallow reader for telegrams and plain sentences: it follows the tags from left to right and says `sure=False` as soon as something
stands in the way (a second verb, a comma it cannot place), so that nobody turns a doubtful reading into a question.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from build_decks.language.tagger import VERB_TAGS, Token, tag, verb_lemma


class Form(StrEnum):
    """What the verb group says: does, is done, is."""

    ACTION = "action"
    PASSIVE = "passive"
    COPULA = "copula"


@dataclass(frozen=True, slots=True)
class Tail:
    """A prepositional phrase: `to S3`, `within 48 hours`."""

    preposition: str
    object: str

    def __str__(self) -> str:
        return f"{self.preposition} {self.object}"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause, its words as written except for the verb's base form.

    `subject` is empty where the notes leave it out; `object` is the complement of a copula; `modal` is `can`, `must` …;
    `adverb` stands before the verb; `condition` begins with its conjunction (`if`, `when`), `purpose` with `to` or `so`.
    """

    form: Form
    verb: str
    subject: str = ""
    modal: str = ""
    negated: bool = False
    adverb: str = ""
    past: bool = False
    particle: str = ""
    object: str = ""
    tails: tuple[Tail, ...] = ()
    condition: str = ""
    purpose: str = ""
    elliptic: bool = False  # the verb's auxiliary or the subject was not written
    imperative: bool = False
    sure: bool = True


CONDITIONS = frozenset(
    "if when unless while until whenever once where because before after as since although though".split()
)
PURPOSE = re.compile(r"(?:so that|so|in order to|in order that|to)$")
NP_STOP = frozenset({"PRP", "TO0", "CJS", "DTQ", "CJT", "PNQ", "AVQ", "VM0", *VERB_TAGS} - {"VVG", "VVN"})
# Verbs that always have an object: behind their subject, without one, their past form is a participle.
OBJECT_VERBS = frozenset(
    "encrypt decrypt store direct redirect route install deploy upload delete attach remove forward replicate encode compress configure enable disable "
    "terminate create register stop place put send retain cache charge bill apply protect secure include exclude limit require allow support".split()
)
MODALS = {"ca": "can", "wo": "will", "'ll": "will"}


class _Reader:
    """A cursor over the tokens of one clause."""

    def __init__(self, text: str, tokens: tuple[Token, ...]) -> None:
        self.text = text
        self.tokens = tokens
        self.at = 0

    def peek(self, ahead: int = 0) -> Token | None:
        index = self.at + ahead
        return self.tokens[index] if index < len(self.tokens) else None

    def slice(self, first: int, last: int) -> str:
        """The text of tokens first..last-1."""
        if first >= last:
            return ""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end].strip(" ,;:")

    def rest(self) -> str:
        return self.text[self.tokens[self.at].start :].strip(" .,;") if self.at < len(self.tokens) else ""


@lru_cache(maxsize=8192)
def parse(text: str) -> Clause | None:
    """The clause that a segment of a note line is, or None where there is no verb group to be found."""
    text = text.strip().rstrip(".")
    tokens = tag(text)
    if not tokens:
        return None
    lead = ""
    every = re.match(r"(?P<what>.+?),?\s+(?P<cond>(?:every|each|any) time\s+.+)$", text, re.I)
    if every and (inner := _main(every["what"], tag(every["what"]))) is not None:
        return replace(inner, condition=every["cond"])
    if tokens[0].low in CONDITIONS | {"for"} and tokens[0].tag in ("CJS", "AVQ", "PRP") and "," in text:
        head, _, tail = text.partition(",")
        if tokens[0].low in CONDITIONS and len(tail.split()) >= 2:
            lead, text = head.strip(), tail.strip()
            tokens = tag(text)
            if not tokens:
                return None
    clause = _main(text, tokens)
    when = re.match(r"^(?P<cond>(?:when|once|if)\s+\w+ed),?\s+(?P<rest>(?:it|they|the|an?)\s.+)$", text, re.I)
    if when and not lead:
        inner = _main(when["rest"], tag(when["rest"]))
        if inner is not None:
            return replace(inner, condition=inner.condition or when["cond"][0].lower() + when["cond"][1:])
    gerund = re.match(r"^(?P<cond>(?:not |without |by |when )?\w+ing\b[^,]{2,40}),\s+(?P<rest>\S+\s+\S.*)$", text, re.I)
    if gerund and not lead:
        inner = _main(gerund["rest"], tag(gerund["rest"]))
        if inner is not None and inner.subject and not inner.condition:
            cond = gerund["cond"][0].lower() + gerund["cond"][1:]
            return replace(inner, condition=cond if re.match(r"(?:without|by|when)\s", cond) else f"when {cond}")
    opening = re.match(
        r"^(?P<prep>for|in|on|with|within|at|during|under|after|before|from|by|to|without|upon)\s+(?P<what>[^,]{3,50}),\s+(?P<rest>\S+\s+\S.*)$",
        text,
        re.I,
    )
    if opening and tokens[0].tag == "PRP" and not lead:
        inner = _main(opening["rest"], tag(opening["rest"]))
        if inner is not None:
            return replace(inner, condition=inner.condition or f"{opening['prep'].lower()} {opening['what']}")
    if clause and lead:
        clause = replace(clause, condition=clause.condition or lead[0].lower() + lead[1:])
    return clause


def _main(text: str, tokens: tuple[Token, ...]) -> Clause | None:
    reader = _Reader(text, tokens)
    verb_at = _verb_group_at(tokens)
    if verb_at is None:
        verb_at = _bare_adjective_at(tokens)
        if verb_at is None:
            return None
        reader.at = verb_at
        bare = Clause(Form.COPULA, "be", reader.slice(0, verb_at), elliptic=True, sure=_clean_subject(tokens[:verb_at]))
        return _complements(reader, bare)
    subject = reader.slice(0, verb_at)
    subject_tokens = tokens[:verb_at]
    adverb = ""
    if subject_tokens and subject_tokens[0].low in ("but", "and", "also", "however", "then", "so"):
        subject_tokens = subject_tokens[1:]
        tokens, verb_at = tokens[1:], verb_at - 1
        reader = _Reader(text, tokens)
    while subject_tokens and (
        subject_tokens[-1].tag in ("AV0", "XX0") or subject_tokens[-1].low in ("only", "also", "always")
    ):
        adverb = f"{subject_tokens[-1].word} {adverb}".strip()
        subject_tokens = subject_tokens[:-1]
    if subject_tokens and all(
        t.tag in ("AV0", "AJ0", "AJC", "AJS", "AT0", "VVN", "CJC", "PUN") for t in subject_tokens
    ):
        return None  # `Eventually consistent reads`: no subject without a noun
    subject = reader.slice(0, len(subject_tokens))
    reader.at = verb_at
    clause = _verb_group(reader, subject)
    if clause is None:
        return None
    negated = clause.negated
    if adverb.lower() in ("not", "never") or adverb.lower().startswith("not "):
        negated, adverb = True, adverb[3:].strip() if adverb.lower().startswith("not") else adverb
    clause = replace(clause, adverb=f"{adverb} {clause.adverb}".strip(), negated=negated)
    sure = clause.sure and _clean_subject(subject_tokens)
    whole = _complements(reader, replace(clause, sure=sure))
    if (
        whole.form is Form.ACTION
        and whole.past
        and whole.subject
        and not whole.object
        and not whole.modal
        and not whole.negated
        and whole.verb in OBJECT_VERBS
    ):
        return replace(whole, form=Form.PASSIVE, past=False)  # `Everything encrypted at rest`
    return whole


def _clean_subject(tokens: tuple[Token, ...]) -> bool:
    return all(
        t.word not in ",;:()" and t.tag != "AVQ" and t.tag not in ("CJS", "CJT", "DTQ", "PNQ", "TO0") and not t.finite for t in tokens
    )


def _verb_group_at(tokens: tuple[Token, ...]) -> int | None:
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


def _bare_adjective_at(tokens: tuple[Token, ...]) -> int | None:
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
    previous = tokens[index - 1]
    return later or (
        previous.tag in ("AT0", "DPS", "AJ0", "NN1", "CRD") and previous.tag != "NN2" and previous.low not in ("data",)
    )


def _adjectival(tokens: tuple[Token, ...], index: int) -> bool:
    """`customer managed policies`: a participle between a noun and the last noun of a short phrase."""
    return (
        index == len(tokens) - 2
        and tokens[index + 1].noun
        and tokens[index - 1].noun
        and tokens[index].word.endswith("ed")
    )


def _reduced_relative(tokens: tuple[Token, ...], index: int) -> bool:
    """`theory developed by Louis Pasteur was …`: a participle that a later finite verb makes part of the subject."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and after.tag == "PRP" and any(t.finite for t in tokens[index + 1 :][:8])


def _verb_group(reader: _Reader, subject: str) -> Clause | None:
    modal, negated, adverbs, past, sure = "", False, [], False, True
    token = reader.peek()
    assert token is not None
    imperative = not subject and token.tag in ("VVB", "VVI", "VBB") and reader.at == 0
    have = False
    while token is not None:
        low = token.low
        if token.tag == "VM0":
            modal = MODALS.get(low, low.removesuffix("n't"))
            negated = negated or low.endswith("n't") or low in ("cannot",)
            modal = "can" if low in ("cannot", "can't", "can’t") else "will" if low in ("won't", "won’t") else modal
        elif token.tag == "XX0" or low in ("not", "never", "n't"):
            negated = True
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
    verb = verb_lemma(token.word) or token.low
    adverb = " ".join(adverbs)
    following = reader.peek()
    particle = ""
    if following is not None and following.tag == "AVP":
        particle = following.word
        reader.at += 1
        particle += _second_particle(reader)
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
    if token.tag == "VVN" and not have and not modal and not (same and not subject):
        return Clause(Form.PASSIVE, verb, subject, "", negated, adverb, False, particle, elliptic=True, sure=sure)
    past = past or (token.tag == "VVD" and not same)
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


def _second_particle(reader: _Reader) -> str:
    """`scaled up and down`."""
    one, two = reader.peek(), reader.peek(1)
    if one is None or two is None or one.tag != "CJC" or two.tag != "AVP":
        return ""
    reader.at += 2
    return f" {one.word} {two.word}"


def _after_be(
    reader: _Reader, subject: str, modal: str, negated: bool, adverbs: list[str], past: bool
) -> Clause | None:
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


def _complements(reader: _Reader, clause: Clause) -> Clause:
    """Object, tails, purpose and condition behind the verb group, until something does not fit."""
    obj, tails, condition, purpose, sure = "", [], "", "", clause.sure
    first = reader.at
    token, after = reader.peek(), reader.peek(1)
    if (
        token is not None
        and token.tag == "AV0"
        and after is not None
        and after.tag == "PRP"
        and not clause.adverb
        and clause.form is Form.ACTION
        and token.low.endswith("ly")
    ):
        clause = replace(clause, adverb=token.word)  # `goes directly to`
        reader.at += 1
        first, token = reader.at, after
    if (
        token is not None
        and token.tag not in ("PRP", "TO0", "CJS", "PRF")
        and token.word not in ",;:"
        and token.low not in ("using", "via")
    ):
        _skip_phrase(reader, of_too=True)
        obj = reader.slice(first, reader.at)
    while (token := reader.peek()) is not None:
        if (
            token.low == "to"
            and obj
            and not tails
            and clause.verb in ("need", "require", "use")
            and (nxt := reader.peek(1)) is not None
            and nxt.low == verb_lemma(nxt.word)
        ):
            purpose = reader.rest()
            break
        if (
            token.tag in ("PRP", "PRF")
            or token.low in ("via", "using", "per", "within", "without")
            or token.low == "as"
            and not any(t.finite for t in reader.tokens[reader.at :])
        ):
            start = reader.at
            reader.at += 1
            _skip_phrase(reader, of_too=True)
            inner = reader.slice(start + 1, reader.at)
            if not inner:
                sure = False
                break
            tails.append(Tail(token.low, inner))
        elif (
            token.tag == "CJC"
            and token.low in ("and", "or")
            and tails
            and (nxt := reader.peek(1)) is not None
            and nxt.tag == "PRP"
        ):
            start = reader.at
            reader.at += 2
            _skip_phrase(reader, of_too=True)
            if reader.at == start + 2:
                sure = False
                break
            tails[-1] = Tail(tails[-1].preposition, f"{tails[-1].object} {reader.slice(start, reader.at)}")
        elif (
            token.tag == "TO0"
            and obj
            and not tails
            and clause.verb
            in ("allow", "enable", "let", "permit", "force", "require", "cause", "help", "want", "expect", "ask")
        ):
            obj = f"{obj} {reader.rest()}"
            break
        elif token.tag == "TO0" or token.low == "so":
            purpose = reader.rest()
            break
        elif token.low in ("when", "where") and not obj and (nxt := reader.peek(1)) is not None and nxt.low == "to":
            obj = reader.rest()  # `decide when to deploy`
            break
        elif token.low in CONDITIONS:
            condition = reader.rest()
            break
        elif (
            token.low in ("based", "depending", "according", "compared")
            and (nxt := reader.peek(1)) is not None
            and nxt.low in ("on", "to", "with")
        ):
            start = reader.at
            reader.at += 2
            _skip_phrase(reader, of_too=True)
            inner = reader.slice(start + 2, reader.at)
            if not inner:
                sure = False
                break
            tails.append(Tail(f"{token.low} {nxt.low}", inner))
        elif token.tag in ("AV0", "AVP") and not condition:
            start = reader.at
            reader.at += 1
            word = reader.slice(start, reader.at)
            if tails:
                tails[-1] = Tail(tails[-1].preposition, f"{tails[-1].object} {word}")
            elif obj:
                obj = f"{obj} {word}"
            else:
                obj = word
        elif token.word == "(":
            sure = sure and reader.text.rstrip().endswith(")")
            break
        else:
            sure = False
            break
    return replace(clause, object=obj, tails=tuple(tails), condition=condition, purpose=purpose, sure=sure)


def _skip_phrase(reader: _Reader, of_too: bool) -> None:
    """Over one noun phrase: determiners, adjectives, nouns, `of` phrases, coordinations of nouns, and `that`/`which` clauses at its end."""
    seen = False
    while (token := reader.peek()) is not None:
        if token.word in (",", "/", "&", "+") or token.tag == "CJC":
            nxt = reader.peek(1)
            if (
                nxt is None
                or not seen
                or nxt.finite
                or nxt.tag in ("TO0", "CJS", "DTQ", "VVI", "VBI", "VHI")
                or nxt.low in ("but", "not")
            ):
                return
            if token.low == "but" or token.tag == "CJC" and (_verb_after_all(reader) or nxt.tag == "PRP"):
                return
        elif token.tag == "PRF" and of_too:
            pass
        elif token.tag in ("DTQ", "CJT") and seen and token.low in ("that", "which", "who", "whose"):
            _skip_relative(reader)
            return
        elif (
            token.tag in NP_STOP
            and not (token.tag == "VVB" and not _really_verb(reader))
            or token.low in ("based", "depending", "according", "compared")
            and seen
        ):
            return
        elif token.tag == "VVN" and seen:
            pass
        elif token.word in ";:()" or token.tag in ("PNQ", "AVQ"):
            return
        elif token.tag == "AV0" and seen:
            nxt = reader.peek(1)
            listed = (
                token.low == "then"
                and nxt is not None
                and reader.at > 0
                and reader.tokens[reader.at - 1].tag == "CJC"
                and (nxt.noun or nxt.tag == "AT0")
            )
            if nxt is None or nxt.tag not in ("AJ0", "VVN", "CRD") and not listed:
                return
        elif token.finite:
            return
        seen = True
        reader.at += 1


def _verb_after_all(reader: _Reader) -> bool:
    """`requests content and caches results`: behind `and`, a plural that can be a verb, with an object of its own."""
    nxt, after = reader.peek(1), reader.peek(2)
    if nxt is None or after is None or nxt.tag != "NN2" or not verb_lemma(nxt.word):
        return False
    return (after.noun or after.tag in ("AT0", "DT0", "DPS", "AJ0")) and any(
        t.tag == "VVZ" for t in reader.tokens[: reader.at]
    )


def _really_verb(reader: _Reader) -> bool:
    nxt = reader.peek(1)
    return nxt is not None and nxt.tag in ("AT0", "DT0", "DPS", "PNP")


def _skip_relative(reader: _Reader) -> None:
    """`that map to an IAM role`: to the end of the clause, or to a comma, a condition or a purpose."""
    reader.at += 1
    while (token := reader.peek()) is not None and token.word not in (",", ";", "(") and token.tag not in ("CJS",):
        reader.at += 1
