"""Whose a thing is that cannot stand alone: the `capacity` of a lock, the `standard queues` of SQS."""

from __future__ import annotations

import re
from functools import lru_cache

from build_decks.language.acronyms import expansion_in
from build_decks.language.grammar import is_name, is_plural, is_proper, singular
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import looks_like_person
from build_decks.language.roles import Role, is_field
from build_decks.language.tagger import known, tag
from build_decks.rules.line import Line

# A model or a law explains things, and an acronym with a plural behind it is a class: what stands below is not their own,
# but for their parts: the layers of a model.
NO_OWNER = re.compile(r"\s(?:model|theory|theorem|law|rule|principle|effect|hypothesis)$", re.I)
NUMBERED = re.compile(r"[A-Z]\w* \d$")
LITTLE = frozenset("of the and in for to on a an with at from by".split())
WORD = re.compile(r"\w+")


def owner_of(name: str, kind: str, above: list[Line], names: frozenset[str], item_heading: bool, text: str = "") -> str:
    """The nearest name above that has things of its own; `text` is all that the notes say."""
    if re.fullmatch(r"[A-Z]{2,4}", name) and above and not item_heading:
        kind = kind or "acronym"  # TTL, IAM: an acronym in a list belongs to the heading above
    class_of_things = is_plural(name) and len(name.split()) > 1 and not is_name(name.split()[-1])
    own = stems(name)
    unknown = name.isalpha() and not known(name) and not verb_lemma(name.lower())  # a name, whatever its letters: etcd
    numbered = NUMBERED.search(name) is not None and not item_heading  # `AWS 2`, of something
    if (is_proper(name, names) or unknown) and not kind and not class_of_things and not numbered:
        common = item_heading and len(name.split()) <= 2 and all(map(known, own))
        return top_name(own, above) if common else ""
    for node in reversed(above):
        if node.role not in (Role.NAME, Role.VALUE):
            continue
        candidate = re.sub(
            r"^(?:Advanced|Basic|Common|General|More|Other|Further|Introductory) (?=[A-Z]\w*$)", "", node.called
        )
        if NUMBERED.search(candidate) and not node.heading:
            continue
        if any(w[:1].islower() and w not in LITTLE for w in candidate.split()[:-1]):
            continue  # a `side of the Thing` has no things
        if node.heading and not _has_things(candidate, name, node, text):
            continue
        words = stems(candidate)
        if len(name.split()) == len(candidate) and expansion_in(candidate, name) == name:
            return ""  # `Global Positioning System` below GPS
        if (
            is_field(candidate)
            or NO_OWNER.search(candidate)
            and not is_plural(name)
            or re.match(r"[A-Z]{2,}\d*\s", candidate)
            and is_plural(candidate)
        ):
            continue
        if words <= own:
            if is_proper(candidate, names):
                return ""
            continue
        if (
            len(candidate.split()) > 3
            or candidate[0].isdigit()
            or is_plural(candidate)
            and node.level != 1
            and (re.fullmatch(r"[A-Z][a-z]+", candidate) or not all(is_name(w) for w in candidate.split()))
        ):
            continue
        matter = node.level == 1 and is_proper(node.name) and sum(c.heading for c in node.siblings) == 1
        if matter or is_proper(candidate, names if node.heading else frozenset()):
            return candidate
        if node.level == 1 and len(candidate.split()) > 1 and candidate.istitle() and _among_names(node):
            return candidate
    return ""


def _has_things(owner: str, name: str, heading: Line, text: str) -> bool:
    """Whether a heading names a thing that others belong to, no matter or chapter: `SQS`; the `Wool Staple` where the lines speak of it, for
    a name of one word; not `Trade in Wool`."""
    words = owner.split()
    brand = is_name(words[0]) and (len(words) == 1 or not words[0].istitle())
    name_first = words[0].isalpha() and not known(words[0]) and tag(words[0])[0].tag == "NP0"  # `Linux shell`
    brand = brand or heading.level == 1 and name_first
    if brand or re.search("[a-z][A-Z]", owner):
        return True
    if words[-1].islower():
        return False
    if looks_like_person(owner) and " of " not in owner:
        return True
    if heading.level == 1 and _among_names(heading):
        return True
    return (any(map(is_name, words)) or " " not in name) and _spoken_of(owner, text)


@lru_cache(maxsize=1024)
def _spoken_of(name: str, text: str) -> bool:
    """Whether the notes write a name with its capitals more often than without."""
    small = " ".join(w if w.isupper() else w.lower() for w in name.split())
    return text.count(name) > text.count(small) if small != name else name in text


def top_name(own: set[str], above: list[Line]) -> str:
    """The name at the top, of which a heading in words of the dictionary is a part: `Query` of DynamoDB."""
    top = next((node for node in above if node.level == 1), None)
    named = top is not None and top.role is Role.NAME and is_name(top.name) and re.fullmatch(r"[\w-]+", top.name)
    return top.name if top is not None and named and not stems(top.name) & own else ""


def _among_names(node: Line) -> bool:
    """Whether a top heading stands among others that are proper names: `Step Functions` beside Lambda and SQS; not a chapter's title."""
    beside = [c for c in node.siblings if c.heading and c.level == 1 and c is not node]
    return node.heading and bool(beside) and sum(is_proper(c.name) for c in beside) * 3 > len(beside)


def stems(name: str) -> set[str]:
    """The words of a name, small and in the singular."""
    return {singular(w.lower()) for w in WORD.findall(name)}
