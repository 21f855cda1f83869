"""A sentence with a gap, asked as a question where its order of words is plain: one subject, one finite verb, the gap behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from build_decks.composer.ask import Ask, mentions
from build_decks.composer.bare_gaps import without_padding
from build_decks.composer.echoes import echo
from build_decks.composer.fronting import fronted
from build_decks.composer.gates import fault_of
from build_decks.composer.giving_away import reads_in_question
from build_decks.composer.in_place import RELATIVE, asked_in_place
from build_decks.composer.names import full_name, named
from build_decks.composer.pairs import LABEL, pair_question
from build_decks.composer.scopes import scope_of
from build_decks.composer.turned import LONGEST, turned_question
from build_decks.composer.wording import finish
from build_decks.deck import Basic, Cloze
from build_decks.facts import Subject
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_name, lower_first, upper_first
from build_decks.language.tagger import content_words, tag
from build_decks.statements import Gap

LONGEST_SHOWN = 31  # words around a gap
# What something is set against.
FOIL = re.compile(r"\b(?:unlike|rather than|instead of|despite|besides|except|apart from|not due to)\s$", re.I)
GENERIC = re.compile(r"types|kinds|forms|options|modes|features|examples|variants", re.I)
LONGEST_LEAD = 24  # words of a sentence before a question


def gap_asks(gap: Gap, subject: Subject) -> Iterator[Ask]:
    """A gap under its name, where the sentence does not say it; as a question where that may go out."""
    about = full_name(subject)
    told = subject.facet and " of " not in subject.facet and not GENERIC.fullmatch(subject.facet)
    side = f", {lower_first(subject.facet)}" if told else ""
    lead = ""
    if subject.sure and (pair := pair_question(gap, subject)):
        body = Basic(finish(pair[0]), upper_first(pair[1]))
        if not fault_of(body) and len(pair[0].split()) <= LONGEST:
            yield Ask(body, "gap")
            return
    if subject.sure and (side or not mentions(f"{gap.before} {gap.after}", about)):
        lead = f"{upper_first(named(subject).bare)}{side}: "
    if gap.lead and (behind := _behind(gap, subject)):
        yield Ask(behind, "gap")
        return
    if gap.turn and not gap.lead and (turned := turned_question(gap.turn, subject)):
        plain = Basic(finish(turned[0]), upper_first(turned[1]))
        body = replace(plain, question=finish(f"{_lead(subject, turned[0], gap.turn.opening)}{turned[0]}"))
        if not fault_of(plain) and not fault_of(body) and not reads_in_question(body):
            yield Ask(body, "gap")
            return
    if subject.sure and not gap.lead and not gap.open and (asked := echo(gap)):
        body = Basic(finish(f"{lead}{asked}?"), upper_first(gap.answer.strip(' "“”')))
        if not fault_of(body) and not reads_in_question(body):
            yield Ask(body, "gap")
            return
    if gap.open or _leaves_open(gap, lead):
        return
    own_name = LABEL.fullmatch(gap.before) and (" " in gap.before.strip() or is_name(gap.before.strip(" :")))
    if subject.sure or own_name or len(re.findall(r"\w{3,}", f"{gap.before} {gap.after}")) >= 3:
        cloze = without_padding(Cloze(f"{lead}{gap.before}", gap.answer, gap.after))
        yield Ask((None if fault_of(cloze) else _in_place(gap, subject, lead)) or cloze, "gap")


STATE = re.compile(
    r"(?P<state>[a-zA-Z]+ (?:to|for|in|on|from|with|by|of|as|into)(?: [^\s,:;()]+){0,5}) what"
)  # `able to lift what`

MAY_BE = re.compile(r"\b(?:can|may|could) be (?:\w+(?:ed|en) )?$")


def _may_be(gap: Gap) -> tuple[str, str] | None:
    """`A hive can be […]`: one of several things."""
    one, *others = re.split(r", (?:or |and )?| or ", gap.answer)
    things = others and all(tag(each)[-1].noun for each in (one, *others))
    return (
        (f"{gap.before.strip()} what", gap.answer) if things and not gap.after and MAY_BE.search(gap.before) else None
    )


# What opens as a question, or asks for a number in its place.
OPENS = re.compile(r"(?:what|which|who|whom|where|when|how|why)\b|.* how (?:many|often|long|much)\b", re.I)


def _in_place(gap: Gap, subject: Subject, lead: str) -> Basic | None:
    """A gap whose place a question word can take: `A keel of oak lasts until what?`; in front, of what the subject is: `What is … able to lift?`"""
    asked = asked_in_place(gap, 1 if subject.sure else 2) or _may_be(gap)
    if asked is None:
        return None
    if front := fronted(asked[0], gap, asked[1], subject):
        about = "" if front.named else _lead(subject, front.question, front.opening)
        body = Basic(finish(f"{about}{front.question}?"), upper_first(front.answer))
        if not fault_of(body) and not reads_in_question(body):
            return body
    state = STATE.fullmatch(asked[0]) if lead else None
    if (
        state
        and tag(f"it is {state['state']}")[2].tag in ("AJ0", "VVN")
        and not any(t.finite for t in tag(state["state"]))
    ):
        who = named(subject)
        body = Basic(finish(f"what {who.is_} {who.phrase} {lower_first(state['state'])}?"), upper_first(asked[1]))
    elif OPENS.match(asked[0]) and (content_words(asked[0]) >= 2 or asked == asked_in_place(gap)):
        body = Basic(finish(f"{lead}{asked[0]}?"), upper_first(asked[1]))
    else:
        return None
    return None if fault_of(body) or reads_in_question(body) else body


def _leaves_open(gap: Gap, lead: str) -> bool:
    """Whether a gap is no card: too much stands around it, or it hides who does it, or what it is set against."""
    if len(f"{lead}{gap.before} {gap.after}".split()) > LONGEST_SHOWN or FOIL.search(gap.before):
        return True
    if re.search(r"\d", gap.answer):
        return False
    behind = tag(gap.after)
    if gap.after.strip(" .)") and any(t.finite for t in takewhile(lambda t: t.tag not in RELATIVE, tag(gap.answer))):
        return True  # `… as [the tide falls], so …`
    return not gap.before.strip() and bool(behind) and behind[0].finite


def _behind(gap: Gap, subject: Subject) -> Basic | None:
    """`The stove is lit at dawn. What does this warm?`: the question behind the sentence that it points at."""
    turned = turned_question(gap.turn, subject, led=True) if gap.turn else None
    if turned is None or len(gap.lead.split()) > LONGEST_LEAD:
        return None
    clause, about = parse(gap.lead), full_name(subject)
    telegram = clause is not None and not clause.subject and not clause.imperative and not mentions(gap.lead, about)
    scope = f"{upper_first(named(subject).bare)}: " if telegram and subject.sure else ""
    body = Basic(finish(f"{scope}{gap.lead} {upper_first(turned[0])}"), upper_first(turned[1]))
    return None if fault_of(body) or reads_in_question(body) else body


def _lead(subject: Subject, question: str, opening: str) -> str:
    """Where a question stands that does not say enough to be understood by itself."""
    enough = 3 if any(is_name(word) for word in question.rstrip("?").split()) else 4
    if not subject.sure or content_words(question) >= enough:
        return ""
    about = full_name(subject)
    scope = scope_of(subject, question) if not (opening or subject.name[:1].isdigit()) else ""
    return scope or ("" if mentions(question, about) else f"{upper_first(named(subject).bare)}: ")
