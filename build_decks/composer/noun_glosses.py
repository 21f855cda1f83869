"""A gloss without a clause: what the term is, what it does, how it is, what it means, what it has to do with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.composer.articled import articled
from build_decks.composer.ask import Ask
from build_decks.composer.gloss import verb_behind_plural
from build_decks.composer.meant import QUALITY, means_ask, quality_asked
from build_decks.composer.names import Named
from build_decks.composer.predicated import does_ask, done_ask
from build_decks.composer.sentences import LAW
from build_decks.composer.terms import is_told_of_several
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Weight
from build_decks.facts import Subject
from build_decks.language.articles import ABSTRACT, is_mass
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.familiar import is_common
from build_decks.language.grammar import is_name, is_proper, lower_first, upper_first
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.model import commonness
from build_decks.language.persons import looks_like_person
from build_decks.language.shapes import Shape, adverb_first, as_deed, is_process, is_typed, shape_of
from build_decks.language.tagger import known, tag
from build_decks.statements import Definition

# Verbs whose participle before a noun tells what that does: it is no object.
INTRANSITIVE = frozenset(
    "rise fall grow shrink decline sink arise remain exist boil flow drift float swell increase decrease".split()
)


def shaped_asks(d: Definition, own: Subject, who: Named, gloss: str, be: str, wording: Wording) -> Iterator[Ask]:
    """A gloss without a clause: what the term is, what it does, or what it means where the gloss names no thing."""
    first = tag(gloss)[0]
    if verb_behind_plural(gloss):
        yield means_ask(d, own, gloss, wording)
        return
    if QUALITY.search(d.term) and CASES.match(gloss):
        yield Ask(Basic(quality_asked(d.term, own), upper_first(gloss)), "what", Weight.MUST)
        return
    if who.plural and is_told_of_several(d.term, gloss):
        yield Ask(Basic(wording.say("what_does", s=who.phrase, does="do"), upper_first(gloss)), "does")
        return
    if is_process(d.term) and looks_like_person(gloss) and not known(gloss.split()[-1].lower()):
        yield Ask(Basic(finish(f"who is {who.phrase} associated with?"), gloss), "who")
        return
    if not own.kind and _is_name_for(own.name, gloss):
        called = finish(f"what {be} {who.phrase} called?")
        yield Ask(Basic(called, upper_first(gloss)), "called", Weight.MUST)
        return
    match shape_of(gloss, d.term):
        case Shape.THING if _is_doing_of_another(own.name, gloss):
            yield Ask(Basic(finish(f"what {be} {who.phrase} associated with?"), upper_first(gloss)), "what")
        case Shape.THING if (
            " " in own.name and looks_like_person(own.name) or _is_work(own.name, gloss)
        ) and not re.match(r"(?:an?|the)\s|part of\s|.*\s(?:that|which)\s", gloss, re.I):
            yield Ask(Basic(wording.say("known_for", s=own.name), upper_first(gloss)), "what")
            if _is_work(own.name, gloss):
                yield Ask(Basic(finish(f"who is known for the {lower_first(gloss)}?"), own.name), "who", Weight.MUST)
        case Shape.THING if _is_property_of(own.name, gloss) or PERIOD.search(own.name) and CHANGE.match(gloss):
            yield _marked(who, gloss, be in ("was", "were"))
        case Shape.THING if _is_adjective(d.term, own.kind) and not DEFINES.search(gloss):
            yield _had_by(own, who, gloss, be, wording)
        case Shape.THING:
            yield Ask(
                Basic(wording.say("what_is", s=who.phrase, **{"is": be}), upper_first(gloss)), "what", Weight.MUST
            )
        case Shape.DEED if first.tag == "VVG" and verb_lemma(first.low) in INTRANSITIVE:
            yield _marked(who, gloss, past=False)  # `falling prices`
        case Shape.DEED:
            deed = as_deed(gloss, who.plural)
            does = who.does if deed != gloss or adverb_first(gloss) else "did"
            asked = wording.say("what_does", s=who.phrase, does=does)
            yield Ask(Basic(asked, upper_first(deed)), "does")
        case Shape.DOUBT | Shape.STATE if is_typed(d.term) and verb_lemma(first.low) == first.low:
            yield does_ask(who, gloss, wording)  # `mkbarge: build a barge`
        case Shape.STATE if first.tag == "VVG" and ABSTRACT.search(d.term.lower()):
            what = wording.say("what_is", s=lower_first(who.phrase), **{"is": be})
            yield Ask(Basic(what, upper_first(gloss)), "what", Weight.MUST)
        case Shape.STATE if not own.kind and _is_adjective(d.term, "") and first.tag != "VVN":
            yield means_ask(d, own, gloss, wording)
        case Shape.STATE if first.low == "no" and len(tag(gloss)) >= 5:
            yield means_ask(d, own, gloss, wording)  # `no guest leaves before the host`
        case Shape.STATE if own.kind or is_proper(d.term) or _describes(gloss):
            yield Ask(Basic(wording.say("special", s=who.phrase), upper_first(gloss)), "what")
        case Shape.STATE if first.tag in ("AJ0", "AV0") and (told := done_ask(who, gloss)) is not None:
            yield told
        case Shape.DOUBT | Shape.STATE if first.tag == "AJ0" and tag(gloss)[-1].noun and _is_body(own.name):
            yield Ask(Basic(finish(f"what {be} {who.phrase} like?"), upper_first(gloss)), "what")
        case Shape.DOUBT | Shape.STATE:
            yield means_ask(d, own, gloss, wording)
        case Shape.CIRCUMSTANCE if " of " in d.term and first.noun:
            what = wording.say("what_is", s=who.phrase, **{"is": be})
            yield Ask(Basic(what, upper_first(gloss)), "what", Weight.MUST)
        case Shape.CIRCUMSTANCE | Shape.QUESTION:
            return


# Nouns of what something is to another: what is so has the name for itself, not for that.
RELATION = re.compile(
    r"(?:cause|reason|source|sign|symptom|result|effect|part|type|kind|form|example|member|unit|symbol|ingredient|component|product|content|location|"
    r"place|site|treatment|drug|test|function|purpose|use|role|goal|aim|method|tool|author|founder|leader|capital|owner|date|period|state|status)s?$",
    re.I,
)


def _is_body(name: str) -> bool:
    """Whether a thing can be looked at: `short plank`, no `processing`, no `density`."""
    last = name.split()[-1].lower()
    return known(last) and not (is_mass(last) or ABSTRACT.search(last)) and "VERB" not in lemmas(last)


def _is_name_for(term: str, gloss: str) -> bool:
    """`Milk sugar: lactose`: a word that few know for a thing that is told in words that all know."""
    words, told = term.lower().split(), tag(lower_first(gloss))
    noun = len(told) == 1 and (told[0].tag == "NN1" or told[0].tag == "NP0" and not is_name(lower_first(gloss)))
    if len(words) < 2 or not noun or not gloss.isalpha() or gloss.isupper():
        return False
    plain = all(w.isalpha() and known(w) for w in words) and tag(term.lower())[-1].noun and not RELATION.search(term)
    rare = not is_common(gloss) and commonness(gloss.lower()) < min(map(commonness, words)) - 1
    return plain and rare and not looks_like_person(gloss)


def _marked(who: Named, gloss: str, past: bool) -> Ask:
    return Ask(Basic(finish(f"what {'marked' if past else 'marks'} {who.phrase}?"), upper_first(gloss)), "what")


def _had_by(own: Subject, who: Named, gloss: str, be: str, wording: Wording) -> Ask:
    """`Coarse: large grains` of two sands: what it involves; `Written: letters` of evidence, which is not counted: what it is."""
    if not own.kind:
        return Ask(Basic(finish(f"what characterises {who.phrase}?"), upper_first(gloss)), "what")
    if is_mass(who.bare.split()[-1]) or tag(gloss)[0].tag == "VVG":
        what = wording.say("what_is", s=who.phrase, **{"is": be})
        return Ask(Basic(what, upper_first(gloss)), "what", Weight.MUST)
    had = "did" if be in ("was", "were") else who.does
    return Ask(Basic(finish(f"what {had} {who.phrase} involve?"), articled(gloss)), "what")


CASES = re.compile(r"(?:either|if|once|when|whether|how|only)\b", re.I)
PERIOD = re.compile(r"\b(?:period|age|era|revival|renaissance|reign|dynasty|epoch)$", re.I)
CHANGE = re.compile(
    r"(?:an?\s|the\s)?(?:shift|change|rise|growth|spread|decline|fall|return|end|loss|increase|decrease|transition|move)\s(?:from|to|of|in)\b",
    re.I,
)


def _is_property_of(name: str, gloss: str) -> bool:
    """`Cork: density lower than that of water`: of something that is itself no such property."""
    said = parse(gloss)
    if said is None or said.form is not Form.COPULA or not said.elliptic or " " in said.subject.strip():
        return False
    last = name.split()[-1].lower()
    return ABSTRACT.search(said.subject.lower()) is not None and not ABSTRACT.search(last) and known(last)


# What says of an adjective which thing is so: `Tidal: a harbour with mud`, `Open: place that all may enter`.
DEFINES = re.compile(r"^(?:an?|the|any)\s|\s(?:that|which|who)\s", re.I)


def _is_adjective(term: str, kind: str) -> bool:
    """`Coarse-grained`, `Porphyritic`, `Regional` of several types: how something is, whatever noun it is said of."""
    last = re.split(r"[ -]", term)[-1].lower()
    if kind and tag(f"the {last} {kind}")[1].tag == "AJ0":
        return True
    if known(last):
        return "NOUN" not in lemmas(last) and "ADJ" in lemmas(last)
    return (
        " " not in term
        and re.search(r"[a-z]{3}(?:[tln]ic|[^w]al|[aeo]mic|ous|ive|-grained|-driven|-based)$", last) is not None
    )


def _is_work(name: str, gloss: str) -> bool:
    """`Okafor: bend theory`: somebody by a surname that no dictionary has, and a theory or an effect."""
    surname = re.fullmatch(r"[A-Z][a-z]{2,}", name) is not None and not known(name.lower())
    return surname and LAW.search(gloss.partition(" of ")[0]) is not None and len(gloss.split()) <= 5


def _describes(gloss: str) -> bool:
    """`cheap and no longer used`: adjectives alone; `frost resistant`: one behind what it is about."""
    tokens = tag(gloss)
    if len(tokens) > 1 and set(lemmas(tokens[-1].low)) == {"ADJ"}:
        return True
    return tokens[0].tag in ("AJ0", "AJC", "AV0", "AT0") and not any(t.noun for t in tag(gloss))


def _is_doing_of_another(name: str, gloss: str) -> bool:
    """`Okafor: plank bending`: a name, which is no doing, and a doing without an article that it has to do with."""
    tokens = tag(gloss)
    place = next((i for i, t in enumerate(tokens) if t.low == "in"), len(tokens))
    *before, head = tokens[:place] or tokens
    ends = r"(?:[aeiocp]tion|sion|[^u]ment|ism|sis)$"
    doing = (re.search(ends, head.low) or head.low.endswith("ing") and verb_lemma(head.low)) and is_mass(head.low)
    verbal = head.low.endswith("ing") and bool(verb_lemma(head.low))
    narrowed = before[0].noun or verbal if before else head.low.endswith(("ism", "sis"))
    plain = len(before) <= 2 and narrowed and all(t.noun or t.tag == "AJ0" for t in before)
    last = name.split()[-1]
    strange = is_proper(name) or not known(last)
    return (
        bool(doing)
        and plain
        and strange
        and not (is_mass(last) or ABSTRACT.search(last) or name.isupper() and not before)
    )
