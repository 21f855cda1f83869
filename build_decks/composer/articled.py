"""The article of a gloss that the notes write without one, as an answer: a thing that is counted, or the one amount, part or doing that is meant.

`chain with links of brass` → A chain …     `ability to float` → The ability …     `amount of rope on a drum` → The amount …
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from build_decks.composer.ask import Ask
from build_decks.composer.being import WHAT_IS
from build_decks.deck import Basic
from build_decks.language.articles import DETERMINERS, DONE, article, is_mass, with_article
from build_decks.language.grammar import is_plural, lower_first, upper_first
from build_decks.language.lexicon import lemmas
from build_decks.language.shapes import is_laid
from build_decks.language.tagger import compounds, known, tag
from build_decks.language.tokens import Token

# Of what there is one for the thing named behind it: how much, how fast, where, when, that it can.
ONE_FOR_EACH = frozenset(
    "ability capacity tendency willingness inability right freedom number amount quantity volume weight mass length width height depth size age speed rate "
    "frequency share proportion percentage fraction ratio sum total average price cost value temperature pressure point place time date moment duration "
    "distance degree extent level difference process act art study science practice belief "
    "inside outside top bottom front back centre center middle start beginning end edge rest whole core heart brain content father mother founder capital "
    "use release spread flow recall purchase sale rise removal arrival exchange growth loss death birth force resistance stretch strength tension".split()
)
# Of them, how much of something there is.
AMOUNT = re.compile(
    r"(?:\w+ )?(?:number|amount|quantity|volume|weight|length|width|height|depth|size|age|speed|rate|frequency|share|proportion|percentage|fraction|ratio|sum|"
    r"total|average|price|cost|value|temperature|pressure|time|duration|distance|degree|extent|level)\b",
    re.I,
)
FIRST = frozenset("first second third last next main only same most least".split())
OPENS = frozenset({"TO0", "PRP", "CJS", "VVI", "VVZ", "VM0", "AVQ", "DTQ", "PNQ", "XX0"})
VERBS = frozenset({"VVI", "VVB", "VVZ", "NP0"})  # for which a noun that opens a telegram may be taken
PREMODIFIERS = frozenset({"AJ0", "AJC", "AJS", "AV0", "VVN", "VVG", "VVD", "ORD", "CRD", "CJC", "PUN"})
GRADED = frozenset(
    "high low large small big great fast slow long short constant fixed certain given low good bad".split()
)
FORMULA = re.compile(r"[=<>^@]|\s[/+×x*-]\s|\w+['’]s\s|\.\d")


def with_articles(asks: Iterator[Ask]) -> Iterator[Ask]:
    """The same questions; the answer to `What is …?` has the article that it would have in a sentence."""
    for ask in asks:
        body = ask.body
        if isinstance(body, Basic) and WHAT_IS.match(body.question):
            yield replace(ask, body=replace(body, answer=articled(body.answer)))
        else:
            yield ask


@lru_cache(maxsize=4096)
def articled(gloss: str) -> str:
    """The gloss as an answer to `What is …?`."""
    first = re.match(r"[A-Z][a-z]+(?= )", gloss)
    compound = first is not None and not known(first[0]) and _is_noun(first[0].lower())
    told = f"{gloss[0].lower()}{gloss[1:]}" if compound else lower_first(gloss)
    tokens = tag(told)
    second = tokens[1].low if len(tokens) > 1 else ""
    if second and (
        tokens[0].tag in VERBS
        and lemmas(tokens[0].low).keys() != {"VERB"}
        and second not in ("with", "for", "like", "as", "in", "on", "by")  # `work with yarn`
        or second == "of"
        or tokens[0].low in DONE  # `opening in a wall`
        or told.startswith("right to ")
    ):
        tokens = tag(f"the {told}")[1:]  # `clot that travels`, `outside of a loaf`
    if (
        len(tokens) < 2
        or tokens[1].tag == "CRD"  # Beaufort 8 or more
        or tokens[0].tag == "PNI"
        or tokens[0].low in DETERMINERS
        or tokens[0].tag in OPENS | {"CRD"}
        or FORMULA.search(gloss)
    ):
        return upper_first(gloss)
    head = _first_noun(tokens)
    manner = tokens[0].tag == "AV0" and not tokens[0].low.endswith("ly")
    doing = tokens[0].low.endswith("ing") and "NOUN" not in lemmas(tokens[0].low) and not is_laid(tokens[1:])
    if (
        head is None
        or head.word.istitle()
        or manner
        or doing
        or head.tag in ("CRD", "VVG")
        or not (_is_noun(head.low) or head.word.isupper() and tokens.index(head))
    ):
        return upper_first(gloss)
    at = tokens.index(head)
    if any(not (t.noun or t.tag in PREMODIFIERS) for t in tokens[:at]):
        return upper_first(gloss)
    behind = tokens[at + 1 :]
    if (
        any(t.tag == "NN2" or is_plural(t.word) for t in tokens[: at + 1])
        or behind
        and behind[0].low in (",", "and")
        or gloss.isupper()
    ):
        return upper_first(gloss)  # `ropes people pull`
    one = head.low in ONE_FOR_EACH and _is_meant(behind) and tokens[0].low not in GRADED
    if tokens[0].tag == "AJS" and tokens[0].low.endswith("st") or tokens[0].low in FIRST or one:
        return f"The {told}"
    bare = is_mass(head.low) and (not behind or with_article(told) == told)
    return upper_first(gloss if bare else f"{article(told)} {told}")


def _first_noun(tokens: tuple[Token, ...]) -> Token | None:
    """The last of the first nouns that stand together."""
    start = next((i for i, t in enumerate(tokens) if t.noun), None)
    if start is None:
        return None
    return tokens[next((i for i in range(start, len(tokens)) if not tokens[i].noun), len(tokens)) - 1]


def _is_noun(word: str) -> bool:
    """A noun of the dictionary, or one made of two of its words: endpoint."""
    last = word.split("-")[-1]
    return known(last) or any(compounds(last))


def _is_meant(behind: tuple[Token, ...]) -> bool:
    """`of rope`, `to float`, `at which it boils`, `it takes`."""
    if not behind:
        return False
    first, second = behind[0], (*behind[1:2], behind[0])[0]
    return (
        first.low in ("of", "to", "that", "between") or first.tag in ("DTQ", "AT0", "PNP", "DPS") or second.tag == "DTQ"
    )
