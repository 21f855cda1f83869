"""Sentences turned into questions: for the object, a tail, the number, the purpose, the condition of a clause."""

from __future__ import annotations

import re

from build_decks.composer.question_words import question_word
from build_decks.composer.speakers import Turned, clause_text, condition, only, scope_of, speaker, tails, verb_group
from build_decks.facts import Subject
from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import is_plural, participle
from build_decks.language.predicates import predicate


def ask_object(clause: Clause, subject: Subject) -> Turned:
    """`Captures metadata for API calls` → What does X-Ray capture for API calls?"""
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, who, True)
    purpose = f" {clause.purpose}" if clause.purpose and len(clause.purpose.split()) <= 8 else ""
    if (
        clause.tails
        and re.match(r"(?:every|all|any|each|no|both|most|only|the same|part|parts)\b", clause.object, re.I)
        and clause.tails[0].preposition in ("in", "of", "on", "from")
    ):
        whole = f"{clause.object} {clause.tails[0]}"  # `every item in the table` is one answer
        return Turned(
            f"{lead}what {auxiliary} {who.phrase} {verb}{tails(clause, 0)}{purpose}{condition(clause)}?",
            only(clause, whole),
        )
    return Turned(
        f"{lead}what {auxiliary} {who.phrase} {verb}{tails(clause)}{purpose}{condition(clause)}?",
        only(clause, clause.object),
    )


def ask_tail(clause: Clause, subject: Subject, index: int) -> Turned:
    """`Delivers logs to S3` → Where does CloudTrail deliver logs?"""
    tail = clause.tails[index]
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, who, True)
    rest = f"{verb} {clause.object}{tails(clause, index)}{condition(clause)}"
    word, answer = question_word(clause, tail.preposition, tail.object)
    stranded = re.fullmatch(rf"{tail.preposition} (?P<what>what|which .+)", word, re.I)
    if (
        stranded
        and index == len(clause.tails) - 1
        and not clause.condition
        and tail.preposition in ("with", "for", "to", "by", "on", "from", "about", "into", "of", "against")
    ):
        what = stranded["what"] if lead else stranded["what"][0].upper() + stranded["what"][1:]
        return Turned(f"{lead}{what} {auxiliary} {who.phrase} {rest.strip()} {tail.preposition}?", only(clause, answer))
    return Turned(
        f"{lead}{word[0].lower() + word[1:] if lead else word} {auxiliary} {who.phrase} {rest}?", only(clause, answer)
    )


def ask_number(clause: Clause, subject: Subject, place: str, value: str, noun: str, dimension: str) -> Turned | None:
    """`Spread across 3 data centers` → Across how many data centers …? `Stored for 24 hours` → For how long …?"""
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, who, True)
    if place == "often":
        word = "how many times" if re.search(r"\b(?:once|twice|times)$", value) else "how often"
        return Turned(
            f"{lead}{word} {auxiliary} {who.phrase} {verb} {clause.object}{tails(clause)}{condition(clause)}?", value
        )
    if place == "object":
        text = clause.object
        before, after = _around(text, value, noun)
        if before is None:
            return None
        if noun:
            return Turned(
                f"{lead}how many {noun} {auxiliary} {who.phrase} {verb}{after}{tails(clause)}{condition(clause)}?",
                value,
            )
        if dimension == "time":
            return Turned(
                f"{lead}how long {auxiliary} {who.phrase} {verb}{after}{tails(clause)}{condition(clause)}?", value
            )
        if before.strip():
            return None
        most = " at most" if re.search(r"\b(?:max|maximum|up to|at most)\b", text) else ""
        return Turned(
            f"{lead}how much {auxiliary} {who.phrase} {verb}{most}{after}{tails(clause)}{condition(clause)}?", value
        )
    index = int(place.split(":")[1])
    tail = clause.tails[index]
    before, after = _around(tail.object, value, noun)
    if before is None:
        return None
    rest = f"{verb} {clause.object}{tails(clause, index)}"
    if noun and not before.strip():
        return Turned(
            f"{lead}{tail.preposition} how many {noun} {auxiliary} {who.phrase} {rest}{after}{condition(clause)}?",
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
            f"{lead}{tail.preposition} {after.strip()} of what {property_} {auxiliary} {who.phrase} {rest}?", value
        )
    if dimension == "time" and not before.strip():
        how = {
            "within": "within what time",
            "for": "for how long",
            "after": "after how long",
            "every": "how often",
            "in": "in what time",
            "until": "until when",
        }.get(tail.preposition)
        if how:
            return Turned(f"{lead}{how} {auxiliary} {who.phrase} {rest}{after}{condition(clause)}?", value)
    if dimension == "time" and re.fullmatch(r"every\s*", before):
        return Turned(f"{lead}how often {auxiliary} {who.phrase} {rest}{after}{condition(clause)}?", f"every {value}")
    return None


def _around(text: str, value: str, noun: str) -> tuple[str | None, str]:
    digits = re.match(r"[~<>≤≥]?[$€£]?[\d.,]*\d|\w+", value)
    raw = re.search(re.escape(noun), text) if noun else None
    number = re.search(re.escape(digits.group().replace(",", "")), text.replace(",", "")) if digits else None
    if raw:
        return "", text[raw.end() :]
    if number is None:
        return None, ""
    before = text[: number.start()]
    after = re.sub(r"^[\d.,]*\s?[A-Za-zµ%°/]*", "", text[number.start() :])
    after = re.sub(r"^\s*only\b", "", after)
    before = re.sub(
        r"\b(?:only|about|up to|at most|max of|max|maximum of|a maximum of|at least|approximately|around|over|more than|less than)\s*$|[~<>≤≥]\s*$",
        "",
        before,
    )
    return before, after


def ask_purpose(clause: Clause, subject: Subject) -> Turned:
    """`Limits are set to prevent abuse` → Why are limits set?"""
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, who, True)
    if (
        not clause.object
        and not clause.tails
        and clause.form is Form.PASSIVE
        and clause.purpose.startswith("to ")
        and clause.verb
        in ("configure", "use", "set", "design", "build", "train", "program", "extend", "customize", "allow", "require")
    ):
        return Turned(f"{lead}what {auxiliary} {who.phrase} {verb} to do?", clause.purpose.removeprefix("to "))
    return Turned(
        f"{lead}why {auxiliary} {who.phrase} {verb} {clause.object}{tails(clause)}{condition(clause)}?",
        clause.purpose,
    )


def ask_subject(clause: Clause, subject: Subject) -> Turned:
    """`Only the wrapped key crosses the network` → What crosses the network?"""
    scope = scope_of(subject, clause_text(clause))
    word = (
        "who"
        if clause.verb in ("manage", "own", "operate", "provide", "issue", "control", "maintain", "fund", "lead")
        and clause.object.startswith("the ")
        else "what"
    )
    return Turned(f"{scope}{word if scope else word.capitalize()} {predicate(clause)}?", clause.subject)


def ask_done(clause: Clause, subject: Subject) -> Turned:
    """`Releases can be rolled back` → What can be done with releases?"""
    who, lead = speaker(clause, subject)
    be = f"{clause.modal} be" if clause.modal else "was" if clause.past else "is"
    particle = f" {clause.particle}" if clause.particle else ""
    helper = (
        f"{clause.modal} be "
        if clause.modal
        else f"{'were' if who.plural and clause.past else 'was' if clause.past else who.is_} "
    )
    pronoun = "They" if who.plural else "It"
    return Turned(
        f"{lead}what {be} done with {who.phrase}?",
        f"{pronoun} {helper}{clause.adverb} {participle(clause.verb)}{particle}".replace("  ", " "),
    )


def ask_duty(clause: Clause, subject: Subject) -> Turned:
    """`The application needs to implement backoff` → What does the application need to do?"""
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, who, True)
    return Turned(
        f"{lead}what {auxiliary} {who.phrase} {verb} to do{condition(clause)}?", clause.purpose.removeprefix("to ")
    )


def ask_impossible(clause: Clause, subject: Subject) -> Turned:
    """`Can't configure CPU capacity` → What cannot be configured?"""
    scope = scope_of(subject, clause_text(clause))
    modal = "cannot" if clause.modal == "can" else f"{clause.modal} not"
    return Turned(
        f"{scope}{'what' if scope else 'What'} {modal} be {participle(clause.verb)}{tails(clause)}{condition(clause)}?",
        clause.object,
    )


def ask_condition(clause: Clause, subject: Subject) -> Turned:
    """`Only created when creating table` → When is a local index created?"""
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, who, True)
    return Turned(
        f"{lead}when {auxiliary} {who.phrase} {verb} {clause.object}{tails(clause)}?", only(clause, clause.condition)
    )
