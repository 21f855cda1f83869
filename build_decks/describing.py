"""A fact in one line, for goldens, `explain` and the examples beside the rules."""

from __future__ import annotations

from typing import assert_never

from build_decks.facts import Subject
from build_decks.language.clause import Clause, Form
from build_decks.quantity import Bound
from build_decks.statements import (
    Answered,
    Cell,
    Code,
    Consequence,
    Contrast,
    Definition,
    Event,
    Expansion,
    Feature,
    Gap,
    Lack,
    Means,
    Measure,
    Members,
    Naming,
    Property,
    Quality,
    Says,
    Statement,
    Suits,
    Usual,
)


def describe(subject: Subject, statement: Statement) -> str:
    """A fact in one line, for goldens, `explain` and the examples beside the rules: `SQS · size of messages: max 256 KB`."""
    who = " ".join(p for p in (subject.owner, subject.name, subject.kind) if p)
    match statement:
        case Measure(value, bound, _, attribute, noun, scope):
            cue = "" if bound in (Bound.EXACT, Bound.RANGE) else f"{bound} "
            what = " of ".join(p for p in (attribute, noun) if p) or (
                f"{statement.clause.verb}" if statement.clause else ""
            )
            return f"{who} · {what}: {cue}{value}{f' {scope}' if scope else ''}"
        case Definition(term, gloss):
            return f"{who} · {term} = {gloss}"
        case Expansion(acronym, words):
            return f"{acronym} stands for {words}"
        case Naming(thing, name, former):
            return f"{who} · {thing} {'formerly' if former else 'called'} {name}"
        case Members(of, items, ordered):
            return f"{who} · {of}: {(' > ' if ordered else ', ').join(items)}"
        case Says(clause, slot):
            return f"{who} · {said(clause)} [{slot}]"
        case Suits(verdict, link, use, negated):
            return f"{who} · {'not ' if negated else ''}{verdict} {link} {use}"
        case Consequence(condition, outcome):
            return f"{who} · {condition} → {outcome}"
        case Property(noun, value, than):
            return f"{who} · {noun}: {value}{f' as {than}' if than else ''}"
        case Quality(words, negated):
            return f"{who} · is {'not ' if negated else ''}{words}"
        case Lack(things):
            return f"{who} · no {things}"
        case Feature(words):
            return f"{who} · has {words}"
        case Code(code, meaning):
            return f"{who} · {code} ~ {meaning}"
        case Event(what, when):
            return f"{who} · {what} @ {when}"
        case Means(means, purpose, link):
            return f"{who} · {means} {link} {purpose}"
        case Answered(question, answers):
            return f"{question} {'; '.join(answers)}"
        case Cell(row, column, value):
            return f"{row} × {column}: {value}"
        case Contrast(kind, options, answer, says):
            return f"{kind} ({' | '.join(options)}) that {says}: {answer}"
        case Gap(before, answer, after):
            return f"{who} · {before}[{answer}]{after}"
        case Usual(name, kind):
            return f"{who} · default {kind}: {name}"
        case _:
            assert_never(statement)


def said(clause: Clause) -> str:
    """A clause in a few words: subject, verb, object, tails."""
    words = (
        clause.subject,
        clause.modal,
        "not" if clause.negated else "",
        clause.adverb,
        "be" if clause.form is Form.PASSIVE else "",
        clause.verb,
        clause.particle,
        clause.object,
        *(str(t) for t in clause.tails),
        clause.infinitive,
        clause.purpose,
        clause.condition,
    )
    return " ".join(w for w in words if w)
