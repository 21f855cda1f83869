"""Lists that are nested by a single blank, which Markdown would take for lists of one level."""

from __future__ import annotations

import re
from itertools import pairwise

_MARKER = re.compile(r"(?P<blanks> *)(?:[*+-]|\d{1,9}[.)])\s+\S")
_OFTEN = 2  # times that a list goes one blank deeper


def nested_by_two(lines: list[str], fenced: list[bool]) -> list[str]:
    """The lines of an author who nests by one blank, with every blank at their beginning twice; one line for one line.

    >>> nested_by_two(["- Rope", " - Hemp", "  - rots", "- Chain"], [False] * 4)
    ['- Rope', '  - Hemp', '    - rots', '- Chain']
    """
    found = [None if inside else _MARKER.match(line) for line, inside in zip(lines, fenced, strict=True)]
    deeper = [len(two["blanks"]) - len(one["blanks"]) for one, two in pairwise(filter(None, found))]
    by_one = deeper.count(1)
    if by_one < _OFTEN or by_one <= sum(step > 1 for step in deeper):
        return lines
    return [f"{line[: len(line) - len(line.lstrip(' '))]}{line}" for line in lines]
