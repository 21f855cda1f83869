"""The parts of what goes on, by a word that fits many things: `Loading` below `Phases`, or a step of the `delivery process`."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.extractor.lettered import pass_on
from build_decks.language.grammar import is_plural, lower_first, singular
from build_decks.language.lexicon import lemmas
from build_decks.language.roles import Role, bare
from build_decks.language.shapes import is_process
from build_decks.language.tagger import known
from build_decks.outline import ItemKind
from build_decks.rules.line import Line

PARTS = re.compile(r"(?P<of>(?:\w+ ){0,2})(?P<part>phases|stages)$", re.I)
GOING_ON = re.compile(r".+ (?:process|procedure|cycle)$", re.I)
ITSELF = re.compile(r"(?:phase|stage|step|period|era|age|ation of .*)$", re.I)  # says that it is one


def name_phase(line: Line) -> None:
    """What stands behind a phase and below it is said of `the loading phase of the delivery process`."""
    above, title = line.parent, line.title
    if above is None or above.role is Role.CLAUSE or line.role not in (Role.NAME, Role.ADJECTIVE) or line.own.kind:
        return
    if not _is_part(title) or not (line.value or line.children):
        return
    parent, thing = bare(above.label or above.words), line.subject.name if line.subject.sure else ""
    parts = PARTS.match(parent)
    if parts is None and not (GOING_ON.match(parent) and line.item.kind is ItemKind.STEP and is_process(title)):
        return
    part = f"{parts['of']}{singular(parts['part'])}".lower() if parts else "phase"
    the = "the " if GOING_ON.match(thing) and thing.islower() else ""
    of = f" of {the}{thing}" if thing and thing.lower() != parent.lower() or parts is None else ""
    was = line.own
    line.own = replace(
        line.subject, name=f"the {lower_first(title)} {part}{of}", owner="", kind="", facet="", proper=False, sure=True
    )
    pass_on(line, was)


def _is_part(title: str) -> bool:
    """`Loading`, `Rise`: a common word, or two; no order, and no name of a phase."""
    words = title.split()
    plain = 0 < len(words) <= 2 and all(word.isalpha() and known(word.lower()) for word in words)
    ordered = plain and set(lemmas(words[0].lower())) == {"VERB"} and not words[0].lower().endswith("ing")
    return plain and not ordered and not is_plural(title) and ITSELF.search(title) is None
