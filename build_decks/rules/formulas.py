"""Formulas: `name = expression`, `law: equation`, `profit: revenue minus cost`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first
from build_decks.language.roles import Role
from build_decks.rules.items import SIDE_BY_SIDE
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered, Code, Property

OPERATOR = re.compile(
    r"\s[x×*/+÷·−-]\s|[\^²³√]|[A-Za-z)]\s?[*/×÷]\s?[A-Za-z(]|\b(?:divided by|multiplied by|minus|times)\b|"
    r"\w\(\w+\s?[-+]\s?\d\)"
)


POWER = re.compile(r"\d+(?:\.\d+)?(?:\s?[x×*]\s?10)?\s?\^\s?-?\d+(?:\s[A-Za-z/%]+){0,2}")


@reads("# Locks\n- default fill rate = 10^3 litres", "locks · default fill rate: 10^3 litres")
@reads("# Motion\n- Momentum = mass x velocity", "Motion · mass x velocity ~ Momentum")
@reads("# Laws\n- Newton's second law: F = m x a", "laws · F = m x a ~ Newton's second law")
@reads("- gross profit: total revenue minus cost of goods", "total revenue minus cost of goods ~ gross profit")
@reads("- photon energy\n  - E = hf", "E = hf ~ photon energy")
@leaves(
    "- x = 5",
    "- Answer: yes",
    "# Note\n- Opening hours: 9 - 17",
    "- TCP/IP: suite of protocols",
    "- read/write: open files",
    "# Songbook\n- Finch = words, Rosa Lee - drawings",
)
def formula(line: Line) -> Iterator[Claim]:
    """`name = expression`, `law: equation`, `quantity: this divided by that`."""
    if (
        line.heading
        or not line.label
        or not line.value
        or len(line.value.split()) > 14
        or not 1 <= len(line.label.split()) <= 6
    ):
        return
    value = re.split(r"\s=\s", line.value)[0].strip(" .") if line.separator == "=" else line.value.strip(" .")
    term = line.parent
    if (
        line.separator == "="
        and len(line.label) <= 4
        and term is not None
        and not term.heading
        and not term.value
        and term.role is Role.NAME
        and line is term.children[0]
    ):
        if re.search(r"[^\W\d]", value) and len(value) <= 24:
            yield Claim(Code(line.words, term.name, "formula"), line.words, line.words)
        return
    if SIDE_BY_SIDE.fullmatch(value):
        return  # scope/time/cost
    if POWER.fullmatch(value) and line.separator in ("=", ":"):
        yield Claim(Property(lower_first(line.label), value), line.words, value)
        return
    signs = OPERATOR.search(value)
    if not signs or not re.search(r"[^\W\d]", value) or line.asides and not line.words:
        return
    worded = bool(re.search(r"\b(?:divided by|multiplied by|minus|plus|times)\b", signs.group()))
    if line.separator in ("=", "=="):
        listed = ", " in value and re.search(r"[a-z]\s-\s", value) is not None  # `Finch = words, Lee - drawings`
        if listed or re.match(r"(?:1|one|an?)\s|\d", line.label) or parse(value) is not None and not worded:
            return
        yield Claim(Code(value, line.label, "calculated" if worded else "formula"), line.words, value)
    elif re.match(r"[\w|() ]{1,30}\s?=\s?\S", value):
        yield Claim(Code(value, line.label, "formula"), line.words, value)
    elif worded and not re.match(r"\d", value) and parse(value) is None:
        yield Claim(Code(value, line.label, "calculated"), line.words, value)


ABOUT = re.compile(r"(?P<one>[^≈≅]{2,50}?)\s?[≈≅]\s?(?P<other>[^≈≅]{2,50})")


@reads("# Keels\n- draught ≈ depth of the keel", "What is draught approximately equal to? depth of the keel")
@leaves("# Keels\n- draught ≈ 3 m", "# Keels\n- 3 ft ≈ 1 m")
def approximation(line: Line) -> Iterator[Claim]:
    """One quantity that is about the same as another: `draught ≈ depth of the keel`."""
    found = ABOUT.fullmatch(line.words.strip(" .")) if not line.heading else None
    if found and not re.search(r"\d", found["one"][:1] + found["other"][:1]) and parse(found["one"]) is None:
        name = found["one"].strip() if re.match(r"[A-Z]{2}", found["one"]) else lower_first(found["one"].strip())
        yield Claim(
            Answered(f"What is {name} approximately equal to?", (found["other"].strip(),)), line.words, found["other"]
        )
