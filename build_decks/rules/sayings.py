"""The clauses of a line, ready for the rules: pronouns resolved, coordinated verbs apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from build_decks.language.articles import with_the
from build_decks.language.clause import DISCOURSE, Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import gerund, is_plural, lower_first, third_person
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import DANGLING, Role, lists_members
from build_decks.language.tagger import tag
from build_decks.language.tokens import VERB_TAGS
from build_decks.rules.base_forms import tells_to
from build_decks.rules.continuing import OPENINGS, continued, in_its_time, in_line
from build_decks.rules.coordination import coordinated, gapped, spliced
from build_decks.rules.items import chain_of
from build_decks.rules.line import Line
from build_decks.rules.mending import mended
from build_decks.rules.readings import sentence_clauses, settled, with_its_own
from build_decks.rules.reports import reports
from build_decks.rules.resolving import ABOUT_NOTHING, object_named, opens_with_another, resolved

POINTERS = frozenset("it this them these those".split())
LIGHT_OBJECTS = frozenset(
    "you us it this that them these those place effect care time one north south east west home".split()
)
# `Gates can be lifted by hand but need two men`: the deed needs them.
PRICE = frozenset("cost take need require".split())
OF_THE_DEED = re.compile(
    r"(?P<thing>[^,]+?) can (?:also )?be (?P<done>\w+)(?P<how>[^,]*),? but (?:costs?|takes?|needs?|requires?)\b"
)
SHORT = 14  # words of a sentence whose deeds the tags tell apart where its tree does not
NOT_ALL = re.compile(r"not (?:all|every|each|everybody|everyone)\b", re.I)  # which some are, nobody can say
OF_THE_NOTES = re.compile(
    r"\b(?:table|figure|diagram|picture|image|graph|chart) (?:below|above)\b|\bthis (?:lesson|chapter|section|course|video|page|article|lecture|module|unit)\b",
    re.I,
)


def clauses_of(line: Line) -> Iterator[tuple[str, Clause]]:
    """The clauses that the parts of a line are, with their words; coordinated verbs (`and deletes it`) become clauses of their own."""
    return iter(_said(line, line.again))


@lru_cache(maxsize=8)  # many rules ask this of one line after the other
def _said(line: Line, again: bool) -> tuple[tuple[str, Clause], ...]:
    return () if chain_of(line.value or line.words) else tuple(_resolved(line))


def _resolved(line: Line) -> Iterator[tuple[str, Clause]]:
    before: Clause | None = None
    for words, clause in _clauses_of(line):
        if clause.verb in PRICE and (deed := OF_THE_DEED.match(line.words)):
            done = gerund(verb_lemma(deed["done"]) or deed["done"])
            clause = replace(
                clause, subject=f"{done} {with_the(lower_first(deed['thing']))}{deed['how']}", elliptic=False
            )
        if (
            NOT_ALL.match(words)
            or OF_THE_NOTES.search(words)
            or clause.subject.lower() == "it"
            and ABOUT_NOTHING.match(words)
        ):
            continue  # said of the notes, or of nothing
        if DISCOURSE.fullmatch(clause.condition):
            clause = replace(clause, condition="")
        if line.separator and not clause.subject and tells_to(line.label):
            continue  # `Use long ropes – …, allowing boats to drift`: said of the deed
        if (
            line.children
            and clause.past
            and clause.subject
            and len(line.words.split()) == 3
            and not line.words.endswith(".")
        ):
            continue  # `Tolls paid book`, with what it is below it: a name
        if _of_several(words, clause, line):
            continue
        clause = mended(with_its_own(words, clause))
        if not opens_with_another(words, clause.subject.lower()):
            clause = in_line(words, clause, before)
        clause = object_named(resolved(clause, line), before)
        clause = in_its_time(clause, line)
        if (told := continued(words, clause, before, line)) is not None:
            yield words, told
            before = told if told.subject else before


def _clauses_of(line: Line) -> Iterator[tuple[str, Clause]]:
    facet = line.parent if line.parent is not None and line.parent.role is Role.FACET else None
    if facet is not None and not line.label and (not facet.heading or lists_members(facet.words)):
        return  # an entry of a list
    if line.role is Role.QUESTION:
        return
    parts = line.parts[1:] if line.label and not _predicate(line.parts[:1]) else line.parts
    if line.label and line.separator and len(line.label.split()) <= 6:
        parts = line.parts
    for part in (side for p in gapped(parts, line.words) for side in _sides(p)):
        if CAUSE.match(part) and line.words.rstrip(" .") != part.rstrip(" ."):
            continue  # `…, due to the frost`: why what was said is so
        if reports(part) or OPENINGS.match(part) or part.rstrip(" :").endswith(HALVES):
            continue  # asked for as a whole; half of a sentence
        whole = parse(part)
        read = sentence_clauses(part, line.again)
        doubtful = len(part.split()) <= SHORT and not any(clause.sure for _, clause in read)
        if read and not (doubtful and len(coordinated(part)) > 1):
            yield from read
            continue
        pieces = spliced(part) or ([part] if whole is not None and whole.sure else coordinated(part))
        if whole is not None and len(pieces) == 1:
            yield from settled(part, whole)
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


def _of_several(words: str, clause: Clause, line: Line) -> bool:
    """`The log tells how crews work, and share the watch`: what stands in the base form goes on about the crews."""
    plain = clause.form is Form.ACTION and not (clause.modal or clause.past or clause.negated or clause.imperative)
    who = clause.subject or (line.own.name if clause.whole else "")
    if not plain or not who or clause.subject and who in words or is_plural(who) or who.lower() in ("you", "we"):
        return False
    said = re.search(rf"\b{re.escape(clause.verb)}(?P<one>e?s)?\b", words)
    if said is None or said["one"] or third_person(clause.verb) in words or clause.verb[-1] == "s":
        return False
    before = tag(line.words[: max(line.words.find(words), 0)])
    return any(deed.tag == "VVB" and of.tag in ("NN0", "NN2", "PNP") for of, deed in pairwise(before))


HALVES = (" if", " iff", " when", " unless", " where")
CAUSE = re.compile(r"(?:due|owing|thanks) to\s|because of\s", re.I)


def _sides(part: str) -> Iterator[str]:
    """What stands on the sides of an arrow; `Lowered pressure` is what comes of it, and no deed."""
    if re.match(r"(?:if|when|unless|once)\s", part, re.I) and " -> " in part:
        return  # `if the valve leaks -> can be closed`: asked for what follows
    for at, side in enumerate(part.split(" -> ")):
        if not at or not re.match(r"[A-Za-z]+(?:ed|en)\s(?!(?:with|by|to|in|on|at|from|for|into|as)\b)", side):
            yield side


def leads(line: Line, clause: Clause) -> bool:
    """Whether a short sentence opens with its condition: then what follows from it is asked for, not when."""
    return any(part.lower().startswith(clause.condition.lower()) and len(part.split()) <= 16 for part in line.parts)


def _predicate(parts: tuple[str, ...]) -> bool:
    return bool(parts) and parse(parts[0]) is not None


def _with_subject(clause: Clause, subject: str) -> Clause:
    return replace(clause, subject=subject)


# `Rule that states the gates must be shut`: what the thing above is, cut off inside of what it states.
CUT_OFF = re.compile(
    r"\w+ (?:that|which|who) (?:says?|said|states?|stated|declares?|declared|argues?|argued|believes?|believed)\b|\buntil\b"
)


def good_subject(clause: Clause, line: Line) -> bool:
    """Whether the clause names its subject, or its line's subject may stand in for the one it leaves out."""
    if not clause.subject:
        return line.acts
    tokens = tag(clause.subject)
    if line.level == 0 and not line.subject.sure and any(c.heading for c in (_root(line).children)):
        return False  # the author's remarks before the first heading
    if clause.subject.lower() in ("you", "we"):
        return True
    if (
        CUT_OFF.search(clause.subject)
        or clause.subject.lower() == "one"
        or clause.subject.endswith(("’", "'", "’s", "'s"))
    ):
        return False
    return (
        (any(t.noun or t.tag in ("VVG", "CRD") for t in tokens) or len(tokens) == 1 and tokens[0].tag in VERB_TAGS)
        and tokens[0].low not in DANGLING
        and tokens[0].low
        not in (
            "not",
            "nothing",
            "nobody",
            "none",
            "yet",
            "so",
            "then",
            "still",
            "own",
            "another",
            "other",
            "others",
            "example",
            "examples",
            "compared",
            "according",
            "based",
        )
        and tokens[0].tag not in ("PNP", "EX0", "PRP", "CJS", "CJC", "AVQ")
        and tokens[-1].tag != "PNP"
        and not any(t.low == "what" for t in tokens)
        and clause.subject.lower() not in ("us", "me", "him", "them")  # `lets us row`
        and not any(t.tag == "AVQ" or t.tag == "DPS" and " and " not in clause.subject[: t.start] for t in tokens)
        and len(tokens) <= 9
        and clause.subject[0] not in "@#"
        and (clause.subject.count("(") == clause.subject.count(")"))
    )


def shared_out(clause: Clause, line: Line) -> bool:
    """`The cook buys the fish but you buy the wine`: who does which of two things."""
    others = [c for _, c in clauses_of(line) if c.verb == clause.verb and c.subject and c.subject != clause.subject]
    done = bool(clause.subject and clause.object) and clause.form is Form.ACTION and not (clause.tails or clause.adverb)
    done = done and not (clause.past or clause.negated or clause.modal)
    return done and any(c.object != clause.object and not c.tails and c.form is clause.form for c in others)


def _root(line: Line) -> Line:
    while line.parent is not None:
        line = line.parent
    return line


def of_none(clause: Clause) -> bool:
    """`No lamp burns in the hold`: of what there is not, no more is asked than what it is."""
    if clause.subject.lower().startswith("no ") and [t.preposition for t in clause.tails] == ["without"]:
        return False  # `No boat sails without a pilot`: what is needed
    return clause.subject.lower().startswith(("no ", "neither "))


def own(line: Line):  # type: ignore[no-untyped-def]
    return line.own if line.label and line.separator else None
