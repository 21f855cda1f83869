"""One short clause, taken apart: the data of the clause reader."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """What the verb group says: does, is done, is."""

    ACTION = "action"
    PASSIVE = "passive"
    COPULA = "copula"


@dataclass(frozen=True, slots=True)
class Tail:
    """A prepositional phrase: `to S3`, `within 48 hours`; of a time that needs no preposition, `3 years ago`, that is empty."""

    preposition: str
    object: str

    def __str__(self) -> str:
        return f"{self.preposition} {self.object}".lstrip()


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause, its words as written except for the verb's base form.

    `subject` is empty where the notes leave it out; `object` is the complement of a copula; `modal` is `can`, `must` …;
    `adverb` stands before the verb; `condition` begins with its conjunction (`if`, `when`), `purpose` with `to` or `so`,
    `infinitive` with the `to` that the verb asks for (`choose to testify`).  `whole` is a clause of a prose sentence, which says itself
    what it is about.
    """

    form: Form
    verb: str
    subject: str = ""
    modal: str = ""
    negated: bool = False
    adverb: str = ""
    past: bool = False
    particle: str = ""
    object: str = ""
    tails: tuple[Tail, ...] = ()
    condition: str = ""
    purpose: str = ""
    elliptic: bool = False  # the verb's auxiliary or the subject was not written
    imperative: bool = False
    sure: bool = True
    infinitive: str = ""
    whole: bool = False

    @property
    def fronted(self) -> bool:
        """Whether the condition is a phrase that opens the sentence: `on windy days`, `from a minor scale`."""
        return bool(self.condition) and (
            self.condition.split(" ")[0].lower() in FRONTING or self.condition.startswith("as with ")
        )

    @property
    def defines(self) -> bool:
        """Whether it says as what something is defined."""
        return self.verb == "define" and any(tail.preposition == "as" for tail in self.tails)


FRONTING = frozenset("for in on with within at during under from by to without upon of against between among".split())
# Halves of what opens a sentence: `due` of `due to`.
CUT_SHORT = frozenset("before after instead rather due owing thanks according prior apart".split())
CONDITIONS = frozenset(
    "if iff when unless while until whenever once where because before after as since although though".split()
)

# Behind these `if` is `whether`: `check if the gate is shut`.
WHETHER = re.compile(
    r"\b(?:check|see|ask|know|determine|decide|test|verify|tell|wonder|find out)(?:s|ed|ing)? if\b", re.I
)

# What only leads over to a sentence.
DISCOURSE = re.compile(
    r"(?:in (?:further|more) detail|in other words|in (?:general|fact|short|addition|particular|contrast|summary|essence|turn)|"
    r"on the other hand|as a result|(?:in|at|on|from|by|during|through) which|for (?:example|instance)|by contrast|at first|in the end)",
    re.I,
)

# A time that needs no preposition in notes: `hatches day 3`.
TIMED = re.compile(r"(?:minute|hour|day|night|week|month|year)s?\s\d+(?:\s?[-–]\s?\d+)?", re.I)

# `Forms when tar cools quickly`: what a thing does, no plural.
OCCURRING = re.compile(
    r"(?:(?:Form|Occur|Happen|Arise|Develop|Start|Begin|Appear|Result|End|Stop)s) (?:when|if|once|where|after|before|because|until)\s",
    re.I,
)

# `Hulls to be dried with heat`: what should be done to them, where nothing else is said of them.
TO_BE_DONE = re.compile(
    r"^((?:[A-Za-z][\w-]* ){0,2}[A-Za-z][\w-]*) to be ([a-z]+(?:ed|en|un|ung|ept) (?:with|by|in|on|at|as|for|before|after|from)\s.+)$"
)

CONCESSIONS = frozenset(("although", "though", "while", "whereas"))
