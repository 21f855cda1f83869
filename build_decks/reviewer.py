"""What in the notes deserves its author's look: contradictions, numbers without a unit, lines that hang in the air.

Nothing is corrected: the cards say what the notes say.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from build_decks.facts import READ_ABOVE, Extraction, Fact, Subject
from build_decks.language.articles import with_article
from build_decks.language.roles import DANGLING
from build_decks.quantity import Bound, Dimension
from build_decks.statements import Expansion, Measure, Usual


@dataclass(frozen=True, slots=True)
class Remark:
    """What is odd at `line` of the notes, in one sentence, and what to do."""

    line: int
    what: str


def review(extraction: Extraction) -> tuple[Remark, ...]:
    """All remarks on one note file, in source order."""
    found = (*_contradictions(extraction), *_bare_numbers(extraction), *_dangling(extraction))
    return tuple(sorted(dict.fromkeys(found), key=lambda remark: (remark.line, remark.what)))


def _contradictions(extraction: Extraction) -> Iterator[Remark]:
    """One property with two values, an acronym with two expansions, two defaults of one kind."""
    first: dict[Hashable, tuple[str, Fact]] = {}
    for fact in extraction.facts:
        for about, asked, value in _claims(fact):
            known, source = first.setdefault(about, (value, fact))
            there = source.provenance.span.first
            if _plain(known) != _plain(value) and there != fact.provenance.span.first:
                what = f"{asked} is {value!r} here and {known!r} in line {there}. Keep the one that holds."
                yield Remark(fact.provenance.span.first, what)


def _claims(fact: Fact) -> Iterator[tuple[Hashable, str, str]]:
    """(what is claimed, in words, its value) where a fact is one that can be contradicted."""
    subject, statement = fact.subject, fact.statement
    match statement:
        case Measure(value, bound, dimension, attribute, noun, scope, None) if attribute and subject.sure:
            named = " of ".join(part for part in (_inside(attribute), noun, _name(subject)) if part)
            cue = "" if bound in (Bound.EXACT, Bound.RANGE) else f"{bound} "
            about = (_plain(named), bound, dimension, _plain(scope), subject.facet, subject.condition)
            yield about, f"the {cue}{named}", value
        case Expansion(acronym, words):
            yield acronym, f"the meaning of {acronym}", words
        case Usual(name, kind) if subject.sure:
            yield ("default", _plain(kind), _name(subject)), f"the default {kind}", name
        case _:
            return


# Properties that cannot be a bare number.
MEASURED = re.compile(
    r"\b(?:size|length|duration|time|timeout|retention|delay|interval|period|latency|ttl|weight|mass|distance|depth|height|width|"
    r"speed|temperature|pressure|volume|dose|dosage|bandwidth|throughput|frequency|voltage|current)$",
    re.I,
)


def _bare_numbers(extraction: Extraction) -> Iterator[Remark]:
    """A size, a duration, a dose without its unit."""
    for fact in extraction.facts:
        match fact.statement:
            case Measure(value, _, Dimension.COUNT, attribute, "") if MEASURED.search(attribute):
                what = (
                    f"{value!r} has no unit, though it is {with_article(_inside(attribute))}. Write the unit behind it."
                )
                yield Remark(fact.provenance.span.first, what)
            case _:
                pass


NO_NOUN = frozenset(("there", "here", "such", "which"))  # stand for no noun above


def _dangling(extraction: Extraction) -> Iterator[Remark]:
    """A line that was not read because it begins with a pronoun whose noun stands nowhere near."""
    for unread in extraction.unread:
        word = re.match(r"\w+", unread.text)
        if word and word.group().lower() in DANGLING - NO_NOUN and unread.reason != READ_ABOVE:
            yield Remark(unread.span.first, f"{word.group()!r} could mean several things. Name what it stands for.")


def _name(subject: Subject) -> str:
    return " ".join(part for part in (subject.owner, subject.name, subject.kind) if part)


def _inside(label: str) -> str:
    """A label as it stands inside a sentence; an acronym keeps its letters."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()
