"""What a clause turns out to be once it is read: past or passive, a purpose or a tail, a title or an object."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from build_decks.language.articles import article
from build_decks.language.clause import Clause, Form, Tail
from build_decks.language.governing import OBJECT_VERBS
from build_decks.language.grammar import participle, past
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.persons import GOING, PERSONS, acts
from build_decks.language.tagger import tag
from build_decks.language.tokens import Token
from build_decks.language.verb_finder import RELATIONS

NOT_NAMED = frozenset("AV0 AVP AVQ AJ0 AJC AJS NN0 NN1 NN2 CRD UNC VVN VVG PRP CJS DTQ".split())
NOWHERE = frozenset("AV0 AVP AVQ".split())


def aimed(clause: Clause) -> Clause:
    """`used to load ships`: what something is used for, though `load` may be a noun."""
    if clause.form is not Form.PASSIVE or clause.verb != "use" or not clause.tails or clause.purpose:
        return clause
    tail, *others = clause.tails
    first = tail.object.split(" ")[0]
    if tail.preposition != "to" or verb_lemma(first) != first:
        return clause
    return replace(clause, tails=(), purpose=" ".join(map(str, (tail, *others))))


def has_object(clause: Clause) -> bool:
    """Whether what stands behind a bare past form is its object: `killed about a third`, `led India`; not `led back`."""
    words = tag(clause.object)
    if clause.object.lower() == "all":
        return False  # `used all over the coast`
    return words[0].low in ("about", "around", "over") or words[0].tag not in (
        NOT_NAMED if not clause.subject else NOWHERE
    )


def fought(clause: Clause) -> bool:
    """`war fought in Asia`: a past form without an object is a participle."""
    return bool(clause.subject) and clause.past and not clause.object and participle(clause.verb) == past(clause.verb)


RAISED = frozenset("elect appoint crown name declare proclaim".split())


def raised(clause: Clause) -> bool:
    """Whether a title without an article is what somebody was made, in the words of a headline: `elected president`."""
    told = clause.form is Form.ACTION and clause.past and not (clause.modal or clause.negated)
    if clause.verb == "rename" and told and clause.object[:1].isupper():
        return True  # `Later renamed Augustus`
    return told and bool(clause.subject) and clause.verb in RAISED and PERSONS.fullmatch(clause.object) is not None


DOING = frozenset("by using via".split())
# What nobody does without doing it to something: with no object, its past form is a participle.
DONE_TO = frozenset(
    "treat diagnose confirm contraindicate indicate monitor prefer avoid recommend characterise characterize prescribe administer exacerbate relieve "
    "trigger inherit secrete stimulate inhibit detect mediate encode precipitate supply innervate absorb metabolise metabolize excrete eliminate "
    "locate replace reserve correct".split()
)


def with_object(clause: Clause) -> Clause:
    """What somebody did, read with doubt where it is not said what to: `Napoleon used in Egypt`."""
    if clause.object.lower() == "all" and clause.tails:
        return replace(clause, object="")  # `used all around the coast`
    if not clause.subject and clause.modal and clause.verb in APART and clause.tails and not clause.object:
        return replace(clause, form=Form.PASSIVE)  # `Must distinguish from cholera`
    bare = not (
        clause.object or clause.infinitive or clause.purpose or clause.particle or clause.modal or clause.negated
    )
    past_only = clause.form is Form.ACTION and clause.past and clause.verb in LACKING and bool(clause.tails)
    return replace(clause, sure=False) if past_only and bare and acts(clause.subject, clause.verb) else clause


APART = frozenset("distinguish differentiate separate discriminate".split())
LACKING = frozenset("use make bring cause find found take put carry create destroy".split())


def done_to(clause: Clause) -> bool:
    """A past form that cannot do without an object, and has none: `Everything encrypted at rest`, `ague treated with quinine`."""
    told = clause.form is Form.ACTION and clause.past and bool(clause.subject) and not clause.object
    return told and not (clause.modal or clause.negated) and clause.verb in OBJECT_VERBS | DONE_TO


APPENDED = re.compile(
    r"(?P<main>[^,;:()]+ [^,;:()]+), (?P<done>[a-z]+(?:ed|en|wn|lt|ept)) (?:by|with|from|in|to|via|as) [^,;:()]+"
)


def without_appended(text: str) -> str:
    """`Resin drips from the bark, collected by hand` → without what is said behind the comma, which is no part of its last phrase."""
    found = APPENDED.fullmatch(text)
    if found is None or tag(text[found.start("done") :])[0].tag != "VVN":
        return text
    main = tag(found["main"])
    told = any(t.finite for t in main[1:]) or any(
        t.tag == "VVN" and n.tag == "PRP" for t, n in itertools.pairwise(main)
    )
    return found["main"] if told and main[0].tag not in ("CJS", "PRP", "VVN", "VVG") else text


def done_by(clause: Clause) -> bool:
    """A past form with no object that somebody's `by` follows: `The town refounded by Henry`, `Read by nobody`."""
    if (
        clause.form is Form.ACTION
        and not (clause.subject or clause.object or clause.modal or clause.imperative)
        and clause.tails
        and clause.tails[0].preposition == "by"
    ):
        by = tag(clause.tails[0].object)
        return participle(clause.verb) == clause.verb and bool(by) and by[0].tag not in ("VVG", "CRD")
    active = clause.form is Form.ACTION and clause.past and not (clause.modal or clause.negated or clause.object)
    if not active or not clause.subject or not clause.tails or clause.tails[0].preposition not in DOING:
        return False
    by = tag(clause.tails[0].object)
    return past(clause.verb) == participle(clause.verb) and bool(by) and by[0].tag not in ("VVG", "CRD")


RELATED = re.compile(rf"(?P<how>(?:{'|'.join(sorted(RELATIONS))}))(?: of (?P<what>.+))?", re.I)
ONE_ONLY = frozenset("opposite successor predecessor counterpart inverse reverse complement".split())


def to_another(clause: Clause) -> Clause:
    """`Part of the drum`, `Alternative to anchors`, `Full of rust`: how the thing stands to another, and that other as a tail."""
    found = RELATED.fullmatch(clause.object)
    like = re.fullmatch(r"(?P<how>[a-z]+) of (?P<what>.+)", clause.object)
    if found is None and like is not None:
        return replace(
            clause, object=like["how"], tails=(Tail("of", " ".join((like["what"], *map(str, clause.tails)))),)
        )
    if found is None:
        return clause
    how = found["how"].lower()
    how = f"{'the' if how in ONE_ONLY else article(how)} {how}"
    if not found["what"]:
        return replace(clause, object=how)
    return replace(clause, object=how, tails=(Tail("of", " ".join((found["what"], *map(str, clause.tails)))),))


# What things do by themselves, though somebody can do it to them.
HAPPENING = frozenset(
    "end begin start stop die happen occur last expire collapse erupt emerge sink fall rise burst vanish disappear double triple halve "
    "increase decrease grow shrink decline drop worsen improve".split()
)


def _happened(clause: Clause) -> bool:
    """A past form without an object of what goes on by itself: `Ended in May`, `Sales doubled in 1990`."""
    bare = clause.form is Form.PASSIVE and clause.elliptic and not (clause.object or clause.negated or clause.modal)
    return bare and clause.verb in HAPPENING and not any(tail.preposition in DOING for tail in clause.tails)


# What something does to or in another, though the verb alone may be done to it: `Led to riots`, `Amounted to nothing`.
BEARING = frozenset(
    (
        ("lead", "to"),
        ("contribute", "to"),
        ("amount", "to"),
        ("succeed", "in"),
        ("engage", "in"),
        ("refer", "to"),
        ("serve", "as"),
        ("act", "as"),
        ("function", "as"),
        ("belong", "to"),
        ("differ", "from"),
    )
)


def _bore(clause: Clause) -> bool:
    """A past form whose preposition says that it was the doer: `Led to 12 strikes`; not `Led to the altar by her father`."""
    bare = clause.form is Form.PASSIVE and clause.elliptic and not (clause.object or clause.modal)
    tail = clause.tails[0] if clause.tails else None
    done = any(other.preposition == "by" for other in clause.tails)
    return bare and tail is not None and (clause.verb, tail.preposition) in BEARING and not done


def went(clause: Clause, who: str) -> bool:
    """A past form with no object, of what somebody does by himself: `Kant distinguished between two worlds`, `Moved to Paris in 1891`."""
    bare = clause.form is Form.PASSIVE and clause.elliptic and not (clause.object or clause.modal)
    done = any(tail.preposition == "by" for tail in clause.tails)
    return bare and clause.verb in GOING and not done and acts(who, clause.verb)


def did_itself(clause: Clause) -> bool:
    """A bare past form of what something or somebody did, and nobody did to it."""
    return _happened(clause) or _bore(clause) or went(clause, clause.subject)


APPOSED = re.compile(
    r"^(?P<who>(?:the|an?|this|that|his|her|their|its|[A-Z][\w’'-]+)(?: [^\s,]+){0,5}), "
    r"(?:an?|the|another|itself)\s[^,]{3,60}, (?P<does>[a-z].+)$",
    re.I,
)


def without_apposition(text: str) -> str:
    """A sentence without what its subject is, between commas behind it.

    >>> without_apposition("The first pump, the wheel, was built in Kent")
    'The first pump was built in Kent'
    """
    found = APPOSED.match(text)
    if found is None or any(t.finite for t in tag(found["who"])):
        return text
    verb = tag(f"it {found['does']}")[1]
    return f"{found['who']} {found['does']}" if verb.finite and not verb.low.endswith("ing") else text


def between_adjectives(tokens: tuple[Token, ...], at: int) -> bool:
    """`Common, early signs`: a comma between two that stand before one noun."""
    around = tokens[at - 1 : at] + tokens[at + 1 : at + 3]
    return tokens[at].word == "," and at == 1 and [t.tag[:2] for t in around] == ["AJ", "AJ", "NN"]


def tears(clause: Clause, text: str) -> bool:
    """Whether a tree left words out of a phrase, or made an adverb of a noun: `from 0 − 1` of `from 0 to n − 1`."""
    torn = any(
        t.object[:1].isdigit() and (t.object not in text or f"from {t.object} to " in text) for t in clause.tails
    )
    if torn or clause.adverb and lemmas(clause.adverb).keys() == {"NOUN"}:
        return True
    lost = HOW_OFTEN.search(text)
    return lost is not None and (
        re.search(rf"\b{re.escape(clause.subject)}{HOW_OFTEN.pattern}{re.escape(clause.verb)}\b", text) is not None
    )


HOW_OFTEN = re.compile(r" [a-z]+s (?:never|rarely|seldom|always|often|usually) ")


def breaks_off(words: str) -> bool:
    """`iron and useful` of `is made of iron and useful in storms`: a noun, and the half of something else; `heat >` of `heat > 200`."""
    if re.search(r"[<>≤≥~=]$", words):
        return True
    ends = tag(words)[-3:]
    if len(ends) < 3 or not ends[0].noun or ends[1].low != "and":
        return False
    return ends[2].tag == "AJ0" and "NOUN" not in lemmas(ends[2].low)
