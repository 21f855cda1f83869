"""What goes into Anki, before anybody thinks of Anki: cards, each one question about one fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from build_decks.facts import Fact
from build_decks.language.tokens import plain


@dataclass(frozen=True, slots=True)
class Source:
    """Where a card comes from: path and line as shown to the user, and the author's own words there."""

    path: str
    line: int
    quote: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Basic:
    """A question and its answer, both plain text."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Cloze:
    """A sentence with one gap: `before` + gap + `after`, all plain text."""

    before: str
    answer: str
    after: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A question answered by a list of 2 to 7 items; `ordered` where their order is part of the answer."""

    question: str
    items: tuple[str, ...]
    ordered: bool = False


Body = Basic | Cloze | Listing


def question_of(body: Body) -> str:
    """What a card asks, in one line; a gap is `[…]`."""
    match body:
        case Basic(question, _) | Listing(question, _):
            return question
        case Cloze(before, _, after):
            return f"{before}[…]{after}"


def answer_of(body: Body) -> str:
    """What it answers, in one line; items are parted by semicolons."""
    match body:
        case Basic(_, answer) | Cloze(_, answer, _):
            return answer
        case Listing(_, items):
            return "; ".join(items)


class Literal(StrEnum):
    """What a stretch of a card's text is in the notes; the writers set it apart."""

    CODE = "code"
    MATH = "math"


class Weight(StrEnum):
    """How much a card matters: a number or a must-know, an ordinary fact, or a detail."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"


PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp"})
RECORDINGS = frozenset({".mp3", ".ogg", ".oga", ".opus", ".wav", ".m4a", ".flac", ".mp4", ".webm"})


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or a recording of the notes that belongs to a card: its path from the notes, its alternative text, and
    the line where it stands, 0 for that of the card."""

    path: str
    alt: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Code below the line that the card comes from."""

    code: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """The row of a table that the card comes from, below the heads of its columns."""

    head: tuple[str, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that stands alone, as TeX."""

    tex: str


Exhibit = CodeBlock | TableRow | Formula


@dataclass(frozen=True, slots=True)
class Card:
    """One card.

    `key` names what is asked, not the answer, so that an edited value stays the same card.  `topic` is the section that
    gives the card its hue and its `ref` (such as "SQS 7", shared with the sheet); `context` is the quiet breadcrumb,
    without anything that would give the answer away; `detail` is a short line under the answer, `notice` a warning on
    the back, such as a number known to be out of date.  `literals` are the stretches of the card's texts that the
    author wrote as code or math; `attachments` and `exhibits` belong to it and are shown on the back. `was` is an earlier answer that held `until` lately ("2026-11"). `twin` is the key of the
    card before it that asks for the same in the other direction: in Anki the two are cards of one note.
    """

    key: str
    body: Body
    topic: str
    context: tuple[str, ...]
    sources: tuple[Source, ...]
    rule: str
    ref: str = ""
    detail: str = ""
    weight: Weight = Weight.SHOULD
    tags: tuple[str, ...] = ()
    literals: tuple[tuple[Literal, str], ...] = ()
    attachments: tuple[Attachment, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    notice: str = ""
    was: str = ""
    until: str = ""
    twin: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A question that a gate held back, and why."""

    fact: Fact
    question: str
    reason: str


@dataclass(frozen=True, slots=True)
class Deck:
    """The cards of one note file in source order; `tags` go on every card; `held` are the questions that became none."""

    title: str
    path: str
    cards: tuple[Card, ...]
    tags: tuple[str, ...] = ()
    held: tuple[Held, ...] = ()


def listed_in(cards: Iterable[Card]) -> Iterator[str]:
    """The items of all lists, as `plain` words: a line that is one of them is asked with its list."""
    for card in cards:
        if isinstance(card.body, Listing):
            yield from map(plain, card.body.items)
