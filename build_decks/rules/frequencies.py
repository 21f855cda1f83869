"""How often something is done, and how many of a thing there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.articles import with_article
from build_decks.language.clause import Clause, Form, Tail
from build_decks.language.clauses import parse
from build_decks.language.governing import OBJECT_VERBS
from build_decks.language.grammar import is_plural, lower_first, third_person
from build_decks.language.openings import IT_TAKES
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import tag
from build_decks.quantity import Bound, Dimension
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.measuring import LEAD, as_property, names_thing
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Gap, Measure, Says

OFTEN = re.compile(
    r"\b(?P<often>(?:at least|at most|exactly|only|no more than)?\s*(?:once|twice|(?:\d+|two|three|four|five|several|many) times|daily|weekly|fortnightly|monthly|quarterly|yearly|annually|hourly|nightly|periodically)(?:\s+(?:per|a|an|every)\s+\w+)?|on (?:an? )?(?:annual|daily|weekly|monthly|yearly|regular) basis|every (?:[\w-]+ (?:to|or|-) )?(?:[\w-]+ )?(?:second|minute|hour|day|week|month|quarter|year)s?|every (?:spring|summer|autumn|winter|morning|evening|night|season|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b",
    re.I,
)


KIND = re.compile(r"(?:daily|weekly|monthly|yearly|quarterly|hourly|nightly)", re.I)


AS_LONG = re.compile(
    r"(?P<who>\w[^,]*?) (?:(?P<often>usually|often|sometimes|normally|typically|generally) )?(?:(?P<modal>can|will|may) )?"
    r"(?P<verb>take|last)s? (?P<how>(?:just |about |only |twice |half )?as (?:much time|long)(?: as .+)?"
    r"|(?:an? |very |too )*(?:long|short|little|much|more|less|no) time|longer(?: than .+)?"
    r"|(?:(?:less|more|longer) than |about |around |almost |over |up to |under |only |at least |at most )*"
    r"(?:an?|one|several|a few|some|many|half an?) (?:second|minute|hour|day|night|week|month|year|decade|century|centuries|season|lifetime)s?)"
    r"(?: (?P<when>(?:in|on|at|during) [^,]+))?"
)
EXISTS = re.compile(r"there (?:are|is|were|exist)\s+", re.I)


@reads("# Kilns\n- Cooling takes just as long", "kilns · Cooling take just as long [duration]")
@reads("# Kilns\n- Fires usually last about a day", "kilns · Fires usually last about a day [duration]")
@leaves("# Kilns\n- Cooling takes 2 hours", "# Kilns\n- It takes a long time", "# Kilns\n- Potters take a day off")
def lasting(line: Line) -> Iterator[Claim]:
    """How long something takes, told without a number: `just as long`, `longer than by day`."""
    for part in line.parts if not line.heading else ():
        found = AS_LONG.fullmatch(part)
        first = tag(found["who"])[0] if found else None
        if found and first is not None and first.low not in DANGLING and first.tag not in ("PNP", "EX0", "CJS"):
            tails = (Tail(*found["when"].split(" ", 1)),) if found["when"] else ()
            often, modal = found["often"] or "", found["modal"] or ""
            clause = Clause(
                Form.ACTION, found["verb"], found["who"], modal, adverb=often, object=found["how"], tails=tails
            )
            yield Claim(Says(clause, "duration"), part, found["how"])


VAGUELY = re.compile(
    r"(?:periodic|regular|occasional|continual|frequent|usual|normal)(?:al)?ly|sometimes|often|repeatedly|constantly",
    re.I,
)


@reads("# Ferry\n- Decks will be scrubbed at least once", "Ferry · scrub: at least once")
@reads("# KMS\n- AWS can rotate keys on annual basis", "KMS · rotate: on annual basis")
@reads("# Beacon\n- Sends its place every 10 minutes", "Beacon · send: every 10 minutes")
@leaves(
    "# Beacon\n- Sends its place periodically",
    "- Once upon a time",
    "- Once created, it stays",
    "# Docks\n- The cost of daily bread rose slowly",
)
def how_often(line: Line) -> Iterator[Claim]:
    """How often, or how many times, something is done."""
    if line.heading:
        return
    for part in line.parts:
        found = OFTEN.search(part)
        if (
            not found
            or found["often"].lower() == "once"
            and re.match(r"\s\w+(?:ed|en)\b", part[found.end() :])  # `valid once posted`
            or KIND.fullmatch(found["often"].strip())
            and _tells_which(part, found.start("often"))
            or found.start() == 0
            and not part.lower().startswith(("exactly", "at least", "at most", "daily"))
            or re.search(r"\d", found["often"])
            and not found["often"].lower().startswith("every")
        ):
            continue
        if VAGUELY.fullmatch(found["often"].strip()):
            continue  # which nobody can know
        told = tag(part[: found.start()])
        if not part[found.end() :].strip(" .") and len(told) > 3 and told[-1].tag == "VVN" and told[-2].noun:
            yield Claim(
                Gap(f"{part[: found.start()].rstrip()} ", found["often"].strip(), ""), part, found["often"].strip()
            )
            continue  # `fish for guests seen once a year`: it is not the fish that is for once a year
        behind = "" if part[found.end() :].startswith(", and ") else part[found.end() :]
        rest = (part[: found.start()] + behind).strip(" ,")
        clause = _done_to_topic(parse(rest), line)
        aim = (
            clause is not None
            and (clause.purpose or clause.infinitive)
            and (clause.form is Form.COPULA or clause.verb == "need")
        )
        if clause is not None and not _agrees(clause, part):
            continue  # `Neuro check every 4 hours`: no verb
        if clause is not None and clause.sure and not (clause.imperative or clause.condition or aim):
            yield Claim(
                Measure(found["often"].strip(), Bound.EXACT, Dimension.TIME, "", "", "", clause, "often"),
                part,
                found["often"].strip(),
                line.own if line.label and line.separator else None,
            )


def _agrees(clause: Clause, part: str) -> bool:
    """Whether a verb of today has the form that its subject asks for."""
    free = clause.form is not Form.ACTION or clause.modal or clause.past or clause.negated or not clause.subject
    several = is_plural(clause.subject) or " and " in clause.subject or clause.subject.lower() in ("you", "we")
    return bool(free) or several or third_person(clause.verb) in part.lower()


def _done_to_topic(clause: Clause | None, line: Line) -> Clause | None:
    """`The gardener trims every spring` below a hedge: what is done to it stands in the question."""
    if clause is None or clause.form is not Form.ACTION or clause.object or clause.tails or clause.particle:
        return clause
    if not clause.subject or clause.verb not in HANDLED or not line.subject.sure:
        return clause
    return replace(clause, object=with_article(line.subject.name))


HANDLED = OBJECT_VERBS | frozenset(
    "rotate trim cut clean check repair replace renew inspect paint wash refill refresh test feed water oil".split()
)


@reads("# Bay\n- It takes 8 minutes to cross the bay", "bay · takes: 8 minutes to cross the bay")
@reads(
    "# Bay\n- On windy days, it took 20 to 30 minutes of rowing to cross it",
    "Bay · took of rowing: 20–30 minutes to cross it on windy days",
)
@leaves("# Bay\n- It takes two oars to row", "# Bay\n- It takes 8 minutes")
def it_takes(line: Line) -> Iterator[Claim]:
    """How long it takes to do something: `it takes 8 minutes to cross the bay`."""
    for part in line.parts if not line.heading else ():
        found = IT_TAKES.fullmatch(part)
        quantity = next(iter(find_quantities(found["amount"])), None) if found else None
        if found is None or quantity is None or quantity.dimension is not Dimension.TIME:
            continue
        if quantity.end != len(found["amount"]) or not LEAD.fullmatch(found["amount"][: quantity.start]):
            continue
        case = f" {lower_first(found['case'])}" if found["case"] else ""
        verb = (found["modal"] or found["takes"]).lower()
        measure = Measure(
            quantity.shown,
            quantity.bound,
            Dimension.TIME,
            verb,
            found["of"] or "",
            f"{found['aim']}{case}",
            None,
            "takes",
        )
        yield Claim(measure, part, quantity.surface)


@reads("# Radio\n- Beacon message: every 30 seconds", "beacon message · interval: every 30 seconds")
@reads("# Radio\n- Dead timer - every 40 sec", "Radio · dead timer: every 40 seconds")
@leaves("# Radio\n- Every 30 seconds", "# Radio\n- Beacon: every ship")
def interval(line: Line) -> Iterator[Claim]:
    """A label with how often: `Beacon message: every 30 seconds`."""
    quantity = next(iter(find_quantities(line.value)), None) if line.label and not line.heading else None
    if quantity is None or quantity.dimension is not Dimension.TIME:
        return
    before, behind = line.value[: quantity.start], line.value[quantity.end :]
    if before.strip().lower() != "every" or behind.strip(" ."):
        return
    thing = names_thing(line.label)
    attribute = "interval" if thing else as_property(line.label)
    measure = Measure(f"every {quantity.shown}", Bound.EXACT, Dimension.TIME, attribute)
    yield Claim(measure, line.words, line.value, line.own if thing else line.subject)


PACE = re.compile(
    r"(?P<n>[~<>≤≥]?(?:\d+(?:\s?[-–]\s?\d+)?|one|two|three)) (?P<what>(?:[a-z]+ ){0,2})(?:every|per|each) (?:\d[\d–-]* )?"
    r"(?:s|sec|seconds?|min|minutes?|h|hours?|days?|weeks?|months?|years?)",
    re.I,
)


@reads("# Rowing\n- Sprint: 1 stroke every 2 seconds", "Sprint · rate: 1 stroke every 2 seconds")
@leaves("# Rowing\n- Stroke rate: 30 per minute", "# Rowing\n- Sprint: 1 boat per club")
def paced(line: Line) -> Iterator[Claim]:
    """At what rate something goes on, behind its name: `Sprint: 1 stroke every 2 seconds`."""
    value = line.value.strip(" .")
    if line.label and not line.heading and PACE.fullmatch(value) and names_thing(line.label) and line.own.sure:
        dimension = Dimension.TIME
        yield Claim(Measure(value, Bound.EXACT, dimension, "rate"), line.words, value, line.own)


def _tells_which(part: str, start: int) -> bool:
    """`the price of weekly fees`: which ones they are."""
    here, after = ([t for t in tag(part) if t.start >= start] + [None, None])[:2]
    return here is not None and here.tag == "AJ0" and after is not None and after.noun


@reads("# Tyres\n- There are 4 layers of rubber pressed together", "tyres · layers of rubber pressed together: 4")
@leaves("- There are many layers", "- There are 2 kinds: a and b")
def existing(line: Line) -> Iterator[Claim]:
    """`There are N things …`: how many there are."""
    for part in line.parts if not line.heading and not line.label else ():
        found = EXISTS.match(part)
        quantity = next(iter(find_quantities(part)), None) if found else None
        if (
            found is None
            or quantity is None
            or quantity.dimension is not Dimension.COUNT
            or not LEAD.fullmatch(part[found.end() : quantity.start])
        ):
            continue
        noun = part[quantity.end :].strip(" .")
        if (
            noun
            and is_plural(noun)
            and 1 <= len(noun.split()) <= 8
            and not re.search(r"[:,;]", line.words[line.words.find(part) + quantity.end :])
        ):
            yield Claim(
                Measure(quantity.shown, quantity.bound, Dimension.COUNT, "", noun, "", None, "exist"),
                part,
                quantity.surface,
            )
