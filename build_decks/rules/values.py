"""Properties and their values: `Colour: red`, options below a property, a bare value under its property."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.facets import facets
from build_decks.language.grammar import is_name, is_plural, lower_first, plural, singular, upper_first
from build_decks.language.roles import Role, bare
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import without_stops
from build_decks.rules.items import chain_of, split_items
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.spread import spread
from build_decks.statements import Cell, Gap

# Nouns that name a side of a thing in any field of study, in the singular.
PROPERTIES = frozenset(
    """shape color colour light sound smell taste size weight height length width depth thickness diameter radius mass volume area density dose dosage
    frequency range speed velocity temperature pressure charge wavelength capacity capital population currency
    language religion climate author founder
    inventor discoverer leader president king queen monarch ruler commander location place origin insertion
    innervation action nerve artery blood supply
    function role purpose symptom sign treatment therapy management diagnosis investigation prognosis prevention
    transmission vector reservoir host cause
    aetiology etiology mechanism pathophysiology half-life route onset duration antidote formula symbol unit
    atomic_number boiling_point melting_point
    incubation_period complexity time_complexity space_complexity syntax parameter return_type layer default date year
    time period era genre
    theme setting style material result outcome winner loser consequence significance importance goal aim effect
    meaning advantage disadvantage
    benefit drawback limitation habitat diet lifespan family genus nickname abbreviation pronunciation deadline price
    cost fee penalty holding issue
    ratio_decidendi top_mark topmark structure subunit substrate product inhibitor activator cofactor""".replace(
        "\n", " "
    ).split()
)
HOW = frozenset(("how", "how it works", "how does it work"))
OPTION = re.compile(r"^(?:for|in|on|at|with|without|during|if|when|under|by)\s", re.I)


def property_of(line: Line) -> str:
    """The property that a line's label (or the line, as a parent) names, or nothing: a common one, or one that neighbouring things have."""
    name = bare(line.label or line.words).strip(" :")
    low = name.lower()
    if (
        not name
        or low in ("q", "a", "question", "answer")
        or len(name.split()) > 4
        or re.search(r"\d", name)
        or line.heading
    ):
        return ""
    if low.rstrip("?") in HOW:
        return "how it works"
    beside = [bare(s.label).lower() for s in line.near if s.label and s.value]
    if (
        line.value
        and len(beside) >= 3
        and not (low in PROPERTIES and parse(line.value) is None and _told_of(line))
        and 2 * sum(property_like(b) or is_narrowed(b) or _recurs(line, b) for b in beside) < len(beside)
    ):
        return ""  # one of several terms, not a property
    spelled = " ".join(word if re.fullmatch(r"[A-Z]{2,}", word) else word.lower() for word in name.split())
    if property_like(low) or plural(low) in facets()[1]:
        return spelled
    if _is_compound(low) and any(property_like(b) for b in beside):
        return spelled  # `Venous supply` beside `Function`
    if line.label and line.value and is_narrowed(low):
        return spelled
    common = not any(is_name(word) for word in name.split())
    return lower_first(name) if line.label and common and not OPTION.match(name) and _recurs(line, low) else ""


def _told_of(line: Line) -> bool:
    """Whether a line stands among things said of a name, rather than among terms: half of them have no label."""
    parent = line.parent
    beside = [other for other in line.near if other is not line and not other.heading]
    return parent is not None and _is_thing(parent) and 2 * sum(not other.label for other in beside) >= len(beside)


def is_narrowed(name: str) -> bool:
    """`main symptom`, `largest city`, `drug of choice`: one of several, with the words that say which."""
    which, _, noun = name.rpartition(" ")
    if name.endswith(" of choice"):
        return len(name.split()) == 3
    chosen = NARROWING.fullmatch(which) is not None
    return chosen and tag(f"the {noun}")[1].noun and known(noun) and noun not in VAGUE


NARROWING = re.compile(
    r"main|chief|usual|typical|commonest|principal|official|classic|(?:first|1st|second|2nd)[ -]line|"
    r"(?!best |test |latest |rest )[a-z]{2,}est|(?:second )?most [a-z]+"
)
VAGUE = frozenset(
    "thing things way ways point points idea ideas reason reasons problem question difference part one ones".split()
)


def _recurs(line: Line, low: str) -> bool:
    """Whether one of the things beside the line's parent has a label of the same words."""
    parent = line.parent
    if parent is None or parent.parent is None or not _is_thing(parent):
        return False
    cousins = (
        c
        for other in parent.siblings[max(0, parent.place - 4) : parent.place + 5]
        if other is not parent and _is_thing(other)
        for c in other.children
    )
    return any((c.label or c.words).strip(" :").lower() == low and not c.heading for c in cousins)


def _is_thing(line: Line) -> bool:
    """Whether a parent is a thing that has properties, rather than a sentence or a property itself."""
    return (
        line.heading or line.role in (Role.NAME, Role.ADJECTIVE) and not property_like(bare(line.label or line.words))
    )


@reads(
    "# Cardinal mark\n- Shape: Two cones\n- Colour: Black and yellow",
    "Cardinal mark × shape: Two cones",
    "Cardinal mark × colour: Black and yellow",
)
@reads(
    "- Warfarin\n  - Mechanism: blocks vitamin K\n  - Antidote: vitamin K",
    "Warfarin × mechanism: blocks vitamin K",
    "Warfarin × antidote: vitamin K",
)
@reads("# Lighthouses\n## Foghorn\n- Tone: low\n## Bell\n- Tone: high", "Foghorn × tone: low", "Bell × tone: high")
@reads(
    "# Hawser\n- Stored dry\n- Tarred\n- Hook: brass\n- Eye: spliced\n- Coil: wide\n- Location: bow locker\n- Sinks",
    "Hawser × location: bow locker",
)
@reads("# Bilge pump\n- How: a float turns it on", "Bilge pump × how it works: a float turns it on")
@leaves("# Ports\n- Starboard: right", "- Shape: round")
def property_value(line: Line) -> Iterator[Claim]:
    """`property: value` under the thing that has it."""
    if (
        not line.label
        or not line.value
        or "=" in line.separator
        or not line.subject.sure
        or line.parent is None
        or line.children
        and len(line.value) < 2
    ):
        return
    prop = property_of(line)
    if is_plural(prop) and (len(split_items(line.value)) >= (2 if is_narrowed(prop) else 3) or chain_of(line.value)):
        return  # a list, and counted as one
    if len(spread(line.value)) > 1:
        return  # a number for each of several cases
    if prop and _is_value(line.value) and may_own(line.subject.name, prop):
        yield Claim(Cell(line.subject.name, prop, core(line.value)), line.words, core(line.value))


def _is_value(text: str) -> bool:
    return 1 <= len(text.split()) <= 16 and bool(re.search(r"\w", text)) and not text.endswith(":")


def may_own(owner: str, prop: str) -> bool:
    """Whether the subject can own the property: not itself a property, and not the same word."""
    low = owner.lower()
    return (
        prop not in low and not prop.startswith("example") and low not in PROPERTIES and singular(low) not in PROPERTIES
    )


@reads(
    "# Lateral marks\n- Shape:\n  - Port: flat top\n  - Starboard: pointed top",
    "port lateral mark × shape: flat top",
    "starboard lateral mark × shape: pointed top",
)
@reads(
    "# Amoxicillin\n- Dose:\n  - Adults: 500 mg\n  - Children: 25 mg/kg",
    "Amoxicillin for adults × dose: 500 mg",
    "Amoxicillin for children × dose: 25 mg/kg",
)
@reads("# Ferry\n- Costs\n  - Charged: fixed price per car", "Ferry · Costs, charged: [fixed price per car]")
@reads(
    "# Special marks\n- Colour:\n  - Port:\n    - In region A: green", "port special mark in region A × colour: green"
)
@leaves(
    "# Rust\n- Treatment:\n  - Oil: keeps water out",
    "# Shapes\n- Square: four sides",
    "# Queue\n- Limits:\n  - Size: 5 GB",
)
def option_value(line: Line) -> Iterator[Claim]:
    """`option: value` below a property: `Shape:` over `Port: flat top`, with conditions between."""
    if not line.label or not line.value or line.heading or not _is_value(line.value) or "=" in line.separator:
        return
    names: list[str] = []
    conditions: list[str] = []
    node, prop = line, ""
    while not prop:
        name = bare(node.label or node.words)
        (conditions if OPTION.match(name) else names).insert(0, name)
        above = node.parent
        if above is None or above.heading or above.value or len(names) > 1 or len(conditions) > 1:
            return
        prop, node = property_of(above), above
        if not prop and above.role not in (Role.NAME, Role.ADJECTIVE, Role.CONDITION):
            return
    subject = node.subject
    if (
        prop in facets()[1]
        and is_plural(prop)
        or not subject.sure
        or not may_own(subject.name, prop)
        or any(property_like(n) for n in names)
        or tag(f"it {line.value}")[1].tag == "VVZ"  # `reduces swelling`: what it does
    ):
        return
    value = core(line.value)
    if names and not is_plural(subject.name) and [t.tag for t in tag(names[0].lower())] in (["VVN"], ["AJ0"]):
        shown = f"{upper_first(prop)}, {lower_first(names[0])}: "  # no name of something that has the property
        yield Claim(Gap(shown, value, ""), line.words, value, subject)
        return
    row = subject.name
    if names and is_plural(row):
        row = f"{lower_first(names[0])} {singular(lower_first(row))}"
    elif names:
        row = f"{row} for {lower_first(names[0])}"
    row = " ".join((row, *(lower_first(c) for c in conditions)))
    yield Claim(Cell(row, prop, value), line.words, value, subject)


def core(value: str) -> str:
    """A value without the remark behind it: `4 sacks, could hold any grain` → `4 sacks`."""
    value = without_stops(value)
    remark = re.search(r",\s+(?:could|can|may|might|usually|often|sometimes|but|which|although|depending)\b", value)
    return value[: remark.start()] if remark and remark.start() > 2 else value


def property_like(name: str) -> bool:
    """Whether a word is itself the name of a property."""
    low = name.lower()
    return low.replace(" ", "_") in PROPERTIES or singular(low).replace(" ", "_") in PROPERTIES or low in facets()[1]


def _is_compound(low: str) -> bool:
    """`maximum speed`, `venous supply`: a property that a word before it narrows."""
    first, _, last = low.partition(" ")
    return last in PROPERTIES and first.isalpha() and (tag(low)[0].noun or tag(low)[0].tag == "AJ0")
