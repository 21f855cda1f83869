"""A gloss that is a sentence with a subject of its own: what the term does, what it states, what happens in it, what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.composer.ask import Ask
from build_decks.composer.meant import QUALITY, meaning_of, quality_asked
from build_decks.composer.names import Named, full_name
from build_decks.composer.predicated import does_ask
from build_decks.composer.terms import is_phase
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Weight
from build_decks.facts import Fact, Subject
from build_decks.language.articles import ABSTRACT, is_mass, without_article
from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import is_name, lower_first, singular, upper_first
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.persons import looks_like_person
from build_decks.language.shapes import is_process
from build_decks.language.tagger import known, tag
from build_decks.statements import Definition

PERFECT = re.compile(r"\b(?:has|have) been\b")
COPULA = re.compile(r"\s(is|are)\s")
SHORT = re.compile(r"\S*[A-Z]\S*[A-Z]\S*")  # ELB, CloudFront
COMPOUND = re.compile(r"[A-Z][a-z]+[A-Z]\w*")  # SetUID
LAW = re.compile(r"(?:theory|theorem|law|principle|hypothesis|doctrine|rule|paradox|postulate|axiom|effect)$", re.I)
EFFECT = re.compile(r"\s(?:effect|paradox)$", re.I)
STUDY = re.compile(r"(?:study|studies|experiment|trial|survey|research)s?$", re.I)
FINDING = frozenset("show find demonstrate prove conclude report".split())
STATING = re.compile(rf"(?:{LAW.pattern[:-1]}|model|view|thesis)(?: of [\w’' -]+)?$", re.I)


def sentence_asks(
    fact: Fact, d: Definition, own: Subject, who: Named, clause: Clause, gloss: str, wording: Wording
) -> Iterator[Ask]:
    """The question that a gloss answers which is a sentence: `Fuse: Fuses cut the power` → what does a fuse do?"""
    rule = fact.provenance.rule
    opens = tag(clause.subject)[0].tag
    if (
        rule in LABELLED
        and not own.kind
        and (QUALITY.search(d.term) or clause.condition and ONE_NOUN.fullmatch(d.term))
    ):
        yield Ask(Basic(quality_asked(d.term, own), upper_first(gloss)), "what")
        return
    if clause.form is Form.ACTION and not clause.modal and not clause.past and _is_term(clause.subject, full_name(own)):
        yield does_ask(who, gloss[len(clause.subject) :].strip(), wording)
    elif (
        clause.form is Form.COPULA
        and _belongs(clause.subject, d.term)
        and (be := COPULA.match(gloss, len(clause.subject)))
    ):
        asked = finish(f"what {be[1]} {lower_first(clause.subject)}?")
        yield Ask(Basic(asked, upper_first(gloss[be.end() :])), "what", Weight.MUST)
    elif who.plural or SHORT.fullmatch(d.term) and not COMPOUND.fullmatch(d.term) and rule != "codes.command":
        return  # said under the name, not of it
    elif rule == "codes.command" and opens == "DT0":
        return  # `tide.log: this file is made at dusk`: asked for when
    elif rule == "codes.command" and (clause.form is Form.PASSIVE or opens == "AT0"):
        yield Ask(Basic(wording.say("happens_in", s=who.phrase), upper_first(gloss)), "what")
    elif STUDY.search(d.term) and opens != "PNP" and clause.verb not in FINDING:
        yield Ask(Basic(finish(f"what did {re.sub(r'^an? ', 'the ', who.phrase)} show?"), upper_first(gloss)), "what")
    elif opens in ("AVQ", "DTQ", "PNQ", "CJS") or clause.past and not PERFECT.search(gloss):
        return
    elif (
        rule == "definitions.label"
        and COMPOUND.fullmatch(d.term)
        and clause.form in (Form.ACTION, Form.PASSIVE)
        or is_phase(fact.subject, d.term)
        or goes_on(d.term)
        and clause.form in (Form.ACTION, Form.PASSIVE)
    ):
        yield Ask(Basic(wording.say("happens_in", s=who.phrase), upper_first(gloss)), "what")
    elif STATING.search(d.term):
        the = re.sub(r"^an? ", "the ", who.phrase)
        yield Ask(Basic(wording.say("states", s=the, does=who.does), upper_first(gloss)), "what")
    elif rule == "definitions.label" and looks_like_person(d.term) and not known(d.term.split()[-1]):
        yield Ask(Basic(wording.say("known_for", s=d.term), upper_first(gloss)), "what")
    else:
        asked = _by_its_kind(d.term, who, clause, wording) if rule in LABELLED and not own.kind else ""
        yield Ask(Basic(asked or meaning_of(d, own, wording), upper_first(gloss)), "what")


LABELLED = frozenset({"definitions.label", "leftovers.labelled"})
STATIVE = frozenset(
    "be have own share depend consist contain exist remain stay belong need know equal vary want mean cost seem lack allow let hold".split()
)


def _by_its_kind(term: str, who: Named, clause: Clause, wording: Wording) -> str:
    """What a sentence behind a noun tells of it: what it means, how it works, what happens in it, what characterises it."""
    words = tag(f"the {lower_first(term)}")[1:]
    last, title = words[-1], any(w[:1].isupper() for w in term.split()[1:])
    named = title or not all(t.noun or t.tag in ("AJ0", "VVN", "VVG") for t in words) or looks_like_person(term)
    if (
        named
        or not last.noun
        or not term[:1].isalpha()
        or is_name(term.split()[-1])
        or last.low.endswith(("um", "ing"))
    ):
        return ""
    if tag(clause.subject)[0].tag == "VVG":
        return ""
    if QUALITY.search(last.low):
        return ""
    going = clause.form in (Form.ACTION, Form.PASSIVE) and clause.verb not in STATIVE and not clause.modal
    if not going or clause.negated:
        return ""
    thing = known(last.low) and not (is_mass(last.low) or ABSTRACT.search(last.low))
    thing = thing and not (clause.condition[:3] == "if " and not last.low.endswith(("er", "or")))  # `price shock`
    return wording.say("works" if thing else "happens_in", s=lower_first(who.phrase), does=who.does)


def goes_on(term: str) -> bool:
    """`abrasion`, `the price effect`: what goes on or comes about, no order to do it."""
    return (
        EFFECT.search(term) is not None
        or is_process(re.split(r"\s(?:in|of|for|on|with|by)\s", term)[0])  # `the rope in splicing` is none
        and not (term.endswith("ism") or tag(term)[0].tag in ("VVB", "VVI"))
    )


def _belongs(subject: str, term: str) -> bool:
    """`The normal level of a lock` behind Normal level: that of which the term is said."""
    return re.match(rf"(?:the\s)?{re.escape(term)}\sof\s", subject, re.I) is not None


def _is_term(subject: str, term: str) -> bool:
    """The term, or its noun alone: `current` of direct current."""
    own, said = singular(term.lower()), singular(without_article(subject).lower())
    return said == own or said == own.split()[-1] and not ABSTRACT.search(said)


ONE_NOUN = re.compile(r"[A-Z]?[a-z]+(?:[ts]ion|ance|ence|ment)")


def names_a_deed(term: str) -> bool:
    """`Splice`, `Ionise`: a verb, which is no noun, too."""
    low = term.lower()
    if not low.isalpha():
        return False
    return (
        set(lemmas(low)) == {"VERB"}
        and verb_lemma(low) == low
        or not known(low)
        and re.search(r"[a-z]{3}(?:i[sz]e|ify)$", low) is not None
    )


def deed_ask(d: Definition, own: Subject, gloss: str, wording: Wording) -> Ask | None:
    """`Unmoor: cast off the ropes`: what the verb means."""
    said = re.sub(r"^to\s", "", gloss, flags=re.I)
    first = said.split()[0].lower()
    if verb_lemma(first) != first:
        return None
    return Ask(Basic(meaning_of(d, own, wording), f"To {lower_first(said)}"), "what", Weight.MUST)
