"""Whose statement is it? The subject of an item, from the headings and parents above it.

Going outwards from the item: empty headings say nothing, facets and conditions are remembered, an adjective takes its class noun, and
the first name is the subject.  A name that cannot stand alone (`Standard queues`) is given the next proper name above as owner (`SQS`).
"""

from __future__ import annotations

import re

from build_decks.extractor.lettered import A_SORT, is_lettered, without_sort
from build_decks.extractor.owners import owner_of, stems, top_name
from build_decks.extractor.questions import asked_name, task_of
from build_decks.facts import Subject
from build_decks.language.articles import without_article
from build_decks.language.dates import is_date
from build_decks.language.grammar import is_plural, is_proper, lower_first, plural, singular
from build_decks.language.lexicon import lemmas
from build_decks.language.roles import SIDE_OF, Role, bare, is_field
from build_decks.language.short_names import in_sentence, short_name, without_purpose
from build_decks.language.tagger import tag
from build_decks.outline import Mark
from build_decks.rules.line import Line
from build_decks.rules.means import does_something

NAMED = re.compile(r"[A-Z]{2,}|\S+(?: \S+){1,5}")
POINTING = ("PNP", "DT0", "EX0", "DPS")
SIDES = "structure|anatomy|features|characteristics|properties"  # as in `Kidney structure`


def subject_under(
    above: list[Line], title: str, names: frozenset[str], homonyms: frozenset[str], titled: bool, text: str = ""
) -> Subject:
    """The subject of whatever stands below these headings and parents (outermost first); `titled`: they are sides of what the title names."""
    facet, condition, kind, name, told, limit = "", "", "", "", "", False
    trail = tuple(node.name for node in above if node.role not in (Role.EMPTY, Role.TITLE))
    at = len(above)
    while at > 0 and not name:
        at -= 1
        node = above[at]
        match node.role:
            case Role.NAME | Role.VALUE:
                if node.role is Role.VALUE and node.value and not node.heading and is_date(node.label):
                    condition = condition or f"in {node.label}"
                    continue
                by_value = node.value and (does_something(node.label) or is_lettered(node))
                name = in_sentence(bare(node.value)) if by_value else node.called
                side = re.match(rf"(?P<thing>.+?)\s+(?:{SIDES})$", name, re.I) if node.heading else None
                if side and len(side["thing"].split()) <= 3 and tag(side["thing"])[-1].noun:
                    name, facet = in_sentence(side["thing"]), facet or name.split()[-1].lower()
            case Role.ADJECTIVE:
                name = node.name
                kind = class_noun(above[:at], name)
                kind = "" if node.value and is_field(kind) else kind  # `Distal: far off` below Anatomy
                name = in_sentence(name) if kind else name
            case Role.FACET:
                facet = facet or bare(node.label or node.words)
                of = SIDE_OF.match(facet)
                if of and len(of["thing"].split()) <= 4:
                    name = in_sentence(of["thing"])
            case Role.CONDITION:
                condition = condition or bare(node.words)
            case Role.CLAUSE:
                used = re.match(
                    r"(?:you (?:can|must) )?use\s+(?:the |an? )?(?P<what>.+?)(?:\s+(?:for|to|when|if|in)\s.*)?$",
                    bare(node.words),
                    re.I,
                )
                if used and not node.heading and len(used["what"].split()) <= 6:
                    name = used["what"]
                spoken = node.clause.subject if node.clause is not None and node.clause.sure else ""
                named = NAMED.fullmatch(spoken) and tag(spoken)[0].tag not in POINTING
                told = told or (without_article(lower_first(spoken)) if named else "")
                if node.heading and spoken and len(spoken.split()) <= 4 and tag(spoken)[0].tag not in POINTING:
                    name = without_article(lower_first(spoken))  # `The keel has two sides`
            case Role.QUESTION:
                name = asked_name(node.words)
                if node.heading and not name and (doing := task_of(node.words)):
                    return Subject(doing, facet=facet, condition=condition, sure=False, trail=trail)
            case Role.EMPTY:
                limit = limit or bool(
                    re.match(r"(?:limit|quota|max(?:imum)?|cap)\b", node.words, re.I) and not node.heading
                )
            case Role.VERSUS | Role.TITLE:
                pass
    if not name and told:
        return Subject(told, "", "", facet, condition, True, False, trail)
    if not name:
        return Subject(title, facet=facet, condition=condition, sure=titled, trail=trail)
    if not above[at].heading and len(name.split()) > 4:
        name = without_purpose(name)
    if is_lettered(above[at]):
        return Subject(name, facet=facet, condition=condition, proper=True, trail=trail)
    before = next((n for n in reversed(above[:at]) if n.role is not Role.EMPTY), None)
    if (
        (
            above[at].heading
            and len(name.split()) == 1
            and before is not None
            and before.heading
            and before.role is Role.NAME
            and not kind
            and not is_proper(name, names)
        )
        and len(before.name.split()) == 1
        and not is_proper(before.name, names)
        and before.level > 1
    ):
        name = f"{before.name} {name.lower()}"  # Encryption > Enforcement: encryption enforcement
    if before is not None and before.role is Role.NAME and not kind:
        name = _completed(name, before.name)
    if limit:  # below `Limit of 20` the talk is of the limit
        owner = owner_of(name, kind, above[:at], names, above[at].heading, text)
        return Subject(
            f"limit of {f'{owner} ' if owner else ''}{plural(name)}", "", "", facet, condition, True, False, trail
        )
    if name.lower() in homonyms and not above[at].heading:
        over = next((n for n in reversed(above[:at]) if n.role is Role.NAME), None)
        if over is not None:
            return Subject(name, over.name, kind, facet, condition, True, False, trail)
    coded = any(code.startswith(name) for code in above[at].item.text.marked(Mark.CODE))
    proper = coded or above[at].heading and not kind and not (name[0].islower() and name.islower())
    owner = "" if re.match(r"\d{3}\s", name) else owner_of(name, kind, above[:at], names, above[at].heading, text)
    if above[at].heading and name in homonyms:
        owner = top_name(stems(name), above[:at])  # TTL, which is that of other things, too
    return Subject(_said_once(name, owner, above[:at]), owner, kind, facet, condition, True, proper, trail)


def _said_once(name: str, owner: str, above: list[Line]) -> str:
    """`Harbour pilots` below `Royal Harbour Board (RHB)`: the pilots of the RHB."""
    said = next((stems(node.name) for node in above if owner and node.called == owner and node.short), set())
    first, _, rest = name.partition(" ")
    return rest if rest and stems(first) <= said else name


def _completed(name: str, above: str) -> str:
    """`Low Tidal` below `Tidal Harbour`: Low Tidal Harbour."""
    first, _, rest = above.partition(" ")
    *before, last = name.split()
    describes = not lemmas(last.lower()) or "ADJ" in lemmas(last.lower())
    return f"{name} {rest}" if before and rest and last.lower() == first.lower() and describes else name


# `Both fixed and dynamic partitions have drawbacks`: the noun behind adjectives that stand side by side.
BESIDE = re.compile(r"(?:both\s+|the\s+)*[\w-]+(?:, [\w-]+)*,? (?:and|or) [\w-]+\s(?P<noun>[\w-]+(?:\s[\w-]+)?)$", re.I)


FEATURES = re.compile(
    r"\b(?:features|characteristics|properties|benefits|advantages|disadvantages|limitations|drawbacks|examples)$", re.I
)


# `Two main ways of steering:`: ways, whatever comes behind.
ANNOUNCED = re.compile(
    r"(?:(?:the|there are) )?(?:two|three|four|five|several|various|different|main|basic|common|[2-5])(?: (?:main|basic|common|different|general))? "
    r"(?P<noun>[a-z]{3,})(?= (?:to|of|for|in) |:?$)",
    re.I,
)


def class_noun(above: list[Line], option: str = "", adjectives: bool = True) -> str:
    """The class that the options below belong to: `Deployments` → `deployment`, `Blob Types` → `blob type`, `CMK` → `CMK`.

    A sentence is a class only to the options that it names itself, one thing only to `adjectives`.
    """
    for node in reversed(above):
        if node.role is Role.CLAUSE:
            if not option or option.lower() not in node.words.lower():
                return ""
            beside = BESIDE.match(node.clause.subject) if node.clause is not None else None
            if beside is not None:
                return singular(beside["noun"])
            continue
        if node.role is Role.EMPTY and option and (said := ANNOUNCED.match(node.words)) and is_plural(said["noun"]):
            return singular(said["noun"])
        if node.role in (Role.EMPTY, Role.VERSUS, Role.CONDITION, Role.QUESTION, Role.TITLE):
            continue
        name = bare(node.label or node.words)
        of = re.match(r"(?:\w+ )?(?:types?|kinds?|forms?|class(?:es)?|categor(?:y|ies))\s+of\s+(.+)$", name, re.I)
        if of:
            return singular(lower_first(of[1]))
        if A_SORT.match(name) or node.role is Role.FACET and name.lower() in ("options", "modes"):
            continue
        if FEATURES.search(name):
            return ""  # what is said of a thing, no class of things
        if re.search(r"\s[–—-]\s", name):
            return ""
        if tag(name) and tag(name)[0].tag == "VVG" and " " in name:
            if not option:
                return ""  # Importing APIs: what is done, no class of things
            continue
        if is_plural(name):
            head, behind, rest = re.sub(r"^\d+\s+", "", name).partition(" to ")
            return singular(lower_first(without_sort(head) if option else head)) + behind + rest
        if node.role in (Role.NAME, Role.FACET):
            return "" if re.match(r"(?:the|an?)\s", name, re.I) or not adjectives else short_name(name)
    return ""
