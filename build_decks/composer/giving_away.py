"""Whether a question holds its answer: its words, the words that it is made of, or what its letters stand for."""

from __future__ import annotations

import re

from build_decks.deck import Basic, Body, Listing, answer_of, question_of

GIVEN_AWAY = "the answer stands in the question"
ECHOED = "the words of the answer can be read in the question"
ITEM_GIVEN_AWAY = "an item of the answer stands in the question"
# The answer is one of those offered.
CHOICE = re.compile(
    r"(?:(?:In [^,]+, which|Which) [^:?]+:|(?:[^:?]+: )?(?i:do|does|did|is|are|can|was|were|should|will)\s)[^:?]+ or [^:?]+\?$"
)
SMALL = frozenset(
    "the and for via its are was has not using with from into only always that this when then than they them their during while".split()
)
# What fits every noun, and so tells nothing of it.
VAGUE = frozenset(
    "additional all any appropriate certain different each every extra more most multiple new other own several single some specific "
    "unique various".split()
)
UNTELLING = SMALL | VAGUE
WORD = re.compile(r"[a-z]{3,}")
SMALL_AND_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
ENDING = re.compile(
    r"(?:(?:ic|iz|if)?ations?|[ei]tions?|ements?|ments?|ions?|ings?|[eo]rs?|ied|ies|ed|es|ally|ly|al|ic|[ai]ble|[ae]nce|y|e|s)$"
)
# What a name is another name of is told by its words.
NAMING = re.compile(r"\b(?:called|stands?|short|abbreviat\w+|acronym|means?)\b")
WHERE = re.compile(r"(?:^|[:,] )where\b", re.I)
HAPPENS = re.compile(r"(?:^|[:,] )what happens\b", re.I)
OF_A_CLASS = re.compile(r"(?:^|[:,] )(?:[a-z]+ )?which [a-z]", re.I)


def gives_away(body: Body) -> bool:
    """Whether the words of the answer, or of an item of it, stand in the question, or its letters are those of a name there."""
    question, answer = question_of(body), answer_of(body)
    if isinstance(body, Listing):
        standing = [item for item in body.items if _stands_in(item, question, whole=True)]
        several = len(standing) == 1 and len(body.items) > 2 and _is_said_of_all(standing[0], question)
        return bool(standing) and not several
    return not CHOICE.match(question) and (_stands_in(answer, question) or _spells_out(answer, question))


def reads_in_question(body: Body) -> bool:
    """Whether every telling word of the answer can be read in the question, in another form or as a part of a longer word:
    `In batches` in `How does rolling with an extra batch deploy?`, `OpenGate` in `Which call opens a gate?`."""
    question, answer = question_of(body), answer_of(body)
    if isinstance(body, Listing) or re.search(r"\d", answer) or HAPPENS.search(question) or NAMING.search(question):
        return False
    if TYPED.search(question) and " " in answer:
        return False  # which of its words are typed, and in which order, has to be known
    if _is_spelled_out(answer, question):
        return True
    words = [w for w in WORD.findall(_spelled(answer)) if w not in UNTELLING]
    asked = WORD.findall(f"{_spelled(question)} {question.lower()}")
    telling = {_root(w) for w in words}
    if not telling or not telling <= {_root(w) for w in asked}:
        return False
    identifier = " " not in answer and SMALL_AND_CAPITAL.search(answer) is not None
    if OF_A_CLASS.search(question) and not identifier:
        return all(w in asked for w in words)  # `By which key is it sorted?` does not tell that it is the sort key
    beside = WHERE.search(question) is not None  # a ladder is kept with the ladders
    return len(telling) > 1 or isinstance(body, Basic) and not beside


TYPED = re.compile(r"\bwhich (?:[a-z]+ )?(?:sub-?)?command\b", re.I)


def _spelled(text: str) -> str:
    return SMALL_AND_CAPITAL.sub(" ", text).lower()


def _root(word: str) -> str:
    """What words of one family have in common: `manag` of `manages` and `management`."""
    root = ENDING.sub("", word) if len(word) > 4 else word.removesuffix("s")
    return root if len(root) >= 3 else word.removesuffix("s")


def _spells_out(answer: str, question: str) -> bool:
    """Whether the answer is the short form of words in the question: `MTA` for `… the Mail Transfer Agent …`."""
    if not re.fullmatch(r"[A-Z]{2,6}", answer) or NAMING.search(question):
        return False
    return answer in "".join(w[0] if w[0].isupper() else " " for w in question.split() if w[0].isalpha())


def _is_spelled_out(answer: str, question: str) -> bool:
    """Whether the question has the short form of the answer: `Mail Transfer Agent` for `… the MTA …`."""
    letters = "".join(word[0] for word in answer.split() if word not in SMALL)
    return len(letters) > 2 and letters.isupper() and re.search(rf"\b{re.escape(letters)}\b", question) is not None


def _plain(text: str) -> str:
    return re.sub(r"[\s\-]+", " ", re.sub(r"[“”\"'`*]", "", text.lower())).strip(" .")


def _is_said_of_all(item: str, question: str) -> bool:
    """`Group`, one of three groups: the question has only its plural."""
    stands = item.lower() in question.lower() and re.search(rf"\b{re.escape(item)}\b", question, re.I)
    return " " not in item and not stands


def _stands_in(answer: str, question: str, whole: bool = False) -> bool:
    """Whether the words of the answer are words of the question; unless `whole`, also inside a longer word."""
    spelled = _spelled(answer)
    parts = " " in spelled and " " not in answer and spelled in question.lower()
    if parts and re.search(rf"\b{re.escape(spelled)}\b", question.lower()):
        return True  # `OpenGate` for `What lets the keeper open gate 3?`
    if answer == "1":
        return False  # `1 read unit` in the question is the name of a unit
    if len(answer) <= 4:  # S3 in SSE-S3 is another word
        want, have, around = answer.lower(), question.lower(), (r"(?<![\w.-])", r"(?![\w-])")
    else:
        want, have, around = _plain(answer), _plain(question), (r"(?<![\w.])", r"s?(?!\w)")
    if not whole and len(want) >= 5 and " " not in want and want in have:
        return True  # `deploy` in CodeDeploy
    # Most answers stand nowhere, and a pattern of one's own costs more than reading the question.
    return bool(want) and want in have and re.search(re.escape(want).join(around), have) is not None
