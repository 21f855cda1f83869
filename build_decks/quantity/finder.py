"""Finds the numbers of a line, with their units, bounds and ranges, in one typographic form.

Nothing is converted: `256kb` is shown as `256 KB`, never as bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from build_decks.quantity.patterns import (
    BETWEEN,
    BYTES,
    CUES_BEFORE,
    DASH,
    FACTOR,
    FIGURE,
    FRACTION,
    NEAR,
    NUMBER,
    PAIR,
    RATIO,
    SCALE,
    SIGN,
    WORD,
    YEAR,
)
from build_decks.quantity.quantity import Bound, Dimension, Quantity
from build_decks.quantity.units import Extra, each_after, known_extra, unit_after


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of a line in order. Digits inside names, codes, ordinals, versions and addresses are none."""
    return _find(text, known_extra())


@lru_cache(maxsize=8192)
def _find(text: str, extra_units: Extra) -> tuple[Quantity, ...]:
    found: list[Quantity] = []
    for quantity in sorted(_candidates(text, extra_units), key=lambda q: (q.start, -(q.end - q.start))):
        if not found or quantity.start >= found[-1].end:
            found.append(quantity)
    return tuple(found)


def _candidates(text: str, extra: Extra) -> Iterator[Quantity]:
    digits, low = re.search(r"\d", text) is not None, text.lower()  # most lines have none
    for match in BETWEEN.finditer(text) if "between" in low else ():
        if not (re.fullmatch(r"1\d{3}|20\d\d", match["a"]) and re.fullmatch(r"1\d{3}|20\d\d", match["b"])):
            yield _between(text, match, extra)
    for match in FACTOR.finditer(text) if digits else ():
        shown = re.sub(r"\s?[-–]\s?", "–", re.sub(r"\s?(?:x|×)$", "x", match.group()))
        yield _with_cue(text, match.start(), match.end(), shown, Dimension.FACTOR, "x")
    for match in RATIO.finditer(text) if digits else ():
        yield _with_cue(text, match.start(), match.end(), match.group(), Dimension.RATIO, "")
    for match in FRACTION.finditer(text) if "of" in low or "the" in low else ():
        told = match.lastgroup or "share"
        yield _with_cue(text, match.start(told), match.end(told), match[told], Dimension.SHARE, "")
    for match in PAIR.finditer(text) if digits else ():
        unit = unit_after(text, match.end(), extra)
        end, shown = (unit[2], f"{match.group()} {unit[3]}") if unit else (match.end(), match.group())
        yield _with_cue(text, match.start(), end, shown, unit[1] if unit else Dimension.COUNT, unit[0] if unit else "")
    for match in YEAR.finditer(text) if digits else ():
        if _is_year(text, match):
            yield Quantity(match.start(), match.end(), match.group(), match.group().replace("-", "–"), Dimension.YEAR)
    for match in FIGURE.finditer(text) if digits else ():
        if not _is_figure(text, match):
            continue
        yield from _figure(text, match, extra)
    for match in WORD.finditer(text):
        unit = unit_after(text, match.end(), extra)
        end = unit[2] if unit else match.end()
        shown = f"{match.group()} {unit[3]}" if unit else match.group()
        yield _with_cue(text, match.start(), end, shown, unit[1] if unit else Dimension.COUNT, unit[0] if unit else "")


def _is_year(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(0, match.start() - NEAR) : match.start()], text[match.end() : match.end() + NEAR]
    if match.group().endswith(("s", "BC", "CE", "AD", "ya")) or "-" in match.group() or "–" in match.group():
        return True
    if re.match(r"\s*(?:[a-zA-Z%°]+s\b|units?|bits?|[kKMGT]?B\b|per\b|/|mg|ml)", after) and not re.match(
        r"\s*(?:was|is|has|revs)", after
    ):
        return False
    return bool(
        re.search(
            r"(?:\b(?:in|since|by|from|until|till|before|after|year|during|of|and|to|on|circa|early|late|mid|around|between)|\(|,|\d|:|[A-Z][a-z]+\.?|-|–|/)\s?$",
            before,
            re.I,
        )
        or not before.strip()
        and re.match(r"\s*[:–—-]", after)
    )


def _is_figure(text: str, match: re.Match[str]) -> bool:
    """Rules out digits that belong to a name (EC2, AES-256, X.509), an address, a version, an ordinal or a label (Phase 1)."""
    before, after = text[max(0, match.start() - NEAR) : match.start()], text[match.end() : match.end() + NEAR]
    if re.search(r"[A-Za-z_][-./:]?$|[A-Za-z]\.$|\d[.:/]$|[#@&\\]$|\bv$", before) and not re.search(
        r"(?:^|\s)[x=<>~≤≥]$|\b(?:and|or)/$", before
    ):
        return False
    if re.match(r"(?:st|nd|rd|th)\b|[:.]\d|/\d|-?[A-Za-z]+\d|[_@]|\.[a-z]{2,4}\b", after):
        return False
    if match.group() in "01" and re.match(r"['’]?s\b", after):
        return False  # leading 0s
    return not re.search(
        r"\b(?:phase|step|level|layer|chapter|section|type|version|tier|part|figure|fig|page|stage|class|grade|rule|article|"
        r"rfc|port|item|question|lecture|week|day|unit|module|no|number|tls|http|ipv|python|java|windows|amendment)\.?\s$",
        before,
        re.I,
    ) or bool(re.match(r"\s*(?:%|[kKMG]B|dB\b|[ckm]?m\b|[km]?g\b|m[lL]\b|°|[kMG]?Hz\b)", after))


def _between(text: str, match: re.Match[str], extra: Extra) -> Quantity:
    """`between 5 and 10 kg`: a range like `5-10 kg`."""
    unit = unit_after(text, match.end(), extra)
    a, b = tidy_number(match["a"], match["ka"] or ""), tidy_number(match["b"], match["kb"] or "")
    money = (match["money"] or "").strip()
    shown, end, dimension, name = f"{money}{a}–{money}{b}", match.end(), Dimension.COUNT, ""
    if unit:
        name, dimension, end, spelled = unit
        shown = f"{shown}{_apart(spelled)}{spelled}"
    elif money:
        dimension, name = Dimension.MONEY, money
    start = match.start("money" if money else "a")
    return Quantity(start, end, text[start:end], shown, dimension, Bound.RANGE, name)


def _figure(text: str, match: re.Match[str], extra: Extra) -> Iterator[Quantity]:
    unit = unit_after(text, match.end(), extra)
    start, end = match.start(), match.end()
    dimension, name = Dimension.COUNT, ""
    if unit is None and text[end : end + 1].isalpha():
        return  # 3NF, 802.11ac: part of a name
    sign = SIGN.search(text[max(0, start - 3) : start])
    signed = sign.group().strip().replace("-", "−") if sign and unit and unit[1] in SIGNED else ""
    if sign and signed:
        start -= len(sign.group())
    if (
        unit is None
        and (match["kb"] or match["ka"] or "").lower() == "k"
        and BYTES.search(text)
        and not re.match(r"\s*[a-z]+s\b", text[end:])
    ):
        number = match["b"] or match["a"]
        yield _with_cue(text, match.start(), end, f"{number} KB", Dimension.SIZE, "KB")
        return
    if match["money"]:
        dimension, name = Dimension.MONEY, match["money"].strip()
    a, b = tidy_number(match["a"], match["ka"] or ""), tidy_number(match["b"], match["kb"] or "") if match["b"] else ""
    if match["dash"] and match["dash"].strip() not in ("-", "–", "—", "to", "through", "up to"):
        b = ""
    money = match["money"].strip() if match["money"] else ""
    if money and unit and unit[3] == "m":
        yield _with_cue(text, start, unit[2], f"{money}{f'{a}–{money}{b}' if b else a}m", dimension, name)
        return
    if unit and not b and (span := _second_end(text, unit[2], unit[1], extra)):
        shown = f"{a}{_apart(unit[3])}{unit[3]}–{span[0]}"
        yield _with_cue(text, match.start(), span[1], shown, unit[1], unit[0], Bound.RANGE)
        return
    shown = f"{signed}{money}{a}{'+' if match['plus'] else ''}"
    if b:
        shown = f"{signed}{money}{a}–{money}{b}"
    if unit:
        name, dimension, end, spelled = unit
        shown = f"{shown}{_apart(spelled)}{spelled}"
    elif each := each_after(text, end, extra):
        shown, end, dimension = f"{shown}/{each[0]}", each[1], each[2]
    yield _with_cue(text, start, end, shown, dimension, name, Bound.RANGE if b else Bound.EXACT)


FAR_END = re.compile(rf"{DASH}({NUMBER})({SCALE})?")
SIGNED = (Dimension.TEMPERATURE, Dimension.POWER, Dimension.SHARE, Dimension.SOUND)


def _second_end(text: str, at: int, dimension: Dimension, extra: Extra) -> tuple[str, int] | None:
    """The far end of a range with a unit at both ends: `256kb to 2GB`."""
    match = FAR_END.match(text, at)
    unit = unit_after(text, match.end(), extra) if match else None
    if match is None or unit is None or unit[1] is not dimension:
        return None
    return f"{tidy_number(match[1], match[2] or '')}{_apart(unit[3])}{unit[3]}", unit[2]


def _apart(unit: str) -> str:
    """What stands between a number and its unit."""
    return "" if unit in ("%", "°", "‰") else " "


def tidy_number(number: str, scale: str = "") -> str:
    """One form for a number: `10k` → `10,000`, `50.000` → `50,000`, `2000` stays (it may be a year or a port)."""
    if (
        re.fullmatch(r"\d{1,3}(?:\.\d{3})+", number)
        and number.count(".") >= 1
        and len(number.split(".")[-1]) == 3
        and number[0] != "0"
    ):
        number = number.replace(".", ",")
    scale = scale.strip()
    if scale in ("k", "K") and number.isdigit():
        return f"{int(number) * 1000:,}"
    if scale in ("k", "K", "M"):
        return f"{number}{scale}"
    return f"{number} {scale}".strip()


def _with_cue(
    text: str, start: int, end: int, shown: str, dimension: Dimension, unit: str, bound: Bound = Bound.EXACT
) -> Quantity:
    before = text[max(0, start - NEAR) : start]
    for cue, pattern in CUES_BEFORE:
        if pattern.search(before):
            bound = cue if bound is not Bound.RANGE else bound
            break
    return Quantity(start, end, text[start:end], shown, dimension, bound, unit)


def with_unit_of(quantity: Quantity, pieces: list[str]) -> Quantity:
    """`Default 0, max 45 minutes`: the unit of the number that has one holds for its neighbour."""
    for piece in pieces:
        for other in find_quantities(piece):
            if other.unit and other.dimension is not Dimension.COUNT:
                return replace(
                    quantity,
                    shown=f"{quantity.shown} {other.shown.split(' ')[-1]}",
                    dimension=other.dimension,
                    unit=other.unit,
                )
    return quantity
