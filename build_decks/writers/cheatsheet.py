"""The cheat sheet: a `Sheet` on as few pages as can be read, as a PDF.

`templates/sheet/sheet.xml` says what is printed and in which order, a theme of `templates/sheet/` how it looks; here
the type is fitted to the pages and the boxes are placed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from build_decks import __version__
from build_decks.config import Orientation, SheetConfig
from build_decks.errors import NotesTrouble
from build_decks.sheet import Block, Caution, Comparison, Figure, Gloss, Sheet, Topic
from build_decks.templates_loader import find_template
from build_decks.writers.pdf.block_reader import read_sheet
from build_decks.writers.pdf.blocks import SheetBlock
from build_decks.writers.pdf.canvas import MM, PAPERS, Printer
from build_decks.writers.pdf.fitter import Fitter
from build_decks.writers.pdf.fonts import Fonts
from build_decks.writers.pdf.frame import Frame
from build_decks.writers.pdf.inline import Setter
from build_decks.writers.pdf.template import Coder, common_prefix, render, short_refs
from build_decks.writers.pdf.theme import BOX, Theme, load_theme

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TEMPLATE = "sheet/sheet.xml"
_TELLING = 0.7  # of the topics have a category that is not just their title
_COLUMNS = {Orientation.LANDSCAPE: 4, Orientation.PORTRAIT: 3}  # about 43 characters each


@dataclass(frozen=True, slots=True)
class SheetReport:
    """How a sheet came out.

    `body` is the type size in points, `fill` how much of its height each column uses, `missing` the characters that
    no font has, `warnings` what the reader of the build should know.
    """

    pages: int
    body: float
    words_per_cm2: float
    fill: tuple[float, ...]
    missing: tuple[str, ...]
    warnings: tuple[str, ...]


def write_cheatsheet(
    sheet: Sheet,
    target: Path,
    *,
    settings: SheetConfig | None = None,
    project: Path | None = None,
    language: str = "en",
) -> SheetReport:
    """Writes `sheet` to `target` as a PDF and says how it came out.

    `project` is the folder whose `templates/` come before the built-in ones.  Raises NotesTrouble when a template, the
    theme, the settings or the target cannot be used; then nothing is written.
    """
    settings = settings or SheetConfig()
    columns = settings.columns or _COLUMNS[settings.orientation]
    if not 3 <= columns <= 5:
        raise NotesTrouble(f"sheet.columns = {columns} cannot be read.", "Ask for 3, 4 or 5.")
    theme = load_theme(settings.theme, project)
    xml, root = _rendered(sheet, project, len(theme.hues))
    fonts = Fonts(xml, theme.fonts)
    setter = Setter(fonts, code_scale=theme.type.code, ref_scale=theme.type.ref)
    blocks = _read(root, setter, theme, project)
    size = PAPERS[settings.paper]
    size = (size[1], size[0]) if settings.orientation is Orientation.LANDSCAPE else size
    fitter = Fitter(blocks, theme, Frame(blocks, theme, setter, size), columns)
    layout, warnings = fitter.fit(settings.pages)
    printer = Printer(size, title=sheet.title, language=language, date=sheet.date, fonts=fonts)
    fitter.draw(printer, layout)
    printer.save(target)
    area = size[0] * size[1] / (10 * MM) ** 2 * len(layout.pages)
    words = sum(len(" ".join(topic.itertext()).split()) for topic in root.iterfind("topic"))
    return SheetReport(
        pages=len(layout.pages),
        body=layout.body,
        words_per_cm2=round(words / area, 2),
        fill=tuple(round(column.height / fitter.height(layout.body), 3) for page in layout.pages for column in page),
        missing=tuple(sorted(fonts.missing)),
        warnings=(*(f"theme {theme.name}: {faint}." for faint in theme.faint()), *warnings),
    )


def _rendered(sheet: Sheet, project: Path | None, hues: int) -> tuple[str, Element]:
    shared = [topic.category for topic in sheet.topics if topic.category not in ("", topic.title)]
    categories = list(dict.fromkeys(shared))
    # A legend helps where most topics share their hues with others, and there is a hue for each category.
    telling = len(shared) >= _TELLING * len(sheet.topics) and len(categories) <= hues
    every = dict.fromkeys((*categories, *map(_category, sheet.topics)))
    numbers = {category: number for number, category in enumerate(every)}
    return render(
        _TEMPLATE,
        project,
        sheet=sheet,
        categories=categories if telling else [],
        counts=_counts(sheet),
        version=__version__,
        code=Coder(sheet.codes),
        kind_of=_kind,
        hue=lambda topic: BOX if topic in sheet.boxes else numbers[_category(topic)],
        prefix=_prefix,
        refs=lambda block, topic: short_refs(block.refs, _prefix(topic)),
    )


def _category(topic: Topic) -> str:
    return topic.category or topic.title


@lru_cache(maxsize=1024)
def _prefix(topic: Topic) -> str:
    return common_prefix(ref for block in topic.blocks for ref in block.refs)


def _kind(block: Block) -> str:
    match block:
        case Figure():
            return "figure"
        case Gloss():
            return "gloss"
        case Caution():
            return "caution"
        case Comparison():
            return "comparison"


def _counts(sheet: Sheet) -> str:
    """What the sheet holds, as its subtitle says it: "42 numbers, 30 terms, 6 cautions"."""
    kinds = [_kind(block) for topic in sheet.parts for block in topic.blocks]
    names = {"figure": "number", "gloss": "term", "comparison": "comparison", "caution": "caution"}
    counted = [(kinds.count(kind), name) for kind, name in names.items()]
    return ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for count, name in counted if count)


def _read(root: Element, setter: Setter, theme: Theme, project: Path | None) -> SheetBlock:
    try:
        return read_sheet(
            root, setter, bar_scale=(theme.bar.title, theme.bar.category), head_scale=theme.rows.table_head
        )
    except NotesTrouble as trouble:
        raise NotesTrouble(trouble.what, trouble.hint, str(find_template(_TEMPLATE, project))) from None
