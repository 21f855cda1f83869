"""Short texts that may be a title or a sentence."""

from __future__ import annotations

from build_decks.language.clauses import parse


def title_like(name: str) -> bool:
    """`Guided Mooring`, `Ropes`: up to four words, all but one of them with a capital."""
    words = [w for w in name.split() if w[:1].isalpha()]
    return len(words) <= 4 and sum(w[0].isupper() for w in words) >= max(1, len(words) - 1)


def says_something(name: str) -> bool:
    """`Not all boats float alike`: a sentence, whatever its type."""
    clause = None if title_like(name) else parse(name)
    return bool(clause and clause.sure and clause.subject and not clause.elliptic)


def is_whole(text: str) -> bool:
    """`For large ships, the locks are opened`: a sentence that goes on behind its condition, and announces nothing."""
    clause = parse(text.partition(", ")[2]) if ", " in text and not text.rstrip().endswith(":") else None
    return clause is not None and clause.sure and bool(clause.subject)
