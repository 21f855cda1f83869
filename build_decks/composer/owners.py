"""Whose a property is, in the question for its number: `of a radio`, `in SQS`; nothing where its name says so."""

from __future__ import annotations

import re

from build_decks.composer.ask import mentions
from build_decks.composer.names import full_name, named, noun_phrase, relation
from build_decks.composer.wording import PROCESS
from build_decks.facts import Subject
from build_decks.language.articles import with_article
from build_decks.language.grammar import is_name, is_proper, lower_first, singular
from build_decks.language.roles import is_field
from build_decks.rules.measuring import names_thing

SUPERLATIVE = re.compile(
    r"(?:total|largest|smallest|longest|shortest|highest|lowest|biggest|maximum|minimum|most|least)\b", re.I
)
# `normal oil level`: of the oil, whatever stands above; `normal range`: of that.
NORMAL = re.compile(
    r"normal (?!(?:range|values?|limits?|levels?|results?|dose|size|weight|rate|pressure|temperature|time|speed|length|output|volume|duration)$)"
)

# What is required for something, which owns no temperature and no size: `end points of proving`.
REQUIRED = re.compile(
    r"^(?:end[ -]?points?|goals?|targets?|criteri(?:a|on)|requirements?|indications?|thresholds?|limits|norms|conditions)\b|"
    r"\b(?:goals|targets|criteria|end[ -]?points|requirements|indications|thresholds)$",
    re.I,
)


def set_in(subject: Subject) -> str:
    """Where something is told of: ` in SQS`, ` for Kinesis`."""
    if not subject.sure:
        return ""
    about = named(subject)
    return f" {relation(subject)} {lower_first(about.bare) if is_field(subject.name) else about.phrase}"


def owner(subject: Subject, attribute: str) -> str:
    """The owner of a property: ` of Kinesis`, ` in SQS`; nothing where the property names it, or where a field of study owns nothing."""
    if not subject.sure:
        return ""
    about = named(subject)
    if (
        mentions(attribute, about.bare)
        or NORMAL.match(attribute)
        or _says_of_what(attribute)
        and _owns_nothing(about.bare)
    ):
        return ""
    if is_field(subject.name):
        return "" if re.search(r"\b(?:of|for)\s", attribute) else set_in(subject)
    if REQUIRED.search(about.bare):
        return f" for {about.phrase}"
    within = SUPERLATIVE.match(attribute) or re.search(r"\b(?:you|of|for|in|per)\b", attribute)
    return f" {'in' if within else 'of'} {about.phrase}"


def _says_of_what(attribute: str) -> bool:
    """`CDP holdtime`, `header 'SFD'`: a property with the name of what has it."""
    words = attribute.split()
    return len(words) > 1 and any(is_name(word.strip("'\"“”")) or word[0] in "'\"“" for word in words)


def _owns_nothing(name: str) -> bool:
    """`Times`, `LAN switching`: a heading for properties, or what goes on."""
    return not names_thing(name) or PROCESS.search(name.lower()) is not None


def owned(noun: str, subject: Subject) -> str:
    """A thing with what it is in: `size of a message in SQS`."""
    about = full_name(subject)
    if mentions(noun, about) or not subject.sure or is_field(subject.name):
        return noun
    if is_proper(about) and len(about.split()) <= 3 and len(noun.split()) <= 2:
        return noun_phrase(f"{about} {singular(noun)}").phrase
    return f"{with_article(noun)} in {noun_phrase(about).phrase}"
