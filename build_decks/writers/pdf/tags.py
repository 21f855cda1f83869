"""The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8): what makes its pages readable aloud, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Tag:
    """A structure element: its role and, in reading order, its elements and marked stretches (page, number).

    `alt` says in words what a picture shows.
    """

    role: str
    kids: list[Tag | tuple[int, int]] = field(default_factory=list)
    alt: str = ""


def write_structure(document: Any, root_tag: Tag, page_count: int) -> None:
    """Writes the tree below `root_tag` into ReportLab's `document`, whose pages are `page_count`.

    Each page finds the elements of its marked stretches by their numbers in the parent tree.
    """
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference

    from build_decks.writers.pdf.elements import Element

    marked: list[list[Any]] = [[] for _ in range(page_count)]  # for each page, the element of each mark
    pages = [PDFObjectReference(f"Page{number + 1}") for number in range(page_count)]

    def write(tag: Tag, parent: Any) -> Any:
        element = Element(tag.role, parent, tag.alt)
        reference = document.Reference(element)
        for kid in tag.kids:
            if isinstance(kid, Tag):
                element.kids.append(write(kid, reference))
            else:
                page, number = kid
                element.page = pages[page]
                marked[page].append(reference)
                element.kids.append(number)
        return reference

    root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    reference = document.Reference(root)
    root["K"] = write(root_tag, reference)
    numbers: list[Any] = []
    for page, elements in enumerate(marked):
        numbers += [page, document.Reference(PDFArray(elements))]
    root["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
    root["ParentTreeNextKey"] = page_count
    document.Catalog.StructTreeRoot = reference
    document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
