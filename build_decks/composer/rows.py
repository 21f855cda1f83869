"""A row of a sheet before it is folded: a number with a leader, a term with its text, a marked line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import assert_never

from build_decks.composer.telegrams import content_of, lowered, raised, telegram, words_of
from build_decks.facts import Fact
from build_decks.language.grammar import plural, singular, upper_first
from build_decks.language.roles import DANGLING
from build_decks.quantity import Bound
from build_decks.statements import (
    Answered,
    Code,
    Definition,
    Expansion,
    Feature,
    Lack,
    Measure,
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
        return content_of(f"{self.label} {self.text}")

    @property
    def words(self) -> int:
        return len(self.label.split()) + len(self.text.split())


def text_row(fact: Fact, term: str, text: str, tier: Tier) -> Iterator[Row]:
    """A term with its text, or a caution; nothing where it is too long or cannot stand alone."""
    text = telegram(_LINKING.sub("", text), fact.codes)
    first = text.split(" ")[0].lower()
    if not text or len(text.split()) > LONGEST or first in DANGLING - {"such"} or " | " in f"{term}{text}":
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
        yield Row(Kind.TERM, tier, term, text, fact)


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


def measure_label(m: Measure, name: str) -> str:
    """What a number is of: `Message size`, `Local secondary indexes`, `Concurrent executions / Region`.

    What the value says itself, as in `5 per room`, is not said again.
    """
    if m.attribute == "number" and not m.noun:
        label = plural(name) if name else "Number"
    elif m.attribute and m.noun:
        short = len(m.noun.split()) <= 2 and len(m.attribute.split()) == 1
        label = f"{singular(m.noun)} {m.attribute}" if short else f"{m.attribute} of {m.noun}"
    else:
        label = m.attribute or m.noun
    if name and not set(words_of(name)) <= set(words_of(label)):
        name = _without_last(name, label)
        label = f"{singular(name)} {label}" if not m.noun and len(name.split()) <= 3 else f"{name}: {label}"
    scope = re.sub(r"\b(per \w+) \1\b", r"\1", m.scope)
    said = re.search(r"\b(?:per|a|each) .*$", m.value)
    scope = scope.removeprefix(said.group()).strip() if said else scope
    scope = re.sub(r"\bper\s+", "/ ", scope)
    label = f"{label} {scope}" if scope and not set(words_of(scope)) <= set(words_of(f"{label} {m.value}")) else label
    return upper_first(telegram(label))


def _without_last(name: str, label: str) -> str:
    """A name without its last word where the label begins with it: `delay queue`, `queue size` → `delay`."""
    *others, last = name.split()
    first = words_of(label)[:1]
    return " ".join(others) if others and first and words_of(last)[:1] == first else name


def measure_value(m: Measure) -> str:
    """A number with its bound as a sheet shows it: `≤ 256 KB`, `30 s default`, `≈ 10`."""
    value = re.sub(r"\s(?:at|and|or|of|in|to|per)$", "", telegram(m.value))
    value = value[:1].lower() + value[1:] if value[1:2].islower() else value
    said = re.search(r"\b(?:max\w*|min\w*|largest|smallest|longest|shortest|highest|lowest|limit)\b", m.attribute, re.I)
    match m.bound:
        case Bound.MAX:
            return value if said or not value[:1].isdigit() else f"max {value}"
        case Bound.MIN:
            return value if said or not value[:1].isdigit() else f"min {value}"
        case Bound.DEFAULT:
            return f"{value} default"
        case Bound.OVER:
            return f"> {value}"
        case Bound.UNDER:
            return f"< {value}"
        case Bound.ABOUT:
            return f"≈ {value}"
        case Bound.EXACT | Bound.RANGE:
            return value
        case _:
            assert_never(m.bound)
