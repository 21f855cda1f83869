"""What may not go out: a card that gives its answer away, is empty, too long, dangling, or cannot be understood."""

from __future__ import annotations

import re

from build_decks.composer.being import PRAISE, SET_APART, WHAT_IS, may_be_what_it_is
from build_decks.composer.giving_away import GIVEN_AWAY, ITEM_GIVEN_AWAY, gives_away
from build_decks.deck import Basic, Body, Cloze, Listing, answer_of, question_of
from build_decks.language.openings import ASKED_OF_NOTHING
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import tag

MAX_ANSWER = 40
MAX_QUESTION = 45
EMPTY = re.compile(r"\W*|(?:to-?do|tbd|tba|fixme|n/?a|xxx+|the|an)\W*", re.I)  # or to be written yet

# Empty brackets, two articles in a row, two prepositions where one must be, a question that breaks off or runs into another sentence.
GARBLED = re.compile(
    r"\(\s*\)|\[\s*\]|\?\?|  |\b(?:the|an?) (?:the|an?|its|their|some|all|every|each|only the)\b|\b(?:to from|from to|of instead|of of|in in|to to|with with)\b"
    r"|[,;:]\s*\?|,\s(?:even\s)?(?:in|at|on|of|for|to|with|by|from)\?$|\bincluding\?$|\b(?:and|or|but|not|if|(?<!until )when|because|that|which|(?:rather|other|more|less|fewer) than)\s*\?$"
    r"|^(?:what|which|who|where|when|why|how)\?$|\bwhat do you (?!deal|comply|agree|work|begin|start)[a-z]+ with\?$"
    r"|\b[a-z]+ly by\?$|(?:^|: )when (?:is|are|was|were) [a-z]+ing\s|(?:^|[:,] )what (?:is|are) (?:(?!\b(?:that|which|who|whose|what|when|where|if|and|or|as|than)\b)[^,:?])+ (?:is|are) (?:an?|the) |(?-i:[a-zA-Z]\w* (?:It|They|This|These) [a-z])",
    re.I,
)
SET_AHEAD = re.compile(r"^(?:In |With )?[A-Z][^:,?]*[:,] (?=what )")  # what it is about: `Moorings: what is a buoy?`
USED_WITH = re.compile(r"(?:.*[:,] )?what do you use\b", re.I)
# `Where has the pump valves running?`: a deed of having, taken for a helper.
HAVING = re.compile(r"(?:^|[:,] )(?:where|when|how|what|why) (?:has|have|had) (?!been\b)[^,:?]* \w+ing\?$", re.I)
# What joined a sentence to the one before, left in its question.
GLUED = re.compile(r"(?:^|[^(])\b(?:i\.?e\.|thus|hence|therefore)\s|^what (?:is|are) (?:if|when|unless)\b", re.I)
POINTS = re.compile(
    r"\b(?:this|these|those|such an?|the (?:table|figure|diagram|picture) (?:below|above)|the (?:following|converse|reverse)|the (?:former|latter)(?= (?:is|are|was|were|has|have|had|can|may|must|will|of|in|to|for|by|with|and|or)\b)|(?:from|in|to|of|with|by|at|on|for) that(?! of the\b))\s\w|\bwhat happens (?:if|when|unless|once) (?:it(?! is (?:time|possible|necessary) to\b)|they|he|she)\b",
    re.I,
)
# `The keeper lights the lamp at dusk. What does he do then?`: a question behind the sentence that it points at.
LED = re.compile(r"[\w)”\"]\. (?=[A-Z][^?.]*\?$)")
# `… if a boat meets another without a light in it?`: the boat is named before.
NAMED = re.compile(r"\b(?:if|when|once|unless) (?:an?|the) [a-z]+ .* (?:in|on|of|to|for|with|from) it\?$")
# `What split the lock into an upper part, and a lower part?`: what stood between the two is gone.
HALF_LIST = re.compile(r"[^,]+, (?:and|or) (?:an?|the|its|their) (?:[a-z-]+ )?[a-z]+\?", re.I)
SIGN = re.compile(r"(?<=\s)(?:[>=<@|→⇒]|[=-]>)(?=\s)|^vs\b", re.I)
# `What is needed?`, `What goes through its gates?`
NOTHING_NAMED = re.compile(
    r"(?:what|who|which|when|where|how)\s(?:(?:should|can|must|may|do)\syou\s\w+(?:\s(?:for|at|in|to|on|with|of))?\?$|(?:is|are|was|were)\s(?:needed|used|required|possible|allowed|done)\?$|\w+(?:\s\w+)?\s(?:its|their|his|her)\s[\w-]+\?$)",
    re.I,
)

ASKED_THING = re.compile(r"(?:.*: )?(?:what|where) (?:do|does|did|can|will|must|should) .*(?<!\bdo)\?$", re.I)


IS_WHEN = re.compile(r"(?:^|[:,] )when (?:is|are) [\w’' -]+\?$", re.I)
HOW = re.compile(r"(?<!on)ly$|^(?:already|still|again|too|also)$")


def _trails_off(answer: str) -> bool:
    """`bell loudly`: how it is done, behind what it is done to."""
    tokens = tag(answer[:1].lower() + answer[1:])
    return (
        2 <= len(tokens) <= 7
        and tokens[0].tag != "PRP"
        and tokens[-1].tag == "AV0"
        and HOW.search(tokens[-1].low) is not None
        and (tokens[-2].noun or len(tokens) == 2)
    )


# A verdict on a thing: many things are that.
PRAISED = re.compile(r"\sis\s(?:an?\s)?(?:important|useful|essential|crucial|good|great|popular)(?:\s\w+)?$")


CUT = re.compile(
    r"^[Oo]rder to\b|\b(?:and|or|but|the|an|(?-i:(?<!-)a)|of|including|such as|relative|subject|due|prior|that follows?)$|[:<>≥≤]$|\bthat,[^,]*$",
    re.I,
)
# As what?
BROKEN_OFF = re.compile(
    r"(?:.+ )?(?:is|are|was|were|be|been) (?:(?:mainly|mostly|often|usually|also) )?\w+(?:ed|en|wn) by(?: [-–—:] .+)?",
    re.I,
)
AS_MUCH = re.compile(
    r"(?:just |about |only )?as (?:much|many|long|often|far|good)\b(?!.*\b(?:as|possible|needed|necessary|required)\b)",
    re.I,
)
BOTH = re.compile(r"(?:both\b.+\band\b|either\b.+\bor\b|neither\b.+\bnor\b)", re.I)
EDGES = frozenset("and or but either both neither especially even mostly also only not than as".split())


IN_CONDITION = re.compile(
    r"(?:[^:]*: )?(?:if|when|unless|once)\s[^,]*\w[^,]*\s$", re.I
)  # `If the bell rings at [night], open`
UNNAMED = re.compile(r"\s(?:it|them)\s*\.?$", re.I)


TITLED = re.compile(r"(?:^|\s)[A-Z][a-z]+$")  # `[Red] Sea`
FINITE = frozenset("VM0 VBZ VBB VHZ VDZ VVZ".split())  # `They keep [ropes and bells] can be heard`


def _weak_gap(gap: Cloze) -> str:
    """Why a gap is not worth filling: it hides a weak word, cuts a phrase, or stands in a telegram."""
    tokens = tag(gap.answer)
    if PRAISE.fullmatch(gap.answer) or gap.answer[-1:] in "<>≥≤" or re.search(r"\b(?:vs\.?|versus) $", gap.before):
        return "the gap hides a word that tells nothing"
    telling = len(tokens) >= 3 or any(
        t.noun or t.tag in ("CRD", "VVG", "VVI", "VVN") or t.word[:1] in "$.@" for t in tokens
    )
    follows = gap.after.startswith(", ") and len(gap.after.split()) >= 3 and tokens[0].tag != "AV0"
    follows = follows or gap.before.endswith("→ ")  # `Old ropes → […]`: all that is said of them
    if (
        not telling
        and not follows
        or len(tokens) == 1
        and tokens[0].low in ("same", "different", "single", "multiple", "most", "default")
    ):
        return "the gap hides a word that tells nothing"
    if (
        tokens[0].low in EDGES - {"only"}
        and not BOTH.match(gap.answer)
        or tokens[-1].low in EDGES
        or re.search(r"\b(?:either|both|between)\s$", gap.before)
    ):
        return "the gap cuts a phrase"
    ahead, behind = tag(gap.before.rpartition(": ")[2]), tag(gap.after)
    if (
        " and " in gap.answer
        and behind
        and behind[0].tag in FINITE
        and any(t.finite for t in ahead)
        and not any(t.tag in ("CJS", "CJT", "DTQ", "PNQ") or t.word == "," for t in ahead)
    ):
        return "the gap cuts a clause"
    in_condition = ahead and IN_CONDITION.match(gap.before) and ahead[-1].tag == "PRP"
    if in_condition or ahead and UNNAMED.search(gap.after) and not any(t.noun for t in ahead[1:]):
        return "the gap leaves too little to recall it by"
    if (
        TITLED.search(gap.answer)
        and re.match(r"\s[A-Z][a-z]+", gap.after)
        or re.search(r"\w\s[A-Z][a-z]+\s$", gap.before)
        and TITLED.match(gap.answer)
    ):
        return "the gap cuts a name"
    return "the gap cuts a phrase" if gap.after.startswith(" of ") else ""


def fault_of(body: Body) -> str:
    """Why this card must not be written, or an empty string."""
    question, answer = question_of(body), answer_of(body)
    if EMPTY.fullmatch(answer):
        return "the answer is empty"
    if len(answer.split()) > MAX_ANSWER and not isinstance(body, Listing):
        return "the answer is too long"
    if len(question.split()) > MAX_QUESTION:
        return "the question is too long"
    if re.match(r"(?:it|this|these|they|that|those|he|she)\b", question, re.I):
        return "the question begins with a pronoun"
    led = LED.search(question) is not None or ASKED_OF_NOTHING.search(question) is not None
    if not led and (
        re.search(r"\b(?:this|these|those|they|it|them|he|she|here|such)\?$", question, re.I)
        and not NAMED.search(question)
        or re.search(r"\b(?:do|does|did|is|are|can) (?:it(?! called\b)|they|this|these|he|she|which|that)\b", question)
    ):
        return "the question has a pronoun without its noun"
    if NOTHING_NAMED.match(question) or re.search(
        r"\b(?:a thing|something|stuff|(?:on|of|to|with|for) things)\?$", question
    ):
        return "the question names nothing"
    if re.search(r"\b(?:the following|as follows)\b", f"{question} {answer}", re.I) and not isinstance(body, Listing):
        return "it points to what follows in the notes"
    if answer.strip(" .").lower() in DANGLING:
        return "the answer is a pronoun"
    if gives_away(body):
        return ITEM_GIVEN_AWAY if isinstance(body, Listing) else GIVEN_AWAY
    if isinstance(body, Basic) and (
        not led and POINTS.search(question) or SIGN.search(question) or HALF_LIST.fullmatch(question)
    ):
        return (
            "the question points at something that it does not name"
            if not led and POINTS.search(question)
            else "the question is garbled"
        )
    if isinstance(body, Basic) and WHAT_IS.match(SET_AHEAD.sub("", question)) and not may_be_what_it_is(answer):
        return "the answer does not say what it is"
    if question.startswith("What does “") and (PRAISED.search(answer) or SET_APART.search(answer)):
        return "the answer does not say what it is"
    if isinstance(body, Basic) and ASKED_THING.match(question) and " to do" not in question and _trails_off(answer):
        return "the answer says more than was asked"
    if isinstance(body, Basic) and IS_WHEN.search(question) and answer[:7].lower() == "when it":
        return "the answer does not say what it is"
    if isinstance(body, Basic) and (
        CUT.search(answer)
        or AS_MUCH.match(answer)
        or BROKEN_OFF.fullmatch(answer)
        or any(answer.count(a) > answer.count(b) for a, b in ("()", "{}"))
    ):
        return "the answer is cut off"
    if isinstance(body, Cloze) and (weak := _weak_gap(body)):
        return weak
    if isinstance(body, Basic) and USED_WITH.match(question) and tag(answer)[0].tag in ("PRP", "PRF"):
        return "the answer does not fit the question"
    glued = isinstance(body, Basic) and (GLUED.search(question) or HAVING.search(question))
    garbled = glued or GARBLED.search(question) or question.count("(") != question.count(")")
    return "the question is garbled" if garbled else ""
