"""Tables that the author wrote in HTML, row by row."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

from markdown_it.rules_block import StateBlock

_OPENS = re.compile(r"<table[\s>]", re.IGNORECASE)
_CLOSES = re.compile(r"</table\s*>", re.IGNORECASE)
_ALONE = frozenset({"br", "img", "hr", "wbr"})


@dataclass(slots=True)
class HtmlRow:
    """A row's cells as Markdown with inline HTML, and its line within the table, counted from 0."""

    line: int
    cells: list[str] = field(default_factory=list)


def html_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The block from a line that begins with `<table` to the one with `</table>`: a rule for the parser."""
    begin = state.bMarks[start] + state.tShift[start]
    if not _OPENS.match(state.src, begin):
        return False
    ends: list[int] = state.env.setdefault("table ends", [found.end() for found in _CLOSES.finditer(state.src)])
    close = bisect_left(ends, begin)
    last = bisect_left(state.eMarks, ends[close], start) if close < len(ends) else end
    if last >= end:
        return False
    if not silent:
        token = state.push("html_table", "table", 0)
        token.map = [start, last + 1]
        token.content = state.getLines(start, last + 1, state.blkIndent, False)
        state.line = last + 1
    return True


def html_rows(source: str) -> list[HtmlRow]:
    """The rows of a table in HTML that have cells; a table inside a cell belongs to the text of that cell."""
    reader = _Rows(convert_charrefs=True)
    reader.feed(source)
    reader.close()
    return [row for row in reader.rows if any(cell.strip() for cell in row.cells)]


class _Rows(HTMLParser):
    def __init__(self, *, convert_charrefs: bool) -> None:
        super().__init__(convert_charrefs=convert_charrefs)
        self.rows: list[HtmlRow] = []
        self.inside = False  # a cell

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append(HtmlRow(self.getpos()[0] - 1))
            self.inside = False
        elif tag in ("td", "th"):
            if not self.rows:
                self.rows.append(HtmlRow(self.getpos()[0] - 1))
            self.rows[-1].cells.append("")
            self.inside = True
        elif self.inside:
            self.rows[-1].cells[-1] += self.get_starttag_text() or ""

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr"):
            self.inside = False
        elif self.inside and tag not in _ALONE:
            self.rows[-1].cells[-1] += f"</{tag}>"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.rows[-1].cells[-1] += escape(data, quote=False)
