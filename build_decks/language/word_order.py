"""The words of a main clause without the part that is asked for: what opens it, its subject, its verb group, in the order of a question."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import zip_longest
from typing import Any

from build_decks.language import nodes, sharing
from build_decks.language.grammar import gerund, participle, past, third_person
from build_decks.language.lexicon import lemmas, verb_lemma

ONE = {"are": "is", "were": "was", "have": "has", "do": "does", "'re": "is", "’re": "is", "'ve": "has", "’ve": "has"}
# What a plain sentence may open with.
OPENING = frozenset("prep advcl advmod punct cc ccomp aux auxpass neg".split())


class Order:
    """A main clause: `main` is its verb, `words` are those that a question keeps.

    `subject` is empty in an instruction, and where the main clause is a noun that describes something, `nominal`; `finite` is the verb
    that shows the tense; `broken` is a clause that cannot be turned.
    """

    def __init__(self, main: Any, words: list[Any]) -> None:
        self.main = main
        leader = sharing.leader(main)
        subjects = _subjects(leader)
        self.nominal = sharing.is_relative(main) and leader.pos_ not in ("VERB", "AUX")
        while not subjects and leader.dep_ == "conj":
            leader = leader.head
            subjects = _subjects(leader)
        shared = leader is not main
        self.helpers = _helpers(main)
        if shared and not self.helpers and main.tag_ in nodes.SHARING.get(leader.tag_, ()):
            self.helpers = _helpers(leader)
        elif shared and not self.helpers and main.tag_ == "VB" and not any(c.dep_ == "neg" for c in leader.children):
            self.helpers = [h for h in _helpers(leader) if h.tag_ == "MD"]  # `must be dried or lie in salt`
        participle = shared and (main.tag_ == "VBG" or sharing.is_reduced(main)) and not self.helpers
        self.finite = self.helpers[0] if self.helpers else (_helpers(leader) or [leader])[0] if participle else main
        self.imperative = not subjects and main.tag_ in ("VB", "VBP") and not self.helpers and not self.nominal
        begin = end = (main if shared else self.finite).i
        if subjects:
            begin, end = subjects[0].left_edge.i, subjects[-1].right_edge.i + 1
        self.subject = list(main.doc[begin:end])
        self.opening = [] if shared else [t for t in words if t.i < begin and not t.is_space]
        self.rest = [t for t in words if t.i >= (main.left_edge.i if shared else end) and t not in self.subject]
        self.helped = (
            bool(self.helpers) or main.lemma_ == "be" or shared and sharing.is_reduced(main) and main.tag_ != "VBG"
        )
        disordered = self._leans() or self._denied(leader) if shared else self._is_disordered(end)
        self.broken = self._has_no_form(subjects) or disordered

    def _has_no_form(self, subjects: list[Any]) -> bool:
        """Whether there is nobody who does it, or a verb that cannot be brought into the order of a question."""
        several = self.finite.tag_ == "VB" and any(t.tag_ in ("NNS", "NNPS") for t in subjects)
        told = self.helpers or several or self.finite.tag_ in ("VBD", "VBZ", "VBP", "MD")
        bare = not told and not self.imperative
        unknown = self.main.lemma_ != "be" and not verb_lemma(self.main.lower_)
        infinitive = any(h.lower_ == "to" for h in self.helpers)
        return bare or unknown or infinitive or not (self.subject or self.imperative or self.nominal)

    def _leans(self) -> bool:
        """Whether the second of two deeds points at what is named in the first."""
        return any(t.lower_ in ("it", "them") for t in self.rest)

    def _denied(self, leader: Any) -> bool:
        """`must not be bent and tied by force`: whether a `not` of the first deed, with its helper, holds for the second, too."""
        return any(h.head == leader for h in self.helpers) and any(c.dep_ == "neg" for c in leader.children)

    def _is_disordered(self, end: int) -> bool:
        """Whether something else than a phrase, an adverb or a subordinate clause opens the sentence, or a label."""
        label = self.main.doc[end : end + 1].text in (",", ":") and all("," not in t.text for t in self.subject)
        inverted = bool(self.subject) and self.finite.i < self.subject[0].i
        return label and not self.imperative or inverted or any(self._opens_ill(t) for t in self.opening)

    def _opens_ill(self, token: Any) -> bool:
        if token in self.helpers or token == self.main:
            return True
        if token.head != self.main:
            return False
        named = token.dep_ == "advmod" and "ADV" not in lemmas(token.lower_)  # a name, taken for an adverb
        spliced = token.dep_ == "advcl" and not nodes.mark(token) and token.tag_ not in ("VBG", "VBN")
        return named or spliced or token.dep_ == "cc" or token.dep_ not in OPENING

    @property
    def helper(self) -> str:
        """The verb that goes before the subject."""
        if self.imperative:
            return "do"
        if self.finite.tag_ == "MD" or self.helped and not self.becomes:
            return nodes.modal(str(self.finite.lower_))
        return {"VBD": "did", "VBZ": "does"}.get(self.finite.tag_, "do")

    def behind(self) -> str:
        """What stands behind the subject in a question."""
        helped = self.helped and not self.becomes
        plain = self.finite if self.becomes else self.main
        kept = (t for t in self.rest if not (helped and t == self.finite))
        return _joined((t, nodes.base(t) if t == plain and not helped else t.text) for t in kept)

    @property
    def becomes(self) -> bool:
        """`becomes tied`, `gets tied`: a passive whose first verb is no auxiliary, and stays behind the subject."""
        return (
            self.finite in self.helpers
            and verb_lemma(self.finite.lower_) in ("become", "get")
            and self.finite.tag_ != "VBN"
        )

    def predicate(self) -> str:
        """The predicate as it stands."""
        return text(self.rest)

    def predicate_of_one(self) -> str:
        """The predicate as it is said of one thing: the verb that has the subject in its third person; none of `do not`."""
        finite = self.finite
        if finite != self.main and finite.lemma_ == "do":
            return ""
        one = ONE.get(finite.lower_, "")
        if not one and finite == self.main and finite.tag_ == "VBP":
            one = third_person(finite.lower_)
        return _joined((t, one if t == finite and one else t.text) for t in self.rest)

    def active(self) -> str:
        """`is held by [the hook]` → `holds` with its subject behind it; nothing where the verb group has no plain active."""
        form = self._active_form()
        rest = [t for t in self.rest if t not in self.helpers and t != self.main]
        particles = [t for t in rest if t.dep_ == "prt"]
        adverbs = [t for t in rest if t.i < self.main.i]
        behind = [t for t in rest if t.i > self.main.i and t not in particles]
        if not form or any(t.dep_ == "neg" for t in adverbs):
            return ""
        parts = text(adverbs), form, text(particles), text(self.subject), text(behind)
        return " ".join(words for words in parts if words)

    def _active_form(self) -> str:
        verb = verb_lemma(self.main.lower_)
        group = " ".join(h.lower_ for h in self.helpers) or str(self.finite.lower_)
        if modal := re.fullmatch(r"(\w+) be", group):
            return f"{nodes.modal(modal[1])} {verb}"
        if group in ("is", "are"):
            return third_person(verb)
        if group in ("was", "were"):
            return past(verb)
        if group in ("has been", "have been"):
            return f"has {participle(verb)}"
        return f"is {gerund(verb)}" if group in ("is being", "are being") else ""


def text(tokens: Iterable[Any]) -> str:
    """Tokens as they are written, without the signs that are left over where some have been taken out."""
    return _joined((t, t.text) for t in tokens)


def _joined(told: Iterable[tuple[Any, str]]) -> str:
    """Tokens with the words that stand for them."""
    pairs = list(told)
    apart = [
        t.whitespace_ or word != t.text or n and n[0].i != t.i + 1 for (t, word), n in zip_longest(pairs, pairs[1:])
    ]
    words = "".join(f"{word}{' ' if blank else ''}" for (_, word), blank in zip(pairs, apart, strict=True))
    words = re.sub(r"\bn['’]t\b", "not", words)
    return re.sub(r"\s?,(?:\s?,)+", ",", re.sub(r"\s+(?=[,;.])", "", re.sub(r"\s+", " ", words))).strip(" ,;:–-.")


def _subjects(verb: Any) -> list[Any]:
    return [c for c in verb.children if c.dep_ in nodes.SUBJECTS or c.dep_ == "expl"]


def _helpers(verb: Any) -> list[Any]:
    return [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
