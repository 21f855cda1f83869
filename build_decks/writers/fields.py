"""The fields of an Anki note as HTML, each rendered by its template in `templates/fields/`."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, TypeVar, assert_never

from build_decks.deck import Basic, Card, Cloze, Deck, Listing, Literal, TableRow, answer_of
from build_decks.errors import NotesTrouble
from build_decks.templates_loader import environment, find_template, template_trouble
from build_decks.writers.exhibits import exhibit_html
from build_decks.writers.markup import attribute, clean, markup
from build_decks.writers.media import Medium
from build_decks.writers.note_type import FIELDS
from build_decks.writers.quotations import quotation

if TYPE_CHECKING:
    from jinja2 import Template

HUES = 7
BRIEF = 14  # characters of an answer that is set large
FULL = 60  # from here on an answer is a sentence, and set smaller
_TYPED = re.compile(r"[~≈≤≥<>]?\s?\d[\d.,:/ –-]*(?:\s?[\w%°µ/]+)?")  # a number with its unit
_LONGEST_TYPED = 24
_T = TypeVar("_T", bound=Hashable)


class FieldRenderer:
    """Renders the notes of one deck; each template is read once. `typed` says whether numbers and codes are typed in."""

    def __init__(self, deck: Deck, project: Path | None, *, typed: bool = False) -> None:
        self.project = project
        self.typed = typed
        self.environment = environment(project, autoescape=True)
        self.templates: dict[str, Template] = {}
        topics = dict.fromkeys(card.topic for card in deck.cards)
        self.hues = {topic: f"hue-{order % HUES + 1}" for order, topic in enumerate(topics)}

    def fields(self, guid: str, cards: Mapping[int, Card], media: Sequence[Medium]) -> tuple[str, ...]:
        """All fields of the note whose cards are these, by their numbers."""
        fields: dict[str, str] = {"Key": guid}
        for number, card in cards.items():
            asking = self.asking(number, card)
            fields |= {(name if number == 1 else f"{name}2"): html for name, html in asking.items()}
        fields |= self.surroundings(tuple(cards.values()), media)
        return tuple(fields.get(name, "") for name in FIELDS)

    def asking(self, number: int, card: Card) -> dict[str, str]:
        """The fields that ask and answer; the one with the answer holds it as the gap of this number."""
        html = partial(markup, literals=card.literals)
        gap = partial(self.render, gap=number)
        match card.body:
            case Basic(question, answer):
                size = "brief" if len(answer) <= BRIEF else "full" if len(answer) >= FULL else ""
                asking = {
                    "Question": self.render("question", question=html(question)),
                    "Answer": gap("answer", answer=html(answer), size=size),
                }
            case Cloze(before, answer, after, hint):
                texts = {"before": html(before), "answer": html(answer), "after": html(after), "hint": html(hint)}
                asking = {"Question": gap("gap", **texts)}
            case Listing(question, items, ordered):
                asking = {
                    "Question": self.render("question", question=html(question)),
                    "Answer": gap("items", items=[html(item) for item in items], ordered=ordered),
                }
            case _:
                assert_never(card.body)
        if self.typed and _is_typed(card):
            asking["Typed"] = str(markup(answer_of(card.body)))
        return asking

    def surroundings(self, cards: Sequence[Card], media: Sequence[Medium]) -> dict[str, str]:
        """The fields around question and answer; what a note has not stays empty."""
        first = cards[0]
        literals = tuple(literal for card in cards for literal in card.literals)
        html = partial(markup, literals=literals)
        fields = {"Look": self.hues[first.topic], "Ref": str(markup(" · ".join(_all(card.ref for card in cards))))}
        if context := [part for part in first.context if all(part in card.context for card in cards)]:
            fields["Context"] = self.render("context", context=[html(part) for part in context])
        for name in ("detail", "notice"):
            if text := " · ".join(_all(getattr(card, name) for card in cards)):
                fields[name.title()] = self.render(name, **{name: html(text)})
        if was := _all(f"was {card.was} until {card.until}" for card in cards if card.was):
            fields["Was"] = self.render("was", was=html(" · ".join(was)))
        if exhibits := _all(exhibit for card in cards for exhibit in card.exhibits):
            fields["Exhibit"] = self.render("exhibit", exhibits=[exhibit_html(one, literals) for one in exhibits])
        if media:
            shown = [{"name": m.name, "alt": attribute(m.alt), "is_picture": m.is_picture} for m in media]
            fields["Media"] = self.render("media", media=shown)
        shows_row = any(isinstance(exhibit, TableRow) for exhibit in first.exhibits)
        if len(cards) == 1 and not shows_row and (quote := quotation(first)):
            fields["Quote"] = self.render("quote", quote=html(quote))
        if places := _all(f"{PurePath(s.path).name}:{s.line}" for card in cards for s in card.sources):
            fields["Source"] = self.render("source", sources=[markup(place) for place in places])
        return fields

    def render(self, name: str, **values: object) -> str:
        """The field template `name` filled with `values`; where there is a `gap`, with the answer as that gap."""
        file = f"fields/{name}.j2"
        try:
            if name not in self.templates:
                self.templates[name] = self.environment.get_template(file)
            html = clean(self.templates[name].render(**values)).strip(" \t\n")
        except Exception as error:  # a template is the user's code: it can fail in any way
            raise template_trouble(error, file, self.project) from error
        if "gap" in values and f"{{{{c{values['gap']}::" not in html:
            path = str(find_template(file, self.project))
            raise NotesTrouble("the template makes no gap.", "Put {{c…::…}} around the answer.", path)
        return html


def _is_typed(card: Card) -> bool:
    """Whether the answer is a number or a code, such as can be typed without guessing at words."""
    if isinstance(card.body, Listing):
        return False
    answer = answer_of(card.body).strip()
    code = any(kind is Literal.CODE and text.strip() == answer for kind, text in card.literals)
    return len(answer) <= _LONGEST_TYPED and (code or _TYPED.fullmatch(answer) is not None)


def _all(values: Iterable[_T]) -> list[_T]:
    """Those that say something, each once."""
    return [value for value in dict.fromkeys(values) if value]
