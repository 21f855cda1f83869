"""Lines below a sentence that leave out what they speak of: the thing the sentence is about."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.facts import Subject
from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import tag
from build_decks.rules.line import Line

_LONGEST = 5  # words of a thing's name


def goes_on_about(line: Line, above: Line) -> Subject | None:
    """`Sloops are boats with one mast`, and below it `sail close to the wind`: the sloops; nothing where it may be another thing.

    What is done may be done to what the sentence speaks of last: `Rafts carry sheep`, and below it `Moored by ropes`.
    """
    clause = above.clause if above.role is Role.CLAUSE and not above.heading and not above.label else None
    told = line.clause
    if clause is None or told is None or not _is_named(clause) or told.subject or told.imperative or not told.sure:
        return None
    several, object_ = is_plural(clause.subject), clause.object if clause.form is Form.ACTION else ""
    if told.form is Form.PASSIVE:
        if object_ and (is_plural(object_) or not several or not re.fullmatch(r"[A-Z][a-z]+s", clause.subject)):
            return None
        if clause.form is Form.PASSIVE and not re.fullmatch(r"[A-Z][\w-]+", clause.subject):
            return None  # `rolled by machines`, and below it `invented in 1872`
    elif _number(line.words, told) not in (None, several):
        return None
    return _called(line.subject, clause.subject)


def _is_named(clause: Clause) -> bool:
    """Whether a clause says what it speaks of, with a name of few words."""
    words = tag(clause.subject)
    short = bool(words) and len(words) <= _LONGEST and words[0].low not in DANGLING
    return short and clause.sure and not clause.elliptic and any(t.noun for t in words)


def _number(words: str, told: Clause) -> bool | None:
    """Whether a predicate speaks of several things, of one (False), or may do both."""
    first = (
        re.sub(r"^(?:also|only|usually|often|mostly|always|never|then)\s+", "", words, flags=re.I).split(" ")[0].lower()
    )
    if told.past or first in ("can", "must", "will", "may", "had", "did", "was", "were"):
        return None
    return verb_lemma(first) == first


def _called(subject: Subject, name: str) -> Subject:
    """The thing of the sentence, as a subject in its place."""
    owner = subject.owner or (subject.name if subject.proper else "")
    small = lower_first(name) if tag(name)[0].tag in ("AT0", "AJ0", "NN1", "NN2") else name
    named = small != name and tag(name)[0].tag == "AT0" or any(word[:1].isupper() for word in small.split())
    return replace(subject, name=small, owner="" if named else owner, kind="", facet="", proper=named)
