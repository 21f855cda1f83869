"""Lists without any marker: a short line, and lines set in below it; Markdown would take them for one paragraph."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"(?![-*+•◦▪▸‣●○–]\s|\d{1,9}[.)]|[#|>`$<\[:!~=]|(?:[*_-]\s*){3,}$)\S")
_SHORT = 45  # letters: nobody wraps a line as short as that
_SET_IN = 2  # blanks


def with_markers(lines: list[str], fenced: list[bool]) -> list[str]:
    """The lines with a marker before each short line at the margin and what is set in right below it; one line for one line.

    >>> with_markers(["Slipway", "    a ramp of stone", "    wet at high tide"], [False] * 3)
    ['- Slipway', '    - a ramp of stone', '    - wet at high tide']
    >>> with_markers(["Slipways are ramps, which are built of stone,", "    and wet at high tide."], [False] * 2)
    ['Slipways are ramps, which are built of stone,', '    and wet at high tide.']
    """
    out = list(lines)
    over, begins = -1, True  # the short line that what is set in belongs to; whether a paragraph may begin here
    for at, raw in enumerate(lines):
        text = raw.strip()
        if fenced[at] or not text:
            over, begins = -1, True
            continue
        line = raw.expandtabs(4)
        indent = len(line) - len(line.lstrip())
        if not _PLAIN.match(text):
            over, begins = over if indent else -1, False
        elif indent >= _SET_IN and over >= 0:
            if over == at - 1:
                out[over] = f"- {lines[over]}"
            out[at] = f"{line[:indent]}- {text}"
        else:
            short = not indent and len(text) <= _SHORT and text[-1] not in ",;."
            over, begins = at if short and (begins or over >= 0) else -1, False
    return out
