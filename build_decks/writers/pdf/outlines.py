"""Fonts with PostScript outlines, made into TrueType: the only outlines the PDF library embeds.

Only the wanted characters are converted, which takes milliseconds where the whole font would take seconds.
"""

from __future__ import annotations

import io
from collections.abc import Iterable

# How far a quadratic curve may stray from the cubic one it replaces, in thousandths of an em.
_TOLERANCE = 1.0


def covered(data: bytes, characters: Iterable[str]) -> str:
    """Those of `characters` that the font in `data` has, sorted."""
    from fontTools.ttLib import TTFont

    known = TTFont(io.BytesIO(data), lazy=True).getBestCmap() or {}
    return "".join(sorted(c for c in set(characters) if ord(c) in known))


def truetype(data: bytes, characters: str) -> bytes:
    """A TrueType font with just these `characters` of the font in `data`, which may have either kind of outlines."""
    from fontTools import subset
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import TTFont, newTable

    options = subset.Options(layout_features=[], notdef_outline=True, drop_tables=["GSUB", "GPOS", "GDEF", "VORG"])
    options.hinting = False
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)
    if "CFF " in font:
        drawn = font.getGlyphSet()
        glyphs = {}
        for name in font.getGlyphOrder():
            pen = TTGlyphPen(None)
            drawn[name].draw(Cu2QuPen(pen, _TOLERANCE, reverse_direction=True))
            glyphs[name] = pen.glyph()
        glyf = font["glyf"] = newTable("glyf")
        glyf.glyphOrder = font.getGlyphOrder()
        glyf.glyphs = glyphs
        font["loca"] = newTable("loca")
        maxp = font["maxp"]
        maxp.tableVersion = 0x00010000
        for field in (
            "maxZones maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements "
            "maxSizeOfInstructions maxComponentElements maxPoints maxContours maxCompositePoints "
            "maxCompositeContours maxComponentDepth"
        ).split():
            setattr(maxp, field, 1 if field == "maxZones" else 0)
        post = font["post"]
        post.formatType = 3.0
        del font["CFF "]
        font.sfntVersion = "\000\001\000\000"
    out = io.BytesIO()
    font.save(out, reorderTables=False)
    return out.getvalue()
