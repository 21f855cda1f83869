"""Mnemonic sentences: the first letters of their words are those of a list beside or below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_decks.language.roles import bare
from build_decks.rules.items import split_items
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered

CUT = re.compile(r"\s+[-–—]\s+|\s*:\s+|\s+=\s+|\s+\((?=[^()]+\)$)")
LEAD = re.compile(r"(?:mnemonic|memory aid|remember(?: \w+)?|acronym|hint|tip)s?\s*[:=–-]?\s*", re.I)
FEWEST, MOST = 4, 10
WORD = re.compile(r"[^\W\d_][\w'’-]*")


@reads(
    "# Compass\n- Never Eat Shredded Wheat: North, East, South, West",
    "What does the mnemonic “Never Eat Shredded Wheat” stand for? North; East; South; West",
)
@reads(
    '# Hull\n- "Big Ships Turn Slowly" - bow, stern, tiller, sail',
    "What does the mnemonic “Big Ships Turn Slowly” stand for? bow; stern; tiller; sail",
)
@reads(
    "# Hull\n- Big Ships Turn Slowly\n  - Bow\n  - Stern\n  - Tiller\n  - Sail",
    "What does the mnemonic “Big Ships Turn Slowly” stand for? Bow; Stern; Tiller; Sail",
)
@reads(
    "# Hull\n> Big Ships Turn Slowly\n>\n> Bow, Stern, Tiller, Sail",
    "What does the mnemonic “Big Ships Turn Slowly” stand for? Bow; Stern; Tiller; Sail",
)
@leaves(
    "# Hull\n- Bow, Stern, Tiller, Sail: Bow, Stern, Tiller, Sail",
    "# Hull\n- Big Ships Turn Slowly: Bow, Tiller, Stern, Sail",
    "# Hull\n- Bows\n  - Broad",
)
def mnemonic(line: Line) -> Iterator[Claim]:
    """A sentence whose words begin as the things do that it stands for."""
    if line.heading:
        return
    text = LEAD.sub("", line.item.text.plain.strip(), count=1)
    sides = [side.strip(" ()") for side in CUT.split(text, maxsplit=1)]
    below = [bare(child.label or child.words) for child in line.told if child.words]
    before = [line.before.item.text.plain] if line.before is not None and not line.before.heading else []
    beside = [(one, other) for one, other in zip(sides, sides[::-1], strict=True) if len(sides) == 2]
    for said, told in (*beside, (text, below), *((one, text) for one in before)):
        phrase = said.strip(" \"“”'‘’.!:*")
        if "," in phrase or not FEWEST <= len(WORD.findall(phrase)) <= MOST:
            continue
        items = split_items(told) if isinstance(told, str) else told
        if _spells(phrase, items):
            yield Claim(Answered(f"What does the mnemonic “{phrase}” stand for?", tuple(items)), text, "; ".join(items))
            return


def _spells(phrase: str, items: Sequence[str]) -> bool:
    """Whether the words of a phrase begin like the items, one each, and are none of them."""
    words = WORD.findall(phrase)
    if len(words) != len(items):
        return False
    return all(
        word[0].lower() == item[:1].lower() and word.lower() not in item.lower()
        for word, item in zip(words, items, strict=True)
    )
