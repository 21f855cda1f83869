"""Two verbs behind one `can` or `must`: what may be done, where neither of them is the answer without the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Clause, Form
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import tag
from build_decks.language.tokens import Token
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import good_subject
from build_decks.statements import Says

PAIR = re.compile(
    r"(?P<who>(?:[^\s,;:()]+\s){0,6}?)(?:(?:then|also|either|still)\s)?(?P<modal>can|could|may|must|should)\s"
    r"(?:(?:then|also|either)\s)?(?P<be>be\s)?(?P<one>[a-z-]+)(?P<its>(?:\s[^\s,;:()]+){0,3}?)\s(?P<link>or|and|and/or)\s"
    r"(?P<two>[a-z-]+)(?P<rest>(?:\s[^,;:()]+)?)",
    re.I,
)
LONGEST = 12  # words behind the modal


@reads("# Ferry\n- The purser may sell or refuse a ticket", "Ferry · The purser may sell or refuse a ticket [either]")
@reads("# Ferry\n- The captain can then sign it or burn it", "Ferry · The captain can sign it or burn it [either]")
@reads(
    "# Ferry\n- The deck can be washed or painted in May", "Ferry · The deck can be washed or painted in May [either]"
)
@leaves(
    "# Ferry\n- The cook can bake bread or rolls",
    "# Ferry\n- The cook can bake bread and the mate eats it",
    "# Ferry\n- They can swim or sink",
)
def pair(line: Line) -> Iterator[Claim]:
    """`can accept or refuse a letter`: what can be done with it?"""
    for part in line.parts if not (line.heading or line.label) else ():
        found = PAIR.fullmatch(part.strip(" ."))
        if found is None or len(part.split()) > LONGEST + 6 or not _are_deeds(found):
            continue
        who, rest = found["who"].strip(), found["rest"].strip()
        deeds = f"{found['one']}{found['its']} {found['link']} {found['two']}"
        tokens = tag(rest)
        if found["be"]:
            clause = Clause(Form.PASSIVE, deeds, who, found["modal"].lower(), purpose=rest)
        elif tokens and not found["its"] and tokens[0].tag in OBJECTS and not any(t.tag in LATER for t in tokens):
            clause = Clause(Form.ACTION, deeds, who, found["modal"].lower(), object=rest)
        else:
            clause = Clause(Form.ACTION, f"{deeds} {rest}".strip(), who, found["modal"].lower())
        if (good_subject(clause, line) if who else line.subject.sure and not found["be"]) and len(deeds.split()) <= 8:
            yield Claim(Says(clause, "either"), part, f"{deeds} {rest}".strip())


OBJECTS = frozenset("AT0 DT0 DPS NN1 NN2 NN0 NP0 AJ0".split())
LATER = frozenset("PRP CJS TO0 VVG PNP CJC".split())


def _are_deeds(found: re.Match[str]) -> bool:
    """Whether the words before and behind `or` have the form that the modal asks for, and neither subject is another."""
    who = tag(found["who"].strip())
    if who and (who[0].low in DANGLING or not who[-1].noun or any(t.finite or t.tag in ("CJS", "TO0") for t in who)):
        return False
    if any(t.finite for t in tag(f"{found['rest']} ".strip())):
        return False
    one, two = found["one"].lower(), found["two"].lower()
    if found["be"]:
        both = tag(f"it is {one} {found['link']} {two}")
        return not found["its"] and all(t.tag in ("VVN", "VVD") for t in (both[2], both[-1]))
    its = found["its"].strip()
    if its and not all(t.noun or t.tag in ("AT0", "PNP", "DPS", "AJ0") for t in tag(its)):
        return False
    return verb_lemma(one) == one and _is_deed(two, tag(found["rest"].strip()), its)


def _is_deed(word: str, behind: tuple[Token, ...], its: str) -> bool:
    if verb_lemma(word) != word or word in ("be", "have"):
        return False
    opens = behind[0] if behind else None
    sure = opens is not None and opens.tag in ("AT0", "DPS", "PNP", "DT0")
    return "NOUN" not in lemmas(word) or sure or (not its and tag(f"they can {word}")[-1].tag == "VVI")
