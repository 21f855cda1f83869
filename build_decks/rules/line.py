"""What a rule reads: one item of the notes, taken apart into label, value, sentences, brackets, with its subject at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from build_decks.facts import Subject
from build_decks.language.acronyms import EMOJI
from build_decks.language.clause import Clause
from build_decks.language.clauses import parse
from build_decks.language.equations import is_operand
from build_decks.language.grammar import lower_first
from build_decks.language.openings import OPEN, with_comma
from build_decks.language.roles import NUMBERING, Role
from build_decks.language.short_names import short_name
from build_decks.language.shorthand import read_out
from build_decks.language.tagger import tag
from build_decks.language.unfinished import unfinished
from build_decks.outline import Item, Mark
from build_decks.rules.labels import listed, other_name, split_label, titled
from build_decks.rules.pointed import with_colon

EXAMPLE = re.compile(
    r"(?:\be\.?\s?g\.?,?|\bfor example[,:]?|\bfor instance[,:]?|\bsuch as\b|\bincluding\b|\bex[:)]|\bi\.e\.,?)\s*", re.I
)
BRACKETS = re.compile(r"\s*(?<![\w\])])\(([^()]*(?:\([^()]*\)[^()]*)*)\)|\s+\(([^()]*(?:\([^()]*\)[^()]*)*)\)")

FACTOR = re.compile(r"\w\s?[/*×÷·]$|[∑∏∫√]$")  # `speed = way / (time + rest)`: what the bracket holds is counted with
NEAR = 30  # places: as far as a comparison goes, so that a long list costs no more than its length


@dataclass(slots=True, eq=False)
class Line:
    """An item ready to be read.

    `words` is the item's text without bullet signs, brackets and examples; `label`, `separator` and `value` its two sides
    where it is `label: value`; `parts` the sentences of the value (of all words where there is no label); `asides` what stood in brackets;
    `examples` what followed `e.g.`; `subject` what it speaks of; `name` what it is itself called as a parent.
    """

    item: Item
    subject: Subject
    words: str = ""
    label: str = ""
    separator: str = ""
    value: str = ""
    parts: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    role: Role = Role.NAME
    parent: Line | None = None
    children: list[Line] = field(default_factory=list)
    heading: bool = False
    level: int = 0
    aside: bool = False  # a bracket of another line
    acts: bool = True  # whether its subject does what a line without one says; a mere topic does not
    again: bool = False  # read for the second time: the trees of all its parts count, not only of prose
    own: Subject = field(default_factory=lambda: Subject(""))  # the subject of what stands below it
    short: str = ""  # what the notes call a heading for short
    bold: str = ""  # the bold words that it begins with
    whole: str = ""  # the line of the notes, where this is a sentence in one of its cells
    place: int = 0  # among its siblings
    doer: str = ""  # the name put before its words, which say what somebody did

    @property
    def clause(self) -> Clause | None:
        """The clause that the whole line is."""
        return parse(self.words)

    @property
    def title(self) -> str:
        """The words that name the line: its label; behind a date, the event."""
        return titled(self.label, self.words, self.value)

    @property
    def name(self) -> str:
        return _name(self.title, self.separator, self.role, self.heading)

    @property
    def called(self) -> str:
        """The name by which the notes speak of it."""
        return self.short or self.name

    def as_written(self, words: str) -> str:
        """Words that were read here as the notes have them: without the name that was put before them."""
        return words.replace(f"{self.doer} ", "", 1) if self.doer else words

    @property
    def siblings(self) -> list[Line]:
        return self.parent.children if self.parent else []

    @property
    def told(self) -> Iterator[Line]:
        """Those below it that are no headings."""
        return (child for child in self.children if not child.heading)

    @property
    def near(self) -> list[Line]:
        """Those below the same parent that stand no more than `NEAR` places away, itself among them."""
        return self.siblings[max(0, self.place - NEAR) : self.place + NEAR + 1]

    @property
    def before(self) -> Line | None:
        """The line right before this one, below the same parent."""
        return self.siblings[self.place - 1] if self.place else None


# `Leads to **Silting** = sand in the harbour`: the name is that of what comes of it.
COMES_OF = re.compile(r"^(?:results? in|leads? to|known as|called) (?=[A-Z])", re.I)


@lru_cache(maxsize=8192)
def _name(title: str, separator: str, role: Role, heading: bool) -> str:
    if separator == "=" and re.search(r"\s[-+]\s", title):
        return title  # half tone + half tone = whole tone
    named = COMES_OF.sub("", title) if separator == "=" else title
    if role is Role.NAME and " " not in named and not heading and [t.tag for t in tag(named)] == ["VVB"]:
        return named  # Hoist, beside other names: as it is written, no `a hoist`
    return short_name(named, heading)


def take_apart(
    text: str, strong: tuple[str, ...] = (), code: str = ""
) -> tuple[str, str, str, str, tuple[str, ...], tuple[str, ...]]:
    """(words, label, separator, value, asides, examples) of an item's plain text, with the bold words or the code it begins with."""
    text = (
        NUMBERING.sub("", EMOJI.sub("", text.strip()))
        if not re.match(r"\d+(?:\.\d+)?\s?[-–:=]", text)
        else text.strip()
    )
    text = NEGATED.sub(r"\1n't", REASON.sub(r"\1", read_out(text)))
    text = THAT_IS.sub(r" (\1)", PASSING.sub("", text))
    if ENUMERATED.search(text):
        text = MARK.sub("", text)
    text = re.sub(r"\b(costs?|saves?|more|extra) \$+(?![\w$])", r"\1 money", text)
    text = re.sub(r"([-=])[-=]+>", r"\1>", text.replace("→", " → ")).replace("  ", " ").strip()
    text = QUESTION.sub("", _running_on(with_colon(other_name(listed(text)), code)))
    text = with_comma(PAUSE.sub(_without_pause, text))
    if len(sides := EQUAL.split(text)) > 2 and not re.search(r"[.:;,]\s", text) and all(map(_is_side, sides)):
        text = " => ".join(sides).lstrip("@")  # `rain == high water == closed lock`
    text = GLUED.sub(" ", text)
    asides: list[str] = []

    def keep(match: re.Match[str]) -> str:
        inside = (match[1] or match[2] or "").strip()
        before, behind = text[: match.start()], text[match.end() :]
        if FACTOR.search(before) or is_operand(f"{before}{match[0][: match[0].find('(')]}", inside, behind):
            return match[0]
        if inside:
            asides.append(inside)
        return ""

    words = BRACKETS.sub(keep, text)
    words = re.sub(r"\s+([,.;:])(?!\w|/)", r"\1", words).strip()
    examples: list[str] = []
    for i, aside in enumerate(list(asides)):
        if EXAMPLE.match(aside):
            examples.append(EXAMPLE.sub("", aside, count=1))
            asides[i] = ""
    found = re.search(
        r"(?:^|[,;.\s]\s*)(?:e\.?\s?g\.?[,:]?|for example,?|for instance,?|such as|ex[:.,)])\s+(.+)$", words, re.I
    )
    if found:
        examples.append(found[1].strip(" ."))
        words = words[: found.start()].rstrip(" ,;.–—-")
    label, separator, value = split_label(words, strong, code)
    if label and value.lower().startswith(f"{label.lower()} ") and len(value.split()) > len(label.split()) + 2:
        goes_on = value[len(label) :].strip()
        if tag(goes_on)[0].tag not in ("PRP", "PRF", "CJC"):
            value = goes_on  # `IgG - IgG crosses the placenta`
    if label and label.lower() in value.lower():
        value = re.sub(rf"^(?:an?|the)\s{re.escape(label)}\s(?=(?:is|are)\s(?:when|an?|the)\b)", "", value, flags=re.I)
    if label:
        value = re.sub(r"^(?:is|are)\s+(?=(?:an?|the|one of|when)\s)", "", value)  # `Gaff: is a spar`
    return words.rstrip(" ;"), label, separator, value, tuple(a for a in asides if a), tuple(examples)


PAUSE = re.compile(r"^([^,:;]{3,40}),(?=\s(?:(?:is|are|was|were)\s(?:an?|the)|(?P<can>can(?:not)?|will|must|has))\s)")
# `lantern(oil, wick, glass)`: a bracket of words without the space before it; `call(name)` and `gate(s)` are written so.
GLUED = re.compile(r"(?<=[a-z]{3})(?=\((?![^()]*[=\"'_])[^()]*[a-z]{2}[^()]*\s[^()]*\))")
MEMBERS = re.compile(
    r"(?!(?:there|these|those|they|here|which|what)\b)(\S+ [^,;.]{2,60}?) (?:are|were|includes?)", re.I
)
EQUAL = re.compile(r"(?<=[a-z]{3}) ==+ @?(?=[a-z]{3})")
QUESTION = re.compile(r"^Q(?:uestion)?\s?\d*\s?[:.)]\s+(?=[^?]+\?$)", re.I)
# `dont`, `isnt`: written without its apostrophe.
NEGATED = re.compile(r"\b(do|does|did|is|are|was|were|has|have|had|ca|wo|could|should|would)nt\b", re.I)
# What only binds a sentence to the one before it: `Ebb, on the other hand, runs out`.
PASSING = re.compile(
    r",\s(?:on the other hand|however|in fact|of course|indeed|in turn|by contrast|in contrast|for its part),(?=\s)",
    re.I,
)
# `to keep (1) water, (2) salt`: signs that only count off what a sentence says.
ENUMERATED = re.compile(r"\((?:1|a|i)\)\s.*\((?:2|b|ii)\)\s")
MARK = re.compile(r"\((?:\d|[a-h]|i{1,3}|iv)\)\s+")
# What says a thing once more: `has a keel, i.e. a fin below`.
THAT_IS = re.compile(r",\s(?:i\.\s?e\.?,?|that is,)\s+([^.;()]+)", re.I)
REASON = re.compile(r"\((because (?!of\b)[^()]{6,80})\)(?=\.?$)")  # `the hull is tarred (because it leaks)`


def _is_side(side: str) -> bool:
    return len(side.split()) <= 6


def _without_pause(found: re.Match[str]) -> str:
    """`A gaff, is a spar`, `Old boat, can carry 2 tons`: without the comma behind what the sentence speaks of."""
    named = not found["can"] or all(t.noun or t.tag in ("AJ0", "AT0") for t in tag(BRACKETS.sub("", found[1])))
    return found[1] if named else found[0]


def _running_on(text: str) -> str:
    """`Used for: towing, rescue`: behind a participle and its preposition the colon says nothing, before one `include` does not."""
    lead, colon, rest = text.partition(": ")
    if colon and (named := MEMBERS.fullmatch(lead)) and not any(t.finite for t in tag(named[1])):
        return f"{named[1]}: {rest}"
    tokens = tag(lead) if colon and rest.strip() and len(lead.split()) <= 3 else ()
    governs = len(tokens) >= 2 and tokens[-1].tag in ("PRP", "TO0") and tokens[-2].tag == "VVN"
    listed = (
        OPEN.search(lead) and rest.count(", ") > 1 and len(lead.split()) >= 3 and not any(t.finite for t in tag(rest))
    )
    if listed and not governs:
        governs = (open_ := unfinished(lead)) is not None and bool(open_.subject)
    return f"{lead} {lower_first(rest.strip())}" if governs else text


def strong_runs(item: Item) -> tuple[str, ...]:
    """The stretches in bold that begin the item."""
    return tuple(item.text.plain[r.start : r.end] for r in item.text.runs if r.mark is Mark.STRONG and r.start <= 2)


def code_opening(item: Item) -> str:
    """The code that the item begins with."""
    return next((item.text.plain[r.start : r.end] for r in item.text.runs if r.mark is Mark.CODE and r.start == 0), "")


def bold_opening(item: Item) -> str:
    """The bold terms that an item begins with: `Hepatitis B or HIV` of `**Hepatitis B** or **HIV**, as these …`."""
    plain, end = item.text.plain, 0
    for run in item.text.runs:
        if run.mark is Mark.STRONG and re.fullmatch(r"(?:,?\s*(?:and|or)?\s*)?", plain[end : run.start]):
            end = run.end
    name = plain[:end].strip(" ,.;:")
    return name if len(name.split()) <= 8 and not any(t.finite for t in tag(name)) else ""
