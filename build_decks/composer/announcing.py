"""Questions for lists that a sentence announces: `There are three tides:`, `Sails are made of:`, `it needs the following:`."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.composer import speakers
from build_decks.composer.broken_off import are_deeds, broken_off, sort_of_place
from build_decks.composer.groups import PARTING, parted_question
from build_decks.composer.list_nouns import NUMBER, comes_of, uncounted
from build_decks.composer.names import named, noun_phrase
from build_decks.composer.scopes import of_subject, scope_of
from build_decks.facts import Subject
from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, plural
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.openings import OPEN, SUCH, TAKEN, WHEN
from build_decks.language.tagger import tag
from build_decks.language.tokens import NUMBERS
from build_decks.language.unfinished import unfinished
from build_decks.statements import Members

THEM = r"(?:these|those|they)(?: are)?(?: the)?|here are(?: the| some)?|(?:the )?following(?: are)?(?: the)?"
RELATIVE = re.compile(rf"^(?:{THEM}) (?P<noun>[\w -]+?) (?:that|which|who) (?P<rest>.+)$", re.I)
# `Three parts must fit`: which three parts must fit?
COUNTED_SUBJECT = re.compile(
    rf"^(?:the )?{NUMBER} (?P<noun>(?:[a-z-]+ )?[a-z]+s) (?P<rest>(?:must|can|may|should|will|are|were|have|make|affect|determine|exist|need)\b (?!the following|as follows)[^,]+)$",
    re.I,
)
# `Barges and rafts both`, and below it what they do.
ALL_DO = re.compile(r"(?P<who>\S+(?: \S+){0,3} and \S+(?: \S+){0,3}) (?P<all>both|all|each)", re.I)
POINTS = frozenset(
    "compare note remember recall see think consider look study learn know".split()
)  # the author to the reader
WAY = re.compile(r"(?:via|using|by|through)\s", re.I)
CONDITION = re.compile(r"(?:if|when)\s(?P<clause>.+?),?\s*$", re.I)
LAST_DEED = re.compile(r"\sand (?P<verb>[a-z]+s)(?P<link> (?:into|in|to|from|with|by|of|for|on))?$")
FOLLOWING = re.compile(
    r"\b(?P<any>(?:any|one|all|some|each|either) of )?the following(?: (?P<noun>[\w-]+s|information|data)\b)?", re.I
)


def announced(m: Members, of: str, subject: Subject, count: str) -> str:
    """A parent that is a clause: `To access a VPC, Lambda requires:` → which three things?"""
    text = SUCH.sub("", re.split(r"[.;]\s+", of.rstrip(":"))[-1])
    if (when := WHEN.match(text)) and (asked := _situations(when["deed"], when["how"] or "", subject, count)):
        return asked
    if parted := parted_question(text, count):
        return parted
    if done := comes_of(text, count):
        return done
    if relative := RELATIVE.match(text):
        return f"Which {count} {uncounted(relative['noun'])} {relative['rest']}?"
    if counted := COUNTED_SUBJECT.match(m.of.rstrip(" :")):
        return f"Which {count} {counted['noun']} {counted['rest']}?"
    all_do = ALL_DO.fullmatch(re.split(r"[.;]\s+", m.of.rstrip(": "))[-1])
    if all_do and all(verb_lemma(i.split()[0]) == i.split()[0].lower() for i in m.items):
        return f"Which {count} things do {all_do['who']} {all_do['all']} do?"
    lead = re.match(r"^(?:to|for|in|on|at|during|under|if|when)\b[^,]+,\s*", text, re.I)
    head = lead.group() if lead else ""
    said = _last_deed(text[len(head) :])
    body = (unfinished(said, are_deeds(m.items)) if OPEN.search(said) else None) or parse(said) or unfinished(said)
    body = speakers.meant_above(body, subject) if body is not None else None
    if body is not None and said.lower() in ("include", "comprise", "involve"):
        body = replace(body, imperative=False)  # alone, it tells nobody to include anything
    question = _allowed(text, subject, count)
    if not question and body is not None and (body.subject or subject.sure) and OPEN.search(said):
        question = broken_off(m, body, subject, count)
    if not question and body is not None:
        question = (
            _doers(m, text, body, subject, count)
            or _tail_noun(text, body, subject, count)
            or _advised(text, body, subject, count)
            or ("" if FOLLOWING.search(text) else _object(head, body, subject, count))
            or _state(head, body, subject, count)
            or _last_tail(m, body, subject, count)
            or ("" if FOLLOWING.search(text) else _ways(m, body, subject, count))
        )
    return question or _of_which(text, count) or _in_place(of_subject(text, subject), count)


def _last_deed(said: str) -> str:
    """`The canal leaves the lake and runs into` → `The canal runs into`: of two deeds, the one whose object stands below."""
    found = LAST_DEED.search(said)
    if found is None or "NOUN" in lemmas(found["verb"]) and not found["link"] or not verb_lemma(found["verb"]):
        return said
    first = parse(said[: found.start()])
    if first is None or first.modal or first.imperative or not (first.subject or first.elliptic):
        return said
    return f"{first.subject} {found['verb']}{found['link'] or ''}".strip()


def _situations(deed: str, how: str, subject: Subject, count: str) -> str:
    """`Consider dredging when` → In which three situations do you consider dredging? `Dredge when all are met` → Which three conditions
    must all be met before you dredge?"""
    clause = parse(deed)
    things, _, do = deed.partition(" ")
    if clause is not None and clause.elliptic and is_plural(things) and clause.object == do == verb_lemma(do):
        clause = replace(clause, subject=things, verb=do, object="", elliptic=False)  # `storms form`
    clear = clause is not None and (clause.sure or clause.imperative or bool(clause.subject) and deed.count(" ") < 3)
    if clause is None or not (clear or clause.form is Form.PASSIVE and clause.subject):
        return ""
    aim = clause.infinitive or clause.purpose
    if clause.imperative and clause.object and how in ("all", "both"):
        return f"{scope_of(subject, deed)}which {count} conditions must {'both' if count == 'two' else 'all'} be met before you {lower_first(deed)}?"
    if clause.imperative and " " in deed:
        return f"{scope_of(subject, deed)}in which {count} situations do you {lower_first(deed)}?"
    if not clause.subject and not subject.sure or clause.form is Form.ACTION and not clause.subject:
        return ""
    who, lead = speakers.speaker(clause, subject)
    auxiliary, verb = speakers.verb_group(clause, who)
    rest = " ".join(part for part in (verb, clause.object) if part)
    return f"{lead}in which {count} situations {auxiliary} {who.phrase} {rest}{speakers.tails(clause)} {aim}?"


def _advised(text: str, body: Clause, subject: Subject, count: str) -> str:
    """`Avoid in boats with`, below what is to be avoided → In which three cases do you avoid it?"""
    place = re.match(r"\w+ (?:in|for|during|with|on)\b(?!.*\b(?:following|these)\b)", text)
    if not place or not body.imperative or body.object or not subject.sure or body.verb not in TAKEN:
        return ""
    return f"in which {count} cases do you {body.verb} {named(subject).phrase}?"


def _allowed(text: str, subject: Subject, count: str) -> str:
    """`allows you to` and the deeds below it."""
    able = re.match(r"^(?P<verb>allows? you to|lets you|enables? you to|can be used to|used to|can)$", text, re.I)
    if not able or not subject.sure:
        return ""
    who = named(subject)
    doing = {"can": "can {s} do", "used to": "is {s} used to do", "can be used to": "can {s} be used to do"}.get(
        able["verb"].lower(), f"{who.does} {{s}} {able['verb'].split()[0].rstrip('s').lower()} you to do"
    )
    return f"Which {count} things {doing.replace('{s}', who.phrase)}?"


def _doers(m: Members, text: str, body: Clause, subject: Subject, count: str) -> str:
    """`Soften old ropes` below Tars, and three of them below it → Which three tars soften old ropes?"""
    who = named(subject)
    if not (body.imperative and body.object and who.plural and subject.sure) or OPEN.search(text):
        return ""
    if body.verb in POINTS | TAKEN or not all(tag(item)[-1].noun and parse(item) is None for item in m.items):
        return ""
    return f"Which {count} {lower_first(who.bare)} {lower_first(text)}?"


def _tail_noun(text: str, body: Clause, subject: Subject, count: str) -> str:
    """`is the parent of the following services` → of which three services?"""
    following = re.search(r"\b(?P<prep>\w+)\s+(?:the\s+)?following\s+(?P<noun>[\w ]+)$", text)
    if not following or not body.subject or body.form is Form.ACTION:
        return ""
    who, _ = speakers.speaker(body, subject)
    auxiliary, verb = speakers.verb_group(body, who)
    bare = body.form is Form.COPULA and body.object and not re.match(r"(?:an?|the)\s", body.object)
    what = f"the {body.object}" if bare else body.object
    return f"{following['prep']} which {count} {following['noun']} {auxiliary} {who.phrase} {verb} {what}?"


def _object(head: str, body: Clause, subject: Subject, count: str) -> str:
    """`Lambda requires` → which three things does Lambda require?"""
    counted = uncounted(body.object)  # `it can cause problems`, `it has two gates`
    several = is_plural(counted) or re.match(rf"{NUMBER}\b", body.object) is not None
    things = several and len(counted.split()) <= 3 and not body.tails
    if body.form is not Form.ACTION or body.object and body.verb != "include" and not things:
        return ""
    if not (body.subject or subject.sure):
        return ""
    if body.tails and body.tails[-1].object == "something" or body.imperative and body.verb in POINTS:
        return ""
    who, when = speakers.speaker(body, subject)[0], ""
    if (said := CONDITION.match(head)) and body.subject.lower() in ("it", "they") and (about := parse(said["clause"])):
        # `If the lock is wide, it has gates`: which gates does the lock have if it is wide?
        who = noun_phrase(about.subject)
        head, when = "", f" {lower_first(head).strip(' ,').replace(about.subject, body.subject.lower(), 1)}"
    auxiliary, verb = speakers.verb_group(body, who)
    noun = "things"
    if things or counted != body.object:
        noun = counted if is_plural(counted) or counted.endswith("s") else plural(counted)
    head = head or (scope_of(subject, body.verb) if body.imperative and subject.sure else "")
    rest = f"{speakers.tails(body)} {body.infinitive or body.purpose}".rstrip()
    return f"{lower_first(head)}which {count} {noun} {auxiliary} {who.phrase} {verb}{rest}{when}?"


def _state(head: str, body: Clause, subject: Subject, count: str) -> str:
    """`A grant must be` → what three things must a grant be?"""
    unsaid = body.form is Form.COPULA and body.modal and not (body.object or body.tails or body.negated)
    if not unsaid or not (body.subject or subject.sure):
        return ""
    who, _ = speakers.speaker(body, subject)
    return f"{lower_first(head)}what {count} things {body.modal} {who.phrase} be?"


def _last_tail(m: Members, body: Clause, subject: Subject, count: str) -> str:
    """`Hooks are stored in dedicated directories` → in which three dedicated directories are hooks stored?
    `Speed is a function of` → of which three things is speed a function?"""
    if not body.tails or not (body.subject or subject.sure):
        return ""
    last = body.tails[-1]
    if last.object == "something":
        kinds = last.preposition == "into" and body.verb in PARTING
        last = replace(last, object="kinds" if kinds else sort_of_place(body))
    elif body.form is not Form.PASSIVE or not is_plural(last.object):
        return ""
    if WAY.match(m.items[0]) or re.search(r"\bfollowing\b", last.object):
        return ""
    who, lead = speakers.speaker(body, subject)
    auxiliary, verb = speakers.verb_group(body, who)
    rest = speakers.tails(body, len(body.tails) - 1)
    what = f" {body.object}" if body.object and body.form is not Form.PASSIVE else ""
    return (
        f"{lead}{last.preposition} which {count} {uncounted(last.object)} {auxiliary} {who.phrase} {verb}{what}{rest}?"
    )


def _ways(m: Members, body: Clause, subject: Subject, count: str) -> str:
    """`Encryption can be enabled` and two ways below it."""
    ways = [WAY.match(item) is not None for item in m.items]
    if body.form is not Form.PASSIVE and not all(ways) or not (body.subject or subject.sure):
        return ""
    if not all(ways) and (body.purpose or body.tails or any(tag(item)[0].tag == "PRP" for item in m.items)):
        return ""  # where, when, what for
    who, lead = speakers.speaker(body, subject)
    auxiliary, verb = speakers.verb_group(body, who)
    return f"{lead}in which {count} ways {auxiliary} {who.phrase} {verb}{speakers.tails(body)}?"


OF_WHICH = re.compile(
    r"(?P<who>[^,:]+?) (?P<is>is|are|was|were) (?P<what>(?:an?|the) \w+) of(?: (?:the )?(?:following )?(?:"
    + "|".join(NUMBERS[2:])
    + r")? ?(?P<noun>[a-z]+s))?$"
)


def _of_which(text: str, count: str) -> str:
    """`Lift is a function of` → Of which three things is lift a function?"""
    found = OF_WHICH.match(text)
    if found is None or tag(found["who"])[0].tag in ("PNP", "DT0", "EX0"):
        return ""
    return f"of which {count} {found['noun'] or 'things'} {found['is']} {lower_first(found['who'])} {found['what']}?"


def _in_place(text: str, count: str) -> str:
    """`Nobody may sail with any of the following` → Nobody may sail with any of which three things?"""
    found = FOLLOWING.search(text)
    if not found or len(text.split()) > 25 or tag(text)[0].tag in ("PNP", "DT0", "VVB", "VVI"):
        return ""
    noun = found["noun"] or "things"
    which = f"{(found['any'] or '').lower()}which {f'{count} ' if is_plural(noun) else ''}{noun}"
    return f"{text[: found.start()]}{which}{text[found.end() :]}?"
