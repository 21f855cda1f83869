"""Blocks of other notations, made plain Markdown before it is parsed, one line for one line.

MkDocs marks what stands out with `!!! note "Title"` and sets the text in, Pandoc and Docusaurus put it between `:::` lines; both
become callouts with that title.  LaTeX has its lists (`\\item`) and figures, Hugo its `{{< shortcodes >}}`, HTML its `<div>`.
"""

from __future__ import annotations

import re
from itertools import compress

_SET_IN = re.compile(r"(?:!!!|\?\?\?\+?)\s+(?P<kind>[\w-]+)[^\"]*(?:\"(?P<title>[^\"]*)\")?\s*$")
_BETWEEN = re.compile(r":{3,}\s*\{?\.?(?P<kind>[\w-]+)\}?\s*(?P<title>[^{}]*?)(?:\{[^}]*\})?\s*$")
_BETWEEN_END = re.compile(r":{3,}\s*$")
_BEGIN = re.compile(r"\s*\\begin\{(?P<name>figure|table|center|tikzpicture|itemize|enumerate|description)\*?\}")
_END = re.compile(r"\s*\\end\{(?P<name>\w+)\*?\}\s*$")
_LISTS = ("itemize", "enumerate", "description")
_POINT = re.compile(r"\s*\\item(?:\[(?P<term>[^\]]*)\])?\s+")
_NOTHING = re.compile(
    r"\s*(?:\{\{[<%].*[%>]\}\}|\[\[?_?toc_?\]?\]|\\(?:newpage|pagebreak|clearpage|maketitle|tableofcontents|noindent)"
    r"|</?(?:div|section|center|aside|article|figure|p)(?:\s[^<>]*)?>)\s*$",
    re.IGNORECASE,
)
_SHOUTED = re.compile(
    r"(?:INFO|NOTE|TIP|WARNING|IMPORTANT|CAUTION|DANGER|EXAMPLE|DEFINITION):\s*(?P<title>\*\*[^*]+\*\*)?\s*$"
    r"|QUOTE:\s*(?:\*\*[^*]+\*\*)?\s*$"
)


def without_notations(lines: list[str], fenced: list[bool]) -> list[str]:
    """The lines as any Markdown parser understands them; code in fences stays as it is.

    >>> without_notations(["::: tip Knots", "Wet rope is weak.", ":::"], [False] * 3)
    ['> [!tip] Knots', '> Wet rope is weak.', '']
    """
    out = list(lines)
    open_text = [at for at, inside in enumerate(fenced) if not inside]
    marks = {line.lstrip()[:1] for line in compress(lines, (not inside for inside in fenced))}
    if marks & {"!", "?", ":"}:
        _callouts(out, fenced)
    if "\\" in marks:
        _environments(out, open_text)
    for at in open_text:
        if _NOTHING.match(out[at]):
            out[at] = ""
        elif shouted := _SHOUTED.match(out[at]):
            out[at] = shouted["title"] or ""
    return out


def _callouts(out: list[str], fenced: list[bool]) -> None:
    at, last = 0, max((n for n, line in enumerate(out) if _BETWEEN_END.match(line)), default=0)
    while at < len(out):
        line, begin = out[at], at
        set_in = None if fenced[at] else _SET_IN.match(line)
        between = None if fenced[at] or set_in or at >= last else _BETWEEN.match(line)
        at += 1
        if set_in:
            while at < len(out) and (not out[at].strip() or out[at].startswith(("    ", "\t"))):
                out[at] = f"> {out[at].expandtabs(4)[4:]}".rstrip()
                at += 1
            while out[at - 1] == ">":
                at -= 1
                out[at] = ""
        elif between:
            end = next(n for n in range(at, last + 1) if _BETWEEN_END.match(out[n]))
            out[at:end] = [f"> {text}" for text in out[at:end]]
            out[end] = ""
            at = end + 1
        if found := set_in or between:
            out[begin] = f"> [!{found['kind']}] {found['title'] or ''}".rstrip() if at > begin + 1 else line


def _environments(out: list[str], open_text: list[int]) -> None:
    """Figures taken out, where they end, and the points of lists with a dash, deeper in an inner list."""
    depth, closing = 0, ""
    ends = {end["name"]: at for at in open_text if (end := _END.match(out[at]))}  # the last of each
    for at in open_text:
        begin, end = _BEGIN.match(out[at]), _END.match(out[at])
        if closing:
            closing = "" if end and end["name"] == closing else closing
            out[at] = ""
        elif begin:
            depth += begin["name"] in _LISTS
            ended = begin["name"] not in _LISTS and ends.get(begin["name"], 0) > at
            closing = begin["name"] if ended else ""
            out[at] = ""
        elif depth and end:
            depth -= end["name"] in _LISTS
            out[at] = ""
        elif depth and (point := _POINT.match(out[at])):
            term = f"**{point['term']}**: " if point["term"] else ""
            out[at] = f"{'  ' * (depth - 1)}- {term}{out[at][point.end() :]}"
