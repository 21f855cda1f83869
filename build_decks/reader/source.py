"""The author's lines made plain for a Markdown parser, one line for one line.

CommonMark measures a list by columns; authors indent by feeling.  Here every list line gets the indentation that
CommonMark wants for the depth the author meant: deeper than the parent's marker is a child.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from build_decks.outline import Directive
from build_decks.reader.letters import counted_by_numbers
from build_decks.reader.nesting import nested_by_two
from build_decks.reader.notations import without_notations
from build_decks.reader.programs import in_plain_markdown
from build_decks.reader.set_in import with_markers
from build_decks.reader.statements import TERM, wraps_none

DEEPEST = 30  # levels of lists; what is deeper becomes a sibling there
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ud800-\udfff]")
_SPACES = re.compile(r"[\x0b\x0c\x85\u2028\u2029]")
_MARKER = re.compile(r"([*+-]|[•◦▪▸‣●○]|\d{1,9}\.\)|\d{1,9}[.)])(?:\s+|$)")
_NOTE = re.compile(r"\[\^[^\]\s]+\]:|:(?=\s)")
_FENCE = re.compile(r"(`{3,}|~{3,})([^`]*)$")
_HEADING = re.compile(r"#{1,6}(?=\s|$)")
_RULE = re.compile(r"(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_DIRECTIVE = re.compile(r"\s*cards:\s*(skip|only)\s*")
_PROMISE = re.compile(r"(?:\*\*)?[A-Z][^.:;,!?]{0,60}:(?:\*\*)?")  # a line of its own that leads to the list below it
_MODULE = re.compile(r"(?:import\s+(?:.+\s+from\s+)?[\"'][^\"']+[\"']|export\s+(?:default|const)\s.+);?\s*$")


@dataclass(slots=True)
class Source:
    """Lines ready to be parsed, and what comments ask for, by line counted from 0."""

    lines: list[str]
    directives: dict[int, Directive] = field(default_factory=dict)
    unwrapped: bool = False  # whether every line ends where its author ended it


@dataclass(slots=True)
class _Level:
    """An open list item: where its marker stood, where its content stands now, and its own marker's new column."""

    indent: int
    content: int
    column: int
    parents: int = 0  # how many of the items of this list so far have children
    parent: bool = False


def clean(text: str) -> str:
    """The text without byte order mark, carriage returns, control characters and lone surrogates."""
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _SPACES.sub(" ", text)


def prepare(lines: list[str], skip: int = 0) -> Source:
    """The lines with comments taken out and lists indented by depth; the first `skip` lines are blanked."""
    source = _without_comments([""] * skip + lines[skip:])
    for at, line in enumerate(source.lines):
        if _MODULE.match(line):
            source.lines[at] = ""
        elif line.strip():
            break
    fenced = _fenced(source.lines)
    source.unwrapped = wraps_none([line for line, code in zip(source.lines, fenced, strict=True) if not code])
    plain = in_plain_markdown(without_notations(source.lines, fenced), fenced)
    plain = nested_by_two(with_markers(plain, fenced), fenced)
    source.lines = _indented(counted_by_numbers(plain, fenced))
    return source


def _without_comments(lines: list[str]) -> Source:
    source = Source(lines)
    text = "\n".join(lines)
    if "<!--" not in text:
        return source
    fenced = _fenced(lines)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    out: list[str] = []
    done = at = 0
    asked: list[tuple[int, Directive]] = []
    for match in _COMMENT.finditer(text):
        while starts[at + 1] <= match.start():
            at += 1
        if fenced[at] or text.count("`", starts[at], match.start()) % 2:
            continue
        if found := _DIRECTIVE.fullmatch(match[1]):
            asked.append((at, Directive(found[1])))
        out += [text[done : match.start()], "\n" * match[1].count("\n")]
        done = match.end()
    source.lines = [
        line.rstrip(" ") if line != old else line
        for line, old in zip(("".join(out) + text[done:]).split("\n"), lines, strict=True)
    ]
    for at, directive in asked:
        source.directives[_target(source.lines, at)] = directive
    return source


def _target(lines: list[str], at: int) -> int:
    """The line a directive speaks of: its own, the heading right above, or the next line with text."""
    if lines[at].strip():
        return at
    above = next((n for n in range(at - 1, -1, -1) if lines[n].strip()), -1)
    if above >= 0 and _HEADING.match(lines[above].lstrip()):
        return above
    return next((n for n in range(at + 1, len(lines)) if lines[n].strip()), at)


def _fenced(lines: list[str]) -> list[bool]:
    """For each line: does it belong to a fenced code block?"""
    result, fence = [], ""
    for line in lines:
        match = _FENCE.match(line.strip())
        result.append(bool(fence or match))
        if fence:
            if match and match[1].startswith(fence) and not match[2].strip():
                fence = ""
        elif match:
            fence = match[1]
    return result


def _indented(lines: list[str]) -> list[str]:
    fenced = _fenced(lines)
    out: list[str] = []
    levels: list[_Level] = []
    fence_from = fence_to = 0
    bare = -1  # the last line that stood as an item without its marker
    for at, raw in enumerate(lines):
        line = raw.expandtabs(4)
        text = line.lstrip(" \t\xa0") if line[:1].isspace() else line
        indent = len(line) - len(text)
        if fenced[at]:
            if not (at and fenced[at - 1]):
                fence_from, fence_to = indent, _content(levels, indent)
            body = raw.expandtabs(4) if raw[:1] in " \t" else raw
            cut = min(fence_from, len(body) - len(body.lstrip(" ")))
            out.append(" " * fence_to + body[cut:] if body.strip() else "")
            continue
        if not text.strip():
            out.append("")
            continue
        text = _spaced_heading(text)
        marker = None if _RULE.match(text) else _MARKER.match(text)
        if marker:
            if not text[marker.end() :].strip() and not _holds_more(lines, at, indent):
                out.append("")
                continue
            out.append(_list_line(levels, indent, marker[1], _spaced_heading(text[marker.end() :])))
        elif _NOTE.match(text):
            column = _content(levels, indent)
            width = 4 if text.startswith("[") else len(text) - len(text[1:].lstrip())
            out.append(" " * column + text)
            levels.append(_Level(indent, column + width, column))
        elif (sibling := _lost_bullet(lines, at, indent, text, levels)) is not None:
            out.append(_list_line(levels, sibling, "*", text))
        else:
            lazy = bool(out and out[-1]) and not _HEADING.match(text) and not text.startswith(("|", ">", "[", "$$"))
            if lazy and levels and indent <= levels[0].indent and _next_term(lines[at - 1], text, at - 1 == bare):
                bare = at
                out.append(_list_line(levels, indent, "-", text))
            elif lazy and levels and indent <= levels[-1].indent and _PROMISE.fullmatch(text.rstrip()):
                out.append(_list_line(levels, indent, "-", text))
            elif lazy and levels and not _RULE.match(text):
                out.append(" " * levels[-1].content + text)
            else:
                out.append(" " * _content(levels, indent) + text)
    return out


def _next_term(previous: str, text: str, bare: bool) -> bool:
    """Whether a line right below `1) Term - what it is`, at the margin, is the next term, with its marker left out as the one above."""
    marker = _MARKER.match(previous.lstrip())
    above = bare or bool(marker and TERM.match(previous.lstrip()[marker.end() :]))
    return above and TERM.match(text) is not None


def _spaced_heading(text: str) -> str:
    """`##Heading` as `## Heading`; a single `#word` is a tag and stays; a quote is not nested beyond reason."""
    if text.startswith("##") and (match := re.match(r"(#{2,6})([^\s#].*)", text)):
        return f"{match[1]} {match[2]}"
    if text.startswith(">") and (match := re.match(r"(?:>\s?){9,}", text)):
        return "> " * 8 + text[match.end() :]
    return text


def _holds_more(lines: list[str], at: int, indent: int) -> bool:
    """Does an empty bullet have something deeper right below it?"""
    below = lines[at + 1].expandtabs(4) if at + 1 < len(lines) else ""
    return bool(below.strip()) and len(below) - len(below.lstrip()) > indent


def _content(levels: list[_Level], indent: int) -> int:
    """Closes the items that a line at this indentation does not belong to; where its text now begins."""
    while levels and indent < levels[-1].indent + 2:
        levels.pop()
    return levels[-1].content if levels else 0


def _list_line(levels: list[_Level], indent: int, marker: str, text: str) -> str:
    last: _Level | None = None
    while levels and indent < levels[-1].indent + 2:
        last = levels.pop()
    column = levels[-1].content if levels else 0
    if len(levels) >= DEEPEST:
        last = levels.pop()
        column = last.column
    elif levels and not levels[-1].parent:
        levels[-1].parent = True
        levels[-1].parents += 1
    marker = marker.replace(".)", ".")
    if not marker[0].isdigit() and marker not in "*+-":
        marker = "-"
    text = re.sub(r"^(?:[*+-]\s+){4,}(?=\S)", "", text)
    text = re.sub(r"^>(?=\s*\d)", r"\>", text)  # more than so many, no quotation
    levels.append(_Level(indent, column + len(marker) + 1, column, last.parents if last else 0))
    return f"{' ' * column}{marker} {text}"


def _lost_bullet(lines: list[str], at: int, indent: int, text: str, levels: list[_Level]) -> int | None:
    """The indentation at which a line that lost its marker stands as a sibling, or None.

    Such a line is short, ends without punctuation, has blank lines round it and a list below that is no shallower; the
    items before it are parents too.  A sentence in the same place is a paragraph of the item above it and stays so.
    """
    end = text.rstrip()[-1]
    if not levels or len(text) > 60 or len(text.split()) > 7 or not (end.isalnum() or end == ")"):
        return None
    if text[0] in "#>|`$" or (at and lines[at - 1].strip()) or at + 2 >= len(lines) or lines[at + 1].strip():
        return None
    below = next((line for line in lines[at + 2 : at + 6] if line.strip()), "").expandtabs(4)
    inner = len(below) - len(below.lstrip())
    if not _MARKER.match(below.lstrip()) or indent > inner:
        return None
    sibling = next((level for level in reversed(levels) if level.indent + 2 <= inner), None)
    return sibling.indent if sibling and sibling.parent and sibling.parents >= 2 else None
