"""The words of questions: every question is a line of `templates/fields/questions.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from build_decks.errors import NotesTrouble
from build_decks.language.grammar import is_proper
from build_decks.language.tagger import content_words
from build_decks.templates_loader import environment, template_folders

if TYPE_CHECKING:
    from jinja2 import Template

FILE = "fields/questions.toml"


class Wording:
    """The question patterns of a project: those that came with the tool, single ones replaced by the project's own."""

    def __init__(self, project: Path | None = None) -> None:
        self._environment = environment(project, autoescape=False)
        self._patterns: dict[str, str] = {}
        for folder in reversed(template_folders(project)):
            if (folder / FILE).is_file():
                self._patterns |= _patterns(folder / FILE)
        self._compiled: dict[str, Template] = {}

    def say(self, name: str, **slots: str) -> str:
        """The question `name` with its slots filled, white space folded, its first letter upper case."""
        template = self._compiled.get(name)
        if template is None:
            template = self._compiled[name] = self._environment.from_string(self._patterns[name])
        return finish(template.render(slots))


def finish(question: str) -> str:
    """White space folded, no blank before a sign, the first letter upper case."""
    question = re.sub(r"\s+", " ", question).strip()
    question = re.sub(r"\s+([?,.;])(?!\w|/)", r"\1", question)
    question = re.sub(r"[.,;:]+\?", "?", question)
    question = question.replace('"', "") if question.count('"') % 2 else question  # one half of a pair
    question = _alone(_scope_last(question))
    return question[:1].upper() + question[1:]


TOPIC = re.compile(
    r"^(?P<topic>[^:?“”]{2,60}): (?P<asked>(?:[a-z]+ )?(?:what|which|who|whom|how|where|when|why)\b.+\?)$"
)
ENOUGH = 5  # words with a meaning by which a question is understood without its topic


def _alone(question: str) -> str:
    """`Tides: how often does the moon lift the water of a harbour?` → How often …?, which is understood alone."""
    found = TOPIC.match(question)
    if found is None or is_proper(found["topic"]) or content_words(found["asked"]) < ENOUGH:
        return question
    return found["asked"]


def _scope_last(question: str) -> str:
    """`In SQS, how are messages read?` → `How are messages read in SQS?`, as people ask, where the question is short."""
    scoped = re.match(
        r"^(?P<prep>In|With) (?P<scope>[^,]{2,60}), (?P<rest>(?:what|which|how|where|why|when|to|by|for|from|on|at|with|within|across) .+)\?$",
        question,
    )
    if (
        scoped is None
        or re.search(r"\b(?:to|for|with|by|from|on|in|at|of|into|about|against)$", scoped["rest"])
        or len(scoped["rest"].split()) > 10
        or re.search(r"\b(?:if|when|unless|until|once|to|for|with|in)\s\S+(?:\s\S+){0,4}$", scoped["rest"])
        and scoped["rest"].split()[0] not in ("what", "which", "how", "where")
    ):
        return question
    if re.search(r"\b(?:if|when|unless|until|once|because)\b", scoped["rest"][5:]) or re.search(
        r"\bin\b", scoped["rest"]
    ):
        return question
    return f"{scoped['rest'][0].upper()}{scoped['rest'][1:]} {scoped['prep'].lower()} {scoped['scope']}?"


@cache
def _patterns(path: Path) -> dict[str, str]:
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise NotesTrouble(f"{error}.", 'Write one pattern a line: name = "question".', str(path)) from error
    return {name: str(pattern) for name, pattern in table.items()}
