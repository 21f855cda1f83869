"""What stands behind an arrow, asked by its form: when, how often, what for, what to do, what happens, what it is like."""

from __future__ import annotations

import re

from build_decks.composer.names import noun_phrase
from build_decks.composer.scopes import scope_of
from build_decks.facts import Subject
from build_decks.language.articles import with_article, with_the
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_name, is_plural, lower_first
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.openings import ASKED, LOOKED_AT
from build_decks.language.tagger import tag
from build_decks.language.tokens import NUMBERS, looks_like_code
from build_decks.quantity.finder import find_quantities
from build_decks.rules.arrow_forms import AIM, IF, IN_CASE, MODAL, is_order, is_rate
from build_decks.rules.base_forms import DUTIES

PAIR = re.compile(r"(?P<left>[^:→()]{1,60}) → ")
TREATED = DUTIES | frozenset(("intervention", "interventions", "first aid", "emergencies", "response"))
# Things that do what they are pressed or set for.
KEYS = re.compile(
    r"(?:ctrl|alt|cmd|shift|f\d+$)\b.*|.*(?:key|keys|button|pin|signal|enable|switch|command|lever|pedal)$", re.I
)
NUMBERS_FIRST = re.compile("|".join(NUMBERS[2:]), re.I)
IDENTITY = re.compile(r"[a-z]+ (?:of|for) (?:the|an?) \w+$")
MORE = re.compile(
    r"(?:more|less|fewer|too (?:much|little|many|few)|higher|lower|(?:in|de)creased?|excess|lack of) \w", re.I
)


def arrow_question(before: str, hidden: str, subject: Subject) -> tuple[str, str] | None:
    """The question for what stands behind an arrow, and its answer; none where its form does not tell what it is to the other side."""
    found = PAIR.fullmatch(before)
    left = found["left"].strip() if found else ""
    if not left or "," in left or " + " in left:
        return None
    asked = _of_case(left, hidden, subject) or _of_doing(left, hidden) or _of_thing(left, hidden, subject)
    if asked is None:
        return None
    return f"{scope_of(subject, asked[0])}{asked[0]}", asked[1]


def _of_case(left: str, hidden: str, subject: Subject) -> tuple[str, str] | None:
    """`if no wind → row`: what to do in a case; what happens in it."""
    case, clause = IF.fullmatch(left), parse(hidden)
    if case is None:
        return None
    when = f"{case['word'].lower()} {there_is(case['what'])}"
    if forbidden := re.fullmatch(r"(?:do not|don['’]?t|never) (?P<deed>.+)", hidden, re.I):
        return f"what should you not do {when}?", forbidden["deed"]
    if is_order(hidden):
        return f"what should you do {when}?", hidden
    if clause is not None and clause.subject:
        return f"what happens {when}?", hidden
    above = {name.lower() for name in (subject.name, subject.facet, subject.owner, *subject.trail)}
    if TREATED & above and clause is None and tag(hidden)[-1].noun:
        return f"what do you do {when}?", hidden
    return None


def there_is(what: str) -> str:
    """`no wind` → `there is no wind`; `signs of rot` → `there are signs of rot`; a clause or an adjective as it stands."""
    tokens = tag(what)
    if len(tokens) == 1 and ("ADJ" in lemmas(tokens[0].low) or tokens[0].low.endswith("ing")) or " and " in what:
        return what
    head = re.split(r"\s(?:of|in|on|with|or|and|at)\s", what)[0]
    named_ = (
        tokens
        and tag(head)[-1].noun
        and all(t.noun or t.tag in ("AJ0", "AT0", "DT0", "PRF", "CJC", "PRP", "CRD") for t in tokens)
    )
    if not named_ or parse(what) is not None and tokens[0].tag != "AT0" and not is_plural(head):
        return what
    return f"there {'are' if is_plural(head) else 'is'} {what if tokens[0].low == 'no' else with_article(what)}"


def _of_doing(left: str, hidden: str) -> tuple[str, str] | None:
    """`Inspect the hull → rot, worms`: what one looks for in doing so."""
    verb, _, thing = left.partition(" ")
    low = verb.lower()
    if not thing or low not in LOOKED_AT | ASKED or parse(hidden) is not None and "," not in hidden:
        return None
    if low in ASKED:
        return f"what do you {low} {with_the(thing)}?", hidden
    return f"what do you look for when you {low} {with_the(thing)}?", hidden


def _of_thing(left: str, hidden: str, subject: Subject) -> tuple[str, str] | None:
    words = tag(left)
    if any(t.finite and t.tag != "VVB" for t in words):
        happens = parse(left) is not None and parse(hidden) is not None
        return (f"what happens when {with_first(left)}?", hidden) if happens else None
    adjective = words[-1].tag in ("AJ0", "VVN") and subject.sure and is_plural(subject.name)
    if not words[-1].noun and not adjective or words[0].tag in ("PRP", "CJS", "AVQ", "PNP", "TO0"):
        return None
    whole = f"{left} {subject.name}" if adjective else left
    who = noun_phrase(whole if is_name(left.split()[0]) else lower_first(whole))
    if words[0].low == "no":
        return _of_case(f"if {lower_first(left)}", hidden, subject)
    if cased := IN_CASE.fullmatch(hidden):
        return _when(left, who.phrase, cased)
    if (aim := AIM.fullmatch(hidden)) and verb_lemma(aim["verb"]) == aim["verb"]:
        return f"what {who.is_} {who.phrase} used for?", hidden
    if is_rate(hidden):
        return f"what is the rate {'of' if who.plural else 'for'} {who.phrase}?", hidden
    if modal := MODAL.fullmatch(hidden):
        return _allowed(who.phrase, modal, adjective)
    if is_order(hidden):
        return f"what should you do in case of {who.phrase}?", hidden
    clause, first = parse(hidden), tag(f"it {hidden}")[1]
    said = tag(hidden)
    does = clause is not None and not clause.subject and first.tag in ("VVZ", "VHZ") and not who.plural
    if does and (len(said) == 1 or verb_lemma(said[1].low) != said[1].low):
        return f"what does {who.phrase} do?", hidden
    told = clause is not None and clause.subject and clause.sure and not clause.elliptic
    if told and not (find_quantities(hidden[:12]) or NUMBERS_FIRST.match(hidden)):
        return f"what happens in case of {who.phrase}?", hidden
    if find_quantities(left) and find_quantities(hidden):
        return f"what does {left} correspond to?", hidden
    if (
        " " not in hidden
        and verb_lemma(hidden.lower()) == hidden.lower()
        and (KEYS.fullmatch(left) or looks_like_code(left))
    ):
        return f"what does {left} do?", hidden
    if MORE.match(left) and clause is None:
        return f"what does {lower_first(left)} lead to?", hidden
    if IDENTITY.match(hidden) and said[0].noun and clause is None:
        return f"what {who.is_} {who.phrase}?", hidden
    like = said[0].tag == "AJC" and (len(said) == 1 or not said[1].noun) or re.match(r"\w+er to [a-z]+$", hidden)
    if like or re.search(r",\s|\sand\s|\sbut\s", hidden) and not any(t.noun for t in said):
        return f"what {who.is_} {who.phrase} like?", hidden
    return None


def with_first(clause: str) -> str:
    """A clause with the article that its subject lacks."""
    told = parse(clause)
    if told is None or not told.subject or not clause.startswith(told.subject):
        return lower_first(clause)
    return f"{with_the(lower_first(told.subject))}{clause[len(told.subject) :]}"


def _when(left: str, phrase: str, cased: re.Match[str]) -> tuple[str, str]:
    """`Storm sail → if it blows hard`: when one uses it; of a doing, when one does it."""
    verb, _, thing = left.partition(" ")
    base = verb_lemma(verb.lower()) if verb.lower().endswith("ing") else ""
    deed = f"{base} {with_the(thing)}".strip() if base else f"use {phrase}"
    return f"when do you {'not ' if cased['no'] else ''}{deed}?", cased["when"]


def _allowed(phrase: str, found: re.Match[str], case: bool) -> tuple[str, str] | None:
    """`Night crossing → cannot leave before ten`: what one cannot do in it; `must not be opened`: the rule for it."""
    modal, deed = found["modal"].lower().replace("cannot", "can not").replace("can't", "can not"), found["deed"]
    verb = deed.split()[0]
    if verb == "be" or verb_lemma(verb) != verb:
        return f"what is the rule for {phrase}?", found.group()
    word, _, no = modal.partition(" ")
    return f"what {word} you {f'{no} ' if no else ''}do {'in' if case else 'with'} {phrase}?", deed
