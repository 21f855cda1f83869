"""The clauses of a line, ready for the rules: pronouns resolved, coordinated verbs apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import head_noun, is_name, is_plural, lower_first, singular
from build_decks.language.persons import PERSONS, looks_like_person
from build_decks.language.roles import DANGLING, Role
from build_decks.language.syntax import clauses
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.reports import reports

POINTERS = frozenset("it this them these those".split())


LIGHT_OBJECTS = frozenset("you us it this that them these those place effect care time one".split())


LIGHT_WITH_TAIL = frozenset(
    "distinction difference contribution access entry way part use control advantage influence impact rise birth support attention importance rise war contact".split()
)


PLACE = frozenset("store put keep save send write upload place deploy publish host declare define install".split())


def clauses_of(line: Line) -> Iterator[tuple[str, Clause]]:
    """The clauses that the parts of a line are, with their words; coordinated verbs (`and deletes it`) become clauses of their own."""
    before: Clause | None = None
    for words, clause in _clauses_of(line):
        clause = _object_named(resolved(clause, line), before)
        yield words, clause
        before = clause


def _object_named(clause: Clause, before: Clause | None) -> Clause:
    """`The key is kept with the data. The service decrypts it`: `it` is what the sentence before spoke of."""
    if clause.object.lower() not in ("it", "them") or before is None or not before.subject or not clause.subject:
        return clause
    thing = before.subject
    if clause.subject == thing or is_plural(thing) != (clause.object.lower() == "them") or len(thing.split()) > 5:
        return clause
    bare = re.match(r"(?:the|an?|every|each|all)\s", thing, re.I) or is_plural(thing) or is_name(thing.split()[0])
    return replace(clause, object=lower_first(thing) if bare else f"the {lower_first(thing)}")


def resolved(clause: Clause, line: Line) -> Clause:
    """`It` is the line's subject; `they` what the line before spoke of, in the plural."""
    low = clause.subject.lower()
    if not low and clause.verb == "pay" and clause.form is Form.ACTION:
        return replace(clause, subject="you", imperative=False)  # `only pay for created resources`
    pointing = re.fullmatch(r"(?:the|this|these|that|those) (\w+)", low)
    head = head_noun(tag(line.subject.name)) if pointing and line.subject.sure else None
    if (
        pointing
        and head is not None
        and len(line.subject.name.split()) > 1
        and singular(pointing[1]) == singular(head.low)
    ):
        return replace(clause, subject="")  # `The league …` below Hanseatic League
    if (
        looks_like_person(line.subject.name)
        and re.match(r"[A-Z]", clause.subject)
        and tag(clause.subject)[0].tag in ("AJ0", "NN1")
        and PERSONS.fullmatch(clause.subject.split()[-1])
    ):
        return replace(clause, subject="")  # `English doctor found the pump` below John Snow
    if low in ("he", "she"):
        if looks_like_person(line.subject.name):
            return replace(clause, subject="")
        people = [c.subject for p in line.parts if (c := parse(p)) is not None and looks_like_person(c.subject)]
        return replace(clause, subject=people[0]) if len(set(people)) == 1 else clause
    if not low and clause.imperative and line.subject.sure and is_plural(line.subject.name) and _told_of_many(line):
        return replace(clause, imperative=False, elliptic=True)
    if low in ("it", "they"):
        spoken = [
            c.subject
            for p in line.parts
            if (c := parse(p)) is not None
            and c.subject
            and c.subject.lower() not in ("it", "they")
            and tag(c.subject)[0].low not in DANGLING
        ]
        opening = parse(line.parts[0]) if line.parts else None
        first = spoken[0] if spoken and opening is not None and opening.subject == spoken[0] else ""
        if first and len(first.split()) <= 4 and is_plural(first) == (low == "they"):
            return replace(clause, subject=first)
    if low == "it":
        return replace(clause, subject="")
    if low == "they":
        before = line.siblings[: line.siblings.index(line)][-1:] if line in line.siblings else []
        for other in before:
            told = other.clause
            for name in (told.object, told.subject) if told is not None else ():
                name = name.split(" for ")[0]
                if name and is_plural(name) and len(name.split()) <= 4:
                    return replace(clause, subject=name)
        if line.subject.sure and is_plural(line.subject.name):
            return replace(clause, subject="")
    return clause


STANDING = frozenset(
    "occur contain have include produce consist lack live belong exist need depend require cause grow".split()
)


def _told_of_many(line: Line) -> bool:
    """Below a plural name: `Occur in the liver`, `Release heat` say what they do, where one of them can be no instruction."""
    verbs = [c.verb for s in line.siblings if not s.label and (c := parse(s.words)) is not None and c.imperative]
    return any(verb in STANDING for verb in verbs)


def _clauses_of(line: Line) -> Iterator[tuple[str, Clause]]:
    if line.parent is not None and line.parent.role is Role.FACET and not line.parent.heading and not line.label:
        return  # an entry of a list
    parts = line.parts[1:] if line.label and not _predicate(line.parts[:1]) else line.parts
    if line.label and line.separator and len(line.label.split()) <= 6:
        parts = line.parts
    for part in parts:
        if reports(part):
            continue  # asked for as a whole
        whole = parse(part)
        if read := _sentence(part, whole):
            yield from read
            continue
        pieces = [part] if whole is not None and whole.sure else _coordinated(part)
        if whole is not None and len(pieces) == 1:
            yield part, whole
            continue
        subject = ""
        for piece in pieces:
            clause = parse(piece)
            if clause is None:
                continue
            if not clause.subject and subject and not clause.imperative:
                clause = _with_subject(clause, subject)
            subject = clause.subject or subject
            yield piece, clause


def _sentence(part: str, whole: Clause | None) -> list[tuple[str, Clause]]:
    """The clauses of a part that is more than one plain clause: a long one, one with several verbs, one not read surely."""
    if not is_prose(part, whole):
        return []
    if whole is not None and not whole.subject:
        found = clauses(f"It {lower_first(part)}")
        return [(words, replace(c, subject="" if c.subject == "It" else c.subject)) for words, c in found]
    return [(words, clause) for words, clause in clauses(part) if clause.subject]


def is_prose(part: str, whole: Clause | None) -> bool:
    """Whether a part is a sentence with its articles and more than one plain clause."""
    tokens = tag(part)
    verbs = sum(t.finite for t in tokens)
    plain = whole is not None and (whole.imperative or whole.sure and verbs < 2 and len(tokens) < 12)
    prose = any(t.tag in ("AT0", "DPS") for t in tokens)  # telegrams leave their articles out
    return not plain and prose and len(tokens) >= 8 and verbs > 0


def leads(line: Line, clause: Clause) -> bool:
    """Whether a short sentence opens with its condition: then what follows from it is asked for, not when."""
    return any(part.lower().startswith(clause.condition.lower()) and len(part.split()) <= 16 for part in line.parts)


def _coordinated(part: str) -> list[str]:
    """`requests content and caches results` → two predicates, where what follows `and` is one."""
    for match in re.finditer(r",?\s+(?:and(?:\s+then)?|then|but(?:\s+also)?)\s+", part):
        before, after = part[: match.start()], part[match.end() :]
        if before[-1:].isalpha() and before.split()[-1][0].isupper() and after[:1].isupper():
            continue  # inside a name: the Social and Political Union
        first, second = parse(before), parse(after)
        if first is not None and first.modal and second is None:
            after = f"{first.modal} {'not ' if first.negated else ''}{after}"  # `must be signed and be sent`
            second = parse(after)
        if second is not None and re.search(r"\b(?:but|and|or)\b", second.subject):
            continue
        if (
            first is not None
            and second is not None
            and first.sure
            and (second.sure or " and " in after)
            and not second.imperative
        ):
            return [before, *_coordinated(after)]
    return [part]


def _predicate(parts: tuple[str, ...]) -> bool:
    return bool(parts) and parse(parts[0]) is not None


def _with_subject(clause: Clause, subject: str) -> Clause:
    return replace(clause, subject=subject)


def good_subject(clause: Clause, line: Line) -> bool:
    """Whether the clause names its subject, or its line's subject may stand in for the one it leaves out."""
    if not clause.subject:
        return True
    tokens = tag(clause.subject)
    if line.level == 0 and not line.subject.sure and any(c.heading for c in (_root(line).children)):
        return False  # the author's remarks before the first heading
    if clause.subject.lower() in ("you", "we"):
        return True
    return (
        any(t.noun or t.tag in ("VVG", "CRD") for t in tokens)
        and tokens[0].low not in DANGLING
        and tokens[0].low not in ("yet", "so", "then", "still", "another", "other", "others", "example", "examples")
        and tokens[0].tag not in ("PNP", "EX0", "PRP", "CJS", "CJC", "AVQ")
        and not any(t.tag == "AVQ" or t.tag == "DPS" for t in tokens)
        and len(tokens) <= 9
        and (clause.subject.count("(") == clause.subject.count(")"))
    )


def _root(line: Line) -> Line:
    while line.parent is not None:
        line = line.parent
    return line


def own(line: Line):  # type: ignore[no-untyped-def]
    return line.own if line.label and line.separator else None
