"""The outline of a note file: what stands where, before anybody asks what it means.

A `Document` is a tree of sections; a section holds items; an item is one bullet, paragraph, table row or code block and
may hold items in turn.  Everything is frozen, and every part knows its place in the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a note file: its path as the user gave it, first and last line, both counted from 1."""

    path: str
    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.path}:{self.first}"


class Mark(StrEnum):
    """What the author marked inside a line."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    STRIKE = "strike"
    HIGHLIGHT = "highlight"
    CODE = "code"
    MATH = "math"
    LINK = "link"
    IMAGE = "image"


@dataclass(frozen=True, slots=True)
class Run:
    """A marked stretch of a text: `plain[start:end]`; `target` is where a link or an image points.

    A picture beside words takes no room among them: `start` is `end`, and `alt` is its alternative text.
    """

    mark: Mark
    start: int
    end: int
    target: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of the notes as a reader sees it: no markup, entities decoded once, white space folded.

    Code and math stand in `plain` without their delimiters, an image that is all there is as its alternative text.
    """

    plain: str
    runs: tuple[Run, ...] = ()

    def __str__(self) -> str:
        return self.plain

    def marked(self, mark: Mark) -> tuple[str, ...]:
        """The stretches that carry this mark, in order."""
        return tuple(self.plain[run.start : run.end] for run in self.runs if run.mark is mark)


class ItemKind(StrEnum):
    """What an item is in the Markdown."""

    BULLET = "bullet"
    STEP = "step"  # a numbered list item; `number` says which
    PARAGRAPH = "paragraph"
    TERM = "term"  # of a definition list; the definitions are its children
    QUOTE = "quote"
    CODE = "code"  # a code block; `text` is the code with its line breaks, `info` the language
    TABLE = "table"  # `cells` are the headers; the rows are its children
    ROW = "row"  # `cells` are the cells, `text` the cells joined
    MATH = "math"  # a display formula


class Directive(StrEnum):
    """What a comment in the notes asks for: `<!-- cards: skip -->` or `<!-- cards: only -->`."""

    NONE = ""
    SKIP = "skip"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class Item:
    """One bullet, paragraph, table row or code block. `span` covers its own lines, not those of its children."""

    span: Span
    kind: ItemKind
    text: Text
    children: tuple[Item, ...] = ()
    number: int | None = None
    cells: tuple[Text, ...] = ()
    info: str = ""
    directive: Directive = Directive.NONE

    def walk(self) -> Iterator[Item]:
        """This item and all below it, in source order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it. The root of a document has level 0 and an empty heading."""

    span: Span
    level: int
    heading: Text
    items: tuple[Item, ...] = ()
    sections: tuple[Section, ...] = ()
    directive: Directive = Directive.NONE

    def lines(self) -> Iterator[Item]:
        """Every item right under this heading, and what is below each, in source order."""
        for item in self.items:
            yield from item.walk()

    def walk(self) -> Iterator[Section]:
        """This section and all below it, in source order."""
        yield self
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True, slots=True)
class Document:
    """One note file, read. `date` is the front matter's, as written there."""

    path: str
    title: str
    root: Section
    tags: tuple[str, ...] = ()
    date: str = ""

    @property
    def text(self) -> str:
        """What a reader sees of every item, one below the other."""
        return "\n".join(item.text.plain for item in self.items())

    def items(self) -> Iterator[Item]:
        """Every item of the file, in source order."""
        for section in self.root.walk():
            yield from section.lines()
