"""Quantities exactly as the notes write them: what is one, what it measures, how it is shown; and what is none."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_decks.quantity import Bound, Dimension
from build_decks.quantity.finder import find_quantities, tidy_number
from build_decks.quantity.units import extra_units

# text → (shown, dimension, bound)
ONE = {
    "up to 256kb": ("256 KB", Dimension.SIZE, Bound.MAX),
    "max 400KB": ("400 KB", Dimension.SIZE, Bound.MAX),
    "maximum of 5 GB": ("5 GB", Dimension.SIZE, Bound.MAX),
    "no more than 10 kg": ("10 kg", Dimension.MASS, Bound.MAX),
    "≤ 15 kt": ("15 kt", Dimension.RATE, Bound.MAX),
    "at least 5 years": ("5 years", Dimension.TIME, Bound.MIN),
    ">= 3 V": ("3 V", Dimension.POWER, Bound.MIN),
    "more than 100 km": ("100 km", Dimension.LENGTH, Bound.OVER),
    "< 140 mg/dl": ("140 mg/dl", Dimension.CONCENTRATION, Bound.UNDER),
    "less than 50 %": ("50%", Dimension.SHARE, Bound.UNDER),
    "about 7 nm": ("7 nm", Dimension.LENGTH, Bound.ABOUT),
    "~20": ("20", Dimension.COUNT, Bound.ABOUT),
    "default 30 seconds": ("30 seconds", Dimension.TIME, Bound.DEFAULT),
    "5-10 ml": ("5–10 ml", Dimension.VOLUME, Bound.RANGE),
    "3 to 7 hours": ("3–7 hours", Dimension.TIME, Bound.RANGE),
    "1,000 requests": ("1,000", Dimension.COUNT, Bound.EXACT),
    "10k messages": ("10,000", Dimension.COUNT, Bound.EXACT),
    "50.000 blobs": ("50,000", Dimension.COUNT, Bound.EXACT),
    "4.77 TB": ("4.77 TB", Dimension.SIZE, Bound.EXACT),
    "24h": ("24 hours", Dimension.TIME, Bound.EXACT),
    "1 min": ("1 minute", Dimension.TIME, Bound.EXACT),
    "200 ms": ("200 ms", Dimension.TIME, Bound.EXACT),
    "37 °C": ("37 °C", Dimension.TEMPERATURE, Bound.EXACT),
    "135°": ("135°", Dimension.ANGLE, Bound.EXACT),
    "120 mmHg": ("120 mmHg", Dimension.PRESSURE, Bound.EXACT),
    "230 V": ("230 V", Dimension.POWER, Bound.EXACT),
    "$5": ("$5", Dimension.MONEY, Bound.EXACT),
    "99.99%": ("99.99%", Dimension.SHARE, Bound.EXACT),
    "10x": ("10x", Dimension.FACTOR, Bound.EXACT),
    "ratio 1:10": ("1:10", Dimension.RATIO, Bound.EXACT),
    "in 1848": ("1848", Dimension.YEAR, Bound.EXACT),
    "War (1853-56)": ("1853–56", Dimension.YEAR, Bound.EXACT),
    "the 1860s": ("1860s", Dimension.YEAR, Bound.EXACT),
    "two weeks": ("two weeks", Dimension.TIME, Bound.EXACT),
    "100+ services": ("100+", Dimension.COUNT, Bound.EXACT),
    "5 million rows": ("5 million", Dimension.COUNT, Bound.EXACT),
}


@pytest.mark.parametrize(("text", "expected"), ONE.items(), ids=ONE)
def test_one_quantity(text: str, expected: tuple[str, Dimension, Bound]) -> None:
    assert [(q.shown, q.dimension, q.bound) for q in find_quantities(text)] == [expected]


NAMES = (
    "EC2 and S3|AES-256|X.509|IPv6|v1.2.3|10.0.0.1|172.16.4.0/22|t2.micro|the 2nd step|19th century|Phase 1|"
    "Step 3 follows|Layer 7|TLS 1.3|port 443|chapter 5|#12|SHA-1|a_1|utf-8|COVID-19"
)


@pytest.mark.parametrize("text", NAMES.split("|"))
def test_digits_in_names_are_no_quantity(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("retention: 24h by default, max 7 days", ["24 hours", "7 days"]),
        ("300 transactions per second, 3,000 with batching", ["300", "3,000"]),
        ("from 1 KB to 5 TB", ["1 KB–5 TB"]),
        ("3 copies in 2 regions", ["3", "2"]),
        ("founded in 1159, 2 towns", ["1159", "2"]),
    ],
)
def test_several_quantities_in_order(text: str, shown: list[str]) -> None:
    assert [q.shown for q in find_quantities(text)] == shown


@pytest.mark.parametrize(
    ("number", "scale", "shown"),
    [
        ("10", "k", "10,000"),
        ("1.5", "k", "1.5k"),
        ("50.000", "", "50,000"),
        ("1.234.567", "", "1,234,567"),
        ("4.77", "", "4.77"),
        ("0.125", "", "0.125"),
        ("2000", "", "2000"),
        ("5", " million", "5 million"),
        ("3", "M", "3M"),
    ],
)
def test_tidy_number(number: str, scale: str, shown: str) -> None:
    assert tidy_number(number, scale) == shown


def test_units_of_ones_own() -> None:
    with extra_units((("RCU", "rate"),)):
        (quantity,) = find_quantities("max 40 RCU")
    assert (quantity.shown, quantity.dimension, quantity.bound) == ("40 RCU", Dimension.RATE, Bound.MAX)


@given(st.text(max_size=80))
def test_quantities_are_stretches_of_the_text_that_do_not_overlap(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert text[quantity.start : quantity.end] == quantity.surface
        assert end <= quantity.start < quantity.end
        end = quantity.end


@given(st.integers(0, 10**7), st.sampled_from(["KB", "mg", "hours", "%", "km", "mmHg", "transactions"]))
def test_the_digits_stay_the_digits(number: int, unit: str) -> None:
    (quantity,) = find_quantities(f"weighs {number:,} {unit}")
    assert re.sub(r"\D", "", quantity.shown) == str(number)
