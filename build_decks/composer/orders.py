"""Questions about an order: what comes between, what comes next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from build_decks.composer.ask import Ask
from build_decks.composer.list_nouns import HEAD
from build_decks.composer.scopes import scope_of
from build_decks.composer.wording import finish
from build_decks.deck import Basic, Listing, Weight
from build_decks.facts import Subject
from build_decks.language.grammar import lower_first, singular, upper_first
from build_decks.statements import Members

ORDERED = re.compile(r"^What are the \S+ (?P<of>[^,]+), (?P<way>[^,?]+)\?$")


def between(subject: Subject, m: Members) -> Ask:
    """`apprentice → journeyman → master`: what comes between the ends."""
    order = ", in order" if len(m.items) > 1 else ""
    scope = re.sub(r"^(?P<topic>.+): $", lambda topic: f"In {lower_first(topic['topic'])}, ", scope_of(subject, m.of))
    question = finish(f"{scope}what comes {m.of}{order}?")
    items = tuple(upper_first(i) for i in m.items)
    return Ask(Listing(question, items, ordered=True) if order else Basic(question, items[0]), "members", Weight.MUST)


def successors(question: str, items: tuple[str, ...]) -> Iterator[Ask]:
    """What comes after what, among four or more: `What are the four phases of …, in order?` → Which phase of … comes right after the first?"""
    found = ORDERED.match(question)
    if found is None or not 4 <= len(items) <= 7 or any(len(item.split()) > 10 for item in items):
        return
    head = HEAD.split(found["of"])[0]
    which = f"{singular(head)}{found['of'][len(head) :]}"
    way = "" if found["way"] == "in order" else f", {found['way']}"
    for before, after in pairwise(items):
        yield Ask(
            Basic(finish(f"which {which} comes right after “{before}”{way}?"), after), f"after:{before}", Weight.COULD
        )
