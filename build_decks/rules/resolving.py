"""Whom a clause speaks of: pronouns, pointers (`these pumps`) and instructions that are said of the thing above."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.language.clause import CONDITIONS, Clause, Form
from build_decks.language.clause_checks import went
from build_decks.language.clauses import parse
from build_decks.language.governing import TO_DO
from build_decks.language.grammar import head_noun, is_name, is_plural, lower_first, singular
from build_decks.language.openings import IT_TAKES, NOTHINGS, SEEMING
from build_decks.language.persons import PERSONS, looks_like_person
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import tag
from build_decks.outline import ItemKind
from build_decks.rules.base_forms import FORBIDDING, HANDS, SET, SHARED, does
from build_decks.rules.line import Line

IMPERSONAL = frozenset("show prove establish know say assume note find believe think see argue".split())
POINTED = re.compile(r"(?:the|this|these|that|those) (\w+)")
HIS = re.compile(r"(?:his|her)\s")


GIVEN_IF = frozenset("use avoid consider choose prefer give apply".split())  # of a thing that the line need not name
LOOKED = frozenset("look watch listen check search screen test ask".split())


def object_named(clause: Clause, before: Clause | None) -> Clause:
    """`The key is kept with the data. The service decrypts it`: `it` is what the sentence before spoke of."""
    if clause.object.lower() not in ("it", "them") or before is None or not before.subject or not clause.subject:
        return clause
    thing = before.subject
    if (
        looks_like_person(thing)
        or clause.subject == thing
        or is_plural(thing) != (clause.object.lower() == "them")
        or len(thing.split()) > 5
    ):
        return clause
    bare = re.match(r"(?:the|an?|every|each|all)\s", thing, re.I) or is_plural(thing) or is_name(thing.split()[0])
    return replace(clause, object=lower_first(thing) if bare else f"the {lower_first(thing)}")


# Nobody's `it`: `it is hard to lift the gate`, `it's a pity if the gate is shut`, `it takes two men an hour to lift it`.
ABOUT_NOTHING = re.compile(
    r"^it (?:takes|took|costs|pays|helps|hurts) (?:\S+ ){0,6}to\b"
    r"|\bit(?:['’]s| (?:is|was|becomes|feels|felt|seems|looks|(?:will|would|may|might|can) be))(?: not| also| very| often| usually| always| only)*"
    rf" (?:(?:{NOTHINGS})"
    rf" (?:to|that|for)|an? [a-z]+ (?:if|when))\b|\bit {SEEMING} (?:[a-z]+ )?(?:to [a-z]+ to|(?:good|{NOTHINGS}) (?:to|that)|that)\b",
    re.I,
)
POINTING = re.compile(r"^(?:(?:only|even) )?\w+ (?:it|they|he|she|this|that|these|those)\b", re.I)


def hangs(clause: Clause, line: Line) -> bool:
    """Whether a condition that opens its sentence speaks of something that was named before it: `If it was early, …`."""
    opens = any(part.lower().startswith(clause.condition.lower()) for part in line.parts)
    return opens and POINTING.match(clause.condition) is not None


def resolved(clause: Clause, line: Line) -> Clause:
    """`It` is the line's subject; `they` what the line before spoke of, in the plural."""
    low = clause.subject.lower()
    if low == "it" and any(IT_TAKES.fullmatch(part) for part in line.parts):
        return replace(clause, sure=False)  # nobody's it
    if not low and went(clause, line.subject.name):
        return replace(clause, form=Form.ACTION, past=True)  # `Moved to Paris` below Marie Curie
    if not low and _learned(clause, line):  # `Learned to sail` below a name
        return replace(clause, form=Form.ACTION, past=True, infinitive=clause.purpose, purpose="")
    if not low and _did(clause, line):
        return replace(clause, form=Form.ACTION, past=True, elliptic=False)
    if not low and clause.verb == "pay" and clause.form is Form.ACTION:
        return replace(clause, subject="you", imperative=False)  # `only pay for opened locks`
    pointing = POINTED.fullmatch(low)
    head = head_noun(tag(line.subject.name)) if pointing and line.subject.sure else None
    if (
        pointing
        and head is not None
        and len(line.subject.name.split()) > 1
        and singular(pointing[1]) == singular(head.low)
    ):
        return replace(clause, subject="")  # `The league …` below Hanseatic League
    if (
        looks_like_person(line.subject.name)
        and re.match(r"[A-Z]", clause.subject)
        and tag(clause.subject)[0].tag in ("AJ0", "NN1")
        and PERSONS.fullmatch(clause.subject.split()[-1])
    ):
        return replace(clause, subject="")  # `English doctor found the pump` below John Snow
    if HIS.match(low) and _of_somebody(line):
        return replace(clause, subject=f"{line.subject.name}'s {clause.subject.partition(' ')[2]}")
    if low in ("he", "she"):
        if looks_like_person(line.subject.name):
            return replace(clause, subject="")
        people = [c.subject for p in line.parts if (c := parse(p)) is not None and looks_like_person(c.subject)]
        return replace(clause, subject=people[0]) if len(set(people)) == 1 else clause
    if not low and clause.modal and (same := _told_twice(line)):
        return _object_before(replace(clause, subject=same), line)  # `Pilots wait. Pilots get a code. Can trade it`
    if (
        not low
        and clause.modal
        and (clause.verb in SET or clause.verb == "use" and clause.negated)
        and clause.form is Form.ACTION
        and (line.subject.sure or clause.tails)
    ):
        return replace(clause, subject="you")  # `Can configure the gateway as …`
    one = not is_plural(line.subject.name)
    if not low and clause.negated and (one or clause.verb in HANDS - SHARED) and FORBIDDING.match(line.words):
        return replace(clause, subject="you", modal="should")  # `Do not run`
    if not low and clause.verb in GIVEN_IF and clause.condition and not (clause.object or clause.tails or clause.modal):
        return replace(clause, form=Form.PASSIVE, imperative=False, past=False)  # `Only use if the wind is low`
    looked = clause.imperative and clause.verb in LOOKED and not clause.object and line.subject.sure
    if looked and [tail.preposition for tail in clause.tails] == ["for"]:
        return replace(clause, subject="you", modal="should", imperative=False)  # `Look for rust`
    if clause.imperative and clause.verb not in HANDS and line.item.kind is not ItemKind.STEP and does(line, clause):
        return replace(clause, imperative=False, elliptic=True)  # `Activate the complement`, said of what does it
    if low == "it" and clause.form is Form.PASSIVE and clause.verb in IMPERSONAL and not clause.tails:
        return replace(clause, sure=False, object="", purpose="")  # `it has to be shown that …`: nobody's it
    if low in ("it", "they") and any(opens_with_another(part, low) for part in line.parts):
        return replace(clause, sure=False)  # `Whenever two blocks become free, they …`
    if low in ("it", "they"):
        spoken = [
            c.subject
            for p in line.parts
            if (c := parse(p)) is not None
            and c.subject
            and c.subject.lower() not in ("it", "they")
            and tag(c.subject)[0].low not in DANGLING
        ]
        opening = parse(line.parts[0]) if line.parts else None
        first = spoken[0] if spoken and opening is not None and opening.subject == spoken[0] else ""
        if first and len(first.split()) <= 4 and is_plural(first) == (low == "they"):
            return replace(clause, subject=first)
    if low == "this" and clause.form is Form.ACTION and clause.verb not in CONCLUDING and _says_on(line):
        return replace(clause, subject="")  # `This allows pilots to rest`, right below what does
    if re.match(r"(?:this|these|those)\s\w", low):
        return _pointed_at(clause, line)
    if low == "it":
        told_of = _told_before(line)
        return replace(clause, subject=told_of, sure=clause.sure and (bool(told_of) or not _of_somebody(line)))
    if low == "they":
        told = line.before.clause if line.before is not None else None
        on = told is not None and told.subject.lower() in ("", "they")
        if (on or told is None) and line.subject.sure and is_plural(line.subject.name):
            return replace(
                clause, subject=""
            )  # `They lift mud`, `They grab stones`: it goes on about what stands above
        for name in (told.object, told.subject) if told is not None else ():
            name = name.split(" for ")[0]
            if name and is_plural(name) and len(name.split()) <= 4:
                return replace(clause, subject=name)
        if line.subject.sure and is_plural(line.subject.name):
            return replace(clause, subject="")
    return clause


def _told_before(line: Line) -> str:
    """What the sentence before in a paragraph is about, one thing: `The keel is the spine of a boat. It holds the mast`."""
    told = line.before.clause if line.before is not None and line.item.kind is ItemKind.PARAGRAPH else None
    first = tag(told.subject)[0].low if told is not None and told.subject else ""
    one = told is not None and first == "the" and not is_plural(told.subject) and len(told.subject.split()) <= 4
    return lower_first(told.subject) if told is not None and one else ""


CONCLUDING = frozenset("mean imply include happen occur depend apply have go show suggest".split())


def _says_on(line: Line) -> bool:
    """Whether the `This` that opens a line is what stands above it: no sentence that says something of its own is between them."""
    if not line.subject.sure or not re.match(r"this\s", line.words, re.I):
        return False
    before = line.before
    told = before.clause if before is not None else None
    return before is None or told is None or not told.subject or bool(DANGLING & set(before.words.lower().split()))


def _of_somebody(line: Line) -> bool:
    return line.subject.person or looks_like_person(line.subject.name)


def _learned(clause: Clause, line: Line) -> bool:
    told = clause.form is Form.PASSIVE and clause.elliptic and clause.verb in TO_DO
    return told and clause.purpose.startswith("to ") and _of_somebody(line)


# What is done to people, with what they become or get as its object.
UNDERGONE = frozenset(
    "name rename call dub nickname elect appoint crown make declare award give grant offer assign bear send teach tell show pay".split()
)


def _did(clause: Clause, line: Line) -> bool:
    """`Composed only one opera`, below the name of a composer: a past form with an object, no participle."""
    bare = clause.form is Form.PASSIVE and clause.elliptic and bool(clause.object) and _of_somebody(line)
    return bare and clause.verb not in UNDERGONE


def _told_twice(line: Line) -> str:
    """The plural subject of the two lines right before this one, where it is the same: what goes on about it leaves it out."""
    one = line.before
    two = one.before if one is not None else None
    first, second = (near.clause if near is not None else None for near in (two, one))
    if first is None or second is None or not first.subject or first.subject != second.subject:
        return ""
    return lower_first(first.subject) if is_plural(first.subject) and tag(first.subject)[0].tag == "NN2" else ""


def _object_before(clause: Clause, line: Line) -> Clause:
    """`this code` for what the line before names."""
    pointed = re.fullmatch(r"(?:this|these) ([\w-]+)", clause.object)
    near = line.before.words if line.before is not None else ""
    named = pointed and re.search(rf"\b{re.escape(singular(pointed[1]))}", near, re.I)
    return replace(clause, object=f"the {pointed[1]}") if pointed and named else clause


def opens_with_another(part: str, pronoun: str) -> bool:
    """Whether a sentence opens with a condition that names something of its own, which the pronoun then stands for."""
    first, _, rest = part.partition(", ")
    word, _, told = first.partition(" ")
    spoken = rest.lower().removeprefix("then ").startswith(f"{pronoun} ")
    inner = parse(told) if word.lower() in CONDITIONS and spoken else None
    return inner is not None and bool(inner.subject) and tag(inner.subject)[0].tag not in ("PNP", "PNI")


def _pointed_at(clause: Clause, line: Line) -> Clause:
    """`These pumps` → the pumps, where the line before or the parent names them."""
    _, _, thing = clause.subject.partition(" ")
    told = " ".join(near.words for near in (line.before, line.parent) if near is not None)
    head = singular(thing.split()[-1].lower())
    if len(thing.split()) <= 4 and re.search(rf"\b{re.escape(head)}", told, re.I):
        return replace(clause, subject=f"the {thing}")
    return clause


def exacted(clause: Clause) -> Clause | None:
    """`cannot be sued unless he is of age` as one asks when it is so: `can be sued only if …`; nothing where `unless` says when not."""
    if not clause.condition.startswith("unless "):
        return clause
    if not clause.negated:
        return None if clause.subject else clause
    return replace(clause, negated=False, condition=f"only if {clause.condition.removeprefix('unless ')}")
