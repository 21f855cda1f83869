"""Mnemonic sentences: the first letters of their words are those of a list beside or below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_decks.language.articles import without_article
from build_decks.language.grammar import head_noun, is_plural, lower_first, upper_first
from build_decks.language.roles import bare
from build_decks.language.tagger import tag
from build_decks.language.tokens import NUMBERS
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


CODE = r"(?:the )?(?:mnemonic |acronym |word )?[\"“]?(?P<code>[A-Z]{3,10}(?: [A-Z]{2,10})?)[\"”]?(?: ?[:=(]| [-–—])\s*(?P<list>[^;]+)"
BY = r"(?:with|by|as|using|through)"
REMEMBERED = tuple(
    re.compile(lead + CODE)
    for lead in (
        rf"(?P<what>[^(),;:.]+?) (?:can be|may be|is|are)(?: \w+ly)? (?:remembered|memori[sz]ed|recalled) {BY} ",
        rf"\b[Rr]emember (?P<what>[^(),;:.]+?) {BY} ",
        r"[Mm]nemonic for (?P<what>[^(),;:.]+?)(?::| is) ",
    )
)


@reads(
    "# Sails\n- The edges of a sail can be remembered with LFH: luff, foot, high head",
    "What are the three edges of a sail (mnemonic: LFH)? Luff; Foot; High head",
)
@reads(
    "# Sails\n- Mnemonic for sail edges: LFH - luff, foot, head",
    "What are the three sail edges (mnemonic: LFH)? Luff; Foot; Head",
)
@leaves("# Sails\n- Sails are known as LFH: luff, foot, head", "# Sails\n- Mnemonic for edges: LFH - luff, foot")
def acronym(line: Line) -> Iterator[Claim]:
    """A word whose letters stand for the things of a list: `the causes of rust can be remembered with RAW: rain, air, waves`."""
    text = line.item.text.plain.strip(" .")
    found = next((f for pattern in REMEMBERED if (f := pattern.search(text))), None) if not line.heading else None
    if found is None:
        return
    listed = re.sub(r"\s*\([^()]*\)", "", re.sub(r"\s*\((?:[^()]|\([^()]*\))*\)", "", found["list"])).strip(" ().")
    items, letters = split_items(listed), found["code"].replace(" ", "")
    what = without_article(found["what"].strip())
    if (
        not 3 <= len(items) == len(letters) < len(NUMBERS)
        or (head := head_noun(tag(what))) is None
        or not is_plural(head.word)
    ):
        return
    if all(re.search(rf"\b{letter}", item, re.I) for letter, item in zip(letters, items, strict=True)):
        asked = f"What are the {NUMBERS[len(items)]} {lower_first(what)} (mnemonic: {found['code']})?"
        yield Claim(Answered(asked, tuple(map(upper_first, items))), text, found.group())
