"""What the subject is like: suitability, properties, judgements, defaults."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.articles import without_article
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, singular
from build_decks.language.roles import DANGLING, bare, is_field
from build_decks.language.tagger import tag
from build_decks.quantity.finder import find_quantities
from build_decks.rules.enumerations import split_items
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import CHOSEN, Feature, Lack, Members, Property, Quality, Says, Suits, Usual

VERDICT = (
    r"good|great|best|useful|ideal|typical|common|fine|ok|okay|suitable|suited|well suited|well-suited|perfect|recommended|preferred|intended|designed|optimi[sz]ed|"
    r"appropriate|helpful|needed|required|necessary|meant|used|available|supported|offered|effective|reserved|limited|bad|poor|handy|mandatory"
)


AS_WELL = re.compile(r",?\s(?:as well|too|also)(?=\s\(|$)", re.I)
SUITS = re.compile(
    rf"^(?P<lead>[\w-]+,\s+)?(?:(?:is|are|can be)\s+)?(?P<neg>not\s+)?(?P<only>only\s+)?(?P<adv>(?:very|most|mostly|often|typically|mainly|primarily|usually|commonly|more|also|especially)\s+)?"
    rf"(?P<verdict>(?:{VERDICT})(?: (?:approach|option|choice|way|method|solution|practice))?)(?P<only2>\s+only)?\s+(?P<link>for|as long as|only if|only when|when|if|to|as|with|in|on|by)\s+(?P<use>.+)$",
    re.I,
)


@reads("# DAX\n- Good for operations that run once", "DAX · good for operations that run once")
@reads("# All at once\n- Only suitable for a dev/test stage", "All at once · only suitable for a dev/test stage")
@reads("# Cognito\n- Recommended approach for mobile apps", "Cognito · the recommended approach for mobile apps")
@reads("# Key\n- Useful when sort key is not unique", "key · useful when sort key is not unique")
@reads("# Oar\n- More useful for steering than a pole", "Oar · more useful for steering than a pole")
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
                text, subject = (
                    rest,
                    Subject(
                        _named_before(line, part, without_article(lower_first(clause.subject))),
                        line.subject.owner,
                        trail=line.subject.trail,
                    ),
                )
        found = SUITS.match(text)
        if not found or len(found["use"].split()) > 16:
            continue
        link = found["link"].lower()
        verdict = found["verdict"].lower()
        if (
            verdict in ("typical", "common")
            and clause is not None
            and subject is not None
            and clause.form is Form.COPULA
        ):
            yield Claim(
                Says(clause, "subject"), part, clause.subject
            )  # `Bells are typical for fog`: what is it that is?
            continue
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
        ) and link not in ("for", "as long as", "only if", "only when", "when", "if", "as", "in", "with"):
            continue
        if verdict == "used" and link in ("in", "with", "by"):
            continue
        if verdict.endswith((" approach", " option", " choice", " way", " method", " solution", " practice")):
            verdict = f"the {verdict}"
        only = "only " if found["only"] or found["only2"] else ""
        if (found["adv"] or "").strip().lower() == "more" and " than " in found["use"]:
            only = "more "  # `more useful for X than Y`
        if found["lead"]:
            only = f"{found['lead'].strip(' ,').lower()} {only}"
        yield Claim(
            Suits(f"{only}{verdict}", link, AS_WELL.sub("", found["use"].strip(" .")), bool(found["neg"])),
            part,
            found["use"],
            subject,
        )


def _named_before(line: Line, part: str, name: str) -> str:
    """`tide tables` for `tables`, where the sentence before calls them so."""
    told = re.search(rf"\b([A-Z]\w+ {re.escape(name)})\b", line.words[: line.words.find(part)])
    return told[1] if told and " " not in name and is_plural(name) else name


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
    "SQS long polling · is to be chosen almost always",
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
            yield Claim(Quality(f"{CHOSEN} {(found['adv'] or '').lower()}".strip()), part, part)


@reads(
    "# Muscle types\n- Skeletal: voluntary, attached to bones, long fibres\n- Smooth: no stripes, in organ walls, belongs to organs",
    "skeletal muscle type · is attached to bones",
    "skeletal muscle type · has long fibres",
    "smooth muscle type · no stripes",
    "smooth muscle type · is belongs to organs",
)
@leaves(
    "# Muscle types\n- Skeletal: attached to bones",
    "# Muscles\n- Smooth: the eye, the gut, and a story of its own that is told elsewhere",
)
def pieces(line: Line) -> Iterator[Claim]:
    """Several things said of an option in one line: `Skeletal: voluntary, attached to bones`, each to be asked by contrast."""
    said = [piece.strip(" .") for piece in re.split(r"[,;]\s+", line.value)] if line.label and line.separator else []
    if line.heading or len(said) < 2 or any(len(piece.split()) > 6 for piece in said):
        return
    for piece in said:
        tokens = tag(piece)
        if not tokens or find_quantities(piece):
            continue
        if tokens[0].low == "no" and len(tokens) > 1 and tokens[-1].noun:
            yield Claim(Lack(lower_first(piece[3:])), piece, piece, line.own)
        elif (
            len(tokens) > 1
            and tokens[0].tag == "VVN"
            and tokens[1].tag in ("PRP", "TO0")
            or len(tokens) > 1
            and tag(f"it {lower_first(piece)}")[1].tag == "VVZ"
            and not tokens[0].noun
        ):
            yield Claim(Quality(lower_first(piece)), piece, piece, line.own)
        elif (
            1 < len(tokens) <= 4
            and tokens[0].tag == "AJ0"
            and tokens[-1].noun
            and all(t.noun or t.tag == "AJ0" for t in tokens)
        ):
            yield Claim(Feature(lower_first(piece)), piece, piece, line.own)


STATE = re.compile(
    r"(?P<who>[^,]{2,50}?) (?:is|are) (?P<what>(?:not )?(?:on|off|enabled|disabled|public|private|open|closed|encrypted|locked|unlocked|"
    r"allowed|denied|blocked|visible|hidden|active|inactive)) by default(?: and .+)?",
    re.I,
)


@reads("# Harbour\n- The lights of the pier are off by default", "lights of the pier · by default: off")
@reads("# Query\n- Eventually consistent by default", "Query · by default: eventually consistent")
@leaves("- By default it is on", "- Returns all by default")
def by_default(line: Line) -> Iterator[Claim]:
    """`X by default`: what the subject is if nobody says otherwise."""
    for part in line.parts if not line.heading and not line.label else ():
        if told := STATE.fullmatch(part):
            first = tag(told["who"])[0]
            if first.low not in DANGLING and first.tag not in ("PNP", "EX0", "CJS"):
                who = Subject(lower_first(without_article(told["who"])), trail=line.subject.trail)
                yield Claim(Property("by default", told["what"]), part, told["what"], who)
            continue
        found = re.match(r"^(?:is |are )?(?P<what>.+?) by default$", part, re.I)
        if (
            found
            and parse(found["what"]) is None
            and len(found["what"].split()) <= 5
            and not find_quantities(found["what"])
        ):
            yield Claim(Property("by default", lower_first(found["what"])), part, found["what"])


@reads("# Cutter\n- By default: mainsail, jib and staysail", "Cutter · by default: mainsail, jib, staysail")
@leaves("# Cutter\n- By default: mainsail", "# Cutter\n- By default it has a mainsail, a jib and a staysail")
def several_by_default(line: Line) -> Iterator[Claim]:
    """`By default: a, b, and c`."""
    found = re.fullmatch(r"by default: (?P<items>[^:]+)", line.words.strip(" ."), re.I)
    items = split_items(found["items"]) if found and line.subject.sure and not line.heading else ()
    if found and 2 <= len(items) <= 7 and all(len(i.split()) <= 5 and parse(i) is None for i in items):
        yield Claim(Members("by default", items), line.words, found["items"])


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
        if kind and not is_field(kind):
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


@reads("# Locks\n- Shared\n  - default in MyISAM\n- Exclusive\n  - slow", "locks · is default in MyISAM")
@leaves("- Default in doubt", "- by default in a pool")
def usual_in(line: Line) -> Iterator[Claim]:
    """An option that is the default of one product: `default in MySQL`, to be asked by contrast."""
    for part in line.parts if not line.heading and not line.label else ():
        found = re.fullmatch(r"(?:the )?(?P<what>default (?:in|for|on) (?:the )?[A-Z]\S*(?: \S+)?)", part, re.I)
        if found and re.search(r"[A-Z]", found["what"][1:]):
            yield Claim(Quality(lower_first(found["what"])), part, found["what"])


def _kind(line: Line) -> str:
    if line.parent is not None and not line.parent.heading:
        return lower_first(bare(line.parent.label or line.parent.words))
    if line.parent is not None and line.separator and is_plural(line.parent.name):
        return singular(lower_first(bare(line.parent.words)))
    return _shared_noun(line)


def _shared_noun(line: Line) -> str:
    """The last word that the siblings share: `queue` of Standard Queues and FIFO Queues."""
    names = [s.name.split()[-1].lower() for s in line.siblings if s.heading == line.heading and s.name]
    last = line.name.split()[-1].lower() if line.name else ""
    return singular(last) if names.count(last) >= 2 and len(line.name.split()) > 1 else ""
