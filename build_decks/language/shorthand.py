"""The shorthand of those who write by hand, read out: `w/ a net` → with a net, `Tx` → treatment."""

from __future__ import annotations

import re

from build_decks.language.tagger import known, tag

LINKS = {
    "w/": "with",
    "w/o": "without",
    "b/c": "because",
    "b/w": "between",
    "btwn": "between",
    "d/t": "due to",
    "a/w": "associated with",
}
# Letters that stand for a whole word on a label, or right behind the name of what they are of: `Scurvy sx: …`.
SIDES = {
    "dx": "diagnosis",
    "ddx": "differential diagnosis",
    "tx": "treatment",
    "rx": "treatment",
    "cx": "complications",
    "fxn": "function",
    "disadv": "disadvantages",
    "adv": "advantages",
    "fhx": "family history",
    "pmh": "past medical history",
    "s/sx": "signs and symptoms",
    "sx": "symptoms",
    "hx": "history",
    "ix": "investigations",
    "mx": "management",
    "rfs": "risk factors",
    "s/s": "signs and symptoms",
    "s&s": "signs and symptoms",
    "s/e": "side effects",
    "ses": "side effects",
}
LINK = re.compile(
    rf"(?<![\w/.-])(?:{'|'.join(re.escape(sign) for sign in sorted(LINKS, key=len, reverse=True))})(?![/\w])\s*(?=[\w\"“(])",
    re.I,
)
GLUED = re.compile(r"(?<![\w/.-])w/(?=[a-z]{2,}\b(?!/))")  # `w/out` is one of those above, `w/fever` is not
SIDE = re.compile(
    rf"(?P<of>^(?:[A-Za-z][\w'’-]*\s){{0,3}})(?P<side>{'|'.join(map(re.escape, SIDES))})(?P<sign>:|\s[=–—-]|$)", re.I
)

# A pronoun with its verb: `they'll`, `it's`.
SHORTENED = re.compile(
    r"\b(?P<who>it|that|there|he|she|they|we|you)['’](?P<verb>s|re|ll|ve)(?=\s(?P<next>[\w-]+))", re.I
)
VERBS = {"re": "are", "ll": "will", "ve": "have"}

HALF = re.compile(r"\b(?P<half>[A-Z][a-z]+o)(?:\s?-\s|\s-)(?=[A-Z][a-z]*(?:ese|ish|ch|an|ic)\b)")

EVERY = re.compile(r"(?<= )q\s?(?P<number>\d+(?:\s?[-–]\s?\d+)?)\s?(?P<unit>h|hr|min|d|wk)s?\b")  # `sounded q4h`
UNITS = {"h": "hours", "hr": "hours", "min": "minutes", "d": "days", "wk": "weeks"}
SPAN = re.compile(r"(?<=\d)(st|nd|rd|th)\s?-\s?(?=\d+(?:st|nd|rd|th)\b)")  # `8th - 7th century`

# `built 1283–1289 by …`, `Invented 1846`: when it was done, without its preposition.
DONE_THEN = re.compile(
    r"^(?P<done>(?:first )?[a-z]+(?:ed|ilt|own|orn|und|aught|itten|awn) )"
    r"(?=(?:1\d{3}|20\d\d)(?:\s?[-–]\s?\d{2,4})?(?:$|[,;]|\s(?:by|in|at|as|for|to|after)\s))",
    re.I,
)


def _joined(found: re.Match[str]) -> str:
    """`Anglo - Dutch` as one word, where the first half is none by itself."""
    return found[0] if known(found["half"].lower()) else f"{found['half']}-"


def read_out(text: str) -> str:
    """The text with its shorthand in words; letters in capitals (`MX: mail exchange`) are names of their own."""
    text = SPAN.sub(r"\1–", HALF.sub(_joined, text))
    text = EVERY.sub(lambda often: f"every {often['number']} {UNITS[often['unit']]}", text)
    text = GLUED.sub("with ", LINK.sub(lambda sign: f"{LINKS[sign[0].strip().lower()]} ", text))
    text = DONE_THEN.sub(r"\g<done>in ", SHORTENED.sub(_in_full, text))
    found = SIDE.match(text)
    if found is None or found["side"].isupper():
        return text
    side = SIDES[found["side"].lower()]
    return f"{found['of']}{side if found['of'] else side.capitalize()}{text[found.end('side') :]}"


def _in_full(short: re.Match[str]) -> str:
    """`they'll` → they will; `it's` before a noun is often its."""
    following = tag(short["next"])[0]
    if short["verb"] == "s" and following.low == "been":
        return f"{short['who']} has"
    if short["who"].lower() == "it" and short["verb"] == "s" and (following.noun or following.low == "own"):
        return short[0]
    return f"{short['who']} {VERBS.get(short['verb'], 'is')}"
