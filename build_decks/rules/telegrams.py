"""Telegrams that say no more than a word or two: what is alike, what is not needed, how something is done, and what goes on from the line above."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clause import Clause, Form, Tail
from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import content_words, tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Members, Property, Says

ALIKE = re.compile(
    r"(?:but |and |also |has |have )*(?:the )?(?P<how>same|different|identical|similar)\s+(?P<what>[\w-]+(?:\s[\w-]+){0,3}?)"
    r"(?:\s(?:as|from|to|than)\s(?:the |that of |those of )?(?P<than>\S+(?:\s\S+){0,4}))?",
    re.I,
)


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
    before = line.siblings[: line.siblings.index(line)][-1:] if line in line.siblings else []
    found = ALIKE.fullmatch(before[0].words) if before else None
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


def _adjective(words: str) -> bool:
    tokens = tag(f"it is {words[:1].lower()}{words[1:]}")[2:]
    compound = len(tokens) == 2 and tokens[0].tag == "NN1" and tokens[1].tag == "AJ0"  # fault tolerant
    alone = all(t.tag in ("AJ0", "AV0", "VVN") for t in tokens)
    return 1 <= len(tokens) <= 3 and tokens[-1].tag in ("AJ0", "VVN") and (alone or compound)


# How much and how often: nobody asks how something is done to hear that.
DEGREES = frozenset(
    "highly fully only strongly weakly rarely typically usually generally mostly mainly primarily nearly commonly slightly "
    "completely entirely newly previously recently formerly widely heavily poorly badly easily frequently commonly supposedly".split()
)


@reads("# Ferries\n- Hydraulically steered", "ferries · Hydraulically be steer [adverb]")
@leaves("# Ferries\n- Fully steered", "# Ferries\n- Steered", "# Ferries\n- Hydraulically")
def manner(line: Line) -> Iterator[Claim]:
    """An adverb and a participle: how something is done."""
    for part in line.parts if not line.heading and not line.label and line.subject.sure else ():
        tokens = tag(part)
        clause = parse(part) if len(tokens) == 2 else None
        adverb = tokens[0].low if tokens else ""
        if clause is not None and clause.form is Form.PASSIVE and adverb.endswith("ly") and adverb not in DEGREES:
            yield Claim(Says(clause, "adverb"), part, tokens[0].word)


@reads("# Lake\n- Flat-bottomed boats only", "Lake · boats: Flat-bottomed only")
@leaves("# Lake\n- Boats only", "# Lake\n- Only boats", "# Lake\n- It takes boats only")
def nothing_but(line: Line) -> Iterator[Claim]:
    """A noun phrase and `only`: the kind of thing that is allowed, used, supported."""
    for part in line.parts if not line.heading and not line.label and line.subject.sure else ():
        found = re.fullmatch(r"(?P<kind>\S+(?:\s\S+){0,3})\s(?P<noun>[a-z]+s)\sonly", part)
        if found and parse(part) is None and all(not t.finite and t.tag != "PRP" for t in tag(found["kind"])):
            yield Claim(Property(found["noun"], f"{found['kind']} only"), part, found["kind"])


@reads("# Raft\n- No need for the crew to row", "Raft · the crew not need to row [duty]")
@reads("# Raft\n- No additional fuel required", "Raft · not require additional fuel [object]")
@leaves("# Raft\n- No fuel", "# Raft\n- No need for fuel")
def spared(line: Line) -> Iterator[Claim]:
    """What is not needed, and what nobody needs to do."""
    for part in line.parts if not line.heading and not line.label and line.subject.sure else ():
        need = re.fullmatch(r"no need (?:for (?P<who>(?:the |an? )?[\w-]+(?: [\w-]+)?) )?(?P<do>to .+)", part, re.I)
        if need and len(need["do"].split()) <= 12:
            clause = Clause(Form.ACTION, "need", need["who"] or "you", negated=True, purpose=need["do"])
            yield Claim(Says(clause, "duty"), part, need["do"])
        what = re.fullmatch(r"no (?P<what>[a-z].+) (?:is |are )?(?:required|needed|necessary)", part, re.I)
        if what and len(what["what"].split()) <= 6 and parse(what["what"]) is None:
            clause = Clause(Form.ACTION, "require", negated=True, object=what["what"])
            yield Claim(Says(clause, "object"), part, what["what"])


@reads(
    "# Locks\n- The keeper opens the gate\n  - using a long lever",
    "locks · The keeper open the gate using a long lever [tail:0]",
)
@leaves("# Locks\n- The keeper opens the gate\n  - via lever\n  - via motor", "# Locks\n- Gate\n  - via lever")
def continued(line: Line) -> Iterator[Claim]:
    """An only child that goes on with its parent's sentence: `via …`, `using …`."""
    parent = line.parent
    found = re.fullmatch(r"(?P<how>via|using|through|by means of)\s(?P<what>.+)", line.words, re.I)
    if found is None or parent is None or parent.heading or parent.label or len(parent.children) != 1:
        return
    clause = parse(parent.words)
    needed = re.match(r"(?:we |you )?(?:need|must|have) to\s(?=\w)", parent.words, re.I)
    if needed:
        clause = parse(parent.words[needed.end() :])
        clause = replace(clause, subject="you", imperative=False) if clause is not None else None
    if clause is None or not clause.sure or clause.condition or len(found["what"].split()) > 8:
        return
    tails = (*clause.tails, Tail(found["how"].lower(), found["what"]))
    words = f"{parent.words} {line.words}"
    yield Claim(Says(replace(clause, tails=tails), f"tail:{len(tails) - 1}"), words, found["what"], parent.subject)


@reads("# Locks\n- Water level is a mark on the wall, painted in red", "locks · Water level be paint in red [tail:0]")
@leaves("# Locks\n- Painted in red, locked", "# Locks\n- A mark on the wall, painted in red")
def appended(line: Line) -> Iterator[Claim]:
    """A participle behind the comma of a sentence, said of its subject: `…, expressed in metres`."""
    for part in line.parts if not line.heading else ():
        found = re.fullmatch(
            r"(?P<main>.+), (?P<rest>\w+(?:ed|en) (?:as|in|by|with|at|from|on|to|for|via) [^,]+)", part
        )
        main, rest = (parse(found["main"]), parse(found["rest"])) if found else (None, None)
        if main is None or rest is None or not main.subject or tag(main.subject)[0].low in DANGLING or not rest.sure:
            continue
        if rest.form is Form.PASSIVE and not rest.subject and rest.tails and content_words(main.subject):
            yield Claim(
                Says(replace(rest, subject=main.subject), "tail:0"),
                found["rest"] if found else "",
                str(rest.tails[0].object),
            )


@reads("# Locks\n- Small boats and rafts can be lifted too", "locks · Small boats and rafts can also be lift [subject]")
@leaves("# Locks\n- Boats are too heavy", "# Locks\n- They can be lifted too")
def besides(line: Line) -> Iterator[Claim]:
    """What else is done or possible: `X can be recorded too`."""
    for part in line.parts if not line.heading and not line.label else ():
        found = re.fullmatch(
            r"(?:but |and )?(?P<what>.+?) (?P<modal>can|may|must|should) be (?P<done>\w+) (?:too|as well)", part, re.I
        )
        if not found or not (verb := verb_lemma(found["done"])) or len(found["what"].split()) > 8:
            continue
        first = tag(found["what"])[0]
        if first.low in DANGLING or first.tag == "PNP":
            continue
        clause = Clause(Form.PASSIVE, verb, found["what"], found["modal"].lower(), adverb="also")
        yield Claim(Says(clause, "subject"), part, found["what"])
