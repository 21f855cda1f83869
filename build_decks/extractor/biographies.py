"""What is told of a person below the name: `Founded the mill` below `Ann Lee (1736-1784)` is what she did."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.events import EVENTS
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.persons import FULL_NAME, looks_like_person, means_person
from build_decks.language.roles import bare
from build_decks.language.tagger import known, tag
from build_decks.outline import Document, Item

LIFE = re.compile(r"(?:\(|^)(?:c\.\s?)?(?P<born>\d{3,4})\s?[-–—]\s?(?P<died>\d{2,4})\)?$")
OF_SOMEBODY = re.compile(r"\b(?:he|she|him|his|her)\b|^(?:was )?born\b", re.I)
# Where the past form stands before a noun and yet is no deed: `Elected mayor`, `Named after the river`.
DONE_TO = frozenset("elected crowned named called appointed made declared known born sent given considered".split())
BEGINS = frozenset("AT0 AJ0 AJC AJS DT0 DPS NN1 NN2 NN0 NP0 PUQ TO0 AVP".split())  # what a verb has behind it
DATED = re.compile(r"(?:in|by|around) \d{3,4},? (?=[a-z]+ )", re.I)


def persons_in(document: Document) -> frozenset[str]:
    """The names of headings and parents of which what stands there or below says that they are somebody."""
    return frozenset(
        name for text, below in _told(document) if _may_be_one(name := _name(text), text) and _is_somebody(text, below)
    )


def _told(document: Document) -> Iterator[tuple[str, list[str]]]:
    """Headings and parents, each with the texts right below, and those below a mere side of it."""
    for section in document.root.walk():
        yield section.heading.plain, _texts(section.items)
        for top in section.items:
            yield from ((item.text.plain, _texts(item.children)) for item in top.walk() if item.children)


def _texts(items: tuple[Item, ...] | list[Item]) -> list[str]:
    return [one.text.plain for item in items for one in (item, *item.children)]


def _name(text: str) -> str:
    return re.sub(r"[,:]?\s*\d.*$", "", bare(text))


def _may_be_one(name: str, text: str) -> bool:
    """Whether a name may be that of a person: behind it the years of a life, or words that are names and nothing else."""
    lived = _lived(text) and name.istitle() and 2 <= len(name.split()) <= 5
    whole = FULL_NAME.fullmatch(name) is not None and not known(name.split()[-1].lower())
    return looks_like_person(name) or (lived or whole) and not EVENTS.search(name)


def _is_somebody(text: str, below: list[str]) -> bool:
    """Whether years, a pronoun or a noun for somebody is said of the name; of one word alone, in the first place."""
    whole = " " in _name(text) and looks_like_person(_name(text))
    spoken = OF_SOMEBODY.search if whole else OF_SOMEBODY.match
    return _lived(text) or any(
        _lived(said) or spoken(said) or whole and (_did(said) or _is_one_of_them(said)) for said in below
    )


def _is_one_of_them(said: str) -> bool:
    """`English miller`: a noun for somebody."""
    return len(said.split()) <= 8 and means_person(said) and not is_plural(said)


def _did(said: str) -> bool:
    """`Rebuilt the mill`, `Refused to pay`: a past form that is no participle, for an article or `to` stands behind it."""
    tokens = tag(f"He {lower_first(said)}")[1:3]
    if len(tokens) < 2 or tokens[0].tag != "VVD" or tokens[0].low in DONE_TO:
        return False
    return tokens[1].tag in ("AT0", "DPS", "TO0")


def _lived(text: str) -> bool:
    """Whether a text ends on the years of a life, which are neither those of a war nor of a dynasty."""
    years = LIFE.search(text)
    return years is not None and 15 <= (int(years["died"]) - int(years["born"])) % 10 ** len(years["died"]) <= 105


def deed_of(words: str, subject: Subject) -> str:
    """The sentence that a line below a person's name is when it says what that person did: the name, and the line's words; or nothing."""
    if not subject.person or subject.owner:
        return ""
    dated = DATED.match(words)
    opening, deed = (dated.group(), words[dated.end() :]) if dated else ("", words)
    verb, *behind = tag(f"He {lower_first(deed)}")[1:4]
    if not behind or verb.tag not in ("VVD", "VHD") or verb.low in DONE_TO or not deed[:1].isalpha():
        return ""
    counted = behind[0].tag == "CRD" and len(behind[0].word) < 4  # no year
    kicked_out = behind[0].tag == "AVP" and behind[-1].tag == "PRP"  # `thrown out of the town`
    if not (behind[0].tag in BEGINS or counted) or kicked_out:
        return ""
    return f"{opening}{subject.name} {deed[0].lower()}{deed[1:]}"
