"""A question and its answer → a card: under its topic, with its place in the notes, its heading's words only where they give nothing away."""

from __future__ import annotations

import re

from build_decks.composer.ask import Ask
from build_decks.composer.topics import Topics
from build_decks.deck import Basic, Card, Cloze, Listing, Literal, Source, answer_of, question_of
from build_decks.facts import Fact
from build_decks.language.tokens import plain


def source_of(fact: Fact) -> Source:
    return Source(fact.provenance.span.path, fact.provenance.span.first, fact.provenance.line)


LEADING = re.compile(r"^(?:(?:by|using|via|with|in|on|at|to|from|for|only|the|an?) )+(?=\S)")


def card_of(fact: Fact, ask: Ask, topics: Topics) -> Card:
    topic, context = topics.of(fact)
    shown = LEADING.sub("", plain(answer_of(ask.body)))
    items = {plain(i) for i in ask.body.items} if isinstance(ask.body, Listing) else set()
    quiet = tuple(c for c in context if not _gives_away(plain(c), shown, items))
    text = f"{question_of(ask.body)} {answer_of(ask.body)}"
    literals = tuple((Literal.CODE, c) for c in fact.codes if c in text) + tuple(
        (Literal.MATH, m)
        for m in fact.maths
        if m in text or "\\" in m  # TeX in the quotation, too
    )
    detail = ask.detail or (fact.hint if _may_hint(fact, ask) else "")
    tags = ("::".join((topic, *context[1:2])),) if topic else ()
    return Card(
        "", ask.body, topic, quiet, (source_of(fact),), fact.provenance.rule, "", detail, ask.weight, tags, literals
    )


def _gives_away(crumb: str, answer: str, items: set[str]) -> bool:
    return bool(answer) and (f" {answer} " in f" {crumb} " or any(f" {i} " in f" {crumb} " for i in items))


def _may_hint(fact: Fact, ask: Ask) -> bool:
    return (
        bool(fact.hint)
        and len(fact.hint) <= 120
        and isinstance(ask.body, Basic | Cloze)
        and not re.match(r"\d", answer_of(ask.body))
    )
