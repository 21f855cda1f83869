"""Inline Markdown → `Text`: what the reader of the notes sees, and what the author marked."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from html import unescape
from typing import Any

from markdown_it.token import Token

from build_decks.outline import Mark, Text
from build_decks.reader.markdown import markdown
from build_decks.reader.pen import MARKS, Pen
from build_decks.reader.tags import hidden
from build_decks.reader.tex import as_typed

_ESCAPED = re.compile(r"&(?:lt|gt|amp|quot);")
_RAISED = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_SIGNS = str.maketrans("≧≦⩾⩽", "≥≤≥≤")  # the same sign in other fonts
_HASHTAGS = re.compile(r"(?:(?<=\s)|^)(?:#[^\W\d][\w/-]*(?:\s+|$))+$")
_LOOSE_NOTE = re.compile(r"(?:(?<=\w)|^)\[\^\w{1,12}\](?!:)")  # refers to a footnote that the file does not have
_REFERENCE = re.compile(r"\s?\((?:see )?(?:example|fig(?:ure|\.)?|slide|source)\s?\d+(?:\.\d+)*[a-z]?\)", re.IGNORECASE)
_PLAIN = re.compile(r"[^\\`*_~=\[\]!<>&$#\n]*")  # nothing in it can be markup
_VARIABLE = re.compile(r"[A-Z_]{2,}\W*")


def read_inline(content: str, env: MutableMapping[str, Any]) -> tuple[Text, tuple[str, ...]]:
    """The text of one statement, and the labels of the footnotes it refers to. `<br>` stands in it as a line break."""
    content = content.translate(_SIGNS)
    if "(" in content:
        content = _REFERENCE.sub("", content)
    if _PLAIN.fullmatch(content):
        return Text(" ".join(content.split())), ()
    source = _HASHTAGS.sub("", content) if "#" in content else content
    if "***" in source:  # glued to the word before: set off, or two words run together
        source = re.sub(r"(?<=\w)\*\*\*(?=\w[^*`]*\s[^*`]*\*\*\*)", " ***", source)
    tokens = _tokens(source, env)
    if any(token.type == "text" and "**" in token.content for token in tokens):
        tokens = _tokens(_mended(source), env)
    pen, notes = Pen(), []
    alone = all(token.type in ("image", "softbreak", "hardbreak") or not token.content.strip() for token in tokens)
    raised = False
    for token in tokens:
        kind = token.type
        if kind in ("text", "text_special"):
            text = _LOOSE_NOTE.sub("", token.content)
            pen.write(text.translate(_RAISED) if raised else text)
        elif kind in ("softbreak", "hardbreak"):
            pen.write(" ")
        elif kind == "code_inline":
            # CommonMark keeps entities in code; whoever writes `&lt;name>` there was escaping, and means `<name>`.
            pen.atom(Mark.CODE, _ESCAPED.sub(lambda found: unescape(found.group()), token.content))
        elif kind in ("math_inline", "math_inline_double"):
            if _VARIABLE.fullmatch(token.content):
                pen.write(f"${token.content}$")
            elif sign := as_typed(token.content):
                pen.write(sign)
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
            name = hidden(token.content, source)
            if name is None:
                pen.write(token.content)
            elif name == "br":
                pen.line_break()
            elif name in ("sup", "/sup"):
                raised = name == "sup"
            elif name.startswith("/"):
                pen.close(name[1:])
            elif name in MARKS:
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


# What programs call a picture that nobody gave a name.
_NAMELESS = re.compile(
    r"(?:(?:untitled|image|img|picture|pic|photo|screen ?shot|pasted image|diagram|alt text)[\s_.()\d:-]*)?(?:at|from)?[\s\d_.:-]*"
    r"(?:png|jpe?g|gif|svg|webp)?|\S+\.(?:png|jpe?g|gif|svg|webp)",
    re.IGNORECASE,
)


def _alternative(token: Token) -> str:
    """The words for a picture, if its author gave it any."""
    words = "".join(child.content if child.content else " " for child in token.children or ()) or token.content
    return "" if _NAMELESS.fullmatch(words.strip()) else words
