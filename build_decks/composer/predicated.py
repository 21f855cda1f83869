"""A gloss that is a predicate of its term: what it does, what is done with it, what somebody does for it."""

from __future__ import annotations

import re

from build_decks.composer.ask import Ask
from build_decks.composer.gloss import first_deed
from build_decks.composer.names import Named
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic
from build_decks.facts import Fact
from build_decks.language.clause import Clause
from build_decks.language.grammar import past, upper_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.shapes import as_deed
from build_decks.language.tagger import tag
from build_decks.language.tokens import Token


def is_advice(fact: Fact, clause: Clause) -> bool:
    """`Hypothermia: give warm drinks`: what somebody does for it, not what it does."""
    treated = re.search(r"(?:management|treatment|interventions?|therapy|care|first aid)$", fact.subject.facet, re.I)
    return treated is not None or clause.verb in ("consider", "give", "avoid", "prefer", "choose", "administer")


STATIVE = frozenset("have need require contain lack include".split())  # of which the object is asked, no deed


SECOND = re.compile(r"\sand\s(?=[a-z]+s\s(?:the|an?|its?|their|his)\s)")  # `goes to the side and keeps the ball`


def is_past(word: Token) -> bool:
    """Whether a verb that opens a gloss tells what was: `sparked`; not `put`."""
    base = verb_lemma(word.word)
    return word.tag == "VVD" and base not in ("", word.low) and past(base) == word.low


def does_ask(who: Named, deed: str, wording: Wording) -> Ask:
    """What it does; `states that …`: what it states; `results from rot`: what it results from; `forms when it rains`: when."""
    first = tag(deed)[0]
    does = "did" if is_past(first) else who.does  # `Great Fire: destroyed the guild hall`
    verb, rest = verb_lemma(first.word), deed[first.end :].strip()
    link = re.match(r"(?P<link>from|of|on|by|to|into|through|over|across|with|for)\s(?P<what>.+)$", rest)
    if verb and re.match(r"(?:when|if|once|until)\s", rest) and len(rest.split()) > 2:
        return Ask(Basic(finish(f"when {who.does} {who.phrase} {verb}?"), upper_first(rest)), "when")
    if verb and rest.startswith("that ") and (who.plural or first.low != verb):
        return Ask(Basic(finish(f"what {does} {who.phrase} {verb}?"), upper_first(rest)), "does")
    if (
        verb
        and link
        and not SECOND.search(rest)
        and (what := tag(link["what"])[0])
        and (what.noun or what.tag in ("AT0", "AJ0", "DPS") or what.low == "only")
    ):
        asked = finish(f"what {does} {who.phrase} {verb} {link['link']}?")
        return Ask(Basic(asked, upper_first(link["what"])), "does")
    if (
        verb in STATIVE
        and 1 <= len(rest.split()) <= 5
        and (tag(rest)[0].noun or tag(rest)[0].tag in ("AT0", "AJ0", "DPS"))
    ):
        return Ask(Basic(finish(f"what {does} {who.phrase} {verb}?"), upper_first(rest)), "does")
    asked = wording.say("what_does", s=who.phrase, does=does)
    return Ask(Basic(asked, upper_first(first_deed(deed if does == "did" else as_deed(deed, who.plural)))), "does")


DONE = re.compile(
    r"(?P<done>(?:(?:\w+ly|more|less|most|least) )?\w+) (?P<link>in|on|at|by|from|with|of|to|as|into|through|via)\s(?P<what>(?!(?:nature|general|particular|common)\b).+)$",
    re.I,
)


DONE_WHEN = re.compile(r"(?P<done>(?:\w+ly )?\w+) (?P<when>(?:if|when|after|before|while|until)\s.+)$", re.I)


def done_ask(who: Named, gloss: str) -> Ask | None:
    """`based on a law`: what it is based on; `lit when it is dark`: when it is lit; none without such a tail."""
    gloss = re.sub(r"^(?:is|are)\s", "", gloss, flags=re.I)
    if found := DONE.match(gloss):
        asked = finish(f"what {who.is_} {who.phrase} {found['done'].lower()} {found['link']}?")
        return Ask(Basic(asked, upper_first(found["what"])), "what")
    if found := DONE_WHEN.match(gloss):
        return Ask(
            Basic(finish(f"when {who.is_} {who.phrase} {found['done'].lower()}?"), upper_first(found["when"])), "when"
        )
    return None
