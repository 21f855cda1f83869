"""Situations with what to do, or why it is so, right below them: `You want to turn back`, `My boat leaks`, and a quotation or a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.articles import with_article
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import tag
from build_decks.outline import ItemKind
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered, Consequence, Says

LONGEST = 16  # words of a situation
WANTED = re.compile(r"(?:you|we|i) (?P<want>want|need|wish|would like|are asked|have)\s(?P<what>.+)", re.I)
WHY = re.compile(
    r"(?:(?:most|very) )?(?:(?:likely|probably|mostly|usually|often|possibly|maybe|perhaps),? )?"
    r"(?P<link>because(?: of)?|due to|caused by|owing to|the reason is)\s(?P<why>.+)|"
    r"(?:(?:most|very) )?(?:likely|probably|possibly|maybe|perhaps),?\s(?P<guess>.+)",
    re.I,
)


@reads(
    "# Boats\n- You want to have dry decks\n> Hang canvas over the boom",
    "boats · if you want to have dry decks → Hang canvas over the boom",
)
@reads("# Boats\n- The pump doesn't start\n\n  Check the fuse", "boats · if the pump doesn't start → Check the fuse")
@reads(
    "# Boats\n- My engine stays silent\n> Probably the tap is closed",
    "boats · an engine stay silent the tap is closed [reason]",
)
@reads("# Boats\n- Hulls leaks\n> Due to worms", "Why do hulls leak? Due to worms")
@leaves(
    "# Boats\n- The pump starts\n  - Check the fuse",
    "# Boats\n- Boats are towed\n> A tug pulls them",
    "# Boats\n- Engine\n> Check the fuse",
)
def situation(line: Line) -> Iterator[Claim]:
    """What to do in a situation, or why it comes about, where that stands right below it and is no list."""
    answer = answer_below(line)
    if answer is None:
        return
    told = answer.words.strip(" .")
    case = _case(line.words.strip(" ?."))
    if reason := WHY.match(answer.item.text.plain):
        said = reason["guess"] or answer.item.text.plain
        yield from _why(line, said.strip(" ."), answer)
    elif case and _instructs(told):
        yield Claim(Consequence(f"if {case}", told), line.item.text.plain, told)


def answer_below(line: Line) -> Line | None:
    """The one line below a situation that is no item of a list: a quotation, or a paragraph set in."""
    first = next((child for child in line.children if not child.aside), None)
    if line.heading or line.label or first is None or line.item.kind not in (ItemKind.BULLET, ItemKind.STEP):
        return None
    apart = first.item.kind in (ItemKind.QUOTE, ItemKind.PARAGRAPH) and first.words and not first.children
    happens = len(line.words.split()) <= LONGEST and _case(line.words.strip(" ?."))
    return first if apart and happens and (_instructs(first.words) or WHY.match(first.item.text.plain)) else None


def _case(words: str) -> str:
    """A situation as it stands behind `if`: a sentence with its subject; empty where it is none."""
    if wanted := WANTED.fullmatch(words):
        return f"you {wanted['want'].lower()} {wanted['what']}"
    clause = parse(words)
    happens = clause is not None and clause.subject and not clause.condition or _verb_at(words)
    return _with_article(words) if happens and tag(words)[0].low not in DANGLING else ""


def _with_article(words: str) -> str:
    """`My pump leaks` → `a pump leaks`."""
    own, _, rest = words.partition(" ")
    if own.lower() not in ("my", "your", "our"):
        return lower_first(words)
    return rest if is_plural(rest.split(" ")[0]) else with_article(rest)


def _verb_at(words: str) -> int:
    """Where the verb stands in a few words in which it is read as a noun: `The anchor drags`, `Hulls leaks`."""
    tokens = tag(words)
    for at, token in enumerate(tokens[1:4], 1):
        if token.low.endswith("s") and verb_lemma(token.low) not in ("", token.low) and tokens[at - 1].low != "the":
            return at
    return 0


def _instructs(words: str) -> bool:
    """What somebody should do: an imperative, whatever follows it."""
    first = words.split(" ")[0].lower() if words else ""
    clause = parse(words)
    told = verb_lemma(first) == first and tag(words)[0].tag in ("VVB", "VVI", "VDB")
    return bool(told and " " in words and (clause is None or not clause.subject))


def _why(line: Line, reason: str, answer: Line) -> Iterator[Claim]:
    """Why the situation comes about."""
    words = _with_article(line.words.strip(" ?."))
    clause = parse(words)
    if clause is not None and clause.subject and clause.sure:
        yield Claim(Says(replace(clause, condition=reason, whole=True), "reason"), answer.words, reason)
    elif at := _verb_at(words):
        tokens = tag(words)
        who, verb = words[: tokens[at].start].strip(), verb_lemma(tokens[at].low)
        rest = words[tokens[at].start + len(tokens[at].word) :]
        asked = f"Why {'do' if is_plural(who) else 'does'} {lower_first(who)} {verb}{rest}?"
        yield Claim(Answered(asked, (reason,)), answer.words, reason)
