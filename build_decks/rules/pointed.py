"""An arrow between a thing and what is said of it: where it stands for a colon, for the subject of a sentence, for neither."""

from __future__ import annotations

import re

from build_decks.language.clause import CONDITIONS
from build_decks.language.clauses import parse
from build_decks.language.grammar import head_noun, is_plural
from build_decks.language.lexicon import lemmas
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import ARROW


def with_colon(text: str, code: str = "") -> str:
    """An arrow between a name and what it does or is, as the colon that it stands for; `code` is the code the line begins with.

    >>> with_colon("bosn -> rings the bell"), with_colon("bosn -> keeper of the ropes"), with_colon("reef -> hoist", "reef")
    ('bosn: rings the bell', 'bosn: keeper of the ropes', 'reef -> hoist')
    >>> with_colon("Dry summer -> lowers the lake"), with_colon("rain -> rise of the lake")
    ('Dry summer -> lowers the lake', 'rain -> rise of the lake')
    """
    text = re.sub(r"(?<=[a-z])([-=]>)(?=\s)", r" \1", text)  # `bosun-> rings the bell`
    name, *told = ARROW.split(text)
    if len(told) != 1 or not told[0].strip():
        return text
    named = name == code or " " not in name and re.fullmatch(r"[A-Za-z][\w-]*[a-z]", name) and not known(name.lower())
    return f"{name}: {told[0]}" if named and _tells_of_thing(told[0].strip(" .")) else text


def _tells_of_thing(words: str) -> bool:
    """`rings the bell`, `keeper of the ropes`: what something does, or what it is."""
    first = tag(f"it {words}")[1]
    if " " in words and first.tag == "VVZ" and "VERB" in lemmas(first.low):
        return True
    tokens = tag(words)
    head = head_noun(tokens)
    tailed = any(t.tag in ("PRP", "PRF", "CJT", "TO0") for t in tokens[1:])
    opens = tokens[0].noun or tokens[0].tag in ("AT0", "AJ0")
    return opens and tailed and head is not None and not is_plural(head.word) and parse(words) is None


def belongs_to(name: str, told: str) -> bool:
    """`Night crossing → cannot leave before ten`: what stands behind the arrow is said of that name, not of what the notes speak of.

    >>> belongs_to("Night crossing", "cannot leave before ten"), belongs_to("The gate opens", "floods the field")
    (True, False)
    """
    if " " not in name and tag(f"it {told}")[1].tag == "VVZ" and parse(f"it {told}") is not None:
        return True  # `Rain → fills the lock`
    clause, last = parse(told), tag(name)[-1]
    named = (last.noun or last.tag == "AJ0") and name.split()[0].lower() not in CONDITIONS and parse(name) is None
    return clause is not None and not clause.subject and named


def without_arrow(words: str) -> str:
    """`Dry summer → lowers the lake` as the sentence that it is: what stands behind the arrow is said of the thing before it.

    >>> without_arrow("Dry summer → lowers the lake")
    'Dry summer lowers the lake'
    >>> without_arrow("Dry summer → low water")
    'Dry summer → low water'
    >>> without_arrow("The gate opens → floods the field")
    'The gate opens'
    """
    sides = [side.strip(" .,;") for side in ARROW.split(words)]
    if len(sides) != 2 or not all(sides):
        return words
    thing, deed = tag(sides[0]), tag(f"it {sides[1]}")[1:]
    if not deed or deed[0].tag not in ("VVZ", "VBZ", "VHZ", "VM0") or parse(sides[1]) is None:
        return words
    if deed[0].tag == "VVZ" and "VERB" not in lemmas(deed[0].low):
        return words  # a plural that no dictionary has
    cause = parse(sides[0])
    if cause is not None:
        return words if cause.elliptic else sides[0]
    if not thing[-1].noun or any(t.finite for t in thing):
        return words
    said = f"{sides[0]} {sides[1]}"
    clause = parse(said)
    return said if clause is not None and clause.sure and clause.subject == sides[0] else words
