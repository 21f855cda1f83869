"""Questions for what is listed below a name that tells no class: `Phase 1`, `Minoan art`."""

from __future__ import annotations

import re

from build_decks.composer.ask import mentions
from build_decks.composer.names import full_name, noun_phrase
from build_decks.composer.scopes import scope_of
from build_decks.facts import Subject
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, is_proper, lower_first, plural, singular
from build_decks.language.tagger import tag
from build_decks.statements import Members


def belonging(m: Members, of: str, subject: Subject, count: str) -> str:
    """Members under a name: `Phase 1` under `Hooks` → What are the three hooks of phase 1? Without a class: what belongs to it."""
    name = subject.name
    if all((deed := parse(i)) is not None and deed.imperative and not deed.subject for i in m.items):
        return f"What are the {count} steps of {noun_phrase(of).phrase}?"
    of_kind = subject.sure and is_plural(name) and not is_proper(name.split()[-1]) and not mentions(of, name)
    numbered = re.search(r"\b(?:\d+|[A-Z]|[IVX]+)$", of) is not None
    if numbered and of_kind:
        place = f" in {noun_phrase(subject.owner).phrase}" if subject.owner else ""
        return f"What are the {count} {lower_first(name)} of {noun_phrase(of).phrase}{place}?"
    elsewhere = subject.sure and not mentions(of, full_name(subject))
    if (parts := _shared_noun(m.items)) and parts in of.lower():
        return f"What are the {count} types of {plural(of)}?"
    if parts and tag(parts)[-1].noun:
        return f"What are the {count} {plural(parts)} of {noun_phrase(of).phrase}?"
    if of_kind:
        return f"Which {count} things characterise {noun_phrase(of).phrase}?"  # `Infancy` among stages of life
    who = noun_phrase(of)
    return f"{scope_of(subject, of) if elsewhere else ''}which {count} things {who.does} {who.phrase} include?"


def _shared_noun(items: tuple[str, ...]) -> str:
    """The noun that all items end on, behind a hyphen too: `Upper Layer`, `sub-layer` → layer."""
    last = {singular(re.split(r"[\s-]", item)[-1].lower()) for item in items}
    return last.pop() if len(last) == 1 and all(re.search(r"[\s-]", item) for item in items) else ""
