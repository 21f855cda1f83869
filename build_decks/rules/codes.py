"""Identifiers, status codes, commands: what they mean, and which one does what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Code
from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first
from build_decks.language.tagger import looks_like_code, tag
from build_decks.outline import Mark
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads

STATUS = re.compile(r"^(?:(?:http|error|code|status|port|event id)\s+)*(?P<code>\d{1,5}(?:/(?:tcp|udp))?|[1-5][xX]{2}|0x[0-9A-Fa-f]+)\s*(?:[-–—:=]\s*)?(?P<meaning>[A-Za-z].{2,60})$", re.I)


@reads("# HTTP error codes\n- 503 Service Unavailable", "HTTP error codes · 503 ~ Service Unavailable")
@reads("# Ports\n- 53: DNS", "Ports · 53 ~ DNS")
@reads("# HTTP error codes\n- 4XX – client side errors", "HTTP error codes · 4XX ~ client side errors")
@leaves("- 300 transactions per second", "- 12-factor best practices", "- 3 copies of the data")
def status(line: Line) -> Iterator[Claim]:
    """A number that is a name: `503 Service Unavailable`, `53: DNS`, `429 Too Many Requests error`."""
    if line.heading:
        return
    text = line.words
    found = STATUS.match(text)
    if not found:
        return
    code, meaning = found["code"], found["meaning"].strip()
    labelled = line.label.lower().split()[-1:] == [code.lower()] if line.label else False
    around = " ".join((line.subject.name, line.subject.owner, line.subject.facet, *line.subject.trail, text)).lower()
    numbered = re.search(r"\b(?:codes?|errors?|status|ports?|http|event ids?|exit|responses?)\b", around)
    if labelled or (numbered and re.match(r"[1-5]\d\d$|[1-5]xx$|0x", code, re.I) and meaning[0].isupper()):
        kind = "port" if re.search(r"\bports?\b", around) and not re.search(r"\bhttp|\berror", around) else "code"
        yield Claim(Code(code, re.sub(r"\s+error$", "", meaning), kind), text, meaning)


@reads("# Policy\n- Limit is enforced, http error code is 429 if exceeded", "Policy · 429 ~ http error code")
@leaves("- code 5 rooms")
def named_number(line: Line) -> Iterator[Claim]:
    """A code given in a sentence: `the http error code is 429`, `uses port 443`."""
    if line.heading:
        return
    for part in line.parts:
        found = re.search(r"\b(?P<what>(?:[a-z]+ )?(?:error|status|exit|return|country|area)\s?code)s?(?:\s+(?:is|of|=|:))?\s+(?P<code>\d{2,5})\b", part, re.I)
        if found:
            yield Claim(Code(found["code"], lower_first(found["what"]), "value"), part, found["code"])


@reads("# Git\n- `git stash`: sets changes aside", "Git · git stash ~ sets changes aside")
@reads("# API\n- PutItem (add or replace)", "API · PutItem ~ add or replace")
@leaves("- S3: object storage", "- CloudFront: content delivery")
def command(line: Line) -> Iterator[Claim]:
    """A command or identifier with what it does: behind a colon or dash, in brackets, or as its only child."""
    if line.heading:
        return
    in_code = line.item.text.marked(Mark.CODE)
    label = line.label or line.words
    is_code = (label in in_code) or (in_code and label.startswith(in_code[0]) and len(label.split()) <= 6) or _identifier(label)
    if not is_code:
        return
    if line.value and line.separator and not re.match(r"\d", line.value):
        yield Claim(Code(label, line.parts[0] if line.parts else line.value, "command" if " " in label or in_code else "code"), line.words, line.value)
    elif line.asides and not line.label and len(line.asides[0].split()) >= 2:
        yield Claim(Code(_last_code(label), line.asides[0], "code"), line.item.text.plain, line.asides[0])


def _last_code(label: str) -> str:
    return label.split(" / ")[-1].strip()


def _identifier(text: str) -> bool:
    words = [w for w in re.split(r"\s+/\s+|\s+", text) if w]
    return bool(words) and len(words) <= 2 and all(
        looks_like_code(w) and (re.match(r"[a-z$.@]|[A-Z][a-z]+(?:[A-Z][a-z]+)+$", w)) and not re.match(r"[A-Z][a-z]+[A-Z]{1,2}$", w) for w in words
    )


@reads("# Throughput exceeded\n- ProvisionedThroughputExceededException", "Throughput exceeded · ProvisionedThroughputExceededException ~ throughput exceeded")
@leaves("- CloudFront", "- Read all about it")
def bare_exception(line: Line) -> Iterator[Claim]:
    """An exception or error name alone: the heading is what raises it."""
    if line.heading or line.label or not re.fullmatch(r"(?:[A-Z][a-z]+){2,}(?:Exception|Error|Fault)", line.words):
        return
    yield Claim(Code(line.words, lower_first(line.subject.name), "exception"), line.words, line.words)


@reads("# Policy\n- Bucket policy should deny requests without aws:SecureTransport parameter",
       "Policy · aws:SecureTransport ~ Bucket policy should deny requests without … parameter")
@leaves("- Read the docs")
def mentioned(line: Line) -> Iterator[Claim]:
    """An identifier inside a sentence, asked by what it does there."""
    if line.heading or line.label:
        return
    for part in line.parts:
        codes = [t for t in tag(part) if looks_like_code(t.word) and re.search(r"[a-z]-[a-z]+-|[a-z]:+[A-Za-z]|^\$[A-Z]|_", t.word)]
        codes += [t for t in tag(part) if t.word in line.item.text.marked(Mark.CODE) and t not in codes]
        if len(codes) != 1 or len(part.split()) < 4 or parse(part) is None:
            continue
        code = codes[0]
        kind = re.match(r"\s+(parameter|header|permission|attribute|flag|option|command|call|api|role|section|label|key|file|container)\b", part[code.end :], re.I)
        before, after = part[: code.start], part[code.end :]
        yield Claim(Code(code.word, f"{before}…{after}".strip(), f"gap:{kind[1].lower() if kind else ''}"), part, code.word)
