"""A row of a sheet before it is folded: a number with a leader, a term with its text, a marked line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from build_decks.composer.telegrams import NUMBER, content_of, lowered, raised, telegram, words_of
from build_decks.facts import Fact
from build_decks.language.roles import DANGLING
from build_decks.statements import (
    Answered,
    Code,
    Definition,
    Expansion,
    Feature,
    Lack,
    Members,
    Property,
    Quality,
    Says,
    Suits,
)

LONGEST = 30  # words; more are a paragraph, no row
LABEL = 44  # characters of a label: one line of a column
TWO_LINES = 64  # characters of a number's label, which may take two
VALUE = 30
TERM = 6  # words of a term
# What must not be overlooked, unless it stands in a clause that only explains: `because the clerk must sign`.
_CAUTION = re.compile(
    r"^(?:(?!\b(?:because|since|which|that|who|so)\b).)*\b(?:must|cannot|can['’]t|can not|never|not (?:allowed|possible|supported))\b"
    r"|^only\b|(?<!\bread[ -])\bonly$",
    re.I,
)
_ONE = r"(?:(?:[≤≥<>≈]|max|min) ?)?\d[\d.,–]*[kM]?(?: [^\W\d_/]+| ?%)?(?:/\w+)?(?: default)?"
_VALUES = re.compile(rf"{_ONE}(?: · {_ONE})*$")  # nothing but numbers with their units: `≤ 5 ships · 2 t/day`
_SPOKEN = (  # how sentences bound a number, and how a row does
    (re.compile(r"(\d\S*(?: [^\W\d_]+)?) by default\b"), r"\1 default"),
    (re.compile(r"(\d\S*(?: [^\W\d_]+)?) (?:at most|max(?:imum)?)\b"), r"max \1"),
    (re.compile(r"(\d\S*(?: [^\W\d_]+)?) (?:at least|min(?:imum)?)\b"), r"min \1"),
    (re.compile(r",? and (?=\W?\d)|, (?=(?:max |min )?\W?\d)"), " · "),
)
_WARNED = re.compile(r"\W{0,3}[❗❕⚠‼🚨⛔🛑]")  # how authors mark a warning themselves
_LINKING = re.compile(r"^(?:but|and|however|also|so|then|thus|therefore),?\s+(?=\w)", re.I)


class Kind(StrEnum):
    """What a row becomes: a number with a leader, a term with its text, a marked line."""

    FIGURE = "figure"
    TERM = "term"
    CAUTION = "caution"


class Tier(IntEnum):
    """What is kept first where a sheet is full."""

    NUMBER = 0
    TERM = 1
    RULE = 2
    DETAIL = 3


@dataclass(frozen=True, slots=True)
class Row:
    """What one fact says on paper: `label` is a figure's or the term, `text` the value or the definition."""

    kind: Kind
    tier: Tier
    label: str
    text: str
    fact: Fact

    @property
    def line(self) -> int:
        return self.fact.provenance.span.first

    @property
    def vocabulary(self) -> frozenset[str]:
        """Its different words that say something."""
        said = f"{self.label} {self.text}".replace("≤", "max").replace("≥", "min")
        return content_of(said)

    @property
    def words(self) -> int:
        return len(self.label.split()) + len(self.text.split())


def text_row(fact: Fact, term: str, text: str, tier: Tier) -> Iterator[Row]:
    """A term with its text, or a caution; nothing where it is too long or cannot stand alone."""
    text = telegram(_LINKING.sub("", text), fact.codes)
    first = text.split(" ")[0].lower()
    asked = text.endswith("?") and not isinstance(fact.statement, Answered)
    if not text or asked or len(text.split()) > LONGEST or first in DANGLING - {"such"} or " | " in f"{term}{text}":
        return
    term = _as_term(term, fact)
    facet = fact.subject.facet.lower()
    if facet not in f"{term} {text}".lower() and isinstance(fact.statement, Property | Quality | Feature):
        text = f"{facet}: {lowered(text)}"
    condition = fact.subject.condition
    if condition and len(condition.split()) <= TERM and not content_of(condition) <= content_of(f"{term} {text}"):
        text = f"{lowered(condition.strip(' :'))}: {lowered(text)}"
    if words_of(term) and (content_of(text) <= content_of(term) or text.lower().startswith(f"{term.lower()} ")):
        term = ""
    if _is_caution(fact, term, text):
        lead = "" if not term or set(words_of(term)) <= set(words_of(text)) else f"{term}: "
        text = raised(f"{lead}{lowered(text) if lead else text}", fact.codes)
        yield Row(Kind.CAUTION, Tier.TERM, "", text, fact)
        return
    if not term and len(text.split()) < 2:
        return
    if not (term and term.lower() == text.lower()):
        spelled = isinstance(fact.statement, Expansion)
        text = raised(text, fact.codes) if not term else text if spelled else lowered(text)
        yield term_row(fact, tier, term, text)


def term_row(fact: Fact, tier: Tier, term: str, text: str) -> Row:
    """A term with its text; what is nothing but numbers stands at the right edge, and every number is kept first."""
    values = text
    for pattern, instead in _SPOKEN:
        values = pattern.sub(instead, values)
    if term and len(term) <= LABEL and len(values) <= VALUE and _VALUES.match(values):
        return Row(Kind.FIGURE, Tier.NUMBER, term, values, fact)
    return Row(Kind.TERM, Tier.NUMBER if NUMBER.search(text) else tier, term, text, fact)


def _as_term(term: str, fact: Fact) -> str:
    """A term as it stands before its text; empty where it is a whole sentence, but a question is as it is."""
    if term.endswith("?"):
        return term
    term = telegram(term, fact.codes)
    term = term.replace('"', "") if term.count('"') % 2 else term
    codes = (*fact.codes, fact.statement.code) if isinstance(fact.statement, Code) else fact.codes
    return raised(term.strip(" :"), codes) if len(term.split()) <= TERM else ""


def figure_row(fact: Fact, label: str, value: str, tier: Tier) -> Iterator[Row]:
    """A label with a value at the right edge, or a term with a text where they are too long for that."""
    label, value = telegram(label, fact.codes), telegram(value, fact.codes)
    value = re.sub(r"^default:? (\S+(?: [a-zA-Z%/]+)?)$", r"\1 default", re.sub(r",\s+(?=(?:max|min)\b)", " · ", value))
    wide = len(label) + len(value) > LABEL and not re.search(r"\d", value)
    if len(label) <= LABEL and len(value) <= VALUE and not wide:
        yield Row(Kind.FIGURE, tier, raised(label, fact.codes), lowered(value), fact)
    elif re.search(r"\s(?:by|after|of|in|at|to|from)$", label):
        yield from text_row(fact, "", f"{label} {value}", tier)
    else:
        backwards = len(label.split()) > TERM and len(value.split()) <= TERM
        yield from text_row(fact, value if backwards else label, label if backwards else value, tier)


def _is_caution(fact: Fact, term: str, text: str) -> bool:
    """Whether a statement must not be overlooked: what must be, what is only so, what does not go."""
    if _WARNED.match(fact.provenance.line):
        return True
    match fact.statement:
        case Members() | Answered() | Lack() | Quality():
            return False
        case Definition():
            return not term and _CAUTION.search(text) is not None
        case Says(clause):
            only = re.search(r"\bonly\b", clause.adverb, re.I)
            return not clause.past and (clause.modal == "must" or only is not None) or _CAUTION.search(text) is not None
        case Suits(verdict, _, _, negated):
            return negated or re.search(r"\bonly\b", verdict, re.I) is not None
        case _:
            return _CAUTION.search(text) is not None
