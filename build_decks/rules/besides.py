"""What is told besides: in brackets the exception, behind a number what each is for, below sentences a few bare names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.grammar import singular
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered, Gap, Members

UNLESS = re.compile(r"(?P<lead>\w+ (?:\w+ ){1,5}unless )(?P<when>[a-z]+(?: [a-z]+){0,4})", re.I)
EXCEPT = re.compile(
    r"(?P<lead>not (?:applicable|available|valid|suitable|supported|needed|required|allowed) (?:for|in|with|on|to) )"
    r"(?P<what>[\w-]+(?: [\w-]+){0,3})",
    re.I,
)


@reads("# Ferry\n- One-way trip (goes only once unless recalled)", "Ferry · goes only once unless [recalled]")
@reads(
    "# Ferry\n- Two bags for each guest (not valid for crews)",
    "Ferry · Two bags for each guest (not valid for [crews])",
)
@leaves("# Ferry\n- One-way trip (goes only once)", "# Ferry\n- Two bags (see below)")
def exception(line: Line) -> Iterator[Claim]:
    """A bracket that says when, or for what, the words before it do not hold."""
    for aside in line.asides if not line.heading and line.subject.sure else ():
        if unless := UNLESS.fullmatch(aside):
            yield Claim(Gap(unless["lead"], unless["when"], ""), aside, unless["when"])
        elif (but := EXCEPT.fullmatch(aside)) and len(line.words.split()) >= 2:
            yield Claim(Gap(f"{line.words} ({but['lead']}", but["what"], ")"), line.item.text.plain, but["what"])


EACH = re.compile(
    r"(?P<lead>[^,]+ (?:2|3|two|three) (?P<noun>[a-z]+s)), one for (?P<a>[^,]+?)(?:,| and|, and) (?:one|the other) for (?P<b>[^,]+)",
    re.I,
)


@reads(
    "# Ferry\n- Keep 2 boats, one for cars, one for guests",
    "In Ferry: keep 2 boats. What is each boat for? cars; guests",
)
@leaves("# Ferry\n- Keep 2 boats, one for cars")
def each_for(line: Line) -> Iterator[Claim]:
    """Some things, `one for this, one for that`: what is each for?"""
    found = EACH.fullmatch(line.words.strip(" .")) if not line.heading and not line.label else None
    if found is None or not line.subject.sure:
        return
    name = line.subject.in_full
    lead = found["lead"][0].lower() + found["lead"][1:]
    question = f"In {name}: {lead}. What is each {singular(found['noun'].lower())} for?"
    yield Claim(Answered(question, (found["a"], found["b"])), line.words, f"{found['a']}; {found['b']}")


SIDES = re.compile(r"[\w-]+ (?:features|benefits|capabilities|advantages|components|services|functions)", re.I)


@reads(
    "# Ferry\n## Boat features\n- Boats are painted in spring\n- Radar\n- Heating\n- Galley",
    "Ferry · Boat features: Radar, Heating, Galley",
)
@leaves(
    "# Ferry\n## Boat features\n- Boats are painted in spring\n- Radar",
    "# Ferry\n## Boats\n- Radar\n- Heating\n- Galley",
)
def bare_names(line: Line) -> Iterator[Claim]:
    """A heading such as `Boat features`, and below it, beside sentences, three or more bare names."""
    if not line.heading or not SIDES.fullmatch(line.words):
        return
    below = [c for c in line.children if not c.heading and not c.aside]
    names = [c for c in below if not (c.children or c.label) and len(c.words.split()) <= 2 and parse(c.words) is None]
    items = tuple(c.words for c in names if all(t.noun or t.tag == "VVG" for t in tag(c.words)))
    if 3 <= len(items) <= 7 and len(items) < len(below):
        yield Claim(Members(line.words, items, facet="some"), line.item.text.plain, "; ".join(items), line.subject)
