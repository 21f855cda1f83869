"""What a list is called inside its question: the noun or adjective of its members, and how many they are."""

from __future__ import annotations

import re

from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, participle, sentence_case
from build_decks.language.tagger import tag
from build_decks.language.tokens import NUMBERS
from build_decks.quantity.finder import find_quantities
from build_decks.statements import Members

NUMBER = r"(?:\d|" + "|".join(NUMBERS[2:]) + ")"
COUNTED = re.compile(
    r"^(?:(?:the|an?|some|several|various|many|lots of|following|these)\s+)*(?:(?:\d+|" + "|".join(NUMBERS) + r")\s+)?",
    re.I,
)
EXISTING = re.compile(
    rf"^(?:(?:[^,]{{3,60}}, )?there (?:are|were|exist|may be|can be) |(?:it|they) (?:has|have) (?:one of )?(?={NUMBER}|the )|(?={NUMBER} ))"
    r"(?P<of>[^,]+?)(?: as follows|, .+)?$",
    re.I,
)
# `Signs of rot vary with the wood and may include`, `likely effects include all that a keeper dreads`
BEFORE = re.compile(
    r"^(?P<of>[^,]+?)(?: (?:can |may |will )?(?:vary|differ|depend)\b[^,]*? and)?(?: (?:can|may|might|could|often|commonly|typically|usually|also|will))*"
    r" (?:are|were|include|comprise|exist)(?: (?:as follows|the following|(?:most|many|some|any) of .+))?$",
    re.I,
)
# `There is a five step way to caulk them`
STEPPED = re.compile(
    rf"(?:there is|it is|this is|(?:it|this) has) an? {NUMBER}[ -](?P<noun>step|stage|phase|part|level|layer|tier)[ -](?P<whole>[a-z].+)",
    re.I,
)
HEAD = re.compile(r"\s(?:of|in|for|with|to|on|at|from|by|between|among|during|that|which|who)\s", re.I)


def count_of(number: int) -> str:
    """A small number in words, a larger one in figures."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def uncounted(words: str) -> str:
    """`The two main kinds` → `main kinds`: a noun phrase without its article and number."""
    return COUNTED.sub("", words.strip())


def noun_of(text: str) -> str:
    """What a sentence that does no more than announce calls its list: `there are two tides` and `the two tides are` → `tides`."""
    last = re.split(r"[.;]\s+", text)[-1]
    if stepped := STEPPED.fullmatch(last):
        return f"{stepped['noun']}s of the {stepped['whole']}"
    found = BEFORE.match(last) or EXISTING.match(last)
    noun = uncounted(found["of"]) if found else ""
    return noun if noun and is_plural(HEAD.split(noun)[0]) and tag(noun)[0].tag not in ("PNP", "DT0", "DTQ") else ""


def class_of(m: Members) -> str:
    """What the notes call the members, as it stands inside a question, without its number; `64 bit systems` keep theirs."""
    of = lower_first(m.of).strip(" :")
    of = sentence_case(of) if " " in of else of
    measured = find_quantities(of)
    return of if measured and measured[0].unit else uncounted(of)


def adjective_of(of: str) -> str:
    """`Non-flammable`, `Beta-1 selective`: what all the members are."""
    small = of if any(word.isupper() for word in of.split()) else of.lower()
    tokens = tag(f"they are {small}")[2:]
    last = bool(tokens) and len(tokens) <= 2 and tokens[-1].tag in ("AJ0", "VVN") and not is_plural(of)
    return small if last and (len(tokens) == 1 or "-" in of) else ""


def besides(question: str, m: Members) -> str:
    """Of a long list one half: `What are the other four … besides a, b, c and d?`"""
    if not m.besides or " things belong " in question:
        return "" if m.besides else question
    count = count_of(len(m.items))
    others = re.sub(rf"\b(?P<the>the )?{count} ", lambda f: f"{f['the'] or ''}{count} other ", question, count=1)
    known = f"{', '.join(m.besides[:-1])} and {m.besides[-1]}"
    return others.replace("?", f" besides {known}?") if others != question else ""


# `If two ropes are crossed, it can cause knots`: by what is done to several, which is no thing.
COMES_OF = re.compile(r"(?P<case>(?:if|when) (?P<clause>[^,]+)), (?:it|this) (?P<does>[^,:]+)", re.I)


def comes_of(text: str, count: str) -> str:
    """`If boats are moored badly, it can cause tangles` → If boats are moored badly, which three tangles can be caused?"""
    found = COMES_OF.fullmatch(text.strip(" :"))
    case, body = (parse(found["clause"]), parse(f"it {found['does']}")) if found else (None, None)
    if found is None or case is None or body is None or not is_plural(case.subject) or case.form is not Form.PASSIVE:
        return ""
    things = uncounted(body.object)
    if body.form is not Form.ACTION or body.tails or body.negated or not is_plural(things) or len(things.split()) > 3:
        return ""
    be = f"{body.modal} be" if body.modal else "are"
    return f"{lower_first(found['case'])}, which {count} {things} {be} {participle(body.verb)}?"
