"""Questions for definitions: what is, what does, what for, when, what does it mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.composer.ask import Ask, mentions
from build_decks.composer.cases_told import CHANGED, case_ask, comes_of_it, is_remark, says_again
from build_decks.composer.foremost import foremost_ask, role_ask, who_ask
from build_decks.composer.gloss import (
    LONGEST,
    clause_in,
    in_the_past,
    shortened,
    things_with,
    verb_after_all,
    without_copula,
)
from build_decks.composer.meaning_kinds import SLOTS, asked_by_kind, part_question
from build_decks.composer.meant import means_ask
from build_decks.composer.names import Named, full_name, named, noun_phrase
from build_decks.composer.noun_glosses import shaped_asks
from build_decks.composer.occasions import occasion_asks
from build_decks.composer.predicated import does_ask, done_ask
from build_decks.composer.predicates import is_meant, predicate_asks
from build_decks.composer.sentences import EFFECT, STATING, deed_ask, names_a_deed, sentence_asks
from build_decks.composer.terms import (
    GRADE,
    is_value,
    of_subject,
    owner_of_term,
    placed,
    role_in,
    scale_of,
    single,
)
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Weight
from build_decks.facts import Fact, Subject
from build_decks.language.acronyms import acronym_pairs
from build_decks.language.articles import article
from build_decks.language.clause import Form
from build_decks.language.clause_checks import fought
from build_decks.language.dates import is_date
from build_decks.language.grammar import (
    is_name,
    is_proper,
    lower_first,
    third_person,
    upper_first,
)
from build_decks.language.persons import PERSONS, is_person, is_role, looks_like_person
from build_decks.language.roles import is_field
from build_decks.language.shapes import is_process, is_typed
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import looks_like_code, without_stops
from build_decks.statements import Definition


def definition_asks(fact: Fact, d: Definition, wording: Wording) -> Iterator[Ask]:
    """The question that the gloss answers: what is, what does, what for, when, what happens in, what does it mean."""
    gloss = shortened(without_copula(without_stops(d.gloss)))
    tokens = tag(gloss)
    if not tokens or len(gloss.split()) > (LONGEST - 4 if tokens[0].finite else LONGEST):
        return
    if (d.term.lower(), gloss) in acronym_pairs(f"{d.term.lower()}: {gloss}"):
        return  # `hp: horse power`
    if len(tokens) <= 3 and tokens[-1].low == d.term.split()[-1] and d.term.islower():
        return  # `depth: the actual depth`
    if is_remark(d.term, gloss) or says_again(d.term, gloss):
        return
    own = single(owner_of_term(fact.subject, d.term), gloss)
    if " " in own.name and looks_like_person(own.name) and gloss.istitle():
        return
    if names_a_deed(d.term) and not own.owner and (meant := deed_ask(d, own, gloss, wording)) is not None:
        yield meant
        return
    who = placed(fact.subject, own, fact.provenance.line)
    if SHARE.match(d.term):
        yield Ask(Basic(finish(f"what makes up {d.term}?"), upper_first(gloss)), "what", Weight.MUST)
        return
    labelled = fact.provenance.rule == "definitions.label"
    if labelled and GRADE.fullmatch(d.term) and (place := scale_of(fact.subject, d.term)):
        thing = re.match(r"(?:an?|the)\s", gloss, re.I)
        asked = (
            finish(f"what is {d.term} in {place}?") if thing else wording.say("means", s=d.term, place=f" in {place}")
        )
        yield Ask(Basic(asked, upper_first(gloss)), "what", Weight.MUST)
        return
    if d.kind == "part":
        yield Ask(Basic(part_question(d, named(fact.subject), wording), upper_first(gloss)), "what", Weight.MUST)
        return
    if len(own.name) == 1 and fact.subject.sure and fact.subject.name != own.name:
        who = replace(who, phrase=f"{own.name} in {named(fact.subject).phrase}")
    be = ("were" if who.plural else "was") if d.past else who.is_
    if d.kind == "role":
        yield role_ask(d, gloss, be, wording)
        return
    answer = upper_first(gloss)
    purpose = re.match(
        r"(?:(?:(?:is|are) )?(?:used|meant|intended) )?(?P<link>for|to)\s(?P<what>.+)$", gloss, re.I | re.S
    )
    if purpose and purpose.start("link") == 0 and purpose["link"] == "to" and is_process(d.term):
        yield means_ask(d, own, gloss, wording, Weight.MUST)  # `Metamorphism - to change form`
    elif purpose and not _opens_a_clause(purpose["what"]):
        answer = upper_first(purpose["what"] if purpose["link"].lower() == "for" else f"to {purpose['what']}")
        used = "" if purpose.start("link") == 0 and (who.plural or is_process(d.term)) else "used "
        yield Ask(Basic(wording.say("what_for", s=who.phrase, used=used, **{"is": be}), answer), "purpose")
    elif occasions := [*occasion_asks(gloss, who, wording)]:
        yield from occasions
    elif most := foremost_ask(d, gloss, who, be, wording):
        yield most
    elif d.kind == "deed" and is_meant(d.term):
        yield means_ask(d, own, gloss, wording)
    elif d.kind == "deed" and who.plural and not is_typed(d.term):
        yield Ask(Basic(wording.say("what_does", s=who.phrase, does=who.does), answer), "does")
    elif d.kind == "deed":
        verb, _, rest = gloss.partition(" ")
        yield does_ask(who, f"{third_person(verb.lower())} {rest}", wording)
    elif asked := asked_by_kind(d, who, be, wording):
        yield Ask(Basic(asked, answer), *SLOTS.get(d.kind, ("what", Weight.MUST)))
    elif d.kind == "quality" and not is_field(fact.subject.trail[-1] if fact.subject.trail else fact.subject.name):
        yield Ask(Basic(wording.say("special", s=who.phrase), answer), "what")
    elif CASE.fullmatch(gloss):
        yield Ask(Basic(finish(f"which case concerns {who.phrase}?"), answer), "which")
    elif d.kind == "meaning" and STATING.search(d.term):
        the = re.sub(r"^an? ", "the ", who.phrase)
        asked = wording.say("happens_in" if EFFECT.search(d.term) else "states", s=the, does=who.does)
        yield Ask(Basic(asked, answer), "what", Weight.MUST)
    elif d.kind == "meaning":
        yield means_ask(d, own, gloss, wording, Weight.MUST)
    elif is_value(gloss) and not is_process(d.term) and (role := role_in(d.term)):
        whose = full_name(fact.subject)
        of = "" if mentions(role, whose) or mentions(whose, role) else of_subject(fact.subject)
        person = " " in gloss and looks_like_person(gloss) and PERSONS.fullmatch(role.split(" of ")[0].split()[-1])
        place = scale_of(fact.subject, d.term) if person and not of and " of " not in role else ""
        of = f" of {re.sub('^an? ', 'the ', place)}" if place and fact.subject.trail and place != d.term else of
        asked = wording.say("the_most", word="who" if person else "what", gloss=f"the {role}{of}", **{"is": be})
        yield Ask(Basic(asked, answer), "what", Weight.MUST)
    else:
        yield from _told(fact, d, own, who, gloss, wording)


def _opens_a_clause(words: str) -> bool:
    """`every tide, the lock is opened twice`: what `for` stands before is the opening of a sentence, no purpose."""
    _, _, rest = words.partition(", ")
    clause = clause_in(rest) if rest else None
    return clause is not None and bool(clause.subject)


def _told(fact: Fact, d: Definition, own: Subject, who: Named, gloss: str, wording: Wording) -> Iterator[Ask]:
    """A gloss that is a clause, or a noun phrase: what the term does, what happens in it, what it means, what it is."""
    first, answer = tag(gloss)[0], upper_first(gloss)
    be = ("were" if who.plural else "was") if d.past else who.is_
    if is_date(own.name):
        yield Ask(Basic(wording.say("what_happened", when=own.name), answer), "what", Weight.MUST)
        return
    if (case := case_ask(own, who, gloss, wording)) is not None:
        yield case
        return
    if CHANGED.match(gloss) and comes_of_it(d.term, fact.provenance.line):
        yield Ask(Basic(finish(f"what is the effect of {who.phrase}?"), answer), "what", Weight.MUST)
        return
    if (
        first.tag == "AJ0"
        and not first.low.endswith("ing")
        and tag(gloss)[1:2]
        and tag(gloss)[1].tag == "PRP"
        and (done := done_ask(who, gloss))
    ):
        yield done  # `similar to a barn`
        return
    clause = clause_in(gloss)
    if clause is not None and clause.subject and fact.provenance.rule in PROSE:
        clause = None
    if not who.plural and (verb_after_all(gloss) or first.tag == "VVZ") and not things_with(gloss):
        yield does_ask(who, gloss, wording)
        return
    if first.tag == "VM0":
        if first.low == "can":  # what others must do to it is no matter of the term
            yield Ask(Basic(finish(f"what can {who.phrase} do?"), upper_first(gloss.partition(" ")[2])), "does")
        return
    if clause is not None and looks_like_code(clause.subject.split(" ")[0]):
        return
    if gloss.endswith("?"):
        yield from _question_asked(fact, d, who, answer, be, wording)
    elif is_role(own.name, gloss):
        asked = wording.say("what_is", s=f"{article(own.name.lower())} {own.name.lower()}", **{"is": be})
        yield Ask(Basic(asked, answer), "what", Weight.MUST)
    elif is_person(own.name.split(", ")[0], gloss) and (clause is None or clause.form is not Form.ACTION):
        was = "was" if d.past or in_the_past(gloss) or in_the_past(fact.provenance.line) else "is"
        yield who_ask(own.name, gloss, was, wording)
    elif _is_common(own.name) and (field := _field_above(fact.subject, d.term)) and clause is None:
        place = f" in {' '.join(w if is_name(w) else w.lower() for w in field.split())}"  # roots, sheets and consideration are other things elsewhere
        yield Ask(Basic(wording.say("what_is", s=f"{who.phrase}{place}", **{"is": be}), answer), "what", Weight.MUST)
    elif (
        clause is None
        or CHANGED.match(gloss)
        or fought(clause)
        and clause.form is not Form.PASSIVE
        or clause.form is Form.PASSIVE
        and clause.elliptic
        and clause.subject
    ):
        yield from shaped_asks(d, own, who, gloss, be, wording)
    elif not clause.subject and clause.form is Form.ACTION:
        yield from predicate_asks(fact, d, own, who, clause, gloss, wording)
    elif not clause.subject and clause.form is Form.PASSIVE:
        special = Ask(Basic(wording.say("special", s=who.phrase), answer), "what", Weight.MUST)
        told = special if is_proper(d.term) else means_ask(d, own, gloss, wording, Weight.MUST)
        yield done_ask(who, gloss) or told
    elif not clause.subject:
        what = Ask(Basic(wording.say("what_is", s=who.phrase, **{"is": be}), answer), "what", Weight.MUST)
        yield (first.tag in ("AJ0", "AV0") and done_ask(who, gloss)) or what
    else:
        yield from sentence_asks(fact, d, own, who, clause, gloss, wording)


SHARE = re.compile(r"(?:(?:about|over|nearly|almost) )?\d[\d.,]* ?% of \w")  # `98% of the crust: …`
CASE = re.compile(r"[A-Z][^,;:]{0,40} v\.? [A-Z][^,;:]{0,40}")  # Marbury v. Madison
PROSE = frozenset({"glosses.prose", "prose.defined", "prose.marked_term"})  # the gloss stood behind `is`: a noun phrase


def _question_asked(fact: Fact, d: Definition, who: Named, answer: str, be: str, wording: Wording) -> Iterator[Ask]:
    """`Ethics: what is good?`: the question that a name asks; `The hard part: how to leave it?`: which one that is."""
    above = [name for name in fact.subject.trail if name.lower() != d.term.lower()]
    if d.term.lower().startswith("the ") and above:
        asked = wording.say("what_is", s=f"{lower_first(d.term)} in {noun_phrase(above[-1]).phrase}", **{"is": be})
    else:
        asked = wording.say("addresses", s=who.phrase, does=who.does)
    yield Ask(Basic(asked, answer), "what")


def _field_above(subject: Subject, term: str) -> str:
    """The field of study under whose heading a term stands, if it stands right there."""
    above = [t for t in (*subject.trail, subject.name) if t.lower() != term.lower()]
    if not above or not is_field(above[-1]) or " " in above[-1]:
        return above[-1] if above and is_field(above[-1]) else ""
    return next((name for name in reversed(above) if not is_field(name)), above[-1])  # geometry, of hard disks


def _is_common(name: str) -> bool:
    return " " not in name and known(name.lower()) and not is_name(name)
