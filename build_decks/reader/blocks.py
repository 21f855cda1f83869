"""Prepared lines → the tree of sections and items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from markdown_it.token import Token

from build_decks.outline import Directive, Item, ItemKind, Mark, Run, Section, Span, Text
from build_decks.reader.html_tables import html_rows
from build_decks.reader.inline import read_inline
from build_decks.reader.markdown import markdown
from build_decks.reader.source import Source
from build_decks.reader.statements import split_statements

_EMPTY = Text("")
_TASK = re.compile(r"\[[ xX-]\]\s+")
_CALLOUT = re.compile(r"\[![\w-]+\][+-]?\s*")
_TITLED = re.compile(_CALLOUT.pattern.removesuffix(r"\s*") + r"[ \t]+\S")


@dataclass(slots=True)
class _Node:
    """An item while it grows."""

    kind: ItemKind
    first: int
    last: int
    text: Text = _EMPTY
    number: int | None = None
    cells: tuple[Text, ...] = ()
    info: str = ""
    children: list[_Node] = field(default_factory=list)

    def fill(self, cells: Sequence[Text]) -> None:
        """Makes it a row of these cells."""
        self.cells = tuple(cells)
        self.text = Text(" | ".join(" ".join(cell.plain.split()) for cell in cells))

    def shown(self) -> bool:
        return bool(self.text.plain or self.children or self.cells)


@dataclass(slots=True)
class _Head:
    """A section while it grows."""

    first: int
    last: int
    level: int
    heading: Text = _EMPTY
    items: list[_Node] = field(default_factory=list)
    sections: list[_Head] = field(default_factory=list)


def outline(source: Source, path: str) -> Section:
    """The root section of these lines."""
    return _Builder(source, path).build()


class _Builder:
    def __init__(self, source: Source, path: str) -> None:
        self.source = source
        self.path = path
        self.env: dict[str, Any] = {}
        self.notes: dict[str, list[_Node]] = {}
        self.asked: list[tuple[_Node, str]] = []
        self.in_note = False
        self.used: set[int] = set()

    def build(self) -> Section:
        tokens: list[Token] = []
        md = markdown()
        md.block.parse("\n".join(self.source.lines), md, self.env, tokens)
        root = _Head(1, max(1, len(self.source.lines)), 0)
        path = [root]
        stream = iter(tokens)
        for token in stream:
            if token.type == "heading_open":
                head = self._heading(token, next(stream))
                next(stream)
                while path[-1].level >= head.level:
                    path.pop()
                path[-1].sections.append(head)
                path.append(head)
            else:
                self._block(token, stream, path[-1].items)
        for node, label in self.asked:
            node.children += self.notes.pop(label, [])
        for rest in self.notes.values():
            path[-1].items += rest
        return self._section(root)

    def _heading(self, token: Token, inline: Token) -> _Head:
        first, last = token.map or [0, 1]
        text, _ = self._text(inline.content.replace("\n", " "))
        return _Head(first + 1, max(first + 1, last), int(token.tag[1]), text)

    def _text(self, content: str) -> tuple[Text, tuple[str, ...]]:
        return read_inline(content, self.env)

    def _until(self, close: str, stream: Iterator[Token]) -> Iterator[Token]:
        for token in stream:
            if token.type == close:
                return
            yield token

    def _block(
        self, token: Token, stream: Iterator[Token], into: list[_Node], kind: ItemKind = ItemKind.PARAGRAPH
    ) -> None:
        """Reads the block that begins with this token into a list of items."""
        first, last = token.map or [0, 1]
        match token.type:
            case "inline":
                self._paragraph(token, into, kind)
            case "fence":
                code = Text(token.content.rstrip("\n"))
                into.append(_Node(ItemKind.CODE, first + 1, last, code, info=token.info.strip()))
            case "math_block" | "math_block_label":
                into.append(_Node(ItemKind.MATH, first + 1, last, Text(" ".join(token.content.split()))))
            case "table_open":
                into.append(self._table(first, stream))
            case "html_table":
                into += self._html_table(first, token.content)
            case "list_item_open":
                into.append(self._list_item(token, stream))
            case "blockquote_open":
                self._quote(stream, into)
            case "dt_open":
                term = next(stream)
                self._paragraph(term, into, ItemKind.TERM)
            case "dd_open":
                home = into[-1].children if into and into[-1].kind is ItemKind.TERM else into
                for inner in self._until("dd_close", stream):
                    self._block(inner, stream, home)
            case "footnote_reference_open":
                body: list[_Node] = []
                outer, self.in_note = self.in_note, True
                for inner in self._until("footnote_reference_close", stream):
                    self._block(inner, stream, body)
                self.in_note = outer
                self.notes.setdefault(str(token.meta.get("label", "")), []).extend(body)
            case _:
                pass

    def _paragraph(self, token: Token, into: list[_Node], kind: ItemKind) -> None:
        first, content = (token.map or [0, 1])[0] + 1, token.content
        if kind is ItemKind.QUOTE and (mark := _CALLOUT.match(content)):
            content, first = content[mark.end() :], first + mark[0].count("\n")
        for statement in split_statements(content, first, self.source.unwrapped):
            text, labels = self._text(statement.source)
            if not text.plain and not labels:
                if text.runs and into:  # pictures without words stand at the end of what is before them
                    before = into[-1].text
                    end = len(before.plain)
                    runs = tuple(replace(run, start=end, end=end) for run in text.runs)
                    into[-1].text = Text(before.plain, before.runs + runs)
                continue
            node = _Node(kind, statement.first, statement.last, text)
            if not self.in_note:
                self.asked += [(node, label) for label in labels]
            into.append(node)

    def _quote(self, stream: Iterator[Token], into: list[_Node]) -> None:
        """A quotation; what stands below a callout's title is said of that."""
        body: list[_Node] = []
        titled = False
        for inner in self._until("blockquote_close", stream):
            titled = titled or not body and inner.type == "inline" and bool(_TITLED.match(inner.content))
            self._block(inner, stream, body, ItemKind.QUOTE)
        if titled and body[1:]:  # a title, as if it were in bold
            text = body[0].text
            body[0].text = replace(text, runs=(*text.runs, Run(Mark.STRONG, 0, len(text.plain))))
            body[0].children += body[1:]
            del body[1:]
        into += body

    def _list_item(self, token: Token, stream: Iterator[Token]) -> _Node:
        line = (token.map or [0, 1])[0] + 1
        step = token.markup in (".", ")")
        number = int(token.info) if step and token.info.isdigit() else None
        node = _Node(ItemKind.STEP if step else ItemKind.BULLET, line, line, number=number)
        body: list[_Node] = []
        opening = True
        for inner in self._until("list_item_close", stream):
            if inner.type == "inline" and opening:
                if task := _TASK.match(inner.content):
                    inner.content = inner.content[task.end() :]
                opening = False
            elif inner.type != "paragraph_open":
                opening = False
            self._block(inner, stream, body)
        if body and body[0].kind is ItemKind.PARAGRAPH and body[0].first == line:
            lead = body.pop(0)
            node.text, node.last = lead.text, lead.last
            if self.asked:
                self.asked = [(node if asked is lead else asked, label) for asked, label in self.asked]
        node.children = body
        return node

    def _table(self, first: int, stream: Iterator[Token]) -> _Node:
        node = _Node(ItemKind.TABLE, first + 1, first + 1)
        row_line, cells, labels = first, list[Text](), list[str]()
        for inner in self._until("table_close", stream):
            if inner.type == "tr_open":
                row_line, cells, labels = (inner.map or [row_line])[0], [], []
            elif inner.type == "inline":
                text, found = self._text(inner.content)
                cells.append(text)
                labels += found
            elif inner.type == "tr_close":
                row = node
                if node.cells:
                    row = _Node(ItemKind.ROW, row_line + 1, row_line + 1)
                    node.children.append(row)
                row.fill(cells)
                if not self.in_note:
                    self.asked += [(row, label) for label in labels]
        return node

    def _html_table(self, first: int, source: str) -> list[_Node]:
        """A table in HTML: its first row is the head, as in any other."""
        rows = []
        for row in html_rows(source):
            rows.append(_Node(ItemKind.ROW, first + row.line + 1, first + row.line + 1))
            rows[-1].fill([self._text(" ".join(cell.split()))[0] for cell in row.cells])
        return [replace(rows[0], kind=ItemKind.TABLE, children=rows[1:])] if rows else []

    def _directive(self, first: int, last: int) -> Directive:
        asked = self.source.directives
        for line in range(first - 1, last) if asked else ():
            if line in asked and line not in self.used:
                self.used.add(line)
                return asked[line]
        return Directive.NONE

    def _section(self, head: _Head) -> Section:
        own = self._directive(head.first, head.last) if head.level else Directive.NONE
        items = tuple(self._item(node) for node in head.items if node.shown())
        sections = tuple(self._section(inner) for inner in head.sections)
        return Section(Span(self.path, head.first, head.last), head.level, head.heading, items, sections, own)

    def _item(self, node: _Node) -> Item:
        own = self._directive(node.first, node.last)
        children = tuple(self._item(child) for child in node.children if child.shown())
        span = Span(self.path, node.first, node.last)
        return Item(span, node.kind, node.text, children, node.number, node.cells, node.info, own)
