"""What can be said of a subject: a closed union of statements.

They hold the words of the notes and what they mean to each other, never a question: wording comes later, in one place, for all
of them.
"""

from __future__ import annotations

from dataclasses import dataclass

from build_decks.language.clause import Clause
from build_decks.language.parts import Turn
from build_decks.quantity import Bound, Dimension


@dataclass(frozen=True, slots=True)
class Measure:
    """A number that limits or describes: `attribute` is its property (`retention`, `message size`) or empty, `noun` what is
    counted, `scope` to what it applies (`per Region`), `clause` the sentence it was read from, if it was one."""

    value: str
    bound: Bound
    dimension: Dimension
    attribute: str = ""
    noun: str = ""
    scope: str = ""
    clause: Clause | None = None
    place: str = ""  # where in the clause: "object", "tail:0", …


@dataclass(frozen=True, slots=True)
class Definition:
    """`term: gloss`. `kind` is `meaning` where the gloss translates the word, `quality` where it is an adjective, `deed` where it
    is what the term does, in the base form, `lets` where it is what one does with it, `instance` where it is an example of that,
    `example` where it is a thing of that kind, `matter` where it is a question that the term is about, `criterion` where it is what
    must be measured, `difference` where the term is two things and the gloss tells them apart,
    `event` where it is what happens in it, `role` where it is a part that the term plays, by which it is asked for,
    `linked` where it is what the term has to do with, `place` where it is where the term is or goes on, `theory` where it is what a theory or an effect says."""

    term: str
    gloss: str
    past: bool = False
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Expansion:
    """An acronym and what it stands for."""

    acronym: str
    words: str


@dataclass(frozen=True, slots=True)
class Naming:
    """A thing and what it is called, or was (`former`), or is called besides (`also`)."""

    thing: str
    name: str
    former: bool = False
    also: bool = False


@dataclass(frozen=True, slots=True)
class Members:
    """A list under a parent or in a sentence. `of` names what the items are; `besides` are those that a part of a long list goes with."""

    of: str
    items: tuple[str, ...]
    ordered: bool = False
    clause: Clause | None = None
    facet: str = ""
    besides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Says:
    """A clause about the subject, to be asked for one of its parts: `slot` is object, subject, tail:N, purpose, condition, number,
    colour, shape, ability; or as a whole: `denial` whether it is so, `whole` what the subject does, `change` what happens to it."""

    clause: Clause
    slot: str


@dataclass(frozen=True, slots=True)
class Suits:
    """For what the subject is (or is not) good: `verdict` as written (`good`, `only suitable`), then `for`, `when`, `if` or `to`."""

    verdict: str
    link: str
    use: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Consequence:
    """What happens when something is the case."""

    condition: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Property:
    """A noun with what tells it apart: `strict` + `ordering`, `SSD` + `storage`; `than` what it is the same as or different from."""

    noun: str
    value: str
    than: str = ""


CHOSEN = "to be chosen"  # how a Quality begins that recommends the subject among its siblings


@dataclass(frozen=True, slots=True)
class Quality:
    """A bare judgement (`least efficient`, `idempotent`), which only a contrast among siblings can ask for."""

    words: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Lack:
    """What the subject has not: `no shards`."""

    things: str


@dataclass(frozen=True, slots=True)
class Feature:
    """What the subject has, where only a contrast among siblings can ask for it: `audit trail`."""

    words: str


@dataclass(frozen=True, slots=True)
class Code:
    """An identifier, status code or command and what it means or does."""

    code: str
    meaning: str
    kind: str = "code"


@dataclass(frozen=True, slots=True)
class Event:
    """When something happened: `when` is a year, a range, a date."""

    what: str
    when: str
    clause: Clause | None = None
    life: bool = False


@dataclass(frozen=True, slots=True)
class Means:
    """With what something is done: `use parallel scans to speed up`."""

    means: str
    purpose: str
    link: str = "to"


@dataclass(frozen=True, slots=True)
class Answered:
    """A question that the author wrote, with the author's answer."""

    question: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: row name, column name, value; `of` is the head above the row's name, `kind` the class it needs to be named with,
    `case` says when or for whom the value holds, where the row is no thing; of `alike` the same is told, of the `others` something else."""

    row: str
    column: str
    value: str
    of: str = ""
    kind: str = ""
    case: str = ""
    alike: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contrast:
    """What is said of exactly one of several siblings: ask which."""

    kind: str  # the class the siblings belong to, singular
    options: tuple[str, ...]
    answer: str
    says: str  # a predicate in the third person: `is the most efficient`


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence of the notes with one part worth hiding, and the same sentence turned for a question, where its tree can be;
    `open`: as a gap it would leave too much open; `lead`: the sentence at the beginning of `before` that the other one points at."""

    before: str
    answer: str
    after: str
    turn: Turn | None = None
    open: bool = False
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Usual:
    """The subject (or a member) is the default one of its kind."""

    name: str
    kind: str


Statement = (
    Measure
    | Definition
    | Expansion
    | Naming
    | Members
    | Says
    | Suits
    | Consequence
    | Property
    | Quality
    | Lack
    | Feature
    | Code
    | Event
    | Means
    | Answered
    | Cell
    | Contrast
    | Gap
    | Usual
)
