"""Capitals and articles inside a question as the notes have them: a word that they write small wherever a sentence goes on is no name,
whatever a heading does; an acronym that they count takes an article.

`What secretes Cytokines?` → What secretes cytokines?     `BOTH products and systems` → both products and systems
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from build_decks.composer.determining import Determining
from build_decks.composer.paired import paired
from build_decks.deck import Basic, Body, Listing
from build_decks.language.articles import CONDITION, article
from build_decks.language.grammar import is_plural, singular
from build_decks.language.lexicon import lemmas
from build_decks.language.tagger import known, tag
from build_decks.outline import Document, Mark

# Small words that are only capitals for emphasis.
SHOUTED = re.compile(
    r"\b(?:BOTH|ONLY|NEVER|ALWAYS|MUST|VERY|EVERY|EACH|(?<=is )NOT|(?<=are )NOT|(?<=do )NOT|(?<=does )NOT|(?<=can )NOT)\b"
)
# A word with one capital, and what stands on both sides of it.
ALONE = re.compile(
    r"(?<!\S)(?P<before>[a-z]\S*(?<![.!?]) )(?P<word>[A-Z][a-z]{2,})(?=[,;?.]|$| (?!(?:of|and|or|in|for) [A-Z])[^A-Z\d\s])"
)
GOES_ON = re.compile(ALONE.pattern.replace("[.!?]", "[.!?;:]"))  # in an answer
ARTICLED = re.compile(r"^(?P<before>(?:An?|The) )(?P<word>[A-Z][a-z]{2,})(?= [a-z])")  # `A Hoplite shield`
BEHIND_NAME = re.compile(r"\b[A-Z][\w.]*\s([A-Z][a-z]{2,})")
BEHIND_SMALL = re.compile(r"(?<!\S)[a-z]\S*(?<![.!?:;]) ([A-Z][a-z]{2,})\b")
SMALL = re.compile(r"\b[a-z]{3,}\b(?!['’.-]\w)")

# An acronym that the notes count, as one or as many: `an HMO pays`, `two HMOs`.
COUNTED = re.compile(
    r"\b(?:[Aa]n?|[Ee]ach|[Ee]very) ([A-Z]{1,5}[A-RT-Z])(?= (?:is|was|has|can|may|must|will|does)\b| [a-z]+s\b(?= (?:the|an?|all)\b)|[.,;:)]|$)|\b([A-Z]{2,5}[A-RT-Z])s\b"
)
ASKED = re.compile(
    r"^(?P<asks>(?:[A-Z]\w+ )?(?:What(?: kind of [a-z -]+)?|Which [a-z -]+|Where|When|How|Why) (?:is|was|does|did|can|must|may|will)) (?P<name>(?:[A-Z]\w+ )?(?P<last>[A-Z]{2,6}))(?=\?| (?!stand\b)[a-z])"
)
WORD = re.compile(r"[\w-]{2,}")
TITLE_AHEAD = re.compile(r"\b[A-Z][a-z]+ $")
NEGATED = re.compile(r"non|anti|semi|micro|macro|sub")
# How adjectives end that come from no name, as those of nations may: covalent, cryptographic.
DESCRIBING = re.compile(
    r"(?:al|ive|ous|ent|ant|ary|ory|able|ible|ate|ile|oid|less|ful|graphic|metric|genic|static|lytic|nomic|morphic|logic)$"
)
PROCESS = re.compile(r"[a-z]{4}(?:[^l]sis|[ai]tion|logy|ness)$")  # neurogenesis
# Several words with capitals, as in a title; a small word with one: `what happens When the gate shuts`.
TITLED = re.compile(r"(?<=[a-z,] )(?:[A-Z][a-z]+ )+[A-Z][a-z]+(?![\w-])")
CLOSED = re.compile(
    r"(?<=[a-z,] )(?:When|If|While|After|Before|Once|Until|Because|Since|Where|With|Without|During)(?= [a-z])"
)


class Casing:
    """What a document tells about the capitals and articles of its words."""

    def __init__(self, document: Document, written: Determining) -> None:
        self._determining = written
        self._small: Counter[str] = Counter()
        self._named: Counter[str] = Counter()
        self._counted: set[str] = set()
        self._proper: Counter[str] = Counter()  # with a capital right behind a small word
        self._behind_names: set[str] = set()
        self._codes: set[str] = set()
        self._text = document.text
        for item in document.items():
            self._codes.update(item.text.marked(Mark.CODE))
            for found in re.finditer(r"(?P<inside>(?<=[\w,] ))?\b[A-Za-z][a-z]{2,}\b", item.text.plain):
                if found[0].islower():
                    self._small[found[0]] += 1
                elif found["inside"] is not None:
                    self._named[found[0].lower()] += 1
            self._counted.update(found[1] or found[2] for found in COUNTED.finditer(item.text.plain))
            self._behind_names.update(BEHIND_NAME.findall(item.text.plain))
            self._proper.update(word.lower() for word in BEHIND_SMALL.findall(item.text.plain))

    def calmed(self, body: Body) -> Body:
        """The question and its answer without capitals that mean nothing."""
        if isinstance(body, Listing):
            codes = tuple(map(_small, body.items))
            listing = replace(body, question=self._determining.determined(body.question))
            return replace(listing, items=codes) if self._codes.issuperset(codes) else listing
        if not isinstance(body, Basic):
            return body
        question = ASKED.sub(
            self._with_article, self._determining.determined(paired(body.question, body.answer, self._is_named))
        )
        question = TITLED.sub(self._untitled, CLOSED.sub(lambda found: found[0].lower(), question))
        question = ALONE.sub(self._lowered, SHOUTED.sub(_spoken, question))
        question = self._as_code(SMALL.sub(self._raised, question))
        answer = ARTICLED.sub(self._lowered, SHOUTED.sub(_spoken, body.answer))
        if " stand for" not in question:
            answer = GOES_ON.sub(self._lowered, answer)
        return replace(body, question=question, answer=self._as_code(answer))

    def _untitled(self, found: re.Match[str]) -> str:
        """`Slip Casting`, where the notes say `in slip casting` and never write it large inside a line."""
        words = found[0]
        if any(tag(word)[0].tag == "NP0" and "ADJ" not in lemmas(word.lower()) for word in words.split()):
            return words
        low = words.lower()
        if low not in self._text or not re.search(rf"\b{low}\b", self._text):
            return words
        inside = f" {words}" in self._text and re.search(rf"[a-z,] {words}\b", self._text)
        return words if inside else low

    def _is_named(self, word: str) -> bool:
        return word.lower() in self._proper or word in self._behind_names

    def _as_code(self, text: str) -> str:
        """`Ls -l`, `Chmod adds a right`: what the notes mark as code keeps its small letter where it comes first."""
        small = _small(text)
        first = WORD.match(small)
        if first is None or known(first[0]) or text[: first.end()] in self._codes:
            return text
        return small if first[0] in self._codes or small in self._codes else text

    def _with_article(self, found: re.Match[str]) -> str:
        name = found["name"]
        return f"{found['asks']} {article(name)} {name}" if found["last"] in self._counted else found[0]

    def _lowered(self, found: re.Match[str]) -> str:
        word = found["word"].lower()
        if found["before"] in ("of ", "and ") and TITLE_AHEAD.search(found.string, 0, found.start()):
            return found[0]  # `the Nature of Energy`
        small = self._small[word]
        slip = small == 1 and _may_name(found["word"])  # `in english`
        seen = self._named[word] or found["word"] in self._behind_names
        never = not small and (seen or not _is_common(found["word"]))
        name = never or slip or self._named[word] * 4 > small
        return found[0] if name else f"{found['before']}{word}"

    def _raised(self, found: re.Match[str]) -> str:
        """A word that the notes never write small, although they write it where a sentence goes on."""
        word, one = found[0], singular(found[0])
        named = self._proper[word] >= 2 or self._proper[one] >= 3
        return word.capitalize() if named and not (self._small[word] or self._small[one]) else word


def _spoken(found: re.Match[str]) -> str:
    return found[0].capitalize() if found.start() == 0 else found[0].lower()


def _may_name(word: str) -> bool:
    """Whether a word with a capital may be a name or come from one: English, French."""
    kind = tag(word)[0].tag
    return kind == "NP0" or kind == "AJ0" and not (lemmas(word.lower()) or DESCRIBING.search(word))


def _is_common(word: str) -> bool:
    """`Exfoliation`, `Hyponatremia`, `Covalent`: no name by its looks, though no dictionary has it."""
    low, kind = word.lower(), tag(word)[0].tag
    if kind == "NN1" or CONDITION.search(low) or PROCESS.search(low):
        return True
    if kind in ("NN2", "NN0", "VVB", "NP0"):
        noun = "NOUN" in lemmas(low) or NEGATED.match(low) and known(NEGATED.sub("", low))
        return bool(noun) and (kind != "NP0" or is_plural(low) and not low.endswith("s"))
    return kind in ("AJ0", "VVN", "VVG") and (bool(lemmas(low)) or DESCRIBING.search(low) is not None)


def as_coded(body: Body, codes: tuple[str, ...]) -> Body:
    """An answer that is code keeps its small letter."""
    if isinstance(body, Basic) and (small := _small(body.answer)) in codes:
        return replace(body, answer=small)
    return body


def _small(text: str) -> str:
    """The text with a small letter first, whatever its first word is."""
    return text[:1].lower() + text[1:]
