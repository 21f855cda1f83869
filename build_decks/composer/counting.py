"""Clauses turned into questions for the number in them: how many, how much, how long, how often."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.amounts import MUCH, amount_words, how_far, limited
from build_decks.composer.scopes import scope_of
from build_decks.composer.speakers import Turned, clause_text, condition, speaker, tails, verb_group
from build_decks.facts import Subject
from build_decks.language.clause import Clause
from build_decks.language.grammar import is_plural, plural
from build_decks.language.predicates import predicate
from build_decks.language.tagger import tag

BOUND = re.compile(r"at (?:least|most)\b", re.I)


def ask_number(clause: Clause, subject: Subject, place: str, value: str, noun: str, dimension: str) -> Turned | None:
    """`Spread across 3 data centers` → Across how many data centers …? `Stored for 24 hours` → For how long …?"""
    if place == "subject":
        scope = scope_of(subject, clause_text(replace(clause, subject=noun)))
        return Turned(f"{scope}how many {noun} {predicate(clause, True)}?", value)
    index = int(place.split(":")[1]) if place.startswith("tail") else -1
    tail = clause.tails[index] if index >= 0 else None
    preposition = limited(clause, tail.preposition) if tail else ""
    if preposition == "up to":
        clause = replace(clause, particle="")
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, who, True)
    if place == "often":
        word = "how many times" if re.search(r"\b(?:once|twice|times)$", value) else "how often"
        return Turned(
            f"{lead}{word} {auxiliary} {who.phrase} {verb} {clause.object}{tails(clause)}{condition(clause)}?", value
        )
    if tail is None:
        text = clause.object
        before, after = _around(text, value, noun)
        if before is None or re.search(r"\bof\s*$", before):
            return None
        bound = BOUND.match(text)
        if noun and (kind := re.match(r"\sof\s(?:\w+\s?){1,4}$", after)):
            noun, after = f"{noun}{kind.group()}", ""  # `ropes of different thickness` are counted
        if noun:
            noun = noun if is_plural(noun) else plural(noun)
            return Turned(
                f"{lead}how many {noun} {auxiliary} {who.phrase} {verb}{after}{tails(clause)}{condition(clause)}?",
                f"{bound.group().lower()} {value}" if bound and not BOUND.match(value) else value,
            )
        if dimension == "time" and (often := re.fullmatch(r"(?P<what>.*?)\s*\bevery\s*", before)):
            rest = f"{often['what']}{after}{tails(clause)}{condition(clause)}"
            return Turned(f"{lead}how often {auxiliary} {who.phrase} {verb} {rest}?", f"every {value}")
        if dimension == "time":
            return Turned(
                f"{lead}how long {auxiliary} {who.phrase} {verb}{after}{tails(clause)}{condition(clause)}?", value
            )
        if before.strip():
            return None
        least = " at least" if re.search(r"\b(?:at least|minimum|min)\b", text) else ""
        if dimension in MUCH and re.fullmatch(r"\s[A-Za-z]+", after) and tag(after)[-1].noun:  # `needs 2 GB RAM`
            return Turned(
                f"{lead}how much{after} {auxiliary} {who.phrase} {verb}{least}{tails(clause)}{condition(clause)}?",
                value,
            )
        if re.fullmatch(r"\s[a-z]+", after) and tag(after)[-1].tag == "NN1":  # `has 3 kHz bandwidth`
            return Turned(
                f"{lead}what{after} {auxiliary} {who.phrase} {verb}{tails(clause)}{condition(clause)}?", value
            )
        how = "how many times" if value.endswith(" times") else how_far(clause.verb, dimension) or "how much"
        if after.startswith(" of "):
            how, after = f"how much{after}", ""  # `holds 70% of the water`
        most = " at most" if re.search(r"\b(?:max|maximum|up to|at most)\b", text) else ""
        return Turned(
            f"{lead}{how} {auxiliary} {who.phrase} {verb}{most}{after}{tails(clause)}{condition(clause)}?", value
        )
    before, after = _around(tail.object, value, noun)
    if before is None:
        return None
    rest = f"{verb} {clause.object}{tails(clause, index)}"
    if noun and not before.strip():
        return Turned(
            f"{lead}{preposition} how many {noun if is_plural(noun) else plural(noun)} {auxiliary} {who.phrase} {rest}{after}{condition(clause)}?",
            value,
        )
    if (
        dimension in ("size", "length", "mass")
        and not before.strip()
        and len(after.split()) == 1
        and is_plural(after.strip())
    ):
        property_ = {"size": "size", "length": "length", "mass": "weight"}[dimension]
        return Turned(
            f"{lead}{preposition} {after.strip()} of what {property_} {auxiliary} {who.phrase} {rest}?", value
        )
    if dimension == "time" and not before.strip():
        long = {
            "within": "within what time",
            "for": "for how long",
            "after": "after how long",
            "every": "how often",
            "in": "in what time",
            "until": "until when",
            "up to": "for how long at most",
        }.get(preposition)
        if long:
            return Turned(f"{lead}{long} {auxiliary} {who.phrase} {rest}{after}{condition(clause)}?", value)
    if dimension == "time" and re.fullmatch(r"every\s*", before):
        return Turned(f"{lead}how often {auxiliary} {who.phrase} {rest}{after}{condition(clause)}?", f"every {value}")
    if dimension == "share" and after.startswith(" of ") and not before.strip():  # `accounts for 20% of the weight`
        return Turned(f"{lead}how much{after} {auxiliary} {who.phrase} {rest} {preposition}{condition(clause)}?", value)
    word, most = ("", "") if after.strip() else amount_words(clause.verb, preposition, before, value, dimension)
    return Turned(f"{lead}{word} {auxiliary} {who.phrase} {rest}{most}{condition(clause)}?", value) if word else None


def _around(text: str, value: str, noun: str) -> tuple[str | None, str]:
    digits = re.match(r"[~<>≤≥]?[$€£]?[\d.,]*\d|\w+", value)
    raw = re.search(re.escape(noun), text) if noun else None
    number = re.search(re.escape(digits.group().replace(",", "")), text.replace(",", "")) if digits else None
    if raw:
        return "", text[raw.end() :]
    if number is None:
        return None, ""
    before = text[: number.start()]
    after = re.sub(
        r"^[~<>≤≥]?[$€£]?[\d.,]*(?:\s?(?:[-–—]|\bto\b)\s?[\d.,]*\d)?\s?[A-Za-zµ%°/]*", "", text[number.start() :]
    )
    for word in value.split()[2:]:  # nautical miles
        after = re.sub(rf"^\s*{re.escape(word)}\b", "", after)
    after = re.sub(r"^\s*only\b", "", after)
    before = re.sub(
        r"\b(?:only|about|up to|at most|max of|max|maximum of|a maximum of|at least|approximately|around|over|more than|less than)\s*$|[~<>≤≥]\s*$",
        "",
        before,
    )
    return before, after
