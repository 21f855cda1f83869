"""How notes write dates: years, months, decades, centuries, spans of them."""

from __future__ import annotations

import re

MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
YEAR = r"(?:1[0-9]|20)\d\d"
ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|"
    r"seventeenth|eighteenth|nineteenth|twentieth)"
)
DATE = re.compile(
    rf"(?P<pre>\b(?:in|on|since|by|from|until|during|between|around|circa|c\.|ca\.|before|after)\s+(?:the\s+)?)?"
    rf"(?P<date>(?:(?:early|late|mid|end of|the end of|spring|summer|autumn|winter)[- ]?(?:of\s)?(?:the\s)?)?"
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{MONTH}\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?)?{YEAR}(?:'?s\b)?"
    rf"(?:\s?(?:-|–|—|/|to|and|or|until|till)\s?(?:the\s+)?(?:{YEAR}s?|\d\d)(?![\d%]))?(?:\s?(?:BCE|BC|CE|AD)\b)?"
    rf"|(?:{MONTH}\s+)?\d{{1,4}}(?:\s?(?:[-–]|and|to)\s?\d{{1,4}})?\s?(?:BCE|BC|AD|CE)\b(?:\s?(?:-|–|to|until)\s?(?:AD\s)?\d{{1,4}}(?:\s?(?:BCE|BC|AD|CE)\b)?)?|AD\s\d{{1,4}}"
    rf"|(?:(?:early|late|mid)[- ])?{ORDINAL}[ -]century(?:\s?(?:BCE|BC|AD|CE))?)",
    re.I,
)
DATED = re.compile(r"\d|century", re.I)  # without it there is no date to look for
PLAIN_DATE = DATE.pattern.replace("?P<pre>", "?:").replace("?P<date>", "?:")


def is_date(label: str) -> bool:
    """Whether a label is nothing but a date: `1905`, `July 1914`."""
    return DATE.fullmatch(label.strip(" ()")) is not None
