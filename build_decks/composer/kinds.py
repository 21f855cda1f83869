"""Kinds of a thing, as one asks for them: types of queues, layers of a model, encryption types."""

from __future__ import annotations

import re

from build_decks.composer.names import full_name, named, relation
from build_decks.facts import Subject
from build_decks.language.articles import is_mass
from build_decks.language.grammar import is_plural, is_proper, lower_first, plural, sentence_case, singular


def kinds_question(subject: Subject, of: str, count: str) -> str:
    """Kinds by the noun that their names share: `queues` of SQS → types of SQS queues, `agents` of pumps → types of pump agents,
    `layers` of a model → the layers of the model; where the thing above says it itself, by that."""
    about = re.sub(r"^(?:types?|kinds?|classifications?) of ", "", full_name(subject), flags=re.I)
    if not about or not subject.sure:
        return f"What are the {count} types of {of}?"
    if PARTS.search(of):
        return f"What are the {count} {of} of {named(subject).phrase}?"
    words = [singular(w.lower()) for w in re.findall(r"[\w/-]+", about)]
    if words[-1] in KINDS:
        return f"What are the {count} {sentence_case(lower_first(plural(about)))}?"
    if len(words) > 1 and of.lower() == words[0] and is_mass(of) and not is_plural(about):
        return f"What are the {count} types of {of}?"  # memory below `Memory storage`
    if is_plural(of) and not is_plural(about) and any(word == singular(of.lower()) for word in words[:-1]):
        return f"What are the {count} types of {_many(of)}?"  # cells below `Cell membrane`
    if (of_it := re.search(rf"\b{re.escape(singular(of))}\b of .+$", about, re.I)) and not is_plural(about):
        return f"What are the {count} types of {sentence_case(lower_first(of_it.group()))}?"
    if any(word.startswith(singular(of.lower())) for word in words):
        said = (
            re.match(r"(?:types?|kinds?) of ", subject.facet or full_name(subject), re.I) is not None
        )  # `Types of rain`
        return f"What are the {count} types of {sentence_case(lower_first(about)) if said else _many(about)}?"
    if len(words) <= 2 and (is_proper(about) or subject.trail[:1] == (about,)):
        whole = f"{about} {of}"
        return f"What are the {count} types of {whole if is_mass(of) else plural(whole)}?"
    if len(words) <= 2 and not re.search(r"\b(?:and|or|&)\b", about):
        return f"What are the {count} types of {_many(f'{singular(sentence_case(lower_first(about)))} {of}')}?"
    return f"What are the {count} types of {of} {relation(subject)} {named(subject).phrase}?"


def _many(noun: str) -> str:
    noun = noun if is_proper(noun) else sentence_case(lower_first(noun))
    return noun if is_mass(noun.split()[-1].lower()) else plural(noun)


# Nouns of which a thing has several, as its parts and not as its kinds.
PARTS = re.compile(r"(?:layer|stage|phase|step|part|side|level|section|component)s$")
KINDS = frozenset("type kind class category form group".split())
