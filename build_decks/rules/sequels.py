"""What goes on from the sentence before or above: `via …` below it, `…, expressed as` behind it, `… can be recorded too`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clause import Clause, Form, Tail
from build_decks.language.clauses import parse
from build_decks.language.grammar import gerund, is_name
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import content_words, tag
from build_decks.rules.base_forms import HANDS, SET
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Definition, Gap, Members, Says

WAY = re.compile(r"(?P<how>via|using|through|by means of)\s(?P<what>.+)", re.I)
BESIDES = re.compile(
    r"(?:but |and )?(?P<what>.+?) (?P<modal>can|may|must|should) be (?P<done>\w+) (?:too|as well)", re.I
)


@reads(
    "# Locks\n- The keeper opens the gate\n  - using a long lever",
    "locks · The keeper open the gate using a long lever [tail:0]",
)
@leaves("# Locks\n- The keeper opens the gate\n  - via lever\n  - via motor", "# Locks\n- Gate\n  - via lever")
def continued(line: Line) -> Iterator[Claim]:
    """An only child that goes on with its parent's sentence: `via …`, `using …`."""
    parent = line.parent
    found = WAY.fullmatch(line.words)
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
        if found and is_name(found["main"].split()[-1]):
            continue  # `… joined Genoa, ruled by a duke`: said of the last name
        if tag(main.subject)[-1].tag == "NN1" and found and tag(found["main"])[-1].tag == "NN2":
            continue  # `The port is a group of basins, lined with stone`: said of the basins
        if rest.form is Form.PASSIVE and not rest.subject and rest.tails and content_words(main.subject):
            yield Claim(
                Says(replace(rest, subject=main.subject), "tail:0"),
                found["rest"] if found else "",
                str(rest.tails[0].object),
            )


ALSO_HAS = re.compile(r"(?P<lead>\w+s .+? but also has )(?P<what>(?:an? |its own |own )?[\w -]+)")


@reads(
    "# Lock\n- Works with pumps and gates but also has an emergency weir",
    "Lock · Works with pumps and gates but also has [an emergency weir]",
)
@leaves("# Lock\n- Works with pumps and has a weir", "# Lock\n- Also has a weir")
def has_besides(line: Line) -> Iterator[Claim]:
    """What something has besides what it does: `works with gates but also has a weir`."""
    found = ALSO_HAS.fullmatch(line.words.strip(" .")) if not line.heading and not line.label else None
    if found and line.subject.sure and tag(found["what"])[-1].noun and len(found["what"].split()) <= 5:
        yield Claim(Gap(found["lead"], found["what"], ""), line.words, found["what"])


@reads("# Locks\n- Small boats and rafts can be lifted too", "locks · Small boats and rafts can also be lift [subject]")
@leaves("# Locks\n- Boats are too heavy", "# Locks\n- They can be lifted too")
def besides(line: Line) -> Iterator[Claim]:
    """What else is done or possible: `X can be recorded too`."""
    for part in line.parts if not line.heading and not line.label else ():
        found = BESIDES.fullmatch(part)
        if not found or not (verb := verb_lemma(found["done"])) or len(found["what"].split()) > 8:
            continue
        first = tag(found["what"])[0]
        if first.low in DANGLING or first.tag == "PNP":
            continue
        clause = Clause(Form.PASSIVE, verb, found["what"], found["modal"].lower(), adverb="also")
        yield Claim(Says(clause, "subject"), part, found["what"])


@reads(
    "# Tides\n- Very high\n  - the water reaches the upper mark",
    "very high tide · very high = the water reaches the upper mark",
)
@leaves(
    "# Tides\n- Very high\n  - the water reaches the upper mark\n  - twice a month",
    "# Tides\n- Very high\n  - highest water",
    "# Tides\n- Very high\n  - boats must leave",
)
def said_below(line: Line) -> Iterator[Claim]:
    """A sentence of its own as the only line below a term: what the term means."""
    parent = line.parent
    if (
        parent is None
        or parent.heading
        or parent.label
        or tag(parent.words)[:1]
        and tag(parent.words)[0].tag == "PRP"
        or line.children
        or parent.children != [line]
    ):
        return
    clause = parse(line.words) if parent.role is Role.ADJECTIVE and not line.label else None
    if (
        clause is None
        or not clause.subject
        or clause.modal
        or clause.negated
        or clause.imperative
        or clause.elliptic
        and clause.form is not Form.COPULA
        or len(line.words.split()) > 14
    ):
        return
    first = tag(clause.subject)[0]
    if first.low not in DANGLING and first.tag not in ("PNP", "DPS", "EX0"):
        yield Claim(Definition(parent.name, line.words, kind="meaning"), line.words, line.words, parent.own)


@reads(
    "# Canoes\n- Saving strength:\n  - Canoes are slow, two at a time\n  - Use long paddles – they reach deeper\n  - Sit low in the boat",
    "canoes · ways of saving strength: Use long paddles, Sit low in the boat",
)
@leaves(
    "# Canoes\n- Saving strength:\n  - Use long paddles\n  - Canoes are slow",
    "# Canoes\n- Kinds:\n  - Use one\n  - Take two",
)
def ways(line: Line) -> Iterator[Claim]:
    """Instructions below what they serve: `Improving speed:`, `To save power:`."""
    if line.role is not Role.CONDITION or line.heading or line.separator or not line.subject.sure:
        return
    aim = re.fullmatch(r"(?:to|for|when|how to)?\s?(?P<verb>[a-z]{3,})(?P<rest> .+?)?:?", line.words.strip(), re.I)
    done = [c for c in line.children if _is_instruction(c)]
    if aim is None or not 2 <= len(done) <= 7:
        return
    verb = aim["verb"].lower()
    doing = verb if verb.endswith("ing") else gerund(verb) if verb_lemma(verb) == verb else ""
    items = tuple(re.split(r"\s[–—-]\s|,\s|\sto get around\s", c.words)[0].strip(" .") for c in done)
    if doing and verb_lemma(verb):
        yield Claim(Members(f"ways of {doing}{aim['rest'] or ''}", items), line.words, "; ".join(items))


def _is_instruction(line: Line) -> bool:
    """`Set a smaller size`, too, though `set` may be a noun."""
    clause = parse(line.words)
    return clause is not None and clause.imperative or line.words.split(" ")[0].lower() in HANDS | SET
