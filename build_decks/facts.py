"""What the notes say: a subject, a statement about it, and where it was read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from build_decks.outline import Span
from build_decks.statements import Statement


@dataclass(frozen=True, slots=True)
class Subject:
    """The thing that an item speaks of, as the headings and parents around it name it.

    `name` as it stands inside a sentence (`standard queues`, `CloudFront`); `owner` the name it belongs to where its own is not enough
    (`SQS`); `kind` a class noun that completes an adjective (`deployment` for `Rolling`); `facet` a generic heading between the name
    and the item (`Types`, `Limits`); `condition` a parent that says when (`for in-place deployments`).  `sure` is False where it
    was guessed: a guessed subject may give a gap, never a question.
    """

    name: str
    owner: str = ""
    kind: str = ""
    facet: str = ""
    condition: str = ""
    sure: bool = True
    proper: bool = False  # a proper name, or a heading that serves as one: takes no article
    trail: tuple[str, ...] = ()
    person: bool = False  # the notes tell that it is somebody

    @property
    def in_full(self) -> str:
        """The name behind its owner's (`SQS standard queues`), for a question that a rule words itself."""
        return " ".join(filter(None, (self.owner, self.name)))


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a fact was read: the place, the rule's name, the exact words (`surface`), the whole line as the author wrote it."""

    span: Span
    rule: str
    surface: str
    line: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement about one subject, and where it stands."""

    subject: Subject
    statement: Statement
    provenance: Provenance
    hint: str = ""  # an example or bracket that helps on the back
    codes: tuple[str, ...] = field(default=())
    maths: tuple[str, ...] = field(default=())


READ_ABOVE = "read together with the line above it"
PARENT = "context of the lines below it"
NO_RULE = "no rule reads it"


@dataclass(frozen=True, slots=True)
class Unread:
    """Words that no rule read, and why: `READ_ABOVE`, `PARENT`, or that they could not be read."""

    span: Span
    text: str
    reason: str


Reread = Callable[[frozenset[int]], tuple[Fact, ...]]  # the facts of the lines of these numbers


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read of a note file in source order, and all that was not.

    `again` reads once more, and less strictly, the lines of these numbers, whose facts gave no question in the end;
    `remainders` gives gaps for all that those lines say, the most telling first, to take from what is not asked yet;
    `scraps` the same, even less strictly, for lines of which nothing is asked at all.
    """

    facts: tuple[Fact, ...]
    unread: tuple[Unread, ...]
    again: Reread = field(default=lambda _: (), repr=False, compare=False)
    remainders: Reread = field(default=lambda _: (), repr=False, compare=False)
    scraps: Reread = field(default=lambda _: (), repr=False, compare=False)
