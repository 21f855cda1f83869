"""The whole parts of a sentence that its tree gives: subject, object, complement, what stands behind a preposition, condition, purpose.

Each is what a reader would call one piece of meaning, so that a sentence with one of them hidden can be asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from build_decks.language.clause import CONCESSIONS, CONDITIONS, WHETHER
from build_decks.language.nodes import is_result
from build_decks.language.parts import Constituent, Function, Turn
from build_decks.language.persons import means_person
from build_decks.language.turner import turned
from build_decks.language.word_order import ONE, text

PRONOUNS = frozenset("it they he she".split())
LONGEST = 14  # words of a phrase
ASKING = frozenset("how why where when whether".split())  # what opens a question that is told: `shows how deep it is`
OWING = frozenset(("due", "owing", "because"))


_LONGEST = {Function.CONDITION: 18, Function.SAID: 18, Function.PURPOSE: 14, Function.DEED: 6}


def constituents_of(tree: Any) -> tuple[Constituent, ...]:
    """All whole parts of the sentences of a tree, in source order."""
    return tuple(part for token in tree if (part := _part(token)) is not None)


def _part(token: Any) -> Constituent | None:
    function = _function(token)
    if function is None:
        return None
    inside = list(_inside(token, function))
    while inside and (inside[0].is_punct and inside[0].text not in '"“(' or inside[0].dep_ == "cc"):
        inside.pop(0)
    while inside and inside[-1].text in ",.;:–-":
        inside.pop()
    if not inside or inside[-1].i - inside[0].i + 1 != len(inside):
        return None  # other words stand between
    if sum(not t.is_punct for t in inside) > _LONGEST.get(function, LONGEST):
        return None
    end = inside[-1]
    if "-" in (str(end.nbor().text) if end.i + 1 < len(end.doc) and not end.whitespace_ else "", _glued(inside[0])):
        return None  # inside a word
    opens, closes = _clause(token)
    start, close = inside[0].idx, end.idx + len(end)
    turn = turned(token, function, token.doc.text[start:close]) or _turned_around(token)
    if turn is not None and function is Function.CONDITION:
        turn = _named(turn, token)
    return Constituent(start, close, function, opens, closes, turn)


def _turned_around(token: Any) -> Turn | None:
    """The turn for the whole that this is a part of: of `Boats with [flat keels] are slow` the subject, of `If a boat has [a flat keel],
    it is slow` the condition."""
    condition = next((t for t in token.ancestors if t.dep_ == "advcl"), None)
    if condition is not None:
        return _turned_for(condition) if condition.head.dep_ == "ROOT" else None
    above = next((t for t in token.ancestors if t.dep_ in ("nsubj", "nsubjpass")), None)
    if above is None or above.head.dep_ != "ROOT" or above.tag_ != "NNS" and above.left_edge.lower_ != "the":
        return None
    words = list(_inside(above, Function.SUBJECT))
    if not words or token.right_edge.i > words[-1].i or len(words) > LONGEST:
        return None
    turn = turned(above, Function.SUBJECT, token.doc.text[words[0].idx : words[-1].idx + len(words[-1])])
    return replace(turn, function=Function.WITHIN) if turn is not None and above.tag_ == "NNS" else turn


def _turned_for(condition: Any) -> Turn | None:
    """The turn for a condition, where no more than its subject points at what the condition names."""
    part = _part(condition) if _function(condition) is Function.CONDITION else None
    turn = part.turn if part is not None else None
    if turn is None or turn.subject.lower() in PRONOUNS:
        return None
    return None if turn.opening or re.search(r"\b(?:it|its|them|their)\b", turn.rest) else turn


def _named(turn: Turn, condition: Any) -> Turn:
    """`If a barge leaks, it is unloaded`: when is a barge unloaded? If it leaks."""
    thing = next((c for c in condition.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if thing is None or thing.pos_ not in ("NOUN", "PROPN") or turn.opening:
        return turn
    words, pronoun, several = text(thing.subtree), turn.subject.lower(), thing.tag_ in ("NNS", "NNPS")
    if pronoun == "they" and not several and means_person(words):  # `If a guest is late, they are let in`
        return replace(turn, subject=words, helper=ONE.get(turn.helper, turn.helper))
    stands = pronoun == "they" if several else pronoun in ("it", "he", "she")
    return replace(turn, subject=words, hidden=turn.hidden.replace(words, pronoun, 1)) if stands else turn


def _glued(token: Any) -> str:
    """The sign that stands before a word without a blank."""
    before = token.nbor(-1) if token.i else None
    return str(before.text) if before is not None and not before.whitespace_ else ""


def _function(token: Any) -> Function | None:
    head, dep = token.head, token.dep_
    if dep in ("nsubj", "nsubjpass"):
        return Function.SUBJECT if token.pos_ in ("NOUN", "PROPN") and token.tag_ not in ("WDT", "WP") else None
    if dep == "dobj" and head.lower_ == "using" and head.dep_ in ("advcl", "xcomp"):
        return Function.TAIL
    if dep == "dobj":
        return Function.OBJECT if head.pos_ in ("VERB", "AUX") else None
    if dep in ("attr", "acomp", "oprd"):
        return Function.COMPLEMENT
    if dep == "pobj" and (head.lower_ in OWING or not _idiom(token)) or dep == "pcomp" and token.tag_ == "VBG":
        return _behind(head)
    if dep == "advcl" and _opening(token).lower_ in CONDITIONS and _says_whole(token):
        return None if WHETHER.match(f"{head.lower_} {_opening(token).lower_}") else Function.CONDITION
    if dep in ("advcl", "xcomp") and any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children):
        return None if is_result(token) else Function.PURPOSE
    if dep == "ROOT" and token.tag_ == "VBN":
        kinds = {c.dep_ for c in token.children if (c.i > token.i or c.dep_ == "auxpass") and not _independent(c)}
        return Function.DEED if {"auxpass", "conj"} <= kinds and not kinds & {"prep", "agent", "oprd"} else None
    if dep == "ccomp" and token.i > head.i and _opening(token).lower_ in ASKING and head.pos_ == "VERB":
        return Function.SAID
    if dep == "ccomp" and token.i > head.i and _opening(token).lower_ == "that":
        before = token.doc[_opening(token).i - 1]
        return Function.SAID if before.dep_ != "pobj" else None  # `depends on the rate that the tar cools`
    return None


def _behind(preposition: Any) -> Function | None:
    """What a part behind this preposition is."""
    over = preposition.head
    if over.lower_ in OWING or preposition.lower_ in OWING:
        return Function.CAUSE
    if preposition.dep_ == "agent":
        return Function.AGENT
    if over.dep_ == "prep":  # `outside of`
        over = over.head
    if over.pos_ in ("VERB", "AUX") or over.pos_ == "ADJ":
        return Function.TAIL
    fragment = over.dep_ == "ROOT" and over.pos_ in ("NOUN", "PROPN")  # `Thick ropes in wet years`
    inside = fragment or over.dep_ in ("dobj", "attr", "nsubj", "nsubjpass")
    return Function.WITHIN if inside and preposition.lower_ != "of" else None


def _idiom(noun: Any) -> bool:
    """`in conjunction with`, `with regard to`: one preposition in three words."""
    bare = noun.tag_ == "NN" and noun.left_edge == noun
    return bare and any(c.dep_ == "prep" and c.i == noun.i + 1 for c in noun.children)


def _opening(verb: Any) -> Any:
    """The word that a subordinate clause opens with."""
    return verb.left_edge


def _says_whole(verb: Any) -> bool:
    """`when closing the lid`, but not `as found by` somebody."""
    return _opening(verb).lower_ != "as" or any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def _inside(token: Any, function: Function) -> Iterator[Any]:
    """The tokens of a part: without the word that opens its clause, and without what is said of its noun behind it."""
    subtree = list(token.subtree)
    if function is Function.DEED:
        yield from (t for t in subtree if t.i >= token.i)
    elif function is Function.SAID and _opening(token).lower_ in ASKING:
        yield from subtree
    elif function in (Function.CONDITION, Function.SAID):
        yield from (t for t in subtree if t.i > _opening(token).i)
    elif function is Function.PURPOSE:
        to = next(c for c in token.children if c.dep_ == "aux" and c.lower_ == "to")
        yield from (t for t in subtree if t.i > to.i)
    else:
        said = [c.left_edge.i for c in token.children if c.dep_ in ("relcl", "acl", "appos", "advcl") and c.i > token.i]
        apart = [i for i in said if token.doc[i - 1].is_punct]
        words = sum(not t.is_punct for t in subtree)
        if words > LONGEST and any(c.dep_ in ("acl", "advcl") and c.tag_ == "VB" for c in token.children):
            return  # `the need for all of the crew to …`: by itself it tells nothing
        stop = min(said if words > LONGEST else apart, default=len(token.doc))
        yield from (t for t in subtree if t.i < stop)


def _clause(token: Any) -> tuple[int, int]:
    """Where the statement that a part belongs to stands, without those beside it that have subjects of their own."""
    verb = token.head
    while verb.dep_ != "ROOT" and not _independent(verb):
        verb = verb.head
    first, last = verb.left_edge.i, verb.right_edge.i
    for child in verb.lefts:
        conceded = child.dep_ == "advcl" and child.left_edge.lower_ in CONCESSIONS
        if conceded and child.left_edge.i == first and not child.left_edge.i <= token.i <= child.right_edge.i:
            first = child.right_edge.i + 1 + child.nbor(child.right_edge.i + 1 - child.i).is_punct
    beside = [c for c in verb.children if c.i > verb.i and _independent(c)]
    if beside:
        last = beside[0].left_edge.i - 1
        while last > first and (verb.doc[last].dep_ == "cc" or verb.doc[last].is_punct):
            last -= 1
    doc = verb.doc
    return doc[first].idx, doc[last].idx + len(doc[last])


def _independent(verb: Any) -> bool:
    """Whether this verb stands beside the main one and has a subject of its own."""
    above = verb
    while above.dep_ == "conj" and above.pos_ in ("VERB", "AUX"):
        above = above.head
    mine = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    return bool(above != verb) and above.dep_ == "ROOT" and mine
