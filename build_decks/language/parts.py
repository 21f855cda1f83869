"""What the tree of a sentence gives besides its clauses: its whole parts, and its words in the order of a question for one of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from build_decks.language.clause import Form

# The helpers of one thing, and of several.
SEVERAL = {"is": "are", "was": "were", "has": "have", "does": "do"}


class Function(StrEnum):
    """What a part is in its clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    COMPLEMENT = "complement"
    TAIL = "tail"  # behind a preposition
    AGENT = "agent"
    CAUSE = "cause"  # `due to the frost`
    WITHIN = "within"  # behind a preposition inside another part
    CONDITION = "condition"
    PURPOSE = "purpose"
    SAID = "said"  # that something is so
    MEMBERS = "members"  # which the things of a part are: `from three ports (Ostend, Dover, Brest)`
    DEED = "deed"  # what is done or to be done, where no more is said


CLAUSES = frozenset((Function.CONDITION, Function.PURPOSE, Function.SAID, Function.DEED))


@dataclass(frozen=True, slots=True)
class Turn:
    """A sentence in the order of a question for its part `hidden`: `in winter` + (what) + `is` + `the rope` + `held by`.

    `link` is the preposition or conjunction that goes with what is hidden.  Where the subject is hidden, `helper` and `subject` are
    empty, `rest` is the predicate of one thing, `several` that of many; where the agent is, `rest` is the predicate in the active voice.
    """

    function: Function
    hidden: str
    link: str
    opening: str
    helper: str
    subject: str
    rest: str
    verb: str  # the base form of the verb that has the part
    form: Form
    last: bool  # whether nothing stands behind the part
    imperative: bool = False
    object: str = ""  # of that verb
    finite: str = ""  # the verb that shows the tense, as it stands
    several: str = ""
    nominal: bool = False  # said of what a noun describes: `Boat that carries sand`

    def said_of(self, subject: str, *, plural: bool) -> Turn:
        """The same of another subject, with the helper that agrees with it."""
        return replace(self, subject=subject, helper=SEVERAL.get(self.helper, self.helper) if plural else self.helper)

    def asked(self, word: str, end: str = "") -> str:
        """The question that begins with this word, without its opening and its sign."""
        return " ".join(part for part in (word, self.helper, self.subject, self.rest, end) if part)


@dataclass(frozen=True, slots=True)
class Constituent:
    """A part at `text[start:end]`, the clause that says it by itself, at `text[opens:closes]`, and that clause turned."""

    start: int
    end: int
    function: Function
    opens: int
    closes: int
    turn: Turn | None = None
