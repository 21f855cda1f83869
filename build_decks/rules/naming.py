"""Names and former names: `records are called "items"`, `a tool called X`, `formerly X`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import content_words, tag
from build_decks.outline import Mark
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Gap, Naming

CALLS = r"(?:called|known as|referred to as|termed|named|dubbed|nicknamed)"
RENAMED = re.compile(rf"(?:also )?(?:{CALLS}|a\.?k\.?a|other name|synonym|formerly|previously|old name)", re.I)
ARTICLE = r"(?:an?\s+|the\s+)?"
OFTEN = r"(?:(?:also|often|sometimes|commonly|usually|now|today)\s+)*"
# `… are called "items"`: the whole of a sentence; `…, known as pages, …`: somewhere inside it.
CALLED = re.compile(
    rf"(?i)^(?P<thing>.+?)\s+{OFTEN}(?:(?:is|are|was|were|being)\s+)?{OFTEN}{CALLS}\s+{ARTICLE}"
    r"[\"“]?(?P<name>[^\"”,;.()]+?)[\"”]?(?: (?:due to|because of?|owing to|thanks to) .+)?$",
)
INSIDE = re.compile(
    rf",?\s(?:also\s|often\s|commonly\s|otherwise\s)?{CALLS}\s(?:as\s)?{ARTICLE}[\"“]?(?P<name>[^\"”,;.()]+?)[\"”]?(?=[,;]|\s(?:which|that|and|or|is|are|was|were)\s|$)",
    re.I,
)
WHEN = re.compile(
    rf"^(?:when|if|where)\s(?P<when>.+?),\s(?:it|this)\s(?:is|was)\s{CALLS}\s{ARTICLE}(?P<name>[^,;.()]+)$", re.I
)
QUOTED = re.compile(r"^[\"“](?P<name>[^\"”]+)[\"”]$")
ALIAS = re.compile(
    rf"(?:(?:also|otherwise|commonly|often)?\s?{CALLS}|['‘\"]?(?:aka|a\.k\.a\.?)['’\"]?|also|or (?=[\"“]))\s*:?\s*[\"“]?(?P<name>[^\"”,;]+)[\"”]?$",
    re.I,
)
GLUED = re.compile(r"\w\((?P<aside>(?:aka|a\.k\.a\.?|also called|also known as|called)\s[^()]{2,40})\)", re.I)
LONGEST = 5  # words of a name


@reads('# DynamoDB\n- records are called "items"', "DynamoDB · records called items")
@reads('# Ropeyard\n- Remaining fibres called a "tow"', "Ropeyard · Remaining fibres called tow")
@reads(
    "# Hulls\n- The floor of a hull is called the bilge. It collects water.", "hulls · The floor of a hull called bilge"
)
@leaves('- a so-called "smart" card', "- It is called a keel", "# Port\n- The council passed an act called Mooring Act")
def called(line: Line) -> Iterator[Claim]:
    """A sentence that gives a name: `records are called "items"`."""
    for part in line.parts:
        found = CALLED.match(part)
        if found and _names(found["name"]) and _thing(found["thing"]):
            yield Claim(Naming(found["thing"].strip(" ,"), found["name"].strip()), part, found["name"])


@reads("# Rope\n- If a rope is laid double, it is called a bight", "rope · a rope is laid double called bight")
@leaves("# Rope\n- If it is wet, it is heavy")
def called_when(line: Line) -> Iterator[Claim]:
    """`When …, it is called X`: a name for what is the case."""
    for part in line.parts:
        found = WHEN.match(part)
        name = _as_marked(line, found["name"].strip()) if found else ""
        if found and _names(name) and content_words(found["when"]) >= 2:
            when = re.sub(r"(?:\sat (?:the same time|once))?\s(?:like|as) (?:this|that)$", "", found["when"])
            yield Claim(Naming(when, name), part, name)


def _as_marked(line: Line, name: str) -> str:
    """The name as far as the author set it in bold: behind it a new line may begin without a stop."""
    marked = next((m for m in line.item.text.marked(Mark.STRONG) if name.startswith(m.strip())), name)
    return marked.strip(" .,;:")


@reads(
    "# Rope\n- Buckets hold long strands of hemp, known as lays, by the wheel",
    "Rope · long strands of hemp called lays",
)
@reads(
    "# Mail\n- Some hosts have a filter called Greylist. This filter turns strangers away once.",
    "Mail · filter that turns strangers away once called Greylist",
)
@leaves("# Rope\n- The master called the crew", "# Rope\n- Made of fibres, which are known to rot")
def called_inside(line: Line) -> Iterator[Claim]:
    """A name in passing, behind the noun phrase that it names: `the strands, known as lays, …`."""
    for index, part in enumerate(line.parts):
        for found in INSIDE.finditer(part):
            name = found["name"].strip()
            whole = CALLED.match(part) if found.end() == len(part) else None
            if whole and _thing(whole["thing"]) or not _names(name):
                continue
            thing = noun_phrase_before(part[: found.start()])
            if thing is None:
                continue
            after = line.parts[index + 1] if index + 1 < len(line.parts) else ""
            kind = thing.split(" ")[-1]
            told = re.match(rf"this\s{re.escape(kind)}\s(?P<does>.+)$", after, re.I)
            if told:
                yield Claim(Naming(f"{kind} that {told['does']}", name), part, name)
            elif content_words(thing) >= 2:
                yield Claim(Naming(thing, name), part, name)


def noun_phrase_before(text: str) -> str | None:
    """The noun phrase at the end of a text: `… to free blocks of memory` → `free blocks of memory`; None where there is none."""
    tokens = tag(text)
    at = len(tokens)
    while at > 0 and (
        tokens[at - 1].noun or tokens[at - 1].tag in ("AJ0", "VVN", "CRD", "AT0", "DPS", "PRF", "DT0", "VVG")
    ):
        at -= 1
    phrase = tokens[at:]
    while phrase and phrase[0].tag in ("PRF", "VVN", "VVG"):
        phrase = phrase[1:]
    if not phrase or not phrase[-1].noun or phrase[0].low in DANGLING:
        return None
    return text[phrase[0].start :].strip(" ,")


@reads(
    "# Frost\n- Water in the soil grows to ice and lifts the road. This effect is known as frost heave.",
    "frost · Water in the soil grows to ice and lifts the road. This effect is known as [frost heave]",
)
@reads(
    "# Knots\n- Two ropes are joined by what is called a **sheet bend**",
    "knots · Two ropes are joined by what is called a [sheet bend]",
)
@leaves("# Frost\n- This is called heave", "# Frost\n- It is known as heave")
def pointed(line: Line) -> Iterator[Claim]:
    """`This effect is known as X`, `using what is called X`: the name is hidden in the author's own words."""
    text = line.value or line.words
    for found in re.finditer(
        rf"(?:^|\.\s+)(?P<said>[^.]{{20,220}})\.\s+(?P<lead>This(?:\s\w+)?\s(?:is|was)\s(?:also\s)?{CALLS}\s{ARTICLE})(?P<name>[^.,;()]+)",
        text,
    ):
        if _names(found["name"]) and not re.match(r"(?:this|it|they|these)\b", found["said"], re.I):
            said = Gap(f"{found['said']}. {found['lead']}", found["name"].strip(), "")
            yield Claim(said, found.group(), found["name"])
    for part in line.parts:
        what = re.search(rf"\bwhat (?:is|are|was|were) {CALLS} {ARTICLE}(?P<name>[^.,;()]+)$", part)
        if what and _names(what["name"]) and not re.match(r"(?:this|it|they|these)\b", part, re.I):
            yield Claim(Gap(part[: what.start("name")], what["name"].strip(), ""), part, what["name"])


@reads(
    '# Data\n- Capacity increased by adding shards ("resharding")',
    "Data · Capacity increased by adding shards called resharding",
)
@reads("# Tea\n- Leaves are cut in halves(aka brokens) by hand", "Tea · halves called brokens")
@reads("- API definition file (formerly Swagger)", "API definition file formerly Swagger")
@reads("# Tea\n- Black tea (also red tea)", "tea · Black tea called red tea")
@reads(
    '# Mate\n- Soaks the rope, which then shrinks on deck ("wetting")',
    "Mate · soaks the rope, which then shrinks on deck called wetting",
)
@leaves("# Tea\n- Leaves for a brew (or two) are weighed", "# Tea\n- Sold in tins (also online)")
def bracketed(line: Line) -> Iterator[Claim]:
    """A name in brackets: in quotes, behind `aka`, `also`, `formerly`."""
    plain = line.item.text.plain
    glued = [found["aside"] for found in GLUED.finditer(plain)]
    for aside in (*line.asides, *glued):
        quoted, alias = QUOTED.match(aside), ALIAS.match(aside)
        former = re.match(
            r"(?:formerly|previously|was|old name|ex-)\s+(?:known as\s+|called\s+)?[\"“]?([^\"”,;]+)", aside, re.I
        )
        if former and len(former[1].split()) <= LONGEST:
            yield Claim(Naming(_before_bracket(line, aside), former[1].strip(), True), plain, former[1])
        elif (quoted or alias) and not line.heading:
            name = re.sub(r"^(?:an?|the) ", "", (quoted or alias)["name"].strip())  # type: ignore[index]
            if any(t.tag in ("PRF", "PRP") for t in tag(name)) and not name[0].isupper() or re.search(r"[!?.]\s", name):
                continue  # a description: `"sense of guilt"`; what somebody says
            if aside.lower().startswith("also ") and not tag(f"the {name}")[-1].noun:
                continue  # `also online`
            thing = _before_bracket(line, aside)
            told = plain.partition(f"({aside}")[0].strip()
            if quoted and thing and tag(thing)[0].tag == "DTQ" and parse(told) is not None:
                thing = told[0].lower() + told[1:]  # `soaks the rope, which then shrinks ("wetting")`
            if not thing or tag(thing)[0].tag in ("DTQ", "CJT", "CJS", "PNQ"):
                continue
            yield Claim(Naming(thing, name, also=True), plain, name)


@reads("# Paracetamol\n- aka acetaminophen", "Paracetamol ·  called acetaminophen")
@reads("# Paracetamol\n- AKA acetaminophen - eases pain", "Paracetamol ·  called acetaminophen")
@reads("**Sloop**\n\nHas one mast.\n\n**Ketch**\n\nAlso known as dandy", "Ketch ·  called dandy")
@reads("# OpenAPI\n- formerly Swagger", "OpenAPI formerly Swagger")
@reads("# Splice\n- Joins two ropes for good. Also known as rope joint.", "Splice ·  called rope joint")
@leaves(
    "# Paracetamol\n- formerly sold in tins by every grocer in town",
    "# Ropes\n- Tarred rope: previously bare, now keeps out water",
)
def alias_of(line: Line) -> Iterator[Claim]:
    """A line that gives the thing above another name: `aka X`, `formerly X`."""
    aka = re.match(rf"(?:also {CALLS}|a\.?k\.?a\.?)\s+(.{{2,40}})$", line.label, re.I)
    if aka and line.subject.sure:
        yield Claim(Naming("", aka[1]), line.label, aka[1])
    for part in line.parts or (line.words,):
        if not RENAMED.match(part):
            continue
        whole = re.search(
            rf"(?:^|\.\s+)(?P<also>also\s)?(?P<text>{re.escape(part.rstrip(' .'))})", line.value or line.words, re.I
        )
        if whole is None:
            continue  # the end of a sentence
        text = f"{whole['also'] or ''}{whole['text']}"
        alias = re.match(
            rf"(?:also {CALLS}|a\.?k\.?a\.?|other names?:?|synonyms?:?)\s+[\"“]?(?P<name>[^\"”,;.()]{{2,40}})[\"”]?$",
            text,
            re.I,
        )
        if alias and line.subject.sure and not line.label:
            yield Claim(Naming("", alias["name"].strip()), part, alias["name"])
        former = re.match(r"(?:formerly|previously|old name:?)\s+(?:known as\s+|called\s+)?(.+)$", text, re.I)
        if former and not line.label and _is_name(former[1]):
            yield Claim(Naming(line.subject.name, former[1].strip(), True), text, former[1])


def _is_name(words: str) -> bool:
    """`Swagger`, `the Old Dock`: a name or a noun; not `wet, now dry`, how it was before."""
    return _names(words) and "," not in words and (words[:1].isupper() or tag(words)[-1].noun)


def _names(name: str) -> bool:
    """Whether these words can be a name: five at most, no verb, nothing that points elsewhere."""
    tokens = tag(name)
    if not 1 <= len(tokens) <= LONGEST + 1 or tokens[0].low in DANGLING:
        return False
    return not any(t.tag in ("PRP", "CJS", "TO0", "VM0", "VBZ", "VBB", "VBD", "VHZ", "VHB", "PNP") for t in tokens)


def _thing(words: str) -> bool:
    """Whether these words can be what is named: no pronoun, no clause beside the one that names it."""
    first, *rest = tag(words)
    if first.low in DANGLING or first.low in ("also", "otherwise") or first.tag in ("CJS", "AVQ", "DTQ", "PNP", "PRP"):
        return False
    if first.tag == "VVN" and rest and not (rest[0].noun or rest[0].tag == "AJ0"):
        return False  # `Moored to the bank by rods called …`
    if (deed := parse(words)) and deed.past and deed.subject and deed.object and deed.sure:
        return False  # `The council passed an act named …`
    return len(words.split()) <= 14 and not any(t.finite and t.tag not in ("VVD", "VVN") for t in rest)


def _before_bracket(line: Line, aside: str) -> str:
    before = line.item.text.plain.partition(aside)[0].rstrip("( :")
    clause = parse(before)
    if clause is not None and clause.imperative and clause.object:
        return clause.object
    if line.item.text.plain.partition(aside)[2][1:].strip(" .") and (phrase := noun_phrase_before(before)) is not None:
        return phrase  # the bracket stands inside its sentence
    last = re.split(r"[:;.]\s|,\s(?:and\s|or\s)?", before)[-1].strip(" -–—")
    used = re.match(r".+\s(?:using|with|via)\s(?:an?\s|the\s)?(?P<what>[\w-]+(?:\s[\w-]+)?)$", last)
    return used["what"] if used else last  # `a chart on the Mercator grid`: the grid has the other name
