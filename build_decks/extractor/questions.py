"""What a heading or a parent that is a question asks about."""

from __future__ import annotations

import re

from build_decks.language.grammar import gerund
from build_decks.language.roles import DANGLING, bare

WHAT_IS = re.compile(r"(?:what|who)\s(?:is|are|was|were)\s(?:an?\s|the\s)?(?P<name>.+?)\??$", re.I)
OF_WHOM = re.compile(r"\b(?:did|does|do|was|were)\s+(?:the\s)?(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*)\s[a-z]")
HOW_TO = re.compile(r"how (?:to|(?:do|can|should) (?:you|we|i)) (?P<verb>[a-z]+) (?P<what>[^?]+)", re.I)


def asked_name(question: str) -> str:
    """The thing that a question is about: `What is a sloop?`, `Why did Nelson sail?`; empty where there is none."""
    what = WHAT_IS.match(bare(question))
    if what and len(what["name"].split()) <= 4 and what["name"].lower() not in DANGLING:
        return what["name"]
    whom = OF_WHOM.search(question)
    return whom["name"] if whom else ""


def task_of(question: str) -> str:
    """What one wants to do: `How to free an anchor` → freeing an anchor. Nothing below is said of the deed itself, nor of the things above."""
    task = HOW_TO.match(bare(question))
    return f"{gerund(task['verb'])} {task['what']}" if task else ""
