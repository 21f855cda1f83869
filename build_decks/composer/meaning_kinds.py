"""Definitions whose kind says how they are asked: where, how defined, what the difference is."""

from __future__ import annotations

import re

from build_decks.composer.names import Named, noun_phrase
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Weight
from build_decks.language.grammar import lower_first, sentence_case
from build_decks.statements import Definition

# What such a question asks of the fact, and how much it matters, where that is not what the thing is.
SLOTS = {
    "instance": ("instance", Weight.SHOULD),
    "example": ("example", Weight.COULD),
    "lets": ("does", Weight.SHOULD),
    "place": ("where", Weight.SHOULD),
}
COLOUR = r"(?:red|blue|green|yellow|black|white|grey|gray|brown|orange|purple|violet|pink)"
COLOURS = re.compile(rf"{COLOUR}(?:(?:,| ?&| and| or|/)\s?{COLOUR})*", re.I)
GOES_ON = re.compile(r"(?:sis|[st]ion|ing|ment|ance|ence)$", re.I)
STATED = re.compile(r"(?:theory|theorem|law|principle|hypothesis|doctrine|rule)$", re.I)


# `boats in port / all boats`, `toll x boats`: how much it is.
RATIO = re.compile(r"(?!(?:an?|the)\s)[A-Za-z][\w -]+\w (?:[/÷]|[x×] (?=[a-z])) ?[\w(][\w ()%×x/-]+")
MEASURE = re.compile(
    r"\b(?:rate|ratio|density|yield|index|efficiency|fraction|speed|velocity|pressure|power|energy|output|volume|margin|return|utili[sz]ation|frequency|"
    r"cost|price|profit|income|force|work|mass|weight|share|percentage|coverage|turnover|score|value|hydration)$",
    re.I,
)


def _both_sides(term: str) -> list[str]:
    """The two sides of a difference as noun phrases, both with an article or both without."""
    sides = [noun_phrase(lower_first(side)) for side in term.split(" vs ")]
    alike = len({side.phrase == side.bare for side in sides}) == 1
    return [side.phrase if alike else side.bare for side in sides]


def asked_by_kind(d: Definition, who: Named, be: str, wording: Wording) -> str:
    """The question for a gloss of this kind; empty where the kind alone does not tell."""
    if RATIO.fullmatch(d.gloss.strip(" .")) and MEASURE.search(d.term):
        name = sentence_case(re.sub(r"^(?:an?|the) ", "", who.phrase))
        return wording.say("calculated", s=f"the {name}" if " " in d.term else name, **{"is": be})
    if COLOURS.fullmatch(d.gloss.strip(" .")):
        return finish(f"what colour {be} {who.phrase}?")
    match d.kind:
        case "instance":
            return wording.say("for_instance", s=who.phrase, does=who.does)
        case "example":
            return wording.say("example", s=who.phrase)
        case "event":
            return wording.say("happens_in", s=re.sub(r"^an? ", "", who.phrase))
        case "lets":
            return wording.say("lets", s=who.phrase, does=who.does)
        case "criterion":
            return wording.say("defined", s=who.phrase, **{"is": be})
        case "matter":
            return wording.say("concerns", s=who.phrase, does=who.does)
        case "place" if GOES_ON.search(d.term):
            return finish(f"where {who.does} {lower_first(who.phrase)} take place?")
        case "place":
            return finish(f"where {be} {who.phrase}?")
        case "theory" if STATED.search(d.term):
            return wording.say("states", s=f"the {d.term}", does="does")
        case "theory":
            return wording.say("what_is", s=f"the {d.term}", **{"is": "is"})
        case "linked":
            return finish(f"what {be} {who.phrase} associated with?")
        case "difference":
            return wording.say("difference", **dict(zip(("one", "other"), _both_sides(d.term), strict=True)))
        case _:
            return ""


def part_question(d: Definition, whole: Named, wording: Wording) -> str:
    """`Phase 2: glazing` of a firing: what is it, or what happens in it?"""
    doing = re.match(r"(?:re-|de-)?[a-z]+ing\b", d.gloss, re.I)
    return wording.say(
        "happens_in" if doing else "what_is", s=f"{lower_first(d.term)} of {whole.phrase}", **{"is": "is"}
    )
