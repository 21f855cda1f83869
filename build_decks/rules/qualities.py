"""What the subject is like: suitability, properties, judgements, defaults."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Feature, Property, Quality, Suits, Usual
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_mass, is_plural, lower_first
from build_decks.language.roles import DANGLING, bare, expansion_in
from build_decks.language.tagger import looks_like_code, tag, verb_lemma
from build_decks.outline import ItemKind
from build_decks.quantity import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads

VERDICT = (
    r"good|great|best|useful|ideal|typical|common|fine|ok|okay|suitable|suited|well suited|well-suited|perfect|recommended|preferred|intended|designed|optimi[sz]ed|"
    r"appropriate|helpful|needed|required|necessary|meant|used|available|supported|offered|effective|reserved|limited|bad|poor|handy|mandatory"
)
SUITS = re.compile(
    rf"^(?P<lead>[\w-]+,\s+)?(?:(?:is|are|can be)\s+)?(?P<neg>not\s+)?(?P<only>only\s+)?(?P<adv>(?:very|most|mostly|often|typically|mainly|primarily|usually|commonly|more|also|especially)\s+)?"
    rf"(?P<verdict>(?:{VERDICT})(?: (?:approach|option|choice|way|method|solution|practice))?)(?P<only2>\s+only)?\s+(?P<link>for|when|if|to|as|with|in|on|by)\s+(?P<use>.+)$",
    re.I,
)


@reads("# DAX\n- Good for operations that run once", "DAX · good for operations that run once")
@reads(
    "# All at once\n- Only suitable for dev/test environment", "All at once · only suitable for dev/test environment"
)
@reads("# Cognito\n- Recommended approach for mobile apps", "Cognito · the recommended approach for mobile apps")
@reads("# Key\n- Useful when partition key is not unique", "Key · useful when partition key is not unique")
@leaves("- Good grief", "- Used heavily")
def suits(line: Line) -> Iterator[Claim]:
    """For what something is good, useful, ideal, needed, recommended, or not."""
    if line.heading:
        return
    own = line.own if line.label and line.separator else None
    for part in line.parts:
        text, subject = part, own
        clause = parse(part)
        if clause is not None and clause.subject and clause.verb == "be" and not clause.modal:
            at = part.find(clause.subject) + len(clause.subject)
            rest = re.sub(r"^\s*(?:is|are|was|were)\s+", "", part[at:])
            if SUITS.match(rest) and tag(clause.subject)[0].low not in DANGLING:
                from build_decks.facts import Subject

                text, subject = (
                    rest,
                    Subject(
                        re.sub(r"^(?:an?|the)\s+", "", lower_first(clause.subject), flags=re.I),
                        line.subject.owner,
                        trail=line.subject.trail,
                    ),
                )
        found = SUITS.match(text)
        if not found or len(found["use"].split()) > 16:
            continue
        link = found["link"].lower()
        verdict = found["verdict"].lower()
        if verdict in (
            "used",
            "limited",
            "optimized",
            "designed",
            "offered",
            "available",
            "supported",
            "recommended",
            "required",
            "needed",
        ) and link not in ("for", "when", "if", "as", "in", "with"):
            continue
        if verdict == "used" and link in ("in", "with", "by"):
            continue
        if verdict.endswith((" approach", " option", " choice", " way", " method", " solution", " practice")):
            verdict = f"the {verdict}"
        only = "only " if found["only"] or found["only2"] else ""
        if found["lead"]:
            only = f"{found['lead'].strip(' ,').lower()} {only}"
        yield Claim(
            Suits(f"{only}{verdict}", link, found["use"].strip(" ."), bool(found["neg"])), part, found["use"], subject
        )


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
        if all(t.noun or t.tag in ("AJ0", "VVG", "VVN", "PRF") for t in tokens) and tokens[0].low not in DANGLING:
            yield Claim(Feature(lower_first(part)), part, part)


ATTITUDE = re.compile(r"^(?P<q>(?:most|least|more|less|very|highly|fully|almost|near(?:ly)?)\s+)?(?P<a>[\w-]+)$", re.I)


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


@reads("# Express Workflows\n- Idempotent", "Express Workflows · is Idempotent")
@reads("# Query\n- Most efficient", "Query · is most efficient")
@reads("# Standard Queues\n- Duplicates possible", "Standard Queues · is duplicates possible")
@leaves("- Scan", "- See below")
def judgement(line: Line) -> Iterator[Claim]:
    """An adjective or comparative alone (`least efficient`, `lower cost`), to be asked by contrast."""
    if line.heading:
        return
    for part in line.parts:
        for piece in re.split(r",\s+(?:and\s+)?", part):
            tokens = tag(piece)
            if not tokens or len(tokens) > 5 or find_quantities(piece):
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


@reads("# Redis\n- Avoid when memory is short", "Redis · to be avoided when memory is short")
@leaves("- Avoid it")
def avoid(line: Line) -> Iterator[Claim]:
    """When something should be avoided, preferred, chosen."""
    for part in line.parts if not line.heading else ():
        found = re.match(
            r"^(?:do not use|don't use|avoid(?: using)?|prefer|choose)(?:\s+(?:it|them|this))?\s+(?P<link>when|if|for)\s+(?P<use>.+)$",
            part,
            re.I,
        )
        if found:
            verdict = "to be preferred" if part.lower().startswith(("prefer", "choose")) else "to be avoided"
            yield Claim(Suits(verdict, found["link"].lower(), found["use"]), part, found["use"])


@reads(
    "# SQS\n- Long polling\n  - Almost always choose this one\n- Short polling\n  - fast",
    "SQS long polling · is CHOSEN almost always",
)
@leaves("- Always choose wisely")
def advice(line: Line) -> Iterator[Claim]:
    """`Almost always choose this one`: a recommendation among siblings."""
    for part in line.parts if not line.heading else ():
        found = re.match(
            r"^(?P<adv>(?:almost |nearly )?always|usually|generally)?\s*(?:choose|use|prefer|pick|go with)\s+(?:this(?: one| option)?|it)$",
            part,
            re.I,
        )
        if found:
            yield Claim(Quality(f"CHOSEN {(found['adv'] or '').lower()}".strip()), part, part)


@reads("# Query\n- Eventually consistent by default", "Query · by default: eventually consistent")
@leaves("- By default it is on", "- Returns all by default")
def by_default(line: Line) -> Iterator[Claim]:
    """`X by default`: what the subject is if nobody says otherwise."""
    for part in line.parts if not line.heading and not line.label else ():
        found = re.match(r"^(?:is |are )?(?P<what>.+?) by default$", part, re.I)
        if (
            found
            and parse(found["what"]) is None
            and len(found["what"].split()) <= 5
            and not find_quantities(found["what"])
        ):
            yield Claim(Property("by default", lower_first(found["what"])), part, found["what"])


@reads(
    "# DynamoDB\n- Consistency:\n  - Eventually consistent (default)\n  - Strongly consistent",
    "DynamoDB consistency · default consistency: eventually consistent",
)
@reads(
    "# SQS\n## Standard Queues\n- Default\n## FIFO Queues\n- Strict ordering", "SQS · default queue: Standard Queues"
)
@leaves("- Default 5 seconds")
def usual(line: Line) -> Iterator[Claim]:
    """The option that is the default: `(default)` behind it, or the word alone below it."""
    if (
        any(re.fullmatch(r"(?:the )?default(?: option| setting| mode| value)?", a, re.I) for a in line.asides)
        and not line.heading
    ):
        kind = _kind(line)
        if kind:
            yield Claim(Usual(line.name, kind), line.item.text.plain, line.name, line.subject)
    elif (
        re.fullmatch(r"(?:is |the )?default(?: option| setting| mode)?", line.words.strip("* ."), re.I)
        and line.parent is not None
        and not line.label
    ):
        option = line.parent
        kind = _shared_noun(option)
        if kind and option.parent is not None:
            yield Claim(Usual(option.name, kind), line.words, option.name, option.subject)


def _kind(line: Line) -> str:
    if line.parent is not None and not line.parent.heading:
        return lower_first(bare(line.parent.label or line.parent.words))
    return _shared_noun(line)


def _shared_noun(line: Line) -> str:
    """The last word that the siblings share: `queue` of Standard Queues and FIFO Queues."""
    from build_decks.language.grammar import singular

    names = [s.name.split()[-1].lower() for s in line.siblings if s.heading == line.heading and s.name]
    last = line.name.split()[-1].lower() if line.name else ""
    return singular(last) if names.count(last) >= 2 and len(line.name.split()) > 1 else ""
