"""When things happened: years behind a name, in a label, in a sentence; life dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.dates import DATE, DATED, MONTH, PLAIN_DATE
from build_decks.language.events import AGREEMENTS, EVENTS, HAPPENINGS, LASTING, MEETINGS, nouns
from build_decks.language.persons import looks_like_person
from build_decks.language.roles import Role, bare
from build_decks.language.tagger import known, tag
from build_decks.rules.deeds import said_of
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Event

PERSONAL = re.compile(r"^(?:c\.|ca\.|circa|b\.|born|d\.|died|r\.|reigned|ruled)\s*", re.I)


# What a short word says of the years behind it.
TOLD = re.compile(r"(r|reigned|ruled|b|born|d|died)\b\.?\s*", re.I)
DONE = (
    dict.fromkeys(("r", "reigned"), "reigned")
    | {"ruled": "ruled"}
    | dict.fromkeys(("b", "born"), "was born")
    | dict.fromkeys(("d", "died"), "died")
)


def shown(date: str) -> str:
    """A date as a card shows it: an en dash in ranges, no article before it."""
    return re.sub(r"(?<=\d)\s?[-~]\s?(?=\d)", "–", re.sub(r"^the\s+", "", date.strip(), flags=re.I))


@reads("- Berlin Conference (1884-1885)\n  - split up Africa", "Berlin Conference @ 1884–1885")
@reads("# Crimean War (1853-56)", "Crimean War @ 1853–56")
@reads("- Louis Pasteur (1822-1895) was a French chemist", "Louis Pasteur @ 1822–1895")
@reads("# Hero (10-70 AD)", "Hero @ 10–70 AD")
@reads("- Built by Scottish engineer Thomas Telford (1757-1834)", "Thomas Telford @ 1757–1834")
@reads("- Cholera outbreaks (1832, 1848)", "Cholera outbreaks @ 1832 and 1848")
@reads("# Gothic (1230-1300)", "Gothic @ 1230–1300")
@reads("# Castles\n- King Harald (r. 1272-1307)", "King Harald @ 1272–1307")
@leaves("- Standard ISO (2700)", "- What happened (1905)?")
def bracketed(line: Line) -> Iterator[Claim]:
    """Years in brackets behind a name: when it happened, or when the person lived."""
    plain = line.item.text.plain
    if line.role is Role.QUESTION:
        return
    for found in re.finditer(r"\(([^()]{4,40})\)", plain):
        years = [y.strip() for y in re.split(r",|;|\sand\s", found[1])]
        if not all(DATE.fullmatch(PERSONAL.sub("", y)) for y in years):
            continue
        before = re.split(
            r"(?<!\bMr)(?<!\bSt)(?<!\bDr)(?<!\bMrs)(?<!\bv)(?<!\bvs)[,;:.]\s", plain[: found.start()].strip()
        )[-1].strip(" -–—*")
        name = _name_at_end(before)
        if re.match(r"[~<>$€£]?\d", name):
            continue  # `Revenue: $3 bn (2019)`
        if re.match(r"(?:Mrs?|Dr|St)\b", name):
            continue
        if (
            len(years) == 1
            and _is_person(name)
            and " " in name
            and not re.search(r"\d\s?[-–]\s?\d|\b[bdr]\.|born|died", years[0])
            and not known(name.split()[-1])
        ):
            continue  # one year behind a person's name may be a birth, a death or a deed
        if name and len(name.split()) <= 8 and re.search(r"[^\W\d]", name):
            when = (
                " and ".join((", ".join(shown(y) for y in years[:-1]), shown(years[-1])))
                if len(years) > 1
                else shown(years[0])
            )
            span = re.search(r"(\d{2,4})\s?[-–]\s?(\d{2,4})", years[0]) if len(years) == 1 else None
            person = span is not None and 15 <= abs(int(span[2]) - int(span[1])) <= 110
            full = (
                re.search(r"(?:^|\s)((?:[A-Z][\w.’'-]+\s(?:(?:von|de|van|la|of|the)\s)*)+[A-Z][\w’'-]+)$", name)
                if person
                else None
            )
            name = full[1] if full else name
            person = person and _is_person(name)
            if told := TOLD.match(years[0]):  # `(r. 1509-1547)`
                said = parse(f"{bare(name)} {DONE[told[1].lower()]}")
                if said is not None and said.sure and said.subject and len(years) == 1:
                    yield Claim(Event(bare(name), shown(years[0][told.end() :]), said), plain, found[1])
                continue
            yield Claim(Event(bare(name), when, None, person), plain, found[1])


@reads("# Sigmund Freud\n- 1856-1939; physician", "Sigmund Freud @ 1856–1939")
@reads("# Henri Matisse\n- (1869-1954); painter", "Henri Matisse @ 1869–1954")
@leaves("# Crimean War\n- 1853-1856; in Russia", "# Sigmund Freud\n- 1900 patients")
def lived(line: Line) -> Iterator[Claim]:
    """The years of a life, first in what is said of a person."""
    found = re.match(
        r"\(?(?:born\s|b\.\s)?(?P<from>\d{4})\s?[-–]\s?(?P<to>\d{4})\)?\s*(?:[;,.:]|$)", line.item.text.plain.strip()
    )
    if (
        found
        and not line.heading
        and line.subject.sure
        and int(found["to"]) - int(found["from"]) >= 15
        and _is_person(line.subject.name)
        and not re.search(r"\d", line.subject.name)
    ):
        yield Claim(Event(line.subject.name, f"{found['from']}–{found['to']}", None, True), line.words, found.group())


def _name_at_end(text: str) -> str:
    text = re.sub(r"^(?:during|after|before|since|in|at|by|until) (?:the )?(?=[A-Z])", "", text, flags=re.I)
    words = text.split()
    if len(words) <= 7 and parse(text) is None:
        return text
    taken: list[str] = []
    for word in reversed(words):
        if word[:1].isupper() or (taken and word in ("of", "the", "and", "de", "von", "v.", "vs.")):
            taken.insert(0, word)
        else:
            break
    while taken and taken[0] in ("of", "the", "and"):
        taken.pop(0)
    return " ".join(taken)


def _is_person(name: str) -> bool:
    words = [w for w in re.findall(r"[^\W\d]+(?:['’-][^\W\d]+)*", name) if w not in ("von", "de", "van", "of", "the")]
    if words and known(words[0]) and (len(words) == 1 or " of " in name):
        return False  # `Classical (1750–1825)`, `Duchy of Oslo (1230–1300)`
    return 1 <= len(words) <= 4 and all(w[0].isupper() for w in words) and not EVENTS.search(name)


@reads("# Council of Trent in 1545", "Council of Trent @ 1545")
@reads("# Wars\n- Second Silesian War 1744-45: Prussia took Prague", "Second Silesian War @ 1744–45")
@reads("# Causes\n- Treaty of Oslo, 1650\n  - ended the war", "Treaty of Oslo @ 1650")
@leaves("# Model T 1908 cars", "- He wrote it in 1908", "# As of 2022", "- Windows Server 2012")
def dated_name(line: Line) -> Iterator[Claim]:
    """A heading, parent or label that is a name with its date: `Congress of Vienna in 1815`, `First Crisis 1905: …`."""
    if not (line.heading or line.children or line.label):
        return
    text = line.label or line.words
    found = re.fullmatch(
        rf"(?P<name>[A-Z0-9][^,:]*?)(?P<sep>,|\s+in|\s+of)?\s+(?P<date>{PLAIN_DATE})",
        text,
    )
    if not found or parse(found["name"]) is not None or not 2 <= len(found["name"].split()) <= 8:
        return
    if not found["sep"] and not re.search(rf"\b{DATABLE}$", found["name"], re.I):
        return
    if (
        re.match(MONTH, found["name"], re.I)
        or tag(found["name"])[0].tag in ("PRP", "CJS")
        or re.search(r"\bas$", found["name"], re.I)
    ):
        return
    yield Claim(Event(bare(found["name"]), shown(found["date"])), text, found["date"], line.subject)


DATABLE = nouns(HAPPENINGS, LASTING, AGREEMENTS, MEETINGS, "party")


_LASTING = re.compile(
    r"(?:\b(?:during|after|before|in|of|since)\s|^)(?:the\s)?(?P<name>(?:[A-Za-z][\w'’-]*\s){1,5}?)"
    r"(?:\(|from\s)(?P<from>\d{3,4})\s?(?:-|–|to|until|till)\s?(?P<to>\d{2,4})\b",
    re.I,
)


@reads("# Coasts\n- The dock strike from 1750 to 1753 ended piracy", "dock strike @ 1750–1753")
@reads("# Coasts\n- During the Rope Crisis from 1857 to 1859, the mayor fled", "Rope Crisis @ 1857–1859")
@leaves("# Coasts\n- Trade from 1750 to 1753 was slow", "# Coasts\n- Queen Mara ruled from 1750 to 1753")
def lasting(line: Line) -> Iterator[Claim]:
    """An event of a sentence with the years from which and to which it went: `The dock strike from 1750 to 1753 …`."""
    for part in line.parts if not line.heading else ():
        for found in _LASTING.finditer(part) if DATED.search(part) else ():
            name = found["name"].strip()
            if re.search(rf"\b{DATABLE}$", name, re.I) and not any(t.finite or t.tag == "PRP" for t in tag(name)):
                years = found.group()[found.start("from") - found.start() :]
                yield Claim(Event(name, f"{found['from']}–{found['to']}"), part, years, line.subject)


@reads("# November Rising\n- the 1830-31 rebellion by cadets", "November Rising @ 1830–31")
@reads("# Peace of Oslo\n- Treaty between Norway and Denmark in 1650 so that trade could go on", "Peace of Oslo @ 1650")
@reads("- Corn Laws\n  - an act of 1815 that kept prices high", "Corn Laws @ 1815")
@leaves(
    "# Poland\n- The war in 1939 began there",
    "# Vasa\n- ship that sank in 1628",
    "# Poland\n- Treaty with Russia in 1686 failed",
    "# Sarah Miller\n- Act of 1828",
)
def dated_subject(line: Line) -> Iterator[Claim]:
    """The date of the thing above, in the noun phrase that says what it is: `the 1857 rising`, `treaty between X and Y in 1887`."""
    own = said_of(line)
    if line.heading or not line.parts or not own.sure or not DATED.search(line.parts[0]):
        return
    if looks_like_person(own.name):
        return  # what somebody did, on that date
    part = line.parts[0]
    if _LASTING.match(part) or tag(part)[0].tag == "PRP":
        return  # the years of what it speaks of there
    head = re.match(
        rf"(?:an?\s|the\s)?(?:(?:{DATE.pattern.replace('?P<pre>', '?:').replace('?P<date>', '?P<a>')})\s+)?(?:[a-z][\w-]*\s){{0,3}}?{DATABLE}\b",
        part,
        re.I,
    )
    if not head or any(t.finite for t in tag(part[: head.end()])):
        return
    if head["a"]:
        yield Claim(Event(own.name, shown(head["a"])), part, head["a"], own)
        return
    found = re.match(
        rf"\s(?:(?!\b(?:that|which|who|so|where|when|was|were|is|are|had|because|to)\b)[^,;.])*?\b(?:in|of|from|on)\s(?P<b>{PLAIN_DATE})",
        part[head.end() :],
        re.I,
    )
    after = part[head.end() + found.end() :] if found else ""
    if found and any(t.finite for t in tag(part[: head.end() + found.start("b")])):
        return
    if found and (
        not re.match(r"\s+\w", after) or re.match(r"\s+(?:so|that|which|to|and|by|between|because|\w+ed by)\b", after)
    ):
        yield Claim(Event(own.name, shown(found["b"])), part, found["b"], own)
