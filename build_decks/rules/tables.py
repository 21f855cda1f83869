"""Tables of every kind, and questions that the author wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.acronyms import expansion_in
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import base, lower_first, plural, singular
from build_decks.language.roles import bare, in_sentence
from build_decks.language.tagger import tag
from build_decks.outline import Item, ItemKind
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered, Cell, Code, Contrast, Definition, Expansion, Members, Says

EMPTY = frozenset({"", "-", "–", "—", "n/a", "na", "none", "?", "…", "...", "tbd", "."})
TICKS = {
    "x": "yes",
    "✓": "yes",
    "✔": "yes",
    "✔️": "yes",
    "✅": "yes",
    "☑": "yes",
    "❌": "no",
    "✗": "no",
    "✘": "no",
    "✖": "no",
    "y": "yes",
    "n": "no",
    "true": "yes",
    "false": "no",
    "yes": "yes",
    "no": "no",
}
TERM = re.compile(
    r"^(?:(?:key )?term|concept|name|word|acronym|abbreviation|command|type|service|element|symbol|key|item|"
    r"keyword|code|vocab(?:ulary)?|option|flag|shortcut|"
    r"function|method|attack|tool|file|directory|path|notation|phrase|prefix|suffix|root|what)s?$",
    re.I,
)
GLOSS = re.compile(
    r"^(?:definition|meaning|explanation|description|expansion|stands for|full (?:name|form)|what (?:it (?:is|"
    r"does|means)|is it\??|does it do\??)|"
    r"purpose|function|details|notes?|does|translation|summary|action|english)s?$",
    re.I,
)
QUESTION = re.compile(r"(?:questions?|q|prompt|front|ask)", re.I)
UNIT = re.compile(r"\s*[(\[]\s*(?:in\s+)?([^()\[\]]{1,12})[)\]]$")
NUMERIC = re.compile(r"[~<>≤≥]?[\d.,]+(?:\s?[-–]\s?[\d.,]+)?")


@reads("| Term | Meaning |\n|---|---|\n| osmosis | diffusion of water |", "osmosis = diffusion of water")
@reads(
    "| Planet | Moons | Radius (km) |\n|---|---|---|\n| Mars | 2 | 3390 |", "Mars × Moons: 2", "Mars × Radius: 3390 km"
)
@reads("| Question | Answer |\n|---|---|\n| Who wrote Faust? | Goethe |", "Who wrote Faust? Goethe")
@reads("| Port | Service |\n|---|---|\n| 22 | SSH |", "22 ~ SSH")
@reads(
    "| Acronym | Meaning |\n|---|---|\n| ARP | Address Resolution Protocol |",
    "ARP stands for Address Resolution Protocol",
)
@reads("| | Veins | Arteries |\n|---|---|---|\n| Wall | thin | thick |", "Veins × wall: thin", "Arteries × wall: thick")
@leaves(
    "| Term | Meaning |\n|---|---|\n| osmosis | |", "| Protocol | Encrypted |\n|---|---|\n| FTP | no |\n| SFTP | yes |"
)
def row(line: Line) -> Iterator[Claim]:
    """A row of a table: question and answer, code and meaning, term and definition, otherwise row × column."""
    table = line.parent
    if line.item.kind is not ItemKind.ROW or table is None or table.item.kind is not ItemKind.TABLE:
        return
    heads = [UNIT.sub("", c.plain).strip(" :") for c in table.item.cells]
    units = [(m[1] if (m := UNIT.search(c.plain.strip())) else "") for c in table.item.cells]
    cells = [c.plain.strip() for c in line.item.cells]
    if len(cells) < 2 or not cells[0] or cells[0].lower() in EMPTY:
        return
    text, first = line.item.text.plain, heads[0] if heads else ""
    if _side_by_side(table.item):
        return
    name = in_sentence(bare(cells[0]) or cells[0])
    if QUESTION.fullmatch(first) or cells[0].endswith("?"):
        if cells[1].lower() not in EMPTY:
            yield Claim(Answered(cells[0], tuple(p for p in cells[1].split("\n") if p.strip())), text, cells[1])
        return
    names_above = bool(first) is False or re.fullmatch(
        r"(?:feature|property|aspect|criteri(?:on|a)|characteristic|attribute|category|comparison|parameter|"
        r"difference)s?",
        first,
        re.I,
    )
    for at, value in enumerate(cells[1:], 1):
        head = heads[at] if at < len(heads) else ""
        if value.lower() in EMPTY or value.lower() in TICKS and (len(heads) > 2 or not TERM.match(first)):
            continue
        if units[at : at + 1] != [""] and units[at : at + 1] and NUMERIC.fullmatch(value):
            unit = units[at][:-1] if re.fullmatch(r"(?:[mb]illion|thousand)s", units[at]) else units[at]
            value = f"{value} {unit}" if unit != "%" else f"{value}%"
        yield from _cell(
            name, first, head, value, text, len(heads) == 2 and len(cells) == 2, bool(names_above) and len(heads) > 2
        )


def _cell(name: str, first: str, head: str, value: str, text: str, two: bool, names_above: bool) -> Iterator[Claim]:
    expansion = expansion_in(name, value)
    numbers = re.fullmatch(r"(?P<tcp>tcp |udp )?ports?(?: (?:numbers?|no\.?|#))?", first, re.I)
    port_column = re.fullmatch(r"(?P<tcp>tcp |udp )?ports?(?: (?:numbers?|no\.?|#))?", head, re.I)
    if expansion and expansion == value.strip(" ."):
        yield Claim(Expansion(name, value), text, value)
    elif (
        numbers
        and re.match(r"\d", name)
        and re.match(r"protocols?|services?|used? (?:for|by)|names?|applications?|process", head, re.I)
    ):
        yield Claim(Code(name, value, f"{(numbers['tcp'] or '').upper()}port"), text, value)
    elif port_column and re.match(r"\d", value):
        yield Claim(
            Code(re.sub(r"\s*[,/]\s*(?=\d)", " and ", value), name, f"{(port_column['tcp'] or '').upper()}port"),
            text,
            value,
        )
    elif (
        re.fullmatch(r"(?:http |status |error |exit |event )?codes?|event ids?|status", first, re.I)
        and re.match(r"\d|0x", name)
        and two
    ):
        yield Claim(Code(name, value, "code"), text, value)
    elif re.fullmatch(r"commands?|shortcuts?|options?|flags?|keys?|functions?", first, re.I) and two:
        yield Claim(Code(name, value, "command"), text, value)
    elif two and (not head or GLOSS.match(head) or TERM.match(first) and not PROPERTY_HEAD.match(head)):
        yield Claim(Definition(name, value), text, value)
    elif names_above:
        yield Claim(Cell(head, name, value, first), text, value)
    elif head:
        yield Claim(Cell(name, head, value, first), text, value)


# Second columns that ask for something narrower than a definition.
PROPERTY_HEAD = re.compile(
    r"^(?:port|number|year|date|when|who|where|author|inventor|capital|unit|symbol|formula|size|range|default|"
    r"example|dose|price|cost|colou?r|count|value|"
    r"location|treatment|cause|mechanism|layer|weight|speed|abbreviation|indication|side effect|antidote|class)s?\b",
    re.I,
)


@reads(
    "| Protocol | Encrypted |\n|---|---|\n| FTP | no |\n| SFTP | yes |\n| TFTP | no |",
    "protocol (FTP | SFTP | TFTP) that is encrypted: SFTP",
)
@reads(
    "| Vessel | Valves | Elastic |\n|---|---|---|\n| Vein | ✓ | x |\n| Artery | | x |",
    "vessel (Vein | Artery) that has valves: Vein",
)
@reads(
    "| Protocol | Reliable |\n|---|---|\n| TCP | yes |\n| SCTP | yes |\n| UDP | no |\n| ICMP | no |",
    "reliable protocols: TCP, SCTP",
)
@leaves("| Protocol | Port |\n|---|---|\n| SSH | 22 |", "| Protocol | Open |\n|---|---|\n| FTP | yes |\n| TFTP | yes |")
def matrix(line: Line) -> Iterator[Claim]:
    """A column of yes and no: which rows have it? One card for a column, none where all are alike."""
    if line.item.kind is not ItemKind.TABLE:
        return
    heads = [c.plain.strip(" :") for c in line.item.cells]
    rows = [[c.plain.strip() for c in r.cells] for r in line.item.children if r.cells]
    for at in range(1, len(heads)):
        column = [r[at].lower() if at < len(r) else "" for r in rows]
        marks = [TICKS.get(c, "no" if c in EMPTY else "") for c in column]
        crossed = {c for c in column if c in ("x", "✓", "✔", "✅")}
        if "x" in crossed and len(crossed) > 1:  # a cross beside a tick means no
            marks = ["no" if c == "x" else m for c, m in zip(column, marks, strict=True)]
        if not all(marks) or not rows or not any(c in TICKS for c in column):
            continue
        names = tuple(bare(r[0]) or r[0] for r in rows)
        have = tuple(n for n, m in zip(names, marks, strict=True) if m == "yes")
        lack = tuple(n for n, m in zip(names, marks, strict=True) if m == "no")
        kind = singular(lower_first(heads[0])) if heads[0] else "one"
        predicate = _has(heads[at])
        text = f"{heads[0]} | {heads[at]}"
        if len(have) == 1 and lack:
            yield Claim(Contrast(kind, names, have[0], predicate), text, have[0])
        elif len(lack) == 1 and len(have) > 1:
            yield Claim(Contrast(kind, names, lack[0], _not(predicate)), text, lack[0])
        elif 2 <= len(have) <= 7 and lack:
            yield Claim(Members(_listed(heads[at], kind), have), text, "; ".join(have))


def _has(head: str) -> str:
    """A column's head as a predicate: `Encrypted` → is encrypted, `Valves` → has valves, `Supports TLS` → supports TLS."""
    tokens = tag(lower_first(head))
    low = lower_first(head)
    if tokens[0].tag in ("VVZ", "VM0", "VBZ", "VHZ"):
        return low
    if tokens[0].tag == "PRP":
        return f"is {low}"
    if len(tokens) == 1 and (
        tokens[0].tag in ("AJ0", "VVN", "VVD", "VVG")
        or low.endswith(("able", "ible", "ed", "less", "ful", "ive", "ous"))
    ):
        return f"is {low}"
    return f"has {low}"


def _not(predicate: str) -> str:
    first, _, rest = predicate.partition(" ")
    return {"is": f"is not {rest}", "has": f"has no {rest}"}.get(first, f"does not {base(first)} {rest}")


def _listed(head: str, kind: str) -> str:
    predicate = _has(head)
    return (
        f"{predicate[3:]} {plural(kind)}"
        if predicate.startswith("is ")
        else f"{plural(kind)} with {predicate[4:]}"
        if predicate.startswith("has ")
        else f"{plural(kind)} for “{head}”"
    )


@reads(
    "| Vein | Artery |\n|---|---|\n| Carries blood to the heart | Carries blood from the heart |",
    "vein · carry blood to the heart [object]",
    "artery · carry blood from the heart [object]",
)
@leaves("| Term | Meaning |\n|---|---|\n| osmosis | is a diffusion |")
def versus(line: Line) -> Iterator[Claim]:
    """A table that sets two things side by side: each cell is a predicate of its column's head."""
    table = line.parent
    if line.item.kind is not ItemKind.ROW or table is None or table.item.kind is not ItemKind.TABLE:
        return
    if not _side_by_side(table.item):
        return
    for head, cell in zip(table.item.cells, line.item.cells, strict=False):
        clause = parse(cell.plain)
        subject = Subject(lower_first(bare(head.plain)))
        if clause is not None and clause.sure and not clause.subject and clause.form is Form.ACTION and clause.object:
            yield Claim(Says(clause, "object"), cell.plain, clause.object, subject)
        elif (
            clause is not None
            and clause.form is Form.COPULA
            and not clause.subject
            and re.match(r"(?:an?|the|one)\s", clause.object)
        ):
            yield Claim(Definition(subject.name, clause.object), cell.plain, clause.object, subject)


def _side_by_side(table: Item) -> bool:
    """Whether all cells are predicates, the first column's too."""
    rows = [r for r in table.children if r.cells]
    firsts = [parse(r.cells[0].plain) for r in rows]
    return bool(rows) and len(table.cells) >= 2 and all(c is not None and not c.subject for c in firsts)
