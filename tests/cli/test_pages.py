"""Runs the pages of this folder: the command line as its users see it.

A page is Markdown. A block `file PATH` puts a file into an empty folder (`bytes PATH` reads Python's escapes), a block
`console` holds commands behind `$ `, with what they print below: stdout as it stands, stderr behind `! `, an exit
code other than 0 as `=> N`. `...` stands for any text in a line, and alone in a line for any lines.

`pytest tests/cli --accept` writes what came out into the pages that fail; review the diff.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from build_decks.cli import run

PAGES = Path(__file__).parent / "pages"
BLOCK = re.compile(r"^```(file|bytes|console)[ \t]*(.*)\n((?:.|\n)*?)^```$", re.M)


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.md")), ids=lambda page: page.stem)
def test_page(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], accept: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
    text = page.read_text("utf-8")
    ran = 0

    def block(match: re.Match[str]) -> str:
        nonlocal ran
        kind, path, content = match.groups()
        if kind == "console":
            ran += 1
            return f"```console\n{transcript(content, capfd, accept)}```"
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_bytes(
            content.encode().decode("unicode_escape").encode("latin-1") if kind == "bytes" else content.encode()
        )
        return match.group()

    shown = BLOCK.sub(block, text)
    assert ran, "a page without a command"
    if accept and shown != text:
        page.write_text(shown, "utf-8")
    assert shown == text or accept


def transcript(block: str, capfd: pytest.CaptureFixture[str], accept: bool) -> str:
    """Runs the commands of a block; the block itself where all came out as written, otherwise what came out."""
    result = ""
    for part in re.split(r"^(?=\$ )", block, flags=re.M):
        if part:
            command, _, expected = part.removeprefix("$ ").partition("\n")
            actual = execute(command, capfd)
            result += f"$ {command}\n{expected if matches(expected, actual) else actual}"
    return result


def execute(command: str, capfd: pytest.CaptureFixture[str]) -> str:
    """Runs one command here where it is ours alone, otherwise in a shell with the installed entry point."""
    if command.startswith("build-decks") and not re.search(r"[|;&<>=]", command):
        capfd.readouterr()
        code = run(shlex.split(command)[1:])
        out, err = capfd.readouterr()
    else:
        done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, timeout=60)
        code, out, err = done.returncode, done.stdout, done.stderr
    errors = "".join(f"! {line}\n" for line in err.splitlines())
    return out + errors + (f"=> {code}\n" if code else "")


def matches(expected: str, actual: str) -> bool:
    """Whether `actual` is what the page says, with `...` for anything."""
    pattern = "".join(
        r"(?:.*\n)*" if line == "...\n" else re.escape(line).replace(r"\.\.\.", ".*")
        for line in expected.splitlines(keepends=True)
    )
    return re.fullmatch(pattern, actual) is not None
