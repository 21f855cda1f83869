"""Properties and judgements in telegrams: `Strict ordering`, `Least efficient`, `Audit trail`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.acronyms import expansion_in
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.degrees import adjective_opens, in_a_row
from build_decks.language.grammar import is_name, is_plural, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import looks_like_person
from build_decks.language.roles import DANGLING, bare
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import looks_like_code
from build_decks.outline import ItemKind
from build_decks.quantity.finder import find_quantities
from build_decks.rules.below import names_below
from build_decks.rules.grades import HAS, graded
from build_decks.rules.groups import is_group
from build_decks.rules.line import Line
from build_decks.rules.members import member_name
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Feature, Property, Quality

DURING = re.compile(r"(?P<thing>\S+(?: \S+){0,4}) (?:while|until|when|as long as) (?P<holds>\S+ .+)$")


@reads("# S3\n- SSE-KMS\n  - Audit trail\n- SSE-C\n  - Own keys", "SSE-KMS · has audit trail")
@reads("# Ferries\n- Chain ferry\n  - Full stop while ships pass", "chain ferry · has full stop while ships pass")
@leaves("- No audit trail", "- Stores keys")
def feature(line: Line) -> Iterator[Claim]:
    """A short noun phrase under an option: something it has, to be asked by contrast."""
    if line.heading or line.label or line.children or line.parent is None or re.search(r"->|=>|→", line.words):
        return
    if line.parent.heading and not line.siblings:
        return
    for part in line.parts:
        during = DURING.match(part)
        thing = during["thing"] if during and parse(during["holds"]) is not None else part
        tokens = tag(thing)
        if not 1 < len(tokens) <= 5 or find_quantities(part) or parse(thing) is not None or not tokens[-1].noun:
            continue
        if tokens[0].low in ("same", "different"):
            continue  # as what, or from what, is asked
        if all(t.word[:1].isupper() for t in tokens) and not is_plural(part):
            continue  # a name
        if all(t.noun or t.tag in ("AJ0", "VVG", "VVN", "PRF") for t in tokens) and tokens[0].low not in DANGLING:
            yield Claim(Feature(lower_first(part)), part, part)


# Nouns of what a thing is like, rather than of its parts: ordering, consistency, size, model.
ASPECT = re.compile(
    r"\w{2,}(?:ing|[ae]nc[ey]|ity|[st]ion|ment|ness|age|ure|ship|ery|back)$"
    r"|(?:model|mode|design|format|syntax|schema|type|size|shape|colou?r|level|order|rate|speed|scope|support|language|access|control|pattern|layout|"
    r"licen[cs]e|use|growth|strength|weight|width|depth|length)$"
)
REQUIRED = re.compile(r"(?:requirement|prerequisite)s?$", re.I)  # a facet whose members may be any kind of thing
LONGEST = 8  # words of a telegram with what opens it
AT_LEAST = re.compile(r"at least (?:an? )?(?=[A-Z])", re.I)
POINTERS = frozenset(
    "no not same different other this these all each some any more less many only the a an your both such".split()
)
MODIFIERS = frozenset("AJ0 NP0 NN1 UNC VVN VVG AV0 CRD".split())


@reads("# SQS\n## FIFO Queues\n- First\n- Strict ordering", "SQS FIFO Queues · ordering: strict")
@reads("# DynamoDB\n- Fast\n- SSD storage", "DynamoDB · storage: SSD")
@reads("# Slate\n- Grey\n- Has a glassy texture", "Slate · texture: glassy")
@reads("# Glider\n- Requirements\n  - VHF flight radio", "Glider · flight radio: VHF")
@reads(
    "# Glider\n- Requirements\n  - At least a Junior Pilot certificate", "Glider · certificate: at least Junior Pilot"
)
@leaves(
    "# Kinesis\n- Kinesis Streams",
    "# S3\n- Bucket policy",
    "# Ear\n- Small\n- Inner hair",
    "# Town\n- Benefits\n  - Clean heating",
    "# Town\n- Old harbour\n  - Quays\n- Wide square\n  - Trees\n- Public lighting",
)
def property_(line: Line) -> Iterator[Claim]:
    """A telegram of modifier and noun: `Strict ordering`, `SSD storage`, `At-least-once model`."""
    parent = line.parent
    if line.heading or line.label or line.children or line.item.kind is ItemKind.STEP or parent is None:
        return  # what stands below it speaks of this
    if all(len(part.split()) > LONGEST for part in line.parts):
        return
    topics = [s for s in line.siblings if s.children and s.clause is None and not s.heading]
    if len(topics) > 1 or next(graded(line), None) is not None or member_name(line) in names_below(parent):
        return  # one of several matters; asked in another way, or with its siblings
    needed = REQUIRED.match(line.subject.facet) is not None
    side = re.search(r"\b(?:reason|cause|effect|consequence|result|example|benefit)s?\b", line.subject.name, re.I)
    if line.subject.facet and not needed or side or _people(line.subject.name) or _is_doing(line):
        return  # a member of a list; what somebody did or was; what is to be done
    for written in line.parts if not re.search(r"[-=]>|→", line.words) else ():
        least = needed and AT_LEAST.match(written)
        part = AT_LEAST.sub("", written) if least else HAS.sub("", written)
        tokens = tag(part)
        if (
            not 2 <= len(tokens) <= 4
            or find_quantities(re.sub(r"^\w+-", "", part))
            or any(looks_like_code(t.word) for t in tokens)
        ):
            continue
        head, modifiers = tokens[-1], tokens[:-1]
        if not (head.noun and head.word.islower()) or modifiers[0].low in POINTERS:
            continue
        if not (ASPECT.fullmatch(head.low) or needed and known(head.low)):
            continue
        if (
            not all(t.tag in MODIFIERS or "-" in t.word or t.low == "near" for t in modifiers)
            or parse(part) is not None
        ):
            continue
        told = any(t.tag in ("AJ0", "AV0", "VVN") or "-" in t.word for t in modifiers) or modifiers[-1].word.isupper()
        told = told or needed and modifiers[0].word.isupper() or bool(least)
        if not told or modifiers[0].low in ("best", "worst", "called", "named", "known"):
            continue
        if verb_lemma(modifiers[0].word) == modifiers[0].low and is_plural(parent.name):
            continue  # `Block receptors` under `Beta blockers`
        if expansion_in(bare(parent.words), part):
            continue
        noun, value = _split(part, len(modifiers) if not least else 1)
        kind = value if modifiers[0].tag == "NP0" or value.isupper() or least else lower_first(value)
        yield Claim(Property(noun, f"at least {kind}" if least else kind), part, value)


def _is_doing(line: Line) -> bool:
    """Whether the subject is something that is done: it has no kind of anything."""
    first = tag(f"{line.subject.owner} {line.subject.name}".strip())[:1]
    return bool(first) and first[0].tag == "VVG" and first[0].low.endswith("ing")


def _split(part: str, modifiers: int) -> tuple[str, str]:
    """(noun, what tells it apart): `IFR flight plan` → flight plan, IFR; the noun takes a common noun right before it."""
    words = part.rsplit(" ", 2 if modifiers > 1 and re.search(r"\s\w[a-z]+\s\S+$", part) else 1)
    if len(words) == 3 and not tag(words[1])[0].noun:
        words = [f"{words[0]} {words[1]}", words[2]]
    return " ".join(words[1:]), words[0].strip()


def _people(name: str) -> bool:
    return any(looks_like_person(one) or is_name(one) and " and " in name for one in name.split(" and "))


@reads("# Cache\n- Fast\n- Weakly consistent reads only", "Cache · reads: only weakly consistent")
@leaves("# Cache\n- Reads only", "# Cache\n- Used for reads only", "# Cache\n- 3 reads only")
def only_these(line: Line) -> Iterator[Claim]:
    """`Weakly consistent reads only`: the one kind that there is."""
    found = (
        re.fullmatch(r"(?P<kind>[\w -]+?) (?P<noun>[a-z]\w*s) only", line.words.strip(" .")) if not line.label else None
    )
    if found is None or line.heading or not is_plural(found["noun"]) or find_quantities(found["kind"]):
        return
    if (
        all(t.tag in MODIFIERS or "-" in t.word for t in tag(found["kind"]))
        and tag(found["kind"])[0].low not in POINTERS
    ):
        noun, kind = _split(f"{found['kind']} {found['noun']}", len(found["kind"].split()))
        yield Claim(Property(noun, f"only {lower_first(kind)}"), line.words, kind)


def _tells_apart(piece: str) -> bool:
    """One of several words behind a label: an adjective that could be a noun by itself, a number before a singular noun."""
    if re.fullmatch(r"(?:[2-9]|\d\d|two|three|four)[ -][a-z]{3,}", piece) and not is_plural(piece):
        return True  # `2 way`
    return " " not in piece and tag(f"it is {piece} and cheap")[2].tag == "AJ0" and tag(piece)[0].tag == "NN1"


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


LIKE_IN = re.compile(r"(?:\w+ly )?\w+ in [a-z]+", re.I)  # `light in colour`
COMPARATIVES = frozenset(
    "lower higher more less least most cheaper faster slower lowest highest easier easy best worst".split()
)


@reads("# Fibre\n- Core is wider than that of X", "Fibre · is wider core")
@reads("# Express Workflows\n- Idempotent", "Express Workflows · is Idempotent")
@reads("# Oak\n- Dark in colour", "Oak · is dark in colour")
@reads("# Query\n- Most efficient", "Query · is most efficient")
@reads("# Boats\n- Raft: a few logs (most stable)", "raft · is most stable")
@reads("# Boats\n- Raft: broad, 2 deck", "raft · is 2 deck")
@reads("# Standard Queues\n- Duplicates possible", "Standard Queues · is duplicates possible")
@leaves("- Scan", "- See below")
def judgement(line: Line) -> Iterator[Claim]:
    """An adjective or comparative alone (`least efficient`, `lower cost`), to be asked by contrast."""
    if line.heading:
        return
    for aside in line.asides:
        if line.label and line.separator and re.fullmatch(r"(?:(?:most|least)\s\w+|\w{2,}est)", aside, re.I):
            yield Claim(Quality(aside.lower()), aside, aside, line.own)  # `Ring 0: the kernel (most privileged)`
    for part in line.parts if not is_group(line) else ():
        pieces = re.split(r",\s+(?:and\s+)?", _compared(part)) if not in_a_row(part) else []
        for piece in pieces:
            tokens = tag(piece)
            if line.separator and len(pieces) > 1 and _tells_apart(piece):
                yield Claim(Quality(lower_first(piece)), piece, piece, line.own)
                continue
            if not tokens or len(tokens) > 5 or find_quantities(piece) or tokens[-1].low in ("ones", "one"):
                continue
            if len(pieces) > 1 and tokens[0].low in ("nonetheless", "nevertheless", "otherwise", "instead"):
                continue  # `Nonetheless, they lost`: the opening of a sentence
            if tokens[0].tag in ("CJS", "CJC", "PRP"):
                continue
            negated = tokens[0].low in ("not", "non")
            rest = tokens[1:] if negated else tokens
            if not rest or looks_like_code(rest[0].word) or re.match(r"-\w|for (?:example|instance)", piece):
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
            comparative = rest[0].tag in ("AJC", "AJS") or rest[0].low in COMPARATIVES
            possible = (
                rest[-1].low
                in ("possible", "allowed", "supported", "required", "guaranteed", "optional", "available", "needed")
                and len(rest) > 1
            )
            like = LIKE_IN.fullmatch(piece) is not None and adjective_opens(tokens)
            if adjectives or comparative or possible or like:
                own = line.own if line.label and line.separator else None
                yield Claim(Quality(lower_first(piece[rest[0].start :]), negated), piece, piece[rest[0].start :], own)
