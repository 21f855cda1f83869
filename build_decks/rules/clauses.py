"""Sentences and predicates: what the subject does, what is done with it, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.articles import without_article
from build_decks.language.clause import Clause, Form, Tail
from build_decks.language.degrees import compared
from build_decks.language.governing import EMPTY_ALONE
from build_decks.language.tagger import tag
from build_decks.quantity import Dimension
from build_decks.quantity.finder import find_quantities
from build_decks.rules.deed_pairs import pair
from build_decks.rules.hanging import hangs_on_several
from build_decks.rules.joined import both_deeds
from build_decks.rules.line import Line
from build_decks.rules.mending import LIGHT_WITH_TAIL
from build_decks.rules.numbered import numbered
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import (
    LIGHT_OBJECTS,
    POINTERS,
    clauses_of,
    good_subject,
    of_none,
    own,
    shared_out,
)
from build_decks.rules.tails import EMPTY, best_tail, compares, governs, says_topic, told_where
from build_decks.rules.treatment import by_owner
from build_decks.statements import Says

LIST = re.compile(r"\w, [^,]+, [^,]+$")  # of which the tail may only be said of the last thing
GIVEN = frozenset("give assign allocate grant offer send award pay deny guarantee charge issue show tell teach".split())
TOLD_APART = re.compile(
    r"(?:an?|the)\s[^,]+?\s(?:that|which|who|of whom|to whom)\s"
)  # a thing with a clause that says which
VERDICTS = re.compile(
    r"(?:an?|the) (?:very )?(?:important|key|big|major|crucial|vital|significant|central|huge|essential|large) (?:role|part|impact|effect|influence)"
)
WIDE = re.compile(r"(?:different|various|several|many|certain|other|new) [a-z]+")
COPULAR = frozenset("feel become seem remain look stay get grow appear sound make keep turn".split())

PLACING = frozenset("in on at for to as".split())
MAKING_SO = re.compile(r", (?:thus |thereby )?[a-z]+ing (?:it|them) .*")
SAID_AGAIN = frozenset("in on at during within to from with of".split())
RUNS_ON = re.compile(r"\w (?:it|he|she|they) (?:must|should|will|may|can|cannot|is|are|was|were|has|have)\b")


@reads("# Chain pump\n- Draws water for garden beds", "Chain pump · draw water for garden beds [object]")
@reads("# Winch\n- Raises every gate in lock", "Winch · raise every gate in lock [object]")
@reads("# Sealed hatches\n- You can't repaint these", "Sealed hatches · You can not repaint these [deed]")
@reads("# Mills\n- The weir slows the river. Feeds the wheel.", "mills · the weir feed the wheel [object]")
@reads("# Mills\n- The wheels turn all night, becoming iron pumps", "mills · the wheels become iron pumps [object]")
@reads("# Diesel pump\n- Loud machines, move the mud of the river", "Diesel pump · move the mud of the river [object]")
@reads("# Pilot\n- Decides where boats moor", "Pilot · decide where boats moor [object]")
@reads("# Fender\n- Keeps boats from ramming the quay", "Fender · keep boats from ramming the quay [object]")
@reads("# Lamps\n- The lamps remain unlit during the watch", "lamps · The lamps remain unlit during the watch [state]")
@leaves("- Is useful", "- It does this", "# Mills\n- compared to a weir", "# Mills\n- what wheels the river can turn")
@leaves("# Lamp oil\n- Shield the flame\n- Raise the wick\n- Trim the wick")
@leaves("# Keel\n- Typical effects include:\n  - Reduced roll\n  - More draught")
def object_of(line: Line) -> Iterator[Claim]:
    """The object of a clause: what does the subject examine, return, provide?"""
    if line.heading:
        return
    both = (*both_deeds(line), *pair(line))
    for part, clause in clauses_of(line):
        given = clause.form is Form.PASSIVE and _is_given(clause)
        if not (clause.form is Form.ACTION or given) or not clause.object or clause.imperative:
            continue
        if not good_subject(clause, line) or of_none(clause) or EMPTY.fullmatch(clause.object):
            continue
        if (
            clause.object.lower() in POINTERS
            and clause.modal
            and clause.subject.lower() in ("you", "we")
            and not clause.tails
            and line.subject.sure
            and line.parent is not None
            and line in line.siblings[:6]
        ):
            yield Claim(Says(clause, "deed"), part, clause.verb)
            continue
        if RUNS_ON.search(clause.object):
            continue  # `before a pilot can board [a barge he must check the ladder]`
        if clause.tails and LIST.search(clause.object) or shared_out(clause, line):
            continue
        if compares(clause) and compared(clause.object):
            continue  # `costs less than a pump`
        if any(clause.object in claim.answer and part != claim.surface for claim in both):
            continue
        first = tag(clause.object)
        if (
            not first
            or first[0].low in LIGHT_OBJECTS
            or first[0].tag in ("AV0", "AVP", "VVG", "CJC", "XX0")
            and not (first[0].low in ("most", "more", "less", "fewer", "only") and any(t.noun for t in first))
            or clause.object.lower() in LIGHT_OBJECTS
        ):
            continue
        if find_quantities(clause.object) and len(clause.object.split()) <= 4:
            continue
        if clause.verb in COPULAR and first[0].tag in ("AJ0", "VVN", "AJC") and not any(t.noun for t in first):
            if _stays(clause):
                yield Claim(Says(clause, "state"), part, clause.object, own(line))
            continue  # `felt pressured`: no thing
        if (
            clause.verb in COPULAR - {"make", "keep", "turn"}
            and first[0].tag == "AJ0"
            and first[1:2]
            and first[1].tag in ("TO0", "PRP")
        ):
            continue  # `seems ready to sail`
        if (
            VERDICTS.fullmatch(clause.object)
            or clause.verb == "have"
            and WIDE.fullmatch(clause.object)
            and not (clause.tails or clause.condition)
        ):
            continue  # `plays an important role in trade`, `have different masts`
        if clause.object == "money" and clause.purpose:
            continue  # `spends money to repair the locks`: what for
        if clause.tails and (
            clause.verb == "have"
            and governs(clause)
            or without_article(clause.object.lower().removeprefix("no ")) in LIGHT_WITH_TAIL
        ):
            continue  # `gained access to schools`: the tail says it
        long = 16 if TOLD_APART.match(clause.object) else 12
        if clause.sure and len(clause.object.split()) <= long and not hangs_on_several(part, line):
            yield Claim(Says(clause, "object"), part, clause.object, own(line))


def _is_given(clause: Clause) -> bool:
    """`is assigned a berth`, `was dubbed the Old Fox by the crew`."""
    return clause.verb in ("nickname", "dub", "title", "rename") or clause.verb in GIVEN and not clause.tails


def _stays(clause: Clause) -> bool:
    """`The lamps remain unlit during the watch`: how they are then is what is told."""
    lasting = bool(clause.tails) and clause.tails[0].preposition in ("during", "until", "while", "after", "before")
    return lasting and clause.verb in ("remain", "stay") and len(clause.object.split()) == 1


def _hangs_loose(clause: Clause) -> bool:
    """`are apart by ropes`, `is in the hold with the oars`: said of nothing that is done."""
    used = [tail.preposition for tail in clause.tails]
    return clause.form is Form.COPULA and not governs(clause) and ("by" in used or "with" in used[1:])


def _narrows(what: str, tail: Tail) -> bool:
    """Whether a tail says which things are meant, or than which there is more of them."""
    words = tag(what)
    one = len(words) == 1 and words[0].tag == "NN2" and tail.preposition == "without"
    return one and tag(tail.object)[0].tag != "VVG" or tail.preposition == "than" and words[-1].noun


MNEMONIC = re.compile(
    r"\b(?:remember(?:ed)?|memori[sz]ed?)\b.* (?:with|by|as) (?:the )?(?:mnemonic |acronym )?[A-Z]{3,10}\b"
)
TOGETHER = re.compile(
    r"the (?:more|less|fewer|\w+er)\b[^,]*, the (?:more|less|fewer|\w+er)\b", re.I
)  # `the older, the drier`
OF_ANY = re.compile(r"by (?:most|any|all|many|some|no|both|few)\s\w", re.I)  # nobody in particular


@reads("# Mills\n- Oak wheels are used by most mills", "mills · Oak wheels be use by most mills [subject]")
@reads("# CloudTrail\n- Delivers logs to S3", "CloudTrail · deliver logs to S3 [tail:0]")
@reads("# Mills\n- Salt is given in exchange for oats", "mills · Salt be give in exchange for oats [tail:0]")
@reads("# Streams\n- Accessed via dedicated endpoint", "streams · be access via dedicated endpoint [tail:0]")
@reads(
    "# Kidneys\n- Are responsible for the volume of blood", "kidneys · be responsible for the volume of blood [tail:0]"
)
@leaves("- Works like a charm (see below)", "# Mills\n- Grinds corn, rye, barley in October")
def tail_of(line: Line) -> Iterator[Claim]:
    """A prepositional tail: where, to what, with what, by what, how."""
    if line.heading:
        return
    for part, clause in clauses_of(line):
        if not clause.tails or not good_subject(clause, line) or not clause.sure or clause.object.lower() in POINTERS:
            continue
        if clause.form is Form.ACTION and clause.verb in EMPTY_ALONE and not (clause.object or clause.particle):
            continue
        if of_none(clause) or _hangs_loose(clause) or TOGETHER.match(part) or MNEMONIC.search(part):
            continue
        if clause.imperative and not told_where(clause, line) or _stays(clause) or clause.defines:
            continue
        if clause.form is Form.PASSIVE and _is_given(clause) and clause.object:
            continue
        if (
            clause.form is Form.COPULA
            and clause.object
            and not (
                governs(clause) or compares(clause) and tag(clause.subject)[:1] and tag(clause.subject)[0].tag != "AV0"
            )
        ):
            continue
        if line.children and line.words.endswith(":") and [t.tag for t in tag(clause.subject)[:1]] == ["CRD"]:
            continue  # which they are stands below
        index = best_tail(clause)
        if clause.form is Form.PASSIVE and not clause.subject and by_owner(clause, line):
            continue
        if hangs_on_several(part, line) or any(part in claim.surface for claim in (*pair(line), *numbered(line))):
            continue
        if (
            index is not None
            and clause.subject
            and clause.form is Form.PASSIVE
            and OF_ANY.match(str(clause.tails[index]))
        ):
            yield Claim(Says(clause, "subject"), part, clause.subject, own(line))
            continue
        if index is None or LIST.search(clause.object):
            continue
        if any(quantity.unit for quantity in find_quantities(f"{clause.subject}; {clause.object}")):
            continue  # `Takes 5 minutes for boats`: how long
        tail = clause.tails[index]
        if [t.preposition for t in clause.tails].count(tail.preposition) > 1 and tail.preposition not in PLACING:
            continue  # `keeps us from sand, from mud and from reeds`
        if beside := MAKING_SO.search(tail.object):  # `sold in tins, making them easy to store`
            tail = replace(tail, object=tail.object[: beside.start()])
            clause = replace(clause, purpose="", tails=(*clause.tails[:index], tail, *clause.tails[index + 1 :]))
        if tail.preposition in SAID_AGAIN and says_topic(tail.object, line):
            continue  # `during deployment`, of a deployment
        if clause.verb in GIVEN and clause.object and str(tail) not in part:
            continue  # `gives the crew a rest`: what
        if clause.object and _narrows(clause.object, tail):
            continue  # `holds more oil than a lamp`, `refuses boats without lamps`: asked for the object
        dates = [q for q in find_quantities(tail.object) if q.dimension is Dimension.YEAR]
        if dates and len(tail.object) - sum(q.end - q.start for q in dates) < 12:
            continue  # a date: asked when
        if clause.whole and clause.negated and clause.modal and clause.form is Form.PASSIVE and clause.subject:
            continue  # asked for who is barred
        if (
            len(tail.object.split()) > (16 if re.match(r"the purposes? of\s", tail.object) else 10)
            or tag(tail.object)[0].low in LIGHT_OBJECTS
            and not re.match(r"th(?:ose|at) (?:of|in) \w", tail.object)
        ):
            continue
        yield Claim(Says(clause, f"tail:{index}"), part, tail.object, own(line))
