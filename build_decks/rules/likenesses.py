"""What the parts of a thing, or the thing itself, are like, in a telegram below it: `wings intact`, `shallow, irregular breathing`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Clause, Form, Tail
from build_decks.language.grammar import is_plural, lower_first, singular
from build_decks.language.lexicon import lemmas
from build_decks.language.roles import Role
from build_decks.language.tagger import known, tag
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Says

BEFORE = re.compile(
    r"(?P<how>[A-Za-z-]+(?:,? (?!(?:in|at|on|under|during|of|with|for) )[a-z-]+){0,4}) (?P<noun>[a-z]{3,})"
    r"(?P<tail> (?:in|at|on|under|during) [a-z][^,;:]+)?(?:, but (?:also )?(?P<but>(?:very |quite |rather )?[a-z-]+))?"
)
BEHIND = re.compile(r"(?P<noun>[A-Za-z]+(?: [a-z]+){0,2}) (?P<how>[a-z-]+(?: (?:and|or|but) [a-z-]+)?)")
# What one says of a thing in one adjective: how far it goes, or how good it is.
TELLING = frozenset(
    "high low large small big fast slow rapid long short strong weak good excellent poor bad deep shallow steep flat thick thin wide narrow "
    "heavy light hard soft loud quiet sharp blunt hot cold warm cool dry wet clear dark bright rough smooth clean dirty cheap expensive".split()
)
JUDGED = re.compile(
    r"\b(?:important|necessary|useful|possible|available|common|different|same|various|other|certain|many|more|less|most)\b",
    re.I,
)
ADJECTIVES = frozenset("AJ0 AJC AV0 CJC PUN VVN".split())


@reads("# Hives\n- Guard bee\n  - wings intact", "guard bee · wings be intact [like]")
@reads(
    "# Hives\n- Guard bee\n  - short, nervous flights at noon", "guard bee · flights be short, nervous at noon [like]"
)
@reads("# Hives\n- Guard bees\n  - loud, restless bees", "guard bees · bees be loud, restless [kind]")
@leaves(
    "# Hives\n- Types:\n  - wild bee\n  - tame bee",
    "# Hives\n- Guard bee\n  - worker bee",
    "# Hives\n- Guard bee\n  - small hive in the wall of the shed",
    "# Hives\n- Tools\n  - sharp knife\n  - long gloves",
)
def like(line: Line) -> Iterator[Claim]:
    """What something of the thing above is like, or what kind of thing it is itself."""
    if not _is_said_of_a_thing(line):
        return
    for part in (line.words.rstrip(" ."),) if ", but " in line.words else (part.rstrip(" .") for part in line.parts):
        found, behind = BEFORE.fullmatch(part), BEHIND.fullmatch(part)
        if found and _may_tell(found, line) and (split := _described(found)):
            how, noun = split
            same = _is_of_its_kind(noun, line)
            several = "," in how or " and " in how
            kinds = not same and all(word.endswith(("al", "ic", "ary")) for word in re.findall(r"[a-z-]{4,}", how))
            if (
                kinds
                or noun.lower() == line.subject.name.lower()
                or not (several or how in TELLING and line.place and (found["tail"] or found["but"]))
            ):
                continue
            tails = (Tail(*found["tail"].strip().split(" ", 1)),) if found["tail"] else ()
            clause = Clause(Form.COPULA, "be", noun, object=how, tails=tails, elliptic=True)
            yield Claim(Says(clause, "kind" if same else "like"), part, how)
        elif (
            behind and _stands_behind(behind["how"]) and _is_noun(behind["noun"]) and not (found and _described(found))
        ):
            clause = Clause(Form.COPULA, "be", lower_first(behind["noun"]), object=behind["how"], elliptic=True)
            yield Claim(Says(clause, "like"), part, behind["how"])


def _is_said_of_a_thing(line: Line) -> bool:
    """Whether a line stands below the name of one thing, or below what is said of it, and is no member of a list."""
    parent = line.parent
    if line.heading or line.label or line.children or parent is None or find_quantities(line.words):
        return False
    named = parent.role in (Role.NAME, Role.ADJECTIVE) and not line.subject.facet
    told = parent.role is Role.CLAUSE and (said := parent.clause) is not None and not (said.subject and said.sure)
    listed = not parent.heading and parent.item.text.plain.rstrip().endswith(":")
    return (named or told) and line.subject.sure and not listed and not parent.value


def _may_tell(found: re.Match[str], line: Line) -> bool:
    """Whether there are several adjectives, or one may do: it stands with when or where it is so."""
    several = "," in found["how"] or " and " in found["how"]
    return several or bool(line.place and (found["tail"] or found["but"]))


def _described(found: re.Match[str]) -> tuple[str, str] | None:
    """(adjectives, noun of a word or two): `short, nervous flights`, `long flight time`."""
    pieces = lower_first(f"{found['how']} {found['noun']}").split(" ")
    for at in (-1, -2):
        how, noun = " ".join(pieces[:at]), " ".join(pieces[at:])
        if how and how[-1] != "," and _are_adjectives(how) and _is_noun(noun):
            return how, noun
    return None


def _are_adjectives(how: str) -> bool:
    """Adjectives, one by one: beside others the tagger takes `damp` for a noun."""
    pieces = re.split(r",? and |,? but |, ", lower_first(how))
    return not JUDGED.search(how) and all(piece in TELLING or _is_one(piece) for piece in pieces)


def _is_one(piece: str) -> bool:
    tokens = tag(f"it is {piece}")[2:]
    return bool(tokens) and tokens[-1].tag in ("AJ0", "VVN") and all(t.tag in ADJECTIVES for t in tokens)


def _is_noun(noun: str) -> bool:
    tokens = tag(noun)
    last = tokens[-1]
    return known(last.low) and "NOUN" in lemmas(last.low) and all(t.noun or t.tag in ("AJ0", "VVG") for t in tokens)


def _stands_behind(how: str) -> bool:
    """`intact`, `fast and shallow`: adjectives that are no nouns, with no verb for what they say."""
    words = [word for word in how.split() if word not in ("and", "or", "but")]
    only = all(
        "ADJ" in lemmas(word) and not {"NOUN", "VERB"} & lemmas(word).keys() or word in TELLING for word in words
    )
    return only and _are_adjectives(how)


def _is_of_its_kind(noun: str, line: Line) -> bool:
    """Whether what is described is the thing itself: `restless bees` below Guard bees, `dense memory` below a chapter on memory."""
    head = singular(noun.split()[-1]).lower()
    if head == singular(line.subject.name).lower():
        return False
    above = re.split(r"[\s-]+", " ".join((line.subject.name, line.subject.owner, *line.subject.trail)).lower())
    return head in {singular(word) for word in above} and (not is_plural(noun) or is_plural(line.subject.name))
