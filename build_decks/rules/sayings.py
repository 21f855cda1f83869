"""The clauses of a line, ready for the rules: pronouns resolved, coordinated verbs apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clause import Clause, Form, Tail
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, participle, past
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import tag
from build_decks.language.tokens import VERB_TAGS, Token
from build_decks.language.trees import clauses
from build_decks.rules.coordination import coordinated, spliced
from build_decks.rules.line import Line
from build_decks.rules.reports import reports
from build_decks.rules.resolving import object_named, resolved

POINTERS = frozenset("it this them these those".split())


LIGHT_OBJECTS = frozenset("you us it this that them these those place effect care time one".split())


LIGHT_WITH_TAIL = frozenset(
    "distinction difference contribution access entry way part use control advantage influence impact rise birth support attention importance rise war contact".split()
)


def clauses_of(line: Line) -> Iterator[tuple[str, Clause]]:
    """The clauses that the parts of a line are, with their words; coordinated verbs (`and deletes it`) become clauses of their own."""
    before: Clause | None = None
    for words, clause in _clauses_of(line):
        if re.search(r"\bthis (?:lesson|chapter|section|course|video|page|article|lecture|module|unit)\b", words, re.I):
            continue  # said of the notes
        clause = object_named(resolved(_adjective_apart(clause), line), before)
        if not clause.subject and not clause.imperative and before is not None:
            named = _names_one_thing(before)
            if named is None or clause.verb in NAMING or _disagree(words, before) and f", {words}" in line.words:
                continue
            if named and not _disagree(words, before):
                clause = replace(clause, subject=lower_first(before.subject))  # the line goes on about it
        yield words, clause
        before = clause if clause.subject else before


NAMING = frozenset("call name know term".split())


def _names_one_thing(before: Clause) -> bool | None:
    """Whether a predicate may go on about the subject of the sentence before; None where nobody can say who that was."""
    if before.subject[:1].isdigit():
        return None
    if tag(before.subject)[0].low in DANGLING:
        return False  # `This couple …`: it stood for the thing above
    return before.sure and len(before.subject.split()) <= 7 and not re.search(r"\b(?:who|which|that)\b", before.subject)


def _disagree(words: str, before: Clause) -> bool:
    """Whether a predicate in the singular cannot be said of the plural that the sentence before spoke of."""
    tokens = tag(words)
    return bool(tokens) and tokens[0].tag in ("VVZ", "VBZ", "VHZ") and is_plural(before.subject)


GOVERNED = re.compile(r"^(?P<adjective>[a-z-]+)\s(?P<link>to|for|of|from|with|on|in|by)\s(?P<rest>\S+\s.+|\S{3,})$")


def _adjective_apart(clause: Clause) -> Clause:
    """`is not applicable to civil trials`, read as one complement: the adjective, and what it wants."""
    found = GOVERNED.match(clause.object) if clause.whole and clause.form is Form.COPULA and not clause.tails else None
    if found is None or tag(found["adjective"])[0].tag not in ("AJ0", "VVN", "UNC", "NN1"):
        return clause
    rest = found["rest"]
    if found["link"] == "to" and (verb := verb_lemma(rest.split()[0])) and verb == rest.split()[0].lower():
        return replace(clause, object=found["adjective"], infinitive=f"to {rest}")
    return replace(clause, object=found["adjective"], tails=(Tail(found["link"], rest),))


def _clauses_of(line: Line) -> Iterator[tuple[str, Clause]]:
    if line.parent is not None and line.parent.role is Role.FACET and not line.parent.heading and not line.label:
        return  # an entry of a list
    if line.role is Role.QUESTION:
        return
    parts = line.parts[1:] if line.label and not _predicate(line.parts[:1]) else line.parts
    if line.label and line.separator and len(line.label.split()) <= 6:
        parts = line.parts
    for part in (side for p in parts for side in (p.split(" -> ") if " -> " in p else (p,))):
        if reports(part) or OPENINGS.match(part):
            continue  # asked for as a whole; half of a sentence
        whole = parse(part)
        if read := _sentence(part, line.again):
            yield from read
            continue
        pieces = spliced(part) or ([part] if whole is not None and whole.sure else coordinated(part))
        if whole is not None and len(pieces) == 1:
            yield from _settled(part, whole)
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


# What opens no statement: a question, a relative clause, a participle that is a preposition.
OPENINGS = re.compile(
    r"(?:what|whose|which|whether|how|why|who|whom|compared (?:to|with)|according to|depending on|related to)\s", re.I
)
DETERMINED = re.compile(r"(?:an?|the|its|their|all|every|each|no)\s")
# What may be a second clause: `cytokines and activated cells present antigens`.
JOINED = re.compile(r"\sand\s(?P<next>\S+)(?P<more>\s\S+\s\S)?")


def _doubtful(whole: Clause) -> bool:
    """Whether tags alone may be wrong: a plural taken for the verb (`Ship blank drives`), an object with a clause in it."""
    if not whole.subject or whole.form is not Form.ACTION:
        return False
    if _joined(" ".join((whole.object, *map(str, whole.tails)))):
        return True
    told = whole.past or whole.modal or whole.negated or is_plural(whole.subject)
    return not told and not DETERMINED.match(whole.object) and "NOUN" in lemmas(whole.verb)


def _joined(words: str) -> bool:
    """Whether `and` may join more than two nouns: `the wall and leaves`, `the level and view the map`."""
    return any(m["more"] or verb_lemma(m["next"]) for m in JOINED.finditer(words))


def _settled(part: str, whole: Clause) -> list[tuple[str, Clause]]:
    """A short clause read from its tags, if its tree has the same verb; its tree's reading where that finds more than one clause."""
    if not _doubtful(whole):
        return [(part, whole)]
    seen = [(words, clause) for words, clause in clauses(part) if clause.subject]
    same = next((clause for _, clause in seen if clause.verb == whole.verb), None)
    if same is None:
        return []
    first, second = (" ".join((c.object, *map(str, c.tails))).strip() for c in (same, whole))
    return seen if first and second.startswith(f"{first} and ") else [(part, whole)]


def trees_of(part: str, again: bool = False) -> Iterator[str]:
    """The sentences of a part whose trees are asked for, so that they can be read ahead."""
    if sentence := sentence_of(part, again):
        yield sentence
    elif (whole := parse(part)) is not None and _doubtful(whole):
        yield part


def sentence_of(part: str, again: bool = False) -> str:
    """What of a part its tree is read from, if it is: a sentence with its subject, or a longer predicate behind `It`."""
    whole = parse(part)
    if not again and not is_prose(part, whole):
        return ""
    tokens = tag(part)
    opening = "It is" if tokens and _participle_opens(tokens) else "It"
    if whole is not None and not whole.subject and _main_behind(part):
        return part
    if tokens and (whole is not None and not whole.subject and not whole.imperative or opening == "It is"):
        return f"{opening} {lower_first(part)}"
    return part


def _main_behind(part: str) -> bool:
    """`Asked for a key, the server sends one`: a clause with its own subject behind the participle that opens the sentence."""
    main = parse(part.partition(", ")[2])
    return main is not None and main.sure and bool(main.subject) and not main.elliptic


def _participle_opens(tokens: tuple[Token, ...]) -> bool:
    """`Stored in logs`, not `Wrote to the king`, nor `Led the army`: a past form with an object is no participle."""
    first, verb = tokens[0], verb_lemma(tokens[0].word)
    if first.tag not in ("VVN", "VVD") or past(verb) == first.low != participle(verb):
        return False
    behind = tokens[2:] if tokens[1:] and tokens[1].low in ("about", "around", "over", "nearly") else tokens[1:]
    if len(behind) < len(tokens) - 1:
        return not behind or behind[0].tag != "CRD"  # `killed about a third`
    return not behind or not (behind[0].noun or behind[0].tag in ("AT0", "DPS", "CRD", "DT0", "AJ0"))


def _sentence(part: str, again: bool) -> list[tuple[str, Clause]]:
    """The clauses of a part, read from its tree."""
    whole = parse(part)
    if again and whole is not None and whole.sure and not _settled(part, whole):
        return []  # its tags and its tree disagree
    text = sentence_of(part, again)
    found = clauses(text) if text else ()
    if text != part:
        said = [(re.sub(r"^It (?:is )?", "", words), c) for words, c in found]
        return [(words, replace(c, subject="" if c.subject == "It" else c.subject)) for words, c in said]
    return [(words, clause) for words, clause in found if clause.subject]


# What the tags read better than the tree: what something is set against, what it is done in order to.
READ = re.compile(r",\s+not\b|\bin order to\b")


def is_prose(part: str, whole: Clause | None) -> bool:
    """Whether a part is a sentence with its articles and more than one plain clause."""
    tokens = tag(part)
    verbs = sum(t.finite for t in tokens)
    plain = whole is not None and (
        whole.imperative or whole.sure and verbs < 2 and (len(tokens) < 12 or READ.search(part) is not None)
    )
    prose = any(t.tag in ("AT0", "DPS") for t in tokens)  # telegrams leave their articles out
    several = whole is not None and not whole.imperative and len(whole.tails) >= 2 and "," not in whole.subject
    if several and len(tokens) >= 6 and not re.search(r"\b(?:to/from|in conjunction)\b", part):
        return True  # which phrase belongs to which, its tree knows better
    return not plain and prose and len(tokens) >= 8 and verbs > 0


def leads(line: Line, clause: Clause) -> bool:
    """Whether a short sentence opens with its condition: then what follows from it is asked for, not when."""
    return any(part.lower().startswith(clause.condition.lower()) and len(part.split()) <= 16 for part in line.parts)


def _predicate(parts: tuple[str, ...]) -> bool:
    return bool(parts) and parse(parts[0]) is not None


def _with_subject(clause: Clause, subject: str) -> Clause:
    return replace(clause, subject=subject)


def good_subject(clause: Clause, line: Line) -> bool:
    """Whether the clause names its subject, or its line's subject may stand in for the one it leaves out."""
    if not clause.subject:
        return line.acts
    tokens = tag(clause.subject)
    if line.level == 0 and not line.subject.sure and any(c.heading for c in (_root(line).children)):
        return False  # the author's remarks before the first heading
    if clause.subject.lower() in ("you", "we"):
        return True
    return (
        (any(t.noun or t.tag in ("VVG", "CRD") for t in tokens) or len(tokens) == 1 and tokens[0].tag in VERB_TAGS)
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
