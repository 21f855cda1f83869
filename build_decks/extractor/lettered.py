"""Labels that alone do not say what they name: a letter, a number, a verb or an adjective below the plural of a noun."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.facts import Subject
from build_decks.language.articles import ARTICLES, is_mass, without_article
from build_decks.language.clauses import parse
from build_decks.language.facets import facets
from build_decks.language.grammar import is_name, is_plural, lower_first, singular
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.persons import means_person
from build_decks.language.roles import Role, bare, is_field, role_of
from build_decks.language.tagger import known, tag
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line

FEW = 3  # words of a plural that is a class of things


def is_lettered(line: Line) -> bool:
    """`B: Fresh breeze`: what stands below is of the breeze, whatever its letter or number."""
    name = bare(line.value)
    if not re.fullmatch(r"[A-Z]|[IVX]{2,4}|\d", line.label) or not 1 <= len(name.split()) <= 4 or find_quantities(name):
        return False
    return role_of(name) is Role.NAME and tag(name)[-1].noun


def noun_of_verb(line: Line) -> str:
    """The noun that a verb with what it does needs to be a name, from the plural above it: `moor: lets a boat stay` below
    `Permissions` → permission."""
    word = line.label.lower()
    if not line.value or not word.isalpha() or verb_lemma(word) != word:
        return ""
    deed = parse(line.value) if line.label.islower() else None
    does = tag(f"it {line.value}")[1].tag == "VVZ" or deed is not None and deed.imperative and bool(deed.object)
    return _class_above(line) if does else ""


def name_option(line: Line) -> None:
    """`Hybrid: by sail and by engine` below `Ship drives`, and what stands beside it: the hybrid ship drive, the steam drive; so for all
    that stands below it."""
    if line.role is not Role.NAME or line.own.kind or line.own is line.subject or not _tells(line):
        return
    beside = [s for s in line.near if _tells(s)]
    if not _may_describe(line.title) or 2 * sum(_describes(s.title) for s in beside) < max(2, len(beside)):
        return  # `Solar` among the moat, the keep and the gate is a noun, too
    if kind := next((s.own.kind for s in line.near if s.role is Role.ADJECTIVE and s.own.kind), ""):
        kind = kind.split()[-1] if is_name(kind.split()[0]) else kind  # `Primary` beside `Secondary`, both of growth
    else:
        above, _, noun = _class_above(line).rpartition(" ")
        if noun and noun.lower() not in line.title.lower():
            described = above and _describes(line.title) and tag(above)[-1].noun and not is_name(above)
            kind = f"{above} {noun}" if described else noun
    if kind:
        _rename(line, line.own.name.lower(), kind)


ADJECTIVAL = re.compile(r"[A-Za-z][a-z]{2,}(?:ic|al|ive|ous|able|ible|ary)")


def name_described(line: Line) -> None:
    """`Convertible: loan can become shares` beside `Periodic: the loan is paid back`: a convertible loan, of which the sentence speaks."""
    if line.role not in (Role.NAME, Role.ADJECTIVE) or line.own.kind or line.own is line.subject or not line.value:
        return
    beside = [s for s in line.near if s.value and ADJECTIVAL.fullmatch(s.label)]
    if line not in beside or len(beside) < 2:
        return
    nouns = map(_spoken_of, (line, *beside))
    if noun := next((n for n in nouns if n and re.search(rf"\b{n}\b", line.value, re.I)), ""):
        _rename(line, line.label.lower(), noun)


def _rename(line: Line, name: str, kind: str) -> None:
    """Names a line with its class, and so all that stands below it."""
    was = line.own
    line.own = replace(was, name=name, kind=kind, facet="", proper=False)
    pass_on(line, was)


def _spoken_of(line: Line) -> str:
    """The noun of the one thing, and nobody, of which the sentence behind a label speaks."""
    clause = parse(line.parts[0]) if line.parts else None
    tokens = tag(clause.subject) if clause is not None and clause.subject else ()
    if not tokens or len(tokens) > 1 + (tokens[0].low in ARTICLES) or tokens[-1].tag != "NN1":
        return ""
    noun = tokens[-1].low
    return "" if is_mass(noun) or means_person(noun) or not known(noun) else noun


def _tells(line: Line) -> bool:
    """Whether something is said of what a line names, behind it or below it."""
    return bool(line.value or line.children)


def pass_on(line: Line, was: Subject) -> None:
    """What stands below a line speaks of it by its whole name."""
    for child in line.children:
        if child.subject == was:
            child.subject = line.own
            pass_on(child, was)
        child.own = line.own if child.own == was else child.own


HAS = frozenset("have contain include comprise show".split())


def name_part(line: Line) -> None:
    """`Name: letters of the port` below `Ship signs have:`: a name in ship signs."""
    above = (
        line.parent.clause if line.parent is not None and line.parent.role in (Role.CLAUSE, Role.CONDITION) else None
    )
    common = line.label.isalpha() and line.own is not line.subject and known(line.label.lower())
    if above is None or above.object or above.verb not in HAS or not line.value or not common or line.own.owner:
        return
    if is_plural(above.subject) and len(above.subject.split()) <= FEW and tag(line.label.lower())[0].noun:
        line.own = replace(line.own, owner=without_article(lower_first(above.subject)))


def _class_above(line: Line) -> str:
    """The class of things that the parent of a line names in the plural."""
    if line.parent is None or line.parent.role is Role.EMPTY:
        return ""
    above = bare(line.parent.label or line.parent.words)
    words = above.split()
    if not 0 < len(words) <= FEW or is_field(above) or not is_plural(above) or not known(singular(words[-1].lower())):
        return ""
    empty, asked = facets()
    if {above.lower(), words[-1].lower()} & (empty | asked.keys()):
        return ""
    above = without_sort(above)
    return singular(above) if is_name(words[0]) else singular(lower_first(above))


SORT = re.compile(r"(?P<of>.+[a-z]{2}) (?:types|kinds|forms|classes|categories)$", re.I)
A_SORT = re.compile(r"(?:\d+ )?(?:types|kinds|forms|classes|categories|phases|stages)$", re.I)


def without_sort(plural: str) -> str:
    """`contract types`, below which an adjective names a kind of contract.

    >>> without_sort("contract types"), without_sort("ship drives")
    ('contract', 'ship drives')
    """
    found = SORT.match(plural)
    return found["of"] if found else plural


def _may_describe(label: str) -> bool:
    """One or two words without a name among them, in the singular."""
    return (
        re.fullmatch(r"[A-Za-z][a-z-]+(?: [A-Za-z][a-z-]+)?", label) is not None
        and not is_plural(label)
        and not any(map(is_name, label.split()))
    )


def _describes(label: str) -> bool:
    """A word that is an adjective, among other things: `hybrid`, `dative`."""
    return label.isalpha() and "ADJ" in lemmas(label.lower()) and not is_plural(label)
