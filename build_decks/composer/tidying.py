"""Slips of the keyboard that a card must not show: a word written twice, `a` before a vowel, blanks at slashes and signs, a comma left over.

`a old oar oar,` → an old oar
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from build_decks.deck import Basic, Card, Cloze
from build_decks.language.articles import article
from build_decks.language.equations import as_text
from build_decks.language.grammar import is_plural
from build_decks.language.tagger import known

TWICE = re.compile(r"\b(?!had|that|very|so|do|is that)([a-z]{2,}) \1\b(?!-)")
ARTICLE = re.compile(r"(?P<article>\ban?|^An?) (?P<word>[a-z]{3,}(?:-[a-z]+)*)\b")
SLASH = re.compile(r"(?<=[a-z)])/ (?=[a-z(])|(?<=[a-z)]) /(?=[a-z(])")
BEFORE_SIGN = re.compile(r"(?<=\w) (?=[,;?](?:\s|$))")
BRACKET = re.compile(r"\( (\w[^()]*) \)")
LEFT_OVER = re.compile(r"\s*[,;:]$")


def tidied(card: Card) -> Card:
    """The card without slips; what the author marked as code or a formula stays."""
    body = card.body

    def tidy(text: str) -> str:
        return _tidied(text, tuple(words for _, words in card.literals if words in text))

    match body:
        case Basic(question, answer):
            return replace(card, body=replace(body, question=tidy(question), answer=LEFT_OVER.sub("", tidy(answer))))
        case Cloze(before, answer, after):
            return replace(card, body=replace(body, before=tidy(before), answer=tidy(answer), after=tidy(after)))
        case _:
            return replace(card, body=replace(body, question=tidy(body.question), items=tuple(map(tidy, body.items))))


def _tidied(text: str, literals: tuple[str, ...]) -> str:
    def unless_literal(mended: Callable[[re.Match[str]], str]) -> Callable[[re.Match[str]], str]:
        return lambda found: found[0] if any(found[0].strip() in words for words in literals) else mended(found)

    if "\\" in text and not literals:
        text = as_text(text)
    text = TWICE.sub(unless_literal(lambda found: found[1]), text)
    text = ARTICLE.sub(unless_literal(_with_article), text)
    if "/" in text:
        text = SLASH.sub(unless_literal(lambda found: "/"), text)
    return BEFORE_SIGN.sub("", BRACKET.sub(r"(\1)", text))


def _with_article(found: re.Match[str]) -> str:
    """`a oar` → an oar; not `boats an oars`, which lacks another letter."""
    word = found["word"]
    if not known(word.split("-")[0]) or is_plural(word):
        return found[0]
    fits = article(word)
    return f"{fits.capitalize() if found['article'][0] == 'A' else fits} {word}"
