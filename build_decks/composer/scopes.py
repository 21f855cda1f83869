"""Where a question stands: the name in front of it or behind it that says what it is about, where its own words do not."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.names import DEFINITE, UNIQUE, Named, named
from build_decks.facts import Subject
from build_decks.language.articles import ABSTRACT, is_mass
from build_decks.language.familiar import telling
from build_decks.language.grammar import is_name, is_plural, is_proper, lower_first, singular, upper_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import is_field
from build_decks.language.shapes import does_with
from build_decks.language.tagger import known, tag

WORD = re.compile(r"[\w.-]+")
PHASE_OF = re.compile(r"the .+ (?:phase|stage)\b")  # `the loading phase of a delivery`


def place_of(subject: Subject) -> Named:
    """Where a clause with a subject of its own stands: the line's subject, or its owner where it is a mere side of that:
    `Versioning` of Lambda."""
    if subject.owner and not subject.kind and _aspect(subject.name):
        return named(replace(subject, name=subject.owner, owner="", proper=True))
    return named(subject)


def _aspect(name: str) -> bool:
    """`Versioning`, `Access Control`, `Importing APIs`: what is done with a thing, not a thing."""
    tokens = tag(name.lower())
    if not tokens or is_proper(name) and tokens[0].tag != "VVG" or "-" in tokens[0].word:
        return False  # `On-demand filling`: one of several
    if len(tokens) == 2 and tokens[0].low.endswith("ing") and verb_lemma(tokens[0].low) and is_plural(name):
        return True
    return (
        len(tokens) <= 2
        and is_mass(tokens[-1].low)
        and not is_plural(name)
        and all(t.noun or t.tag == "VVG" for t in tokens)
    )


def scope_of(subject: Subject, text: str = "", told: bool = False) -> str:
    """`In SQS, ` where a question needs to say what it is about, and its words do not; `told` of somebody's life, not of his teaching."""
    if not subject.name or not subject.sure and not subject.owner:
        return ""
    about = place_of(subject)
    own = about.bare.removesuffix(f" in {subject.owner}")
    whole = PHASE_OF.match(subject.name) is not None
    chapter = len(own.split()) > (5 if own == about.bare else 3) and not whole
    if chapter or "," in own:
        if not subject.owner or len(subject.owner.split()) > 5 or "," in subject.owner:
            return ""
        about = Named(subject.owner, subject.owner, False)
    condition = condition_above(subject, text)
    words, have = words_of(about.bare), words_of(text) | words_of(condition)
    said = bool(words) and (words <= have or not subject.condition and words_of(subject.name) <= have)
    said = said or not subject.owner and names_a_part(about.bare, have)
    said = said or f"{about.bare}'s " in text
    said = said or subject.person and not subject.owner and about.bare.split()[-1] in re.findall(r"\w+", text)
    if condition and re.match(
        r"(?:for|if|when|although|during|without|to|by|before|after|in (?=\d))\b", condition, re.I
    ):
        return f"{condition}, " if said else f"{condition} in {_of_owner(about.phrase, subject)}, "
    if said and not condition:
        return ""
    if not condition and not whole and (_is_topic(about.bare) or does_with(about.bare) and not subject.owner):
        return topic_lead(about.bare, text)
    if about.bare.endswith(" mode"):
        return f"In {about.bare}, "
    if subject.person:
        return topic_lead(about.bare, text) if told else f"According to {about.phrase}, "
    with_it = not is_field(about.bare) and re.search(r"\s\w+ing$|consisten|encrypt", about.bare)
    where = titular(_of_owner(about.phrase, subject))
    return f"{'With' if with_it else 'In'} {where}{f' ({condition})' if condition else ''}, "


def titular(phrase: str) -> str:
    """`The Long Gallery`, `Course of the river`, `Rule of Ten` as a sentence has them: with a small article, which they need."""
    title = re.match(r"(?P<head>[A-Z][a-z]+) of (?P<rest>(?P<the>the )?.+)$", phrase)
    if title is None or is_plural(title["head"]) or not known(title["head"].lower()):
        return re.sub("^The ", "the ", phrase)
    own = re.search("[A-Z]", title["rest"]) and not title["the"]
    said = phrase if own else f"{phrase[0].lower()}{phrase[1:]}"
    return f"the {said}" if own or title["the"] or not is_mass(title["head"].lower()) else said


def names_a_part(title: str, words: set[str]) -> bool:
    """Whether these words name one of the things that a title does: `Sails and masts`, `Sails vs oars`."""
    sides = re.split(r",?\s(?:and|&|vs\.?|versus|or)\s|,\s|\s[/+]\s", title)
    return len(sides) > 1 and any(words_of(side) <= words for side in sides if side)


def topic_lead(topic: str, text: str) -> str:
    """`Moorings: ` before a question, `When using a winch, ` where something is done with a thing and the text does not name it."""
    if not does_with(topic):
        return f"{upper_first(topic)}: "
    return (
        "" if words_of(topic.partition(" ")[2]) <= words_of(text) | {"a"} else f"When {topic[0].lower()}{topic[1:]}, "
    )


def _of_owner(phrase: str, subject: Subject) -> str:
    """`a rolling deployment in Elastic Beanstalk` behind another `in`: of Elastic Beanstalk."""
    own, _, owner = phrase.rpartition(" in ")
    return f"{own} of {owner}" if own and owner.lower() == subject.owner.lower() else phrase


def _is_topic(name: str) -> bool:
    """A heading in which nothing is: `Allergies`, `Anchoring the boat`; not a name, an event, a rule."""
    if is_proper(name) or DEFINITE.search(name) or UNIQUE.search(name):
        return False
    if name.islower() or " " not in name and is_mass(name) and ABSTRACT.search(name.lower()) is not None:
        return True
    tokens = tag(name)
    doing = tokens[0].tag == "VVG" or tokens[0].low.endswith("ing") or tokens[-1].tag in ("VVN", "VVD")
    return len(tokens) > 1 and (doing or is_plural(name))


def condition_above(subject: Subject, text: str) -> str:
    """The parent that says when, unless the text says so itself."""
    if not subject.condition or set(re.findall(r"\w{4,}", subject.condition.lower())) <= words_of(text):
        return ""
    first = subject.condition.split()[0]
    if first.lower() == "by" and "," in subject.condition:
        return ""  # `By default, …`: a sentence, of which what stands below is no part
    return subject.condition if is_name(first) else subject.condition[0].lower() + subject.condition[1:]


def points_back(subject: str) -> bool:
    """`the trade`, `loaf`: one thing by a common noun, known from what stands above it."""
    tokens = tag(subject)
    one = tokens[-1].tag == "NN1" and not is_mass(tokens[-1].low)
    return one and (len(tokens) == 1 or tokens[0].low == "the" and len(tokens) == 2)


def words_of(text: str) -> set[str]:
    return {re.sub("ie$", "y", w.lower().rstrip("s")) for w in WORD.findall(text)}


def of_subject(text: str, subject: Subject) -> str:
    """`Repaired when two of the following:` with what is repaired."""
    first, *rest = tag(text)
    if not subject.sure or first.tag != "VVN" or not rest or rest[0].tag not in ("CJS", "AVQ"):
        return text
    return f"{upper_first(named(subject).phrase)} {named(subject).is_} {lower_first(text)}"


def shares_word(name: str, text: str) -> bool:
    """Whether a text has a word of a name, or one that begins as it does: `ceramic` of `ceramics`."""
    mine, theirs = ({singular(word.lower()) for word in telling(words)} for words in (name, text))
    return any(word[:6] == other[:6] for word in mine for other in theirs if min(len(word), len(other)) >= 6) or bool(
        mine & theirs
    )
