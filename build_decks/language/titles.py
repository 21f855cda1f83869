"""Short texts that may be a title or a sentence."""

from __future__ import annotations

import re

from build_decks.language.clauses import parse
from build_decks.language.dates import MONTH
from build_decks.language.tagger import TOKEN, tag

WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?|tue|wed|thu)"
# When something was taught: `Thursday, Jan 9 2025`, `2024-10-03`.
TAUGHT = re.compile(
    rf"(?:{WEEKDAY},?\s)?(?:{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s20[0-3]\d|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH},?\s20[0-3]\d|20[0-3]\d-\d\d?-\d\d?|\d\d?/\d\d?(?:/\d{{2,4}})?)"
    rf"|{WEEKDAY}",
    re.I,
)


def title_like(name: str) -> bool:
    """`Guided Mooring`, `Ropes`: up to four words, all but one of them with a capital."""
    words = [w for w in name.split() if w[:1].isalpha()]
    return len(words) <= 4 and sum(w[0].isupper() for w in words) >= max(1, len(words) - 1)


def says_something(name: str) -> bool:
    """`Not all boats float alike`: a sentence, whatever its type."""
    clause = None if title_like(name) else parse(name)
    return bool(clause and clause.sure and clause.subject and not clause.elliptic)


def is_whole(text: str) -> bool:
    """`For large ships, the locks are opened`: a sentence that goes on behind its condition, and announces nothing."""
    clause = parse(text.partition(", ")[2]) if ", " in text and not text.rstrip().endswith(":") else None
    return clause is not None and clause.sure and bool(clause.subject)


def tells(heading: str) -> bool:
    """`The keel has two sides`: a heading that says something of its first words; not `Data stores`."""
    clause = parse(heading) if len(heading.split()) >= 4 and says_something(heading) else None
    return clause is not None and not clause.imperative and bool(clause.object or clause.tails)


def wonders(heading: str) -> bool:
    """`How tides turn`, `What the lamp means`: a heading that opens as a question does, though it does not end as one."""
    opening = TOKEN.search(heading)
    asks = opening[0].lower() if opening else ""
    if asks not in ("how", "why", "what", "when", "where", "who"):
        return False
    _, *rest = tag(heading)
    return len(rest) >= 2 and (asks in ("how", "why") or rest[0].tag in ("AT0", "PNP", "DPS"))


def dates_a_lesson(heading: str) -> bool:
    """`Jan 9, 2025`, `Tuesday`: only when what stands below was taught."""
    return TAUGHT.fullmatch(heading) is not None
