"""Words into lines of a given width."""

from __future__ import annotations

from dataclasses import replace

from build_decks.writers.pdf.inline import Line, Piece, Word, Words

# In a word that no line holds, a line may end after these.
_SEAMS = frozenset("-/_.:,;=&?|\\")
_LOST = 0.16  # of the width; a last line shorter than that looks lost
_TRIED = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7)  # of the width, for more even lines


def wrap(words: Words, width: float) -> list[Line]:
    """The words on as few lines of `width` ems as there must be; a word wider than that is cut."""
    lines: list[Line] = []
    line: list[Word] = []
    used = 0.0
    for group in _groups(words):
        total = sum([word.width + word.space for word in group])
        if line and not group[0].starts_line and used + total <= width + 1e-6:
            line += group
            used += total
            continue
        for number, word in enumerate(group):  # a new line, where the tied words stay together if they fit
            alone = number == 0 or total - group[0].space > width
            if line and alone and (number == 0 or used + word.space + word.width > width):
                lines.append(_line(line))
                line, used = [], 0.0
            if word.width > width:
                *full, rest = _cut(word, width)
                lines += [_line([part]) for part in full]
                word = rest
            used += word.width + (word.space if line else 0.0)
            line.append(word)
    if line:
        lines.append(_line(line))
    return lines


def evened(lines: list[Line], width: float) -> list[Line]:
    """The same words on as many lines, a little narrower where the last line would hold only a short word."""
    if not 2 <= len(lines) <= 5 or lines[-1].width > _LOST * width:
        return lines
    words = tuple(word for line in lines for word in line.words)
    best = lines
    for share in _TRIED:
        trial = wrap(words, share * width)
        if len(trial) > len(lines):
            break
        best = trial
        if trial[-1].width > _LOST * width:
            break
    return best


def shortened(words: Words, ends: tuple[Words, Words], room: float) -> Words:
    """The words with the first end behind them, if they fit into `room` ems; else those that fit with the second."""
    whole = (*words, *ends[0])
    if sum(word.width + word.space for word in whole) <= room:
        return whole
    kept: Words = ()
    used = sum(word.width + word.space for word in ends[1])
    for word in words:
        used += word.width + word.space
        if used > room and kept:
            break
        kept += (replace(word, tied=True, starts_line=False),)
    return (*kept, *(replace(word, tied=True) for word in ends[1]))


def _groups(words: Words) -> list[list[Word]]:
    """The words that are tied together, as groups."""
    groups: list[list[Word]] = []
    for word in words:
        if word.tied and groups:
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups


def _cut(word: Word, width: float) -> list[Word]:
    """The word in parts of at most `width` ems but at least one character, parted after a seam if there is one."""
    parts: list[Word] = []
    pieces: list[Piece] = []
    used = 0.0
    for piece in word.pieces:
        advances = [piece.face.width(character) * piece.scale for character in piece.text]
        start = seam = 0
        for end, character in enumerate(piece.text):
            if used + advances[end] > width and (pieces or end > start):
                stop = seam if seam > start else end
                pieces += _stretch(piece, start, stop)
                parts.append(Word(tuple(pieces), sum(p.width for p in pieces)))
                pieces, start, used = [], stop, sum(advances[stop:end])
            used += advances[end]
            if character in _SEAMS:
                seam = end + 1
        pieces += _stretch(piece, start, len(piece.text))
    return [*parts, Word(tuple(pieces), sum(p.width for p in pieces))]


def _stretch(piece: Piece, start: int, end: int) -> list[Piece]:
    text = piece.text[start:end]
    return [Piece(piece.face, text, piece.scale, piece.face.width(text) * piece.scale, piece.role)] if text else []


def _line(words: list[Word]) -> Line:
    return Line(tuple(words), sum([word.width + word.space for word in words]) - words[0].space)
