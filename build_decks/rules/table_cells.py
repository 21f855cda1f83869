"""What one cell of a table says of its row: an expansion, a code, a definition, or row × column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.acronyms import expansion_in
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.shapes import Shape, shape_of
from build_decks.language.tagger import tag
from build_decks.rules.rule import Claim
from build_decks.statements import Cell, Code, Definition, Expansion

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
NUMERIC = re.compile(r"[~<>≤≥]?[\d.,]+(?:\s?[-–]\s?[\d.,]+)?")


def cell_claim(
    name: str, first: str, head: str, value: str, text: str, two: bool, names_above: bool, kind: str
) -> Iterator[Claim]:
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
    elif two and is_plural(head) and NUMERIC.fullmatch(value):
        yield Claim(Cell(name, head, value, first, kind), text, value)
    elif two and not kind and OFFICE.fullmatch(head) and not _says_deed(value):
        yield Claim(Cell(name, head, value, first), text, value)
    elif two and not kind and (not head or GLOSS.match(head) or TERM.match(first) and not PROPERTY_HEAD.match(head)):
        translated = re.fullmatch(r"meanings?|translations?|english(?: \w+)?|in english", head, re.I)
        strange = translated and shape_of(value, name) in (Shape.CIRCUMSTANCE, Shape.STATE, Shape.DOUBT)
        yield Claim(Definition(name, value, kind="meaning" if strange else ""), text, value)
    elif names_above:
        yield Claim(Cell(head, name, value, first), text, value)
    elif head:
        yield Claim(Cell(name, head, value, first, kind), text, value)


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
