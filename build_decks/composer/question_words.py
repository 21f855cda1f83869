"""What to ask a prepositional tail or an object with: where, how, when, which level, to what."""

from __future__ import annotations

import re

from build_decks.composer.manners import (
    BOUNDS,
    ENDS,
    HOW_PREPOSITIONS,
    IDIOMS,
    LANGUAGE,
    MANNER,
    MEASURED,
    PIERCING,
    PLACE_VERBS,
    SITE,
    SIZED,
    SIZES,
    SORTED,
    STANDING_BY,
    STRANDED,
    TO_SOMEBODY,
    TOLD_ON,
    WARDING,
    WAYS,
    WHOSE,
)
from build_decks.composer.placing import is_deed, is_place, is_shown
from build_decks.composer.times import is_time
from build_decks.composer.wanted import kind_named, which_kind, which_noun, which_two
from build_decks.language.clause import TIMED, Clause, Form
from build_decks.language.grammar import upper_first
from build_decks.language.persons import acts, looks_like_person, means_person
from build_decks.language.phrases import WAY
from build_decks.language.prepositions import COMPLEX, complex_preposition
from build_decks.language.tagger import tag
from build_decks.quantity.finder import find_quantities

PLACE_PREPOSITIONS = frozenset(
    "in on at within inside into onto to under behind from near between along through".split()
)
STATES = frozenset(
    "mode state phase format order stage rate role language basis".split()
)  # no places, whatever is done in them
NAMED_ONES = frozenset("role service database file key port extension protocol format region".split())
JOINING = frozenset("attach add insert apply".split())
MOVING = frozenset("carry transport conduct transmit travel drain empty cross pass flow move go run send".split())
PATH = re.compile(r"[~.]{0,2}/\w")
LASTING = re.compile(
    r"(?:only )?(?:(?:an? )?(?:maximum|minimum|total)(?: (?:duration|period|time))? of )?(?:(?:at least|at most|about|up to|around|only|over|less than|more than) )?\d(?![\d.,]*\s?(?:%|per ?cent))|(?:(?:a )?lifetime|life|ever)$|a few|several|(?:(?:an?|many|some|certain) )?(?:[\w ]*period of )?(?:time|\w*(?:second|minute|hour|day|week|month|year|decade|centurie|generation)s)$"
)
MOTION = frozenset("rest transit motion".split())
HELD = frozenset("keep hold leave store find have".split())
# These say where, whatever the verb, unless a number follows.
SPATIAL = frozenset(
    "onto above below beneath around along outside inside near beside beyond underneath throughout".split()
)


def question_word(clause: Clause, preposition: str, text: str) -> tuple[str, str]:
    """(what to ask with, how to answer) for a prepositional tail."""
    first = tag(text)[0] if tag(text) else None
    whole = f"{preposition} {text}"
    if (joined := complex_preposition(whole.split())) and joined != preposition:
        return question_word(clause, joined, whole.removeprefix(joined).strip())
    if preposition == "for" and (aim := re.match(r"the purposes? of\s(.+)$", text)):
        return "For what purpose", aim[1]
    if preposition == "on" and (whose := WHOSE.match(text)):
        return f"On whose {whose['word']}", whose["who"]
    if preposition == "for" and LASTING.match(text):
        return "For how long", text
    if is_time(preposition, text):
        return "When", text if TIMED.fullmatch(text) else whole
    if preposition == "in" and LANGUAGE.fullmatch(text):
        return "In which language", text
    if preposition == "in" and text.startswith("a matter of "):
        return "How quickly", whole
    if preposition in ("in", "by", "with") and re.search(r"\b(?:and|or) (?:by|via|using) ", text):
        return "How", whole  # `is paid in cash or by card`
    if preposition in ("at", "in") and clause.verb in ("think", "act", "behave", "decide"):
        return "How", whole
    first_of = re.split(r"\s(?:and|or)\s(?=(?:in|at|on|by)\s)", text.lower())[0]
    if first_of in MOTION and clause.form is Form.PASSIVE and clause.verb not in HELD:
        return "When", whole  # `is encrypted at rest`
    if first_of in MANNER or preposition == "by" and text.lower() in WAYS:
        return "How", whole
    if preposition == "in" and re.search(r"\b(?:ways?|manner|fashion|steps?|stages)$", text):
        return "How", whole
    if preposition == "in" and ENDS.fullmatch(text) and clause.verb in ("end", "result", "finish", "begin", "start"):
        return "How", whole
    if preposition == "about" and clause.form is Form.COPULA and (size := SIZED.match(text)):
        return f"How {SIZES[size[1]]}", whole
    if preposition == "from" and WAY.fullmatch(text):
        return "How", whole  # `from left to right`
    if preposition == "with" and clause.verb in ("store", "keep"):
        return "Where", whole
    if preposition in ("because", "because of", "due to", "owing to"):
        return "Why", whole
    lies = (
        clause.verb in ("be", "lie") and not clause.object and preposition in ("between", "along", "opposite", "around")
    )
    if preposition in ("in front of", "on top of") or lies and not re.match(r"[\d$]", text):
        return "Where", whole
    if preposition in ("as a result of", "on account of", "for the sake of"):
        return "Why", whole
    if preposition == "on behalf of":
        return "On whose behalf", text
    if preposition == "in the form of":
        return "In which form", text
    if preposition == "based on":
        return "On what basis", text
    if preposition == "according to":
        return ("According to whom", text) if acts(text, "believe") else ("How", whole)
    if " " in preposition:
        return f"{upper_first(preposition)} what", text
    if preposition in ("via", "using") or preposition == "without" and first is not None and first.tag == "VVG":
        return "How", whole
    if preposition in ("through", "by") and clause.verb in ("happen", "occur", "take", "arise"):
        return "How", whole
    if preposition in SPATIAL and not re.match(r"[\d$]", text) or preposition in ("at", "near") and SITE.match(text):
        return "Where", whole
    if is_shown(clause, preposition):
        return "How", whole
    if preposition == "at" and (
        measured := re.match(rf"(?:(?:the|an?)\s)?(?P<how>[\w -]+?\s)??{MEASURED.pattern}", text)
    ):
        if measured["how"] and re.fullmatch(
            r"(?:very )?(?:high|low|full|great|different|constant)", measured["how"].strip()
        ):
            return "How", whole  # `at high speed`
        number = re.sub(r"^(?:the|an?)\s\w+\sof", "that of", text)
        counted = re.fullmatch(
            r"that of (?P<number>\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)", number
        )
        return f"At what {measured['what']}", text if measured["how"] else counted["number"] if counted else number
    placed = preposition in PLACE_PREPOSITIONS and (clause.verb in PLACE_VERBS or clause.imperative or PATH.match(text))
    placed = placed and not (
        preposition == "on"
        and clause.verb == "run"
        or preposition == "at"
        and text[:1].isdigit()
        or TOLD_ON.search(clause.object)
    )  # `runs at 4 bar`
    if (
        text.startswith("the same ")
        or preposition in ("through", "along")
        and clause.verb not in MOVING
        or (preposition, clause.verb) in WARDING
    ):
        placed = False  # `kept through treaties`, `Protect the ropes from frost`
    noun = which_noun(text.removeprefix("only "))
    placed = placed and noun not in STATES
    if re.match(r"an? ", text) and noun in NAMED_ONES:
        noun = ""  # `an oak layer`: what, for it is one of many
    if noun and preposition not in ("for", "as", "of", "like", "during", "before", "after") and not placed:
        return f"{upper_first(preposition)} {which_two(text) or f'which {noun}'}", text
    if _rests(clause, preposition, text):
        return "Where", whole
    if preposition in HOW_PREPOSITIONS and (
        first is not None
        and first.tag == "VVG"
        or clause.verb in ("access", "configure", "enable", "increase", "improve", "achieve", "identify", "connect")
    ):
        return "How", whole
    if placed:
        if preposition == "from":
            made = clause.verb in ("form", "produce", "synthesize", "originate", "arise", "define")
            return "From what" if made else "From where", text  # asked with the preposition last: where … from?
        if preposition == "to" and (
            clause.verb in JOINING or not clause.object and clause.verb == "send" and clause.form is not Form.PASSIVE
        ):
            return "To what", text
        return "Where", text if preposition == "to" and clause.object else whole
    if is_place(clause, preposition, text):
        return "Where", whole
    if preposition == "by" and clause.form is Form.PASSIVE:
        return ("How", whole) if clause.verb in SORTED or is_deed(clause, text) else ("By what", text)
    if preposition == "by" and clause.form is Form.ACTION and clause.verb not in STANDING_BY:
        return "How", whole  # `make heat by friction`
    if preposition == "through" and clause.form is not Form.COPULA and clause.verb not in MOVING | PIERCING:
        return "How", whole
    if preposition == "for" and clause.form is Form.PASSIVE and clause.verb == "use":
        return "For what", text
    if preposition == "within" and TIME.search(text):
        return "Within what time", text
    if preposition == "within" and not BOUNDS.search(text):
        return "Where", whole
    told = clause.past and all(looks_like_person(one) for one in re.split(r",? and |, ", text))
    if told and preposition in ("between", "against"):
        return f"{upper_first(preposition)} whom", text
    if preposition == "after" and clause.verb in AFTER:
        return "After who" if looks_like_person(text) else "After what", text  # asked with the preposition last
    if preposition in ("during", "before", "after", "until", "since"):
        return "When", whole
    if (those := kind_named(text)) and re.match(r"(?:[a-z]+ )*?(?:that|which|who|whose)\b", text):
        return f"{upper_first(preposition)} which {those}", f"those {text.partition(those)[2].strip()}"
    kind = which_two(text) or which_kind(text) or ("whom" if _is_somebody(clause, preposition, text) else "what")
    return f"{upper_first(preposition)} {kind}", text


def _is_somebody(clause: Clause, preposition: str, text: str) -> bool:
    linked = clause.form is Form.PASSIVE and clause.verb in (
        "link",
        "connect",
        "attach",
        "map",
        "relate",
        "tie",
        "base",
    )
    return preposition in TO_SOMEBODY and not linked and means_person(text)


AFTER = frozenset("name call model pattern".split())  # of whom it reminds


def strands(preposition: str, verb: str) -> bool:
    """Whether a question with this verb may end with the preposition."""
    last = preposition.split()[-1]
    return (
        preposition in STRANDED
        or preposition in COMPLEX
        and last in STRANDED
        or preposition == "after"
        and verb in AFTER
    )


TIME = re.compile(r"\b(?:milli|micro|nano)?(?:second|minute|hour|day|week|month|year|decade|time|period)s?\b", re.I)
RESTING = frozenset("in on at inside under behind near between along".split())
# What is done where, rather than in or on something: `is used in bridges`, `are printed on the lid`.
DONE_AT = frozenset("use lock fix practise practice develop do settle decide discuss hear".split())
SEEN_ON = frozenset("display show depict print draw mark".split())


def _rests(clause: Clause, preposition: str, text: str) -> bool:
    """`is in the loft`, `is shown on the lid`: a tail that says where something is, not how much or in which unit."""
    if preposition not in RESTING or re.match(r"[\d$]", text) or _is_unit(text):
        return False
    if text.split(" ")[0].lower() in IDIOMS or MEASURED.search(text):
        return False
    done = clause.verb in SEEN_ON if preposition == "on" else clause.verb in DONE_AT
    return clause.form is Form.COPULA and not clause.object or clause.form is Form.PASSIVE and done


def _is_unit(text: str) -> bool:
    """`seconds` of `are given in seconds`."""
    counted = find_quantities(f"2 {text}")
    return bool(counted and counted[0].unit and counted[0].end == len(text) + 2)
