"""Tables of every kind, and questions that the author wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Answered, Cell, Definition, Expansion
from build_decks.language.roles import bare, expansion_in
from build_decks.outline import ItemKind
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads

EMPTY = frozenset({"", "-", "–", "—", "n/a", "na", "none", "?", "…"})
TICKS = {"x": "yes", "✓": "yes", "✔": "yes", "✅": "yes", "❌": "no", "✗": "no", "✘": "no", "y": "yes", "n": "no"}
TERM = re.compile(r"^(?:term|concept|name|word|acronym|abbreviation|command|type|service|element|symbol|key|item|keyword|code|port|protocol|vocab(?:ulary)?)s?$", re.I)
GLOSS = re.compile(r"^(?:definition|meaning|explanation|description|expansion|stands for|full (?:name|form)|what (?:it (?:is|does|means))|purpose|function|use|details|notes?|does)s?$", re.I)


@reads("| Term | Meaning |\n|---|---|\n| osmosis | diffusion of water |", "osmosis = diffusion of water")
@reads("| Planet | Moons | Radius |\n|---|---|---|\n| Mars | 2 | 3390 km |", "Mars × Moons: 2", "Mars × Radius: 3390 km")
@leaves("| Term | Meaning |\n|---|---|\n| osmosis | |")
def row(line: Line) -> Iterator[Claim]:
    """A row of a table: term and definition in two columns, otherwise row × column."""
    if line.item.kind is not ItemKind.ROW or line.parent is None or line.parent.item.kind is not ItemKind.TABLE:
        return
    heads = [c.plain.strip() for c in line.parent.item.cells]
    cells = [c.plain.strip() for c in line.item.cells]
    if not cells or not cells[0] or len(cells) < 2:
        return
    name = bare(cells[0]) or cells[0]
    if heads and re.fullmatch(r"(?:question|q|prompt)s?", heads[0], re.I):
        yield Claim(Answered(cells[0], tuple(p for p in cells[1].split("\n") if p.strip())), line.item.text.plain, cells[1])
        return
    two = len([h for h in heads if h]) <= 2 and len(cells) == 2
    for head, cell in zip(heads[1:], cells[1:], strict=False):
        value = TICKS.get(cell.lower(), cell)
        if value.lower() in EMPTY:
            continue
        expansion = expansion_in(name, value)
        if expansion and expansion == value.strip(" ."):
            yield Claim(Expansion(name, value), line.item.text.plain, value)
        elif (two or len(heads) == 2) and (not head or GLOSS.match(head) or TERM.match(heads[0])):
            yield Claim(Definition(name, value), line.item.text.plain, value)
        else:
            yield Claim(Cell(name, head or "value", value, heads[0]), line.item.text.plain, value)


@reads("- What is the powerhouse of the cell?\n  - Mitochondria", "What is the powerhouse of the cell? Mitochondria")
@reads("Q: Who wrote Faust?\n\nA: Goethe", "Who wrote Faust? Goethe")
@leaves("- Why bother?", "- Really?\n- No")
def answered(line: Line) -> Iterator[Claim]:
    """A question with its answer under it, behind it, or in the line that follows."""
    text = line.item.text.plain.strip()
    question = re.match(r"^(?:Q(?:uestion)?\s*\d*\s*[:.)]\s*)?(?P<q>[^?]{6,200}\?)\s*(?P<rest>.*)$", text, re.I | re.S)
    if not question:
        return
    asked, rest = question["q"].strip(), re.sub(r"^(?:A(?:nswer)?\s*[:.)]|[-–—:=>→])\s*", "", question["rest"].strip())
    if rest and len(rest.split()) <= 40:
        yield Claim(Answered(asked, (rest,)), text, rest)
        return
    under = [c for c in line.children if not c.heading and c.item.text.plain.strip()]
    if under and len(under) <= 7 and all(len(c.item.text.plain.split()) <= 40 for c in under) and not any(c.children for c in under):
        answers = tuple(re.sub(r"^A(?:nswer)?\s*[:.)]\s*", "", c.item.text.plain.strip()) for c in under)
        yield Claim(Answered(asked, answers), text, "; ".join(answers))
        return
    after = _next(line)
    if after is not None and re.match(r"A(?:nswer)?\s*\d*\s*[:.)]\s", after.item.text.plain):
        answer = re.sub(r"^A(?:nswer)?\s*\d*\s*[:.)]\s*", "", after.item.text.plain.strip())
        yield Claim(Answered(asked, (answer,)), text, answer)


def _next(line: Line) -> Line | None:
    siblings = line.siblings
    at = siblings.index(line) if line in siblings else -1
    return siblings[at + 1] if 0 <= at < len(siblings) - 1 else None
