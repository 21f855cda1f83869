"""A clause without its subject, in the third person: the second half of `Which queue …?`"""

from __future__ import annotations

import re

from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import participle, third_person


def predicate(clause: Clause) -> str:
    """A clause without its subject in the third person: `returns an immediate response`, for `Which queue …?`"""
    negation = clause.negated
    tails = "".join(f" {t}" for t in clause.tails)
    condition = f" {clause.condition}" if clause.condition and len(clause.condition.split()) <= 10 else ""
    if clause.form is Form.ACTION:
        if clause.modal:
            head = f"{clause.modal}{'not' if negation and clause.modal == 'can' else ' not' if negation else ''} {clause.adverb} {clause.verb}"
        elif negation:
            head = f"does not {clause.adverb} {clause.verb}"
        else:
            head = f"{clause.adverb.lower()} {third_person(clause.verb) if clause.verb != 'have' else 'has'}"
    elif clause.form is Form.PASSIVE:
        head = f"{clause.modal + ' be' if clause.modal else 'is'} {'not ' if negation else ''}{clause.adverb.lower()} {participle(clause.verb)}"
    else:
        head = f"{clause.modal + ' be' if clause.modal else 'is'} {'not ' if negation else ''}{clause.adverb.lower()}"
    particle = f" {clause.particle}" if clause.particle else ""
    return re.sub(r"\s+", " ", f"{head}{particle} {clause.object}{tails} {clause.purpose}{condition}").strip()
