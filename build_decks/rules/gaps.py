"""Where no question can be built: one gap in the author's own words, and only where two more words of meaning stand beside it.

These rules read a line only when no other rule did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_name
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import content_words, tag
from build_decks.language.tokens import Token
from build_decks.language.trees import clauses
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Gap


@reads("# Data Lake\n- GPv2 storage accounts only", "Data Lake · [GPv2] storage accounts only")
@leaves("# Index\n- Key", "# Index\n- It is so")
def modifier(line: Line) -> Iterator[Claim]:
    """A noun phrase with a tail: hide what tells it apart, its first modifier."""
    if line.heading or line.children:
        return
    for part in line.parts:
        tokens = tag(part)
        if (
            len(tokens) < 3
            or parse(part) is not None
            and tokens[-1].low != "only"
            or tokens[0].low in DANGLING - {"such"}
            or "/" in part
            and len(tokens) < 4
        ):
            continue
        head = next(
            (i for i, t in enumerate(tokens) if t.noun and (i + 1 == len(tokens) or not tokens[i + 1].noun)), None
        )
        if head is None or head == 0 or head > 4:
            continue
        first = tokens[0]
        tailed = any(t.tag in ("PRP", "PRF", "TO0") for t in tokens[1:]) or tokens[-1].low == "only"
        if not tailed:
            continue
        telling = (
            first.tag in ("DT0", "UNC", "AJC", "AJS")
            or first.tag == "NP0"
            and first.word[:1].isupper()
            or first.low in ("single", "multiple")
        )
        if not telling or first.low in ("other", "more", "most", "some", "any", "all", "many", "several"):
            continue
        shown = part[tokens[1].start :]
        if content_words(shown) < 2 or len(part.split()) > 14:
            continue
        yield Claim(Gap("", first.word, f" {shown}"), part, first.word)


@reads("# S3 encryption\n- In transit: SSL", "S3 encryption · In transit: [SSL]")
@leaves("# S3\n- Colour: red and blue and green and white")
def situation(line: Line) -> Iterator[Claim]:
    """`In transit: SSL`: what holds in a situation, or for a thing."""
    where = re.match(r"(?:in|at|on|for|during|under|before|after)\s", line.label, re.I)
    if (
        not line.heading
        and line.separator
        and line.parts
        and len(line.parts[0].split()) <= (8 if where else 3)
        and not line.children
    ):
        value = re.split(r",\s", line.parts[0])[0]
        if all(t.tag in ("AJ0", "AJC", "AJS", "AV0") for t in tag(value)) and not where:
            return  # `Constructive wave: smaller, …`: an adjective out of a telegram
        yield Claim(Gap(f"{line.label}: ", value, ""), line.words, value)


@reads(
    "# DynamoDB\n- $LATEST is implicit in a bare name",
    "DynamoDB · $LATEST is [implicit] in a bare name",
)
@reads("# CloudFront\n- Geographically distributed", "CloudFront · [Geographically] distributed")
@leaves("# X\n- is good", "# X\n- This is implicit")
def complement(line: Line) -> Iterator[Claim]:
    """What something is: hide the adjective, or the adverb before a participle."""
    if line.heading:
        return
    for part in line.parts:
        clause = parse(part)
        tokens = tag(part)
        if clause is None or not clause.sure:
            continue
        if (
            clause.form is Form.COPULA
            and clause.subject
            and not _vague(clause.subject)
            and clause.object
            and len(clause.object.split()) <= 4
        ):
            at = part.rfind(clause.object)
            before, after = part[:at], part[at + len(clause.object) :]
            if (
                at > 0
                and content_words(before + after) >= 2
                and not re.match(r"(?:all|what|that|where|how)\b", clause.object)
            ):
                yield Claim(Gap(before, clause.object, after), part, clause.object)
        elif clause.form is Form.PASSIVE and not clause.subject and len(tokens) == 2 and tokens[0].low.endswith("ly"):
            yield Claim(Gap("", tokens[0].word, part[tokens[0].end :]), part, tokens[0].word)


def _vague(subject: str) -> bool:
    first: Token | None = next(iter(tag(subject)), None)
    return first is None or first.low in DANGLING or first.tag in ("PNP", "EX0")


@reads(
    "# Screening\n- colonoscopy every 5 years from the age of 50",
    "Screening · colonoscopy every [5 years] from the age of 50",
)
@leaves("# Screening\n- 5 years", "# Screening\n- in 1984 it was colder")
def number(line: Line) -> Iterator[Claim]:
    """A number that nothing else asks for: hide it in the author's words, two at most in a line."""
    if line.heading or line.children or not line.subject.sure:
        return
    asked = 0
    for part in line.parts:
        for quantity in find_quantities(part):
            before, after = part[: quantity.start], part[quantity.end :]
            if not quantity.unit or asked == 2 or content_words(before + after) < 2 or len(part.split()) > 22:
                continue
            asked += 1
            yield Claim(Gap(before, quantity.shown, after), part, quantity.surface)


@reads(
    "# Habit\n- The evidence of a habit must be sufficiently specific in any case, and nobody need confirm it",
    "habit · The evidence of a habit must be [sufficiently specific in any case]",
)
@leaves("# Habit\n- It must be specific", "# Habit\n- A clear case")
def sentence(line: Line) -> Iterator[Claim]:
    """A statement of a longer sentence: hide the part of it that tells most."""
    if line.heading:
        return
    for part in line.parts:
        tokens = tag(part)
        if len(tokens) < 5 or tokens[0].low in DANGLING or not any(t.finite for t in tokens):
            continue
        for words, clause in clauses(part):
            if not clause.subject or _vague(clause.subject) or not 4 <= len(words.split()) <= 32:
                continue
            hidden = _telling(words, clause)
            if hidden:
                at = words.rfind(hidden)
                yield Claim(Gap(words[:at], hidden, words[at + len(hidden) :]), words, hidden)


def _telling(words: str, clause: Clause) -> str:
    """The part of a clause to hide: of one to seven words, once in it, with two words of meaning beside it."""
    condition = re.sub(r"^(?:only )?(?:if|when|after|because|unless|until|before)\s", "", clause.condition)
    behind = re.search(
        r"\s(?:to|in|for|of|on|with|by|from|at|as)\s(?P<what>.+)$", clause.object
    )  # `not admissible to prove it`
    object_ = "" if clause.form is Form.COPULA and len(clause.object.split()) == 1 else clause.object
    inner = behind["what"] if behind else ""
    subject = clause.subject if re.match(r"only\b", clause.subject, re.I) else ""
    parts = (
        subject,
        object_,
        inner,
        *(tail.object for tail in clause.tails if tail.object != "default"),
        clause.purpose,
        condition,
    )
    fit = [
        one
        for one in parts
        if 1 <= len(one.split()) <= 7
        and words.count(one) == 1
        and (words.find(one) > 0 or one == subject)
        and content_words(one) >= 1
        and content_words(words.replace(one, "")) >= 2
        and tag(one)[0].tag not in ("DT0", "PNI")
        and not re.match(
            r"(?:regard|respect|addition|order|case|spite|terms|favou?r|charge|front|place|need) (?:to|of)\b", one
        )
        and tag(one)[0].low not in DANGLING
    ]
    return max(fit, key=_weight, default="")


def _weight(words: str) -> tuple[bool, int]:
    """A part tells more with a name or a number in it, and with two or three words rather than one or six."""
    named = any(is_name(word) or word[:1].isdigit() for word in words.split())
    return named, -abs(len(words.split()) - 3)


@reads(
    "# Lake\n- Provide data to users from the closest source", "Lake · Provide data to users [from the closest source]"
)
@leaves("# Lake\n- Go there", "# Lake\n- Read more")
def last_phrase(line: Line) -> Iterator[Claim]:
    """A longer predicate with a prepositional end: hide the end."""
    if line.heading or line.children:
        return
    for part in line.parts:
        clause = parse(part)
        if (
            clause is None
            or not clause.tails
            or clause.condition
            or clause.purpose
            or clause.object == ""
            and not clause.subject
            or not 5 <= len(part.split()) <= 16
            or clause.subject
            and _vague(clause.subject)
        ):
            continue
        end = str(clause.tails[-1])
        at = part.lower().rfind(end.lower())
        if (
            at > 0
            and at + len(end) >= len(part) - 1
            and content_words(part[:at]) >= 3
            and content_words(end) >= 1
            and not re.search(r"\bthis|that|these|it\b", end)
        ):
            yield Claim(Gap(part[:at], part[at:], ""), part, part[at:])
