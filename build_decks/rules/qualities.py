"""What the subject is like: suitability, properties, judgements, recommendations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.articles import without_article
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import tag
from build_decks.quantity.finder import find_quantities
from build_decks.rules.groups import is_group
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import CHOSEN, Feature, Lack, Quality, Says, Suits

VERDICT = (
    r"good|great|best|useful|ideal|typical|common|fine|ok|okay|suitable|suited|well suited|well-suited|perfect|recommended|preferred|intended|designed|optimi[sz]ed|"
    r"appropriate|helpful|needed|required|necessary|meant|used|available|supported|offered|effective|reserved|limited|bad|poor|handy|mandatory"
    r"|rare|frequent|prevalent|better|worse|worst|(?:rar|common|strong|weak|fast|slow|hard|easi|cheap|high|low|warm|cold|thick|thin)e(?:r|st)"
)


AS_WELL = re.compile(r",?\s(?:as well|too|also)(?=\s\(|$)", re.I)
SUITS = re.compile(
    rf"^(?P<lead>[\w-]+,\s+)?(?:(?:is|are|can be)\s+)?(?P<neg>not\s+)?(?P<only>only\s+)?(?P<adv>(?:very|most|least|mostly|often|typically|mainly|primarily|usually|commonly|more|also|especially)\s+)?"
    rf"(?P<verdict>(?:{VERDICT})(?: (?:approach|option|choice|way|method|solution|practice))?)(?P<only2>\s+only)?\s+(?P<link>for|as long as|only if|only when|when|if|to|as|with|in|on|by|at|after|before|during|among)\s+(?P<use>.+)$",
    re.I,
)
AVOID = re.compile(
    r"^(?:do not use|don't use|avoid(?: using)?|prefer|choose)(?:\s+(?:it|them|this))?\s+(?P<link>when|if|for)\s+(?P<use>.+)$",
    re.I,
)
ADVICE = re.compile(
    r"^(?P<adv>(?:almost |nearly )?always|usually|generally)?\s*(?:choose|use|prefer|pick|go with)\s+(?:this(?: one| option)?|it)$",
    re.I,
)


@reads("# DAX\n- Good for operations that run once", "DAX · good for operations that run once")
@reads("# All at once\n- Only suitable for a dev/test stage", "All at once · only suitable for a dev/test stage")
@reads("# Cognito\n- Recommended approach for mobile apps", "Cognito · the recommended approach for mobile apps")
@reads("# Key\n- Useful when sort key is not unique", "key · useful when sort key is not unique")
@reads("# Rope\n- Strongest when wet", "Rope · strongest when wet")
@reads("# Gout\n- Worse at night", "Gout · worse at night")
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
        if link == "at" and (verdict == "best" or not verdict.endswith(("er", "st", "common", "rare", "worse"))):
            continue  # `good at chess`
        if verdict == "used" and link in ("in", "with", "by"):
            continue
        if verdict.endswith((" approach", " option", " choice", " way", " method", " solution", " practice")):
            verdict = f"the {verdict}"
        only = "only " if found["only"] or found["only2"] else ""
        degree = (found["adv"] or "").lower()
        only = degree if degree.strip() in ("more", "most", "least") else only
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
        found = AVOID.match(part)
        if found:
            verdict = "to be preferred" if part.lower().startswith(("prefer", "choose")) else "to be avoided"
            yield Claim(Suits(verdict, found["link"].lower(), found["use"]), part, found["use"])


@reads(
    "# SQS\n- Long polling\n  - Nearly always choose this\n- Short polling\n  - fast",
    "SQS long polling · is to be chosen nearly always",
)
@leaves("- Always choose wisely")
def advice(line: Line) -> Iterator[Claim]:
    """`Nearly always choose this`: a recommendation among siblings."""
    for part in line.parts if not line.heading else ():
        found = ADVICE.match(part)
        if found:
            yield Claim(Quality(f"{CHOSEN} {(found['adv'] or '').lower()}".strip()), part, part)


@reads(
    "# Muscle types\n- Skeletal: voluntary, attached to bones, long fibres\n- Smooth: no stripes, in organ walls, belongs to organs",
    "skeletal muscle · is attached to bones",
    "skeletal muscle · has long fibres",
    "smooth muscle · no stripes",
    "smooth muscle · is belongs to organs",
)
@leaves(
    "# Muscle types\n- Skeletal: attached to bones",
    "# Muscles\n- Smooth: the eye, the gut, and a story of its own that is told elsewhere",
)
def pieces(line: Line) -> Iterator[Claim]:
    """Several things said of an option in one line: `Skeletal: voluntary, attached to bones`, each to be asked by contrast."""
    said = [piece.strip(" .") for piece in re.split(r"[,;]\s+", line.value)] if line.label and line.separator else []
    if line.heading or len(said) < 2 or any(len(piece.split()) > 6 for piece in said) or is_group(line):
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
