"""Questions for the members of one of several groups, and for what is done with a thing."""

from __future__ import annotations

from build_decks.composer.ask import mentions
from build_decks.composer.list_nouns import adjective_of
from build_decks.composer.names import named
from build_decks.facts import Subject
from build_decks.language.articles import is_mass
from build_decks.language.facets import facets
from build_decks.language.grammar import is_plural, is_proper, lower_first, plural, singular
from build_decks.statements import Members


def group_question(m: Members, subject: Subject, count: str) -> str:
    """`Loop` of the types of knot → Which two knots fall under loop? `Soft` of the kinds of cheese → Which two types of cheese are soft?
    `Catamaran` of hulls → Which two things belong to the catamaran hull?"""
    sorts, _, kind = m.facet.partition(" ")
    group = lower_first(m.of)
    if sorts == "group":
        if kind and not mentions(group, kind):
            return f"Which {count} things belong to the {group} {kind}?"
        place = f" in {named(subject).phrase}" if subject.sure and not mentions(group, subject.name) else ""
        return f"Which {count} things fall under {group}{place}?"
    side = plural(kind) in facets()[1] and subject.sure
    of = f" of {named(subject).phrase}" if side else ""
    adjective = adjective_of(group)
    return f"Which {count} {several(kind)}{of} {f'are {adjective}' if adjective else f'fall under {group}'}?"


def done_question(m: Members, subject: Subject, count: str) -> str:
    """`can be` dredged, flushed or left → Which three things can be done with silt?"""
    who = named(subject)
    be = "are" if m.of in ("is", "are") else m.of
    return f"Which {count} things {be} done with {who.bare if who.plural else who.phrase}?"


def several(kind: str) -> str:
    """Things of a kind, as one asks which they are: `knots`, `types of cheese`."""
    if is_plural(kind):
        return kind
    last = kind.split()[-1]
    return f"types of {kind}" if is_mass(last.lower()) and not is_proper(last) else plural(singular(kind))
