"""Purposes and definitions in prose: `for analysing …`, `X is a Y`, a bracket that says what for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.acronyms import expansion_in
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import head_noun, is_name, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import tag
from build_decks.outline import ItemKind
from build_decks.quantity.finder import find_quantities
from build_decks.rules.base_forms import HANDS, SET
from build_decks.rules.coordination import spliced
from build_decks.rules.defining import kinds_of_thing, matter, says_what
from build_decks.rules.line import Line, strong_runs
from build_decks.rules.naming import CALLS
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.typed import done_with
from build_decks.statements import Definition, Suits

TASKS = frozenset("use create install remember note see make add click go".split())  # told to the reader


@reads("# X-Ray\n- For analyzing distributed applications", "X-Ray = For analyzing distributed applications")
@reads("# Oars\n- Fast\n- For rowers and their guests", "oars ·  for rowers and their guests")
@reads("# TTL\n- Set an expiry time for items", "TTL = Set an expiry time for items")
@leaves("# Lambda\n- For in-place deployments\n  - stop", "# Redis\n- Fast\n- Set a password")
def purpose(line: Line) -> Iterator[Claim]:
    """What a thing is for: `for analyzing …`, `to store …`, or an imperative that opens its section."""
    parent = line.parent
    if (
        line.heading
        or parent is None
        or line.label
        or parent.role is not Role.NAME
        or not line.parts
        or not parent.own.sure
        or re.search(r"^steps\b|\b(?:steps?|actions?|measures|treatment|management|procedure)$", parent.name, re.I)
        or any((done := parse(child.words)) is not None and done.imperative for child in line.children)
        or next(done_with(line), None) is not None
    ):
        return
    part = (spliced(line.parts[0]) or line.parts)[0]
    tokens = tag(part)
    opens = parent.children[:1] == [line] and tokens[0].low not in TASKS and line.item.kind is not ItemKind.STEP
    gerund = (
        len(tokens) > 2
        and tokens[0].low in ("for", "used")
        and re.match(r"(?:used )?for \w+ing\b", part, re.I)
        or re.match(r"(?:used )?to \w+ ", part)
        and tokens[0].low in ("to", "used")
    )
    meant = re.fullmatch(
        r"(?:(?P<adverb>primarily|mainly|mostly|only|especially) )?for (?P<whom>[a-zA-Z].*)",
        line.words.strip(" ."),
        re.I,
    )
    if meant and not gerund and not line.children and len(line.words.split()) <= 10:
        told = parse(meant["whom"])
        # `boats moored here`
        reduced = told is not None and told.form is Form.PASSIVE and told.elliptic and told.subject
        if (told is None or reduced) and not find_quantities(line.words) and tag(meant["whom"])[-1].noun:
            yield Claim(
                Suits((meant["adverb"] or "").lower(), "for", meant["whom"]), line.words, meant["whom"], parent.own
            )
        return
    if gerund or (
        opens
        and not tokens[0].word.isupper()
        and (parent.heading or parent.children == [line])
        and 3 <= len(tokens) <= 12
        and not any(t.tag == "CJS" for t in tokens)  # `Set the brake before you leave`: an instruction
        and (
            tokens[0].low in HANDS | SET
            and tokens[1].noun
            or tokens[0].tag in ("VVB", "VVI")
            and parse(part) is not None
        )
        and not ((said := parse(part)) is not None and said.purpose)
    ):
        yield Claim(Definition(parent.name, part, kind="" if gerund else "deed"), line.words, part, parent.own)


# `Tidal means moved by the tide`: a word, and in no clause of its own what it says.
IT_IS = re.compile(r"(?:it|this|they|these)\s(?:is|was|are|were)\s(?P<gloss>(?:an?|the|one of)\s.{8,})$", re.I)
NO_TERM = re.compile(r".*:$|doing (?:so|this|that|it)\b", re.I | re.S)  # an announcement; what was told before
MEANING = re.compile(
    r"(?P<term>[A-Z][\w-]+(?: [\w-]+)?) means (?P<gloss>(?:within|in|on|at|by|for|from|to|with|without|not) \S.+)"
)
IS_WHEN = re.compile(
    r"(?:an?\s|the\s)?(?P<term>(?!it\b|this\b|that\b|there\b|what\b|(?:\w+ )?(?:time|moment|point|case|problem|result)\b)[A-Za-z][\w-]+(?: [\w-]+){0,4}) is (?P<gloss>(?:when|what|how) (?!(?:it|this|that|they|these|he|she|there)\b|it['’]s)\S+ \S.+)",
    re.I,
)


@reads(
    "# Sailing\n- A broach is when a boat turns into the wind by itself",
    "Sailing · broach = when a boat turns into the wind by itself",
)
@reads("# Gates\n- Tidal means with the tide", "gates · tidal = with the tide")
@reads(
    "# Cloud\n- A region is a geographic area with several data centers",
    "Cloud · region = a geographic area with several data centers",
)
@reads("- Mitosis refers to the division of a cell", "Mitosis = the division of a cell")
@reads("- A knot is defined as one sea mile an hour", "knot = one sea mile an hour")
@reads("# Knot\n- Defined as one sea mile an hour", "Knot = one sea mile an hour")
@reads("# Kinesis\n- Each shard is an ordered log", "Kinesis · shard = an ordered log")
@reads(
    "# Docker\n- Containers are standardized operating environments",
    "Docker · containers = standardized operating environments",
)
@reads(
    "# Astrology\n- Taught by Ptolemy. It was the notion that stars rule.",
    "Astrology = the notion that stars rule",
)
@reads("# Trade\n- Thrift means the household wastes nothing", "Trade · Thrift = the household wastes nothing")
@reads("# Boats\n- Unlike the raft, a barge is a ship with a deck", "boats · barge = a ship with a deck")
@reads("# Rivers\n- Erosion is loss of soil", "rivers · erosion = loss of soil")
@leaves("# Masts\n- Oak is heavy, which means more draught", "# Oars\n- Doing so is a strain")
@leaves("- The queue is empty", "- It is a buffer", "- Buckets are region specific", "- Templates are fast and small")
def prose(line: Line) -> Iterator[Claim]:
    """A sentence that defines: `X is a Y`, `X means Y`, `X refers to Y`."""
    if line.heading:
        return
    for part in line.parts:
        part = re.sub(r", and (?:(?:also|usually|often|always|much) )+[^,]+$", "", part)
        clause = parse(re.sub(r"^[A-Z][a-z]+ly, (?=\S)", "", part))
        told = IT_IS.match(part)
        if when := IS_WHEN.fullmatch(part):
            yield Claim(Definition(lower_first(when["term"]), when["gloss"]), part, when["gloss"])
            continue
        if meaning := MEANING.fullmatch(part):
            yield Claim(
                Definition(lower_first(meaning["term"]), meaning["gloss"], kind="meaning"), part, meaning["gloss"]
            )
            continue
        if told and part is line.parts[0] and line is not next(iter(line.siblings), line):
            continue  # `it` may be what the line before spoke of
        if told and part in line.parts[:2] and line.subject.sure and not line.label and says_what(told["gloss"]):
            past = clause is not None and clause.past
            yield Claim(Definition(line.subject.name, told["gloss"], past), part, told["gloss"])
            continue
        defined = re.match(r"(?:is |are )?defined as (?P<gloss>\S.+)$", part, re.I)
        about = line.own if line.label else line.subject
        if defined and about.sure:
            yield Claim(Definition(about.name, defined["gloss"], kind="criterion"), part, defined["gloss"], about)
            continue
        if clause is None or not clause.subject or clause.negated or clause.modal or NO_TERM.match(part):
            continue
        tokens = tag(clause.subject)
        if (
            clause.object not in part
            or not tokens
            or line.label
            and parse(line.label) is None
            and tokens[0].low in ("each", "every")  # `Fleet: every boat is a ketch`
            or tokens[0].low in DANGLING
            or len(tokens) > (9 if re.match(r"the\s[\w-]+(?:\s[\w-]+)?\s(?:of|for|in)\s", clause.subject, re.I) else 6)
            or tokens[0].tag in ("DTQ", "PNQ", "AVQ")
            or tokens[0].tag in ("PNP", "EX0", "DPS", "PNI", "PRP")
            or tokens[-1].tag in ("EX0", "AJC")
        ):
            continue
        if clause.verb == "be" and re.match(
            r"the (?:first|last|only|opposite|same|reverse|case|reason)\b", clause.object
        ):
            continue  # asked for by what it is the first of
        term = re.sub(r"^(?:an?|the|each|every)\s+", "", clause.subject, flags=re.I)
        term = re.sub(r"^(?:term|word|expression|phrase)\s(?=[\w“\"])(?!(?:of|for|in|that)\b)", "", term)
        term = re.sub(rf",\s(?:also\s)?{CALLS}\s[^,]+$", "", term)
        term = f"the {term}" if len(tokens) > 6 and "," not in clause.subject else _short_form(term, line)
        at = part.find(clause.object, len(clause.subject))
        if clause.form is Form.COPULA and (kinds_of_thing(tokens, clause.object) or matter(tokens, part[at:])):
            yield Claim(Definition(lower_first(term), part[at:], clause.past), part, part[at:])
            continue
        named = line.item.text.plain.startswith(strong_runs(line.item)[0]) if strong_runs(line.item) else False
        noun = head_noun(tag(re.split(r"\s(?:in|of|on|at)\s", clause.object)[0])) if clause.object else None
        if clause.form is Form.COPULA and noun is None and re.match(r"the (?:most\s|[a-z]+st$)", clause.object):
            continue  # `the most popular and cheapest in town`: a judgement
        if (
            clause.form is Form.COPULA
            and named
            and (
                re.match(r"when\s", clause.condition)
                and not clause.object
                or noun is not None
                and clause.object.split()[-1] == noun.word
                and part is line.parts[0]
            )
        ):
            gloss = clause.condition or part[part.find(clause.object) :]
            yield Claim(Definition(term, gloss, clause.past), part, gloss)
        elif (
            clause.form is Form.COPULA
            and re.match(r"(?:an?|the|one of|any(?:thing|one)?|type of|kind of|basically)\s", clause.object, re.I)
            or clause.form is Form.ACTION
            and clause.verb in ("mean", "denote")
            and len(clause.object) > 2
        ):
            case = parse(part[at:]) if clause.verb == "mean" else None  # `Thrift means nothing is lost`
            kind = "meaning" if case is not None and case.subject else ""
            yield Claim(Definition(term, part[at:], clause.past, kind=kind), part, part[at:])
        elif (
            clause.tails
            and clause.tails[0].object in part
            and (clause.form, clause.verb, clause.tails[0].preposition)
            in ((Form.ACTION, "refer", "to"), (Form.PASSIVE, "define", "as"))
        ):
            at = part.find(clause.tails[0].object)
            yield Claim(Definition(term, part[at:], clause.past), part, part[at:])


def _short_form(term: str, line: Line) -> str:
    """`Very small aperture terminal (VSAT) is a dish …`: by its letters, as the rest of the notes speak of it."""
    letters = next((a for a in line.asides if expansion_in(a, term) == term), "")
    return letters if f"{term} ({letters})" in line.item.text.plain else term


@reads(
    "# Keys\n- Also usable for NMS codes (verifying the origin of a letter)",
    "keys · NMS codes = for verifying the origin of a letter",
)
@leaves("- NMS codes (see below)", "- Runs (using little memory)")
def aside_purpose(line: Line) -> Iterator[Claim]:
    """A bracket that says what the noun before it is for: `NMS codes (verifying the origin)`."""
    for aside in line.asides:
        first = tag(aside)[0] if tag(aside) else None
        if (
            first is None
            or first.tag not in ("VVG", "AJ0", "NN1")
            or not (first.low.endswith("ing") and verb_lemma(first.low))
            or len(aside.split()) < 3
            or first.low in ("using", "including", "depending", "being", "meaning")
        ):
            continue
        before = tag(line.item.text.plain.partition(f"({aside}")[0])
        chunk: list[str] = []
        for token in reversed(before):
            if not token.noun:
                break
            chunk.insert(0, token.word)
        if any(is_name(word) for word in chunk):  # of common nouns it may as well say what they do
            purpose = re.split(r",\s*e\.g\.", aside)[0].strip(" ,")
            yield Claim(Definition(" ".join(chunk), f"for {purpose}"), aside, purpose)
