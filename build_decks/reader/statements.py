"""Where one statement ends and the next begins among the lines of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_decks.language.tagger import known, tag

_BREAK = re.compile(r"<br\s*/?\s*>", re.IGNORECASE)
_LABEL = re.compile(r"(?:\*\*)?[^\s:*][^:.!?]{0,30}:(?:\*\*)?\s+\S")
# `Term: what it is`, `Term - what it is`: a term of up to five words, written large.
_EQUATION = re.compile(r"[a-z]\w*(?:\s\w+){0,3}\s=\s\S")
TERM = re.compile(r"(?:\*\*|`)?[A-Z0-9](?:[^\s:.!?]*\s){0,4}?[^\s:.!?]*(?:\*\*|`)?(?::(?:\*\*)?|\s(?:-|–|—|=))\s+\S")
_GOES_ON = re.compile(r"(?:,|\b(?:and|or|the|a|an|of|to|in|for|with|by|und|oder|der|die|das))$", re.IGNORECASE)
_JOINS = re.compile(r"(?:and|or|but|which|that|who|to|of|in|for|with|by|from|than|as|is|are|was|were)\b")
_BRIEF = 45  # nobody wraps lines as short as that
_SHORT = 60  # a line shorter than this ended because its author ended it
_UNWRAPPED = 130  # an author with a longer line wraps none
_OFTEN = 2  # lines as long as that, in a whole file
_TARGET = re.compile(r"\]\([^)]*\)|https?://\S+")  # of a link
_SMALL_TERM = re.compile(r"[a-z][\w/.]*(?:\s[\w/]+){0,2}\s[-–—]\s\S")  # `dc - direct current`
_BOLD = re.compile(r"\*\*[A-Z][^*]*\*\*\s")  # a term that a line begins with


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement's Markdown, first and last line counted from 1."""

    source: str
    first: int
    last: int


def wraps_none(lines: Sequence[str]) -> bool:
    """Whether the author of these lines lets the editor wrap them: some are longer than anybody's margin.

    >>> wraps_none(["The ebb runs for six hours. " * 5] * 2), wraps_none(["The ebb runs for six hours."] * 9)
    (True, False)
    """
    texts = (line for line in lines if len(line) > _UNWRAPPED and not line.lstrip().startswith(("|", "#", "<")))
    return sum(len(_TARGET.sub("]", text)) > _UNWRAPPED for text in texts) >= _OFTEN


def split_statements(content: str, first: int, unwrapped: bool = False) -> list[Statement]:
    """The statements of a paragraph that begins on line `first`; `unwrapped`: its author wraps no line, see `wraps_none`.

    Prose wrapped at a margin is one statement; lines that each begin afresh and end early are one each.
    """
    lines = _lines(content, first)
    if len(lines) == 1:
        source, number, _ = lines[0]
        return [Statement(source, number, number)] if source else []
    texts = [text for text, _, _ in lines if text]
    labels = len(texts) > 1 and all(_LABEL.match(text) for text in texts)
    terms = [_names(text) for text in texts]
    enough = 2 / 3 if texts and terms[0] else 4 / 5
    listed = len(texts) > 1 and sum(terms) >= len(terms) * enough
    small = _all_small(texts)
    prose = any(text[0].islower() for text in texts[1:]) and not labels and not small
    width = max(_SHORT, *map(len, texts)) if texts else _SHORT
    unwrapped = unwrapped or any(len(_TARGET.sub("]", text)) > _UNWRAPPED for text in texts)
    bold = sum(bool(_BOLD.match(text)) for text in texts) > 1
    groups: list[list[tuple[str, int]]] = []
    ended = True
    for text, number, ends in lines:
        if not text:
            ended = True
            continue
        previous = groups[-1][-1][0] if groups else ""
        goes_on = bool(groups) and (
            not _balanced(groups[-1])
            or not _begins(
                text,
                small
                and not _JOINS.match(text)
                or unwrapped
                and (previous[-1] in ".!?" or _SMALL_TERM.match(text) is not None),
            )
            or bool(_GOES_ON.search(previous))
        )
        named = listed and _names(text) or bold and not goes_on and _BOLD.match(text)
        if ended or labels or named or not goes_on and (unwrapped or _ends(previous, text, width, prose)):
            groups.append([])
        groups[-1].append((text, number))
        ended = ends and _balanced(groups[-1])
    return [Statement("\n".join(text for text, _ in group), group[0][1], group[-1][1]) for group in groups]


def _names(text: str) -> bool:
    """Whether a line is `Term: what it is`, `Term - what it is` or `power = energy / time`."""
    return bool(TERM.match(text) or _EQUATION.match(text))


def _all_small(texts: list[str]) -> bool:
    """Whether the author ends each line early, and some begin with small letters: no line is the rest of another."""
    if len(texts) < 2 or not all(len(text) <= _BRIEF and text[-1] not in ",;([" for text in texts):
        return False
    return len(texts) > 2 or all(text[0].islower() and text[-1].isalnum() for text in texts)


def _balanced(group: list[tuple[str, int]]) -> bool:
    """No bold or code stretch is still open at the end of these lines."""
    source = " ".join(text for text, _ in group)
    return source.count("**") % 2 == 0 and source.count("`") % 2 == 0


def _begins(text: str, small: bool) -> bool:
    """Whether a line may be the first of a statement; `small`: also where it begins with a small letter."""
    if small:
        return text[0] not in ",.;:)]}"
    first = text.lstrip("*_`")[:1] if text.startswith(("**", "__")) else text[0]
    return not first.islower() and text[0] not in ",.;:)]}"


def _begins_afresh(previous: str, text: str) -> bool:
    """Whether a common word written large begins a second sentence behind a first one without its stop: `… the upper valve` / `Valves keep …`."""
    before, (first, *rest) = (tag(re.sub(r"[*_`](?=.)", "", line)) for line in (previous, text))
    large = first.word.istitle() and known(first.low) and rest and rest[0].word.islower()
    open_ = (
        before[-1].tag in ("PRP", "PRF", "AT0", "CJC", "CJS", "CJT", "DPS", "AJ0", "TO0")
        or not before[-1].word[-1:].isalnum()
    )
    return bool(large and before[-1].word.islower() and not open_) and all(
        any(t.finite for t in s) for s in (before, rest)
    )


def _ends(previous: str, following: str, width: int, prose: bool) -> bool:
    if not prose and _begins_afresh(previous, following):
        return True
    fits = len(previous) + 1 + len(following.split()[0]) <= width
    stopped = previous[-1] in ".!?:;"
    return fits if prose else stopped or fits


def _lines(content: str, first: int) -> list[tuple[str, int, bool]]:
    """The lines of a paragraph with their numbers, and whether each was ended on purpose: two blanks, `\\`, `<br>`."""
    lines: list[tuple[str, int, bool]] = []
    for number, raw in enumerate(content.split("\n"), first):
        parts = _BREAK.split(raw)
        ended = raw.endswith("  ") or (raw.endswith("\\") and not raw.endswith("\\\\"))
        parts[-1] = parts[-1].removesuffix("\\") if ended else parts[-1]
        for at, part in enumerate(parts):
            last = at == len(parts) - 1
            if part.strip() or last:
                lines.append((part.strip(), number, ended or not last or not part.strip()))
    return lines
