"""Lists that authors count by letters or Roman numbers (`a)`, `(ii)`, `B.`), which Markdown takes for prose: counted by numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import compress

_MARK = re.compile(r"(?P<open>\(?)(?P<mark>[A-Za-z]|[ivx]{2,4}|[IVX]{2,4})(?P<close>[).])\s+(?=\S)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_LETTERS = "abcdefghij"


@dataclass(slots=True)
class _Run:
    """The lines of a list so far, the shape of their marks, and the series that these come from."""

    shape: tuple[str, str, bool]
    series: tuple[str, ...]
    lines: list[int] = field(default_factory=list)


def counted_by_numbers(lines: list[str], fenced: list[bool]) -> list[str]:
    """The lines with `a)`, `b)`, `c)` at one indentation as `1.`, `2.`, `3.`; one line for one line."""
    out = list(lines)
    runs: dict[int, _Run] = {}
    for at in compress(range(len(lines)), (not inside for inside in fenced)):
        text = lines[at].lstrip()
        if not text:
            continue
        indent = len(lines[at]) - len(text)
        for deeper in [open_ for open_ in runs if open_ > indent]:
            _rewrite(runs.pop(deeper), out)
        found = _MARK.match(text)
        if found is None or not _goes_on(runs.get(indent), found, at):
            if indent in runs:
                _rewrite(runs.pop(indent), out)
            if found is not None and (begun := _begun(found)) is not None:
                begun.lines.append(at)
                runs[indent] = begun
    for run in runs.values():
        _rewrite(run, out)
    return out


def _goes_on(run: _Run | None, found: re.Match[str], at: int) -> bool:
    """Whether a mark is the next of a list; then the line is put to it."""
    if run is None or len(run.lines) >= len(run.series) or _shape(found) != run.shape:
        return False
    if found["mark"].lower() != run.series[len(run.lines)]:
        return False
    run.lines.append(at)
    return True


def _begun(found: re.Match[str]) -> _Run | None:
    series = {"a": tuple(_LETTERS), "i": _ROMAN}.get(found["mark"].lower())
    return _Run(_shape(found), series) if series else None


def _shape(found: re.Match[str]) -> tuple[str, str, bool]:
    return found["open"], found["close"], found["mark"].isupper()


def _rewrite(run: _Run, out: list[str]) -> None:
    if len(run.lines) < 2:
        return
    for number, at in enumerate(run.lines, 1):
        text = out[at].lstrip()
        indent = out[at][: len(out[at]) - len(text)]
        out[at] = f"{indent}{number}. {_MARK.sub('', text, count=1)}"
