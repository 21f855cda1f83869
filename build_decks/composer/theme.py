"""What a question is about, said in the question where its own words fit many fields.

`What do whips count?`, in notes on Congress → What do whips count in Congress?
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from build_decks.composer.names import DEFINITE, named, titled
from build_decks.composer.scopes import shares_word
from build_decks.composer.topics import spells_items, tells_meaning
from build_decks.composer.used import Used
from build_decks.composer.whole import BRAND, brand_of, is_chapter, is_place, leading, matter_of, whole_of
from build_decks.composer.wording import finish
from build_decks.deck import Basic, Body, Cloze, Listing, answer_of
from build_decks.facts import Subject
from build_decks.language.articles import ABSTRACT, is_mass
from build_decks.language.chapter_codes import chapter_codes, without_code
from build_decks.language.familiar import names_nothing, telling
from build_decks.language.grammar import BODY, is_name, is_plural, is_proper, lower_first, upper_first
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.persons import looks_like_person
from build_decks.language.roles import is_field
from build_decks.language.tagger import known, tag
from build_decks.outline import Document

FEW = 3  # words that say something: by more of them a question is understood, common as they are
FEWER, MOST = 5, 8  # such words of a question that leads back to a term, that points at one thing
DESCRIBING = re.compile(r"\w{3}(?:ic|al|ive|ous|able|ible|less|ful)$")  # `Elastic`: an adjective without its noun
# A question behind its topic, as `topic_lead` puts it.
AHEAD = "(?:to|by|for|from|on|at|with|in|into|among|between|through|throughout|of|under|above|below|until|within|without|after|before|against|about|since)"
WHETHER = "do|does|did|is|are|was|were|can|could|will|must|may|should"
ASKING = f"what|which|who|whom|whose|how|where|when|why|{WHETHER}"
LED = re.compile(rf"(?P<topic>[A-Z\d][^:?“”]*): (?P<asked>(?:{AHEAD} )?(?:{ASKING})\b.+\?)$")
# A question that says nothing ahead of its question word; one that has no other place for its theme.
PLAIN = re.compile(rf"(?:(?:[A-Z][a-z]+ )?(?:{ASKING})\b)[^:]+\?$", re.I)
BACKWARD = re.compile(r"(?:what (?:is|are) the term for|what (?:is|are) .* called\?$|what is it called when)\b", re.I)
# `the trade`, `the file`: one thing by a common noun, known from what stands above it.
POINTING = re.compile(r"\b(?:do|does|did|is|was|can|must|should|will|may) the (?!term\b)[a-z]+ (?!of\b)")
FORMER = re.compile(r"What w(?:as|ere) (?:the )?[A-Z].* formerly called\?")  # a name of its own, wherever
PLACED = re.compile(r"\bin (?:the )?[A-Z]")  # it says so
OF_ALL = re.compile(r"(?:common|general|miscellaneous)\b", re.I)  # `Common error codes`, in whatever chapter
OF_THING = re.compile(r"(?:[A-Z]|\d+ |ten ).* of (?P<thing>(?:the )?[A-Za-z-]{4,}(?: [A-Za-z-]+)?)$", re.I)
NUMBERED = re.compile(r"[A-Za-z]{3,} \d{1,2}$")  # `Gate cycle 2`
STATUS = re.compile(r"\bHTTP status code\b(?: \d\w\w)?")  # whose codes they are is left open
TITLE = re.compile(
    rf"(?P<ahead>^In | in )(?P<the>the )?(?P<name>[A-Z][a-z]+(?:-[a-z]+)?(?: [a-z]+)?)(?=, wh|, how |, (?:{WHETHER}) |\?$)"
)


class Theme:
    """The headings of a document by which a question may say what it is about."""

    def __init__(self, document: Document) -> None:
        self._starts: list[int] = []
        self._chains: list[tuple[str, ...]] = []
        self._text = document.text
        self._names_above: dict[tuple[str, ...], tuple[list[str], list[str]]] = {}
        self._used = Used(document)
        codes = chapter_codes(document)
        chain: list[tuple[int, str]] = []
        for section in document.root.walk():
            if section.level:
                heading = without_code(section.heading, codes).plain
                name = "" if spells_items(section) else matter_of(heading)
                chain = [above for above in chain if above[0] < section.level] + [(section.level, name)]
                if OF_ALL.match(heading):
                    chain = [(level, "") for level, _ in chain]
                self._starts.append(section.span.first)
                self._chains.append(tuple(name for _, name in chain))
        self._brand = brand_of(document)
        self._whole = self._brand or self._cased(whole_of(document))

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
        name = self._about(self._above(line), f"{topic} {rest}{gap.after}", gap.answer, FEW)
        return replace(gap, before=f"{topic} in {name}: {rest}") if name else gap

    def _folded(self, line: int, body: Basic | Listing, topic: str, asked: str) -> Body:
        """`Mitosis: what does the cell do?` → What does the cell do in mitosis? A chapter's title gives way to what it is about."""
        if not any(token.finite for token in tag(lower_first(asked))):
            return body
        short = len(telling(asked)) < FEW
        if " in " in topic:
            several = "," not in asked and not is_chapter(topic) and is_plural(topic.partition(" in ")[0])
            return replace(body, question=f"For {self._inside(topic)}, {lower_first(asked)}") if several else body
        if self._is_chapter(topic, short) and short and (of := OF_THING.match(topic)):
            topic = of["thing"]  # `Location of the heart`
        the = topic.startswith("the ")
        tokens, said = tag(topic), _names(topic.removeprefix("the "), asked)
        if "," not in asked and not self._is_chapter(topic, short) and not said:
            numbered = tokens[-1].tag == "CRD" and len(tokens) > 1 and tokens[-2].noun
            if not (tokens[-1].noun or numbered) or DESCRIBING.search(topic) and "ADJ" in lemmas(tokens[-1].low):
                return body
            if len(tokens) > 1 and verb_lemma(tokens[0].low) and tokens[0].low.endswith("ing") and is_plural(topic):
                return replace(body, question=finish(f"When {lower_first(topic)}, {lower_first(asked)}"))
            question = f"In {topic if numbered or the else self._inside(topic)}, {lower_first(asked)}"
            return replace(body, question=finish(question) if is_place(topic) else question)
        if short and not said and not (self._brand and OF_ALL.match(topic)):
            return body
        return self._set(line, replace(body, question=asked))

    def _is_chapter(self, topic: str, short: bool) -> bool:
        """Whether nothing goes on in what a heading names; a field serves where the question says little, and `Protostar`, which the notes
        write small, is nobody."""
        field = short and is_field(topic) and topic.count(" ") < 2
        event = DEFINITE.search(topic) is not None and is_proper(topic) and not re.search("['’]", topic)
        if field or event or NUMBERED.search(topic):
            return False
        small = short and " " not in topic and f" {topic.lower()}" in self._text
        return is_chapter(topic) and not (small and looks_like_person(topic))

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
        if BODY.search(body.question) or FORMER.match(body.question):
            return body
        chain, question = self._above(line), body.question
        if tells_meaning(self._whole, question, answer_of(body), self._brand):
            return replace(body, question=f"{question[:-1]} in {self._whole}?")
        own = self._used.own(line, question, files=bool(self._brand))
        of_all = bool(self._brand) and not any(chain)
        asked = " ".join(word for word in question.split() if word.strip("?,“”") not in own)
        said = [*telling(asked), *own]
        code = of_all and STATUS.search(question) is not None
        if not code and (not said or not names_nothing(asked) or len(said) > _most(question, of_all)):
            return body
        if PLACED.search(question) or own and not any(map(self._is_brand, (*chain, self._brand))):
            return body
        if any(" " in name and not shares_word(name, self._whole) and _names(name, question) for name in chain):
            return body
        name = self._about(chain, question, answer_of(body), len(said))
        return replace(body, question=finish(f"In {name}, {lower_first(question)}")) if name else body

    def _above(self, line: int) -> tuple[str, ...]:
        at = bisect_right(self._starts, line) - 1
        return self._chains[at] if at >= 0 else ()

    def _about(self, chain: tuple[str, ...], question: str, answer: str, words: int) -> str:
        """The nearest name above the line by which one knows its field, and which gives nothing away."""
        pointing = POINTING.search(question) is not None
        if chain not in self._names_above:
            above = [self._cased(leading(name)) for name in reversed(chain)]
            self._names_above[chain] = above, [name for name in above if is_place(name) or self._is_brand(name)]
        above, names = self._names_above[chain]
        for name in (*names, self._whole):
            if name and shares_word(name, question):
                return ""  # it says so
            far = name == self._whole and name != self._brand and pointing and words > FEW
            if not name or far or words > 1 and is_field(name) or shares_word(name, answer):
                continue
            over = above[above.index(name) + 1] if name.islower() and name in above[:-1] else ""
            whose = self._is_brand(over) and " " not in over and not shares_word(over, f"{question} {answer}")
            return f"{over} {name}" if whose else self._with_the(name)
        return ""

    def _is_brand(self, name: str) -> bool:
        """`SQS`, `CodeMill`, `Elastic Hammock`: a name of one thing that has files, calls and settings of its own."""
        return not is_plural(name) and (BRAND.fullmatch(name) is not None or self._is_named(name))

    def _is_named(self, name: str) -> bool:
        """`Elastic Hammock`: words of the dictionary that the notes write with their capitals inside a line, never without."""
        if " " not in name or not all(word[:1].isupper() for word in name.split()):
            return False
        return re.search(rf"[a-z,] {re.escape(name)}\b", self._text) is not None and name.lower() not in self._text

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


def _most(question: str, of_all: bool) -> int:
    """How many words that fit many fields a question may have and still want its theme: more where it leads back to a term or points at one
    thing, and where no heading tells its readers anything."""
    return MOST if of_all or POINTING.search(question) else FEWER if BACKWARD.match(question) else FEW


def _names(name: str, question: str) -> bool:
    """Whether all words of a heading stand in a question."""
    return all(shares_word(word, question) for word in name.split())
