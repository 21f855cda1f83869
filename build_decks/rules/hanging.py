"""On what a sentence hangs: on several conditions, or on none of those that it names."""

from __future__ import annotations

import re

from build_decks.language.clauses import parse
from build_decks.language.tagger import tag
from build_decks.rules.line import Line

SEVERAL = re.compile(r"^(?P<main>.{8,}?),?\s(?:only\s)?(?:if|when|where)\s(?P<rest>.+)$", re.I)
LAST_TWO = re.compile(r"([^,]+?) (?:and|or) ([^,]+)")  # `soil is soft or moles dig`, behind others
ALL_THE_SAME = re.compile(r"\bstill\b.*\s(?:if|when)\s", re.I)


def pieces_of(part: str) -> tuple[str, tuple[str, ...]]:
    """(main clause, conditions) of a sentence that hangs on two or more conditions, each with its verb; no conditions where it does not."""
    found = SEVERAL.match(part)
    pieces: list[str] = []
    for piece in re.split(r",\s+(?:and\s+|or\s+)?(?:(?:if|when|where)\s+)?", found["rest"]) if found else ():
        if pieces and not any(t.finite for t in tag(f"it {piece}")[1:4]) and not parse(piece):
            pieces[-1] = f"{pieces[-1]}, {piece}"
        else:
            pieces.append(piece)
    both = LAST_TWO.fullmatch(pieces[-1]) if len(pieces) >= 2 else None
    if both and " " in both[1] and (said := parse(both[2])) is not None and said.subject and said.subject in both[2]:
        return (found["main"], (*pieces[:-1], *both.groups())) if found else (part, ())
    joined = bool(found) and re.search(r",\s+(?:and|or)\s(?!(?:it|this|they|you|we)\s)", part) is not None
    return (found["main"], tuple(pieces)) if found and joined and len(pieces) >= 2 else (part, ())


def hangs_on_several(words: str, line: Line) -> bool:
    """Whether a clause is so on several conditions, which are asked for together."""
    return any(pieces_of(part)[1] and words[:20] in part for part in line.parts)


def is_all_the_same(words: str) -> bool:
    """`The mill still turns if one sail is torn`: what is so on every condition is not so on that one."""
    return ALL_THE_SAME.search(words) is not None
