"""Lists that stand inside a sentence: counted, and in brackets behind their noun; what can be done with a thing, in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.articles import without_article
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, participle
from build_decks.language.lexicon import verb_lemma
from build_decks.language.tagger import tag
from build_decks.language.tokens import NUMBERS
from build_decks.rules.items import MOST, split_items
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Members

BRACKETED = re.compile(
    rf"(?P<before>.*?)\b(?P<number>\d|{'|'.join(NUMBERS[2:])}) (?P<of>(?:[a-z-]+ ){{0,3}}[a-z-]+s) \((?P<items>[^()]+)\)",
    re.I,
)
HAVING = re.compile(
    r"(?P<who>[^,;:.]+?) (?:has|have|contains?|comprises?|consists? of|(?:is|are) (?:made (?:up )?of|split into|divided into))(?: the| of)?$",
    re.I,
)
LONGEST = 4  # words of an item
DONE = re.compile(r"(?P<who>[^,;:.]+?) (?P<be>(?:can|may|must|should) be|are|is) (?P<done>\w+,? .*)$", re.I)


@reads("# Ships\n- The hull has three decks (upper, gun, orlop)", "hull · decks: upper, gun, orlop")
@reads("# Ships\n- Two sides (port, starboard)", "ships · sides: port, starboard")
@reads("# Ships\n- The crew paints two sides (port, starboard)", "ships · The crew paints two sides: port, starboard")
@leaves("# Ships\n- The hull has three decks (upper, gun)", "# Ships\n- Three decks (made of oak, laid by hand)")
def in_brackets(line: Line) -> Iterator[Claim]:
    """`has three decks (a, b, c)`, with as many items as it says."""
    found = BRACKETED.match(line.item.text.plain.strip()) if not line.heading and line.asides else None
    items = split_items(found["items"]) if found else ()
    if (
        found is None
        or not 2 <= len(items) <= MOST
        or found["number"].lower() not in (str(len(items)), NUMBERS[len(items)])
    ):
        return
    if not is_plural(found["of"]) or any(len(item.split()) > LONGEST or parse(item) is not None for item in items):
        return
    told = found[0][: found.start("items") - 1].strip()
    having, clause = HAVING.match(found["before"].strip()), parse(told)
    who = without_article(lower_first(having["who"])) if having else ""
    if having and tag(who)[0].tag not in ("PNP", "DT0", "EX0") and len(who.split()) <= 4:
        yield Claim(Members(found["of"], items), found[0], found["items"], Subject(who, trail=line.subject.trail))
    elif clause is not None and clause.sure and clause.object.endswith(found["of"]):
        yield Claim(Members(told, items, False, clause, "counted"), found[0], found["items"])
    elif not found["before"].strip():
        yield Claim(Members(found["of"], items), found[0], found["items"])


@reads("# Trade\n- Boats can be towed, sunk or sold", "boats · can be: towed, sunk, sold")
@leaves("# Trade\n- Boats can be towed or sunk", "# Trade\n- Boats are towed, dry, and sold in towns")
def done(line: Line) -> Iterator[Claim]:
    """`can be dredged, flushed or left`: what can be, or is, done with a thing."""
    for part in line.parts if not line.heading and not line.label else ():
        found = DONE.fullmatch(part.strip(" ."))
        items = split_items(found["done"]) if found else ()
        if found is None or not 3 <= len(items) <= MOST or len(found["who"].split()) > 5:
            continue
        if not all(map(_is_participle, items)):
            continue
        first = tag(found["who"])[0]
        who = line.subject if first.tag == "PNP" and line.subject.sure else Subject(lower_first(found["who"]))
        if first.tag not in ("DT0", "EX0", "PNP") or who is line.subject:
            yield Claim(Members(found["be"].lower(), items, facet="done"), part, found["done"], who)


ARE_THE = re.compile(
    rf"(?P<items>[^;:.]+,[^;:.]+ and [^;:.]+?) (?:are|were) the (?P<number>\d|{'|'.join(NUMBERS[2:])}) (?P<of>(?:[a-z-]+ ){{0,3}}[a-z-]+s(?: of [^,;:.]+)?)",
    re.I,
)


@reads(
    "# Ropes\n- Hemp, nylon and steel are the three main kinds of rope",
    "ropes · main kinds of rope: Hemp, nylon, steel",
)
@leaves("# Ropes\n- Hemp, nylon and steel are the two main kinds of rope")
def are_the(line: Line) -> Iterator[Claim]:
    """`A, B and C are the three kinds`, with as many as it says."""
    text = re.sub(r"\s*\([^()]*\)", "", line.item.text.plain).strip(" .")
    found = ARE_THE.fullmatch(text) if not line.heading else None
    items = split_items(found["items"]) if found else ()
    if found and 3 <= len(items) <= MOST and found["number"].lower() in (str(len(items)), NUMBERS[len(items)]):
        yield Claim(Members(found["of"], items), line.words, found["of"])


def _is_participle(item: str) -> bool:
    """`dredged`, `carefully dredged`."""
    *manner, deed = item.lower().split()
    return participle(verb_lemma(deed) or "be") == deed and all(word.endswith("ly") for word in manner)
