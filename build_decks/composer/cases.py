"""Cells whose rows are no things: cases that say when they hold, things of a class by their bare labels, several with one value."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.ask import mentions
from build_decks.composer.names import Named, named
from build_decks.composer.scopes import scope_of
from build_decks.composer.wording import finish
from build_decks.facts import Fact, Subject
from build_decks.language.articles import ABSTRACT, is_mass
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, plural, sentence_case, singular, upper_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import Role, bare, is_field, names_a_side, role_of
from build_decks.language.short_names import in_sentence
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import NUMBERS
from build_decks.rules.row_names import RELEASED, owned_class, several_of
from build_decks.rules.table_cells import FEATURES, GLOSS
from build_decks.rules.values import property_like
from build_decks.statements import Cell

ACTION = re.compile(
    r"(?:actions?|what to do|treatments?|managements?|responses?|interventions?|steps?|procedures?|measures?|instructions?|solutions?)",
    re.I,
)
BY = re.compile(r"\sby\s\w+$")  # `Bees by age`
DUTY = re.compile(r"\b(?:tasks?|duty|duties|jobs?|roles?|goals?|aims?|rules?|adjustments?|advice|dos(?:e|age))$")
NEEDED = re.compile(
    r"(?P<what>[\w -]+?) (?P<done>needed|required|used|allowed|given|supported|lost|expected|recommended)"
)
AMOUNT = re.compile(r"[~<>≤≥∼]?\s?[\d.,]+(?:\s?[-–]\s?[\d.,]+)?\s?(?:m?[lLg]|kg|units?)\b")
NUMBER = re.compile(r"[~<>≤≥∼]?\s?[\d.,]+(?:\s?[-–]\s?[\d.,]+)?\+?")


def case_question(fact: Fact, c: Cell) -> str:
    """`Wind > 30 knots` × `Action`: Tie the boat up → In the harbour, what do you do if wind > 30 knots?"""
    column, case = lower_first(sentence_case(bare(c.column) or c.column)).strip(" ?:"), c.case
    asked = _asked(column, c.value)
    scope = _scope(fact.subject, column, case)
    if not scope and ("," in case or len(case.split()) > 8):
        return finish(f"{case}, {asked}?")
    return finish(f"{scope}{asked if scope else upper_first(asked)} {case}?")


def _asked(column: str, value: str) -> str:
    clause = parse(value)
    told = clause is not None and clause.imperative and clause.sure and (clause.object or clause.tails)
    if told and not DUTY.search(column):
        return "what do you do"  # whatever the column is called
    if ACTION.fullmatch(column):
        first = value.split()[0].lower()
        if verb_lemma(first) == first:
            return "what do you do"
        if clause is not None and clause.subject:
            return "what happens"
    if found := NEEDED.fullmatch(column):
        several, mass = is_plural(found["what"]), is_mass(found["what"].split()[-1]) or bool(AMOUNT.match(value))
        how = "how many" if several else "how much" if mass else "what"
        return f"{how} {found['what']} {'are' if several else 'is'} {found['done']}"
    if is_plural(column) and NUMBER.fullmatch(value):
        return f"how many {column} are there"
    return f"what {'are' if is_plural(column) else 'is'} the {column}"


def _scope(subject: Subject, column: str, case: str) -> str:
    """Where a case holds: the heading above, or if that only says what its column is, the one above that."""
    names = [name for name in subject.trail if name != subject.name]
    if mentions(column, singular(subject.name)) and names:
        subject = replace(subject, name=names[-1], owner="", kind="", facet="")
    if not subject.sure or _said(subject.name, case):
        return ""
    name = BY.sub("", subject.name)
    scope = scope_of(replace(subject, name=name, proper=True), f"{column} {case}")
    return scope.replace(name, in_sentence(name)) if scope.startswith("In ") else scope


def _said(name: str, text: str) -> bool:
    """Whether a text has the last words of a name: `in mild frost` below `Severity of frost`."""
    return mentions(text, name.rpartition(" of ")[2])


LABEL = re.compile(r"[A-Z]{1,2}\d?|[IVX]+|[\d.:/]+")


def in_kind(fact: Fact, c: Cell) -> Named:
    """A label with the class that it needs, and whose it is: the basic tier, FerryNet version 2."""
    name = _as_one_of(c.row, c.kind)
    labelled = LABEL.fullmatch(c.row) is not None
    if labelled and " of " not in c.kind:
        name = f"{c.kind} {c.row}"
    if is_plural(name):
        return Named(name, name, True)
    subject = fact.subject
    name = owned_class(subject, name) if labelled or RELEASED.search(c.kind) else name
    return Named(name if labelled else f"the {name}", name, False)


def together(fact: Fact, c: Cell) -> Named:
    """All that have the same value: both tiers, rafts and barges, all versions but 1.0."""
    several = several_of(c.kind or c.of) if c.kind or c.of else ""
    if c.kind and (all(map(LABEL.fullmatch, c.alike)) or RELEASED.search(c.kind)):
        several = owned_class(fact.subject, several)
    if several and not c.others:
        name = f"{'both' if len(c.alike) == 2 else f'all {NUMBERS[len(c.alike)] if len(c.alike) < len(NUMBERS) else len(c.alike)}'} {several}"
    elif several and len(c.alike) > 3:
        name = f"all {several} but {_listed(c.others)}"
    elif c.kind and all(map(LABEL.fullmatch, c.alike)):
        name = f"{several} {_listed(c.alike)}"
    else:
        name = f"the {_listed(c.alike)} {several}" if c.kind else _listed(c.alike)
    return Named(name, name, True)


def _listed(names: tuple[str, ...]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


YEAR = re.compile(r"1[0-9]\d\d|20\d\d")


def in_year(fact: Fact, c: Cell, who: Named) -> str:
    """A column that is a year, below a heading that says of what: What was the price of rope in 1840?"""
    noun = _noun_above(fact, c)
    return (
        finish(f"what {'were' if is_plural(noun) else 'was'} the {noun} of {who.phrase} in {c.column}?") if noun else ""
    )


# Heads over what things are for or made of, and over their sorts: neither says what they are.
USED = re.compile(r"(?:main |intended )?(?:use|usage|purpose|application|material|made (?:of|from))s?", re.I)
SORT = re.compile(r"(?:type|kind|sort|style|form)s?|variet(?:y|ies)", re.I)
MATERIAL = re.compile(r"materials?|made (?:of|from)", re.I)


def sort_above(fact: Fact, c: Cell) -> Named | None:
    """A row by what its thing is used for or like, with the heading: `Gravel` below `Tyres` → gravel tyres; nothing where rows are things."""
    subject, row = fact.subject, lower_first(sentence_case(c.row))
    name, tokens = in_sentence(subject.name), tag(row)
    if subject.facet and not SORT.fullmatch(subject.facet):
        return None  # `Properties`: the name stands further above
    name = plural(name) if subject.facet and not is_mass(name) and not is_plural(name) else name
    used, several, last = USED.fullmatch(c.of), is_plural(name), tag(name)[-1]
    if not (used or SORT.fullmatch(c.of)) or not subject.sure or c.row == subject.name:
        return None
    stuff = is_mass(name) and not (is_field(name) or ABSTRACT.search(name) or MATERIAL.fullmatch(c.of))
    if not (several or stuff) or not name.islower() or not last.noun or property_like(singular(name)):
        return None
    if len(name.split()) > 2 or len(tokens) > 2 or role_of(name, heading=True) is not Role.NAME or names_a_side(name):
        return None
    if mentions(row, singular(name)) or not row.replace(" ", "").isalpha():
        return None
    like = len(tokens) == 1 and tag(f"it is {row}")[-1].tag in ("AJ0", "VVN")
    if not like and not (used and tokens[-1].noun and all(map(known, row.split()))):
        return None
    phrase = f"{row if like else singular(row)} {name}"
    return Named(phrase, phrase, several)


def of_heading(fact: Fact, c: Cell) -> Cell:
    """A column that is an adjective, with the noun of the heading: `worst` below `Weather` → worst weather."""
    tokens, noun = tag(f"it is {c.column.lower()}")[2:], _noun_above(fact, c)
    if len(tokens) != 1 or tokens[0].tag not in ("AJ0", "AJS") or not noun:
        return c
    return replace(c, column=f"{c.column.lower()} {noun}")


def _noun_above(fact: Fact, c: Cell) -> str:
    """What a table is about, where its heading is a common noun and no name of its rows: `Prices` → price."""
    name = in_sentence(fact.subject.name)
    if (
        not fact.subject.sure
        or len(name.split()) > 2
        or not name.islower()
        or mentions(f"{c.of} {c.kind}", singular(name))
    ):
        return ""
    last = tag(name)[-1]
    told = is_plural(name) or is_mass(last.low) or property_like(name)
    return singular(name) if told and last.noun and known(last.low) else ""


def quality_question(fact: Fact, c: Cell) -> str:
    """`Elastic` among the features of wool, and what is meant by it: In what way is wool elastic?"""
    adjective = tag(f"it is {lower_first(c.row)}")[2:]
    quality = c.of and FEATURES.fullmatch(c.of) and GLOSS.match(c.column) and len(adjective) == 1
    if not quality or adjective[0].tag not in ("AJ0", "VVN") or not fact.subject.sure:
        return ""
    who = named(fact.subject)
    return finish(f"in what way {who.is_} {who.phrase} {lower_first(c.row)}?")


def _as_one_of(name: str, kind: str) -> str:
    """`broadcast` of network types → broadcast network type; `2` → network type 2; `hot tier` of tiers stays."""
    if not kind or name.split()[-1].lower() == kind.split()[-1].lower() or is_plural(name):
        return name
    return f"{kind} {name}" if re.fullmatch(r"[\d.:/]+", name) else f"{name} {kind}"
