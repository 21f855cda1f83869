"""Expectations in files, one a line: a failure shows what came and went; `pytest --accept` rewrites them."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest


def check_golden(path: Path, lines: list[str], accept: bool) -> None:
    """Compares lines with the file that holds what they shall be, or writes them there."""
    found = [" ".join(line.split()) for line in lines]
    if accept:
        path.write_text("".join(f"{line}\n" for line in found), "utf-8")
        return
    expected = path.read_text("utf-8").splitlines() if path.is_file() else []
    diff = list(unified_diff(expected, found, path.name, "found now", lineterm="", n=0))
    if diff:
        pytest.fail("\n".join([*diff, "If this is right: pytest --accept, and review the diff."]), pytrace=False)
