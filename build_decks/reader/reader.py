"""A note file in, a `Document` out."""

from __future__ import annotations

from pathlib import Path

from build_decks.errors import NotesTrouble
from build_decks.outline import Document, Section
from build_decks.reader.blocks import outline
from build_decks.reader.frontmatter import FrontMatter, split_front_matter
from build_decks.reader.source import clean, prepare


def read(path: Path, shown: str) -> Document:
    """The outline of one note file; `shown` is its path as the user gave it.

    Raises NotesTrouble if the file is no readable UTF-8 text or its front matter is broken.
    """
    try:
        data = path.read_bytes()
    except IsADirectoryError:
        raise NotesTrouble("is a directory.", "Name a Markdown file.", shown) from None
    except OSError as error:
        what = f"cannot be read: {error.strerror or error}."
        raise NotesTrouble(what, "Check path and permissions.", shown) from None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise NotesTrouble("is UTF-16 text.", "Save it as UTF-8.", shown)
    if b"\0" in data:
        raise NotesTrouble("is not a text file (it holds NUL bytes).", "Name a Markdown file.", shown)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"is not UTF-8 text (byte 0x{data[error.start]:02X} at line {line})."
        raise NotesTrouble(what, "Save it as UTF-8.", shown) from None
    return read_text(text, shown)


def read_text(text: str, shown: str) -> Document:
    """The outline of a text. Raises NotesTrouble if its front matter is broken or it nests beyond reason."""
    lines = clean(text).split("\n")
    matter = split_front_matter(lines, shown)
    try:
        root = outline(prepare(lines, matter.lines), shown)
    except RecursionError:
        raise NotesTrouble("is nested too deeply to be read.", "Flatten it.", shown) from None
    return Document(shown, _title(matter, root, shown), root, matter.tags, matter.date)


def _title(matter: FrontMatter, root: Section, shown: str) -> str:
    """The front matter's title, else the only H1 if it comes first, else the file's name made readable."""
    if matter.title:
        return matter.title
    heads = [section for section in root.sections if section.level == 1]
    if len(heads) == 1 and root.sections[0] is heads[0] and heads[0].heading.plain:
        return heads[0].heading.plain
    return " ".join(Path(shown).stem.replace("-", " ").replace("_", " ").split())
