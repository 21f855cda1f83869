"""Who a clause is about, and its verb group with the subject between its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_decks.composer.names import Named, named, noun_phrase
from build_decks.facts import Subject
from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import is_name, is_plural, lower_first, participle
from build_decks.language.tagger import tag


@dataclass(frozen=True, slots=True)
class Turned:
    """A question and its answer."""

    question: str
    answer: str


def speaker(clause: Clause, subject: Subject) -> tuple[Named, str]:
    """(who the clause is about, a lead such as `In SQS, `): the clause's own subject, set into the line's where it needs it."""
    if not clause.subject or clause.subject.lower() in ("you", "we"):
        about = named(subject)
        if clause.subject or clause.imperative:
            return Named("you", "you", True), scope_of(subject)
        return about, ""
    first = clause.subject.split()[0]
    trail = {w for name in (*subject.trail, subject.name, subject.owner) for w in name.split()}
    own = clause.subject if first in trail and first[:1].isupper() else lower_first(clause.subject)
    tokens = tag(own)
    phrase = own
    if (
        tokens
        and not is_plural(own)
        and tokens[0].tag not in ("AT0", "DT0", "DPS", "CRD", "AJS")
        and not is_name(tokens[0].word)
    ):
        phrase = re.sub(r"^an? ", "the ", noun_phrase(own).phrase)
    if len(own.split()) > 1 and all(w[:1].isupper() for w in own.split()):
        phrase = own  # a title: Glacier Instant Retrieval
    return Named(phrase, own, is_plural(own)), scope_of(subject, clause_text(clause))


def clause_text(clause: Clause) -> str:
    return " ".join((clause.subject, clause.object, *(str(t) for t in clause.tails), clause.condition, clause.purpose))


def scope_of(subject: Subject, text: str = "") -> str:
    """`In SQS, ` where a question needs to say what it is about, and its words do not."""
    if not subject.name or not subject.sure and not subject.owner:
        return ""
    about = named(subject)
    if subject.condition and not set(re.findall(r"\w{4,}", subject.condition.lower())) <= set(
        re.findall(r"\w+", text.lower())
    ):
        when = (
            subject.condition
            if is_name(subject.condition.split()[0])
            else subject.condition[0].lower() + subject.condition[1:]
        )
        about = Named(f"{about.phrase} ({when})", f"{about.bare} {when}", about.plural)
    words = {w.lower().rstrip("s") for w in re.findall(r"[\w.-]+", about.bare)}
    have = {w.lower().rstrip("s") for w in re.findall(r"[\w.-]+", text)}
    if words and (
        words <= have
        or (
            not subject.condition
            and subject.name
            and {w.lower().rstrip("s") for w in re.findall(r"[\w.-]+", subject.name)} <= have
        )
    ):
        return ""
    preposition = (
        "With" if re.search(r"ing$|consisten|encrypt|deployment|workflow|polic", about.bare.split()[-1]) else "In"
    )
    return f"{preposition} {about.phrase}, "


def verb_group(clause: Clause, who: Named, asked: bool) -> tuple[str, str]:
    """(auxiliary, the rest of the verb group) of a question in which the subject stands between them."""
    adverb = clause.adverb.lower()
    adverb = " ".join(
        w
        for w in adverb.split()
        if w not in ("only", "also", "then", "just", "simply", "even", "thus", "therefore", "still", "now")
    )
    negation = "not " if clause.negated else ""
    particle = f" {clause.particle}" if clause.particle else ""
    if clause.form is Form.PASSIVE:
        done = participle(clause.verb)
        if clause.modal:
            return clause.modal, f"{negation}be {adverb} {done}{particle}"
        be = ("were" if who.plural else "was") if clause.past else who.is_
        return be, f"{negation}{adverb} {done}{particle}"
    if clause.form is Form.COPULA:
        if clause.modal:
            return clause.modal, f"{negation}be"
        return (("were" if who.plural else "was") if clause.past else who.is_), negation.strip()
    verb = f"{negation}{adverb} {clause.verb}{particle}"
    if clause.modal:
        return clause.modal, verb
    return ("did" if clause.past else "do" if who.plural else "does"), verb


def tails(clause: Clause, without: int | None = None) -> str:
    return "".join(f" {t}" for i, t in enumerate(clause.tails) if i != without)


def condition(clause: Clause) -> str:
    return f" {clause.condition}" if clause.condition and len(clause.condition.split()) <= 10 else ""


def only(clause: Clause, answer: str) -> str:
    return f"only {lower_first(answer)}" if re.search(r"\bonly\b", clause.adverb.lower()) else answer
