"""What note-taking programs and hasty fingers put into Markdown, made plain before it is parsed, one line for one line.

Obsidian has comments (`%% … %%`) and names for blocks (`… ^plan-2`); GitHub and Notion fold text away below a
`<summary>`, which becomes a callout with that title; and a bullet may stand without its blank (`-Bread`).
"""

from __future__ import annotations

import re
from itertools import compress

_COMMENT = re.compile(r"%%.*?%%")
_BLOCK_NAME = re.compile(r"(?<=\S)\s+\^(?=[\w-]*[A-Za-z])[\w-]{4,}\s*$")
_SUMMARY = re.compile(r"\s*(?:<details[^>]*>\s*)?<summary[^>]*>\s*(?P<title>.+?)\s*</summary>\s*$", re.IGNORECASE)
_FOLD_END = re.compile(r"\s*</details>\s*$", re.IGNORECASE)
_HASH = re.compile(r"#{1,2}\s+\S")
_GLUED_HASH = re.compile(r"#[A-Z][^#]*$")
# A word behind the dash, and more words: `-v file`, `-name x`, `-name: …` and `-5 °C` are no bullets by themselves.
_GLUED = re.compile(r"\s*-(?:[A-Z][\w'’]*\s+\w|[A-Za-z][a-z'’]{2,}\s+\w+\s+\w)")
_MAYBE_GLUED = re.compile(r"\s*-[A-Za-z][a-z'’]{2,}")
_BULLET = re.compile(r"\s*-(?:\s|\w)")


def in_plain_markdown(lines: list[str], fenced: list[bool]) -> list[str]:
    """The lines as any Markdown parser understands them; code in fences stays as it is."""
    out = list(lines)
    last = max((at for at, line in enumerate(lines) if line.strip() == "%%"), default=-1)
    commented = False
    for at in compress(range(len(lines)), (not inside for inside in fenced)):
        line = lines[at]
        if line.strip() == "%%" and (commented or at < last):
            commented, line = not commented, ""
        if "%%" in line:
            line = _COMMENT.sub("", line).rstrip()
        if "^" in line:
            line = _BLOCK_NAME.sub("", line)
        out[at] = "" if commented else line
    return _unfolded(_with_blanks_behind_bullets(_with_blanks_behind_hashes(out, fenced), fenced))


def _with_blanks_behind_hashes(lines: list[str], fenced: list[bool]) -> list[str]:
    """`#Bread` as `# Bread`, by an author who writes all headings so; a `#tag` among headings with blanks stays."""
    text = [at for at, inside in enumerate(fenced) if not inside]
    glued = [at for at in text if _GLUED_HASH.match(lines[at])]
    if len(glued) < 2 or any(_HASH.match(lines[at]) for at in text):
        return lines
    out = list(lines)
    for at in glued:
        out[at] = f"# {lines[at][1:]}"
    return out


def _with_blanks_behind_bullets(lines: list[str], fenced: list[bool]) -> list[str]:
    """`-Bread` as `- Bread`, where the line above or below is a bullet too."""
    out = list(lines)
    for at in compress(range(len(lines)), (not inside for inside in fenced)):
        near = lines[max(at - 1, 0) : at] + lines[at + 1 : at + 2]
        certain = _BULLET if _GLUED.match(lines[at]) else _GLUED
        if _MAYBE_GLUED.match(lines[at]) and any(certain.match(line) for line in near):
            out[at] = lines[at].replace("-", "- ", 1)
    return out


def _unfolded(lines: list[str]) -> list[str]:
    """What is folded away below a summary, as a callout with that title."""
    last = max((at for at, line in enumerate(lines) if _FOLD_END.match(line)), default=-1)
    out = list(lines)
    folded = False
    for at, line in enumerate(lines[: last + 1]):
        if not folded and (summary := _SUMMARY.match(line)):
            folded, out[at] = True, f"> [!details] {summary['title']}"
        elif folded:
            folded = not _FOLD_END.match(line)
            out[at] = f"> {line}" if folded else ""
    return out
