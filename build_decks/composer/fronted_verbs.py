"""The predicate of a question whose word is put in front: its verb, the verb that helps it, what may stand behind them."""

from __future__ import annotations

import re

from build_decks.language.grammar import base, is_plural
from build_decks.language.lexicon import verb_lemma
from build_decks.language.tokens import Token

BREAKING = frozenset("DTQ PNQ CJT CJS AVQ ITJ".split())  # tags of what no part is asked out of
NOMINAL = frozenset("AT0 DPS DT0 AJ0 AJC AJS CRD ORD VVN PRF CJC NP0 NN0 NN1 NN2 UNC".split())
TENSES = ({"VVZ", "VBZ", "VHZ", "VDZ"}, {"VVB", "VBB", "VHB", "VDB"}, {"VVD", "VBD", "VHD", "VDD"})
BEING = frozenset("is are was were".split())
PRONOUNS = {"it": False, "he": False, "she": False, "they": True}


def helper_of(verb: Token, behind: list[Token], several: bool) -> tuple[str, str]:
    """The helping verb of a question, and the main verb where that is another."""
    follows = next((t for t in behind if t.tag not in ("AV0", "XX0")), None)
    perfect = verb_lemma(verb.low) == "have" and follows is not None and follows.tag in ("VVN", "VBN", "VHN")
    doing = verb.low in ("do", "does", "did") and any(t.tag == "XX0" for t in behind[:1])
    if no := re.fullmatch(
        r"(?P<do>do|does|did|is|are|was|were|can|could|should|would|must|has|have|had)n['’]?t", verb.low
    ):
        return no["do"], "not"
    if verb.low in BEING:
        one = {"are": "is", "were": "was"}.get(verb.low, verb.low)
        return ({"is": "are", "was": "were"}[one] if several else one), ""
    if verb.tag == "VM0":
        return ("can", "not") if verb.low == "cannot" else (verb.low, "")
    if perfect or doing:
        return verb.low, ""
    did = verb.tag in ("VVD", "VHD", "VDD")
    return "did" if did else "do" if several else "does", base(verb.low)


def last_predicate(tokens: list[Token], at: int) -> int | None:
    """Where the verb stands that has the last of what is said of one subject: `examines the work and attempts to …`."""
    start, tense = at, next((tense for tense in TENSES if tokens[at].tag in tense), set())
    for i in range(at + 1, len(tokens) - 1):
        if tokens[i].tag != "CJC" and tokens[i].low != "so" or tokens[i - 1].tag == "VVG":
            continue
        behind = [t for t in tokens[i + 1 : i + 4] if t.tag != "AV0"]
        again = behind and behind[0].low in PRONOUNS and PRONOUNS[behind[0].low] == _several(tokens[:at])
        verb = behind[1] if again and len(behind) > 1 else behind[0] if behind else None
        if (
            verb is not None
            and verb.finite
            and (verb.tag in tense or again or verb.tag == "VM0" or tokens[at].tag == "VM0")
        ):
            if any(t.tag == "TO0" for t in tokens[start:i]) and verb.tag == "VVB":
                return None  # `want to leave the town and found another`
            start = tokens.index(verb)
    return start


def _several(subject: list[Token]) -> bool:
    return bool(subject) and is_plural(" ".join(t.word for t in subject))


def is_plain(behind: list[Token] | tuple[Token, ...]) -> bool:
    """Whether nothing stands before the gap out of which it cannot be asked."""
    for i, t in enumerate(behind):
        joined = t.tag == "CJC" and not (
            i and behind[i - 1].noun and i + 1 < len(behind) and behind[i + 1].tag in NOMINAL
        )
        if t.tag in BREAKING or t.word in ",;:().?!" or joined or t.finite and i and t.tag != "VVB":
            return False
    return not any(t.tag == "CJC" for t in behind[-4:])
