"""The article of a term as that of what it is said to be: what is one of a kind takes `a`, an amount takes `the`.

`What is sumpter? → A horse that …` → What is a sumpter?     `What is a tide range? → The height …` → What is the tide range?
"""

from __future__ import annotations

import re
from collections.abc import Callable

from build_decks.composer.articled import AMOUNT
from build_decks.language.articles import article, is_mass
from build_decks.language.grammar import is_plural
from build_decks.language.lexicon import inflections
from build_decks.language.tagger import compounds, known, tag

TERM = re.compile(
    r"^What (?P<be>is|was) (?:(?P<article>an?) )?(?P<term>[A-Za-z][\w-]*(?: [a-z][\w-]*){0,3}?)(?P<behind>\?$| in .+\?$)"
)
# Of what goes on or what somebody can do there is no one.
DOING = re.compile(r"(?:\w+ )?(?:process|act|art|study|science|practice|ability|tendency|use) (?:of|to|in|by)\b", re.I)
# Things that bear names of their own, whatever letter those begin with: `redis: a store`.
NAMED = frozenset(
    "store database tool server service platform program library framework language protocol system software engine app application browser standard "
    "format company project product network city town village river island mountain country lake sea region state war battle game book novel film song "
    "poem play god goddess king queen tribe party movement company dynasty star planet virus bacterium drug language dialect command engine distribution editor file folder directory".split()
)


def paired(question: str, answer: str, named: Callable[[str], bool] = bool) -> str:
    """The question with the article of its term that fits the answer; `named`: whether the notes write a word with a capital where a
    sentence goes on."""
    found = TERM.match(question)
    told = re.match(r"(?P<article>An?|The) (?P<gloss>.+)", answer)
    if found is None or told is None:
        return question
    term, had = found["term"], found["article"]
    if told["article"] == "The":
        if had and DOING.match(told["gloss"]):
            return _with("", found)
        return _with("the", found) if had and AMOUNT.match(told["gloss"]) else question
    common = (
        term.islower()
        and term.isalpha()
        and tag(f"the {term}")[1].noun
        or _is_compound(term)
        and tag(told["gloss"])[0].tag != "NP0"
    )
    if had or not common or is_plural(term) or _is_counted_elsewhere(term.split()[-1].lower()):
        return question
    kinds = {t.low for t in tag(re.split(r" (?:of|in|for|that|which|with|to) ", told["gloss"])[0]) if t.noun}
    return question if kinds & NAMED else _with(article(term.lower()), found)


def _with(word: str, found: re.Match[str]) -> str:
    term = found["term"]
    small = term if term.isupper() else term[0].lower() + term[1:]
    return f"What {found['be']} {word} {small}{found['behind']}".replace("  ", " ")


def _is_compound(term: str) -> bool:
    """`Drawbridge`, `Motherboard`: one word made of two of the dictionary's, the last a thing that is counted."""
    low = term.lower()
    if known(low) or not term.istitle() or " " in term:
        return False
    return any(not is_mass(last) for _, last in compounds(low))


def _is_counted_elsewhere(noun: str) -> bool:
    """Whether the dictionary says that a noun is not counted."""
    return is_mass(noun) or known(noun) and noun in inflections(noun, "NNS", guess=False)
