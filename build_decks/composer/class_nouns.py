"""What a list is of, as one asks for it: `types of cell wall`, `approaches to cooling`, `requirements for a lock`."""

from __future__ import annotations

import re

from build_decks.composer.list_nouns import HEAD
from build_decks.language.grammar import is_plural, lower_first, plural, sentence_case, singular
from build_decks.language.tagger import known, tag

SORTED = re.compile(r"(?P<whole>.+) (?P<sort>types|kinds|forms|classes|categories|steps|stages|phases)", re.I)
TOWARDS = {
    "to": "approach solution response answer alternative exception threat barrier obstacle",
    "for": "reason criterion requirement condition indication ground prerequisite precondition",
}
PREPOSITIONS = {noun: preposition for preposition, nouns in TOWARDS.items() for noun in nouns.split()}


def with_sort_first(of: str, about: str) -> str:
    """Sorts behind the several words of what they are of stand before it, with the whole name where the thing above has more of it.

    >>> with_sort_first("cell wall types", "plants"), with_sort_first("ladder types", "rope ladder")
    ('types of cell wall', 'types of rope ladders')
    >>> with_sort_first("connectors types", "pumps"), with_sort_first("basic sail types", "ship")
    ('connector types', 'basic sail types')
    """
    found = SORTED.fullmatch(of)
    if found is None:
        return of
    whole, sort = found["whole"], found["sort"].lower()
    tokens = tag(whole)
    if " " in about and singular(about.split()[-1]).lower() == singular(whole).lower():
        whole = about if is_plural(about) else plural(sentence_case(lower_first(about)))
        return f"{sort} of {whole}"
    if not all(t.noun for t in tokens) and not (tokens[-1].noun and len(tokens) > 2):
        return of
    if " " in whole:
        return f"{sort} of {singular(whole) if known(whole.split()[-1].lower()) else whole}"
    return f"{singular(whole)} {sort}" if is_plural(whole) and known(whole.lower()) else of


def preposition(head: str) -> str:
    """Which word leads from a noun to what it is of: reasons for, solutions to, parts of.

    >>> preposition("main approaches"), preposition("criteria"), preposition("parts")
    ('to', 'for', 'of')
    """
    return PREPOSITIONS.get(singular(head.split()[-1]).lower(), "of")


def repeats(of: str, about: str) -> bool:
    """Whether what is asked for has the noun of the thing above in it."""
    return singular(about.split()[-1]).lower() in {singular(word).lower() for word in of.split()}


def last_of(name: str) -> str:
    """The last word of a name, small."""
    return name.split()[-1].lower()


def are_names(items: tuple[str, ...]) -> bool:
    """Whether what is listed goes by words that are in no dictionary: drugs, brands, species."""
    return 2 * sum(not known(last_of(item).strip(".")) for item in items) >= len(items)


def as_doing(name: str) -> str:
    """`Caulking hulls` inside a sentence."""
    return f"{name[0].lower()}{name[1:]}" if is_doing(name) and name[1:].islower() else name


def is_doing(name: str) -> bool:
    """`Detecting smoke`: a topic."""
    tokens = tag(name)
    return len(tokens) > 1 and tokens[0].tag == "VVG"


def by_adjective(item: str, of: str) -> bool:
    """Whether a member goes by an adjective or a doing alone, or has the class noun behind it: `Rolling`, `Express deployment`."""
    tokens = tag(HEAD.split(item)[0])
    return (
        item.lower().endswith(f" {singular(of)}")
        or bool(tokens)
        and tokens[-1].tag in ("AJ0", "VVN", "VVG")
        and not tokens[-1].noun
    )
