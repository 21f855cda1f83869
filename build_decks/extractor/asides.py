"""Lines that tell nothing of their matter: tasks for the learner, and where else to look."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.facets import table
from build_decks.language.persons import looks_like_person
from build_decks.language.roles import bare
from build_decks.language.tagger import tag
from build_decks.outline import ItemKind, Mark
from build_decks.quantity.finder import find_quantities
from build_decks.quantity.quantity import Dimension
from build_decks.rules.line import Line

TASK = "a task for the learner"
FOR_THE_PAGE = "how the page is to look"
LAYOUT = re.compile(r"\{:?[^{}]*\}")  # `{: .large }`
STORY = "what an example tells of somebody is no fact"
ELSEWHERE = "only says where else to look"


def tells_nothing(line: Line) -> str:
    """Why a line tells nothing of its matter, or an empty string."""
    if not line.heading and in_story(line):
        return STORY
    if line.heading or line.children:
        return ""
    if LAYOUT.fullmatch(line.item.text.plain.strip()):
        return FOR_THE_PAGE
    return TASK if _is_task(line) else ELSEWHERE if _is_pointer(line) else ""


OPENS = re.compile(r"(?:ex|example|e\.\s?g)s?\s?\d?\s?[.:,-]*\s|for (?:example|instance)\b", re.I)
WHOSE = re.compile(r"\b(?:his|hers?|him|he|she)\b", re.I)
CAPITALS = re.compile(r"\b[A-Z][a-z]+\b")


def in_story(line: Line) -> bool:
    """`Ex: Lend 30 crates to Anna's uncle`, and what stands below it or behind it of Anna and her crates."""
    return _opens_story(line) or any(_opens_story(ahead) and _goes_on(line, ahead) for ahead in _ahead(line))


def _ahead(line: Line) -> Iterator[Line]:
    """What a line stands below, and what its list stands behind."""
    if line.parent is not None and not line.parent.heading:
        yield line.parent
    if line.item.kind in (ItemKind.STEP, ItemKind.BULLET):
        first = next(
            (one for one in reversed(line.siblings[: line.place]) if one.item.kind is not line.item.kind), None
        )
        if first is not None and not first.heading:
            yield first


def _opens_story(line: Line) -> bool:
    """An example in which somebody does something with what is his, or with a sum of money; nothing of the past."""
    text = line.item.text.plain
    found = OPENS.match(text)
    if line.heading or found is None:
        return False
    if not _actors(text[found.end() :]):
        return False
    if WHOSE.search(text) is None and not any(q.dimension is Dimension.MONEY for q in find_quantities(text)):
        return False
    return not any(token.tag in ("VVD", "VBD", "VHD") for token in tag(text))


def _goes_on(line: Line, story: Line) -> bool:
    text, told = line.item.text.plain, story.item.text.plain
    return bool(_actors(text) & _actors(told)) or WHOSE.search(text) is not None


def _actors(text: str) -> set[str]:
    """The persons whose names stand in a text."""
    return {name for name in CAPITALS.findall(text) if looks_like_person(name)}


def _is_task(line: Line) -> bool:
    """`Discuss the causes of frost`, or `Identify the parts of a mill` among the learning objectives."""
    tasks = table()["tasks"]
    text = re.sub(r"^\w+ly\s", "", line.item.text.plain.strip().lower())
    above = line.parent
    aimed = above is not None and bare(above.item.text.plain).lower() in tasks["headings"]
    words = (*tasks["words"], *table()["framing"]["words"]) if aimed else tasks["words"]
    return not line.label and text.startswith(tuple(f"{word} " for word in words))


def _is_pointer(line: Line) -> bool:
    """`Related: [[Tides]]`, `tags: #sea #moon`."""
    text = line.item.text.plain
    label = text.partition(":")[0]
    if label.strip().lower() not in table()["pointers"]["words"]:
        return False
    for run in reversed(line.item.text.runs):
        if run.mark is Mark.LINK:
            text = text[: run.start] + text[run.end :]
    return re.fullmatch(r":[\s,;|/]*(?:#[\w/-]+[\s,;|/]*)*", text[len(label) :]) is not None
