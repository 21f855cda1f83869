"""Whether a question and its answer say all that the clause said from which they were made.

`The guild lent a ladder to the church` is not asked by `What did the guild lend?`: a word that was read stands in the question, stands in the
answer, or may be left out, as what only dates, hedges or joins, or what is a statement of its own: `…, which nobody had expected`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from build_decks.composer.ask import Ask
from build_decks.composer.speakers import REASON
from build_decks.deck import answer_of, question_of
from build_decks.facts import Fact
from build_decks.language.clause import DISCOURSE, Clause
from build_decks.language.lexicon import lemmas
from build_decks.language.tagger import content_words, tag
from build_decks.language.tokens import VERB_TAGS, Token, plain
from build_decks.rules.sentence_parts import turn_of
from build_decks.statements import Consequence, Gap, Means, Says

# What a clause may lose without losing its meaning.
LOOSE = frozenset(
    "also then thus therefore hence so even just simply really very however basically generally usually typically often normally too still "
    "already well actually instead include includes included first second finally eventually now".split()
)
EDGE = re.compile(r"[,;:()–—]|\s-\s")
JOINS = frozenset("and or but nor so which who whose whom where while whereas although though".split())
# What opens with these words limits what was said, and is no statement of its own.
DATE = re.compile(r"\b(?:in|since|by|until|from)(?: the)?(?: \w+)? (?:1\d|20)\d\ds?\b", re.I)
LIMITS = frozenset("if when unless until once only not never except without to that because before after by".split())


NEGATION = re.compile(r"(?:\b(?:not|never)|n['’]t)\b")
NEED_NOT = re.compile(r"\b(?:needs?|has|have) (?:to not|not to)\b")
LONGEST = 32  # words of a sentence that is shown with a gap
AGAIN = re.compile(r"(?P<both>\b(?P<to>into|to|from|in|on|by|with|for) .*?\b)(?P<link>and|or) (?P=to) ")
BASIS = re.compile(r"\bon what basis\b", re.I)
WORD = re.compile(r"[^\W_]+")
OPENED = re.compile(
    r"^(?:(?:they are|it is) |(?:they|it) \w+ |those )?(?:the )?"
)  # what an answer adds to the words of the notes
ENDING = re.compile(r"(?:ing|ed|es|s|e)$")


def loses_words(fact: Fact, ask: Ask) -> bool:
    """Whether the question for a clause, with its answer, leaves out what the clause said."""
    match fact.statement:
        case Says(clause, slot) if slot == "denial" or clause.negated and answer_of(ask.body) == "No":
            surface = NEGATION.sub(" ", NEED_NOT.sub("must not", _predicate(fact.provenance.surface, clause)))
        case Says(_, slot) if slot.split(":")[0] in ("object", "tail") and not _stands_in(fact, ask):
            return True
        case Says(clause, slot) if slot != "need":
            surface = NEED_NOT.sub("must not", _predicate(fact.provenance.surface, clause))
            if slot == "object" and answer_of(ask.body).lower() == clause.subject.lower():
                surface = surface.partition(" than ")[0]  # which ones have more tells than which others
            if REASON.match(clause.condition):  # why it is so is asked by itself
                surface = re.sub(rf"{re.escape(clause.condition)}\W*$", "", surface, flags=re.I)
        case Consequence():
            surface = fact.provenance.surface
        case Means(means):
            surface = fact.provenance.surface
            surface = surface[max(surface.find(means), 0) :]  # `Use …`, `Install …`
        case _:
            return False
    subject = fact.subject
    said = (
        BASIS.sub("based on what", question_of(ask.body)),
        answer_of(ask.body),
        subject.name,
        subject.owner,
        subject.condition,
    )
    return bool(lost_words(surface, " ".join(said)))


def _stands_in(fact: Fact, ask: Ask) -> bool:
    """Whether the answer is one stretch of what was read."""
    words = plain(OPENED.sub("", answer_of(ask.body).lower().removeprefix("only ")))
    said = (fact.provenance.surface, fact.provenance.line)
    once = (AGAIN.sub(r"\g<both>\g<link> ", text) for text in said)  # `into gravel or into sand`
    return any(words in plain(text) for text in (*said, *once))


def in_own_words(fact: Fact, ask: Ask) -> Fact | None:
    """The same fact as a gap in the author's words, where the answer stands in them as one phrase."""
    if ask.slot.startswith("condition"):
        return None  # a subordinate clause is no gap
    surface, answer = fact.provenance.surface, answer_of(ask.body)
    at = surface.lower().find(answer.lower())
    before, after = surface[:at], surface[at + len(answer) :]
    opening, ending = tag(surface), tag(after)
    if at < 0 or len(surface.split()) > LONGEST or not opening or opening[0].tag in ("PNP", "CJS", "DTQ", "CJT", "CJC"):
        return None
    if (
        ending
        and (ending[0].noun or ending[0].tag in ("AJ0", "VVN", "PRF", "CJC"))
        or content_words(before + after) < 3
    ):
        return None  # it would cut a phrase, or show too little
    hidden = surface[at : at + len(answer)]
    turn = turn_of(surface, hidden)
    link, _, rest = hidden.partition(" ")
    if turn is None and rest and tag(hidden)[0].tag == "PRP" and (turn := turn_of(surface, rest)):
        before, hidden = f"{before}{link} ", rest  # `[in the loft]`: where, as the tree has it
    return replace(fact, statement=Gap(before, hidden, after, turn))


def _predicate(surface: str, clause: Clause) -> str:
    """The words of a clause that are to be found again: without its subject, where another name stands for that."""
    if clause.subject:
        return surface
    verb = next((t for t in tag(surface) if t.low in _forms(clause.verb) or clause.verb in _forms(t.word)), None)
    return surface[verb.start :] if verb is not None and content_words(surface[: verb.start]) <= 3 else surface


def lost_words(surface: str, said: str) -> tuple[str, ...]:
    """The telling words of `surface` that are neither in `said` (question and answer) nor may be left out."""
    have = _forms(said)
    lost: list[str] = []
    for stretch in _stretches(surface.replace("in order to ", "to ")):
        telling = [t for t in stretch if _tells(t)]
        missing = [t for t in telling if not _forms(t.word) & have]
        if missing and not _set_against(stretch) and not (len(missing) == len(telling) and _may_go(stretch)):
            lost.extend(t.word for t in missing)
    return tuple(lost)


def _stretches(text: str) -> Iterator[list[Token]]:
    """The words of a text between its signs and the words that join clauses, which open a stretch."""
    stretch: list[Token] = []
    for token in tag(DISCOURSE.sub("", DATE.sub("", text))):
        if EDGE.fullmatch(token.word) or token.low in JOINS:
            yield stretch
            stretch = []
        stretch.append(token)
    yield stretch


def _tells(token: Token) -> bool:
    if token.low in LOOSE or len(token.word) == 1 and not token.word.isdigit():
        return False
    return token.noun or token.tag in VERB_TAGS | {"AJ0", "AJC", "AJS", "CRD", "XX0"} or token.low == "not"


def _set_against(stretch: list[Token]) -> bool:
    """`…, not your data`."""
    return len(stretch) > 1 and stretch[0].word == "," and stretch[1].low == "not"


def _may_go(stretch: list[Token]) -> bool:
    """Whether a stretch of which nothing is asked is a statement of its own, or only says when it was."""
    words = [t for t in stretch if t.word[0].isalnum() and t.low not in JOINS]
    if not words or words[0].low in LIMITS:
        return False
    if stretch[0].low in ("which", "who", "whose", "whom", "where") or all(
        t.tag in ("CRD", "PRP", "AT0") for t in words
    ):
        return True
    return any(t.tag in VERB_TAGS or t.finite for t in words)


@lru_cache(maxsize=8192)
def _forms(text: str) -> frozenset[str]:
    """The base forms of the words of a text, and their stems."""
    found: set[str] = set()
    for word in WORD.findall(text.lower()):
        found.update((word, ENDING.sub("", word)))
        for forms in lemmas(word).values():
            found.update(forms)
    return frozenset(found)
