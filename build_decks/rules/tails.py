"""Which prepositional tail of a clause is worth asking for, and whether one is."""

from __future__ import annotations

import re

from build_decks.language.articles import without_article
from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import singular
from build_decks.language.phrases import WAY
from build_decks.language.prepositions import complex_preposition
from build_decks.language.tagger import content_words, tag
from build_decks.language.verb_finder import RELATIONS
from build_decks.rules.line import Line
from build_decks.rules.mending import LIGHT_WITH_TAIL


def told_where(clause: Clause, line: Line) -> bool:
    """An instruction that says where something is to be put, or with what it is done."""
    preposition = clause.tails[-1].preposition
    if preposition in ("with", "via", "using") and len(clause.object.split()) >= 2:
        return True
    return line.subject.sure and (
        preposition in ("with", "via", "using")
        or bool(clause.object)
        and preposition in ("in", "on", "at", "to", "into", "from")
    )


def compares(clause: Clause) -> bool:
    """`is more brittle than bronze`."""
    return any(tail.preposition == "than" for tail in clause.tails)


def governs(clause: Clause) -> bool:
    """`responsible for`, `part of`, `has control of`: an adjective alone that wants its preposition, or how a thing stands to another."""
    tokens = tag(clause.object)
    if clause.verb == "have":
        return bool(tokens) and tokens[-1].low in LIGHT_WITH_TAIL
    verdict = clause.tails[0].preposition != "of" and tokens[:1] and tokens[0].low in ("typical", "common")
    degree = len(tokens) == 2 and tokens[0].low in DEGREES
    asked = [t.tag for t in tokens[degree:]] in (["AJ0"], ["VVN"]) and not verdict  # by what is so
    if clause.tails[0].preposition == "at":
        return bool(asked and tokens[-1].low in SKILLED)
    relates = clause.elliptic and without_article(clause.object) in RELATIONS
    return (asked or relates) and clause.tails[0].preposition in ("in", "for", "to", "from", "with", "of", "on")


DEGREES = frozenset("less more very highly particularly especially extremely relatively most least".split())
SERVING = frozenset("serve act function".split())  # as what
SKILLED = frozenset("good bad skilled quick slow adept excellent poor".split())
ASIDE = frozenset(("unlike", "despite", "besides", "except"))
# What is said by the way, and answers no question.
IDLE = frozenset(
    (
        "at all times",
        "at any time",
        "at once",
        "in line",
        "in turn",
        "in fact",
        "in practice",
        "in place",
        "at all",
        "at work",
        "in detail",
        "in the end",
        "in general",
        "in total",
        "in particular",
        "on average",
        "for now",
        "with ease",
    )
)
# `on a thing`: it is not said on what.
EMPTY = re.compile(
    r"an? (?:day-to-day|daily|regular|constant|frequent) basis|(?:an?|the|some|other|many|certain|different|various)\s(?:things?|stuff|ways?)|things|stuff|something|anything|everything",
    re.I,
)
OF = frozenset("die dispose consist approve beware complain".split())
# What a verb asks for, wherever it was.
GOVERNED = {
    **dict.fromkeys("bind attach belong lead contribute respond react refer relate adapt switch".split(), ("to",)),
    **dict.fromkeys("turn develop transform evolve divide".split(), ("into",)),
    "convert": ("to", "into"),
    "result": ("from", "in"),
    **dict.fromkeys("depend rely focus rest".split(), ("on",)),
    **dict.fromkeys("consist die".split(), ("of",)),
    **dict.fromkeys("suffer derive originate differ".split(), ("from",)),
    **dict.fromkeys("specialise specialize participate".split(), ("in",)),
}
BESIDE = frozenset(("in conjunction with", "in combination with", "in addition to"))
AWAITING = frozenset("wait look search listen aim account".split())  # what for is what they say


def best_tail(clause: Clause) -> int | None:
    """The last tail that carries something, unless the object says more; where a thing is found or stored, the place."""
    if clause.form is Form.PASSIVE and clause.verb in ("find", "store", "locate", "keep", "place", "situate"):
        for index, tail in enumerate(clause.tails):
            if tail.preposition in ("in", "on", "at", "within", "inside", "near", "between") and content_words(
                tail.object
            ):
                return index
    if clause.form is Form.COPULA and not clause.object and [t.preposition for t in clause.tails] == ["about"]:
        return 0
    if not clause.object and clause.verb in AWAITING:
        for index, tail in enumerate(clause.tails):
            if tail.preposition == "for":
                return index
    for index, tail in enumerate(clause.tails):
        if tail.preposition in GOVERNED.get(clause.verb, ()) and not clause.object and content_words(tail.object):
            return index
        if clause.verb == "use" and clause.form is Form.PASSIVE and complex_preposition(str(tail).split()) in BESIDE:
            return index
    for index, tail in enumerate(clause.tails):
        if tail.preposition == "from" and tail.object[0].isdigit() and WAY.fullmatch(tail.object):
            return index  # `are numbered from 1 to 12 on the rack`
    for index in range(len(clause.tails) - 1, -1, -1):
        tail = clause.tails[index]
        if tail.preposition == "than":
            told = " ".join(
                (
                    clause.subject,
                    clause.object,
                    clause.particle,
                    clause.adverb,
                    *(t.object for t in clause.tails[:index]),
                )
            )
            return index if re.search(r"\b(?:more|less|fewer|worse|rather|other|[a-z]{2,}er)\b", told, re.I) else None
        if tail.preposition in ASIDE or not tail.preposition:
            continue  # `unlike oak`: another thing; `3 years ago`: asked with when
        if (
            tail.preposition in ("of", "like", "about", "as", "as in")
            and clause.form is not Form.PASSIVE
            and clause.verb not in OF
            and not (tail.preposition == "as" and clause.verb in SERVING and not clause.object)
            and not clause.particle
            and not governs(clause)
            or {tail.preposition, tail.object.lower()} & {"per", "default", "time", "general"}
            or str(tail).lower() in IDLE
        ):
            continue
        if content_words(tail.object) >= 1 and not EMPTY.fullmatch(tail.object):
            return index
    return None


def says_topic(words: str, line: Line) -> bool:
    """Whether words say no more than what the line is about."""
    about = line.subject
    named = {singular(w) for w in f"{about.name} {about.kind} {about.owner}".lower().split()}
    told = [singular(t.low) for t in tag(words) if t.tag not in ("AT0", "DPS")]
    return about.sure and bool(told) and set(told) <= named
