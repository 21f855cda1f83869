"""A sheet's block XML, read: what stands on it, with every word measured but nothing placed yet.

    <sheet>
      <title>…</title> <subtitle>…</subtitle>
      <legend> <entry hue="0">…</entry> … </legend>
      <footer> <left>…</left> <right>… <page/> / <pages/> … <size/></right> </footer>
      <topic hue="0"> <title>…</title> <category>…</category>
        <figure> <label>…</label> <value>…</value> <refs>…</refs> </figure>
        <gloss bullet="yes">…</gloss>  <caution>…</caution>
        <table lead="yes"> <head> <cell>…</cell> … </head> <row> <cell>…</cell> … </row> … </table>
        <qr href="https://…">…</qr>
      </topic> …
    </sheet>

Texts may hold b, i, code, br, ref and a with a href. `refs` may stand in each block. The hue -1 is that of a box.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from build_decks.errors import NotesTrouble
from build_decks.writers.pdf.blocks import (
    Block,
    CodeBlock,
    Entry,
    FigureBlock,
    SheetBlock,
    TableBlock,
    TextBlock,
    TopicBlock,
)
from build_decks.writers.pdf.fonts import Style
from build_decks.writers.pdf.inline import Setter, Words
from build_decks.writers.pdf.theme import BOX

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def read_sheet(root: Element, setter: Setter, *, bar_scale: tuple[float, float], head_scale: float) -> SheetBlock:
    """The blocks of the sheet `root`. Scales are ems: of a bar's title and category, and of a table's head.

    Raises NotesTrouble where the template made an element that is unknown in its place.
    """
    _only(root, {"title", "subtitle", "legend", "footer", "topic"})
    return SheetBlock(
        title=_words(root, "title", setter, Style.BOLD),
        subtitle=_words(root, "subtitle", setter),
        legend=tuple(Entry(setter.element(entry), _hue(entry)) for entry in root.iterfind("legend/entry")),
        left=_footer(root.find("footer/left")),
        right=_footer(root.find("footer/right")),
        topics=tuple(_topic(topic, setter, bar_scale, head_scale) for topic in root.iterfind("topic")),
    )


def _topic(topic: Element, setter: Setter, bar_scale: tuple[float, float], head_scale: float) -> TopicBlock:
    _only(topic, {"title", "category", "figure", "gloss", "caution", "table", "qr"})
    title = _words(topic, "title", setter, Style.SEMIBOLD, bar_scale[0])
    return TopicBlock(
        name=_plain(topic.find("title")),
        title=title,
        again=(
            setter.plain(" (cont.)", Style.REGULAR, bar_scale[1]),
            setter.plain("… (cont.)", Style.REGULAR, bar_scale[1]),
        ),
        category=_words(topic, "category", setter, Style.REGULAR, bar_scale[1]),
        hue=_hue(topic),
        blocks=tuple(_blocks(topic, setter, head_scale)),
    )


def _blocks(topic: Element, setter: Setter, head_scale: float) -> Iterator[Block]:
    for element in topic:
        refs = _words(element, "refs", setter, role="ref")
        match element.tag:
            case "figure":
                _only(element, {"label", "value", "refs"})
                yield FigureBlock(_words(element, "label", setter), _words(element, "value", setter, Style.BOLD), refs)
            case "gloss" | "caution":
                yield TextBlock(
                    setter.element(_without_refs(element)),
                    refs,
                    bullet=element.get("bullet", "yes") == "yes",
                    caution=element.tag == "caution",
                )
            case "table":
                yield _table(element, setter, head_scale, refs)
            case "qr":
                yield _code(element, setter)


def _code(element: Element, setter: Setter) -> CodeBlock:
    from segno import DataOverflowError, make

    href = element.get("href", "")
    try:
        modules = tuple(bytes(row) for row in make(href, error="m", micro=False, boost_error=False).matrix)
    except (DataOverflowError, ValueError):
        raise NotesTrouble(f"no QR code holds the address {href[:60]!r}.", "Shorten base_url in deck.toml.") from None
    return CodeBlock(href, modules, setter.element(element))


def _table(element: Element, setter: Setter, head_scale: float, refs: Words) -> TableBlock:
    _only(element, {"head", "row", "refs"})
    lead = element.get("lead") == "yes"
    head = [setter.element(cell, Style.SEMIBOLD, head_scale) for cell in element.iterfind("head/cell")]
    names = [setter.element(cell, Style.ITALIC) for cell in element.iterfind("head/cell")]
    rows = [
        [setter.element(cell, Style.BOLD if lead and not number else Style.REGULAR) for number, cell in enumerate(row)]
        for row in element.iterfind("row")
    ]
    count = max([len(head), *map(len, rows)])
    stacked = []
    for row in rows:
        words: Words = ()
        for number, cell in enumerate(row):
            if cell and words:
                words += setter.plain(" ·")
            if number < len(names) and names[number] and cell:
                words += _spaced(names[number], setter) + setter.plain(":")
            words += _spaced(cell, setter)
        stacked.append(words)
    return TableBlock(
        head=tuple(_padded(head, count)) if any(head) else (),
        rows=tuple(tuple(_padded(row, count)) for row in rows),
        stacked=tuple(stacked),
        refs=refs,
    )


def _spaced(words: Words, setter: Setter) -> Words:
    """The words, with a space before the first."""
    return (replace(words[0], gap=setter.space()), *words[1:]) if words else ()


def _padded(cells: list[Words], count: int) -> Iterable[Words]:
    return [*cells, *[()] * (count - len(cells))]


def _plain(title: Element | None) -> str:
    """The title as the outline says it, without refs."""
    if title is None:
        return ""
    inner = "".join(("" if child.tag == "ref" else "".join(child.itertext())) + (child.tail or "") for child in title)
    return " ".join(f"{title.text or ''}{inner}".split())


def _words(
    parent: Element, tag: str, setter: Setter, style: Style = Style.REGULAR, scale: float = 1.0, role: str = ""
) -> Words:
    element = parent.find(tag)
    return () if element is None else setter.element(element, style, scale, role)


def _without_refs(element: Element) -> Element:
    from xml.etree.ElementTree import Element as Make

    copy = Make(element.tag)
    copy.text = element.text
    for child in element:
        if child.tag == "refs":
            if len(copy):
                copy[-1].tail = (copy[-1].tail or "") + (child.tail or "")
            else:
                copy.text = (copy.text or "") + (child.tail or "")
        else:
            copy.append(child)
    return copy


def _footer(element: Element | None) -> str:
    if element is None:
        return ""
    text = (element.text or "").replace("{", "{{").replace("}", "}}")
    for child in element:
        if child.tag not in ("page", "pages", "size"):
            raise NotesTrouble(f"<{child.tag}> cannot stand in the footer.", "Use page, pages or size.")
        text += f"{{{child.tag}}}" + (child.tail or "").replace("{", "{{").replace("}", "}}")
    return " ".join(text.split())


def _hue(element: Element) -> int:
    hue = element.get("hue", "0")
    if hue == str(BOX):
        return BOX
    if not hue.isdecimal():
        raise NotesTrouble(f"hue={hue!r} is not a number counted from 0.", "Use hue(topic), or -1 for a box.")
    return int(hue)


def _only(element: Element, known: set[str]) -> None:
    for child in element:
        if child.tag not in known:
            raise NotesTrouble(f"<{child.tag}> cannot stand in <{element.tag}>.", f"Use {', '.join(sorted(known))}.")
