"""Identifiers, status codes, commands: what they mean, and which one does what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.short_names import in_sentence
from build_decks.language.tagger import tag
from build_decks.language.tokens import looks_like_code
from build_decks.outline import Mark
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Code, Contrast, Definition, Members


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


@reads("# Gauge\n- Depth is watched, pump error code is 614 if overrun", "Gauge · 614 ~ pump error code")
@leaves("- code 5 rooms")
def named_number(line: Line) -> Iterator[Claim]:
    """A code given in a sentence: `the pump error code is 614`, `uses port 443`."""
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
@reads(
    "# Fleet options\n- `crew = 4` tells the clerk to sign on four",
    "Fleet options · crew = 4 ~ tells the clerk to sign on four",
)
@reads("# Ropes\n- `reeve [rope] block`: pulls a rope through\n  - `-d`: twice", "reeve · -d ~ twice")
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
        if label.startswith("-") and (tool := _tool(line.parent)):
            yield Claim(Code(label, value, "option"), line.words, value, replace(line.own, name=tool, owner=""))
            return
        yield Claim(Code(label, value, "command" if " " in label or in_code else "code"), line.words, value)
    elif (
        line.asides
        and not line.label
        and len(line.asides[0].split()) >= 2
        and parse(label) is None
        and " to " not in label
    ):
        yield Claim(Code(_last_code(label), line.asides[0], "code"), plain, line.asides[0])


def _tool(parent: Line | None) -> str:
    """The command that a parent explains: `chown` of `chown [user] file`: changes the owner."""
    codes = parent.item.text.marked(Mark.CODE) if parent is not None and not parent.heading else ()
    opens = codes and parent is not None and parent.item.text.plain.startswith(codes[0])
    return codes[0].split()[0] if opens else ""


CALLS = re.compile(
    r"\b(?:calls?|commands?|functions?|methods?|operations?|actions?|endpoints?|requests?|queries|statements?)$", re.I
)


@reads(
    "# Store API Calls\n- drop-table / DropTable\n- ListRows",
    "Store API Calls · DropTable ~ drop table",
    "Store API Calls · ListRows ~ list rows",
)
@reads("# Store API Calls\n- PutRow (add or replace)", "Store API Calls · PutRow ~ add or replace")
@leaves("# Brands\n- MakeBelieve", "# Store API Calls\n- Overview")
def call(line: Line) -> Iterator[Claim]:
    """An identifier of verb and object under a heading of calls: `DropTable`, asked by what its words say, or its bracket."""
    if line.heading or line.label or not CALLS.search(line.subject.name) or not _calls(line.words):
        return
    code = _last_code(line.words)
    words = [w.lower() for w in re.findall(r"[A-Z]?[a-z]+", code)]
    gloss = line.asides[0] if line.asides else ""
    if words[:1] in (["batch"], ["bulk"]) and len(words) > 2:
        words = [*words[1:], "in a batch"]
    if len(words) >= 2 and verb_lemma(words[0]) == words[0] and tag(words[1])[0].noun:
        yield Claim(Code(code, gloss or " ".join(words), "call" if gloss else "named call"), line.item.text.plain, code)


def _calls(text: str) -> bool:
    return all(
        re.fullmatch(r"(?:[A-Z][a-z]+){2,4}|[a-z]+(?:[-_][a-z]+){1,3}|[a-z]+(?:[A-Z][a-z]+){1,3}", w)
        for w in text.split(" / ")
    )


@reads(
    "# HTTP methods\n- GET, HEAD - read only\n- PUT, POST, DELETE - writing",
    "HTTP methods (GET, HEAD | PUT, POST, DELETE) that are read only: GET, HEAD",
)
@reads(
    "# Lamp signs\n- A, B - flashing\n- A, B, C - flashing\n- C, D - dark",
    "Lamp signs · lamp signs are flashing: A, B, A, B, C",
)
@leaves("# Methods\n- Fast, small - good", "- GET, HEAD")
def value_set(line: Line) -> Iterator[Claim]:
    """A set of values before a dash: which values are read only?"""
    if line.heading or not _is_set(line) or not is_plural(_last_part(line.subject.name)):
        return
    sets = [s for s in line.near if _is_set(s)]
    says, kind = lower_first(line.parts[0]), lower_first(line.subject.name)
    same = [s for s in sets if s.parts[:1] and s.parts[0].lower() == line.parts[0].lower()]
    if len(same) == 1 and len(sets) > 1:
        verb = "are" if tag(f"it is {says}")[-1].tag != "VVG" or "/" in says else "are for"
        yield Claim(Contrast(kind, tuple(s.label for s in sets), line.label, f"{verb} {says}"), line.words, line.label)
    elif len(same) > 1:
        yield Claim(Members(f"{kind} are {says}", tuple(s.label for s in same), facet="set"), line.words, line.label)


def _is_set(line: Line) -> bool:
    members = line.label.split(", ")
    return (
        len(members) >= 2
        and bool(line.parts)
        and all(re.fullmatch(r"[A-Z][A-Z0-9_/-]*|`?[\w.-]*[_.:$][\w.-]*`?", m) for m in members)
    )


def _last_part(name: str) -> str:
    """`AllowedMethods` → Methods."""
    return re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)[-1] if re.search(r"[a-z]", name) else name


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
@reads(
    "# Locks\n## Sluicegate Jammed and Longer Waits\n- SluicegateJammedException",
    "Sluicegate Jammed and Longer Waits · SluicegateJammedException ~ Sluicegate Jammed",
)
@leaves("- CloudFront", "- Read all about it")
def bare_exception(line: Line) -> Iterator[Claim]:
    """An exception or error name alone: the heading is what raises it."""
    if line.heading or line.label or not re.fullmatch(r"(?:[A-Z][a-z]+){2,}(?:Exception|Error|Fault)", line.words):
        return
    reasons = re.split(r"\sand\s", line.subject.name)  # `Lock jammed and waiting`: that of which the name speaks
    said = [reason for reason in reasons if all(w[:4].lower() in line.words.lower() for w in reason.split())]
    meaning = said[0] if len(said) == 1 else line.subject.name
    yield Claim(Code(line.words, lower_first(meaning), "exception"), line.words, line.words)
