"""What a heading or a parent is: a name, a facet of a name, a clause, a condition, a question, a value.

Most bullets are predicates; their subject stands above them.  Which of the headings and parents above is that subject can only be said
once each one's role is known.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from build_decks.language.acronyms import EMOJI
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.facets import PART_OF_NOTES, WAYS, facets, names_no_matter, names_sides, table, unframed
from build_decks.language.grammar import is_name
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.tagger import tag
from build_decks.language.titles import dates_a_lesson, is_whole, says_something, tells, title_like, wonders
from build_decks.quantity import Dimension
from build_decks.quantity.finder import find_quantities


class Role(StrEnum):
    NAME = "name"  # a thing: SQS, Long polling, Block blob
    FACET = "facet"  # a side of a thing: Types, Limits, Use cases
    ADJECTIVE = "adjective"  # an option named by its adjective: Rolling, Symmetric, Immutable
    CLAUSE = "clause"  # a sentence or predicate: Data is stored in tables
    CONDITION = "condition"  # If RDS is outside:, For in-place deployments
    QUESTION = "question"
    VERSUS = "versus"  # Scan vs Query
    VALUE = "value"  # a number, a code: 4XX, 16 MB
    TITLE = "title"  # the name of the notes, of which nothing in them speaks
    EMPTY = "empty"  # Overview, Other


BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")

NUMBERING = re.compile(
    rf"^(?:(?:{PART_OF_NOTES}|objective|step)\.?\s+[\dIVX]+(?:[.-]\d+)*\s*[:.)–—-]*\s+"
    r"|(?:\d{1,2}(?:\.\d{1,2}){1,3}|\d{3}\.\d{1,2})[.):]?\s+(?:[–—-]\s+)?(?=(?-i:[A-Z](?!(?:Hz|i?[Bb]|bps|W|Ω|V)\b)))|\d+[.)]\s+(?=\S)|0\d\s+(?=(?-i:[A-Z]))|[ivx]+[.)]\s+|[A-Ha-h][.)]\s+)",
    re.I,
)


# The number of a section behind its name: `Kinds of knots - 3.2`.
NUMBERED_BEHIND = re.compile(r"(?<=[A-Za-z])\s[-–—]\s\d{1,2}(?:\.\d{1,2})+$")

ANNOUNCED = re.compile(
    rf"^(?:related:|(?:speaking|talking) of\s|{WAYS}\s*(?:\d{{1,2}}|[A-D])?\s*[:|]|[A-Za-z]+ \d+\s*\|)\s*(?=\S)", re.I
)


# What a heading says of its section, behind the name of its matter: `Tides Overview`, `Knots: key terms and concepts`.
ABOUT_IT = re.compile(
    r"(?<=\w)\s(?:(?:and|&)\s)?(?:(?:key|core|basic|general|main)\s)?(?:overview|basics|introduction|terminology|fundamentals|concepts|information|at a glance)$"
    r"|(?<=\w)(?:\sv\d+)?\s(?:lesson|lecture|week|part|chapter|unit|day|session)\s[\d/.-]+$",
    re.I,
)


# Sides of a thing that name it themselves: the functions of the liver.
FACETS_OF = (
    "types?|kinds?|forms|examples|lists?|classes|categories|features|characteristics|properties|uses|causes|effects|parts|stages|phases|steps|functions?|"
    "roles?|duties|responsibilities|benefits|advantages|disadvantages|limitations|weakness(?:es)?|strengths?|reasons|results|consequences|origins|components|structure|symptoms|signs|goals|purposes?|methods|principles|mechanisms?"
)
# `Three main types of rope`: what it is a side of.
SIDE_OF = re.compile(
    r"(?P<counted>(?:the\s)?(?:\d|two|three|four|five|six|seven)\s)?(?:(?:different|main|common|various|basic|major|key|important)\s)?"
    rf"(?:{FACETS_OF})\s+of\s+(?:the\s+|an?\s+)?(?P<thing>.+)$",
    re.I,
)

# of a condition
OPENERS = frozenset("if when for in within during after before with without by on at under to via from".split())
PROS_CONS = ("pros and cons", "pros & cons")
DANGLING = frozenset("it this these they that those he she its their which such here there".split())


def lists_members(facet: str) -> bool:
    """Whether what stands below this facet are members of a list, whatever their shape: `Symptoms`, `Absolute contraindications`."""
    return bare(facet).lower().endswith(tuple(table()["members"]["words"]))


def names_a_side(name: str) -> bool:
    """Whether a name is one of several sides of a thing: `Sail types`, `Boat classifications`, `Advantages of steel`."""
    last = bare(name).split(" of ")[0].split(" ")[-1].lower()
    return last.endswith("s") and (last in facets()[1] or last == "classifications")


@lru_cache(maxsize=4096)
def is_field(name: str) -> bool:
    """Whether a name is that of a field of study (Cell biology, Contract law): things are in it, but nothing is its own."""
    fields = table()["fields"]
    named, last = bare(name).lower(), bare(name).split(" ")[-1].lower()
    science = named.split(" of ")[0].endswith(tuple(fields["endings"]))  # Psychology of memory
    return last in fields["words"] or science or last.endswith(tuple(fields["endings"]))


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """A heading or parent without numbering, emoji, brackets, closing colon."""
    text = EMOJI.sub("", text.strip())
    text = NUMBERED_BEHIND.sub("", ANNOUNCED.sub("", NUMBERING.sub("", text)))
    text = BRACKET.sub("", text.replace(" Of ", " of ")).strip().strip(":").strip().rstrip(".,;/|!…").rstrip()
    return text[1:-1].strip() if re.fullmatch(r"[\"“][^\"“”]*[\"”]", text) else text


@lru_cache(maxsize=4096)
def role_of(text: str, heading: bool = False, bold: bool = False) -> Role:
    """The role of a heading's or a parent's words."""
    name = unframed(bare(text)) if heading else bare(text)
    low = name.lower()
    empty, asked = facets()
    if (
        not name
        or low in empty
        or " | " in name
        or heading
        and (ABOUT_IT.sub("", low) in empty or names_no_matter(low) or dates_a_lesson(name))
    ):
        return Role.EMPTY
    if (
        text.rstrip().endswith("?")
        or re.match(r"(?:what|how|why|when|where|who|which)\b.*\b(?:is|are|was|were|do|does|did|can|to)\b", low)
        or wonders(name)
    ):
        return Role.QUESTION
    if re.search(r"\s(?:vs\.?|versus)\s", low):
        return Role.VERSUS
    if (side := SIDE_OF.match(low)) and not (side["counted"] and len(side["thing"].split()) > 4):
        return Role.FACET
    if low.removeprefix("key ") in asked or low + "s" in asked or low in PROS_CONS or _qualified(name):
        return Role.FACET
    if names_sides(name):
        return Role.NAME  # Barge benefits
    if heading and low.count(",") >= 2 and re.search(r",? (?:and|&) ", low):
        return Role.EMPTY  # Tides, currents and winds: several things at once
    if heading and "/" in low and all(side.strip() in asked for side in low.split("/")):
        return Role.EMPTY  # Causes/Factors
    if (
        heading
        and re.search(r"\s(?:&|and)\s|,", low)
        and name.count(" ") <= 5
        and not any(is_name(w) for w in name.split())
        and not re.fullmatch(r"[a-z-]+ (?:&|and) [a-z-]+ [a-z]+s", low)  # Primary and secondary responses
    ):
        return Role.EMPTY  # Caching & Throttling: two facets at once
    tokens = tag(name)
    first = tokens[0]
    if len(tokens) > 1 and (
        first.low in ("either", "these", "those", "there")
        or not heading
        and tokens[-1].tag == "PRP"
        and tokens[-1].word.isalpha()
    ):
        return Role.EMPTY  # Either open or closed, These boats, Ropes made of: announces what stands below
    ending = re.search(r"[a-z]{3}(?:ary|ical|istic|ive|ous|less)$", low) is not None
    adjective = set(lemmas(low.removeprefix("non-"))) == {"ADJ"} or not lemmas(low) and ending
    if len(tokens) == 1 and adjective and (name.islower() or not is_name(name) or ending and first.tag == "AJ0"):
        return Role.ADJECTIVE
    if first.low == "no" and len(tokens) > 1 and not heading:
        return Role.CLAUSE  # No consumers: says what the thing above has not
    if re.match(r"[~<>≤≥]?\d", name) and first.tag == "CRD" and len(tokens) <= 3:
        return Role.VALUE
    if text.rstrip().endswith(":") and re.match(r"(?:\d+|two|three|four|five|six|seven)\s+\D", low) and not heading:
        return Role.EMPTY  # 4 sections of the file: its children are the sections
    if first.tag == "CJS" or first.low in OPENERS and first.tag != "NP0":
        return Role.CLAUSE if not heading and is_whole(text) else Role.CONDITION
    if (
        NUMBERING.match(text.strip())
        and len(tokens) > 1
        and first.tag[:2] == "VV"
        and verb_lemma(first.low) == first.low
    ):
        return Role.EMPTY  # 2. Hoist the sail: a step, of which nothing is said
    if heading and tells(name):
        return Role.CLAUSE
    if heading and len(tokens) <= 6 and not re.search(r"\b(?:is|are|can|must|should|was|were)\b", low):
        return Role.NAME
    if 3 <= len(tokens) <= 4 and tokens[-2].tag in ("VVD", "VVN") and tokens[-1].noun and first.noun:
        return Role.NAME  # customer managed policies
    if bold and len(tokens) <= 6 and not (len(tokens) > 3 and says_something(name)):
        return Role.NAME
    if (
        first.tag in ("AJ0", "VVN", "AV0")
        and len(tokens) > 2
        and any(t.tag in ("PRP", "CJS") for t in tokens[1:3])
        and not any(t.noun for t in tokens[: next((i for i, t in enumerate(tokens) if t.tag in ("PRP", "CJS")), 1)])
    ):
        return Role.CLAUSE  # Good for VM disks: a predicate
    if re.match(r"\d{3,5}\s[A-Z][a-z]+\s[A-Za-z]", name):
        return Role.NAME  # 404 Not found: a code and what it means
    numbers = [q for q in find_quantities(name) if q.dimension is not Dimension.YEAR]
    if numbers and len(tokens) <= 5 and not is_name(name.split()[0]) and sum(w[0].isupper() for w in name.split()) < 2:
        return Role.EMPTY  # Limit of 20: its children speak of the same thing
    if (
        any(
            t.tag in ("AJS", "AJC") and not t.word.isupper() or t.low in ("most", "least", "more", "less")
            for t in tokens
        )
        and len(tokens) <= 4
    ):
        return Role.EMPTY
    if (
        first.low.endswith("ing")
        and verb_lemma(first.word)
        and len(tokens) > 1
        and tokens[1].noun
        and text.rstrip().endswith(":")
    ):
        return Role.CONDITION  # Improving performance:
    clause = parse(name)
    if (
        first.low in ("use", "using", "avoid", "choose", "set", "install", "create", "configure", "enable")
        and len(tokens) > 1
        and (clause is not None or first.low == "use")
        and not heading
    ):
        return Role.CLAUSE
    if clause is not None and not (clause.imperative and clause.form is Form.ACTION and title_like(name)):
        done = clause.form is Form.PASSIVE and clause.elliptic
        if done and clause.subject and not (clause.tails or clause.object):
            return Role.NAME
        return Role.CLAUSE
    if (
        all(t.tag in ("AJ0", "VVG", "VVN", "AV0", "XX0", "AJC", "AJS") for t in tokens)
        and len(tokens) <= 3
        and tokens[-1].tag != "AV0"
        and not (len(tokens) == 2 and first.tag == "VVN" and tokens[1].tag == "VVG")  # Guided mooring: a doing
    ):
        return Role.ADJECTIVE if not is_name(first.word) else Role.NAME
    if len(tokens) > 9 or any(t.finite for t in tokens[:8]):
        return Role.CLAUSE
    return Role.NAME


def _qualified(name: str) -> bool:
    """Whether a name is that of a facet behind an adjective: `Clinical uses`, `Early signs`; not `Loop types`."""
    first, *rest = name.split()
    _, asked = facets()
    return (
        len(rest) == 1
        and rest[0].lower() in asked
        and tag(first)[0].tag in ("AJ0", "AJC", "AJS")
        and not is_name(first)
    )
