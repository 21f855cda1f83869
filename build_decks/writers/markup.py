"""Plain text → the HTML of an Anki field, so that the card shows exactly the text.

Anki cleans nothing: what a field holds is run.  So everything that HTML, Anki or MathJax would act on is escaped here,
once: tags and entities, `{{…}}` and `::` of clozes, `[sound:…]`, `[anki:…]`, `[latex]`, `[[type:…]]`, and the math
delimiters `\\(` and `\\[` in prose.  Only what the author wrote as code or as math is set apart.
"""

from __future__ import annotations

import re
from typing import assert_never

from markupsafe import Markup

from build_decks.deck import Literal

Literals = tuple[tuple[Literal, str], ...]

_LINE_ENDS = re.compile(r"\r\n?")
_UNSHOWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_COLONS = re.compile(r"^:|:(?=:|$)")  # also at the ends, where a cloze's own "::" may follow
_JOINED_BEFORE = re.compile(r"[\w-]$|\w\.$")
_JOINED_AFTER = re.compile(r"[\w-]|\.\w")
_MATH_OPENER = re.compile(r"\\(?=[(\[])")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "{": "&#123;", "}": "&#125;", "[": "&#91;"})

# Delimiters inside the formula would end it early; the macros leave the formula: links, styles, classes, definitions.
_UNSAFE_MATH = re.compile(
    r"\\[()\[\]]|\\$|\\(?:href|url|html\w*|class|cssId|style|data|bbox|require|includegraphics|unicode"
    r"|[egx]?def|let|newcommand|renewcommand|newenvironment|renewenvironment|toggle|mathtip|texttip)(?![a-zA-Z])"
)


def clean(text: str) -> str:
    """The text without what no card can hold: control characters (U+001F parts Anki's fields) and lone surrogates."""
    return text if text.isprintable() else _UNSHOWN.sub("", _LINE_ENDS.sub("\n", text))


def markup(text: str, literals: Literals = ()) -> Markup:
    """The HTML that shows `text`; the `literals` in it are set as code or math where they stand as whole tokens.

    >>> markup("if a < b: {{x}}")
    Markup('if a &lt; b: &#123;&#123;x&#125;&#125;')
    >>> markup("Set Scan to false.", ((Literal.CODE, "Scan"),))
    Markup('Set <code>Scan</code> to false.')
    """
    text = clean(text)
    parts: list[str] = []
    end = 0
    for start, stop, kind in _tokens(text, literals):
        parts += (_prose(text[end:start]), _literal(kind, text[start:stop]))
        end = stop
    parts.append(_prose(text[end:]))
    return Markup("".join(parts))


def formula(tex: str) -> Markup:
    """The HTML of a formula that stands alone; as code where MathJax could do more with it than show it."""
    tex = clean(tex).strip()
    if _UNSAFE_MATH.search(tex):
        return Markup(f"<code>{_escape(tex)}</code>")
    return Markup(f"\\[{_escape(tex)}\\]")


def attribute(text: str) -> Markup:
    """The text as the value of an attribute in double quotes."""
    return Markup(_escape(clean(text)).replace('"', "&quot;"))


def _escape(text: str) -> str:
    return _COLONS.sub("&#58;", text.translate(_ENTITIES))


def _prose(text: str) -> str:
    # An entity would not do for `\(`: MathJax reads the page after entities are resolved. An empty element parts them.
    pieces = _MATH_OPENER.split(text)
    return "\\<span></span>".join(_escape(piece) for piece in pieces).replace("\n", "<br>")


def _literal(kind: Literal, text: str) -> str:
    match kind:
        case Literal.MATH if not _UNSAFE_MATH.search(text):
            return f"\\({_escape(text)}\\)"
        case Literal.MATH | Literal.CODE:
            return f"<code>{_escape(text).replace(chr(10), '<br>')}</code>"
        case _:
            assert_never(kind)


def _tokens(text: str, literals: Literals) -> list[tuple[int, int, Literal]]:
    """Where the literals stand in the text as whole tokens: start, end and kind. The longest are found first."""
    found: list[tuple[int, int, Literal]] = []
    taken = bytearray(len(text))
    for kind, literal in sorted(literals, key=lambda pair: -len(pair[1])):
        wanted = clean(literal).strip()
        start = text.find(wanted) if wanted else -1
        while start >= 0:
            end = start + len(wanted)
            if _is_token(text, start, end) and not any(taken[start:end]):
                found.append((start, end, kind))
                taken[start:end] = b"\x01" * len(wanted)
                start = text.find(wanted, end)
            else:
                start = text.find(wanted, start + 1)
    return sorted(found)


def _is_token(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` stands alone: `Scan` does in "Scan.", not in `ScanIndex`, `re-Scan` or `Scan.all`."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if not any(char.isalnum() for char in text[start:end]):
        return (not before or before[-1].isspace()) and (not after or after[0].isspace())
    opens = not _in_word(text[start]) or not _JOINED_BEFORE.search(before)
    closes = not _in_word(text[end - 1]) or not _JOINED_AFTER.match(after)
    return opens and closes


def _in_word(char: str) -> bool:
    return char == "_" or char.isalnum()
