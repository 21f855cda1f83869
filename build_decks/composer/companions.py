"""What stands beside a line of the notes and belongs to its cards: pictures, recordings, code, formulas, the row of a table.

- Sign in to the registry:               the code is shown on the back of the cards of its line,
  ```sh                                  the picture too
  docker login registry.example
  ```
  ![the prompt](prompt.png)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from build_decks.composer.keys import plain
from build_decks.deck import (
    PICTURES,
    RECORDINGS,
    Attachment,
    Card,
    CodeBlock,
    Exhibit,
    Formula,
    TableRow,
    answer_of,
    question_of,
)
from build_decks.outline import Document, Item, ItemKind, Mark, Text

_WIDEST = 6  # columns of a row that is shown
_LONGEST = 240  # characters of it


@dataclass(slots=True)
class _Company:
    attachments: list[Attachment] = field(default_factory=list)
    exhibits: list[Exhibit] = field(default_factory=list)


class Companions:
    """What belongs to the lines of one document."""

    def __init__(self, document: Document) -> None:
        self._lines: defaultdict[int, _Company] = defaultdict(_Company)
        for section in document.root.walk():
            self._read(section.items, None)

    def join(self, cards: Iterable[Card]) -> Iterator[Card]:
        """The cards with what belongs to their lines."""
        for card in cards:
            lines = [self._lines[source.line] for source in card.sources if source.line in self._lines]
            if any(line.attachments or line.exhibits for line in lines):
                said = plain(f"{question_of(card.body)} {answer_of(card.body)}")
                attachments = dict.fromkeys(one for line in lines for one in line.attachments)
                exhibits = dict.fromkeys(one for line in lines for one in line.exhibits if not _repeats(one, said))
                card = replace(card, attachments=tuple(attachments), exhibits=tuple(exhibits))
            yield card

    def _read(self, items: Sequence[Item], owner: Item | None) -> None:
        """`owner` is the item above; what only accompanies belongs to the item before it, or else to the owner. What a
        bullet says is over at a blank line."""
        home, end = owner, -1
        for item in items:
            exhibit, attachments = _exhibit_of(item), _attachments_of(item)
            only_shows = exhibit is not None or bool(attachments) and _is_only_media(item.text)
            belongs = home is owner or (home and _leads_on(home)) or item.span.first == end + 1
            homes = [item, *([home] if home and belongs and only_shows else [])]
            for one in homes:
                company = self._lines[one.span.first]
                company.attachments += attachments
                company.exhibits += [exhibit] if exhibit else []
            if not only_shows:
                home, end = item, max(one.span.last for one in item.walk())
            elif belongs:
                end = item.span.last
            if item.kind is ItemKind.TABLE:
                for row in item.children:
                    self._lines[row.span.first].exhibits += _row_of(item, row)
            self._read(item.children, item)


def _leads_on(item: Item) -> bool:
    return item.kind in (ItemKind.PARAGRAPH, ItemKind.TERM)


def _exhibit_of(item: Item) -> Exhibit | None:
    match item.kind:
        case ItemKind.CODE:
            return CodeBlock(item.text.plain, item.info.split(" ")[0])
        case ItemKind.MATH:
            return Formula(item.text.plain)
        case _:
            return None


def _row_of(table: Item, row: Item) -> Iterator[Exhibit]:
    head, cells = tuple(cell.plain for cell in table.cells), tuple(cell.plain for cell in row.cells)
    if 2 < len(cells) == len(head) <= _WIDEST and sum(map(len, (*head, *cells))) <= _LONGEST:
        yield TableRow(head, cells)


def _attachments_of(item: Item) -> list[Attachment]:
    """Pictures and recordings of a line; a link to a recording is one, too."""
    found, text = [], item.text
    for run in text.runs:
        suffix = PurePosixPath(run.target).suffix.lower()
        if (run.mark is Mark.IMAGE and suffix in PICTURES | RECORDINGS) or (
            run.mark is Mark.LINK and suffix in RECORDINGS
        ):
            found.append(Attachment(run.target, run.alt or text.plain[run.start : run.end], item.span.first))
    return found


def _is_only_media(text: Text) -> bool:
    """Whether a line says nothing beside its pictures and recordings."""
    said = list(text.plain)
    for run in text.runs:
        if run.mark in (Mark.IMAGE, Mark.LINK):
            said[run.start : run.end] = " " * (run.end - run.start)
    return not plain("".join(said))


def _repeats(exhibit: Exhibit, said: str) -> bool:
    """Whether an exhibit only says what question and answer say."""
    match exhibit:
        case CodeBlock(text) | Formula(text):
            return plain(text) in said
        case TableRow():
            return False
