"""What was read in a note file or in one line of it, by which rule, into which cards, and what was not, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_decks.composer.decker import Refused, compose_cards
from build_decks.deck import Body, Card, Cloze, answer_of, question_of
from build_decks.describing import describe
from build_decks.errors import UsageTrouble
from build_decks.facts import Fact, Unread
from build_decks.finder import find_notes
from build_decks.outline import Document
from build_decks.pipeline import PROJECT, configure, read_facts


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that has to do with `path`, or with its line `line` where that is not 0; each part in source order."""

    path: str
    line: int
    facts: tuple[Fact, ...]
    cards: tuple[Card, ...]
    held: tuple[Refused, ...]  # questions that a gate held back
    unread: tuple[Unread, ...]


def explain(path: Path, line: int = 0) -> Explanation:
    """Reads one note file and picks what belongs to the item at `line`. Raises Trouble."""
    (notes,) = find_notes(path)  # of a file there is one; the command line refuses folders
    document, extraction = read_facts(notes, configure(path))
    length = len(notes.path.read_bytes().splitlines())
    if line > length:
        raise UsageTrouble(f"there is no line {line}.", f"The last one is {length}.", notes.shown)
    first, last = _reach(document, line) if line else (1, length)
    composed, held = compose_cards(extraction, document, PROJECT)
    cards = (card for card in composed if any(first <= source.line <= last for source in card.sources))
    unread = tuple(unread for unread in extraction.unread if first <= unread.span.first <= last)
    return Explanation(
        path=notes.shown,
        line=line,
        facts=tuple(fact for fact in extraction.facts if first <= fact.provenance.span.first <= last),
        cards=tuple(cards),
        held=tuple(refused for refused in held if first <= refused.fact.provenance.span.first <= last),
        unread=unread or (_heading(document, line) if line else ()),
    )


def as_lines(explanation: Explanation) -> Iterator[str]:
    """The explanation as text: each line of the notes, and indented below it what was read in it (the statement, the
    rule, the words it was read from), the cards that came of it, the questions that were held back and why, or why
    nothing was read."""
    by_line: dict[int, list[str]] = {}
    quotes: dict[int, str] = {}

    def say(at: int, quote: str, kind: str, what: str) -> None:
        quotes.setdefault(at, quote)
        by_line.setdefault(at, []).append(f"  {kind:<7} {what}")

    asked = {(source.line, card.rule) for card in explanation.cards for source in card.sources}
    asked |= {(refused.fact.provenance.span.first, refused.fact.provenance.rule) for refused in explanation.held}
    for fact in explanation.facts:
        read = fact.provenance
        alone = "" if (read.span.first, read.rule) in asked else ", nothing to ask for by itself"
        what = f"{describe(fact.subject, fact.statement)}  [{read.rule}: {read.surface!r}{alone}]"
        say(read.span.first, read.line, "fact", what)
    here = {fact.provenance.span.first for fact in explanation.facts}
    for card in explanation.cards:
        for source in card.sources:
            if source.line in here:
                say(source.line, source.quote, "card", f"{_worded(card.body)}  [{card.ref or card.topic}, {card.rule}]")
    for refused in explanation.held:
        read = refused.fact.provenance
        say(read.span.first, read.line, "held", f"{refused.question}  [{refused.reason}]")
    for unread in explanation.unread:
        say(unread.span.first, unread.text, "unread", f"{unread.text!r}: {unread.reason}")
    for at in sorted(by_line):
        yield f"{explanation.path}:{at}: {quotes[at]}"
        yield from by_line[at]
    if not by_line:
        place = f"{explanation.path}:{explanation.line}" if explanation.line else explanation.path
        yield f"{place}: no bullet, sentence or table row stands here"


def _heading(document: Document, line: int) -> tuple[Unread, ...]:
    """A heading is nothing unread: it says what the lines below it speak of."""
    headings = (section for section in document.root.walk() if section.level and section.span.first == line)
    return tuple(Unread(h.span, h.heading.plain, "a heading, the context of the lines below it") for h in headings)


def _reach(document: Document, line: int) -> tuple[int, int]:
    """First and last line of the item at `line`, or the line itself where no item stands."""
    here = [item.span for item in document.items() if item.span.first <= line <= item.span.last]
    return (here[-1].first, here[-1].last) if here else (line, line)


def _worded(body: Body) -> str:
    if isinstance(body, Cloze):
        return f"{body.before}[{body.answer}]{body.after}"
    return f"{question_of(body)} -> {answer_of(body)}"
