"""What is so unless somebody chooses otherwise: the option that is the default, and what a thing is or has by default."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.articles import without_article
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, singular
from build_decks.language.roles import DANGLING, bare, is_field
from build_decks.language.tagger import tag
from build_decks.quantity.finder import find_quantities
from build_decks.rules.items import split_items
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Members, Property, Quality, Usual

COUNT = re.compile(r"^(?:\d+|two|three|four|five|six)\s", re.I)
KINDS = re.compile(r"(?:(?:\d+|two|three|four|five|six) )?(?:types|kinds|options|modes|sorts)", re.I)
SEVERAL = re.compile(r"by default: (?P<items>[^:]+)", re.I)
USUAL = re.compile(r"(?:is |the )?default(?: option| setting| mode)?", re.I)
USUAL_IN = re.compile(r"(?:the )?(?P<what>default (?:in|for|on) (?:the )?[A-Z]\S*(?: \S+)?)", re.I)
BY_DEFAULT = re.compile(r"^(?:is |are )?(?P<what>.+?) by default$", re.I)


@reads(
    "# DynamoDB\n- Consistency:\n  - Eventually consistent (default)\n  - Strongly consistent",
    "DynamoDB consistency · default consistency: eventually consistent",
)
@reads(
    "# SQS\n## Standard Queues\n- Default\n## FIFO Queues\n- Strict ordering", "SQS · default queue: Standard Queues"
)
@leaves("- Default 5 seconds")
def usual(line: Line) -> Iterator[Claim]:
    """The option that is the default: `(default)` behind it, or the word alone below it."""
    if (
        any(re.fullmatch(r"(?:the )?default(?: option| setting| mode| value)?", a, re.I) for a in line.asides)
        and not line.heading
    ):
        kind = _kind(line)
        if kind and not is_field(kind):
            kinds = line.parent if line.parent is not None and KINDS.fullmatch(bare(line.parent.words)) else None
            above = kinds.parent if kinds is not None else None
            if kinds is not None and above is not None and not above.value:  # `Sails` / `3 types:` / `Jib (default)`
                kind, whose = singular(lower_first(bare(above.words))), above.subject
                yield Claim(Usual(line.name, kind), line.item.text.plain, line.name, whose)
                return
            yield Claim(Usual(line.name, kind), line.item.text.plain, line.name, line.subject)
    elif USUAL.fullmatch(line.words.strip("* .")) and line.parent is not None and not line.label:
        option = line.parent
        kind = _shared_noun(option)
        if kind and option.parent is not None:
            yield Claim(Usual(option.name, kind), line.words, option.name, option.subject)


def _kind(line: Line) -> str:
    if line.parent is not None and not line.parent.heading:
        return COUNT.sub("", lower_first(bare(line.parent.label or line.parent.words)))
    if line.parent is not None and line.separator and is_plural(line.parent.name):
        return singular(lower_first(bare(line.parent.words)))
    return _shared_noun(line)


def _shared_noun(line: Line) -> str:
    """The last word that the siblings share: `queue` of Standard Queues and FIFO Queues."""
    names = [s.name.split()[-1].lower() for s in line.near if s.heading == line.heading and s.name]
    last = line.name.split()[-1].lower() if line.name else ""
    return singular(last) if names.count(last) >= 2 and len(line.name.split()) > 1 else ""


@reads("# Locks\n- Shared\n  - default in MyISAM\n- Exclusive\n  - slow", "locks · is default in MyISAM")
@leaves("- Default in doubt", "- by default in a pool")
def usual_in(line: Line) -> Iterator[Claim]:
    """An option that is the default of one product: `default in MySQL`, to be asked by contrast."""
    for part in line.parts if not line.heading and not line.label else ():
        found = USUAL_IN.fullmatch(part)
        if found and re.search(r"[A-Z]", found["what"][1:]):
            yield Claim(Quality(lower_first(found["what"])), part, found["what"])


STATE = re.compile(
    r"(?P<who>[^,]{2,50}?) (?:is|are) (?P<what>(?:not )?(?:on|off|enabled|disabled|public|private|open|closed|encrypted|locked|unlocked|"
    r"allowed|denied|blocked|visible|hidden|active|inactive)) by default(?: and .+)?",
    re.I,
)


@reads("# Harbour\n- The lights of the pier are off by default", "lights of the pier · by default: off")
@reads("# Query\n- Eventually consistent by default", "Query · by default: eventually consistent")
@leaves("- By default it is on", "- Returns all by default")
def by_default(line: Line) -> Iterator[Claim]:
    """`X by default`: what the subject is if nobody says otherwise."""
    for part in line.parts if not line.heading and not line.label else ():
        if told := STATE.fullmatch(part):
            first = tag(told["who"])[0]
            if first.low not in DANGLING and first.tag not in ("PNP", "EX0", "CJS"):
                who = Subject(lower_first(without_article(told["who"])), trail=line.subject.trail)
                yield Claim(Property("by default", told["what"]), part, told["what"], who)
            continue
        found = BY_DEFAULT.match(part)
        if (
            found
            and parse(found["what"]) is None
            and len(found["what"].split()) <= 5
            and not find_quantities(found["what"])
        ):
            yield Claim(Property("by default", lower_first(found["what"])), part, found["what"])


@reads("# Cutter\n- By default: mainsail, jib and staysail", "Cutter · by default: mainsail, jib, staysail")
@leaves("# Cutter\n- By default: mainsail", "# Cutter\n- By default it has a mainsail, a jib and a staysail")
def several_by_default(line: Line) -> Iterator[Claim]:
    """`By default: a, b, and c`."""
    found = SEVERAL.fullmatch(line.words.strip(" ."))
    items = split_items(found["items"]) if found and line.subject.sure and not line.heading else ()
    if found and 2 <= len(items) <= 7 and all(len(i.split()) <= 5 and parse(i) is None for i in items):
        yield Claim(Members("by default", items), line.words, found["items"])
