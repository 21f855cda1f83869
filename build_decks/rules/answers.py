"""Questions that the author wrote, with their answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from build_decks.language.acronyms import EMOJI
from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first, upper_first
from build_decks.language.roles import Role
from build_decks.language.tagger import tag
from build_decks.outline import Item, ItemKind, Mark
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered

# A question word, a verb before its subject, or a sentence to be completed.
ASKS = re.compile(
    r"\b(?:what|who|whom|whose|which|when|where|why|how)\b|^(?:is|are|was|were|do|does|did|can|could|will|would|should|must|may|has|have)\b"
    r"|\b(?:is|are|was|were|called|by|to|in|of|for|with)\s?\?$|^\S+(?:\s\S+){0,3}\?$",
    re.I,
)

MARK = re.compile(r"^A(?:nswer|ns)?\s*\d*\s*[:.)]\s*", re.I)
FEW = 6  # words of an answer that says nothing by itself
QUESTION = re.compile(
    r"(?:(?:Q(?:uestion)?\s*\d*|\d{1,3})\s*[:.)]\s*)?(?P<q>[^?]{6,200}\?)\s*(?P<rest>.*)$", re.I | re.S
)
HOW_TO = re.compile(r"How to (?P<deed>[^:?]+?)\s*(?::|[-–—]+>?|=>|→)\s+(?P<way>[^:]{3,120}?)\.?$", re.I)


@reads("- What is the powerhouse of the cell?\n  - Mitochondria", "What is the powerhouse of the cell? Mitochondria")
@reads("Q: Who wrote Faust?\n\nA: Goethe", "Who wrote Faust? Goethe")
@reads("**7. Why reef early?**\n\nGusts come", "Why reef early? Gusts come")
@reads("1. Why do moored boats swing? (the tide turns)", "Why do moored boats swing? The tide turns")
@reads("- What moves a sailing boat? **The wind** (or a motor)", "What moves a sailing boat? The wind")
@reads("- `chmod` changes the owner of a file - False", "Is it correct that chmod changes the owner of a file? False")
@reads("- How to free a fouled anchor: trip line", "How do you free a fouled anchor? Trip line")
@reads(
    "- Which trades did the guild protect?\n  - Coopers\n    - made casks\n  - Wrights\n    - made carts",
    "Which trades did the guild protect? Coopers; Wrights",
)
@reads(
    "# When may a tenant paint?\n- The walls are bare\n- The owner agrees\n\nA deposit is kept if:\n- rent is owed",
    "When may a tenant paint? The walls are bare; The owner agrees",
)
@reads("- What is a drone?\n  - a male bee\n  - has no sting at all", "What is a drone? a male bee")
@reads("### What is rope?\nRope is a bundle of fibres. It holds boats.", "What is rope? A bundle of fibres")
@leaves(
    '- autonomy: "can I decide without asking you?"\n  - little in Chad',
    "- Why bother?",
    "- Really?\n- No",
    "- Supports TLS: yes",
)
def answered(line: Line) -> Iterator[Claim]:
    """A question with its answer under it, behind it, or in the line that follows."""
    if line.item.kind in (ItemKind.TABLE, ItemKind.ROW):
        return
    text = line.item.text.plain.strip()
    verdict = None
    if text.lower().rstrip(".)").endswith(("true", "false", "t", "f")):
        verdict = re.match(r"(?P<said>.{12,180}?)\s*(?:[-–—=:]+>?|\()\s*(?P<v>true|false|T|F)\)?\.?$", text, re.S)
        verdict = verdict or re.match(r"(?P<said>.{12,180}?)\s*[-–—:]+\s*(?P<v>True|False|TRUE|FALSE)\.?$", text, re.S)
    if verdict and parse(verdict["said"]) is not None:
        yield Claim(
            Answered(f"Is it correct that {lower_first(verdict['said'].strip())}?", (verdict["v"].capitalize(),)),
            text,
            verdict["v"],
        )
        return
    if (how := HOW_TO.match(text)) and not line.children:
        yield Claim(Answered(f"How do you {how['deed']}?", (upper_first(how["way"]),)), text, how["way"])
        return
    question = QUESTION.match(text) if "?" in text else None
    if not question:
        return
    before = text[: question.end("q")]
    if re.match(r"(?:need|want)\s", question["q"], re.I):
        return  # `Need a dry berth? Use a slipway`: advice
    if not ASKS.search(question["q"]) and not re.match(r"Q", text):
        return  # `You may want to turn back?`
    if line.label and line.role is Role.NAME and sum(1 for c in line.children if c.label) >= 2:
        return  # `Grade: how hard is it?` over the grades with what each is
    if re.search(r"[:–-]\s[\"“][^\"”]*$", before) and re.match(r"[\"”]", question["rest"].strip()[:1] or "-"):
        return  # `autonomy: "can we decide alone?"` is a definition in the form of a question
    asked, rest = (
        question["q"].strip(),
        re.sub(r"^(?:A(?:nswer|ns)?\s*[:.)]|[-–—:=>→]+)\s*", "", question["rest"].strip()),
    )
    plain_line = not line.heading and not line.children
    if plain_line and (
        bracketed := re.fullmatch(r"\((?!(?:see|cf|p|pp|ref|source|optional)\b)(?P<a>[^()]{3,})\)\.?", rest, re.I)
    ):
        rest = upper_first(bracketed["a"])
    asked = EMOJI.sub("", re.sub(r"^[\"“](?=[^\"”]*$)", "", asked)).strip()
    asked = asked.capitalize() if asked.isupper() and " " in asked else asked
    marked = _marked(line.item, question.end("q"))
    if marked:
        hint = rest.replace(marked, "", 1).strip(" .")
        yield Claim(Answered(asked, (marked.strip(" ."),)), text, marked, hint=hint if 2 < len(hint) <= 120 else "")
        return
    if rest and not rest.endswith("?") and re.match(r"\w", rest) and len(rest.split()) <= 40:
        yield Claim(Answered(asked, (rest,)), text, rest)
        return
    under = [c for c in line.children if not c.heading and c.item.text.plain.strip()]
    first = [*takewhile(lambda c: c.item.kind in (ItemKind.BULLET, ItemKind.STEP), under)] if line.heading else []
    under = first if len(first) >= 2 else under  # the list right below it; what follows goes on from there
    told = any(child.children for child in under) and not (_asks_for_several(asked) and all(map(_is_name, under)))
    if under and len(under) <= 7 and all(_short_answer(c) for c in under) and not told:
        under = under[:1] if _defines_alone(asked, under) else under
        answers = tuple(_marked(c.item, 0) or MARK.sub("", c.item.text.plain.strip(), count=1) for c in under)
        answers = (_first(asked, answers[0]),) if len(answers) == 1 else answers
        yield Claim(Answered(asked, answers), text, "; ".join(answers))
        return
    after = _next(line)
    if after is not None and re.match(r"A(?:nswer|ns)?\s*\d*\s*[:.)]\s", after.item.text.plain):
        answer = re.sub(r"^A(?:nswer|ns)?\s*\d*\s*[:.)]\s*", "", after.item.text.plain.strip())
        yield Claim(Answered(asked, (answer,)), text, answer)


# Questions that one sentence answers; what follows tells something else.
ONE = re.compile(
    r"(?:what (?:is|are|was|were)|who|whom|when|where|how (?:many|much|long|far|old|often)|which \w+)\b", re.I
)
ENOUGH = 7  # words that may well be read at once


def _first(asked: str, answer: str) -> str:
    """The sentence of a longer answer that answers a question for one thing, without the name that the question has said."""
    sentences = re.split(r"(?<=[a-z\d)]{2}\.)\s+(?=[A-Z])", answer)
    if not ONE.match(asked) or len(sentences) < 2 or len(answer.split()) <= ENOUGH or len(sentences[0].split()) < 2:
        return answer
    thing = re.fullmatch(r"what (?:is|are) (?P<name>[^?]+)\?", asked, re.I)
    said = re.match(rf"(?:an? |the )?{re.escape(thing['name'])} (?:is|are) ", answer, re.I) if thing else None
    return upper_first(sentences[0][said.end() if said else 0 :].rstrip("."))


def _defines_alone(asked: str, under: list[Line]) -> bool:
    """`What is a drone?` over `a male bee` and, below it, `has no sting`: the first says what it is, the others what it does."""
    if re.match(r"what (?:is|are) (?:an? )?[^?]{2,40}\?$", asked, re.I) is None or len(under) < 2:
        return False
    clauses = [parse(line.words) for line in under]
    does = sum(c is not None and c.sure and not c.subject and not c.imperative for c in clauses[1:])
    return clauses[0] is None and 2 * does >= len(under) - 1 and any(token.noun for token in tag(under[0].words))


def is_answer(line: Line) -> bool:
    """Whether a line is the answer to the question above it: one of few words, or one that has its `A:`."""
    above, text = line.parent, line.item.text.plain.strip()
    marked = MARK.match(text) is not None
    few = not line.children and (marked or not line.label and len(line.words.split()) <= FEW)
    if above is None or not few or not above.item.text.plain.rstrip().endswith("?"):
        return False
    told = (claim.statement for claim in answered(above))
    return any(isinstance(one, Answered) and MARK.sub("", text, count=1) in one.answers for one in told)


def _asks_for_several(question: str) -> bool:
    """`Which trades did the guild protect?` over their names, each with what it was."""
    tokens = tag(question)
    verb = next((at for at, token in enumerate(tokens) if token.finite), 0)
    return (
        tokens[0].low in ("what", "which")
        and 1 < verb <= 5
        and tokens[verb - 1].tag == "NN2"
        and " and how " not in question
    )


def _is_name(line: Line) -> bool:
    words = line.label or line.words
    return len(words.split()) <= 6 and line.role is not Role.CLAUSE and any(token.noun for token in tag(words))


def _short_answer(line: Line) -> bool:
    """What can be checked as an answer: forty words, or thirty where a heading asks, in one statement or two."""
    text = line.item.text.plain
    return len(text.split()) <= 40 and not (len(text.split()) > 20 and len(line.parts) > 2)


def _marked(item: Item, at: int) -> str:
    """The bold words that stand right behind a question, or open the line below it: the answer, whatever follows."""
    for run in item.text.runs:
        if run.mark is Mark.STRONG and run.start >= at and not re.search(r"\w", item.text.plain[at : run.start]):
            words = item.text.plain[run.start : run.end].strip()
            return words if len(words.split()) >= 2 or run.end >= len(item.text.plain.rstrip(" .")) else ""
    return ""


def _next(line: Line) -> Line | None:
    return next(iter(line.siblings[line.place + 1 : line.place + 2]), None)
