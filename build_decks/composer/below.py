"""Questions for the points below a parent that announces no list: `Preparation`, `Deepen the basin`, one of several causes."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.ask import mentions
from build_decks.composer.list_nouns import class_of
from build_decks.composer.names import full_name, named, noun_phrase
from build_decks.facts import Subject
from build_decks.language.articles import is_mass, with_the
from build_decks.language.clauses import parse
from build_decks.language.facets import facets
from build_decks.language.grammar import is_proper, lower_first, plural
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.persons import means_person
from build_decks.language.tagger import tag
from build_decks.rules.below import is_adjective
from build_decks.statements import Members

SORT = re.compile(
    r"(?:\w+ )?(?:type|kind|manner|mode|form|class|method|way|place|level|material|cause|effect|sign|tool|source|part|reason)(?= of )",
    re.I,
)
OTHERS = re.compile(r"others?|misc(?:ellaneous)?|various", re.I)


def below_question(m: Members, subject: Subject, count: str) -> str:
    """`Deepen the basin` over two doings → What are the two ways to deepen the basin? `Ropes` of several causes → Which three causes
    fall under ropes? `Preparation` → Which three things does preparation involve?"""
    if m.of == "features":
        return f"What are the {count} features of {named(subject).phrase}?"
    if m.of == "deeds":
        return f"Which {count} things did {subject.name} do?"
    of, kind = class_of(m), m.facet.removeprefix("below").strip()
    known = not subject.sure or mentions(f"{of} {kind}", full_name(subject))
    shared = set(of.lower().split()) & set(full_name(subject).lower().split())
    place = "" if known or len(shared) > 1 else f" in {named(replace(subject, owner='', kind='')).phrase}"
    if m.clause is not None:
        return _ways(m, place, count)
    if " and " in of or "&" in of or "/" in of:
        return ""
    if (sort := SORT.match(of)) and not kind:
        return f"What are the {count} {plural(sort[0])}{of[sort.end() :]}{place}?"
    if OTHERS.fullmatch(of):
        pattern = (
            facets()[1].get(lower_first(subject.facet), "").replace("{s}", named(replace(subject, facet="")).phrase)
        )
        return (
            pattern.replace("What are the ", f"What are {count} other ", 1)
            if pattern.startswith("What are the ")
            else ""
        )
    if kind:
        return f"Which {count} {lower_first(kind)} fall under {of}{place}?"
    if is_adjective(of):
        return f"Which {count} things come under “{of}”{place}?"
    who = noun_phrase(of)
    if all(map(_is_adjective, m.items)):
        return f"What are the {count} types of {who.bare}{place}?"
    if m.ordered or all(map(_is_deed, m.items)):
        whole = with_the(of) if m.ordered and not is_proper(of) else who.phrase
        return f"What are the {count} steps of {whole}{place}{', in order' if m.ordered else ''}?"
    if means_person(of):
        return f"What are the {count} tasks of {who.phrase}{place}?"
    if who.plural:
        return f"What are {count} {who.bare}{place}?"
    whole = (
        who.bare if is_mass(of.split()[-1].lower()) or not who.phrase.startswith(("a ", "an ")) else f"the {who.bare}"
    )
    if re.match(r"(?!the\s)[\w -]+? (?:of|for) ", whole) and not is_mass(
        whole.split(" of ")[0].split(" for ")[0].split()[-1]
    ):
        whole = f"the {whole}"  # the check of the ropes
    return f"Which {count} things does {whole} involve{place}?"


# `Call the pilot if signs of frost`, `Shut the gates if any of the following`.
SHOWN = re.compile(r".+ (?:if|when|for) (?:there are |any )?(?P<what>(?:signs|symptoms|features) of .+)", re.I)
ANY = re.compile(r"(?P<deed>.+?),? (?:if|when) (?:.+ )?(?:any|one|some)(?: one)? of the following", re.I)


def _ways(m: Members, place: str, count: str) -> str:
    clause = m.clause
    assert clause is not None
    said = m.of.strip(" :")
    if shown := SHOWN.fullmatch(said):
        return f"What are the {count} {shown['what']}?"
    if cases := ANY.fullmatch(said):
        return f"What are {count} reasons to {lower_first(cases['deed'])}{place}?"
    deed = lower_first(m.of.strip(" :")).replace(clause.object, with_the(clause.object), 1)
    if all(map(_is_deed, m.items)):
        return f"What are the {count} steps to {deed}{place}?"
    if all(map(_is_doing, m.items)):
        return f"What are the {count} ways to {deed}{place}?"
    return f"Which {count} things come under “{m.of}”{place}?"


def _is_adjective(item: str) -> bool:
    """`Conjunctive`, among kinds of one thing: an adjective alone."""
    low = item.lower()
    kind = "ADJ" in lemmas(low) and (
        "NOUN" not in lemmas(low) or re.search(r"(?:ive|ic|al|ous|ary|ble)$", low) is not None
    )
    return low.isalpha() and kind and tag(f"the {low} kind")[1].tag == "AJ0"


def _is_deed(item: str) -> bool:
    clause = parse(item)
    return clause is not None and clause.imperative and not clause.subject


def _is_doing(item: str) -> bool:
    """Whether a name is that of a doing: `Removal of wrecks`, `Dredging of the basin`."""
    head = item.split(" of ")[0].split(" in ")[0].split()[-1].lower()
    return is_mass(head) and verb_lemma(head) != head or head.endswith(("ion", "ing", "al", "ment"))
