"""Sentences in which the author marked what matters: a bold term that opens one, a bold answer that closes one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first
from build_decks.language.persons import looks_like_person
from build_decks.language.roles import Role
from build_decks.language.short_names import in_sentence
from build_decks.language.tagger import tag
from build_decks.language.tokens import unquoted
from build_decks.outline import Mark
from build_decks.rules.deeds import said_of
from build_decks.rules.line import BRACKETS, Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sentence_parts import turn_of
from build_decks.rules.sentences import sentences
from build_decks.statements import Cell, Definition, Gap, Naming

WEAK = frozenset(
    "more less most it this that these those they such so then very quite important useful possible able needed required "
    "allowed not also only".split()
)


@reads("- **Piracy** is when a ship is robbed at sea", "piracy = when a ship is robbed at sea")
@reads("- **Worms** copy themselves to other machines. They need no host.", "worms = copy themselves to other machines")
@reads("- A **gill** refers to the organ with which a fish breathes", "gill = the organ with which a fish breathes")
@leaves(
    "- **Note** that it is late",
    "- **Cheap** and **fast**",
    "- **Port 80** is open",
    "- **He** was king of Spain",
    "- **Tide** tables (printed every year)",
)
def marked_term(line: Line) -> Iterator[Claim]:
    """A sentence that opens with its term in bold: `**Piracy** is when …`, `**Worms** copy themselves …`."""
    runs = [r for r in line.item.text.runs if r.mark is Mark.STRONG]
    plain = line.item.text.plain
    if line.heading or line.label or not runs or not re.fullmatch(r"(?:an?|the)?\s*", plain[: runs[0].start], re.I):
        return
    term = plain[runs[0].start : runs[0].end].strip(" :,")
    if term.endswith("."):
        return
    rest = re.sub(r"^\s*\([^()]*\)", "", plain[runs[0].end :]).strip()
    behind = tag(f"it {rest}")[1:] if rest else ()
    tokens = tag(term)
    if (
        not behind
        or rest.startswith("stands for")
        or not behind[0].finite
        or len(tokens) > 5
        or not any(t.noun or t.tag in ("VVG", "UNC") for t in tokens)
        or tokens[0].tag == "PNP"
    ):
        return
    if not re.match(r"[A-Za-z]", rest) or behind[0].tag == "VM0":
        return
    first = sentences(rest)[0] if sentences(rest) else ""
    said = re.match(r"(?:is|are|was|were|means|refers? to|denotes?|describes)\s+(?P<gloss>.+)$", first)
    gloss = said["gloss"] if said else first
    words = tag(gloss)
    if (
        not words
        or words[0].low in WEAK
        or len(BRACKETS.sub("", gloss).split()) < 3
        or len(gloss.split()) > 24
        or said
        and words[0].tag in ("VVN", "VDN", "PRP", "CRD", "AJC")
    ):
        return
    if said and words[0].tag == "AJ0" and not any(t.noun for t in words):
        return
    name = in_sentence(term)
    yield Claim(Definition(name, gloss, first.startswith(("was ", "were "))), first, gloss)


@reads("- The mainsail is trimmed with the **mainsheet**", "notes · The mainsail is trimmed with the [mainsheet]")
@reads(
    "- On a beam reach the wind comes from: **the side.**", "notes · On a beam reach the wind comes from: [the side]"
)
@leaves("- **Term** is a word", "- Use **this** tool daily", "- See **here**", "- Is it a **boat**?")
def marked_answer(line: Line) -> Iterator[Claim]:
    """A sentence that ends in bold: what the author marked is what is asked."""
    runs = [r for r in line.item.text.runs if r.mark is Mark.STRONG]
    plain = line.item.text.plain.rstrip()
    if line.heading or line.role is Role.QUESTION or not runs or len(runs) > 2 or line.children:
        return
    last = runs[-1]
    if re.search(r"\w", plain[last.end :]) or last.start == 0 or len(plain) > 220:
        return
    before, answer = plain[: last.start], plain[last.start : last.end].strip(" .:,;")
    before = before[max((m.end() for m in re.finditer(r"[.!?]\s", before)), default=0) :]
    words = tag(before)
    if (
        len(words) < 5
        or not any(t.finite for t in words)
        or words[0].low in WEAK
        or not answer
        or len(answer.split()) > 20
        or before.rstrip().endswith("?")
        or words[-1].low in ("is", "are", "was", "were")
        and tag(answer)[0].tag == "VVN"
        and " by " in answer
    ):
        return
    yield Claim(Gap(before, answer, "", turn_of(f"{before}{answer}", answer)), plain, answer)


@reads(
    "# Hanseatic League\n- a league of towns led by Lübeck that traded in the Baltic",
    "Hanseatic League = a league of towns led by Lübeck that traded in the Baltic",
)
@leaves(
    "# Hanseatic League\n- the town is in the Baltic",
    "# Hanseatic League\n- It was a league",
    "# Limits\n- a maximum of 5",
)
def described(line: Line) -> Iterator[Claim]:
    """The noun phrase that opens what is said of a thing: an article, a noun, and verbs in relative and participle clauses only."""
    parent = line.parent
    if line.heading or line.label or parent is None or not line.subject.sure or not line.parts or parent.value:
        return
    part = line.parts[0]
    if line is not next((c for c in parent.children if not c.heading), None) or not 4 <= len(part.split()) <= 28:
        return
    if (
        not re.match(r"(?:an?|the)\s", part, re.I)
        or re.search(r"\d", re.sub(r"\b1[0-9]\d\d(?:[-–]\d\d(?:\d\d)?)?\b", "", part[:16])[:12])
        or parent.role not in (Role.NAME, Role.ADJECTIVE)
    ):
        return
    tokens = tag(part)
    if not any(t.noun for t in tokens[1:5]):
        return
    for token, after in zip(tokens, (*tokens[1:], None), strict=True):
        if token.low in ("that", "which", "who", "whose", "where"):
            break
        participle = token.tag == "VVD" and after is not None and after.low == "by"
        if token.finite and not participle:
            return
    yield Claim(Definition(line.subject.name, part), part, part)


APPOSED = re.compile(
    r"(?P<np>[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|of|the|von|van|de|du))*), (?P<said>(?:an?|the|one of)\s.+)"
)


@reads("- Paul Broca, a French physician, studied patients who could not speak", "Paul Broca = a French physician")
@reads("- The pump was found by John Snow, an English doctor who drew maps", "John Snow = an English doctor")
@leaves("- We met in Paris, a city on the Seine, and left", "- Signed by Spain, the Ottoman Empire and Malta")
def apposed(line: Line) -> Iterator[Claim]:
    """Who or what a name is, between commas behind it: `Paul Broca, a French physician, …`."""
    if line.heading:
        return
    for part in line.parts:
        found = APPOSED.fullmatch(part)
        if found and looks_like_person(found["np"]) and not any(t.finite for t in tag(found["said"])):
            yield Claim(
                Definition(found["np"], found["said"]), found["said"], found["said"], Subject(found["np"], proper=True)
            )


KNOWN_AS = re.compile(
    r"(?:(?:it|they)\s(?:is|are|was|were)\s)?(?:\w+ly\s|also\s|often\s|sometimes\s)*"
    r"(?:known as|called|referred to as|nicknamed|dubbed|termed)\s(?:an?\s|the\s)?[\"“]?(?P<name>[^\"”,;.()]+)[\"”]?",
    re.I,
)


@reads('**Lysosomes**: digest waste. Known as the "cleaners" of the cell.', "Lysosomes called cleaners")
@reads("# Synovial joint\n- moves freely\n- also called a diarthrosis", "Synovial joint called diarthrosis")
@reads("# Kitchen\n- Sieve; also called a strainer", "sieve called strainer")
@leaves("# Joints\n- called when needed by them all the time again", "# Joint\n- known to move")
def known_as(line: Line) -> Iterator[Claim]:
    """What the thing above is called besides: `also called …`, `known as …`."""
    own = said_of(line)
    if line.heading or not own.sure:
        return
    for index, part in enumerate(line.parts):
        found = KNOWN_AS.match(part)
        before = parse(line.parts[index - 1]) if index else None
        if before is not None and before.subject and not re.match(r"it|they", before.subject, re.I):
            continue  # said of what the sentence before spoke of
        if found and len(found["name"].split()) <= 5 and not re.match(r"(?:when|if|by|in|from)\b", found["name"]):
            said = line.parts[index - 1] if index and not line.label else ""
            plain = (
                said and (before is None or " " not in said) and len(said.split()) <= 4
            )  # `Sieve; also called a strainer`
            name = said if plain else line.label if line.own is line.subject else ""
            of = Subject(lower_first(name)) if name else own
            yield Claim(Naming(of.name, unquoted(found["name"].strip())), part, found["name"], of)


@reads(
    "# Hypertension\n- Definition: blood pressure above 140/90 mmHg", "Hypertension = blood pressure above 140/90 mmHg"
)
@leaves("# Terms\n- Inflation: rise in prices", "# Hypertension\n- Definition: yes")
def defined(line: Line) -> Iterator[Claim]:
    """`Definition: …` under the thing that is defined."""
    if (
        not line.heading
        and line.subject.sure
        and re.fullmatch(r"def(?:inition|\.)?|meaning|what (?:is it|it is)", line.label, re.I)
        and 2 <= len(line.value.split()) <= 30
    ):
        kind = "meaning" if re.match(r"(?:if|when|where)\s", line.value, re.I) else ""
        yield Claim(Definition(line.subject.name, line.value.strip(" ."), kind=kind), line.words, line.value)


@reads(
    "# Sails\n- Number one genoa - G1 - large headsail for light wind",
    "number one genoa × abbreviation: G1",
    "number one genoa = large headsail for light wind",
)
@leaves(
    "# Sails\n- Genoa - large headsail",
    "# Sails\n- Genoa - red - large headsail",
    "# Doctors\n- Snow - London - found the pump",
)
def abbreviated(line: Line) -> Iterator[Claim]:
    """`Name - Abbr - what it is`: three parts, the second short for the first."""
    if line.heading or line.separator not in ("-", "–", "—", ":") or len(line.parts) < 2:
        return
    sign = line.parts[0]
    letters = re.sub(r"[^a-z]", "", re.sub(r"\(\w\)", "", sign).lower())
    spelled, at = line.label.lower(), -1
    in_order = bool(letters) and all((at := spelled.find(c, at + 1)) >= 0 for c in letters)
    initial = bool(letters) and (letters[0] == spelled[:1] or f" {letters[0]}" in spelled)
    if (
        not re.fullmatch(r"[A-Z][A-Za-z]{0,4}\d?(?:\(\w\))?", sign)
        or len(sign) >= len(line.label)
        or not (in_order and initial or sign.isupper() and len(sign) <= 3)
    ):
        return
    name = lower_first(line.label)
    yield Claim(Cell(name, "abbreviation", sign), line.words, sign)
    rest = " - ".join(line.parts[1:])
    if len(rest.split()) >= 2:
        yield Claim(Definition(name, rest), line.words, rest)
