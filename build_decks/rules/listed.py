"""What is listed below a line, and by which names: without the remarks on it, and not what is told of the thing."""

from __future__ import annotations

import re
from itertools import takewhile

from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.facets import facets
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.openings import OPEN, WHEN
from build_decks.language.roles import FACETS_OF, Role, bare, lists_members, names_a_side
from build_decks.language.tagger import tag
from build_decks.language.tokens import NUMBERS
from build_decks.outline import ItemKind
from build_decks.quantity.finder import find_quantities
from build_decks.rules.bare_values import lists_options
from build_decks.rules.line import Line
from build_decks.rules.measuring import LEAD
from build_decks.rules.members import member_name
from build_decks.rules.parents import COUNTED, breaks_off, has_few_words
from build_decks.rules.values import property_like, property_of

# A heading that says what it lists, whatever else follows: `Types of rot`.
SEVERAL = re.compile(rf"(?:[a-z]+ )?(?:{FACETS_OF}) of ", re.I)
QUALITIES = re.compile(
    r"(?:features|characteristics|properties|advantages|disadvantages|benefits|drawbacks|strengths|weaknesses|pros|cons)$",
    re.I,
)
OF_WHAT = re.compile(r"\s(?:of|for|in)\s")
RELATIVE = re.compile(r"\s(?:which|that|who)\s")
BY_SIGN = re.compile(r"[<>≤≥≈=]\s*\d")
NOTED = re.compile(r"(?:note|nb|n\.b\.|remember|important|tip|warning|caution)s?", re.I)
SORTS = re.compile(r"types|kinds|materials|methods|uses|steps|parts|components", re.I)
REMARK = 9  # words that a sentence about a list has at least


def beside_table(line: Line) -> bool:
    """Whether a heading of several things has a table below it, too: its members may be those of the table."""
    tabled = any(c.item.kind is ItemKind.TABLE and c.children for c in line.children)
    return tabled and line.heading and is_plural(bare(line.words))


def items_of(line: Line) -> list[Line]:
    """What is listed below a line: all its children, or below a heading its first list."""
    below = [c for c in line.children if not c.heading and not c.aside and not NOTED.fullmatch(c.label)]
    below = [c for c in below if c.role is not Role.EMPTY or not c.children]  # `Other`, and others below it
    if WHEN.match(bare(line.item.text.plain)):
        below = [c for c in below if not c.children or not WHEN.match(bare(c.words))]  # what is allowed in other cases
    if line.role is Role.FACET or line.item.text.plain.rstrip().endswith(":"):
        below = _without_remarks(below)
    if beside_table(line):
        return []
    listed = list(takewhile(lambda c: c.item.kind in (ItemKind.BULLET, ItemKind.STEP) and c.words, below))
    topic = line.heading and any(c.heading for c in line.children) and not SEVERAL.match(line.words)
    if topic or not line.heading and len(listed) < len(below):
        return []
    return listed if len(listed) == len(below) or all(c.label or c.bold for c in listed) else []


def _without_remarks(below: list[Line]) -> list[Line]:
    """The lines without the long sentences among two or more short ones: those say something of the list, and are asked alone."""
    remarks = [
        c
        for c in below
        if len(c.words.split()) > REMARK
        and c.role in (Role.CLAUSE, Role.EMPTY)
        and is_sentence(RELATIVE.split(member_name(c))[0])
    ]
    short = [c for c in below if c not in remarks and has_few_words(c) and not is_sentence(c.words)]
    return short if len(short) >= 2 and len(short) + len(remarks) == len(below) > 2 * len(remarks) else below


def tells(line: Line, items: list[Line], names: tuple[str, ...]) -> bool:
    """Whether what stands below a name says something of it, each in its own way, and is no list: `Length < 5 m`, `Knot types:`,
    `the longer the rope, the looser the knot`."""
    if line.role not in (Role.NAME, Role.ADJECTIVE) or line.heading and is_plural(line.name):
        return sum(BY_SIGN.search(name) is not None for name in names) * 3 > len(names)
    if any(BY_SIGN.search(name) for name in names) or all(map(names_a_side, names)):
        return True
    if all(name.lower().startswith("by ") for name in names) and is_plural(line.name):
        return True  # by what they are told apart
    colon = line.item.text.plain.rstrip().endswith(":")
    of_several = is_plural(line.name) or OF_WHAT.search(line.name) or re.search(r"\d$", line.name)
    if not (colon or of_several) and all(c.label and c.value and c.separator for c in items):
        return True  # `Fares` in several ports: what they are there
    told = sum(c.role is Role.CLAUSE and not c.label or "," in n for c, n in zip(items, names, strict=True))
    return told > 0 and not is_plural(line.name) and colon


def says_twice(line: Line, names: tuple[str, ...]) -> bool:
    """Whether a name comes twice, or the names only spell out what stands above them."""
    initials = "".join(n[:1].upper() for n in names)
    return len({n.lower() for n in names}) < len(names) or initials == line.words.split(" ")[0]


def is_side(line: Line, parent: Line) -> bool:
    """A side of the parent with more below it: `Uses`, `Types of sails` below `Sails`."""
    if is_plural(parent.name) and names_sorts(line) and not names_sorts(parent):
        return True  # `Sail materials` below `Sails`
    if line.role is not Role.FACET or lists_members(parent.name):
        return False
    if line.children or line.name.lower() not in facets()[1]:
        return bool(line.children)
    sides = [c.role is Role.FACET for c in parent.told]
    several = is_plural(parent.name) and 2 * sum(sides) < len(sides)
    open_ = parent.item.text.plain.rstrip().endswith(":") or breaks_off(parent) or several  # date, load, purpose
    return not open_ or any(c.value or c.children for c in parent.told)  # `Boats are told apart by:`


def names_sorts(line: Line) -> bool:
    """`Hull types`, `Caulking methods`: a side of something behind its name."""
    *thing, last = line.name.split() or ("",)
    return bool(thing and line.children) and SORTS.fullmatch(last) is not None


def name_in(line: Line, parent: Line) -> str:
    """A member by its name; a case of what is done with what is done in it: `Mild: rest` below `Treatment`."""
    how = facets()[1].get(parent.name.lower(), "").startswith("How ")
    case = how and line.role is Role.ADJECTIVE and line.label and line.value and len(line.words.split()) <= 8
    return line.words if case else member_name(line)


def is_sentence(name: str) -> bool:
    if re.match(r"(?:there|it|this|these|they)(?:['’]?s| is| are| was| were)\b", name, re.I):
        return True
    clause = parse(name)
    if clause is None or not clause.subject or clause.elliptic:
        return False
    return len(name.split()) > 4 or clause.form is Form.COPULA  # in few words it is often misread


def _is_deed(line: Line) -> bool:
    """What the thing above does, in few words: `Steadies the hull` below `Functions of keels`."""
    clause = parse(line.words) if has_few_words(line) and not line.label else None
    return clause is not None and clause.form is Form.ACTION and not (clause.subject or clause.modal or clause.negated)


def _is_like(line: Line, parent: Line) -> bool:
    """What the thing above is like, in few words, below the facet that lists it: `Open to the waves` below `Features`."""
    side = OF_WHAT.split(parent.name)[0]  # `Drawbacks of renting`
    of_qualities = facets()[1].get(side.lower()) is not None and QUALITIES.search(side) is not None
    opens = tag(line.words)[:1]
    like = bool(opens) and (opens[0].tag not in ("PNP", "DT0", "AT0", "CJS", "CJC") or opens[0].low == "no")
    return of_qualities and like and len(line.words.split()) <= REMARK and not is_sentence(line.words)


def is_entry(line: Line, parent: Line) -> bool:
    """Whether a line without a name can stand in the list of a facet: a deed, what the thing above is like."""
    return _is_deed(line) or _is_like(line, parent)


def is_measure(value: str) -> bool:
    """A number with no more than what bounds it before it: `max 5 t`, `10:30`; not `rises for 3 hours`."""
    found = find_quantities(value)
    few = bool(found) and (LEAD.fullmatch(value[: found[0].start]) is not None or len(value.split()) <= 4)
    return few or re.match(r"[\d.:/]+$", value) is not None


def does_something(line: Line, several: bool) -> bool:
    """`Have a nucleus`, `Found in animals` below `Cells`, `May be long` below `Cell`: predicates of what stands above."""
    words = member_name(line)
    clause = parse(words) if not line.label else None
    if clause is None or clause.subject:
        return False
    verb = tag(f"{'they' if several else 'it'} {lower_first(words)}")[1].tag
    return clause.form is Form.PASSIVE or verb in (("VHB", "VBB", "VVB") if several else ("VHZ", "VBZ", "VM0"))


def stated(line: Line) -> int | None:
    """How many there are, where a parent begins with it: `3 rigs`, and a fourth line that is none."""
    last = re.split(r"(?<=[.!?])\s+", line.item.text.plain.strip())[-1]
    counted = None if line.heading else COUNTED.match(bare(last))  # `## 2 Rigs` may be the second chapter
    number = counted["n"].lower() if counted else ""
    told = int(number) if number.isdigit() else NUMBERS.index(number) if number in NUMBERS else 0
    return told if told >= 2 else None


def are_properties(line: Line) -> bool:
    """Whether the children are properties with their values, not members."""
    measured = sum(bool(find_quantities(c.words)) for c in line.children)
    few = len(line.children) < 3 or 2 * measured >= len(line.children)
    if WHEN.search(bare(line.item.text.plain)) or OPEN.search(bare(line.item.text.plain)):
        return False  # `Speed is a function of`
    if lists_options(line) or line.role is not Role.FACET and few and property_of(line):
        return True
    below = line.children
    named = 2 * sum(property_like(c.name) and bool(c.value or c.children) for c in below) > len(below)
    return named or all(len(c.children) == 1 and find_quantities(c.children[0].words[:14]) for c in below)


DEMANDS = re.compile(
    r"(?:.+ )?(?:prerequisites|preconditions|requirements|conditions|criteria|rules|grounds|assumptions|principles|arguments)(?: (?:of|for) .+)?",
    re.I,
)


def takes_sentences(line: Line, names: tuple[str, ...]) -> bool:
    """Whether sentences may be members: the line says how many there are, or names what is laid down in a few: `Prerequisites`."""
    if counts(line, len(names)):
        return True
    return (
        DEMANDS.fullmatch(bare(line.words)) is not None and all(len(n.split()) <= 12 for n in names) and len(names) <= 5
    )


def counts(line: Line, number: int) -> bool:
    """Whether the line says how many there are: `There are two difficulties`."""
    word = f"{NUMBERS[number]}|" if number < len(NUMBERS) else ""
    return re.search(rf"\b(?:{word}{number})\b", line.words, re.I) is not None
