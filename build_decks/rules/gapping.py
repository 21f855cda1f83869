"""What a second clause leaves out because the first one says it: `Ebb runs by day, flood by night`."""

from __future__ import annotations

import re

from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, third_person
from build_decks.language.tagger import tag

# `can stand alone, moored boats can't`
ANSWERED = re.compile(
    r"(?P<who>[^,]+?) (?P<said>can['’]?t|cannot|can not|can|must not|mustn['’]t|will not|won['’]t|do not|don['’]t|does not|doesn['’]t)"
)
MODAL = re.compile(r"\b(?:can|cannot|can['’]t|must|will)\s")
SETTING = frozenset("before after during above below inside outside within at in on under over by".split())
DETERMINING = frozenset("DT0 AT0 CRD AJ0 DPS AJC".split())


def filled_in(first: str, second: str) -> str:
    """The second of two clauses with the words that it shares with the first; empty where it is no such clause.

    >>> filled_in("Barges can turn in the lock", "ships can't")
    "ships can't turn in the lock"
    >>> filled_in("Barges carry many small casks", "ships few large ones")
    'ships carry few large ones'
    >>> filled_in("Tolls rise before the flood", "freight after")
    'freight rises after'
    >>> filled_in("Barges carry oak", "beech from the hills")
    ''
    """
    clause = parse(first)
    if clause is None or not clause.sure or not clause.subject or clause.elliptic or clause.negated:
        return ""
    if (answered := ANSWERED.fullmatch(second)) and (modal := MODAL.search(first)) and _is_name(answered["who"]):
        return f"{second} {first[modal.end() :]}"
    tokens = tag(second)
    at = next((i for i, t in enumerate(tokens) if not (t.noun or i == 0 and t.tag in ("AJ0", "AT0"))), 0)
    if not at or any(t.finite for t in tokens) or clause.form is not Form.ACTION or clause.modal or clause.past:
        return ""
    rest, who = tokens[at:], second[: tokens[at].start].strip()
    if not tokens[at - 1].noun or re.search(r"\b(?:and|or)\b", second):
        return ""
    few = rest[0].low in ("few", "fewer", "more", "less", "many")
    another = (few or rest[0].tag in DETERMINING) and rest[-1].noun and bool(clause.object) and len(rest) > 1
    elsewhere = (
        rest[0].low in SETTING and not clause.object and bool(clause.tails) and clause.tails[-1].preposition in SETTING
    )
    verb = clause.verb if is_plural(who) else third_person(clause.verb)
    return f"{who} {verb} {second[rest[0].start :]}" if another or elsewhere else ""


def _is_name(words: str) -> bool:
    tokens = tag(words)
    return 0 < len(tokens) <= 4 and tokens[-1].noun and not any(t.finite for t in tokens)


def told_of_each(part: str) -> list[str]:
    """`Oak is used for keels, ash for oars and elm for pumps` → three sentences; empty where it is none of these.

    >>> told_of_each("Oak is used for keels, ash for oars and wet elm for pumps")
    ['Oak is used for keels', 'ash is used for oars', 'wet elm is used for pumps']
    >>> told_of_each("Oak is used for keels, oars and masts for boats")
    []
    """
    lead, colon, said = part.rpartition(": ")
    first, *others = re.split(r",\s(?:and\s)?|\sand\s", said)
    clause = parse(first) if others else None
    if clause is None or not clause.sure or not clause.subject or not clause.tails or clause.condition:
        return []
    ending = f" {clause.tails[-1]}"
    verb = first[len(clause.subject) : -len(ending)]
    if not first.startswith(clause.subject) or not first.endswith(ending) or not verb.strip():
        return []
    told = [lead, first] if colon else [first]
    for other in others:
        who, link, what = other.partition(f" {clause.tails[-1].preposition} ")
        if not link or not _is_name(who) or not _is_name(what) or is_plural(who) != is_plural(clause.subject):
            return []
        told.append(f"{who}{verb}{link}{what}")
    return told
