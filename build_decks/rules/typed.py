"""Codes inside sentences: what one types to do something, what one stands for, what it does there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import Role
from build_decks.language.tagger import content_words, tag
from build_decks.language.tokens import looks_like_code
from build_decks.outline import Mark
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Code, Means

# `view the list using […]`, behind what may stand before a deed.
DONE_WITH = re.compile(
    r"(?:.*\b(?:can|could|may|must|should|to|and|or|then|you|we)\s|^)(?P<deed>[a-z]+\s[^,;:.]*?)\s(?:by\s)?(?:using|with|via|through|running|typing|executing)\s(?:the\s)?$",
    re.I,
)


# `to view the list, […]`, with nothing behind it.
AIMED = re.compile(r"to\s(?P<deed>[a-z]+\s[^,;:.]*?)(?:,|:|\s[-–])\s(?:(?:use|run|type)\s)?$", re.I)


@reads(
    "# Rope log\n- We can view the rope list using `getrope <ship>` and set a rope with `setrope [option] file`.",
    "Rope log · getrope <ship> to view the rope list",
    "Rope log · setrope [option] file to set a rope",
)
@reads("# Rope log\n- To view the rope list, `getrope all`", "Rope log · getrope all to view the rope list")
@leaves("# Rope log\n- The keeper is paid with `gold`", "# Rope log\n- View the rope list using a lamp")
def done_with(line: Line) -> Iterator[Claim]:
    """A deed and the command that one types for it."""
    text = line.item.text.plain
    before = 0
    for run in line.item.text.runs if not line.heading else ():
        if run.mark is not Mark.CODE:
            continue
        ends = AIMED.match(text[: run.start]) if not text[run.end :].strip(" .") else None
        found, start = DONE_WITH.match(text[before : run.start]) or ends, 0 if ends else before
        before = run.end
        if found is None:
            continue
        deed, code = found["deed"], text[run.start : run.end]
        surface = text[start + found.start("deed") : run.end]
        verb = deed.split()[0].lower()
        if verb_lemma(verb) == verb and content_words(deed) >= 2 and len(deed.split()) <= 9:
            yield Claim(Means(code, deed[0].lower() + deed[1:]), surface, code)


@reads(
    "# Rope log\n- A knot is given as `-t` (tighten) or `-u` (untie)",
    "Rope log · -t ~ tighten",
    "Rope log · -u ~ untie",
)
@leaves("# Rope log\n- The mask is `022` (the default)", "# Rope log\n- Type `x` (see below)")
def glossed(line: Line) -> Iterator[Claim]:
    """Two codes or more in one sentence, each with its meaning in brackets."""
    text = line.item.text.plain
    found: list[tuple[str, str]] = []
    for run in line.item.text.runs if not line.heading else ():
        gloss = re.match(r"\s\((?P<gloss>[^()\d]{3,40})\)", text[run.end :]) if run.mark is Mark.CODE else None
        if gloss and run.start:
            found.append((text[run.start : run.end], gloss["gloss"]))
    for code, gloss_of in found if len(found) > 1 else ():
        yield Claim(Code(code, gloss_of), text, gloss_of)


@reads(
    "# Policy\n- Policies should refuse calls without aws:SecureTransport condition",
    "Policy · aws:SecureTransport ~ Policies should refuse calls without … condition",
)
@leaves("- Read the docs")
def mentioned(line: Line) -> Iterator[Claim]:
    """An identifier inside a sentence, asked by what it does there."""
    if line.heading or line.label:
        return
    for part in line.parts:
        codes = [
            t
            for t in tag(part)
            if looks_like_code(t.word)
            and not re.search(r":\w?$", t.word)
            and re.search(r"[a-z]-[a-z]+-|[a-z]:+[A-Za-z]|^\$[A-Z]|_", t.word)
        ]
        codes += [t for t in tag(part) if t.word in line.item.text.marked(Mark.CODE) and t not in codes]
        if line.role is Role.QUESTION or len(codes) != 1 or len(part.split()) < 4 or parse(part) is None:
            continue
        code = codes[0]
        kind = re.match(
            r"\s+(parameter|header|permission|attribute|flag|option|command|call|api|role|section|label|key|file|"
            r"container|field|directory|method|function|variable|mode|protocol|keyword|operator|tag|tool|"
            r"utility)\b",
            part[code.end :],
            re.I,
        )
        before, after = part[: code.start], part[code.end :]
        yield Claim(
            Code(code.word, f"{before}…{after}".strip(), f"gap:{kind[1].lower() if kind else ''}"), part, code.word
        )
