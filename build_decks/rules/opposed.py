"""Two statements set against each other in one sentence, `A …, whereas B …`: each for itself, so that neither is shown beside the other."""

from __future__ import annotations

import re

from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, upper_first
from build_decks.language.tagger import tag

AGAINST = re.compile(
    r"(?P<one>\S+\s\S.*?)(?P<sign>,?)\s(?:even\s)?(?P<link>whereas|while|although|though)\s(?P<two>\S+\s\S.*)"
)
OPENED = re.compile(r"(?:even\s)?(?P<link>whereas|while|although|though)\s(?P<one>[^,]{6,}),\s(?P<two>\S+\s\S.*)", re.I)
POINTING = frozenset(("PRP", "DT0", "EX0"))  # tags of what begins no subject that could stand alone
PRONOUN = re.compile(r"(?:it|they)\b", re.I)


def opposed(part: str) -> list[str]:
    """Both statements of a sentence, each with its subject; the sentence itself where it sets nothing against anything.

    >>> opposed("The oak sinks fast, whereas the pine floats on water")
    ['The oak sinks fast', 'The pine floats on water']
    >>> opposed("Although masts are tall, they bend easily")
    ['Masts are tall', 'Masts bend easily']
    >>> opposed("The bell rings while the boat is in the lock")
    ['The bell rings while the boat is in the lock']
    """
    opened = OPENED.fullmatch(part)
    found = opened or AGAINST.fullmatch(part)
    if found is None:
        return [part]
    one, two = parse(found["one"]), parse(found["two"])
    if (
        one is None
        or two is None
        or not one.subject
        or not two.subject
        or POINTING & {tag(one.subject)[0].tag, tag(two.subject)[0].tag}
    ):
        return [part]
    link = found["link"].lower()
    comma = bool(opened) or found["sign"] == ","
    if link == "while" and not _differ(one, two, comma):
        return [part]
    second = found["two"]
    if PRONOUN.match(one.subject):
        return [part]
    if pronoun := PRONOUN.match(second):
        if is_plural(one.subject) != (pronoun[0].lower() == "they"):
            return [part]
        second = f"{lower_first(one.subject)}{second[pronoun.end() :]}"
    return [upper_first(found["one"]), upper_first(second)]


def _differ(one: Clause, two: Clause, comma: bool) -> bool:
    """Whether `while` sets two things against each other; else it says when."""
    if PRONOUN.match(two.subject) or one.subject.lower() == two.subject.lower():
        return False
    same = one.verb == two.verb and (one.form is two.form) and one.form is not Form.COPULA
    both_are = one.form is two.form is Form.COPULA and bool(one.object and two.object)
    return same or both_are or comma and one.past == two.past
