"""Dates in labels and behind them: `1905: Russian revolution`, `Harbour board founded - 1925`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.articles import without_article
from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.dates import DATE, DEEP, ERA, MONTH, YEAR
from build_decks.language.events import AGREEMENTS, BODIES, HAPPENINGS, LASTING, MEETINGS, TIMES, nouns
from build_decks.language.persons import looks_like_person
from build_decks.language.tagger import known, tag
from build_decks.rules.dates import shown
from build_decks.rules.labels import split_label
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.values import property_like
from build_decks.statements import Event

HAPPENED = re.compile(rf"\w {nouns(HAPPENINGS, LASTING, AGREEMENTS, MEETINGS, 'plan crash')}$", re.I)


@reads("- 1905: Russian revolution", "Russian revolution @ 1905")
@reads("- 1848 – revolutions break out in Europe", "revolutions break out in Europe @ 1848")
@reads("- July 1914 - Austria declares war on Serbia", "Austria declares war on Serbia @ July 1914")
@reads("- 1848: Year of risings\n  - Mar - Vienna rises", "Vienna rises @ Mar 1848")
@reads("# Tulip Crash\n- 1636 - 1637", "Tulip Crash @ 1636–1637")
@reads("- 1926: Oslo largest port of the north", "Oslo largest port of the north @ 1926")
@reads("- 1848: King Olaf abdicates; Norway becomes free", "King Olaf abdicates @ 1848", "Norway becomes free @ 1848")
@leaves("- 443: HTTPS", "- 1812: RADIUS\n- 53: DNS", "# Ports\n- 1521: Oracle")
def dated_label(line: Line) -> Iterator[Claim]:
    """A date as label: `1905: Russian revolution`, `July 1914 - war breaks out`."""
    label = _whole_date(line)
    if not label or not DATE.fullmatch(label) or not line.parts:
        return
    around = " ".join((line.subject.name, line.subject.facet, *line.subject.trail))
    beside = [s.label.strip(" ()") for s in line.near if re.match(r"\d+$", s.label.strip())]
    if re.search(r"\b(?:ports?|protocols?|tcp|udp|codes?|rfcs?|numbers)\b", around, re.I) or not all(
        DATE.fullmatch(b) for b in beside
    ):
        return
    if DATE.fullmatch(line.value.strip(" .")):  # `1894 - 1917`
        if line.subject.sure and not line.own.facet and HAPPENED.search(line.subject.name):
            yield Claim(Event(line.subject.name, shown(f"{label}-{line.value.strip(' .')}")), line.words, line.words)
        return
    first, *others = line.parts
    clauses = [(piece, parse(piece)) for piece in first.split(", ")]
    if len(clauses) > 1 and all(clause is not None and clause.sure and clause.subject for _, clause in clauses):
        first, *more = [piece for piece, _ in clauses]
        others = [*more, *others]
    yield Claim(Event(without_article(first), shown(label), parse(first) or _being(first)), line.words, first)
    for other in others:
        clause = parse(other)
        if (
            clause is not None
            and clause.sure
            and not DATE.search(other)
            and tag(clause.subject)[:1]
            and tag(clause.subject)[0].tag != "PNP"
        ):
            yield Claim(Event(other, shown(label), clause), line.words, other)


@reads("# Ferries\n- Harbour board founded - 1925", "Harbour board founded @ 1925")
@reads("# Ferries\n- Toll crash - Oct 1925 - ruined the boatmen", "Toll crash @ Oct 1925")
@reads(
    "# Early towns\n- Two towns:\n  - Norican: 900 - 600 BC\n  - Reed Age: 600 BC",
    "Norican @ 900–600 BC",
    "Reed Age @ 600 BC",
)
@reads("# Towns\n- Norican fleet: 700 - 600 BC", "Norican fleet @ 700–600 BC")
@leaves(
    "# Ferries\n- Founded - 1925",
    "# Ferries\n- Origin: 900 BC",
    "# Ferries\n- Year: 1925",
    "# Ferries\n- Ann Lee - 1925",
)
def dated_value(line: Line) -> Iterator[Claim]:
    """A date behind what happened: `Harbour board founded - 1925`, `Treaty of Oslo - Oct 1925 - …`."""
    date = next((d for d in (line.value.strip(" ."), *line.parts[:1]) if DATE.fullmatch(d.strip(" ."))), "").strip(" .")
    if not line.label or not date:
        return
    clause = parse(line.label)
    told = clause is not None and clause.sure and clause.subject and not (clause.modal or clause.condition)
    if told or clause is None and HAPPENED.search(line.label) and not looks_like_person(line.label):
        yield Claim(Event(line.label, shown(date), clause), line.words, date, line.subject)
    elif clause is None and LONG_AGO.search(date) and _names(line.label):
        yield Claim(Event(line.own.name, shown(date)), line.words, date, line.own)


@reads("# Towns\n## Reed Age: 900 - 600 BC\n- huts of reed", "Reed Age @ 900–600 BC")
@reads("# Towns\n## Reed Age: 8th - 7th BC\n- huts of reed", "Reed Age @ 8th–7th century BC")
@leaves("# Ferries\n## Timetable: 2021 - 2022\n- fewer boats", "# Ferries\n## Ferry: 1921\n- fewer boats")
def dated_heading(line: Line) -> Iterator[Claim]:
    """A heading that is the name of a time, and when that was: `Reed Age: 900 - 600 BC`."""
    label, _, value = split_label(line.words) if line.heading else ("", "", "")
    if label and DATE.fullmatch(value.strip(" .")) and LONG_AGO.search(value) and _names(label):
        yield Claim(Event(without_article(label), _of_century(shown(value))), line.words, value, line.subject)


def _of_century(date: str) -> str:
    """`8th–7th BC` → 8th–7th century BC."""
    return re.sub(r"(\d(?:st|nd|rd|th))(?= (?:BCE?|AD|CE)$)", r"\1 century", date)


LONG_AGO = re.compile(rf"{ERA}|century|{DEEP}|\d{{4}}\s?[-–]\s?\d{{4}}")
TIME = re.compile(rf"\b{nouns(TIMES, BODIES)}$", re.I)


def _names(label: str) -> bool:
    """`Reed Age`, `Minoan`: a name or a time, and no word for a side of something, as `Origin` is."""
    tokens = tag(label)
    if TIME.search(label):
        return True
    if tokens[0].word[:1].isupper() and not known(tokens[0].low):
        return True
    large = all(t.word[:1].isupper() or t.tag in ("PRF", "AT0") for t in tokens)
    return large and len(tokens) > 1 and not property_like(label)


def _being(text: str) -> Clause | None:
    """`Oslo largest port of the north`: a name and what it was, in the superlative, without the verb."""
    tokens = tag(text)
    at = next((i for i, t in enumerate(tokens) if t.tag != "NP0"), 0)
    if not at or tokens[at].tag != "AJS" or not any(t.noun for t in tokens[at:]):
        return None
    name, rest = text[: tokens[at].start].strip(), text[tokens[at].start :]
    return Clause(Form.COPULA, "be", name, past=True, object=f"the {rest}")


def _whole_date(line: Line) -> str:
    """The date that a label is; below a year, that of its month."""
    turned = re.fullmatch(rf"(?P<year>{YEAR}),? (?P<day>{MONTH} \d{{1,2}})", line.label, re.I)
    if turned:
        return f"{turned['day']}, {turned['year']}"  # `1917, March 15`
    label, above = line.label.strip(" ()"), line.parent.label.strip(" ()") if line.parent is not None else ""
    month = re.fullmatch(rf"{MONTH}(?: \d{{1,2}})?", label, re.I) is not None
    return f"{label} {above}" if month and re.fullmatch(YEAR, above) else label
