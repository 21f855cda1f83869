"""What one cell of a table says of its row: an expansion, a code, a definition, or row × column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.acronyms import expansion_in
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.shapes import Shape, shape_of
from build_decks.language.short_names import in_sentence
from build_decks.language.tagger import tag
from build_decks.rules.commands import which_command
from build_decks.rules.rule import Claim
from build_decks.statements import Answered, Cell, Code, Definition, Expansion

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
_ONE = r"[~<>≤≥∼±]?\s?\d[\d.,]*"
NUMERIC = re.compile(rf"{_ONE}(?:(?:\s?[-–/]\s?|,? (?:to|and|or) ){_ONE})*\+?")


def cell_claim(name: str, first: str, head: str, value: str, text: str, two: bool, kind: str) -> Iterator[Claim]:
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
    elif (
        two
        and COMMANDS.fullmatch(first)
        and re.fullmatch(r"[a-z][a-z\d_. -]*", name)
        and (which := which_command(value))
    ):
        yield Claim(Answered(which, (name,)), text, name)
    elif re.fullmatch(r"commands?|shortcuts?|options?|flags?|keys?|functions?", first, re.I) and two:
        yield Claim(Code(name, value, "command"), text, value)
    elif two and is_plural(head) and NUMERIC.fullmatch(value):
        yield Claim(Cell(name, head, value, first, kind), text, value)
    elif two and not kind and OFFICE.fullmatch(head) and not _says_deed(value):
        yield Claim(Cell(name, head, value, first), text, value)
    elif two and GLOSS.match(head) and (dose := _dose(name, value)):
        yield Claim(Cell(name, "dose", dose, first, kind), text, dose)
    elif (
        two
        and first
        and FEATURES.fullmatch(first)
        and GLOSS.match(head)
        and tag(f"it is {name.lower()}")[-1].tag == "AJ0"
    ):
        yield Claim(Cell(name, head, value, first), text, value)  # `Elastic` below `Feature`
    elif two and not kind and (not head or GLOSS.match(head) or TERM.match(first) and not PROPERTY_HEAD.match(head)):
        translated = re.fullmatch(r"meanings?|translations?|english(?: \w+)?|in english", head, re.I)
        strange = translated and shape_of(value, name) in (Shape.CIRCUMSTANCE, Shape.STATE, Shape.DOUBT)
        yield Claim(Definition(name, value, kind="meaning" if strange else ""), text, value)
    elif head:
        yield Claim(Cell(name, head, value, first, kind), text, value)


COMMANDS = re.compile(r"(?:[\w-]+ ){0,2}(?:sub-?)?commands?", re.I)


DOSE = re.compile(r"\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?(?:mc?g|µg|g|kg|m?L|units?|IU|mEq|mmol)\b")


def _dose(name: str, value: str) -> str:
    """The amount in a cell that else only says the name of its row again: `Tar 20 g once` of `Tar coat`."""
    found = DOSE.search(value)
    before = re.findall(r"\w+", value[: found.start()].lower()) if found else []
    return value[found.start() :] if found and before and set(before) <= set(re.findall(r"\w+", name.lower())) else ""


FEATURES = re.compile(
    r"(?:(?:feature|property|aspect|criteri(?:on|a)|characteristic|attribute|category|comparison|parameter|difference|basis|point)s?)?",
    re.I,
)
VALUES = re.compile(
    r"(?:(?:typical|normal|usual|exact|approximate) )?(?:values?|amounts?|figures?|data|details?|specs?)", re.I
)
PROPERTIES = re.compile(
    r"(?:(?:propert(?:y|ies)|attribute|characteristic|feature|parameter|quantity|spec|specification|metric|fact)s?)",
    re.I,
)


def value_of_thing(heads: list[str], cells: list[str]) -> bool:
    """Whether a row gives a property of the thing above and its value, `Fat content | 45 %`; what is set by its code is asked as such."""
    if len(heads) != 2 or len(cells) != 2 or not PROPERTIES.fullmatch(heads[0]) or not VALUES.fullmatch(heads[1]):
        return False
    named = re.fullmatch(r"[A-Za-z][a-z]*(?:[ -][A-Za-z(][\w°/%)]*){0,5}", cells[0]) is not None
    return named and tag(BRACKET.sub("", lower_first(cells[0])))[-1].noun and len(cells[1].split()) <= 12


BRACKET = re.compile(r"\s*\([^()]{1,12}\)$")
LONGEST = 16  # words of a cell that stands beside another in an answer


def told_of_both(heads: list[str], cells: list[str]) -> bool:
    """Whether a row tells the same side of two things in words, `Crew` of raft and barge: how they differ in it. Numbers and what a
    thing is are asked of each."""
    if len(heads) != 3 or len(cells) != 3 or not FEATURES.fullmatch(heads[0]) or not all(heads[1:]):
        return False
    side, *told = cells
    if GLOSS.match(side) or TERM.match(side) or SILENT.fullmatch(side) or side.endswith("?") or not tag(side)[-1].noun:
        return False
    short = all(1 <= len(cell.split()) <= LONGEST and "\n" not in cell for cell in told)
    named = any(len(head.split()) > 4 for head in heads) or len(side.split()) > 4
    return short and not named and told[0].lower() != told[1].lower() and not any(re.search(r"\d", c) for c in told)


def denied(column: list[str]) -> str:
    """What a column says of some rows, and denies of all others: `enough` of `enough` and `not enough`."""
    said = {cell.lower().strip(" .") for cell in column}
    plain = next((cell for cell in said if said == {cell, f"not {cell}"} or said == {cell, f"no {cell}"}), "")
    return plain if len(column) > 2 else ""


SILENT = re.compile(
    r"(?:examples?|use cases?|uses?|used for|notes?|remarks?|pros|cons|name|full form|when to use)", re.I
)
OFFICE = re.compile(r"(?:function|purpose|role)s?", re.I)  # of a thing, where the cell names it


def _says_deed(value: str) -> bool:
    """`Makes bread`, `to make bread`: what something does, or is for."""
    first = tag(f"it {lower_first(value)}")[1]
    return first.tag in ("VVZ", "VBZ", "VHZ", "TO0", "PRP", "VM0")


# Second columns that ask for something narrower than a definition.
PROPERTY_HEAD = re.compile(
    r"^(?:port|number|year|date|when|who|where|author|inventor|capital|unit|symbol|formula|size|range|default|"
    r"example|dose|price|cost|colou?r|count|value|"
    r"location|treatment|cause|mechanism|layer|weight|speed|abbreviation|indication|side effect|antidote|class)s?\b",
    re.I,
)


CASE = re.compile(r"(?:severity|stage|grade|degree|phase|class|level|risk|intensity)s?", re.I)


def as_cases(heads: list[str], matter: str) -> list[str]:
    """`Severity | Mild | Severe` of a storm: what the columns are cases of (mild storm, severe storm); empty where they are none."""
    first, *cases = heads
    if len(cases) < 2 or not CASE.fullmatch(first):
        return []
    if all(re.fullmatch(r"\d{1,2}[a-z]?|[IVX]+[ab]?|[A-E]", case) for case in cases):
        return [f"{first.lower().removesuffix('s')} {case}" for case in cases]
    if all(case and " " not in case and tag(case.lower())[0].tag in ("AJ0", "AJC", "AJS", "VVN") for case in cases):
        return [f"{case.lower()} {in_sentence(matter) or first.lower()}" for case in cases]
    return []
