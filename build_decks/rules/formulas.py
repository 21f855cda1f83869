"""Formulas: `name = expression`, `law: equation`, `profit: revenue minus cost`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.equations import COUNTED, MULTIPLIED, OPERATOR, SYMBOL, as_text
from build_decks.language.grammar import lower_first, upper_first
from build_decks.language.roles import Role
from build_decks.language.tagger import known
from build_decks.outline import ItemKind
from build_decks.rules.items import SIDE_BY_SIDE
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.symbols import stands_for
from build_decks.statements import Answered, Code, Property

POWER = re.compile(r"\d+(?:\.\d+)?(?:\s?[x×*]\s?10)?\s?\^\s?-?\d+(?:\s[A-Za-z/%]+){0,2}")


@reads("# Locks\n- default fill rate = 10^3 litres", "locks · default fill rate: 10^3 litres")
@reads("# Motion\n- Momentum = mass x velocity", "Motion · mass x velocity ~ Momentum")
@reads("# Laws\n- Newton's second law: F = m x a", "laws · F = m x a ~ Newton's second law")
@reads("- gross profit: total revenue minus cost of goods", "total revenue minus cost of goods ~ gross profit")
@reads("# Motion\n- W = mg", "Motion · mg ~ W")
@reads("# Motion\n- Moment: force × distance", "Motion · force × distance ~ Moment")
@reads("# Motion\n- speed = way / time\n- Pressure: force / area", "Motion · force / area ~ Pressure")
@reads("- photon energy\n  - E = hf", "E = hf ~ photon energy")
@leaves(
    "- x = 5",
    "- Answer: yes",
    "# Note\n- Opening hours: 9 - 17",
    "- TCP/IP: suite of protocols",
    "- read/write: open files",
    "# Crew\n- Watch: mate / cook",
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
    if stands_for(line):
        return  # `v = speed - metres per second`
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
    plain = as_text(value)
    signs = OPERATOR.search(plain) or _is_product(line.label, line.separator, value)
    if not signs or not re.search(r"[^\W\d]", value) or line.asides and not line.words:
        return
    worded = bool(re.search(r"\b(?:divided by|multiplied by|minus|plus|times)\b", signs.group()))
    if line.separator in ("=", "=="):
        listed = ", " in value and re.search(r"[a-z]\s-\s", value) is not None  # `Finch = words, Lee - drawings`
        if listed or re.match(r"(?:1|one|an?)\s|\d", line.label):
            return
        if parse(value) is not None and not (worded or MULTIPLIED.search(value)):
            return
        yield Claim(Code(value, line.label, "calculated" if worded else "formula"), line.words, value)
    elif re.match(r"[\w|() ]{1,30}\s?=\s?\S", value) or COUNTED.fullmatch(value) and _among_formulas(line, value):
        yield Claim(Code(value, line.label, "formula"), line.words, value)
    elif worded and not re.match(r"\d", value) and parse(value) is None:
        yield Claim(Code(value, line.label, "calculated"), line.words, value)


LONE = re.compile(r"(?P<left>[^=<>≤≥]{1,24}?)\s?=\s?(?P<right>\S.*)")
FACET = re.compile(r"(?:the )?(?P<of>.*?)\s*\b(?P<kind>formula|equation)(?P<by> (?:for|with|by|from) .+)?", re.I)


@reads("# Heat loss\n## Formula\nQ = U × A × (Ti - To)", "Q = U × A × (Ti - To) ~ Heat loss")
@reads("# Change in weight\n%∆W=(W_new−W_old)/W_old", "%∆W=(W_new−W_old)/W_old ~ Change in weight")
@leaves("# Heat loss\nHeat = what leaves a house", "# Flat\nRent = 3 × deposit", "# Keys\n- Ctrl = stop/start")
def alone(line: Line) -> Iterator[Claim]:
    """An equation of letters right below the heading that names what it is of, or that it is a formula."""
    above, words = line.parent, as_text(line.item.text.plain).strip(" .")
    found = LONE.fullmatch(words) if above is not None and above.heading and not line.children else None
    if above is None or found is None or len(words.split()) > 16 or not _is_symbolic(found["left"], found["right"]):
        return
    kind = FACET.fullmatch(above.words)
    if line is not next(above.told, None):
        return
    if kind and above.parent is not None and above.parent.heading:
        own = above.parent.own
        name = lower_first(above.words) if kind["of"] or kind["by"] else above.parent.name
        yield Claim(Code(line.item.text.plain, name, "formula"), line.words, line.words, own)
    elif not kind and above.role is Role.NAME:
        yield Claim(Code(line.item.text.plain, above.name, "formula"), line.words, line.words, above.own)


@reads(
    "# Loaves\n$$\\text{Loaf price}= \\text{Flour price}-[\\text{Gift}]$$", "loaves · Flour price-[Gift] ~ Loaf price"
)
@leaves("# Loaves\n$$p = q + \\begin{cases} 1 & a \\\\ 2 & b \\end{cases}$$", "# Loaves\n$$a + b$$")
def displayed(line: Line) -> Iterator[Claim]:
    """A formula in lines of its own, if it can be typed in one: what it is of, and what that is."""
    typed = as_text(line.item.text.plain) if line.item.kind is ItemKind.MATH else "\\"
    left, sign, right = (side.strip(" .,") for side in typed.partition("="))
    if (
        not sign
        or not right
        or "\\" in typed
        or not re.match(r"[^\W\d]", left)
        or len(left.split()) > 6
        or len(right) > 90
    ):
        return
    if OPERATOR.search(right) or re.search(r"[-−+*/×÷·^√∑²³]", right) or _is_product(left, "=", right):
        yield Claim(Code(right, left, "formula"), line.words, right)


def _is_symbolic(left: str, right: str) -> bool:
    """`∆W`, `(W_new - W_old) / W_old`: letters with signs between them, and hardly a word."""
    letters = [
        w for w in re.findall(r"[^\W\d]+", f"{left} {right}".replace("_", " ")) if len(w) > 4 and known(w.lower())
    ]
    return (
        not letters and re.search(r"[-−+*/×÷·^∗]|[²³]", right) is not None and re.search(r"[^\W\d]", right) is not None
    )


def _is_product(label: str, sign: str, value: str) -> re.Match[str] | None:
    """`W = mg`, `KE = ½mv²`: letters that are no word, equal to a letter or two."""
    symbol = sign == "=" and SYMBOL.fullmatch(label) is not None
    letters = "".join(c for c in value if c.isalpha())
    told = symbol and (len(label) == 1 and len(letters) <= 3 or not known(letters))
    return PRODUCT.fullmatch(value) if told and len(letters) > 1 else None


def _among_formulas(line: Line, value: str) -> bool:
    """`Density: mass / volume`, where a slash may part alternatives: beside other formulas."""
    return "/" not in value or any(s is not line and EQUAL.search(s.words) for s in line.near)


PRODUCT = re.compile(r"(?:\d+(?:[./]\d+)?\s?|[½¼⅓]\s?)?[^\W\d_]{1,4}[²³]?")
EQUAL = re.compile(r"\s=\s.*\s?[×÷/*x+]\s")

REACTION = re.compile(r"(?P<left>[^→=<>:;]+? \+ [^→=<>:;]+?)\s+(?P<sign>=>|->|→|⇒|⇌|=|-->)\s+(?P<right>[^→=<>:;]+)$")
TERM = re.compile(r"[(\[]?\d*\s?[A-Za-z][\w\s()\[\]⁺⁻²³₀-₉^+-]*")


@reads("# Iron\n- iron + oxygen -> rust", "What are the products of iron + oxygen? Rust")
@reads(
    "# Baking\n- Baking: dough + heat → bread + steam", "What is the equation for baking? Dough + heat → bread + steam"
)
@reads("# Iron\n- metal oxide + acid = salt + water", "What are the products of metal oxide + acid? Salt + water")
@leaves("# Crew\n- mate -> boatman", "# Motion\n- s = ut + vt", "# Sum\n- a + b = c")
def reaction(line: Line) -> Iterator[Claim]:
    """What comes of several things: `acid + metal → salt + hydrogen`, by itself or behind the name of what happens."""
    found = REACTION.fullmatch((line.value if line.separator in (":", "-", "–", "—") else line.words).strip(" ."))
    if line.heading or found is None or found["sign"] == "=" and " + " not in found["right"]:
        return
    terms = [*found["left"].split(" + "), *found["right"].split(" + ")]
    worded = any(re.search(r"[A-Za-z]{3}|[A-Z][a-z]?\d", term) for term in terms)
    if not worded or not all(TERM.fullmatch(term.strip()) and len(term.split()) <= 4 for term in terms):
        return
    if line.label and line.value.strip(" .") == found.group():
        name = line.label if re.match(r"[A-Z]{2}", line.label) else lower_first(line.label)
        yield Claim(Answered(f"What is the equation for {name}?", (_large(found.group()),)), line.words, found.group())
    else:
        asked = f"What are the products of {found['left'].strip()}?"
        yield Claim(Answered(asked, (_large(found["right"]),)), line.words, found["right"])


def _large(said: str) -> str:
    said = re.sub(r"\s[-=]+>\s", " → ", said.strip())
    return upper_first(said) if re.match(r"[a-z]{3}", said) else said


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
