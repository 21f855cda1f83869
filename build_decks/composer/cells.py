"""How the cells of tables and the properties of things are asked, with the word the column wants: who, when, where, what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.composer.cases import (
    MATERIAL,
    YEAR,
    case_question,
    in_kind,
    in_year,
    of_heading,
    quality_question,
    sort_above,
    together,
)
from build_decks.composer.columns import column_question
from build_decks.composer.names import Named, named, noun_phrase, titled
from build_decks.composer.owners import owner
from build_decks.composer.scopes import scope_of
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Body, Listing, Weight
from build_decks.facts import Fact
from build_decks.language.grammar import base, is_plural, lower_first, sentence_case, singular, upper_first
from build_decks.language.tagger import known, tag
from build_decks.rules.measuring import as_property, names_thing
from build_decks.rules.values import property_like
from build_decks.statements import Cell

# Heads over words that are spoken of as such.
WORD = re.compile(
    r"(?:(?:\w+ )?(?:verb|word|noun|adjective|adverb|pronoun|preposition|ending|prefix|suffix|root)|infinitive|base form)s?",
    re.I,
)
Asked = tuple[Body, str, Weight]  # the question, what it asks of the fact, how much it matters


def cell_asks(fact: Fact, c: Cell, wording: Wording) -> Iterator[Asked]:
    """The value of a property, a table's cell, who did it, where it was."""
    slot = f"cell:{c.column}"
    if c.alike and c.row != c.alike[0]:
        return  # asked with the first of them
    if c.case:
        yield Basic(case_question(fact, c), upper_first(_of_row(c.value.strip()))), slot, Weight.MUST
        return
    who = together(fact, c) if c.alike else titled(_owner(fact, c))
    if c.value.lower() in ("yes", "no"):
        asked = wording.say("cell_yes", row=who.phrase, column=lower_first(c.column).rstrip(" ?"))
        yield Basic(asked, upper_first(c.value)), slot, Weight.SHOULD
        return
    if c.column.lower() in ("value", "values") and not c.kind and (asked := _of_property(fact, c)):
        yield Basic(finish(asked), upper_first(c.value.strip())), slot, Weight.MUST
        return
    if asked := quality_question(fact, c):
        yield Basic(asked, upper_first(_of_row(c.value.strip()))), slot, Weight.MUST
        return
    c = of_heading(fact, c) if c.of else c
    if YEAR.fullmatch(c.column):
        asked = in_year(fact, c, who)
        if asked:
            yield Basic(asked, upper_first(c.value.strip())), slot, Weight.MUST
        return
    question = column_question(c.column, c.value, who, wording)
    if not question:
        return
    if question.startswith("What is the ") and not c.kind and not _is_thing(c.row) and c.row != fact.subject.name:
        column = sentence_case(c.column)
        question = finish(f"{upper_first(c.row)}: what {'are' if is_plural(column) else 'is'} the {column}?")
        yield Basic(question, upper_first(c.value.strip())), slot, Weight.MUST
        return
    if made := re.match(r"What (?:is|are) .+ (?P<done>\w+(?:ed|en) (?:for|to|by|in|on|with|from))\?$", question):
        c = replace(c, value=re.sub(rf"^{made['done']} ", "", c.value, flags=re.I))
    if question.startswith("What do ") and tag(f"it {lower_first(c.value)}")[1].tag == "VVZ":
        verb, _, rest = c.value.partition(" ")
        c = replace(c, value=f"{base(verb)} {rest}")  # what several do
    value = re.sub(r"^for\s+(?=\w)", "", c.value, flags=re.I) if re.search(r"\bfor\b", question) else c.value
    items = tuple(upper_first(_of_row(p.strip(" -•*"))) for p in value.split("\n") if p.strip(" -•*"))
    question = _in_scope(question, fact, c)
    body: Body = Listing(question, items) if len(items) > 1 else Basic(question, upper_first(_of_row(value.strip())))
    yield body, slot, Weight.MUST


def _of_property(fact: Fact, c: Cell) -> str:
    """A row that is itself the property, in a table of properties and values: what is the shelf life?"""
    tokens = tag(c.row)
    if c.row == fact.subject.name or "\n" in c.value or not tokens[-1].noun or not known(tokens[-1].low):
        return ""
    if names_thing(c.row) and not property_like(c.row) or any(t.finite for t in tokens):
        return ""
    row = as_property(c.row)
    return f"what {'are' if is_plural(row) else 'is'} the {row}{owner(fact.subject, row)}?"


def _of_row(value: str) -> str:
    """A cell that is a sentence about its row, as an answer: `This lifts the boat.` → lifts the boat."""
    told = re.match(r"(?:this|it|they|these) (?:(?:is|are) )?(?=\w)", value, re.I)
    said = value[told.end() :] if told else value
    finite = told is not None and (told[0].count(" ") > 1 or tag(value)[1].finite)
    return said.removesuffix(".") if finite and not re.search(r"[.;]\s", said) else value


def _in_scope(question: str, fact: Fact, c: Cell) -> str:
    """A question for a doer with where it was done, unless the thing or the doer says it."""
    if c.row == fact.subject.name or not c.column.endswith(" by") or not fact.subject.sure:
        return question
    alone = (
        c.column.startswith("is ") or c.row.split()[-1][:1].isupper() or fact.subject.name.lower() in c.value.lower()
    )
    scope = "" if alone else scope_of(fact.subject, c.row, c.column.startswith("was "))
    return finish(f"{scope}{question[0].lower()}{question[1:]}") if scope else question


def _is_thing(row: str) -> bool:
    """Whether a row is named by a noun phrase, not by a case: `witness pardoned`, `criminal trial, felony`, `not at home`."""
    tokens = tag(row)
    if "," in row and not row.isupper() or tokens[0].tag in ("XX0", "PRP", "CJS") or tokens[0].low == "not":
        return False
    return not (len(tokens) > 1 and tokens[-1].tag in ("VVN", "VVD") and tokens[-1].word.islower() and tokens[-2].noun)


def _owner(fact: Fact, c: Cell) -> Named:
    if c.row == fact.subject.name:
        return named(fact.subject)
    if sort := sort_above(fact, c):
        return sort
    if (
        MATERIAL.fullmatch(c.of)
        and tag(c.row.lower())[-1].noun
        and c.row.replace(" ", "").isalpha()
        and known(c.row.split()[-1].lower())
    ):
        row = lower_first(sentence_case(c.row))
        return Named(row, row, is_plural(row))  # oak, not a tree
    if c.kind:
        return in_kind(fact, c)
    if (
        c.of
        and re.match(r"[~<>≤≥]?\s?[\d.,:/]+%?(?:\s?[-–]\s?[~<>≤≥]?[\d.,]+%?)?$", c.row)
        and not re.search(r"\d|#|no\.?$", c.of, re.I)
    ):
        return Named(f"{lower_first(c.of)} {c.row}", c.row, False)
    if WORD.fullmatch(c.of) and " " not in c.row:
        return Named(f"“{c.row}”", c.row, False)
    if re.fullmatch(r"[A-Z][A-Z\d]?", c.row) and c.of and tag(c.of)[-1].noun and c.of.replace(" ", "").isalpha():
        return Named(f"{singular(lower_first(c.of))} {c.row}", c.row, False)  # vitamin A
    if len(c.row) <= 3 and not c.of and is_plural(fact.subject.name) and fact.subject.sure:
        return Named(f"{sentence_case(singular(fact.subject.name))} {c.row}", c.row, False)
    if c.of and re.fullmatch(r"[a-z]+ly [a-z]+", c.row) and tag(c.row)[-1].tag in ("AJ0", "VVN"):
        kind = singular(lower_first(c.of))
        return Named(f"{c.row} {'mode' if kind[:6] in c.row else kind}", c.row, False)
    if c.of and " " not in c.row and _adjective(c.row):
        kind = singular(lower_first(c.of))
        if tag(kind)[-1].noun and not re.search(r"^(?:name|item|term|feature|property|option|value|what)$|/", kind):
            return Named(f"the {c.row} {kind}", f"{c.row} {kind}", False)
        return Named(upper_first(c.row), c.row, False)
    if " " not in c.row and known(c.row) and re.search(r"[A-Z]{2}", c.of):
        return Named(f"“{upper_first(c.row)}”", c.row, False)  # a layer of the OSI Model, not a network
    if re.match(r"the\s", c.row, re.I):
        return Named(f"the {c.row[4:]}", c.row[4:], is_plural(c.row))
    if " " not in c.row and c.column.startswith("is "):
        return Named(c.row, c.row, is_plural(c.row))
    if len(c.row.split()) > 1 and all(
        w[:1].isupper() or w in ("and", "of", "the", "&", "or", "in") for w in c.row.split()
    ):
        return Named(c.row, c.row, is_plural(c.row))  # a title
    return noun_phrase(lower_first(c.row) if len(c.row.split()) > 3 else c.row)


def _adjective(word: str) -> bool:
    """`distributive`, `hypovolemic`: by the lexicon, or by its ending where the lexicon does not have it."""
    if not known(word):
        return word.islower() and re.search(r"(?:ic|al|ive|ous|ary)$", word) is not None
    return tag(f"it is {word.lower()}")[-1].tag in ("AJ0", "VVN")
