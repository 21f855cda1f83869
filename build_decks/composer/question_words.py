"""What to ask a prepositional tail with: where, how, when, which level, to what."""

from __future__ import annotations

import re

from build_decks.language.articles import DETERMINERS
from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import upper_first
from build_decks.language.tagger import tag

PLACE_VERBS = frozenset(
    "store find declare run locate keep live place define deploy execute put publish upload sit hold deliver save occur happen take place cache host "
    "reside write record send go travel drain empty originate arise begin end insert attach secrete produce form synthesize cross pass flow move".split()
)


PLACE_PREPOSITIONS = frozenset(
    "in on at within inside into onto to under behind from near between along through".split()
)


ASKED_NOUNS = frozenset(
    "level basis port layer format protocol key order side stage type plane mode standard region language".split()
)


HOW_PREPOSITIONS = frozenset("via through by using with".split())


def question_word(clause: Clause, preposition: str, text: str) -> tuple[str, str]:
    """(what to ask with, how to answer) for a prepositional tail."""
    first = tag(text)[0] if tag(text) else None
    if re.split(r"\s(?:and|or)\s", text.lower())[0] in (
        "rest",
        "transit",
        "request",
        "hand",
        "design",
        "demand",
        "risk",
        "will",
        "once",
        "advance",
        "parallel",
        "batches",
        "order",
        "bulk",
        "memory",
        "person",
        "sequence",
        "series",
    ):
        return "How", f"{preposition} {text}"
    if preposition == "with" and clause.verb in ("store", "keep"):
        return "Where", f"with {text}"
    if " " in preposition:
        return f"{upper_first(preposition)} what", text
    noun = which_noun(text)
    if (
        noun
        and preposition not in ("for", "as", "of", "like", "during", "before", "after")
        and not (preposition in PLACE_PREPOSITIONS and clause.verb in PLACE_VERBS)
    ):
        return f"{upper_first(preposition)} which {noun}", text
    if preposition in HOW_PREPOSITIONS and (
        first is not None
        and first.tag == "VVG"
        or preposition in ("via", "using")
        or clause.verb in ("access", "configure", "enable", "increase", "improve", "achieve", "identify", "connect")
    ):
        return "How", f"{preposition} {text}"
    if preposition in PLACE_PREPOSITIONS and clause.verb in PLACE_VERBS:
        if preposition == "from":
            return "From where", text
        return "Where", f"{preposition} {text}" if preposition not in ("to",) else text
    if preposition == "by" and clause.form is Form.PASSIVE:
        return "By what", text
    if preposition == "for" and clause.form is Form.PASSIVE and clause.verb == "use":
        return "For what", text
    if preposition == "within" or (preposition == "for" and re.match(r"\d|a few", text)):
        return "Within what time" if preposition == "within" else "For how long", text
    if preposition in ("during", "before", "after", "until", "since"):
        return "When", f"{preposition} {text}"
    return f"{upper_first(preposition)} what", text


def which_noun(text: str) -> str:
    """The noun to ask with: `SAS tokens` → tokens, `container level` → level, `General Purpose account types` → account types."""
    tokens = tag(text)
    if (
        not 2 <= len(tokens) <= 5
        or tokens[0].low in DETERMINERS
        or not all(t.noun for t in tokens[1:])
        or not (tokens[0].noun or tokens[0].word[0].isupper())
    ):
        return ""
    common = [t for t in tokens if t.word.islower() and t.noun]
    if (
        not common
        or tokens[-1] is not common[-1]
        or any(t.word.islower() is False and t.start > common[0].start for t in tokens)
    ):
        return ""
    names = len(tokens) - len(common)
    if names == 0:
        return common[-1].word if len(tokens) == 2 and common[-1].low in ASKED_NOUNS else ""
    return text[common[0].start :]
