"""How notes write dates: years, months, decades, centuries, spans of them."""

from __future__ import annotations

import re

from build_decks.language.tokens import NUMBERS

MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
YEAR = r"(?:1[0-9]|20)\d\d"
ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|"
    r"seventeenth|eighteenth|nineteenth|twentieth)"
)
ERA = r"(?-i:BCE|BC|CE|AD)\b"
HEDGE = r"(?:about|around|roughly|approximately|nearly|almost|over|more than|some|only)"
# `about 40 million years ago`
AGO = (
    rf"(?:{HEDGE}\s+|~\s?)?(?:\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?|an?|{'|'.join(NUMBERS[1:])})(?:\s(?:hundred|thousand|million|billion))?"
    r"\s(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|yrs|decades?|century|centuries)\sago\b"
)
# `541 ~ 485.4 Mya`
DEEP = r"\d[\d.,]*(?:\s?(?:[-–~]|to)\s?\d[\d.,]*)?\s?(?-i:[kMBG]ya)\b"
DATE = re.compile(
    rf"(?P<pre>\b(?:in|on|since|by|from|until|during|between|around|circa|c\.|ca\.|before|after)\s+(?:the\s+)?)?"
    rf"(?P<date>(?:(?:early|late|mid|end of|the end of|spring|summer|autumn|winter)[- ]?(?:of\s)?(?:the\s)?)?"
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{MONTH}\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?)?{YEAR}(?:'?s\b)?"
    rf"(?:\s?(?:-|–|—|/|to|and|or|until|till)\s?(?:the\s+)?(?:{YEAR}s?|\d\d)(?![\d%]))?(?:\s?(?:BCE|BC|CE|AD)\b)?"
    rf"|(?:{MONTH}\s+)?\d{{1,4}}(?:\s?(?:[-–]|and|to)\s?\d{{1,4}})?\s?(?:BCE|BC|AD|CE)\b(?:\s?(?:-|–|to|until)\s?(?:AD\s)?\d{{1,4}}(?:\s?(?:BCE|BC|AD|CE)\b)?)?|AD\s\d{{1,4}}"
    rf"|(?:(?:early|late|mid)[- ])?{ORDINAL}(?:\s?(?:-|–|to|and)\s?{ORDINAL})?[ -](?:(?:century|centuries)(?:\s?{ERA})?|{ERA})|{AGO}|{DEEP})",
    re.I,
)
DATED = re.compile(r"\d|century", re.I)  # without it there is no date to look for
PLAIN_DATE = DATE.pattern.replace("?P<pre>", "?:").replace("?P<date>", "?:")


def is_date(label: str) -> bool:
    """Whether a label is nothing but a date: `1905`, `July 1914`."""
    return DATE.fullmatch(label.strip(" ()")) is not None


def says_when(text: str) -> bool:
    """Whether a text opens with a preposition and its date, by which nothing is counted.

    >>> says_when("around 1900 in Oslo"), says_when("around 1900 men")
    (True, False)
    """
    found = DATE.match(text)
    return (
        found is not None
        and bool(found["pre"])
        and not re.match(r"\s[a-z]*(?:[a-z]s|men|people)\b", text[found.end() :])
    )


# `In 1882 Britain took Egypt`, `Around 950 BC iron came into use`
OPENING = re.compile(
    r"(?P<prep>in|by|since|during|until|around|after|before|from|between(?=[^,]*\d\sand\s))\s+"
    rf"(?P<date>(?:the\s+)?(?:(?:early|late|mid)[\s-])?(?:\d{{1,4}}(?:\s?[-–]\s?\d{{1,4}})?\s?{ERA}|\d{{3,4}}s?(?:\s?(?:[-–]|\b(?:and|or|to|until|till)\b)\s?(?:the\s)?\d{{2,4}}s?)?)),?\s+(?P<rest>\S+\s+\S.*)",
    re.I,
)
OPENING_AGO = re.compile(rf"(?P<date>{AGO}),?\s+(?P<rest>\S+\s+\S.*)", re.I)
# `two days after the flood`, `the day before it`: how long before or after something it was.
APART = (
    rf"(?:(?:{HEDGE}|up to|at least|at most)\s+)?(?:\d[\d.,]*|an?|the|{'|'.join(NUMBERS[1:])})"
    r"\s(?:seconds?|minutes?|hours?|days?|nights?|mornings?|evenings?|weeks?|months?|years?|decades?|centur(?:y|ies))\s(?:after|before)\s[^,;]+"
)
ENDING_APART = re.compile(rf"(?P<rest>\S+\s+\S.*?)\s+(?P<date>{APART})", re.I)
ENDING_AGO = re.compile(rf"(?P<rest>\S+\s+\S.*?),?\s+(?P<date>{AGO})", re.I)


def without_date(text: str) -> tuple[str, str, str] | None:
    """A sentence without the date it opens with, or how long ago it was at its end; the preposition of that, and the date.

    >>> without_date("In 1882 Knut sailed north")
    ('Knut sailed north', 'in', '1882')
    >>> without_date("Around 950 BC iron came into use")
    ('iron came into use', 'around', '950 BC')
    >>> without_date("The lake froze about 200 years ago")
    ('The lake froze', '', 'about 200 years ago')
    >>> without_date("The pay is due the day after the fair")
    ('The pay is due', '', 'the day after the fair')
    >>> without_date("In winter the lake froze")
    """
    ago = " ago" in text and (OPENING_AGO.fullmatch(text) or ENDING_AGO.fullmatch(text))
    ago = ago or (" after " in text or " before " in text) and ENDING_APART.fullmatch(text)
    found = ago or OPENING.fullmatch(text)
    return (found["rest"], "" if ago else found["prep"].lower(), found["date"]) if found else None
