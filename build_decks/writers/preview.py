"""Deck and sheet → `NAME-preview.html`: one page that holds every card as Anki shows it, and what was left out and why.

The page needs nothing but itself: styles, script and pictures stand in it, and its security policy lets it load nothing.
It is restyled in `templates/preview/`; the cards look as `templates/anki/` says.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from markupsafe import Markup

from build_decks import __version__
from build_decks.accounter import Account, Fate
from build_decks.deck import Basic, Card, Cloze, Deck, Listing, answer_of, question_of
from build_decks.sheet import Sheet
from build_decks.templates_loader import find_template, render_template
from build_decks.writers.fields import HUES
from build_decks.writers.notes import Note
from build_decks.writers.sides import Sides, render_sides, scoped

_KINDS = {Basic: "question", Cloze: "gap", Listing: "list"}
_PAGE = "preview/page.html"


@dataclass(frozen=True, slots=True)
class Row:
    """A card on the page: `anchor` is its row id as an address, `printed` whether the sheet has it too, `words` what a
    search looks through."""

    card: Card
    sides: Sides
    anchor: str
    kind: str
    printed: bool
    words: str


@dataclass(frozen=True, slots=True)
class Group:
    """The cards of one section, in the order of the notes; `hue` counts from 1."""

    title: str
    anchor: str
    hue: int
    rows: tuple[Row, ...]


def write_preview(
    deck: Deck,
    sheet: Sheet,
    lines: tuple[Account, ...],
    target: Path,
    *,
    project: Path | None = None,
    notes: tuple[Note, ...] = (),
    live: bool = False,
) -> None:
    """Writes the page to `target`; `lines` say what became of each line of the author's notes, `notes` are the cards as Anki notes
    if they are rendered already, a `live` page looks for a newer build whenever the reader comes back to it.

    Raises NotesTrouble for a template that cannot be filled or a picture that is missing.
    """
    css, script = (find_template(f"preview/preview.{kind}", project).read_text("utf-8") for kind in ("css", "js"))
    cards_css = find_template("anki/cards.css", project).read_text("utf-8")
    html = render_template(
        _PAGE,
        project,
        deck=deck,
        date=sheet.date,
        groups=tuple(_groups(deck, sheet, render_sides(deck, project, notes))),
        unasked=[line for line in lines if line.fate in (Fate.SHEET, Fate.LEFT_OUT)],
        omitted=sheet.omitted,
        anchor_of=_anchor,
        style=Markup(css.replace("</", "<\\/")),
        cards_style=scoped(cards_css, ".anki"),
        script=Markup(script.replace("</", "<\\/")),
        policy=policy(script),
        live=live,
        version=__version__,
    )
    target.write_text(html, "utf-8", newline="\n")


def policy(script: str = "") -> str:
    """The security policy of a page that loads nothing and runs no script but `script`."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode("ascii")
    runs = f"script-src 'sha256-{digest}'; " if script else ""
    inside = "img-src data:; media-src data:; font-src data:"
    return f"default-src 'none'; style-src 'unsafe-inline'; {runs}{inside}; base-uri 'self'; form-action 'none'"


def _groups(deck: Deck, sheet: Sheet, sides: tuple[Sides, ...]) -> Iterator[Group]:
    printed = {ref for topic in sheet.topics for block in topic.blocks for ref in block.refs}
    hues = {topic: order % HUES + 1 for order, topic in enumerate(dict.fromkeys(card.topic for card in deck.cards))}
    both = zip(deck.cards, sides, strict=True)
    for order, (topic, cards) in enumerate(groupby(both, key=lambda pair: pair[0].topic), 1):
        rows = tuple(_row(card, shown, card.ref in printed) for card, shown in cards)
        yield Group(topic or deck.title, f"section-{order}", hues[topic], rows)


def _row(card: Card, sides: Sides, printed: bool) -> Row:
    said = (card.ref, question_of(card.body), answer_of(card.body), card.detail, card.notice, *card.context)
    quotes = (source.quote for source in card.sources)
    return Row(
        card=card,
        sides=sides,
        anchor=_anchor(card.ref),
        kind=_KINDS[type(card.body)],
        printed=printed,
        words=" ".join(" ".join((*said, *quotes, *card.tags)).lower().split()),
    )


def _anchor(ref: str) -> str:
    """A row id as the address of its card on the page: "SQS 7" → "SQS-7"."""
    return re.sub(r"\s+", "-", ref.strip())
