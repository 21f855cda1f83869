"""A gloss that begins with its verb: what the term does, what is done in it, what somebody does for it, what it means to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.composer.ask import Ask
from build_decks.composer.meant import means_ask
from build_decks.composer.names import Named
from build_decks.composer.predicated import does_ask, is_advice
from build_decks.composer.sentences import STATING
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic
from build_decks.facts import Fact, Subject
from build_decks.language.articles import is_mass, without_article
from build_decks.language.clause import Clause
from build_decks.language.grammar import lower_first, upper_first
from build_decks.language.lexicon import lemmas
from build_decks.language.shapes import ADVICE, is_noun_with_verb, is_process
from build_decks.language.tagger import tag
from build_decks.statements import Definition

TO_SOMEBODY = re.compile(r"\w+ [a-z]+s an? ", re.I)  # `give guests a key`
NOT_TO = re.compile(r"(?:do not|don['’]t|never) [a-z]+ ", re.I)
STATE = re.compile(r"[a-z]{3}(?:ity|ness|cy|ism|ance|ence|ation|sion)$")
FAULT = re.compile(r"(?:error|mistake|fallacy|fault|bias|trap)$", re.I)


def predicate_asks(
    fact: Fact, d: Definition, own: Subject, who: Named, clause: Clause, gloss: str, wording: Wording
) -> Iterator[Ask]:
    """`Lock: raises boats`, `Caulking: fill the seams`, `Fairness: give all the same`, `Hypothermia: give warm drinks`."""
    be = ("were" if who.plural else "was") if d.past else who.is_
    if clause.imperative and (is_meant(d.term) or _is_way(own.name)):
        yield means_ask(d, own, gloss, wording)
    elif clause.imperative and clause.object and is_advice(fact, clause) and not TO_SOMEBODY.match(gloss):
        asked = finish(f"what do you {clause.verb} {'in' if clause.verb == 'avoid' else 'for'} {who.phrase}?")
        yield Ask(Basic(asked, upper_first(gloss.partition(" ")[2])), "does")
    elif clause.verb in ADVICE or is_noun_with_verb(gloss):
        return
    elif NOT_TO.match(gloss) and (own.kind or tag(d.term)[-1].noun):
        the = f"the {without_article(who.phrase)}" if own.name.islower() else who.phrase
        yield Ask(Basic(wording.say("what_is", s=the, **{"is": be}), upper_first(gloss)), "what")
    elif clause.imperative and STATING.search(d.term):
        the = re.sub(r"^an? ", "the ", who.phrase)
        yield Ask(Basic(wording.say("states", s=the, does=who.does), upper_first(gloss)), "what")
    elif clause.imperative and is_process(d.term):
        yield Ask(Basic(wording.say("done_in", s=lower_first(who.phrase)), upper_first(gloss)), "does")
    elif tag(gloss)[0].finite or clause.imperative:
        if clause.imperative and re.fullmatch(r"[A-Z][a-z]+[^s]s", own.name):
            who = replace(who, plural=True)  # `Lysosomes: contain enzymes`: what they do
        elif clause.imperative and who.plural:
            return  # `Other versions: append the label`: an instruction, not what they do
        yield does_ask(who, gloss, wording)


def _is_way(name: str) -> bool:
    """`Cautious: assume that wires are live`: a way of doing something, which does nothing itself."""
    return " " not in name and lemmas(name.lower()).keys() == {"ADJ"}


def is_meant(term: str) -> bool:
    """`Fairness`, `motivation to row`, `helming error`: what consists in doing something, and does nothing itself."""
    head = re.split(r"\s(?:of|in|for|to|on)\s", term.lower())[0].split()[-1]
    return FAULT.search(head) is not None or STATE.search(head) is not None and is_mass(head) and not is_process(term)
