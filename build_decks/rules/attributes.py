"""What a sentence says a thing is, without a noun for it: its colour, its shape, how many it may have, a doing that is another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.facts import Subject
from build_decks.language.articles import without_article
from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.predications import is_told, sentences_in
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of, own
from build_decks.statements import Definition, Says

COLOUR = r"(?:(?:dark|light|bright|pale|deep) )?(?:black|white|red|green|blue|yellow|brown|grey|gray|pink|purple|orange|violet|silver|golden)"
COLOURS = re.compile(rf"{COLOUR}(?:(?:,| and| or|, and) {COLOUR})*", re.I)
SHAPES = re.compile(
    r"[\w-]+-shaped|round|square|oval|circular|triangular|rectangular|cylindrical|spherical|conical|hexagonal|cubic",
    re.I,
)
SEVERAL = re.compile(
    r"(?:many|multiple|several|any number of|one or more|more than one|only one|at most one|exactly one) [a-z-]+", re.I
)
ONE = re.compile(r"(?:an?|each|every|one|any) ", re.I)


@reads("# Marks\n- The port mark is red and white", "marks · The port mark be red and white [colour]")
@reads(
    "# Marks\n- The top of a starboard mark is cone-shaped",
    "marks · The top of a starboard mark be cone-shaped [shape]",
)
@leaves("# Marks\n- The port mark is rusty", "# Marks\n- It is red", "# Marks\n- The port mark is not red")
def look(line: Line) -> Iterator[Claim]:
    """The colour or the shape of a thing."""
    for part, clause in sentences_in(line):
        if clause.form is not Form.COPULA or clause.tails or clause.adverb or not is_told(clause, line):
            continue
        noun = "colour" if COLOURS.fullmatch(clause.object) else "shape" if SHAPES.fullmatch(clause.object) else ""
        if noun:
            yield Claim(Says(clause, noun), part, clause.object, own(line))


@reads("# Locks\n- Each lock can have many gates", "locks · Each lock can have many gates [number]")
@leaves("# Locks\n- Locks have many gates", "# Locks\n- They can have many gates")
def number(line: Line) -> Iterator[Claim]:
    """Whether one thing may have one of another, or many."""
    for part, clause in clauses_of(line) if not line.heading else ():
        one = clause.modal and not clause.negated and ONE.match(clause.subject) and SEVERAL.fullmatch(clause.object)
        if (
            one
            and clause.form is Form.ACTION
            and clause.sure
            and is_told(replace(clause, modal="", subject=without_article(ONE.sub("", clause.subject))), line)
        ):
            yield Claim(Says(clause, "number"), part, clause.object, own(line))


@reads("# Chores\n- Sweeping is really pushing dust into corners", "sweeping · sweeping = pushing dust into corners")
@leaves("# Chores\n- The maid is sweeping the stairs", "# Chores\n- Sweeping is hard")
def doing(line: Line) -> Iterator[Claim]:
    """A doing that is another one: `Sweeping is pushing dust into corners`."""
    for part, _ in sentences_in(line):
        found = DOING.fullmatch(part.rstrip(" ."))
        if found and all(tag(f"by {found[side]}")[1].tag in ("VVG", "NN1", "AJ0") for side in ("what", "is")):
            name = lower_first(found["what"])
            about = Subject(name, trail=line.subject.trail)
            yield Claim(Definition(name, found["is"]), part, found["is"], about)


@reads("# Guilds\n- Coopers are craftsmen", "Coopers · Coopers = craftsmen")
@reads("# Guilds\n- Coopers were rich, busy men", "guilds · Coopers be rich, busy men [object]")
@leaves("# Guilds\n- Coopers are wet", "# Guilds\n- They are craftsmen", "# Guilds\n- Some coopers are craftsmen")
def kind(line: Line) -> Iterator[Claim]:
    """Of which kind several things are, in a bare noun: `Coopers are craftsmen`."""
    for part, clause in was_in(line):
        words = tag(clause.object)
        if 1 <= len(words) <= 5 and words[-1].noun and all(t.noun or t.tag == "AJ0" or t.word == "," for t in words):
            yield Claim(Says(clause, "object"), part, clause.object, own(line))
    for part, clause in sentences_in(line):
        if clause.form is not Form.COPULA or clause.tails or clause.adverb or clause.past:
            continue
        words = tag(clause.object)
        bare = 1 <= len(words) <= 3 and words[-1].tag == "NN2" and all(t.noun or t.tag == "AJ0" for t in words)
        if bare and is_plural(clause.subject) and is_told(clause, line):
            name = lower_first(clause.subject)
            about = Subject(name, trail=line.subject.trail)
            yield Claim(Definition(name, clause.object), part, clause.object, about)


def was_in(line: Line) -> Iterator[tuple[str, Clause]]:
    """The clauses of a line that say what something was."""
    for part, clause in clauses_of(line) if not (line.heading or line.label) else ():
        bare = clause.form is Form.COPULA and not (clause.tails or clause.adverb or clause.condition)
        if bare and clause.past and clause.object and is_told(clause, line):
            yield part, clause


@reads("# Knots\n- Knots should be small and tight", "knots · Knots should be small and tight [object]")
@leaves("# Knots\n- Knots are small and tight", "# Knots\n- They should be small", "# Knots\n- Knots should be tied")
def required(line: Line) -> Iterator[Claim]:
    """What something has to be."""
    for part, clause in sentences_in(line):
        if clause.form is not Form.COPULA or clause.modal not in ("must", "should"):
            continue
        if clause.object and not clause.tails and is_told(replace(clause, modal=""), line):
            yield Claim(Says(clause, "object"), part, clause.object, own(line))


DOING = re.compile(
    r"(?P<what>(?:[a-z]+-)?[A-Za-z]{2,}ing) (?:is|means)(?: (?:really|basically|just|simply))? (?P<is>[a-z]{2,}ing .+)",
    re.I,
)
