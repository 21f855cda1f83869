"""A sentence turned round for one of its parts, by its tree: the helping verb before the subject, the part taken out.

What English cannot ask is left alone: a part of a relative or subordinate clause, one of two deeds that share an object.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from build_decks.language import nodes, sharing
from build_decks.language.clause import Form
from build_decks.language.lexicon import verb_lemma
from build_decks.language.parts import Function, Turn
from build_decks.language.word_order import Order, text

# What a part of `wants to sell the boat` may be, and still be asked: what does he want to sell?
FAR = frozenset((Function.OBJECT, Function.TAIL, Function.COMPLEMENT, Function.SAID, Function.PURPOSE))
BEHIND = frozenset((Function.OBJECT, Function.TAIL))  # the parts of a relative clause that may be asked for
LINKED = frozenset((Function.TAIL, Function.AGENT, Function.CAUSE))
# Adverbs that only join a sentence to others.
JOINING = frozenset(
    "also then thus therefore hence however moreover furthermore additionally even so still instead now basically too "
    "actually simply just consequently finally again otherwise nevertheless nonetheless thereby indeed conversely similarly".split()
)
ASKING = frozenset(("WRB", "WDT", "WP", "WP$"))  # tags of what opens a question or a relative clause
BROKEN = frozenset(("parataxis", "dep", "intj", "mark", "preconj", "meta"))


def turned(token: Any, function: Function, hidden: str) -> Turn | None:
    """The clause of `token`, the head of a part with these words, turned round for that part; nothing where that is no English."""
    verb = _verb(token, function)
    main = _main(verb, function) if verb is not None else None
    if verb is None or main is None or any(_breaks(c, main) for c in main.children):
        return None
    if function is Function.COMPLEMENT and _form(verb) is Form.ACTION:
        return None  # `became deep`
    if function is Function.PURPOSE and verb.lemma_ == "use" and any(c.dep_ == "neg" for c in verb.children):
        return None  # `is not used to lift masts`: not why it is not used
    if function is Function.OBJECT and verb is not main and _form(verb) is Form.PASSIVE:
        return None  # `lets the wool be dyed blue`
    chosen = function is not Function.SUBJECT and any(map(nodes.offers_choice, (verb, verb.head)))
    if chosen or _undergone(main) or nodes.disagrees(main):
        return None
    link = _link(token, function)
    gone = {t.i for t in (*token.subtree, *link) if function is not Function.DEED or t.i >= token.i}
    gone |= {t.i for over in _between(verb, main) for t in _beside(over, function)} | set(_spliced(main))
    gone |= {i for aside in _asides(main, token) for i in _to_comma(aside)}
    words = [t for t in main.subtree if t.i not in gone and not _joins(t, main)]
    told = Order(main, words)
    of = sharing.antecedent(main)
    if told.broken or function is not Function.SUBJECT and any(t.i in gone for t in told.subject):
        return None
    order = told.helper, text(of or told.subject), told.behind()
    if function in (Function.SUBJECT, Function.AGENT):
        of_one = told.predicate_of_one() if function is Function.SUBJECT else told.active()
        order = "", text(told.subject) if function is Function.AGENT else "", of_one
        if not of_one:
            return None
    object_ = next((c for c in verb.children if c.dep_ == "dobj" and c.i not in gone), None)
    if object_ is not None and function is Function.OBJECT:
        return None  # half of a compound
    return Turn(
        function,
        hidden,
        "to" if function is Function.PURPOSE and token.dep_ == "advcl" else text(link).lower(),
        text(told.opening),
        *order,
        verb="be" if verb.lemma_ == "be" else verb_lemma(verb.lower_),
        form=_form(verb),
        last=not any(t.i > token.i and not t.is_punct for t in words),
        imperative=told.imperative,
        object=text(object_.subtree) if object_ is not None else "",
        finite=str(told.finite.lower_),
        several=told.predicate() if function is Function.SUBJECT else "",
        nominal=told.nominal,
    )


def _undergone(main: Any) -> bool:
    """`must be tied with a knot, and stored upside down`: what is done to it, without the words that say so."""
    first = main.head
    bare = (
        main.dep_ == "conj"
        and main.tag_ in ("VBN", "VBD")
        and not any(c.dep_ in ("aux", "auxpass") for c in main.children)
    )
    return bare and _form(first) is Form.PASSIVE and any(c.tag_ == "MD" for c in first.children)


def _breaks(child: Any, main: Any) -> bool:
    """Whether a word stands in the clause that no question can have in it."""
    relative = main.dep_ == "relcl" and child == sharing.relative_pronoun(main)
    return not relative and (child.dep_ in BROKEN or child.tag_ in ASKING)


def _asides(main: Any, token: Any) -> Iterator[Any]:
    """The clauses behind a comma at the end of the sentence that say something more: `…, which is rare`, `…, filling the dock`."""
    inside = {token, *token.ancestors}
    for clause in main.subtree:
        apart = clause.dep_ in ("relcl", "acl", "advcl") and clause.left_edge.i > max(main.i, token.i)
        more = clause.tag_ in ("VBG", "VBN") and not nodes.mark(clause) or clause.dep_ == "relcl"
        more = more or clause.left_edge.lower_ == "where"
        if apart and more and clause not in inside and clause.doc[clause.left_edge.i - 1].text == ",":
            yield clause


def _to_comma(aside: Any) -> range:
    """Where the words stand from the beginning of an aside to the next comma behind it."""
    signs = (t.i for t in aside.doc[aside.right_edge.i + 1 :] if t.is_punct and t.text != "-")
    return range(aside.left_edge.i, next(signs, len(aside.doc)))


def _form(verb: Any) -> Form:
    if any(c.dep_ == "auxpass" for c in verb.children) or sharing.is_reduced(verb) and verb.tag_ != "VBG":
        return Form.PASSIVE
    return Form.COPULA if verb.lemma_ == "be" else Form.ACTION


def _is_verb(token: Any) -> bool:
    return token.pos_ in ("VERB", "AUX")


def _verb(token: Any, function: Function) -> Any:
    """The verb that a part belongs to."""
    over = token if function is Function.DEED else token.head
    if function is Function.PURPOSE and sharing.is_adjective_of_being(over):
        return over.head  # `is able to …`
    if over.lower_ == "using" and function is Function.TAIL:
        over = over.head
    while function in LINKED and over.dep_ != "ROOT" and over.pos_ not in ("VERB", "AUX", "NOUN", "PROPN", "PRON"):
        over = over.head
    return over if _is_verb(over) and function is not Function.WITHIN else None


def _main(verb: Any, function: Function) -> Any:
    """The verb of the main clause that a question for a part of `verb` would turn, or nothing."""
    main = verb
    while function in FAR and (over := sharing.over(main)) is not None:
        if function is Function.PURPOSE and not sharing.is_reported(main):
            break  # `asks the crew to row to win`: to do what, is another part
        main = over
    above = main
    while above.dep_ == "conj" and _is_verb(above.head):
        above = above.head
    told = above.dep_ == "ROOT" or above.head.dep_ == "ROOT" and above.i in _spliced(above.head)
    told = told or above is main and function in BEHIND and bool(sharing.antecedent(main))
    far = function in FAR or function is Function.AGENT and sharing.is_reduced(main)
    shares = far and main is above and sharing.leader(main) is not main
    return main if told or shares else None


def _link(token: Any, function: Function) -> list[Any]:
    """The words that go with a part: the preposition before it, what its clause opens with."""
    if function in (Function.CONDITION, Function.SAID):
        return [token.left_edge]
    over, first = token.head, token.left_edge.i
    while function in LINKED and (
        over.dep_ in ("prep", "agent", "pcomp", "dative")
        or over.lower_ in ("due", "owing", "using")
        and over.i < token.i
        and over.dep_ != "ROOT"  # which is its own head
    ):
        over, first = over.head, min(first, over.i)
    return list(token.doc[first : token.left_edge.i])


def _between(verb: Any, main: Any) -> Iterator[Any]:
    yield verb
    while verb != main:
        verb = verb.head
        yield verb


def _beside(verb: Any, function: Function) -> Iterator[Any]:
    """What is said besides: the second of two deeds, where it is not the doer of both that is asked for."""
    for child in verb.children:
        deed = child.dep_ == "conj" and child.i > verb.i and _is_verb(child)
        own = nodes.subject(child) or any(c.dep_ == "expl" for c in child.children)
        if deed and (function is not Function.SUBJECT or own):
            yield from child.subtree
            yield from (c for c in verb.children if c.dep_ == "cc" and c.i > verb.i)


def _spliced(main: Any) -> range:
    """Where the sentence stands that is joined to the next by a comma: `the lamp is lit, the keeper sleeps`."""
    other = next((c for c in main.children if c.dep_ == "ccomp" and c.i < main.i and not nodes.mark(c)), None)
    return range(other.left_edge.i, other.right_edge.i + 1) if other is not None else range(0)


def _joins(token: Any, main: Any) -> bool:
    """`however`, `also`: what only joins the sentence to others."""
    if token.head == main and sharing.is_relative(main) and token == sharing.relative_pronoun(main):
        return True
    first = token.dep_ == "cc" and token.i < main.i
    return bool(token.head == main and (first or token.dep_ == "advmod" and token.lower_ in JOINING))
