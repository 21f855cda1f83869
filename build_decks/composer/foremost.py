"""A gloss that says the most, the first, the only of a kind: asked for the thing that is so, or has it."""

from __future__ import annotations

import re

from build_decks.composer.ask import Ask
from build_decks.composer.gloss import clause_in
from build_decks.composer.names import Named
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Weight
from build_decks.language.grammar import head_noun, is_plural, lower_first, upper_first
from build_decks.language.persons import looks_like_person, means_person
from build_decks.language.shapes import adverb_first
from build_decks.language.tagger import known, tag
from build_decks.quantity.finder import find_quantities
from build_decks.statements import Definition

SUPERLATIVE = re.compile(
    r"(?P<the>(?:the\s)?)(?:(?:second|third|fourth|fifth|\d(?:nd|rd|th))[ -])?(?!(?:best|worst|most|least|latest)\s\w+$)(?:(?:first|last|only|most|least|best|worst)\s\w+|(?!forest|interest|request|contest|guest|test|rest|west|east|honest|modest|latest)[a-z]{2,}est\s[a-z]+)\b(?!\s(?:and|or)\b)",
    re.I,
)
# What a thing has, where it is said to have the most of it: `gneiss - highest melting temperature`.
MEASURED = re.compile(
    r"\b(?:temperature|pressure|cost|price|speed|capacity|rate|density|frequency|level|content|energy|yield|risk|power|weight|quality)s?$"
)

SHARE = re.compile(r"(?P<how>(?:the )?(?:majority|most|bulk)) of ", re.I)


def foremost_ask(d: Definition, gloss: str, who: Named, be: str, wording: Wording) -> Ask | None:
    """`Galley: the first ship with oars`: which ship was that; `Gneiss: highest melting temperature`: what has it."""
    greatest = _superlative(gloss, who)
    if greatest is None or adverb_first(gloss) or (told := clause_in(gloss)) is not None and told.subject:
        return None
    most = gloss[greatest.end("the") :]
    head = head_noun(tag(most))
    plain = head is not None and head.word.islower() and known(head.low)
    person = means_person(gloss) or " " in d.term and looks_like_person(d.term) and not plain
    the = f"the {lower_first(most)}"
    if head is not None and not is_plural(head.word):
        be = {"are": "is", "were": "was"}.get(be, be)
    asked = wording.say("the_most", word="who" if person else "what", gloss=the, **{"is": be})
    if MEASURED.search(gloss) and not MEASURED.search(d.term):
        asked = finish(f"what {'have' if who.plural else 'has'} {the}?")
    return Ask(Basic(asked, upper_first(d.term)), "most", Weight.MUST)


# A part that one at a time plays: `the current housing minister`, `the Majority House Leader`.
ROLE = re.compile(
    r"the (?!son|daughter|brother|sister|wife|husband|father|mother|nephew|person|man|woman|one|guy)[A-Za-z][\w-]*(?: [\w’'-]+){0,6}",
    re.I,
)


def who_ask(name: str, gloss: str, was: str, wording: Wording) -> Ask:
    """Who somebody is; who plays the part, where the gloss is one that a single person plays."""
    if ROLE.fullmatch(gloss) and not re.search(r"\b(?:who|whose|that|which)\b", gloss) and " " in name:
        the = f"the {gloss[4:]}"
        return Ask(Basic(wording.say("the_most", word="who", gloss=the, **{"is": was}), name), "who", Weight.MUST)
    return Ask(Basic(wording.say("who_is", s=name, **{"is": was}), upper_first(gloss)), "what", Weight.MUST)


def role_ask(d: Definition, gloss: str, be: str, wording: Wording) -> Ask:
    """`Gateway for ships`, `a small boat with a flat deck`: which thing, or who, is that."""
    said = gloss[0].lower() + gloss[1:] if gloss[1:2].islower() and tag(gloss)[0].tag != "NP0" else gloss
    the = said if re.match(r"(?:an?|the)\s", said) else f"the {said}"
    head, kind = head_noun(tag(gloss)), lower_first(d.term.split()[-1])
    word = "who" if means_person(gloss) else f"which {kind}" if head is not None and head.low == kind else "what"
    asked = wording.say("the_most", word=word, gloss=the, **{"is": {"are": "is", "were": "was"}.get(be, be)})
    if share := SHARE.match(gloss):
        asked = finish(
            f"what {'make' if be == 'are' else 'makes'} up {'most' if share['how'].lower() == 'most' else 'the ' + share['how'].lower().removeprefix('the ')} of {gloss[share.end() :]}?"
        )
    return Ask(Basic(asked, upper_first(d.term)), "most")


def _superlative(gloss: str, who: Named) -> re.Match[str] | None:
    """What opens a gloss that says the most or the first of its kind: one thing, not `first boats leave last`."""
    found = SUPERLATIVE.match(gloss)
    head = head_noun(tag(gloss[found.end("the") :])) if found else None
    several = head is not None and is_plural(head.word) and not who.plural
    return None if several or find_quantities(gloss) else found
