"""A name with what is said of it in brackets right behind: what it is, what it is about, what else it is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.facts import Subject
from build_decks.language.acronyms import acronym_pair
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import head_noun, is_plural, lower_first, singular
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import content_words, known, tag
from build_decks.outline import ItemKind
from build_decks.quantity.finder import find_quantities
from build_decks.rules.defining import is_stuff
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered, Definition, Gap, Naming

# What a bracket says of the notes, of the author's trouble, of the reader, and not of the thing.
REMARK = re.compile(
    r"(?:see|also|or|and|but|not|with|without|default|same|called|formerly|aka|optional|required|like|ie|i\.e|unlike|be|as|if|by|to|per|from|due|because|risk|needs?)\b",
    re.I,
)

PLACE = re.compile(r"(?:in|at|on|within|inside|under|above|below|behind|between) the (\w+)\b", re.I)
NO_PLACE = frozenset(
    "end case event form sense past future meantime beginning same first last whole long short".split()
)
# What goes by those who found or did it.
WORK = re.compile(
    r"\w\s(?:effect|theory|study|experiment|model|law|hypothesis|paradigm|theorem|principle|phenomenon)$", re.I
)
LISTED = re.compile(r"\w+(?: \w+){0,2}(?:, (?:and )?\w+(?: \w+){0,2}){2,}")
ADJECTIVE = re.compile(r"[a-z]{3}(?:al|ic|ous|ive|ary|ar)$")
ARROWS = re.compile(r"→|[-=]+>")


def gloss_in_brackets(line: Line) -> str:
    """What stands in the one bracket that ends a line, where the words before it are a name and nothing else; else empty."""
    if line.heading or line.label or len(line.asides) != 1 or line.item.kind in (ItemKind.TABLE, ItemKind.ROW):
        return ""
    gloss = line.asides[0]
    before, _, behind = line.item.text.plain.partition(f"({gloss}")
    if line.role not in (Role.NAME, Role.ADJECTIVE) or not 1 <= len(line.words.split()) <= 5 or not before.strip():
        return ""
    if behind.strip(" ).:;") or re.search(r"[,;:/&+=]|\b(?:and|or)\b", line.words) or parse(line.words) is not None:
        return ""
    if not line.words[0].isalpha() or line.role is Role.NAME and not any(t.noun for t in tag(line.words)):
        return ""
    above = line.parent
    if above is not None and above.role is Role.CLAUSE and above.item.text.plain.rstrip().endswith(":"):
        return ""  # `It lowers: the pulse (slow beat)`: a word for the deed, not for the thing
    tokens = tag(gloss)
    if not tokens or REMARK.match(gloss) or tokens[0].low in DANGLING or acronym_pair(line.item.text.plain):
        return ""
    torn = gloss.count('"') % 2  # a quotation that was never closed
    return "" if torn or "?" in gloss or "!" in gloss or ARROWS.search(gloss) or find_quantities(gloss) else gloss


@reads("# Knots\n- Reef knot (how a sail is made smaller)", "reef knot = how a sail is made smaller")
@reads("# Signals\n- Gale warning (stay in the harbour)", "gale warning = stay in the harbour")
@reads("# Ropes\n- Kinds\n  - Running (things that move)", "running = things that move")
@reads("# Gates\n- Private (no boats but ours)", "private = no boats but ours")
@reads("# Ropes\n- Painter (for tying up a dinghy)", "painter = for tying up a dinghy")
@reads("# Boats\n- Tender (is the small boat of a ship and carries its crew)", "tender = the small boat of a ship")
@reads(
    "# Knots\n- Wet rope effect (Zeeman, Okafor & Finch)", "Whose work is the wet rope effect? Zeeman, Okafor & Finch"
)
@leaves(
    "# Knots\n- Reef knot (see below)",
    "# Knots\n- Reef knot (rare but strong)",
    "# Knots\n- Reef knot (1904)",
    '# Knots\n- Reef knot (Okafor called "Mother)',
    "# Knots\n- Reef knot (holds well)",
    "# Ropes\n- Three-step rope test (length, weight, even wet lay)",
    "# Knots\n- Tie a reef knot (how sails are made smaller)",
)
def told(line: Line) -> Iterator[Claim]:
    """A name with a gloss of several words in brackets: `Reef knot (how a sail is made smaller)`."""
    gloss = gloss_in_brackets(line)
    if len(gloss.split()) < 3 or content_words(gloss) < 1:
        return
    if WORK.search(line.name) and _are_authors(gloss):
        yield Claim(Answered(f"Whose work is the {lower_first(line.name)}?", (gloss,)), line.item.text.plain, gloss)
        return
    first, clause = tag(gloss)[0], parse(gloss)
    kind, own = "", line.own
    if first.tag in ("AVQ", "DTQ", "PNQ"):
        if first.low in ("when", "where", "which"):
            return
        kind = "matter"
    elif first.low == "no":
        kind = "meaning"
    elif first.low == "for":
        if len(gloss.split()) < 4 or clause is not None:
            return
    elif LISTED.fullmatch(gloss):
        return  # `Test of a rope (length, weight, even lay)`: of what it consists
    elif clause is not None and not clause.subject:
        if clause.form is Form.COPULA and clause.object:
            gloss = clause.object
        elif first.tag == "VVZ" and clause.object and not is_plural(line.words) and line.role is Role.NAME:
            kind = ""  # `Pump (lifts water from the hold)`
        elif first.finite and first.tag not in ("VM0", "VVB") or is_plural(line.words):
            return  # `holds well`, `hold well` of several: a sentence of its own, without its subject
        else:
            kind = "meaning"
    elif clause is None:
        gloss = re.split(r":\s", gloss)[0]
        if not _names_a_thing(gloss, is_plural(line.words)):
            return
        if line.role is Role.NAME and is_stuff(gloss, line.name) and line.parent is not None:
            kind, own = "meaning", replace(own, owner=line.parent.name)  # no kind of it, but what it comes to there
    yield Claim(Definition(line.name, gloss, kind=kind), line.item.text.plain, gloss, own)


def _are_authors(words: str) -> bool:
    """`Marlow, Finch & Okafor`: surnames, most of which no dictionary has."""
    names = re.split(r", (?:and |& )?| and | & ", re.sub(r",? \d{4}s?$", "", words))
    written = len(names) >= 2 and all(re.fullmatch(r"[A-Z][a-z’'-]+[A-Za-z]*", name) for name in names)
    return written and 2 * sum(not known(name.lower()) for name in names) >= len(names)


def _names_a_thing(gloss: str, several: bool) -> bool:
    """A noun phrase with a tail or of three words and more, in the number of its term, and no list: `small boat of a ship`."""
    tokens, head = tag(gloss), head_noun(tag(gloss))
    if (
        head is None
        or tokens[0].tag in ("PRP", "CJS", "AVQ", "AV0", "VVN", "AJC", "AJS")
        or several
        and not is_plural(head.word)
    ):
        return False
    if re.match(r"\w+['’]s?\s", gloss) or not (tokens[0].noun or tokens[0].tag in ("AT0", "AJ0", "VVG", "CRD", "DT0")):
        return False
    tailed = any(t.tag in ("PRF", "PRP", "DTQ", "CJT", "PNQ", "PNP") for t in tokens[1:])
    whole = len(tokens) >= 3 and head is tokens[-1] and " or " not in gloss  # `ebb or flood`: which they are
    return "," not in gloss and (tailed or whole)


@reads("# Harbours\n- Careening (in the dry dock)", "careening = in the dry dock")
@leaves("# Harbours\n- Careening (in the end)", "# Harbours\n- Careening (in spring)")
def place(line: Line) -> Iterator[Claim]:
    """Where a thing is or goes on, in brackets behind its name: `Careening (in the dry dock)`."""
    gloss = gloss_in_brackets(line)
    if (found := PLACE.match(gloss)) and tag(gloss)[-1].noun and found[1].lower() not in NO_PLACE:
        yield Claim(Definition(line.name, gloss, kind="place"), line.item.text.plain, gloss, line.own)


@reads("# Ropes\n- Okafor: bend theory (knots fail at the bend)", "bend theory = knots fail at the bend")
@leaves("# Ropes\n- Okafor: bend theory (see below)", "# Ropes\n- Okafor: bend theory (1904)")
def told_of_value(line: Line) -> Iterator[Claim]:
    """`label: name (what the name means)`: the bracket is of the name."""
    gloss = line.asides[0] if len(line.asides) == 1 and line.label and line.separator and not line.heading else ""
    clause = parse(gloss) if gloss and not REMARK.match(gloss) and not find_quantities(gloss) else None
    if clause is None or not clause.subject or not clause.sure or not _is_named(line.value):
        return
    if line.item.text.plain.strip(" .") == f"{line.label}{line.separator} {line.value} ({gloss})":
        term = lower_first(line.value)
        yield Claim(Definition(term, gloss, kind="theory"), line.item.text.plain, gloss, Subject(term))


def _is_named(words: str) -> bool:
    """`bend theory`: a noun with what tells it apart, and nothing else."""
    tokens = tag(words)
    return 2 <= len(tokens) <= 4 and tokens[-1].tag == "NN1" and all(t.noun or t.tag == "AJ0" for t in tokens)


@reads("# Winds\n- Onshore wind (Sea wind)", "onshore wind ·  called Sea wind")
@leaves("# Winds\n- Onshore wind (Sea winds and others)", "# Winds\n- Onshore wind (weak)", "# Winds\n- Sea (Wind)")
def same_thing(line: Line) -> Iterator[Claim]:
    """Two names for one thing, that end in the same noun: `Onshore wind (Sea wind)`."""
    gloss = gloss_in_brackets(line)
    names = line.words.split(), gloss.split()
    if not gloss or not all(2 <= len(name) <= 3 for name in names) or parse(gloss) is not None:
        return
    ends = {singular(name[-1].lower()) for name in names}
    if len(ends) == 1 and is_plural(line.words) == is_plural(gloss) and tag(gloss)[-1].noun:
        yield Claim(Naming("", gloss), line.item.text.plain, gloss, replace(line.own, proper=False))


@reads("# Winds\n- Onshore wind (Sea wind): blows by day", "onshore wind ·  called Sea wind")
@reads("# Keels\n- Central (Medial): runs along the middle", "central keel ·  called Medial")
@leaves("# Winds\n- Onshore wind (weak): blows by day", "# Winds\n- Sail (Mast): carries the ship")
def other_name(line: Line) -> Iterator[Claim]:
    """Another name in brackets behind a label, which ends in the same noun, or is an adjective as the label is."""
    name = line.asides[0] if line.asides and line.label and line.value and not line.heading else ""
    before, _, behind = line.item.text.plain.strip().partition(f"({name})")
    if not name[:1].isupper() or before.rstrip() != line.label or not re.match(r"\s?[:–—-]", behind):
        return
    first, second = tag(lower_first(line.label)), tag(lower_first(name))
    nouns = len(first) == len(second) == 2 and singular(first[1].low) == singular(second[1].low) and second[1].noun
    adjectives = len(first) == len(second) == 1 and all(ADJECTIVE.search(t.low) for t in (*first, *second))
    if nouns or adjectives:
        yield Claim(Naming("", name), f"{line.label} ({name})", name, replace(line.own, proper=False))


@reads("# Weather\n- Sight (fog)", "Weather · Sight ([fog])")
@leaves(
    "# Weather\n- Sight (see fog)",
    "# Weather\n- Sight (yes)",
    "# Weather\n- We see it (fog)",
    "# Ropes\n- Loss (of ropes)",
)
def hidden(line: Line) -> Iterator[Claim]:
    """A name with a word or a few in brackets, whatever the one is to the other: what stands in the brackets is hidden."""
    gloss = gloss_in_brackets(line)
    if gloss and tag(gloss)[0].tag in ("PRF", "PRP"):
        return  # `Loss (of ropes)`: the name goes on
    if gloss and len(gloss.split()) <= 6 and any(t.noun for t in tag(gloss)) and content_words(gloss):
        yield Claim(Gap(f"{line.words} (", gloss, ")"), line.item.text.plain, gloss)
