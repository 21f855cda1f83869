"""Questions for the groups of things, for the members of one of several, and for what is done with a thing."""

from __future__ import annotations

import re

from build_decks.composer.ask import mentions
from build_decks.composer.list_nouns import adjective_of
from build_decks.composer.names import named
from build_decks.facts import Subject
from build_decks.language.articles import is_mass
from build_decks.language.facets import facets
from build_decks.language.grammar import is_plural, is_proper, lower_first, participle, plural, sentence_case, singular
from build_decks.language.lexicon import verb_lemma
from build_decks.language.tagger import known, tag
from build_decks.statements import Members


def group_question(m: Members, subject: Subject, count: str) -> str:
    """`Loop` of the types of knot → Which two knots fall under “loop”? `Soft` of the kinds of cheese → Which two types of cheese are soft?
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
    return f"Which {count} {several(kind)}{of} {f'are {adjective}' if adjective else f'fall under “{group}”'}?"


PARTING = frozenset("divide subdivide split classify categorize categorise group sort separate break fall".split())
PARTED = re.compile(
    r"(?:(?:we|you|one) )?(?P<can>can |may |could )?(?:[a-z]+ly )?(?P<verb>[a-z]+) (?P<what>[^,:]+?) (?:into (?:the )?following(?: (?P<noun>[a-z ]+s))?"
    r"|into (?P<into>[a-z ]+s)|as follows|as|by)",
    re.I,
)


def parted_question(text: str, count: str) -> str:
    """`We can roughly divide pans as follows` → Into which three kinds can pans be divided?"""
    said = PARTED.fullmatch(text.strip(" :"))
    if said is None or verb_lemma(said["verb"].lower()) not in PARTING or not is_plural(said["what"]):
        return ""
    noun = said["noun"] or said["into"] or "kinds"
    be, done = (
        (f"{said['can'].lower()}{said['what']} be" if said["can"] else f"are {said['what']}"),
        participle(said["verb"].lower()),
    )
    return f"Into which {count} {noun} {be} {done}?"


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


def differ_question(m: Members) -> str:
    """`Crew` of rafts and barges → How do rafts and barges differ in their crew?"""
    one, two = (_things(item.partition(": ")[0]) for item in m.items)
    of, last = sentence_case(m.of), m.of.split()[-1].lower()
    counted = known(last) and not (is_mass(last) or is_plural(last) or is_proper(last))
    return f"How do {one} and {two} differ in {'their ' if counted else ''}{of}?"


def _things(name: str) -> str:
    """A common noun in the plural, a name as it is."""
    last = name.split()[-1]
    if is_plural(name) or is_proper(last) or not tag(lower_first(name))[-1].noun or not known(last.lower()):
        return name if is_proper(name) else lower_first(name)
    return lower_first(name) if is_mass(last.lower()) else plural(lower_first(name))
