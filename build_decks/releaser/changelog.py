"""CHANGELOG.md: what its section on a version says."""

from __future__ import annotations

import re
from pathlib import Path

FILE_NAME = "CHANGELOG.md"
_HEADING = re.compile(r"##(?!#)\s*\[?\s*v?([^\s\]]+)")
_FENCE = re.compile(r"\s{0,3}(```|~~~)")
_REFERENCE = re.compile(r"\[[^\]]+\]:\s*\S+")  # the target of a link, as they stand at the end of many change logs


def find_changelog(folder: Path, root: Path) -> Path | None:
    """The change log of a folder of notes: in it, or in the nearest folder above, up to the repository's `root`."""
    for above in (folder, *folder.parents):
        if (above / FILE_NAME).is_file():
            return above / FILE_NAME
        if above == root:
            return None
    return None


def section_of(text: str, version: str) -> str:
    """What stands below `## 1.2.0`, up to the next such heading; empty where there is no such section, or nothing in it.

    >>> section_of("# Changes\\n\\n## 1.1.0 – 2026-05-01\\n\\n- More cards\\n\\n## 1.0.0\\n\\n- First", "1.1.0")
    '- More cards'
    """
    taken: list[str] = []
    inside = fenced = False
    for line in text.splitlines():
        if _FENCE.match(line):
            fenced = not fenced
        heading = None if fenced else _HEADING.match(line)
        if heading:
            if inside:
                break
            inside = heading[1] == version
        elif inside and (fenced or not _REFERENCE.match(line)):
            taken.append(line)
    return "\n".join(taken).strip()
