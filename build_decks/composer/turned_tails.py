"""Sentences in the order of a question, asked for where, when, how, how long, why: what stands behind a preposition or a conjunction."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.amounts import MEASURED
from build_decks.composer.manners import STRANDED
from build_decks.composer.question_words import question_word, strands
from build_decks.composer.turned_things import BOUND
from build_decks.composer.wanted import COUNTED
from build_decks.language.clause import Clause, Form
from build_decks.language.dates import is_date
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.parts import Turn
from build_decks.language.persons import means_person
from build_decks.language.prepositions import complex_preposition
from build_decks.language.tagger import tag
from build_decks.quantity import Dimension
from build_decks.quantity.finder import find_quantities

Asked = tuple[str, str] | None  # (question, answer)

# Behind these stands no part of what is said.
ASIDE = frozenset("such including than per according rather instead despite except without like unlike besides".split())
SEEMING = frozenset("look feel sound taste act behave work".split())
DATING = frozenset("in by since before after during around".split())
MEASURE = re.compile(r"(?:(?:about|at least|at most|up to|only|over|under|nearly|the first) )?")
HOW_LONG = {"for": "for how long", "after": "after how long", "within": "within what time", "in": "in what time"}
WHEN = {
    **dict.fromkeys(("if", "when", "whenever", "once", "after", "before"), "when"),
    **dict.fromkeys(("because", "since"), "why"),
    "until": "until when",
}

# What one has to do something with.
GIVING = re.compile(
    r"\b(?:ability|capacity|power|right|chance|means|duty|need|time|way|ways|tendency|permission)$", re.I
)


def of_tail(turn: Turn) -> Asked:
    """`The lamp is filled with [whale oil]` → what is the lamp filled with?"""
    asked = _tail_asked(turn)
    within = asked is not None and any(
        verb_lemma(word) == turn.verb for word in turn.rest.partition(" that ")[2].split()
    )
    return None if asked is not None and within and not asked[0].startswith(("what ", "which ", "who ")) else asked


def _tail_asked(turn: Turn) -> Asked:
    if joined := complex_preposition(f"{turn.link} {turn.hidden}".split()):
        turn = replace(turn, link=joined, hidden=f"{turn.link} {turn.hidden}".removeprefix(joined).strip())
    link, hidden = turn.link, turn.hidden
    if link == "like" and turn.last and turn.verb in SEEMING:
        return turn.asked("what", "like"), hidden
    if not link or {link.split()[0], link.split()[-1]} & ASIDE or re.match(r"(?:terms|spite|light|view) of\b", hidden):
        return None
    first = tag(f"{link} {hidden}")[len(link.split())]
    if link == "to" and (first.tag in ("VVI", "VVB") or "/" in first.word):
        return turn.asked("why"), f"to {hidden}"
    deed = first.tag in ("VVG", "VHG", "VBG")
    if deed and not turn.last:
        return None  # of which more is said
    if link == "by" and deed:
        return turn.asked("how"), f"by {hidden}"
    if is_date(hidden):
        return (turn.asked("when"), f"{link} {hidden}") if link in DATING else None
    if link == "as":
        return _as_what(turn)
    return (
        _measured(turn)
        if MEASURE.fullmatch(hidden.removesuffix(_number(hidden))) and _number(hidden)
        else _placed(turn)
    )


def _number(words: str) -> str:
    """The number with its unit at the end of a phrase."""
    quantity = next(iter(find_quantities(words)), None)
    return quantity.surface if quantity is not None and words.endswith(quantity.surface) else ""


def _placed(turn: Turn) -> Asked:
    counted = COUNTED.fullmatch(turn.hidden)
    if counted and is_plural(counted["noun"]):
        return turn.asked(f"{turn.link} how many {counted['noun']}"), counted["number"]
    if turn.link in ("in", "among") and any(map(means_person, turn.hidden.split(" and "))):
        return turn.asked(f"{turn.link} whom"), turn.hidden
    if turn.form is Form.COPULA and turn.rest and tag(f"it is {turn.rest}")[2].tag == "PRP" and turn.link == "with":
        return None  # `is in the loft with […]`
    if turn.form is Form.COPULA and turn.rest and turn.last and turn.link in STRANDED:
        return turn.asked("what", turn.link), turn.hidden  # `is rich in […]`
    clause = Clause(turn.form, turn.verb, object=turn.object, imperative=turn.imperative)
    word, answer = question_word(clause, turn.link, turn.hidden)
    stranded = re.fullmatch(
        rf"{re.escape(turn.link)} (?P<what>what|what kind of .+|who|where|which (?!basis|language$).+)", word, re.I
    )
    if stranded and turn.last and strands(turn.link, turn.verb):
        return turn.asked(stranded["what"], turn.link), answer
    return (turn.asked(lower_first(word)), answer) if word != "In what" else None


def _measured(turn: Turn) -> Asked:
    """`The gate stays shut for [two hours]` → for how long does the gate stay shut? `… hangs on [3 hooks]` → on how many hooks?"""
    quantity = find_quantities(turn.hidden)[0]
    if quantity.dimension is Dimension.TIME:
        word = HOW_LONG.get(turn.link)
        return (turn.asked(word), turn.hidden) if word else None
    noun = MEASURED.get(quantity.dimension)
    return (
        (turn.asked(f"{turn.link} what {noun}"), turn.hidden)
        if noun and turn.link in ("at", "below", "above")
        else None
    )


def _as_what(turn: Turn) -> Asked:
    """`The rope is used as [a fence] in winter` → what is the rope used as in winter?"""
    words = turn.rest.split()
    at = next((i for i, word in enumerate(words, 1) if verb_lemma(word) == turn.verb), 0)
    if not at or re.match(r"(?:a )?(?:result|part|means|way|well|soon|long)\b", turn.hidden):
        return None
    at = len(words) if turn.object and turn.form is not Form.PASSIVE else at
    at += words[at:] == ["to"]  # `referred to as`
    return replace(turn, rest=" ".join((*words[:at], "as", *words[at:]))).asked("what"), turn.hidden


def of_cause(turn: Turn) -> Asked:
    """`The tower leans because of [the soft soil]` → why does the tower lean?"""
    if turn.form is Form.COPULA and not turn.rest:
        return (turn.asked("what", turn.link), turn.hidden) if turn.link == "due to" else None
    return turn.asked("why"), f"{turn.link} {turn.hidden}"


def of_condition(turn: Turn) -> Asked:
    """`The lock opens when [both gates are shut]` → when does the lock open?"""
    if turn.link == "unless" and turn.rest.startswith("not "):
        return replace(turn, rest=turn.rest[4:]).asked("when"), f"only if {turn.hidden}"
    turn = replace(turn, hidden=re.sub(r", which [a-z]+ .*", "", turn.hidden))
    if re.fullmatch(r"(?:it|they|this|that) (?:happens?|occurs?|exists?|is so)", turn.hidden, re.I):
        return None  # in the case that is told
    going_on = turn.link == "while" and re.search(r"\b(?:is|are|was|were) \w+ing\b", turn.hidden)
    word = "when" if going_on else WHEN.get(turn.link)
    link = "because" if word == "why" else turn.link
    return (turn.asked(word), f"{link} {turn.hidden}") if word else None


def of_purpose(turn: Turn) -> Asked:
    """`The miller uses the wheel to [lift the sacks]` → what does the miller use the wheel to do?"""
    turn = replace(turn, rest=re.sub(r",? (?:in order|so as)$", "", turn.rest))
    whole, passive = f"to {turn.hidden}", turn.form is Form.PASSIVE
    if turn.hidden.startswith("be "):
        return None
    if turn.form is Form.COPULA and turn.subject == "it" and turn.last:
        return turn.asked("what", "to do"), turn.hidden  # nobody's it: `is illegal to […]`
    if turn.form is Form.COPULA:
        if not turn.rest:
            return turn.asked("what"), whole
        able = turn.last and tag(turn.rest)[-1].tag in ("AJ0", "AJC") and turn.subject.lower() != "it"
        return (turn.asked("what", "to do"), turn.hidden) if able else None
    if passive and turn.verb == "use" and re.fullmatch(r"(?:be )?(?:\w+ )?used", turn.rest):
        return turn.asked("what", "for"), whole
    if turn.verb == "have" and turn.object and not passive and not GIVING.search(turn.object):
        return turn.asked("why"), whole
    if turn.verb in BOUND if passive else not turn.link or turn.verb == "use" and turn.object:
        return (turn.asked("what", "to do"), turn.hidden) if turn.last else None
    return turn.asked("why"), whole
