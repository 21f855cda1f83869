"""How much a part of a clause tells, and so whether it is worth asking for.

A name, a code, a number, a phrase of a few words tells one thing from another; a bare verb, an adjective or a pronoun does not, and
where the rest of the clause is empty (`uses X`), many answers are right.
"""

from __future__ import annotations

import re

from build_decks.composer.manners import PLACE_VERBS
from build_decks.composer.open_ended import is_open, names_in
from build_decks.composer.wanted import which_noun
from build_decks.language.articles import without_article
from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import is_plural
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.predicates import LIGHT_VERBS
from build_decks.language.tagger import content_words, tag
from build_decks.language.tokens import VERB_TAGS
from build_decks.statements import Says

BOTH = 5  # from here on two parts of one clause are asked for, each by itself

# With nothing beside them many answers are right: what does it have, what does it get?
EMPTY_VERBS = frozenset("have get".split())
DOINGS = frozenset("have get make do give take become".split())
# What is done with a thing, where saying so tells nothing.
EMPTY_DEEDS = frozenset(
    "begin give do make use release monitor enable notify increase need require allow see know take".split()
)
# Nouns that stand for anything, as objects and behind a preposition.
SHELLS = frozenset(
    "data information area way thing things part parts problem problems something anything everything".split()
)
SPOTS = frozenset("line way place point time case".split())
POINTING = re.compile(r"(?:it|them|this|that|these|those|they|its|their|others?|ones?|such|same|so|there)\b", re.I)
VAGUE = re.compile(
    r"(?:an?\s+)?(?:certain|some|specific|various|several|many|different|appropriate|additional|necessary|suitable|proper|relevant|respective|corresponding|dedicated(?= \w+s$))"
    r"\s+\w+(?:\s+of\s+\w+)?",
    re.I,
)
EACH_ITS_OWN = re.compile(r"different\s\w", re.I)  # different guests sleep in different rooms
WITHIN = re.compile(r"an?\s.+\s(?:with|without)\s\w+\s(?:in|on)\sit$", re.I)  # a boat with water in it
OF_ITSELF = re.compile(
    r"(?:an?|the)\s[\w\s]+\s(?:that|which|who)\s.+\s\w+(?:ing|s|ed)\s(?:it|them)$"
)  # the claim that boats wear out those who row them
QUOTED = re.compile(r"[\"“][^\"“”]+[\"”]")
AT_END = re.compile(r"\b(?:it|them|this|that|these|those|ones?)$", re.I)
# How much a tail tells by its preposition: where, how and from what are asked sooner than what for.
LOOSE = frozenset("regarding concerning for as like about across between upon per than of among amongst over".split())
OPEN_ENDED = LOOSE - {"between"}
SAID_OF = OPEN_ENDED - {"like"}  # `rules are like filters` says something

# Verb and noun that say one thing together: come into existence, take into account.
IDIOMS = frozenset(
    (verb, noun)
    for verb in "come go bring put take be call".split()
    for noun in "existence being force effect power account question place use practice mind end contact power light".split()
)

STATES = frozenset(
    "base build locate situate compose make know frustrate concern involve relate limit collect support form block".split()
)


def worth(says: Says, alone: bool = False) -> int:
    """0 where the part is not to be asked for; the more it tells, the higher. `alone`: nothing else of its line is asked."""
    clause = says.clause
    match says.slot.split(":"):
        case ["object"]:
            return _worth_of_object(clause, alone and _names_its_own(clause))
        case ["tail", index]:
            return _worth_of_tail(clause, int(index))
        case ["duty"]:
            return BOTH if clause.subject.lower() not in ("you", "we") or clause.tails or clause.condition else 0
        case ["subject"]:
            return 0 if VAGUE.fullmatch(re.sub(r"^(?:only|just)\s", "", clause.subject, flags=re.I)) else BOTH
        case ["done"]:
            return 1 if clause.tails or _worth_of_deed(clause) else 0
        case _:
            return BOTH


MANY = re.compile(r"(?:most|many|some|few|any|all|only)\b", re.I)


def _bare(words: str) -> str:
    return without_article(words.lower())


def _names_its_own(clause: Clause) -> bool:
    """`Tenants have full control`: a sentence of its own, not of what once was."""
    said = clause.verb == "have" and not clause.past and not (clause.negated and clause.whole)
    named = clause.subject.lower() not in ("", "you", "we") and not names_in(clause.subject)
    return said and named and not VAGUE.match(clause.subject)


def _worth_of_object(clause: Clause, alone: bool) -> int:
    words = clause.object
    if re.match(r"(?:only|just)\s", clause.subject, re.I):
        return 0  # which one it is, is asked
    if QUOTED.fullmatch(words) and (clause.verb != "have" or is_plural(clause.subject)):
        return BOTH  # a term
    if is_open(clause):
        return 0
    universal = re.match(r"(?:each|every|all|both)\b", clause.subject, re.I)  # what all of them have is one thing
    kind = universal and re.match(r"an? (?:specific|certain) \w+ of \w", words)
    if (
        not (kind or _tells(words))
        or _bare(words) in SHELLS
        or clause.verb == "do"
        and words.lower().startswith("the ")
    ):
        return 0
    rest = " ".join((*map(str, clause.tails), clause.condition, clause.purpose))
    if (
        not alone
        and clause.verb in LIGHT_VERBS
        and not content_words(rest)
        and not (universal and content_words(words))
    ):
        if clause.subject.lower() in ("you", "we") and clause.verb in ("have", "get", "do"):
            return 0
        if (
            clause.verb == "take"
            and not clause.particle
            or clause.verb == "have"
            and content_words(words) < 2
            and clause.modal not in ("must", "should")
        ):
            return 0  # what does it have: anything fits
        if (
            clause.verb == "have"
            and (not clause.subject or len(words.split()) < 2)
            and not re.search(r"[\dA-Z\"“]|(?:^|\s)\.\w", words)
        ):
            return 0
        if len(words.split()) < (3 if clause.verb in EMPTY_VERBS else 2) and not names_in(words):
            return 0
        if clause.past and clause.verb in DOINGS and not names_in(words) and content_words(words) <= 2:
            return 0  # `did a study`: so did many, and many other things
    return 1 + min(len(words.split()), 3) + 2 * names_in(words)


def _worth_of_tail(clause: Clause, index: int) -> int:
    tail = clause.tails[index]
    if len(clause.tails) == 1 and all(map(EACH_ITS_OWN.match, (clause.subject, tail.object))):
        return BOTH
    if tail.preposition in ("before", "after", "while") and content_words(tail.object) > 0:
        return BOTH - 1
    if re.fullmatch(r"[\d.,\s]+", tail.object) or re.search(r"^out of$|\s(?:and|or)\s", tail.preposition):
        return 0  # a number without its unit; an idiom
    if tail.preposition == "per" and re.match(r"(?:second|minute|hour|day|week|month|year)\b", tail.object):
        return 0  # how many, is the question
    bare = clause.form is Form.COPULA and not clause.object
    if bare and (clause.modal and not which_noun(tail.object) or tail.preposition in ("without", "within")):
        return 0
    loose = SAID_OF if clause.subject else OPEN_ENDED
    if is_for(clause, index):
        return BOTH
    if not _tells(tail.object) or clause.form is Form.COPULA and not clause.object and tail.preposition in loose:
        return 0
    if index == 0 and tail.preposition in HERE and _ends_in_deed(clause.object):
        return 0
    if tail.preposition.startswith(("except", "besides", "apart")):
        return 0
    if clause.verb in LIGHT_VERBS and _bare(clause.object) in SHELLS - {"way", "part"}:
        return 0  # but who gives way, and takes part, does something
    if _bare(tail.object) in SPOTS or (clause.verb, tail.object.split()[-1].lower()) in IDIOMS:
        return 0
    if re.match(r"(?:only|just)\s", clause.subject, re.I):
        return 0  # `Only the key crosses the border`: the subject is asked for
    prefer = -1 if tail.preposition in LOOSE else 2 if clause.verb in PLACE_VERBS else 1
    return max(
        1, prefer + min(len(tail.object.split()), 3) + (1 if tail.preposition in LOOSE else 2) * names_in(tail.object)
    )


def is_for(clause: Clause, index: int) -> bool:
    """`The small saw is for bone`, `The second book is about whales`: what a named thing is for, or about."""
    alone = clause.form is Form.COPULA and not (clause.object or clause.modal or clause.past or clause.negated)
    named = len(clause.tails) == 1 and clause.tails[index].preposition in ("for", "about") and bool(clause.subject)
    return alone and named and _tells(clause.tails[index].object) and not POINTING.match(clause.subject)


HERE = frozenset("in at on from".split())


def _ends_in_deed(words: str) -> bool:
    """`letters naming cargo`, in front of `in the hold`: the place is that of the cargo."""
    tokens = tag(words)[:3]
    if len(tokens) < 3 or not tokens[2].noun or not is_plural(tokens[0].word):
        return False
    return tokens[1].low.endswith("ing") and bool(verb_lemma(tokens[1].word))


def _worth_of_deed(clause: Clause) -> bool:
    """Passive and no more: `is automatically scaled up`, `can be rolled back`; not `is based`."""
    if not clause.subject or clause.past:
        return False
    if clause.verb in EMPTY_DEEDS and not clause.particle:
        return False
    return bool(clause.modal or clause.adverb or clause.particle) or clause.verb not in STATES


def _tells(words: str) -> bool:
    tokens = tag(words)
    if VAGUE.fullmatch(words):
        return False
    if (
        not tokens
        or POINTING.match(words)
        and len(words.split()) < 3
        or AT_END.search(words)
        and not (WITHIN.match(words) or OF_ITSELF.match(words))
    ):
        return False
    if len(tokens) > 1 and any(t.tag in VERB_TAGS for t in tokens):
        return True  # alone, a plural may be taken for a verb
    return any(
        t.noun or t.tag in ("CRD", "VVG") or t.tag == "VVZ" and "NOUN" in lemmas(t.low) or t.word[:1] in '$@."“`'
        for t in tokens
    )
