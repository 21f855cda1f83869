"""What somebody believed, found, proposed; what a rule or a theory says: a verb with a whole clause behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.dates import PLAIN_DATE
from build_decks.language.grammar import base
from build_decks.language.persons import looks_like_person
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import tag
from build_decks.rules.dates import shown
from build_decks.rules.deeds import said_of
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Event, Members, Says

REPORTS = (
    "believe state claim argue think hold say theorise theorize propose suggest find discover show prove demonstrate conclude "
    "predict assume require declare establish realise realize maintain emphasise emphasize teach imply warn announce "
    "recommend postulate hypothesise hypothesize observe note insist deny teach rule"
).split()
IMPLIES = ("imply", "suggest", "show", "mean")
THOUGHTS = frozenset(
    "believe think say argue claim state theorise theorize".split()
)  # with a clause even without `that`
REPORTED = re.compile(
    rf"^(?:[Ii]n\s+(?P<early>{PLAIN_DATE}),?\s+)?(?:(?P<who>[^,;:]{{2,60}}?)\s+)??(?:\w+ly\s+)?(?P<verb>[a-z]+)\s+(?:(?:in|on)\s+(?P<date>{PLAIN_DATE})\s+)?(?P<that>that\s+)?(?P<said>\S+\s.+)$"
)


def reports(part: str) -> bool:
    """Whether a sentence hangs a whole clause on a verb of saying or thinking."""
    found = REPORTED.match(part)
    if not found or base(found["verb"]) not in REPORTS:
        return False
    inner = parse(found["said"])
    return bool(found["that"]) or base(found["verb"]) in THOUGHTS and inner is not None and _whole(inner)


def _whole(clause: Clause) -> bool:
    """A clause that could stand alone: `virtue is knowledge`; not the second verb of `assumes a shop and restarts it`."""
    return bool(clause.subject) and not re.search(r"\s(?:and|or|then)$", clause.subject) and not clause.elliptic


@reads("- Galen taught that blood is made in the liver", "Galen teach that blood is made in the liver [said]")
@reads(
    "# Cell theory\n- It states that all living things consist of cells",
    "state that all living things consist of cells [said]",
)
@reads(
    "- Semmelweis showed in 1847 that fever is carried by hands",
    "Semmelweis showed in 1847 that fever is carried by hands @ 1847",
)
@leaves(
    "- He found that out", "- Doctors believed him", "- Kepler found the orbit of Mars", "- You think that it is late"
)
def reported(line: Line) -> Iterator[Claim]:
    """Who says what: `X believed that …`, `the rule states that …`."""
    if line.heading or line.role is Role.QUESTION:
        return
    for index, part in enumerate(line.parts):
        found = REPORTED.match(part)
        if not found or base(found["verb"]) not in REPORTS:
            continue
        token = next((t for t in tag(part) if t.start == found.start("verb")), None)
        inner = parse(found["said"])
        if (
            token is None
            or token.tag not in ("VVD", "VVZ", "VVB", "VVN")
            or inner is None
            or not inner.subject
            or not found["that"]
            and (base(found["verb"]) not in THOUGHTS or not inner.sure or not _whole(inner))
            or not 3 <= len(found["said"].split()) <= 22
            or tag(inner.subject)[0].low in ("this", "these", "those", "such", "there")
        ):
            continue
        of_kind = line.role is Role.ADJECTIVE and line.separator != "" and line.own.kind != ""
        who, own = found["who"] or "", line.own if of_kind else line.subject  # `Cautious: The skipper fears that …`
        if not who or tag(who)[0].tag == "PNP" or tag(who)[0].low in DANGLING:
            told = who.lower() in ("", "he", "she", "it") or who.lower() == "this" and base(found["verb"]) in IMPLIES
            own = _spoken_of(line, index, who.lower()) if told else Subject("", sure=False)
            who = ""
            if not own.sure:
                continue
        elif (
            any(t.finite for t in tag(who))
            or tag(who)[0].tag in ("PRP", "CJS", "EX0")
            or not any(t.noun for t in tag(who))
        ):
            continue
        past = token.tag in ("VVD", "VVN")
        clause = Clause(Form.ACTION, base(found["verb"]), who, past=past, object=f"that {found['said']}")
        if date := found["date"] or found["early"]:
            yield Claim(Event(part, shown(date), clause), part, date, own)
        yield Claim(Says(clause, "said"), part, found["said"], own)


SHOWN = re.compile(
    r"\bit (?:must|should|has to|needs to) be (?P<done>shown|proved|proven|established|demonstrated) that (?P<said>.+)$",
    re.I,
)


@reads(
    "# Wills\n- It has to be shown that the maker was of age, that two people saw it, and that nobody forced him",
    "wills · shown: the maker was of age, two people saw it, nobody forced him",
)
@leaves("# Wills\n- It has to be shown that the maker was of age")
def to_be_shown(line: Line) -> Iterator[Claim]:
    """What must be shown, where it is several things: `that A, that B, and that C`."""
    for part in line.parts if not line.heading else ():
        found = SHOWN.search(part)
        items = tuple(re.split(r",?\s(?:and\s)?that\s", found["said"])) if found else ()
        if found and 2 <= len(items) <= 6 and all(parse(i) is not None and len(i.split()) <= 16 for i in items):
            yield Claim(Members(found["done"], items, facet="shown"), part, found["said"])


def _spoken_of(line: Line, index: int, pronoun: str) -> Subject:
    """Whom `he`, `she`, `it` means: the person named first in the sentence before, else whom the line speaks of."""
    for part in reversed(line.parts[:index] if pronoun in ("he", "she") else ()):
        clause = parse(part)
        if clause is not None and clause.subject and looks_like_person(clause.subject):
            return Subject(clause.subject, proper=True)
    return said_of(line)
