"""When it happened, said in a sentence: `The league held its first meeting in 1904`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.clause import Clause, Form, Tail
from build_decks.language.clauses import parse
from build_decks.language.dates import DATE, DATED, ENDING_APART
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import tag
from build_decks.rules.continuing import said_before
from build_decks.rules.dates import shown
from build_decks.rules.deeds import said_of
from build_decks.rules.line import Line
from build_decks.rules.resolving import resolved
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Cell, Event


@reads(
    "# Pan-German League\n- extremist interest organization which was founded in 1891",
    "Pan-German League × founded: 1891",
)
@reads("# Egypt\n- Britain took control of Egypt in 1882", "Britain took control of Egypt in 1882 @ 1882")
@reads(
    "# Steamships\n- Replace sailing ships in the late 1860s", "Replace sailing ships in the late 1860s @ late 1860s"
)
@reads("# Zulu\n- In the 1850s, miners settled in the valley.", "In the 1850s, miners settled in the valley @ 1850s")
@reads("# Venice\n- Quays are long\n- harbour crane invented in 1712", "harbour crane invented in 1712 @ 1712")
@reads("# Venice\n- Sluices hold the tide back; invented in 1712", "Sluices × invented: 1712")
@reads(
    "# Oslo\n- On 3 May 1712, soon after the flood, Knut sailed north",
    "On 3 May 1712, soon after the flood, Knut sailed north @ 3 May 1712",
)
@reads(
    "# Lake\n- Ice reached the pier about 200 years ago",
    "Ice reached the pier about 200 years ago @ about 200 years ago",
)
@reads(
    "# Oslo\n- The pier opened in 1820 and closed in 1890",
    "The pier opened in 1820 @ 1820",
    "The pier closed in 1890 @ 1890",
)
@leaves("- 2000 people came", "- What caused the war after 1880?", "- It ended in 1918")
def in_sentence(line: Line) -> Iterator[Claim]:
    """A date inside a sentence: `The league held its first meeting in 1904`."""
    if line.heading or line.role is Role.QUESTION or line.item.text.plain.rstrip().endswith("?"):
        return
    own = said_of(line)
    for index, part in enumerate(line.parts):
        if not DATED.search(part):
            continue
        for match in [m for m in DATE.finditer(part) if _says_when(m, part)][:3] if not TWICE.search(part) else ():
            if re.match(r"\d", match["date"]) and re.match(
                r"\s*(?:people|men|soldiers|ships|km|m\b|mi\b|ft)", part[match.end() :]
            ):
                continue
            relative = "" if _of_its_own(part, match, line) else _relative(part, match)
            if relative and own.sure:
                yield Claim(
                    Cell(said_before(line, index) or own.name, relative, _when(match)), part, match["date"], own
                )
                continue
            around = _said_last(_clause_around(part, match.start()), match.group())
            clause = parse(_date_last(around, match))
            clause = resolved(clause, line) if clause is not None else None
            date = match.group() if match["date"].endswith("ago") else match["date"]
            if clause is None or not _askable(clause, date, own):
                continue
            yield Claim(Event(around, _when(match) if date in match["date"] else shown(date), clause), part, date, own)


@reads("# Fairs\n- Pay is due the day after the fair", "Pay is due the day after the fair @ the day after the fair")
@leaves("# Fairs\n- Sound the bell 2 minutes after the flag", "# Fairs\n- Lasts two days")
def apart(line: Line) -> Iterator[Claim]:
    """How long before or after something a thing happens: `Pay is due the day after the fair`."""
    for part in line.parts if not line.heading else ():
        found = ENDING_APART.fullmatch(part) if " after " in part or " before " in part else None
        clause = parse(part) if found else None
        last = clause.tails[-1:] if clause is not None and clause.subject else ()
        if found and last == (Tail("", found["date"]),) and clause and _askable(clause, found["date"], said_of(line)):
            yield Claim(Event(part, found["date"], clause), part, found["date"], said_of(line))


def _when(match: re.Match[str]) -> str:
    """A date with what says that it is not sure: `c. 1080` → around 1080."""
    hedge = (match["pre"] or "").split(" ")[0].lower()
    if hedge == "between" and " and " in match["date"]:
        return f"between {shown(match['date'])}"
    return f"around {shown(match['date'])}" if hedge in UNSURE else shown(match["date"])


UNSURE = frozenset(("c.", "ca.", "circa", "around"))


TWICE = re.compile(r"\bfrom [^;]+? in \d{4} to [^;]+? in \d{4}\b")  # `fell from 9 boats in 1893 to 4 in 1901`


def _says_when(match: re.Match[str], part: str) -> bool:
    """A date with its preposition, or how long ago it was."""
    return bool(match["pre"] or match["date"].endswith("ago")) and part[match.end() :][:1] not in (")", "%")


def _askable(clause: Clause, date: str, own: Subject) -> bool:
    """Whether `when` can be asked of a clause: read without doubt, its subject named, the date no part of subject or condition."""
    if (
        not clause.sure
        or date in clause.subject
        or date in clause.condition
        or date in clause.purpose + clause.infinitive
        or clause.modal in ("can", "may", "should", "must")
    ):
        return False
    if not clause.subject:
        return own.sure
    tokens = tag(clause.subject)
    return (
        tokens[0].low not in DANGLING | {"what", "who", "soon", "then", "we", "i", "you"}
        and tokens[0].tag not in ("PNP", "DPS", "EX0", "AV0")
        and len(tokens) <= 9
    )


def _of_its_own(part: str, match: re.Match[str], line: Line) -> bool:
    """`steam pump invented in 1712`, below other lines: the date of another thing than the one above."""
    told = re.fullmatch(r"(?P<what>[^,]+) \w+", part[: match.start()].strip())
    clause = parse(part)
    thing = clause is not None and clause.form is Form.PASSIVE and clause.elliptic and clause.sure and clause.subject
    return bool(thing and told and line.before is not None and not re.match(r"(?:an?|the)\s", part, re.I))


def _relative(part: str, match: re.Match[str]) -> str:
    """The participle of `…, which was formally opened in 1874`, said of the subject; empty if it is no such thing."""
    head = re.search(
        r"(?:\b(?:which|that|who)\s+(?:was|were)\s+(?:\w+ly\s+)?(?P<verb>\w+)|(?:^|,\s*|\s)(?P<bare>founded|built|"
        r"signed|established|born|published|invented|discovered|"
        r"launched|abolished|introduced|completed|ratified))\s+$",
        part[: match.start()],
        re.I,
    )
    if head is None or any(t.finite for t in tag(part[: head.start()])):
        return ""
    clause = parse(f"it was {head['verb'] or head['bare']}")
    return (head["verb"] or head["bare"]).lower() if clause is not None and clause.form is Form.PASSIVE else ""


def _date_last(text: str, match: re.Match[str]) -> str:
    """`In 1800 Europeans held little` → `Europeans held little in 1800`, which is easier to read; a comma is read as it is."""
    beside = r"(?:,\s(?:\w+\s){0,2}(?:after|before|during|following)\s[^,]+,)?"
    opening = re.match(rf"{re.escape(match.group())}{beside}\s+(?=[A-Z])", text)
    return f"{text[opening.end() :]} {match.group()}" if opening else text


def _said_last(text: str, date: str) -> str:
    """`The pier opened in 1820 and closed in 1890` → `The pier closed in 1890`, of whose second deed the date is."""
    before = text[: text.find(date)]
    second = next(reversed([*re.finditer(r"(?:,\s(?:and\s)?|\sand\s)(?=[a-z])", before)]), None)
    if second is None or not re.search(r"\d", before[: second.start()]):
        return text
    first, deed = parse(text[: second.start()]), tag(text[second.end() :])[0]
    if first is None or not first.subject or not first.sure or deed.tag not in ("VVD", "VVN"):
        return text
    subject = text[: text.find(first.subject) + len(first.subject)] if first.subject in text else first.subject
    goes_on = re.split(r",\s|\sand\s(?=[a-z]+ed\b)", text[second.end() :])[0]
    said = parse(told := f"{subject} {goes_on}")
    return told if said is not None and said.subject == first.subject else text


def _clause_around(part: str, at: int) -> str:
    """The stretch of a sentence in which a date stands: between semicolons, `but`, `, and` and the like."""
    starts = [m.end() for m in re.finditer(r";\s|\.\s|\sbut\s|,\s(?:and|but|so)\s|--", part) if m.end() <= at]
    ends = [
        m.start()
        for m in re.finditer(r";\s|\.\s|\sbut\s|,\s(?:and|but|so|which|who|where)\s|--", part)
        if m.start() > at
    ]
    first, last = max(starts, default=0), min(ends, default=len(part))
    date = next((m for m in DATE.finditer(part) if m.start() == at), None)
    if (
        date is not None
        and date.start() > first
        and re.match(r"\s(?:and|but|as|while|although|though)\s|,", part[date.end() :])
    ):
        last = date.end()  # what follows is said of something else
    return part[first:last].strip()
