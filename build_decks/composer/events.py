"""How events and lives are asked: when they were."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.composer import speakers
from build_decks.composer.names import named, noun_phrase, titled
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Body, Weight
from build_decks.facts import Fact
from build_decks.language.clause import Clause
from build_decks.language.events import EVENTS
from build_decks.language.grammar import is_name, lower_first, upper_first
from build_decks.language.tagger import tag
from build_decks.statements import Event

Asked = tuple[Body, str, Weight]  # the question, what it asks of the fact, how much it matters

LATEST = 2025


def event_asks(fact: Fact, e: Event, wording: Wording) -> Iterator[Asked]:
    """When did it happen, when did they live, when was it?"""
    if e.life:
        yield Basic(wording.say("when_lived", s=e.what), e.when), "life", Weight.MUST
        return
    if e.clause is not None:
        question = _when(fact, e, e.clause) if e.clause.subject or fact.subject.sure else ""
        if question and e.clause.sure:
            yield Basic(finish(question), upper_first(_answer(e, e.clause))), "when", Weight.MUST
        return
    if len(e.what.split()) > 9:
        yield Basic(wording.say("what_happened", when=e.when), upper_first(e.what)), "happened", Weight.MUST
        return
    who = titled(named(fact.subject) if e.what == fact.subject.name else noun_phrase(_as_name(e.what)))
    phrase = re.sub(r"^an?\s", "the ", who.phrase)
    if EVENTS.search(e.what) or e.when.isdigit():
        question = wording.say("when_was", s=phrase, was="were" if who.plural else "was")
    else:  # a town, a style, a people was not at one time, as a war is
        question = wording.say("dates_of" if SPAN.search(e.when) else "date_of", s=phrase)
    yield Basic(question, upper_first(e.when)), "when", Weight.MUST


SPAN = re.compile(r"\d\w*–\d| and ")


def _as_name(text: str) -> str:
    """A title keeps its capitals inside a sentence: `Congress of Berlin`."""
    words = [
        w
        for w in re.findall(r"[^\W\d][\w'’-]*", text)
        if w.lower() not in ("of", "the", "and", "in", "for", "de", "von")
    ]
    return text if len(words) > 1 and all(w[0].isupper() for w in words) else lower_first(text)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def _when(fact: Fact, e: Event, clause: Clause) -> str:
    """`The league held its first meeting in 1904` → when did the league hold its first meeting?"""
    past_now = _is_past(e.when) and not clause.modal
    clause = replace(
        clause, past=clause.past or past_now, imperative=False, subject="" if clause.imperative else clause.subject
    )
    who, lead = speakers.speaker(clause, fact.subject)
    auxiliary, verb = speakers.verb_group(clause, who)
    key = _plain(e.when)
    tails = "".join(
        f" {t}"
        for t in clause.tails
        if key not in _plain(t.object) and not (re.search(r"\d", t.object) and _plain(t.object) in key)
    )
    if any(t.tag == "NP0" or is_name(t.word) for t in tag(f"{clause.subject} {clause.object}{tails}")):
        lead = ""  # it names its own actors
    if not clause.subject:
        who = titled(replace(who, phrase=re.sub(r"^an?\s", "the ", who.phrase)))
    if key in _plain(clause.object):
        return ""
    word = {"since": "since when", "until": "until when", "by": "by when"}.get(_preposition(e, clause), "when")
    told = clause.infinitive or clause.purpose  # `began to build a dam`
    if clause.infinitive and (len(told.split()) > 14 or key in _plain(told)):
        return ""
    purpose = f" {told}" if told and (clause.infinitive or len(told.split()) <= 8) and key not in _plain(told) else ""
    return f"{lead}{word} {auxiliary} {who.phrase} {verb} {clause.object}{tails}{purpose}?"


def _preposition(e: Event, clause: Clause) -> str:
    return next((t.preposition for t in clause.tails if _plain(e.when) in _plain(t.object)), "")


def _answer(e: Event, clause: Clause) -> str:
    preposition = _preposition(e, clause)
    when = (
        f"the {e.when}"
        if re.search(r"century|\d0s$", e.when) and not e.when.startswith(("early", "late", "mid"))
        else e.when
    )
    return (
        f"{preposition} {when}"
        if preposition in ("before", "after", "around", "during", "between", "from")
        and not (preposition == "during" and "century" in when)
        else when
    )


def _is_past(when: str) -> bool:
    """Whether a date is over; how long after something it is, `two days after the fair`, tells nothing of that."""
    year = re.search(r"\d{4}", when)
    return int(year.group()) <= LATEST if year else not re.search(r"\s(?:after|before)\s", when)
