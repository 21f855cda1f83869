"""Sentences that speak of what was just named: `… are moored here`, `use this for …`, `this is what lifts the gate`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from build_decks.language.articles import without_article
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, singular
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Cell, Means, Says

HERE = re.compile(r"(?P<what>[^,]+?) (?:is|are) (?P<done>\w+) here$", re.I)


@reads("# Dry dock\n- Large ships are painted here. Crews rest", "Large ships × are painted: in Dry dock")
@leaves("# Dry dock\n- They are painted here", "# Dry dock\n- Ships are painted there", "- Ships are painted here")
def here(line: Line) -> Iterator[Claim]:
    """What is done with a thing in what the notes speak of: where is that done?"""
    for part in line.parts if not line.heading and not line.label and line.subject.sure else ():
        found = HERE.match(part)
        clause = parse(part[: -len(" here")]) if found else None
        if found is None or clause is None or clause.form is not Form.PASSIVE or not clause.sure:
            continue
        if clause.subject == found["what"] and tag(clause.subject)[0].low not in DANGLING:
            yield Claim(Cell(found["what"], f"are {found['done']}", f"in {line.subject.name}"), part, line.subject.name)


EXISTS = re.compile(r"there (?:is|are) (?:an? |the )?(?P<what>[^,]+)$", re.I)
USED = re.compile(
    r"(?:you )?(?:can |should )?use (?:this|it|that|these|them) (?P<link>for|to|when|if) (?P<purpose>.+)$", re.I
)
INSTEAD = re.compile(r"(?:you )?(?:can |should )?use (?P<means>[^,]+?) (?:for|to do) (?:this|that)$", re.I)


@reads("# Docks\n- There is a floating crane – use this for heavy masts", "docks · floating crane for heavy masts")
@reads("# Docks\n- A rope isn't made to lift masts – use cranes for that", "docks · cranes to lift masts")
@leaves("# Docks\n- Use this for heavy masts", "# Docks\n- A rope is strong – use cranes for that")
def used_so(line: Line) -> Iterator[Claim]:
    """A thing, and behind it what to use it for; a purpose, and behind it what to use for that."""
    for before, part in pairwise(line.parts) if not line.heading else ():
        named, used = EXISTS.match(before), USED.match(part)
        if named and used and len(named["what"].split()) <= 6:
            yield Claim(
                Means(named["what"], used["purpose"], used["link"].lower()), f"{before} – {part}", named["what"]
            )
        instead = INSTEAD.match(part)
        clause = parse(before) if instead else None
        deed = clause.purpose.removeprefix("to ") or clause.infinitive.removeprefix("to ") if clause is not None else ""
        if instead and deed and verb_lemma(deed.split()[0].lower()) and tag(instead["means"])[0].low not in DANGLING:
            first, _, rest = deed.partition(" ")
            yield Claim(Means(instead["means"], f"{first.lower()} {rest}".strip(), "to"), part, instead["means"])


CLEFT = re.compile(r"(?P<who>[\w-]+(?: [\w-]+){0,4}) (?:is|are) what (?P<does>.+)$", re.I)


@reads(
    "# Docks\n- The dock has a steam crane, this crane is what lifts the masts",
    "docks · the steam crane lift the masts [subject]",
)
@reads(
    "# Docks\n- Hire a floating crane\n  - This is what lifts the masts",
    "docks · the floating crane lift the masts [subject]",
)
@leaves("# Docks\n- This is what lifts the masts", "# Docks\n- It is what they see")
def is_what(line: Line) -> Iterator[Claim]:
    """`X is what does it`: what does it? `This` is what the line above, or the sentence before, is about."""
    for part in line.parts if not line.heading and not line.label else ():
        for piece in (part, *re.split(r",\s", part)[1:]):
            found = CLEFT.fullmatch(piece)
            who = _meant(found["who"], line, piece) if found else ""
            clause = parse(f"{who} {found['does']}") if found and who else None
            if clause is not None and clause.sure and clause.subject == who and (clause.object or clause.tails):
                yield Claim(Says(clause, "subject"), piece, who)


def _meant(who: str, line: Line, piece: str) -> str:
    """Whom the subject of a sentence means: itself, what is called so before it, what the line above names."""
    if who.split()[0].lower() not in DANGLING:
        return who
    noun = who.partition(" ")[2]
    if noun:
        told = line.words[: line.words.find(piece)]
        found = re.findall(rf"\b(?:an?|the) ((?:[\w-]+ ){{0,3}}{re.escape(noun)})\b", told, re.I)
        return f"the {found[-1]}" if found else ""
    above = line.parent
    if who.lower() not in ("this", "it") or above is None or above.heading or line is not above.children[0]:
        return ""
    clause = parse(above.words)
    thing = clause.object if clause is not None else above.words if above.role is Role.NAME else ""
    return f"the {without_article(thing)}" if thing and not is_plural(thing) and len(thing.split()) <= 4 else ""


POINTED = re.compile(r"(?:this|these) (?P<noun>[\w-]+(?: [\w-]+)?)", re.I)


@reads("# Harbour fee\n- The keeper takes this fee", "Harbour fee · The keeper take the Harbour fee [subject]")
@leaves("# Harbour fee\n- The keeper takes this boat", "# Harbour fee\n- They take this fee")
def does_this(line: Line) -> Iterator[Claim]:
    """What is done with the very thing that the notes speak of, `this fee`: who or what does it?"""
    for part in line.parts if not line.heading and not line.label and line.subject.sure else ():
        clause = parse(part)
        pointed = POINTED.fullmatch(clause.object) if clause is not None else None
        if clause is None or pointed is None or not clause.subject or not clause.sure or clause.negated:
            continue
        first, _, rest = pointed["noun"].partition(" ")
        name = line.subject.name
        same = singular(name.split()[-1]).lower() == singular(first).lower()
        if same and clause.form is Form.ACTION and tag(clause.subject)[0].low not in DANGLING | {"you", "we", "i"}:
            yield Claim(Says(replace(clause, object=f"the {name} {rest}".strip()), "subject"), part, clause.subject)


AIM = re.compile(r"(?P<aim>to [a-z]+ [^,:]+), [^,]+", re.I)


@reads(
    "# Docks\n- To paint a hull, the yard needs:\n  - Scaffolds\n- This takes up a dry berth using the rear gate",
    "docks · a dry berth be take up to paint a hull [subject]",
    "docks · a dry berth use the rear gate [object]",
)
@leaves("# Docks\n- The yard needs:\n  - Scaffolds\n- This takes up a dry berth", "# Docks\n- This takes up a berth")
def comes_of_it(line: Line) -> Iterator[Claim]:
    """`To …, X needs:` and behind that `This sets up Y`: what is set up to that end?"""
    before = line.before
    aim = AIM.match(before.words) if before is not None and before.children and not line.label else None
    for part in line.parts if aim is not None and not line.heading else ():
        assert aim is not None
        if not part.startswith("This ") or (clause := parse(f"it {part[5:]}")) is None:
            continue
        if clause.form is Form.ACTION and clause.sure and clause.object and not (clause.modal or clause.negated):
            thing = clause.object
            done = replace(
                clause, form=Form.PASSIVE, subject=thing, object="", tails=(), purpose=f"to {aim['aim'][3:]}"
            )
            yield Claim(Says(done, "subject"), f"This {clause.verb} {thing}", thing)
            if clause.tails and clause.tails[0].preposition == "using":
                used = replace(clause, verb="use", particle="", subject=thing, object=clause.tails[0].object, tails=())
                yield Claim(Says(used, "object"), f"{thing} using {used.object}", used.object)
