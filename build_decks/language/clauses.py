"""The parts of one short clause: subject, verb group, object, prepositional tails, condition, purpose.

A shallow reader: it follows the tags from left to right and says `sure=False` as soon as something stands in the way (a second verb, a comma).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from build_decks.language.clause import CONDITIONS, OCCURRING, TO_BE_DONE, Clause, Form, Tail
from build_decks.language.clause_checks import (
    aimed,
    between_adjectives,
    did_itself,
    done_by,
    done_to,
    has_object,
    raised,
    to_another,
    with_object,
    without_appended,
    without_apposition,
)
from build_decks.language.complements import complements
from build_decks.language.cursor import Reader
from build_decks.language.dates import without_date
from build_decks.language.facets import names_sides
from build_decks.language.going_on import goes_on, is_most
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.noun_phrases import names_only
from build_decks.language.tagger import tag
from build_decks.language.tokens import Token
from build_decks.language.verb_finder import bare_adjective_at, verb_group_at
from build_decks.language.verbs import verb_group

INSERTED = re.compile(r"(?P<who>[^,]{2,40}), (?P<aside>\w+(?:ing|ed) [^,]{3,60}), (?P<does>[a-z].+)$")
EVERY_TIME = re.compile(r"(?P<what>.+?),?\s+(?P<cond>(?:every|each|any) time\s+.+)$", re.I)
WHEN = re.compile(r"(?P<cond>(?:when|once|if)\s+\w+ed),?\s+(?P<rest>(?:it|they|the|an?)\s.+)$", re.I)
GERUND = re.compile(r"(?P<cond>(?:not |without |by |when )?\w+ing\b[^,]{2,40}),\s+(?P<rest>\S+\s+\S.*)$", re.I)
OPENING = re.compile(
    r"(?P<prep>for|in|on|with|within|at|during|under|after|before|from|by|to|without|upon|unlike|like|despite|besides|throughout|over|through|among|between|across|since|until)\s+(?P<what>[^,]{3,50}),\s+(?P<rest>\S+\s+\S.*)$",
    re.I,
)


@lru_cache(maxsize=8192)
def parse(text: str) -> Clause | None:
    """The clause that a segment of a note line is, or None where there is no verb group to be found."""
    text = UNPARTED.sub(r"\g<cond>, \g<rest>", text) if text[:5].lower() == "when " else text
    text = without_apposition(without_appended(TO_BE_DONE.sub(r"\1 should be \2", text.strip().rstrip("."))))
    tokens = tag(text)
    if not tokens or names_only(tokens) or names_sides(text) or VERSUS.match(text) and tokens[0].tag in ("VVZ", "VVB"):
        return None
    if OCCURRING.match(text) and (told := parse(f"It {lower_first(text)}")) is not None:
        return replace(told, subject="")
    lead = ""
    inserted = INSERTED.match(text) if ", " in text else None
    if inserted and (inner := _main(text := f"{inserted['who']} {inserted['does']}", tag(text))) is not None:
        return inner if inner.subject else None  # `The monks, fleeing the raids, moved inland`
    every = EVERY_TIME.match(text) if " time " in text.lower() else None
    if every and (inner := _main(every["what"], tag(every["what"]))) is not None:
        return replace(inner, condition=every["cond"])
    if tokens[0].low in CONDITIONS | {"for"} and tokens[0].tag in ("CJS", "AVQ", "PRP") and "," in text:
        head, _, tail = text.partition(",")
        if tokens[0].low in CONDITIONS and len(tail.split()) >= 2:
            lead, text = head.strip(), tail.strip()
            tokens = tag(text)
            if not tokens:
                return None
    if not lead and " because " in text and (inner := parse(text.partition(" because ")[0])) is not None:
        return replace(inner, condition=inner.condition or f"because {text.partition(' because ')[2]}")
    clause = _main(text, tokens)
    if not lead and (opened := _opened(text)) is not None:
        return opened
    when = None if lead else WHEN.match(text)
    if when and (inner := _main(when["rest"], tag(when["rest"]))) is not None:
        return replace(inner, condition=inner.condition or when["cond"][0].lower() + when["cond"][1:])
    gerund = None if lead or "," not in text else GERUND.match(text)
    if gerund:
        inner = _main(gerund["rest"], tag(gerund["rest"]))
        if inner is not None and inner.subject and not inner.condition:
            cond = gerund["cond"][0].lower() + gerund["cond"][1:]
            return replace(inner, condition=cond if re.match(r"(?:without|by|when)\s", cond) else f"when {cond}")
    opening = None if lead or "," not in text or tokens[0].tag != "PRP" else OPENING.match(text)
    if opening:
        inner = _main(opening["rest"], tag(opening["rest"]))
        if inner is not None:
            if re.search(r"\b\d{3,4}s?\b|centur", opening["what"]):  # a date stays a tail, asked for with when
                return replace(inner, tails=(*inner.tails, Tail(opening["prep"].lower(), opening["what"])))
            return replace(inner, condition=inner.condition or f"{opening['prep'].lower()} {opening['what']}")
    if clause and lead:
        clause = replace(clause, condition=clause.condition or lead[0].lower() + lead[1:])
    return clause if clause is not None and clause.sure or lead else _with_relative(text) or clause


RELATIVE = re.compile(
    r"(?P<who>(?:(?:an?|the|any|all|each|every)\s)?(?:[\w-]+\s){1,3}?)(?P<that>(?:that|which|who)\s)(?P<rest>[\w-]+\s[\w-]+\s[^,;:()]+)$",
    re.I,
)
UNFINISHED = frozenset("and or not to that which who help helps let lets make makes see sees the a an".split())


def _with_relative(text: str) -> Clause | None:
    """`A boat that is too heavy needs two pilots`: the clause without what says which boat, where that is one by itself."""
    found = RELATIVE.match(text)
    if found is None:
        return None
    who, words = found["who"].strip(), found["rest"].split()
    several = is_plural(who)
    they = "they" if several else "it"
    for at in range(2, len(words) - 1):
        verb, before = words[at], words[:at]
        also = " ".join(words[at + 1 : at + 3]).removeprefix("and ")
        joined = " " not in also and not lemmas(verb) and _agrees(also, several)  # a verb that no dictionary knows
        if not (joined or _agrees(verb, several)) or UNFINISHED & {before[0].lower(), before[-1].lower()}:
            continue
        if joined:
            return Clause(Form.ACTION, verb, f"{who} {found['that']}{' '.join(before)}", sure=False, whole=True)
        told = _main(clipped := f"{they} {' '.join(words[at:])}", tag(clipped))
        which = _main(clipped := f"{they} {' '.join(before)}", tag(clipped))
        if told is None or which is None or not (told.sure and which.sure and (told.object or told.tails)):
            continue
        if told.subject == which.subject == they and not (told.elliptic or told.form is Form.COPULA and told.purpose):
            return replace(told, subject=f"{who} {found['that']}{' '.join(before)}", whole=True)
    return None


def _agrees(verb: str, several: bool) -> bool:
    """Whether a word can be the verb of what is one, or several, today: `needs`, `need`."""
    if verb in ("can", "must", "may", "will", "should", "cannot"):
        return True
    if several:
        return verb in ("are", "have", "do") or verb_lemma(verb) == verb
    return verb in ("is", "has", "does") or verb.endswith("s") and verb_lemma(verb) not in ("", verb)


AIMED = re.compile(r"^(?:in order )?(?P<aim>to\s+[^,]{4,60}),\s+(?P<rest>\S+\s+\S.*)$", re.I)


def _opened(text: str) -> Clause | None:
    """A clause beside its date or behind its purpose: `In 1882 Britain took Egypt`, `To save fuel, ships sail slowly`."""
    rest, preposition, date = without_date(text) or ("", "", "")
    if date and (inner := _main(rest, tag(rest))) is not None and inner.subject:
        return replace(inner, tails=(*inner.tails, Tail(preposition, date)))
    aimed = AIMED.match(text)
    if aimed and len(tag(text)) > 1 and tag(text)[1].tag in ("VVI", "VVB", "VBI", "VHI"):
        inner = _main(aimed["rest"], tag(aimed["rest"]))
        if inner is not None and inner.subject and not inner.imperative:
            aim = aimed["aim"][0].lower() + aimed["aim"][1:]
            both = f"{inner.purpose} and {aim[3:]}" if inner.purpose.startswith("to ") else aim
            return replace(inner, purpose=both)
    return None


# `when loading a boat you can …`
UNPARTED = re.compile(r"(?i)(?P<cond>^when \w+ing [\w’' -]{2,40}?) (?P<rest>(?:you|we) (?:can|may|must|should)\s.+)$")
VERSUS = re.compile(r"[\w-]+ (?:vs?\.?|versus) \S")  # `Tugs v. barges`
HEDGES = frozenset(
    "typically usually generally often sometimes normally mostly commonly rarely probably likely".split()
)
JOINING = frozenset("but and also however then so therefore thus eventually consequently".split())


def _main(text: str, tokens: tuple[Token, ...]) -> Clause | None:
    reader = Reader(text, tokens)
    verb_at = verb_group_at(tokens)
    if verb_at is None:
        verb_at = bare_adjective_at(tokens)
        if verb_at is None:
            return None
        reader.at = verb_at
        bare = Clause(Form.COPULA, "be", reader.slice(0, verb_at), elliptic=True, sure=_clean_subject(tokens[:verb_at]))
        if all(t.tag == "AV0" for t in tokens[:verb_at]):  # `Mostly resistant to salt`
            said = complements(reader, replace(bare, subject="", adverb=bare.subject.lower()))
            return to_another(replace(said, object=lower_first(said.object)))
        return complements(reader, bare)
    subject = reader.slice(0, verb_at)
    subject_tokens = tokens[:verb_at]
    adverb = ""
    most = bool(subject_tokens) and subject_tokens[0].low in ("most", "very")  # `Most probably the pump is dry`
    if len(subject_tokens) > 1 + most and (subject_tokens[most].low in HEDGES):
        adverb = subject_tokens[most].low  # `Typically failure lowers …`
        subject_tokens, tokens, verb_at = subject_tokens[1 + most :], tokens[1 + most :], verb_at - 1 - most
        reader = Reader(text, tokens)
    if subject_tokens and subject_tokens[0].low in JOINING:
        subject_tokens = subject_tokens[1:]
        tokens, verb_at = tokens[1:], verb_at - 1
        reader = Reader(text, tokens)
    while subject_tokens and (
        subject_tokens[-1].tag in ("AV0", "XX0") or subject_tokens[-1].low in ("only", "also", "always")
    ):
        adverb = f"{subject_tokens[-1].word} {adverb}".strip()
        subject_tokens = subject_tokens[:-1]
    if subject_tokens and all(
        t.tag in ("AV0", "AJ0", "AJC", "AJS", "AT0", "VVN", "CJC", "PUN") for t in subject_tokens
    ):
        return None  # `Eventually consistent reads`: no subject without a noun
    subject = reader.slice(0, len(subject_tokens))
    reader.at = verb_at
    clause = verb_group(reader, subject)
    if clause is None:
        return None
    if clause.verb == "use" and clause.past and _is_thing_used(tokens, verb_at):
        return None  # `Tool used to splice ropes`: a thing with what it is for
    negated = clause.negated
    if adverb.lower() in ("not", "never") or adverb.lower().startswith("not "):
        negated, adverb = True, adverb[3:].strip() if adverb.lower().startswith("not") else adverb
    adverb, sure = f"{adverb} {clause.adverb}".strip(), clause.sure and _clean_subject(subject_tokens)
    clause = replace(clause, adverb=adverb, negated=negated, sure=sure)
    whole = is_most(goes_on(with_object(aimed(complements(reader, clause)))))
    if done_to(whole):
        return replace(whole, form=Form.PASSIVE, past=False)  # `Everything encrypted at rest`
    if did_itself(whole):
        return replace(whole, form=Form.ACTION, past=True, elliptic=False)
    if raised(whole) or done_by(whole):  # `Wagner elected mayor`, `The town refounded by Henry`
        return replace(whole, form=Form.PASSIVE, elliptic=True)
    if (
        whole.form is Form.PASSIVE
        and whole.elliptic
        and whole.object
        and has_object(whole)
        and whole.verb not in ("call", "name", "term", "give", "pay", "consider", "offer", "send", "make")
    ):
        return replace(
            whole, form=Form.ACTION, past=True, elliptic=False
        )  # `Europeans controlled little`: no participle
    return whole


def _is_thing_used(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a noun without its article, no name of people, stands before `used to`."""
    behind = tokens[at + 1 : at + 2]
    bare = 0 < at <= 3 and all(t.tag in ("NN1", "NN0", "AJ0") for t in tokens[:at])
    return bare and tokens[at].low == "used" and bool(behind) and behind[0].low == "to"


def _clean_subject(tokens: tuple[Token, ...]) -> bool:
    if tokens and tokens[-1].tag == "CJC":
        return False
    return all(
        (t.word not in ",;:()<>→⇒=" or between_adjectives(tokens, i))
        and t.tag != "AVQ"
        and t.tag not in ("CJS", "CJT", "DTQ", "PNQ", "TO0")
        and not t.finite
        and not (t.tag == "AT0" and i > 0 and tokens[i - 1].noun)  # `the time the server has`: a relative clause
        for i, t in enumerate(tokens)
    )
