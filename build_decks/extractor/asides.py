"""Lines that tell nothing of their matter: tasks for the learner, and where else to look."""

from __future__ import annotations

import re

from build_decks.language.facets import table
from build_decks.language.roles import bare
from build_decks.outline import Mark
from build_decks.rules.line import Line

TASK = "a task for the learner"
FOR_THE_PAGE = "how the page is to look"
LAYOUT = re.compile(r"\{:?[^{}]*\}")  # `{: .large }`
ELSEWHERE = "only says where else to look"


def tells_nothing(line: Line) -> str:
    """Why a line tells nothing of its matter, or an empty string."""
    if line.heading or line.children:
        return ""
    if LAYOUT.fullmatch(line.item.text.plain.strip()):
        return FOR_THE_PAGE
    return TASK if _is_task(line) else ELSEWHERE if _is_pointer(line) else ""


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
