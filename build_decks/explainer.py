"""What was read in a note file or in one line of it, by which rule, into which cards, and what was not, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_decks.accounter import Account, Fate
from build_decks.deck import Body, Card, Cloze, Held, answer_of, question_of
from build_decks.describing import describe
from build_decks.errors import UsageTrouble
from build_decks.facts import Fact
from build_decks.finder import find_notes
from build_decks.outline import Document
from build_decks.pipeline import accounts_of, configure, study


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that has to do with `path`, or with its line `line` where that is not 0; each part in source order."""

    path: str
    line: int
    facts: tuple[Fact, ...]
    cards: tuple[Card, ...]
    held: tuple[Held, ...]
    lines: tuple[Account, ...]  # what became of each line


def explain(path: Path, line: int = 0) -> Explanation:
    """Reads one note file and picks what belongs to the item at `line`. Raises Trouble."""
    (notes,) = find_notes(path)  # of a file there is one; the command line refuses folders
    studied = study(notes, configure(path))
    length = len(notes.path.read_bytes().splitlines())
    if line > length:
        raise UsageTrouble(f"there is no line {line}.", f"The last one is {length}.", notes.shown)
    first, last = _reach(studied.document, line) if line else (1, length)
    return Explanation(
        path=notes.shown,
        line=line,
        facts=tuple(fact for fact in studied.extraction.facts if first <= fact.provenance.span.first <= last),
        cards=tuple(c for c in studied.deck.cards if any(first <= source.line <= last for source in c.sources)),
        held=tuple(held for held in studied.deck.held if first <= held.fact.provenance.span.first <= last),
        lines=tuple(one for one in accounts_of(studied) if first <= one.line <= last),
    )


def as_lines(explanation: Explanation) -> Iterator[str]:
    """The explanation as text: each line of the notes, and indented below it what was read in it (the statement, the
    rule, the words it was read from), the cards that came of it, the questions that were held back and why, or what
    else became of the line, and why."""
    below: dict[int, list[str]] = {one.line: [] for one in explanation.lines}

    def say(at: int, kind: str, what: str) -> None:
        if at in below:
            below[at].append(f"  {kind:<7} {what}")

    asked = {(source.line, card.rule) for card in explanation.cards for source in card.sources}
    asked |= {(held.fact.provenance.span.first, held.fact.provenance.rule) for held in explanation.held}
    for fact in explanation.facts:
        read = fact.provenance
        alone = "" if (read.span.first, read.rule) in asked else ", nothing to ask for by itself"
        say(
            read.span.first, "fact", f"{describe(fact.subject, fact.statement)}  [{read.rule}: {read.surface!r}{alone}]"
        )
    for card in explanation.cards:
        for source in card.sources:
            say(source.line, "card", f"{_worded(card.body)}  [{card.ref or card.topic}, {card.rule}]")
    for held in explanation.held:
        say(held.fact.provenance.span.first, "held", f"{held.question}  [{held.reason}]")
    for one in explanation.lines:
        if one.fate is not Fate.ASKED:
            say(one.line, "line", one.fate if one.fate.startswith(one.reason[:7]) else f"{one.fate}: {one.reason}")
        yield f"{explanation.path}:{one.line}: {one.text}"
        yield from below[one.line]
    if not explanation.lines:
        place = f"{explanation.path}:{explanation.line}" if explanation.line else explanation.path
        yield f"{place}: no heading, bullet, sentence or table row stands here"


def _reach(document: Document, line: int) -> tuple[int, int]:
    """First and last line of the item at `line`, or the line itself where no item stands."""
    here = [item.span for item in document.items() if item.span.first <= line <= item.span.last]
    return (here[-1].first, here[-1].last) if here else (line, line)


def _worded(body: Body) -> str:
    if isinstance(body, Cloze):
        return f"{body.before}[{body.answer}]{body.after}"
    return f"{question_of(body)} -> {answer_of(body)}"
