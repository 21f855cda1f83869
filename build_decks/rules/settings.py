"""Settings: an identifier, the value that it is set to, and what for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.grammar import upper_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.tokens import looks_like_code
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered

SETTING = re.compile(
    r"(?:set )?(?:the )?(?P<code>\S+)(?P<noun> (?:parameter|flag|option|attribute|property|field|variable|header|switch|setting))?"
    r"(?: is set)? to (?P<value>true|false|on|off|yes|no|none|null|\d+)(?: in order)? to (?P<aim>[a-z]+ .+)",
    re.I,
)


@reads(
    "# Locks\n- GateForward flag to false to let boats out backwards",
    "In locks, which flag do you set to false to let boats out backwards? GateForward",
    "In locks, to what do you set GateForward to let boats out backwards? false",
)
@leaves("# Locks\n- Gates to 4 to let boats out", "# Locks\n- GateForward to the left")
def setting(line: Line) -> Iterator[Claim]:
    """An identifier with the value that it is set to, and what for: which one, and to what."""
    for part in line.parts if not line.heading and not line.label else ():
        found = SETTING.fullmatch(part)
        if found is None or not looks_like_code(found["code"]) or verb_lemma(found["aim"].split()[0]) == "":
            continue
        value, aim, noun = found["value"], found["aim"], (found["noun"] or "").strip()
        place = f"In {line.subject.in_full}, " if line.subject.sure else ""
        which = f"{place}{f'which {noun}' if noun else 'what'} do you set to {value} to {aim}?"
        yield Claim(Answered(upper_first(which), (found["code"],)), part, found["code"])
        to_what = f"{place}to what do you set {found['code']} to {aim}?"
        yield Claim(Answered(upper_first(to_what), (value,)), part, value)
