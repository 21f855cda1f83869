"""Questions for what follows from a condition, and a condition with the words that the notes leave out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.composer.arrow_pairs import there_is
from build_decks.composer.ask import Ask, mentions
from build_decks.composer.names import Named, named, noun_phrase
from build_decks.composer.scopes import scope_of
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic
from build_decks.facts import Subject
from build_decks.language.articles import with_article, with_the
from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, participle, upper_first
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.roles import is_field
from build_decks.language.tagger import tag
from build_decks.statements import Consequence

IT_IS = re.compile(
    r"(?:it is|it['’]s) (?:(?P<often>usually|probably|mostly|often|always|almost always|likely|most likely) )?"
    r"(?P<what>(?:(?:an?|the) )?[A-Z\d]\S*(?: \S+){0,4})"
)
TOGETHER = re.compile(r"the (?:more|less|fewer|[a-z]+er) \S+ \S")  # `the more gates a lock has`
DUTY = re.compile(
    r"(?P<modal>can|may|must|should) (?P<deed>(?!be\b|not\b|also\b|have\b|lead\b|cause\b)[a-z]+ .+)", re.I
)  # `can give salt`
LETTING = re.compile(r"(?:have|let|get|make|help) (?:him|her|them|the \w+) [a-z]+\b", re.I)  # `have them sit up`
TRENDING = frozenset(
    "increase decrease rise fall drop grow shrink decline double halve slow weaken strengthen widen narrow go speed get become".split()
)
FORBIDDEN = re.compile(r"(?:do not|don['’]t) (?P<deed>.+)", re.I)


def consequence_asks(subject: Subject, c: Consequence, wording: Wording) -> Iterator[Ask]:
    first = tag(c.condition)[0]
    if TOGETHER.match(c.condition):
        asked = wording.say("if_then", scope=scope_of(subject, c.condition), condition=c.condition)
        yield Ask(Basic(asked, upper_first(c.outcome)), "then")
        return
    if first.noun or first.tag in ("AT0", "AJ0", "VVG", "VVN", "AJC") or first.low == "half":  # a thing or a doing
        title = len(c.condition.split()) > 1 and all(w[:1].isupper() for w in c.condition.split())
        who = Named(c.condition, c.condition, False) if title else noun_phrase(c.condition)
        yield Ask(
            Basic(
                wording.say("leads_to", scope=scope_of(subject, c.condition), s=who.phrase, does=who.does),
                upper_first(c.outcome),
            ),
            "then",
        )
        return
    if trend := _trend(subject, c):
        yield Ask(trend, "then")
        return
    clause = parse(c.outcome)
    own = clause is not None and bool(clause.subject) and tag(clause.subject)[0].tag != "PNP"
    doer = own and c.condition.split()[0].lower() in ("after", "once", "when", "while")  # `draws water when primed`
    about = Subject(lower_first(clause.subject)) if clause is not None and doer else subject
    condition = whole_condition(c.condition, about)
    c = Consequence(condition, c.outcome.rstrip(" ,;"))
    scope = scope_of(subject, condition)
    if len(c.outcome.split()) > 22:
        return
    if told := IT_IS.fullmatch(c.outcome):
        asked = f"{scope}what is it {told['often'] or ''} {c.condition}?"
        yield Ask(Basic(finish(asked), upper_first(told["what"])), "then")
        return
    if forbidden := FORBIDDEN.fullmatch(c.outcome):
        asked = wording.say("what_not_if", scope=scope, condition=c.condition)
        yield Ask(Basic(asked, upper_first(forbidden["deed"])), "then")
        return
    if clause is not None and clause.imperative and any(t.tag == "VVD" for t in tag(condition)):
        return  # nobody is told to do something after what once happened: a noun that is read as a deed
    if clause is not None and clause.imperative or LETTING.match(c.outcome):
        yield Ask(Basic(wording.say("what_if", scope=scope, condition=c.condition), upper_first(c.outcome)), "then")
        return
    if duty := DUTY.fullmatch(c.outcome):
        asked = f"{scope}what {duty['modal'].lower()} you do {condition}?"
        yield Ask(Basic(finish(asked), upper_first(duty["deed"])), "then")
        return
    if re.search(r"\bwould have\b", c.outcome) and " had " in c.condition:
        yield Ask(Basic(finish(f"{scope}what would have happened {c.condition}?"), upper_first(c.outcome)), "then")
        return
    if (
        clause is not None
        and own
        and clause.subject
        and (still := re.match(rf"{re.escape(clause.subject)} (?P<so>.*\bstill\b.*)", c.outcome))
    ):
        who = noun_phrase(lower_first(clause.subject))
        asked = finish(f"{scope}what happens to {with_the(who.phrase)} {c.condition}?")
        yield Ask(Basic(asked, f"{'They' if who.plural else 'It'} {still['so']}"), "then")
        return
    case = parse(condition.partition(" ")[2])
    if case is not None and case.subject and c.outcome.lower().startswith(f"{case.subject.lower()} "):
        it = "They" if is_plural(case.subject) else "It"
        asked = wording.say("if_then", scope=scope, condition=c.condition)
        yield Ask(Basic(asked, f"{it}{c.outcome[len(case.subject) :]}"), "then")
        return
    if clause is not None and own and (happening := _of_thing(clause, c, subject, scope)):
        yield Ask(happening, "then")
        return
    asked = wording.say("if_then", scope=scope, condition=c.condition)
    if clause is not None and clause.past and not clause.modal and any(t.tag == "VVD" for t in tag(condition)):
        asked = re.sub(r"(?i)(?<=\bwhat )happens\b", "happened", asked)  # `when the guild refused to pay`
    yield Ask(Basic(asked, upper_first(c.outcome)), "then")


COMING = frozenset(
    "create form produce generate occur exist appear begin start happen arise result emerge develop".split()
)
NAMING = frozenset("call name label dub term".split())
SEVERAL = re.compile(r"(?:an?|each|every|all|some|no|any|both|more|new|most|many|half|only)\b", re.I)


def _of_thing(clause: Clause, c: Consequence, subject: Subject, scope: str) -> Basic | None:
    """What happens to the thing that the outcome speaks of: `the message goes back` → what happens to the message?"""
    said = c.outcome[len(clause.subject) :].strip() if c.outcome.startswith(clause.subject) else ""
    if (
        not said
        or not clause.sure
        or clause.negated
        or len(clause.subject.split()) > 4
        or SEVERAL.match(clause.subject)
    ):
        return None
    who = noun_phrase(lower_first(clause.subject))
    thing, it = with_the(re.sub(r"^an? ", "the ", who.phrase)), "They" if who.plural else "It"
    if clause.past or clause.verb in COMING:
        return None
    be, words = clause.modal or who.is_, tag(clause.object)
    plain = words and all(t.noun or t.tag in ("AT0", "AJ0", "CRD", "NP0") for t in words)
    if clause.form is Form.COPULA and not clause.tails and plain and (words[-1].noun or words[0].tag == "CRD"):
        verb = " be" if clause.modal else ""
        return Basic(finish(f"{scope}what {be} {thing}{verb} {c.condition}?"), upper_first(clause.object))
    if clause.form is Form.PASSIVE and clause.verb in NAMING and clause.object:
        return Basic(finish(f"{scope}what is {thing} {participle(clause.verb)} {c.condition}?"), clause.object)
    about = named(subject)
    if clause.form is Form.ACTION and clause.object and mentions(clause.subject, subject.name) and not clause.modal:
        return Basic(finish(f"what {about.does} {about.phrase} do {c.condition}?"), f"{it} {said}")
    if clause.form is Form.PASSIVE or clause.form is Form.ACTION and not clause.object:
        return Basic(finish(f"{scope}what happens to {thing} {c.condition}?"), f"{it} {said}")
    return None


def _trend(subject: Subject, c: Consequence) -> Basic | None:
    """`as the load increases` → `draught increases`: what happens to the draught as the load increases?"""
    words = tag(lower_first(c.outcome))
    at = next((i for i, t in enumerate(words) if i and verb_lemma(t.low) in TRENDING), 0)
    if not c.condition.startswith("as ") or not at:
        return None
    who = noun_phrase(lower_first(c.outcome[: words[at].start].strip()))
    thing, does = with_the(re.sub(r"^an? ", "", who.phrase)), c.outcome[words[at].start :]
    condition = f"as {with_the(lower_first(c.condition[3:]))}"
    lead = scope_of(subject, f"{thing} {condition}")
    above = named(subject)
    if lead and " " not in who.bare and not (who.plural or above.plural or is_field(above.bare)):
        thing, lead = f"the {who.bare} of {above.phrase}", ""  # the resistance of a lamp
    return Basic(finish(f"{lead}what happens to {thing} {condition}?"), f"{'They' if who.plural else 'It'} {does}")


def whole_condition(condition: str, subject: Subject) -> str:
    """A condition with what the notes leave out: `if exceeded` → `if Lambda concurrent executions are exceeded`."""
    word, rest = re.match(r"((?:(?:even|only|just) )?\S*) ?(.*)", condition, re.S).groups()  # type: ignore[union-attr]
    clause = parse(rest)
    tokens = tag(rest)
    if clause is not None and clause.form is Form.PASSIVE and clause.elliptic:
        if clause.subject and not clause.tails:
            who = noun_phrase(lower_first(clause.subject))
            the = with_the(re.sub(r"^an? ", "", who.phrase))
            return f"{word} {the} {who.is_} {rest[len(clause.subject) :].strip()}"
        if not clause.subject and (subject.sure and not mentions(rest, subject.name) or not clause.tails):
            return f"{word} {named(subject).phrase} {named(subject).is_} {rest}"
    if clause is not None and clause.subject and rest.startswith(clause.subject):
        return f"{word} {with_the(lower_first(clause.subject))}{rest[len(clause.subject) :]}"
    if (
        tokens
        and tokens[0].tag == "VVG"
        and len(tokens) > 1
        and tokens[-1].noun
        and (clause is None or not clause.subject)
    ):
        return f"{word} {tokens[0].word} {with_the(rest[tokens[1].start :])}"  # when creating the table
    named_first = len(tokens) > 1 and verb_lemma(tokens[1].low) == tokens[1].low and "NOUN" in lemmas(tokens[0].low)
    if tokens and tokens[0].tag == "VVZ" and (clause is None or not clause.subject) and not named_first:  # `rates rise`
        return f"{word} it {rest}"  # if it fails
    if clause is None and (told := _happening(rest)):
        return f"{word} {told}"
    if clause is None and tokens and tokens[0].tag in ("VVN", "VVD") and len(tokens) <= 3:
        return f"{word} {named(subject).phrase} {named(subject).is_} {rest}"
    thing = clause is None and tokens and tokens[0].tag not in ("PRP", "AV0")  # no `once per quarter`
    return f"{word} {there_is(rest)}" if thing and re.fullmatch("if|when|once", word, re.I) else condition


def _happening(words: str) -> str:
    """`suspected leak` → a leak is suspected."""
    first, *things = tag(words) or (None,)
    done = first is not None and (
        first.tag in ("VVN", "VVD") or first.low.endswith("ed") and verb_lemma(first.low) != ""
    )
    if first is None or not done or not 1 <= len(things) <= 2 or not all("NOUN" in lemmas(t.low) for t in things):
        return ""
    thing = words[things[0].start :]
    return f"{with_article(thing)} {'are' if is_plural(thing) else 'is'} {first.low}"
