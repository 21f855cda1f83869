"""A definition asked backwards: from what a term is, or does, to the term.

Only a gloss that says enough leads back to one term: three telling words, none of them the term's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from build_decks.composer.articled import articled
from build_decks.composer.ask import Ask, mentions
from build_decks.composer.backward_glosses import (
    FINITE,
    TELLING,
    first_statement,
    is_thing,
    names_a_thing,
    points,
    repeats,
)
from build_decks.composer.cases_told import CHANGED
from build_decks.composer.gloss import TRYING, things_with
from build_decks.composer.predicated import is_past
from build_decks.composer.sentences import goes_on, names_a_deed
from build_decks.composer.terms import owner_of_term, place_of_term
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic
from build_decks.facts import Fact, Subject
from build_decks.language.articles import is_mass, with_article, without_article
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, singular, third_person, upper_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import PERSONS, looks_like_person
from build_decks.language.places import PLACE
from build_decks.language.shapes import ADVICE, is_noun_with_verb, is_process, is_typed
from build_decks.language.tagger import content_words, known, tag
from build_decks.statements import Definition

LONGEST = 16  # words of a gloss that can stand in a question


@dataclass(frozen=True, slots=True)
class _Turning:
    """A gloss on its way to a question; `own` is the term as a subject, with its kind and its place."""

    gloss: str
    term: str
    own: Subject
    wording: Wording
    person: bool

    @property
    def kind(self) -> str:
        kind = (self.own.kind if self.own.kind.islower() else "") or self._head
        sorts = {f"{kind} {sort}" for sort in ("types", "kinds", "forms")}
        return f"type of {kind}" if kind and sorts & {name.lower() for name in self.own.trail} else kind

    @property
    def _head(self) -> str:
        """`evidence` of `Testimonial evidence` below `Types of evidence`: of what a heading says that there are several."""
        head = singular(self.term.split()[-1].lower())
        above = (name.lower() for name in self.own.trail if name.lower() != self.term.lower())
        several = " " in self.term and any(head in map(singular, name.split()) for name in above)
        return head if several and known(head) else ""

    @property
    def place(self) -> str:
        owner = self.own.owner
        return "" if looks_like_person(owner) or mentions(self.gloss, owner) else place_of_term(self.own)


def backward_asks(fact: Fact, d: Definition, wording: Wording) -> Iterator[Ask]:
    """`Kubelet: manages the pods of its node` → What manages the pods of its node?"""
    term, own = d.term.strip(), owner_of_term(fact.subject, d.term.strip())
    gloss = first_statement(d.gloss)
    rule = fact.provenance.rule
    title = fact.subject.trail == (term,) and rule != "definitions.label"  # which the name of the deck gives away
    if d.kind or d.past or title or names_a_deed(term) or PLACE.fullmatch(own.owner):
        return  # a side of a country, which others have, too
    if not names_a_thing(term) or not 3 <= len(gloss.split()) <= LONGEST or content_words(gloss) < TELLING:
        return
    listed = gloss.count(", ") > 1 and not re.search(r"\s(?:and|or)\s", gloss)
    if listed or points(gloss) or any(len(word) > 4 and word.isupper() for word in gloss.split()):
        return
    turning = _Turning(gloss, term, own, wording, rule == "definitions.label" and _is_doer(term, gloss))
    asked = next(filter(None, (way(turning) for way in WAYS)), "")
    if asked:
        typed = is_typed(term) and not own.kind and fact.provenance.line.lstrip("*`").startswith(term)
        answer = term if typed else upper_first(term)  # pwd
        yield Ask(Basic(asked, answer), "backwards")


SAYS = re.compile(
    r"(?:argue|claim|believe|hold|propose|think|teach|defend|write|paint|compose|found|lead|rule)s?\s", re.I
)


def _is_doer(term: str, gloss: str) -> bool:
    """A person by a name of two words, or one who did what persons do: a name alone may be that of a drug, a tool, a doctrine."""
    past = tag(f"it {lower_first(gloss)}")[1].tag == "VVD"
    return looks_like_person(term) and (" " in term and term.istitle() or past or SAYS.match(gloss) is not None)


def _by_case(turning: _Turning) -> str:
    """`Surge: when the river rises in an hour` → What is it called when the river rises in an hour?"""
    when = re.match(r"when(?:ever)?\s(?P<what>.+)", turning.gloss, re.I)
    clause = None if when else parse(turning.gloss)
    said = when["what"] if when else lower_first(turning.gloss)
    if not when:
        told = (
            clause is not None
            and clause.subject
            and tag(clause.subject)[0].tag != "VVG"
            and clause.sure
            and not (clause.modal or clause.past or clause.elliptic)
            and " of " not in clause.subject
        )
        if not told or re.search(r"\b(?:when|if|it)\b", said) or not (_comes_about(turning.term) or turning.kind):
            return ""
        first, second, *_ = tag(said)
        bare = first.tag == "NN1" and second.finite and not is_mass(first.low) and known(first.word)
        said = with_article(first.word) + said[len(first.word) :] if bare else said
        said = f"the {said}" if first.tag == "AJS" else said
    if repeats(said, turning.term, turning.kind):
        return ""
    if turning.kind:
        kind = turning.kind if is_mass(turning.kind.split()[-1]) else with_article(turning.kind)
        return finish(f"what is {kind} called when {said}?")
    return turning.wording.say("called_when", place=turning.place, when=said)


def _by_deed(turning: _Turning) -> str:
    """`Governor: limits the speed of the stone` → What limits the speed of the stone?"""
    gloss, term, own = turning.gloss, turning.term, turning.own
    adverb = ADVERB.match(gloss)
    often, gloss = (adverb[0], gloss[adverb.end() :]) if adverb else ("", gloss)
    deed = parse(lower_first(turning.gloss)) if not CHANGED.match(turning.gloss) else None
    first, _, rest = gloss.partition(" ")
    if deed is None or deed.form is not Form.ACTION or deed.subject or not deed.sure or not first.isalpha():
        return ""
    if deed.modal in ("may", "might", "must", "should"):
        return ""  # many things may
    ordered = deed.imperative and (is_process(term) or _is_occasion(term) and not own.kind)
    if tag(gloss)[0].tag == "VVN" or things_with(gloss) or is_noun_with_verb(gloss) or deed.verb in ADVICE or ordered:
        return ""
    if repeats(gloss, term, turning.kind):
        return ""
    finite = first.lower().endswith("s") or tag(gloss)[0].tag == "VM0" or is_past(tag(gloss)[0])
    verb = first.lower() if finite else third_person(first.lower())
    who = f"which {turning.kind}" if turning.kind else "who" if turning.person else "what"
    said = f"{often.lower()}{verb} {rest}"
    return turning.wording.say("what_does_it", word=who, deed=said, place=turning.place)


def _comes_about(term: str) -> bool:
    """`abrasion`, `gas leak`: what goes on, or a doing that has a name of two words and more."""
    last = singular(term.split()[-1].lower())
    return not is_plural(term) and (goes_on(term) or " " in term and known(last) and bool(verb_lemma(last)))


ADVERB = re.compile(
    r"(?:often|usually|typically|generally|normally|always|sometimes|automatically|only|just|never|also) ", re.I
)
RELATIVE = re.compile(r"(?:an?\s|the\s|any\s)?(?P<class>[^,]+?)\s(?:that|which|who)\s(?P<does>.+)", re.I)
NO_CLASS = re.compile(r"(?:\w+thing|thing|one|part|way|point|number|amount|word|term|name|phrase)s?(?:$| of )", re.I)
# What says of which make or size a thing is, and so nothing of what it is.
MAKE = re.compile(
    r"(?:standard|small|large|big|little|special|certain|specific|simple|single|new|typical|usual) ", re.I
)


def _by_class(turning: _Turning) -> str:
    """`Hopper: a funnel that holds the grain` → Which funnel holds the grain?"""
    found = RELATIVE.fullmatch(turning.gloss)
    if found is None:
        return ""
    tokens, does = tag(found["class"]), tag(f"it {found['does']}")
    noun = all(t.noun or t.tag in ("AJ0", "VVG", "VVN", "AV0", "PRF") for t in tokens) and tokens[-1].noun
    if (
        not noun
        or len(tokens) > 5
        or NO_CLASS.search(found["class"])
        or MAKE.match(found["class"])
        or not is_thing(turning.gloss, turning.term)
    ):
        return ""
    verb = next((t for t in does[1:] if t.tag != "AV0"), does[0])
    if not (verb.finite or verb.tag in FINITE) or content_words(found["does"]) < TELLING - 1:
        return ""
    thing = lower_first(found["class"])
    head = singular(tokens[-1].low)
    shared = head if singular(turning.term.split()[-1].lower()) == head else ""
    if is_plural(found["class"]) != is_plural(turning.term) and is_plural(found["class"]):
        return ""
    if repeats(turning.gloss, turning.term, shared):
        return ""
    who = "who" if PERSONS.fullmatch(tokens[-1].low) and len(tokens) == 1 else f"which {thing}"
    deed, first = found["does"], found["does"].split(" ")[0]
    if who == "who" and is_plural(thing) and verb_lemma(first) == first:
        deed = f"{third_person(first)}{deed[len(first) :]}"  # who keeps them
    return turning.wording.say("what_does_it", word=who, deed=deed, place=turning.place)


def _by_thing(turning: _Turning) -> str:
    """`Shunting: moving a train from track to track` → What is the term for moving a train from track to track?"""
    gloss = turning.gloss
    if (
        " when " in gloss
        or without_article(gloss).split()[0] == "most"
        or tag(without_article(gloss))[0].tag == "AJS"
        or repeats(gloss, turning.term, "")
    ):
        return ""
    first, *_, before, last = tag(gloss)
    behind = tag(gloss)[1].tag
    if last.tag == "AJ0" and before.noun or first.low in TRYING and behind == "TO0":
        return ""  # `interest in boats minimal`; `needs to be oiled`
    if behind == "PRP" and verb_lemma(first.low) and (first.tag == "NN2") > is_plural(turning.term):
        return ""  # `results in a steep curve`
    doing = first.tag == "VVG" or first.low.endswith("ing") and bool(verb_lemma(first.low))
    if doing and not is_thing(gloss, turning.term):
        named = tag(turning.term)[-1].noun and not is_plural(turning.term)
        thing = lower_first(gloss) if named and parse(gloss) is None else ""
    elif parse(lower_first(gloss)) is None and is_thing(gloss, turning.term):
        thing = lower_first(articled(gloss))
    else:
        thing = ""
    enough = TELLING + (not re.match("the ", gloss, re.I) and not re.search(r"\d", gloss))
    if not thing or content_words(gloss) < (TELLING if doing else enough):
        return ""
    return turning.wording.say("term_for", gloss=thing, place=turning.place)


WAYS: tuple[Callable[[_Turning], str], ...] = (_by_case, _by_deed, _by_class, _by_thing)


def _is_occasion(term: str) -> bool:
    """`Emergency: open the hatch`: behind a mere noun an order to somebody; `Hoist: pull the sail up` tells what that does."""
    last = term.split()[-1].lower()
    return known(last) and not verb_lemma(last) and not is_plural(term)
