"""The words of questions: every question is a line of `templates/fields/questions.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from build_decks.errors import NotesTrouble
from build_decks.language.articles import is_mass
from build_decks.language.grammar import is_proper, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.shapes import does_with
from build_decks.language.tagger import content_words, tag
from build_decks.templates_loader import environment, template_folders

if TYPE_CHECKING:
    from jinja2 import Template

FILE = "fields/questions.toml"
BLANKS = re.compile(r"\s+")
BLANK_BEFORE_SIGN = re.compile(r"\s+([?,.;])(?!\w|/)")
DOUBLE_SIGN = re.compile(r"[.,;:]+\?")
SCOPED = re.compile(
    r"^(?P<prep>In|With) (?P<scope>[^,]{2,60}), (?P<rest>(?:what|which|how|where|why|when|to|by|for|from|on|at|with|within|across) .+)\?$"
)


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
    question = BLANKS.sub(" ", question).strip()
    question = BLANK_BEFORE_SIGN.sub(r"\1", question)
    question = DOUBLE_SIGN.sub("?", question)
    question = question.replace('"', "") if question.count('"') % 2 else question  # one half of a pair
    question = _scope_last(_topic_first(question))
    return question[:1].upper() + question[1:]


TOPIC = re.compile(
    r"^(?P<topic>[^:?“”]{2,60}): (?P<asked>(?:[a-z]+ )?(?:what|which|who|whom|how|where|when|why)\b.+\?)$"
)
ENOUGH = 5  # words with a meaning by which a question is understood without its topic


# What is done or goes on: weaving, digestion, osmosis.
PROCESS = re.compile(r"[a-z]{2}(?:ing|[aeiou]tion|sion|sis)$")


def _topic_first(question: str) -> str:
    """`Tides: how often does the moon lift the water of a harbour?` → How often …?, which is understood alone;
    `Weaving: what holds the threads?` → In weaving, what …?"""
    found = TOPIC.match(question)
    if found is None:
        return question
    topic, asked = lower_first(found["topic"]), found["asked"]
    tokens = tag(topic)
    named = len(tokens) == 1 and verb_lemma(topic) in asked.split()  # `Anchoring: how is an anchor freed?`
    if not is_proper(found["topic"]) and content_words(asked) >= (3 if named else ENOUGH):
        return asked
    opens = asked.split()[0] in ("what", "which", "who", "where", "when", "how", "why")
    if not topic.islower() or len(tokens) > 3 or not opens or re.search(r"\b(?:when|if|believe)\b", asked[4:]):
        return question
    if does_with(topic):
        return f"When {topic}, {asked}"
    return f"In {topic}, {asked}" if PROCESS.search(topic) and is_mass(tokens[-1].low) else question


def _scope_last(question: str) -> str:
    """`In SQS, how are messages read?` → `How are messages read in SQS?`, as people ask, where the question is short."""
    scoped = SCOPED.match(question)
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
