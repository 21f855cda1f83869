"""A clause without its subject, in the third person: the second half of `Which queue …?`"""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import participle, past, third_person


def predicate(clause: Clause, plural: bool = False) -> str:
    """A clause without its subject in the third person: `returns an immediate response`, for `Which queue …?`; `plural` for `Which queues …?`"""
    negation = clause.negated
    clause = replace(clause, adverb=re.sub(r"\b(?:also|then|thus|therefore|even)\b", "", clause.adverb).strip())
    tails = "".join(f" {t}" for t in clause.tails)
    condition = f" {clause.condition}" if clause.condition and len(clause.condition.split()) <= 10 else ""
    be = ("were" if plural else "was") if clause.past else "are" if plural else "is"
    if clause.form is Form.ACTION:
        if clause.modal:
            head = f"{clause.modal}{'not' if negation and clause.modal == 'can' else ' not' if negation else ''} {clause.adverb} {clause.verb}"
        elif negation:
            head = f"{'did' if clause.past else 'do' if plural else 'does'} not {clause.adverb} {clause.verb}"
        elif clause.past:
            head = f"{clause.adverb.lower()} {past(clause.verb)}"
        elif plural:
            head = f"{clause.adverb.lower()} {clause.verb}"
        else:
            head = f"{clause.adverb.lower()} {third_person(clause.verb) if clause.verb != 'have' else 'has'}"
    elif clause.form is Form.PASSIVE:
        done = f"{clause.adverb.lower()} {participle(clause.verb)}"
        no = "not " if negation else ""
        head = f"{clause.modal} {no}be {done}" if clause.modal else f"{be} {no}{done}"
    else:
        head = f"{clause.modal + ' be' if clause.modal else be} {'not ' if negation else ''}{clause.adverb.lower()}"
    particle = f" {clause.particle}" if clause.particle else ""
    return re.sub(r"\s+", " ", f"{head}{particle} {clause.object}{tails} {clause.purpose}{condition}").strip()
