"""What notes are about: a heading by the name of its matter, and the notes as a whole by their title or the acronym that goes through them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from build_decks.composer.names import DEFINITE
from build_decks.composer.wording import PROCESS
from build_decks.language.acronyms import acronym_pair
from build_decks.language.articles import ABSTRACT, is_mass
from build_decks.language.chapter_codes import spelt
from build_decks.language.familiar import names_nothing
from build_decks.language.grammar import is_plural, is_proper
from build_decks.language.persons import looks_like_person
from build_decks.language.places import PLACE
from build_decks.language.roles import Role, bare, is_field, names_a_side, role_of
from build_decks.language.shapes import does_with
from build_decks.language.short_names import short_name
from build_decks.language.tagger import tag
from build_decks.outline import Document, Section

ACRONYM = re.compile(r"(?<!\d )(?<![\w-])[A-Z][A-Z\d]{1,5}(?![\w-])")
COURSE = re.compile(r"^[A-Z]{0,5}[\dA-Z]*\d[\dA-Z]*\d[A-Z]?[:\s-]+(?=[A-Za-z]{3})")  # `HIST205: Tides`
MANY = 20  # sections of notes that are about more than one thing
LONGEST = 3  # words of the name of a theme
STEM = 6  # letters by which a field and those who are in it are known
NO_THEME = re.compile(
    r"\d{3}|[,/&:]| (?:and|or|vs\.?|to|for|from) |^(?:other|more|general|extra|final)\b|^(?:differences|similarities|side ?notes?)$",
    re.I,
)
BRAND = re.compile(r"[A-Z][A-Z\d]+|[A-Z][a-z]+[A-Z]\w*")


def matter_of(heading: str) -> str:
    """What a heading is about, by its short name: nothing where it is a side of a thing, several things, or a sentence."""
    heading = COURSE.sub("", heading)
    name = short_name(heading, heading=True)
    one = name and not NO_THEME.search(name) and not NO_THEME.search(bare(heading)) and not does_with(name)
    return name if one and len(name.split()) <= LONGEST and role_of(heading, heading=True) is Role.NAME else ""


# `GaffDB Certified Sailor`, `ACME Skipper Exam Notes`: a name, and what one is or does with it.
TITLED = re.compile(r"(?P<name>[A-Z][\w.-]*[A-Z][\w.-]*)(?: [A-Z][a-z]+){1,4}$")


def brand_of(document: Document) -> str:
    """The acronym or the name in mixed capitals that the title of the notes begins with, where they speak of it."""
    found = TITLED.match(COURSE.sub("", document.title))
    if found is None or re.search(r"\d", found["name"]):
        return ""
    return found["name"] if re.search(rf"(?<![\w-]){re.escape(found['name'])}(?![\w-])", document.text) else ""


def whole_of(document: Document) -> str:
    """What the notes as a whole are about: their title or first heading, where they speak of it again, or the acronym that goes through
    their headings and lines."""
    sections = [section for section in document.root.walk() if section.level]
    parts = [(section.heading.plain, "\n".join(_lines(section))) for section in document.root.walk()]
    text = "\n".join(f"{'' if heading == document.title else heading}\n{lines}" for heading, lines in parts)
    first = sections[:1] if sections and sections[0].level == min(s.level for s in sections) else []
    below = {id(section) for top in first for section in top.walk()}
    beyond = [s for s in sections if id(s) not in below]
    apart = "\n".join("\n".join((s.heading.plain, *_lines(s))) for s in beyond) if beyond else text
    for title, where in ((document.title, text), *((top.heading.plain, apart) for top in first)):
        name = matter_of(title)
        written = re.escape(name) if title != document.title else rf"{re.escape(name)}\b"
        field = name.endswith("ing") or is_field(name)
        written = (
            re.escape(name.removesuffix("ing")[:STEM]) if field and " " not in name and len(name) > STEM else written
        )  # `investors`
        if name and not is_plural(name) and len(name) > 3 and re.search(rf"\b{written}", where, re.I):
            return name
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        if len(initials) > 2 and re.search(rf"\b{initials}\b", where):
            return initials
    counted = Counter(acronym for heading, lines in parts for acronym in set(ACRONYM.findall(f"{heading}\n{lines}")))
    heads = Counter(acronym for heading, _ in parts for acronym in set(ACRONYM.findall(heading)))
    own = {pair[0] for heading, _ in parts if (pair := acronym_pair(heading))} | spelt(document)
    through = [a for a, n in heads.items() if n >= 2 and a not in own and 4 * counted[a] >= len(parts)]
    return max(through, key=lambda acronym: counted[acronym], default="") if len(parts) <= MANY else ""


def _lines(section: Section) -> Iterator[str]:
    return (item.text.plain for item in section.lines())


def leading(name: str) -> str:
    """`QuayDB actions`, `TCP flags`: QuayDB, whose they are."""
    first, _, rest = name.partition(" ")
    return first if rest and BRAND.fullmatch(first) and is_plural(name) else name


def is_chapter(topic: str) -> bool:
    """Whether a topic is the title of a stretch of notes, in which nothing goes on: `Course of the war`, `Two kinds`."""
    if PLACE.fullmatch(topic) or re.fullmatch(r"[A-Z]{2,}/[A-Z]{2,}", topic):
        return False
    person = looks_like_person(topic) and not ABSTRACT.search(topic) and not topic.isupper()
    if len(topic.split()) > 4 or NO_THEME.search(topic) or person or is_field(topic):
        return True
    of = " of " in topic and not DEFINITE.search(topic.partition(" of ")[0])
    return role_of(topic) is not Role.NAME or names_a_side(topic) or of or tag(topic)[0].tag in ("CRD", "DT0", "PRP")


def is_place(name: str) -> bool:
    """Whether things go on in what has this name, and one knows where that is: `SQS`, `osmosis`, `trench warfare`; not `tools`."""
    if not name or is_plural(name) or looks_like_person(name) or re.match("the ", name, re.I):
        return False
    last = name.split()[-1]
    if " of " in name and not DEFINITE.search(name.partition(" of ")[0]):
        return False
    if any(word.isupper() and len(word) > 1 or re.search("[a-z][A-Z]", word) for word in name.split()):
        return True
    if DEFINITE.search(name):
        return is_proper(name) or not names_nothing(name)
    state = is_mass(last.lower()) and role_of(last) is Role.NAME
    return state and (" " in name or not names_nothing(name) and PROCESS.search(name) is not None)
