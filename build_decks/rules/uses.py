"""Bare noun phrases that say what a thing is for, or which kind of thing it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.acronyms import EMOJI
from build_decks.language.articles import with_the
from build_decks.language.clauses import parse
from build_decks.language.lexicon import verb_lemma
from build_decks.language.tagger import tag
from build_decks.language.tokens import looks_like_code
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered, Definition, Gap, Members

# What a tool is used for, or in; never what it is itself.
USES = frozenset(
    "applications apps workloads loads environments scenarios situations settings projects purposes audiences budgets beginners".split()
)


@reads("# Ferry-Net\n- Rural and/or seasonal workloads", "Ferry-Net = for Rural and/or seasonal workloads")
@leaves("# Ferry-Net\n- Runs rural workloads", "# Ferry-Net\n- Workloads", "# Ferry-Net\n- Many applications")
def used_for(line: Line) -> Iterator[Claim]:
    """Adjectives with a noun for what tools are used for: `Rural and/or seasonal workloads`."""
    tokens = tag(line.words)
    told = len(tokens) > 2 and tokens[-1].low in USES and tokens[0].tag in ("AJ0", "NN1", "VVN")
    if line.heading or line.label or line.children or not told or len(tokens) > 8 or parse(line.words) is not None:
        return
    if line.subject.sure and line.subject.proper and any(t.low in ("and", "or", "and/or") for t in tokens):
        yield Claim(Definition(line.subject.name, f"for {line.words}"), line.words, line.words, line.subject)


KIND = re.compile(r"(?P<name>[\"“][^\"“”]+[\"”]) (?P<kind>[a-z]+(?: [a-z]+){0,2})")


@reads('# Ferry-Net\n- "Roll-on" transport service', 'Ferry-Net · ["Roll-on"] transport service')
@leaves('# Ferry-Net\n- "Roll-on" was named so')
def named_kind(line: Line) -> Iterator[Claim]:
    """A term in quotes before the noun for the thing that is spoken of."""
    found = KIND.fullmatch(line.words)
    if found and not line.heading and not line.label and line.subject.sure and tag(found["kind"])[-1].noun:
        yield Claim(Gap("", found["name"], f" {found['kind']}"), line.words, found["name"])


TOOL = re.compile(r"(?P<name>\S+) (?P<kind>[a-z]+(?<!s)|API|CLI|SDK) (?P<deed>to [a-z]+ \S.*)")


@reads("# Ferry-Net\n- GetTide API to read the gauge", "In Ferry-Net, which API do you use to read the gauge? GetTide")
@leaves("# Ferry-Net\n- Long ropes to moor the ferry", "# Ferry-Net\n- GetTide plans to read the gauge")
def tool_for(line: Line) -> Iterator[Claim]:
    """A name that is written like a code, the kind of thing it is, and what it is there to do."""
    found = TOOL.fullmatch(line.words.strip(" .")) if not line.heading and not line.label else None
    if found is None or not looks_like_code(found["name"]) or parse(line.words) is not None:
        return
    told = parse(f"You need {found['deed']}")
    if told is not None and tag(f"the {found['kind']}")[-1].noun:
        place = f"In {line.subject.in_full}, which" if line.subject.sure else "Which"
        asked = f"{place} {found['kind']} do you use {found['deed']}?"
        yield Claim(Answered(asked, (found["name"],)), line.words, found["name"])


IS_SO = re.compile(r"(?P<lead>(?:[^,.;:]+ (?:is|are) )?)(?P<what>[A-Za-z]+(?:-[a-z]+)?), (?P<rest>[^,]+)")


@reads(
    "# Ferry-Net\n- Ferries are tidal, leaving at high water", "Ferry-Net · Ferries are [tidal], leaving at high water"
)
@reads("# Ferry-Net\n- Seasonal, works best in June", "What makes Ferry-Net work best in June? It is seasonal")
@leaves(
    "# Ferry-Net\n- Ferries are tidal",
    "# Ferry-Net\n- Seasonal, rural",
    "# Ferry-Net\n- Slow, but cheap",
    "# Ferry-Net\n- Cheap, leaves from Oslo",
)
def is_so(line: Line) -> Iterator[Claim]:
    """One adjective with what comes of it: `is sequential, reading one by one`; the rest of the line leads to it."""
    for part in (line.words,) if not line.heading and not line.label and line.subject.sure else ():
        found = IS_SO.fullmatch(part)
        if found is None or len(found["rest"].split()) < 3:
            continue
        what, rest = tag(f"it is {found['what'].lower()}")[2:], tag(f"it {found['rest']}")[1:]
        if what[0].tag not in ("AJ0", "UNC") or len(what) > 1:
            continue
        if found["lead"] and rest[0].tag == "VVG":
            yield Claim(Gap(found["lead"], found["what"], f", {found['rest']}"), part, found["what"])
        elif not found["lead"] and rest[0].tag == "VVZ" and rest[1].low in ("well", "best", "better"):
            name = line.subject.in_full
            name = name if line.subject.proper or line.subject.owner else with_the(name)
            question = f"What makes {name} {verb_lemma(rest[0].word)} {found['rest'].partition(' ')[2]}?"
            yield Claim(Answered(question, (f"It is {found['what'].lower()}",)), part, found["what"])


EITHER = re.compile(r"(?P<a>[A-Z][\w-]*(?: \([\w ]+\))?) / (?P<b>[A-Z][\w-]*(?: \([\w ]+\))?) (?P<kind>[a-z]+)")


@reads("# Ferry\n- Steam (coal) / Diesel (oil) power", "Ferry · types of power: Steam (coal), Diesel (oil)")
@leaves("# Ferry\n- Steam / Diesel", "# Ferry\n- Read / write the log")
def either(line: Line) -> Iterator[Claim]:
    """`Steam / Diesel power`: the two kinds that there are."""
    text = line.item.text.plain.strip(" .")
    found = EITHER.search(EMOJI.sub("", text).strip())
    if found is None or line.heading or line.label or len(text.split()) > 9 or not tag(found["kind"])[0].noun:
        return
    if EMOJI.sub("", text).strip() == found.group():
        yield Claim(Members(f"types of {found['kind']}", (found["a"], found["b"])), text, found["kind"])


BARRED = re.compile(
    r"(?P<lead>(?:cannot|can ?not|can['’]t|must not|may not|should not) be )(?P<deeds>[a-z]+ (?:or|and|nor) [a-z]+)(?P<rest> .{4,})",
    re.I,
)


@reads("# Sealed log\n- Cannot be torn or copied for a year", "Sealed log · Cannot be [torn or copied] for a year")
@leaves("# Sealed log\n- Cannot be torn")
def barred(line: Line) -> Iterator[Claim]:
    """Two things that cannot be done to what is spoken of."""
    for part in line.parts if not line.heading and not line.label and line.subject.sure else ():
        if found := BARRED.fullmatch(part):
            yield Claim(Gap(found["lead"], found["deeds"], found["rest"]), part, found["deeds"])
