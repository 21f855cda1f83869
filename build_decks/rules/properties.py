"""Properties and judgements in telegrams: `Strict ordering`, `Least efficient`, `Audit trail`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.acronyms import expansion_in
from build_decks.language.articles import is_mass
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import PERSONS, looks_like_person
from build_decks.language.roles import DANGLING, bare
from build_decks.language.tagger import tag
from build_decks.language.tokens import looks_like_code
from build_decks.outline import ItemKind
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Feature, Property, Quality


def _first_of_its_parent(line: Line) -> bool:
    return line.parent is not None and line.parent.children[:1] == [line]


@reads("# S3\n- SSE-KMS\n  - Audit trail\n- SSE-C\n  - Own keys", "SSE-KMS · has audit trail")
@leaves("- No audit trail", "- Stores keys")
def feature(line: Line) -> Iterator[Claim]:
    """A short noun phrase under an option: something it has, to be asked by contrast."""
    if line.heading or line.label or line.children or line.parent is None or line.parent.heading and not line.siblings:
        return
    for part in line.parts:
        tokens = tag(part)
        if not 1 < len(tokens) <= 5 or find_quantities(part) or parse(part) is not None or not tokens[-1].noun:
            continue
        if tokens[0].low in ("same", "different"):
            continue  # as what, or from what, is asked
        if all(t.noun or t.tag in ("AJ0", "VVG", "VVN", "PRF") for t in tokens) and tokens[0].low not in DANGLING:
            yield Claim(Feature(lower_first(part)), part, part)


@reads("# SQS\n## FIFO Queues\n- First\n- Strict ordering", "SQS FIFO Queues · ordering: strict")
@reads("# DynamoDB\n- Fast\n- SSD storage", "DynamoDB · storage: SSD")
@leaves("# Kinesis\n- Kinesis Streams", "# S3\n- Bucket policy")
def property_(line: Line) -> Iterator[Claim]:
    """A telegram of modifier and noun: `Strict ordering`, `SSD storage`, `At-least-once model`."""
    if line.heading or line.label or line.children or line.item.kind is ItemKind.STEP:
        return
    for part in line.parts:
        tokens = tag(part)
        if not 2 <= len(tokens) <= 4 or find_quantities(part) or any(looks_like_code(t.word) for t in tokens):
            continue
        head, modifiers = tokens[-1], tokens[:-1]
        if not (head.noun and head.word.islower()) or head.tag == "NP0":
            continue
        if head.low == "source" and modifiers[-1].low in ("open", "closed"):
            continue
        if modifiers[0].low in (
            "no",
            "not",
            "same",
            "different",
            "other",
            "this",
            "these",
            "all",
            "each",
            "some",
            "any",
            "more",
            "less",
            "many",
            "only",
            "the",
            "a",
            "an",
            "your",
        ):
            continue
        if not all(
            t.tag in ("AJ0", "NP0", "NN1", "UNC", "VVN", "VVG", "AV0", "AJS", "CRD") or "-" in t.word or t.low == "near"
            for t in modifiers
        ):
            continue
        if (
            any(t.tag in ("AJC", "AJS") for t in modifiers)
            or modifiers[0].low in ("best", "worst")
            or parse(part) is not None
        ):
            continue
        if (
            verb_lemma(modifiers[0].word) == modifiers[0].low
            and line.parent is not None
            and is_plural(line.parent.name)
        ):
            continue  # `Block receptors` under `Beta blockers`
        if is_plural(head.word) or not (
            any(t.tag in ("AJ0", "AV0", "VVN") or "-" in t.word for t in modifiers) or modifiers[-1].word.isupper()
        ):
            continue
        if looks_like_person(line.subject.name) and (PERSONS.fullmatch(head.word) or modifiers[0].word.endswith("ed")):
            continue  # `French professor` says who it is, `discovered radium` what was done
        if _first_of_its_parent(line) and not (
            head.tag == "NN0" or is_mass(head.low) or head.word.endswith(("ing", "ence", "ance", "ency"))
        ):
            continue  # `Clustered in-memory cache` says what the thing is
        if line.parent is not None and expansion_in(bare(line.parent.words), part):
            continue
        value = part[: head.start].strip()
        yield Claim(
            Property(head.word, value if modifiers[0].tag == "NP0" or value.isupper() else lower_first(value)),
            part,
            value,
        )


def _compared(part: str) -> str:
    """`The core is wider than that of Y` → `wider core`, `cheaper than Y` → `cheaper`: what a contrast among siblings asks."""
    compared = re.match(r"(?P<said>.+?)\s+than\s.+$", part)
    if not compared:
        return part
    clause = parse(compared["said"])
    if (
        clause is not None
        and clause.form is Form.COPULA
        and clause.subject
        and tag(clause.object)[:1]
        and tag(clause.object)[0].tag == "AJC"
    ):
        noun = re.sub(r"^(?:an?|the|its)\s+", "", lower_first(clause.subject), flags=re.I)
        return f"{clause.object} {noun}" if len(noun.split()) <= 3 else part
    return compared["said"]


@reads("# Fibre\n- Core is wider than that of X", "Fibre · is wider core")
@reads("# Express Workflows\n- Idempotent", "Express Workflows · is Idempotent")
@reads("# Query\n- Most efficient", "Query · is most efficient")
@reads("# Standard Queues\n- Duplicates possible", "Standard Queues · is duplicates possible")
@leaves("- Scan", "- See below")
def judgement(line: Line) -> Iterator[Claim]:
    """An adjective or comparative alone (`least efficient`, `lower cost`), to be asked by contrast."""
    if line.heading:
        return
    for part in line.parts:
        pieces = re.split(r",\s+(?:and\s+)?", _compared(part))
        for piece in pieces:
            tokens = tag(piece)
            if not tokens or len(tokens) > 5 or find_quantities(piece) or tokens[-1].low in ("ones", "one"):
                continue
            if len(pieces) > 1 and tokens[0].low in ("nonetheless", "nevertheless", "otherwise", "instead"):
                continue  # `Nonetheless, they lost`: the opening of a sentence
            if tokens[0].tag in ("CJS", "CJC", "PRP"):
                continue
            negated = tokens[0].low in ("not", "non")
            rest = tokens[1:] if negated else tokens
            if not rest or looks_like_code(rest[0].word):
                continue
            adjectives = (
                len(rest) == 1
                and bool(re.search(r"(?:ent|ant|ive|ous|able|ible|less|ful|ary|ic|al)$", rest[0].low))
                or all(
                    t.tag in ("AJ0", "AV0", "AJC", "AJS", "VVN") or (t.tag in ("NP0", "UNC", "VVG") and "-" in t.word)
                    for t in rest
                )
                and rest[-1].tag not in ("AV0",)
            )
            comparative = (
                rest[0].tag in ("AJC", "AJS")
                or rest[0].low in ("best", "worst")
                or rest[0].low
                in (
                    "lower",
                    "higher",
                    "more",
                    "less",
                    "least",
                    "most",
                    "cheaper",
                    "faster",
                    "slower",
                    "lowest",
                    "highest",
                    "easier",
                    "easy",
                )
            )
            possible = (
                rest[-1].low
                in ("possible", "allowed", "supported", "required", "guaranteed", "optional", "available", "needed")
                and len(rest) > 1
            )
            if adjectives or comparative or possible:
                own = line.own if line.label and line.separator else None
                yield Claim(Quality(lower_first(piece[rest[0].start :]), negated), piece, piece[rest[0].start :], own)
