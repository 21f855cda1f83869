"""How a line goes on with what stands below it: `Consider dredging when:`, `Speed is a function of:`."""

from __future__ import annotations

import re

from build_decks.language.tagger import tag

# When something is done: `Consider dredging when`, `Ring the bell if all are met`.
WHEN = re.compile(
    r"^(?P<deed>.+?),? (?:when|if|whenever|in case)"
    r"(?: (?P<how>all|any|both|one|these|the following)(?: [\w ]*)? (?:is|are) (?:met|true|fulfilled|present))?$",
    re.I,
)
# A sentence without its last words: `depends on`.
OPEN = re.compile(
    r"(?:^|\s)(?:of|in|on|for|with|by|from|to|into|at|against|between|near|about|over|under|through|because of|due to)$"
)
# What hangs examples on a noun: `agents such as`.
SUCH = re.compile(r",?\s(?:such as|like|including|e\.g\.|for example|for instance)$", re.I)
# What one does with a thing that stands above.
TAKEN = frozenset("use avoid give consider choose prefer apply start stop add prescribe recommend".split())
# What one does to find something, which may stand behind an arrow or a colon.
LOOKED_AT = frozenset(
    "check observe inspect examine assess palpate test listen look watch monitor feel review screen".split()
)
ASKED = frozenset("ask question interview".split())
# What is said of nothing: `it is hard to lift the gate`, `it is known that …`.
NOTHINGS = (
    "possible|impossible|difficult|hard|easy|necessary|unnecessary|important|common|likely|unlikely|essential|advisable|better|best|helpful|"
    "good|required|recommended|known|said|true|illegal|legal|unlawful|lawful|forbidden|prohibited|permissible|customary|unusual|usual|useful|dangerous|safe"
)
SEEMING = r"(?:feels?|felt|seems?|seemed|appears?|appeared|looks?|looked|sounds?|sounded)"
ASKED_OF_NOTHING = re.compile(
    rf"\b(?:is|was) it (?:not )?(?:{NOTHINGS}) (?:to|that|for)\b|\b(?:does|did|will|can) it take (?:to|for)\b"
)  # in a question
# `it takes 8 minutes of rowing to cross the bay`
IT_TAKES = re.compile(
    r"(?:(?P<case>(?:for|in|at|on)\s[^,]{3,60}),\s)?it (?:(?P<modal>will|can|may) take|(?P<takes>takes|took))\s(?P<amount>[^,;:]+?)(?: of (?P<of>[^,;:]+?))?\s(?P<aim>(?:for\s[^,;:]{2,40}?\s)?to\s[a-z]+\b[^;:]*)",
    re.I,
)

OPENS_CASE = re.compile(r"(?:if|when|once|whenever|unless|as|because|since)\s", re.I)


def with_comma(text: str) -> str:
    """A condition that opens its sentence, with the comma that the author left out behind it.

    >>> with_comma("If the gate is shut the lock will fill"), with_comma("If the gate is shut in the lock")
    ('If the gate is shut, the lock will fill', 'If the gate is shut in the lock')
    """
    if not OPENS_CASE.match(text) or re.search(r"[,:;]|[-=]>|→| then ", text):
        return text
    tokens = tag(text)
    verb = next((i for i, t in enumerate(tokens) if t.finite and i > 1), len(tokens))
    for at in range(verb + 2, len(tokens) - 1):
        token, behind = tokens[at], tokens[at + 1 : at + 5]
        if token.tag in ("CJT", "DTQ", "PNQ", "CJS", "CJC", "AVQ"):
            return text
        if token.low in STARTS and tokens[at - 1].tag not in ("PRP", "PRF", "AT0", "VM0"):
            phrase = next((i for i, t in enumerate(behind) if t.finite), None)
            bare = token.tag == "PNP" and phrase == 0
            if phrase is not None and (bare or phrase > 0 and behind[phrase - 1].noun) and behind[phrase].tag in SURE:
                return f"{text[: token.start].rstrip()}, {text[token.start :]}"
    return text


STARTS = frozenset("the a an this it they you we he she".split())
SURE = frozenset("VM0 VBZ VBB VBD VHZ VHB".split())  # no participle, as in `opens the gate painted red`
