"""What a thing is bound to: its members and sides, its namesake, its author, its place, what happened in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.events import HAPPENINGS, nouns
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import tag
from build_decks.rules.deeds import fit, said_of
from build_decks.rules.items import split_items
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Cell, Definition, Members


@reads(
    "# Ampere\n- unit of current named after the French physicist André-Marie Ampère",
    "Ampere × named after: the French physicist André-Marie Ampère",
)
@leaves("# Ampere\n- named later")
def named_after(line: Line) -> Iterator[Claim]:
    """After whom or what the subject is named."""
    own = said_of(line)
    if line.heading:
        return
    for part in line.parts[:2]:
        found = re.search(r"\b(?:named (?:after|for|in honou?r of)|[Cc]alled after)\s+(?P<who>.+)$", part)
        if not found:
            continue
        who = re.sub(r"^its [\w-]+,\s+", "", found["who"])
        who = re.split(r"[,;(]\s", who)[0].strip(" .")
        full = re.match(r"(?:an?\s)?(?P<row>.{2,50}?)\s(?:is|are|was|were)\s$", part[: found.start()], re.I)
        row = full["row"] if full and tag(full["row"])[0].low not in DANGLING else own.name
        if (
            fit(who)
            and (own.sure or row != own.name)
            and (
                row != own.name
                or not any(t.finite for t in tag(part[: found.start()]))
                or re.match(r"(?:it|this) (?:is|was)", part, re.I)
            )
        ):
            yield Claim(Cell(row, "named after", who), part, who, own)


BETWEEN = re.compile(
    r"\b(?P<noun>alliance|treaty|pact|war|conflict|agreement|union|league|contract|battle|truce|accord|entente|"
    r"trade|friendship|rivalry)\b[^.;]*?\bbetween\s+(?P<who>.+)$",
    re.I,
)


@reads(
    "# Quadruple Pact\n- alliance between Spain, Norway, and Chile before the war",
    "Quadruple Pact · members: Spain, Norway, Chile",
)
@reads("# Peace of Oslo\n- Treaty between Norway and Denmark in 1650", "Peace of Oslo · parties: Norway, Denmark")
@leaves("# Bone\n- joint between femur and tibia", "# Pact\n- choose between red and green")
def between(line: Line) -> Iterator[Claim]:
    """The members of an alliance, the parties of a treaty or a war."""
    own = said_of(line)
    if line.heading or not own.sure:
        return
    for part in line.parts[:2]:
        found = BETWEEN.search(part)
        if not found or not (
            re.match(r"(?:an?\s|the\s|this was\s|it was\s)*(?:[\w-]+\s){0,3}?" + found["noun"], part, re.I)
        ):
            continue
        text = re.split(
            r"\s(?:in|of which|during|after|before|so|to|that|which|fought|over|at|who|where|on|from|about)\s|[;.(]",
            found["who"],
        )[0]
        items = tuple(re.sub(r"^the\s+", "", i) for i in split_items(text))
        tail = re.match(r"(.+?)\s+(Empires|Republics|Kingdoms)$", items[-1]) if items else None
        if tail:
            items = tuple(
                f"{i} {tail[2][:-1]}" if n < len(items) - 1 else f"{tail[1]} {tail[2][:-1]}"
                for n, i in enumerate(items)
            )
        if 2 <= len(items) <= 7 and all(1 <= len(i.split()) <= 5 and i[:1].isupper() for i in items):
            fought = found["noun"].lower() in ("war", "conflict", "battle", "rivalry")
            of = (
                "sides"
                if fought
                else "parties"
                if found["noun"].lower() in ("treaty", "agreement", "contract", "accord", "pact") and len(items) == 2
                else "members"
            )
            yield Claim(Members(of, items), part, text, own)
            if part is line.parts[0] and not line.label and len(part.split()) <= 24:
                yield Claim(
                    Definition(own.name, re.sub(r"^(?:this|it) was\s", "", part, flags=re.I), True), part, part, own
                )


@reads("# Iron curtain\n- phrase of Winston Churchill for the border", "Iron curtain × phrase of: Winston Churchill")
@leaves("# Iron\n- metal of high strength", "# Tower\n- landmark of Paris")
def work_of(line: Line) -> Iterator[Claim]:
    """Whose idea the subject is: `ideology of Herbert Spencer`, `theory of X`."""
    own = said_of(line)
    if line.heading or not own.sure or not line.parts:
        return
    found = re.match(
        r"(?:an?\s|the\s)?(?:[a-z-]+\s){0,2}?(?P<noun>ideology|theory|idea|phrase|doctrine|invention|work|novel|"
        r"play|poem|painting|symphony|opera|slogan|term|concept|policy|book|essay|discovery|philosophy)"
        r" (?:of|by) (?P<who>(?:[A-Z][\w.’'-]+|of|von|de|van|and)(?:\s(?:[A-Z][\w.’'-]+|of|von|de|van|and))+)",
        line.parts[0],
    )
    if found and not re.search(r"\b(?:War|Empire|Europe|France|Germany|Britain|States)\b", found["who"]):
        yield Claim(Cell(own.name, f"{found['noun']} of", found["who"]), line.parts[0], found["who"], own)


@reads("# Battle of Oslo\n- fought near the Akershus Fortress", "Battle of Oslo × fought: near the Akershus Fortress")
@reads("# Peace of Oslo\n- Treaty signed in Oslo, not in Bergen", "Peace of Oslo × signed: in Oslo")
@leaves("# Battle\n- fought in 1650", "# Battle\n- fought by them")
def place(line: Line) -> Iterator[Claim]:
    """Where it was fought, signed, held, founded, born."""
    own = said_of(line)
    if line.heading or not own.sure:
        return
    for part in line.parts[:2]:
        found = re.search(
            r"\b(?P<verb>fought|signed|held|founded|built|located|situated|produced|synthesi[sz]ed|secreted|"
            r"stored|born|discovered|headquartered)\s+(?:primarily |mainly |mostly |"
            r"only )?(?:by\s[^,;.]{3,40}?\s(?=in|at|near))?(?:(?:in|on)\s[\w ]{0,12}\d{4}\s)?"
            r"(?P<where>(?:in|at|near|off|on)\s+(?:the\s+)?(?:[A-Z][\w’'-]+)(?:\s(?:of|the|and|[A-Z][\w’'-]+))*)",
            part,
        )
        if (
            not found
            or re.search(r"\d", found["where"])
            or re.search(
                r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
                found["where"],
            )
        ):
            continue
        before = part[: found.start()]
        if re.search(r"\b(?:not|never|no)\s*$", before):
            continue
        if any(t.finite for t in tag(before)) and not re.search(
            r"\b(?:which|that|it|this) (?:is|was)\s*$", before, re.I
        ):
            continue
        yield Claim(Cell(own.name, found["verb"], found["where"]), part, found["where"], own)


HAPPENING = re.compile(rf"\b{nouns(HAPPENINGS)}$", re.I)


@reads(
    "# Tulip Crisis\n- Merchants sold bulbs that did not exist. Prices fell.",
    "Tulip Crisis × happened: Merchants sold bulbs that did not exist",
)
@reads(
    "# Wars\n- Second Tulip War: Dutch ships sank the fleet", "Second Tulip War × happened: Dutch ships sank the fleet"
)
@leaves("# Tulip Crisis\n- a time of trouble", "# Tulips\n- Merchants sold bulbs", "# Tulip Crisis\n- It began in 1636")
def happened(line: Line) -> Iterator[Claim]:
    """What happened in a war, a crisis, a rebellion: the first sentence about it, where it is one in the past."""
    own = said_of(line)
    name = re.sub(r"[\s,]+(?:in\s)?\d{4}(?:\s?[-–]\s?\d{2,4})?$", "", own.name)
    if line.heading or not own.sure or not HAPPENING.search(name) or not line.parts or line.role is Role.QUESTION:
        return
    parent = line.parent
    if not line.label and (parent is None or line is not next((c for c in parent.children if not c.heading), None)):
        return
    clause = parse(line.parts[0])
    if re.match(r"(?:an?\s|the\s)?[\w-]+\s(?:when|where|in|that|which|between|of)\b", line.parts[0], re.I):
        return  # a noun phrase that says what it was
    if (
        clause is None
        or not clause.subject
        or not clause.past
        or clause.form is Form.COPULA
        or clause.negated
        or len(line.parts[0].split()) > 30
        or len(line.parts[0].split()) < 4
    ):
        return
    first = tag(clause.subject)[0]
    if first.low not in DANGLING and first.tag not in ("PNP", "EX0", "PRP"):
        yield Claim(
            Cell(name, "happened", line.parts[0]), line.parts[0], line.parts[0], own if name == own.name else None
        )
