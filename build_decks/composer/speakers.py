"""Who a clause is about, and its verb group with the subject between its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from build_decks.composer.names import Named, named, noun_phrase
from build_decks.composer.scopes import (
    PHASE_OF,
    condition_above,
    names_a_part,
    place_of,
    points_back,
    scope_of,
    topic_lead,
    words_of,
)
from build_decks.facts import Subject
from build_decks.language.articles import is_mass
from build_decks.language.clause import Clause, Form
from build_decks.language.events import OCCURRENCE
from build_decks.language.familiar import names_nothing
from build_decks.language.grammar import is_name, is_plural, is_proper, lower_first, participle
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import names_a_side
from build_decks.language.tagger import content_words, tag


@dataclass(frozen=True, slots=True)
class Turned:
    """A question and its answer."""

    question: str
    answer: str


def speaker(clause: Clause, subject: Subject) -> tuple[Named, str]:
    """(who the clause is about, a lead such as `In SQS, `): the clause's own subject, set into the line's where it needs it.
    What is asked for is no part of the clause."""
    if not clause.subject or clause.subject.lower() in ("you", "we"):
        about = named(subject)
        if clause.subject or clause.imperative:
            return Named("you", "you", True), scope_of(subject, clause_text(clause))
        return about, ""
    side = clause.verb in INCLUDING and " " not in clause.subject and names_a_side(clause.subject)
    if side and subject.sure and not _is_side(subject.name):
        of = f"{lower_first(clause.subject)} of {named(subject).phrase}"
        return Named(f"the {of}", of, True), ""  # `Causes include …` below Floods
    who = in_sentence(clause.subject, subject)
    own, tokens = who.bare, tag(who.bare)
    if clause.whole:
        return who, _topic(subject, clause) + opening(clause)
    place = place_of(subject)
    about = named(subject)
    same_head = bool(about.bare) and words_of(own.split()[-1]) == words_of(about.bare.split()[-1])
    if (
        same_head
        and words_of(own) < words_of(about.bare)
        and all(t.noun or t.tag in ("AJ0", "VVN") for t in tag(about.bare))
    ):
        return about, ""  # `Viruses` below `Intracellular viruses`
    told = clause.past and any(t.tag == "NP0" or is_name(t.word) for t in tokens)
    if told and not OCCURRENCE.search(subject.name):
        return who, ""  # a story names its actors; it needs no chapter
    lead = scope_of(subject, clause_text(clause), clause.past)
    above = {name.lower(): name for name in subject.trail if name.isalpha() and name[:1].isupper()}
    said = own.split()[0]
    several = clause.subject[0].isupper() and said.lower().rstrip("s") in above  # Lambdas
    if len(own.split()) <= 2 and (said.lower() in above or several):
        name = clause.subject if several else f"{above[said.lower()]}{own[len(said) :]}"
        return Named(name, name, who.plural), lead  # Lambda, in a section of its chapter
    if lead and (belonging := _belonging(own, place)):
        when = condition_above(subject, clause_text(clause))
        return belonging, f"{when}, " if when else ""
    if is_proper(own) and content_words(clause_text(clause)) >= 4:
        return who, ""  # says itself what it is about
    if lead.endswith(": ") and _is_general(own):
        return who, ""
    return who, lead


def meant_above(clause: Clause, subject: Subject) -> Clause:
    """`It may be caused by:` below Frost: the frost."""
    pronoun = clause.subject.lower()
    meant = pronoun in ("it", "this") and not named(subject).plural or pronoun == "they" and named(subject).plural
    return replace(clause, subject="") if meant and subject.sure else clause


INCLUDING = frozenset("include be comprise consist range vary involve".split())


def _is_side(name: str) -> bool:
    return names_a_side(name) or len(name.split()) > 4


def _is_general(own: str) -> bool:
    """`Plasma cells make proteins`: a compound in the plural, of which this holds in whatever topic."""
    tokens = tag(own)
    return len(tokens) > 1 and is_plural(own) and all(t.noun for t in tokens)


def in_sentence(words: str, subject: Subject) -> Named:
    """The subject of a sentence as it stands inside a question: with an article where a telegram leaves it out."""
    first = words.split()[0]
    trail = {w for name in (*subject.trail, subject.name, subject.owner) for w in name.split()}
    titled = first in trail and first[:1].isupper() and not re.match(r"[A-Z][a-z]+ [a-z]", words)
    proper = titled or first in trail and is_name(first) or " v. " in words  # Marbury v. Madison
    own = words if proper else lower_first(words)
    tokens = tag(own)
    phrase = own
    if (
        tokens
        and not is_plural(own)
        and tokens[0].tag not in ("AT0", "DT0", "DPS", "CRD", "AJS", "PNI")
        and not (is_name(tokens[0].word) or re.search(r"\s[A-Z]$", own))  # Line B
    ):
        phrase = own if _is_doing(own) else re.sub(r"^an? ", "the ", noun_phrase(own).phrase)
    if len(own.split()) > 1 and all(w[:1].isupper() for w in own.split()):
        phrase = own  # a title: Glacier Instant Retrieval
    some = SOME_OF.match(own)
    return Named(phrase, own, is_plural(own[some.end() :] if some else own) and not _is_doing(own))


SOME_OF = re.compile(r"(?:most|some|all|many|half|(?:a )?lots?|plenty|parts?) of (?:the |these |its )?", re.I)


def _is_doing(own: str) -> bool:
    """`combining ropes and chains`, `painting the masts`: one deed, whatever it is done with."""
    first, *rest = tag(own)
    deed = first.low.endswith("ing") and verb_lemma(first.low) != ""
    return (
        deed and bool(rest) and (any(t.tag in ("AT0", "DPS", "CJC", "CRD") for t in rest[:2]) or rest[0].tag == "NP0")
    )


def _topic(subject: Subject, clause: Clause) -> str:
    """`Habit: ` before a question that leaves open what it is about; a sentence mostly says so itself."""
    text = clause_text(clause)
    place = place_of(subject)
    about, one = place.bare, PHASE_OF.match(subject.name)
    if not subject.name or not subject.sure or words_of(subject.name) <= words_of(text):
        return ""
    if len(about.split()) > 5 and not one or names_a_part(about, words_of(text)):
        return ""
    if one:
        return f"In {place.phrase}, "
    told = content_words(text) >= (3 if is_proper(clause.subject) else 4)
    return "" if told and not (points_back(clause.subject) and names_nothing(text)) else topic_lead(about, text)


def _belonging(own: str, place: Named) -> Named | None:
    """`rules` of EventBridge → EventBridge rules: a bare common noun behind a proper name of a word or two."""
    words = place.bare.split()
    if len(words) > 2 or not all(w[:1].isupper() for w in words) or not re.search(r"[A-Z]\S*[A-Z]", place.bare):
        return None
    tokens = tag(own)
    if len(tokens) > 2 or not all(t.noun and t.word.islower() for t in tokens) or tokens[-1].low in PEOPLE:
        return None
    if len(tokens) == 1 and not is_plural(own):
        return None  # without an article it may be a name
    phrase = f"{place.bare} {own}"
    if is_plural(own) or is_mass(tokens[-1].low):
        return Named(phrase, phrase, is_plural(own))
    return Named(f"the {phrase}", phrase, False)


PEOPLE = frozenset("users people customers clients user customer client person everyone others".split())


def clause_text(clause: Clause) -> str:
    return " ".join((clause.subject, clause.object, *(str(t) for t in clause.tails), clause.condition, clause.purpose))


PASSING = frozenset(
    "only also then just simply even thus therefore however still now hence basically probably likely yet so".split()
)


def adverb_of(clause: Clause) -> str:
    """The adverb of a clause without the words that only bind it to others: `usually`, not `also`."""
    words = clause.adverb.lower().split()
    return " ".join(w for w in words if w not in PASSING and (w != "always" or clause.negated))


BEFORE_BE = frozenset("later often never sometimes usually always rarely normally generally".split())


def verb_group(clause: Clause, who: Named) -> tuple[str, str]:
    """(auxiliary, the rest of the verb group) of a question in which the subject stands between them."""
    adverb = adverb_of(clause)
    negation = "not " if clause.negated and "never" not in adverb.split() else ""
    particle = f" {clause.particle}" if clause.particle else ""
    if clause.form is Form.PASSIVE:
        done = participle(clause.verb)
        if clause.modal:
            first = adverb in BEFORE_BE
            return clause.modal, f"{negation}{adverb if first else ''} be {'' if first else adverb} {done}{particle}"
        be = ("were" if who.plural else "was") if clause.past else who.is_
        return be, f"{negation}{adverb} {done}{particle}"
    if clause.form is Form.COPULA:
        if clause.modal:
            return clause.modal, f"{negation}be{particle}"
        return (("were" if who.plural else "was") if clause.past else who.is_), f"{negation}{particle}".strip()
    verb = f"{negation}{adverb} {clause.verb}{particle}"
    if clause.modal:
        return clause.modal, verb
    return ("did" if clause.past else "do" if who.plural else "does"), verb


UNSAID = ("like", "because of", "due to", "owing to", "thanks to")


def tails(clause: Clause, without: int | None = None) -> str:
    """The other tails; examples (`like npm`) and reasons, another question, are left out."""
    said = (t for i, t in enumerate(clause.tails) if i != without and t.preposition not in UNSAID)
    return "".join(f" {t}" for t in said if t.object.lower() not in ("us", "you", "me"))


def opening(clause: Clause) -> str:
    """`From a minor scale, `: what opens the sentence opens its question, too."""
    return f"{clause.condition}, " if _stands_first(clause) else ""


def _stands_first(clause: Clause) -> bool:
    return clause.fronted and clause.whole and clause.subject.lower() not in ("", "you", "we")


REASON = re.compile(r"(?:because|since|as)\s")


def condition(clause: Clause) -> str:
    if _stands_first(clause) or REASON.match(clause.condition):
        return ""  # it stands first, or says why: that is another question
    return f" {lower_first(clause.condition)}" if clause.condition and len(clause.condition.split()) <= 14 else ""


SAID_BESIDE = re.compile(r"(?<=\w), (?:which|who|where) .*")  # `in dry lofts, which makes them last`


DOING_BESIDE = re.compile(
    r"^((?:the|an?|its|their) [^,]+), [a-z]+ing (?!and\b)[^,]*$", re.I
)  # `the warm air, making bubbles`


def only(clause: Clause, answer: str) -> str:
    answer = DOING_BESIDE.sub(r"\1", SAID_BESIDE.sub("", answer))
    return f"only {lower_first(answer)}" if re.search(r"\bonly\b", clause.adverb.lower()) else answer
