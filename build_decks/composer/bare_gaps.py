"""A gap that stays a gap, since no question asks for it: whether it is a card at all.

It is one where a whole sentence stands around it, short enough to take in, and where one who knows the matter fills it with these words
and no others: a number, a name, what something is called, the one reason or condition.
"""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.deck import Cloze
from build_decks.language.clauses import parse
from build_decks.language.tagger import content_words, tag
from build_decks.quantity.finder import find_quantities

LABELS = re.compile(r"^(?:[^:.;]{1,70}:\s)+")  # what is spoken of, in front of the sentence
LAST = re.compile(r"^.*[.;!]\s(?=[A-Z])")  # the sentences before the one with the gap
ALONE = re.compile(
    r"[^().,;]{2,40}\s\(\)?|[^→]{2,40}→\s?"
)  # `Signal: […]`, `Signal ([…])`, `Signal → […]`: the line itself asks
# Behind these one thing stands: a name, a reason, a condition, all that there is, what is required or barred.
LEADING = re.compile(
    r"\b(?:called|call|named|termed|known as|because|since|as|if|iff|when|until|unless|once|due to|because of|caused by|only|only by|(?<!examples )include"
    r"|(?:must|should|can|may)(?: not|not) be|(?:must|has to|have to) (?:be|have|use)|calls? [\w ]{3,40}|iff? [\w ]{3,40} (?:is|are)) (?:an? |the )?$|^[^,:]+ (?:after|before) $",
    re.I,
)
LONGEST_ANSWER, LONGEST, LONGEST_BEHIND = 9, 22, 6  # words that anyone says over, takes in, and reads on behind the gap
LEAST = 3  # words of meaning beside a number that stands in no sentence


def why_bare(gap: Cloze) -> str:
    """Why a gap is not worth a card, or an empty string.

    >>> why_bare(Cloze("Kilns: Most of ", "the heat in the room", " is lost"))
    'the gap hides words that could as well be others'
    >>> why_bare(Cloze("Kilns: The oldest kiln was built by ", "Ann Reed", ""))
    ''
    >>> why_bare(Cloze("Kilns: No charge for ", "the lid", ""))
    'the gap stands in no whole sentence'
    """
    labels = LABELS.match(gap.before)
    said = gap.before[labels.end() if labels else 0 :]
    behind = gap.after.strip(" .)")
    if not behind and (not said.strip() or ALONE.fullmatch(said)):
        return ""
    before = LAST.sub("", said)
    led = LEADING.search(before)
    if len(gap.answer.split()) > LONGEST_ANSWER + (2 if led else 0):
        return "the gap hides more than one would say over"
    shown = f"{said}{gap.answer}{gap.after}".split()
    if len(shown) > LONGEST or len(behind.split()) > LONGEST_BEHIND + (4 if led else 0):
        return "too much stands around the gap"
    measured = re.search(r"\d\D?\d", gap.answer) or any(quantity.unit for quantity in find_quantities(gap.answer))
    clause = parse(f"{before}{gap.answer}{gap.after}".strip(" ."))
    if clause is None and not behind:
        clause = parse(f"{before.rpartition(', ')[2]}{gap.answer}")  # the last of several
    beside = content_words(f"{said} {gap.after}") + bool(labels)
    whole = clause is not None and (led or not clause.imperative)
    if not (whole or measured and beside >= LEAST):
        return "the gap stands in no whole sentence"
    if not (measured or led or _names(gap, said)):
        return "the gap hides words that could as well be others"
    return ""


# What a sentence says besides, behind the gap: `each of which …`, `so that …`.
BESIDE = re.compile(
    r"\)?(?P<more>,? (?:(?:each|all|most|some|both) of which|which|who|whose|so that|so|but|although|though|whereas|as well as|thereby|thus|hence)\b.*)$"
)


def without_padding(gap: Cloze) -> Cloze:
    """The gap without what its sentence says besides, behind it.

    >>> without_padding(Cloze("Old kilns have a ", "steel", " door, which is hot")).after
    ' door'
    """
    more = BESIDE.search(gap.after)
    short = more and content_words(f"{gap.before} {gap.after[: more.start('more')]}") >= LEAST
    return replace(gap, after=gap.after[: more.start("more")]) if more and short else gap


def _names(gap: Cloze, said: str) -> bool:
    """Whether a name is hidden, in the middle of a sentence, that is not told beside it."""
    start = len(said)
    inside = [t for t in tag(f"{said}{gap.answer}{gap.after}") if start <= t.start < start + len(gap.answer)]
    shown = set(re.findall(r"\w+", f"{gap.before} {gap.after}".lower()))
    return bool(said.strip()) and any(t.word[:1].isupper() and t.low not in shown for t in inside)
