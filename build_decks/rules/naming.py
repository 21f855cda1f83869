"""Names and former names: `records are called "items"`, `formerly X`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Naming

CALLED = re.compile(
    r"^(?P<thing>.+?)\s+(?:(?:is|are|was|were|being)\s+)?(?:also\s+)?(?:called|known as|referred to as|termed|named|dubbed)\s+"
    r"(?:an?\s+|the\s+)?[\"“]?(?P<name>[^\"”,;.()]+?)[\"”]?$",
    re.I,
)


QUOTED = re.compile(r"^[\"“](?P<name>[^\"”]+)[\"”]$")


@reads('# DynamoDB\n- records are called "items"', "DynamoDB · records called items")
@reads('# CloudFormation\n- Resulting resources called a "stack"', "CloudFormation · Resulting resources called stack")
@reads(
    '# Data\n- Capacity increased by adding shards ("resharding")',
    "Data · Capacity increased by adding shards called resharding",
)
@reads("- API definition file (formerly Swagger)", "API definition file formerly Swagger")
@reads("# Paracetamol\n- aka acetaminophen", "Paracetamol ·  called acetaminophen")
@leaves('- a so-called "smart" card')
def called(line: Line) -> Iterator[Claim]:
    """A name given in passing: `records are called "items"`, a quoted name in brackets, `formerly X`, `aka X`."""
    text = line.value or line.words
    found = CALLED.match(text)
    if (
        found
        and found["thing"].lower() != "also"
        and len(found["name"].split()) <= 5
        and tag(found["thing"])[0].low not in DANGLING
    ):
        thing = found["thing"].strip(" ,")
        yield Claim(Naming(thing, found["name"].strip(), False), text, found["name"])
    for aside in line.asides:
        quoted = QUOTED.match(aside)
        alias = re.match(r"(?:also )?(?:called|known as|aka|a\.k\.a\.?|or)\s+[\"“]?([^\"”,;]+)[\"”]?$", aside, re.I)
        former = re.match(
            r"(?:formerly|previously|was|old name|ex-)\s+(?:known as\s+|called\s+)?[\"“]?([^\"”,;]+)", aside, re.I
        )
        if former and len(former[1].split()) <= 5:
            yield Claim(Naming(_before_bracket(line, aside), former[1].strip(), True), line.item.text.plain, former[1])
        elif (quoted or alias) and not line.heading:
            name = (quoted["name"] if quoted else alias[1] if alias else "").strip()
            yield Claim(
                Naming(_before_bracket(line, aside), re.sub(r"^(?:an?|the) ", "", name), False),
                line.item.text.plain,
                name,
            )
    alias = re.match(
        r"(?:also (?:called|known as|termed|named)|a\.?k\.?a\.?|other names?:?|synonyms?:?)\s+[\"“]?(?P<name>[^\"”,;.()]{2,40})[\"”]?$",
        text,
        re.I,
    )
    if alias and line.subject.sure and not line.label:
        yield Claim(Naming("", alias["name"].strip()), text, alias["name"])
    bare_former = re.match(r"(?:formerly|previously|old name:?)\s+(?:known as\s+|called\s+)?(.+)$", text, re.I)
    if bare_former and len(bare_former[1].split()) <= 6:
        yield Claim(Naming(line.subject.name, bare_former[1].strip().rstrip("."), True), text, bare_former[1])


def _before_bracket(line: Line, aside: str) -> str:
    before = line.item.text.plain.partition(aside)[0].rstrip("( ")
    clause = parse(before)
    if clause is not None and clause.imperative and clause.object:
        return clause.object
    return re.split(r"[:;.]\s|,\s(?:and\s|or\s)?", before)[-1].strip(" -–—")
