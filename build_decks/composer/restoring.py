"""The articles that telegrams leave out, put back wherever a question or an answer speaks of one thing that is counted.

`What does the tug pull into harbour basin? → Rusty barge` → What does the tug pull into the harbour basin? → A rusty barge
"""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer.articled import GRADED
from build_decks.composer.determining import Determining
from build_decks.deck import Basic, Card, Cloze
from build_decks.language.articles import AGENT, article, is_counted
from build_decks.language.bare_things import DEEDS, MEANS, bare_things
from build_decks.language.grammar import lower_first, plural, upper_first
from build_decks.language.lexicon import lemmas
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import Token
from build_decks.outline import Document

# What makes a thing the one of its kind that is meant.
UNIQUE = frozenset(
    "same only main entire whole root first second third last next final left right upper lower current original".split()
)
OF_WHAT = frozenset(
    "number amount size length width height depth age speed rate end start beginning middle rest top bottom edge centre center".split()
)
PARTS = frozenset(
    "part parts side sides half bottom top front back inside outside end edge corner middle centre center base wall roof floor ceiling surface".split()
)
ONE_ONLY = frozenset("equator sun moon sky universe world internet horizon".split())
ASKS_FOR_NAME = re.compile(
    r"\bable to\?|\b(?:called|term for|name (?:of|for)|stand for|known as|how many|how much|formula|what (?:kind|type|sort)|example|abbreviation|symbol)\b|"
    r"^(?:In [^,]+, )?(?:(?:for|in|of|at|on|to|with|by) (?:what [a-z]+|which)|which)\b",
    re.I,
)
ASKS_FOR_DEED = re.compile(r"\bdo(?: with [^?]+| in [^?]+)?\?|\blet .* do\b|\bto do\b")
SYMBOLIC = re.compile(r"\b(?:formula|equation|unit|symbol) (?:for|of)\b")
WORD = re.compile(r"[a-z-]{3,}")
MOST = re.compile(
    r"\b(?P<be>(?:is|was) )(?=(?:most|least) [a-z]+(?:al|ive|ous|ent|ant|ful|ic|able|ible|mon|lar) (?!(?:in|of|for|to|with|by|at|on|when|if|as|from)\b)[a-z]+)"
)
ONE_WORD = re.compile(r"^an? (?=[a-z]+$)")
DOING = re.compile(r"(?:ment|[^aeiou]al|sion|tion)$")
QUOTED = re.compile(r"[“\"`‘].*?[”\"`’]")


class Restoring:
    """What a document tells about its things, to give them back their articles."""

    def __init__(self, document: Document, written: Determining) -> None:
        self._written = written
        self._first: dict[str, int] = {}  # the line that first has a word
        for section in document.root.walk():
            lines = [(section.span.first, section.heading.plain)]
            lines += ((item.span.first, item.text.plain) for item in section.lines())
            for line, text in lines:
                for word in WORD.findall(text.lower()):
                    self._first.setdefault(word, line)

    def restored(self, card: Card) -> Card:
        """A card with the articles of its things; gaps and lists keep the words of the notes."""
        body, line = card.body, card.sources[0].line
        if isinstance(body, Cloze):
            return card
        question = self.question(body.question, line)
        if isinstance(body, Basic):
            return replace(card, body=replace(body, question=question, answer=self.answer(body.answer, question, line)))
        return replace(card, body=replace(body, question=question))

    def question(self, text: str, line: int) -> str:
        """A question with the articles of its things."""
        text = MOST.sub(r"\g<be>the ", text)
        return text if SYMBOLIC.search(text) else self._restored(text, line)

    def answer(self, text: str, question: str, line: int) -> str:
        """An answer with the articles of its things; the name of a thing that is asked for stays."""
        doing = ASKS_FOR_DEED.search(question) is not None
        low = _small(text)
        done = self._restored(low, line, opens=not doing and not ASKS_FOR_NAME.search(question), doing=doing)
        if done != low and question.lower().startswith(("who ", "in ")) and " who " in f" {question.lower()}":
            done = ONE_WORD.sub("the ", done)  # `Who steers?` → The mate
        return text if done == low else upper_first(done) if text[:1].isupper() else done

    def _restored(self, text: str, line: int, opens: bool = False, doing: bool = False) -> str:
        tokens = tag(text)
        quoted = [found.span() for found in QUOTED.finditer(text)]
        out, at = "", 0
        for first, last in bare_things(tokens, opens, doing, lambda a, b: self._is_counted(tokens, a, b)):
            start = tokens[first].start
            thing = text[start : tokens[last].end]
            if any(a <= start < b for a, b in quoted):
                continue
            which = self._which(tokens, first, last, thing, line)
            out += f"{text[at:start]}{which} "
            at = start
        return out + text[at:]

    def _before(self, noun: str, line: int) -> bool:
        return min(self._first.get(noun, line), self._first.get(plural(noun), line)) < line

    def _is_counted(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """By the lexicon, or as the notes count it."""
        noun, alone = tokens[last].low, first == last
        if tokens[first].low == "same" or tokens[first].tag == "AJS" and tokens[first].low.endswith("st"):
            return True  # `at same time`
        if last + 1 < len(tokens) and tokens[last + 1].low == "of" and _is_meant(tokens, first, last):
            return True
        if (alone or not first) and DOING.search(noun):
            return False  # `during deployment`
        named = not first or tokens[first - 1].low == "as"
        if alone and named and "ADJ" in lemmas(noun) and not AGENT.search(noun):
            return False  # `constant`
        said = self._written.said(noun)
        return is_counted(noun, said.one > 0 and said.one + said.the >= said.bare)

    def _which(self, tokens: tuple[Token, ...], first: int, last: int, thing: str, line: int) -> str:
        """`the` for what is one of its kind or was spoken of before."""
        before = tokens[first - 1] if first else None
        behind = tokens[last + 1] if last + 1 < len(tokens) else None
        head = self._written.said(tokens[last].low)
        of = behind is not None and behind.low == "of"
        named = of and tokens[last + 2 : last + 3] and tokens[last + 2].tag == "NP0"  # island of Crete
        if tokens[first].low in UNIQUE or tokens[first].tag == "AJS" or named or of and _is_meant(tokens, first, last):
            return "the"
        ahead = tokens[first - 2].low if first > 1 else ""
        if tokens[last].low in ONE_ONLY or before is not None and before.low == "of" and ahead in PARTS:
            return "the"
        if tokens[last].low == "basis":
            return article(thing)
        goes_on = before is None and behind is not None and behind.finite
        if not goes_on and (before is None or before.tag in DEEDS or before.low in MEANS):
            usual = head.the > 1 and not head.one and before is not None and before.low not in ("as", "like")
            return "the" if usual else article(thing)
        spoken_of = self._before(tokens[last].low, line) and not any(t.word[:1].isupper() for t in tokens[first:last])
        return "the" if head.the > head.one or spoken_of else article(thing)


def _is_meant(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """`number of boats`, `total length of rope`, but not `great length of rope`."""
    return tokens[last].low in OF_WHAT and tokens[first].low not in GRADED


def _small(text: str) -> str:
    """`Main/spare sail` as it stands inside a sentence."""
    first = text.split(" ")[0]
    either = "/" in first and first.split("/")[0].istitle() and known(first.split("/")[0])
    return text[0].lower() + text[1:] if either else lower_first(text)
