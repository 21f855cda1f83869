"""When things happened: years behind a name, in a label, in a sentence; life dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Event
from build_decks.language.clauses import parse
from build_decks.language.roles import DANGLING, bare
from build_decks.language.tagger import tag
from build_decks.quantity import Dimension, find_quantities
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads

MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
DATE = re.compile(
    rf"(?P<pre>\b(?:in|on|since|by|from|until|during|around|circa|c\.|ca\.|before|after)\s+(?:the\s+)?)?"
    rf"(?P<date>(?:(?:early|late|mid)[- ])?(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?)?(?:1[0-9]|20)\d\d(?:s\b)?"
    rf"(?:\s?(?:-|–|—|to|and)\s?(?:the\s+)?(?:(?:1[0-9]|20)\d\ds?|\d\d)(?![\d%]))?(?:\s?(?:BCE|BC|CE|AD))?"
    rf"|\d{{1,4}}\s?(?:BCE|BC|AD|CE)\b|(?:\d{{1,2}}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)[ -]century)",
    re.I,
)


@reads("- Berlin Conference (1884-1885)\n  - split up Africa", "Berlin Conference @ 1884–1885")
@reads("# Crimean War (1853-56)", "Crimean War @ 1853–56")
@reads("- Louis Pasteur (1822-1895) was a French chemist", "Louis Pasteur @ 1822–1895")
@leaves("- Standard ISO (2700)")
def bracketed(line: Line) -> Iterator[Claim]:
    """Years in brackets behind a name: when it happened, or when the person lived."""
    plain = line.item.text.plain
    for found in re.finditer(r"\(([^()]{4,40})\)", plain):
        years = [y.strip() for y in re.split(r",|;|\sand\s", found[1])]
        if not all(DATE.fullmatch(re.sub(r"^(?:c\.|ca\.|circa|b\.|born|d\.|died)\s*", "", y)) for y in years):
            continue
        before = re.split(r"[,;:.]\s", plain[: found.start()].strip())[-1].strip(" -–—*")
        name = _name_at_end(before)
        if name and len(name.split()) <= 8:
            when = ", ".join(y.replace("-", "–") for y in years)
            person = len(years) == 1 and bool(re.search(r"\d{4}\s?[-–]\s?\d{4}", years[0])) and _is_person(name)
            yield Claim(Event(bare(name), when, None, person), plain, found[1])


def _name_at_end(text: str) -> str:
    words = text.split()
    if len(words) <= 7 and parse(text) is None:
        return text
    taken: list[str] = []
    for word in reversed(words):
        if word[:1].isupper() or (taken and word in ("of", "the", "and", "de", "von")):
            taken.insert(0, word)
        else:
            break
    while taken and taken[0] in ("of", "the", "and"):
        taken.pop(0)
    return " ".join(taken)


def _is_person(name: str) -> bool:
    words = [w for w in re.findall(r"[^\W\d]+(?:['’-][^\W\d]+)*", name) if w not in ("von", "de", "van")]
    common = r"(?:war|conference|crisis|crises|revolution|treaty|congress|empire|league|act|party|republic|era|age|period|movement|rebellion|dynasty|depression|plague|pact|affair|union|siege|battle)s?"
    return 1 <= len(words) <= 4 and all(w[0].isupper() for w in words) and not re.search(rf"\b{common}\b", name, re.I)


@reads("- 1905: Russian revolution", "Russian revolution @ 1905")
@reads("- 1848 – revolutions break out in Europe", "revolutions break out in Europe @ 1848")
@leaves("- 443: HTTPS")
def dated_label(line: Line) -> Iterator[Claim]:
    """A date as label: `1905: Russian revolution`, `July 1914 - war breaks out`."""
    if line.label and DATE.fullmatch(line.label.strip(" ()")) and len(line.value.split()) >= 1:
        yield Claim(Event((line.parts or (line.value,))[0], line.label.replace("-", "–"), parse(line.parts[0]) if line.parts else None), line.words, line.label)


@reads("# Pan-German League\n- extremist interest organization which was founded in 1891", "Pan-German League · be found [1891]")
@reads("# Egypt\n- Britain took control of Egypt in 1882", "Britain took control of Egypt @ 1882")
@leaves("- 2000 people came")
def in_sentence(line: Line) -> Iterator[Claim]:
    """A date inside a sentence: `The party held its first congress in 1898`."""
    if line.heading:
        return
    for part in line.parts:
        years = [q for q in find_quantities(part) if q.dimension is Dimension.YEAR]
        matches = [m for m in DATE.finditer(part) if m["pre"] and not part[m.end("date") :].startswith((")", "%"))]
        if not matches or (not years and not re.search(r"centur|BC|AD|CE", part)):
            continue
        for match in matches[:2]:
            clause = parse(_clause_around(part, match.start()))
            if clause is None or (clause.subject and tag(clause.subject)[0].low in DANGLING):
                continue
            yield Claim(Event(_clause_around(part, match.start()), match["date"], clause), part, match["date"])


def _clause_around(part: str, at: int) -> str:
    """The comma-free stretch of a sentence in which a date stands, if it is a clause; else the sentence."""
    start = max(part.rfind(sign, 0, at) + len(sign) if part.rfind(sign, 0, at) >= 0 else 0 for sign in ("; ", ". ", " but "))
    ends = [part.find(sign, at) for sign in ("; ", ". ", " but ", ", and ") if part.find(sign, at) > 0]
    return part[start : min(ends) if ends else len(part)].strip()


