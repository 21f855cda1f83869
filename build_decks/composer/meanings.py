"""Questions for definitions: what is, what does, what for, when, what does it mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.composer.ask import Ask, mentions
from build_decks.composer.names import Named, full_name, named, noun_phrase
from build_decks.composer.terms import (
    is_phase,
    is_value,
    of_subject,
    owner_of_term,
    place_of_term,
    placed,
    role_in,
    single,
)
from build_decks.composer.wording import Wording
from build_decks.deck import Basic, Weight
from build_decks.facts import Fact, Subject
from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import head_noun, is_name, is_proper, lower_first, participle, past, upper_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import PERSONS, is_person, looks_like_person
from build_decks.language.roles import is_field
from build_decks.language.shapes import ADVICE, Shape, as_deed, is_noun_with_verb, is_process, shape_of
from build_decks.language.tagger import content_words, known, tag
from build_decks.language.tokens import looks_like_code
from build_decks.statements import Definition


def definition_asks(fact: Fact, d: Definition, wording: Wording) -> Iterator[Ask]:
    """The question that the gloss answers: what is, what does, what for, when, what happens in, what does it mean."""
    gloss = shortened(d.gloss.strip(" ."))
    tokens = tag(gloss)
    if not tokens or len(gloss.split()) > LONGEST:
        return
    own = single(owner_of_term(fact.subject, d.term), gloss)
    if " " in own.name and looks_like_person(own.name) and gloss.istitle():
        return
    who = placed(fact.subject, own, fact.provenance.line)
    if len(own.name) == 1 and fact.subject.sure and fact.subject.name != own.name:
        who = replace(
            who, phrase=f"{own.name} in {named(fact.subject).phrase}"
        )  # a letter means something else elsewhere
    be = ("were" if who.plural else "was") if d.past else who.is_
    answer = upper_first(gloss)
    purpose = re.match(
        r"(?:(?:(?:is|are) )?(?:used|meant|intended) )?(?P<link>for|to)\s(?P<what>.+)$", gloss, re.I | re.S
    )
    if purpose:
        answer = upper_first(purpose["what"] if purpose["link"].lower() == "for" else f"to {purpose['what']}")
        yield Ask(Basic(wording.say("what_for", s=who.phrase, **{"is": be}), answer), "purpose")
    elif re.match(r"(?:after|before|during|until|while)\s", gloss, re.I):
        yield Ask(Basic(wording.say("when_happens", s=who.phrase, does=who.does), answer), "when")
    elif greatest := SUPERLATIVE.match(gloss):
        word = "who" if PERSONS.search(head.word if (head := head_noun(tokens)) else "") else "what"
        asked = wording.say(
            "the_most", word=word, gloss=f"the {lower_first(gloss[greatest.end('the') :])}", **{"is": be}
        )
        yield Ask(Basic(asked, upper_first(d.term)), "most", Weight.MUST)
    elif d.kind == "deed" and who.plural:
        yield Ask(Basic(wording.say("what_does", s=who.phrase, does=who.does), answer), "does")
    elif d.kind == "quality" and not is_field(fact.subject.trail[-1] if fact.subject.trail else fact.subject.name):
        yield Ask(Basic(wording.say("special", s=who.phrase), answer), "what")
    elif d.kind == "meaning":
        yield Ask(Basic(_meaning_of(d, own, wording), answer), "what", Weight.MUST)
    elif is_value(gloss) and not is_process(d.term) and (role := role_in(d.term)):
        of = "" if mentions(role, full_name(fact.subject)) else of_subject(fact.subject)
        yield Ask(Basic(wording.say("what_is", s=f"the {role}{of}", **{"is": be}), answer), "what", Weight.MUST)
    else:
        yield from _told(fact, d, own, who, gloss, wording)


def _meaning_of(d: Definition, own: Subject, wording: Wording) -> str:
    return wording.say("means", s=lower_first(d.term), place=place_of_term(own))


SUPERLATIVE = re.compile(
    r"(?P<the>(?:the\s)?)(?!(?:best|worst|most|least|latest)\s\w+$)(?:(?:first|last|only|most|least|best|worst)\s\w+|(?!forest|interest|request|contest|guest|test|rest|west|east|honest|modest|latest)[a-z]{2,}est\s[a-z]+)\b(?!\s(?:and|or)\b)",
    re.I,
)


def _told(fact: Fact, d: Definition, own: Subject, who: Named, gloss: str, wording: Wording) -> Iterator[Ask]:
    """A gloss that is a clause, or a noun phrase: what the term does, what happens in it, what it means, what it is."""
    first, answer = tag(gloss)[0], upper_first(gloss)
    be = ("were" if who.plural else "was") if d.past else who.is_
    clause = _clause_in(gloss)
    if clause is not None and clause.subject and fact.provenance.rule in PROSE:
        clause = None
    if not who.plural and (_verb_after_all(gloss) or first.tag == "VVZ"):
        yield Ask(
            Basic(wording.say("what_does", s=who.phrase, does=who.does), _first_deed(as_deed(answer, who.plural))),
            "does",
        )
        return
    if clause is not None and looks_like_code(clause.subject.split(" ")[0]):
        return
    if gloss.endswith("?"):
        yield from _question_asked(fact, d, who, answer, be, wording)
    elif is_person(own.name.split(", ")[0], gloss) and (clause is None or clause.form is not Form.ACTION):
        was = "was" if d.past or _in_the_past(gloss) or _in_the_past(fact.provenance.line) else "is"
        yield Ask(Basic(wording.say("who_is", s=own.name, **{"is": was}), answer), "what", Weight.MUST)
    elif _is_common(own.name) and (field := _field_above(fact.subject, d.term)) and clause is None:
        place = f" in {' '.join(w if is_name(w) else w.lower() for w in field.split())}"  # roots, sheets and consideration are other things elsewhere
        yield Ask(Basic(wording.say("what_is", s=f"{who.phrase}{place}", **{"is": be}), answer), "what", Weight.MUST)
    elif clause is None or _fought_in(clause) or clause.form is Form.PASSIVE and clause.elliptic and clause.subject:
        yield from _shaped(d, own, who, gloss, be, wording)
    elif not clause.subject and clause.form is Form.ACTION:
        if clause.verb in ADVICE or is_noun_with_verb(gloss):
            return
        if clause.imperative and is_process(d.term):
            yield Ask(Basic(wording.say("done_in", s=lower_first(who.phrase)), answer), "does")
            return
        if clause.imperative and re.fullmatch(r"[A-Z][a-z]+[^s]s", own.name):
            who = replace(who, plural=True)  # `Lysosomes: contain enzymes`: what they do
        elif clause.imperative and who.plural:
            return  # `Other versions: append the label`: an instruction, not what they do
        if first.finite or clause.imperative:
            yield Ask(
                Basic(wording.say("what_does", s=who.phrase, does=who.does), _first_deed(as_deed(answer, who.plural))),
                "does",
            )
    elif not clause.subject and clause.form is Form.PASSIVE:
        yield Ask(Basic(_meaning_of(d, own, wording), answer), "what", Weight.MUST)
    elif not clause.subject:
        yield Ask(Basic(wording.say("what_is", s=who.phrase, **{"is": be}), answer), "what", Weight.MUST)
    elif who.plural:
        return
    elif is_phase(fact.subject, d.term):
        yield Ask(Basic(wording.say("happens_in", s=who.phrase), answer), "what")
    elif tag(clause.subject)[0].tag not in ("AVQ", "DTQ", "PNQ", "CJS") and not clause.past:
        asked = (
            wording.say("states", s=who.phrase, does=who.does) if LAW.search(d.term) else _meaning_of(d, own, wording)
        )
        yield Ask(Basic(asked, answer), "what")


PROSE = frozenset({"glosses.prose", "prose.defined", "prose.marked_term"})  # the gloss stood behind `is`: a noun phrase
LAW = re.compile(r"(?:theory|theorem|law|principle|hypothesis|doctrine|rule|paradox|postulate|axiom|effect)$", re.I)


def _clause_in(gloss: str) -> Clause | None:
    """The clause that a gloss is, if its verb is its own: not that of a relative clause, nor left out behind `person free of debt`."""
    first = tag(gloss)[0]
    clause = parse(gloss) if first.low not in ("when", "where") else None
    if clause is None or not clause.sure and RELATIVE.search(clause.subject):
        return None
    if first.tag == "AT0" and not _is_sentence(gloss):
        return None
    noun_phrase = clause.form is Form.COPULA and clause.elliptic and clause.subject and clause.tails
    return None if noun_phrase else clause


def _is_sentence(gloss: str) -> bool:
    """`the key stays secret`, no noun phrase such as `a key that stays secret`, `a key you keep`."""
    tokens = tag(gloss)
    at = next((i for i, t in enumerate(tokens) if t.tag in ("VBZ", "VBB", "VM0", "VHZ", "VVZ")), len(tokens))
    opens = ("CJT", "DTQ", "PNQ", "CJS", "AVQ")
    noun_phrase = any(t.tag in (*opens, "AT0", "PNP", "DPS") for t in tokens[1:at])
    return at < len(tokens) and not noun_phrase and not any(t.tag in opens for t in tokens[at + 1 : at + 2])


def _question_asked(fact: Fact, d: Definition, who: Named, answer: str, be: str, wording: Wording) -> Iterator[Ask]:
    """`Ethics: what is good?`: the question that a name asks; `The hard part: how to leave it?`: which one that is."""
    above = [name for name in fact.subject.trail if name.lower() != d.term.lower()]
    if d.term.lower().startswith("the ") and above:
        asked = wording.say("what_is", s=f"{lower_first(d.term)} in {noun_phrase(above[-1]).phrase}", **{"is": be})
    else:
        asked = wording.say("addresses", s=who.phrase, does=who.does)
    yield Ask(Basic(asked, answer), "what")


RELATIVE = re.compile(r"\w\s(?:that|which|who|before|after|when|where)\s", re.I)


def _shaped(d: Definition, own: Subject, who: Named, gloss: str, be: str, wording: Wording) -> Iterator[Ask]:
    """A gloss without a clause: what the term is, what it does, or what it means where the gloss names no thing."""
    match shape_of(gloss, d.term):
        case Shape.THING if (
            " " in own.name and looks_like_person(own.name) and not gloss.lower().startswith(("a ", "an ", "the "))
        ):
            yield Ask(Basic(wording.say("known_for", s=own.name), upper_first(gloss)), "what")
        case Shape.THING:
            yield Ask(
                Basic(wording.say("what_is", s=who.phrase, **{"is": be}), upper_first(gloss)), "what", Weight.MUST
            )
        case Shape.DEED:
            deed = as_deed(gloss, who.plural)
            asked = wording.say("what_does", s=who.phrase, does=who.does if deed != gloss else "did")
            yield Ask(Basic(asked, upper_first(deed)), "does")
        case Shape.STATE if own.kind or is_proper(d.term):
            yield Ask(Basic(wording.say("special", s=who.phrase), upper_first(gloss)), "what")
        case Shape.DOUBT | Shape.STATE:
            yield Ask(Basic(_meaning_of(d, own, wording), upper_first(gloss)), "what")
        case Shape.CIRCUMSTANCE | Shape.QUESTION:
            return


def _first_deed(told: str) -> str:
    """Of a long predicate of two deeds the first: the other is a fact of its own."""
    first = re.match(r"(.{15,}?),?\sand\s(?:may|can|must|will|\w{3,}s)\s", told) if len(told.split()) > 14 else None
    return first[1] if first else told


def _field_above(subject: Subject, term: str) -> str:
    """The field of study under whose heading a term stands, if it stands right there."""
    above = [t for t in (*subject.trail, subject.name) if t.lower() != term.lower()]
    return above[-1] if above and is_field(above[-1]) else ""


def _is_common(name: str) -> bool:
    return " " not in name and known(name.lower()) and not is_name(name)


def _fought_in(clause: Clause) -> bool:
    """`war fought in Asia`: a past form without an object is a participle."""
    return bool(clause.subject) and clause.past and not clause.object and participle(clause.verb) == past(clause.verb)


TRYING = frozenset("aims attempts helps hopes needs plans seeks tends tries wants".split())


def _verb_after_all(gloss: str) -> bool:
    """`Resistor: limits current`: behind a term in the singular, a plural that can be a verb, with an object."""
    tokens = tag(gloss)
    if len(tokens) < 2 or tokens[0].tag != "NN2" or not verb_lemma(tokens[0].word):
        return False
    return (
        tokens[1].tag == "TO0"
        and tokens[0].low in TRYING
        or tag(f"it {gloss}")[1].tag == "VVZ"
        and (tokens[1].noun or tokens[1].tag in ("AT0", "AJ0", "DPS", "VVD", "VVN") or tokens[1].low == "from")
    )


LONGEST = 24  # words of a definition that can still be checked against one's own


def shortened(gloss: str) -> str:
    """A definition too long to answer with, up to the end of its first statement: behind a comma, or before `and` with a verb."""
    spliced = re.match(
        r"(?!(?:if|when|although|though|while|after|before|because|as|since)\b)(.+?),\s(?:he|she|it|they)\s",
        gloss,
        re.I,
    )
    if spliced and content_words(spliced[1]) >= 2:
        gloss = spliced[1]
    told = re.match(r"([^:]{20,}):\s", gloss)
    if told and content_words(told[1]) >= 4:
        gloss = told[1]
    if len(gloss.split()) <= LONGEST:
        return gloss
    ends = [
        m.start()
        for m in re.finditer(
            r"(?:,|;)\s|\sand\s(?=(?:try|then|\w+(?:s|ed))\b)|\s(?:in order to|so that|in|during|within|throughout)\s",
            gloss,
        )
    ]
    kept = [gloss[:end].rstrip(" ,;") for end in ends if 6 <= len(gloss[:end].split()) <= LONGEST]
    return kept[-1] if kept and kept[-1].count("(") == kept[-1].count(")") else gloss


def _in_the_past(said: str) -> bool:
    """Whether what is said of somebody is over: the years of a life, or a verb in the past behind `who`, `whose`, `which`."""
    if re.search(r"\(?\b1[0-9]\d\d\s?[-–]\s?1[0-9]\d\d\b", said):
        return True
    relative = re.search(r"\b(?:who|whose|which)\s(.+)$", said)
    first = next((t for t in tag(f"he {relative[1]}")[1:] if t.finite), None) if relative else None
    return first is not None and first.tag in ("VVD", "VBD", "VHD", "VDD")
