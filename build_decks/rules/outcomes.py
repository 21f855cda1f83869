"""What comes of what a sentence says, at its end: `…, leading to floods`, `… (saves paint)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import past, third_person, upper_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.parts import Function, Turn
from build_decks.language.roles import DANGLING, Role
from build_decks.language.sharing import OUTCOMES
from build_decks.language.tagger import content_words, tag
from build_decks.rules.line import Line
from build_decks.rules.pieces import PRONOUNS
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import own
from build_decks.statements import Gap

LONGEST = 22  # words of what it comes of
LONGEST_ANSWER = 12
# What a thing that happens does, whoever did it.
EFFECTS = OUTCOMES | frozenset(
    "allow enable prevent reduce increase decrease ensure improve avoid force save protect create leave raise "
    "lower trigger permit limit weaken strengthen stop trap".split()
)
OUTCOME = re.compile(
    r"(?P<cause>[^();]+?)(?:, (?:thus |thereby |often |usually )?(?P<doing>[a-z]+ing)|(?: \((?:thus |thereby )?|, which (?:then |thus |often |usually )?)(?P<does>[a-z]+s)) "
    r"(?P<what>[^();,]+?)\)?"
)
LINKED = {"lead": "to", "result": "in"}


@reads(
    "# Dams\n- The old dam broke in the spring rain, causing a flood in the lower town",
    "dams · The old dam broke in the spring rain. This caused [a flood in the lower town]",
)
@reads(
    "# Dams\n- The keeper opens the gate at dusk (prevents a flood in the night)",
    "dams · The keeper opens the gate at dusk. This prevents [a flood in the night]",
)
@leaves(
    "# Dams\n- The keeper opens the gate at dusk, humming an old song",
    "# Dams\n- They open it, causing a flood in the town",
    "# Dams\n- Broken, causing a flood in the town",
    "# Dams\n- The keeper opens the gate, making it wet",
)
def outcome(line: Line) -> Iterator[Claim]:
    """What comes of what a sentence says, behind that sentence: `The dam broke. What did this cause?`"""
    if line.heading or line.role is Role.QUESTION:
        return
    text = line.value if line.label and line.separator else line.item.text.plain
    for sentence in re.split(r"(?<=[a-z)]\.)\s+", text.strip()):
        found = OUTCOME.fullmatch(sentence.strip(" ."))
        verb = verb_lemma(found["doing"] or found["does"]) if found else ""
        if found is None or verb not in EFFECTS or not _says(found["cause"]):
            continue
        clause = parse(found["cause"])
        was = any(t.tag in ("VVD", "VBD") for t in tag(found["cause"])) or clause is not None and clause.past
        link, what = _linked(verb, found["what"])
        if not _is_told(what) or verb in LINKED and not link:
            continue
        lead, deed = f"{upper_first(found['cause'])}.", past(verb) if was else third_person(verb)
        part = Function.TAIL if link else Function.OBJECT
        helper = "did" if was else "does"
        turn = Turn(part, what, link, "", helper, "this", verb, verb, Form.ACTION, True, finite=deed)
        before = " ".join(filter(None, (lead, "This", deed, link)))
        yield Claim(Gap(f"{before} ", what, "", turn, open=True, lead=lead), sentence, what, own(line))


def _linked(verb: str, words: str) -> tuple[str, str]:
    """(preposition, what stands behind it) of `to a flood`, behind `leading`."""
    link = LINKED.get(verb, "")
    return (link, words.removeprefix(f"{link} ")) if link and words.startswith(f"{link} ") else ("", words)


def _is_told(what: str) -> bool:
    """Whether these words name what came of it, without those before them."""
    tokens = tag(what)
    named = any(t.noun for t in tokens) and not any(t.low in PRONOUNS or t.tag == "DTQ" for t in tokens)
    return named and content_words(what) >= 1 and len(tokens) <= LONGEST_ANSWER


def _says(cause: str) -> bool:
    """Whether this is a statement that can be understood by itself."""
    tokens = tag(cause)
    clause = parse(cause)
    says = any(t.finite or t.tag == "VVB" for t in tokens) or clause is not None and clause.sure
    return says and tokens[0].low not in DANGLING and content_words(cause) >= 3 and len(tokens) <= LONGEST
