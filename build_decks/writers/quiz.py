"""A quiz to fill in with a pencil: the cards of a `Deck` in a shuffled order, the answers on the last page.

A number is asked with four choices, the wrong ones being other values of the same unit from the same notes; everything
else is to be written down.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from build_decks import __version__
from build_decks.config import Paper, QuizConfig
from build_decks.deck import Basic, Card, Cloze, Deck, Listing, Literal, Weight
from build_decks.errors import NotesTrouble
from build_decks.templates_loader import find_template
from build_decks.writers.pdf.block_reader import read_sheet
from build_decks.writers.pdf.canvas import PAPERS, Printer
from build_decks.writers.pdf.fitter import Fitter
from build_decks.writers.pdf.fonts import Fonts
from build_decks.writers.pdf.frame import Frame
from build_decks.writers.pdf.inline import Setter
from build_decks.writers.pdf.template import Coder, render
from build_decks.writers.pdf.theme import load_theme

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TEMPLATE = "sheet/quiz.xml"
_BODY = 9.5  # points; a quiz is written on, so it is not shrunk
_APART = 0.9  # ems, between the questions
_COLUMNS = 2
_GAP = "________"
_CHOICES = 4
# A number with its unit: "400 KB", "≤ 12 h", "30 %", "5".
_QUANTITY = re.compile(r"(?P<sign>[≤≥<>~≈]?)\s*(?P<number>\d[\d .,]*)\s*(?P<unit>[^\d\s][^\d]{0,24})?$")


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `choices` are in the order of their size, and none where the answer goes on `blanks` lines."""

    number: int
    text: str
    answer: str
    ref: str
    codes: tuple[str, ...]
    choices: tuple[str, ...] = ()
    blanks: int = 0


@dataclass(frozen=True, slots=True)
class QuizReport:
    """How the quiz came out."""

    questions: int
    pages: int
    missing: tuple[str, ...]


def write_quiz(
    deck: Deck,
    target: Path,
    *,
    settings: QuizConfig | None = None,
    paper: Paper = Paper.A4,
    theme: str = "colour",
    project: Path | None = None,
    date: str = "",
    language: str = "en",
) -> QuizReport:
    """Writes a quiz on `deck` to `target` as a PDF.

    Raises NotesTrouble when the theme, the template or the target cannot be used; then nothing is written.
    """
    questions = quiz(deck, settings or QuizConfig())
    look = load_theme(theme, project)
    look = replace(
        look,
        type=replace(look.type, smallest=_BODY, comfortable=_BODY, largest=_BODY),
        rows=replace(look.rows, between=_APART),
    )
    parts = [_rendered(deck, questions, project, answers=answers) for answers in (False, True)]
    fonts = Fonts("".join(xml for xml, _ in parts), look.fonts)
    setter = Setter(fonts, code_scale=look.type.code, ref_scale=0.8)
    size = PAPERS[paper]
    fitters = []
    for _, root in parts:
        try:
            blocks = read_sheet(
                root, setter, bar_scale=(look.bar.title, look.bar.category), head_scale=look.rows.table_head
            )
        except NotesTrouble as trouble:
            path = str(find_template(_TEMPLATE, project))
            raise NotesTrouble(trouble.what, trouble.hint, path) from None
        fitters.append(Fitter(blocks, look, Frame(blocks, look, setter, size), _COLUMNS))
    asked, answered = (fitter.fit(0)[0] for fitter in fitters)
    printer = Printer(size, title=f"{deck.title} – Quiz", language=language, date=date, fonts=fonts)
    fitters[0].draw(printer, asked, after=len(answered.pages))
    fitters[1].draw(printer, answered, before=len(asked.pages))
    printer.save(target)
    return QuizReport(len(questions), len(asked.pages) + len(answered.pages), tuple(sorted(fonts.missing)))


def quiz(deck: Deck, settings: QuizConfig) -> tuple[Question, ...]:
    """The questions in their shuffled order, the same for the same deck and seed.

    Where not all cards are asked, two in three are of those that matter most, as far as there are so many.
    """
    cards = list(deck.cards)
    random.Random(f"{settings.seed}").shuffle(cards)
    values: dict[str, list[str]] = defaultdict(list)
    for card in deck.cards:
        if (unit := _unit(card)) is not None:
            values[unit].append(_answer(card))
    chosen = cards
    if 0 < settings.questions < len(cards):
        wanted = {c.key for c in [c for c in cards if c.weight is Weight.MUST][: settings.questions * 2 // 3]}
        others = [card.key for card in cards if card.key not in wanted]
        wanted.update(others[: settings.questions - len(wanted)])
        chosen = [card for card in cards if card.key in wanted]
    return tuple(_question(number, card, values, settings.seed) for number, card in enumerate(chosen, 1))


def _question(number: int, card: Card, values: dict[str, list[str]], seed: int) -> Question:
    answer = _answer(card)
    codes = tuple(text for kind, text in card.literals if kind is Literal.CODE)
    question = Question(number, _text(card), answer, card.ref, codes)
    if isinstance(card.body, Listing):
        return replace(question, blanks=len(card.body.items))
    choices = _choices(card, values, f"{seed} {card.key}")
    if choices:
        return replace(question, choices=choices)
    return question if isinstance(card.body, Cloze) else replace(question, blanks=1)


def _text(card: Card) -> str:
    match card.body:
        case Basic() | Listing():
            return card.body.question
        case Cloze():
            hint = f" ({card.body.hint})" if card.body.hint else ""
            return f"{card.body.before}{_GAP}{hint}{card.body.after}"
        case _:
            assert_never(card.body)


def _answer(card: Card) -> str:
    match card.body:
        case Basic() | Cloze():
            return card.body.answer
        case Listing():
            return ("; " if not card.body.ordered else " → ").join(card.body.items)
        case _:
            assert_never(card.body)


def _choices(card: Card, values: dict[str, list[str]], seed: str) -> tuple[str, ...]:
    """The answer among three other values of its unit, by size; none where the notes do not have three."""
    unit, answer = _unit(card), _answer(card)
    if unit is None:
        return ()
    others = {_size(value): value for value in values[unit] if _size(value) != _size(answer)}
    if len(others) < _CHOICES - 1:
        return ()
    wrong = random.Random(seed).sample(sorted(others.values()), _CHOICES - 1)
    return tuple(sorted((answer, *wrong), key=lambda value: (_size(value), value)))


def _unit(card: Card) -> str | None:
    """What the values of a card can be mistaken for: others of its unit; a bare number for others of its kind, so that a
    code stands among codes and a year among years."""
    match = _QUANTITY.match(_answer(card).strip())
    if match is None:
        return None
    unit = (match["unit"] or "").strip()
    if unit:
        return unit.removesuffix("s") if len(unit) > 3 else unit
    year = "year" if re.fullmatch(r"1\d{3}|20\d\d", match["number"].strip()) else ""
    return f"bare {card.rule.partition('.')[0]} {year}"


def _size(answer: str) -> float:
    match = _QUANTITY.match(answer.strip())
    digits = re.sub(r"[ ,](?=\d{3})", "", match["number"]) if match else ""
    digits = digits.strip(" .,").replace(",", ".")
    return float(digits) if digits.count(".") <= 1 and digits else 0.0


def _rendered(
    deck: Deck, questions: tuple[Question, ...], project: Path | None, *, answers: bool
) -> tuple[str, Element]:
    return render(
        _TEMPLATE,
        project,
        title=deck.title,
        questions=questions,
        answers=answers,
        version=__version__,
        code=lambda text, question: Coder(question.codes)(text),
    )
