"""Words of headings that are the same in every field: generic ones, sides of a thing, the words of a syllabus."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from build_decks.language.grammar import BODY
from build_decks.language.tagger import tag
from build_decks.language.tokens import NUMBERS


@cache
def table() -> dict[str, Any]:
    """The words of headings that name no thing, from `facets.toml`."""
    return tomllib.loads(Path(__file__).with_name("facets.toml").read_text("utf-8"))


@cache
def facets() -> tuple[frozenset[str], dict[str, str]]:
    """The generic headings: those that say nothing, and those that ask for a list, with their question."""
    return frozenset(table()["empty"]["words"]), table()["asked"]


@lru_cache(maxsize=4096)
def unframed(heading: str) -> str:
    """A heading without the words of a syllabus before its matter: `Describe the water cycle` → `water cycle`."""
    words = "|".join(map(re.escape, table()["framing"]["words"]))
    framed = re.match(rf"(?:{words})\s+(?:(?:the|an?|some)\s+)?(?P<matter>\w.*)$", heading, re.I)
    return framed["matter"] if framed else heading


# What only counts the ways and cases of something: `Method 2 | Sieving`, `Case: equal shares`.
WAYS = r"(?:approach|method|technique|option|case|variant|strategy|way|solution|scenario|example|idea|alternative|possibility)"
PART_OF_NOTES = r"(?:chapter|chap|ch|lecture|lec|lesson|unit|module|mod|section|sec|part|week|wk|day|session|class|topic|domain|notes?)"
# What only counts the parts of notes: `Lecture 3`, `Question 1.2`.
COUNTED = re.compile(
    r"(?:.*\bnotes?|(?:lecture|chapter|week|unit|day|part|module|section|lesson|question|exercise|problem|homework|quiz|lab|mock test|(?:practice )?exam|practice test)[\s\d.:-]*"
    rf"|{PART_OF_NOTES}\.?\s?(?:\d+(?:[.-]\d+)*|[ivx]+|[a-h]|{'|'.join(NUMBERS[1:])})\W*|l\d{{1,2}}"
    rf"|{WAYS}\s*(?:\d{{1,2}}|[a-d]))"
)


def names_no_matter(heading: str) -> bool:
    """`Other facts`, `Useful Terms`: a heading that says of what stands below only that there is more, or that it tells words."""
    if COUNTED.fullmatch(heading):
        return True
    if re.match(r"(?:other|more|further|additional|miscellaneous)\s\w+s\b", heading, re.I):
        return True
    if re.fullmatch(
        rf"(?:\d{{1,2}}|{'|'.join(NUMBERS[2:])})\s(?:(?:key|main|big)\s)?(?:things|facts|points|ideas)(?:\sto\s\w+)?",
        heading,
        re.I,
    ):
        return True  # `4 things to remember`
    said = re.fullmatch(r"(?P<which>[a-z]+) (?:terms|definitions|terminology|vocabulary)", heading, re.I)
    return said is not None and tag(said["which"])[0].tag in ("AJ0", "AJS", "AV0")


# Verbs that sentences open a list with, as facets do: `Ebb causes:`, `The law states:`.
OPENING = frozenset("uses causes states rules results".split())


@lru_cache(maxsize=4096)
def names_sides(name: str) -> bool:
    """`Barge benefits`, `Signal flag functions`: sides of a thing behind its name, though the last word may be a verb; `Ways and Means
    Board`: a body by its name, though a word inside may be one."""
    if BODY.fullmatch(name.strip()):
        return True
    *thing, last = name.strip(" :").split() or ("",)
    if not 1 <= len(thing) <= 3 or not last.endswith("s") or last.lower() in OPENING or last.lower() not in facets()[1]:
        return False
    return all(token.noun or token.tag == "AJ0" for token in tag(" ".join(thing)))
