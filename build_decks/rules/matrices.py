"""Tables that compare: columns of yes and no, features against things, two things side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.articles import with_article
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import base, is_plural, lower_first, participle, plural, singular
from build_decks.language.persons import means_person
from build_decks.language.predicates import negative, predicate, quality
from build_decks.language.roles import bare
from build_decks.language.tagger import known, tag
from build_decks.outline import Item, ItemKind
from build_decks.rules.grids import TICKS, empty, head_of, said, things_only, turned
from build_decks.rules.line import Line
from build_decks.rules.row_names import RELEASED, class_above, owned_class, several_of, widened
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.table_cells import FEATURES, denied, told_of_both
from build_decks.rules.tables import side_by_side
from build_decks.statements import Contrast, Definition, Members, Says


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
    "protocols are reliable: TCP, SCTP",
)
@reads(
    "| Lock | Modify? |\n|---|---|\n| Old gate | nope |\n| New gate | ✅ |",
    "lock (Old gate | New gate) that can be modified: New gate",
)
@reads(
    "| Pond | Enough light? |\n|---|---|\n| Mill pond | Enough |\n| Fish pond | Enough |\n| Cellar | Not enough |",
    "pond (Mill pond | Fish pond | Cellar) that does not have enough light: Cellar",
)
@leaves("| Protocol | Port |\n|---|---|\n| SSH | 22 |", "| Protocol | Open |\n|---|---|\n| FTP | yes |\n| TFTP | yes |")
def matrix(line: Line) -> Iterator[Claim]:
    """A column of yes and no: which rows have it? One card for a column, none where all are alike."""
    if line.item.kind is not ItemKind.TABLE:
        return
    heads, rows = _grid(line.item)
    for at in range(1, len(heads)):
        column = [r[at].lower() if at < len(r) else "" for r in rows]
        if plain := denied(column):
            column = ["yes" if c.strip(" .") == plain else "no" for c in column]
        marks = [TICKS.get(c, "no" if empty(c) else "") for c in column]
        crossed = {c for c in column if c in ("x", "✓", "✔", "✅")}
        if "x" in crossed and len(crossed) > 1:  # a cross beside a tick means no
            marks = ["no" if c == "x" else m for c, m in zip(column, marks, strict=True)]
        if not all(marks) or not rows or not any(c in TICKS for c in column):
            continue
        names = tuple(bare(r[0]) or r[0] for r in rows)
        have = tuple(n for n, m in zip(names, marks, strict=True) if m == "yes")
        lack = tuple(n for n, m in zip(names, marks, strict=True) if m == "no")
        kind = widened(line, singular(lower_first(heads[0]))) if heads[0] else class_above(line)
        kind = owned_class(line.subject, kind) if RELEASED.search(kind) else kind
        if (said_of := parse(heads[at])) is not None and said_of.form is Form.COPULA and said_of.subject:
            continue  # `Change is welcome`
        predicate = _has(heads[at])
        text = f"{heads[0]} | {heads[at]}"
        theirs = predicate.startswith("falls to ") and len(have) > 1
        if len(have) == 1 and lack:
            yield Claim(Contrast(kind, names, have[0], predicate), text, have[0])
        elif len(lack) == 1 and len(have) > 1 and not theirs:
            yield Claim(Contrast(kind, names, lack[0], negative(predicate)), text, lack[0])
        elif 2 <= len(have) <= 7 and lack and kind:
            which = f"{several_of(kind)} {_of_several(predicate, heads[at])}"
            yield Claim(Members(which, have, facet="set"), text, "; ".join(have))


def _is_quality(head: str) -> bool:
    """`Tropical`, beside `Polar` below `Zones`."""
    tokens = tag(f"it is {head.lower()}")[2:]
    return len(tokens) == 1 and tokens[0].tag == "AJ0"


def _of_several(predicate: str, head: str) -> str:
    """A predicate said of several: `is encrypted` → are encrypted, `has valves` → have valves, `needs acid` → need acid."""
    word, _, rest = predicate.partition(" ")
    if head.lower().endswith("member"):
        return f"are {plural(lower_first(head))}"
    return f"{ {'is': 'are', 'has': 'have', 'can': 'can'}.get(word) or base(word) } {rest}".strip()


def _grid(table: Item) -> tuple[list[str], list[list[str]]]:
    """(heads, rows) of a table with the things in its rows: turned where its rows are features and its columns things."""
    heads = [head_of(c.plain).strip(" ?") for c in table.cells]
    rows = [[said(c.plain) for c in r.cells] for r in table.children if r.cells]
    if turned(table) and all(len(r) == len(heads) for r in rows):
        rows = [things_only(heads, r)[1] for r in rows]
        heads = things_only(heads, heads)[0]
        things = [[head, *(r[at] for r in rows)] for at, head in enumerate(heads[1:], 1)]
        kind = "" if FEATURES.fullmatch(heads[0]) else heads[0]
        return [kind, *(head_of(r[0]).rstrip(" ?") for r in rows)], things
    return heads, rows


def _has(head: str) -> str:
    """A column's head as a predicate: `Encrypted` → is encrypted, `Valves` → has valves, `Supports TLS` → supports TLS."""
    head = re.sub(r"^([^:]+):\s+(\S.*)$", r"\1 (\2)", head)  # `Ropes: steel`
    tokens = tag(lower_first(head))
    low = lower_first(head)
    if tokens[0].tag == "AJ0" and len(tokens) > 1 and tokens[-1].tag in ("AV0", "AJ0") and not tokens[-1].noun:
        return f"is {low}"  # easy alone
    if tokens[0].tag in ("VVZ", "VM0", "VBZ", "VHZ"):
        return low
    if tokens[0].tag == "PRP":
        return f"is {low}"
    if len(tokens) == 1 and tokens[0].tag in ("VVB", "VVI"):
        return f"can be {participle(low)}"
    if tokens[0].tag in ("VVN", "AJ0") and len(tokens) > 1 and tokens[1].tag in ("AV0", "PRP", "ORD"):
        return f"is {low}"  # paid first
    if tokens[-1].low == "member":
        return f"is {with_article(low)}"
    if means_person(low):
        return f"falls to {'' if is_plural(low) else 'the '}{low}"
    if len(tokens) == 1 and (
        tokens[0].tag in ("AJ0", "VVN", "VVD", "VVG")
        or low.endswith(("able", "ible", "ed", "less", "ful", "ive", "ous"))
        or low.endswith(("ent", "ant", "al", "ic"))
        and (not known(low) or tag(f"it is {low}")[-1].tag == "AJ0")
    ):
        return f"is {low}"
    return f"has {low}"


@reads(
    "| Copper | Glass fibre |\n|---|---|\n| Lower cost than glass | More expensive |\n| Can be tapped | Not sensitive to noise |",
    " (copper | glass fibre) that has a lower cost: copper",
    " (copper | glass fibre) that is not sensitive to noise: glass fibre",
)
@reads(
    "# Oak boats\n# Steel boats\n# Which?\n| Oak | Steel |\n|---|---|\n| Lower cost | Can rust |",
    "boat (oak | steel) that has a lower cost: oak",
)
@leaves("| Gas | Use |\n|---|---|\n| Neon | More light |\n| Argon | Welding |")
def apart(line: Line) -> Iterator[Claim]:
    """A row that sets two things apart: which of them has the lower cost?"""
    table = line.parent
    if line.item.kind is not ItemKind.ROW or table is None or not side_by_side(table) or len(line.item.cells) != 2:
        return
    heads = tuple(lower_first(bare(c.plain)) for c in table.item.cells)
    said = [(_said(c.plain, heads), head, c.plain) for head, c in zip(heads, line.item.cells, strict=False)]
    strong = sorted((s for s in said if s[0]), key=lambda s: not re.match(r"(?:is not|has)\s", s[0]))
    for says, head, cell in strong[:1]:
        yield Claim(Contrast(_shared_class(line, heads), heads, head, says), cell, head)


def _shared_class(line: Line, heads: tuple[str, ...]) -> str:
    """What the headings of the notes call both: `UTP cables` and `Fibre optic cable standards` → cable."""
    root = line
    while root.parent is not None:
        root = root.parent
    titles, found = [root], []
    for title in titles:
        titles += [child for child in title.children if child.heading]
    for head in heads:
        name = re.sub(r"[ -]", "[ -]", re.escape(head).replace("\\", ""))
        behind = (re.search(rf"\b{name}s?\s+([a-z]+)", title.words, re.I) for title in titles)
        found.append({singular(match[1]).lower() for match in behind if match})
    shared = set.intersection(*found)
    return min(shared) if len(shared) == 1 and tag(f"the {min(shared)}")[-1].noun else ""


def _said(cell: str, heads: tuple[str, ...]) -> str:
    """A cell as a predicate: `Lower cost than X` → has a lower cost, `Not vulnerable to noise` → is not vulnerable to noise."""
    text = re.sub(r"\s*\([^()]*\)", "", lower_first(cell.strip(" ."))).split("\n")[0]
    text = re.sub(
        rf"\s+th[ae]n\s+(?:an?\s|the\s)?(?:{'|'.join(re.escape(re.split(r'[ -]', h)[0]) for h in heads)})\b.*$",
        "",
        text,
        flags=re.I,
    )
    tokens = tag(text)
    if not tokens or len(tokens) > 12:
        return ""
    clause = parse(text)
    if clause is not None and clause.sure and not clause.subject and not clause.imperative:
        return predicate(clause)
    if tokens[0].low in ("not", "no"):
        return f"is {text}" if tokens[0].low == "not" else f"has {text}"
    plain = all(t.noun or t.tag in ("AJ0", "AJC", "AJS", "AV0", "VVN") for t in tokens)
    return quality(text) if plain and not tokens[0].noun else ""


@reads(
    "| Feature | Raft | Barge |\n|---|---|---|\n| Crew | Two sailors | A whole family |\n| Length | 8 m | 20 m |",
    "crew: Raft: two sailors, Barge: a whole family",
)
@leaves(
    "| Feature | Raft | Barge |\n|---|---|---|\n| Length | 8 m | 20 m |\n| Light | yes | no |",
    "| Port | Use | Owner |\n|---|---|---|\n| East | fish | the town |",
)
def differing(line: Line) -> Iterator[Claim]:
    """A row that tells one side of two things in words: how do they differ in it?"""
    table = line.parent
    if line.item.kind is not ItemKind.ROW or table is None or table.item.kind is not ItemKind.TABLE:
        return
    heads, cells = [c.plain.strip(" :") for c in table.item.cells], [said(c.plain) for c in line.item.cells]
    heads, cells = things_only(heads, cells) if FEATURES.fullmatch(heads[0]) else (heads, cells)
    if side_by_side(table) or not told_of_both(heads, cells) or any(empty(c) or c.lower() in TICKS for c in cells):
        return
    kind = class_above(table)
    heads[1:] = [f"{head.lower()} {kind}" if kind and _is_quality(head) else head for head in heads[1:]]
    told = tuple(
        f"{bare(head)}: {lower_first(cell).rstrip(' .')}" for head, cell in zip(heads[1:], cells[1:], strict=True)
    )
    yield Claim(Members(lower_first(bare(cells[0])), told, facet="differ"), line.item.text.plain, "; ".join(cells[1:]))


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
    if not side_by_side(table):
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
