"""A structure element as the PDF has it. ReportLab's own dictionaries take several times as long, and flashcards have thousands."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject, PDFObjectReference, PDFString

_A_LINE, _BREAK = 10, " \n  "  # kids, and what stands between two lines of them


class Element(PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """A dictionary with role, parent, kids (references and numbers of marked stretches) and the page of those."""

    def __init__(self, role: str, parent: PDFObjectReference, alt: str) -> None:
        self.role = role
        self.parent = parent
        self.alt = alt
        self.page: PDFObjectReference | None = None
        self.kids: list[PDFObjectReference | int] = []

    def format(self, document: Any) -> bytes:
        """What stands in the file; called by ReportLab once all objects have their numbers."""

        def shown(one: PDFObjectReference | int) -> str:
            if isinstance(one, int):
                return str(one)
            number, generation = document.idToObjectNumberAndVersion[one.name]
            return f"{number} {generation} R"

        kids = list(map(shown, self.kids))
        lines = (" ".join(kids[start : start + _A_LINE]) for start in range(0, len(kids), _A_LINE))
        alt = b"/Alt %b " % PDFString(self.alt).format(document) if self.alt else b""
        page = f"/Pg {shown(self.page)} " if self.page else ""
        entries = f"/K [ {_BREAK.join(lines)} ] /P {shown(self.parent)} {page}/S /{self.role}"
        return b"<<\n%b%b\n>>" % (alt, entries.encode("ascii"))
