"""Questions for lists that go on with a sentence: `Ropes are weakened by`, `Rope rots because of`, `The mate wants to`."""

from __future__ import annotations

from dataclasses import replace

from build_decks.composer import speakers
from build_decks.composer.names import Named
from build_decks.facts import Subject
from build_decks.language.clause import Clause, Form
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import means_person
from build_decks.language.predicates import predicate
from build_decks.language.tagger import tag
from build_decks.language.unfinished import DEED
from build_decks.statements import Members

PLACED = frozenset("find locate situate live lie grow occur dwell settle nest".split())
CAME = frozenset("come originate travel arrive return flee".split())
# What is so in several cases: `used in`, `indicated in`.
IN_CASES = frozenset("use indicate apply see happen prescribe recommend contraindicate avoid require need".split())
BESIDE = frozenset("near in at on around along between".split())


def broken_off(m: Members, body: Clause, subject: Subject, count: str) -> str:
    """By what, why, or what to do, where the sentence has not said it."""
    who, lead = speakers.speaker(replace(body, infinitive="", purpose="", condition=""), subject)
    auxiliary, verb = speakers.verb_group(body, who)
    if body.condition in ("because of something", "due to something"):
        what = f" {body.object}" if body.object else ""
        return f"{lead}for which {count} reasons {auxiliary} {who.phrase} {verb}{what}{speakers.tails(body)}?"
    if DEED in (body.infinitive, body.purpose):
        what = f" {body.object}" if body.object else ""
        return f"{lead}which {count} things {auxiliary} {who.phrase} {verb}{what}{speakers.tails(body)} to do?"
    if body.form is Form.PASSIVE and body.tails and body.tails[-1].preposition == "by" and not body.negated:
        return done_by(m.items, replace(body, tails=body.tails[:-1]), who, lead, count)
    return ""


def done_by(items: tuple[str, ...], body: Clause, who: Named, lead: str, count: str) -> str:
    """`Ropes are weakened by` sun and salt → Which two things weaken ropes? By doing something: in which ways; by people: by whom."""
    auxiliary, verb = speakers.verb_group(body, who)
    behind = speakers.tails(body)
    if all(tag(item)[0].tag == "VVG" and " " in item for item in items):
        return f"{lead}in which {count} ways {auxiliary} {who.phrase} {verb}{behind}?"
    if all(map(means_person, items)):
        return f"{lead}by whom {auxiliary} {who.phrase} {verb}{behind}?"
    if body.verb == "cause" and body.modal in ("", "may", "can", "might") and not body.negated:
        return f"what are the {count} causes of {who.phrase}?"
    active = replace(body, form=Form.ACTION, subject="", object=who.phrase)
    return f"{lead}which {count} things {predicate(active, True)}?"


def sort_of_place(body: Clause) -> str:
    """What the last place of a sentence is to be called: `places` near which villages are found, `kinds` into which they part."""
    preposition = body.tails[-1].preposition
    if preposition in BESIDE and body.verb in PLACED or preposition in ("from", "to") and body.verb in CAME:
        return "places"
    return "cases" if preposition == "in" and body.verb in IN_CASES else "things"


def are_deeds(items: tuple[str, ...]) -> bool:
    """Whether all that is listed are things to do: `reef the sail`, `steer`."""
    return all(verb_lemma(first) == first for first in (item.split()[0].lower() for item in items))
