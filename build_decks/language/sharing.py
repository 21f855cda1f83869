"""Verbs that say something of the subject of another one: in a relative clause, as a participle, as what somebody wants or is able to do."""

from __future__ import annotations

from typing import Any

from build_decks.language import nodes

RELATIVE = frozenset(("WDT", "WP"))  # tags of `that`, `which`, `who`
LETTING = frozenset("let make help have".split())


def leader(verb: Any) -> Any:
    """The verb whose subject is that of this one, or the noun that the whole sentence is; the verb itself, where it has its own."""
    if is_relative(verb):
        noun = _described(verb)
        return noun.head if noun.dep_ == "attr" else noun
    return participle_of(verb) or verb


def is_reduced(verb: Any) -> bool:
    """`is a chain made of iron`, `is a ring consisting of two halves`: a relative clause that leaves out its pronoun and its helper."""
    return verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBG", "VBD") and verb.i > verb.head.i and not _helped(verb)


def _helped(verb: Any) -> bool:
    return any(c.dep_ in SAID for c in verb.children)


def is_relative(verb: Any) -> bool:
    """`is a boat that carries sand`, `Boat that carries sand`: whether what the clause says is said of what the sentence is about."""
    reduced = is_reduced(verb)
    if not reduced and (verb.dep_ != "relcl" or relative_pronoun(verb) is None):
        return False
    noun = _described(verb)
    if reduced and (noun.dep_ == "ROOT" or noun.head.lemma_ != "be" or noun.head.tag_ not in TENSED):
        return False
    over = noun.head
    is_ = noun.dep_ == "attr" and noun.i > over.i and over.lemma_ == "be" and over.dep_ == "ROOT"
    is_ = is_ and not any(c.dep_ == "neg" for c in over.children)
    return noun.dep_ == "ROOT" or is_ and any(c.dep_ == "nsubj" for c in over.children)


def relative_pronoun(verb: Any) -> Any:
    """The `that` that stands for the subject of a relative clause, or nothing."""
    return next((c for c in verb.children if c.dep_ in nodes.SUBJECTS and c.tag_ in RELATIVE), None)


# What a noun has before it that is one of many, of which the same may be said or not.
LOOSE = frozenset(
    "any some no another other many few most several all one this these those such every each more what".split()
)
KINDS = frozenset("type kind form sort class species".split())
TENSED = ("VBZ", "VBP", "VBD")
NUMBERS = {"VBZ": ("NN", "NNP"), "VBP": ("NNS", "NNPS")}  # the tags of a verb, and of the noun that may be its subject


def antecedent(verb: Any) -> list[Any]:
    """The words for what a relative clause speaks of, where they tell which it is: `copper pipes` of `uses copper pipes that hold steam`.

    None of a subject, `the pipes that hold steam are dry`: there the clause only says which are meant.
    """
    who = relative_pronoun(verb) if verb.dep_ == "relcl" and not is_relative(verb) else None
    if who is None or verb.head.dep_ in nodes.SUBJECTS or verb.head.pos_ not in ("NOUN", "PROPN"):
        return []
    words = list(verb.doc[verb.head.left_edge.i : who.i])
    while words and words[-1].is_punct:
        words.pop()
    finite = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb)
    many = {"was": "VBZ", "were": "VBP"}.get(finite.lower_, finite.tag_)
    agrees = verb.head.tag_ in NUMBERS.get(many, (verb.head.tag_,))
    told = sum(t.pos_ in ("NOUN", "PROPN", "ADJ") for t in words)
    plain = all(t.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "ADP") and t.lower_ not in LOOSE for t in words)
    return words if agrees and plain and told >= 2 and words[-1].pos_ != "ADJ" and len(words) <= 6 else []


def _described(verb: Any) -> Any:
    """The noun that a relative clause belongs to: of `rings of wood that hold`, those that are as many as its verb says."""
    noun = verb.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return noun
    several = verb.tag_ == "VBP" and noun.tag_ == "NN"
    return noun.head.head if several or noun.head.head.lower_ in KINDS else noun


def participle_of(verb: Any) -> Any:
    """The main verb of `The tide turns twice a day, filling the dock`, where this one is the participle behind its comma."""
    if verb.lemma_ in OUTCOMES:
        return None
    alone = verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl") and not any(c.dep_ in SAID for c in verb.children)
    if not alone or verb.left_edge.i == 0 or verb.doc[verb.left_edge.i - 1].text != ",":
        return None
    above = verb.head
    while above.dep_ not in ("ROOT", "conj") and above.pos_ not in ("VERB", "AUX"):
        above = above.head
    return above if above.pos_ in ("VERB", "AUX") and above.dep_ == "ROOT" and above.i < verb.i else None


def is_adjective_of_being(token: Any) -> bool:
    """The `able` of `is able`."""
    return bool(token.dep_ == "acomp" and token.head.lemma_ == "be")


def is_reported(verb: Any) -> bool:
    """`found that [the dam leaks]`: what somebody finds, says or sees to, a clause with a subject of its own."""
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    after = verb.dep_ == "ccomp" and verb.head.pos_ == "VERB" and verb.head.i < verb.i
    return after and marked and bool(nodes.subject(verb))


SAID = nodes.SUBJECTS | {"mark", "aux", "auxpass", "cc"}
# What comes of all that was done, not of who did it: `the dam broke, leading to a flood`.
OUTCOMES = frozenset("lead result cause mean make end".split())


def over(verb: Any) -> Any:
    """The verb that has this one for its object: `wants to sell`, `works to sell`, `lets them sell`, `is able to sell`."""
    above = verb.head
    if nodes.mark(verb) == "to":
        hard = any(c.dep_ == "acomp" for c in above.children)  # `It is hard to row`
        if verb.dep_ in ("xcomp", "ccomp") and above.lemma_ == "be" and not hard:
            return None  # `The aim of the game is to row`
        if verb.dep_ in ("xcomp", "ccomp") and above.pos_ in ("VERB", "AUX"):
            return above
        busy = above.pos_ == "VERB" and verb.i > above.i and not any(c.dep_ == "dobj" for c in above.children)
        if verb.dep_ == "advcl" and busy and verb.lemma_ != "be":
            return above
        able = verb.dep_ == "xcomp" and is_adjective_of_being(above)
        return above.head if able else None
    if is_reported(verb):
        return above
    if verb.dep_ == "ccomp" and verb.tag_ == "VB" and above.lemma_ in LETTING and nodes.subject(verb):
        return above
    aimed = verb.dep_ == "pcomp" and above.lower_ in ("at", "of", "on", "in") and above.head.pos_ in ("VERB", "AUX")
    return above.head if aimed and not any(c.dep_ == "dobj" for c in above.head.children) else None
