"""What a rule is: one small function with its examples beside it.

    @reads("# Chartroom\\n- Charts can be up to 512kb", "Chartroom · size of charts: max 512 KB")
    @leaves("# S3\\n- EC2 and S3")
    def limits(line: Line) -> Iterator[Claim]: ...

`reads` gives notes and, each as one string, the statements that the rule must find in them (as `describing.describe` writes them); `leaves`
gives notes in which it must find nothing.  An example may leave the subject and its ` · ` out.  One test runs them all through the real reader and knows no rule by name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from build_decks.facts import Subject
from build_decks.rules.line import Line
from build_decks.statements import Statement


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that a rule read. `surface`: the words it was read from; `answer`: those a card would hide; `subject` where it is
    not the line's own."""

    statement: Statement
    surface: str
    answer: str
    subject: Subject | None = None
    hint: str = ""


Reader = Callable[[Line], Iterator[Claim]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table: what the rule is called, what it does, its examples and counter-examples."""

    name: str
    about: str
    read: Reader
    examples: tuple[tuple[str, tuple[str, ...]], ...]
    counter_examples: tuple[str, ...]


_EXAMPLES: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
_COUNTERS: dict[str, list[str]] = {}


def _name_of(function: Reader) -> str:
    return f"{function.__module__}.{function.__qualname__}"


def reads(notes: str, *statements: str) -> Callable[[Reader], Reader]:
    """An example: notes, and the statements the rule must find in them."""

    def keep(function: Reader) -> Reader:
        _EXAMPLES.setdefault(_name_of(function), []).insert(0, (notes, statements))
        return function

    return keep


def leaves(*notes: str) -> Callable[[Reader], Reader]:
    """Counter-examples: notes in which the rule must find nothing."""

    def keep(function: Reader) -> Reader:
        _COUNTERS.setdefault(_name_of(function), []).extend(notes)
        return function

    return keep


def rule(function: Reader) -> Rule:
    """The row for a rule's function. A rule without an example or a docstring is refused."""
    name = _name_of(function)
    if name not in _EXAMPLES or not function.__doc__:
        raise ValueError(f"rule {function.__qualname__} needs an example (@reads) and a docstring")
    about = function.__doc__.strip().splitlines()[0]
    short = f"{function.__module__.rsplit('.', 1)[-1]}.{function.__qualname__}"
    return Rule(short, about, function, tuple(_EXAMPLES[name]), tuple(_COUNTERS.get(name, ())))
