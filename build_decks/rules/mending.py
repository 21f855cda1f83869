"""The parts of one clause put together as they belong: verb and noun that say one thing, an adjective with what it wants."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from build_decks.language.clause import Clause, Form, Tail
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import acts
from build_decks.language.tagger import known, tag
from build_decks.rules.objects import adverb_apart, due, object_whole

LIGHT_WITH_TAIL = frozenset(
    "distinction difference contribution access entry way part use control advantage influence impact effect rise birth support attention importance rise war contact shift switch transition return move".split()
)
DETERMINED = re.compile(r"(?:the|an?|this|these|his|her|their)\s", re.I)


def mended(clause: Clause) -> Clause:
    """The clause with its object and tails as one would ask for them."""
    clause = _either_apart(clause)
    whole = _adjective_apart(_right_to(_held_apart(_access_to(_barred(_deed_whole(_done(due(adverb_apart(clause)))))))))
    return _bound(_result_whole(_titled(_agent_whole(_idiom_apart(_said_besides(object_whole(whole)))))))


EITHER = re.compile(r"(?:^|(?<=\w) )either$")


def _either_apart(clause: Clause) -> Clause:
    """`is caused either by worms or by rot`: which of both it is, the tail tells, with its preposition said once."""
    if not clause.tails or " or " not in clause.tails[0].object or not EITHER.search(clause.object or clause.adverb):
        return clause
    first, *rest = clause.tails
    both = Tail(first.preposition, first.object.replace(f" or {first.preposition} ", " or "))
    object_, adverb = EITHER.sub("", clause.object), EITHER.sub("", clause.adverb)
    return replace(clause, object=object_, adverb=adverb, tails=(both, *rest))


def _deed_whole(clause: Clause) -> Clause:
    """`stops rust by coating the hull with tar`: what stands behind a deed belongs to it."""
    deeds = (i for i, t in enumerate(clause.tails) if t.preposition in ("by", "without") and _is_deed(t.object))
    at = next(deeds, len(clause.tails))
    how = tuple(
        Tail(t.preposition, " ".join((t.object, *map(str, clause.tails[at + 1 :])))) for t in clause.tails[at : at + 1]
    )
    return replace(clause, tails=(*clause.tails[:at], *how)) if how else clause


def _is_deed(words: str) -> bool:
    return tag(words)[0].tag in ("VVG", "VHG", "VBG", "VDG")


BESIDES = re.compile(r",\s(?:which|who|whose)\s.+$")


def _said_besides(clause: Clause) -> Clause:
    """`took a boat from the harbour, which was closed`: what is said of the last thing besides is no part of the deed."""
    *before, last = clause.tails or (None,)
    if last is None or not BESIDES.search(last.object):
        return clause
    return replace(clause, tails=(*before, replace(last, object=BESIDES.sub("", last.object))))


# What such a noun is to do belongs to it: `due to failure to reef the sail`.
BOUND_TO = re.compile(r"\b(?:failure|inability|refusal|reluctance)$")


def _bound(clause: Clause) -> Clause:
    """`is due to failure to reef the sail`: what a noun wants is no purpose of the clause."""
    if not clause.purpose.startswith("to "):
        return clause
    *before, last = clause.tails or (None,)
    if last is not None and BOUND_TO.search(last.object):
        whole = Tail(last.preposition, f"{last.object} {clause.purpose}")
        return replace(clause, tails=(*(t for t in before if t is not None), whole), purpose="")
    return clause


RESULTING = frozenset("lead contribute turn convert develop".split())


def _result_whole(clause: Clause) -> Clause:
    """`led to a year without a summer`: what stands behind the result belongs to it."""
    if clause.object or clause.verb not in RESULTING or len(clause.tails) < 2:
        return clause
    result, more, *rest = clause.tails
    if result.preposition not in ("to", "into") or more.preposition not in ("without", "with", "between", "in"):
        return clause
    if more.preposition == "in" and re.search(r"\d", more.object):
        return clause
    return replace(clause, tails=(replace(result, object=f"{result.object} {more}"), *rest))


RIGHT_TO = re.compile(
    r".*\b(?:right|power|authority|duty|freedom|opportunity|chance|permission|obligation|licen[cs]e|ability|need|"
    r"(?:an?|the) (?:time|way|means|reason)|attempt|tendency|effort|decision|willingness|desire|having) to [a-z]+\b.*?"
    r"(?: (?P<link>in|by|since|until) (?P<when>\d{4}s?))?"
)


def _right_to(clause: Clause) -> Clause:
    """`were granted the right to vote in 1920`: what one is free to do belongs to the right, not when."""
    what = f"{clause.object} {clause.purpose}".strip()
    found = RIGHT_TO.fullmatch(what) if clause.object and not clause.tails else None
    if found is None or clause.purpose and not clause.purpose.startswith("to "):
        return clause
    tails = (Tail(found["link"], found["when"]),) if found["when"] else ()
    return replace(clause, object=what[: found.start("link") - 1] if tails else what, purpose="", tails=tails)


def _titled(clause: Clause) -> Clause:
    """`wrote Notes on Sailing`, `was nicknamed "the Man with the Rope"`: a title goes on behind its preposition."""
    first = clause.tails[0] if clause.tails and clause.object else None
    if first is None:
        return clause
    last, then = clause.object.split()[-1], re.sub(r"^(?:the|an?)\s", "", first.object)
    title = first.preposition in ("of", "on", "for", "with") and last.istitle() and known(last) and then[:1].isupper()
    quoted = any(clause.object.count(sign) == 1 and sign in first.object for sign in ('"', "”"))
    return replace(clause, object=f"{clause.object} {first}", tails=clause.tails[1:]) if title or quoted else clause


# What is done to things, never what they do, where a telegram leaves its `is` out.
MADE = frozenset(
    "make divide build derive obtain split blend mix compose produce extract classify group attach link connect add convert "
    "translate introduce award use base store keep locate call name associate serve treat apply define describe specify implement measure".split()
)

# What is laid down somewhere, by whom it does not matter.
LAID_DOWN = frozenset("define specify describe locate implement award store classify publish".split())
# What nobody does without an object: in the past, it is done to the subject, whatever stands before it.
MADE_WITH = ("from", "into", "of", "as", "by", "using")
NEVER_ALONE = frozenset("compose pack fill cover coat associate classify award extract force".split())
LINKED = frozenset("translate convert attach connect link tie bind assign".split())


def _done(clause: Clause) -> Clause:
    """`Soft rope made from hemp`: the participle of a verb without an object, not its past."""
    bare = clause.form is Form.ACTION and clause.past and not (clause.object or clause.infinitive or clause.modal)
    how = clause.tails[0].preposition if clause.tails else ""
    told = DETERMINED.match(clause.subject)  # a sentence of prose
    if (
        bare
        and clause.subject
        and (not told and clause.verb in MADE | LINKED or clause.verb in NEVER_ALONE)
        and how in (("to", "with") if clause.verb in LINKED | NEVER_ALONE else ()) + MADE_WITH
    ):
        return replace(clause, form=Form.PASSIVE, past=False, elliptic=True)
    laid = bare and clause.verb in LAID_DOWN and how in ("in", "on", "at", "under") and not told
    if laid and clause.subject and not acts(clause.subject, clause.verb):
        return replace(clause, form=Form.PASSIVE, past=False, elliptic=True)  # `Sizes defined in Act 12`
    return clause


def _agent_whole(clause: Clause) -> Clause:
    """`eroded by salt from the sea`: what stands behind an agent belongs to it."""
    if clause.form is not Form.PASSIVE or [t.preposition for t in clause.tails][:2] not in (
        ["by", "from"],
        ["by", "with"],
    ):
        return clause
    by, more, *rest = clause.tails
    return replace(clause, tails=(Tail("by", f"{by.object} {more}"), *rest))


IDIOM = re.compile(r"(?P<word>way|rise|birth|clear|track|care|part|use|advantage) (?P<link>to|of|in|from) (?P<rest>.+)")


def _idiom_apart(clause: Clause) -> Clause:
    """`gives way to sail`, `keeps clear of the bank`: verb and noun say one thing, and its end is asked for."""
    if clause.object in LIGHT_WITH_TAIL and not clause.tails and clause.purpose.startswith("to "):
        return replace(clause, particle=clause.object, object="", tails=(Tail("to", clause.purpose[3:]),), purpose="")
    found = IDIOM.fullmatch(clause.object) if clause.verb in ("give", "keep", "take", "make") else None
    if found is None:
        return clause
    tails = (Tail(found["link"], found["rest"]), *clause.tails)
    return replace(clause, particle=found["word"], object="", tails=tails)


HELD = re.compile(
    r"(?P<held>(?:[\w-]+ )?(?:control|command|authority|power|influence|jurisdiction)) (?P<link>of|over|on) (?P<what>.+)"
)


def _held_apart(clause: Clause) -> Clause:
    """`has full control of the lock`: what is held, and of what."""
    found = HELD.fullmatch(clause.object) if clause.verb == "have" and not clause.tails else None
    return replace(clause, object=found["held"], tails=(Tail(found["link"], found["what"]),)) if found else clause


BARRING = frozenset("prevent stop keep protect discourage hinder forbid ban save".split())


def _barred(clause: Clause) -> Clause:
    """`keeps boats from drifting`: what is barred is one thing."""
    first = clause.tails[0] if clause.tails and clause.object and clause.verb in BARRING else None
    if first is None or first.preposition != "from" or tag(first.object)[0].tag != "VVG":
        return clause
    return replace(clause, object=f"{clause.object} {first}", tails=clause.tails[1:])


def _access_to(clause: Clause) -> Clause:
    """`for free access to the lock`: one phrase, not two."""
    for at, (tail, after) in enumerate(pairwise(clause.tails)):
        if after.preposition == "to" and tail.object.split()[-1].lower() == "access":
            whole = Tail(tail.preposition, f"{tail.object} {after}")
            return replace(clause, tails=(*clause.tails[:at], whole, *clause.tails[at + 2 :]))
    return clause


GOVERNED = re.compile(r"^(?P<adjective>[a-z-]+)\s(?P<link>to|for|of|from|with|on|in|by)\s(?P<rest>\S+\s.+|\S{3,})$")


def _adjective_apart(clause: Clause) -> Clause:
    """`is not harmful to garden plants`, read as one complement: the adjective, and what it wants."""
    found = GOVERNED.match(clause.object) if clause.whole and clause.form is Form.COPULA and not clause.tails else None
    if found is None or tag(found["adjective"])[0].tag not in ("AJ0", "VVN", "UNC", "NN1"):
        return clause
    rest = found["rest"]
    if found["link"] == "to" and (verb := verb_lemma(rest.split()[0])) and verb == rest.split()[0].lower():
        return replace(clause, object=found["adjective"], infinitive=f"to {rest}")
    return replace(clause, object=found["adjective"], tails=(Tail(found["link"], rest),))
