"""Articles inside a question as the notes have them: what they never count takes no `a`, what they count takes one, and what there is once
takes `the`.

`What is a basalt?` → What is basalt?, where the notes say `flows of basalt`     `What does keel carry?` → What does a keel carry?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_decks.language.articles import article, is_mass
from build_decks.language.grammar import is_name, is_plural, plural
from build_decks.language.lexicon import inflections, verb_lemma
from build_decks.language.tagger import tag
from build_decks.outline import Document

NOUN = re.compile(
    r"(?<!kind )(?<!type )(?<!sort )(?<!kinds )(?<!types )(?<!sorts )(?<!forms )\b(?P<lead>(?:[Ii]s|[Dd]oes|[Dd]id|[Ww]as|[Cc]an|of|in|for|has|by|from) |In )(?P<article>(?:an?|the) )?(?P<words>[A-Za-z][\w-]*(?: [A-Za-z][\w-]*){0,3})"
)
ONE = frozenset("a an each every another one".split())
THE = frozenset("the".split())
OTHERS = frozenset("this that these those its their his her our your my some any no all both most many".split())
# What stands right before a noun that takes no article, and right behind one that is not the first half of another.
BEFORE = frozenset(
    "of in on by from with for to into through during between and or as than via per within without is are was were be has have contains contain "
    "into called means causes cause".split()
)
BEHIND = (
    BEFORE
    | ONE
    | THE
    | OTHERS
    | frozenset("can may must will should does do which who when where if not also only it at".split())
)
AGENT = re.compile(r"[a-z]{3}(?:[eo]r|ist)$")  # flexor, stakeholder: what or who does something
BEHIND_IT = re.compile(r" ([a-z]+)")
WORDS = re.compile(r"[a-z]+|[^\sa-z]")
WORDLIKE = re.compile(r"\w")
SURE = 2  # times that the notes must say so


@dataclass(slots=True)
class Written:
    """How often the notes write a noun with `a`, with `the`, bare and in the plural."""

    one: int = 0
    the: int = 0
    bare: int = 0
    many: int = 0


class Determining:
    """What a document tells about the articles of its nouns."""

    def __init__(self, document: Document) -> None:
        self._as_written = document.text
        self._text = self._as_written.lower()
        self._known: dict[str, Written] = {}

    def determined(self, question: str) -> str:
        """The question with the articles that its nouns have in the notes."""
        return NOUN.sub(self._fit, question)

    def _fit(self, found: re.Match[str]) -> str:
        noun, lead = _noun_at_the_front(found["words"]), found["lead"].lower()
        if lead in ("does ", "did ", "can "):
            noun = _without_verb(noun, found.string[found.start("words") + len(noun) :])
        rest = found["words"][len(noun) :]
        numbered = re.match(r" \d", found.string[found.start("words") + len(noun) :])  # `pin 2`
        if not noun or numbered or is_plural(noun) or any(w.isupper() or not w.isalpha() for w in noun.split()):
            return found[0]
        had = (found["article"] or "").strip()
        fits = self._article_of(noun, had)
        if not fits and not had and lead in ("is ", "does ", "was ", "did ", "can ") and self._is_thing(noun, lead):
            noun = noun.lower()
            fits = article(noun)
        return found[0] if fits == had else f"{found['lead']}{fits} {noun}{rest}".replace("  ", " ")

    def _article_of(self, noun: str, had: str) -> str:
        """The article of a noun in the singular that has, or lacks, one."""
        low, head = noun.lower(), noun.lower().split()[-1]
        said = self.said(low)
        if had == "the" or said.one + said.many >= max(1, said.bare, said.the) and had:
            return had
        if had:
            if said.the >= SURE and said.the > said.bare and not (said.one or said.many) and plural(low) != low:
                return "the"
            return "" if _may_be_uncounted(head) and self._is_uncounted(low, head) else had
        named = is_name(noun.split()[0]) and low not in self._text.replace(f"\n{low}", "")
        counted = said.one + said.many > said.bare and said.one and not (is_mass(head) or named)
        return article(low) if counted else ""

    def _is_thing(self, noun: str, lead: str) -> bool:
        """`What is Octave?`, `What does flexor do?`: one word of a thing that is counted, which the notes never say without an article and
        write with a capital only where a line begins."""
        low = noun.lower()
        if not noun.isalpha():
            return False
        counted = inflections(low, "NNS", guess=False)
        agent = not counted and AGENT.search(low) is not None
        if not (agent or counted and low not in counted) or is_mass(low):
            return False
        if (tag(f"a {low}")[1] if lead in ("is ", "was ") else tag(noun)[0]).tag != "NN1":
            return False
        return not self.said(low).bare and re.search(rf"[a-z,] {low.capitalize()}\b", self._as_written) is None

    def _is_uncounted(self, noun: str, head: str) -> bool:
        """Whether the notes say a noun, or its head, without an article and never count it."""
        said, of_head = self.said(noun), self.said(head)
        if said.one or said.many:
            return False
        return said.bare > 0 or of_head.bare >= SURE and not (of_head.one or of_head.many)

    def said(self, noun: str) -> Written:
        """How the notes write a noun."""
        if noun not in self._known:
            self._known[noun] = self._read(noun)
        return self._known[noun]

    def _read(self, noun: str) -> Written:
        several = plural(noun)
        said = Written(many=sum(1 for _ in _places(several, self._text)) if several != noun else 0)
        for start in _places(noun, self._text):
            end = start + len(noun)
            if self._text[end : end + 1] in ("'", "’", "-"):
                continue
            behind = BEHIND_IT.match(self._text, end, end + 20)
            if behind and behind[1] not in BEHIND and not _does(behind[1]):
                continue  # half of another noun
            before = self._text[max(0, start - 30) : start].rpartition("\n")[2]
            words = WORDS.findall(before)[-2:]
            if not words or not before.endswith(" "):
                continue
            decides = words[-1] if words[-1] in BEFORE | ONE | THE | OTHERS or len(words) < 2 else words[-2]
            if decides in ONE:
                said.one += 1
            elif decides in THE:
                said.the += 1
            elif decides in BEFORE:
                said.bare += 1
        return said


def _places(word: str, text: str) -> Iterator[int]:
    """Where a word stands in a text as a whole word. A search for its letters is many times faster than one by a pattern."""
    at = text.find(word)
    while at >= 0:
        if not (WORDLIKE.match(text, at + len(word)) or at and WORDLIKE.match(text, at - 1)):
            yield at
        at = text.find(word, at + 1)


def _noun_at_the_front(words: str) -> str:
    """`keel carry`, of which `keel` is the noun."""
    end = 0
    for token in tag(words):
        if token.noun:
            end = token.end
        elif token.tag not in ("AJ0", "AJC", "VVN", "VVG"):
            break
    if end:
        return words[:end]
    first, *rest = words.split(" ")
    one = tag(first)[0].tag == "NN1" or not rest and tag(f"a {first.lower()}")[1].tag == "NN1"  # `What is Fuse?`
    return (
        first if one and (not rest or verb_lemma(rest[0]) == rest[0]) else ""
    )  # `Tug do`, which was read as two deeds


def _without_verb(noun: str, behind: str) -> str:
    """`keel carry`, behind which no other verb stands: the keel."""
    first, _, last = noun.rpartition(" ")
    after = re.match(r" ([a-z]+)", behind)
    ended = after is None or verb_lemma(after[1]) != after[1]
    return first if first and ended and verb_lemma(last) == last else noun


def _does(word: str) -> bool:
    """`occurs`, `carried`: no noun that stands behind another."""
    return re.search(r"(?:s|ed)$", word) is not None and verb_lemma(word) not in ("", word)


def _may_be_uncounted(noun: str) -> bool:
    """Whether the lexicon has a noun with and without a plural: basalt, knowledge; not `core`."""
    forms = inflections(noun, "NNS", guess=False)
    return not forms or noun in forms
