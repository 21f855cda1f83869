"""Whether anyone who knows the matter could fill a gap: with these words, and hardly with others."""

from __future__ import annotations

import re
from itertools import pairwise

from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.tagger import tag
from build_decks.language.tokens import VERB_TAGS, Token

# Of `becomes […]`, `gets […]` almost anything may be said.
TURNING = frozenset("become get make keep remain stay seem appear turn grow take do give".split())
BEING = frozenset("is are was were be been being am".split())
# What only grants something beside the point, or an instance of it.
BESIDE = re.compile(r"\b(?:while|although|though|whereas|like when|like if)\s$", re.I)
# An instance of what another sentence says; the verb of a relative clause.
INSTANCE = re.compile(r"(?:i\.?e\b|e\.?g\b|for (?:example|instance)\b)", re.I)
RELATIVE = re.compile(r"\b(?:that|which|who)\s$", re.I)
REQUIRED = re.compile(r"\b(?:must|should|need|needs to|has to|have to)(?: not)? be $")
THERE = re.compile(r"\bthere (?:\w+ )?(?:is|are|was|were|be)(?: \w+)? $", re.I)
ANOTHER = re.compile(r"(?:another|others?|further)\b", re.I)
CONDITIONAL = re.compile(r"(?:(?:even )?if|when|whenever|unless|because|since|while|although|whether)\s", re.I)
JOIN = re.compile(r"\s(?:and|or|&)\s")
NOUN_WORDS, CLAUSE_WORDS, SUBJECT_WORDS = 12, 14, 7  # the longest that anyone says over


def can_be_filled(before: str, hidden: str, after: str, clause: bool) -> bool:
    """Whether `hidden` is what one would say in its place; `clause`: it has a verb of its own.

    >>> can_be_filled("Young bark is ", "smoother than old bark", "", False)
    False
    >>> can_be_filled("Young bark is ", "the food of deer", "", False)
    True
    >>> can_be_filled("Deer eat bark that ", "grows low", "", False)
    False
    """
    inside = [t for t in tag(f"{before}{hidden}{after}") if len(before) <= t.start < len(before) + len(hidden)]
    if not inside or INSTANCE.match(before or hidden) or RELATIVE.search(before) and inside[0].tag in VERB_TAGS:
        return False
    if ANOTHER.match(hidden) or ANOTHER.match(before or hidden) or BESIDE.search(before):
        return False
    most = SUBJECT_WORDS if not before.strip() else CLAUSE_WORDS if clause else NOUN_WORDS
    if len(hidden.split()) > most or _runs_on(inside, clause) or _is_half_sentence(before, hidden, after):
        return False
    return not _is_open(before, inside, clause) and (clause or not _joins_verbs(hidden))


def _is_open(before: str, inside: list[Token], clause: bool) -> bool:
    """`is […]`: something it is like; `becomes […]`."""
    last = next(iter(re.findall(r"[\w’']+(?=\W*$)", before)), "").lower()
    if re.search(r"\d", " ".join(t.word for t in inside)):
        return False
    if THERE.search(before):
        return True  # `there is [a lot of mud]`
    if verb_lemma(last) in TURNING:
        return inside[0].tag not in ("AT0", "DPS") or verb_lemma(last) != "make"
    if last == "not" and len(inside) == 1 and "ADJ" in lemmas(inside[0].word):
        return True  # `is not present`
    if REQUIRED.search(before):
        return False
    is_ = (
        last in BEING or last == "not" or bool(re.search(r"\b(?:is|are|was|were|be) (?:\w+ly|often|almost) $", before))
    )
    return is_ and not clause and inside[0].tag in ("AJ0", "AJC", "AJS", "AV0", "VVN") and len(inside) > 1


def _runs_on(inside: list[Token], clause: bool) -> bool:
    """Whether another sentence begins in the phrase: `no other way they tried`."""
    opens = next((i for i, t in enumerate(inside) if t.tag in ("DTQ", "CJT", "CJS", "AVQ", "PNQ")), len(inside))
    pairs = pairwise(inside[1:opens])
    return not clause and any(a.tag == "PNP" and (b.finite or b.tag in VERB_TAGS) for a, b in pairs)


def _joins_verbs(hidden: str) -> bool:
    """`the seed and feed the young`: what stands behind `and` is another deed."""
    for join in JOIN.finditer(hidden):
        rest = tag(hidden[join.end() :])
        verb = rest and verb_lemma(rest[0].low) == rest[0].low
        ahead = tag(hidden[: join.start()])
        deed = ahead and verb_lemma(ahead[0].low) == ahead[0].low  # `store and share the keys`
        objects = len(rest) > 1 and (rest[1].tag in ("AT0", "DPS", "DT0") or rest[1].noun and not rest[0].noun)
        if verb and not deed and objects:
            return True
    return False


def _is_half_sentence(before: str, hidden: str, after: str) -> bool:
    """`If the rope is dry`: a condition, and nothing that holds then."""
    words = f"{before}{hidden}{after}"
    if not CONDITIONAL.match(words) or re.search(r",\s|\bthen\b|:\s", words):
        return False
    return len(before.split()) > 1 or not any(t.finite for t in tag(after))
