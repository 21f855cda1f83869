"""With what something is done, and what things are for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Clause, Form, Tail
from build_decks.language.clauses import parse
from build_decks.language.governing import EMPTY_ALONE
from build_decks.language.grammar import base, is_plural, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import good_subject
from build_decks.statements import Definition, Means, Says

USE_MEANS = re.compile(
    r"^(?:(?:you )?(?:can |should |must |could )?(?:use|utili[sz]e|try|install|apply)|using)\s+(?:the |an? )?(?P<means>.+?)\s+(?P<link>to|for|in order to|when|if)\s+(?P<purpose>.+)$",
    re.I,
)
USES_MEANS = re.compile(
    r"^(?:(?:you )?(?:can |should |must )?use)\s+(?:the |an? )?(?P<means>(?!.*\b(?:instead of|rather than)\b)[^,]+)$",
    re.I,
)
TRIES = re.compile(r"(?:attempts|aims|seeks|tends|serves|helps|tries|needs|fails|plans|intends)\s+to\b", re.I)


@reads(
    "# Gravel\n- Additional ballast for coastal barges",
    "Gravel · be the additional ballast for coastal barges [tail:0]",
)
@leaves("# Page blob\n- Good for disks", "# Page blob\n- Storage")
def role_for(line: Line) -> Iterator[Claim]:
    """What the subject is, and for what: `Additional ballast for coastal barges`."""
    if line.heading or line.label or line.parent is None or line.children:
        return
    for part in line.parts:
        found = re.match(r"^(?P<what>(?:[A-Za-z][\w-]*\s){1,3}?)for\s+(?P<use>.+)$", part)
        if (
            not found
            or parse(part) is not None
            or re.search(r"\b(?:but|and|or) $", line.words.partition(part)[0])  # `a narrow but welcome gift for a crew`
            or len(found["use"].split()) > 6
            or re.search(r"\b(?:each|all|every|example|free|more)\b", found["use"])
        ):
            continue
        tokens = tag(found["what"])
        if (
            2 <= len(tokens) <= 3
            and tokens[0].tag in ("AJ0", "AJS")
            and tokens[-1].noun
            and not is_plural(tokens[-1].word)
        ):
            clause = Clause(
                Form.COPULA,
                "be",
                object=f"the {lower_first(found['what'].strip())}",
                tails=(Tail("for", found["use"]),),
                elliptic=True,
            )
            yield Claim(Says(clause, "tail:0"), part, found["use"])


@reads(
    "# Dock\n- Dock Pass for private night landing\n  - show the stamp", "Dock · Dock Pass = for private night landing"
)
@leaves("# Blob\n- Good for disks", "# Blob\n- Limit for blobs")
def named_for(line: Line) -> Iterator[Claim]:
    """A name and what it is for: `Dock Pass for private night landing`."""
    if line.heading or line.label:
        return
    for part in line.parts[:1]:
        found = re.match(r"^(?P<what>(?:[A-Z][\w-]*\s){1,4})for\s+(?P<use>[a-z].+)$", part)
        acronym = (
            found is not None and re.fullmatch(r"[A-Z]{3,5} ", found["what"]) and tag(found["use"])[0].tag == "VVG"
        )
        if (
            found
            and parse(part) is None
            and not re.match(r"(?:use|using|try|install|apply|set|avoid)\b", part, re.I)
            and (len(found["what"].split()) >= 2 or acronym)
            and all(w[0].isupper() for w in found["what"].split())
        ):
            yield Claim(Definition(found["what"].strip(), f"for {found['use']}"), part, found["use"])
            if len(found["use"].split()) >= 4 and not line.subject.sure:
                yield Claim(Means(found["what"].strip(), found["use"], "for"), part, found["what"])


@reads("# Rivers\n- Crossing deep water: ferry", "rivers · ferry to cross deep water")
@leaves(
    "# Rivers\n- Crossing: ferry",
    "# Rivers\n- Rising water: dams break",
    "# Rivers\n- Crossing deep water: slow and wet",
)
def doing_label(line: Line) -> Iterator[Claim]:
    """`doing something: the means`: a label that tells a deed, and a name."""
    if not does_something(line.label) or line.heading or not 1 <= len(line.value.split()) <= 4:
        return
    value = tag(line.value)
    if parse(line.value) is None and value[-1].noun and not any(t.tag == "CJC" or t.word in ",;" for t in value):
        first = line.label.split(" ")[0]
        yield Claim(Means(line.value, f"{base(first)}{line.label[len(first) :]}"), line.words, line.value)


def does_something(label: str) -> bool:
    """A label such as `Crossing deep water`: a verb in -ing with its object."""
    tokens = tag(label) if label else ()
    if not 2 <= len(tokens) <= 6 or not tokens[0].low.endswith("ing") or not verb_lemma(tokens[0].word):
        return False
    return tokens[0].tag == "VVG" and (tokens[1].noun or tokens[1].tag in ("AJ0", "AT0"))


@reads(
    "# DynamoDB\n- Use parallel scans to speed up large exports",
    "DynamoDB · parallel scans to speed up large exports",
)
@reads("- Use multipart uploads for objects above 100MB", "notes · multipart uploads for objects above 100MB")
@reads(
    "# Query\n- ProjectionExpression to return only some attributes",
    "Query · ProjectionExpression to return only some attributes",
)
@reads("# Docks\n- Lamps to find the ropes you're looking for", "docks · Lamps to find the ropes you are looking for")
@leaves(
    "- Use it",
    "- Use cases: many",
    "# Boats\n- Rowing to reach an island tires the crew of a boat",
    "# Docks\n- Rule that said the pumps should be used to dry a dock",
    "# Docks\n- Failure to dry a dock within a week",
    "# Docks\n- Pumps to dry a dock can freeze in hard winters",
    "# Tycho\n- Used a quadrant to see the stars",
)
def means(line: Line) -> Iterator[Claim]:
    """With what something is done: `use X to/for Y`, `X to do Y`, `can use X to Y`."""
    if line.heading or (line.label and line.separator):
        return
    for part in line.parts if not line.words.endswith(":") else ():
        used = USE_MEANS.match(part)
        plain = USES_MEANS.match(part)
        if (
            used
            and used["link"].lower() == "to"
            and line.subject.sure
            and verb_lemma(used["purpose"]) == used["purpose"]
        ):
            yield Claim(Means(used["means"], f"{used['purpose']} SUBJECT", "to"), part, used["means"])
            continue
        if (
            plain
            and line.subject.sure
            and (not used or " " not in used["purpose"] and used["purpose"][:1].isupper())
            and 2 <= len(plain["means"].split()) <= 8
            and tag(plain["means"])[0].low not in DANGLING
            and line.subject.name.lower() not in plain["means"].lower()
            and parse(plain["means"]) is None
        ):
            yield Claim(Means(plain["means"], "SUBJECT", "for"), part, plain["means"])
            continue
        if (
            used
            and 1 <= len(used["means"].split()) <= 7
            and tag(used["means"])[0].low not in DANGLING
            and len(used["purpose"].split()) >= 1
        ):
            if not (OF_NOTHING.match(used["purpose"]) or re.search(r"\b(?:this|that|it|them)$", used["purpose"])):
                means = used["means"].strip(" ,")
                yield Claim(Means(means, used["purpose"], used["link"].lower()), part, means)
            continue
        clause = parse(part)
        if (
            clause is not None
            and clause.form is Form.PASSIVE
            and clause.verb in ("use", "utilize")
            and clause.subject
            and clause.purpose.startswith("to ")
            and not clause.negated
            and good_subject(clause, line)
        ):
            yield Claim(Means(clause.subject, clause.purpose.removeprefix("to "), "to"), part, clause.subject)
            continue
        if TRIES.match(part):
            continue  # a verb
        named = re.match(
            r"^(?P<means>[^\s,]+(?:\s+[^\s,]+){0,5}?)\s+(?P<link>to)\s+(?P<purpose>(?!false|true|\d)(?:\w+)\s+.+)$",
            part,
        )
        if (
            named
            and parse(named["means"]) is None
            and _names_means(named["means"])
            and tag(f"to {named['purpose']}")[1].tag in ("VVI", "VVB", "AV0")
            and not FINITE.search(RELATIVE.split(named["purpose"])[0])
            and not OF_NOTHING.match(named["purpose"])
            and not named["purpose"].startswith("use ")  # `a rope to use when mooring`: what one uses
        ):
            yield Claim(Means(named["means"], named["purpose"], "to"), part, named["means"])


OF_NOTHING = re.compile(rf"(?:{'|'.join(EMPTY_ALONE)}) (?:from|in|on|with|by|at)\b")  # `a press to generate from pulp`
RELATIVE = re.compile(r"\b(?:that|which|who|you|we|they|he|she|it)\b")  # `the rows you are looking for`
FINITE = re.compile(r"\s(?:can|could|may|might|will|must|should|is|are|was|were)\s")  # `Pumps to dry a dock can freeze`
# Nouns behind which `to` says what it is that is tried, owed or wanted, not what for.
SAYING_WHAT = frozenset(
    "failure ability inability need attempt refusal right tendency decision plan desire power duty wish intent intention".split()
)


def _names_means(text: str) -> bool:
    tokens = tag(text)
    told = len(tokens) > 1 and tag(f"to {text[:1].lower()}{text[1:]}")[1].tag == "VVI"  # `Help guests to get up`
    return (
        bool(tokens)
        and tokens[-1].noun
        and tokens[-1].low not in ("things", "reasons", "steps", "points", "facts", "tips")
        and tokens[-1].low not in SAYING_WHAT
        and not told
        and not (
            len(tokens) == 1 and tokens[0].low.endswith("ing") and verb_lemma(tokens[0].word)
        )  # `Choosing to row …`
        and all(t.noun or t.tag in ("AJ0", "VVG", "VVN", "CRD") for t in tokens)
        and not {tokens[0].low, tokens[-1].low} & TO_DO
    )


# Nouns that an infinitive completes: it says what they are about, no aim.
TO_DO = frozenset(
    "access need ability inability how time way ways right rights obligation attempt attempts process processes amount failure refusal willingness "
    "unwillingness reluctance desire tendency decision plan plans promise promises effort efforts opportunity permission chance duty wish threat "
    "intention agreement pressure call calls power freedom capacity potential".split()
)
