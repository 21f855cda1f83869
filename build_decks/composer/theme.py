"""What a question is about, said in the question where its own words fit many fields.

`What do whips count?`, in notes on Congress → What do whips count in Congress?
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from build_decks.composer.names import DEFINITE, named, titled
from build_decks.composer.scopes import shares_word
from build_decks.composer.topics import spells_items
from build_decks.composer.wording import PROCESS, finish
from build_decks.deck import Basic, Body, Cloze, Listing, answer_of
from build_decks.facts import Subject
from build_decks.language.acronyms import acronym_pair
from build_decks.language.articles import ABSTRACT, is_mass
from build_decks.language.chapter_codes import chapter_codes, without_code
from build_decks.language.familiar import names_nothing, telling
from build_decks.language.grammar import BODY, is_name, is_plural, is_proper, lower_first, upper_first
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.persons import looks_like_person
from build_decks.language.places import PLACE
from build_decks.language.roles import Role, bare, is_field, names_a_side, role_of
from build_decks.language.shapes import does_with
from build_decks.language.short_names import short_name
from build_decks.language.tagger import known, tag
from build_decks.outline import Document, Section

FEW = 3  # words that say something: by more of them a question is understood, common as they are
LONGEST = 3  # words of the name of a theme
DESCRIBING = re.compile(r"\w{3}(?:ic|al|ive|ous|able|ible|less|ful)$")  # `Elastic`: an adjective without its noun
MANY = 20  # sections of notes that are about more than one thing
# A question behind its topic, as `topic_lead` puts it.
AHEAD = "(?:to|by|for|from|on|at|with|in|into|among|between|through|throughout|of|under|above|below|until|within|without|after|before|against|about|since)"
WHETHER = "do|does|did|is|are|was|were|can|could|will|must|may|should"
ASKING = f"what|which|who|whom|whose|how|where|when|why|{WHETHER}"
LED = re.compile(rf"(?P<topic>[A-Z\d][^:?“”]*): (?P<asked>(?:{AHEAD} )?(?:{ASKING})\b.+\?)$")
# A question that says nothing ahead of its question word; one that has no other place for its theme.
PLAIN = re.compile(rf"(?:(?:[A-Z][a-z]+ )?(?:{ASKING})\b)[^:]+\?$", re.I)
TITLE = re.compile(
    rf"(?P<ahead>^In | in )(?P<the>the )?(?P<name>[A-Z][a-z]+(?:-[a-z]+)?(?: [a-z]+)?)(?=, wh|, how |, (?:{WHETHER}) |\?$)"
)
ACRONYM = re.compile(r"(?<!\d )(?<![\w-])[A-Z][A-Z\d]{1,5}(?![\w-])")
COURSE = re.compile(r"^[A-Z]{0,5}[\dA-Z]*\d[\dA-Z]*\d[A-Z]?[:\s-]+(?=[A-Za-z]{3})")  # `HIST205: Tides`
NO_THEME = re.compile(
    r"\d{3}|[,/&:]| (?:and|or|vs\.?|to|for|from) |^(?:other|more|general|extra|final)\b|^(?:differences|similarities|side ?notes?)$",
    re.I,
)


class Theme:
    """The headings of a document by which a question may say what it is about."""

    def __init__(self, document: Document) -> None:
        self._starts: list[int] = []
        self._chains: list[tuple[str, ...]] = []
        self._text = document.text
        codes = chapter_codes(document)
        chain: list[tuple[int, str]] = []
        for section in document.root.walk():
            if section.level:
                name = "" if spells_items(section) else _matter(without_code(section.heading, codes).plain)
                chain = [above for above in chain if above[0] < section.level] + [(section.level, name)]
                self._starts.append(section.span.first)
                self._chains.append(tuple(name for _, name in chain))
        self._whole = self._cased(_whole(document))

    def told(self, line: int, body: Body) -> Body:
        """The question with what it is about, where it needs that and the notes tell it; the same body otherwise."""
        if isinstance(body, Cloze):
            return self._headed(line, body)
        body = replace(body, question=TITLE.sub(self._small, body.question))
        if led := LED.match(body.question):
            return self._folded(line, body, led["topic"], upper_first(led["asked"]))
        return self._set(line, body) if PLAIN.match(body.question) else body

    def _headed(self, line: int, gap: Cloze) -> Cloze:
        """`Deposit: must be returned within …`, in notes on tenancy law: Deposit in tenancy law."""
        topic, sign, rest = gap.before.partition(": ")
        if not sign or not re.fullmatch(r"[A-Z][a-z]+(?: [a-z]+){0,2}", topic) or not names_nothing(topic):
            return gap
        name = self._about(line, f"{topic} {rest}{gap.after}", gap.answer, alone=False)
        return replace(gap, before=f"{topic} in {name}: {rest}") if name else gap

    def _folded(self, line: int, body: Basic | Listing, topic: str, asked: str) -> Body:
        """`Mitosis: what does the cell do?` → What does the cell do in mitosis? A chapter's title gives way to what it is about."""
        tokens = tag(topic)
        if not any(token.finite for token in tag(lower_first(asked))) or " in " in topic:
            return body
        if "," not in asked and not _is_chapter(topic) and not all(shares_word(word, asked) for word in topic.split()):
            if not tokens[-1].noun or DESCRIBING.search(topic) and "ADJ" in lemmas(tokens[-1].low):
                return body
            if len(tokens) > 1 and verb_lemma(tokens[0].low) and tokens[0].low.endswith("ing") and is_plural(topic):
                return replace(body, question=finish(f"When {lower_first(topic)}, {lower_first(asked)}"))
            question = f"In {self._inside(topic)}, {lower_first(asked)}"
            return replace(body, question=finish(question) if _is_place(topic) else question)
        if len(telling(asked)) < FEW:
            return body
        return self._set(line, replace(body, question=asked))

    def _small(self, title: re.Match[str]) -> str:
        """`In Notice`, `in the Cooling-off period`: a heading of common words behind `in`, as the sentence has it."""
        name, cased = title["name"], self._cased(title["name"])
        common = all(map(known, name.lower().split())) or f" {name.lower()}" in self._text
        if cased[:1].isupper() or not common or not tag(cased)[-1].noun or is_name(name.split()[0]):
            return title[0]
        own = f"{title['the'] or ''}{cased}"
        return f"{title['ahead']}{own if title['the'] or is_plural(name) else self._inside(name)}"

    def _inside(self, topic: str) -> str:
        """A topic as a sentence has it: `a lock`, `the Cod War`, `mitosis`, `release channels`."""
        name = self._cased(topic)
        state = (
            name == self._whole
            or name.endswith(("tion", "sion"))
            or is_mass(name.split()[-1].lower())
            or ABSTRACT.search(name.lower()) is not None
        )
        return (
            self._with_the(name) if state or is_proper(name) or DEFINITE.search(name) else named(Subject(name)).phrase
        )

    def _set(self, line: int, body: Basic | Listing) -> Body:
        """A question that leaves open what it is about with the name that tells it."""
        if BODY.search(body.question) or not names_nothing(body.question):
            return body
        said = telling(body.question)
        if not said or len(said) > FEW:
            return body
        name = self._about(line, body.question, answer_of(body), alone=len(said) == 1)
        return replace(body, question=finish(f"In {name}, {lower_first(body.question)}")) if name else body

    def _about(self, line: int, question: str, answer: str, alone: bool) -> str:
        """The nearest name above the line by which one knows its field, and which gives nothing away."""
        at = bisect_right(self._starts, line) - 1
        chain = self._chains[at] if at >= 0 else ()
        nearest = [name for name in map(self._cased, reversed(chain)) if _is_place(name)]
        for name in (*nearest, self._whole):
            if name and shares_word(name, question):
                return ""  # it says so
            if name and not shares_word(name, answer) and (alone or not is_field(name)):
                return self._with_the(name)
        return ""

    def _with_the(self, name: str) -> str:
        """`the heart` where the notes mostly write it so, and names that take one wherever they stand."""
        if DEFINITE.search(name):
            return re.sub(r"^an? ", "the ", titled(named(Subject(name, proper=True))).phrase)
        if is_field(name) or " " not in name and name.endswith("ing"):
            return name  # sailing
        spoken = re.findall(rf"(?<=\w )(?:the )?\b{re.escape(name)}\b", self._text, re.I)
        return f"the {name}" if sum(found[:4].lower() == "the " for found in spoken) * 2 > len(spoken) else name

    def _cased(self, name: str) -> str:
        """`Continental Drift`, `Tides` as they stand inside a line: small, unless the notes mostly write them otherwise there."""
        words = name.split()
        if (
            not name
            or DEFINITE.search(name)
            and words[-1][0].isupper()
            or any(word[1:] != word[1:].lower() for word in words)
        ):
            return name
        inside = [found[0].isupper() for found in re.findall(rf"(?<=[a-z,] ){re.escape(name)}\b", self._text, re.I)]
        if inside and not is_field(name):
            return name if sum(inside) * 2 > len(inside) else name.lower()
        title = len(words) > 1 and all(word[0].isupper() for word in words)
        common = is_mass(words[-1].lower()) and not any(map(is_name, words)) or is_field(name)
        return (name.lower() if common else name) if title else self._lowered(name)

    def _lowered(self, name: str) -> str:
        """`Osmosis` with a small letter: no name, though no dictionary has it."""
        first = name.split()[0]
        large, small = (
            len(re.findall(rf"(?<=[a-z,] ){re.escape(word)}\b", self._text)) for word in (first, first.lower())
        )
        if large >= 2 and not small and not is_field(name):
            return name
        return name.lower() if ABSTRACT.search(name) or is_field(name) else lower_first(name)


def _matter(heading: str) -> str:
    """What a heading is about, by its short name: nothing where it is a side of a thing, several things, or a sentence."""
    heading = COURSE.sub("", heading)
    name = short_name(heading, heading=True)
    one = name and not NO_THEME.search(name) and not NO_THEME.search(bare(heading)) and not does_with(name)
    return name if one and len(name.split()) <= LONGEST and role_of(heading, heading=True) is Role.NAME else ""


def _is_chapter(topic: str) -> bool:
    """Whether a topic is the title of a stretch of notes, in which nothing goes on: `Course of the war`, `Two kinds`."""
    if PLACE.fullmatch(topic) or re.fullmatch(r"[A-Z]{2,}/[A-Z]{2,}", topic):
        return False
    person = looks_like_person(topic) and not ABSTRACT.search(topic) and not topic.isupper()
    if len(topic.split()) > 4 or NO_THEME.search(topic) or person or is_field(topic):
        return True
    of = " of " in topic and not DEFINITE.search(topic.partition(" of ")[0])
    return role_of(topic) is not Role.NAME or names_a_side(topic) or of or tag(topic)[0].tag in ("CRD", "DT0", "PRP")


def _is_place(name: str) -> bool:
    """Whether things go on in what has this name, and one knows where that is: `SQS`, `osmosis`, `trench warfare`; not `tools`."""
    if not name or is_plural(name) or looks_like_person(name) or re.match("the ", name, re.I):
        return False
    last = name.split()[-1]
    if " of " in name and not DEFINITE.search(name.partition(" of ")[0]):
        return False
    if any(word.isupper() and len(word) > 1 or re.search("[a-z][A-Z]", word) for word in name.split()):
        return True
    if DEFINITE.search(name):
        return is_proper(name) or not names_nothing(name)
    state = is_mass(last.lower()) and role_of(last) is Role.NAME
    return state and (" " in name or not names_nothing(name) and PROCESS.search(name) is not None)


def _whole(document: Document) -> str:
    """What the notes as a whole are about: their title or first heading, where they speak of it again, or the acronym that goes through
    their headings and lines."""
    sections = [section for section in document.root.walk() if section.level]
    parts = [(section.heading.plain, "\n".join(_lines(section))) for section in document.root.walk()]
    text = "\n".join(f"{'' if heading == document.title else heading}\n{lines}" for heading, lines in parts)
    first = sections[:1] if sections and sections[0].level == min(s.level for s in sections) else []
    below = {id(section) for top in first for section in top.walk()}
    beyond = [s for s in sections if id(s) not in below]
    apart = "\n".join("\n".join((s.heading.plain, *_lines(s))) for s in beyond) if beyond else text
    for title, where in ((document.title, text), *((top.heading.plain, apart) for top in first)):
        name = _matter(title)
        written = re.escape(name) if title != document.title else rf"{re.escape(name)}\b"
        if name and not is_plural(name) and len(name) > 3 and re.search(rf"\b{written}", where, re.I):
            return name
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        if len(initials) > 2 and re.search(rf"\b{initials}\b", where):
            return initials
    counted = Counter(acronym for heading, lines in parts for acronym in set(ACRONYM.findall(f"{heading}\n{lines}")))
    heads = Counter(acronym for heading, _ in parts for acronym in set(ACRONYM.findall(heading)))
    own = {pair[0] for heading, _ in parts if (pair := acronym_pair(heading))}
    through = [a for a, n in heads.items() if n >= 2 and a not in own and 4 * counted[a] >= len(parts)]
    return max(through, key=lambda acronym: counted[acronym], default="") if len(parts) <= MANY else ""


def _lines(section: Section) -> Iterator[str]:
    return (item.text.plain for top in section.items for item in top.walk())
