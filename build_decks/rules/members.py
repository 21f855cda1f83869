"""What can be a member of a list, by its shape, and what it is called there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.roles import Role, bare
from build_decks.language.tagger import tag
from build_decks.quantity.finder import find_quantities
from build_decks.rules.items import ENUMERATED, MOST
from build_decks.rules.line import Line

LONGEST = 12  # members of a list that is asked in two parts
SIGNS = tuple("><≥≤≧≦=~≈")  # `draught > 2 m`: a measure, of which no part can be left out


def member_name(line: Line) -> str:
    """A list item by its name: the label (behind `Phase 1:` the value), the bold words it begins with, the words before a clause
    or an arrow; without brackets and examples."""
    if line.value and ENUMERATED.match(line.label) and len(line.value.split()) <= 8 and ", " not in line.value:
        return line.value.strip(" .,;")
    if line.label and line.separator and not find_quantities(line.label):
        return bare(line.label)
    words = line.words.strip(" ,;:").rstrip(".")  # a leading dot belongs to a path
    if len(words.split()) > 12 and len(line.parts) > 1:
        words = line.parts[0]
    if len(words.split()) > 4 and line.bold:
        return line.bold
    measured = find_quantities(words)
    named = tag(words[: measured[0].start]) if measured and measured[0].unit and len(words.split()) <= 6 else ()
    if named and named[-1].noun and len(named) <= 3 and not words[: measured[0].start].rstrip().endswith(SIGNS):
        return words[: measured[0].start].strip()  # `Diesel 20 l daily`
    head, *rest = re.split(r"\s+(?:=>|->|→|⇒|-|–)\s+", words)
    if (len(rest) == 1 or rest and " => " in words) and (len(head.split()) <= 4 or parse(head) is None):
        return head
    relative = re.match(r"(?P<name>(?:\S+\s){1,4}?)(?:that|which|who)\s", words)
    if relative and tag(relative["name"])[-1].noun:
        return relative["name"].strip(" ,")
    reason = re.match(
        r"(?P<name>[^,]+), (?:as|because|since|which|both|or|even|especially|usually|often|e\.g\.)\s", words
    )
    return reason["name"] if reason and parse(reason["name"]) is None else words


def is_adjectival(line: Line) -> bool:
    """A telegram that says what something is like: `Strict ordering`, `Highly available`."""
    tokens = tag(member_name(line))
    return bool(tokens) and (tokens[0].tag in ("AJ0", "AV0", "VVN", "AJC", "AJS", "CRD") or not tokens[-1].noun)


def shape_of(line: Line) -> str:
    """`np` for a name, `vp` for something to do, `fact` for what says more, empty for neither."""
    words = member_name(line)
    tokens = tag(words)
    if not tokens:
        return ""
    clause = parse(words)
    if _counts(words) or tokens[0].low in ("no", "it", "they") and tokens[0].tag in ("XX0", "AT0", "PNP"):
        return "fact"
    if clause is not None and clause.form is Form.PASSIVE and clause.elliptic:
        return "fact" if not clause.subject or clause.tails else "np"
    if clause is None:
        return "np" if any(t.noun or t.tag in ("VVG", "AJ0", "UNC") for t in tokens) else ""
    if clause.imperative or tokens[0].tag in ("VVB", "VVI"):
        return "vp"
    return "fact"


def _counts(words: str) -> bool:
    """Whether it begins with a number that is a fact: `Three copies`, not `Two-way radio` nor `Diesel 20 l daily`."""
    found = find_quantities(words[:14])
    if not found or any(t.noun for t in tag(words[: found[0].start])):
        return False
    return not words[found[0].end :].startswith("-")


def is_member(line: Line, announced: bool = False) -> bool:
    """Whether a line can stand in a list: a label, a name, something to do; where a colon has `announced` it, nearly anything."""
    if (
        line.label
        and line.separator
        or line.children
        and line.role in (Role.NAME, Role.ADJECTIVE)
        and line.parent is not None
        and line.parent.heading
    ):
        return True
    first = tag(line.words)[0] if tag(line.words) else None
    if first is None or first.low in (
        "no",
        "not",
        "only",
        "can",
        "must",
        "also",
        "but",
        "same",
        "different",
        "limit",
        "default",
        "if",
        "when",
        "e.g.",
    ):
        return False
    if first.low in ("all", "each") and (not announced or len(line.words.split()) > 3 or shape_of(line) != "np"):
        return False
    if not announced and first.tag == "AJ0" and line.words[first.end :].startswith(","):
        return False  # `short, in winter only`: what they are like
    if announced and not _counts(line.words) and (first.tag not in ("PNP", "DT0", "CJC") or first.low == "all"):
        return True
    return (
        shape_of(line) in ("np", "vp")
        and first.tag not in ("PRP",)
        or bool(re.match(r"(?:via|using|by|through) ", line.words))
    )


def parts_of(names: tuple[str, ...], ordered: bool) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """A list that can be said over as a whole; a longer one in two halves, each asked besides the other."""
    half = (len(names) + 1) // 2
    if len(names) <= MOST:
        yield names, ()
    elif not ordered and all(len(name.split()) <= 4 for name in names):
        yield names[:half], names[half:]
        yield names[half:], names[:half]


def ranged_over(line: Line) -> str:
    """The plural with which a description ends, and which what stands below may range over: `spare parts` of `shed to keep
    and sell spare parts`."""
    words = tag(line.words)
    if line.heading or line.label or line.role is Role.NAME or len(words) < 5 or any(t.finite for t in words):
        return ""
    noun, before = words[-1], words[-2]
    deed = next((t for t in words if t.tag == "TO0"), None)
    if noun.tag != "NN2" or deed is None or parse(line.words) is not None:
        return ""
    what = f"{before.word} {noun.word}" if before.noun or before.tag == "AJ0" else noun.word
    return f"kinds of {what}"
