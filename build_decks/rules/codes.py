"""Identifiers, status codes, commands: what they mean, and which one does what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first
from build_decks.language.roles import Role, in_sentence
from build_decks.language.tagger import tag
from build_decks.language.tokens import looks_like_code
from build_decks.outline import Mark
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Code, Definition


@reads("# Monitoring\n- A tool that lists open files - `lsof`", "Monitoring · lsof ~ A tool that lists open files")
@reads("# Tree\n- Contains temporary files - /tmp", "Tree · /tmp ~ Contains temporary files")
@leaves("# Git\n- Stash - `git stash`", "# Notes\n- See also - `man`")
def found(line: Line) -> Iterator[Claim]:
    """A description with the command or path behind it: `A tool that shows X - `cmd``, `Contains log files - /var/log`."""
    value = line.item.text.plain.strip()
    if line.heading or not (parts := re.match(r"(?P<what>.+?)\s*(?:\s[-–—]|:|=)\s+(?P<code>[^:]+)$", value)):
        return
    what, code = parts["what"].strip(), parts["code"].strip(" .")
    marked = code in line.item.text.marked(Mark.CODE)
    if (
        not marked
        and not re.fullmatch(r"/[\w/.-]+", code)
        or len(what.split()) < 3
        or what in line.item.text.marked(Mark.CODE)
        or len(code) > 60
    ):
        return
    if (
        any(t.tag == "VM0" for t in tag(what)[:3])
        or looks_like_code(what.split()[0])
        or what.startswith("/")
        or re.match(r"(?:see|note|example)\b", what, re.I)
    ):
        return
    yield Claim(Code(code, what, "found"), value, code)


@reads("# Policy\n- Limit is enforced, http error code is 429 if exceeded", "Policy · 429 ~ http error code")
@leaves("- code 5 rooms")
def named_number(line: Line) -> Iterator[Claim]:
    """A code given in a sentence: `the http error code is 429`, `uses port 443`."""
    if line.heading:
        return
    for part in line.parts:
        found = re.search(
            r"\b(?P<what>(?:[a-z]+ )?(?:error|status|exit|return|country|area)\s?code)s?(?:\s+(?:is|of|=|"
            r":))?\s+(?P<code>\d{2,5})\b",
            part,
            re.I,
        )
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
    label, value = line.label or line.words, line.parts[0] if line.parts else line.value
    plain = line.item.text.plain.strip()
    if not line.label and in_code and plain.startswith(in_code[0]):
        behind = re.match(r"\s*(?::|=|\s[-–—])\s+(.+)$", plain[len(in_code[0]) :])
        label, value = (in_code[0], behind[1].strip(" .")) if behind else (label, value)
    elif not line.label:
        value = ""
    marked = bool(in_code) and (label in in_code or label.startswith(in_code[0]) and len(label.split()) <= 6)
    if not marked and not _identifier(label):
        return
    if value and label != line.words and not re.match(r"\d", value) and (marked or not _is_camel(label)):
        first = tag(value)[0]
        verb = first.finite or first.tag in ("VVI", "VVB")
        if (
            label[:1].isupper()
            and not looks_like_code(label)
            or not verb
            and (looks_like_code(label) or first.tag == "AT0")
        ):
            if len(value.split()) >= 3 and not re.match(r"(?:no|yes|see)\b", value, re.I):
                yield Claim(Definition(in_sentence(label), value), line.words, value)
            return
        yield Claim(Code(label, value, "command" if " " in label or in_code else "code"), line.words, value)
    elif line.asides and not line.label and len(line.asides[0].split()) >= 2:
        yield Claim(Code(_last_code(label), line.asides[0], "code"), plain, line.asides[0])


def _is_camel(text: str) -> bool:
    """`CloudFront`: a brand as likely as an identifier."""
    return bool(re.fullmatch(r"(?:[A-Z][a-z]+)+", text))


def _last_code(label: str) -> str:
    return label.split(" / ")[-1].strip()


def _identifier(text: str) -> bool:
    words = [w for w in re.split(r"\s+/\s+|\s+", text) if w]
    return (
        bool(words)
        and len(words) <= 2
        and all(
            looks_like_code(w)
            and (re.match(r"[a-z$.]|[A-Z][a-z]+(?:[A-Z][a-z]+)+$", w))
            and not re.match(r"[A-Z][a-z]+[A-Z]{1,2}$", w)
            for w in words
        )
    )


@reads(
    "# Throughput exceeded\n- ProvisionedThroughputExceededException",
    "Throughput exceeded · ProvisionedThroughputExceededException ~ throughput exceeded",
)
@leaves("- CloudFront", "- Read all about it")
def bare_exception(line: Line) -> Iterator[Claim]:
    """An exception or error name alone: the heading is what raises it."""
    if line.heading or line.label or not re.fullmatch(r"(?:[A-Z][a-z]+){2,}(?:Exception|Error|Fault)", line.words):
        return
    yield Claim(Code(line.words, lower_first(line.subject.name), "exception"), line.words, line.words)


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
