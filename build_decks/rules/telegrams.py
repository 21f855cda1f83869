"""Telegrams: what is alike, what is not needed, how something is done, what several things have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.articles import with_the
from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import Role, lists_members
from build_decks.language.tagger import known, tag
from build_decks.rules.base_forms import SET
from build_decks.rules.items import MOST
from build_decks.rules.line import Line
from build_decks.rules.lying import lies
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Definition, Members, Property, Says

ALIKE = re.compile(
    r"(?:but |and |also |has |have )*(?:the )?(?P<how>same|different|identical|similar)\s+(?P<what>[\w-]+(?:\s[\w-]+){0,3}?)"
    r"(?:\s(?:as|from|to|than)\s(?:the |that of |those of )?(?P<than>\S+(?:\s\S+){0,4}))?",
    re.I,
)
NO_NEED = re.compile(r"no need (?:for (?P<who>(?:the |an? )?[\w-]+(?: [\w-]+)?) )?(?P<do>to .+)", re.I)
NOT_NEEDED = re.compile(r"no (?P<what>[a-z].+) (?:is |are )?(?:required|needed|necessary)", re.I)
ABLE = re.compile(r"can (?P<deeds>(?:both )?(?P<one>[a-z]+) and (?P<two>[a-z]+))", re.I)


@reads("# Canoe\n- Same hull as kayak", "Canoe · hull: same as kayak")
@reads("# Canoe\n- Different paddle, different seat from kayak", "Canoe · paddle: different as kayak")
@reads("# Canoe\n- Same hull as kayak\n- But different paddle", "Canoe · paddle: different as kayak")
@leaves("# Canoe\n- Different paddle", "# Canoe\n- Same as kayak", "# Canoe\n- The same people paddle")
def alike(line: Line) -> Iterator[Claim]:
    """What a thing has in common with another, or not: `same hull as a kayak, different paddle`."""
    if line.heading or line.label or not line.subject.sure:
        return
    for part in line.parts:
        than = ""
        for piece in reversed(re.split(r",\s+(?=(?:but\s+)?(?:same|different|identical|similar)\s)", part)):
            found = ALIKE.fullmatch(piece)
            if found is None or not tag(found["what"])[-1].noun or parse(found["what"]) is not None:
                break
            than = found["than"] or than or _compared_before(line)
            if than:
                yield Claim(Property(lower_first(found["what"]), found["how"].lower(), than), piece, piece)


def _compared_before(line: Line) -> str:
    """With what the line right before compares."""
    found = ALIKE.fullmatch(line.before.words) if line.before is not None else None
    return found["than"] or "" if found else ""


@reads("# Ferry\n- Cheap, weatherproof, easily repaired", "Ferry · qualities: Cheap, weatherproof, easily repaired")
@leaves("# Ferry\n- Cheap", "# Ferry\n- Cheap, a boat", "# Ferry\n- Cheap\n  - why, how")
def qualities(line: Line) -> Iterator[Claim]:
    """Two to four adjectives in a row, and nothing else."""
    if line.heading or line.label or line.children or not line.subject.sure:
        return
    items = re.split(r",\s+(?:and\s+)?|\s+and\s+", line.words.strip(" ."))
    if 2 <= len(items) <= 4 and all(_adjective(item) for item in items):
        yield Claim(Members("qualities", tuple(items)), line.words, "; ".join(items))


@reads("# Slate\n- grey\n- brittle\n- cheap\n- It splits well", "Slate · qualities: grey, brittle, cheap")
@leaves(
    "# Slate\n- grey\n- It splits well",
    "# Slate\n- Colour\n- Weight\n- Price",
    "# Colours of slate\n- grey\n- green\n- black",
)
def qualities_below(line: Line) -> Iterator[Claim]:
    """Three adjectives or more, each in a line of its own, below one thing."""
    if line.role is not Role.NAME or line.value or not line.own.sure or is_plural(line.name) and line.heading:
        return
    if lists_members(line.name) or re.search(r"(?:ation|ion|types?)$", line.name):
        return  # they are its members
    told = [child for child in line.told if not child.aside and child.words]
    like = [child for child in told if not (child.children or child.label) and len(child.words.split()) <= 3]
    like = [child for child in like if _adjective(child.words) or tag(child.words)[0].tag in ("AJ0", "VVN")]
    pure = sum(_adjective(child.words) for child in like)
    if 3 <= len(like) <= MOST and 2 * len(like) >= len(told) and 3 * pure >= 2 * len(like):
        names = tuple(child.words.strip(" .") for child in like)
        yield Claim(Members("qualities", names), line.item.text.plain, "; ".join(names), line.own)


def is_no_definition(line: Line, parent: Line) -> bool:
    """Whether the first line below a name says where that is, or is one of several that say what it is like."""
    return next(lies(line), None) is not None or next(qualities_below(parent), None) is not None


LIKE = re.compile(r"(?:[ai]ble|less|ful|ous|ive|ic|al|ary|[ae]nt)$")


def _adjective(words: str) -> bool:
    tokens = tag(f"it is {words[:1].lower()}{words[1:]}")[2:]
    compound = len(tokens) == 2 and tokens[0].tag == "NN1" and tokens[1].tag == "AJ0"  # fault tolerant
    alone = all(t.tag in ("AJ0", "AV0", "VVN") for t in tokens)
    last = tokens[-1].low if tokens else ""
    like = LIKE.search(last) is not None or known(last.split("-")[-1]) and not last.endswith("ing")
    return 1 <= len(tokens) <= 3 and tokens[-1].tag in ("AJ0", "VVN") and like and (alone or compound)


@reads("# Dock\n- Winch\n  - E.g., pull a boat ashore\n- Crane\n  - Lifts", "winch = pull a boat ashore")
@leaves("# Dock\n- Winch\n  - Strong, e.g. a capstan", "# Dock\n- Winch\n  - E.g., a capstan")
def for_instance(line: Line) -> Iterator[Claim]:
    """An example of what something does, alone below its name."""
    parent = line.parent
    if line.heading or line.words or len(line.examples) != 1 or parent is None or parent.role is not Role.NAME:
        return
    clause = parse(line.examples[0])
    told = line.examples[0].split()
    does = clause is not None and (clause.imperative and clause.object or told[0].lower() in SET and len(told) > 2)
    if parent.children == [line] and not parent.heading and does:
        deed = line.examples[0].strip(" .")
        yield Claim(Definition(parent.name, deed, kind="instance"), line.item.text.plain, deed, parent.own)


@reads("# Raft\n- No need for the crew to row", "Raft · the crew not need to row [duty]")
@reads("# Raft\n- No additional fuel required", "Raft · not require additional fuel [object]")
@leaves("# Raft\n- No fuel", "# Raft\n- No need for fuel")
def spared(line: Line) -> Iterator[Claim]:
    """What is not needed, and what nobody needs to do."""
    for part in line.parts if not line.heading and not line.label and line.subject.sure else ():
        need = NO_NEED.fullmatch(part)
        if need and len(need["do"].split()) <= 12:
            clause = Clause(
                Form.ACTION, "need", with_the(need["who"]) if need["who"] else "you", negated=True, purpose=need["do"]
            )
            yield Claim(Says(clause, "duty"), part, need["do"])
        what = NOT_NEEDED.fullmatch(part)
        if what and len(what["what"].split()) <= 6 and parse(what["what"]) is None:
            clause = Clause(Form.ACTION, "require", negated=True, object=what["what"])
            yield Claim(Says(clause, "object"), part, what["what"])


@reads("# Ducks\n- Can both fly and swim", "ducks · can do to both fly and swim [duty]")
@leaves("# Ducks\n- Can fly", "# Ducks\n- Can fly and float boats")
def able(line: Line) -> Iterator[Claim]:
    """Two things that something can do, and no more words."""
    for part in line.parts if not line.heading and not line.label and line.subject.sure else ():
        found = ABLE.fullmatch(part)
        if found and all(verb_lemma(verb) == verb for verb in (found["one"], found["two"])):
            clause = Clause(Form.ACTION, "do", modal="can", purpose=f"to {found['deeds']}")
            yield Claim(Says(clause, "duty"), part, found["deeds"])


@reads(
    "# Bridges\n- Bascule\n  - Lifts the road, waits for the ship, then lowers it",
    "Bascule · deeds: Lifts the road > waits for the ship > lowers it",
)
@leaves(
    "# Bridges\n- Bascule\n  - Lifts the road, the rail, the pipe", "# Bridges\n- Bascule\n  - Lifts the road and waits"
)
def deeds(line: Line) -> Iterator[Claim]:
    """What something does, one after the other: `lifts the road, waits for the ship, then lowers it`."""
    if line.heading or line.label or line.children or line.parent is None or line.parent.heading:
        return  # a chapter does nothing
    pieces = [
        piece.strip()
        for piece in re.split(r",\s+(?:and\s+)?(?:then\s+)?|\s+(?:and\s+)?then\s+", line.words.strip(" ."))
    ]
    if len(pieces) < 3 and " then " not in line.words or not 2 <= len(pieces) <= 6:
        return
    if all(1 < len(piece.split()) <= 9 and tag(f"it {lower_first(piece)}")[1].tag == "VVZ" for piece in pieces):
        yield Claim(Members("deeds", tuple(pieces), ordered=True), line.words, line.words)


@reads("# Canoes\n- Birch, cedar, and oak can serve as ribs", "canoes · can serve as ribs: Birch, cedar, oak")
@leaves("# Canoes\n- Birch can serve as ribs", "# Canoes\n- When light, short, and old they serve as ribs")
def several_subjects(line: Line) -> Iterator[Claim]:
    """Three things or more of which one thing is said: which of them may be towed?"""
    announces = line.children and line.item.text.plain.rstrip().endswith(":")
    for part in line.parts if not line.heading and not line.label and not announces else ():
        found = re.fullmatch(
            r"(?P<items>(?:[\w./-]+(?: [\w./-]+){0,2}, )+(?:and |or )[\w./-]+(?: [\w./-]+){0,2}?) "
            r"(?P<said>(?:can|may|must|should|are|were|will)\s.+)",
            part,
        )
        items = re.split(r",\s+(?:(?:and|or)\s+)?", found["items"]) if found else []
        if found is None or not 3 <= len(items) <= 7 or tag(items[0])[0].tag in ("PRP", "CJS", "AVQ", "AV0", "PNP"):
            continue
        clause = parse(f"They {found['said']}")
        if clause is not None and clause.sure and len(found["said"].split()) <= 12:
            yield Claim(Members(found["said"], tuple(items), False, clause, "subject"), part, found["items"])
