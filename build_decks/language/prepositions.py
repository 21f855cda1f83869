"""Prepositions of several words, `on behalf of`, `in exchange for`: the noun in them is nothing that stands by itself."""

from __future__ import annotations

from collections.abc import Sequence

COMPLEX = frozenset(
    f"{one}{end}"
    for ones, end in (
        ("in exchange, in return, in preparation, in compensation", " for"),
        (
            "in response, in addition, in contrast, in opposition, in proportion, in relation, with respect, with regard, in regard",
            " to",
        ),
        ("in conjunction, in combination, in accordance, in compliance, in line, in keeping, in association", " with"),
        (
            "on behalf, in front, on top, in place, in favour, in favor, in support, in search, in lieu, in honour, in honor",
            " of",
        ),
        (
            "by means, by way, by virtue, in excess, in spite, in view, in light, on account, on grounds, in defiance",
            " of",
        ),
        (
            "as a result, at the expense, for the sake, in the form, in the absence, in the presence, on the basis",
            " of",
        ),
    )
    for one in ones.split(", ")
)
LONGEST = max(len(words.split()) for words in COMPLEX)


def complex_preposition(words: Sequence[str]) -> str:
    """The preposition of several words that these begin with, or nothing.

    >>> complex_preposition(["in", "exchange", "for", "grain"])
    'in exchange for'
    """
    opening = [word.lower() for word in words[:LONGEST]]
    return next((said for n in range(LONGEST, 2, -1) if (said := " ".join(opening[:n])) in COMPLEX), "")
