"""Examples that a line gives of a thing: `Hand winches (e.g. capstan, windlass)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from build_decks.facts import Subject
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, plural
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import Role
from build_decks.language.tagger import tag
from build_decks.language.tokens import Token
from build_decks.rules.items import MOST, split_items
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Definition, Members

LONGEST = 6  # words of an example that is a thing
OPENS = r"(?:e\.?\s?g\.?,?|for example,?|for instance,?|such as|ex[:.,])\s"
IN_BRACKETS = re.compile(rf"(?P<before>[^():;,.]+?)\s*\({OPENS}\s*(?P<items>[^()]+)\)", re.I)
SUCH_AS = re.compile(
    r"(?P<before>[^():;.]+?),?\s(?:such as|e\.g\.,?(?=[^():;.]+,))\s(?P<items>[^():;.]+?)(?=[.;]|$)", re.I
)
BEHIND = re.compile(r"\s[—–-]\s+e\.?g\.,?\s(?P<items>[^():;]+?)\.?$", re.I)  # `— e.g., capstan, windlass`
DOING = re.compile(r"[a-z]{3,}ing\s(?:(?:the|an?|its|their|much|many)\s|\w+\s)[a-z]+")  # `ropes, making it safe`
PARTS = frozenset(("AJ0", "CRD", "VVN", "POS"))
# Nouns that name no thing by themselves.
EMPTY = frozenset(
    "thing way case kind type form part other one factor something anything area reason place situation term detail issue item feature".split()
)
LEADS_ON = re.compile(r"\s(?:such as|e\.g\.,?)\s", re.I)


@reads("# Dock\n- Hand winches (e.g. capstan, windlass)", "hand winches · examples: capstan, windlass")
@reads("# Dock\n- Hand winch: pulled by men — e.g., capstan, windlass", "hand winches · examples: capstan, windlass")
@reads("# Dock\n- Old winches such as capstans, making much noise", "old winches = capstans")
@reads("# Dock\n- Hand winches e.g. capstan, windlass", "hand winches · examples: capstan, windlass")
@reads("# Dock\n- Ropes are hauled in by hand winches such as capstans", "hand winches = capstans")
@reads("# Dock\n- Fish oil (e.g., cod, menhaden)", "fish oil · examples: cod, menhaden")
@leaves(
    "# Dock\n- Winches (capstan, windlass)",
    "# Dock\n- Slow winches (e.g. the rope is hauled in)",
    "# Dock\n- Ropes and other things (e.g. anchors)",
    "# Dock\n- Slow winches (e.g. 3 or 4)",
    "# Dock\n- Slow winch (e.g. capstan)",
    "# Dock\n- Old ropes such as black hemp and sisal exit through the hatch",
    "# Dock\n## Fish oils\n- e.g., cod, menhaden",
)
def instanced(line: Line) -> Iterator[Claim]:
    """A noun phrase with examples behind it."""
    if line.heading:
        return
    text = line.item.text.plain.strip()
    in_brackets = IN_BRACKETS.finditer(text) if "(" in text else ()
    such_as = SUCH_AS.finditer(text) if LEADS_ON.search(text) else ()
    for found in (*in_brackets, *such_as):
        if term := _last_phrase(found["before"], alone=not found.start()):
            yield from _of(Subject(lower_first(term), trail=line.subject.trail), found["items"], found[0])
    behind = BEHIND.search(text) if line.label and line.separator and line.role is Role.NAME else None
    if behind:
        several = Subject(plural(line.own.name), line.own.owner, trail=line.own.trail)
        yield from _of(several, behind["items"], behind[0].strip(" —–-"))


def _of(subject: Subject, listed: str, surface: str) -> Iterator[Claim]:
    """The claim of these examples, where each is the name of a thing."""
    items = tuple(takewhile(lambda item: not DOING.match(item), split_items(listed)))
    if not items or len(items) > MOST or not all(map(_is_thing, items)):
        return
    if len(items) > 1:
        yield Claim(Members("examples", items, facet="some"), surface, "; ".join(items), subject)
    elif is_plural(subject.name):
        yield Claim(Definition(subject.name, items[0], kind="example"), surface, items[0], subject)


def _is_thing(item: str) -> bool:
    """Whether an example is a noun phrase: no clause, no deed, no number."""
    tokens = tag(item)
    if not tokens or len(item.split()) > LONGEST or parse(item) is not None and not item[:1].isupper():
        return False
    named = any(t.noun or t.tag == "UNC" for t in tokens) and not any(t.finite for t in tokens)
    deed = verb_lemma(tokens[0].low) == tokens[0].low and not tokens[0].noun
    deed = deed or any(map(_goes_on, tokens, tokens[1:], tokens[2:]))
    return named and not deed and tokens[0].tag not in ("PRP", "CJS", "TO0", "PNP", "CRD", "DTQ")


def _goes_on(noun: Token, verb: Token, behind: Token) -> bool:
    """`(ropes such as hemp and) sisal swell in water`: a verb, taken for a noun, with its tail."""
    return noun.noun and verb.tag == "NN1" and verb_lemma(verb.low) == verb.low and behind.tag == "PRP"


def _last_phrase(text: str, alone: bool) -> str:
    """The noun phrase that a text ends on, without its article; one word only where it stands alone."""
    tokens = tag(text)
    phrase = list(takewhile(lambda t: t.noun or t.tag in PARTS, reversed(tokens)))[::-1]
    while phrase and (phrase[0].tag == "CRD" or phrase[0].low in ("other", "various", "different", "certain", "many")):
        phrase.pop(0)
    if not phrase or not phrase[-1].noun or phrase[-1].low.rstrip("s") in EMPTY or len(phrase) > 5:
        return ""
    whole = alone and len(phrase) == len(tokens)
    return text[phrase[0].start :].strip() if len(phrase) > 1 or whole and len(phrase[0].low) > 3 else ""
