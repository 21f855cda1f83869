"""Facts → sheet: which topics it has, what goes on it, where each row's card is, and what is left to the flashcards."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import PurePath

from build_decks.composer.abridger import rows_of
from build_decks.composer.bars import Bar, bars_of
from build_decks.composer.folder import Folded, fold, text_of
from build_decks.composer.leftovers import leftovers
from build_decks.composer.mixups import mixups
from build_decks.composer.room import BAR, CODE, Room, room_of
from build_decks.composer.rows import Kind, Row, Tier
from build_decks.composer.tables import option_sets
from build_decks.composer.telegrams import content_of, telegram, words_of
from build_decks.config import Config
from build_decks.deck import Card, Deck, Listing, answer_of, question_of
from build_decks.facts import Extraction, Fact
from build_decks.outline import Document
from build_decks.sheet import Block, Omission, Sheet, Topic
from build_decks.statements import Expansion

_NOTES = 2500  # words of notes for each page, where deck.toml does not say how many


def compose_sheet(extraction: Extraction, deck: Deck, document: Document, config: Config) -> Sheet:
    """The cheat sheet of one note file: topics in source order, rows that stand alone, with the refs of their cards.

    Where the notes hold more than its pages (`sheet.pages`; else one for every 2500 words), numbers are kept first,
    then terms, rules and short details.  Each card of the deck is in the refs of a row or among `omitted`.
    """
    told = (*extraction.facts, *leftovers(extraction, document))
    extraction = replace(extraction, facts=tuple(sorted(told, key=lambda fact: fact.provenance.span.first)))
    bars = bars_of(extraction, document, config)
    by_line = _cards_by_line(deck)
    spelled = [fact.statement for fact in extraction.facts if isinstance(fact.statement, Expansion)]
    acronyms = {expansion.words.lower(): expansion.acronym for expansion in spelled if expansion.words}
    rows = {title: _rows(bar, frozenset(by_line), acronyms, document.title) for title, bar in bars.items()}
    words = sum(len(item.text.plain.split()) for item in document.items())
    room = room_of(config.sheet)
    pages = config.sheet.pages or max(2, round(words / _NOTES))
    topic_of = {id(fact): bar.title for bar in bars.values() for fact in bar.facts}
    boxed = mixups(extraction, topic_of)
    taken = sum(room.lines_of(folded.block) for folded in boxed) + (CODE if config.base_url else 0.0)
    folded = _fitted(bars, rows, room, pages * room.lines - taken)
    topics: list[Topic] = []
    shown: set[str] = set()
    for title, blocks in folded.items():
        linked = tuple(_linked(block, by_line) for block in blocks)
        shown.update(ref for block in linked for ref in block.refs)
        category = bars[title].category
        topics.append(Topic(title, "" if category == document.title else category, linked))
    confusing = tuple(_linked(block, by_line) for block in boxed)
    written = {line for blocks in folded.values() for block in blocks for line in block.lines}
    dropped = {row.line for own in rows.values() for row in own} - written
    omitted = tuple(_omission(card, dropped, written) for card in deck.cards if card.ref not in shown)
    codes = frozenset(code for fact in extraction.facts for code in fact.codes)
    return Sheet(
        deck.title,
        PurePath(document.path).name,
        re.sub(r"T[\d:.]+.*", "", document.date),
        tuple(topics),
        omitted,
        codes,
        frozenset(written),
        (Topic("Don’t mix up", "", confusing),) if confusing else (),
    )


def _rows(bar: Bar, asked: frozenset[int], acronyms: dict[str, str], title: str) -> list[Row]:
    """The rows of a topic; beside numbers and cautions only those whose lines are `asked` by a card.

    What has an acronym stands under it.
    """
    by_line: dict[int, list[Fact]] = {}
    for fact in bar.facts:
        by_line.setdefault(fact.provenance.span.first, []).append(fact)
    options = {option.lower() for options in option_sets(bar.facts) for option in options}
    rows: list[Row] = []
    seen: set[tuple[str, ...]] = set()
    for line, facts in by_line.items():
        for row in rows_of(facts, bar.title, title):
            short = acronyms.get(row.label.lower())
            row = replace(row, label=short if short != bar.title else "") if short else row
            key = (row.kind, *words_of(f"{row.label} {row.text}"))
            if key in seen or line not in asked and row.kind is Kind.TERM and row.tier is not Tier.NUMBER:
                continue
            seen.add(key)
            # What tells siblings apart goes into a table, which is what a sheet is for.
            compared = row.fact.subject.name.lower() in options
            rows.append(replace(row, tier=min(row.tier, Tier.TERM)) if compared else row)
    return rows


def _fitted(bars: dict[str, Bar], rows: dict[str, list[Row]], room: Room, lines: float) -> dict[str, list[Folded]]:
    """The blocks of each topic, of as many rows as fit on so many lines: by tier, in each the short ones first.

    The first of each topic comes before all, so that no topic is missing.
    """
    firsts = {id(min(own, key=lambda row: (row.tier, row.words))) for own in rows.values() if own}
    ranked = sorted(
        (row for own in rows.values() for row in own),
        key=lambda row: (id(row) not in firsts, row.tier, row.words),
    )
    rank = {id(row): number for number, row in enumerate(ranked)}

    @cache
    def best_of(title: str, count: int) -> list[Folded]:
        kept = set(sorted(rank[id(row)] for row in rows[title])[:count])
        return fold([row for row in rows[title] if rank[id(row)] in kept], bars[title].facts)

    def folded(count: int) -> dict[str, list[Folded]]:
        blocks = {t: best_of(t, sum(rank[id(row)] < count for row in own)) for t, own in rows.items()}
        return {title: own for title, own in blocks.items() if own}

    def taken(topics: dict[str, list[Folded]]) -> float:
        return sum(BAR + sum(room.lines_of(folded.block) for folded in own) for own in topics.values())

    low, high, best = 0, len(ranked), folded(len(ranked))
    if taken(best) <= lines:
        return best
    while low < high:
        middle = (low + high + 1) // 2
        tried = folded(middle)
        if taken(tried) <= lines:
            low, best = middle, tried
        else:
            high = middle - 1
    return best if low else folded(0)


def _cards_by_line(deck: Deck) -> dict[int, list[Card]]:
    by_line: dict[int, list[Card]] = {}
    for card in deck.cards:
        for source in card.sources:
            by_line.setdefault(source.line, []).append(card)
    return by_line


def _linked(folded: Folded, by_line: dict[int, list[Card]]) -> Block:
    """The block with the refs of the cards whose answers can be read in it."""
    have = content_of(text_of(folded.block))
    cards = [card for line in sorted(folded.lines) for card in by_line.get(line, ()) if _answers(have, card)]
    refs = tuple(dict.fromkeys(card.ref for card in cards))
    block = folded.block
    return replace(block, refs=refs)


def _answers(have: frozenset[str], card: Card) -> bool:
    """Whether the words of a card's answer all stand in a row."""
    answers = card.body.items if isinstance(card.body, Listing) else (answer_of(card.body),)
    return all(content_of(telegram(answer)) <= have for answer in answers)


def _omission(card: Card, dropped: set[int], written: set[int]) -> Omission:
    lines = {source.line for source in card.sources}
    if lines & dropped:
        reason = "a detail, and the sheet is full"
    elif lines & written:
        reason = "its row on the sheet says it in other words"
    else:
        reason = "too long for a row, or not understood alone"
    return Omission(card.ref, f"{question_of(card.body)} {answer_of(card.body)}", reason)
