"""What numbers look like in notes: figures, ranges, ratios, years, number words, and the words that bound them."""

from __future__ import annotations

import re

from build_decks.quantity.quantity import Bound

# 5.97 x 10^24 | 1,000 | 20 000 | 50.000 (thousands in the continental form) | 4.77 | 1/2 | 2^128 | 65535
NUMBER = (
    r"(?:\d+(?:\.\d+)?\s?[x×*·]\s?10(?:\^[-−]?\d+|[⁻⁰¹²³⁴-⁹]+)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)"
    r"|\d{1,3}(?:\.\d{3})+(?![\d])|\d+,\d{1,2}(?=\s?%)|\d+(?:\.\d+)?(?:\^\d+)?)"
)

WORDS = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|hundred"

SCALE = r"(?:\s?(?:thousand|million|billion|trillion|bn|mn|tn)\b|k(?![\w])|K(?![\w])|M(?![\w]))"

DASH = r"\s?(?:-|–|—|to|through)\s?"

CUES: tuple[tuple[Bound, str], ...] = (
    (Bound.MAX, r"≤|<=|=<|up to|at most|no more than|not more than|max(?:imum)?(?: of| is|:)?|maximum|within"),
    (Bound.MIN, r"≥|>=|=>|at least|no less than|min(?:imum)?(?: of| is|:)?|minimum"),
    (
        Bound.OVER,
        r">|over|above|more than|higher than|greater than|larger than|longer than|exceeds|(?:bigger|older|heavier|hotter|faster|deeper|taller|wider|thicker) than",
    ),
    (
        Bound.UNDER,
        r"<|under|below|less than|lower than|fewer than|smaller than|(?:shorter|younger|lighter|colder|slower|thinner|narrower) than",
    ),
    (Bound.ABOUT, r"~|≈|about|around|approximately|approx\.?|roughly|nearly|almost|circa|ca\.|c\.|some"),
    (Bound.DEFAULT, r"default(?:s)?(?: is| to| of|:)?|by default"),
)

NEAR = 40  # as far as the words beside a number matter

CUES_BEFORE = tuple(
    (cue, re.compile(rf"(?:^|[\s(,;])(?:{words})\s*$" if words[0].isalpha() else rf"(?:{words})\s*$", re.I))
    for cue, words in CUES
)

FIGURE = re.compile(
    rf"(?P<money>[$€£]\s?)?(?P<a>{NUMBER})(?P<ka>{SCALE})?(?P<plus>\+(?!\d))?"
    rf"(?:(?P<dash>{DASH})(?P<money2>[$€£]\s?)?(?P<b>{NUMBER})(?P<kb>{SCALE})?)?"
)

# between 5 and 10 | between £2 and £3
BETWEEN = re.compile(
    rf"\bbetween\s(?P<money>[$€£]\s?)?(?P<a>{NUMBER}|(?:{WORDS})\b)(?P<ka>{SCALE})?(?:\s?%|\s?°[CF]?)?\sand\s(?:[$€£]\s?)?(?P<b>{NUMBER}|(?:{WORDS})\b)(?P<kb>{SCALE})?",
    re.I,
)

RATIO = re.compile(
    r"(?<![\w.:])\d{1,3}(?:,\d{3}|\.\d+)*:\d{1,3}(?:,\d{3}|\.\d+)*(?![\w:])"
    r"|(?<![\w.,:])\d{1,3}\s(?:in|of|out of)\s(?:every\s)?(?:\d{1,3}(?:,\d{3})+|\d{1,3})(?![\w,.]|\s?%)"
)

# one third of patients, 2/3 of all voters, half the crew, nearly a quarter of the ships
FRACTION = re.compile(
    r"(?<![\w/.])(?P<share>\d/\d{1,2}|(?:one|two|three|four|five)[ -](?:half|halves|thirds?|quarters?|fifths?|sixths?|tenths?))(?=\s(?:of|the)\b)"
    r"|(?:^|\b(?:about|around|roughly|nearly|almost|over|only|just|than|least|most|to|up to|by|for|in|and|but|is|are|was|were)\s)"
    r"(?P<part>half|an? (?:half|third|quarter|fifth|sixth|tenth))(?=\s(?:of|the)\b)",
    re.I,
)

PAIR = re.compile(rf"(?<![\w./]){NUMBER}[kKM]?\s?/\s?{NUMBER}[kKM]?(?=\s?[A-Za-z])(?![\w]*/)")

YEAR = re.compile(
    r"(?<![\w.,$-])\d{1,4}(?:\s?[-–]\s?\d{1,4})?\s?(?:BCE|BC|CE|AD)\b"
    r"|(?<![\w.,$-])\d[\d.,]*(?:\s?[-–~]\s?\d[\d.,]*)?\s?[kMBG]ya\b"
    r"|(?<![\w.,$-])(?:1[0-9]|20)\d\d(?:s\b|(?:\s?[-–]\s?(?:(?:1[0-9]|20)\d\d|\d\d))(?![\w.,]))?(?![\w%])(?!,\d{3})(?!\.\d)"
)

WORD = re.compile(rf"\b(?!zero-)(?:{WORDS})\b(?=[ -])|\b(?:(?:nearly |virtually |almost )?unlimited|infinite)\b", re.I)

BYTES = re.compile(
    r"\b(?:sizes?|data|memory|disk|storage|files?|payloads?|objects?|bytes|messages?|those|encrypts?)\b", re.I
)

FACTOR = re.compile(
    rf"(?<![\w.])(?:{NUMBER}{DASH})?{NUMBER}(?:\s?(?:x|×|times|fold|-fold)(?![\w-]|\s?10[\^⁰-⁹])(?!(?<=\s[x×])\s(?!as\b)\w))"
)

SIGN = re.compile(r"(?:(?<=^)|(?<=[\s(:=]))(?:±\s?|[-−+])$")
