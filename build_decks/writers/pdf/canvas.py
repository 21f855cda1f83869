"""The PDF file: pages, drawing in ems, document properties; `tags` make it readable aloud.

The bytes depend on what is drawn and on `date` alone, so two builds of the same notes are equal.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from build_decks.errors import NotesTrouble
from build_decks.replacer import replace_file
from build_decks.writers.pdf.fonts import Fonts, Style
from build_decks.writers.pdf.inline import Line
from build_decks.writers.pdf.tags import Tag, write_structure

MM = 72 / 25.4
PAPERS = {"a4": (210 * MM, 297 * MM), "letter": (612.0, 792.0)}  # points, upright
_PDF_VERSION = (1, 7)  # the first with print preferences such as Duplex


def moment(date: str) -> int:
    """When the file claims to be made, in seconds since 1970: SOURCE_DATE_EPOCH, or the notes' own ISO date."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if epoch.isdecimal():
        return int(epoch)
    try:
        return max(0, int(datetime.fromisoformat(date.strip()).replace(tzinfo=UTC).timestamp()))
    except ValueError:
        return int(datetime(2000, 1, 1, tzinfo=UTC).timestamp())


class Printer:
    """A PDF that is being drawn.

    Places are given in `unit` points from the upper left corner of the page; `unit` is the size of the type being set.
    """

    def __init__(self, size: tuple[float, float], *, title: str, language: str, date: str, fonts: Fonts) -> None:
        from reportlab import rl_config
        from reportlab.pdfgen.canvas import Canvas

        rl_config.useA85 = 0  # binary streams are smaller by a fifth, and written sooner
        self.size = size
        self.unit = 1.0
        self._buffer = io.BytesIO()
        self._canvas = Canvas(
            self._buffer,
            pagesize=size,
            pageCompression=1,
            invariant=1,
            initialFontName=fonts.first(Style.REGULAR).name,
            pdfVersion=_PDF_VERSION,
            lang=language,
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor("")
        self._canvas.setSubject("")
        self._canvas.setCreator("build-decks")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._date(moment(date))
        self._page = 0
        self._marks = 0
        self._root = Tag("Document")
        self._open = [self._root]
        self._entries = 0

    def _date(self, seconds: int) -> None:
        stamp = self._canvas._doc._timeStamp
        stamp.t = seconds
        stamp.lt = datetime.fromtimestamp(seconds, UTC).timetuple()
        stamp.YMDhms = tuple(stamp.lt)[:6]

    @property
    def pages(self) -> int:
        """The number of pages drawn so far."""
        return self._page

    def prefer(self, preference: str, value: str) -> None:
        """What a viewer should do by itself when it prints, such as "Duplex"."""
        self._canvas.setViewerPreference(preference, value)

    @contextmanager
    def page(self) -> Iterator[None]:
        """One page, numbered from 1."""
        from reportlab.pdfbase.pdfdoc import PDFName

        self._canvas.addPageLabel(self._page, style="ARABIC", start=self._page + 1)
        self._marks = 0
        yield
        self._canvas.showPage()
        page = self._canvas._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self._page
        page.Tabs = PDFName("S")
        self._page += 1

    @contextmanager
    def group(self, role: str) -> Iterator[None]:
        """A structure element around others, such as Sect, Table or TR."""
        tag = Tag(role)
        self._open[-1].kids.append(tag)
        self._open.append(tag)
        yield
        self._open.pop()

    @contextmanager
    def mark(self, role: str, alt: str = "") -> Iterator[None]:
        """What is drawn here is content of this role, such as H2, P or TD; `alt` says a picture in words."""
        self._open[-1].kids.append(Tag(role, [(self._page, self._marks)], alt))
        self._canvas._code.append(f"/{role} <</MCID {self._marks}>> BDC")
        self._marks += 1
        yield
        self._canvas._code.append("EMC")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is drawn here is decoration, not content."""
        self._canvas._code.append("/Artifact BMC")
        yield
        self._canvas._code.append("EMC")

    def stamp(self, name: str, draw: Callable[[], None]) -> None:
        """What `draw` draws, on this page; under the same name it is drawn and stored once, however many pages show it."""
        if not self._canvas.hasForm(name):
            self._canvas.beginForm(name)
            draw()
            self._canvas.endForm()
        self._canvas.doForm(name)

    def line(self, line: Line, x: float, y: float, colour: str, quiet: str = "") -> None:
        """The text of `line` with its baseline at `y`; refs in the colour `quiet`."""
        canvas, unit = self._canvas, self.unit
        code = [f"BT 1 0 0 1 {x * unit:.3f} {self.size[1] - y * unit:.3f} Tm"]
        start = x
        for piece in line.pieces():  # as the library would write it, without the bookkeeping that we have no use for
            font = piece.face.font
            code.append(_ink(quiet if piece.role == "ref" and quiet else colour, "rg"))
            for subset, text in font.splitString(piece.text, canvas._doc):
                name = font.getSubsetInternalName(subset, canvas._doc)
                code.append(f"{name} {piece.scale * unit:.3f} Tf ({canvas._escape(text)}) Tj")
            if piece.role not in ("", "ref"):
                self.link(piece.role, start, y - 0.8, piece.width, 1.0)
            start += piece.width
        canvas._code.append(" ".join((*code, "ET")))

    def link(self, address: str, x: float, y: float, width: float, height: float) -> None:
        """A rectangle that leads to an address or, with `#`, to an entry of the outline by its number."""
        unit, top = self.unit, self.size[1] - y * self.unit
        place = (x * unit, top - height * unit, (x + width) * unit, top)
        if address.startswith("#"):
            self._canvas.linkRect("", f"entry{address[1:]}", place, relative=0, Border="[0 0 0]")
        else:
            self._canvas.linkURL(address, place, relative=0, thickness=0)

    def box(self, x: float, y: float, width: float, height: float, colour: str, radius: float = 0.0) -> None:
        """A filled rectangle with its upper left corner at `x`, `y`."""
        canvas, unit = self._canvas, self.unit
        place = (x * unit, self.size[1] - (y + height) * unit, width * unit, height * unit)
        canvas._code.append(_ink(colour, "rg"))
        if radius:
            canvas.roundRect(*place, radius * unit, stroke=0, fill=1)
        else:
            canvas._code.append(f"{' '.join(f'{number:.3f}' for number in place)} re f")

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """A filled circle around `x`, `y`."""
        self._canvas._code.append(_ink(colour, "rg"))
        self._canvas.circle(x * self.unit, self.size[1] - y * self.unit, radius * self.unit, stroke=0, fill=1)

    def rule(self, x: float, y: float, length: float, colour: str, points: float = 0.4, *, down: bool = False) -> None:
        """A line across or, with `down`, downwards, `points` thick."""
        unit = self.unit
        left, top = x * unit, self.size[1] - y * unit
        right, foot = left + (0 if down else length * unit), top - (length * unit if down else 0)
        path = f"{left:.3f} {top:.3f} m {right:.3f} {foot:.3f} l S"
        self._canvas._code.append(f"{_ink(colour, 'RG')} {points:.2f} w {path}")

    def dots(self, x: float, y: float, length: float, colour: str) -> None:
        """A dotted leader on the baseline `y`. The dots stand on a grid of the page, so those of all rows line up."""
        unit = self.unit
        step = 0.25 * unit
        first = -(-x * unit // step) * step
        if first >= (x + length) * unit:
            return
        height = self.size[1] - y * unit
        path = f"{first:.3f} {height:.3f} m {(x + length) * unit:.3f} {height:.3f} l S"
        look = f"{_ink(colour, 'RG')} 1 J {0.07 * unit:.3f} w [0 {step:.4f}] 0 d"
        self._canvas._code.append(f"q {look} {path} Q")

    def outline(self, title: str, x: float, y: float, level: int = 0) -> None:
        """An entry of the outline that leads to this page at `x`, `y`."""
        key = f"entry{self._entries}"
        self._entries += 1
        self._canvas.bookmarkPage(key, fit="XYZ", left=x * self.unit, top=self.size[1] - y * self.unit, zoom=0)
        self._canvas.addOutlineEntry(title, key, level)

    def save(self, target: Path) -> None:
        """Writes the file, or leaves what was there. Raises NotesTrouble when `target` cannot be written."""
        write_structure(self._canvas._doc, self._root, self._page)
        self._canvas.save()
        try:
            replace_file(target, self._buffer.getvalue())
        except OSError as error:
            why = (error.strerror or "unknown error").lower()
            raise NotesTrouble(f"this cannot be written: {why}.", "Choose another folder.", str(target)) from error


@cache
def _ink(colour: str, operator: str) -> str:
    """The operator that sets a colour #RRGGBB: `rg` for what is filled, `RG` for lines."""
    return " ".join([f"{int(colour[start : start + 2], 16) / 255:.4f}" for start in (1, 3, 5)] + [operator])
