"""The term of a definition as a subject: with its owner, its place, as the role that something plays."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.ask import mentions
from build_decks.composer.names import Named, as_place, full_name, named, noun_phrase
from build_decks.facts import Subject
from build_decks.language.articles import article, is_mass
from build_decks.language.grammar import head_noun, is_name, is_plural, is_proper, lower_first, singular
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import looks_like_person
from build_decks.language.roles import bare, is_field
from build_decks.language.tagger import known, tag


def owner_of_term(subject: Subject, term: str) -> Subject:
    """The term as a subject: the line's own, or the term in the place where it stands."""
    name = bare(subject.name).lower()
    head = re.split(r"\s(?:of|for|in)\s", subject.name)[0]  # in `Design of the Hull` the hull is another thing
    if name == term.lower() or is_proper(subject.name) and mentions(head, term):
        return subject
    if " " in term and name.startswith(f"{term.lower()} ") or name.startswith(f"the {term.lower()} "):
        return subject  # `High Tidal`, of which all is the High Tidal Harbour
    if subject.trail and subject.trail[-1].lower() == term.lower():
        return Subject(term, proper=is_proper(term))  # the heading that the notes call by its short form
    return Subject(term, subject.owner or _owner_for(term, subject))


def as_written(who: Named, line: str) -> Named:
    """The term with the article that the author gives it in the line, where it is written small: `A byte is …`, `The rim is …`."""
    if who.plural or not who.bare.islower() or who.phrase not in (who.bare, f"{article(who.bare)} {who.bare}"):
        return who
    found = re.search(rf"\b(an?|the|each|every|one)\s+{re.escape(who.bare)}\s(?:is|was|means|refers)\b", line, re.I)
    if found is None:
        return who
    return replace(who, phrase=f"{'the' if found[1].lower() == 'the' else article(who.bare)} {who.bare}")


def placed(subject: Subject, own: Subject, line: str) -> Named:
    """The term as a noun phrase; in the place where it stands, where that is no part of its name: the tempo in Jazz."""
    if not own.owner or subject.owner or own is subject or " " in own.owner and looks_like_person(own.owner):
        return as_written(named(own), line)
    name = own.name if is_proper(own.name) or is_name(own.name.split()[0]) else lower_first(own.name)
    who = as_written(named(replace(own, owner="", name=name)), line)
    return replace(who, phrase=f"{who.phrase} in {as_place(own.owner)}")


def single(own: Subject, gloss: str) -> Subject:
    """`FIFO Queues: queue that …`: one of them is what the gloss describes."""
    head = head_noun(tag(gloss))
    if (
        (own.proper or own.name.islower())
        and not is_told_of_several(own.name, gloss)
        and named(own).plural
        and head is not None
        and head.tag == "NN1"
        and not is_plural(gloss)
        and len(full_name(own).split()) > 1
        and not is_mass(head.low)
    ):
        return replace(own, name=singular(own.name), proper=False)
    return own


AGENTS = re.compile(r"[a-z]{3}(?:er|or)s$")
ORDERED = re.compile(r"(?P<verb>[a-z]+) (?!(?:of|for|with|in|on|at|by|from|to|that|which|who)\b)[a-z]+ [a-z]", re.I)


def is_told_of_several(term: str, gloss: str) -> bool:
    """`Bilge monitors: report water depth`: what several of them do, in words that are nouns, too."""
    told = ORDERED.match(gloss) if AGENTS.search(term) else None
    return told is not None and verb_lemma(told["verb"]) == told["verb"].lower()


PHASE = re.compile(r"(?:phase|stage|step)s?\b", re.I)


def is_phase(subject: Subject, term: str) -> bool:
    """Whether a term is a part of a process, in which something happens."""
    return bool(PHASE.search(" ".join((*subject.trail, subject.facet, term))))


def is_value(gloss: str) -> bool:
    """Whether a gloss is a name, a code or a quotation, which says who or which one, not what."""
    words = gloss.split()
    if re.fullmatch(r"[\"“'‘].{1,40}[\"”'’]", gloss):
        return True
    return (
        len(words) <= 4
        and all(w[:1].isupper() or w in ("of", "the", "and", "de") for w in words)
        and any(is_name(w) for w in words)
    )


def role_in(term: str) -> str:
    """A term as the role that something plays: `Capital of Australia` → capital of Australia; empty for a name of its own."""
    words = term.split()
    head = term.split(" of ")[0].split()[-1]
    if (
        not words
        or is_name(head)
        or is_plural(head)
        or not known(head)
        or not head[:1].islower()
        and len(head.split()) < len(words) - 2
    ):
        return ""
    return f"{words[0].lower()}{term[len(words[0]) :]}" if not is_name(words[0]) else term


def place_of_term(own: Subject) -> str:
    owner = own.owner if own.owner and not mentions(own.name, own.owner) else ""
    return (
        f" in {as_place(owner) if is_proper(owner) or owner.istitle() else noun_phrase(owner).phrase}" if owner else ""
    )


def of_subject(subject: Subject) -> str:
    return f" of {named(subject).phrase}" if subject.sure and not is_field(subject.name) else ""


def _owner_for(term: str, subject: Subject) -> str:
    if is_proper(term) or not subject.sure or is_field(subject.name):
        return ""
    name = full_name(subject)
    return name if is_proper(name) and len(name.split()) <= 3 and not mentions(term, name) else ""


GRADE = re.compile(r"[A-Za-z]|[IVX]{1,4}|\d{1,2}[a-z]?")  # a letter or a number means something else elsewhere


def scale_of(subject: Subject, term: str) -> str:
    """What a grade or a letter belongs to: the name above it, with its owner."""
    above = next((name for name in reversed(subject.trail) if name.lower() != term.lower()), subject.name)
    owner = f"{subject.owner} " if subject.owner and not mentions(above, subject.owner) else ""
    return noun_phrase(f"{owner}{above}").phrase if len(above.split()) <= 4 and above != term else ""
