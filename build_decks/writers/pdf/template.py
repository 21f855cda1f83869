"""A template and plain texts → block XML: the one place where the notes' texts are escaped for a PDF."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from build_decks.errors import NotesTrouble
from build_decks.templates_loader import find_template, render_template
from build_decks.writers.pdf.inline import printable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# An address as it stands in a text, without the punctuation that follows it.
_LINK = r"(?P<address>\bhttps?://[^\s<>\"'()]+[^\s<>\"'().,;:!?])"
_REF = re.compile(r"(.*\S)\s+(\d+)$")


class Coder:
    """Marks in a text the stretches that the author wrote as code, and addresses of the web as links."""

    def __init__(self, codes: Iterable[str]) -> None:
        known = sorted({code for code in codes if code.strip()}, key=lambda code: (-len(code), code))
        self._pattern = re.compile("|".join([*map(_whole, known), _LINK])) if known else re.compile(_LINK)

    def __call__(self, text: str) -> Markup:
        """The text as inline XML, escaped, with its code in <code> and its addresses in <a>."""
        parts, end = [], 0
        for match in self._pattern.finditer(text):
            found = Markup('<a href="{0}">{0}</a>' if match["address"] else "<code>{0}</code>").format(match[0])
            parts += [escape(text[end : match.start()]), found]
            end = match.end()
        return Markup("").join([*parts, escape(text[end:])])


def _whole(code: str) -> str:
    """A pattern for `code` where it is not part of a longer word."""
    before = r"(?<![\w-])" if code[0].isalnum() else ""
    after = r"(?![\w-])" if code[-1].isalnum() else ""
    return f"{before}{re.escape(code)}{after}"


def common_prefix(refs: Iterable[str]) -> str:
    """What most of the refs begin with, and so can stand once, on the bar; nothing if they differ too much.

    >>> common_prefix(["AG 3", "AG 4", "SQS 1"])
    'AG'
    """
    counted = Counter(match[1] for ref in refs if (match := _REF.match(ref)))
    for prefix, count in counted.most_common(1):
        return prefix if count * 2 > counted.total() else ""
    return ""


def short_refs(refs: Iterable[str], prefix: str) -> str:
    """The refs as they are printed below a bar that says their `prefix`.

    >>> short_refs(["SQS 3", "SQS 4", "SQS 5", "SQS 9", "SNS 1"], "SQS")
    '3–5, 9, SNS 1'
    """
    runs: list[tuple[str, int, int]] = []
    for ref in refs:
        match = _REF.match(ref)
        name, number = (match[1], int(match[2])) if match else (ref, -1)
        name = "" if name == prefix and number >= 0 else name
        if runs and number >= 0 and runs[-1][0] == name and runs[-1][2] == number - 1:
            runs[-1] = (name, runs[-1][1], number)
        else:
            runs.append((name, number, number))
    return ", ".join(
        f"{name} {'' if first < 0 else first if first == last else f'{first}–{last}'}".strip()
        for name, first, last in runs
    )


def render(name: str, project: Path | None, **values: object) -> tuple[str, Element]:
    """The template `name` filled with `values`: its XML, and the same parsed.

    Raises NotesTrouble, with the template's path and line, when it cannot be filled or what comes out is not XML.
    """
    from xml.etree.ElementTree import ParseError, fromstring

    path = find_template(name, project)
    text = render_template(name, project, **values)
    # XML cannot hold control characters, and paper does not show them.
    xml = "\n".join(map(printable, text.splitlines()))
    try:
        return xml, fromstring(xml)
    except ParseError as error:
        near = xml.split("\n")[error.position[0] - 1].strip()[:60]
        raise NotesTrouble(f"the template makes no XML: {error}, near {near!r}.", "Put it right.", str(path)) from error
