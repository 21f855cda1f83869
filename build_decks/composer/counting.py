"""Clauses turned into questions for the number in them: how many, how much, how long, how often."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.amounts import BY_HOW_MUCH, MUCH, NAMED, amount_of, amount_words, limited, share_word
from build_decks.composer.scopes import scope_of
from build_decks.composer.speakers import Turned, clause_text, condition, speaker, tails, verb_group
from build_decks.facts import Subject
from build_decks.language.clause import Clause
from build_decks.language.grammar import is_plural, plural
from build_decks.language.predicates import predicate
from build_decks.language.tagger import tag
from build_decks.quantity import Dimension
from build_decks.quantity.finder import find_quantities
from build_decks.rules.measuring import names_thing

KINDS = re.compile(r"(?:\w+ )?(?:types|kinds|sorts|forms|classes|categories|varieties|species)")
RISING = frozenset("go get reach rise run be".split())
BOUND = re.compile(r"at (?:least|most)\b", re.I)
AT_LEAST = re.compile(r"\b(?:at least|minimum|min)\b")
UP_TO = re.compile(r"\b(?:max|maximum|up to|at most)\b")
VARYING = frozenset("vary range lie fluctuate oscillate alternate differ switch choose distinguish".split())
PROPERTIES: dict[str, str] = {Dimension.SIZE: "size", Dimension.LENGTH: "length", Dimension.MASS: "weight"}
# What is weighed or poured out: how much flour, but how much of the weight.
MEASURED_OUT = frozenset((Dimension.MASS, Dimension.VOLUME, Dimension.LENGTH, Dimension.SIZE))
UNDER_WHICH = re.compile(
    r"\s(?:at|in|on|during|under|after|before|per|with|without|for)\s\w[^,;]{2,40}"
)  # `at sea level`
SIDES = frozenset("above below beneath under behind beyond".split())
# `files of up to 5 TB`
OF_THEM = re.compile(r"(?P<them>[a-z][a-z -]*) of\s*(?:(?:up to|at most|at least)\s*)?")
LASTING = {
    "within": "within what time",
    "for": "for how long",
    "after": "after how long",
    "every": "how often",
    "in": "in what time",
    "until": "until when",
    "up to": "for how long at most",
}


def ask_number(clause: Clause, subject: Subject, place: str, value: str, noun: str, dimension: str) -> Turned | None:
    """`Spread across 3 data centers` → Across how many data centers …? `Stored for 24 hours` → For how long …?"""
    if place == "subject":
        return _of_subject(clause, subject, value, noun, dimension)
    index = int(place.split(":")[1]) if place.startswith("tail") else -1
    tail = clause.tails[index] if index >= 0 else None
    if tail is not None and tail.preposition == "between" and clause.verb not in VARYING:
        others = (*clause.tails[:index], *clause.tails[index + 1 :])
        clause, tail = replace(clause, object=str(tail), tails=others), None  # `costs between 5 and 8 euros`
    preposition = limited(clause, tail.preposition) if tail else ""
    if clause.particle in ("over", "under", "about", "around") and tail is None:
        clause = replace(clause, particle="")  # `wrote over 600 songs`
    if preposition == "up to":
        clause = replace(clause, particle="")
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, who)
    asks = f"{auxiliary} {who.phrase} {verb}"
    if place == "often":
        word = "how many times" if re.search(r"\b(?:once|twice|times)$", value) else "how often"
        return Turned(f"{lead}{word} {asks} {clause.object}{tails(clause)}{condition(clause)}?", value)
    plain = not (clause.tails or clause.condition or clause.modal)
    if tail is None and plain and clause.verb == "have" and KINDS.fullmatch(noun) and clause.object.endswith(noun):
        return Turned(f"{lead}how many {noun} of {who.bare} are there?", value)  # `RAM has two types`
    if tail is None:
        return _of_object(clause, lead, asks, value, noun, dimension)
    before, after = _around(tail.object, value, noun)
    if before is None:
        return None
    rest = f"{asks} {clause.object}{tails(clause, index)}"
    end = condition(clause)
    if clause.verb == "default" and preposition == "to" and noun:  # `A pool defaults to 3 zones`
        return Turned(f"{lead}how many {noun} {auxiliary} {who.phrase} have by default{after}{end}?", value)
    if preposition == "up to" and clause.verb in RISING and not clause.object and _is_property(after):
        return Turned(f"{lead}what is the maximum{after} of {who.phrase}{end}?", value)  # `goes up to 3 kHz bandwidth`
    if preposition and not before.strip() and _is_property(after):
        return Turned(f"{lead}{preposition} what{after} {rest}{end}?", value)  # `runs at 3 GHz clock speed`
    if preposition == "from" and dimension != Dimension.TIME and (to := _far_end(clause, index)):
        behind = "".join(f" {t}" for i, t in enumerate(clause.tails) if i not in (index, index + 1))
        return Turned(f"{lead}by how much {asks} {clause.object}{behind}{end}?", f"from {value} {to}")
    if preposition == "to" and index > 0 and clause.tails[index - 1].preposition == "from":
        return None  # asked for both ends
    if (
        noun
        and before.strip() in ("", "length")
        and not re.match(r"\s(?:\w+ly|still|together|apart|also|again)\b", after)
    ):
        things = noun if is_plural(noun) else plural(noun)
        return Turned(f"{lead}{preposition} how many {things} {rest}{after}{end}?", value)
    if preposition in ("from", "between") and "–" in value and not (before + after).strip():
        return Turned(f"{lead}from what to what {rest}{end}?", value.replace("–", " to "))  # `fell from 12% to 3%`
    sized = PROPERTIES.get(dimension, "") if not before.strip() and len(after.split()) == 1 else ""
    if sized and is_plural(after.strip()):
        return Turned(f"{lead}{preposition} {after.strip()} of what {sized} {rest}?", value)
    if dimension == Dimension.TIME and not before.strip() and preposition in LASTING and after.startswith(" of "):
        return Turned(f"{lead}{LASTING[preposition]}{after} {rest}{end}?", value)  # `within 30 days of the verdict`
    if dimension == Dimension.TIME and not before.strip() and preposition in LASTING:
        return Turned(f"{lead}{LASTING[preposition]} {rest}{after}{end}?", value)
    if dimension == Dimension.TIME and re.fullmatch(r"every\s*", before):
        return Turned(f"{lead}how often {rest}{after}{end}?", f"every {value}")
    if dimension == Dimension.SHARE and after.startswith(" of ") and not re.search(r"\d", after) and not before.strip():
        if preposition == "for":  # `accounts for 20% of the weight`
            return Turned(f"{lead}how much{after} {rest} {preposition}{end}?", value)
        return Turned(f"{lead}{preposition} {share_word(value)}{after} {rest}{end}?", value)
    if after.strip() and not UNDER_WHICH.fullmatch(after):
        return None
    word, most = amount_words(clause.verb, preposition, before, value, dimension)
    return Turned(f"{lead}{word} {rest}{after}{most}{end}?", value) if word else None


def _is_property(words: str) -> bool:
    """Whether a few words, nouns all, name what is measured: `access time`."""
    return 0 < len(words.split()) <= 3 and not names_thing(words) and all(t.noun or t.tag == "AJ0" for t in tag(words))


def _far_end(clause: Clause, index: int) -> str:
    """`to 3%` behind `from 8%`."""
    behind = clause.tails[index + 1] if index + 1 < len(clause.tails) else None
    ends = behind is not None and behind.preposition == "to" and find_quantities(behind.object)
    return f"to {behind.object}" if behind is not None and ends and clause.verb in BY_HOW_MUCH else ""


def _of_subject(clause: Clause, subject: Subject, value: str, noun: str, dimension: str) -> Turned:
    """`Twelve oars are kept …` → How many oars are kept …? `20% of pumps fail` → What percentage of pumps fail?"""
    scope = scope_of(subject, clause_text(replace(clause, subject=noun)))
    if dimension == Dimension.SHARE:
        return Turned(f"{scope}{share_word(value)} of {noun} {predicate(clause, is_plural(noun))}?", value)
    return Turned(f"{scope}how many {noun} {predicate(clause, True)}?", value)


def _of_object(clause: Clause, lead: str, asks: str, value: str, noun: str, dimension: str) -> Turned | None:
    """What is asked for where the amount stands in the object: how many, how long, how much, of what size."""
    text = clause.object
    before, after = _around(text, value, noun)
    if before is None:
        return None
    end = f"{tails(clause)}{condition(clause)}"
    if (named := NAMED.fullmatch(before)) and not after.strip():
        return Turned(f"{lead}what {named['property']} {asks}{end}?", value)
    if of_them := OF_THEM.fullmatch(before):
        sized = PROPERTIES.get(dimension, "") if is_plural(of_them["them"]) and not after.strip() else ""
        most = " at most" if UP_TO.search(text) else " at least" if AT_LEAST.search(text) else ""
        return Turned(f"{lead}{of_them['them']} of what {sized} {asks}{most}{end}?", value) if sized else None
    if re.search(r"\bof\s*$", before):
        return None
    bound = BOUND.match(text)
    if noun and (kind := re.match(r"\sof\s(?:\w+\s?){1,4}$", after)):
        noun, after = f"{noun}{kind.group()}", ""  # `ropes of different thickness` are counted
    if noun and not before.strip():
        things = noun if is_plural(noun) else plural(noun)
        told = f"{bound.group().lower()} {value}" if bound and not BOUND.match(value) else value
        return Turned(f"{lead}how many {things} {asks}{after}{end}?", told)
    if dimension == Dimension.TIME and (often := re.fullmatch(r"(?P<what>.*?)\s*\bevery\s*", before)):
        return Turned(f"{lead}how often {asks} {often['what']}{after}{end}?", f"every {value}")
    if dimension == Dimension.TIME and (due := re.fullmatch(r"['’]s? (?P<what>[a-z]+)", after)) and not before:
        return Turned(f"{lead}how much {due['what']} {asks}{end}?", value)  # `gives 24 hours' notice`
    if dimension == Dimension.TIME and after.startswith((",", "'", "’")):
        return None  # `kept for a week, sold later`
    if (
        dimension == Dimension.TIME
        and not before
        and clause.tails
        and clause.tails[0].preposition in ("before", "after")
    ):
        end = f"{tails(clause, 0)}{condition(clause)}"
        return Turned(f"{lead}how long {clause.tails[0]} {asks}{after}{end}?", value)  # `given 30 min before meals`
    if dimension == Dimension.TIME and after.strip() in ("later", "earlier") and not before:
        return Turned(f"{lead}how much {after.strip()} {asks}{end}?", value)
    if dimension == Dimension.TIME:
        return Turned(f"{lead}how long {asks} {before}{after}{end}?", value)
    if before.strip():
        return None
    least = " at least" if AT_LEAST.search(text) else ""
    if dimension in MUCH and (more := re.match(r" (?:more|less) [a-z]+", after)):
        return Turned(
            f"{lead}how much{more.group()} {asks}{after[more.end() :]}{end}?", value
        )  # `adds 3 kg more weight`
    if dimension in MUCH and re.fullmatch(r"\s[A-Za-z]+", after) and tag(after)[-1].noun:  # `needs 2 GB RAM`
        return Turned(f"{lead}how much{after} {asks}{least}{end}?", value)
    if re.fullmatch(r"\s[a-z]+", after) and tag(after)[-1].tag == "NN1":  # `has 3 kHz bandwidth`
        return Turned(f"{lead}what{after} {asks}{end}?", value)
    how = "how many times" if value.endswith(" times") else amount_of(clause.verb, value, dimension)
    if how.startswith("what ") and how[5:] in asks:
        how = "what"  # `temperatures reached 700 °C`
    if dimension == Dimension.LENGTH and after.strip() in ("away", "apart"):
        how, after = f"how far {after.strip()}", ""  # `heard 40 km away`
    if how == "how far" and clause.tails and clause.tails[0].preposition in SIDES:  # `lies 430 m below the sea`
        how, end = f"how far {clause.tails[0]}", f"{tails(clause, 0)}{condition(clause)}"
    if after.startswith(" of "):
        out = dimension in MEASURED_OUT and not re.match(r" of (?:the|its|their|this|each|every|all|it)\b", after)
        shared = dimension == Dimension.SHARE and THEM.match(after)
        how, after = (
            f"{share_word(value)}{after}" if shared else f"how much{after.replace(' of', '', 1) if out else after}",
            "",
        )
    if dimension == Dimension.FACTOR and after.strip():
        return Turned(f"{lead}how much{after} {asks}{end}?", value) if tag(after.strip())[0].tag == "AJC" else None
    most = " at most" if UP_TO.search(text) else ""
    return Turned(f"{lead}{how} {asks}{most}{after}{end}?", value)


THEM = re.compile(r" of (?:the |all |its |their )?(?:[a-z]+ )?[a-z]+[a-rt-z]s(?: |$)")  # a share of several

CUE = re.compile(
    r"\b(?:only|between|about|up to|at most|max of|max|maximum of|a maximum of|at least|approximately|around|over|more than|less than)\s*$|[~<>≤≥]\s*$"
)


def _around(text: str, value: str, noun: str) -> tuple[str | None, str]:
    """What stands before an amount, without the words that bound it, and behind it and the noun that it counts."""
    amounts = find_quantities(text)
    amount = next((q for q in amounts if q.shown == value), next(iter(amounts), None))
    if amount is None:
        return None, ""
    at = text.find(noun, amount.end) + len(noun) if noun else amount.end
    after = re.sub(
        r"^\s*only\b|\s*:\s.*$|^,?\sand\s.*$|^, (?:(?:\d+|\w+) )?of (?:which|whom|them) .*$", "", text[at:]
    )  # `two banks: left and right`
    return CUE.sub("", text[: amount.start]), after
