"""The Markdown parser, set up for notes: CommonMark with what note-taking programs add to it."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, list_block
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.dollarmath.index import math_block_dollar
from mdit_py_plugins.footnote import footnote_plugin

from build_decks.reader.html_tables import html_table


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
_MEDIA = re.compile(
    r"\.(?:png|jpe?g|gif|webp|svg|avif|bmp|mp3|ogg|oga|opus|wav|m4a|flac|mp4|webm|mov|pdf|excalidraw)$", re.IGNORECASE
)
_WIKILINK = re.compile(r"!?\[\[([^\[\]|\n]+)(?:\\?\|([^\[\]\n]+))?\]\]")


def _wikilink(state: StateInline, silent: bool) -> bool:
    """`[[page|shown]]`, as in many note-taking programs; `![[picture.png|300]]` is a picture."""
    match = _WIKILINK.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent and match[0].startswith("!") and _MEDIA.search(match[1].strip()):
        state.push("image", "img", 0).attrs["src"] = match[1].strip()
    elif not silent:
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


_dollars = math_block_dollar()


def _display(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`$$ … $$`, right under a line of text, too: few authors leave a blank line there. Asked silently, the plugin writes all the same."""
    tokens, line = len(state.tokens), state.line
    found = _dollars(state, start, end, silent)
    if silent:
        del state.tokens[tokens:]
        state.line = line
    return found


@cache
def markdown() -> MarkdownIt:
    """The parser, set up for notes: no indented code, no HTML blocks, tables and footnotes as written."""
    md = MarkdownIt("commonmark", {"maxNesting": 120, "html": True}).enable(["table", "strikethrough"])
    md.use(footnote_plugin).use(deflist_plugin).use(
        dollarmath_plugin, allow_space=False, allow_digits=False, double_inline=True
    )
    md.disable(["code", "html_block", "footnote_inline"])
    md.block.ruler.before("paragraph", "html_table", html_table, {"alt": ["paragraph"]})
    md.block.ruler.at("list", _list, {"alt": ["paragraph", "reference", "blockquote"]})
    md.block.ruler.at("math_block", _display, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    md.inline.ruler.before("escape", "bracket_math", _bracket_math)
    md.inline.ruler.before("link", "wikilink", _wikilink)
    md.inline.ruler.before("emphasis", "highlight", _highlight)
    return md
