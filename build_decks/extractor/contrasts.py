"""A pass over siblings: what is said of exactly one of several options becomes a question for that option."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from build_decks.extractor.subjects import class_noun
from build_decks.extractor.telling_apart import predicate_of
from build_decks.facts import Fact, Provenance, Subject
from build_decks.language.articles import is_mass
from build_decks.language.events import EVENTS
from build_decks.language.grammar import is_name, is_plural, is_proper, lower_first, singular
from build_decks.language.roles import Role, is_field
from build_decks.language.tagger import tag
from build_decks.language.tokens import plain
from build_decks.rules.line import Line
from build_decks.rules.listed import SEVERAL, names_sorts
from build_decks.rules.values import property_of
from build_decks.statements import Contrast, Feature, Members, Property, Usual


def contrasts(lines: list[Line], facts: dict[int, list[Fact]]) -> Iterator[tuple[Line, list[Fact]]]:
    """(line, contrast facts) for every parent or heading whose children are options of one kind."""
    for parent in lines:
        for options in (_options(parent, True), _options(parent, False)):
            if len(options) >= 2:
                yield from _among(parent, options, facts)


def _options(parent: Line, heading: bool) -> list[Line]:
    options = [
        c
        for c in parent.children
        if c.heading is heading and (c.children or c.separator) and c.role in (Role.NAME, Role.ADJECTIVE)
    ]
    if any(map(names_sorts, options)) and not all(map(names_sorts, options)):
        return []  # `Sail materials` beside the sails
    if any(SEVERAL.match(c.words) and not _names(c.children) & _names(options) for c in parent.children if c.children):
        return []  # beside the `Types of knots` nothing else is one
    if any(property_of(o) or o.name.lower().endswith(f" of {parent.name.lower()}") for o in options):
        return []  # Purpose, Shape, Colour; `Uses of rope` below Rope: sides of the thing above
    if heading and parent.role is Role.VERSUS and all(o.words.lower() in parent.words.lower() for o in options):
        return options if len(options) == 2 else []
    if heading and _members_of(parent, options):
        return options
    if heading and shared_noun([o.name for o in options]) == "":
        options = _alike(options)
    others = [c for c in parent.children if c.heading is heading and c not in options]
    if heading and shared_noun([o.name for o in options]) == "":
        return []
    most = 3 * len(options) if heading else len(options)  # a chapter has other headings, too
    return options if 2 <= len(options) <= 6 and len(others) <= most else []


def _names(lines: Iterable[Line]) -> set[str]:
    return {line.name.lower() for line in lines}


def _members_of(parent: Line, options: list[Line]) -> bool:
    """Whether the headings below a plural are the names of its members: `Anchors` over `Danforth`, `Bruce`, `Plough`."""
    named = all(len(o.name.split()) == 1 and o.name[:1].isupper() and not is_plural(o.name) for o in options)
    many = parent.heading and is_plural(parent.name) and len(parent.name.split()) <= 3
    return many and named and 3 <= len(options) <= 6 and len(options) == sum(c.heading for c in parent.children)


def _alike(headings: list[Line]) -> list[Line]:
    """Of headings of several kinds, those of the commonest: Copper cable, Glass cable; not the table of standards beside them."""
    last = Counter(singular(h.name.split()[-1]).lower() for h in headings if len(h.name.split()) > 1)
    noun = last.most_common(1)[0][0] if last else ""
    return [h for h in headings if len(h.name.split()) > 1 and singular(h.name.split()[-1]).lower() == noun]


def shared_noun(names: list[str]) -> str:
    """The last word that all names share, in the singular: `queue` of Standard Queues and FIFO Queues."""
    words = [re.split(r"[\s-]", n) for n in names if n.split()]
    last = {singular(w[-1]) for w in words if w[-1]}
    cased = last if len(last) == 1 and next(iter(last)).isupper() else {w.lower() for w in last}
    return cased.pop() if len(cased) == 1 and any(len(w) > 1 for w in words) else ""


def _among(parent: Line, options: list[Line], facts: dict[int, list[Fact]]) -> Iterator[tuple[Line, list[Fact]]]:
    names = tuple(o.name for o in options)
    kind = shared_noun(list(names))
    if not kind or kind in parent.name.lower().split()[:-1] or not tag(f"the {kind}")[-1].noun:
        kind = class_noun(_chain(parent), adjectives=all(_may_be(o, parent) for o in options))
        if parent.role is not Role.VERSUS and _are_parts(kind, options):
            kind = ""
        elif parent.role is Role.NAME and not is_plural(parent.name) and kind == lower_first(parent.name):
            kind = f"type of {kind}"  # cable over its two kinds
        elif re.match(r"(?:\w+\s)?(?:types|kinds|forms|classes|categories)\s+of\s", parent.words, re.I):
            kind = f"type of {kind}"
    doings = all(o.name.endswith("ing") and " " not in o.name for o in options) and not kind.endswith("ing")
    if doings or not _is_class(kind, options):
        if not doings and parent.role is not Role.VERSUS or len(names) != 2:
            return
        kind = ""  # the two are named in the question
    owner = (
        options[0].own.owner
        or parent.own.owner
        or (
            parent.own.name
            if is_proper(parent.own.name) and not parent.heading or parent.own.proper and is_proper(parent.own.name)
            else ""
        )
    )
    says: dict[str, list[tuple[Line, Line, Fact]]] = {}
    for option in options:
        for line in (option, *option.children):
            if line.heading and line is not option:
                continue
            for fact in facts.get(id(line), []):
                if fact.subject.name != option.own.name:
                    continue
                if isinstance(fact.statement, Feature) and line is not option and _is_listed(line, option, facts):
                    continue
                predicate = "" if line is not option and _has_kinds(line, option) else predicate_of(fact)
                if predicate:
                    says.setdefault(re.sub(r"\W+", " ", predicate.lower()).strip(), []).append((option, line, fact))
    for found in says.values():
        if len({id(option) for option, _, _ in found}) != 1:
            continue
        option, line, fact = found[0]
        predicate = predicate_of(fact)
        statement = Contrast(kind, names, option.name, predicate)
        subject = Subject(kind, owner, trail=option.subject.trail)
        yield (
            line,
            [
                Fact(
                    subject,
                    statement,
                    Provenance(line.item.span, "contrasts.siblings", fact.provenance.surface, line.item.text.plain),
                )
            ],
        )


def _has_kinds(line: Line, option: Line) -> bool:
    """Whether a line is one of several below an option that are told of in their turn: its kinds, not what it is like."""
    told = list(option.told)
    kinds = sum(bool(c.children) for c in told)
    return bool(line.children) and kinds > 1 and 2 * kinds >= len(told)


def _may_be(option: Line, parent: Line) -> bool:
    """Whether an option may be one of what is named in the singular: `Symmetric` and `SSE` of Key encryption, `Steam drive` of Drive;
    not `Valves` of the heart."""
    said = set(option.name.lower().split()) & set(parent.name.lower().split())
    return option.role is Role.ADJECTIVE or bool(said) or re.search(r"[A-Z]{2}", option.name) is not None


def _are_parts(kind: str, options: list[Line]) -> bool:
    """`Rivers`, over their upper and middle courses: what several options are by their own last word, the heading does not say."""
    last = Counter(singular(o.name.split()[-1]).lower() for o in options if " " in o.name)
    noun, count = last.most_common(1)[0] if last else ("", 0)
    return " " not in kind and count > 1 and noun not in kind.lower() and tag(noun)[0].noun


def _is_listed(line: Line, option: Line, facts: dict[int, list[Fact]]) -> bool:
    """Whether a line is an item of a list that its option announces, or that is asked as one."""
    beside = [c for c in option.told if not c.children]
    features = sum(
        any(isinstance(f.statement, Feature) for f in facts.get(id(c), []))
        or c.words.isalpha()
        and tag(c.words)[-1].noun
        for c in beside
    )
    if features > 1 and features * 4 > len(beside) * 3:
        return True  # one noun after the other
    listed = [f.statement.items for f in facts.get(id(option), []) if isinstance(f.statement, Members)]
    return option.item.text.plain.rstrip().endswith(":") or any(line.words in items for items in listed)


def _is_class(kind: str, options: list[Line]) -> bool:
    """Whether these are things of a kind that has a name: no proper name, field of study, doing or sentence."""
    noun = kind.removeprefix("type of ")
    tokens = tag(noun)
    if not noun or len(tokens) > 4 or len(tokens) == 1 and is_name(noun) and not noun.isupper() or is_field(noun):
        return False
    if tokens[0].tag == "VVG" or not all(t.noun or t.tag in ("AJ0", "VVN", "VVG") or "-" in t.word for t in tokens):
        return False
    doings = [
        re.match(r"\w{3,}ing\s", o.name) is not None and (is_mass(o.name.split()[-1]) or is_plural(o.name))
        for o in options
    ]
    if all(doings):
        return False  # Importing data, exporting data
    if " " in noun and noun.istitle() and EVENTS.search(noun):
        return False  # Civil War
    theirs = all(o.role is Role.ADJECTIVE or noun.lower() in o.name.lower() for o in options)
    return theirs or not noun.isupper()  # `CMK` is no class of what is said about it


def _chain(node: Line) -> list[Line]:
    chain: list[Line] = []
    at: Line | None = node
    while at is not None and at.parent is not None:
        chain.insert(0, at)
        at = at.parent
    return chain


def with_kinds(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts, where `X by default` tells of which kind the X is that the notes name elsewhere: the default consistency."""
    found = list(facts)
    kinds = {plain(f.statement.name): f.statement.kind for f in found if isinstance(f.statement, Usual)}
    for fact in found:
        match fact.statement:
            case Property("by default", value) as says if kind := kinds.get(plain(value)):
                yield replace(fact, statement=replace(says, noun=f"default {kind}"))
            case _:
                yield fact
