"""Inline Markdown → `Text`: what the reader of the notes sees, and what the author marked."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from dataclasses import dataclass, field, replace
from functools import cache
from html import unescape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, list_block
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from build_decks.outline import Mark, Run, Text

_TAG = re.compile(r"<(/?)([A-Za-z][\w.-]*)([^>]*)>", re.DOTALL)
_TAGS = frozenset(
    "a abbr b big blockquote br center cite dd del details dfn div dl dt em figcaption figure font h1 h2 h3 h4 h5 "
    "h6 hr i iframe img ins kbd li mark ol p pre q s samp small span strike strong sub summary sup tbody td tfoot "
    "th thead tr tt u ul wbr".split()
)
# Also words that notes use as placeholders: tags only with attributes, or with their closing tag.
_TAGS_IN_PAIRS = frozenset(
    "address article aside audio body button caption code data footer form header html input label link main menu meta "
    "nav object option script section select source style table template time title var video".split()
)
_MARKS = {
    "strong": Mark.STRONG, "b": Mark.STRONG, "em": Mark.EMPHASIS, "i": Mark.EMPHASIS,
    "s": Mark.STRIKE, "del": Mark.STRIKE, "strike": Mark.STRIKE, "mark": Mark.HIGHLIGHT,
    "code": Mark.CODE, "kbd": Mark.CODE, "samp": Mark.CODE, "tt": Mark.CODE,
}  # fmt: skip
_ESCAPED = re.compile(r"&(?:lt|gt|amp|quot);")
_RAISED = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_HASHTAGS = re.compile(r"(?:(?<=\s)|^)(?:#[^\W\d][\w/-]*(?:\s+|$))+$")
_PLAIN = re.compile(r"[^\\`*_~=\[\]!<>&$#\n]*")  # nothing in it can be markup
_VARIABLE = re.compile(r"[A-Z_]{2,}\W*")


def _highlight(state: StateInline, silent: bool) -> bool:
    """`==text==`"""
    start = state.pos
    if not state.src.startswith("==", start) or state.src[start + 2 : start + 3] in ("", " ", "="):
        return False
    end = state.src.find("==", start + 2, state.posMax)
    if end < 0 or state.src[end - 1] == " ":
        return False
    if not silent:
        state.push("mark_open", "mark", 1)
        limit, state.pos, state.posMax = state.posMax, start + 2, end
        state.md.inline.tokenize(state)
        state.posMax = limit
        state.push("mark_close", "mark", -1)
    state.pos = end + 2
    return True


_FEW_DIGITS = re.compile(r"\d{1,2}[.)] ")
_WIKILINK = re.compile(r"!?\[\[([^\[\]|\n]+)(?:\\?\|([^\[\]\n]+))?\]\]")


def _wikilink(state: StateInline, silent: bool) -> bool:
    """`[[page|shown]]`, as in many note-taking programs."""
    match = _WIKILINK.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        state.push("link_open", "a", 1).attrs["href"] = match[1].strip()
        state.push("text", "", 0).content = (match[2] or match[1]).strip()
        state.push("link_close", "a", -1)
    state.pos = match.end()
    return True


_BRACKETED = re.compile(r"\\\((.+?)\\\)|\\\[(.+?)\\\]")
_FORMULA = re.compile(r"\\[a-zA-Z]{2}|[\^=]|_\{|\b[a-zA-Z]_\w\b|^[a-zA-Z]$|^(?!.*[^\W\d_]{3}).*\w\s*[-+*/<>|]\s*\w")


def _bracket_math(state: StateInline, silent: bool) -> bool:
    """`\\(x^2\\)` and `\\[x^2\\]`; what holds no sign of a formula is a bracket that somebody escaped."""
    match = _BRACKETED.match(state.src, state.pos, state.posMax)
    formula = (match[1] or match[2]).strip() if match else ""
    if not match or not _FORMULA.search(formula) or match[2] and len(formula) == 1:  # a ticked box is no formula
        return False
    if not silent:
        state.push("math_inline", "math", 0).content = formula
    state.pos = match.end()
    return True


def _list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A list begins right under a line of text whatever its number; CommonMark asks for 1."""
    begin = state.bMarks[start] + state.tShift[start]
    if silent and state.parentType == "paragraph" and _FEW_DIGITS.match(state.src, begin):  # no year in wrapped prose
        state.parentType = "root"
        found = list_block(state, start, end, silent)
        state.parentType = "paragraph"
        return found
    return list_block(state, start, end, silent)


@cache
def markdown() -> MarkdownIt:
    """The parser, set up for notes: no indented code, no HTML blocks, tables and footnotes as written."""
    md = MarkdownIt("commonmark", {"maxNesting": 120, "html": True}).enable(["table", "strikethrough"])
    md.use(footnote_plugin).use(deflist_plugin).use(
        dollarmath_plugin, allow_space=False, allow_digits=False, double_inline=True
    )
    md.disable(["code", "html_block", "footnote_inline"])
    md.block.ruler.at("list", _list, {"alt": ["paragraph", "reference", "blockquote"]})
    md.inline.ruler.before("escape", "bracket_math", _bracket_math)
    md.inline.ruler.before("link", "wikilink", _wikilink)
    md.inline.ruler.before("emphasis", "highlight", _highlight)
    return md


@dataclass(slots=True)
class _Pen:
    """Text as it is written down, with white space folded on the way."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    blank: bool = True
    runs: list[Run] = field(default_factory=list)
    opened: list[tuple[str, int, str]] = field(default_factory=list)

    def write(self, text: str) -> None:
        folded = " ".join(text.split())
        if text[:1].isspace() and not self.blank:
            folded = f" {folded}"
        if folded.strip() and text[-1:].isspace():
            folded += " "
        if folded:
            self.parts.append(folded)
            self.length += len(folded)
            self.blank = folded[-1].isspace()

    def line_break(self) -> None:
        self.parts.append("\n")
        self.length += 1
        self.blank = True

    def open(self, name: str, target: str = "") -> None:
        self.opened.append((name, self.length, target))

    def close(self, name: str) -> None:
        at = next((n for n in range(len(self.opened) - 1, -1, -1) if self.opened[n][0] == name), -1)
        if at >= 0:
            _, start, target = self.opened.pop(at)
            mark = Mark.LINK if name == "a" else _MARKS.get(name)
            if mark:
                self.runs.append(Run(mark, start, self.length, target))

    def atom(self, mark: Mark, text: str, target: str = "") -> None:
        start = self.length
        self.write(text)
        self.runs.append(Run(mark, start, self.length, target))

    def picture(self, alt: str, target: str) -> None:
        self.runs.append(Run(Mark.IMAGE, self.length, self.length, target, alt))

    def text(self) -> Text:
        whole = "".join(self.parts)
        plain = whole.strip()
        shift = len(whole) - len(whole.lstrip())
        runs = []
        for run in self.runs:
            start, end = max(run.start - shift, 0), min(run.end - shift, len(plain))
            while start < end and plain[start].isspace():
                start += 1
            while end > start and plain[end - 1].isspace():
                end -= 1
            if start < end or run.mark is Mark.IMAGE:  # a picture may have no words
                runs.append(replace(run, start=start, end=end))
        return Text(plain, tuple(sorted(runs, key=lambda run: (run.start, -run.end))))


def read_inline(content: str, env: MutableMapping[str, Any]) -> tuple[Text, tuple[str, ...]]:
    """The text of one statement, and the labels of the footnotes it refers to. `<br>` stands in it as a line break."""
    if _PLAIN.fullmatch(content):
        return Text(" ".join(content.split())), ()
    source = _HASHTAGS.sub("", content) if "#" in content else content
    if "***" in source:  # glued to the word before: set off, or two words run together
        source = re.sub(r"(?<=\w)\*\*\*(?=\w[^*`]*\s[^*`]*\*\*\*)", " ***", source)
    tokens = _tokens(source, env)
    if any(token.type == "text" and "**" in token.content for token in tokens):
        tokens = _tokens(_mended(source), env)
    pen, notes = _Pen(), []
    alone = all(token.type in ("image", "softbreak", "hardbreak") or not token.content.strip() for token in tokens)
    raised = False
    for token in tokens:
        kind = token.type
        if kind in ("text", "text_special"):
            pen.write(token.content.translate(_RAISED) if raised else token.content)
        elif kind in ("softbreak", "hardbreak"):
            pen.write(" ")
        elif kind == "code_inline":
            # CommonMark keeps entities in code; whoever writes `&lt;name>` there was escaping, and means `<name>`.
            pen.atom(Mark.CODE, _ESCAPED.sub(lambda found: unescape(found.group()), token.content))
        elif kind in ("math_inline", "math_inline_double"):
            if _VARIABLE.fullmatch(token.content):
                pen.write(f"${token.content}$")
            else:
                pen.atom(Mark.MATH, token.content)
        elif kind == "image":
            alt, target = _alternative(token), str(token.attrs.get("src", ""))
            if alone:
                pen.atom(Mark.IMAGE, alt, target)
            else:
                pen.picture(alt, target)
        elif kind == "footnote_ref":
            notes.append(str(token.meta.get("label", "")))
        elif kind == "html_inline":
            name = _hidden(token.content, source)
            if name is None:
                pen.write(token.content)
            elif name == "br":
                pen.line_break()
            elif name in ("sup", "/sup"):
                raised = name == "sup"
            elif name.startswith("/"):
                pen.close(name[1:])
            elif name in _MARKS:
                pen.open(name)
        elif token.nesting == 1:
            pen.open(token.tag, str(token.attrs.get("href", "")))
        elif token.nesting == -1:
            pen.close(token.tag)
        else:
            pen.write(token.content)
    return pen.text(), tuple(notes)


def _tokens(content: str, env: MutableMapping[str, Any]) -> list[Token]:
    tokens: list[Token] = []
    md = markdown()
    md.inline.parse(content, md, env, tokens)
    return tokens


def _mended(source: str) -> str:
    """Emphasis whose asterisks stand on the wrong side of a blank: `**bold **text`, `**Term:**text`."""
    return re.sub(r"(?<![\w*\\])\*\*(\s*)([^*`\n]*[^*`\s])(\s*)\*\*(?!\*)(?=(\w?))", _mend, source)


def _mend(match: re.Match[str]) -> str:
    gap = match[3] or (" " if match[4] else "")
    return f"{match[1]}**{match[2]}**{gap}"


def _alternative(token: Token) -> str:
    return "".join(child.content if child.content else " " for child in token.children or ()) or token.content


def _hidden(tag: str, source: str) -> str | None:
    """The name of a tag not shown, `/name` if it closes; "" for other unseen HTML; None if it is the author's text."""
    match = _TAG.fullmatch(tag)
    if not match:
        return ""
    slash, name, rest = match.groups()
    low = name.lower()
    if low in _TAGS:
        return slash + low
    if low in _TAGS_IN_PAIRS and (slash or rest.strip(" /") or f"</{low}>" in source.lower()):
        return slash + low
    if name[0].isupper() and (slash or rest.strip() or f"</{name}>" in source):
        return ""  # a component of MDX
    return None
