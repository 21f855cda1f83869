"""Whether what stands behind a preposition says when: a part of the day or of life, what is going on, a time told from today."""

from __future__ import annotations

import re

from build_decks.language.clause import TIMED
from build_decks.language.dates import MONTH

PERIOD = re.compile(
    r"(?:the )?(?:early |late |dry |wet |hot |cold )?(?:spring|summer|autumn|winter|season|morning|afternoon|evening|night|daytime|pregnancy|"
    r"childhood|adolescence|infancy|adulthood|old age|wartime|peacetime|(?:an )?emergenc(?:y|ies))s?",
    re.I,
)
NEAR = re.compile(
    r"(?:the )?(?:past|last|first|next|final) (?:[\w-]+ )?(?:second|minute|hour|day|week|month|year|decade|centur|season)"
)
AGE = re.compile(r"\b(?:teens|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b|\b(?:childhood|youth|old age)$")
ON_DOING = re.compile(
    r"(?:registration|arrival|payment|delivery|demand|death|receipt|completion|departure|admission|discharge|contact|request|exposure|impact)\b.*"
)
PART_OF_DAY = re.compile(
    r"(?:(?:the )?(?:early |late )?(?:night|noon|midday|midnight|dawn|dusk|sunrise|sunset|morning|evening|afternoon|spring|summer|autumn|winter)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun|week)days?|weekends?)(?:s| time)?",
    re.I,
)
DATED = re.compile(
    r"(?:the |an? |[\w-]+ )?(?:[\w’'-]+ ){0,2}(?:dates?|days?|nights?|mornings?|afternoons?|evenings?|anniversary|birthday|eve|occasions?)(?: of (?:the |each |every )?\w+)?",
    re.I,
)
OF_YEAR = re.compile(rf"(?:early |mid-?|late )?{MONTH}")
CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?|\sh)?|\d{1,2}\s?[ap]\.?m\.?|noon|midnight|midday", re.I)
ONSET = re.compile(r"(?:tion|sion|ment|birth|death|onset|start)$")
ENDS = re.compile(
    r"(?:the )?(?:end|start|beginning|close|height|peak|outset) of (?:(?:each|every) |(?:the |an? )?(?:\w+ )?"
    r"(?:day|week|month|year|century|term|season|period|session|course|war|game|life|cycle|phase|era|age|epoch|reign|shift|trip|race|meeting|lesson)\b)|"
    r"(?:low|high) (?:tide|water)|full moon|new moon|peak (?:times|hours)|rush hour",
    re.I,
)
AT_TIMES = re.compile(r"(?:any|all|the same|what) times?\b")


def is_time(preposition: str, text: str) -> bool:
    """Whether a prepositional tail is asked for with when.

    >>> is_time("in", "the last ten minutes of the watch"), is_time("on", "arrival"), is_time("in", "the last row")
    (True, True, False)
    """
    if TIMED.fullmatch(text):
        return True
    found = {
        "in": (OF_YEAR.fullmatch, AGE.search, PERIOD.fullmatch, PART_OF_DAY.fullmatch, NEAR.match),
        "at": (ENDS.match, PERIOD.fullmatch, CLOCK.fullmatch, AT_TIMES.match, PART_OF_DAY.fullmatch, ONSET.search),
        "on": (
            re.compile(r"the way (?:in|out|back|home|there|down|up)").fullmatch,
            PART_OF_DAY.fullmatch,
            ON_DOING.fullmatch,
            DATED.fullmatch,
        ),
        "by": (re.compile("day|night").fullmatch,),
        "upon": (ONSET.search,),
        "during": (PERIOD.fullmatch, NEAR.match),
        "within": (NEAR.match,),
    }
    return any(tells(text) for tells in found.get(preposition, ()))
