"""The question for a hidden part of a sentence whose words stand in the order of a question: which word asks for it, how it is answered.

None where a question would read worse than the gap: where the part has no natural question word, or too little is left to recall it by.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from build_decks.composer import turned_tails, turned_things
from build_decks.composer.names import named, noun_phrase
from build_decks.composer.open_turns import is_open_turn, of_part
from build_decks.composer.speakers import in_sentence
from build_decks.facts import Subject
from build_decks.language.clause import Form
from build_decks.language.clause_checks import breaks_off
from build_decks.language.grammar import is_name, is_plural, lower_first
from build_decks.language.openings import ASKED_OF_NOTHING
from build_decks.language.parts import Function, Turn
from build_decks.language.persons import means_person
from build_decks.language.tagger import content_words, tag
from build_decks.language.tokens import Token

LONGEST = 17  # words of a question that still holds together
LONGEST_SMOOTH = 21  # of one without a comma in it, of which nothing can be left out
PERSONAL = frozenset("he she him her his".split())
REFERRING = frozenset("it they them he she him this these those their theirs themselves itself".split())
SEVERAL_OF_THEM = frozenset("i you we they these those people police".split())
# Of what it says nothing, no part of it is asked; what is left of a coordination or a contrast.
UNSAID = re.compile(r"(?:not|no|only|neither|nor|none|same)\b", re.I)
TORN = re.compile(
    r",? (?:and|or|but)(?: \w+)?$| so$|, (?:and|or|but) (?:for|in|on|at|to|with|by|of)\b|, not$|\b(?:when|if|as|where),"
)

CONTRAST = re.compile(r",? (?:and |but )?not (?:when|if|because|by|in|on|to|at|with|from|until)\b[^,]*$")
# What is left of a remark: `would be fined, which is rare`, `may be used alone, especially`.
TRAILING = re.compile(
    r", (?:which (?:is|are|was|were|means?|makes?) .*|especially|particularly|mainly|mostly|even|usually)$"
)
# What a long sentence says besides, without which it is as true: why it is so, how, what comes of it.
BESIDE = re.compile(
    r"(?P<what>\w.*?),?\s(?:so that|because|although|though|whereas|even (?:if|though)|in order to|by(?: \w+ly)? [a-z]+ing|thus|thereby)\s"
)

# Each gives (question, answer), without what opens the sentence.
ASKED: dict[Function, Callable[[Turn], tuple[str, str] | None]] = {
    Function.SUBJECT: turned_things.of_subject,
    Function.WITHIN: turned_things.of_some,
    Function.OBJECT: turned_things.of_object,
    Function.COMPLEMENT: turned_things.of_complement,
    Function.AGENT: turned_things.of_agent,
    Function.MEMBERS: turned_things.of_members,
    Function.SAID: turned_things.of_saying,
    Function.DEED: turned_things.of_deed,
    Function.TAIL: turned_tails.of_tail,
    Function.CAUSE: turned_tails.of_cause,
    Function.CONDITION: turned_tails.of_condition,
    Function.PURPOSE: turned_tails.of_purpose,
}
# `is only required to […]`: required to do what? Only that.
ANSWERED = frozenset((Function.OBJECT, Function.COMPLEMENT, Function.TAIL, Function.PURPOSE, Function.CONDITION))
ONLY = re.compile(r"only\s")


def turned_question(turn: Turn, subject: Subject, led: bool = False) -> tuple[str, str] | None:
    """The question for a turned sentence and its answer; `subject` is named where the sentence leaves its own out; `led`: the sentence
    before, which it points at, is said before the question."""
    spoken = _with_subject(turn, subject)
    if spoken is None or led and turn.function is Function.COMPLEMENT and turn.form is Form.COPULA:
        return None  # what is this?
    if spoken.subject == "there" and turn.function not in (Function.COMPLEMENT, Function.CAUSE):
        return None
    if spoken.function not in ASKED or not _agrees(spoken) or UNSAID.match(spoken.subject):
        return None
    only = spoken.function in ANSWERED and ONLY.match(spoken.rest)
    if only:
        spoken = replace(spoken, rest=spoken.rest[only.end() :])
    asked = of_part(spoken) or ASKED[spoken.function](spoken)
    if asked is not None and is_open_turn(spoken, asked[0]):
        return None
    if asked is not None and only:
        asked = asked[0], f"only {asked[1]}"
    if asked is None or TORN.search(asked[0]) or breaks_off(asked[1]):
        return None
    asked = TRAILING.sub("", CONTRAST.sub("", asked[0])), asked[1]
    whole = f"{lower_first(spoken.opening)}, {asked[0]}?" if spoken.opening else f"{asked[0]}?"
    if len(whole.split()) > LONGEST and (told := BESIDE.match(turn.rest)):
        return turned_question(replace(turn, rest=told["what"]), subject, led)
    longest = LONGEST if "," in turn.rest or turn.link == "from" else LONGEST_SMOOTH
    if len(whole.split()) > longest or not led and (_points(whole) or not _tells(whole, spoken)):
        return None
    return whole, asked[1]


def _with_subject(turn: Turn, subject: Subject) -> Turn | None:
    """The turn with its subject as it is named inside a sentence, or with the line's where it has none."""
    if turn.function in (Function.SUBJECT, Function.WITHIN):
        return turn
    if turn.function is Function.AGENT and not turn.subject:
        return None  # `Formed by two bones`: of what, stands elsewhere
    if turn.function is Function.AGENT:
        if turn.subject != "It":
            return replace(turn, rest=turn.rest.replace(turn.subject, in_sentence(turn.subject, subject).phrase, 1))
        above = named(replace(subject, facet="")).phrase  # which a line below it leaves out
        return replace(turn, rest=re.sub(r"\bIt\b", above, turn.rest)) if subject.sure and above else None
    if turn.imperative and turn.opening == "Never":
        turn = replace(turn, helper="should", rest=f"never {turn.rest}", opening="")
    if turn.imperative:
        bare = turn.object and all(t.noun for t in tag(turn.object))
        rest = turn.rest.replace(turn.object, noun_phrase(turn.object).phrase, 1) if bare else turn.rest
        return replace(turn, subject="you", rest=rest)
    if turn.subject.lower() in REFERRING | {"there"}:
        return replace(turn, subject=turn.subject.lower())
    if turn.subject:
        return replace(turn, subject=in_sentence(turn.subject, subject).phrase)
    who = named(replace(subject, facet=""))
    return turn.said_of(who.phrase, plural=who.plural) if subject.sure and who.phrase else None


def _agrees(turn: Turn) -> bool:
    """Whether verb and subject agree: else another word is the subject, or a label stands in its place."""
    who = turn.subject
    if re.search(r"\s(?:and|or)\s", who) or turn.imperative or not turn.helper or who == "there":
        return True
    if "," in who or turn.helper not in ("does", "is", "do", "are"):
        return "," not in who
    several = is_plural(who) or who.lower() in SEVERAL_OF_THEM
    return several == (turn.helper in ("do", "are"))


def _points(question: str) -> bool:
    """`what does it hold?`: whether a pronoun has no noun before it."""
    words = tag(ASKED_OF_NOTHING.sub("is", question))
    if any(t.low in PERSONAL and not any(map(_is_somebody, words[1:at])) for at, t in enumerate(words)):
        return True
    return any(t.low in REFERRING and not any(n.noun for n in words[:at]) for at, t in enumerate(words))


def _is_somebody(word: Token) -> bool:
    return word.tag == "NP0" or word.word[:1].isupper() or means_person(word.word)


def _tells(question: str, turn: Turn) -> bool:
    """Whether there is enough to recall an answer by."""
    duty = turn.function is Function.COMPLEMENT and turn.helper in ("must", "should")
    duty = duty or turn.subject == "there"  # `why were there fewer boats`
    return content_words(question) >= (1 if duty or any(map(is_name, question.rstrip("?").split())) else 2)
