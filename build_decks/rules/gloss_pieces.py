"""A gloss of two or three pieces, `oak plank, ISO-40 grade`: what the term is, and what else is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.degrees import in_a_row
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim
from build_decks.statements import Definition, Feature, Gap, Quality

COMPARED = re.compile(r"(?:much |far |slightly |even )?(?:more|less) [a-z]+$|(?:much|far|slightly) [a-z]+er$")


def in_pieces(line: Line, gloss: str, pieces: list[str]) -> Iterator[Claim]:
    """The first piece as what the term is, if it names a thing; what stands behind it as a quality, a feature or a gap."""
    if in_a_row(gloss):
        yield Claim(Definition(line.name, gloss), line.words, gloss, line.own)
        return
    if all(map(_is_bare, pieces)) and (
        all(" " not in p for p in pieces) or is_plural(pieces[0]) > is_plural(line.name)
    ):
        yield Claim(Definition(line.name, gloss, kind="linked"), line.words, gloss, line.own)
        return  # `Harbour master: tolls, berths`: what it has to do with
    named = any(t.noun for t in tag(pieces[0])) and tag(pieces[0])[0].tag != "AJC"
    if named:
        yield Claim(Definition(line.name, pieces[0]), line.words, pieces[0], line.own)
    for piece in pieces[1:] if named else pieces:
        more = COMPARED.match(piece) is not None
        if named and (more or re.search(r"\d", piece) and piece.count('"') != 1):  # `oak plank, ISO-40 grade`
            yield Claim(Gap(f"{line.label}: {gloss[: gloss.rindex(piece)]}", piece, ""), line.words, piece, line.own)
            continue
        weak = tag(piece)[-1].tag in ("AJ0", "AV0", "AJC", "VVN") or tag(piece)[0].tag == "PRP"
        yield Claim(Quality(lower_first(piece)) if weak else Feature(piece), piece, piece, line.own)


def _is_bare(piece: str) -> bool:
    """A word or two for things, without an article, a number or a tail."""
    tokens = tag(piece)
    return (
        len(tokens) <= 2
        and tokens[-1].noun
        and all(t.noun or t.tag == "AJ0" for t in tokens)
        and not re.search(r"\d|[A-Z]", piece)
    )


def is_piece(words: str) -> bool:
    """A few words between commas that say nothing of their own: `ISO-40 grade`, not `boats are tied up`."""
    says = any(t.tag[:2] in ("VB", "VH", "VM") for t in tag(words))
    return len(words.split()) <= 4 and parse(words) is None and not says
